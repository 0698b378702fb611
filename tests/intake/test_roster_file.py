"""A station's file names posts, duty groups and rotations; what does not fit is said."""

from pathlib import Path

import pytest

from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.roster import PostKind, RosterDays
from jinhai_console.domain.station_plan import StationPlan
from jinhai_console.intake.station_file import read_station

SHIPPED = Path(__file__).parents[2] / "resources" / "station"
HEAD = """
communities = [{ name = "鼓岩社区" }]
officers = [
    { number = "01", name = "单一鸣", team = "社区警务队" },
    { number = "02", name = "仇小满", team = "案件办理队" },
]
"""
GROUPS = 'duty_groups = [{ name = "一组", leader = "01", members = ["01", "02"] }]'
ROTATIONS = (
    'rotations = [{ name = "轮", cycle = ["值班组", "休"], groups = ["一组"], '
    'anchor_day = "2026-01-01", days = "restdays" }]'
)
STATION = '[station]\nname = "测试派出所"\n'


def read(tmp_path: Path, *parts: str) -> StationPlan:
    path = tmp_path / "station.toml"
    path.write_text("\n".join((HEAD, *parts, STATION)), "utf-8")
    return read_station(path, SHIPPED)


def test_posts_are_shipped_to_be_checked_and_groups_are_the_stations_own(tmp_path: Path) -> None:
    plan = read(tmp_path, GROUPS, ROTATIONS)
    assert {each.standing for each in plan.duty_posts} == {Standing.TO_CHECK}
    assert {PostKind.COMMAND, PostKind.PATROL, PostKind.LEADER} <= {
        each.kind for each in plan.duty_posts
    }
    (group,), (rotation,) = plan.duty_groups, plan.rotations
    assert (group.leader, group.members) == ("01", ("01", "02"))
    assert (rotation.cycle, rotation.days) == (("值班组", ""), RosterDays.RESTDAYS)
    bare = read(tmp_path)
    assert (bare.duty_groups, bare.rotations) == ((), ())


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('leader = "01"', 'leader = "09"', "应是它的组员"),
        ('["01", "02"]', '["01", "07"]', "不在 officers 里"),
        ('"值班组", "休"', '"夜班", "休"', "不在 duty_posts 里"),
        ('groups = ["一组"]', 'groups = ["二组"]', "不在 duty_groups 里"),
        ("2026-01-01", "去年", "anchor_day"),
        ('days = "restdays"', 'days = "sometimes"', "days"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, old: str, new: str, words: str) -> None:
    parts = [each.replace(old, new) for each in (GROUPS, ROTATIONS)]
    with pytest.raises(Refusal, match=words):
        read(tmp_path, *parts)


@pytest.mark.parametrize(
    ("post", "words"),
    [
        ('starts = "8点", hours = 24', "08:30"),
        ('starts = "08:30", hours = 72', "hours"),
        ('starts = "08:30", hours = 24, mark = "夜班"', "只写一个字"),
    ],
)
def test_a_post_has_hours_that_can_be(tmp_path: Path, post: str, words: str) -> None:
    with pytest.raises(Refusal, match=words):
        read(tmp_path, f'duty_posts = [{{ name = "岗", kind = "group", {post} }}]')
