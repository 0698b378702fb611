"""更多: the rarer deeds of a record, in a menu under their button; a letter does each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Rare:
    """One that may be done now."""

    text: str
    do: Callable[[], object]


def more_menu(button: QPushButton, parent: QWidget, rare: Iterable[Rare]) -> QMenu:
    """Opens it above `button`. The letters go by the place in the list."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for letter, each in zip(_LETTERS, rare, strict=False):
        text = each.text.replace("&", "&&")  # a name is no mnemonic
        action = menu.addAction(f"&{letter}　{text}")
        action.triggered.connect(lambda _=False, it=each: it.do())
    menu.popup(button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
    return menu
