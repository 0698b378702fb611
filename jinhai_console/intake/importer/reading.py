"""A file of history read: `open_import` says what would happen, `read` does it row by row.

Every data row ends in exactly one place: it made an incident (`Accepted.rows`), it is an exact
copy of such a row (`Accepted.repeated`), or it was refused (`Rejected`). Rows of one incident
number become one incident wherever they stand in the file, so the numbers are counted first;
rows then wait only for others of their own number. Rows without a number are known by their
content, so two of them that are alike in every cell are one incident and a copy.
"""

from array import array
from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy

from jinhai_console.intake.importer.compose import Accepted, Composer, Item, Rejected
from jinhai_console.intake.importer.mapping import MOMENTS
from jinhai_console.intake.importer.plan import DEFAULT_ZONE, ImportPlan, make_plan
from jinhai_console.intake.importer.table import open_table
from jinhai_console.intake.importer.text_table import RawRow
from jinhai_console.intake.importer.times import DayOrder, order_evidence
from jinhai_console.intake.importer.unreadable import Unreadable
from jinhai_console.intake.importer.values import NOTHING, text_of

PROGRESS_EVERY = 5_000

__all__ = [
    "Accepted",
    "ImportPlan",
    "Item",
    "Rejected",
    "Survey",
    "Unreadable",
    "open_import",
    "read",
    "survey",
]


@dataclass(frozen=True, slots=True)
class Survey:
    """What one pass over the file tells: how many data rows, which numbers come again."""

    rows: int
    repeats: Mapping[int, int]  # hash of a number → how many rows have it, from two on
    order: DayOrder


def open_import(
    path: Path | str,
    *,
    preset: str | None = None,
    mapping: Mapping[str, str] | None = None,
    zone: str | None = None,
    sheet: str | None = None,
    station_zone: str = DEFAULT_ZONE,
) -> ImportPlan:
    """Look at a file and plan its import. Raises Unreadable with one sentence for a person.

    `mapping` (field → column name, `#3`, or `A+B`) goes over what the header proposes; `zone`
    over the preset's own zone, and that over the station's.
    """
    path = Path(path)
    table = open_table(path, sheet)
    return make_plan(
        path, table, preset=preset, mapping=mapping, zone=zone, station_zone=station_zone
    )


def survey(plan: ImportPlan, progress: Callable[[int], None] | None = None) -> Survey:
    """Count the rows and find the numbers that come again. `progress` hears the rows so far.

    Raises Unreadable where the plan has no column for the time of the call.
    """
    if plan.problem:
        raise Unreadable(plan.problem)
    identity = _identity(plan)
    hashes = array("q")
    dates: set[str] = set()
    date_columns = [plan.fields[field][0] for field in MOMENTS if field in plan.fields]
    rows = 0
    for _number, cells, _fault in plan.table.rows():
        rows += 1
        hashes.append(identity(cells))
        if plan.order is None:
            dates.update(cells[index][:10] for index in date_columns)
        if progress and rows % PROGRESS_EVERY == 0:
            progress(rows)
    values, counts = numpy.unique(numpy.frombuffer(hashes, dtype=numpy.int64), return_counts=True)
    several = counts > 1
    repeats = dict(zip(values[several].tolist(), counts[several].tolist(), strict=True))
    order = plan.order or order_evidence(dates).order or DayOrder.MONTH_FIRST
    return Survey(rows, repeats, order)


def _identity(plan: ImportPlan) -> Callable[[list[str]], int]:
    """A row's number as a hash, or its whole content's where it has none."""
    positions = plan.fields.get("number", ())

    def by_number(cells: list[str]) -> int:
        number = cells[first].strip()
        return hash(tuple(cells)) if number in NOTHING else hash(number)

    def by_numbers(cells: list[str]) -> int:
        number = " ".join(text_of(cells[index]) for index in positions).strip()
        return hash(number) if number else hash(tuple(cells))

    first = positions[0] if positions else 0
    return by_number if len(positions) == 1 else by_numbers


def read(plan: ImportPlan, known: Survey | None = None) -> Generator[Item, None, None]:
    """The file as incidents and refused rows, streamed. Raises Unreadable like `survey`."""
    found = known or survey(plan)
    repeats = found.repeats
    composer = Composer(plan, found.order)
    one, compose = composer.one, composer.compose
    identity = _identity(plan)
    waiting: dict[int, list[RawRow]] = {}
    for row in plan.table.rows():
        key = identity(row[1])
        expected = repeats.get(key, 1)
        if expected == 1:
            yield one(*row)
            continue
        group = waiting.setdefault(key, [])
        group.append(row)
        if len(group) == expected:
            del waiting[key]
            yield from compose(group)
    # Only where the file changed between the two passes.
    for group in waiting.values():
        yield from compose(group)
