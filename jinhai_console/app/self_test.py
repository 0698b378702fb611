"""Does it work here: a window on a temporary database, from a call to the printed sheet."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from jinhai_console.app.console import Console, Plan, run_console
from jinhai_console.app.tour import Tour, TourFailed
from jinhai_console.settings import Settings

HISTORY_DAYS = 30


@dataclass(slots=True)
class SelfTest:
    """The main job, and its sheet through the printer's own way into a file."""

    folder: Path

    async def act(self, console: Console) -> None:
        from jinhai_console.reports.paper import handover_paper
        from jinhai_console.services.handover import sheet_of
        from jinhai_console.ui.print_job import new_printer
        from jinhai_console.ui.printing import print_paper

        await Tour(self.folder / "tour", []).act(console)
        desk = console.bridge.desk
        sheet = desk.read(sheet_of, None, None).result()
        if sheet is None:
            raise TourFailed("没有进行中的班次")
        printed = self.folder / "printed.pdf"
        printer = new_printer("self-test", is_landscape=False)
        printer.setOutputFileName(str(printed))
        desk.aside(print_paper, handover_paper(sheet, console.stage.resources), printer).result()
        if not printed.is_file() or printed.stat().st_size == 0:
            raise TourFailed("交接班记录没有打印出来")


def run_self_test(settings: Settings) -> bool:
    """Whether everything worked. The fault, if any, is in the log on stderr."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = Plan(
            database=folder / "self-test.db",
            is_demo=True,
            history_days=HISTORY_DAYS,
            act=SelfTest(folder).act,
            memory=folder / "seat.ini",
        )
        return run_console(settings, plan) == 0
