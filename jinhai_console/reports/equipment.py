"""装备清点表 on paper: by kind, what should be here, what is out with whom, what was counted."""

from dataclasses import asdict
from typing import Any

from jinhai_console.domain.equipment import KIND_NAMES
from jinhai_console.domain.equipment_rows import EquipmentRow, LoanRow
from jinhai_console.domain.instant import Instant, short_text
from jinhai_console.services.equipment_sheet import EquipmentSheet


def equipment_data(sheet: EquipmentSheet) -> dict[str, Any]:
    """What `templates/equipment` prints."""
    board = sheet.board
    return {
        "heading": asdict(sheet.heading),
        "shift": board.shift.name if board.shift else "",
        "under": summary_of(board.rows),
        "rows": [_row(each, sheet.zone, board.at) for each in board.rows],
    }


def summary_of(rows: tuple[EquipmentRow, ...]) -> str:
    """In one sentence."""
    counted = sum(each.counted is not None for each in rows)
    differ = sum(each.difference != 0 for each in rows)
    late = sum(each.is_overdue for each in rows)
    said = [f"{len(rows)} 项", f"已清点 {counted} 项", f"有差额 {differ} 项"]
    if late:
        said.append(f"超期未还 {late} 项")
    return "　".join(said)


def _whom(row: LoanRow, zone: str, at: Instant) -> str:
    mark = "▲ " if row.loan.is_overdue(at) else ""
    return mark + row.text(zone, at)


def _row(row: EquipmentRow, zone: str, at: Instant) -> dict[str, Any]:
    more = row.difference
    return {
        "kind": KIND_NAMES[row.kind],
        "name": row.name,
        "note": row.note,
        "should": str(row.should),
        "out": str(row.out),
        "whom": "\n".join(_whom(each, zone, at) for each in row.loans),
        "expected": str(row.expected),
        "counted": "" if row.counted is None else str(row.counted),
        "difference": f"{'多' if more > 0 else '少'} {abs(more)}" if more else "",
        "counted_by": row.counted_by,
        "counted_at": short_text(row.counted_at, zone),
        "remark": row.remark,
    }
