"""The rules of what may happen: one function for each, from a row to a line, or to nothing.

What is over already is no foresight: it stands among the open items.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.clocks import ClockKind
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.dispute import KIND_NAMES, RISK_NAMES, Risk
from jinhai_console.domain.dispute_rows import DisputeRow
from jinhai_console.domain.foresight import Foresight, Weighed, Weight
from jinhai_console.domain.fraud_alert import CONTACT_WAY_NAMES, FRAUD_LEVEL_NAMES, FraudLevel
from jinhai_console.domain.fraud_rows import FraudRow
from jinhai_console.domain.instant import HOUR, MINUTE, Instant, short_text
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.outbox_rows import Undelivered
from jinhai_console.domain.rows import IncidentRow, OfficerRow
from jinhai_console.domain.watch_note import WatchNoteRow

BEFORE = 30 * MINUTE  # when to begin, ahead of what comes
BEFORE_LIBERTY = HOUR  # release or extension needs a decision and a paper
GRAVE = 2  # the least grave level of what endangers somebody
BAND = 2  # hours of a usual time
V = TypeVar("V", int, str)

LEADER, WATCH = "带班领导", "值班民警"

# What keeps a limit of somebody's liberty, by the event that the law counts to.
_FREES: Mapping[str, str] = {
    LegalEvent.RELEASED: "问完放人，或依法转其他措施",
    LegalEvent.QUESTIONING_ENDED: "结束盘问放人，或依法转其他措施",
    LegalEvent.TAKEN_TO_HOUSE: "送看守所",
    LegalEvent.FAMILY_TOLD: "通知家属",
    LegalEvent.QUESTIONED: "讯问完毕",
    LegalEvent.ARREST_REQUESTED: "提请批准逮捕，或放人、变更措施",
    LegalEvent.BAIL_ENDED: "解除或变更措施",
    LegalEvent.SURVEILLANCE_ENDED: "解除或变更措施",
}
# What an open incident lacks when its clock runs out, and what is done then.
_LATE: Mapping[ClockKind, tuple[str, str]] = {
    ClockKind.DISPATCH: ("派出", "派就近警力；无警可派的报带班领导调"),
    ClockKind.ACKNOWLEDGE: ("签收", "电话通知{who}；联系不上的另派就近警力"),
    ClockKind.ON_SCENE: ("到场", "电话问{who}到了哪里；赶不到的增派就近警力"),
    ClockKind.FEEDBACK: ("反馈", "电话催{who}反馈，当班审核办结"),
}


def limit_ends(
    row: DeadlineRow, approvers: Sequence[str], now: Instant, zone: str
) -> Weighed | None:
    """A period of the law that ends. Basis: the rule table of 办案时限.

    Where it is somebody's liberty it is not exceeded for anything (行政程序规定 35: its end never
    moves); `approvers` decide the extensions that may still be taken.
    """
    limit = row.deadline
    if limit.act_by_at is None or limit.act_by_at <= now:
        return None
    longer = f"；要延长的先报{'、'.join(approvers)}批准" if approvers else ""
    if limit.limits_liberty:
        end = limit.ended_by[0] if limit.ended_by else ""
        what_then = _FREES.get(end, "办结，或放人、变更措施")
        rest = "，没有批准不得超时" if approvers else "；不能延长"
        then = f"{_by(limit.act_by_at - BEFORE_LIBERTY, now, zone)}{what_then}{longer}{rest}"
        weight = Weight.LIBERTY
    else:
        then = f"当班催{row.officer or '办案队'}办结{longer}"
        weight = Weight.PROMISE
    line = Foresight(
        key=f"limit:{row.id}",
        when=short_text(limit.act_by_at, zone),
        what=f"{limit.number} 的 {limit.code} {limit.name} 到期还没有办结",
        then=then,
        who=row.officer or LEADER,
    )
    return Weighed(weight=weight, at=limit.act_by_at, line=line)


def alarm_calls_again(row: AlarmRow, kinds: Mapping[AlarmKind, str], zone: str) -> Weighed | None:
    """An alarm on the shelf, at the end of its time. Basis: a shelf has an end and a reason."""
    alarm = row.alarm
    if alarm.shelved_until is None:
        return None
    line = Foresight(
        key=f"alarm:{row.id}",
        when=short_text(alarm.shelved_until, zone),
        what=f"搁置的“{kinds.get(alarm.kind, str(alarm.kind))}”再响（{row.subject}）",
        then=f"先问“{alarm.shelve_reason}”办好没有；没有办好的处置，不能一搁再搁",
        who=row.officers or WATCH,
    )
    return Weighed(weight=Weight.PROMISE, at=alarm.shelved_until, line=line)


def still_unreached(row: FraudRow, now: Instant, zone: str) -> Weighed | None:
    """A fraud warning whose person nobody has spoken to: the next call, then the door.

    Basis: 预警劝阻 runs by telephone and at the door, each within the limit of its level.
    """
    clock = row.clock
    if row.denied_at is not None or clock.door_at is not None or clock.reached_at is not None:
        return None
    said = "电话仍打不通" if row.attempts else "第一次电话打不通"
    at = clock.next_attempt_at or clock.door_due
    door = _by(clock.door_due, now, zone) if clock.door_due is not None else ""
    line = Foresight(
        key=f"fraud:{row.id}",
        when=_from(at, now, zone),
        what=f"{_warned(row)}{said}",
        then=f"{door}派社区民警上门见面劝阻，同时请家属、银行帮助止付",
        who="、".join(row.officers) or WATCH,
    )
    return Weighed(weight=_weight_of(row), at=at, line=line)


def denies_it(row: FraudRow) -> Weighed | None:
    """He was reached and denies being swindled. Basis: a denial keeps a warning open until family
    and bank are told (11 visits and 13 calls to one who denied it have not saved the money)."""
    if row.denied_at is None or not row.asks:
        return None
    ways = "、".join(CONTACT_WAY_NAMES[each] for each in row.asks)
    line = Foresight(
        key=f"denied:{row.id}",
        when="",
        what=f"{_warned(row)}仍否认被骗、继续转账",
        then=f"立即{ways}；已转出的马上报反诈中心紧急止付，另立警情",
        who="、".join(row.officers) or WATCH,
    )
    return Weighed(weight=_weight_of(row), at=row.denied_at, line=line)


def dispute_flares_up(row: DisputeRow) -> Weighed | None:
    """A dispute of the two upper grades that is reported again.

    Basis: 矛盾纠纷 of red and orange have a named leader; what comes again is graded anew.
    """
    found = row.dispute
    if found.grade not in (Risk.RED, Risk.ORANGE):
        return None
    line = Foresight(
        key=f"dispute:{found.id}",
        when="",
        what=f"{found.number}（{RISK_NAMES[found.grade]}级{KIND_NAMES[found.kind]}纠纷，"
        f"{row.parties}）再次报警或动手",
        then=f"两人以上出警，先隔开双方；立即报{row.leader or LEADER}，"
        f"通知{row.officer or '社区民警'}；事后重新定级",
        who=row.leader or LEADER,
    )
    return Weighed(weight=Weight.SAFETY, at=None, line=line)


def step_runs_late(row: IncidentRow, now: Instant, zone: str) -> Weighed | None:
    """An open incident whose next step may not come in time. Basis: the limits of its level."""
    clock = row.clock
    due = clock.due_at if clock else None
    if clock is None or due is None or due <= now or clock.kind not in _LATE:
        return None
    step, then = _LATE[clock.kind]
    line = Foresight(
        key=f"clock:{row.id}",
        when=short_text(due, zone),
        what=f"{row.number} {row.category}到时还没有{step}",
        then=then.format(who=row.who or "主办民警"),
        who=WATCH,
    )
    is_grave = row.level <= GRAVE and clock.kind is not ClockKind.FEEDBACK
    return Weighed(weight=Weight.SAFETY if is_grave else Weight.PROMISE, at=due, line=line)


def appointment_comes(row: IncidentRow, now: Instant, zone: str) -> Weighed | None:
    """A scheduled incident will begin. Basis: 预约 makes nobody busy until its time."""
    clock = row.clock
    if clock is None or clock.kind is not ClockKind.APPOINTMENT or clock.started_at <= now:
        return None
    line = Foresight(
        key=f"appointment:{row.id}",
        when=short_text(clock.started_at, zone),
        what=f"预约的 {row.number} {row.category}到了时间（{row.place}）",
        then=f"{_by(clock.started_at - BEFORE, now, zone)}定好警力，到时派警",
        who=WATCH,
    )
    return Weighed(weight=Weight.PROMISE, at=clock.started_at, line=line)


def not_delivered(push: Undelivered) -> Weighed:
    """Somebody may not know what he was sent. Basis: 推送 that no channel delivered is told by a
    person."""
    line = Foresight(
        key=f"push:{push.message_id}",
        when="",
        what=f"{push.who}还不知道 {push.number} 的推送",
        then="立即打电话告诉他，并在推送里记“已电话通知”；联系不上的另派，报带班领导",
        who=WATCH,
    )
    is_grave = push.incident_id is not None and push.level <= GRAVE
    return Weighed(weight=Weight.SAFETY if is_grave else Weight.PROMISE, at=push.since, line=line)


def duty_ends(officer: OfficerRow, now: Instant, zone: str) -> Weighed | None:
    """Somebody's duty ends while he is still on an incident. Basis: the roster, and that nobody
    leaves a scene before another has it."""
    if officer.duty_ends_at is None or not officer.duties:
        return None
    numbers = "、".join(dict.fromkeys(each.number for each in officer.duties))
    line = Foresight(
        key=f"duty:{officer.id}",
        when=short_text(officer.duty_ends_at, zone),
        what=f"{officer.name}下班时 {numbers} 还没有处置完",
        then=f"{_by(officer.duty_ends_at - BEFORE, now, zone)}定好接手的人，"
        "现场交清后再撤；不能撤的报带班领导",
        who=WATCH,
    )
    return Weighed(weight=Weight.PLAN, at=officer.duty_ends_at, line=line)


def post_lacks(said: str, starts_at: Instant, key: str, now: Instant, zone: str) -> Weighed:
    """A post of the roster that nobody has, leave included, `said` in the roster's own words."""
    when = _by(starts_at, now, zone)
    line = Foresight(
        key=f"post:{key}",
        when=_from(starts_at, now, zone),
        what=said,
        then=f"{when}在「值班表」补人；补不上的报带班领导",
        who=LEADER,
    )
    return Weighed(weight=Weight.PROMISE, at=starts_at, line=line)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningSeries:
    """An accepted series that is worked on: when and where each of its incidents was.

    `places` name the community of each that has one; `hours` are of the wall clock.
    """

    id: int
    name: str
    size: int
    hours: tuple[int, ...]
    places: tuple[str, ...]
    told: str  # who accepted it


