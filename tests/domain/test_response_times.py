"""Half, nine tenths, within target: by the one nearest rank that the trends use."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.day_tally import nearest_rank
from jinhai_console.domain.instant import SECOND
from jinhai_console.domain.response_times import Counted, spread_of

took = st.tuples(st.integers(1, 4), st.integers(0, 4_000))


@given(st.lists(took))
def test_counted_ranks_as_all_of_them_would(found: list[tuple[int, int]]) -> None:
    targets = {1: 60, 2: 60, 3: 600, 4: 1_800}
    spread = spread_of(Counter(found), targets)
    ordered = sorted(seconds * SECOND for _, seconds in found)
    assert list(Counted(Counter(seconds for _, seconds in found))) == ordered
    assert spread.p50 == nearest_rank(ordered, 50)
    assert spread.p90 == nearest_rank(ordered, 90)
    assert spread.count == len(found)
    assert spread.within == sum(seconds <= targets[level] for level, seconds in found)


def test_nearly_all_are_not_all() -> None:
    spread = spread_of({(1, 10): 999, (1, 61): 1}, {1: 60})
    assert spread.within_percent == 99
    assert spread_of({}, {1: 60}).within_percent is None
