"""What the panels of one window share, handed to each of them whole."""

from collections.abc import Callable
from dataclasses import dataclass

from jinhai_console.domain.instant import Instant
from jinhai_console.ui.actions import Actions
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.forms.draft import Drafts
from jinhai_console.ui.orders import Orders


@dataclass(frozen=True, slots=True)
class Seat:
    """`family` is the font of the window, `now` the wall clock."""

    bridge: Bridge
    orders: Orders
    actions: Actions
    drafts: Drafts
    family: str
    now: Callable[[], Instant]
