"""A community founded, split off, drawn anew or renamed in mid-year: what is not compared."""

from datetime import date, timedelta
from typing import Any

import pytest

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.instant import HOUR, day_start
from jinhai_console.domain.station import Community
from jinhai_console.domain.theme import Theme
from jinhai_console.services.analysis import Question, Scope, analysis, is_comparable
from jinhai_console.services.counting import By
from jinhai_console.services.exceedances import exceedances
from jinhai_console.services.history import ImportIncidents, ImportTally
from jinhai_console.services.station import AddEntry, ChangeEntry
from jinhai_console.services.themes import ThemeQuestion, analyse_theme
from jinhai_console.services.trends import TrendAnswer, TrendQuestion, trend_json, trends
from tests.stations import Room

ZONE = "Asia/Shanghai"
OLD, NEW, WHOLE = "鼓岩社区", "石桥社区", "滨海社区"
SPLIT = date(2026, 6, 1)
SUMMER = Period(date(2026, 7, 1), date(2026, 7, 31))
NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 20))


def _store(room: Room, community: str, count: int, first: date) -> None:
    incidents = [
        HistoricIncident(
            key=f"{community}{first}{n}",
            category=("盗窃",),
            received_at=day_start(first + timedelta(days=n % 14), ZONE) + 9 * HOUR,
            zone=ZONE,
            community=community,
        )
        for n in range(count)
    ]
    room.done(ImportIncidents(actor_id=None, incidents=incidents, tally=ImportTally()))


@pytest.fixture
def split(room: Room) -> Room:
    """石桥社区 was cut out of 鼓岩社区 on 1 June; 滨海社区 stayed as it was."""
    room.done(AddEntry(actor_id=None, kind=Community, values={"name": NEW}))
    for name in (OLD, NEW):
        _found(room, name, str(SPLIT))
    _store(room, OLD, 20, date(2025, 7, 1))
    _store(room, WHOLE, 10, date(2025, 7, 1))
    for name, count in ((OLD, 8), (NEW, 9), (WHOLE, 12)):
        _store(room, name, count, SUMMER.first)
        _store(room, name, count, NOVEMBER.first)
        _store(room, name, count, date(2026, 10, 12))
    return room


def _found(room: Room, name: str, day: str) -> None:
    _change(room, name, {"founded_on": day})


def _change(room: Room, name: str, values: dict[str, Any]) -> None:
    entry = room.one(Community, room.named(Community, name))
    room.done(
        ChangeEntry(
            actor_id=None, kind=Community, id=entry.id, version=entry.version, values=values
        )
    )


def _trends(room: Room, period: Period, **more: Any) -> TrendAnswer:
    question = TrendQuestion(first=period.first, last=period.last, **more)
    return room.desk.read(trends, question).result(60)


def test_both_parts_of_a_split_are_not_compared_with_what_was_before(split: Room) -> None:
    said = trend_json(_trends(split, SUMMER, by=By.COMMUNITY))
    lines = {each["key"]: each for each in said["rows"]}
    assert (lines[WHOLE]["change_percent"], "reason" in lines[WHOLE]) == (20.0, False)
    for name, count, base in ((OLD, 8, 20), (NEW, 9, 0)):
        line = lines[name]
        assert (line["count"], line["base"], line["change_percent"]) == (count, base, None)
        assert line["reason"] == "社区 2026-06-01 设立或改划，与之前不可比"
        assert f"{name} 2026-06-01 设立或改划，与之前不可比" in said["definition"]
    assert said["total"]["change_percent"] == -3.33  # the station is what it was
    assert "reason" not in said["total"]


def test_asked_for_alone_all_of_its_lines_are_not_compared(split: Room) -> None:
    answer = _trends(split, SUMMER, community=OLD)
    assert [each.change_percent for each in (answer.total, answer.valid, *answer.rows)] == [
        None,
        None,
        None,
    ]
    assert all(each.founded_on for each in (answer.total, *answer.rows))
    whole = _trends(split, SUMMER, community=WHOLE)
    assert (str(whole.total.change_percent), whole.total.founded_on) == ("20.00", "")
    assert "改划" not in whole.definition


