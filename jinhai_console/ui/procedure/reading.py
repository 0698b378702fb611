"""A card to be read: what it is for, how far it can be relied on, its steps."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.procedure import Card, Procedure
from jinhai_console.domain.procedure_rows import NO_PROCEDURE, IncidentProcedure, StepRow
from jinhai_console.domain.procedure_text import read_card
from jinhai_console.services.reads import Lists
from jinhai_console.services.sheets import category_labels
from jinhai_console.ui.command_words import command_word
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.procedure.step_list import StepList
from jinhai_console.ui.station.ask_bar import AskBar
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_WIDEST = 760  # the eye finds the limit at the end of a line


class ReadingView(QWidget):
    edit_wanted = Signal()
    retire_wanted = Signal(bool)  # False: take it into use again
    restore_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, theme: Theme, family: str, now: Callable[[], Instant]) -> None:
        super().__init__()
        self._procedure: Procedure | None = None
        self._title = plain_label(wraps=True)
        self._standing = plain_label()
        self._for = plain_label(wraps=True)
        self._basis = plain_label(wraps=True)
        self._last = plain_label()
        self._note = plain_label(wraps=True)
        self.ask = AskBar(theme)
        self.steps = StepList(theme, family, now, reads_only=True)
        self.steps.setMaximumWidth(_WIDEST)
        self.steps.setAccessibleName(tr("Procedure", "处置规范的步骤"))
        self._title.setFont(text_font(family, LARGE_PX, bold=True))
        self.edit_button = QPushButton(tr("Procedure", "编辑  Enter"))
        self.print_button = QPushButton(tr("Procedure", "打印  Ctrl+P"))
        self.restore_button = QPushButton(tr("Procedure", "恢复原文"))
        self.retire_button = QPushButton()
        self.edit_button.clicked.connect(self.edit_wanted)
        self.print_button.clicked.connect(self.print_wanted)
        self.restore_button.clicked.connect(self._ask_restore)
        self.retire_button.clicked.connect(self._ask_retire)
        self._arrange()
        self.dress(theme)
        self.show_card(None, None, has_draft=False)

    def show_card(
        self, procedure: Procedure | None, lists: Lists | None, *, has_draft: bool
    ) -> None:
        if self._procedure is None or procedure is None or procedure.id != self._procedure.id:
            self.ask.hide()
        self._procedure = procedure
        has_card = procedure is not None
        for button in (self.edit_button, self.print_button, self.retire_button):
            button.setEnabled(has_card)
        if procedure is None or lists is None:
            self._title.setText(tr("Procedure", "在左边选一份处置规范"))
            for label in (self._standing, self._for, self._basis, self._last, self._note):
                label.clear()
            self.steps.show_procedure(NO_PROCEDURE)
            self.restore_button.setVisible(False)
            return
        card = read_card(procedure.text).card
        self._title.setText(card.title)
        self._standing.setText(card.standing)
        labels = "、".join(category_labels(lists, procedure))
        self._for.setText(tr("Procedure", "适用：{categories}").replace("{categories}", labels))
        self._basis.setText(tr("Procedure", "依据：{basis}").replace("{basis}", card.basis))
        self._basis.setVisible(bool(card.basis))
        self._note.setText(_note(procedure, has_draft=has_draft))
        self._note.setVisible(bool(self._note.text()))
        self.steps.show_procedure(as_read(card))
        self.restore_button.setVisible(procedure.shipped not in ("", procedure.text))
        is_retired = procedure.retired_at is not None
        self.retire_button.setText(
            tr("Procedure", "恢复使用") if is_retired else tr("Procedure", "停用")
        )

    def show_history(self, lines: Sequence[JournalLine]) -> None:
        """Who wrote on it last, where somebody of the station did."""
        line = lines[-1] if lines else None
        said = ""
        if line is not None and line.actor:
            what = command_word(line.command)
            said = tr("Procedure", "最近：{at} {who} {what}").replace("{at}", line.at_text)
            said = said.replace("{what}", what).replace("{who}", line.actor)
        self._last.setText(said)
        self._last.setVisible(bool(said))

    def say(self, sentence: str) -> None:
        self._note.setText(sentence)
        self._note.show()

    def dress(self, theme: Theme) -> None:
        self.steps.dress(theme)
        self.ask.dress(theme)
        self._standing.setStyleSheet(f"color: {theme.amber};")
        self._note.setStyleSheet(f"color: {theme.amber};")
        self._for.setStyleSheet(f"color: {theme.text_dim};")
        for label in (self._basis, self._last):
            label.setStyleSheet(f"color: {theme.text_faint};")

    def _ask_restore(self) -> None:
        self.ask.ask(
            tr("Procedure", "换回随程序附带的原文？本所改过的内容留在业务日志里，可以撤回。"),
            [
                (tr("Procedure", "换回原文"), self.restore_wanted.emit),
                (tr("Procedure", "不换"), self.restore_button.setFocus),
            ],
        )

    def _ask_retire(self) -> None:
        procedure = self._procedure
        if procedure is None:
            return
        if procedure.retired_at is not None:
            self.retire_wanted.emit(False)
            return
        self.ask.ask(
            tr("Procedure", "停用后，这些类别的警情旁不再出现这份规范；已勾的步骤保留。"),
            [
                (tr("Procedure", "停用"), lambda: self.retire_wanted.emit(True)),
                (tr("Procedure", "不停用"), self.retire_button.setFocus),
            ],
        )

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(self._title, 1)
        head.addWidget(self._standing)
        tools = QHBoxLayout()
        tools.setSpacing(2 * STEP)
        for button in (
            self.edit_button, self.print_button, self.restore_button, self.retire_button,
        ):  # fmt: skip
            button.setAutoDefault(False)
            tools.addWidget(button)
        tools.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addWidget(self._for)
        column.addWidget(self._basis)
        column.addWidget(self._last)
        column.addLayout(tools)
        column.addWidget(self.ask)
        column.addWidget(self._note)
        column.addWidget(self.steps, 1)


def as_read(card: Card) -> IncidentProcedure:
    """The card with nothing ticked and no limit running."""
    rows = tuple(StepRow(number, str(number), step) for number, step in enumerate(card.steps, 1))
    return IncidentProcedure(title=card.title, steps=rows)


def _note(procedure: Procedure, *, has_draft: bool) -> str:
    said = []
    if has_draft:
        said.append(tr("Procedure", "有没有保存的改动，按 Enter 接着改。"))
    if procedure.retired_at is not None:
        said.append(tr("Procedure", "已停用。"))
    if procedure.standing == "请核对":
        said.append(tr("Procedure", "随程序附带，时限、文书和条文请本所核对后再用。"))
    return "".join(said)
