"""The additive score for 串并案, for whole columns of pairs at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from jinhai_console.domain.analysis.series_facts import SeriesFacts, SeriesRules, Term
from jinhai_console.domain.instant import DAY, SECOND

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bits = NDArray[np.uint64]
Flags = NDArray[np.bool_]

METRES_OF_A_DEGREE = 111_195  # of latitude, on a sphere of 6,371 km
DAY_SECONDS = DAY // SECOND
UNKNOWN = -1  # a community that is none, metres without coordinates
_DAY_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Columns:
    """The facts as arrays, one place an incident. `steps` is between two kinds."""

    ids: Ints
    seconds: Ints
    minutes: Ints
    kinds: Ints
    communities: Ints
    longitudes: Floats  # NaN where unknown
    latitudes: Floats
    methods: Bits
    targets: Bits
    steps: Ints
    method_names: tuple[str, ...]
    target_names: tuple[str, ...]

    @property
    def are_placed(self) -> Flags:
        return ~(np.isnan(self.longitudes) | np.isnan(self.latitudes))

    def take(self, chosen: Ints) -> "Columns":
        return replace(
            self,
            ids=self.ids[chosen],
            seconds=self.seconds[chosen],
            minutes=self.minutes[chosen],
            kinds=self.kinds[chosen],
            communities=self.communities[chosen],
            longitudes=self.longitudes[chosen],
            latitudes=self.latitudes[chosen],
            methods=self.methods[chosen],
            targets=self.targets[chosen],
        )


def columns_of(incidents: Sequence[SeriesFacts]) -> Columns:
    """Raises OverflowError where more than 64 different methods, or targets, are named."""
    kinds = sorted({each.category for each in incidents})
    methods = tuple(sorted({name for each in incidents for name in each.methods}))
    targets = tuple(sorted({name for each in incidents for name in each.targets}))
    place_of = {kind: place for place, kind in enumerate(kinds)}
    places = [UNKNOWN if each.community_id is None else each.community_id for each in incidents]
    return Columns(
        ids=np.array([each.id for each in incidents], np.int64),
        seconds=np.array([each.received_at // SECOND for each in incidents], np.int64),
        minutes=np.array([each.minute for each in incidents], np.int64),
        kinds=np.array([place_of[each.category] for each in incidents], np.int64),
        communities=np.array(places, np.int64),
        longitudes=np.array([each.longitude for each in incidents], np.float64),
        latitudes=np.array([each.latitude for each in incidents], np.float64),
        methods=_bits([each.methods for each in incidents], methods),
        targets=_bits([each.targets for each in incidents], targets),
        steps=np.array([[_steps(one, other) for other in kinds] for one in kinds], np.int64),
        method_names=methods,
        target_names=targets,
    )


def _bits(named: Sequence[frozenset[str]], names: Sequence[str]) -> Bits:
    bit_of = {name: 1 << place for place, name in enumerate(names)}
    return np.array([sum(bit_of[name] for name in each) for each in named], np.uint64)


def names_of(bits: int, names: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for place, name in enumerate(names) if bits >> place & 1)


def _steps(one: tuple[int, ...], other: tuple[int, ...]) -> int:
    """How many steps lead from one category to the other through the tree."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return len(one) + len(other) - 2 * shared


@dataclass(frozen=True, slots=True)
class Between:
    """The facts between the two of each pair; `methods` and `targets` are those both name."""

    steps: Ints
    metres: Ints
    same_community: Flags
    seconds: Ints
    minutes: Ints
    methods: Bits
    both_methods: Flags  # both name some
    targets: Bits
    both_targets: Flags


def between(columns: Columns, one: Ints, other: Ints) -> Between:
    minutes = np.abs(columns.minutes[one] - columns.minutes[other])
    community = columns.communities[one]
    is_same = (community == columns.communities[other]) & (community != UNKNOWN)
    return Between(
        steps=columns.steps[columns.kinds[one], columns.kinds[other]],
        metres=metres_between(columns, one, other),
        same_community=is_same,
        seconds=np.abs(columns.seconds[one] - columns.seconds[other]),
        minutes=np.minimum(minutes, _DAY_MINUTES - minutes),
        methods=columns.methods[one] & columns.methods[other],
        both_methods=(columns.methods[one] != 0) & (columns.methods[other] != 0),
        targets=columns.targets[one] & columns.targets[other],
        both_targets=(columns.targets[one] != 0) & (columns.targets[other] != 0),
    )


def metres_between(columns: Columns, one: Ints, other: Ints) -> Ints:
    """Flat, which is exact enough within a town; UNKNOWN without coordinates."""
    here, there = columns.latitudes[one], columns.latitudes[other]
    north = here - there
    east = columns.longitudes[one] - columns.longitudes[other]
    east *= np.cos(np.radians((here + there) / 2))
    metres = np.hypot(north, east) * METRES_OF_A_DEGREE
    return np.where(np.isnan(metres), UNKNOWN, np.rint(np.nan_to_num(metres))).astype(np.int64)


def terms(found: Between, rules: SeriesRules) -> dict[Term, Ints]:
    """The points of each term, hundredths; all 0 where a pair is out of reach."""
    placed = found.metres != UNKNOWN
    points = {
        Term.KIND: np.maximum(0, rules.kind - rules.kind_step * found.steps),
        Term.METRES: np.where(placed, _fading(rules.metres, found.metres, rules.reach_m), 0),
        Term.COMMUNITY: np.where(~placed & found.same_community, rules.community, 0),
        Term.DAYS: _fading(rules.days, found.seconds, rules.reach_days * DAY_SECONDS),
        Term.HOURS: _fading(rules.hours, found.minutes, rules.reach_minutes),
        Term.METHOD: _methods(found, rules),
        Term.TARGET: np.where(
            found.targets != 0,
            rules.target,
            np.where(found.both_targets, rules.other_target, 0),
        ),
    }
    is_near = np.where(placed, found.metres <= rules.reach_m, found.same_community)
    is_near &= found.seconds <= rules.reach_days * DAY_SECONDS
    return {term: np.where(is_near, each, 0) for term, each in points.items()}


def _fading(most: int, amount: Ints, reach: int) -> Ints:
    return np.maximum(0, most * (reach - amount) // max(1, reach))


def _methods(found: Between, rules: SeriesRules) -> Ints:
    shared = np.bitwise_count(found.methods).astype(np.int64)
    agreed = rules.method + rules.method_more * np.minimum(shared - 1, 2)
    return np.where(shared > 0, agreed, np.where(found.both_methods, rules.other_method, 0))


def scores(columns: Columns, one: Ints, other: Ints, rules: SeriesRules) -> Ints:
    """The sum of the terms for each pair."""
    found: Ints = np.zeros(len(one), np.int64)
    for points in terms(between(columns, one, other), rules).values():
        found += points
    return found