def series_goes_on(series: RunningSeries) -> Weighed | None:
    """One more of a series that people work on. Basis: its own incidents; at least two in one
    band of hours make a usual time, and two in one community a usual place."""
    if series.size < 2:
        return None
    band = _most(hour // BAND * BAND for hour in series.hours)
    place = _most(series.places)
    where = f"，{place[1]} 起在{place[0]}" if place else ""
    line = Foresight(
        key=f"series:{series.id}",
        when=f"{band[0]:02d}:00—{band[0] + BAND:02d}:00" if band else "",
        what=f"系列“{series.name}”（{series.size} 起{where}）又发一起",
        then=f"保护现场、先调沿途监控，立即告知{series.told or '案件办理队'}，并入系列",
        who="巡查岗",
    )
    return Weighed(weight=Weight.PLAN, at=None, line=line)


def forethought(row: WatchNoteRow) -> Weighed:
    """What one of the watch wrote down himself: his words, before every rule of their weight."""
    note = row.note
    line = Foresight(key=f"note:{row.id}", when="", what=note.text, then=note.then, who=row.by)
    return Weighed(weight=Weight.SAFETY, at=0, line=line)


def _warned(row: FraudRow) -> str:
    return f"{row.number}（{FRAUD_LEVEL_NAMES[row.level]}，{row.person.name}）"


def _weight_of(row: FraudRow) -> Weight:
    is_grave = row.level in (FraudLevel.EXTREME, FraudLevel.HIGH)
    return Weight.SAFETY if is_grave else Weight.PROMISE


def _by(moment: Instant, now: Instant, zone: str) -> str:
    """`11-26 20:05 前`, or at once where that is over."""
    return "立即" if moment <= now else f"{short_text(moment, zone)} 前"


def _from(moment: Instant | None, now: Instant, zone: str) -> str:
    if moment is None:
        return ""
    return "现在起" if moment <= now else short_text(moment, zone)


def _most(found: Iterable[V]) -> tuple[V, int] | None:
    """What is there most often and how often, None where nothing is twice; of equals the least."""
    counts = Counter(found)
    most = max(counts.values(), default=0)
    if most < 2:
        return None
    return min(each for each, count in counts.items() if count == most), most
