"""Workbooks: typed cells as the text a CSV would have, sheets, merges, passwords."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
import xlsxwriter

from jinhai_console.intake.importer.reading import open_import
from jinhai_console.intake.importer.unreadable import Unreadable
from tests.intake.importer.files import HEADER, run, write_sheet

COLUMNS = HEADER.split(",")
MOMENT = datetime.fromisoformat("2026-11-23 08:05:09")


@pytest.mark.parametrize("options", [{}, {"date_1904": True}])
def test_typed_cells(tmp_path: Path, options: dict[str, object]) -> None:
    columns = ["编号", "报警时间", "联系电话", "时长", "日期", "钟点", "是否"]
    cells = [
        7,
        MOMENT,
        13800000001,
        timedelta(hours=27, minutes=10),
        date(2026, 1, 2),
        time(9, 5),
        True,
    ]
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path, options) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, columns)
        forms = [None, "yyyy-mm-dd hh:mm:ss", None, "[h]:mm:ss", "yyyy/m/d", "hh:mm:ss", None]
        for index, (cell, form) in enumerate(zip(cells, forms, strict=True)):
            page.write(1, index, cell, book.add_format({"num_format": form}) if form else None)
    outcome = run(path)
    assert outcome.plan.encoding == "xlsx"
    assert outcome.times == ["2026-11-23 08:05:09"]
    assert outcome.only.number == "7"
    assert outcome.only.reporter_phone == "13800000001"
    assert outcome.plan.preview[0][1][3:] == ("27:10:00", "2026-01-02", "09:05:00", "true")


def test_a_serial_without_a_date_format(tmp_path: Path) -> None:
    path = write_sheet(tmp_path, [COLUMNS, ["J1", 43928.99523148148, "纠纷", "x"]])
    assert run(path).times == ["2020-04-07 23:53:08"]


def test_a_title_an_offset_and_row_numbers(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        [],
        ["", "警情清单"],
        [],
        ["", *COLUMNS],
        ["", "J1", MOMENT, "纠纷", "x"],
    ]
    rows += [[], ["", "J2", "坏", "纠纷", "y"]]
    outcome = run(write_sheet(tmp_path, rows))
    assert outcome.accepted[0].rows == (5,)
    assert outcome.rejected[0].row == 7


def test_sheets_by_name_and_number(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("空")
        for name in ("甲", "乙"):
            page = book.add_worksheet(name)
            page.write_row(0, 0, COLUMNS)
            page.write_row(1, 0, [name, "2026-11-23 08:00:00", "纠纷", "x"])
    assert run(path).only.number == "甲"
    assert run(path, sheet="乙").only.number == "乙"
    assert run(path, sheet="3").only.number == "乙"
    assert open_import(path).table.sheets == ("空", "甲", "乙")
    with pytest.raises(Unreadable, match="没有名为“丙”的工作表，可选：空、甲、乙"):
        open_import(path, sheet="丙")


def test_cells_merged_downwards_hold_for_every_row(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["编号", "报警时间", "处警人"])
        page.merge_range(1, 0, 2, 0, "J1")
        page.merge_range(1, 1, 2, 1, "2026-11-23 08:00:00")
        page.write_column(1, 2, ["张三", "李四"])
    assert [each.unit for each in run(path).only.assignments] == ["张三", "李四"]


def test_formulas_give_their_last_result(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, COLUMNS)
        page.write_row(1, 0, ["J1", "2026-11-23 08:00:00", "纠纷"])
        page.write_formula(1, 3, '="鼓岩"&"路"', value="鼓岩路")
        page.write_formula(1, 4, "=1/0", value="#DIV/0!")
    assert run(path).only.address == "鼓岩路"


def test_the_name_does_not_matter(tmp_path: Path) -> None:
    path = write_sheet(tmp_path, [COLUMNS, ["J1", MOMENT, "纠纷", "x"]], name="其实是表格.csv")
    assert run(path).only.number == "J1"


def test_text_called_xls_is_text(tmp_path: Path) -> None:
    path = tmp_path / "导出.xls"
    path.write_bytes(
        "\t".join(COLUMNS).encode("gb18030") + "\nJ1\t2026-11-23 08:00\t纠纷\tx\n".encode("gb18030")
    )
    assert run(path).only.number == "J1"


def test_empty_workbooks(tmp_path: Path) -> None:
    for rows in ([], [COLUMNS]):
        with pytest.raises(Unreadable, match=r"没有内容|没有数据行"):
            run(write_sheet(tmp_path, rows))
