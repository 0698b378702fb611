"""线索 as they are listed and shown, with the cases that came of them."""

from dataclasses import dataclass

from jinhai_console.domain.case import Case, CaseStep
from jinhai_console.domain.case_rows import CaseRow
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.lead import Lead, LeadStep
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.task_rows import TaskRow


@dataclass(frozen=True, slots=True)
class LeadCase:
    """A case that came of a lead, by its own rows: nothing of it is kept with the lead."""

    row: CaseRow
    caught: int
    dealt_with: int

    @property
    def case(self) -> Case:
        return self.row.case


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadRow:
    """One line of the list. `origin` names officer, unit and record; `to_whom` who was given it.

    `worker`: who acknowledged it. `due_at`: by when its task asks to acknowledge or to answer.
    """

    lead: Lead
    category: str
    community: str
    origin: str
    to_whom: str
    worker: str
    due_at: Instant | None = None
    cases: tuple[LeadCase, ...] = ()

    @property
    def id(self) -> int:
        return self.lead.id

    @property
    def from_whom(self) -> str:
        """The informant, masked, where nobody and nothing else is named."""
        return self.origin or self.lead.informant

    def is_late(self, now: Instant) -> bool:
        return self.due_at is not None and now > self.due_at


@dataclass(frozen=True, slots=True)
class AlikeLead:
    """Another lead that may be the same thing, and why."""

    id: int
    number: str
    headline: str
    why: str


@dataclass(frozen=True, slots=True)
class WayStep:
    """A step of the lead, or of a case that came of it. `number`: of that case, "" for the lead."""

    step: LeadStep | CaseStep
    by: str
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadDetail:
    """One whole. The informant is masked, unless an entry of the journal opened it.

    `way`: its steps and those of its cases, in order of time. `receivers`: for whom it waits.
    `joined`: the numbers of those that are the same as it.
    """

    row: LeadRow
    way: tuple[WayStep, ...]
    alike: tuple[AlikeLead, ...]
    tasks: tuple[TaskRow, ...]
    receivers: tuple[Officer, ...]
    registered_by: str
    referred_to: str
    joined_into: str
    joined: tuple[str, ...]
    is_in_full: bool

    @property
    def lead(self) -> Lead:
        return self.row.lead
