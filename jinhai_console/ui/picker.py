"""A field to choose one line of a long list: by code, by pinyin initials, by a part of its name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

SHOWN = 12


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
    if asked in name or any(asked in reading for reading in readings):
        return 3
    if asked in choice.hint.casefold():
        return 4
    return 5 if any(_runs_through(asked, reading) for reading in (name, *readings)) else None


def _runs_through(asked: str, reading: str) -> bool:
    """Every letter of `asked` in its order, others between them: `gsq` for `gysq`."""
    rest = iter(reading)
    return len(asked) > 1 and all(letter in rest for letter in asked)


class Picker(QLineEdit):
    """Typing narrows the list down, Enter or Tab takes the first; empty means nothing chosen.

    `chosen` carries an id or None and fires on the user's choice only.
    """

    chosen = Signal(object)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self._choices: list[Choice] = []
        self._id: int | None = None
        self._labels = QStringListModel(self)
        completer = QCompleter(self._labels, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(SHOWN)
        completer.activated.connect(self._take_label)
        self.setCompleter(completer)
        self.textEdited.connect(self._narrow)
        self.editingFinished.connect(self._settle)

    def set_choices(self, choices: Iterable[Choice]) -> None:
        self._choices = list(choices)
        self.set_current(self._id)

    def current(self) -> int | None:
        return self._id

    def set_current(self, choice_id: int | None) -> None:
        """Show a choice without announcing it; one that is gone shows nothing."""
        choice = next((each for each in self._choices if each.id == choice_id), None)
        self._id = choice.id if choice else None
        self.setText(choice.name if choice else "")

    def event(self, event: QEvent) -> bool:
        """Down on the closed field shows the whole list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            popup = self.completer().popup()
            if event.key() == Qt.Key.Key_Down and not popup.isVisible():
                self._narrow(self.text() if self._id is None else "")
                self.completer().complete()
                return True
        return super().event(event)

    def _narrow(self, typed: str) -> None:
        found = find(self._choices, typed)
        self._labels.setStringList([choice.label for choice in found])
        if not typed.strip():
            self._choose(None)

    def _take_label(self, label: str) -> None:
        choice = next((each for each in self._choices if each.label == label), None)
        self._choose(choice)
        self.setText(choice.name if choice else "")

    def _settle(self) -> None:
        """What was typed and left becomes the best match, or what stood there before."""
        typed = self.text().strip()
        current = next((each for each in self._choices if each.id == self._id), None)
        if current is not None and typed == current.name:
            return
        labelled = [each for each in self._choices if each.label == typed]
        found = labelled or (find(self._choices, typed, 1) if typed else [])
        choice = found[0] if found else None
        self._choose(choice)
        self.setText(choice.name if choice else "")

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