@pytest.mark.parametrize(("founded", "is_barred"), [("2025-07-01", False), ("2025-07-02", True)])
def test_a_base_that_overlaps_in_part_is_no_base(room: Room, founded: str, is_barred: bool) -> None:
    _store(room, OLD, 10, date(2025, 7, 1))
    _store(room, OLD, 15, SUMMER.first)
    _found(room, OLD, founded)
    line = next(each for each in _trends(room, SUMMER, by=By.COMMUNITY).rows if each.key == OLD)
    assert (line.change_percent is None) is is_barred


def test_the_analysis_says_so_in_its_columns_and_definitions(split: Room) -> None:
    pinned = Scope(period=Period(date(2026, 5, 1), date(2026, 5, 31)))
    question = Question(scope=Scope(period=SUMMER), by=By.COMMUNITY, pinned=(pinned,))
    answer = split.desk.read(analysis, question).result(60)
    lists = split.desk.read(lambda reader: reader.lists).result(60)
    now, base, pin = question.columns
    for row in answer.rows:
        fits = [is_comparable(lists, each, row) for each in (now, base, pin)]
        assert fits == [True, row.key == WHOLE, row.key == WHOLE]
    assert is_comparable(lists, base, answer.totals[0])
    assert any("2026-06-01" in str(each) for each in answer.definitions[0])
    alone = Question(scope=Scope(period=SUMMER, community_id=split.named(Community, NEW)))
    told = split.desk.read(analysis, alone).result(60)
    assert not is_comparable(lists, alone.columns[1], told.totals[0])


def test_a_theme_calls_no_new_community_a_rise(split: Room) -> None:
    question = ThemeQuestion(
        theme=Theme.THEFT, first=SUMMER.first, last=SUMMER.last, categories=("盗窃",)
    )
    _store(split, WHOLE, 1, date(2025, 1, 1))  # the records reach back
    report = split.desk.read(analyse_theme, question).result(60)
    assert [each for each in report.missing if "改划" in each] == [
        f"{name} 2026-06-01 设立或改划，与之前不可比，升降不作结论" for name in (OLD, NEW)
    ]
    table = next(each for each in report.tables if each.name == "community_kind")
    changes = {line.key[0]: line.change_percent for line in table.lines if line.key}
    assert (changes[OLD], changes[NEW], str(changes[WHOLE])) == (None, None, "20.00")
    assert not any("上升" in each.text for each in report.findings if each.community == NEW)
    alone = ThemeQuestion(
        theme=Theme.THEFT,
        first=SUMMER.first,
        last=SUMMER.last,
        categories=("盗窃",),
        community=OLD,
    )
    told = split.desk.read(analyse_theme, alone).result(60)
    assert (told.total.count, told.total.base, told.total.change_percent) == (8, 20, None)


def test_what_is_unusual_is_held_against_the_time_since_then_only(room: Room) -> None:
    at = date(2026, 11, 20)
    for week in range(60):
        _store(room, OLD, 1, at - timedelta(days=7 * week + 20))
    before = room.desk.read(exceedances, at).result(60)
    _found(room, OLD, str(at - timedelta(days=30)))
    after = room.desk.read(exceedances, at).result(60)
    assert before.watched == after.watched
    assert before.judgement.tested > after.judgement.tested


def test_a_renamed_community_keeps_its_past(split: Room) -> None:
    before = {e.key: e for e in _trends(split, SUMMER, by=By.COMMUNITY).rows}[WHOLE]
    _change(split, WHOLE, {"name": "新滨海社区"})
    after = {e.key: e for e in _trends(split, SUMMER, by=By.COMMUNITY).rows}["新滨海社区"]
    assert (before.count, before.base, before.values) == (after.count, after.base, after.values)
    assert str(after.change_percent) == "20.00"


def test_a_day_that_is_none_is_refused(room: Room) -> None:
    id = room.named(Community, OLD)
    for wrong in ("2026-13-01", "2026-6-1", "昨天"):
        command = ChangeEntry(
            actor_id=None, kind=Community, id=id, version=1, values={"founded_on": wrong}
        )
        assert "2026-11-23 的样子" in room.refused(command)
