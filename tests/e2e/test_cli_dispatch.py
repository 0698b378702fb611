"""`do`, `incidents`, `incident`, `suggest`: the whole life of an incident on the command line."""

import json
from typing import Any

import pytest

from tests.e2e.command_line import CommandLine

FACTS = {"community": "鼓岩社区", "address": "鼓岩路8号", "narrative": "两户邻居争吵"}


def take(cli: CommandLine, id: str = "1", **changes: Any) -> str:
    """A message received; the number that the station gave it."""
    said = {"id": id, "received_at": "2026-11-23T09:05:00+08:00", "category": "04"}
    cli.answer("receive", "-", stdin=json.dumps(said | FACTS | changes).encode())
    found = cli.answer("incidents", "--limit", 1_000)["incidents"]
    return max(str(each["number"]) for each in found)


def state(cli: CommandLine, number: str) -> str:
    return str(cli.answer("incident", number)["state"])


def test_from_assignment_to_the_archive(cli: CommandLine) -> None:
    number = take(cli)
    short = number[-3:]
    steps = (
        (f"派 {short} 01 主办", "dispatched"),
        (f"签 {short}", "acknowledged"),
        (f"出 {short}", "en_route"),
        (f"到 {short}", "on_scene"),
        (f"清 {short}", "awaiting_feedback"),
        (f"馈 {short} 双方已和解，互相道歉", "in_review"),
        (f"结 {short} 当场调解", "closed"),
        (f"开 {number} 当事人又来电", "awaiting_feedback"),
        (f"结 {number} 当场调解", "closed"),
        (f"归 {number}", "archived"),
    )
    for line, expected in steps:
        answer = cli.do(line)
        assert (answer["outcome"], answer["number"]) == ("done", number), line
        assert state(cli, number) == expected, line
    shown = cli.answer("incident", number)
    assert shown["number"] == number
    (assignment,) = shown["assignments"]
    assert assignment["officer"].startswith("单一鸣")
    assert assignment["role"] == "lead"
    for milestone in ("acknowledged", "en_route", "on_scene", "cleared"):
        assert assignment[f"{milestone}_at"]
    assert shown["feedback"] == "双方已和解，互相道歉"
    assert shown["disposition"] == "当场调解"
    commands = [each["command"] for each in shown["journal"]]
    assert len(commands) == 1 + len(steps)
    assert {each["actor"] for each in shown["journal"][1:]} == {"区静怡"}
    history = cli.answer("journal", "show", number)
    assert history == {"number": number, "entries": shown["journal"]}


def test_officers_are_named_by_number_name_or_initials(cli: CommandLine) -> None:
    number = take(cli)
    assert "单一鸣" in cli.do(f"派 {number} 01")["preview"]
    assert "查文斌" in cli.do(f"派 {number} 查文斌 协办")["preview"]
    assert "区静怡" in cli.do(f"派 {number} OJY 协办 附近巡逻")["preview"]  # 区 read as a surname
    assert cli.do(f"assign {number} 04")["outcome"] == "done"
    roles = {each["officer"][:3]: each["role"] for each in incident(cli, number)["assignments"]}
    assert roles == {
        "单一鸣": "lead",
        "查文斌": "support",
        "区静怡": "support",
        "曾一帆": "support",
    }
    assert "请加上警号" in cli.refused("--as", "05", "do", f"签 {number}")
    cli.do(f"签 {number} 01")
    cli.do("签 03")
    reached = [each["milestone"] for each in incident(cli, number)["assignments"]]
    assert sorted(reached) == ["acknowledged", "acknowledged", "dispatched", "dispatched"]


def incident(cli: CommandLine, number: str) -> Any:
    return cli.answer("incident", number)


def test_return_withdrawal_and_reassignment(cli: CommandLine) -> None:
    number = take(cli)
    cli.do(f"派 {number} 01")
    cli.do(f"退 {number} 正在处理另一起", officer="01")
    cli.do(f"准 {number}")
    assert state(cli, number) == "pending"
    assert "没有待审批" in cli.refused("--as", "05", "do", f"准 {number}")
    cli.do(f"派 {number} 02")
    cli.do(f"撤 {number} 派错了人")
    assert state(cli, number) == "pending"
    cli.do(f"派 {number} 03")
    cli.do(f"签 {number}")
    first, second, third = incident(cli, number)["assignments"]
    assert (first["returned"], second["returned"], third["running"]) == (True, True, True)
    assert third["acknowledged_at"]


