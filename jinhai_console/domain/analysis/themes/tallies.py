"""Counts by any keys for a period and its base, each with the incidents behind it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from jinhai_console.domain.analysis.counts import change_percent
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.analysis.themes.facts import Happened

Key = tuple[str, ...]
Row = TypeVar("Row", bound=Happened)
Brief = TypeVar("Brief")


class TableName(StrEnum):
    """What a table is broken down by; its key has as many parts as the name."""

    TIME = "time"
    COMMUNITY_KIND = "community_kind"
    COMMUNITY_KIND_VICTIM = "community_kind_age_sex_occupation"
    KIND_VICTIM = "kind_age_sex"
    AGE_SEX = "age_sex"
    OCCUPATION = "occupation"
    CHANNEL = "channel"
    BAND = "band"
    WEEKDAY = "weekday"
    MONTH = "month"
    KIND = "kind"
    TARGET = "target"
    CAUSE = "cause"


@dataclass(frozen=True, slots=True)
class Tally:
    """One line of a table. "" in `key` is what was not known."""

    key: Key
    ids: tuple[int, ...]
    base_ids: tuple[int, ...]
    is_comparable: bool = True

    @property
    def count(self) -> int:
        return len(self.ids)

    @property
    def base(self) -> int:
        return len(self.base_ids)

    @property
    def change_percent(self) -> Decimal | None:
        return change_percent(self.count, self.base) if self.is_comparable else None


@dataclass(frozen=True, slots=True)
class ThemeTable:
    name: TableName
    lines: tuple[Tally, ...]


def split(
    facts: Iterable[Row], period: Period, compare: Compare
) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Those of the period and those of its base, by id; the rest counts for neither."""
    base = base_of(period, compare)
    ordered = sorted(facts, key=lambda each: each.id)
    return (
        tuple(each for each in ordered if period.first <= each.day <= period.last),
        tuple(each for each in ordered if base.first <= each.day <= base.last),
    )


def tally(
    now: Sequence[Row], before: Sequence[Row], keys_of: Callable[[Row], Iterable[Key]]
) -> tuple[Tally, ...]:
    """The most first, then by key. A row with several keys counts under each of them."""
    ids: dict[Key, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for place, rows in enumerate((now, before)):
        for row in rows:
            for key in keys_of(row):
                ids[key][place].append(row.id)
    lines = [Tally(key, tuple(found), tuple(base)) for key, (found, base) in ids.items()]
    return tuple(sorted(lines, key=lambda each: (-each.count, -each.base, each.key)))


def by_community(
    now: Sequence[Row], before: Sequence[Row]
) -> Iterator[tuple[str, list[Row], list[Row]]]:
    """Each community that something of the period names, with its rows of both."""
    for community in sorted({each.community for each in now if each.community}):
        here, then = ([e for e in rows if e.community == community] for rows in (now, before))
        yield community, here, then


def briefs(
    now: Sequence[Row],
    before: Sequence[Row],
    brief: Callable[[str, Sequence[Row], Sequence[Row]], Brief | None],
) -> tuple[Brief, ...]:
    """What `brief` says of each community, its rows of both; nothing where it has nothing."""
    found = (brief(*each) for each in by_community(now, before))
    return tuple(each for each in found if each is not None)


def by_key(lines: Iterable[Tally]) -> tuple[Tally, ...]:
    """In the order of months."""
    return tuple(sorted(lines, key=lambda each: each.key))


def each_of(names: Iterable[str], lines: Iterable[Tally]) -> tuple[Tally, ...]:
    """A line for every name in its order, also where nothing happened: hours, days of the week."""
    found = {line.key: line for line in lines}
    return tuple(found.get((name,), Tally((name,), (), ())) for name in names)
