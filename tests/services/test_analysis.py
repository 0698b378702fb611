"""统计分析: rows add up, every number is as many incidents as it says, whatever was asked."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from jinhai_console.domain.analysis.fact import NOWHERE, Axis
from jinhai_console.domain.analysis.periods import Compare, Period
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.station import Community
from jinhai_console.services.analysis import Analysis, Question, Scope, analysis, behind, in_time
from jinhai_console.services.analysis_rows import NOT_DIVIDED, Part, Row
from jinhai_console.services.counting import By
from jinhai_console.services.definition import sentence
from jinhai_console.services.ending import MergeIncident
from jinhai_console.services.station import ChangeStation
from jinhai_console.services.trends import TrendQuestion, trends
from tests.services.test_trends import DECEMBER, enter, room, tree
from tests.stations import Room
from tests.store.test_tallying import Life

__all__ = ["room", "tree"]
NOVEMBER = Scope(period=Period(date(2026, 11, 1), date(2026, 11, 30)))
ASKED = Question(scope=Scope(period=Period(*DECEMBER)))


def ask(room: Room, question: Question) -> Analysis:
    return room.desk.read(analysis, question).result(60)


def all_rows(rows: tuple[Row, ...]) -> Iterator[Row]:
    for each in rows:
        yield each
        yield from all_rows(each.children)


def random_question(room: Room, chance: random.Random) -> Question:
    def scope() -> Scope:
        first = date(2024, 9, 1) + timedelta(days=chance.randrange(600))
        return Scope(
            period=Period(first, first + timedelta(days=chance.randrange(400))),
            category_id=chance.choice([None, None, room.category("01"), room.category("0101")]),
            community_id=chance.choice([None, None, NOWHERE, room.all(Community)[0].id]),
        )

    return Question(
        scope=scope(),
        compare=chance.choice(list(Compare)),
        by=chance.choice(list(By)),
        level=chance.choice([None, 1, 2, 3, 4]),
        pinned=tuple(scope() for _ in range(chance.randrange(3))),
    )


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_asked_it_adds_up_and_opens(room: Room, seed: int) -> None:
    chance = random.Random(seed)
    Life(room, seed).go_on(60)
    station = room.desk.read(lambda reader: reader.lists.station).result(10)
    values = {"valid_cancelled": bool(seed % 2), "counts_merged": seed > 1}
    room.submit(ChangeStation(actor_id=None, version=station.version, values=values))
    for _ in range(12):
        question = random_question(room, chance)
        answer = ask(room, question)
        total, nuisance, _valid = answer.totals
        assert _numbers(answer.rows) == list(total.numbers if answer.rows else [])
        assert not answer.rows or sum(each.share for each in answer.rows) in (0, 1_000)
        assert nuisance.numbers[0] <= total.numbers[0] == sum(answer.heat)
        for each in all_rows(answer.rows):
            if each.children:
                assert _numbers(each.children) == list(each.numbers)
                assert sum(child.share for child in each.children) == each.share
        _open_all(room, answer)


def _numbers(rows: tuple[Row, ...]) -> list[int]:
    return [sum(column) for column in zip(*(each.numbers for each in rows), strict=True)]


def _open_all(room: Room, answer: Analysis) -> None:
    def opened(scope: Scope, part: Part) -> int:
        return len(set(room.desk.read(behind, scope, part).result(60)))

    question = answer.question
    for row in (*answer.totals, *all_rows(answer.rows)):
        for scope, number in zip(question.columns, row.numbers, strict=True):
            assert opened(scope, row.part) == number
        assert opened(question.year, row.part) == sum(row.months)
    for hour, number in enumerate(answer.heat):
        if number:
            assert opened(question.scope, Part(Axis.HOUR, frozenset({hour}))) == number
    arrived = Part(Axis.RESPONSE, frozenset(answer.responses))
    assert opened(question.scope, arrived) == sum(answer.responses.values())
    within = room.desk.read(in_time, question.scope).result(60)
    assert len(within) <= sum(answer.responses.values())


@pytest.mark.parametrize("by", list(By))
def test_it_says_what_the_command_line_says(room: Room, by: By) -> None:
    enter(room, "0101", 8, date(2021, 12, 1), community_id=room.all(Community)[0].id)
    enter(room, "010101", 2, date(2022, 12, 1))
    enter(room, "1201", 3, date(2022, 12, 1))
    answer = ask(room, replace(ASKED, by=by))
    asked = TrendQuestion(first=DECEMBER[0], last=DECEMBER[1], by=by)
    said = room.desk.read(trends, asked).result(60)
    lines = [(said.total.key, said.total.count, said.total.base)]
    lines += [(each.key, each.count, each.base) for each in (said.nuisance, said.valid)]
    assert [(row.key, *row.numbers) for row in answer.totals] == lines
    shown = sorted((row.key, *row.numbers) for row in answer.rows)
    assert shown == sorted((each.key, each.count, each.base) for each in said.rows)
    assert sentence(answer.definitions[0]) == said.definition


def test_children_under_their_parent_with_what_is_not_divided(room: Room) -> None:
    enter(room, "010101", 2, date(2022, 12, 1))
    enter(room, "0101", 1, date(2022, 12, 1))
    enter(room, "0102", 1, date(2021, 12, 1))
    (criminal,) = ask(room, ASKED).rows
    assert (criminal.key, criminal.numbers) == ("刑事类警情", (3, 1))
    theft, fraud = criminal.children
    assert (theft.key, theft.numbers, fraud.key, fraud.numbers) == ("盗窃", (3, 0), "诈骗", (0, 1))
    assert [(each.key, each.numbers[0]) for each in theft.children] == [
        ("入室盗窃", 2),
        (NOT_DIVIDED, 1),
    ]
    assert [each.share for each in theft.children] == [667, 333]


def test_a_name_in_two_branches_is_told_apart_where_no_parent_stands_above(room: Room) -> None:
    enter(room, "0101", 1, date(2022, 12, 1))
    enter(room, "0201", 1, date(2022, 12, 1))
    keys = {each.key for each in ask(room, replace(ASKED, level=2)).rows}
    assert keys == {"刑事类警情/盗窃", "行政（治安）类警情/盗窃"}


def test_decembers_side_by_side(room: Room) -> None:
    for year, count in ((2022, 3), (2021, 2), (2020, 4)):
        enter(room, "04", count, date(year, 12, 1))
    pinned = tuple(Scope(period=Period(date(y, 12, 1), date(y, 12, 31))) for y in (2021, 2020))
    answer = ask(room, replace(ASKED, pinned=pinned))
    assert answer.rows[0].numbers == (3, 2, 2, 4)
    assert len(answer.definitions) == 4
    assert "同比" in sentence(answer.definitions[0])
    assert "同比" not in sentence(answer.definitions[2])


def test_twelve_whole_months_to_the_end_of_the_period(room: Room) -> None:
    enter(room, "04", 2, date(2022, 12, 20))
    enter(room, "04", 1, date(2022, 1, 1))
    enter(room, "04", 1, date(2021, 12, 31))
    middle = Scope(period=Period(date(2022, 12, 20), date(2022, 12, 20)))
    row = ask(room, Question(scope=middle)).rows[0]
    assert (row.numbers[0], row.months) == (1, (1, *(0,) * 10, 2))


def test_empty_is_said_and_the_definition_follows_the_settings(room: Room) -> None:
    answer = ask(room, ASKED)
    assert (answer.is_empty, answer.rows, sum(answer.heat)) == (True, (), 0)
    first, second = enter(room, "04", 2, date(2022, 12, 5))
    room.done(MergeIncident(actor_id=None, incident_id=second, into_id=first))
    answer = ask(room, ASKED)
    assert not answer.is_empty
    assert answer.totals[0].numbers == (1, 0)
    assert "已合并的警情不重复计" in sentence(answer.definitions[0])


@pytest.mark.parametrize(
    "scope", [replace(NOVEMBER, category_id=12), replace(NOVEMBER, community_id=12)]
)
def test_what_the_station_does_not_have_is_refused(room: Room, scope: Scope) -> None:
    with pytest.raises(Refusal, match="请重新选择"):
        ask(room, Question(scope=scope))
