"""在所人员: who is not free in this station now."""

from dataclasses import dataclass

from jinhai_console.domain.case_measure import CaseMeasure, MeasureKind
from jinhai_console.domain.instant import Instant

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
    """`who` is masked. `limit`, `due_at`: the next period of the law against his liberty."""

    measure: CaseMeasure
    who: str
    number: str
    title: str
    officer: str
    limit: str = ""
    due_at: Instant | None = None

    @property
    def id(self) -> int:
        return self.measure.id
