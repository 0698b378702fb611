"""Small files for the importer's tests, and what became of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.instant import full_text
from jinhai_console.intake.importer.reading import (
    Accepted,
    ImportPlan,
    Rejected,
    open_import,
    read,
    survey,
)

HEADER = "事件单编号,报警时间,警情类别,事发地址"


@dataclass(frozen=True)
class Outcome:
    plan: ImportPlan
    accepted: list[Accepted]
    rejected: list[Rejected]
    rows: int

    @property
    def incidents(self) -> list[HistoricIncident]:
        return [each.incident for each in self.accepted]

    @property
    def only(self) -> HistoricIncident:
        assert not self.rejected, self.rejected
        (incident,) = self.incidents
        return incident

    @property
    def repeated(self) -> list[int]:
        return [row for each in self.accepted for row in each.repeated]

    @property
    def reasons(self) -> list[str]:
        return [each.reason for each in self.rejected]

    @property
    def times(self) -> list[str]:
        return [full_text(each.received_at, each.zone) for each in self.incidents]


def run(
    path: Path,
    *,
    preset: str | None = None,
    mapping: Mapping[str, str] | None = None,
    zone: str | None = None,
    sheet: str | None = None,
) -> Outcome:
    """Read the whole file; every row must end in exactly one place."""
    plan = open_import(path, preset=preset, mapping=mapping, zone=zone, sheet=sheet)
    known = survey(plan)
    items = list(read(plan, known))
    accepted = [item for item in items if isinstance(item, Accepted)]
    rejected = [item for item in items if isinstance(item, Rejected)]
    places = [row for each in accepted for row in (*each.rows, *each.repeated)]
    places += [each.row for each in rejected]
    assert len(places) == len(set(places)) == known.rows
    return Outcome(plan, accepted, rejected, known.rows)


def write_text(
    folder: Path, text: str, encoding: str = "utf-8", name: str = "清单 (1).csv"
) -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def write_sheet(
    folder: Path,
    rows: Sequence[Sequence[object]],
    options: Mapping[str, object] | None = None,
    name: str = "清单.xlsx",
) -> Path:
    path = folder / name
    with xlsxwriter.Workbook(
        path, {"default_date_format": "yyyy-mm-dd hh:mm:ss", **(options or {})}
    ) as book:
        page = book.add_worksheet("清单")
        for index, row in enumerate(rows):
            page.write_row(index, 0, row)
    return path
