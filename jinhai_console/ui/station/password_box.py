"""设置登录口令: asked beside the officer's entry, hashed off the window's thread."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.services.accounts import SetPassword, hash_password
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.sign_in.password_pair import PasswordPair
from jinhai_console.ui.theme import STEP, Theme


class PasswordBox(QWidget):
    """Hidden until `ask`; `left` when it is done or was put away."""

    left = Signal()

    def __init__(self, seat: Seat, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._officer_id = 0
        self._name = ""
        self._title = plain_label(wraps=True)
        self.pair = PasswordPair()
        self.message = plain_label(wraps=True)
        self.button = QPushButton(tr("Station", "设置口令  Enter"))
        self._away = QPushButton(tr("Station", "取消"))
        self.button.clicked.connect(self._give)
        self._away.clicked.connect(self.leave)
        self.pair.entered.connect(self._give)
        self._arrange()
        self.dress(theme)
        self.hide()

    def ask(self, officer_id: int, name: str) -> None:
        self._officer_id, self._name = officer_id, name
        words = tr("Station", "给{name}设置登录口令，设置后立即生效")
        self._title.setText(words.replace("{name}", name))
        self.pair.clear()
        self.message.clear()
        self._wait(False)
        self.show()
        self.pair.setFocus()

    def leave(self) -> None:
        self.pair.clear()
        self.hide()
        self.left.emit()

    def dress(self, theme: Theme) -> None:
        self._title.setStyleSheet(f"color: {theme.text_dim};")
        self.message.setStyleSheet(f"color: {theme.red};")

    def _give(self) -> None:
        problem = self.pair.problem()
        self.message.setText(problem)
        if problem:
            self.pair.setFocus()
            return
        self._wait(True)
        officer_id, name = self._officer_id, self._name

        def hashed(secret: str) -> None:
            command = SetPassword(
                actor_id=self._seat.orders.actor_id, officer_id=officer_id, password_hash=secret
            )
            said = tr("Station", "已给{name}设置登录口令").replace("{name}", name)
            self._seat.orders.give(command, said)
            if officer_id == self._officer_id:
                self.leave()

        self._seat.bridge.aside(hash_password, self.pair.text(), then=hashed, failed=self._failed)

    def _failed(self, sentence: str) -> None:
        self._wait(False)
        self.message.setText(sentence)

    def _wait(self, waits: bool) -> None:
        self.pair.setEnabled(not waits)
        self.button.setEnabled(not waits)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addWidget(self._away)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * STEP, 0, 2 * STEP)
        column.setSpacing(2 * STEP)
        for widget in (self._title, self.pair, self.message):
            column.addWidget(widget)
        column.addLayout(row)
