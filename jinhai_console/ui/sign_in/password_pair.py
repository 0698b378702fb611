"""A new password, typed twice: it is seen by nobody, so it is compared."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from jinhai_console.services.accounts import SHORTEST_PASSWORD
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP


def password_line(name: str) -> QLineEdit:
    """A field whose text is shown as dots and never reaches an input method."""
    line = QLineEdit()
    line.setEchoMode(QLineEdit.EchoMode.Password)
    line.setAccessibleName(name)
    return line


class PasswordPair(QWidget):
    """`entered` when Enter is pressed in the second field."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        first, again = tr("SignIn", "新口令"), tr("SignIn", "再输一遍")
        self.first = password_line(first)
        self.again = password_line(again)
        hint = tr("SignIn", "至少 {count} 个字符").format(count=SHORTEST_PASSWORD)
        self.first.setPlaceholderText(hint)
        self.first.returnPressed.connect(self.again.setFocus)
        self.again.returnPressed.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for words, line in ((first, self.first), (again, self.again)):
            label = plain_label(words)
            label.setBuddy(line)
            column.addWidget(label)
            column.addWidget(line)
        self.setFocusProxy(self.first)

    def problem(self) -> str:
        """What is wrong with it, in one sentence; empty when it can be taken."""
        if len(self.first.text()) < SHORTEST_PASSWORD:
            return tr("SignIn", "口令至少 {count} 个字符").format(count=SHORTEST_PASSWORD)
        if self.first.text() != self.again.text():
            return tr("SignIn", "两次输入的口令不一样，请重新输入")
        return ""

    def text(self) -> str:
        return self.first.text()

    def clear(self) -> None:
        self.first.clear()
        self.again.clear()
