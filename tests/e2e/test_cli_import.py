"""`import` on the command line: every row accounted for, and nothing twice."""

import csv
import os
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.command_line import CommandLine
from tests.intake.importer.files import write_sheet, write_text

KEYS = {
    *("rows", "accepted", "rejected", "repeated", "incidents", "assignments"),
    *("encoding", "mapping", "new_categories", "seconds"),
}
HEADER = "事件单编号,报警人,联系电话,报警时间,警情类别,警情类型,事发地址,事件详情,处理结果"
ROWS = (
    "A1,林某,19900001111,2025-12-01 08:00:00,刑事类警情,盗窃,榕树路1号,自行车不见了,",
    "A2,王某,19900002222,2025-12-01 09:30:00,纠纷,邻里纠纷,榕树路2号,漏水争吵,当场调解",
    "A3,陈某,19900003333,2025-12-31 23:59:59,奇怪的类别,,榕树路3号,第三起,",
)
BAD = "A4,赵某,19900004444,不是时间,纠纷,,榕树路4号,第四起,"


def sheet(folder: Path, *rows: str, encoding: str = "utf-8", name: str = "清单 (1).csv") -> Path:
    return write_text(folder, "\r\n".join((HEADER, *rows)) + "\r\n", encoding, name)


def tally(answer: Any) -> tuple[int, int, int, int]:
    assert answer.keys() >= KEYS
    assert answer["rows"] == answer["accepted"] + answer["rejected"] + answer["repeated"]
    return answer["rows"], answer["accepted"], answer["rejected"], answer["repeated"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_list_and_again(encoding: str, cli: CommandLine, tmp_path: Path) -> None:
    file = sheet(tmp_path, *ROWS, encoding=encoding)
    answer = cli.answer("import", file)
    assert tally(answer) == (3, 3, 0, 0)
    assert answer["incidents"] == 3
    assert any("奇怪的类别" in each for each in answer["new_categories"])
    assert answer["encoding"].lower().startswith(encoding[:3])
    assert answer["mapping"]["received_at"]
    before = cli.answer("journal", "verify")["entries"]
    assert tally(cli.answer("import", file)) == (3, 0, 0, 3)
    assert cli.answer("incidents")["total"] == 3
    assert cli.answer("journal", "verify")["entries"] == before
    found = cli.answer("incidents", "--text", "漏水")["incidents"]
    assert [each["received_at"] for each in found] == ["2025-12-01 09:30:00"]


def test_a_dry_run_writes_nothing(cli: CommandLine, tmp_path: Path) -> None:
    before = cli.answer("journal", "verify")
    assert tally(cli.answer("import", sheet(tmp_path, *ROWS, BAD), "--dry-run")) == (4, 3, 1, 0)
    assert cli.answer("incidents")["total"] == 0
    assert cli.answer("journal", "verify") == before


def test_refused_rows_mended_and_imported_again(cli: CommandLine, tmp_path: Path) -> None:
    rejects = tmp_path / "退回.csv"
    answer = cli.answer("import", sheet(tmp_path, *ROWS, BAD), "--rejects", rejects)
    assert tally(answer) == (4, 3, 1, 0)
    text = rejects.read_text("utf-8-sig")
    head, row = csv.reader(text.splitlines())
    assert head[-1] == "退回原因"
    assert row[0] == "A4"
    assert "不是时间" in row[-1]
    assert tally(cli.answer("import", rejects)) == (1, 0, 1, 0)
    rejects.write_text(text.replace("不是时间,", "2025-12-02 10:00:00,", 1), encoding="utf-8")
    assert tally(cli.answer("import", rejects)) == (1, 1, 0, 0)
    assert tally(cli.answer("import", rejects)) == (1, 0, 0, 1)
    assert cli.answer("incidents")["total"] == 4


def test_columns_by_name_and_by_position(cli: CommandLine, tmp_path: Path) -> None:
    named = write_text(tmp_path, "何时,何事,何地\n2025-01-02 03:04:05,纠纷,海边\n", name="n.csv")
    words = ("--map", "received_at=何时", "--map", "category=何事", "--map", "address=何地")
    answer = cli.answer("import", named, *words)
    assert tally(answer) == (1, 1, 0, 0)
    assert answer["mapping"] == {"received_at": "何时", "category": "何事", "address": "何地"}
    bare = write_text(tmp_path, "7,2025-01-02 03:04:06,纠纷\n8,2025-01-03 03:04:06,纠纷\n")
    words = ("--map", "number=#1", "--map", "received_at=#2", "--map", "category=#3")
    assert tally(cli.answer("import", bare, *words)) == (2, 2, 0, 0)
    assert cli.answer("incidents")["total"] == 3


def test_times_of_another_zone(cli: CommandLine, tmp_path: Path) -> None:
    file = sheet(tmp_path, ROWS[0])
    cli.answer("import", file, "--timezone", "America/Chicago")
    assert cli.answer("incidents", "--from", "2025-12-01", "--to", "2025-12-01")["total"] == 1
    (row,) = cli.answer("incidents")["incidents"]
    assert row["received_at"] == "2025-12-01 22:00:00"  # on the station's own clock


def test_a_workbook(cli: CommandLine, tmp_path: Path) -> None:
    rows = [HEADER.split(","), *(each.split(",") for each in ROWS)]
    book = write_sheet(tmp_path, rows)
    assert tally(cli.answer("import", book, "--sheet", "清单")) == (3, 3, 0, 0)
    assert "清单" in cli.refused("import", book, "--sheet", "没有这张")
    assert tally(cli.answer("import", sheet(tmp_path, *ROWS))) == (3, 0, 0, 3)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", ()),
        (b"\x00" * 4_000, ()),
        (b"PK\x03\x04" + b"\x00" * 100, ()),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, ()),
        (b"<html></html>", ()),
        (b"a,b\n1,2\n", ()),
        (b"a,b\n1,2\n", ("--map", "nonsense=a")),
        (b"a,b\n1,2\n", ("--map", "received_at=c")),
        (b"a,b\n1,2\n", ("--map", "received_at=#9")),
        (b"a,b\n1,2\n", ("--map", "received_at")),
        (b"a,b\n1,2\n", ("--preset", "nonsense")),
        (b"a,b\n1,2\n", ("--map", "received_at=a", "--timezone", "Mars/Base")),
        (b"a,b\n1,2\n", ("--map", "received_at=a", "--rejects", "/nowhere/x.csv")),
    ],
)
def test_what_cannot_be_imported_is_one_sentence(
    content: bytes, words: tuple[str, ...], cli: CommandLine, tmp_path: Path
) -> None:
    file = tmp_path / "x.xlsx" if content[:1] in (b"P", b"\xd0") else tmp_path / "x.csv"
    file.write_bytes(content)
    assert cli.refused("import", file, *words)
    assert cli.answer("incidents")["total"] == 0


