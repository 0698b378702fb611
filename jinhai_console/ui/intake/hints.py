"""What is known of the caller and the place, beneath the fields while they are being filled in."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jinhai_console.domain.known import Tie
from jinhai_console.domain.known_rows import CautionRow, Known, KnownGroup, Sought
from jinhai_console.services import reads
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.known.words import (
    caution_text,
    counts_text,
    past_text,
    site_text,
    tie_word,
)
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.field_sets import site_word
from jinhai_console.ui.theme import Theme

_WAIT_MS = 200
_MOST = 3  # lines of facts beneath a field: the form must stay on the screen
_OF_PLACES = frozenset({Tie.ADDRESS, Tie.NEAR_ADDRESS})


class Hint(QWidget):
    """Cautions in amber, then plain facts; takes no room where there is neither."""

    def __init__(self) -> None:
        super().__init__()
        self.warning = plain_label(wraps=True)
        self.fact = plain_label(wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (self.warning, self.fact):
            label.hide()
            column.addWidget(label)
        self.hide()

    def say(self, warnings: list[str], facts: list[str]) -> None:
        for label, lines in ((self.warning, warnings), (self.fact, facts)):
            label.setText("\n".join(lines))
            label.setVisible(bool(lines))
        self.setVisible(bool(warnings or facts))

    def dress(self, theme: Theme) -> None:
        self.warning.setStyleSheet(f"color: {theme.amber};")
        self.fact.setStyleSheet(f"color: {theme.text_dim};")


class KnownHints(QObject):
    """Asks a moment after the last key, off the GUI's thread; an older answer is dropped."""

    said = Signal()  # the hints take more or less room than before

    def __init__(self, seat: Seat, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat
        self._asked = Sought()
        self._wanted = Sought()
        self.people = Hint()
        self.place = Hint()
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._wait.timeout.connect(self._ask)
        self.dress(theme)

    def consider(self, sought: Sought) -> None:
        """The form holds this now."""
        if sought != self._wanted:
            self._wanted = sought
            self._wait.start()

    def dress(self, theme: Theme) -> None:
        self.people.dress(theme)
        self.place.dress(theme)

    def _ask(self) -> None:
        self._asked = asked = self._wanted
        self._seat.bridge.read(
            reads.known_for, asked, then=lambda known: self._arrive(asked, known)
        )

    def _arrive(self, asked: Sought, known: Known) -> None:
        if asked != self._asked or asked != self._wanted:
            return
        of_places = [each for each in known.groups if each.tie in _OF_PLACES]
        of_people = [each for each in known.groups if each.tie not in _OF_PLACES]
        here = [each for each in known.cautions if each.tie in _OF_PLACES]
        theirs = [each for each in known.cautions if each.tie not in _OF_PLACES]
        sites = [f"{site_word(each.kind)}　{site_text(each, None)}" for each in known.sites]
        facts = [_said(each, known) for each in of_people]
        self.people.say(_warnings(theirs), facts[:_MOST])
        facts = [*sites, *(_said(each, known) for each in of_places)]
        self.place.say(_warnings(here), facts[:_MOST])
        self.said.emit()


def _warnings(rows: list[CautionRow]) -> list[str]:
    head = tr("Known", "警示")
    return [f"{head}　{caution_text(each)}" for each in rows]


def _said(group: KnownGroup, known: Known) -> str:
    """`同号码 30 天内 4 次，最近 11-23 17:05 噪音扰民 当场调解`."""
    last = tr("Known", "最近 {line}").replace("{line}", past_text(group.lines[0]))
    return f"{tie_word(group.tie)}　{counts_text(group, known)}，{last}"
