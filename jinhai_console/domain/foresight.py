"""可能发生的情况与处置: what may happen in the next shift, and what is to be done then.

One function for each rule, from a row to a line; the fourth part of a structured handover (I-PASS:
situation awareness and contingency plans).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.dispute import KIND_NAMES, RISK_NAMES, Risk
from jinhai_console.domain.dispute_rows import DisputeRow
from jinhai_console.domain.fraud_alert import FRAUD_LEVEL_NAMES, FraudLevel
from jinhai_console.domain.fraud_rows import FraudRow
from jinhai_console.domain.instant import MINUTE, Instant, short_text
from jinhai_console.domain.rows import IncidentRow, OfficerRow
from jinhai_console.domain.watch_note import WatchNoteRow

BEFORE = 30 * MINUTE  # when to begin, ahead of the end of a limit
MOST = 12  # lines on a sheet
MOST_OF_A_RULE = 3


class Weight(IntEnum):
    """What comes first: somebody's liberty and safety, then a promise broken, then the rest."""

    SAFETY = 1
    PROMISE = 2
    PLAN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Foresight:
    """If `what`, then `then`. `when` is a short moment or window, empty where nobody knows.

    `key` is the rule and the record, e.g. `limit:12`; `who` does it.
    """

    key: str
    when: str
    what: str
    then: str
    who: str = ""

    @property
    def rule(self) -> str:
        return self.key.partition(":")[0]

    @property
    def is_own(self) -> bool:
        """One of the watch wrote it down himself."""
        return self.rule == "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """`at`: when it may happen, None where nobody knows."""

    weight: Weight
    at: Instant | None
    line: Foresight


def limit_ends(row: DeadlineRow, approvers: Sequence[str], zone: str) -> Weighed | None:
    """A period of the law that ends: release or extension where somebody's liberty hangs on it."""
    limit = row.deadline
    if limit.act_by_at is None:
        return None
    start = short_text(limit.act_by_at - BEFORE, zone)
    longer = f"；要延长的先报{'、'.join(approvers)}批准" if approvers else ""
    if limit.limits_liberty:
        then = f"{start} 前办完{longer}；批不下来，到时放人或变更措施，不得超时"
    else:
        then = f"{start} 前催办{longer}"
    line = Foresight(
        key=f"limit:{row.id}",
        when=short_text(limit.act_by_at, zone),
        what=f"{limit.number} 的 {limit.code} {limit.name} 到期还没有办结",
        then=then,
        who=row.officer or "带班领导",
    )
    weight = Weight.SAFETY if limit.limits_liberty else Weight.PROMISE
    return Weighed(weight=weight, at=limit.act_by_at, line=line)


def alarm_calls_again(row: AlarmRow, kinds: Mapping[AlarmKind, str], zone: str) -> Weighed | None:
    """An alarm on the shelf, at the end of its time."""
    alarm = row.alarm
    if alarm.shelved_until is None:
        return None
    line = Foresight(
        key=f"alarm:{row.id}",
        when=short_text(alarm.shelved_until, zone),
        what=f"搁置的“{kinds.get(alarm.kind, str(alarm.kind))}”再响（{row.subject}）",
        then=f"先问“{alarm.shelve_reason}”办好没有；没有办好的处置，不能一搁再搁",
        who=row.officers or "值班民警",
    )
    return Weighed(weight=Weight.PROMISE, at=alarm.shelved_until, line=line)


def still_unreached(row: FraudRow, zone: str) -> Weighed | None:
    """A fraud warning whose person nobody has met: the telephone first, then the door."""
    clock = row.clock
    if clock.door_at is not None or clock.reached_at is not None:
        return None
    at = clock.door_due or clock.next_attempt_at
    line = Foresight(
        key=f"fraud:{row.id}",
        when=short_text(at, zone),
        what=f"{row.number}（{FRAUD_LEVEL_NAMES[row.level]}，{row.person.name}）电话仍打不通",
        then="派社区民警上门见面劝阻，同时请家属、银行帮助止付",
        who="、".join(row.officers) or "值班民警",
    )
    is_grave = row.level in (FraudLevel.EXTREME, FraudLevel.HIGH)
    return Weighed(weight=Weight.SAFETY if is_grave else Weight.PROMISE, at=at, line=line)


