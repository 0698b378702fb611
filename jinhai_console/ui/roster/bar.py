"""One change of the roster, asked for in a line under the table: what, what it brings, Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.ui.forms.composition import Composition
from jinhai_console.ui.forms.draft import Drafts
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Picker
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.theme import STEP, Theme

Part = tuple[str, QWidget]
_DRAFTS = "roster:"


class RosterBar(QWidget):
    """Hidden until it asks. Enter gives, Esc leaves everything as it was and keeps what was typed.

    `left()` when it goes away, either way.
    """

    left = Signal()

    def __init__(self, theme: Theme, drafts: Drafts) -> None:
        super().__init__()
        self._theme = theme
        self._drafts = drafts
        self._key = ""
        self._parts: list[Part] = []
        self._give: Callable[[], object] | None = None
        self._foretell: Callable[[], str] | None = None
        self._compositions: list[Composition] = []
        self.title = plain_label(wraps=True)
        self.message = plain_label(wraps=True)
        self.go = QPushButton(tr("Roster", "确定  Enter"))
        self._away = QPushButton(tr("Roster", "取消  Esc"))
        self._row = QHBoxLayout()
        self._arrange()
        self.go.clicked.connect(self.give)
        self._away.clicked.connect(self.leave)
        self.dress(theme)
        self.hide()

    def ask(
        self,
        key: str,
        title: str,
        parts: Sequence[Part],
        give: Callable[[], object],
        foretell: Callable[[], str] | None = None,
    ) -> None:
        """Put these controls there. `foretell` is asked anew whenever one of them changes.

        What was typed under the same `key` and not given comes back.
        """
        self._clear()
        self._key, self._give, self._foretell = key, give, foretell
        self._parts = list(parts)
        self.title.setText(title)
        self.setAccessibleName(title)
        kept = self._drafts.kept(_DRAFTS + key)
        for place, (label, control) in enumerate(parts):
            word = plain_label(label)
            self._row.insertWidget(2 * place, word)
            self._row.insertWidget(2 * place + 1, control, 1)
            control.setAccessibleName(label)
            self._follow(control)
            if isinstance(control, QLineEdit) and not control.text():
                control.setText(kept.get(label, ""))
        self.show()
        first = parts[0][1] if parts else self.go
        first.setFocus()
        if isinstance(first, QLineEdit):
            first.selectAll()
        self._changed()

    @property
    def controls(self) -> list[QWidget]:
        """What is asked for now, in its order."""
        return [control for _label, control in self._parts]

    def say(self, text: str, *, is_wrong: bool = False) -> None:
        """What it would bring, or why it was refused; the controls stay as they are."""
        self.message.setText(text)
        self.message.setVisible(bool(text))
        colour = self._theme.red if is_wrong else self._theme.amber
        self.message.setStyleSheet(f"color: {colour};")

    def done(self) -> None:
        """It was carried out: nothing of it is kept."""
        self._drafts.drop(_DRAFTS + self._key)
        self._key = ""
        self.leave()

    def give(self) -> None:
        if self._give is not None and not any(each.is_active for each in self._compositions):
            self._give()

    def leave(self) -> None:
        self._keep()
        self._give = self._foretell = None
        self.hide()
        self.left.emit()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        fill_with(self, theme.hover)
        self.title.setStyleSheet(f"color: {theme.text};")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.give()
        else:
            event.accept()  # the page's letters are not meant while something is asked

    def _follow(self, control: QWidget) -> None:
        match control:
            case Picker():
                control.chosen.connect(lambda id: self._chose(id, control))
                self._compositions.append(Composition(control))
            case QLineEdit():
                control.textChanged.connect(lambda _text: self._changed())
                self._compositions.append(Composition(control))
            case QComboBox():
                control.currentIndexChanged.connect(lambda _at: self._changed())

    def _chose(self, id: object, control: Picker) -> None:
        self._changed()
        if id is not None and control.hasFocus():
            self.focusNextChild()

    def _changed(self) -> None:
        self._keep()
        self.say(self._foretell() if self._foretell is not None else "")

    def _keep(self) -> None:
        if self._key:
            typed = {
                label: control.text()
                for label, control in self._parts
                if isinstance(control, QLineEdit) and not isinstance(control, Picker)
            }
            self._drafts.keep(_DRAFTS + self._key, typed)

    def _clear(self) -> None:
        self._key = ""
        self._compositions.clear()
        for place in reversed(range(self._row.count() - 2)):
            widget = self._row.takeAt(place).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._parts = []

    def _arrange(self) -> None:
        self._row.setSpacing(2 * STEP)
        self._row.addWidget(self.go)
        self._row.addWidget(self._away)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self.title)
        column.addLayout(self._row)
        column.addWidget(self.message)
