"""Files made to break the importer: one clear sentence or refused rows, never a traceback."""

import gzip
import random
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.intake.importer.unreadable import Unreadable
from tests.intake.importer.files import HEADER, run, write_sheet, write_text

ROW = "J1,2026-11-23 08:05:09,纠纷,x"


def refusal(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        run(path)
    sentence = caught.value.sentence
    assert "\n" not in sentence
    return sentence


def read_or_refuse(path: Path) -> None:
    """Anything but these two is a fault: `run` checks the account of the rows."""
    with suppress(Unreadable):
        run(path)


def test_a_cell_of_ten_megabytes_costs_its_row(tmp_path: Path) -> None:
    text = f"{HEADER}\n{ROW}\nJ2,2026-11-23 08:06:09,纠纷,{'长' * 3_500_000}\n{ROW[:1]}3{ROW[2:]}\n"
    outcome = run(write_text(tmp_path, text))
    assert [each.number for each in outcome.incidents] == ["J1", "J3"]
    assert outcome.reasons == ["第 3 行有一格内容过长（超过 13 万字），请删短"]


def test_a_line_without_end(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(HEADER.encode() + b"\n" + b"x" * 40_000_000)
    assert "有一行超过 32 MB" in refusal(path)


def test_a_hundred_thousand_columns(tmp_path: Path) -> None:
    header = ",".join(f"c{n}" for n in range(100_000))
    sentence = refusal(write_text(tmp_path, header + "\n" + "," * 99_999 + "\n甲,乙\n"))
    assert "有 100000 列，超过上限 2000 列" in sentence


def test_a_row_of_a_hundred_thousand_cells(tmp_path: Path) -> None:
    outcome = run(write_text(tmp_path, f"{HEADER}\n{ROW}{',y' * 100_000}\nJ2{ROW[2:]}\n"))
    assert (len(outcome.incidents), len(outcome.rejected)) == (1, 1)


@pytest.mark.parametrize("seed", range(8))
def test_binary_junk(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(random.Random(seed).randbytes(50_000))
    assert refusal(path)


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n", "图片"),
        (b"<html><table><tr><td>a</td></tr></table></html>", "网页表格"),
        (b"PK\x03\x04 not a zip", "."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "打不开|损坏"),
        (b"\x1f\x8b\x08\x00 not gzip", "压缩文件"),
    ],
)
def test_other_kinds_of_file(tmp_path: Path, start: bytes, words: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(start)
    with pytest.raises(Unreadable, match=words):
        run(path)


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    assert "打不开文件" in refusal(tmp_path / "没有.csv")
    assert "打不开文件" in refusal(tmp_path)


def test_a_cut_gzip(tmp_path: Path) -> None:
    path = tmp_path / "x.csv.gz"
    rows = "".join(f"J{n},2026-11-23 08:05:09,纠纷,{n * 7919}\n" for n in range(5000))
    path.write_bytes(gzip.compress(f"{HEADER}\n{rows}".encode())[:-300])
    assert "不完整或已损坏" in refusal(path)


def test_a_gzip_bomb(tmp_path: Path) -> None:
    path = tmp_path / "x.csv.gz"
    with gzip.open(path, "wb") as file:
        file.write(f"{HEADER}\n".encode())
        for _ in range(80):
            file.write(b"\n" * 1024**2)
    assert "大得不正常" in refusal(path)


def test_a_zip_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("清单.csv", f"{HEADER}\n{ROW}\n")
    assert "请先解压" in refusal(path)


def test_a_workbook_bomb(tmp_path: Path) -> None:
    path = write_sheet(tmp_path, [HEADER.split(",")])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/zeros.bin", bytes(100 * 1024**2))
    assert "大得不正常" in refusal(path)


@pytest.mark.parametrize(("row", "column"), [(1_048_575, 16_383), (3, 16_383), (1_048_575, 500)])
def test_a_far_cell_does_not_fill_the_memory(tmp_path: Path, row: int, column: int) -> None:
    rows: list[list[object]] = [list(HEADER.split(",")), list(ROW.split(","))]
    path = write_sheet(tmp_path, rows)
    far = tmp_path / "far.xlsx"
    letters = {16_383: "XFD", 500: "SG"}[column]
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(far, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("sheet1.xml"):
                cell = (
                    f'<row r="{row + 1}"><c r="{letters}{row + 1}"><v>1</v></c></row></sheetData>'
                )
                data = data.replace(b"</sheetData>", cell.encode())
            new.writestr(name, data)
    assert "上限" in (sentence := refusal(far)) or "超出内存限度" in sentence


def test_damaged_workbooks(tmp_path: Path) -> None:
    data = write_sheet(tmp_path, [HEADER.split(","), ROW.split(",")] * 20).read_bytes()
    path = tmp_path / "damaged.xlsx"
    chance = random.Random(1)
    for _ in range(150):
        cut = bytearray(data)
        for _ in range(chance.randint(1, 20)):
            cut[chance.randrange(4, len(cut))] = chance.randrange(256)
        path.write_bytes(cut[: chance.choice([len(cut), chance.randrange(5, len(cut))])])
        read_or_refuse(path)


@given(data=st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "x.csv"
    path.write_bytes(data)
    read_or_refuse(path)


@given(data=st.binary(max_size=300))
def test_any_bytes_under_a_good_header(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "x.csv"
    path.write_bytes(f"{HEADER}\n{ROW}\n".encode("gb18030") + data)
    read_or_refuse(path)
