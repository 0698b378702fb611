"""`equipment`: listed, given out, brought back, corrected, counted, printed; bad input."""

from pathlib import Path
from typing import Any

import pytest

from tests.e2e.command_line import CommandLine
from tests.equipment import add_item, open_shift
from tests.stations import Room


@pytest.fixture
def stocked(room: Room, cli: CommandLine) -> CommandLine:
    assert cli.database == room.path
    add_item(room)
    open_shift(room)
    return cli


def done(cli: CommandLine, *words: object) -> Any:
    return cli.answer("--as", "05", "equipment", *words)


def test_given_out_brought_back_counted(stocked: CommandLine, tmp_path: Path) -> None:
    issued = done(stocked, "issue", "对讲机", "--to", "01", "--quantity", 2, "--text", "巡逻")
    assert (issued["outcome"], issued["out"], issued["expected"]) == ("done", 2, 3)
    done(stocked, "issue", "对讲机", "--to", "03")
    assert "多人领用" in stocked.refused("--as", "05", "equipment", "return", "对讲机")
    damage = ("--state", "damaged", "--text", "天线断了", "--quantity", 1)
    back = done(stocked, "return", "对讲机", "--to", "01", *damage)
    assert back["out"] == 2
    corrected = done(
        stocked, "correct", "对讲机", "--return", back["id"], "--quantity", 2, "--reason", "少记了"
    )
    assert corrected["out"] == 1
    refused = stocked.refused("--as", "05", "equipment", "count", "对讲机", "--present", 3)
    assert "应在 4，清点 3，少 1" in refused
    counted = done(stocked, "count", "对讲机", "--present", 3, "--text", "1 部送修")
    assert (counted["counted"], counted["difference"], counted["counted_by"]) == (3, -1, "区静怡")
    pdf = tmp_path / "count.pdf"
    sheet = done(stocked, "sheet", "--pdf", pdf)
    assert (sheet["shift"], sheet["total"], sheet["pages"]) == ("白班", 1, 1)
    assert pdf.read_bytes().startswith(b"%PDF")
    shown = stocked.answer("equipment", "show", "对讲机")
    first = shown["register"][-1]
    assert (first["purpose"], first["left"]) == ("巡逻", 0)
    assert [each["state"] for each in first["returns"]] == ["damaged"]
    assert "清点 3（差 -1：1 部送修）" in stocked("equipment").out
    assert "区静怡" in stocked("equipment", "show", "对讲机").out


def test_an_issue_is_corrected_and_struck(stocked: CommandLine) -> None:
    issued = done(stocked, "issue", "对讲机", "--to", "01", "--due", "2036-01-01 08:00")
    about = ("对讲机", "--loan", issued["id"], "--reason", "登记有误")
    done(stocked, "correct", *about, "--to", "02", "--due", "")
    (loan,) = stocked.answer("equipment", "--out")["equipment"][0]["loans"]
    assert (loan["officer"], loan["due_at"]) == ("02", None)
    assert done(stocked, "strike", *about)["out"] == 0
    assert stocked.answer("equipment", "--out")["total"] == 0
    assert stocked.answer("equipment", "--overdue")["total"] == 0
    assert stocked.answer("equipment", "--kind", "vehicle")["total"] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("issue", "对讲机"), "--to"),
        (("issue", "望远镜", "--to", "01"), "没有“望远镜”"),
        (("show",), "（未写）"),
        (("issue", "对讲机", "--to", "99"), "没有警号"),
        (("issue", "对讲机", "--to", "01", "--quantity", 9), "超过库存"),
        (("return", "对讲机"), "没有这样在外的领用"),
        (("count", "对讲机"), "--present"),
        (("correct", "对讲机", "--reason", "x"), "--loan"),
        (("correct", "对讲机", "--return", 7, "--reason", "x"), "没有 ID 为 7"),
        (("strike", "对讲机", "--loan", 7), "--loan"),
        (("sheet",), "--pdf"),
    ],
)
def test_what_cannot_be_is_said(stocked: CommandLine, words: tuple[object, ...], said: str) -> None:
    assert said in stocked.refused("--as", "05", "equipment", *words)


def test_an_unsigned_hand_is_asked_for(stocked: CommandLine) -> None:
    assert "--as" in stocked.refused("equipment", "issue", "对讲机", "--to", "01")
