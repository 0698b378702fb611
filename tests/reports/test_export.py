"""Exports: texts stay texts, files are whole or not there."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from jinhai_console.reports.export import Cell, Encoding, inert, write_csv, write_xlsx
from jinhai_console.reports.whole_file import write_whole

HEADER = ["编号", "情况", "经度"]
ACTIVE = ["=1+1", "+86 592", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", '=HYPERLINK("http://x")']


def _read_csv(path: Path, encoding: str) -> list[list[str]]:
    with path.open(encoding=encoding, newline="") as opened:
        return list(csv.reader(opened))


@pytest.mark.parametrize("encoding", get_args(Encoding))
def test_csv_reads_back_with_rare_characters(tmp_path: Path, encoding: Encoding) -> None:
    path = tmp_path / "警情.csv"
    rows: list[list[Cell]] = [["0912", "䶮 𬭚，“引号”\n第二行", -118.5], ["0913", "", None]]
    assert write_csv(path, HEADER, rows, encoding) == 2
    read = _read_csv(path, encoding)
    assert read == [HEADER, ["0912", "䶮 𬭚，“引号”\n第二行", "-118.5"], ["0913", "", ""]]
    assert path.read_bytes().startswith(b"\xef\xbb\xbf") == (encoding == "utf-8-sig")


@pytest.mark.parametrize("text", ACTIVE)
def test_csv_texts_are_inert(tmp_path: Path, text: str) -> None:
    write_csv(tmp_path / "a.csv", [text], [[text]])
    assert _read_csv(tmp_path / "a.csv", "utf-8-sig") == [[f"'{text}"], [f"'{text}"]]
    assert inert("派警 = 完成") == "派警 = 完成"


def test_xlsx_texts_are_texts(tmp_path: Path) -> None:
    texts = [*ACTIVE[:4], *ACTIVE[6:], "http://example.org", "mailto:a@b", "0912", "1e5", "{=1}"]
    write_xlsx(tmp_path / "a.xlsx", ["值"], [[each] for each in texts])
    sheet = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0)
    assert sheet.to_python() == [["值"], *([each] for each in texts)]


def test_xlsx_numbers_are_numbers_and_odd_ones_texts(tmp_path: Path) -> None:
    rows: list[list[Cell]] = [
        [7, -1.5, None],
        [2**60, float("inf"), "a\x01b\ufffe\ud800"],
    ]
    assert write_xlsx(tmp_path / "a.xlsx", ["a", "b", "c"], rows) == 2
    sheet = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0)
    assert sheet.to_python()[1:] == [[7, -1.5, ""], [str(2**60), "inf", "a�b��"]]


def test_xlsx_cell_over_the_limit_says_that_it_is_cut(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "a.xlsx", ["a"], [["长" * 40_000]])
    sheet = CalamineWorkbook.from_path(tmp_path / "a.xlsx").get_sheet_by_index(0)
    text = str(sheet.to_python()[1][0])
    assert len(text) == 32_767
    assert text.endswith("全文请导出 CSV）")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=1))
def test_csv_any_text_reads_back(tmp_path: Path, texts: list[str]) -> None:
    write_csv(tmp_path / "a.csv", ["值"], [["行", each] for each in texts])
    read = [row[1] for row in _read_csv(tmp_path / "a.csv", "utf-8-sig")[1:]]
    assert read == [inert(each) for each in texts]


def _rows_until_a_fault() -> Iterator[list[str]]:
    yield ["0912"]
    raise RuntimeError("the reader was stopped")


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_interrupted_export_leaves_the_old_file(tmp_path: Path, write: object) -> None:
    path = tmp_path / "a"
    write_whole(path, b"before")
    assert callable(write)
    with pytest.raises(RuntimeError, match="stopped"):
        write(path, ["编号"], _rows_until_a_fault())
    assert path.read_bytes() == b"before"
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_missing_folder_is_an_error_of_the_surroundings(tmp_path: Path, write: object) -> None:
    assert callable(write)
    with pytest.raises(OSError, match="gone"):
        write(tmp_path / "gone" / "a", ["编号"], [])