def test_the_officer_who_is_named_is_the_one_meant(cli: CommandLine) -> None:
    number = take(cli)
    cli.do(f"派 {number} 01")
    assert "没有在处置" in cli.refused("--as", "05", "do", f"到 {number} 03")
    assert not incident(cli, number)["assignments"][0].get("on_scene_at")
    cli.do(f"签 {number} 单一鸣")
    cli.do(f"派 {number} 02")
    cli.do("退 02 车辆故障 不能前往", officer="02")
    assert incident(cli, number)["journal"][-1]["reason"] == "车辆故障 不能前往"
    cli.do(f"撤 {number} 02 车坏了")
    assert incident(cli, number)["journal"][-1]["reason"] == "车坏了"
    cli.do(f"撤 {number} 01 改派")  # alone now, and named all the same
    assert incident(cli, number)["journal"][-1]["reason"] == "改派"
    assert state(cli, number) == "pending"


def test_blanks_of_an_input_method_are_blanks(cli: CommandLine) -> None:
    number = take(cli)
    assert cli.do(f"派　{number}　01")["outcome"] == "done"
    cli.do(f"记　{number}　门锁着　无人应答")
    assert incident(cli, number)["notes"][0]["text"] == "门锁着　无人应答"


def test_the_four_ways_out(cli: CommandLine) -> None:
    numbers = [take(cli, str(place)) for place in range(1, 5)]
    kept = take(cli, "9")
    cli.do(f"转 {numbers[0]} 滨海派出所 地点在其辖区")
    cli.do(f"销 {numbers[1]} 报警人撤警")
    cli.do(f"虚 {numbers[2]} 现场无人")
    cli.do(f"并 {numbers[3]} {kept}")
    states = [state(cli, each) for each in numbers]
    assert states == ["transferred", "cancelled", "unfounded", "merged"]
    assert incident(cli, numbers[3])["merged_into"] == kept
    assert incident(cli, kept)["merged"] == [numbers[3]]
    queue = cli.answer("incidents", "--state", "open")
    assert [each["number"] for each in queue["incidents"]] == [kept]
    assert cli.answer("incidents", "--state", "撤销")["total"] == 1


def test_notes_and_activities(cli: CommandLine) -> None:
    number = take(cli)
    assert cli.do(f"记 {number}   报警人  补充说明 ")["preview"].endswith("报警人  补充说明")
    (note,) = incident(cli, number)["notes"]
    assert (note["author"], note["kind"]) == ("区静怡", "note")
    assert cli.do("岗 02 会议")["number"] == "02"
    assert "待警" in cli.do("activity 02 待警")["preview"]


def test_what_is_refused_says_why(cli: CommandLine) -> None:
    first, second = take(cli, "1"), take(cli, "11")
    refused = {
        "": "请输入命令",
        "飞 1 2": "不认识",
        "派": "还缺警情编号",
        f"派 {first} 99": "没有民警",
        "派 88888888 01": "没有警情",
        f"派 {first[:4]} 01": "没有警情",  # an end is enough, a beginning is not
        f"签 {first}": "没有正在处置",
        f"结 {first} 没有这种结果": "没有处理结果",
        f"馈 {first}": "还缺处置反馈",
        f"并 {first} {first}": "",
        f"转 {first} 某所": "还缺转出的理由",
        f"开 {first} 理由": "",
        "岗 02 飞行": "没有状态",
    }
    for line, why in refused.items():
        assert why in cli.refused("--as", "05", "do", line), line
    common = first[-1] if first[-1] == second[-1] else ""
    assert not common
    assert "没有警号 77" in cli.refused("--as", "77", "do", f"派 {first} 01")
    said = cli("--as", "05", "do", f"签 {first}", "--json")
    assert said.code == 1
    assert said.out == ""


