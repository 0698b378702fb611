"""`clues`: a theft is looked at, the clue entered, seen, handed on paper, ended."""

from pathlib import Path
from typing import Any

import pytest

from jinhai_console.domain.instant import HOUR, MINUTE, day_of, full_text
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine
from tests.patrol import theft
from tests.photos import photo
from tests.stations import Room

ZONE = "Asia/Shanghai"
RIDER = ("--upper", "连帽外套", "--upper-colour", "black", "--vehicle", "ebike", "--plate", "*345")


def at(minutes: int) -> str:
    return full_text(wall_clock() - minutes * MINUTE, ZONE)


@pytest.fixture
def stolen(station_path: Path) -> str:
    room = Room(station_path)
    room.clock.now = wall_clock() - HOUR
    number = room.incident(theft(room)).number
    room.close()
    return number


def done(cli: CommandLine, *words: str) -> Any:
    return cli.answer("--as", "05", "clues", *words)


def test_from_the_look_to_the_catch(cli: CommandLine, stolen: str, tmp_path: Path) -> None:
    (waiting,) = cli.answer("clues", "looks")["looks"]
    assert (waiting["number"], waiting["state"], waiting["light"]) == (stolen, "waiting", "red")
    done(cli, "look", stolen, "--text", "有人推车出南门", "--found", "--at", at(55))
    (seen,) = cli.answer("clues", "looks")["looks"]
    assert (seen["state"], seen["in_time"]) == ("looked", True)
    number = done(cli, "add", "--incident", stolen, *RIDER)["number"]
    picture = tmp_path / "gate.jpg"
    picture.write_bytes(photo())
    for minutes, point in ((58, "118.600,24.900"), (50, "118.606,24.902"), (49, "118.700,24.9")):
        place = ("--point", point, "--camera", f"{minutes}号探头", "--at", at(minutes))
        done(cli, "sighting", number, *place)
    done(cli, "photo", number, "--item", "1", "--photo", str(picture))
    route = cli.answer("clues", "route", number)
    assert [each["kind"] for each in route["legs"]] == ["plain", "jump"]
    done(cli, "withdraw", number, "--item", "3", "--reason", "不是同一人")
    pdf = tmp_path / "clue.pdf"
    handed = done(cli, "hand", number, "--receiver", "01", "--pdf", str(pdf))
    assert handed["pages"] >= 1
    assert pdf.read_bytes().startswith(b"%PDF")
    shown = cli.answer("clues", "show", number)
    assert (shown["state"], len(shown["tasks"]), shown["route"]["points"]) == ("handed", 1, 2)
    assert len(shown["sightings"][0]["photos"]) == 1
    done(cli, "result", number, "--as-result", "found", "--text", "在东门查获")
    assert cli.answer("clues", "list")["total"] == 0
    assert cli.answer("clues", "list", "--state", "found")["total"] == 1
    today = day_of(wall_clock(), ZONE).isoformat()
    figures = cli.answer("clues", "figures", "--from", today, "--to", today)
    assert (figures["handed"], figures["caught"]) == (1, 1)


def test_the_log_from_the_command_line(cli: CommandLine, stolen: str) -> None:
    done(cli, "log", "--text", "三号探头离线，已报修", "--incident", stolen)
    done(cli, "log", "--kind", "on")
    told = cli.answer("clues", "log")
    assert [each["kind"] for each in told["log"]] == ["上岗", "记事"]
    assert len(told["on_post"]) == 1


def test_bad_input_is_one_clear_sentence(cli: CommandLine, stolen: str, tmp_path: Path) -> None:
    number = done(cli, "add", *RIDER)["number"]
    rubbish = tmp_path / "rubbish.jpg"
    rubbish.write_bytes(b"GIF89a" + bytes(100))
    place = ("--address", "南门", "--at", at(5))
    for words, why in (
        (("add", "--upper", "外套", "--plate", "闽112345"), "应是字母"),
        (("add",), "至少写一项"),
        (("add", "--incident", "无", *RIDER), "没有编号"),
        (("add", "--upper", "外套", "--height", "高"), "身高"),
        (("sighting", number, *place, "--point", "118.6"), "坐标"),
        (("sighting", number, *place, "--point", "218.6,24.9"), "坐标不对"),
        (("sighting", number, "--address", "南门", "--at", "2099-01-01 10:00"), "今后"),
        (("sighting", number, *place, "--photo", str(rubbish)), "照片"),
        (("photo", number, "--item", "3", "--photo", str(rubbish)), "第几个"),
        (("hand", number), "交给谁"),
        (("show", "巡线2020-9999"), "没有编号"),
        (("look", stolen), "看到了什么"),
    ):
        assert why in cli.refused("--as", "05", "clues", *words)
    assert cli.answer("clues", "show", number)["sightings"] == []
