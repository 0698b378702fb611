"""`roster` on the command line: what stands there, filling, a table out and in again."""

from datetime import timedelta
from pathlib import Path

import pytest

from jinhai_console.domain.instant import day_of
from jinhai_console.domain.roster_fill import month_of
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine
from tests.services.roster_room import with_roster
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]

# The command line's clock is the machine's: its days lie ahead of whatever today is.
FIRST = month_of(day_of(wall_clock(), "Asia/Shanghai") + timedelta(days=40))[0]
LAST = FIRST + timedelta(days=13)
DAYS = ("--from", FIRST, "--to", LAST)


@pytest.fixture
def cli(
    room: Room, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    with_roster(room, is_filled=False)
    return CommandLine(room.path, capsys, monkeypatch)


def test_a_period_is_filled_after_a_dry_run(cli: CommandLine) -> None:
    tried = cli.answer("roster", "fill", *DAYS, "--dry-run")
    assert tried["added"] == 14 * 3
    assert cli.answer("roster", *DAYS)["duties"] == []
    assert cli.answer("--as", "05", "roster", "fill", *DAYS)["added"] == 14 * 3
    again = cli.answer("roster", "fill", *DAYS)
    assert (again["added"], again["kept"]) == (0, 14 * 3)


def test_the_list_says_who_where_and_what_is_missing(cli: CommandLine) -> None:
    cli.answer("roster", "fill", *DAYS)
    shown = cli.answer("roster", *DAYS)
    assert set(shown) >= {"duties", "gaps", "conflicts"}
    (first, *_rest) = [e for e in shown["duties"] if e["officer"] == "05"]
    assert (first["post"], first["day"]) == ("指挥席", FIRST.isoformat())
    assert first["starts_at"].startswith(f"{FIRST} 08:30:00")
    after = cli.answer("roster", "--from", LAST, "--to", LAST + timedelta(days=1))
    assert {(e["day"], e["post"]) for e in after["gaps"]} >= {
        ((LAST + timedelta(days=1)).isoformat(), "指挥席")
    }
    said = cli("roster", *DAYS)
    assert "缺岗 0 处" in said.out


def test_a_table_goes_out_is_changed_and_comes_in(cli: CommandLine, tmp_path: Path) -> None:
    cli.answer("roster", "fill", *DAYS)
    path, rejects = tmp_path / "r.csv", tmp_path / "rejects.csv"
    assert cli.answer("roster", "export", path, *DAYS)["officers"] == 5
    same = cli.answer("roster", "import", path)
    assert (same["added"], same["removed"], same["rejected"]) == (0, 0, [])
    lines = path.read_text("utf-8-sig").splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("05,"))
    cells = lines[at].split(",")
    cells[3], cells[4] = "", "夜班"
    lines[at] = ",".join(cells)
    path.write_text("\n".join(lines), "gb18030")
    tried = cli.answer("roster", "import", path, "--dry-run", "--rejects", rejects)
    assert (tried["removed"], len(tried["rejected"])) == (1, 1)
    assert [each["post"] for each in tried["gaps"]] == ["指挥席"]
    assert "夜班" in rejects.read_text("utf-8-sig")
    assert len(cli.answer("roster", *DAYS)["duties"]) == 14 * 3
    cli.answer("roster", "import", path)
    assert len(cli.answer("roster", *DAYS)["duties"]) == 14 * 3 - 1


def test_the_sheet_is_a_pdf(cli: CommandLine, tmp_path: Path) -> None:
    cli.answer("roster", "fill", *DAYS)
    path = tmp_path / "r.pdf"
    assert cli.answer("roster", "sheet", path, *DAYS) == {"pdf": str(path), "pages": 1}
    assert path.read_bytes().startswith(b"%PDF")


def test_what_cannot_be_is_said_in_one_sentence(cli: CommandLine, tmp_path: Path) -> None:
    assert "文件名" in cli.refused("roster", "export")
    assert "日期" in cli.refused("roster", "--from", "昨天")
    assert "--from" in cli.refused("roster", "--from", LAST, "--to", FIRST)
    assert "打不开" in cli.refused("roster", "import", tmp_path / "no.xlsx")
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("a,b\n1,2\n", "utf-8")
    assert "警号" in cli.refused("roster", "import", wrong)
    assert "xlsx" in cli.refused("roster", "export", tmp_path / "r.doc")
