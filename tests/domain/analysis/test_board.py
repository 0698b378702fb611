"""The live board: however it was moved, it says what a fresh count would say."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from jinhai_console.domain.analysis.board import TrendBoard, board_start
from jinhai_console.domain.analysis.day_tally import nearest_rank
from jinhai_console.domain.analysis.figures import OPEN_IN_ORDER
from jinhai_console.domain.analysis.wall_clock import WallClock
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.incident import OPEN_STATES, IncidentState
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Instant, day_start, to_local
from jinhai_console.domain.rows import TrendPoint

ZONE = "Asia/Shanghai"
TODAY = date(2026, 11, 23)  # a Monday
NOW = day_start(TODAY, ZONE) + 9 * HOUR + 30 * MINUTE


def point(
    id: int,
    received_at: Instant = NOW,
    *,
    bucket: Bucket = Bucket.DISPUTE,
    is_nuisance: bool = False,
    state: IncidentState = IncidentState.CLOSED,
    response: int | None = None,
) -> TrendPoint:
    is_open = state in OPEN_STATES
    return TrendPoint(id, received_at, bucket, is_nuisance, state, is_open, response)


def at(days_ago: int, hour: int) -> Instant:
    return day_start(TODAY - timedelta(days=days_ago), ZONE) + hour * HOUR


def board_of(points: list[TrendPoint], now: Instant = NOW, zone: str = ZONE) -> TrendBoard:
    board = TrendBoard(zone, now)
    board.patch(points)
    return board


def says(board: TrendBoard) -> tuple[object, ...]:
    return board.hours(), board.days(), board.responses(), board.states(), board.is_empty


POINTS = st.builds(
    point,
    st.integers(1, 25),
    st.one_of(
        st.integers(NOW - 3 * DAY, NOW + DAY),
        st.integers(NOW - 70 * DAY, NOW),
        st.integers(NOW - 440 * DAY, NOW),
    ),
    bucket=st.sampled_from(Bucket),
    is_nuisance=st.booleans(),
    state=st.sampled_from(IncidentState),
    response=st.none() | st.integers(0, HOUR),
)
STEPS = st.lists(
    st.one_of(
        st.lists(POINTS, max_size=8, unique_by=lambda each: each.id),
        st.lists(st.integers(1, 25), max_size=4, unique=True).map(tuple),
        st.integers(1, 40 * 24).map(lambda hours: hours * HOUR),
    ),
    max_size=25,
)


@given(STEPS, st.sampled_from([ZONE, "Europe/Berlin", "America/New_York", "Asia/Kathmandu"]))
def test_however_it_was_patched_it_equals_a_fresh_board(
    steps: list[list[TrendPoint] | tuple[int, ...] | int], zone: str
) -> None:
    now, board = NOW, TrendBoard(zone, NOW)
    final: dict[int, TrendPoint] = {}
    for step in steps:
        if isinstance(step, int):
            now += step
            board.advance(now)
        elif isinstance(step, tuple):
            board.patch((), step)
            for incident_id in step:
                final.pop(incident_id, None)
        else:
            board.patch(step)
            final |= {each.id: each for each in step}
    assert says(board) == says(board_of(list(final.values()), now, zone))


@given(st.lists(POINTS, max_size=40, unique_by=lambda each: each.id))
def test_the_number_of_incidents_behind_a_figure_is_the_figure(points: list[TrendPoint]) -> None:
    board = board_of(points)
    hours, days = board.hours(), board.days()
    yesterday = TODAY - timedelta(days=1)
    for hour in range(24):
        assert len(board.ids_of_hour(TODAY, hour)) == hours.today[hour]
        assert len(board.ids_of_hour(yesterday, hour)) == hours.yesterday[hour]
        assert len(board.ids_of_weekday_hour(hour)) == hours.mean_sums[hour]
    for place, day in enumerate(days.days):
        for bucket in Bucket:
            assert len(board.ids_of_bucket(day, bucket)) == days.buckets[bucket][place]
        assert len(board.ids_of_nuisance(day)) == days.nuisance[place]
        assert len(board.ids_of_valid(day)) == sum(n[place] for n in days.buckets.values())
        assert len(board.ids_of_arrivals(day)) == board.responses().arrivals[place]
    for state, count in zip(OPEN_IN_ORDER, board.states().counts, strict=True):
        assert len(board.ids_of_state(state)) == count


def test_today_stands_beside_yesterday_and_the_weekday_s_mean() -> None:
    mondays = [point(10 + week, at(7 * week, 9)) for week in (1, 2, 3)]
    board = board_of([point(1), point(2, at(0, 8)), point(3, at(1, 9)), *mondays])
    hours = board.hours()
    assert (hours.day, hours.hour) == (TODAY, 9)
    assert (hours.today[8], hours.today[9], hours.yesterday[9]) == (1, 1, 1)
    assert (hours.mean_sums[9], hours.weeks) == (3, 3)


def test_the_mean_looks_back_eight_weeks_and_no_further() -> None:
    board = board_of([point(week, at(7 * week, 5)) for week in range(1, 12)])
    assert (board.hours().mean_sums[5], board.hours().weeks) == (8, 8)


def test_nuisance_stands_apart_and_merged_ones_are_not_counted_again() -> None:
    board = board_of(
        [
            point(1),
            point(2, is_nuisance=True, bucket=Bucket.OTHER),
            point(3, state=IncidentState.MERGED),
        ]
    )
    days = board.days()
    assert days.nuisance[-1] == 1
    assert {bucket: n[-1] for bucket, n in days.buckets.items() if n[-1]} == {Bucket.DISPUTE: 1}
    assert board.hours().today[9] == 2


def test_last_year_is_unknown_before_the_records_begin() -> None:
    days = board_of([point(1), point(2, at(365, 3)), point(3, at(366, 3), is_nuisance=True)]).days()
    assert days.last_year[-2:] == (0, 1)
    assert days.last_year[-3] is None


def test_response_times_are_those_of_real_incidents() -> None:
    board = board_of([point(n, response=n * MINUTE) for n in range(1, 11)])
    figures = board.responses()
    assert (figures.p50[-1], figures.p90[-1], figures.arrivals[-1]) == (5 * MINUTE, 9 * MINUTE, 10)
    assert figures.p50[0] is None


@given(st.lists(st.integers(0, 100), min_size=1).map(sorted), st.sampled_from([50, 90]))
def test_nearest_rank_is_the_smallest_that_covers_the_share(values: list[int], share: int) -> None:
    found = nearest_rank(values, share)
    assert found is not None

    def covered(limit: int) -> int:
        return sum(1 for each in values if each <= limit) * 100

    assert covered(found) >= share * len(values)
    assert all(covered(each) < share * len(values) for each in values if each < found)


def test_midnight_turns_today_into_yesterday() -> None:
    board = board_of([point(1), point(2, state=IncidentState.PENDING)])
    assert not board.advance(NOW + 20 * MINUTE)
    assert board.advance(NOW + 40 * MINUTE)
    assert board.hours().hour == 10
    assert board.advance(day_start(TODAY + timedelta(days=1), ZONE))
    hours = board.hours()
    assert (hours.day, hours.hour) == (TODAY + timedelta(days=1), 0)
    assert (sum(hours.today), hours.yesterday[9]) == (0, 2)
    assert sum(board.states().counts) == 1


def test_an_open_incident_of_long_ago_is_open_and_in_no_day() -> None:
    old = point(1, NOW - 900 * DAY, state=IncidentState.ON_SCENE)
    board = board_of([old])
    assert board.ids_of_state(IncidentState.ON_SCENE) == (1,)
    assert board.hours().weeks == 0
    board.patch([replace(old, state=IncidentState.CLOSED, is_open=False)])
    assert board.is_empty


def test_the_start_covers_all_that_a_board_counts() -> None:
    first = board_start(NOW, ZONE)
    assert to_local(first, ZONE).date() < date(2025, 10, 25)
    kept = board_of([point(1, first)])
    dropped = board_of([point(1, first - 1)])
    assert not kept.is_empty
    assert dropped.is_empty


@given(
    st.integers(0, 4_000_000_000_000_000),
    st.sampled_from([ZONE, "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC"]),
)
@settings(max_examples=300)
def test_the_wall_clock_agrees_with_the_zone(instant: Instant, zone: str) -> None:
    local = to_local(instant, zone)
    assert WallClock(zone).place(instant) == (local.date().toordinal(), local.hour)


def test_the_wall_clock_follows_the_change_of_the_clocks() -> None:
    clock = WallClock("Europe/Berlin")
    start = day_start(date(2026, 10, 25), "Europe/Berlin")
    hours = Counter(clock.place(start + step * 15 * MINUTE)[1] for step in range(25 * 4))
    assert hours[2] == 8
    assert hours[3] == 4
