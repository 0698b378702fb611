"""Findings with their figures: which kind rises, and what most of its incidents share."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import exp, lgamma, log
from typing import TypeVar

from jinhai_console.domain.analysis.themes.facts import Happened
from jinhai_console.domain.analysis.themes.tallies import Key, Tally, tally

Row = TypeVar("Row", bound=Happened)

FEWEST = 3  # fewer incidents make no finding
CLEAR = 0.05


@dataclass(frozen=True, slots=True)
class Rise:
    """A kind in one community. `chance`: of so many or more of all `count + base` falling into
    the period, if nothing had changed; many communities are looked at, so some will be small.
    """

    kind: str
    tally: Tally
    chance: float

    @property
    def is_rising(self) -> bool:
        return self.tally.count > self.tally.base

    @property
    def is_clear(self) -> bool:
        return self.is_rising and self.chance <= CLEAR


@dataclass(frozen=True, slots=True)
class Share:
    """What most of the incidents share: `key` holds for `ids` out of `known` that say it.

    `is_wider`: too few in the community, so it is told of the whole station.
    """

    key: Key
    ids: tuple[int, ...]
    known: int
    is_wider: bool = False

    @property
    def count(self) -> int:
        return len(self.ids)


def main_kind(now: Sequence[Row], before: Sequence[Row], share: float) -> Rise | None:
    """The kind that rises least by chance; where none rises, the most frequent. None if too few.

    `share`: the days of the period over those of period and base together.
    """
    lines = tally(now, before, lambda each: [(each.kind,)])
    rises = [
        Rise(line.key[0], line, chance_of_rise(line.count, line.base, share))
        for line in lines
        if line.count >= FEWEST
    ]
    rising = [each for each in rises if each.is_rising]
    return min(rising, key=lambda each: (each.chance, each.kind), default=None) or next(
        iter(rises), None
    )


def chance_of_rise(count: int, base: int, share: float) -> float:
    """P(X ≥ count) for X binomial over count + base with probability `share`."""
    total = count + base
    if not count:
        return 1.0
    return min(1.0, sum(_binomial(each, total, share) for each in range(count, total + 1)))


def _binomial(count: int, total: int, share: float) -> float:
    ways = lgamma(total + 1) - lgamma(count + 1) - lgamma(total - count + 1)
    return exp(ways + count * log(share) + (total - count) * log(1 - share))


def leading(
    here: Sequence[Row], everywhere: Sequence[Row], keys_of: Callable[[Row], Iterable[Key]]
) -> Share | None:
    """The commonest key among `here`, else among `everywhere`; None where too few share one."""
    for rows, is_wider in ((here, False), (everywhere, True)):
        lines = tally(rows, (), keys_of)
        known = len({id for line in lines for id in line.ids})
        if lines and lines[0].count >= FEWEST:
            return Share(lines[0].key, lines[0].ids, known, is_wider)
    return None
