"""Number and password, one button, one line for what went wrong."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.line import Line
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.sign_in.password_pair import password_line
from jinhai_console.ui.theme import STEP, Theme


@dataclass(frozen=True, slots=True)
class DemoSignIn:
    """The sign-ins that the demonstration station was given when it was built."""

    number: str
    relief: str  # who can take over the shift, with the same password
    password: str


class SignInForm(QWidget):
    """`given(number, password)`: both are there and Enter was pressed."""

    given = Signal(str, str)

    def __init__(self, theme: Theme, demo: DemoSignIn | None, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._demo = demo
        self.number = Line()
        self.number.setAccessibleName(tr("SignIn", "警号"))
        self.password = password_line(tr("SignIn", "口令"))
        self.button = QPushButton(tr("SignIn", "登录  Enter"))
        self.button.setDefault(True)
        self._demo_words = plain_label(wraps=True)
        self.number.entered.connect(self._next)
        self.password.returnPressed.connect(self._give)
        self.button.clicked.connect(self._give)
        self._arrange()
        self.setFocusProxy(self.number)
        self.dress(theme)

    def ask(self) -> None:
        """Empty, or with the demonstration's sign-in filled in."""
        self.wait(False)
        self.number.setText(self._demo.number if self._demo else "")
        self.password.setText(self._demo.password if self._demo else "")
        (self.password if self._demo else self.number).setFocus()

    def again(self) -> None:
        """It was wrong: the number stays, the password is typed anew."""
        self.wait(False)
        self.password.selectAll()
        self.password.setFocus()

    def wait(self, waits: bool) -> None:
        for widget in (self.number, self.password, self.button):
            widget.setEnabled(not waits)
        words = tr("SignIn", "正在核对…") if waits else tr("SignIn", "登录  Enter")
        self.button.setText(words)

    def clear(self) -> None:
        self.password.clear()

    def dress(self, theme: Theme) -> None:
        self._demo_words.setStyleSheet(f"color: {theme.text_dim};")

    def _next(self) -> None:
        if self.password.text():
            self._give()
        else:
            self.password.setFocus()

    def _give(self) -> None:
        if not self.number.text().strip():
            self.number.setFocus()
        elif not self.password.text():
            self.password.setFocus()
        else:
            self.wait(True)
            self.given.emit(self.number.text().strip(), self.password.text())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        if self._demo is not None:
            said = tr(
                "SignIn",
                "演示·虚构\n警号 {number}，接班 {relief}\n口令 {password}\n已填好，按 Enter 登录。",
            )
            self._demo_words.setText(
                said.replace("{number}", self._demo.number)
                .replace("{relief}", self._demo.relief)
                .replace("{password}", self._demo.password)
            )
            column.addWidget(self._demo_words)
            column.addSpacing(2 * STEP)
        for words, line in (
            (tr("SignIn", "警号"), self.number),
            (tr("SignIn", "口令"), self.password),
        ):
            label = plain_label(words)
            label.setBuddy(line)
            column.addWidget(label)
            column.addWidget(line)
        column.addSpacing(2 * STEP)
        column.addWidget(self.button)
