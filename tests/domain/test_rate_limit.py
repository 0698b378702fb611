"""However the requests fall, nobody gets more than the burst and the rate allow."""

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.instant import HOUR, MINUTE, SECOND
from jinhai_console.domain.rate_limit import RateLimit, full, take

limits = st.builds(RateLimit, burst=st.integers(1, 50), per_minute=st.integers(1, 600))
pauses = st.lists(st.integers(-SECOND, HOUR) | st.integers(0, SECOND), max_size=200)


def granted(limit: RateLimit, gaps: list[int]) -> list[tuple[int, bool]]:
    """When each request came, and whether it was granted."""
    now, bucket, found = 0, full(limit, 0), []
    for gap in gaps:
        now += gap
        bucket, is_granted = take(bucket, limit, now)
        found.append((now, is_granted))
    return found


@given(limits, pauses)
def test_no_stretch_of_time_grants_more_than_burst_and_rate(
    limit: RateLimit, gaps: list[int]
) -> None:
    answers = granted(limit, gaps)
    for place in range(len(answers)):
        start = newest = answers[place][0]
        count = 0
        for at, is_granted in answers[place:]:
            newest = max(newest, at)
            count += is_granted
            latest_before = max([0, *(each for each, _ in answers[:place])])
            since = min(start, latest_before)
            assert count <= limit.burst + (newest - since) * limit.per_minute / MINUTE


@given(limits, st.lists(st.integers(0, HOUR), max_size=100))
def test_who_keeps_to_the_rate_is_never_refused(limit: RateLimit, extra: list[int]) -> None:
    step = -(-MINUTE // limit.per_minute)
    assert all(is_granted for _, is_granted in granted(limit, [step + each for each in extra]))


@given(limits)
def test_the_burst_is_granted_at_once_and_one_more_is_not(limit: RateLimit) -> None:
    answers = granted(limit, [0] * (limit.burst + 1))
    assert [is_granted for _, is_granted in answers] == [True] * limit.burst + [False]


@given(limits, st.integers(1, HOUR))
def test_a_clock_that_steps_back_refills_nothing(limit: RateLimit, back: int) -> None:
    answers = granted(limit, [HOUR, *[0] * (limit.burst - 1), -back, 0])
    assert [is_granted for _, is_granted in answers[-2:]] == [False, False]
