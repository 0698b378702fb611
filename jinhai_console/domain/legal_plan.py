"""The law's time limits and check-lists as a station's files describe them; see `station_plan`."""

from dataclasses import dataclass

from jinhai_console.domain.case import CaseKind
from jinhai_console.domain.legal_rule import LegalEvent, LegalUnit
from jinhai_console.domain.planned_entry import PlannedEntry
from jinhai_console.domain.review_check import ReviewDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedExtension(PlannedEntry):
    code: str
    step: int
    amount: int
    unit: LegalUnit
    is_added: bool
    approver: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLegalRule(PlannedEntry):
    code: str
    event: LegalEvent
    ended_by: tuple[str, ...]
    amount: int
    unit: LegalUnit
    limits_liberty: bool
    warn_hours: int
    basis: str
    note: str
    valid_from: str
    valid_to: str
    extensions: tuple[PlannedExtension, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedReviewCheck(PlannedEntry):
    kind: CaseKind | None
    document: ReviewDocument | None
    basis: str
    valid_from: str
    valid_to: str
