"""The program's enumerations as words on the screen; the one place that says them."""

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.clocks import Clock, ClockKind, Tone
from jinhai_console.domain.incident import IncidentState, NoteKind, PersonRole, Sex
from jinhai_console.domain.instant import DAY, HOUR, Duration, Instant, clock_text
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.station import TeamKind
from jinhai_console.ui.i18n import mark, tr

_STATES = {
    IncidentState.SCHEDULED: mark("Words", "预约"),
    IncidentState.PENDING: mark("Words", "待派"),
    IncidentState.DISPATCHED: mark("Words", "已派"),
    IncidentState.ACKNOWLEDGED: mark("Words", "已签收"),
    IncidentState.EN_ROUTE: mark("Words", "途中"),
    IncidentState.ON_SCENE: mark("Words", "到场"),
    IncidentState.AWAITING_FEEDBACK: mark("Words", "待反馈"),
    IncidentState.IN_REVIEW: mark("Words", "待审核"),
    IncidentState.CLOSED: mark("Words", "已办结"),
    IncidentState.ARCHIVED: mark("Words", "已归档"),
    IncidentState.TRANSFERRED: mark("Words", "转出"),
    IncidentState.MERGED: mark("Words", "合并"),
    IncidentState.CANCELLED: mark("Words", "撤销"),
    IncidentState.UNFOUNDED: mark("Words", "虚警"),
}
_MILESTONES = {
    Milestone.DISPATCHED: mark("Words", "派警"),
    Milestone.DELIVERED: mark("Words", "送达"),
    Milestone.ACKNOWLEDGED: mark("Words", "签收"),
    Milestone.EN_ROUTE: mark("Words", "出警"),
    Milestone.ON_SCENE: mark("Words", "到场"),
    Milestone.CLEARED: mark("Words", "处置完毕"),
}
# The incident's own line in time, beside the milestones of its assignments.
_MOMENTS = {
    "reported": mark("Words", "报警"),
    "received": mark("Words", "接警"),
    "feedback": mark("Words", "反馈"),
    "closed": mark("Words", "办结"),
    "archived": mark("Words", "归档"),
    "called_back": mark("Words", "回访"),
}
_ROLES = {
    Role.LEAD: mark("Words", "主办"),
    Role.SUPPORT: mark("Words", "协办"),
}
_BUCKETS = {
    Bucket.CRIMINAL: mark("Words", "刑事"),
    Bucket.PUBLIC_ORDER: mark("Words", "治安"),
    Bucket.TRAFFIC: mark("Words", "交通"),
    Bucket.DISPUTE: mark("Words", "纠纷"),
    Bucket.HELP: mark("Words", "群众紧急求助"),
    Bucket.OTHER: mark("Words", "其他"),
}
_AVAILABILITIES = {
    Availability.AVAILABLE: mark("Words", "可派"),
    Availability.CONDITIONAL: mark("Words", "可调"),
    Availability.UNAVAILABLE: mark("Words", "不可派"),
}
_TEAMS = {
    TeamKind.COMMUNITY: mark("Words", "社区警务队"),
    TeamKind.CASE: mark("Words", "案件办理队"),
    TeamKind.COMMAND: mark("Words", "综合指挥室"),
}
_PERSONS = {
    PersonRole.REPORTER: mark("Words", "报警人"),
    PersonRole.VICTIM: mark("Words", "受害人"),
    PersonRole.SUSPECT: mark("Words", "嫌疑人"),
    PersonRole.PARTY: mark("Words", "当事人"),
    PersonRole.WITNESS: mark("Words", "证人"),
}
_SEXES = {Sex.FEMALE: mark("Words", "女"), Sex.MALE: mark("Words", "男")}
_NOTES = {
    NoteKind.NOTE: mark("Words", "记录"),
    NoteKind.CORRECTION: mark("Words", "更正"),
    NoteKind.AMENDMENT: mark("Words", "补充来文"),
    NoteKind.REASON: mark("Words", "理由"),
}
_CLOCKS = {
    ClockKind.APPOINTMENT: mark("Words", "等到预约"),
    ClockKind.DISPATCH: mark("Words", "等待派警"),
    ClockKind.ACKNOWLEDGE: mark("Words", "等待签收"),
    ClockKind.ON_SCENE: mark("Words", "等待到场"),
    ClockKind.HANDLING: mark("Words", "现场处置"),
    ClockKind.FEEDBACK: mark("Words", "等待反馈"),
}
_TONES = {
    Tone.CALM: mark("Words", "时限内"),
    Tone.AMBER: mark("Words", "将超时"),
    Tone.RED: mark("Words", "超时"),
}


def state_word(state: IncidentState) -> str:
    return tr("Words", _STATES[state])


def milestone_word(milestone: Milestone) -> str:
    return tr("Words", _MILESTONES[milestone])


def moment_word(name: str) -> str:
    """A moment of an incident's line in time, named as in `IncidentDetail.moments`."""
    if name in _MOMENTS:
        return tr("Words", _MOMENTS[name])
    return milestone_word(Milestone(name))


def role_word(role: Role) -> str:
    return tr("Words", _ROLES[role])


def bucket_word(bucket: Bucket) -> str:
    return tr("Words", _BUCKETS[bucket])


def availability_word(availability: Availability) -> str:
    return tr("Words", _AVAILABILITIES[availability])


def team_word(kind: TeamKind) -> str:
    return tr("Words", _TEAMS[kind])


def sex_word(sex: Sex) -> str:
    return tr("Words", _SEXES[sex])


def person_word(role: PersonRole) -> str:
    return tr("Words", _PERSONS[role])


def note_word(kind: NoteKind) -> str:
    return tr("Words", _NOTES[kind])


def clock_word(kind: ClockKind) -> str:
    return tr("Words", _CLOCKS[kind])


def tone_word(tone: Tone) -> str:
    return tr("Words", _TONES[tone])


def level_word(number: int) -> str:
    """`一级`; the station's own name of a level stands in its table."""
    names = {
        1: mark("Words", "一级"),
        2: mark("Words", "二级"),
        3: mark("Words", "三级"),
        4: mark("Words", "四级"),
    }
    return tr("Words", names[number]) if number in names else str(number)


def running_text(clock: Clock, now: Instant) -> str:
    """The time gone by; before an appointment the time until then, `−4:07:12`."""
    ahead = clock.started_at - now
    if clock.kind is ClockKind.APPOINTMENT and ahead > 0:
        return f"−{elapsed_text(ahead)}"
    return elapsed_text(max(0, -ahead))


def elapsed_text(duration: Duration) -> str:
    """A running clock that stays short: `4:09`, `2:04:09`, then `16 小时`, then `3 天`."""
    if duration >= 2 * DAY:
        return tr("Words", "{days} 天").format(days=duration // DAY)
    if duration >= 10 * HOUR:
        return tr("Words", "{hours} 小时").format(hours=duration // HOUR)
    return clock_text(duration)
