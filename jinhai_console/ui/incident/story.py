"""What was reported and what was written since: one text to read, copy and listen to."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit

from jinhai_console.domain.incident import NoteKind
from jinhai_console.domain.money import money_text
from jinhai_console.domain.rows import IncidentDetail, NoteRow
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme
from jinhai_console.ui.words import note_word


class Story(QTextEdit):
    """Text goes in by a cursor, character by character: never as markup."""

    correction_wanted = Signal(object)  # the NoteRow to be corrected

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._theme = theme
        self._family = family
        self._detail: IncidentDetail | None = None
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setMinimumHeight(11 * STEP)  # two lines on a small screen, the rest by scrolling
        self.document().setDocumentMargin(3 * STEP)
        self.setAccessibleName(tr("Incident", "经过"))

    def show_detail(self, detail: IncidentDetail) -> None:
        """Write it anew; the reader's place stays, at the end it stays at the end."""
        same = self._detail is not None and self._detail.row.id == detail.row.id
        bar = self.verticalScrollBar()
        place, was_at_end = bar.value(), bar.value() == bar.maximum()
        self._detail = detail
        self._write()
        if same:
            bar.setValue(bar.maximum() if was_at_end else place)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.setStyleSheet(f"QTextEdit {{ background: {theme.panel}; }}")
        if self._detail is not None:
            self.show_detail(self._detail)

    def note_at(self, point: QPoint) -> NoteRow | None:
        """The note under a point of the viewport."""
        return self._note(self.cursorForPosition(point))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        note = self._note(self.textCursor()) if is_key else self.note_at(event.pos())
        if note is not None:
            menu.addSeparator()
            correct = menu.addAction(tr("Incident", "更正这条记录"))
            correct.triggered.connect(lambda: self.correction_wanted.emit(note))
        menu.popup(event.globalPos())

    def _note(self, cursor: QTextCursor) -> NoteRow | None:
        place = cursor.block().userState() - 1
        notes = self._detail.notes if self._detail else ()
        return notes[place] if 0 <= place < len(notes) else None

    def _write(self) -> None:
        detail = self._detail
        assert detail is not None
        self.clear()
        cursor = self.textCursor()
        body = self._format(self._theme.text)
        said = detail.narrative or tr("Incident", "没有警情内容")
        self._block(cursor, 0, 0)
        cursor.insertText(said, body if detail.narrative else self._format(self._theme.text_faint))
        if detail.feedback:
            text = "\n".join(filter(None, (detail.feedback, harm_text(detail))))
            self._part(cursor, tr("Incident", "反馈"), text, 0)
        for place, note in enumerate(detail.notes, start=1):
            self._part(cursor, _heading(note), note.text, place, is_quiet=_is_quiet(note))
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def _part(
        self, cursor: QTextCursor, heading: str, text: str, place: int, *, is_quiet: bool = False
    ) -> None:
        cursor.insertBlock()
        self._block(cursor, 3 * STEP, place)
        cursor.insertText(heading, self._format(self._theme.text_faint, is_small=True))
        cursor.insertBlock()
        first = cursor.blockNumber()
        self._block(cursor, 0, place)
        colour = self._theme.text_dim if is_quiet else self._theme.text
        cursor.insertText(text, self._format(colour))
        document = self.document()
        for number in range(first, cursor.blockNumber() + 1):
            document.findBlockByNumber(number).setUserState(place)

    def _block(self, cursor: QTextCursor, above: int, place: int) -> None:
        layout = QTextBlockFormat()
        layout.setTopMargin(above)
        layout.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(layout)
        cursor.block().setUserState(place)

    def _format(self, colour: str, *, is_small: bool = False) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(small_font(self._family) if is_small else text_font(self._family, TEXT_PX))
        form.setForeground(QColor(colour))
        return form


def _heading(note: NoteRow) -> str:
    parts = [note.at_text, note.author or tr("Incident", "系统")]
    if note.kind is not NoteKind.NOTE:
        parts.append(note_word(note.kind))
    if note.corrects:
        parts.append(tr("Incident", "更正“{text}”").replace("{text}", note.corrects))
    return "  ".join(parts)


def _is_quiet(note: NoteRow) -> bool:
    return note.kind is NoteKind.REASON


def harm_text(detail: IncidentDetail) -> str:
    """What it cost and how contact was made, as confirmed; "" where nothing is."""
    parts = []
    if detail.loss_cents is not None:
        said = tr("Incident", "损失 {sum}")
        parts.append(said.replace("{sum}", money_text(detail.loss_cents)))
    if detail.channel:
        said = tr("Incident", "接触渠道 {name}")
        parts.append(said.replace("{name}", detail.channel))
    return " · ".join(parts)
