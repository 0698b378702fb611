"""矛盾纠纷: who quarrels about what, how grave it stands, what was done about it, how it ended.

Every function takes the dispute and gives it as it is from then on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from jinhai_console.domain.address import normal_address
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.identity_number import is_sound
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.known import Person, identity_key, name_key, phone_key
from jinhai_console.domain.station import Entry

MOST_CENTS = 10**13


class DisputeKind(StrEnum):
    DEBT = "debt"
    LABOUR = "labour"
    NEIGHBOUR = "neighbour"
    ROMANCE = "romance"
    FAMILY = "family"
    LAND = "land"
    CONSUMER = "consumer"
    OTHER = "other"


KIND_NAMES: Mapping[DisputeKind, str] = {
    DisputeKind.DEBT: "债务",
    DisputeKind.LABOUR: "劳资",
    DisputeKind.NEIGHBOUR: "邻里",
    DisputeKind.ROMANCE: "婚恋",
    DisputeKind.FAMILY: "家庭",
    DisputeKind.LAND: "土地",
    DisputeKind.CONSUMER: "消费",
    DisputeKind.OTHER: "其他",
}


class Risk(StrEnum):
    """风险等级, the gravest first."""

    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    BLUE = "blue"

    @property
    def level(self) -> int:
        """1 … 4, as incidents and tasks are graded."""
        return RISKS.index(self) + 1

    @property
    def next_up(self) -> "Risk":
        return RISKS[max(0, RISKS.index(self) - 1)]


RISKS = tuple(Risk)
RISK_NAMES: Mapping[Risk, str] = {
    Risk.RED: "红",
    Risk.ORANGE: "橙",
    Risk.YELLOW: "黄",
    Risk.BLUE: "蓝",
}
GRAVE = frozenset((Risk.RED, Risk.ORANGE))


class DisputeState(StrEnum):
    TAKEN_UP = "taken_up"
    IN_MEDIATION = "in_mediation"
    SETTLED = "settled"
    FAILED = "failed"
    REFERRED = "referred"
    WITHDRAWN = "withdrawn"


DISPUTE_STATE_NAMES: Mapping[DisputeState, str] = {
    DisputeState.TAKEN_UP: "已受理",
    DisputeState.IN_MEDIATION: "调解中",
    DisputeState.SETTLED: "已化解",
    DisputeState.FAILED: "调解未成",
    DisputeState.REFERRED: "已移交",
    DisputeState.WITHDRAWN: "已撤回",
}
OPEN = frozenset((DisputeState.TAKEN_UP, DisputeState.IN_MEDIATION))
ENDS = tuple(each for each in DisputeState if each not in OPEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeGrade(Entry):
    """纠纷等级: what a grade asks for, and after how many new incidents it rises by itself.

    `by_visit`: the officer and a cadre of the community go there; else they telephone. The first
    contact is due after `first_days`, the next every `again_days` (0: no other). `repeats` new
    incidents within `within_days` raise it to the next grade; 0: no number of them does.
    """

    grade: Risk
    by_visit: bool
    needs_leader: bool
    first_days: int
    again_days: int
    repeats: int
    within_days: int


def is_fit(grade: DisputeGrade) -> bool:
    """Whether its numbers can be meant."""
    return min(grade.again_days, grade.repeats) >= 0 < min(grade.first_days, grade.within_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute(Entity):
    """`raised_at`: when the program last raised it, as long as nobody has acted on that.

    `settled_at` is when it ended, in whatever way; `address_key` its address in one spelling.
    """

    number: str
    kind: DisputeKind
    claim: str
    amount_cents: int | None = None
    address: str = ""
    address_key: str = ""
    community_id: int | None = None
    grade: Risk
    grade_reason: str
    officer_id: int
    leader_id: int | None = None
    bodies: tuple[str, ...] = ()
    state: DisputeState = DisputeState.TAKEN_UP
    taken_up_at: Instant
    registered_by_id: int | None = None
    settled_at: Instant | None = None
    outcome: str = ""
    raised_at: Instant | None = None

    @property
    def is_open(self) -> bool:
        return self.state in OPEN


class PartyKind(StrEnum):
    PERSON = "person"
    FIRM = "firm"


class Side(StrEnum):
    CLAIMANT = "claimant"
    RESPONDENT = "respondent"
    OTHER = "other"


SIDE_NAMES: Mapping[Side, str] = {
    Side.CLAIMANT: "甲方",
    Side.RESPONDENT: "乙方",
    Side.OTHER: "相关人",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeParty(Entity):
    """A person or a firm. The keys are what it is looked up by, `keys_of`."""

    dispute_id: int
    kind: PartyKind = PartyKind.PERSON
    side: Side
    name: str
    phone: str = ""
    identity_number: str = ""
    address: str = ""
    name_key: str = ""
    phone_key: str = ""
    identity_key: str = ""
    address_key: str = ""

    @property
    def person(self) -> Person:
        return Person(self.name, self.phone, self.identity_number)

    @property
    def is_unverified(self) -> bool:
        """An identity number was given whose check digit is wrong."""
        return bool(self.identity_number) and not is_sound(self.identity_number)


def keys_of(name: str, phone: str, identity_number: str, address: str) -> dict[str, str]:
    """What a party is looked up by, whatever the spelling."""
    return {
        "name_key": name_key(name),
        "phone_key": phone_key(phone),
        "identity_key": identity_key(identity_number),
        "address_key": household_key(address),
    }


def household_key(address: str) -> str:
    """An address in one spelling, or "" where it names no house: a street is nobody's home."""
    normal = normal_address(address)
    return normal if any(each.isdigit() for each in normal) else ""


