"""Response times of a period out of their tally: ranks to the half minute, bars that fit."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinhai_console.domain.analysis.fact import BIN_S, LAST_BIN

BARS = 20
_STEPS = (1, 2, 3, 4, 6, 8, 10, 12)  # bins a bar: half a minute to six minutes
_SHOWN_PERCENT = 95


@dataclass(frozen=True, slots=True)
class Bar:
    """From `first` to before `after` in bins; `after` is None for all that took longer."""

    first: int
    after: int | None
    count: int

    @property
    def bins(self) -> frozenset[int]:
        return frozenset(range(self.first, LAST_BIN + 1 if self.after is None else self.after))


def rank_bin(bins: Mapping[int, int], percent: int) -> int | None:
    """The bin of the smallest time that at least `percent` of all do not exceed: nearest rank."""
    wanted = max(1, -(-sum(bins.values()) * percent // 100))
    seen = 0
    for each in sorted(bins):
        seen += bins[each]
        if seen >= wanted:
            return each
    return None


def within_s(found: int) -> int | None:
    """The seconds that a time in this bin stays below; None where it has no end."""
    return None if found >= LAST_BIN else (found + 1) * BIN_S


def bars(bins: Mapping[int, int]) -> tuple[Bar, ...]:
    """`BARS` equal ones as fine as fit nineteen of twenty times; the last holds all the rest."""
    most = rank_bin(bins, _SHOWN_PERCENT) or 0
    last = BARS - 1
    step = next((each for each in _STEPS if most < each * last), _STEPS[-1])
    found = [
        Bar(at * step, (at + 1) * step, _sum(bins, at * step, (at + 1) * step))
        for at in range(last)
    ]
    return (*found, Bar(last * step, None, _sum(bins, last * step, LAST_BIN + 1)))


def _sum(bins: Mapping[int, int], first: int, after: int) -> int:
    return sum(count for each, count in bins.items() if first <= each < after)
