"""`procedure` and the verb 规: the card of a category, its steps ticked from the command line."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.demonstration import demo, founded
from tests.e2e.command_line import CommandLine
from tests.e2e.test_cli_dispatch import take

__all__ = ["demo", "founded"]


@pytest.fixture
def shipped(
    demo: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    return CommandLine(demo, capsys, monkeypatch)


def test_a_category_is_asked_for_its_card(shipped: CommandLine) -> None:
    card = shipped.answer("procedure", "盗窃电动自行车")
    assert card["title"] == "电动自行车被盗"
    assert card["standing"] == "请核对"
    names = [each["name"] for each in card["sections"]]
    assert names == ["问报警人", "首要动作", "现场处置", "固定证据", "告知与通报", "反馈要点"]
    steps = [step for each in card["sections"] for step in each["steps"]]
    assert [each["number"] for each in steps] == list(range(1, len(steps) + 1))
    assert {"接警席", "巡查岗", "处警民警"} <= {each["party"] for each in steps}
    assert steps[4]["limit_seconds"] == 120
    said = shipped("procedure", "盗窃电动自行车").out
    assert "[2分钟 · 接警席]" in said


def test_a_deeper_category_inherits_and_one_without_says_so(shipped: CommandLine) -> None:
    assert shipped.answer("procedure", "拖欠工资")["title"].startswith("劳资纠纷")
    assert "还没有处置规范" in shipped.refused("procedure", "1203")
    assert "没有警情类别" in shipped.refused("procedure", "没有的")


def test_all_cards_are_listed(shipped: CommandLine) -> None:
    listed = shipped.answer("procedure")["procedures"]
    assert len(listed) >= 24
    assert all(each["title"] and each["categories"] for each in listed)


def test_steps_are_ticked_and_taken_back(shipped: CommandLine) -> None:
    officer = shipped.answer("suggest", "--category", "020201", "--at", "2026-11-23 10:00")
    two_hours_ago = (datetime.now(UTC) - timedelta(hours=2)).isoformat()
    number = take(shipped, category="02020101", received_at=two_hours_ago)
    who = officer["suggestions"][0]["officer"] if officer["suggestions"] else "900001"
    answer = shipped.do(f"规 {number} 6", officer=who)
    assert (answer["outcome"], answer["number"]) == ("done", number)
    assert "车牌、特征报巡查岗" in answer["preview"]
    shown = shipped.answer("incident", number)["procedure"]
    assert shown["title"] == "电动自行车被盗"
    assert [each["number"] for each in shown["steps"] if each["done_at"]] == [6]
    assert (shown["done"], shown["all"]) == (1, len(shown["steps"]))
    assert shown["overdue"] == 3
    assert shown["steps"][5]["by"]
    assert "已做：车牌" in shipped("incident", number).out
    assert "已经由" in shipped.refused("--as", who, "do", f"规 {number} 6")
    shipped.do(f"规 {number} 6 未做", officer=who)
    shown = shipped.answer("incident", number)["procedure"]
    assert not any(each["done_at"] for each in shown["steps"])


def test_a_step_that_is_not_there_is_said(shipped: CommandLine) -> None:
    number = take(shipped, category="02020101")
    assert "没有第 99 步" in shipped.refused("do", f"规 {number} 99")
    assert "不明白“撤”" in shipped.refused("do", f"规 {number} 1 撤")
    assert "还缺规范里的第几步" in shipped.refused("do", f"规 {number}")
    without = take(shipped, id="2", category="1203")
    assert "还没有处置规范" in shipped.refused("do", f"规 {without} 1")
