"""案件 as they are listed and shown."""

from dataclasses import dataclass

from jinhai_console.domain.case import Case, CasePerson, CaseStep
from jinhai_console.domain.case_measure import CaseMeasure
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.legal_review import LegalReview


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One line of the list. `officers`: the lead first."""

    case: Case
    category: str
    officers: tuple[str, ...]
    incidents: tuple[str, ...]
    suspects: int

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
    """

    row: CaseRow
    series: str
    steps: tuple[CaseStep, ...]
    persons: tuple[PersonLine, ...]
    measures: tuple[CaseMeasure, ...]
    deadlines: tuple[DeadlineRow, ...]
    reviews: tuple[LegalReview, ...]

    @property
    def case(self) -> Case:
        return self.row.case
