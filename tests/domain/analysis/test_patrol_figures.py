"""Figures of the patrol post: looks in time, how long they took, clues and what they led to."""

from datetime import date
from decimal import Decimal

from jinhai_console.domain.analysis.community.patrol import ClueFact, LookFact, patrol_figures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.clue import ClueState
from jinhai_console.domain.instant import MINUTE

DAYS = Period(date(2026, 11, 1), date(2026, 11, 30))
ON = date(2026, 11, 20)


def look(minutes: int | None, *, waits: bool = False) -> LookFact:
    took = None if minutes is None else minutes * MINUTE
    return LookFact(on=ON, took=took, in_time=(minutes or 99) <= 10, waits=waits, clue_ids=(7,))


def test_in_time_is_of_those_whose_time_is_over() -> None:
    looks = [look(4), look(9), look(15), look(None), look(None, waits=True)]
    work = patrol_figures(looks, [], DAYS, base_of(DAYS, Compare.YEAR), 0)
    assert [work.figure(key).value for key in ("asked", "looked", "in_time_rate")] == [
        5,
        3,
        Decimal("50.00"),
    ]
    assert (work.figure("p50_minutes").value, work.figure("p90_minutes").value) == (540, 900)
    assert work.figure("asked").ids == (7,)


def test_clues_each_by_its_own_day() -> None:
    earlier = date(2026, 10, 31)
    clues = [
        ClueFact(id=1, entered_on=earlier, handed_on=ON, ended_on=ON, state=ClueState.FOUND),
        ClueFact(id=2, entered_on=ON, handed_on=None, ended_on=ON, state=ClueState.NOT_FOUND),
    ]
    work = patrol_figures([], clues, DAYS, base_of(DAYS, Compare.YEAR), 0)
    assert [work.figure(key).ids for key in ("entered", "handed", "caught")] == [(2,), (1,), (1,)]
    assert work.figure("in_time_rate").value is None
