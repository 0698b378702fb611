"""`leads`: a gambling lead from a community officer to a closed case; figures; bad input."""

from pathlib import Path
from typing import Any

import pytest

from jinhai_console.domain.instant import HOUR, MINUTE, day_of, full_text
from jinhai_console.services.desk import wall_clock
from tests.e2e.command_line import CommandLine
from tests.patrol import add_clue
from tests.stations import Room

ZONE = "Asia/Shanghai"
DEN = ("--source", "officer", "--from-officer", "01", "--category", "盗窃", "--grade", "urgent")
WORDS = ("--text", "棋牌室夜里聚众赌博，欧阳小明说的", "--address", "鼓岩路18号")


def done(cli: CommandLine, *words: str, by: str = "05", what: str = "leads") -> Any:
    return cli.answer("--as", by, what, *words)


def figures(cli: CommandLine) -> Any:
    today = day_of(wall_clock(), ZONE).isoformat()
    return cli.answer("leads", "figures", "--from", today, "--to", today)


def test_a_lead_from_a_community_officer_to_a_closed_case(cli: CommandLine, tmp_path: Path) -> None:
    told = done(cli, "register", *DEN, *WORDS, "--informant", "欧阳小明", "--phone", "13900001234")
    number = told["number"]
    assert (told["state"], told["alike"]) == ("registered", [])
    assert cli.answer("leads")["leads"][0]["headline"] == "棋牌室夜里聚众赌博，欧***说的"
    pdf = tmp_path / "lead.pdf"
    hand = ("hand", number, "--receiver", "案件办理队", "--asks", "摸清人数和时间")
    assert done(cli, *hand, "--pdf", str(pdf))["pages"] == 1
    assert pdf.read_bytes().startswith(b"%PDF")
    assert "没有移交给" in cli.refused("--as", "02", "leads", "acknowledge", number)
    assert done(cli, "acknowledge", number, by="03")["state"] == "worked"
    done(cli, "work", number, "--text", "蹲守两晚，每晚十余人", by="03")
    pair = ("--officer", "03", "--officer", "04")
    made = ("register", "--kind", "criminal", "--name", "开设赌场案", "--from-lead", number)
    case = done(cli, *made, *pair, by="03", what="cases")["number"]
    for words in (
        ("file", case),
        ("person", case, "--name", "陈某某"),
        ("caught", case),
        ("decide", case, "--outcome", "prosecuted"),
        ("solve", case, "--text", "当场查获"),
        ("end", case, "--text", "移送审查起诉"),
    ):
        done(cli, *words, by="03", what="cases")
    shown = cli.answer("leads", "show", number)
    assert [each["deed"] for each in shown["way"]] == [
        *("registered", "handed", "acknowledged", "noted", "case"),
        *("filed", "solved", "closed"),
    ]
    (of_case,) = shown["cases"]
    assert (of_case["number"], of_case["stage"], of_case["outcome"]) == (
        *(case, "closed"),
        "移送审查起诉",
    )
    assert (of_case["suspects"], of_case["caught"], of_case["dealt_with"]) == (1, 1, 1)
    assert cli.answer("cases", "show", case)["lead"] == number
    found = figures(cli)
    assert [found[key] for key in ("became_cases", "cases", "solved", "persons")] == [1, 1, 1, 1]
    assert found["acknowledged_rate"] == 100
    assert cli.answer("leads")["total"] == 0
    assert cli.answer("leads", "--state", "case")["total"] == 1


def test_the_informant_in_full_for_a_reason(cli: CommandLine) -> None:
    number = done(cli, "register", *DEN, *WORDS, "--informant", "欧阳小明")["number"]
    assert cli.answer("leads", "show", number)["informant"] == "欧***"
    full = done(cli, "show", number, "--in-full", "回访提供人")
    assert (full["informant"], full["in_full"]) == ("欧阳小明", True)


