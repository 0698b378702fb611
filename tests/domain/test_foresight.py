"""What may happen and what then: chosen by weight, folded by rule; the expected load of a day."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.expected_load import FEWEST, expected_load, load_line
from jinhai_console.domain.foresight import (
    MOST,
    MOST_OF_A_RULE,
    Foresight,
    Weighed,
    Weight,
    chosen,
)
from jinhai_console.domain.instant import DAY, HOUR, day_start

ZONE = "Asia/Shanghai"
RULES = ("limit", "alarm", "fraud", "clock", "post", "duty", "note")
WEIGHED = st.builds(
    lambda rule, id, weight, at: Weighed(
        weight=weight,
        at=at,
        line=Foresight(key=f"{rule}:{id}", when="", what=f"{rule} {id}", then="办"),
    ),
    st.sampled_from(RULES),
    st.integers(0, 999),
    st.sampled_from(Weight),
    st.none() | st.integers(0, 10**6),
)


@given(st.lists(WEIGHED, max_size=60))
def test_nothing_is_dropped_in_silence(found: list[Weighed]) -> None:
    lines = chosen(found)
    own = [each for each in found if each.line.rule == "note"]
    assert sum(each.rule == "note" for each in lines) == len(own)
    assert len(lines) <= MOST + len(own)
    for rule in RULES[:-1]:
        shown = [each for each in lines if each.rule == rule]
        assert len(shown) <= MOST_OF_A_RULE
        given_ = sum(each.line.rule == rule for each in found)
        left = given_ - len(shown)
        assert bool(shown) == bool(given_)
        if shown:
            assert (f"同类另有 {left} 件" in shown[-1].what) == (left > 0)


@given(st.lists(WEIGHED, max_size=12))
def test_the_graver_and_sooner_comes_first(found: list[Weighed]) -> None:
    order = {id(each.line): each for each in found}
    lines = [each for each in chosen(found) if id(each) in order]
    places = [(order[id(e)].weight, order[id(e)].at is None, order[id(e)].at or 0) for e in lines]
    assert places == sorted(places)


def test_a_day_is_expected_to_be_like_the_same_weekday_before() -> None:
    start = day_start(date(2026, 11, 2), ZONE)
    weeks = [[start + (20 * HOUR)] * count for count in (10, 12, 14, 16)]
    load = expected_load(weeks, ZONE)
    assert load is not None
    assert (load.mean, load.low, load.high, load.weeks, load.band) == (13, 10, 16, 4, 20)
    line = load_line(load).line
    assert line.when == "20:00—22:00"
    assert "预计 13 起（近 4 周同一天 10—16 起）" in line.what
    assert "超过 16 起" in line.then


def test_of_too_little_nothing_is_said() -> None:
    assert expected_load([[0]] * (FEWEST - 1), ZONE) is None
    assert expected_load([[]] * FEWEST, ZONE) is None


@given(st.lists(st.lists(st.integers(0, 30 * DAY), max_size=20), min_size=FEWEST, max_size=8))
def test_the_mean_lies_within_the_range(weeks: list[list[int]]) -> None:
    load = expected_load(weeks, ZONE)
    if load is None:
        assert not any(weeks)
        return
    assert load.low <= load.mean <= load.high
    assert load.band in range(0, 24, 2)
