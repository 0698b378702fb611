"""`callbacks`: from the closing to the figures, by command line alone."""

from pathlib import Path

import pytest

from jinhai_console.domain.instant import DAY, HOUR, day_of, full_text
from jinhai_console.services.desk import wall_clock
from tests.callbacks import add_rule, closed, visit_households
from tests.e2e.command_line import CommandLine
from tests.stations import Room

ROOM = ("--as", "05")


@pytest.fixture
def numbers(station_path: Path) -> list[str]:
    """Three incidents closed, each to be called back."""
    room = Room(station_path)
    room.clock.now = wall_clock()
    add_rule(room)
    made = [room.incident(closed(room)).number for _ in range(3)]
    room.close()
    return made


def test_who_is_due_is_called_and_what_is_said_stands_in_the_figures(
    cli: CommandLine, numbers: list[str]
) -> None:
    due = cli.answer("callbacks", "due")
    assert [each["number"] for each in due["callbacks"]] == numbers
    assert (due["due"], due["late"]) == (3, 0)
    assert {each["phone"] for each in due["callbacks"]} == {"138****5678"}
    called = cli.answer(*ROOM, "callbacks", "call", numbers[0])
    assert (called["name"], called["phone"]) == ("王小明", "13800005678")
    good = ("--result", "satisfied", "--arrival", "basically")
    cli.answer(*ROOM, "callbacks", "record", numbers[0], *good)
    bad = ("--result", "dissatisfied", "--text", "等了一个小时")
    cli.answer(*ROOM, "callbacks", "record", numbers[1], *bad)
    for _ in range(3):
        cli.answer(*ROOM, "callbacks", "attempt", numbers[2], "--outcome", "no_answer")
    today = day_of(wall_clock(), "Asia/Shanghai").isoformat()
    figures = cli.answer("callbacks", "figures", "--from", today, "--to", today)
    assert (figures["called_back"], figures["valid"], figures["not_reached"]) == (3, 2, 1)
    assert figures["satisfaction_rate"] == 50.0
    assert "样本小" in figures["figures"]["satisfaction_rate"]["note"]
    (row,) = figures["tables"]["by_officer"]["rows"]
    assert row["name"] == "单一鸣 01 *"
    first, door = cli.answer("callbacks", "show", numbers[1])["callbacks"]
    assert (first["waiting_for_answer"], door["level"], door["state"]) == (True, "door", "due")
    assert "÷ 有效回访" in cli("callbacks", "figures", "--from", today, "--to", today).out
    assert [each["source"] for each in cli.answer("tasks")["tasks"]] == ["callback", "dissatisfied"]


def test_what_cannot_be_is_refused_in_a_sentence(cli: CommandLine, numbers: list[str]) -> None:
    assert "没有回访" in cli.refused("callbacks", "record", "999", "--result", "satisfied")
    assert "请写明结果" in cli.refused("callbacks", "record", numbers[0])
    assert "对什么不满意" in cli.refused(
        "callbacks", "record", numbers[0], "--result", "dissatisfied"
    )
    assert "没有要改的" in cli.refused("callbacks", "contact", numbers[0])
    cli.answer("callbacks", "drop", numbers[0], "--text", "当事人已故")
    assert "都有了结果" in cli.refused("callbacks", "call", numbers[0])
    assert "已经列入" in cli.refused("callbacks", "open", numbers[1])
    assert "请写明时段" in cli.refused("callbacks", "figures")
    cli.answer("callbacks", "contact", numbers[1], "--door")
    assert "上门" in cli.refused("callbacks", "call", numbers[1])
    cli.answer("callbacks", "on-spot", numbers[2], "--result", "basically")
    (shown,) = cli.answer("callbacks", "show", numbers[2])["callbacks"]
    assert (shown["level"], shown["result"]) == ("spot", "basically")
    assert numbers[2] in cli("callbacks").out


