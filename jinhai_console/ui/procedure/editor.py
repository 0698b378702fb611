"""A card being written: its text, beside it the card as it will look, below what is wrong."""

from bisect import bisect_right
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCursor, QTextFormat
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.procedure_text import Fault, read_card
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.procedure.reading import as_read
from jinhai_console.ui.procedure.step_list import StepList
from jinhai_console.ui.theme import LARGE_PX, ROW_HEIGHT, STEP, Theme

_LOOK_MS = 150
_MOST_FAULTS = 4

_EXAMPLE = "- [ ] [2分钟·接警席] 做什么"
BLANK = """+++
title = ""
categories = [""]
+++

## 问报警人

- [ ]\x20

## 首要动作

- [ ] [2分钟·接警席]\x20

## 现场处置

- [ ] [处警民警]\x20

## 固定证据

- [ ]\x20

## 告知与通报

- [ ]\x20

## 反馈要点

- [ ] 写明\x20
"""


class EditorView(QWidget):
    """`given` on saving, `put_away` by Esc with the text kept, `given_up` for good."""

    given = Signal()
    put_away = Signal()
    given_up = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, family: str, now: Callable[[], Instant]) -> None:
        super().__init__()
        self._theme = theme
        self._faults: tuple[Fault, ...] = ()
        self._step_lines: tuple[int, ...] = ()
        self.text = _Text()
        self.text.setAccessibleName(tr("Procedure", "规范的文字"))
        self.preview = StepList(theme, family, now, reads_only=True)
        self.preview.setAccessibleName(tr("Procedure", "预览"))
        self.faults = QListWidget()
        self.faults.setAccessibleName(tr("Procedure", "需要改的地方"))
        self._title = plain_label(wraps=True)
        self._title.setFont(text_font(family, LARGE_PX, bold=True))
        written = tr("Procedure", "步骤写成“{example}”，方括号里的时限和责任人可以不写。")
        self._help = plain_label(written.replace("{example}", _EXAMPLE), wraps=True)
        self.message = plain_label(wraps=True)
        self.save_button = QPushButton(tr("Procedure", "保存  Ctrl+Enter"))
        self.away_button = QPushButton(tr("Procedure", "收起  Esc"))
        self.give_up_button = QPushButton(tr("Procedure", "放弃改动"))
        self._later = QTimer(self, singleShot=True, interval=_LOOK_MS)
        self._arrange()
        self._connect()
        self.dress(theme)

    def open(self, text: str) -> None:
        self.message.clear()
        self.text.setPlainText(text)
        self._look()
        self.text.setFocus()

    def said(self) -> str:
        return self.text.toPlainText()

    def say(self, sentence: str) -> None:
        """Why it was not saved; nothing of what was typed is lost."""
        self.message.setText(sentence)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.preview.dress(theme)
        self.message.setStyleSheet(f"color: {theme.red};")
        self.faults.setStyleSheet(
            f"QListWidget {{ color: {theme.red}; background: {theme.panel}; }}"
        )
        self._help.setStyleSheet(f"color: {theme.text_faint};")
        self._mark()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        else:
            super().keyPressEvent(event)

    def _look(self) -> None:
        """Read what stands there now, and show the card that comes of it."""
        self._later.stop()
        reading = read_card(self.said())
        self._faults = reading.faults
        self._step_lines = reading.step_lines
        self._title.setText(reading.card.title or tr("Procedure", "新的处置规范"))
        self.preview.show_procedure(as_read(reading.card))
        self.faults.clear()
        for each in reading.faults:
            self.faults.addItem(str(each))
        self.faults.setVisible(bool(reading.faults))
        self.faults.setFixedHeight(min(len(reading.faults), _MOST_FAULTS) * ROW_HEIGHT + 2)
        self._mark()
        self._follow()

    def _follow(self) -> None:
        """The preview shows the step that is being written."""
        line = self.text.textCursor().blockNumber() + 1
        self.preview.reveal(bisect_right(self._step_lines, line))

    def _mark(self) -> None:
        """The lines that are wrong, tinted where they stand."""
        marks = []
        for each in self._faults:
            mark: Any = QTextEdit.ExtraSelection()  # Qt's stubs leave its fields out
            cursor = QTextCursor(self.text.document().findBlockByNumber(each.line - 1))
            mark.cursor = cursor
            mark.format.setBackground(QColor(self._theme.chosen))
            mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)
            marks.append(mark)
        self.text.setExtraSelections(marks)

    def _go_to(self, place: int) -> None:
        line = self._faults[place].line
        block = self.text.document().findBlockByNumber(line - 1)
        self.text.setTextCursor(QTextCursor(block))
        self.text.setFocus()

    def _save(self) -> None:
        self._look()
        if self._faults:
            self.say(tr("Procedure", "还没有保存：先改好下面列出的地方"))
            self._go_to(0)
            return
        self.message.clear()
        self.given.emit()

    def _connect(self) -> None:
        self._later.timeout.connect(self._look)
        self.text.textChanged.connect(self._later.start)
        self.text.textChanged.connect(self.changed)
        self.text.cursorPositionChanged.connect(self._follow)
        self.text.saved.connect(self._save)
        self.text.left.connect(self.put_away)
        self.faults.itemActivated.connect(lambda _item: self._go_to(self.faults.currentRow()))
        self.faults.itemClicked.connect(lambda _item: self._go_to(self.faults.currentRow()))
        self.save_button.clicked.connect(self._save)
        self.away_button.clicked.connect(self.put_away)
        self.give_up_button.clicked.connect(self.given_up)

    def _arrange(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(3 * STEP)
        sides.addWidget(self.text, 1)
        right = QVBoxLayout()
        right.setSpacing(STEP)
        right.addWidget(self._title)
        right.addWidget(self.preview, 1)
        sides.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        foot.addWidget(self.message, 1)
        for button in (self.give_up_button, self.away_button, self.save_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self._help)
        column.addLayout(sides, 1)
        column.addWidget(self.faults)
        column.addLayout(foot)
        self.setFocusProxy(self.text)


class _Text(QPlainTextEdit):
    """Ctrl+Enter saves, Esc leaves; Enter under a step begins the next one."""

    saved = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.saved.emit()
        elif is_enter and self.textCursor().block().text().lstrip().startswith("- [ ]"):
            self.textCursor().insertText("\n- [ ] ")
        else:
            super().keyPressEvent(event)
