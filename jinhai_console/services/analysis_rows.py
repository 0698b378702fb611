"""The lines of an analysis: each with its number in every column, its months and its share."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from jinhai_console.domain.analysis.fact import Axis
from jinhai_console.domain.analysis.shares import shares
from jinhai_console.domain.classification import Category, path_of, with_descendants
from jinhai_console.domain.marking import mark
from jinhai_console.domain.station import Entry
from jinhai_console.services.counting import ALL, NUISANCE, VALID, By, nuisance_ids, week_hours

MONTHS = 12
WHOLE = 1_000  # shares are in tenths of a percent
NOT_DIVIDED = mark("Counts", "未细分")


@dataclass(frozen=True, slots=True)
class Part:
    """Which of a column's incidents a number counts; without `values` all of them.

    `axis` None: the value is a community. `is_valid`: without what the station does not call so.
    """

    axis: Axis | None = None
    values: frozenset[int] | None = None
    is_valid: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """`numbers` stand in the order of the question's columns; `share` is of all, in tenths of a
    percent. Both add up over the rows, and over the children of one to its own.
    """

    key: str
    part: Part
    numbers: tuple[int, ...]
    months: tuple[int, ...]
    code: str = ""
    share: int = 0
    children: tuple["Row", ...] = ()


@dataclass(frozen=True, slots=True)
class Figures:
    """For every column and every month, how many there are of each value."""

    columns: tuple[Counter[int], ...]
    months: tuple[Counter[int], ...]

    def row(self, key: str, part: Part, code: str = "") -> Row:
        values = part.values
        return Row(
            key,
            part,
            tuple(_sum(each, values) for each in self.columns),
            tuple(_sum(each, values) for each in self.months),
            code,
        )

    def values(self) -> set[int]:
        """All that occur in a column."""
        return {value for each in self.columns for value in each}


def total_rows(
    categories: Mapping[int, Category], figures: Figures, of_valid: Figures
) -> tuple[Row, ...]:
    """全部, 骚扰, 有效; the shares of the latter two are rounded each by itself."""
    nuisance = nuisance_ids(categories)
    valid = Part(Axis.CATEGORY, frozenset(categories) - nuisance, is_valid=True)
    found = (
        figures.row(ALL, Part()),
        figures.row(NUISANCE, Part(Axis.CATEGORY, nuisance)),
        of_valid.row(VALID, valid),
    )
    total = found[0].numbers[0]
    return tuple(replace(each, share=shares([each.numbers[0]], total, WHOLE)[0]) for each in found)


def with_shares(rows: Sequence[Row], total: int, of: int | None = None) -> tuple[Row, ...]:
    found = shares([each.numbers[0] for each in rows], total, WHOLE, of)
    return tuple(
        replace(each, share=share, children=with_shares(each.children, total, share))
        for each, share in zip(rows, found, strict=True)
    )


def entry_rows(
    entries: Mapping[int, Entry], figures: Figures, axis: Axis | None, unnamed: str
) -> list[Row]:
    """One line for each entry of a list that occurs, the most first."""
    return _most_first(
        figures.row(
            entries[value].name if value in entries else unnamed,
            Part(axis, frozenset({value})),
            getattr(entries.get(value), "code", ""),
        )
        for value in figures.values()
    )


def hour_rows(by: By, figures: Figures) -> list[Row]:
    """One line for each hour, band or weekday, the empty ones too."""
    return [figures.row(key, Part(Axis.HOUR, frozenset(values))) for key, values in week_hours(by)]


def category_rows(
    categories: Mapping[int, Category],
    figures: Figures,
    level: int,
) -> list[Row]:
    """The tree from `level` down; what is filed above it stands beside it, by itself."""
    below: dict[int | None, list[Category]] = defaultdict(list)
    for each in categories.values():
        below[each.parent_id].append(each)

    def row(each: Category, key: str, values: frozenset[int]) -> Row:
        return figures.row(key, Part(Axis.CATEGORY, values), each.code)

    def tree(each: Category, key: str) -> Row:
        whole = row(each, key, with_descendants(categories, each.id))
        children = _most_first(tree(child, child.name) for child in below[each.id])
        own = row(each, NOT_DIVIDED, frozenset({each.id}))
        if children and any(own.numbers):
            children.append(own)
        return replace(whole, children=tuple(children))

    def root(each: Category) -> Row:
        key = each.name
        if names[key] > 1:  # the whole path tells two branches apart
            key = "/".join(above.name for above in path_of(categories, each.id))
        return tree(each, key) if each.depth == level else row(each, key, frozenset({each.id}))

    roots = [each for each in categories.values() if each.depth <= level]
    names = Counter(each.name for each in roots)
    return _most_first(map(root, roots))


def _most_first(rows: Iterable[Row]) -> list[Row]:
    """Without those that nothing is counted in."""
    found = [each for each in rows if any(each.numbers)]
    return sorted(found, key=lambda each: (*(-number for number in each.numbers), each.code))


def _sum(counter: Counter[int], values: frozenset[int] | None) -> int:
    return counter.total() if values is None else sum(counter[value] for value in values)
