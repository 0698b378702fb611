"""From rows to the lines of the handover sheet: next step, limit, elapsed, masked text."""

from collections.abc import Iterator, Mapping, Sequence

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.case_measure import MEASURE_NAMES
from jinhai_console.domain.clocks import Tone
from jinhai_console.domain.clue import features_text
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.dispute import KIND_NAMES, RISK_NAMES
from jinhai_console.domain.dispute_rows import DisputeRow
from jinhai_console.domain.equipment import KIND_NAMES as EQUIPMENT_KINDS
from jinhai_console.domain.equipment_rows import EquipmentRow
from jinhai_console.domain.fraud_alert import CONTACT_WAY_NAMES, FRAUD_LEVEL_NAMES
from jinhai_console.domain.fraud_rows import FraudRow
from jinhai_console.domain.handover_item import HandoverItem, ItemKind, key_of
from jinhai_console.domain.handover_sheet import NotableIncident
from jinhai_console.domain.held_rows import HeldRow
from jinhai_console.domain.incident import STATE_NAMES, IncidentState
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, SECOND, Duration, Instant, short_text
from jinhai_console.domain.masking import mask_text
from jinhai_console.domain.outbox_rows import Undelivered
from jinhai_console.domain.patrol_rows import ClueRow, LookRow
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.task import SOURCE_NAMES, Task
from jinhai_console.domain.task_rows import TaskLine

NEXT_STEPS: Mapping[IncidentState, str] = {
    IncidentState.SCHEDULED: "到时派警",
    IncidentState.PENDING: "派警",
    IncidentState.DISPATCHED: "催促签收",
    IncidentState.ACKNOWLEDGED: "催促出警",
    IncidentState.EN_ROUTE: "确认到场",
    IncidentState.ON_SCENE: "跟进处置",
    IncidentState.AWAITING_FEEDBACK: "催促反馈",
    IncidentState.IN_REVIEW: "审核办结",
}


def elapsed_text(duration: Duration) -> str:
    """How long, as said on paper: `47分`, `3时05分`, `2天3时`; never negative."""
    minutes = max(0, duration) // MINUTE
    if minutes < HOUR // MINUTE:
        return f"{minutes}分"
    if minutes < DAY // MINUTE:
        return f"{minutes // 60}时{minutes % 60:02d}分"
    hours = minutes // 60
    return f"{hours // 24}天{hours % 24}时"


def limit_text(row: IncidentRow, zone: str) -> str:
    """The moment by which the running clock wants its step, `11-23 17:05`, or nothing."""
    if row.clock is None or not row.clock.limit_s:
        return ""
    return short_text(row.clock.started_at + row.clock.limit_s * SECOND, zone)


def owed_item(line: TaskLine, *, now: Instant, zone: str) -> HandoverItem:
    task = line.task
    late = task.is_overdue(now)
    return HandoverItem(
        key=key_of(ItemKind.TASK, line.id),
        kind=ItemKind.TASK,
        number=task.number,
        grade=SOURCE_NAMES[task.source],
        what=task.title,
        where=task.asks,
        who=line.receiver,
        since=short_text(task.given_at, zone),
        next_step="完成并答复",
        due=short_text(task.due_at, zone),
        is_overdue=late,
        note=f"逾期 {elapsed_text(now - task.due_at)}" if late else "",
    )


def routine_items(tasks: Sequence[Task], now: Instant) -> Iterator[HandoverItem]:
    """The day's routine, a line for each source: one by one it is in 「任务」."""
    for source in sorted({each.source for each in tasks}):
        mine = [each for each in tasks if each.source == source]
        late = sum(each.is_overdue(now) for each in mine)
        yield HandoverItem(
            key=key_of(ItemKind.TASK, source),
            kind=ItemKind.TASK,
            number="日常",
            grade=SOURCE_NAMES[source],
            what=f"逾期 {late} 件、一日内到期 {len(mine) - late} 件",
            next_step="见「任务」",
            is_overdue=late > 0,
        )


