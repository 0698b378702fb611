"""Who signs: officer number and password in one row; the password stays nowhere."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.line import Line
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP

_NUMBER_PX = 128


class IdentityRow(QWidget):
    """Enter goes from the number to the password, and from there gives both."""

    given = Signal(str, str)

    def __init__(self, who: str, button: str) -> None:
        super().__init__()
        self.number = Line()
        self.number.setPlaceholderText(tr("Handover", "警号"))
        self.number.setFixedWidth(_NUMBER_PX)
        self.password = Line()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(tr("Handover", "口令"))
        self.button = QPushButton(button)
        self.button.setAutoDefault(False)
        self.label = plain_label(who)
        self.label.setMinimumWidth(5 * 14 + STEP)
        self.label.setBuddy(self.number)
        self._name(who)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self.label)
        row.addWidget(self.number)
        row.addWidget(self.password, 1)
        row.addWidget(self.button)
        self.number.entered.connect(lambda _text: self.password.setFocus())
        self.password.entered.connect(lambda _text: self._give())
        self.button.clicked.connect(self._give)

    def fill(self, number: str) -> None:
        """Whose signature is awaited; what somebody is typing is left alone."""
        if number and not self.number.hasFocus():
            self.number.setText(number)

    def focus(self) -> None:
        (self.password if self.number.text().strip() else self.number).setFocus()

    def confirm(self, number: str, name: str) -> None:
        """Show who was found behind the number."""
        self.number.setText(number)
        self.password.setPlaceholderText(tr("Handover", "{name}，口令已核对").format(name=name))

    def clear(self) -> None:
        self.number.clear()
        self.password.clear()
        self.password.setPlaceholderText(tr("Handover", "口令"))

    def _give(self) -> None:
        number, password = self.number.text().strip(), self.password.text()
        if not number:
            self.number.setFocus()
        elif not password:
            self.password.setFocus()
        else:
            self.password.clear()
            self.given.emit(number, password)

    def _name(self, who: str) -> None:
        self.number.setAccessibleName(tr("Handover", "{who}的警号").format(who=who))
        self.password.setAccessibleName(tr("Handover", "{who}的口令").format(who=who))
        self.button.setAccessibleName(f"{self.button.text()} {who}")
