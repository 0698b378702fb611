"""装备: the list with what is out, with whom, and this shift's last count of each item."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import ColumnElement, func, select

from jinhai_console.domain.equipment import (
    KINDS,
    Equipment,
    EquipmentCount,
    EquipmentLoan,
    EquipmentReturn,
)
from jinhai_console.domain.equipment_rows import (
    CountRow,
    EquipmentBoard,
    EquipmentDetail,
    EquipmentRow,
    LoanRow,
    LoanWhole,
    ReturnRow,
)
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES
from jinhai_console.store.tables.equipment import IS_OUT
from jinhai_console.store.views.officers import all_officers
from jinhai_console.store.views.shift import running_shift

_LOAN, _RETURN, _COUNT = SHAPES[EquipmentLoan], SHAPES[EquipmentReturn], SHAPES[EquipmentCount]
_l, _r, _c = _LOAN.table.c, _RETURN.table.c, _COUNT.table.c
_officer, _shift = BY_NAME["officer"].table, BY_NAME["shift"].table
_SHOWN = 30  # loans and counts of one item


def equipment_standing(reader: Reader, shift_id: int | None) -> list[EquipmentRow]:
    """Every item in use, by kind and position, with the last count of that shift."""
    loans = _loans_out(reader)
    counts = _last_counts(reader, shift_id)
    items = sorted(
        reader.lists.equipment.values(),
        key=lambda each: (KINDS.index(each.kind), each.position, each.id),
    )
    return [
        _row(reader, each, loans[each.id], counts.get(each.id))
        for each in items
        if each.retired_at is None or loans[each.id]
    ]


def equipment_rows(reader: Reader) -> tuple[EquipmentRow, ...]:
    """As it stands now, counted in the running shift."""
    return equipment_board(reader).rows


def equipment_board(reader: Reader) -> EquipmentBoard:
    """As it stands now, counted in the running shift."""
    shift = running_shift(reader)
    rows = equipment_standing(reader, shift.id if shift else None)
    return EquipmentBoard(shift, tuple(rows), reader.now)


def equipment_detail(reader: Reader, id: int) -> EquipmentDetail | None:
    """None where there is no such item."""
    item = reader.lists.equipment.get(id)
    if item is None:
        return None
    shift = running_shift(reader)
    counted = _last_counts(reader, shift.id if shift else None).get(id)
    return EquipmentDetail(
        row=_row(reader, item, _loans_out(reader)[id], counted),
        item=item,
        shift=shift,
        loans=_wholes(reader, id),
        counts=_counts(reader, _c.equipment_id == id),
        at=reader.now,
    )


def _row(
    reader: Reader, item: Equipment, loans: list[LoanRow], counted: CountRow | None
) -> EquipmentRow:
    zone = reader.lists.station.zone
    count = counted.count if counted else None
    return EquipmentRow(
        id=item.id,
        kind=item.kind,
        name=item.name,
        note=item.note,
        should=item.quantity,
        out=sum(each.loan.left for each in loans),
        whom="、".join(each.text(zone, reader.now) for each in loans),
        loans=tuple(loans),
        counted=count.present if count else None,
        counted_of=count.expected if count else 0,
        counted_at=count.counted_at if count else None,
        counted_by=counted.by if counted else "",
        remark=count.remark if count else "",
        is_overdue=any(each.loan.is_overdue(reader.now) for each in loans),
        is_retired=item.retired_at is not None,
    )


def _loans_out(reader: Reader) -> defaultdict[int, list[LoanRow]]:
    """By item, the oldest first."""
    by_item: defaultdict[int, list[LoanRow]] = defaultdict(list)
    for each in _loan_rows(reader, IS_OUT):
        by_item[each.loan.equipment_id].append(each)
    return by_item


def _loan_rows(reader: Reader, which: ColumnElement[bool]) -> list[LoanRow]:
    query = (
        select(_LOAN.table, _officer.c.name.label("who"), _officer.c.number.label("who_number"))
        .join(_officer, _officer.c.id == _l.officer_id)
        .where(_l.station_id == reader.station_id, which)
        .order_by(_l.issued_at, _l.id)
    )
    return [
        LoanRow(_LOAN.entity(row), row.who, row.who_number)
        for row in reader.connection.execute(query)
    ]


def _last_counts(reader: Reader, shift_id: int | None) -> dict[int, CountRow]:
    if shift_id is None:
        return {}
    last = select(func.max(_c.id)).where(_c.shift_id == shift_id).group_by(_c.equipment_id)
    return {each.count.equipment_id: each for each in _counts(reader, _c.id.in_(last), None)}


def _counts(
    reader: Reader, which: ColumnElement[bool], most: int | None = _SHOWN
) -> tuple[CountRow, ...]:
    query = (
        select(_COUNT.table, _officer.c.name.label("by_name"), _shift.c.name.label("shift_name"))
        .join(_officer, _officer.c.id == _c.counted_by_id)
        .join(_shift, _shift.c.id == _c.shift_id)
        .where(which)
        .order_by(_c.id.desc())
        .limit(most)
    )
    return tuple(
        CountRow(_COUNT.entity(row), row.by_name, row.shift_name)
        for row in reader.connection.execute(query)
    )


def _wholes(reader: Reader, equipment_id: int) -> tuple[LoanWhole, ...]:
    rows = _loan_rows(reader, _l.equipment_id == equipment_id)
    shown = [*reversed(rows)]
    shown = [each for at, each in enumerate(shown) if at < _SHOWN or each.loan.left]
    names = {each.id: each.name for each in all_officers(reader)}
    returns = _returns(reader, [each.loan.id for each in shown], names)
    return tuple(
        LoanWhole(each, names.get(each.loan.issued_by_id, ""), tuple(returns[each.loan.id]))
        for each in shown
    )


def _returns(
    reader: Reader, loan_ids: Iterable[int], names: dict[int, str]
) -> defaultdict[int, list[ReturnRow]]:
    by_loan: defaultdict[int, list[ReturnRow]] = defaultdict(list)
    query = select(_RETURN.table).where(_r.loan_id.in_(loan_ids)).order_by(_r.id)
    for row in reader.connection.execute(query):
        back: EquipmentReturn = _RETURN.entity(row)
        who = names.get(back.officer_id, ""), names.get(back.received_by_id, "")
        by_loan[back.loan_id].append(ReturnRow(back, *who))
    return by_loan