def open_item(
    row: IncidentRow, *, now: Instant, zone: str, levels: Mapping[int, str]
) -> HandoverItem:
    """An open incident as it is handed on at `now`. `levels` names the levels by number."""
    kind = ItemKind.ORDER if row.is_order else ItemKind.INCIDENT
    return HandoverItem(
        key=key_of(kind, row.id),
        kind=kind,
        number=row.number,
        grade=levels.get(row.level, str(row.level)),
        state=STATE_NAMES[row.state],
        what=row.category,
        where=row.place,
        who=row.who,
        next_step=NEXT_STEPS.get(row.state, ""),
        since=f"{short_text(row.received_at, zone)} 历时 {elapsed_text(now - row.received_at)}",
        due=limit_text(row, zone),
        is_overdue=row.clock is not None and row.clock.tone(now) is Tone.RED,
    )


def notable_line(
    row: IncidentRow,
    *,
    zone: str,
    levels: Mapping[int, str],
    names: Sequence[str] = (),
    result: str = "",
) -> NotableIncident:
    """An incident of level 1 or 2; `names` of persons involved are masked in what happened."""
    return NotableIncident(
        number=row.number,
        level=levels.get(row.level, str(row.level)),
        received=short_text(row.received_at, zone),
        category=row.category,
        place=row.place,
        summary=mask_text(row.summary, names),
        result=mask_text(result, names) or STATE_NAMES[row.state],
    )


def dispute_item(row: DisputeRow, *, now: Instant, zone: str) -> HandoverItem:
    """A dispute at risk as the next shift is told of it; what raised it before what it began as."""
    found = row.dispute
    led = f"包案 {row.leader}" if row.leader else "未指定包案领导"
    return HandoverItem(
        key=key_of(ItemKind.DISPUTE, found.id),
        kind=ItemKind.DISPUTE,
        number=found.number,
        grade=f"{RISK_NAMES[found.grade]}级",
        what=f"{KIND_NAMES[found.kind]}纠纷 {row.parties}",
        where=f"{row.community} {found.address}".strip(),
        who=f"{row.officer or '未派'}，{led}",
        next_step=row.due_asks,
        due=short_text(row.due_at, zone),
        is_overdue=row.is_overdue(now),
        note=row.raised or found.grade_reason,
    )


def warning_item(row: FraudRow, *, now: Instant, zone: str) -> HandoverItem:
    """A warning as the next shift is told of it: first to be reached, then met at the door."""
    step, due = _warning_step(row)
    return HandoverItem(
        key=key_of(ItemKind.FRAUD, row.id),
        kind=ItemKind.FRAUD,
        number=row.number,
        grade=FRAUD_LEVEL_NAMES[row.level],
        what=f"{row.kind} {row.person.name}",
        where=row.place,
        who="、".join(row.officers),
        next_step=step,
        due=short_text(due, zone),
        is_overdue=due is not None and now > due,
    )


def _warning_step(row: FraudRow) -> tuple[str, Instant | None]:
    clock = row.clock
    if clock.first_attempt_at is None:
        return "首次联系", clock.contact_due
    if row.denied_at is not None and row.asks:
        ways = "、".join(CONTACT_WAY_NAMES[each] for each in row.asks)
        return f"否认，须{ways}", None
    if clock.reached_at is None and clock.door_at is None:
        return "再次联系", clock.next_attempt_at
    if clock.door_at is None:
        return "见面劝阻", clock.door_due
    return "办结", None


def push_item(push: Undelivered, *, zone: str) -> HandoverItem:
    tried = push.error or ("多次没有送到" if push.is_given_up else "超过时限，还在发送")
    return HandoverItem(
        key=key_of(ItemKind.PUSH, push.message_id),
        kind=ItemKind.PUSH,
        number=push.number,
        what=tried,
        who=push.who,
        since=short_text(push.since, zone),
        next_step="电话告知",
    )


