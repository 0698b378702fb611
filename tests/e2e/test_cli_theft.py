"""The published theft of an electric bicycle, from the call to the figures, on the command line."""

from pathlib import Path
from typing import Any

import pytest

from jinhai_console.domain.instant import HOUR, MINUTE, day_of, full_text
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine
from tests.patrol import theft
from tests.services.pushing import add_channel
from tests.stations import Room

ZONE = "Asia/Shanghai"
RIDER = ("--upper", "连帽外套", "--upper-colour", "black", "--vehicle", "ebike", "--plate", "*345")


def at(minutes: int) -> str:
    return full_text(wall_clock() - minutes * MINUTE, ZONE)


@pytest.fixture
def stolen(station_path: Path) -> str:
    room = Room(station_path)
    room.clock.now = wall_clock() - 2 * HOUR
    add_channel(room)
    number = room.incident(theft(room)).number
    room.close()
    return number


def done(cli: CommandLine, *words: str) -> Any:
    return cli.answer("--as", "05", *words)


def followed(cli: CommandLine, stolen: str) -> str:
    """Looked at, described, seen three times, handed to the case team."""
    done(cli, "clues", "look", stolen, "--text", "有人剪锁推车", "--found", "--at", at(115))
    clue: str = done(cli, "clues", "add", "--incident", stolen, *RIDER)["number"]
    for minutes, point in (
        (118, "118.600,24.900"),
        (112, "118.606,24.902"),
        (95, "118.612,24.906"),
    ):
        seen = ("--point", point, "--camera", f"{minutes}号探头", "--at", at(minutes))
        done(cli, "clues", "sighting", clue, *seen)
    route = cli.answer("clues", "route", clue)
    assert [each["kind"] for each in route["legs"]] == ["plain", "plain"]
    done(cli, "clues", "hand", clue, "--receiver", "03", "--text", "按轨迹查找")
    return clue


def test_from_the_call_to_the_figures(cli: CommandLine, stolen: str) -> None:
    clue = followed(cli, stolen)
    assert "task" in [each["kind"] for each in cli.answer("outbox")["messages"]]
    assert cli.answer("outbox", "send", "--once")["delivered"] >= 1
    officers = ("--officer", "03", "--officer", "04")
    about = ("--kind", "administrative", "--name", "盗窃电动自行车案", "--category", "盗窃")
    theft_ = ("--incident", stolen, *officers, "--at", at(110))
    case = done(cli, "cases", "register", *about, *theft_)["number"]
    done(cli, "clues", "link", clue, "--case", case)
    done(cli, "cases", "file", case, "--at", at(100))
    done(cli, "cases", "person", case, "--name", "吴小四")
    done(cli, "cases", "measure", case, "--measure", "summons", "--at", at(60))
    done(cli, "cases", "seize", case, "--name", "电动自行车", "--value", "3000", "--at", at(55))
    done(cli, "clues", "result", clue, "--as-result", "found", "--text", "在住处门口查获")
    done(cli, "cases", "release", case, "--at", at(30))
    done(cli, "cases", "solve", case, "--text", "比对巡查岗的轨迹", "--at", at(29))
    done(cli, "cases", "decide", case, "--outcome", "penalty", "--at", at(20))
    done(cli, "cases", "serve", case, "--at", at(19))
    done(cli, "cases", "let-go", case, "--end", "returned", "--text", "失主", "--at", at(10))
    done(cli, "cases", "end", case, "--text", "行政拘留五日")
    shown = cli.answer("cases", "show", case)
    assert (shown["stage"], shown["incidents"]) == ("closed", [stolen])
    assert {each["state"] for each in shown["deadlines"]} == {"met"}
    days = [day_of(wall_clock() - back * HOUR, ZONE).isoformat() for back in (3, 0)]
    period = ("--from", days[0], "--to", days[1])
    figures = cli.answer("cases", "figures", *period)
    assert [figures[key] for key in ("cases", "persons", "suspects_caught")] == [1, 1, 1]
    figures = cli.answer("clues", "figures", *period)
    assert (figures["handed"], figures["caught"]) == (1, 1)
    assert cli.answer("incident", stolen)["case"] == case


def test_periods_over_a_holiday_stand_on_the_board(cli: CommandLine) -> None:
    """A filing review of 3 days from 29 September: its last day lies in National Day week."""
    about = ("--kind", "criminal", "--name", "盗窃案", "--category", "盗窃", "--text", "节前接报")
    taken = ("--officer", "03", "--officer", "04", "--at", "2026-09-29 10:00")
    case = done(cli, "cases", "register", *about, *taken)["number"]
    (row,) = cli.answer("deadlines", "list")["deadlines"]
    assert (row["number"], row["due"]) == (case, "2026-10-08 23:59:59")
