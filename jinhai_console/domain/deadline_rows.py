"""What screens and sheets are told of 办案时限: frozen, complete, read once."""

from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.deadline import Deadline, DeadlineState, DeadlineStep
from jinhai_console.domain.instant import DAY, HOUR, Instant
from jinhai_console.domain.legal_rule import LegalExtension
from jinhai_console.domain.sheet_heading import SheetHeading

SOON = 3 * DAY


class Nearness(StrEnum):
    """How near its end is, the nearest first."""

    OVERDUE = "overdue"
    NEAR = "near"  # its rule warns of it
    SOON = "soon"  # within three days
    LATER = "later"
    SUSPENDED = "suspended"
    ENDED = "ended"


def nearness_of(deadline: Deadline, now: Instant) -> Nearness:
    """Where hours run against liberty, by the moment one has to act."""
    if not deadline.is_open:
        return Nearness.ENDED
    if deadline.state is DeadlineState.SUSPENDED or deadline.act_by_at is None:
        return Nearness.SUSPENDED
    if now > deadline.act_by_at:
        return Nearness.OVERDUE
    if now > deadline.act_by_at - deadline.warn_hours * HOUR:
        return Nearness.NEAR
    return Nearness.SOON if deadline.act_by_at <= now + SOON else Nearness.LATER


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRow:
    """`today_due_at`: when it would end by the rule as it is today, None where that is the same.

    `incident`: the number of the incident it runs for where there is no case.
    """

    deadline: Deadline
    officer: str
    incident: str
    today_due_at: Instant | None

    @property
    def id(self) -> int:
        return self.deadline.id


@dataclass(frozen=True, slots=True)
class StepLine:
    step: DeadlineStep
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineDetail:
    """One whole. `extensions`: those that may be taken now; `standing`: of its rule."""

    row: DeadlineRow
    steps: tuple[StepLine, ...]
    extensions: tuple[LegalExtension, ...]
    note: str
    standing: str

    @property
    def deadline(self) -> Deadline:
        return self.row.deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineSheet:
    """办案时限表: what a list shows, in its order."""

    title: str
    rows: tuple[DeadlineRow, ...]
    heading: SheetHeading
    zone: str
    at: Instant
