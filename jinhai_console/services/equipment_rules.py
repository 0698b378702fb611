"""What the list of 装备 must be, and what keeps an item or an officer from leaving it."""

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.equipment import (
    LONGEST,
    MOST,
    Equipment,
    EquipmentCount,
    EquipmentLoan,
)
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.shift import Shift
from jinhai_console.domain.watch_note import WatchNote
from jinhai_console.store.transaction import Transaction


def out_of(tx: Transaction, item: Equipment) -> int:
    """How many of it are out."""
    return sum(each.left for each in tx.find(EquipmentLoan, equipment_id=item.id, closed_at=None))


def refuse_overdrawn(tx: Transaction, item: Equipment) -> None:
    """No more can be out than there should be."""
    out = out_of(tx, item)
    if out > item.quantity:
        raise Refusal(
            f"{item.name}应有 {item.quantity}，这样就有 {out} 在外，超过库存；"
            "请先登记归还，或核对数量"
        )


def refuse_unfit(tx: Transaction, item: Equipment) -> None:
    """As an entry of the station's list."""
    if not 0 <= item.quantity <= MOST:
        raise Refusal(f"应有数量应是 0 到 {MOST:,} 的整数")
    if len(item.note) > LONGEST:
        raise Refusal(f"备注最多 {LONGEST} 个字；请写要点")
    if item.id:
        refuse_overdrawn(tx, item)


def refuse_retiring(tx: Transaction, entry: Entity) -> None:
    """An item of which some are out stays, and so does an officer who has some."""
    if isinstance(entry, Equipment) and (out := out_of(tx, entry)):
        raise Refusal(f"{entry.name}还有 {out} 在外没有归还，请先登记归还")
    if isinstance(entry, Officer):
        held = tx.find(EquipmentLoan, officer_id=entry.id, closed_at=None)
        if held:
            name = tx.get(Equipment, held[0].equipment_id).name
            raise Refusal(f"{entry.name}领用的{name}还没有归还，请先登记归还")


def refuse_unfit_again(tx: Transaction, entity: Entity) -> None:
    """What undoing has put back: no more out than there is, nothing of a shift that ended."""
    if isinstance(entity, EquipmentLoan):
        refuse_overdrawn(tx, tx.get(Equipment, entity.equipment_id))
    elif isinstance(entity, Equipment):
        item = tx.first(Equipment, id=entity.id)
        if item is not None:
            refuse_overdrawn(tx, item)
    elif isinstance(entity, WatchNote | EquipmentCount) and _has_ended(tx, entity.shift_id):
        raise Refusal("这一班已经交接，那一班的记事和清点不能再改；请在本班另记")


def _has_ended(tx: Transaction, shift_id: int) -> bool:
    return tx.get(Shift, shift_id).ended_at is not None
