"""装备 as it is listed, counted and shown."""

from dataclasses import dataclass

from jinhai_console.domain.equipment import (
    Equipment,
    EquipmentCount,
    EquipmentKind,
    EquipmentLoan,
    EquipmentReturn,
)
from jinhai_console.domain.instant import Instant, short_text
from jinhai_console.domain.shift import Shift


@dataclass(frozen=True, slots=True)
class LoanRow:
    loan: EquipmentLoan
    officer: str
    number: str  # of the officer

    def text(self, zone: str, now: Instant) -> str:
        """`单一鸣 2（11-23 09:10 起，超期）`."""
        loan = self.loan
        much = f" {loan.left}" if loan.quantity > 1 else ""
        late = "，超期未还" if loan.is_overdue(now) else ""
        return f"{self.officer}{much}（{short_text(loan.issued_at, zone)} 起{late}）"


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentRow:
    """One item. `expected` should be here now; the last count of the shift, None where none was.

    `counted_of` is what should have been here when it was counted. `is_retired`: off the list,
    and still named because some of it is out.
    """

    id: int
    kind: EquipmentKind
    name: str
    note: str
    should: int
    out: int
    whom: str
    loans: tuple[LoanRow, ...] = ()
    counted: int | None = None
    counted_of: int = 0
    counted_at: Instant | None = None
    counted_by: str = ""
    remark: str = ""
    is_overdue: bool = False
    is_retired: bool = False

    @property
    def expected(self) -> int:
        return self.should - self.out

    @property
    def difference(self) -> int:
        """What was counted more (or less) than should have been here; 0 where not counted."""
        return 0 if self.counted is None else self.counted - self.counted_of


@dataclass(frozen=True, slots=True)
class EquipmentBoard:
    """The whole list by kind and position, at one moment; no shift where none runs."""

    shift: Shift | None
    rows: tuple[EquipmentRow, ...]
    at: Instant


@dataclass(frozen=True, slots=True)
class ReturnRow:
    back: EquipmentReturn
    officer: str
    received_by: str


@dataclass(frozen=True, slots=True)
class LoanWhole:
    row: LoanRow
    issued_by: str
    returns: tuple[ReturnRow, ...]


@dataclass(frozen=True, slots=True)
class CountRow:
    count: EquipmentCount
    by: str
    shift: str


@dataclass(frozen=True, slots=True)
class EquipmentDetail:
    """One item with its last loans and counts, the latest first."""

    row: EquipmentRow
    item: Equipment
    shift: Shift | None
    loans: tuple[LoanWhole, ...]
    counts: tuple[CountRow, ...]
    at: Instant