class SessionOutcome(StrEnum):
    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    PUT_OFF = "put_off"
    ABSENT = "absent"


OUTCOME_NAMES: Mapping[SessionOutcome, str] = {
    SessionOutcome.AGREED: "达成协议",
    SessionOutcome.NOT_AGREED: "未达成",
    SessionOutcome.PUT_OFF: "改期",
    SessionOutcome.ABSENT: "当事人未到",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MediationSession(Entity):
    """调解: `mediator` and `present` as they were named at the table."""

    dispute_id: int
    held_at: Instant
    mediator: str
    present: str = ""
    outcome: SessionOutcome
    notes: str = ""
    entered_by_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeContact(Entity):
    """A visit or a call about a dispute, `beside`: who came along, as a cadre of the community."""

    dispute_id: int
    made_at: Instant
    is_visit: bool
    beside: str = ""
    notes: str
    entered_by_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement(Entity):
    """调解协议. Days are local, `YYYY-MM-DD`; `points` are its terms, a line each."""

    dispute_id: int
    signed_on: str
    points: str
    wants_confirmation: bool = False
    asked_on: str = ""
    confirmed_on: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Performance(Entity):
    """履行: what one side does by a day."""

    agreement_id: int
    dispute_id: int
    text: str
    due_on: str
    done_on: str = ""

    @property
    def is_in_time(self) -> bool:
        return bool(self.done_on) and self.done_on <= self.due_on


class LinkKind(StrEnum):
    ORIGIN = "origin"
    EARLIER = "earlier"
    AGAIN = "again"
    CRIMINAL = "criminal"  # 民转刑
    KILLING = "killing"  # 刑转命


LINK_NAMES: Mapping[LinkKind, str] = {
    LinkKind.ORIGIN: "来源",
    LinkKind.EARLIER: "此前发生",
    LinkKind.AGAIN: "再次发生",
    LinkKind.CRIMINAL: "民转刑",
    LinkKind.KILLING: "刑转命",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeLink(Entity):
    """An incident that belongs to a dispute; `shared` says in words what they share.

    `began_as`: origin, earlier or again, whatever `kind` a person made of it since.
    `after_end`: it came when the dispute was over. `is_decided`: a person said what it is.
    """

    dispute_id: int
    incident_id: int
    kind: LinkKind
    began_as: LinkKind
    linked_at: Instant
    shared: str = ""
    after_end: bool = False
    is_decided: bool = False


class RiseRule(StrEnum):
    """Why a grade changed."""

    WORDS = "words"  # a threat, a weapon, drink in what was reported
    REPEATS = "repeats"
    HAND = "hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskChange(Entity):
    """From which grade to which, and why. By the program where an incident is named.

    One that was red already stays so: what happened again is recorded as red to red.
    """

    dispute_id: int
    at: Instant
    from_grade: Risk
    to_grade: Risk
    rule: RiseRule
    reason: str
    incident_id: int | None = None
    words: tuple[str, ...] = ()
    by_id: int | None = None


def in_mediation(dispute: Dispute) -> Dispute:
    """A session was held. Raises ValueError where it is over."""
    _refuse_ended(dispute)
    return replace(dispute, state=DisputeState.IN_MEDIATION, raised_at=None)


def contacted(dispute: Dispute) -> Dispute:
    """Somebody has acted on what raised it."""
    _refuse_ended(dispute)
    return replace(dispute, raised_at=None)


def ended(dispute: Dispute, state: DisputeState, at: Instant, outcome: str) -> Dispute:
    """Raises ValueError where it is over, or would end before it began."""
    _refuse_ended(dispute)
    if state in OPEN:
        raise ValueError("请选择已化解、调解未成、已移交或已撤回")
    if at < dispute.taken_up_at:
        raise ValueError("办结时间早于受理时间；请核对")
    return replace(dispute, state=state, settled_at=at, outcome=outcome, raised_at=None)


def reopened(dispute: Dispute, *, was_mediated: bool) -> Dispute:
    """Raises ValueError where it is not over."""
    if dispute.is_open:
        raise ValueError("这起纠纷没有办结，无需重新打开")
    state = DisputeState.IN_MEDIATION if was_mediated else DisputeState.TAKEN_UP
    return replace(dispute, state=state, settled_at=None, outcome="")


def regraded(dispute: Dispute, grade: Risk, reason: str) -> Dispute:
    """By a person, for a reason. Raises ValueError where nothing changes, or it is over."""
    _refuse_ended(dispute)
    if grade is dispute.grade and dispute.raised_at is None:
        raise ValueError(f"这起纠纷已经是{RISK_NAMES[grade]}级")
    return replace(dispute, grade=grade, grade_reason=reason, raised_at=None)


def raised(dispute: Dispute, at: Instant, reason: str) -> Dispute:
    """By the program: to the next grade, or again where there is none above."""
    _refuse_ended(dispute)
    return replace(dispute, grade=dispute.grade.next_up, grade_reason=reason, raised_at=at)


def _refuse_ended(dispute: Dispute) -> None:
    if not dispute.is_open:
        state = DISPUTE_STATE_NAMES[dispute.state]
        raise ValueError(f"{dispute.number} {state}，不能再改；需要时请先重新打开")
