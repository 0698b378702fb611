"""`disputes`: from the registration to the figures, and one that climbs by itself."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.domain.clock_steps import Look
from jinhai_console.domain.dispute import DisputeState, Risk
from jinhai_console.domain.instant import DAY, day_of, day_start, full_text, parse_day
from jinhai_console.services.alarm_rounds import AlarmRounds
from jinhai_console.services.desk import wall_clock
from jinhai_console.services.disputes import EndDispute
from tests.disputing import register
from tests.e2e.command_line import CommandLine
from tests.stations import Room

ZONE = "Asia/Shanghai"
ONE, OTHER = "甲:陈大海:19900001234::鼓岩路18号2栋502室", "乙:林小红:19900005678"
PARTIES = ("--party", ONE, "--party", OTHER)
TODAY = day_of(wall_clock(), ZONE)


def registered(cli: CommandLine, *more: str) -> str:
    words = ("register", "--kind", "neighbour", "--claim", "停止噪音", *PARTIES)
    grade = ("--grade", "yellow", "--reason", "多次争吵", "--responsible", "01", *more)
    return str(cli.answer("--as", "05", "disputes", *words, *grade)["number"])


def call(cli: CommandLine, id: str, narrative: str) -> None:
    message = {
        "id": id,
        "received_at": full_text(wall_clock(), "UTC").replace(" ", "T") + "Z",
        "category": ["纠纷"],
        "narrative": narrative,
        "address": "滨海路9号",
        "persons": [
            {"role": "party", "name": "陈大海", "phone": "19900001234"},
            {"role": "party", "name": "林小红", "phone": "199-0000-5678"},
        ],
    }
    stdin = json.dumps(message, ensure_ascii=False).encode()
    assert cli.answer("receive", "-", stdin=stdin)["accepted"] == 1


def shown(cli: CommandLine, number: str) -> Any:
    return cli.answer("disputes", "show", number)


def tend_alarms(path: Path) -> None:
    """What the watch of the console does once a second."""
    room = Room(path)
    room.clock.now = wall_clock()
    AlarmRounds(room.desk, lambda: Look(wall=room.clock.now, steady=0)).tick()
    room.close()


def test_it_climbs_by_itself_on_the_third_incident(cli: CommandLine, station_path: Path) -> None:
    number = registered(cli, "--at", full_text(wall_clock() - DAY, ZONE))
    call(cli, "m1", "两户又争吵")
    first = shown(cli, number)
    assert (first["grade"], first["changes"], first["new_since_change"]) == ("yellow", [], 1)
    call(cli, "m2", "两户又争吵")
    assert shown(cli, number)["grade"] == "orange"
    call(cli, "m3", "一方持刀堵门")
    found = shown(cli, number)
    assert found["grade"] == "red"
    rises = [(each["from"], each["to"], each["rule"], each["words"]) for each in found["changes"]]
    assert rises == [
        ("orange", "red", "words", ["持刀"]),
        ("yellow", "orange", "repeats", []),
    ]
    assert "60 天内又发生 2 起" in found["changes"][1]["reason"]
    assert found["changes"][0]["incident"] == found["incidents"][0]["number"]
    assert [each["as"] for each in found["incidents"]] == ["again"] * 3
    (task,) = [each for each in found["tasks"] if each["state"] != "withdrawn"]
    assert "上门" in task["asks"]
    tend_alarms(station_path)
    (alarm,) = [e for e in cli.answer("alarms")["alarms"] if e["kind"] == "dispute_raised"]
    assert alarm["priority"] == "high"
    assert alarm["fact"] == f"{number} · {found['changes'][0]['reason']}"
    assert [each["number"] for each in cli.answer("disputes", "at-risk")["disputes"]] == [number]
    down = ("--grade", "orange", "--reason", "已上门收刀", "--leader", "05")
    assert cli.answer("--as", "05", "disputes", "grade", number, *down)["grade"] == "orange"
    tend_alarms(station_path)
    kinds = [each["kind"] for each in cli.answer("alarms")["alarms"]]
    assert "dispute_raised" not in kinds


def test_from_the_registration_to_the_figures(cli: CommandLine, tmp_path: Path) -> None:
    number = registered(cli, "--amount", "3000", "--body", "鼓岩社区居委会")
    act = ("--as", "05", "disputes")
    cli.answer(*act, "contact", number, "--phone", "--text", "双方愿意谈")
    cli.answer(*act, "session", number, "--mediator", "单一鸣", "--outcome", "put_off")
    (owed,) = [e for e in shown(cli, number)["tasks"] if e["source"] == "mediation"]
    assert "7 个工作日" in owed["asks"]
    cli.answer(*act, "session", number, "--mediator", "单一鸣", "--outcome", "agreed")
    due = (TODAY + timedelta(days=20)).isoformat()
    promise = ("--promise", f"{due}=赔偿 3,000 元", "--confirmation")
    cli.answer(*act, "agree", number, "--text", "一、夜间不装修", *promise)
    cli.answer(*act, "confirm", number)
    cli.answer(*act, "confirm", number)
    cli.answer(*act, "perform", number)
    found = shown(cli, number)
    assert (found["state"], found["agreement"]["confirmed_on"]) == ("settled", TODAY.isoformat())
    assert found["agreement"]["promises"][0]["done_on"] == TODAY.isoformat()
    assert {each["state"] for each in found["tasks"]} <= {"done", "withdrawn"}
    pdf = tmp_path / "协议.pdf"
    whole = cli.answer("--as", "05", "disputes", "show", number, "--pdf", pdf)
    assert (whole["pages"] >= 1, pdf.read_bytes()[:5]) == (True, b"%PDF-")
    assert whole["parties"][0]["name"] == "陈大海"
    assert shown(cli, number)["parties"][0]["name"] == "陈**"
    days = ("--from", TODAY.isoformat(), "--to", TODAY.isoformat())
    figures = cli.answer("disputes", "figures", *days)
    assert (figures["taken_up"], figures["settled"], figures["settled_rate"]) == (1, 1, 100.0)
    assert figures["figures"]["sessions"]["value"] == 2
    assert "本期化解 ÷ 本期受理" in cli("disputes", "figures", *days).out


@pytest.mark.parametrize(("taken_up", "settled", "rate"), [(185, 182, 98.38), (247, 243, 98.38)])
def test_the_published_rates_come_out_of_disputes_entered_one_by_one(
    cli: CommandLine, station_path: Path, taken_up: int, settled: int, rate: float
) -> None:
    room = Room(station_path)
    room.clock.now = day_start(parse_day("2026-11-25"), ZONE)
    for place in range(taken_up):
        id = register(room, grade=Risk.BLUE, taken_up_at=room.clock.now - 20 * DAY)
        if place < settled:
            end = EndDispute(
                actor_id=None, dispute_id=id, state=DisputeState.SETTLED, outcome="和好"
            )
            room.done(end)
    room.close()
    figures = cli.answer("disputes", "figures", "--from", "2026-11-01", "--to", "2026-11-30")
    assert (figures["taken_up"], figures["settled"], figures["settled_rate"]) == (
        taken_up,
        settled,
        rate,
    )
    assert len(figures["figures"]["settled_rate"]["ids"]) == settled
    assert len(figures["figures"]["settled_rate"]["of_ids"]) == taken_up


def test_from_an_incident_its_people_are_the_parties(cli: CommandLine) -> None:
    call(cli, "m1", "两户争吵，电话 19900001234")
    call(cli, "m2", "两户又争吵")
    (proposed,) = cli.answer("disputes", "proposed")["proposed"]
    assert (proposed["who"], len(proposed["incidents"])) == ("陈** 2 起", 2)
    words = ("register", "--incident", proposed["incidents"][0], "--kind", "neighbour")
    number = cli.answer("--as", "05", "disputes", *words)["number"]
    found = shown(cli, number)
    assert [(each["side"], each["name"]) for each in found["parties"]] == [
        ("claimant", "陈**"),
        ("respondent", "林**"),
    ]
    assert (found["claim"], found["address"]) == ("两户又争吵", "滨海路9号")
    assert cli.answer("disputes", "proposed")["proposed"] == []
    assert [each["number"] for each in cli.answer("disputes", "--state", "open")["disputes"]] == [
        number
    ]
    ended = ("settle", number, "--state", "referred", "--text", "司法所")
    cli.answer("--as", "05", "disputes", *ended)
    assert cli.answer("disputes", "--state", "open")["total"] == 0
    cli.answer("--as", "05", "disputes", "reopen", number, "--reason", "退回")
    crime = ("link", number, "--incident", proposed["incidents"][1], "--as-kind", "criminal")
    cli.answer("--as", "05", "disputes", *crime)
    assert {each["as"] for each in shown(cli, number)["incidents"]} == {"origin", "criminal"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show",), "后面要写纠纷的编号"),
        (("show", "纠纷1999-0001"), "没有编号为"),
        (("register",), "--kind"),
        (("register", "--kind", "debt", "--claim", "还钱"), "双方"),
        (("register", "--kind", "debt", "--claim", "还钱", "--party", "陈大海"), "不是当事人"),
        (("register", "--kind", "debt", "--claim", "还钱", *PARTIES, "--amount", "-1"), "金额"),
        (("register", "--kind", "debt", "--claim", "还钱", *PARTIES, "--grade", "red"), "包案领导"),
        (("register", "--incident", "999"), "没有编号为 999 的警情"),
        (("figures",), "时段"),
    ],
)
def test_what_may_not_be_is_refused_in_a_sentence(
    cli: CommandLine, words: tuple[str, ...], said: str
) -> None:
    assert said in cli.refused("--as", "05", "disputes", *words)


def test_a_verb_that_lacks_something_says_what(cli: CommandLine) -> None:
    number = registered(cli)
    for words, said in (
        (("session", number), "--outcome"),
        (("session", number, "--outcome", "agreed"), "主持"),
        (("party", number), "--party"),
        (("agree", number), "协议的内容"),
        (("agree", number, "--text", "一", "--promise", "付款"), "履行事项"),
        (("perform", number), "没有第 1 项"),
        (("confirm", number), "还没有调解协议"),
        (("grade", number), "--grade"),
        (("link", number), "--incident"),
        (("settle", number), "结果"),
        (("reopen", number), "理由"),
        (("show", number, "--pdf", "x.pdf"), "还没有调解协议"),
    ):
        assert said in cli.refused("--as", "05", "disputes", *words), words
