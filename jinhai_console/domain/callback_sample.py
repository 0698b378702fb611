"""抽样回访: which visits are called back, by lot, and the same lot for the same seed.

Each visit has a rank that follows from seed and visit alone: SHA-256 of `seed:visit`, read as a
number. The order in which visits are read, and visits beyond those looked at, change nothing.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import sha256

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant

MOST_OF_STRATUM = 100


@dataclass(frozen=True, slots=True)
class Candidate:
    """A visit that may be drawn; its stratum is officer and community."""

    visit_id: int
    household_id: int
    officer_id: int
    community_id: int | None


@dataclass(frozen=True, slots=True)
class SampleSize:
    """Of each stratum: `count` visits, or where that is 0 `percent` of them, one at least."""

    count: int = 0
    percent: int = 0

    @property
    def problem(self) -> str:
        if (self.count > 0) == (self.percent > 0):
            return "每名民警每个社区抽几户，或抽百分之几，只写一样"
        if not 0 <= self.count <= MOST_OF_STRATUM or not 0 <= self.percent <= 100:
            return f"每层最多抽 {MOST_OF_STRATUM} 户，比例最多 100%"
        return ""

    def of(self, size: int) -> int:
        wanted = self.count or -(-size * self.percent // 100)
        return min(size, wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackSample(Entity):
    """One drawing, kept so that it can be drawn again: `first` … `last` (YYYY-MM-DD) and `seed`.

    `eligible` visits of `strata` strata could be drawn; `visits` in the period; `called_before`
    were left out because their household was called lately.
    """

    number: str
    seed: int
    first_day: str
    last_day: str
    count: int
    percent: int
    household_days: int
    drawn_at: Instant
    drawn_by_id: int | None = None
    visits: int
    eligible: int
    called_before: int
    strata: int
    drawn: int


def rank(seed: int, visit_id: int) -> int:
    return int.from_bytes(sha256(f"{seed}:{visit_id}".encode()).digest())


def eligible(visits: Iterable[Candidate], seed: int, called: Collection[int]) -> list[Candidate]:
    """One visit of each household that was not `called` lately, by lot; the lowest rank first."""
    best: dict[int, Candidate] = {}
    for visit in sorted(visits, key=lambda each: rank(seed, each.visit_id)):
        if visit.household_id not in called:
            best.setdefault(visit.household_id, visit)
    return list(best.values())


def draw(
    visits: Iterable[Candidate], seed: int, size: SampleSize, called: Collection[int] = ()
) -> list[Candidate]:
    """The sample: from each stratum the lowest ranks, no household twice; by officer, community."""
    strata = strata_of(eligible(visits, seed, called))
    drawn = [each for some in strata.values() for each in some[: size.of(len(some))]]
    return sorted(drawn, key=lambda each: (each.officer_id, each.community_id or 0, each.visit_id))


def strata_of(visits: Iterable[Candidate]) -> dict[tuple[int, int | None], list[Candidate]]:
    found: dict[tuple[int, int | None], list[Candidate]] = defaultdict(list)
    for each in visits:
        found[each.officer_id, each.community_id].append(each)
    return found