def dispute_flares_up(row: DisputeRow) -> Weighed | None:
    """A dispute of the two upper grades that is reported again."""
    found = row.dispute
    if found.grade not in (Risk.RED, Risk.ORANGE):
        return None
    line = Foresight(
        key=f"dispute:{found.id}",
        when="",
        what=f"{found.number}（{RISK_NAMES[found.grade]}级{KIND_NAMES[found.kind]}纠纷，"
        f"{row.parties}）再次报警或动手",
        then=f"两人以上出警，先隔开双方；立即报{row.leader or '带班领导'}，"
        f"通知{row.officer or '社区民警'}",
        who=row.leader or "带班领导",
    )
    return Weighed(weight=Weight.SAFETY, at=None, line=line)


def step_runs_late(row: IncidentRow, due: Instant, step: str, zone: str) -> Weighed:
    """An open incident whose clock still runs: what if the next step does not come in time."""
    line = Foresight(
        key=f"clock:{row.id}",
        when=short_text(due, zone),
        what=f"{row.number} {row.category}到时还没有“{step}”",
        then=f"电话问{row.who}；联系不上的另派就近警力"
        if row.officers
        else "派就近警力，报带班领导",
        who="值班民警",
    )
    return Weighed(weight=Weight.SAFETY if row.level <= 2 else Weight.PROMISE, at=due, line=line)


def duty_ends(officer: OfficerRow, zone: str) -> Weighed | None:
    """Somebody's duty ends while he is still on an incident."""
    if officer.duty_ends_at is None or not officer.duties:
        return None
    numbers = "、".join(each.number for each in officer.duties)
    line = Foresight(
        key=f"duty:{officer.id}",
        when=short_text(officer.duty_ends_at, zone),
        what=f"{officer.name}下班时 {numbers} 还没有处置完",
        then="由接班警力接手，现场交清后再撤；不能撤的报带班领导",
        who=officer.name,
    )
    return Weighed(weight=Weight.PLAN, at=officer.duty_ends_at, line=line)


def post_lacks(said: str, starts_at: Instant, key: str, zone: str) -> Weighed:
    """A post of the roster that nobody has, `said` in the roster's own words."""
    line = Foresight(
        key=f"post:{key}",
        when=short_text(starts_at, zone),
        what=said,
        then="开始以前在「值班表」补人，补不上的报带班领导",
        who="带班领导",
    )
    return Weighed(weight=Weight.PROMISE, at=starts_at, line=line)


def forethought(row: WatchNoteRow) -> Weighed:
    """What one of the watch wrote down himself: his words, before every rule of their weight."""
    note = row.note
    line = Foresight(key=f"note:{row.id}", when="", what=note.text, then=note.then, who=row.by)
    return Weighed(weight=Weight.SAFETY, at=0, line=line)


def chosen(found: Iterable[Weighed]) -> tuple[Foresight, ...]:
    """By weight and time, so many of each rule, the rest of a rule told as a number.

    The officers' own words are never left out.
    """
    ordered = sorted(found, key=lambda each: (each.weight, each.at is None, each.at or 0))
    shown: list[Foresight] = []
    left: dict[str, int] = {}
    for each in (weighed.line for weighed in ordered):
        of_rule = sum(1 for other in shown if other.rule == each.rule)
        if each.is_own or (of_rule < MOST_OF_A_RULE and len(shown) < MOST):
            shown.append(each)
        else:
            left[each.rule] = left.get(each.rule, 0) + 1
    return tuple(_with_rest(each, shown, left) for each in shown)


def _with_rest(line: Foresight, shown: Sequence[Foresight], left: Mapping[str, int]) -> Foresight:
    """The last of its rule says how many more there are."""
    last = [each for each in shown if each.rule == line.rule][-1]
    count = left.get(line.rule, 0)
    if line is not last or not count:
        return line
    return replace(line, what=f"{line.what}（同类另有 {count} 件，见待办事项）")
