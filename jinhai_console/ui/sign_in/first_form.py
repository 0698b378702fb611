"""The first start of a real station: nobody has a password yet, so one officer is given his."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.rows import OfficerRow
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice, Picker
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.sign_in.password_pair import PasswordPair
from jinhai_console.ui.theme import STEP


class FirstForm(QWidget):
    """`given(OfficerRow, password)`; `wrong(sentence)` where it cannot be taken yet."""

    given = Signal(object, str)
    wrong = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._officers: dict[int, OfficerRow] = {}
        self.picker = Picker(tr("SignIn", "警号、拼音首字母或姓名"))
        self.picker.setAccessibleName(tr("SignIn", "我是"))
        self.pair = PasswordPair()
        self.button = QPushButton(tr("SignIn", "设置口令并登录  Enter"))
        self.button.setDefault(True)
        self.picker.chosen.connect(self._picked)
        self.pair.entered.connect(self._give)
        self.button.clicked.connect(self._give)
        self._arrange()
        self.setFocusProxy(self.picker)

    def ask(self, officers: Sequence[OfficerRow]) -> None:
        self.wait(False)
        self._officers = {each.id: each for each in officers}
        self.picker.set_choices(
            Choice(each.id, each.name, each.number, each.initials, each.team) for each in officers
        )
        self.pair.clear()
        self.picker.setFocus()

    def wait(self, waits: bool) -> None:
        for widget in (self.picker, self.pair, self.button):
            widget.setEnabled(not waits)

    def clear(self) -> None:
        self.pair.clear()

    def _picked(self, officer_id: int | None) -> None:
        if officer_id is not None:
            self.pair.setFocus()

    def _give(self) -> None:
        officer = self._officers.get(self.picker.current() or 0)
        if officer is None:
            self.wrong.emit(tr("SignIn", "请先选择您是哪一位"))
            self.picker.setFocus()
        elif problem := self.pair.problem():
            self.wrong.emit(problem)
            self.pair.setFocus()
        else:
            self.wait(True)
            self.given.emit(officer, self.pair.text())

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        words = tr(
            "SignIn",
            "本所还没有人设置过登录口令。请选择您本人并设置口令；"
            "其他人的口令登录后在「派出所资料」里设置。",
        )
        column.addWidget(plain_label(words, wraps=True))
        column.addSpacing(2 * STEP)
        label = plain_label(tr("SignIn", "我是"))
        label.setBuddy(self.picker)
        column.addWidget(label)
        column.addWidget(self.picker)
        column.addWidget(self.pair)
        column.addSpacing(2 * STEP)
        column.addWidget(self.button)
