"""What screens, sheets and the command line are told of disputes: frozen, masked, read once."""

from dataclasses import dataclass

from jinhai_console.domain.dispute import (
    Agreement,
    Dispute,
    DisputeContact,
    DisputeKind,
    DisputeParty,
    DisputeState,
    LinkKind,
    MediationSession,
    Performance,
    RiskChange,
    Side,
)
from jinhai_console.domain.dispute_watch import ProposedGrade
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.task_rows import TaskRow


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeRow:
    """One dispute in a list: `parties` masked, `due_at` the next of its open tasks.

    `again_after_end`: incidents came when it was over. `is_at_risk`: red, orange or raised lately.
    """

    id: int
    dispute: Dispute
    parties: str
    community: str
    officer: str
    leader: str
    sessions: int
    due_at: Instant | None
    due_asks: str
    again_after_end: int
    raised: str  # why it was raised last, where that was lately
    is_at_risk: bool

    def is_overdue(self, now: Instant) -> bool:
        return self.due_at is not None and now > self.due_at


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """An incident of a dispute in one line."""

    incident_id: int
    number: str
    received_at: Instant
    category: str
    place: str
    kind: LinkKind
    shared: str
    after_end: bool
    may_be_crime: bool  # nobody has said yet whether it is 民转刑


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRow:
    """A change of grade, with the number of the incident behind it and who made it."""

    change: RiskChange
    number: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """应建档: incidents of people who stand in no register, latest first. `said` masked."""

    incident_ids: tuple[int, ...]
    numbers: tuple[str, ...]
    said: str
    place: str
    received_at: Instant

    @property
    def id(self) -> int:
        """Its latest incident's."""
        return self.incident_ids[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeDetail:
    """`parties` are masked unless they were asked for with a reason; `unverified` are those whose
    identity number is wrong. `new_since_change`: incidents since the grade last changed."""

    row: DisputeRow
    parties: tuple[DisputeParty, ...]
    registered_by: str
    sessions: tuple[MediationSession, ...]
    contacts: tuple[DisputeContact, ...]
    agreements: tuple[Agreement, ...]
    performances: tuple[Performance, ...]
    links: tuple[LinkRow, ...]
    changes: tuple[ChangeRow, ...]
    tasks: tuple[TaskRow, ...]
    new_since_change: int
    unverified: frozenset[int]  # parties whose identity number is wrong

    @property
    def dispute(self) -> Dispute:
        return self.row.dispute

    @property
    def agreement(self) -> Agreement | None:
        """The last one."""
        return self.agreements[-1] if self.agreements else None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedParty:
    """Somebody in an incident who may be a party: masked, named by where his record is."""

    side: Side
    name: str
    phone: str
    reporter_of_id: int | None = None
    involvement_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeOffer:
    """What a dispute that comes from an incident begins with; `known` are those there are."""

    incident_id: int
    number: str
    kind: DisputeKind
    claim: str
    address: str
    community_id: int | None
    parties: tuple[OfferedParty, ...]
    known: tuple["DisputeMark", ...]
    earlier: tuple["EarlierRow", ...]
    proposed: ProposedGrade


@dataclass(frozen=True, slots=True)
class EarlierRow:
    """A quarrel of the same people or house, before there was a dispute."""

    number: str
    received_at: Instant
    shared: str


@dataclass(frozen=True, slots=True)
class DisputeMark:
    """A dispute beside an incident: why it is shown, and how it stands."""

    id: int
    number: str
    title: str
    state: DisputeState
    grade: str
    shared: str
