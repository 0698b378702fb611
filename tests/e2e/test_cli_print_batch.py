"""`print-batch`: several sheets in one go; a fault of one does not lose the others."""

import re
import subprocess
from pathlib import Path

import pytest

from jinhai_console.reports import sheet as press
from jinhai_console.reports.sheet import SheetFault
from jinhai_console.services.handover import OpenShift
from tests.e2e.command_line import CommandLine
from tests.stations import Room


def pages_of(pdf: Path) -> list[str]:
    done = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True)
    return ["".join(page.split()) for page in done.stdout.decode().split("\f")[:-1]]


def sizes_of(pdf: Path) -> list[tuple[int, int]]:
    said = subprocess.run(
        ["pdfinfo", "-f", "1", "-l", "99", pdf], capture_output=True, check=True, text=True
    ).stdout
    found = re.findall(r"size:\s+([\d.]+) x ([\d.]+)", said)
    return [(round(float(width)), round(float(height))) for width, height in found]


def test_a_shift_leaves_its_sheets_in_one_file(
    cli: CommandLine, room: Room, tmp_path: Path
) -> None:
    room.done(OpenShift(actor_id=room.officer("01"), name="白班"))
    room.take(address="鼓岩路八号")
    pdf = tmp_path / "本班.pdf"
    answer = cli.answer("--as", "01", "print-batch", "shift", "--pdf", pdf)
    templates = [each["template"] for each in answer["sheets"]]
    assert templates == ["handover", "queue", "deadlines", "tasks", "equipment"]
    assert answer["missing"] == []
    assert answer["pages"] == len(pages_of(pdf)) == sum(e["pages"] for e in answer["sheets"])
    assert (842, 595) in sizes_of(pdf)
    assert (595, 842) in sizes_of(pdf)
    assert sum("鼓岩路八号" in page for page in pages_of(pdf)) == 2
    kept = cli.answer("printed")["printed"]
    assert sorted(each["template"] for each in kept) == sorted(templates)
    assert {(each["by"], each["to"]) for each in kept} == {(kept[0]["by"], str(pdf))}


def test_on_both_sides_each_begins_on_a_front(cli: CommandLine, room: Room, tmp_path: Path) -> None:
    for _ in range(3):
        room.take()
    pdf = tmp_path / "都.pdf"
    answer = cli.answer("print-batch", "incidents", "--both-sides", "--pdf", pdf)
    pages = pages_of(pdf)
    assert [each["pages"] for each in answer["sheets"]] == [1, 1, 1]
    assert answer["pages"] == len(pages) == 5
    assert [bool(page) for page in pages] == [True, False, True, False, True]


def test_a_fault_of_one_leaves_the_others(
    cli: CommandLine, room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.take()
    real = press._set

    def breaks(sheet: str, *words: object) -> tuple[bytes, ...]:
        if sheet == "deadlines":
            raise SheetFault("版式“deadlines”排版失败：墨尽")
        return real(sheet, *words)  # type: ignore[arg-type]

    monkeypatch.setattr(press, "_set", breaks)
    folder = tmp_path / "纸"
    answer = cli.answer("print-batch", "shift", "--folder", folder, code=1)
    assert [each["template"] for each in answer["sheets"]] == ["queue", "tasks", "equipment"]
    assert sorted(each["sheet"] for each in answer["missing"]) == ["交接班记录", "办案时限表"]
    assert "开班" in answer["missing"][0]["why"]
    assert sorted(folder.iterdir()) == sorted(Path(each["file"]) for each in answer["sheets"])
    assert len(cli.answer("printed")["printed"]) == 3


def test_what_cannot_be_done_is_said(cli: CommandLine, room: Room, tmp_path: Path) -> None:
    assert "--folder" in cli.refused("print-batch", "incidents")
    assert "没有可打印的" in cli.refused("print-batch", "cases", "--folder", tmp_path)
    assert "案9" in cli.refused("print-batch", "cases", "案9", "--folder", tmp_path)
    room.take()
    said = cli.refused("print-batch", "incidents", "--pdf", tmp_path / "none" / "a.pdf")
    assert "换一个位置" in said
    assert cli.answer("printed")["printed"] == []
