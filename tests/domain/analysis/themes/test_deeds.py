"""Theft and its like: the published figures from single incidents, seasons, targets, year's end."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jinhai_console.domain.analysis.counts import BANDS, WEEKDAYS
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.themes.deeds import DeedTheme, analyse_deeds
from jinhai_console.domain.analysis.themes.facts import DeedFacts
from jinhai_console.domain.analysis.themes.tallies import TableName, Tally
from jinhai_console.domain.analysis.themes.year_end import winter, year_end


def theft(id: int, day: date, **values: Any) -> DeedFacts:
    usual: dict[str, Any] = {"hour": 2, "community": "星湾社区", "kind": "拉车门盗窃"}
    return DeedFacts(id=id, day=day, **{**usual, **values})


def many(first: int, count: int, day: date, **values: Any) -> list[DeedFacts]:
    return [theft(id, day, **values) for id in range(first, first + count)]


def lines(theme: DeedTheme, name: TableName) -> dict[tuple[str, ...], Tally]:
    (table,) = [each for each in theme.tables if each.name is name]
    return {line.key: line for line in table.lines}


def test_december_2022_is_down_by_three_quarters() -> None:
    rows = [*many(1, 8, date(2021, 12, 9)), *many(9, 2, date(2022, 12, 31))]
    theme = analyse_deeds(rows, Period(date(2022, 12, 1), date(2022, 12, 31)))
    assert lines(theme, TableName.MONTH)[("12",)].change_percent == Decimal("-75.00")


def test_the_winter_of_2022_has_the_published_change() -> None:
    rows = [*many(1, 22, date(2021, 12, 9)), *many(23, 3, date(2023, 2, 28))]
    found = year_end(rows, 2022)
    assert (found.period.first, found.period.last) == (date(2022, 11, 15), date(2023, 2, 28))
    assert (found.tally.count, found.tally.base) == (3, 22)
    assert found.tally.change_percent == Decimal("-86.36")


def test_a_theft_with_two_targets_counts_under_both() -> None:
    day = date(2022, 12, 1)
    rows = [theft(1, day, named=("电瓶", "电动自行车")), theft(2, day)]
    theme = analyse_deeds(rows, Period(day, day))
    found = {key: line.ids for key, line in lines(theme, TableName.TARGET).items()}
    assert found == {("电动自行车",): (1,), ("电瓶",): (1,), ("",): (2,)}


def test_a_community_is_told_kind_hours_and_target() -> None:
    day = date(2022, 12, 5)
    rows = [
        *many(1, 3, day, named=("汽车内财物",)),
        theft(4, day, hour=15, named=("手机",)),
        *many(5, 2, day, community="榕荫社区"),
    ]
    (brief,) = analyse_deeds(rows, Period(day, day)).briefs
    assert (brief.community, brief.main.kind) == ("星湾社区", "拉车门盗窃")
    assert brief.band
    assert (brief.band.key, brief.band.count, brief.band.known) == (("02–04",), 3, 4)
    assert brief.named
    assert (brief.named.key, brief.named.count, brief.named.known) == (("汽车内财物",), 3, 4)


def test_hours_days_and_months_stand_in_their_order() -> None:
    rows = [
        theft(1, date(2022, 12, 5), hour=23),
        theft(2, date(2022, 11, 6), hour=0),
        theft(3, date(2022, 12, 5), hour=23),
    ]
    theme = analyse_deeds(rows, Period(date(2022, 11, 1), date(2022, 12, 31)))
    assert [*lines(theme, TableName.MONTH)] == [("11",), ("12",)]
    bands = lines(theme, TableName.BAND)
    assert [*bands] == [(each,) for each in BANDS]
    assert {key: line.count for key, line in bands.items() if line.count} == {
        ("00–02",): 1,
        ("22–24",): 2,
    }
    week = lines(theme, TableName.WEEKDAY)
    assert [*week] == [(each,) for each in WEEKDAYS]
    assert [line.count for line in week.values()] == [2, 0, 0, 0, 0, 0, 1]


def test_the_year_end_is_held_against_the_calm_months() -> None:
    rows = [*many(1, 106, date(2022, 12, 1)), *many(107, 130, date(2022, 7, 1))]
    found = year_end(rows, 2022)
    assert (found.calm.first, found.calm.last) == (date(2022, 3, 1), date(2022, 11, 14))
    assert (found.period.days, found.calm.days) == (106, 259)
    assert found.times_calm == Decimal("1.99")  # 106 / 106 over 130 / 259
    assert year_end(rows, 2030).times_calm is None


def test_a_winter_that_lasts_is_held_against_the_same_dates() -> None:
    rows = [theft(1, date(2023, 12, 31)), theft(2, date(2024, 12, 31)), theft(3, date(2024, 2, 1))]
    found = year_end(rows, 2024, until=date(2024, 12, 31))
    assert (found.tally.ids, found.tally.base_ids) == ((2,), (1,))


def test_the_leap_day_belongs_to_its_winter() -> None:
    found = year_end([theft(1, date(2024, 2, 29))], 2024)
    assert found.tally.base_ids == (1,)
    assert year_end([theft(1, date(2024, 2, 29))], 2023).tally.ids == (1,)


def test_a_winter_that_has_not_begun_is_refused() -> None:
    with pytest.raises(ValueError, match="早于"):
        winter(2024, until=date(2024, 11, 14))
