"""Figures of community work in one shape, whatever they count: each with what stands behind it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto
from typing import Protocol

from jinhai_console.domain.analysis.counts import change_percent
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.instant import Instant


class Measure(Enum):
    """What a value is."""

    COUNT = auto()
    CENTS = auto()  # of yuan
    PERCENT = auto()  # two decimals
    SECONDS = auto()


Value = int | Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`key` is its name for scripts: one of `Measure.CENTS` ends in `_yuan`, of `SECONDS` in
    `_minutes`.

    `value` is None where there is nothing to measure; `base` is the same of the period compared
    with, None where there is no base. `ids` are the records it counts, `of_ids` those of which a
    share is taken. `note`: what must be said beside it, such as that the sample is small.
    """

    key: str
    name: str
    value: Value | None
    measure: Measure = Measure.COUNT
    base: Value | None = None
    definition: str = ""
    note: str = ""
    ids: tuple[int, ...] = ()
    of_ids: tuple[int, ...] = ()
    base_ids: tuple[int, ...] = ()

    @property
    def change_percent(self) -> Decimal | None:
        """Of counts and sums; shares and times are set side by side."""
        if self.measure not in (Measure.COUNT, Measure.CENTS):
            return None
        if self.value is None or self.base is None:
            return None
        return change_percent(int(self.value), int(self.base))


def against(now: Sequence[Figure], before: Sequence[Figure]) -> tuple[Figure, ...]:
    """Those of now beside the same of before, where anything was counted then."""
    if not any(each.value for each in before):
        return tuple(now)
    return tuple(
        replace(each, base=old.value, base_ids=old.ids)
        for each, old in zip(now, before, strict=True)
    )


class Counted(Protocol):
    """Whatever a figure counts."""

    @property
    def id(self) -> int: ...


def ids_of(records: Iterable[Counted]) -> tuple[int, ...]:
    return tuple(each.id for each in records)


def counted(
    key: str,
    name: str,
    now: Sequence[Counted],
    before: Sequence[Counted],
    definition: str = "",
) -> Figure:
    """How many there are now, and how many there were before."""
    return Figure(
        key=key,
        name=name,
        value=len(now),
        base=len(before),
        definition=definition,
        ids=ids_of(now),
        base_ids=ids_of(before),
    )


@dataclass(frozen=True, slots=True)
class FigureRow:
    """`figures` one for each column of the table, in their order."""

    name: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class FigureTable:
    """`columns` are the names above the figures of each row."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkFigures:
    """What one kind of work comes to in a period. `records`: the kind whose ids the figures carry.

    `definition`: what is counted, a sentence each.
    """

    title: str
    records: type
    period: Period
    base: Period
    as_of: Instant
    figures: tuple[Figure, ...]
    tables: tuple[FigureTable, ...] = ()
    definition: tuple[str, ...] = ()

    def figure(self, key: str) -> Figure:
        """The one that is called so. Raises KeyError."""
        for each in self.figures:
            if each.key == key:
                return each
        raise KeyError(key)


def percent(part: int, whole: int) -> Decimal | None:
    """A share in percent, two decimals, halves away from zero; None of nothing."""
    if whole == 0:
        return None
    return (Decimal(100 * part) / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)


def median(values: Sequence[int]) -> int | None:
    """p50 as reports give it: the smallest value that half of them do not exceed."""
    return quantile(values, 50)


def quantile(values: Sequence[int], share: int) -> int | None:
    """The smallest value that `share` percent of them do not exceed; None of nothing."""
    if not values:
        return None
    place = -(-len(values) * share // 100) - 1
    return sorted(values)[max(0, place)]
