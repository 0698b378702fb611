"""Tables as they are shown: where victims are told apart, nobody can be picked out by his group."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from jinhai_console.domain.analysis.counts import change_percent
from jinhai_console.domain.analysis.themes.tallies import Key, TableName, Tally, ThemeTable

FEWEST_SHOWN = 3  # victims: a smaller group is not told apart

# How many parts of a key say something of the victim; they stand last.
_OF_VICTIMS = {
    TableName.COMMUNITY_KIND_VICTIM: 3,
    TableName.KIND_VICTIM: 2,
    TableName.AGE_SEX: 2,
    TableName.OCCUPATION: 1,
}

_OF_COMMUNITIES = {TableName.COMMUNITY_KIND, TableName.COMMUNITY_KIND_VICTIM}


@dataclass(frozen=True, slots=True)
class ShownLine:
    """`key` None: all groups that are too small, together. `base` None: one or two."""

    key: Key | None
    ids: tuple[int, ...]
    base_ids: tuple[int, ...]
    base: int | None
    is_comparable: bool = True

    @property
    def count(self) -> int:
        return len(self.ids)

    @property
    def change_percent(self) -> Decimal | None:
        if self.base is None or not self.is_comparable:
            return None
        return change_percent(self.count, self.base)


@dataclass(frozen=True, slots=True)
class ShownTable:
    name: TableName
    lines: tuple[ShownLine, ...]

    @property
    def names_a_group(self) -> bool:
        """Not where all groups of victims are too small to be told apart."""
        parts = _OF_VICTIMS.get(self.name, 1)
        return any(line.key is not None and any(line.key[-parts:]) for line in self.lines)


def shown(table: ThemeTable) -> ShownTable:
    """The lines of `table`; small groups of victims as one line, so that sums stay what they are.

    A group that was small only in the base keeps its line and loses the base's number.
    """
    parts = _OF_VICTIMS.get(table.name, 0)
    if not parts:
        return ShownTable(table.name, tuple(_plain(each) for each in table.lines))
    small = [each for each in table.lines if _is_small(each)]
    whole = [_whole(each) for each in table.lines if not _is_small(each)]
    return ShownTable(table.name, (*whole, *([_together(small)] if small else [])))


def says_something(table: ThemeTable) -> bool:
    """Not where all that it would tell apart is unknown, or there is nothing to count."""
    parts = _OF_VICTIMS.get(table.name, 1)
    counted = [line for line in table.lines if line.count or line.base]
    return any(any(line.key[-parts:]) for line in counted)


def without_change(table: ShownTable, barred: Collection[str] | None) -> ShownTable:
    """Without a change where the community cannot be compared; None: nowhere at all."""

    def is_barred(line: ShownLine) -> bool:
        if barred is None:
            return True
        return bool(table.name in _OF_COMMUNITIES and line.key and line.key[0] in barred)

    return ShownTable(
        table.name,
        tuple(replace(e, is_comparable=False) if is_barred(e) else e for e in table.lines),
    )


def _is_small(line: Tally) -> bool:
    """Whether it would point at one or two; those of whom nothing at all is known are no group."""
    return any(line.key) and _is_few(line.count or line.base)


def _is_few(count: int) -> bool:
    return 0 < count < FEWEST_SHOWN


def _whole(line: Tally) -> ShownLine:
    if any(line.key) and _is_few(line.base):
        return ShownLine(line.key, line.ids, (), None)
    return _plain(line)


def _plain(line: Tally) -> ShownLine:
    return ShownLine(line.key, line.ids, line.base_ids, line.base)


def _together(lines: Iterable[Tally]) -> ShownLine:
    some = list(lines)
    ids = tuple(sorted(id for line in some for id in line.ids))
    base_ids = tuple(sorted(id for line in some for id in line.base_ids))
    return ShownLine(None, ids, base_ids, len(base_ids))
