"""Sheets of sixty and six hundred open incidents as PDF, and the window while one is set."""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.console import at_desk, in_console
from benchmarks.figures import Aim, Figure, Spread, in_ms
from benchmarks.scale import Scale
from benchmarks.stall import Pulse
from benchmarks.stations import open_station
from jinhai_console.app.console import Console
from jinhai_console.app.scene import until
from jinhai_console.reports.paper import Paper, handover_paper, queue_paper
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.services.sheets import QueueSheet
from jinhai_console.settings import resources_dir
from jinhai_console.store.database import open_database
from jinhai_console.ui.do import Do
from jinhai_console.ui.handover.paper_window import PaperWindow

SHORT, LONG = 60, 600
_FLOOR = "Typst itself: a plain table of the same rows in the same font"


def measure(scale: Scale) -> list[Figure]:
    count = scale.of(LONG, SHORT)
    database = open_station(scale.work / "paper.db", count, 7)
    sheet = _sheet(database)
    plain = _Plain(scale.work, resources_dir())
    made = [_timed(_pdf(_cut(sheet, SHORT)), 0)]
    figures = [
        Figure(
            name=f"queue PDF of {SHORT} open incidents, the program's first",
            unit="ms",
            measured=in_ms(made),
            floor=in_ms([_timed(plain.pdf(_cut(sheet, SHORT)), 1)]),
            floor_name=_FLOOR,
            aims=(Aim("p50", 300),),
            note="with the import of typst and the reading of the fonts",
        )
    ]
    for rows, limit, turns in ((SHORT, 300, 31), (count, 1_500, 9)):
        figures.append(_of(_cut(sheet, rows), limit, scale.of(turns, 3), plain))
    handed = _handover(database, scale.of(31, 3), figures[1].floor)
    return [*figures, handed, _stall(database, scale, count)]


def _of(sheet: QueueSheet, limit: float, turns: int, plain: "_Plain") -> Figure:
    pdf, floor = _pdf(sheet), plain.pdf(sheet)
    return Figure(
        name=f"queue PDF of {len(sheet.rows)} open incidents",
        unit="ms",
        measured=in_ms([_timed(pdf, turn) for turn in range(1, turns)]),
        floor=in_ms([_timed(floor, turn) for turn in range(1, turns)]),
        floor_name=_FLOOR,
        aims=(Aim("p50", limit), Aim("p95", limit)),
    )


def _handover(database: Path, turns: int, floor: Spread | None) -> Figure:
    desk = Desk(open_database(database), seat="基准")
    sheet = desk.read(reads.sheet_of, None, None).result()
    desk.close()
    assert sheet is not None
    items = sheet.open_incidents[:SHORT]

    def pdf(turn: int) -> None:
        other = tuple(replace(each, who=f"{each.who}{turn}") for each in items)
        paper = handover_paper(replace(sheet, items=other), resources_dir())
        assert paper.pdf().pages > 1

    return Figure(
        name=f"handover PDF of {len(items)} open incidents",
        unit="ms",
        measured=in_ms([_timed(pdf, turn) for turn in range(1, turns)]),
        floor=floor,
        floor_name=_FLOOR,
        aims=(Aim("p50", 300), Aim("p95", 300)),
    )


def _stall(database: Path, scale: Scale, count: int) -> Figure:
    """The print preview of the whole queue, opened by its key in the running console."""
    spread: dict[str, Spread] = {}
    took: list[float] = []

    async def act(console: Console) -> None:
        await at_desk(console)
        pulse = Pulse()
        spread["idle"] = await pulse.feel(scale.of(5, 1))
        feeling = asyncio.ensure_future(pulse.feel(scale.of(12, 3)))
        began = time.monotonic()
        console.workplace.seat.actions[Do.PRINT_QUEUE].trigger()
        await until(_is_previewed, "the preview's pages", 60)
        took.append(time.monotonic() - began)
        spread["busy"] = await feeling
        for window in _windows():
            window.reject()

    in_console(database, act)
    return Figure(
        name=f"gap between two turns of the window's loop while {count} rows are previewed",
        unit="ms",
        measured=spread["busy"],
        floor=spread["idle"],
        floor_name="the same console at rest",
        aims=(Aim("p99", 33),),
        note=f"the preview stood there {took[0]:.1f} s after its key;"
        f" the longest gap was {spread['busy'].largest:.0f} ms",
    )


def _windows() -> list[PaperWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, PaperWindow)]


def _is_previewed() -> bool:
    return any(each.preview.pages and each.preview.is_current for each in _windows())


def _sheet(database: Path) -> QueueSheet:
    desk = Desk(open_database(database), seat="基准")
    sheet = desk.read(reads.queue_sheet, None).result()
    desk.close()
    return sheet


def _cut(sheet: QueueSheet, rows: int) -> QueueSheet:
    return replace(sheet, rows=sheet.rows[:rows])


def _other(sheet: QueueSheet, turn: int) -> QueueSheet:
    """Another text in every row: Typst remembers what it has set before."""
    rows = [replace(each, category=f"{each.category}{turn}") for each in sheet.rows]
    return replace(sheet, rows=tuple(rows))


def _pdf(sheet: QueueSheet) -> Callable[[int], None]:
    def pdf(turn: int) -> None:
        paper: Paper = queue_paper(_other(sheet, turn), resources_dir())
        assert paper.pdf().pages > 1

    return pdf


class _Plain:
    """Nothing but the open incidents' texts in a table."""

    def __init__(self, folder: Path, resources: Path) -> None:
        import typst

        self._template = folder / "plain.typ"
        self._template.write_text(
            '#set text(font: "Noto Sans SC")\n'
            "#let rows = json(bytes(sys.inputs.rows))\n"
            "#table(columns: 5, ..rows.flatten())\n",
            encoding="utf-8",
        )
        self._fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[resources / "fonts"],
        )

    def pdf(self, sheet: QueueSheet) -> Callable[[int], None]:
        import typst

        def pdf(turn: int) -> None:
            lines = [
                [each.number, each.category, each.place, each.who, each.received_text]
                for each in _other(sheet, turn).rows
            ]
            said = {"rows": json.dumps(lines, ensure_ascii=False)}
            compiler = typst.Compiler(self._template, font_paths=self._fonts, sys_inputs=said)
            compiler.compile(format="pdf")

        return pdf


def _timed(work: Callable[[int], None], turn: int) -> float:
    began = time.monotonic()
    work(turn)
    return time.monotonic() - began
