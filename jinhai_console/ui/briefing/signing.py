"""The chair signs with his own number and password; the desk stays whoever's it was."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.services.accounts import SignedIn, check_password
from jinhai_console.services.meetings import SignMeeting
from jinhai_console.ui.handover.identity_row import IdentityRow
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme

_WIDE_PX = 560


class SigningWindow(QDialog):
    """`signed` once the meeting is frozen."""

    signed = Signal()

    def __init__(self, seat: Seat, theme: Theme, meeting_id: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._seat, self._theme, self._meeting_id = seat, theme, meeting_id
        self.setWindowTitle(tr("Briefing", "会商签名"))
        self.setMinimumWidth(_WIDE_PX)
        self.row = IdentityRow(tr("Briefing", "主持人"), tr("Briefing", "签名"))
        self.message = plain_label(
            tr("Briefing", "签名后材料、意见、到会和纪要都不能再改；意见的任务继续办"), wraps=True
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self.message)
        column.addWidget(self.row)
        self.row.given.connect(self._check)
        self.row.focus()

    def _check(self, number: str, password: str) -> None:
        bridge = self._seat.bridge
        bridge.aside(
            check_password, bridge.desk, number, password, then=self._checked, failed=self._refuse
        )

    def _checked(self, found: SignedIn | Refused) -> None:
        if isinstance(found, Refused):
            self._refuse(found.reason)
            return
        command = SignMeeting(actor_id=found.officer_id, meeting_id=self._meeting_id)
        said = tr("Briefing", "会商已签名")
        self._seat.orders.give(command, said, self._answered, tells_refusal=False)

    def _answered(self, answer: Answer) -> None:
        if isinstance(answer, Refused):
            self._refuse(answer.reason)
        else:
            self.signed.emit()
            self.accept()

    def _refuse(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setStyleSheet(f"color: {self._theme.red};")
        self.row.focus()