def look_item(row: LookRow, *, now: Instant, zone: str) -> HandoverItem:
    """A scene nobody of the patrol post has looked at yet."""
    return HandoverItem(
        key=key_of(ItemKind.PATROL, f"look-{row.id}"),
        kind=ItemKind.PATROL,
        number=row.number,
        grade="待查看",
        what=row.category,
        where=row.place,
        who="巡查岗",
        next_step="查看现场",
        due=short_text(row.due_at, zone),
        is_overdue=now > row.due_at,
    )


def clue_item(row: ClueRow, *, zone: str) -> HandoverItem:
    """A clue that is still followed, with where it was seen last and who has it."""
    seen = row.last_seen
    last = f"最后见于 {short_text(seen.at, zone)} {seen.place}" if seen else "还没有轨迹点"
    return HandoverItem(
        key=key_of(ItemKind.PATROL, f"clue-{row.clue.id}"),
        kind=ItemKind.PATROL,
        number=row.clue.number,
        grade="线索",
        what=features_text(row.clue),
        where=last,
        who="、".join(row.handed_to) or "巡查岗",
        next_step="继续追查",
    )


def held_item(row: HeldRow, *, now: Instant, zone: str) -> HandoverItem:
    """Somebody who is not free here, with the next limit of the law on it."""
    measure = row.measure
    return HandoverItem(
        key=key_of(ItemKind.HELD, row.id),
        kind=ItemKind.HELD,
        number=row.number,
        what=f"{MEASURE_NAMES[measure.kind]} {row.who}",
        where=row.title,
        who=row.officer,
        since=short_text(measure.began_at, zone),
        next_step=row.limit or "核对法定时限",
        due=short_text(row.due_at, zone),
        is_overdue=row.due_at is not None and now > row.due_at,
    )


def equipment_item(row: EquipmentRow) -> HandoverItem:
    """A line of the station's list with the last count of the shift."""
    out = f"，外出 {row.out}：{row.whom}" if row.out else ""
    late = "，有超期未还" if row.is_overdue else ""
    return HandoverItem(
        key=key_of(ItemKind.EQUIPMENT, row.id),
        kind=ItemKind.EQUIPMENT,
        number=row.name,
        grade=EQUIPMENT_KINDS[row.kind],
        what=f"应有 {row.should}{out}{late}",
        who=row.counted_by,
        next_step="未清点" if row.counted is None else f"交班清点 {row.counted}",
        is_overdue=row.is_overdue,
        note=row.remark,
        count=row.counted,
    )


def limit_item(row: DeadlineRow, *, now: Instant, zone: str) -> HandoverItem:
    """A period of the law with whom it falls to."""
    deadline = row.deadline
    return HandoverItem(
        key=key_of(ItemKind.LIMIT, row.id),
        kind=ItemKind.LIMIT,
        number=deadline.number,
        what=deadline.title,
        who=row.officer,
        next_step=f"{deadline.code} {deadline.name}",
        due=short_text(deadline.act_by_at, zone),
        is_overdue=deadline.act_by_at is not None and now > deadline.act_by_at,
    )


def shelved_item(row: AlarmRow, *, zone: str, kinds: Mapping[AlarmKind, str]) -> HandoverItem:
    """An alarm on the shelf, with its end. `kinds` are the station's own names of the kinds."""
    alarm = row.alarm
    return HandoverItem(
        key=key_of(ItemKind.ALARM, row.id),
        kind=ItemKind.ALARM,
        number=row.number,
        grade=kinds.get(alarm.kind, str(alarm.kind)),
        what=row.category if row.number else alarm.fact,
        where=row.place,
        who=row.shelved_by,
        next_step="再响",
        due=short_text(alarm.shelved_until, zone),
        note=alarm.shelve_reason,
    )
