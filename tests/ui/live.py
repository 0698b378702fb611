"""A window's seat on a real desk and a real file, for tests of pages."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.ui.actions import Actions
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.forms.draft import Drafts
from jinhai_console.ui.notice import Notice
from jinhai_console.ui.orders import Orders
from jinhai_console.ui.seat import Seat
from tests.stations import Room


@dataclass(slots=True)
class Live:
    """`told` are the notices so far; `actor` is whoever is signed in."""

    room: Room
    seat: Seat
    told: list[Notice]
    actor: int | None
    qtbot: QtBot

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the window work until this holds."""
        self.qtbot.waitUntil(holds, timeout=10_000)

    def until_told(self, words: str) -> None:
        self.until(lambda: any(words in each.text for each in self.told))


@contextmanager
def live_seat(path: Path, folder: Path, qtbot: QtBot) -> Iterator[Live]:
    """A desk on `path` behind a seat; closed in the order in which a window closes."""
    bridge = Bridge()
    room = Room(path, on_change=bridge.on_change)
    bridge.attach(room.desk)
    window = QWidget()
    qtbot.addWidget(window)
    told: list[Notice] = []
    orders = Orders(bridge, lambda: live.actor)
    orders.told.connect(told.append)
    drafts = Drafts(folder / "drafts.json")
    seat = Seat(bridge, orders, Actions(window), drafts, QApplication.font().family(), room.clock)
    live = Live(room, seat, told, None, qtbot)
    yield live
    drafts.close()
    bridge.detach()  # as the console does: a timer of a page asks nothing of a closed desk
    room.close()
