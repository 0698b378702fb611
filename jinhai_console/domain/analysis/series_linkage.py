"""From pairs to groups by average linkage: what counts is a group's mean, not its best chain."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]  # the smaller first

BARRED = -(10**12)  # points of two that may not stand together: no mean outweighs it


def average_linkage(points: Mapping[Pair, int], least: int) -> list[list[int]]:
    """Groups of two and more, joined the best first while the mean point between all of the
    one and all of the other is at least `least` (above 0). A pair not in `points` has 0.

    The same groups for the same pairs: ties go to the smaller numbers.
    """
    members: dict[int, list[int]] = {}
    sums: dict[int, dict[int, int]] = defaultdict(dict)
    for (one, other), value in points.items():
        members.setdefault(one, [one])
        members.setdefault(other, [other])
        sums[one][other] = sums[other][one] = value
    heap: list[tuple[float, int, int, int, int]] = [
        (-value, one, other, 1, 1) for (one, other), value in points.items() if value >= least
    ]
    heapify(heap)
    while heap:
        _mean, one, other, size, other_size = heappop(heap)
        if _size(members, one) != size or _size(members, other) != other_size:
            continue  # one of them has grown since, or went into another
        _join(members, sums, one, other)
        for third, value in sums[one].items():
            low, high = min(one, third), max(one, third)
            mean = value / (len(members[low]) * len(members[high]))
            if mean >= least:
                heappush(heap, (-mean, low, high, len(members[low]), len(members[high])))
    return [sorted(each) for each in members.values() if len(each) > 1]


def _size(members: Mapping[int, list[int]], group: int) -> int:
    return len(members.get(group, ()))


def _join(
    members: dict[int, list[int]], sums: dict[int, dict[int, int]], one: int, other: int
) -> None:
    """`other` goes into `one`; the sums to every third group are added up."""
    members[one] += members.pop(other)
    theirs = sums.pop(other)
    del theirs[one]
    del sums[one][other]
    for third, value in theirs.items():
        del sums[third][other]
        together = sums[one].get(third, 0) + value
        sums[one][third] = sums[third][one] = together


def connected(links: Iterable[Pair]) -> dict[int, int]:
    """For everything linked the smallest number that it is linked with, over any steps."""
    root: dict[int, int] = {}

    def top(each: int) -> int:
        while root.setdefault(each, each) != each:
            root[each] = root[root[each]]
            each = root[each]
        return each

    for one, other in links:
        low, high = sorted((top(one), top(other)))
        root[high] = low
    return {each: top(each) for each in root}
