"""The page over the window at the start and after Ctrl+L: whoever signs in sits at this seat."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.services import reads
from jinhai_console.services.accounts import (
    RecordSignOut,
    SetFirstPassword,
    SignedIn,
    hash_password,
    sign_in,
)
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.sign_in.first_form import FirstForm
from jinhai_console.ui.sign_in.form import DemoSignIn, SignInForm
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_WIDTH = 360


class SignInPage(QWidget):
    """`ask` it; it answers `signed_in(SignedIn)`, or `left()` where somebody stays signed in."""

    signed_in = Signal(object)
    left = Signal()

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        family: str,
        demo: DemoSignIn | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._current: SignedIn | None = None
        self.form = SignInForm(theme, demo, self)
        self.first = FirstForm(self)
        self.message = plain_label(wraps=True)
        self._title = plain_label()
        self._title.setFont(text_font(family, LARGE_PX, bold=True))
        self._back = QPushButton()
        self._shown: QWidget = self.form
        self._arrange()
        self.form.given.connect(self._check)
        self.first.given.connect(self._begin)
        self.first.wrong.connect(self._say)
        self._back.clicked.connect(self._leave)
        self.setAccessibleName(tr("SignIn", "登录"))
        self.dress(theme)

    def ask(self, current: SignedIn | None = None) -> None:
        """Ask anew. `current` keeps the seat until somebody else has signed in."""
        self._current = current
        self._back.setVisible(current is not None)
        if current is not None:
            words = tr("SignIn", "返回，仍由{name}值守  Esc")
            self._back.setText(words.replace("{name}", current.name))
        self._say("")
        self._show(self.form)
        self.form.ask()
        self._bridge.read(reads.lists, then=self._name_station, failed=self._say)
        self._bridge.read(reads.has_accounts, then=self._choose, failed=self._say)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.form.dress(theme)
        self.message.setStyleSheet(f"color: {theme.red};")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._current is not None:
            self._leave()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name_station(self, lists: reads.Lists) -> None:
        station = lists.station
        mark = _fictional() if station.is_fictional else ""
        self._title.setText(station.bare_name + mark)

    def _choose(self, has_accounts: bool) -> None:
        if not has_accounts:
            self._show(self.first)
            self._bridge.read(reads.officer_rows, then=self.first.ask, failed=self._say)

    def _check(self, number: str, password: str) -> None:
        self._say("")
        desk = self._bridge.desk
        self._bridge.aside(sign_in, desk, number, password, then=self._checked, failed=self._failed)

    def _checked(self, answer: SignedIn | Refused) -> None:
        if isinstance(answer, Refused):
            self._failed(answer.reason)
            return
        former, self._current = self._current, None
        if former is not None and former.officer_id != answer.officer_id:
            self._bridge.submit(RecordSignOut(actor_id=former.officer_id))
        for form in (self.form, self.first):
            form.clear()
            form.wait(False)
        self.signed_in.emit(answer)

    def _begin(self, officer: OfficerRow, password: str) -> None:
        self._say("")

        def hashed(secret: str) -> None:
            command = SetFirstPassword(
                actor_id=officer.id, officer_id=officer.id, password_hash=secret
            )
            self._bridge.submit(command, answered)

        def answered(answer: Answer) -> None:
            if isinstance(answer, Refused):
                self._failed(answer.reason)
            else:
                self._check(officer.number, password)

        self._bridge.aside(hash_password, password, then=hashed, failed=self._failed)

    def _failed(self, sentence: str) -> None:
        self._say(sentence)
        if self._shown is self.form:
            self.form.again()
        else:
            self.first.wait(False)

    def _leave(self) -> None:
        if self._current is not None:
            self.form.clear()
            self.left.emit()

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.message.setAccessibleName(sentence)

    def _show(self, form: QWidget) -> None:
        self._shown = form
        for each in (self.form, self.first):
            each.setVisible(each is form)
        self.setFocusProxy(form)

    def _arrange(self) -> None:
        for part in (self.form, self.first, self.message):
            part.setFixedWidth(_WIDTH)
        # Two lines are kept free, so that nothing moves when it speaks.
        self.message.setMinimumHeight(2 * self.message.fontMetrics().lineSpacing())
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(3 * STEP)
        for widget in (self._title, self.form, self.first, self.message, self._back):
            column.addWidget(widget)
        column.setAlignment(self._back, Qt.AlignmentFlag.AlignLeft)
        self._show(self.form)


def _fictional() -> str:
    return tr("SignIn", "（虚构）")
