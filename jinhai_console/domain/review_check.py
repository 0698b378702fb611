"""法制审核的核对项目: what is looked at in which document, a dated list that the station edits.

Which documents there are is the law's; what is asked of each is the station's. A review keeps the
items it began with: what is changed here holds for those that are submitted later.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.case import CaseKind
from jinhai_console.domain.station import Entry


class ReviewDocument(StrEnum):
    """What is submitted to the legal desk."""

    ACCEPTANCE = "acceptance"
    FILING = "filing"
    NOT_FILED = "not_filed"
    PENALTY = "penalty"
    DETENTION = "detention"
    BAIL = "bail"
    ARREST = "arrest"
    PROSECUTION = "prosecution"
    DISMISSAL = "dismissal"
    CASE_FILE = "case_file"  # everything, as it is bound
    OTHER = "other"


DOCUMENT_NAMES: Mapping[ReviewDocument, str] = {
    ReviewDocument.ACCEPTANCE: "受案登记",
    ReviewDocument.FILING: "立案报告",
    ReviewDocument.NOT_FILED: "不予立案",
    ReviewDocument.PENALTY: "处罚决定",
    ReviewDocument.DETENTION: "呈请拘留",
    ReviewDocument.BAIL: "取保候审",
    ReviewDocument.ARREST: "提请逮捕",
    ReviewDocument.PROSECUTION: "移送起诉",
    ReviewDocument.DISMISSAL: "撤销案件",
    ReviewDocument.CASE_FILE: "案卷",
    ReviewDocument.OTHER: "其他文书",
}
ONLY_IN: Mapping[ReviewDocument, CaseKind] = {
    ReviewDocument.FILING: CaseKind.CRIMINAL,
    ReviewDocument.DETENTION: CaseKind.CRIMINAL,
    ReviewDocument.BAIL: CaseKind.CRIMINAL,
    ReviewDocument.ARREST: CaseKind.CRIMINAL,
    ReviewDocument.PROSECUTION: CaseKind.CRIMINAL,
    ReviewDocument.PENALTY: CaseKind.ADMINISTRATIVE,
}
# What is reviewed of a case that is over.
AFTER_END = frozenset((ReviewDocument.CASE_FILE,))


def documents_of(kind: CaseKind) -> tuple[ReviewDocument, ...]:
    """Those that a case of this kind can have."""
    return tuple(each for each in ReviewDocument if ONLY_IN.get(each, kind) is kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewCheck(Entry):
    """One item of a check-list; `kind` and `document` None: of every one.

    Days are YYYY-MM-DD, empty: without an end.
    """

    kind: CaseKind | None = None
    document: ReviewDocument | None = None
    basis: str = ""
    valid_from: str = ""
    valid_to: str = ""

    def is_for(self, kind: CaseKind, document: ReviewDocument) -> bool:
        return self.kind in (None, kind) and self.document in (None, document)

    def holds_on(self, day: str) -> bool:
        return self.valid_from <= day and (not self.valid_to or day <= self.valid_to)


def checks_on(
    checks: Iterable[ReviewCheck], kind: CaseKind, document: ReviewDocument, day: str
) -> list[ReviewCheck]:
    """The check-list of that day, in the list's order: those of the document, then the general."""
    found = [
        each
        for each in checks
        if each.retired_at is None and each.is_for(kind, document) and each.holds_on(day)
    ]
    return sorted(found, key=lambda each: (each.document is None, each.position, each.id))
