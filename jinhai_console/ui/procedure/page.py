"""The page 处置规范: all cards, found, read, printed, and written by the station."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.outcome import Answer, Done, Refused
from jinhai_console.domain.procedure import Procedure
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.procedures import RestoreProcedure, WriteProcedure
from jinhai_console.services.station import RetireEntry
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.print_key import claims_print
from jinhai_console.ui.procedure.card_list import CardList
from jinhai_console.ui.procedure.editor import BLANK, EditorView
from jinhai_console.ui.procedure.reading import ReadingView
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme


class ProceduresPage(QWidget):
    """Follows the station's lists while it is shown. `left()` by Esc where nothing is written."""

    left = Signal()

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        super().__init__()
        self._seat = seat
        self._theme = theme
        self._resources = resources
        self._lists: reads.Lists | None = None
        self._edited: Procedure | None = None  # as it was when the editing began
        self._wanted_id: int | None = None
        self._is_stale = True
        self.cards = CardList(theme, seat.family)
        self.reading = ReadingView(theme, seat.family, seat.now)
        self.editor = EditorView(theme, seat.family, seat.now)
        self._sides = QStackedWidget()
        self._arrange()
        self._connect()
        self.dress(theme)

    @property
    def is_editing(self) -> bool:
        return self._sides.currentWidget() is self.editor

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        for part in (self.cards, self.reading, self.editor):
            part.dress(theme)
        self.setStyleSheet(f"#procedures {{ background: {theme.panel}; }}")

    def focus_filter(self) -> None:
        self.cards.filter.setFocus()
        self.cards.filter.selectAll()

    def edit(self) -> None:
        """Write on the card under the cursor, from where it was left."""
        card = self._current()
        if card is not None:
            self._open(card, card.text)

    def write_new(self) -> None:
        if self._lists is not None:
            self._open(None, BLANK)

    def print(self) -> None:
        card = self._current()
        if card is None or self.is_editing:
            return
        paper = open_paper(self._seat, self._theme, self._resources, self)
        paper.show_procedure(card.id)

    def event(self, event: QEvent) -> bool:
        """Ctrl+P prints this card, also where the window around it means the queue by it."""
        return claims_print(event, self.print) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()

    # -- reading ------------------------------------------------------------------

    def _hear(self, changes: reads.ChangeSet) -> None:
        if changes.lists_changed or changes.is_bulk:
            self._is_stale = True
            if self.isVisible():
                self._read()

    def _read(self) -> None:
        self._is_stale = False
        self._seat.bridge.read(reads.lists, then=self._arrived, failed=self.reading.say)

    def _arrived(self, lists: reads.Lists) -> None:
        self._lists = lists
        self.cards.load(lists)
        if self._wanted_id in lists.procedures:
            self.cards.choose(self._wanted_id)
            self._wanted_id = None
        self._show()

    def _current(self) -> Procedure | None:
        card_id = self.cards.current_id()
        return self._lists.procedures.get(card_id or 0) if self._lists else None

    def _show(self) -> None:
        card = self._current()
        has_draft = bool(card and self._seat.drafts.kept(_key(card)))
        self.reading.show_card(card, self._lists, has_draft=has_draft)
        self.reading.show_history(())
        if card is not None:
            self._seat.bridge.read(
                reads.procedure_history,
                card.id,
                then=lambda lines: self._show_history(card.id, lines),
            )

    def _show_history(self, card_id: int, lines: Sequence[JournalLine]) -> None:
        if self.cards.current_id() == card_id:
            self.reading.show_history(lines)

    # -- writing ------------------------------------------------------------------

    def _open(self, card: Procedure | None, text: str) -> None:
        self._edited = card
        draft = self._seat.drafts.kept(_key(card)).get("text", "")
        self._sides.setCurrentWidget(self.editor)
        self.cards.setEnabled(False)
        self.editor.open(draft or text)

    def _keep(self) -> None:
        """At once into the draft file: neither Esc nor a crash loses it."""
        if self.is_editing:
            text = self.editor.said()
            stands = self._edited.text if self._edited else BLANK
            self._seat.drafts.keep(_key(self._edited), {"text": "" if text == stands else text})

    def _put_away(self) -> None:
        self._keep()
        self._close_editor()

    def _give_up(self) -> None:
        self._seat.drafts.drop(_key(self._edited))
        self._close_editor()

    def _close_editor(self) -> None:
        self._sides.setCurrentWidget(self.reading)
        self.cards.setEnabled(True)
        self._show()
        self.cards.tree.setFocus()

    def _save(self) -> None:
        card = self._edited
        command = WriteProcedure(
            actor_id=self._seat.orders.actor_id,
            text=self.editor.said(),
            id=card.id if card else None,
            version=card.version if card else 0,
        )

        def answered(answer: Answer) -> None:
            if isinstance(answer, Refused):
                self.editor.say(answer.reason)
                return
            self._seat.drafts.drop(_key(card))
            if isinstance(answer, Done):
                self._wanted_id = answer.id
            self._close_editor()
            self._read()

        said = tr("Procedure", "已保存《{number}》")
        self._seat.orders.give(command, said, answered, tells_refusal=False)

    def _retire(self, is_retired: bool) -> None:
        card = self._current()
        if card is not None:
            said = (
                tr("Procedure", "已停用《{number}》")
                if is_retired
                else tr("Procedure", "已恢复使用《{number}》")
            )
            self._give(
                RetireEntry(
                    actor_id=self._seat.orders.actor_id,
                    kind=Procedure,
                    id=card.id,
                    is_retired=is_retired,
                ),
                said,
            )

    def _restore(self) -> None:
        card = self._current()
        if card is not None:
            actor = self._seat.orders.actor_id
            command = RestoreProcedure(actor_id=actor, id=card.id, version=card.version)
            self._give(command, tr("Procedure", "已换回《{number}》的原文"))

    def _give(self, command: Command, said: str) -> None:
        self._seat.orders.give(command, said, lambda _answer: self._read())

    # -- building -----------------------------------------------------------------

    def _connect(self) -> None:
        self._seat.bridge.changed.connect(self._hear)
        self.cards.chosen.connect(lambda _id: self._show())
        self.cards.entered.connect(self.edit)
        self.cards.new_wanted.connect(self.write_new)
        self.reading.edit_wanted.connect(self.edit)
        self.reading.retire_wanted.connect(self._retire)
        self.reading.restore_wanted.connect(self._restore)
        self.reading.print_wanted.connect(self.print)
        self.editor.changed.connect(self._keep)
        self.editor.given.connect(self._save)
        self.editor.put_away.connect(self._put_away)
        self.editor.given_up.connect(self._give_up)
        self.cards.filter.left.connect(self.left)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        deeds: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+N", self.write_new),
            ("Ctrl+F", self.focus_filter),
        )
        for keys, slot in deeds:
            shortcut = QShortcut(QKeySequence(keys), self, context=within)
            shortcut.activated.connect(slot)

    def _arrange(self) -> None:
        self.setObjectName("procedures")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Procedure", "处置规范"))
        self._sides.addWidget(self.reading)
        self._sides.addWidget(self.editor)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.cards, 4)
        row.addWidget(self._sides, 7)
        self.setFocusProxy(self.cards)


def _key(card: Procedure | None) -> str:
    return f"procedure:{card.id if card else 'new'}"
