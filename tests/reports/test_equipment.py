"""装备清点表: every item once, with whom what is out, what was counted and why it differs."""

from pathlib import Path

from jinhai_console.domain.equipment import EquipmentKind, EquipmentLoan
from jinhai_console.domain.equipment_rows import EquipmentBoard, EquipmentRow, LoanRow
from jinhai_console.domain.instant import HOUR
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.domain.shift import Shift
from jinhai_console.reports.equipment import equipment_data
from jinhai_console.reports.sheet import render
from jinhai_console.services.equipment_sheet import EquipmentSheet
from tests.reports.conftest import NOW, ZONE, ReadPages
from tests.reports.test_sheet import HOSTILE

SHIFT = Shift(id=1, station_id=1, name="白班", started_at=NOW - 8 * HOUR)


def loan(id: int, quantity: int, due_at: int | None = None) -> EquipmentLoan:
    return EquipmentLoan(
        id=id,
        station_id=1,
        equipment_id=1,
        officer_id=1,
        quantity=quantity,
        issued_at=NOW - 2 * HOUR,
        issued_by_id=5,
        due_at=due_at,
    )


RADIO = EquipmentRow(
    id=1,
    kind=EquipmentKind.RADIO,
    name=f"对讲机{HOSTILE}",
    note="充电架甲",
    should=9,
    out=3,
    whom="",
    loans=(LoanRow(loan(1, 2), "单一鸣", "01"), LoanRow(loan(2, 1, NOW - HOUR), "查文斌", "03")),
    counted=5,
    counted_of=6,
    counted_at=NOW,
    counted_by="区静怡",
    remark="1 部送修",
    is_overdue=True,
)
KEY = EquipmentRow(id=2, kind=EquipmentKind.KEY, name="钥匙", note="", should=2, out=0, whom="")


def text_of(
    rows: tuple[EquipmentRow, ...],
    heading: SheetHeading,
    read_pages: ReadPages,
    resources: Path,
    shift: Shift | None = SHIFT,
) -> str:
    sheet = EquipmentSheet(EquipmentBoard(shift, rows, NOW), heading, ZONE)
    pdf = render("equipment", equipment_data(sheet), resources=resources).pdf
    return "".join(read_pages(pdf))


def test_each_item_stands_with_what_is_out_and_what_was_counted(
    sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    text = text_of((KEY, RADIO), sheet_heading, read_pages, resources)
    assert "白班2项已清点1项有差额1项超期未还1项" in text
    assert "".join(HOSTILE.split()) in text
    assert "单一鸣2（11-2306:41起）" in text
    assert "▲查文斌（11-2306:41起，超期未还）" in text
    assert "▲少1" in text
    assert "区静怡11-2308:411部送修" in text
    assert text.count("1钥匙钥匙202") == 1
    assert "清点人" in text
    assert "复核人" in text


def test_a_long_list_repeats_its_head_and_loses_nothing(
    sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    many = tuple(
        EquipmentRow(
            id=n, kind=EquipmentKind.OTHER, name=f"器材{n:03d}号", note="", should=1, out=0, whom=""
        )
        for n in range(80)
    )
    text = text_of(many, sheet_heading, read_pages, resources)
    assert all(text.count(f"器材{n:03d}号") == 1 for n in range(80))
    assert text.count("应在库") > 1


def test_an_empty_list_without_a_shift_says_so(
    sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    text = text_of((), sheet_heading, read_pages, resources, shift=None)
    assert "0项已清点0项有差额0项" in text
    assert "无" in text
