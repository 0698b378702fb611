"""Response times out of their tally: every one in one bar, ranks as a sorted list has them."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.day_tally import nearest_rank
from jinhai_console.domain.analysis.fact import LAST_BIN, response_bin
from jinhai_console.domain.analysis.response_bins import BARS, bars, rank_bin, within_s

SECONDS = st.lists(st.integers(0, 3 * 3_600), min_size=1, max_size=60)


@given(SECONDS)
def test_every_time_stands_in_one_bar(seconds: list[int]) -> None:
    bins = Counter(map(response_bin, seconds))
    found = bars(bins)
    assert sum(each.count for each in found) == len(seconds)
    assert len(found) == BARS
    covered = [each for bar in found for each in sorted(bar.bins)]
    assert covered == list(range(LAST_BIN + 1))
    for bar in found:
        assert bar.count == sum(bins[each] for each in bar.bins)
    assert len({bar.after - bar.first for bar in found if bar.after is not None}) == 1


@given(SECONDS, st.integers(1, 100))
def test_a_rank_is_right_to_the_half_minute(seconds: list[int], percent: int) -> None:
    exact = nearest_rank(sorted(seconds), percent)
    assert exact is not None
    found = rank_bin(Counter(map(response_bin, seconds)), percent)
    assert found == response_bin(exact)
    ends = within_s(found)
    assert ends is None if exact >= 7_200 else ends is not None and ends - 30 <= exact < ends


def test_nothing_has_no_rank() -> None:
    assert not any(each.count for each in bars({}))
    assert rank_bin({}, 50) is None


def test_a_town_s_usual_times_stand_in_bars_of_half_a_minute() -> None:
    found = bars(Counter(map(response_bin, range(60, 600, 20))))
    assert {bar.after - bar.first for bar in found if bar.after is not None} == {1}
