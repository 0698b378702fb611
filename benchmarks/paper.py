"""The handover's PDF with sixty open incidents."""

import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from benchmarks.figures import Aim, Figure, in_ms
from benchmarks.scale import Scale
from benchmarks.stations import open_station
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.reports.handover import handover_pdf
from jinhai_console.services.desk import Desk
from jinhai_console.services.handover import sheet_of
from jinhai_console.settings import resources_dir
from jinhai_console.store.database import open_database

ROWS = 60


def measure(scale: Scale) -> list[Figure]:
    sheet = _sheet(scale)
    resources = resources_dir()

    def pdf(turn: int) -> None:
        assert handover_pdf(_other(sheet, turn), resources=resources).pages > 1

    cold = [_timed(pdf, 0)]
    warm = [_timed(pdf, turn) for turn in range(1, scale.of(31, 3))]
    plain = _Plain(scale.work, sheet, resources)
    floor = in_ms([_timed(plain.pdf, turn) for turn in range(1, scale.of(31, 3))])
    floor_name = "Typst itself: a plain table of the same rows in the same font"
    rows = len(sheet.open_incidents)
    aims = (Aim("p50", 300), Aim("p95", 300))
    return [
        Figure(
            name=f"handover PDF of {rows} open incidents, the program's first",
            unit="ms",
            measured=in_ms(cold),
            floor=floor,
            floor_name=floor_name,
            aims=(Aim("p50", 300),),
            note="with the import of typst and the reading of the fonts",
        ),
        Figure(
            name=f"handover PDF of {rows} open incidents",
            unit="ms",
            measured=in_ms(warm),
            floor=floor,
            floor_name=floor_name,
            aims=aims,
        ),
    ]


def _sheet(scale: Scale) -> HandoverSheet:
    desk = Desk(open_database(open_station(scale.work / "paper.db", ROWS, 7)), seat="基准")
    sheet = desk.read(sheet_of, None, None).result()
    desk.close()
    assert sheet is not None
    return replace(sheet, items=sheet.open_incidents[:ROWS])


def _other(sheet: HandoverSheet, turn: int) -> HandoverSheet:
    """Another text in every row: Typst remembers what it has set before."""
    lines = [replace(each, who=f"{each.who}{turn}") for each in sheet.items]
    return replace(sheet, items=tuple(lines))


class _Plain:
    """Nothing but the open incidents' texts in a table."""

    def __init__(self, folder: Path, sheet: HandoverSheet, resources: Path) -> None:
        import typst

        self._template = folder / "plain.typ"
        self._template.write_text(
            '#set text(font: "Noto Sans SC")\n'
            "#let rows = json(bytes(sys.inputs.rows))\n"
            "#table(columns: 5, ..rows.flatten())\n",
            encoding="utf-8",
        )
        self._sheet = sheet
        self._fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[resources / "fonts"],
        )

    def pdf(self, turn: int) -> None:
        import typst

        lines = [
            [each.number, each.what, each.where, each.who, each.next_step]
            for each in _other(self._sheet, turn).items
        ]
        said = {"rows": json.dumps(lines, ensure_ascii=False)}
        compiler = typst.Compiler(self._template, font_paths=self._fonts, sys_inputs=said)
        compiler.compile(format="pdf")


def _timed(work: Callable[[int], None], turn: int) -> float:
    began = time.monotonic()
    work(turn)
    return time.monotonic() - began
