"""案件 as they are listed and shown."""

from dataclasses import dataclass

from jinhai_console.domain.case import Case, CasePerson, CaseStep
from jinhai_console.domain.case_measure import CaseMeasure
from jinhai_console.domain.case_property import CaseProperty
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.legal_review import LegalReview


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One line of the list. `officers`: the lead first, as in `officer_ids`.

    `held`: how many of its people are not free here now.
    """

    case: Case
    category: str
    officers: tuple[str, ...]
    officer_ids: tuple[int, ...]
    incidents: tuple[str, ...]
    suspects: int
    held: int = 0

    @property
    def id(self) -> int:
        return self.case.id


@dataclass(frozen=True, slots=True)
class PersonLine:
    """Somebody in a case, masked. `is_unverified` was said of his whole number."""

    person: CasePerson
    is_unverified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseDetail:
    """One whole: its steps in their order, its people masked, its periods of the law, its
    legal reviews.

    `lead`: the number of the 线索 it came of.
    """

    row: CaseRow
    series: str
    lead: str
    steps: tuple[CaseStep, ...]
    persons: tuple[PersonLine, ...]
    measures: tuple[CaseMeasure, ...]
    things: tuple[CaseProperty, ...]
    deadlines: tuple[DeadlineRow, ...]
    reviews: tuple[LegalReview, ...]

    @property
    def case(self) -> Case:
        return self.row.case
