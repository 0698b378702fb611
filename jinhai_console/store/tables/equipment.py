"""Tables of 装备: the station's list, what was taken and brought back, what was counted."""

from sqlalchemy import CheckConstraint, Index, UniqueConstraint

from jinhai_console.domain.equipment import (
    Equipment,
    EquipmentCount,
    EquipmentLoan,
    EquipmentReturn,
)
from jinhai_console.store.tables.shape import shape

_LOAN = shape(
    EquipmentLoan,
    CheckConstraint("quantity > 0", name="some"),
    CheckConstraint("returned BETWEEN 0 AND quantity", name="returned"),
    CheckConstraint("due_at IS NULL OR due_at > issued_at", name="due"),
    CheckConstraint("closed_at IS NOT NULL OR returned < quantity", name="closed"),
    Index("ix_equipment_loan_item", "equipment_id", "issued_at"),
    Index("ix_equipment_loan_officer", "officer_id"),
    refers={
        "equipment_id": "equipment",
        "officer_id": "officer",
        "issued_by_id": "officer",
    },
)
_l = _LOAN.table.c
IS_OUT = _l.closed_at.is_(None)
Index(
    "ix_equipment_loan_out",
    _l.station_id,
    _l.equipment_id,
    sqlite_where=IS_OUT,
    postgresql_where=IS_OUT,
)

EQUIPMENT_TABLES = (
    shape(
        Equipment,
        UniqueConstraint("station_id", "name"),
        CheckConstraint("quantity >= 0", name="quantity"),
    ),
    _LOAN,
    shape(
        EquipmentReturn,
        CheckConstraint("quantity > 0", name="some"),
        Index("ix_equipment_return_loan", "loan_id"),
        refers={
            "loan_id": "equipment_loan",
            "officer_id": "officer",
            "received_by_id": "officer",
        },
    ),
    shape(
        EquipmentCount,
        CheckConstraint("present >= 0", name="present"),
        CheckConstraint("present = expected OR remark <> ''", name="said"),
        Index("ix_equipment_count_shift", "shift_id", "equipment_id"),
        Index("ix_equipment_count_item", "equipment_id"),
        refers={
            "shift_id": "shift",
            "equipment_id": "equipment",
            "counted_by_id": "officer",
        },
    ),
)