def test_a_file_that_is_not_there(cli: CommandLine, tmp_path: Path) -> None:
    assert "none.csv" in cli.refused("import", tmp_path / "none.csv")
    assert cli.refused("import", tmp_path)


# -- the exports of three cities -------------------------------------------------------------

REAL = os.environ.get("JINHAI_REAL_DATA")


@pytest.mark.skipif(not REAL, reason="JINHAI_REAL_DATA is not set")
@pytest.mark.parametrize(
    ("name", "zone", "rows", "incidents"),
    [
        ("milwaukee_police_calls_2018-05.csv.gz", "America/Chicago", 33_968, None),
        ("sf_fire_dispatch_2020-04.csv.gz", "America/Los_Angeles", 10_410, 5_292),
        ("seattle_burglary.csv.gz", "America/Los_Angeles", 42_709, None),
    ],
)
def test_a_real_export_loses_no_row(
    name: str, zone: str, rows: int, incidents: int | None, cli: CommandLine
) -> None:
    file = Path(REAL or "") / name
    first = cli.answer("import", file, "--timezone", zone)
    assert tally(first)[0] == rows
    assert first["incidents"] == (incidents or first["accepted"])
    assert cli.answer("incidents", "--limit", 1)["total"] == first["incidents"]
    entries = cli.answer("journal", "verify")["entries"]
    again = cli.answer("import", file, "--timezone", zone)
    assert tally(again) == (rows, 0, first["rejected"], first["accepted"] + first["repeated"])
    assert again["incidents"] == again["assignments"] == 0
    assert cli.answer("journal", "verify")["entries"] == entries
    assert cli.answer("check")["ok"] is True