def test_a_short_number_that_fits_two_is_asked_again(cli: CommandLine) -> None:
    numbers = [take(cli, str(place)) for place in range(11)]
    twins = [each for each in numbers if each.endswith(numbers[0][-1])]
    assert len(twins) == 2
    sentence = cli.refused("do", f"记 {numbers[0][-1]} 内容")
    assert all(each in sentence for each in twins)


def test_a_refusal_of_the_desk_is_json_too(cli: CommandLine) -> None:
    number = take(cli)
    cli.do(f"派 {number} 01")
    answer = cli.answer("--as", "05", "do", f"派 {number} 01", code=1)
    assert answer["outcome"] == "refused"
    assert answer["number"] == number
    assert answer["reason"]


def test_the_list_is_filtered_by_everything(cli: CommandLine) -> None:
    take(cli, "1", narrative="电动自行车被偷", category="0101", community="滨海社区")
    take(cli, "2", received_at="2026-11-20T23:59:59+08:00")
    take(cli, "3", received_at="2026-11-22T00:00:00+08:00", address="环岛路99号")
    asked: dict[tuple[str, ...], int] = {
        (): 3,
        ("--category", "盗窃"): 1,
        ("--category", "刑事类警情"): 1,
        ("--category", "04"): 2,
        ("--community", "滨海社区"): 1,
        ("--from", "2026-11-20", "--to", "2026-11-20"): 1,
        ("--from", "2026-11-21"): 2,
        ("--to", "2026-11-22"): 2,
        ("--text", "环岛路"): 1,
        ("--text", "自行车"): 1,
        ("--text", "没有这些字"): 0,
        ("--state", "pending"): 3,
        ("--state", "待派", "--community", "鼓岩社区"): 2,
        ("--state", "closed"): 0,
        ("--limit", "0"): 3,
    }
    for words, total in asked.items():
        answer = cli.answer("incidents", *words)
        assert answer["total"] == total, words
        assert len(answer["incidents"]) == (0 if "--limit" in words else total), words
    (row,) = cli.answer("incidents", "--category", "盗窃")["incidents"]
    assert row.keys() >= {
        *("number", "received_at", "state", "category", "priority"),
        *("community", "address", "officers"),
    }
    assert row["received_at"] == "2026-11-23 09:05:00"
    assert row["community"] == "滨海社区"


@pytest.mark.parametrize(
    "words",
    [
        ("--state", "nonsense"),
        ("--category", "没有"),
        ("--community", "没有"),
        ("--from", "2026-02-30"),
        ("--to", "9999-12-31"),
        ("--limit", "-1"),
    ],
)
def test_a_filter_that_means_nothing_is_refused(words: tuple[str, ...], cli: CommandLine) -> None:
    cli.refused("incidents", *words)


def test_a_limit_beyond_all_is_no_limit(cli: CommandLine) -> None:
    take(cli)
    assert len(cli.answer("incidents", "--limit", "9" * 30)["incidents"]) == 1


def test_suggestions_have_their_reasons(cli: CommandLine) -> None:
    number = take(cli)
    answer = cli.answer("suggest", number)
    assert isinstance(answer["working_time"], bool)
    first = answer["suggestions"][0]
    assert (first["officer"], first["team"], first["role"]) == ("01", "community", "lead")
    assert "本社区" in first["reasons"]
    assert answer["shortfall"] == []
    theft = ("--category", "盗窃", "--community", "滨海社区", "--at", "2026-11-23 10:00")
    answer = cli.answer("suggest", *theft)
    assert answer["working_time"] is True
    assert answer["suggestions"][0]["team"] == "case"
    at_night = ("--category", "04", "--at", "2026-11-22 03:00")
    assert cli.answer("suggest", *at_night)["working_time"] is False


def test_nobody_there_is_explained(cli: CommandLine) -> None:
    number = take(cli)
    for officer in ("01", "02", "03", "04", "05"):
        cli.do(f"岗 {officer} 休假")
    answer = cli.answer("suggest", number)
    assert answer["suggestions"] == []
    assert answer["shortfall"]


@pytest.mark.parametrize(
    "words",
    [(), ("--category", "04"), ("--category", "04", "--at", "gestern"), ("99999",)],
)
def test_a_question_for_nobody_is_refused(words: tuple[str, ...], cli: CommandLine) -> None:
    cli.refused("suggest", *words)
