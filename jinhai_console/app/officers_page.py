"""The officers' page wired up: its own desk on the same database, the window's own colours."""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path

from jinhai_console.intake.officers_page.files import Colours
from jinhai_console.intake.officers_page.host import SEAT, PageHost
from jinhai_console.services.desk import Desk
from jinhai_console.services.reads import ChangeSet
from jinhai_console.store.database import open_database
from jinhai_console.ui.tokens import LIGHT, NIGHT, Theme


def page_host(database: Path, resources: Path, poll_ms: int) -> PageHost:
    """A seat among the others: what phones ask never waits for the window, nor it for them."""

    def open_desk(on_change: Callable[[ChangeSet], None]) -> Desk:
        return Desk(open_database(database), seat=SEAT, on_change=on_change, poll_ms=poll_ms)

    return PageHost(open_desk, resources, COLOURS)


def _tokens(theme: Theme) -> Mapping[str, str]:
    tokens = {name: value for name, value in asdict(theme).items() if isinstance(value, str)}
    return tokens | {f"level_{number}": theme.level(number) for number in (1, 2, 3, 4)}


COLOURS = Colours(_tokens(LIGHT), _tokens(NIGHT))
