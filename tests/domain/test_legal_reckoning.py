"""The end of a period from its start and its steps: extended, suspended, begun anew."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.deadline import DeadlineDeed, DeadlineStep
from jinhai_console.domain.instant import DAY, HOUR, full_text, parse_instant
from jinhai_console.domain.legal_reckoning import Terms, end_of
from jinhai_console.domain.legal_rule import LegalUnit

ZONE = "Asia/Shanghai"
_D, _U = DeadlineDeed, LegalUnit
START = parse_instant("2026-03-02 14:20:00", ZONE)  # a Monday


def at(text: str) -> int:
    return parse_instant(text, ZONE)


def step(deed: DeadlineDeed, moment: int = START, **facts: Any) -> DeadlineStep:
    return DeadlineStep(
        id=1, station_id=1, deadline_id=1, deed=deed, at=moment, entered_at=moment, **facts
    )


def extended(amount: int, unit: LegalUnit, *, added: bool = False) -> DeadlineStep:
    return step(_D.EXTENDED, amount=amount, unit=unit, is_added=added)


def due(amount: int, unit: LegalUnit, *steps: DeadlineStep, liberty: bool = False) -> str:
    return full_text(end_of(START, Terms(amount, unit, liberty), steps, {}, ZONE).due_at, ZONE)


def test_an_extension_in_all_takes_the_place_of_the_period() -> None:
    assert due(24, _U.HOURS, extended(3, _U.DAYS)) == "2026-03-05 23:59:59"
    assert due(3, _U.DAYS, extended(7, _U.DAYS), extended(30, _U.DAYS)) == "2026-04-01 23:59:59"
    assert due(8, _U.HOURS, extended(24, _U.HOURS), liberty=True) == "2026-03-03 15:00:00"


def test_one_by_so_much_adds_to_it_and_only_the_whole_moves_off_a_holiday() -> None:
    assert due(5, _U.DAYS) == "2026-03-09 23:59:59"  # Saturday the 7th moves to Monday
    assert due(5, _U.DAYS, extended(2, _U.DAYS, added=True)) == "2026-03-09 23:59:59"
    assert due(30, _U.DAYS, extended(30, _U.DAYS, added=True)) == "2026-05-01 23:59:59"
    assert due(3, _U.DAYS, extended(2, _U.DAYS, added=True), liberty=True) == "2026-03-07 23:59:59"


def test_the_days_of_an_appraisal_are_left_out() -> None:
    sent, back = (
        step(_D.SUSPENDED, at("2026-03-04 09:00")),
        step(_D.RESUMED, at("2026-03-09 17:00")),
    )
    assert due(7, _U.DAYS) == "2026-03-09 23:59:59"
    assert due(7, _U.DAYS, sent) == ""
    assert (
        due(7, _U.DAYS, sent, back) == "2026-03-16 23:59:59"
    )  # five days: Saturday the 14th moves
    assert due(7, _U.WORKING_DAYS) == "2026-03-11 23:59:59"
    assert due(7, _U.WORKING_DAYS, sent, back) == "2026-03-16 23:59:59"  # of them three worked


def test_hours_are_left_out_to_the_second() -> None:
    sent = step(_D.SUSPENDED, at("2026-03-02 16:00:00"))
    back = step(_D.RESUMED, at("2026-03-02 18:30:30"))
    assert due(24, _U.HOURS, sent, back) == "2026-03-03 17:30:30"


def test_a_restart_forgets_what_was_done_before_it() -> None:
    anew = step(_D.RESTARTED, at("2026-03-20 10:00"))
    before = extended(30, _U.DAYS, added=True)
    end = end_of(anew.at, Terms(30, _U.DAYS, False), (before, anew), {}, ZONE)
    assert full_text(end.due_at, ZONE) == "2026-04-20 23:59:59"  # Sunday the 19th moves


def test_where_hours_run_against_liberty_one_acts_by_the_bare_hours() -> None:
    end = end_of(START, Terms(8, _U.HOURS, True), (), {}, ZONE)
    assert (end.due_at, end.act_by_at) == (at("2026-03-02 23:00"), START + 8 * HOUR)
    free = end_of(START, Terms(24, _U.HOURS, False), (), {}, ZONE)
    assert free.due_at == free.act_by_at


units = st.sampled_from([_U.HOURS, _U.DAYS, _U.WORKING_DAYS, _U.MONTHS])
starts = st.integers(min_value=at("2024-01-01"), max_value=at("2028-12-31"))


@given(starts, st.integers(1, 60), units, st.booleans())
def test_a_period_ends_after_it_began_and_never_before_its_bare_length(
    start: int, amount: int, unit: LegalUnit, liberty: bool
) -> None:
    end = end_of(start, Terms(amount, unit, liberty), (), {}, ZONE)
    assert end.due_at is not None
    assert end.act_by_at is not None
    assert start < end.act_by_at <= end.due_at
    bare = amount * (HOUR if unit is _U.HOURS else DAY)
    assert end.due_at >= start + (bare if unit is not _U.MONTHS else amount * 28 * DAY)


@given(starts, st.integers(1, 40), st.sampled_from([_U.DAYS, _U.WORKING_DAYS]), st.integers(1, 40))
def test_what_is_added_or_left_out_never_ends_it_sooner(
    start: int, amount: int, unit: LegalUnit, more: int
) -> None:
    terms = Terms(amount, unit, False)

    def ends(*steps: DeadlineStep) -> int:
        return end_of(start, terms, steps, {}, ZONE).due_at or 0

    pause: Sequence[DeadlineStep] = (
        step(_D.SUSPENDED, start + HOUR),
        step(_D.RESUMED, start + HOUR + more * DAY),
    )
    assert ends() <= ends(extended(more, unit, added=True))
    assert ends() <= ends(*pause)


@pytest.mark.parametrize("unit", list(LegalUnit))
def test_a_suspended_period_has_no_end(unit: LegalUnit) -> None:
    end = end_of(START, Terms(5, unit, False), (step(_D.SUSPENDED),), {}, ZONE)
    assert (end.due_at, end.act_by_at) == (None, None)
