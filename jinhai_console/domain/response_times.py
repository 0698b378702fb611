"""用时: dispatch, acknowledgement, response of many incidents: half, nine tenths, within target."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import overload

from jinhai_console.domain.analysis.day_tally import nearest_rank
from jinhai_console.domain.instant import SECOND, Duration


class Interval(StrEnum):
    """Named as in docs/glossary.md; each has its target in the level's limits."""

    DISPATCH = "dispatch"  # received → first dispatched
    ACKNOWLEDGEMENT = "acknowledgement"  # first dispatched → first acknowledged
    RESPONSE = "response"  # received → first on scene


@dataclass(frozen=True, slots=True)
class Spread:
    """`count` incidents came so far; `within` of them in their level's target."""

    count: int
    p50: Duration | None
    p90: Duration | None
    within: int

    @property
    def within_percent(self) -> int | None:
        """Rounded down: 99.9 % are not all."""
        return self.within * 100 // self.count if self.count else None


ResponseTimes = Mapping[Interval, Spread]


class Counted(Sequence[Duration]):
    """Durations in order, kept as each whole second with how often it occurs.

    A million of them are some thousand numbers; `nearest_rank` reads it like any sequence.
    """

    def __init__(self, seconds: Mapping[int, int]) -> None:
        self._seconds = sorted(seconds)
        self._ends = list(accumulate(seconds[each] for each in self._seconds))

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, place: int) -> Duration: ...
    @overload
    def __getitem__(self, place: slice) -> "Sequence[Duration]": ...
    def __getitem__(self, place: int | slice) -> Duration | Sequence[Duration]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        if not 0 <= place < len(self):
            raise IndexError(place)
        return self._seconds[bisect_right(self._ends, place)] * SECOND


def spread_of(seconds: Mapping[tuple[int, int], int], targets: Mapping[int, int]) -> Spread:
    """From how often each (level, whole seconds) occurs; `targets` in seconds by level."""
    found: dict[int, int] = {}
    within = 0
    for (level, took), count in seconds.items():
        found[took] = found.get(took, 0) + count
        if took <= targets.get(level, 0):
            within += count
    ordered = Counted(found)
    return Spread(len(ordered), nearest_rank(ordered, 50), nearest_rank(ordered, 90), within)