@pytest.fixture
def visited(station_path: Path) -> None:
    """Ten households visited by two officers today."""
    room = Room(station_path)
    room.clock.now = wall_clock()
    visit_households(room, 10)
    room.close()


@pytest.mark.usefixtures("visited")
def test_a_sample_is_drawn_from_its_seed_and_its_calls_are_counted(
    cli: CommandLine, tmp_path: Path
) -> None:
    today = day_of(wall_clock(), "Asia/Shanghai").isoformat()
    days = ("--from", today, "--to", today)
    drawn = cli.answer(*ROOM, "callbacks", "sample", *days, "--count", "2", "--seed", "7")
    assert (drawn["visits"], drawn["strata"], drawn["drawn"], drawn["seed"]) == (10, 2, 4, 7)
    numbers = [each["number"] for each in drawn["callbacks"]]
    assert numbers == [f"{drawn['number']}-{n:02d}" for n in range(1, 5)]
    yes = ("--result", "satisfied", "--real", "yes", "--remembers", "no")
    assert "有没有来过" in cli.refused("callbacks", "record", numbers[0], "--result", "satisfied")
    cli.answer(*ROOM, "callbacks", "record", numbers[0], *yes)
    no = ("--result", "dissatisfied", "--real", "no", "--remembers", "no")
    cli.answer(*ROOM, "callbacks", "record", numbers[1], *no)
    (listed,) = cli.answer("callbacks", "samples")["samples"]
    assert (listed["number"], listed["done"], listed["valid"]) == (drawn["number"], 2, 2)
    figures = cli.answer("callbacks", "figures", *days)
    assert (figures["visits_called"], figures["visits_real_rate"]) == (2, 50.0)
    rest = cli.answer("callbacks", "sample", *days, "--percent", "100")
    assert (rest["called_before"], rest["drawn"]) == (4, 6)
    again = cli.refused("callbacks", "sample", *days, "--percent", "100")
    assert "天内都抽访过" in again
    assert drawn["number"] in cli("callbacks", "sample", drawn["number"]).out
    pdf = tmp_path / "回访.pdf"
    printed = cli.answer("callbacks", "sample", drawn["number"], "--pdf", pdf)
    assert (printed["pages"], pdf.read_bytes()[:5]) == (1, b"%PDF-")
    assert "没有编号" in cli.refused("callbacks", "sample", "抽访1999-001")


def test_what_was_asked_elsewhere_is_taken_from_a_list(
    cli: CommandLine, station_path: Path, tmp_path: Path
) -> None:
    room = Room(station_path)
    room.clock.now = wall_clock() - DAY
    one, other = (room.incident(closed(room)).number for _ in range(2))
    room.close()
    at = full_text(wall_clock() - HOUR, "Asia/Shanghai")
    path, rejects = tmp_path / "回访.csv", tmp_path / "退回.csv"
    path.write_text(
        "警情编号,回访时间,回访结果,到场及时,无效原因,回访人,备注\n"
        f"{one},{at},不满意,不满意,,05,来得慢\n"
        f"{other},{at},无效,,联系不上,,\n"
        f"{other},{at},很好,,,,\n"
        f"没有,{at},满意,,,,\n",
        "utf-8",
    )
    found = cli.answer(*ROOM, "callbacks", "import", str(path), "--rejects", str(rejects))
    assert (found["accepted"], found["repeated"], found["rejected"]) == (2, 0, 2)
    assert "很好" in found["refused"][0]["reason"]
    assert "没有编号为" in rejects.read_text("utf-8-sig")
    again = cli.answer(*ROOM, "callbacks", "import", str(path))
    assert (again["accepted"], again["repeated"]) == (0, 2)
    (told,) = cli.answer("callbacks", "show", one)["callbacks"]
    assert (told["result"], told["waiting_for_answer"]) == ("dissatisfied", False)
    nowhere = str(tmp_path / "no" / "where.csv")
    assert "where.csv" in cli.refused(*ROOM, "callbacks", "import", str(path), "--rejects", nowhere)
