"""`series` on the command line: what is proposed, with reasons that add up; decided from there."""

from pathlib import Path

import pytest

from tests.e2e.command_line import CommandLine
from tests.series_room import add_words, doors
from tests.stations import Room


@pytest.fixture
def cars(cli: CommandLine, station_path: Path) -> list[str]:
    """The numbers of four thefts that look like one hand's."""
    room = Room(station_path)
    add_words(room)
    numbers = [room.incident(id).number for id in doors(room)]
    room.close()
    return numbers


def test_a_proposal_has_the_keys_that_scripts_rely_on(cli: CommandLine, cars: list[str]) -> None:
    answer = cli.answer("series", "--from", "2026-11-01", "--to", "2026-11-30")
    (found,) = answer["series"]
    assert found["numbers"] == cars
    assert found["score"] == pytest.approx(sum(each["points"] for each in found["reasons"]))
    assert (found["state"], found["name"], found["extends"]) == ("proposed", "", None)
    assert {each["term"] for each in found["reasons"]} >= {"kind", "metres", "method", "target"}
    assert (answer["from"], answer["to"], answer["compared"]) == ("2026-11-01", "2026-11-30", 4)
    said = cli("series").out
    assert "待定：盗窃" in said
    assert "手法：拉车门" in said
    assert cars[0] in said


def test_a_series_is_decided_from_the_command_line(cli: CommandLine, cars: list[str]) -> None:
    accept = ("--as", "05", "series", "accept", *cars[:3], "--name", "鼓岩拉车门")
    assert cli.answer(*accept)["name"] == "鼓岩拉车门"
    added, accepted = cli.answer("series")["series"]
    assert (added["state"], added["extends"], added["numbers"]) == (
        "addition",
        "鼓岩拉车门",
        [cars[3]],
    )
    assert (accepted["state"], accepted["numbers"]) == ("accepted", cars[:3])
    cli.answer("series", "add", cars[3], "--name", "鼓岩拉车门")
    cli.answer("series", "take-out", cars[0], "--name", "鼓岩拉车门")
    (accepted,) = cli.answer("series")["series"]
    assert accepted["numbers"] == cars[1:]
    assert "--result" in cli.refused("series", "end", "--name", "鼓岩拉车门")
    cli.answer("series", "end", "--name", "鼓岩拉车门", "--result", "caught", "--note", "两人")
    assert "已结束《鼓岩拉车门》，已抓获" in cli("series").out
    assert "没有进行中的系列" in cli.refused("series", "add", cars[0], "--name", "鼓岩拉车门")


def test_what_is_refused_there_is_not_proposed_again(cli: CommandLine, cars: list[str]) -> None:
    assert "理由" in cli.refused("series", "reject", *cars)
    cli.answer("series", "reject", *cars, "--note", "不是一伙")
    assert cli.answer("series")["series"] == []
    assert "没有相近的系列" in cli("series").out


@pytest.mark.parametrize(
    "words",
    [
        ("--category", "没有的"),
        ("--from", "2026-13-01"),
        ("--from", "2026-11-30", "--to", "2026-11-01"),
        ("accept", "--name", "甲"),
        ("accept", "9999", "--name", "甲"),
        ("add", "--name", "没有的"),
        ("end",),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(
    cli: CommandLine, cars: list[str], words: tuple[str, ...]
) -> None:
    assert cli.refused("series", *words)


def test_a_station_without_any_says_so(cli: CommandLine, station_path: Path) -> None:
    assert "还没有警情" in cli.refused("series")
    room = Room(station_path)
    room.take()
    room.close()
    assert "没有交案件办理队办理的警情" in cli("series").out
