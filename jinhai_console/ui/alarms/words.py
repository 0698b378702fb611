"""An alarm in words: what it is, whose it is, what to do about it."""

from jinhai_console.domain.alarm import Alarm, AlarmKind, Phase, Priority, Rung
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.instant import Instant, clock_text, short_text
from jinhai_console.ui.i18n import mark, tr

_KINDS = {
    AlarmKind.DISPATCH_LATE: mark("Alarms", "派警超时"),
    AlarmKind.ACKNOWLEDGE_LATE: mark("Alarms", "签收超时"),
    AlarmKind.ON_SCENE_LATE: mark("Alarms", "到场超时"),
    AlarmKind.FEEDBACK_LATE: mark("Alarms", "反馈超时"),
    AlarmKind.APPOINTMENT_DUE: mark("Alarms", "预约到时"),
    AlarmKind.RETURN_ASKED: mark("Alarms", "退单待审批"),
    AlarmKind.PATROL_ALERT: mark("Alarms", "提示巡查岗"),
    AlarmKind.LOOK_LATE: mark("Alarms", "现场查看超时"),
    AlarmKind.PUSH_FAILED: mark("Alarms", "指令未送达"),
    AlarmKind.POST_UNMANNED: mark("Alarms", "岗位无人"),
    AlarmKind.TASK_OVERDUE: mark("Alarms", "任务逾期"),
    AlarmKind.FRAUD_CONTACT_LATE: mark("Alarms", "预警首次联系超时"),
    AlarmKind.FRAUD_DOOR_LATE: mark("Alarms", "预警见面超时"),
    AlarmKind.FRAUD_CALL_DUE: mark("Alarms", "预警该再拨打"),
    AlarmKind.FRAUD_CALL_NOW: mark("Alarms", "高等级预警该再拨打"),
    AlarmKind.FRAUD_DENIED: mark("Alarms", "预警否认待升级"),
    AlarmKind.DEADLINE_NEAR: mark("Alarms", "办案期限将届满"),
    AlarmKind.DEADLINE_OVER: mark("Alarms", "办案期限届满"),
    AlarmKind.DISPUTE_RAISED: mark("Alarms", "纠纷升级"),
}
# What a person does about it; the key where one key does it.
_TODO = {
    AlarmKind.DISPATCH_LATE: mark("Alarms", "派警 F6"),
    AlarmKind.ACKNOWLEDGE_LATE: mark("Alarms", "催促签收 F5"),
    AlarmKind.ON_SCENE_LATE: mark("Alarms", "问到哪了 F7"),
    AlarmKind.FEEDBACK_LATE: mark("Alarms", "催促反馈 F8"),
    AlarmKind.APPOINTMENT_DUE: mark("Alarms", "转为待派并派警"),
    AlarmKind.RETURN_ASKED: mark("Alarms", "审批退单"),
    AlarmKind.PATROL_ALERT: mark("Alarms", "调看现场和沿途"),
    AlarmKind.LOOK_LATE: mark("Alarms", "在「巡查岗」里记已查看"),
    AlarmKind.PUSH_FAILED: mark("Alarms", "打电话通知"),
    AlarmKind.POST_UNMANNED: mark("Alarms", "叫人到岗或改值班表"),
    AlarmKind.TASK_OVERDUE: mark("Alarms", "在「任务」里催办"),
    AlarmKind.FRAUD_CONTACT_LATE: mark("Alarms", "打电话给被预警人"),
    AlarmKind.FRAUD_DOOR_LATE: mark("Alarms", "问民警到哪了"),
    AlarmKind.FRAUD_CALL_DUE: mark("Alarms", "再打一次电话"),
    AlarmKind.FRAUD_CALL_NOW: mark("Alarms", "再打一次电话"),
    AlarmKind.FRAUD_DENIED: mark("Alarms", "联系家属和银行"),
    AlarmKind.DEADLINE_NEAR: mark("Alarms", "在「办案时限」里办结、延长或说明"),
    AlarmKind.DEADLINE_OVER: mark("Alarms", "在「办案时限」里办结或说明"),
    AlarmKind.DISPUTE_RAISED: mark("Alarms", "在「矛盾纠纷」里联系双方"),
}
_PRIORITIES = {
    Priority.HIGH: mark("Alarms", "高"),
    Priority.MEDIUM: mark("Alarms", "中"),
    Priority.LOW: mark("Alarms", "低"),
}


def kind_word(kind: AlarmKind) -> str:
    return tr("Alarms", _KINDS[kind])


def todo_word(kind: AlarmKind) -> str:
    return tr("Alarms", _TODO[kind])


def priority_word(priority: Priority) -> str:
    return tr("Alarms", _PRIORITIES[priority])


def title_text(row: AlarmRow, now: Instant) -> str:
    """`派警超时 2:10`."""
    return f"{kind_word(row.alarm.kind)} {clock_text(now - row.alarm.due_at)}"


def subject_text(row: AlarmRow) -> str:
    """`0912 盗窃 鼓岩社区 鼓岩路18号`, or the post's name; a reason stands before the place."""
    reason = f"“{row.alarm.fact}”" if row.number and row.alarm.fact else ""
    return " ".join(each for each in (row.subject, reason, row.place) if each)


def standing_text(row: AlarmRow, zone: str) -> str:
    """Whose it is and how far it has come."""
    alarm = row.alarm
    match alarm.phase:
        case Phase.SHELVED:
            said = tr("Alarms", "搁置至 {end} · {who}：{reason}")
            said = said.replace("{end}", short_text(alarm.shelved_until, zone)[-5:])
            return said.replace("{who}", row.shelved_by).replace("{reason}", alarm.shelve_reason)
        case Phase.HELD:
            said = tr("Alarms", "{who} 已确认 {at}").replace("{who}", row.acknowledged_by)
            return said.replace("{at}", short_text(alarm.acknowledged_at, zone)[-5:])
        case Phase.QUIET:
            return tr("Alarms", "只作提示")
    again = tr("Alarms", "，第 {count} 次").format(count=alarm.calls) if alarm.calls > 1 else ""
    return tr("Alarms", "{owner} 未确认{again}").format(owner=owner_text(row), again=again)


def owner_text(row: AlarmRow) -> str:
    alarm: Alarm = row.alarm
    if alarm.rung is Rung.SEAT:
        return tr("Alarms", "席位")
    return tr("Alarms", "值班领导 {who}").replace("{who}", row.leader).rstrip()