def test_reported_twice_is_proposed_joined_and_reopened(cli: CommandLine) -> None:
    first = done(cli, "register", *DEN, *WORDS)["number"]
    again = done(cli, "register", *DEN, "--text", "又在赌", "--address", "鼓岩路18号")
    assert [each["number"] for each in again["alike"]] == [first]
    number = again["number"]
    done(cli, "result", number, "--as-result", "joined", "--into", first)
    assert cli.answer("leads", "show", first)["joined"] == [number]
    done(cli, "reopen", number, "--reason", "是另一处")
    done(cli, "correct", number, "--address", "滨海路3号", "--reason", "地址写错")
    shown = cli.answer("leads", "show", number)
    assert (shown["state"], shown["address"], shown["alike"]) == ("registered", "滨海路3号", [])


def test_from_a_clue_of_the_patrol_post(cli: CommandLine, station_path: Path) -> None:
    room = Room(station_path)
    add_clue(room)
    room.close()
    clue = cli.answer("clues", "list")["clues"][0]["number"]
    words = ("--source", "patrol", "--clue", clue, "--category", "盗窃", "--text", "同车反复出现")
    number = done(cli, "register", *words, "--receiver", "03")["number"]
    shown = cli.answer("leads", "show", number)
    assert (shown["from"], shown["to"], shown["state"]) == (clue, "查文斌", "handed")
    assert len(shown["tasks"]) == 1


def test_bad_input_is_one_clear_sentence(cli: CommandLine) -> None:
    number = done(cli, "register", *DEN, *WORDS)["number"]
    later = full_text(wall_clock() + HOUR, ZONE)
    before = full_text(wall_clock() - 30 * MINUTE, ZONE)
    register = ("register", *DEN)
    for words, why in (
        (register, "请写明线索内容"),
        ((*register, *WORDS, "--at", later), "今后"),
        ((*register, *WORDS, "--from-officer", "99"), "没有警号"),
        (("register", "--source", "officer", "--category", "盗窃", *WORDS), "哪位民警"),
        (("register", *WORDS), "--source"),
        ((*register, *WORDS, "--category", "飞碟"), "没有类别"),
        ((*register, *WORDS, "--community", "无"), "没有社区"),
        ((*register, *WORDS, "--unit", "无"), "没有外单位"),
        ((*register, *WORDS, "--clue", "无"), "没有巡查线索"),
        ((*register, *WORDS, "--incident", "无"), "没有编号"),
        ((*register, *WORDS, "--assessment", "无"), "没有研判"),
        ((*register, *WORDS, "--series", "无"), "系列"),
        (("hand", number), "交给谁"),
        (("hand", number, "--receiver", "无"), "没有“无”"),
        (("acknowledge", number), "还没有移交"),
        (("work", number, "--text", "看", "--at", before), "早于收到"),
        (("result", number), "--as-result"),
        (("result", number, "--as-result", "nothing"), "请写明结果"),
        (("result", number, "--as-result", "joined", "--into", "无"), "没有编号"),
        (("result", number, "--as-result", "referred", "--unit", "无"), "没有外单位"),
        (("reopen", number, "--reason", "再查"), "还没有结果"),
        (("show",), "编号"),
        (("show", "线索2020-9999"), "没有编号"),
        (("figures",), "时段"),
    ):
        assert why in cli.refused("--as", "05", "leads", *words)
    done(cli, "result", number, "--as-result", "nothing", "--text", "查无此事")
    twice = ("result", number, "--as-result", "handled", "--text", "训诫")
    assert "先重新打开" in cli.refused("--as", "05", "leads", *twice)
    lost = ("cases", "register", "--kind", "criminal", "--name", "案", "--from-lead", "无")
    assert "没有编号" in cli.refused("--as", "05", *lost)


@pytest.mark.parametrize("words", [("leads",), ("leads", "--state", "all")])
def test_nothing_is_said_where_there_is_nothing(cli: CommandLine, words: tuple[str, ...]) -> None:
    assert "没有这样的线索" in cli(*words).out
