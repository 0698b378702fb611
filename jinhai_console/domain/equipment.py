"""装备: what the station keeps, who has some of it, and what was counted."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.planned_entry import PlannedEntry
from jinhai_console.domain.station import Entry

MOST = 9_999  # of one item
LONGEST = 200  # signs of a remark


class EquipmentKind(StrEnum):
    """In the order of the page and the sheet."""

    VEHICLE = "vehicle"
    KEY = "key"
    RADIO = "radio"
    RECORDER = "recorder"
    WEAPONS = "weapons"
    OTHER = "other"


KIND_NAMES: Mapping[EquipmentKind, str] = {
    EquipmentKind.VEHICLE: "车辆",
    EquipmentKind.KEY: "钥匙",
    EquipmentKind.RADIO: "对讲机",
    EquipmentKind.RECORDER: "执法记录仪",
    EquipmentKind.WEAPONS: "武器柜",
    EquipmentKind.OTHER: "其他",
}
KINDS = tuple(EquipmentKind)


class ReturnState(StrEnum):
    INTACT = "intact"
    DAMAGED = "damaged"
    LOST = "lost"


STATE_NAMES: Mapping[ReturnState, str] = {
    ReturnState.INTACT: "完好",
    ReturnState.DAMAGED: "损坏",
    ReturnState.LOST: "遗失",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Equipment(Entry):
    """One item of the station's list; `quantity` is how many there should be."""

    kind: EquipmentKind = EquipmentKind.OTHER
    quantity: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedEquipment(PlannedEntry):
    kind: EquipmentKind
    quantity: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentLoan(Entity):
    """领用. `returned` of its `quantity` are back; `closed_at` once all are, or it was struck."""

    equipment_id: int
    officer_id: int
    quantity: int
    issued_at: Instant
    issued_by_id: int
    due_at: Instant | None = None
    purpose: str = ""
    returned: int = 0
    closed_at: Instant | None = None
    struck_reason: str = ""

    @property
    def left(self) -> int:
        """How many are still out."""
        return 0 if self.struck_reason else self.quantity - self.returned

    def is_overdue(self, now: Instant) -> bool:
        return self.left > 0 and self.due_at is not None and now > self.due_at


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentReturn(Entity):
    """归还 of some of a loan. What was lost is no longer out; the list says it should be there."""

    loan_id: int
    officer_id: int  # who brought it
    quantity: int
    returned_at: Instant
    received_by_id: int
    state: ReturnState = ReturnState.INTACT
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EquipmentCount(Entity):
    """清点 of an item in a shift. `expected` is what should have been there at that moment."""

    shift_id: int
    equipment_id: int
    counted_at: Instant
    counted_by_id: int
    present: int
    expected: int
    remark: str = ""


def count_problem(expected: int, present: int, remark: str) -> str:
    """What keeps such a count from being entered; empty where nothing does."""
    if not 0 <= present <= MOST:
        return f"清点数应是 0 到 {MOST:,} 的整数"
    if present != expected and not remark.strip():
        more = "多" if present > expected else "少"
        return f"应在 {expected}，清点 {present}，{more} {abs(present - expected)}；请写明原因"
    return ""
