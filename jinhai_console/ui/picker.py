"""A field to choose one line of a long list: by code, by pinyin initials, by a part of its name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.line import Line
from jinhai_console.ui.overlay_list import OverlayList

SHOWN = 12
_TAIL = 3  # figures that tell one incident's number from the others of the year


@dataclass(frozen=True, slots=True)
class Choice:
    """`initials` holds every reading, separated by blanks; `hint` tells like from like."""

    id: int
    name: str
    code: str = ""
    initials: str = ""
    hint: str = ""

    @property
    def label(self) -> str:
        return "  ".join(part for part in (self.code, self.name, self.hint) if part)


def find(choices: Sequence[Choice], typed: str, limit: int = SHOWN) -> list[Choice]:
    """The best matches first: by code, by the beginning of name or initials, then within them."""
    asked = typed.strip().casefold()
    if not asked:
        return list(choices[:limit])
    ranked = [(_rank(choice, asked), at) for at, choice in enumerate(choices)]
    found = sorted((rank, at) for rank, at in ranked if rank is not None)
    return [choices[at] for _, at in found[:limit]]


def _rank(choice: Choice, asked: str) -> int | None:
    code, name = choice.code.casefold(), choice.name.casefold()
    readings = choice.initials.split()
    if asked in (code, name):
        return 0
    if code.startswith(asked) or name.startswith(asked):
        return 1
    if any(reading.startswith(asked) for reading in readings):
        return 2
    if len(asked) >= _TAIL and code.endswith(asked):
        return 2
    if asked in name or any(asked in reading for reading in readings):
        return 3
    if asked in choice.hint.casefold():
        return 4
    return 5 if any(_runs_through(asked, reading) for reading in (name, *readings)) else None


def _runs_through(asked: str, reading: str) -> bool:
    """Every letter of `asked` in its order, others between them: `gsq` for `gysq`."""
    rest = iter(reading)
    return len(asked) > 1 and all(letter in rest for letter in asked)


class Picker(Line):
    """Typing narrows the list down, Enter or leaving takes the best; empty means nothing chosen.

    `chosen` carries an id or None and fires on the user's choice only.
    """

    chosen = Signal(object)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self._choices: list[Choice] = []
        self._offered: list[Choice] = []
        self._id: int | None = None
        self.list = OverlayList(self)
        self.textEdited.connect(self._narrow)
        self.textChanged.connect(self._emptied)
        self.key_moved.connect(self._move)
        self.entered.connect(self._settle)
        self.editingFinished.connect(self._settle)
        self.list.itemClicked.connect(self._settle)

    def set_choices(self, choices: Iterable[Choice]) -> None:
        self._choices = list(choices)
        self.set_current(self._id)

    def current(self) -> int | None:
        return self._id

    def set_current(self, choice_id: int | None) -> None:
        """Show a choice without announcing it; one that is gone shows nothing."""
        choice = self._by_id(choice_id)
        self._id = choice.id if choice else None
        self.setText(choice.name if choice else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.list.isVisible():
            event.ignore()  # the form around may have a use for it
        elif event.key() == Qt.Key.Key_Escape:
            self.list.hide()
        else:
            super().keyPressEvent(event)

    def _narrow(self, typed: str) -> None:
        self._offered = find(self._choices, typed)
        labels = [choice.label for choice in self._offered]
        if not typed.strip():
            labels = []
        elif not labels:
            labels = [tr("Picker", "没有“{typed}”").replace("{typed}", typed.strip())]
        self.list.offer(labels)

    def _emptied(self, text: str) -> None:
        if not text.strip():
            self._choose(None)

    def _move(self, step: int) -> None:
        """Down on the closed field shows the whole list."""
        if self.list.isVisible():
            self.list.step(step)
        elif step > 0:
            self._offered = self._choices[:SHOWN]
            self.list.offer([choice.label for choice in self._offered])

    def _settle(self) -> None:
        """What was typed becomes the marked line, else the best match; nothing stays nothing."""
        marked = self.list.currentRow() if self.list.isVisible() else -1
        self.list.hide()
        typed = self.text().strip()
        current = self._by_id(self._id)
        if 0 <= marked < len(self._offered):
            found = [self._offered[marked]]
        elif current is not None and typed == current.name:
            return
        else:
            found = find(self._choices, typed, 1) if typed else []
        choice = found[0] if found else None
        self._choose(choice)
        self.setText(choice.name if choice else "")

    def _by_id(self, choice_id: int | None) -> Choice | None:
        return next((each for each in self._choices if each.id == choice_id), None)

    def _choose(self, choice: Choice | None) -> None:
        chosen = choice.id if choice else None
        if chosen != self._id:
            self._id = chosen
            self.chosen.emit(chosen)


def choices_of(entries: Iterable[object]) -> list[Choice]:
    """The lines of a station's list (`domain.station.Entry`) that are not retired."""
    live = (each for each in entries if getattr(each, "retired_at", None) is None)
    return [
        Choice(
            getattr(each, "id", 0),
            getattr(each, "name", ""),
            getattr(each, "code", ""),
            getattr(each, "initials", ""),
        )
        for each in live
    ]
