"""The shipped routing rules, a station's own, and what is wrong with a file of them."""

from itertools import combinations
from pathlib import Path

import pytest

from jinhai_console.domain.calendar import Hours
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.routing_rule import Part, RoutingRule, Target, clash
from jinhai_console.domain.station_plan import StationPlan
from jinhai_console.intake.station_file import read_station
from jinhai_console.services import reads
from jinhai_console.settings import resources_dir
from tests.stations import START, Room, found_station

SHIPPED = resources_dir() / "station"
SMALL = """
communities = [{ name = "东社区" }, { name = "西社区", neighbours = ["东社区"] }]
%s
[station]
name = "某派出所"
%s
"""


def read(folder: Path, lists: str = "", station: str = "") -> StationPlan:
    path = folder / "所.toml"
    path.write_text(SMALL % (lists, station), encoding="utf-8")
    return read_station(path, SHIPPED)


def test_what_is_shipped_is_to_be_checked_and_covers_every_hour(tmp_path: Path) -> None:
    rules = read(tmp_path).routing_rules
    assert {each.standing for each in rules} == {Standing.TO_CHECK}
    leads = [each for each in rules if each.part is Part.LEAD and each.category is None]
    assert {each.time.value for each in leads} == {Hours.WORK, Hours.REST}
    told = {each.category for each in rules if each.target is Target.PATROL}
    assert told == {"0102", "0103", "0202"}  # robbery and both kinds of theft


def test_of_the_shipped_rules_only_those_whose_category_the_station_has(tmp_path: Path) -> None:
    own = 'categories = [{ code = "01", name = "刑事", bucket = "criminal" }]'
    found = {each.category for each in read(tmp_path, own).routing_rules}
    assert found == {None, "01"}


def test_a_stations_own_rules_stand_alone(tmp_path: Path) -> None:
    own = """
[[routing_rules]]
name = "冬防"
part = "support"
target = "group"
time = "rest"
category = "0103"
levels = [1, 2]
count = 2
skill = "视频"
valid_from = "2026-12-01"
valid_to = "2027-02-28"
basis = "冬季行动"
"""
    (rule,) = read(tmp_path, own).routing_rules
    assert (rule.levels, rule.count, rule.valid_to) == ((1, 2), 2, "2027-02-28")
    assert rule.standing is None


def rule(text: str) -> str:
    return f'routing_rules = [{{ name = "甲", {text} }}]'


@pytest.mark.parametrize(
    ("lists", "station", "said"),
    [
        (rule('target = "nobody"'), "", "community_officer"),
        (rule('target = "group", category = "99"'), "", "类别 99"),
        (rule('target = "group", part = "alert"'), "", "只是提醒"),
        (rule('target = "group", count = 2'), "", "主办只有 1 人"),
        (rule('target = "group", levels = [5]'), "", "1 到 4"),
        (rule('target = "group", levels = ["1"]'), "", "整数的列表"),
        (rule('target = "group", valid_from = "明天"'), "", "日期"),
        (
            rule('target = "group", valid_from = "2026-12-02", valid_to = "2026-12-01"'),
            "",
            "晚于",
        ),
        (
            rule('target = "group" }, { name = "甲", target = "group"'),
            "",
            "写了两次",
        ),
        ("", 'lunch_starts = "12:00"', "lunch_ends"),
        ("", 'lunch_starts = "12:00"\nlunch_ends = "11:00"', "午休"),
        ("", 'lunch_starts = "17:30"\nlunch_ends = "18:30"', "午休"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    tmp_path: Path, lists: str, station: str, said: str
) -> None:
    with pytest.raises(Refusal, match=said) as refused:
        read(tmp_path, lists, station)
    assert "\n" not in str(refused.value)


def test_a_neighbour_must_be_another_community(tmp_path: Path) -> None:
    path = tmp_path / "所.toml"
    for wrong in ("南社区", "西社区"):
        text = (SMALL % ("", "")).replace('["东社区"]', f'["{wrong}"]')
        path.write_text(text, encoding="utf-8")
        with pytest.raises(Refusal, match="邻近社区"):
            read_station(path, SHIPPED)


def test_the_demonstration_answers_by_its_rules(tmp_path: Path) -> None:
    path = tmp_path / "demo.db"
    found_station(path, plan=read_station(SHIPPED / "demo.toml", SHIPPED))
    room = Room(path)
    try:
        category, community = room.category("02020101"), None
        lists = room.desk.read(reads.lists).result(10)
        community = next(e.id for e in lists.communities.values() if e.name == "鼓岩社区")
        found = room.desk.read(reads.suggestions_at, category, community, START).result(10)
        table = room.all(RoutingRule)
    finally:
        room.close()
    assert (found.hours, found.is_default) == (Hours.WORK, False)
    assert found.rules == ("工作时间行政归案件队", "行政盗窃提醒巡查岗")
    assert [each.team_kind.value for each in found.chosen] == ["case"]
    assert [each.target for each in found.alerts] == [Target.PATROL]
    for one, other in combinations(table, 2):
        assert clash(one, other) is None, (one.name, other.name)
