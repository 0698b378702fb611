"""A form in a window of its own beside the desk: never blocks it, never loses what was typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.services.command import Command
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.forms.composition import Composition
from jinhai_console.ui.forms.field import Field, PickField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_BESIDE = 2  # the column of hints and of what is wrong; takes room only when something stands there
_BESIDE_PX = 168
_NARROWEST = 640


class Form(QDialog):
    """Asks its fields, builds one command, gives it, and closes when it was done.

    `aside` stands to the right of the fields. `draft_key` names what is typed in the draft file.
    Esc puts the form away, text and all.
    """

    saved = Signal(object)  # the desk's answer

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        title: str,
        rows: Sequence[Field | tuple[Field, ...]],
        build: Callable[[], Command],
        *,
        draft_key: str,
        said: str = "",
        about: str = "",
        aside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = tuple(row if isinstance(row, tuple) else (row,) for row in rows)
        self.fields = tuple(field for row in self._rows for field in row)
        self._seat = seat
        self._theme = theme
        self._build = build
        self._key = draft_key
        self._said = said
        self._grid = self._lay_rows()
        self._tried = False
        self._waits = False
        self._says_restored = False
        self._given = {field.name: field.text() for field in self.fields}
        self.message = plain_label(wraps=True)
        self.save_button = QPushButton(tr("Forms", "保存  Ctrl+Enter"))
        self.discard_button = QPushButton(tr("Forms", "放弃草稿"))
        self.setWindowTitle(title)
        self.setModal(False)
        self._has_aside = aside is not None
        self._arrange(title, about, aside)
        self._connect()
        self.dress(theme)
        self.restored = self._restore()
        self.discard_button.setVisible(self.restored)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._look()

    def problems(self) -> list[tuple[Field, str]]:
        found = [(field, field.problem()) for field in self.fields if field.is_shown]
        return [(field, problem) for field, problem in found if problem]

    def save(self) -> None:
        """Give the command, or say beside the fields what is missing."""
        if self._waits:
            return
        self._tried = True
        self._look()
        problems = self.problems()
        if problems:
            self.grow()
            problems[0][0].editor.setFocus()
            return
        self._wait(True)
        self._seat.orders.give(self._build(), self._said, self._answered, tells_refusal=False)

    def say(self, text: str, *, is_wrong: bool = False) -> None:
        """One line at the foot of the form. Nothing to say takes no word of a draft away."""
        if not text and self._says_restored:
            return
        self._says_restored = False
        self.message.setText(text)
        colour = self._theme.red if is_wrong else self._theme.text_dim
        self.message.setStyleSheet(f"color: {colour};")
        if self.isVisible():
            self.grow()

    def grow(self) -> None:
        """As high as what stands in it needs, where that became more."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            needed = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), needed))

    def keep_draft(self) -> None:
        if not self._key:
            return
        texts = {field.name: field.text() for field in self.fields}
        changed = {name: text for name, text in texts.items() if text != self._given[name]}
        self._seat.drafts.keep(self._key, changed)

    def discard(self) -> None:
        """Put away what an earlier time left here, for good: the next one opens empty."""
        self.clear()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_draft()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field; it never saves a form that is half written."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        composition = self._lines.get(self.focusWidget())
        if composition is not None and not composition.is_active:
            self.focusNextChild()

    def _answered(self, answer: Answer) -> None:
        self._wait(False)
        if isinstance(answer, Refused):
            self.say(answer.reason, is_wrong=True)
            return
        self.clear()
        self.saved.emit(answer)
        self.accept()

    def clear(self) -> None:
        """Forget the draft; nothing is kept of this form any more."""
        self._draft_timer.stop()
        self._seat.drafts.drop(self._key)
        self._key = ""

    def _wait(self, waits: bool) -> None:
        self._waits = waits
        self.save_button.setEnabled(not waits)

    def _restore(self) -> bool:
        draft = self._seat.drafts.kept(self._key)
        for field in self.fields:
            if field.name in draft:
                field.restore(draft[field.name])
        if draft:
            self.say(tr("Forms", "已恢复上次没有保存的内容"))
            self._says_restored = True
        return bool(draft)

    def _look(self) -> None:
        for field in self.fields:
            problem = field.problem() if self._tried else ""
            field.say(problem, self._theme.red, self._theme.text_faint)
        said = any(field.beside.text() for field in self.fields)
        self._grid.setColumnMinimumWidth(_BESIDE, _BESIDE_PX if said else 0)
        # The fields stay as wide as they are: an identity number has to stand there whole.
        self.setMinimumWidth(_NARROWEST + (_BESIDE_PX if said and not self._has_aside else 0))

    def _changed(self) -> None:
        self._look()
        if not self._draft_timer.isActive():
            self._draft_timer.start()

    def _connect(self) -> None:
        self._draft_timer = QTimer(self, singleShot=True, interval=200)
        self._draft_timer.timeout.connect(self.keep_draft)
        for field in self.fields:
            field.changed.connect(self._changed)
            if isinstance(field, PickField):  # it takes Enter for itself, to choose
                field.picker.entered.connect(lambda _typed: self.focusNextChild())
        lines = [field.editor for field in self.fields if not field.is_tall]
        self._lines: dict[QWidget | None, Composition] = {line: Composition(line) for line in lines}
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.save)
        self.save_button.clicked.connect(self.save)

    def _arrange(self, title: str, about: str, aside: QWidget | None) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        column = QVBoxLayout()
        row.addLayout(column, 1)
        if aside is not None:
            row.addWidget(aside)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        heading = plain_label(title)
        heading.setFont(text_font(self._seat.family, LARGE_PX, bold=True))
        column.addWidget(heading)
        if about:
            column.addWidget(plain_label(about, wraps=True))
        column.addLayout(self._grid, 1)
        column.addLayout(self._foot())

    def _lay_rows(self) -> QGridLayout:
        """A row holds one field or several; what is wrong stands to its right."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        grid.setColumnStretch(1, 1)
        for place, row in enumerate(self._rows):
            is_tall = row[0].is_tall
            top = Qt.AlignmentFlag.AlignTop if is_tall else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(row[0].caption, 2 * place, 0, top)
            grid.addLayout(_editors(row), 2 * place, 1)
            grid.addLayout(_besides(row), 2 * place, _BESIDE, top)
            if row[0].below is not None:
                grid.addWidget(row[0].below, 2 * place + 1, 1)
            grid.setRowStretch(2 * place, 1 if is_tall else 0)
        return grid

    def _foot(self) -> QHBoxLayout:
        away = QPushButton(tr("Forms", "收起  Esc"))
        away.setAutoDefault(False)
        away.clicked.connect(self.close)
        self.discard_button.setAutoDefault(False)
        self.discard_button.clicked.connect(self.discard)
        self.save_button.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.message, 1)
        foot.addWidget(self.discard_button)
        foot.addWidget(away)
        foot.addWidget(self.save_button)
        return foot

    def reject(self) -> None:
        """Esc: put away, with what was typed kept."""
        self.keep_draft()
        super().reject()


def _editors(row: tuple[Field, ...]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(3 * STEP)
    line.addWidget(row[0].editor, 1)
    for field in row[1:]:
        line.addWidget(field.caption)
        line.addWidget(field.editor, 1)
    return line


def _besides(row: tuple[Field, ...]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    for field in row:
        field.beside.setFixedWidth(_BESIDE_PX)
        column.addWidget(field.beside)
    return column
