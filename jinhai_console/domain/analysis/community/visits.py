"""Figures of visits: which places were due and visited, households reached, what was done."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from jinhai_console.domain.analysis.community.figure import (
    Figure,
    FigureRow,
    FigureTable,
    Measure,
    WorkFigures,
    percent,
)
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.instant import Instant, day_of
from jinhai_console.domain.visit import PlaceKind, Visit, VisitOutcome, VisitPlace

_COVERED = ("应走访", "已走访", "覆盖率", "走访次数", "见到住户")
_SMALL = "样本少，不宜比较"
_DEFINITION = (
    "应走访：时段末仍在册、有走访间隔的对象，上次见面（没有见过的从登记起）加间隔落在时段末以前",
    "已走访：应走访的对象中，时段内至少见到一次；家中无人、拒绝走访不算",
    "间隔按现在登记的算；一个对象在时段内只计一次",
    "民警一栏只看各自负责对象的覆盖，按姓名排列，不排名次",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitFacts:
    """What is counted. `last` is by place the last visit that met somebody before the period.

    `owners` names who is responsible now; `small`: fewer due than that are marked.
    """

    places: Sequence[VisitPlace]
    visits: Sequence[Visit]
    last: Mapping[int, Instant]
    zone: str
    communities: Mapping[int, str] = field(default_factory=dict)
    topics: Mapping[int, str] = field(default_factory=dict)
    owners: Mapping[int, str] = field(default_factory=dict)
    small: int = 0


def visit_figures(
    now: VisitFacts, before: VisitFacts, period: Period, base: Period, as_of: Instant
) -> WorkFigures:
    """`now` are the facts of `period`, `before` those of `base`."""
    counts = _counted(now, period)
    return WorkFigures(
        title="走访",
        records=VisitPlace,
        period=period,
        base=base,
        as_of=as_of,
        figures=_figures(counts, _counted(before, base)),
        tables=(
            _by_community(counts, now),
            _by_month(now, period),
            _by_topic(counts, now.topics),
            _by_officer(counts, now),
        ),
        definition=_DEFINITION,
    )


@dataclass(frozen=True, slots=True)
class _Counts:
    """What a period comes to: `homes` are the households where somebody was met."""

    visits: tuple[Visit, ...]
    due: tuple[VisitPlace, ...]
    covered: tuple[VisitPlace, ...]
    homes: tuple[int, ...]

    def of(self, ids: Container[int]) -> "_Counts":
        """The same of these places alone."""
        return _Counts(
            tuple(each for each in self.visits if each.place_id in ids),
            tuple(each for each in self.due if each.id in ids),
            tuple(each for each in self.covered if each.id in ids),
            tuple(id for id in self.homes if id in ids),
        )


def _counted(facts: VisitFacts, period: Period) -> _Counts:
    zone, earlier = facts.zone, dict(facts.last)
    visits = []
    for each in facts.visits:
        day = day_of(each.at, zone)
        if period.first <= day <= period.last:
            visits.append(each)
        elif day < period.first and each.is_real:
            earlier[each.place_id] = max(each.at, earlier.get(each.place_id, each.at))
    met = {each.place_id for each in visits if each.is_real}
    due = tuple(each for each in facts.places if _is_due(each, earlier, period, zone))
    homes = {each.id for each in facts.places if each.kind is PlaceKind.HOUSEHOLD}
    return _Counts(
        tuple(visits),
        due,
        tuple(each for each in due if each.id in met),
        tuple(sorted(met & homes)),
    )


def _is_due(place: VisitPlace, earlier: Mapping[int, Instant], period: Period, zone: str) -> bool:
    if place.interval_days <= 0:
        return False
    if place.retired_at is not None and day_of(place.retired_at, zone) <= period.last:
        return False
    known = day_of(earlier.get(place.id, place.entered_at), zone)
    return known + timedelta(days=place.interval_days) <= period.last


def _figures(now: _Counts, before: _Counts) -> tuple[Figure, ...]:
    def ended(counts: _Counts, outcome: VisitOutcome) -> list[int]:
        return [each.place_id for each in counts.visits if each.outcome is outcome]

    met, nobody, refused = VisitOutcome.MET, VisitOutcome.NOBODY_HOME, VisitOutcome.REFUSED
    return (
        *_coverage(now, before),
        _count("visits", "走访次数", _of(now.visits), _of(before.visits), "登记的走访，每次计一次"),
        _count("met", "见面次数", ended(now, met), ended(before, met), "见到人的走访"),
        _count("nobody_home", "家中无人", ended(now, nobody), ended(before, nobody)),
        _count("refused", "拒绝走访", ended(now, refused), ended(before, refused)),
        _count("households", "见到住户", now.homes, before.homes, "至少见到一次的住户，每户计一次"),
        Figure(
            key="collected",
            name="采集信息",
            value=sum(each.collected for each in now.visits),
            base=sum(each.collected for each in before.visits),
            definition="走访时采集的信息条数之和",
            ids=_of(each for each in now.visits if each.collected),
            base_ids=_of(each for each in before.visits if each.collected),
        ),
    )


def _coverage(now: _Counts, before: _Counts | None = None) -> tuple[Figure, ...]:
    due, covered = _ids(now.due), _ids(now.covered)
    due_before = _ids(before.due) if before else None
    covered_before = _ids(before.covered) if before else None
    is_based = due_before is not None and covered_before is not None
    return (
        _count("due", "应走访", due, due_before),
        _count("covered", "已走访", covered, covered_before),
        Figure(
            key="coverage",
            name="覆盖率",
            value=percent(len(covered), len(due)),
            base=percent(len(covered_before or ()), len(due_before or ())) if is_based else None,
            measure=Measure.PERCENT,
            definition="已走访 ÷ 应走访",
            ids=covered,
            of_ids=due,
            base_ids=covered_before or (),
        ),
    )


def _ids(places: Iterable[VisitPlace]) -> tuple[int, ...]:
    return tuple(each.id for each in places)


def _of(visits: Iterable[Visit]) -> tuple[int, ...]:
    """The places of these visits, one for each visit."""
    return tuple(each.place_id for each in visits)


def _count(
    key: str, name: str, ids: Sequence[int], base: Sequence[int] | None, definition: str = ""
) -> Figure:
    return Figure(
        key=key,
        name=name,
        value=len(ids),
        base=None if base is None else len(base),
        definition=definition,
        ids=tuple(ids),
        base_ids=tuple(base or ()),
    )


def _row(name: str, counts: _Counts, small: int = 0) -> FigureRow:
    """In the order of `_COVERED`; `small`: a share of fewer is marked."""
    due, covered, coverage = _coverage(counts)
    if len(counts.due) < small:
        coverage = replace(coverage, note=_SMALL)
    visits = _count("visits", "走访次数", _of(counts.visits), None)
    homes = _count("households", "见到住户", counts.homes, None)
    return FigureRow(name, (due, covered, coverage, visits, homes))


def _by_community(counts: _Counts, facts: VisitFacts) -> FigureTable:
    """Every community that has a place, in the station's order."""
    found: dict[int, set[int]] = defaultdict(set)
    for each in facts.places:
        found[each.community_id].add(each.id)
    names = [(id, name) for id, name in facts.communities.items() if id in found]
    rows = [_row(name, counts.of(found[id])) for id, name in names]
    return FigureTable("communities", "按社区", _COVERED, tuple(rows))


