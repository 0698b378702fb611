"""Fields of forms: a label, an editor, and one line beside it for a hint or what is wrong."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from jinhai_console.domain.instant import Instant
from jinhai_console.ui.forms.moments import read_moment
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice, Picker, find
from jinhai_console.ui.plain import plain_label

Check = Callable[[str], str]  # a text, and what is wrong with it


class Field(QObject):
    """`name` is the field's key in a draft. `changed` fires on every change by the user."""

    changed = Signal()
    is_tall: ClassVar[bool] = False
    keeps_draft: ClassVar[bool] = True  # whether what is typed may lie in the drafts' file

    def __init__(self, name: str, label: str, editor: QWidget, *, is_required: bool) -> None:
        super().__init__(editor)
        self.name = name
        self.label = label
        self.editor = editor
        self.is_required = is_required
        self.hint = ""
        self.below: QWidget | None = None  # something more of the field, on a line of its own
        self.beside: QLabel = plain_label(wraps=True)
        self.caption: QLabel = plain_label(label)
        self.caption.setBuddy(editor)
        self.is_shown = True
        editor.setAccessibleName(label)

    def text(self) -> str:
        """What stands in it, as the draft keeps it."""
        raise NotImplementedError

    def restore(self, text: str) -> None:
        raise NotImplementedError

    def problem(self) -> str:
        """What is wrong, in one sentence; empty when it can be saved."""
        if self.is_required and not self.text().strip():
            return tr("Forms", "请填写{label}").format(label=self.label)
        return ""

    def set_shown(self, is_shown: bool) -> None:
        """A field that does not apply now keeps what stands in it and asks for nothing."""
        if is_shown == self.is_shown:
            return  # a label that stands nowhere yet would become a window of its own
        self.is_shown = is_shown
        for each in (self.caption, self.editor):
            each.setVisible(is_shown)
        self.beside.setVisible(is_shown and bool(self.beside.text()))

    def say(self, problem: str, colour: str, calm: str) -> None:
        """Show what is wrong, or else the hint."""
        said = (problem or self.hint) if self.is_shown else ""
        self.beside.setText(said)
        self.beside.setVisible(bool(said))
        self.beside.setStyleSheet(f"color: {colour if problem else calm};")
        self.editor.setAccessibleDescription(problem or self.hint)


class LineField(Field):
    """One line of text."""

    def __init__(
        self,
        name: str,
        label: str,
        *,
        is_required: bool = False,
        placeholder: str = "",
        check: Check | None = None,
    ) -> None:
        self.line = QLineEdit()
        super().__init__(name, label, self.line, is_required=is_required)
        self._check = check
        self.line.setPlaceholderText(placeholder)
        self.line.textChanged.connect(self.changed)

    def text(self) -> str:
        return self.line.text()

    def restore(self, text: str) -> None:
        self.line.setText(text)

    def problem(self) -> str:
        wrong = super().problem()
        return wrong or (self._check(self.text()) if self._check else "")


class ProseField(Field):
    """Several lines of text; Tab leaves it, Enter stays in it."""

    is_tall = True

    def __init__(self, name: str, label: str, *, is_required: bool = False, rows: int = 4) -> None:
        self.prose = _Prose(rows)
        super().__init__(name, label, self.prose, is_required=is_required)
        self.prose.textChanged.connect(self.changed)

    def text(self) -> str:
        return self.prose.toPlainText()

    def restore(self, text: str) -> None:
        self.prose.setPlainText(text)


class PickField(Field):
    """One line of a list: by code, initials or name. `value` is its id."""

    picked = Signal()  # by the user: an explicit choice

    def __init__(
        self,
        name: str,
        label: str,
        choices: Iterable[Choice],
        *,
        is_required: bool = False,
        placeholder: str = "",
    ) -> None:
        self.picker = Picker(placeholder or tr("Forms", "代码、拼音首字母或名称"))
        super().__init__(name, label, self.picker, is_required=is_required)
        self._choices = tuple(choices)
        self.picker.set_choices(self._choices)
        self.picker.chosen.connect(self._picked)
        self.picker.textChanged.connect(self.changed)

    @property
    def value(self) -> int | None:
        return self.picker.current()

    def choose(self, choice_id: int | None) -> None:
        """Set a value without calling it the user's choice."""
        self.picker.set_current(choice_id)

    def text(self) -> str:
        return "" if self.value is None else str(self.value)

    def restore(self, text: str) -> None:
        if text.isdigit():
            self.choose(int(text))

    def problem(self) -> str:
        typed = self.picker.text().strip()
        if self.value is None and typed and not find(self._choices, typed, 1):
            return tr("Forms", "“{text}”不在列表里，请重新选择").format(text=typed)
        return super().problem()

    def _picked(self) -> None:
        self.picked.emit()
        self.changed.emit()


class MomentField(LineField):
    """A time as it is typed at the desk. `value` is None where nothing stands."""

    def __init__(
        self,
        name: str,
        label: str,
        zone: str,
        now: Callable[[], Instant],
        *,
        is_future: bool = False,
        is_required: bool = False,
    ) -> None:
        placeholder = tr("Forms", "17:05 或 11-23 17:05")
        super().__init__(name, label, is_required=is_required, placeholder=placeholder)
        self._read = lambda text: read_moment(text, zone, now(), is_future=is_future)

    @property
    def value(self) -> Instant | None:
        return self._read(self.text()) if self.text().strip() else None

    def problem(self) -> str:
        try:
            _ = self.value
        except ValueError as wrong:
            return str(wrong)
        return super().problem()


class _Prose(QPlainTextEdit):
    """As high as its rows ask for, and no keyboard trap."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        height = self.fontMetrics().lineSpacing() * rows
        self._height = height + 16
        # The application's sheet sets the least height of all fields; only a sheet overrules it.
        self.setStyleSheet(f"QPlainTextEdit {{ min-height: {height}px; }}")
        self.setTabChangesFocus(True)

    def sizeHint(self) -> QSize:
        return QSize(320, self._height)


def phone_problem(text: str) -> str:
    """A telephone number has digits, and signs between them."""
    cleaned = text.strip()
    digits = sum(each.isdigit() for each in cleaned)
    if not cleaned or (
        digits >= 3 and all(each.isdigit() or each in "+-() *#" for each in cleaned)
    ):
        return ""
    return tr("Forms", "电话只写数字，例：13900000000")
