"""Shares: they add up, none is further off than one part, also of a part of a part."""

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.shares import shares

COUNTS = st.lists(st.integers(0, 10_000), min_size=1, max_size=30)


@given(COUNTS, st.sampled_from([100, 1_000]))
def test_they_add_up_to_the_whole(counts: list[int], whole: int) -> None:
    total = sum(counts)
    found = shares(counts, total, whole)
    assert sum(found) == (whole if total else 0)
    for count, share in zip(counts, found, strict=True):
        assert abs(share * total - count * whole) < max(1, total)


@given(COUNTS, st.data())
def test_the_parts_of_a_part_add_up_to_its_share(counts: list[int], data: st.DataObject) -> None:
    total = sum(counts)
    for count, share in zip(counts, shares(counts, total, 1_000), strict=True):
        cut = data.draw(st.integers(0, count))
        parts = [cut, count - cut]
        found = shares(parts, total, 1_000, of=share)
        assert sum(found) == share
        assert all(0 <= each <= share for each in found)


def test_thirds() -> None:
    assert shares([1, 1, 1], 3, 1_000) == [334, 333, 333]
    assert shares([], 0, 1_000) == []
