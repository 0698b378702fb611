"""The course of a theme: days, weeks or months, the base beside it, nothing lost."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.analysis.themes.in_time import in_time


@dataclass(frozen=True)
class Row:
    id: int
    day: int


def rows(period: Period, places: list[int]) -> list[Row]:
    first = period.first.toordinal()
    return [Row(id, first + place % period.days) for id, place in enumerate(places)]


PERIODS = st.builds(
    lambda first, days: Period(first, first + timedelta(days=days)),
    st.dates(date(2000, 1, 1), date(2030, 1, 1)),
    st.integers(0, 800),
)
PLACES = st.lists(st.integers(0, 2_000), max_size=30)


@given(PERIODS, st.sampled_from(Compare), PLACES, PLACES)
def test_every_incident_stands_in_one_piece(
    period: Period, compare: Compare, now: list[int], before: list[int]
) -> None:
    base = base_of(period, compare)
    lines = in_time(rows(period, now), rows(base, before), period, base).lines
    assert sorted(id for line in lines for id in line.ids) == list(range(len(now)))
    assert sorted(id for line in lines for id in line.base_ids) == list(range(len(before)))
    assert len({line.key for line in lines}) == len(lines)


@pytest.mark.parametrize(
    ("days", "pieces", "first", "last"),
    [
        (1, 1, "2025-01-15", "2025-01-15"),
        (31, 31, "2025-01-15", "2025-02-14"),
        (32, 5, "2025-01-15", "2025-02-12"),
        (184, 27, "2025-01-15", "2025-07-16"),
        (185, 7, "2025-01", "2025-07"),
    ],
)
def test_a_period_is_cut_by_its_length(days: int, pieces: int, first: str, last: str) -> None:
    start = date(2025, 1, 15)
    period = Period(start, start + timedelta(days=days - 1))
    lines = in_time([], [], period, base_of(period, Compare.YEAR)).lines
    assert (len(lines), lines[0].key, lines[-1].key) == (pieces, (first,), (last,))


def test_a_day_stands_beside_the_same_day_of_the_base() -> None:
    period = Period(date(2025, 3, 1), date(2025, 3, 31))
    base = base_of(period, Compare.YEAR)
    day = Row(7, date(2024, 3, 12).toordinal())
    lines = in_time([Row(1, date(2025, 3, 12).toordinal())], [day], period, base).lines
    (line,) = [each for each in lines if each.ids]
    assert (line.key, line.ids, line.base_ids) == (("2025-03-12",), (1,), (7,))
