"""在所人员: who is not free in this station now."""

from dataclasses import dataclass

from jinhai_console.domain.case_measure import CaseMeasure, MeasureKind
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_rule import UNIT_NAMES, LegalExtension

# 取保候审 and 监视居住 leave a person at home; 刑事拘留 holds him here until the detention house.
HELD_BY = frozenset(
    (
        MeasureKind.SUMMONS,
        MeasureKind.QUESTIONING,
        MeasureKind.QUESTIONING_SPECIAL,
        MeasureKind.DETENTION,
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldRow:
    """`who` is masked. `limit`, `due_at`: the next period of the law against his liberty.

    `basis` is that period's rule in the statute; `longer` the extensions that may still be taken.
    """

    measure: CaseMeasure
    who: str
    number: str
    title: str
    officer: str
    limit: str = ""
    due_at: Instant | None = None
    basis: str = ""
    longer: tuple[LegalExtension, ...] = ()

    @property
    def id(self) -> int:
        return self.measure.id

    def is_overdue(self, now: Instant) -> bool:
        return self.due_at is not None and now > self.due_at

    @property
    def longer_text(self) -> str:
        """Whether it may be extended, and who decides that."""
        if not self.limit:
            return ""
        return "；".join(_extension_text(each) for each in self.longer) or "不能延长"


def _extension_text(extension: LegalExtension) -> str:
    more = "再延长" if extension.is_added else "可延长至"
    by = f"，{extension.approver}批准" if extension.approver else ""
    return f"{more} {extension.amount} {UNIT_NAMES[extension.unit]}（{extension.name}{by}）"
