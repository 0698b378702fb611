"""串并案: which incidents may be one hand's, by place, time, kind and method; a person decides.

Two incidents have a score, the sum of its reasons (`SeriesRules`). A group is proposed where
the mean score between any two of it reaches `least`: a chain whose ends have nothing in common
is none. Who has been accepted stays together and may be added to; any two who have been
rejected together never stand in one proposal again. The answer depends on the facts alone, not
on their order, and incidents out of each other's reach do not bear on each other.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Set, Sized
from itertools import combinations

import numpy as np

from jinhai_console.domain.analysis.series_facts import (
    Rejection,
    SeriesFacts,
    SeriesProposal,
    SeriesRules,
)
from jinhai_console.domain.analysis.series_linkage import (
    BARRED,
    Pair,
    average_linkage,
    connected,
)
from jinhai_console.domain.analysis.series_pairs import pairs_in_reach
from jinhai_console.domain.analysis.series_reasons import reasons_over
from jinhai_console.domain.analysis.series_score import (
    DAY_SECONDS,
    Flags,
    Ints,
    columns_of,
    scores,
)

MOST_PAIRS = 1_000_000  # alike and near: more are no series but one place given for everything


class TooDenseError(ValueError):
    """More incidents alike in one place than could be told apart."""


class StoppedError(Exception):
    """Whoever asked has no more use for the answer."""


def find_series(
    incidents: Iterable[SeriesFacts],
    rules: SeriesRules,
    *,
    accepted: Mapping[int, Collection[int]],
    rejected: Iterable[Rejection],
    go_on: Callable[[], bool] | None = None,
) -> tuple[SeriesProposal, ...]:
    """New series and additions to the accepted ones, the best first.

    `accepted`: ids of incidents by series, no incident in two. Ids that are not among
    `incidents` count for nothing. Raises TooDenseError with a sentence for a person, StoppedError
    as soon as `go_on`, asked now and then, says no.
    """
    ordered = sorted(incidents, key=lambda each: each.id)
    if not ordered:
        return ()
    search = _Search(ordered, rules, rejected, go_on or (lambda: True))
    additions = search.additions(accepted)
    taken = {place for series in accepted for place in search.places(accepted[series])}
    taken |= {place for places in additions.values() for place in places}
    found = [
        search.addition(series, places, search.places(accepted[series]))
        for series, places in additions.items()
    ]
    found += [search.new(places) for places in search.groups(taken)]
    return tuple(sorted(found, key=lambda each: (-each.score, each.ids)))


class _Search:
    """One search over incidents in order of their ids; a place is an incident's position."""

    def __init__(
        self,
        ordered: list[SeriesFacts],
        rules: SeriesRules,
        rejected: Iterable[Rejection],
        go_on: Callable[[], bool],
    ) -> None:
        self._go_on = go_on
        self._rules = rules
        self._columns = columns_of(ordered)
        self._place_of = {each.id: place for place, each in enumerate(ordered)}
        self._barred = {pair for each in rejected for pair in self._pairs_of(each)}
        self._links = self._linked()

    def places(self, ids: Collection[int]) -> list[int]:
        return sorted(self._place_of[id] for id in set(ids) if id in self._place_of)

    def _pairs_of(self, rejection: Rejection) -> Iterator[Pair]:
        refused = self.places(rejection.ids)
        if not rejection.members:
            yield from combinations(refused, 2)
        for member in self.places(rejection.members):
            yield from (_pair(place, member) for place in refused)

    def _linked(self) -> list[Pair]:
        """Pairs that alone reach the level: whatever is joined has one of them in it."""
        found: list[Pair] = []
        for one, other in pairs_in_reach(self._columns, self._rules):
            is_strong = scores(self._columns, one, other, self._rules) >= self._rules.least
            pairs = _pairs(one, other, is_strong)
            found += (pair for pair in pairs if pair not in self._barred)
            self._check(found)
        return found

    def _check(self, pairs: Sized) -> None:
        if not self._go_on():
            raise StoppedError
        if len(pairs) > MOST_PAIRS:
            raise TooDenseError(
                "相互靠近的同类警情太多，串不出系列：请缩小时间或类别，并核对坐标是否都填成了同一处"
            )

    # -- new series ---------------------------------------------------------------

    def groups(self, taken: Set[int]) -> Iterator[list[int]]:
        """Average linkage within each net of links that is large enough."""
        net_of = connected(each for each in self._links if taken.isdisjoint(each))
        sizes = Counter(net_of.values())
        fewest = self._rules.fewest
        places = sorted(place for place, net in net_of.items() if sizes[net] >= fewest)
        points = self._points_within(places, [net_of[place] for place in places])
        for group in average_linkage(points, self._rules.least):
            if len(group) >= fewest:
                yield group

    def _points_within(self, places: list[int], nets: list[int]) -> dict[Pair, int]:
        """The score of each pair that stands in one net."""
        chosen, net = np.array(places, np.int64), np.array(nets, np.int64)
        part = self._columns.take(chosen)
        points: dict[Pair, int] = {}
        for one, other in pairs_in_reach(part, self._rules):
            inside = net[one] == net[other]
            values = scores(part, one[inside], other[inside], self._rules).tolist()
            pairs = _pairs(chosen[one], chosen[other], inside)
            points.update(zip(pairs, values, strict=True))
            self._check(points)
        known = set(places)
        return points | {pair: BARRED for pair in self._barred if known.issuperset(pair)}

    def new(self, places: list[int]) -> SeriesProposal:
        one, other = np.array(list(combinations(places, 2))).T
        return self._proposal(places, one, other)

    # -- additions to accepted series -----------------------------------------------

    def additions(self, accepted: Mapping[int, Collection[int]]) -> dict[int, list[int]]:
        """Which incidents fit which series, each the one that it fits best.

        What counts is its mean score with the members received within the days' reach of it.
        """
        members = {series: self.places(ids) for series, ids in accepted.items()}
        series_of = {place: series for series, places in members.items() for place in places}
        asked = {
            (new, series_of[member])
            for pair in self._links
            for new, member in (pair, pair[::-1])
            if new not in series_of and member in series_of
        }
        best: dict[int, tuple[float, int]] = {}
        for new, series in sorted(asked):
            fit = self._fit(new, members[series])
            if fit >= self._rules.least and (new not in best or fit > best[new][0]):
                best[new] = (fit, series)
        found: dict[int, list[int]] = defaultdict(list)
        for new, (_fit, series) in best.items():
            found[series].append(new)
        return found

    def _fit(self, new: int, members: list[int]) -> float:
        """0 where it was refused before."""
        if any(_pair(new, member) in self._barred for member in members):
            return 0
        others = np.array(members)
        one = np.full(len(others), new)
        total = int(scores(self._columns, one, others, self._rules).sum())
        return total / int(self._are_near(one, others).sum())

    def _are_near(self, one: Ints, other: Ints) -> Flags:
        seconds = np.abs(self._columns.seconds[one] - self._columns.seconds[other])
        near: Flags = seconds <= self._rules.reach_days * DAY_SECONDS
        return near

    def addition(self, series: int, places: list[int], members: list[int]) -> SeriesProposal:
        one, other = np.array([(new, member) for new in places for member in members]).T
        near = self._are_near(one, other)
        return self._proposal(places, one[near], other[near], series)

    def _proposal(
        self, places: list[int], one: Ints, other: Ints, extends: int | None = None
    ) -> SeriesProposal:
        reasons = reasons_over(self._columns, self._rules, one, other)
        when, ids = self._columns.seconds, self._columns.ids
        by_time = sorted(places, key=lambda place: (when[place], ids[place]))
        score = sum(each.points for each in reasons)
        return SeriesProposal(tuple(int(ids[each]) for each in by_time), score, reasons, extends)


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _pairs(one: Ints, other: Ints, chosen: Flags) -> Iterator[Pair]:
    low, high = np.minimum(one, other)[chosen], np.maximum(one, other)[chosen]
    return zip(low.tolist(), high.tolist(), strict=True)
