"""The sheet of a call: whom to ask for, the script, the questions with their digits."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.callback import CallbackLevel, CallOutcome
from jinhai_console.domain.callback_detail import CallbackDetail
from jinhai_console.domain.callback_rows import ContactInFull
from jinhai_console.domain.callback_rule import filled
from jinhai_console.ui.callbacks.interview import Interview
from jinhai_console.ui.callbacks.questions import QuestionList
from jinhai_console.ui.callbacks.words import outcome_word, problem_word, when_text
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.records.line import Tone
from jinhai_console.ui.theme import LARGE_PX, STEP, TEXT_PX, Theme

# By a letter each; at a door only who is not there and who refuses.
MISSES = {
    "W": CallOutcome.NO_ANSWER,
    "Z": CallOutcome.BUSY,
    "G": CallOutcome.SWITCHED_OFF,
    "H": CallOutcome.WRONG_NUMBER,
    "S": CallOutcome.LATER,
    "J": CallOutcome.REFUSED,
}
_AT_DOOR = (CallOutcome.NO_ANSWER, CallOutcome.REFUSED)


class CallSheet(QWidget):
    """`saved` with `Answers`, `missed` with a `CallOutcome`, `dialled` where a call begins."""

    saved = Signal(object)
    missed = Signal(object)
    dialled = Signal()

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._theme = theme
        self._detail: CallbackDetail | None = None
        self._contact: ContactInFull | None = None
        self._zone = "Asia/Shanghai"
        self.interview: Interview | None = None
        self.whom = plain_label()
        self.whom.setFont(text_font(family, LARGE_PX, bold=True))
        self.whom.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dial = QPushButton(tr("Callbacks", "拨打  B"))
        self.caution = plain_label(wraps=True)
        self.script = plain_label(wraps=True)
        self.script.setFont(text_font(family, TEXT_PX + 1))
        self.questions = QuestionList(theme, family)
        self.remark = QLineEdit()
        self.save = QPushButton(tr("Callbacks", "保存，下一件  Enter"))
        self.hint = plain_label(wraps=True)
        self.misses: dict[str, QPushButton] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._arrange()
        self._connect()
        self.dress(theme)

    # -- what is shown ----------------------------------------------------------------

    def show_detail(self, detail: CallbackDetail, zone: str) -> None:
        """The answers so far stay as long as it is the same call."""
        if self._detail is None:
            self._show_parts(shown=True)
        callback = detail.row.callback
        before, self._detail, self._zone = self._detail, detail, zone
        same = before is not None and before.row.id == callback.id
        if not same or self.interview is None or not callback.is_open:
            self.interview = Interview(callback)
            self.remark.clear()
        if not same:
            self._contact = None
        if not callback.is_open:
            self.interview.show_result()
            self.remark.setText(callback.remark)
        self._fill()

    def show_contact(self, contact: ContactInFull | None) -> None:
        """In full for the time of the call."""
        self._contact = contact
        if self._detail is not None:
            self._fill()

    def show_nothing(self) -> None:
        self._detail = self.interview = self._contact = None
        for label in (self.whom, self.caution, self.script, self.hint):
            label.setText("")
        self.questions.show_nothing()
        self._enable()
        self._show_parts(shown=False)

    def _show_parts(self, *, shown: bool) -> None:
        """Where nobody is to be called, no keys are offered that would do nothing."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for part in self.findChildren(QWidget, options=direct):
            part.setVisible(shown)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.questions.dress(theme)
        self.caution.setStyleSheet(f"color: {theme.amber};")
        self.hint.setStyleSheet(f"color: {theme.text_dim};")
        fill_with(self._area.widget(), theme.panel)

    # -- keys ---------------------------------------------------------------------------

    def press(self, event: QKeyEvent) -> bool:
        """Whether a plain key does something here: digits answer, letters act, Enter saves."""
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain != Qt.KeyboardModifier.NoModifier or not self._is_open:
            return False
        text = event.text().upper()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
        elif event.key() == Qt.Key.Key_Backspace:
            self._change(lambda it: it.back())
        elif len(text) == 1 and text in "0123456789":
            self._change(lambda it: it.answer(int(text)))
        elif text in MISSES and self.misses[text].isEnabled():
            self.missed.emit(MISSES[text])
        elif text == "B":
            self.dial.click()
        elif text == "M":
            self._change(lambda it: it.all_satisfied())
        elif text == "R":
            self.remark.setFocus()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.press(event):
            super().keyPressEvent(event)

    # -- within ---------------------------------------------------------------------------

    @property
    def _is_open(self) -> bool:
        return self._detail is not None and self._detail.row.callback.is_open

    def _change(self, change: Callable[[Interview], object]) -> None:
        if self.interview is not None:
            change(self.interview)
            self._fill_answers()

    def _save(self) -> None:
        if self.interview is None or not self._is_open:
            return
        problem = self.interview.problem(self.remark.text())
        said = self.interview.said(self.remark.text())
        if problem or said is None:
            self._say(problem, Tone.WARNS)
            if said is not None:
                self.remark.setFocus()
            return
        self.saved.emit(said)

    def _fill(self) -> None:
        detail = self._detail
        if detail is None:
            return
        callback, contact = detail.row.callback, self._contact
        name, phone = (contact.name, contact.phone) if contact else (callback.name, callback.phone)
        unnamed = tr("Callbacks", "没有登记姓名")
        self.whom.setText(f"{name or unnamed}　{phone}".strip())
        self.caution.setText("\n".join(_cautions(detail, is_ours=contact is not None)))
        self.caution.setVisible(bool(self.caution.text()))
        at = detail.behind.happened_at if detail.behind else callback.opened_at
        words = {
            "称呼": name or unnamed,
            "时间": when_text(at, self._zone),
            "事由": callback.title,
            "民警": detail.row.officer,
        }
        none = tr("Callbacks", "没有这一类话术；在派出所资料的“回访话术”里添加")
        self.script.setText(filled(detail.script, words) or none)
        self._fill_answers()
        self._enable()

    def _fill_answers(self) -> None:
        if self.interview is None:
            return
        self.questions.show_interview(self.interview, is_open=self._is_open)
        if not self._is_open:
            self._say("", Tone.QUIET)
        elif self.interview.current is None:
            problem = self.interview.problem(self.remark.text())
            ready = tr("Callbacks", "问完了：Enter 保存，Backspace 退一题，R 写备注")
            self._say(problem or ready, Tone.WARNS if problem else Tone.WAITS)
        else:
            keys = tr("Callbacks", "数字回答，0 没有问到，M 全部满意，Backspace 退一题，R 写备注")
            self._say(keys, Tone.QUIET)

    def _enable(self) -> None:
        detail = self._detail
        by_phone = detail is not None and detail.row.callback.level is CallbackLevel.PHONE
        self.dial.setEnabled(self._is_open and by_phone)
        self.save.setEnabled(self._is_open)
        self.remark.setEnabled(self._is_open)
        for letter, button in self.misses.items():
            button.setVisible(by_phone or MISSES[letter] in _AT_DOOR)
            button.setEnabled(self._is_open and (by_phone or MISSES[letter] in _AT_DOOR))

    def _say(self, text: str, tone: Tone) -> None:
        self.hint.setText(text)
        self.hint.setStyleSheet(f"color: {tone.colour(self._theme)};")

    def _connect(self) -> None:
        self.dial.clicked.connect(self.dialled)
        self.save.clicked.connect(self._save)
        self.remark.returnPressed.connect(self._save)
        self.remark.textChanged.connect(lambda _text: self._fill_answers())
        self.questions.chosen.connect(
            lambda name, value: self._change(lambda it: it.choose(name, value))
        )
        for letter, button in self.misses.items():
            button.clicked.connect(lambda _=False, it=letter: self.missed.emit(MISSES[it]))

    def _arrange(self) -> None:
        self.remark.setPlaceholderText(tr("Callbacks", "备注；不满意的写明对什么不满意"))
        self.remark.setAccessibleName(tr("Callbacks", "备注"))
        top = QHBoxLayout()
        top.addWidget(self.whom)
        top.addSpacing(3 * STEP)
        top.addWidget(self.dial)
        top.addStretch(1)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 2 * STEP, 0)
        column.addWidget(self.script)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(words)
        middle = QHBoxLayout()
        middle.setSpacing(4 * STEP)
        middle.addWidget(self._area, 1)
        middle.addWidget(self.questions, 1)
        below = QHBoxLayout()
        below.addWidget(self.remark, 1)
        below.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 2 * STEP, 0, 0)
        whole.setSpacing(2 * STEP)
        whole.addLayout(top)
        whole.addWidget(self.caution)
        whole.addLayout(middle, 1)
        whole.addWidget(self.hint)
        whole.addLayout(below)
        whole.addLayout(self._missed_row())

    def _missed_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(plain_label(tr("Callbacks", "没有答复")))
        for letter, outcome in MISSES.items():
            button = QPushButton(f"{outcome_word(outcome)}  {letter}")
            self.misses[letter] = button
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.dial, self.save, *self.misses.values()):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return row


def _cautions(detail: CallbackDetail, *, is_ours: bool) -> list[str]:
    """What must be known before one dials; whoever has the number before him is calling himself."""
    row = detail.row
    found: list[str] = []
    if not row.callback.is_open:
        return found
    if row.problem:
        said = tr("Callbacks", "{problem}：上门回访，或选 4 无效并写明原因；Ctrl+E 更正电话")
        found.append(said.replace("{problem}", problem_word(row.problem)))
    if detail.others:
        said = tr("Callbacks", "这个号码还登记过 {names}，请先问清是不是要找的人")
        found.append(said.replace("{names}", "、".join(detail.others)))
    if row.caller and not is_ours:
        said = tr("Callbacks", "{name} 正在打这个电话")
        found.append(said.replace("{name}", row.caller))
    if row.callback.tries:
        said = tr("Callbacks", "已有 {count} 次没有联系上，满 {most} 次记为联系不上")
        most = str(detail.tries_allowed)
        found.append(said.replace("{count}", str(row.callback.tries)).replace("{most}", most))
    return found
