"""Keys that a page has for itself while it is shown.

One key with two meanings in one window is none: Qt carries out neither of them.
"""

from collections.abc import Iterable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from jinhai_console.ui.actions import Actions


def lend(actions: Actions, page: QWidget, keys: Iterable[str]) -> None:
    """The window's actions do not answer to these until `page` gives them back."""
    actions.lent[id(page)] = frozenset(keys)
    _settle(actions)


def take_back(actions: Actions, page: QWidget) -> None:
    """Another page that is shown by then keeps its own."""
    actions.lent.pop(id(page), None)
    _settle(actions)


def _settle(actions: Actions) -> None:
    lent = frozenset().union(*actions.lent.values())
    for spec, action in actions:
        wanted = QKeySequence("" if spec.shortcut in lent else spec.shortcut)
        if action.shortcut() != wanted:
            action.setShortcut(wanted)