def _by_month(facts: VisitFacts, period: Period) -> FigureTable:
    """Each calendar month by itself: a place may be due in each of them."""
    rows = []
    first = period.first
    while first <= period.last:
        next_month = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        last = min(next_month - timedelta(days=1), period.last)
        rows.append(_row(f"{first:%Y-%m}", _counted(facts, Period(first, last))))
        first = next_month
    return FigureTable("months", "按月", _COVERED, tuple(rows))


def _by_topic(counts: _Counts, topics: Mapping[int, str]) -> FigureTable:
    """Where somebody was met; a visit with several stands in each."""
    rows = []
    homes = frozenset(counts.homes)
    for id, name in topics.items():
        places = [each.place_id for each in counts.visits if each.is_real and id in each.topic_ids]
        if places:
            reached = tuple(sorted(homes.intersection(places)))
            rows.append(
                FigureRow(
                    name,
                    (
                        _count("visits", "走访次数", places, None),
                        _count("households", "见到住户", reached, None),
                    ),
                )
            )
    return FigureTable("topics", "按走访内容", ("走访次数", "见到住户"), tuple(rows))


def _by_officer(counts: _Counts, facts: VisitFacts) -> FigureTable:
    """Coverage of what each is responsible for now, by name; no ranking."""
    found: dict[str, set[int]] = defaultdict(set)
    for id, name in facts.owners.items():
        found[name].add(id)
    rows = [_row(name, counts.of(found[name]), facts.small) for name in sorted(found)]
    shares = tuple(FigureRow(each.name, each.figures[:3]) for each in rows)
    return FigureTable("officers", "按责任民警", _COVERED[:3], shares)
