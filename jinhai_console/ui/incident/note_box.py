"""The quick note at the foot of the incident: Enter appends it, a draft waits for its incident."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.domain.rows import NoteRow
from jinhai_console.services.incidents import AddNote
from jinhai_console.ui.forms.composition import Composition
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme

_MOST_ROWS = 6


class NoteBox(QWidget):
    def __init__(self, seat: Seat, theme: Theme) -> None:
        super().__init__()
        self._seat = seat
        self._incident_id: int | None = None
        self._corrects: NoteRow | None = None
        self.entry = _Entry()
        self.send_button = QToolButton()
        self._what = plain_label()
        self._leave = QToolButton()
        self._leave.setText("×")
        self._leave.setAccessibleName(tr("Incident", "不再更正"))
        self.entry.sent.connect(self.send)
        self.entry.left.connect(self._leave_correction)
        self.entry.textChanged.connect(self._keep)
        self.send_button.clicked.connect(self.send)
        self._leave.clicked.connect(self._leave_correction)
        self._arrange()
        self.retranslate()
        self.dress(theme)

    def show_incident(self, incident_id: int | None) -> None:
        """Change to another incident; what was typed for the last one waits there."""
        if incident_id == self._incident_id:
            return
        self._incident_id = None
        self._leave_correction()
        text = self._seat.drafts.kept(_key(incident_id)).get("text", "") if incident_id else ""
        self.entry.setPlainText(text)
        self._incident_id = incident_id

    def correct(self, note: NoteRow) -> None:
        """The next note corrects this one."""
        self._corrects = note
        shown = note.text if len(note.text) <= 24 else f"{note.text[:24]}…"
        self._what.setText(tr("Incident", "更正：{text}").replace("{text}", shown))
        self._what.show()
        self._leave.show()
        self.entry.setFocus()

    def send(self) -> None:
        text = self.entry.toPlainText().strip()
        if not text or self._incident_id is None:
            return
        asked = self._incident_id
        command = AddNote(
            actor_id=self._seat.orders.actor_id,
            incident_id=asked,
            text=text,
            corrects_id=self._corrects.id if self._corrects else None,
        )
        self.entry.setReadOnly(True)
        self._seat.orders.give(
            command,
            tr("Incident", "已追加记录 {number}"),
            lambda answer: self._answered(asked, text, answer),
        )

    def retranslate(self) -> None:
        self.entry.setPlaceholderText(tr("Incident", "追加记录，Enter 保存，Shift+Enter 换行"))
        self.entry.setAccessibleName(tr("Incident", "追加记录"))
        self.send_button.setText(tr("Incident", "记录"))

    def dress(self, theme: Theme) -> None:
        self._what.setStyleSheet(f"color: {theme.accent};")

    def _answered(self, asked: int, text: str, answer: Answer) -> None:
        self.entry.setReadOnly(False)
        if isinstance(answer, Refused):
            return
        self._seat.drafts.drop(_key(asked))
        if asked == self._incident_id and self.entry.toPlainText().strip() == text:
            self.entry.clear()
            self._leave_correction()

    def _keep(self) -> None:
        if self._incident_id is not None:
            self._seat.drafts.keep(_key(self._incident_id), {"text": self.entry.toPlainText()})

    def _leave_correction(self) -> None:
        self._corrects = None
        self._what.hide()
        self._leave.hide()

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self._what, 1)
        above.addWidget(self._leave)
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.entry, 1)
        row.addWidget(self.send_button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(above)
        column.addLayout(row)


class _Entry(QPlainTextEdit):
    """Grows with its text. Enter sends unless characters are being composed."""

    sent = Signal()
    left = Signal()  # Esc: the text stays

    def __init__(self) -> None:
        super().__init__()
        self._composition = Composition(self)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.textChanged.connect(self._fit)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if is_enter and not shift and not self._composition.is_active:
            self.sent.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def _fit(self) -> None:
        rows = min(max(1, int(self.document().size().height())), _MOST_ROWS)
        self.setFixedHeight(rows * self.fontMetrics().lineSpacing() + 18)


def _key(incident_id: int) -> str:
    return f"note:{incident_id}"
