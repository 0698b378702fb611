"""Counts with their base, line by line: one way for every screen, sheet and command."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from jinhai_console.domain.analysis.counts import (
    BANDS,
    HOURS,
    WEEKDAYS,
    Bin,
    CountLine,
    bin_key,
    bin_keys,
)
from jinhai_console.domain.analysis.fact import Axis, Exit
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.classification import Category, path_of
from jinhai_console.domain.marking import mark
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.station import Community, Entry, Station
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.tallies import (
    Counted,
    counts,
    counts_by_community,
    counts_by_day,
    counts_by_hour,
    counts_by_month,
)

DEEPEST = 4
_FIRST_YEAR, _LAST_YEAR = 1970, 2100

ALL = mark("Counts", "全部")
NUISANCE = mark("Counts", "骚扰")
VALID = mark("Counts", "有效")
NO_COMMUNITY = mark("Counts", "未填社区")
NO_SOURCE = mark("Counts", "未填报警方式")
NO_TEAM = mark("Counts", "未派本所警力")


class By(StrEnum):
    """What the rows divide the total by."""

    CATEGORY = "category"
    COMMUNITY = "community"
    SOURCE = "source"
    TEAM = "team"
    HOUR = "hour"
    BAND = "band"  # two hours each
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class Pair:
    """The same question of a period and of what it is compared with."""

    now: Counted
    then: Counted

    def valid(self, station: Station) -> "Pair":
        """Without the ends that the station does not call valid."""
        stays = left_out(station, valid=True)
        return Pair(replace(self.now, left_out=stays), replace(self.then, left_out=stays))


def left_out(station: Station, *, valid: bool = False) -> frozenset[Exit]:
    """The ends that the station does not count; of `valid` incidents, besides those."""
    found = set() if station.counts_merged else {Exit.MERGED}
    if valid and not station.valid_cancelled:
        found.add(Exit.CANCELLED)
    if valid and not station.valid_unfounded:
        found.add(Exit.UNFOUNDED)
    return frozenset(found)


def told_apart(lists: Lists, by: By, community_id: int | None) -> list[Community]:
    """The communities whose figures are told: the one asked for, or each in its row."""
    if community_id is None and by is not By.COMMUNITY:
        return []
    return [e for e in lists.communities.values() if community_id in (None, e.id)]


def period_between(first: date, last: date) -> Period:
    """Refused where it is none, or in a year that no incident is of."""
    if first.year < _FIRST_YEAR or last.year > _LAST_YEAR:
        raise Refusal(f"日期须在 {_FIRST_YEAR} 年至 {_LAST_YEAR} 年之间")
    try:
        return Period(first, last)
    except ValueError as error:
        raise Refusal(f"{error}；请检查起止日期") from None


def nuisance_ids(categories: Mapping[int, Category]) -> frozenset[int]:
    return frozenset(each.id for each in categories.values() if each.is_nuisance)


def totals(reader: Reader, pair: Pair) -> tuple[CountLine, CountLine, CountLine]:
    """全部, 骚扰, 有效."""
    lists = reader.lists
    by_category = _lines(reader, pair, Axis.CATEGORY)
    valid_pair = pair.valid(lists.station)
    of_valid = by_category if valid_pair == pair else _lines(reader, valid_pair, Axis.CATEGORY)
    harassing = nuisance_ids(lists.categories)
    return (
        _sum(ALL, by_category.values()),
        _sum(NUISANCE, (line for id, line in by_category.items() if id in harassing)),
        _sum(VALID, (line for id, line in of_valid.items() if id not in harassing)),
    )


def rows(reader: Reader, pair: Pair, by: By, level: int) -> tuple[CountLine, ...]:
    """One line for each value; categories at `level` of the tree, those filed above it as such."""
    lists = reader.lists
    match by:
        case By.CATEGORY:
            return _category_rows(lists.categories, _lines(reader, pair, Axis.CATEGORY), level)
        case By.COMMUNITY:
            lines = _paired(counts_by_community(reader, each) for each in (pair.now, pair.then))
            return _entry_rows(lists.communities, lines, NO_COMMUNITY)
        case By.SOURCE:
            return _entry_rows(lists.sources, _lines(reader, pair, Axis.SOURCE), NO_SOURCE)
        case By.TEAM:
            return _entry_rows(lists.teams, _lines(reader, pair, Axis.TEAM), NO_TEAM)
    lines = _lines(reader, pair, Axis.HOUR)
    return tuple(
        _sum(key, (lines[value] for value in values if value in lines), values=frozenset(values))
        for key, values in week_hours(by)
    )


def bins(reader: Reader, counted: Counted, kind: Bin) -> tuple[tuple[str, int], ...]:
    """The count of every bin of the period in order, the empty ones too."""
    found: Counter[str] = Counter()
    period = counted.period
    if kind is Bin.MONTH:
        for month, count in counts_by_month(reader, counted).items():
            found[f"{month // 12:04d}-{month % 12 + 1:02d}"] += count
    elif kind is Bin.HOUR:
        for place, count in counts_by_hour(reader, counted).items():
            found[bin_key(kind, date.fromordinal(place // 24), place % 24)] += count
    else:
        for day, count in counts_by_day(reader, counted).items():
            found[bin_key(kind, date.fromordinal(day), 0)] += count
    return tuple((key, found[key]) for key in bin_keys(kind, period))


def _lines(reader: Reader, pair: Pair, axis: Axis) -> dict[int, CountLine]:
    return _paired(counts(reader, each, axis) for each in (pair.now, pair.then))


def _paired(both: Iterable[Mapping[int, int]]) -> dict[int, CountLine]:
    """By value, the count and its base, still without a name."""
    now, then = both
    return {
        value: CountLine("", now.get(value, 0), then.get(value, 0), values=frozenset({value}))
        for value in now.keys() | then.keys()
    }


def _sum(key: str, lines: Iterable[CountLine], **more: Any) -> CountLine:
    some = list(lines)
    values = frozenset(value for each in some for value in each.values)
    count, base = sum(each.count for each in some), sum(each.base for each in some)
    return CountLine(key, count, base, **{"values": values, **more})


def _entry_rows(
    entries: Mapping[int, Entry], lines: Mapping[int, CountLine], unnamed: str
) -> tuple[CountLine, ...]:
    named = [
        replace(
            line,
            key=entries[id].name if id in entries else unnamed,
            code=getattr(entries.get(id), "code", ""),
        )
        for id, line in lines.items()
    ]
    return tuple(sorted(named, key=lambda each: (-each.count, -each.base, each.key)))


def _category_rows(
    categories: Mapping[int, Category], lines: Mapping[int, CountLine], level: int
) -> tuple[CountLine, ...]:
    below: dict[int, list[CountLine]] = {}
    for id, line in lines.items():
        above = path_of(categories, id)
        below.setdefault(above[min(level, len(above)) - 1].id, []).append(line)
    names = Counter(categories[id].name for id in below)
    found = []
    for id, some in below.items():
        path = tuple(each.name for each in path_of(categories, id))
        # The same name may stand in two branches: then the whole path tells them apart.
        key = path[-1] if names[path[-1]] == 1 else "/".join(path)
        found.append(_sum(key, some, code=categories[id].code, path=path))
    return tuple(sorted(found, key=lambda each: (-each.count, -each.base, each.code)))


def week_hours(by: By) -> Iterable[tuple[str, list[int]]]:
    """Each key with the hours of the week that it stands for."""
    week = range(7 * 24)
    if by is By.WEEKDAY:
        return [(key, [each for each in week if each // 24 == n]) for n, key in enumerate(WEEKDAYS)]
    if by is By.BAND:
        return [
            (key, [each for each in week if each % 24 // 2 == n]) for n, key in enumerate(BANDS)
        ]
    return [(key, [each for each in week if each % 24 == n]) for n, key in enumerate(HOURS)]
