"""Fields of an entry: what a person types and what the station keeps, both ways."""

import re
from collections.abc import Callable, Iterable
from typing import Any, Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QListWidget, QListWidgetItem

from jinhai_console.domain.instant import parse_day
from jinhai_console.ui.forms.field import Field, LineField, PickField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice

_CLOCK = re.compile(r"([01]?\d|2[0-3])[:：]?([0-5]\d)")
_BETWEEN = re.compile(r"[、,，;；\s]+")
_SHOWN_AT_ONCE = 5
_TICK_PX = 26
_TICKED_BY_HAND = (
    Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
)


class EntryField(Protocol):
    """What the form needs of each: a `Field` of `ui.forms` that knows its value."""

    name: str

    def read(self) -> Any:
        """The value; only asked where `problem()` is empty."""

    def show(self, value: Any) -> None: ...


class TextField(LineField):
    """A line of text."""

    def read(self) -> Any:
        return self.text().strip()

    def show(self, value: Any) -> None:
        self.restore("" if value is None else str(value))


class OptionalTextField(TextField):
    """A line of text; nothing is kept as nothing."""

    def read(self) -> Any:
        return super().read() or None


class SecretField(TextField):
    """A secret that is set or not, and never shown: empty keeps it, a single - takes it away."""

    keeps_draft = False

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.hint = tr("Station", "不填保持不变，填 - 清除")

    def read(self) -> Any:
        typed = self.text().strip()
        return "" if typed == "-" else typed

    def show(self, value: Any) -> None:
        self.restore("")
        said = tr("Station", "已设置") if value else tr("Station", "未设置")
        self.line.setPlaceholderText(said)


class PairsField(TextField):
    """Several pieces in one line, separated by semicolons."""

    def read(self) -> Any:
        found = [each.strip() for each in self.text().replace("；", ";").split(";")]
        return tuple(each for each in found if each)

    def show(self, value: Any) -> None:
        self.restore("; ".join(value or ()))


class NumberField(TextField):
    """A whole number within limits; `meaning` says beside it what it comes to."""

    def __init__(
        self,
        name: str,
        label: str,
        low: int,
        high: int,
        meaning: Callable[[int], str] | None = None,
    ) -> None:
        super().__init__(name, label, is_required=True, check=self._wrong)
        self._low, self._high = low, high
        self._meaning = meaning

    def read(self) -> Any:
        return int(self.text())

    def _wrong(self, text: str) -> str:
        cleaned = text.strip()
        if cleaned.isdecimal() and self._low <= int(cleaned) <= self._high:
            return ""
        said = tr("Station", "应是 {low} 到 {high} 的整数")
        return said.format(low=self._low, high=self._high)

    def say(self, problem: str, colour: str, calm: str) -> None:
        if self._meaning is not None:
            self.hint = "" if self._wrong(self.text()) else self._meaning(self.read())
        super().say(problem, colour, calm)


class DegreeField(TextField):
    """A coordinate in degrees, or nothing."""

    def __init__(self, name: str, label: str, limit: int) -> None:
        super().__init__(name, label, check=self._wrong)
        self._limit = limit

    def read(self) -> Any:
        return float(self.text()) if self.text().strip() else None

    def _wrong(self, text: str) -> str:
        try:
            if not text.strip() or abs(float(text)) <= self._limit:
                return ""
        except ValueError:
            pass
        return tr("Station", "应是 -{limit} 到 {limit} 的小数，或不填").format(limit=self._limit)


class ClockField(TextField):
    """A wall clock, `HH:MM`; `830` will do."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label, is_required=True, check=self._wrong)

    def read(self) -> Any:
        found = _CLOCK.fullmatch(self.text().strip())
        return f"{int(found[1]):02d}:{found[2]}" if found else ""

    def _wrong(self, text: str) -> str:
        good = _CLOCK.fullmatch(text.strip())
        return "" if good else tr("Station", "请写成 08:30 的样子")


class OptionalClockField(ClockField):
    """A wall clock, or nothing."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label)
        self.is_required = False

    def _wrong(self, text: str) -> str:
        return super()._wrong(text) if text.strip() else ""


class DayField(TextField):
    """A day, `YYYY-MM-DD`; its weekday stands beside it."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label, is_required=True, check=self._wrong)

    def read(self) -> Any:
        return parse_day(self.text()).isoformat()

    def _wrong(self, text: str) -> str:
        try:
            parse_day(text)
        except ValueError:
            return tr("Station", "请写成 2026-11-23 的样子")
        return ""

    def say(self, problem: str, colour: str, calm: str) -> None:
        text = self.text()
        self.hint = "" if self._wrong(text) else weekday_word(parse_day(text).weekday())
        super().say(problem, colour, calm)


class EntryDayField(DayField):
    """The day that an entry stands for: one that is there stays; another one is another entry."""

    def show(self, value: Any) -> None:
        self.line.setReadOnly(value is not None)
        super().show(value)


class LimitDayField(DayField):
    """The first or last day of something, or nothing for no limit."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label)
        self.is_required = False
        self.unlimited = tr("Station", "不填就是不限")  # what an empty one means

    def read(self) -> Any:
        return super().read() if self.text().strip() else ""

    def show(self, value: Any) -> None:
        self.restore(value or "")

    def _wrong(self, text: str) -> str:
        return super()._wrong(text) if text.strip() else ""

    def say(self, problem: str, colour: str, calm: str) -> None:
        if self.text().strip():
            super().say(problem, colour, calm)
        else:
            self.hint = self.unlimited
            TextField.say(self, problem, colour, calm)


class WordsField(TextField):
    """Several words in one line, separated by 、 or blanks."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label, placeholder=tr("Station", "几个词用顿号或空格隔开"))

    def read(self) -> Any:
        found = [each for each in _BETWEEN.split(self.text()) if each]
        return tuple(dict.fromkeys(found))

    def show(self, value: Any) -> None:
        self.restore("、".join(value or ()))


class FlagField(Field):
    """Yes or no."""

    def __init__(self, name: str, label: str, words: str) -> None:
        self.box = QCheckBox(words)
        super().__init__(name, label, self.box, is_required=False)
        self.box.toggled.connect(self.changed)

    def text(self) -> str:
        return "1" if self.box.isChecked() else "0"

    def restore(self, text: str) -> None:
        self.box.setChecked(text == "1")

    def read(self) -> Any:
        return self.box.isChecked()

    def show(self, value: Any) -> None:
        self.box.setChecked(bool(value))


class ChoiceField(Field):
    """One of a few, each in words. A value that is none of them is shown as it stands.

    Of a new entry, which has none yet, the first.
    """

    def __init__(self, name: str, label: str, options: Iterable[tuple[Any, str]]) -> None:
        self.combo = QComboBox()
        super().__init__(name, label, self.combo, is_required=False)
        self._values: list[Any] = []
        for value, words in options:
            self._add(value, words)
        self.combo.currentIndexChanged.connect(self.changed)

    def text(self) -> str:
        return str(self.read())

    def restore(self, text: str) -> None:
        for index, value in enumerate(self._values):
            if str(value) == text:
                self.combo.setCurrentIndex(index)

    def read(self) -> Any:
        return self._values[self.combo.currentIndex()]

    def show(self, value: Any) -> None:
        if value not in self._values:
            if value is None:
                value = self._values[0]
            else:
                self._add(value, str(value))
        self.combo.setCurrentIndex(self._values.index(value))

    def _add(self, value: Any, words: str) -> None:
        self._values.append(value)
        self.combo.addItem(words)


class OneField(PickField):
    """One entry of another list, by code, initials or name. A retired one stays where it stands."""

    def __init__(
        self,
        name: str,
        label: str,
        choices: Iterable[Choice],
        names: dict[int, str],
        *,
        is_required: bool = True,
    ) -> None:
        self._live = tuple(choices)
        self._names = names
        super().__init__(name, label, self._live, is_required=is_required)

    def read(self) -> Any:
        return self.value

    def show(self, value: Any) -> None:
        shown = self._live
        if value is not None and all(each.id != value for each in shown):
            shown = (*shown, Choice(value, self._names.get(value, str(value))))
        self.picker.set_choices(shown)
        self.choose(value)
        self.changed.emit()


class _TickList(QListWidget):
    """Shows which line a blank would tick, as long as the keys go here."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.setCurrentRow(max(0, self.currentRow()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()


class ManyField(Field):
    """Several entries of another list, ticked."""

    is_tall = True

    def __init__(self, name: str, label: str, choices: Iterable[Choice]) -> None:
        self.list = _TickList()
        super().__init__(name, label, self.list, is_required=False)
        for choice in choices:
            self._add(choice.id, choice.name)
        rows = min(max(self.list.count(), 1), _SHOWN_AT_ONCE)
        self.list.setFixedHeight(rows * _TICK_PX + 4)
        self.list.setFrameShape(QListWidget.Shape.StyledPanel)
        self.list.itemChanged.connect(self.changed)

    def text(self) -> str:
        return ",".join(map(str, self.read()))

    def restore(self, text: str) -> None:
        self.show(tuple(int(each) for each in text.split(",") if each.isdecimal()))

    def read(self) -> Any:
        items = [self.list.item(row) for row in range(self.list.count())]
        ticked = [each for each in items if each.checkState() is Qt.CheckState.Checked]
        return tuple(each.data(Qt.ItemDataRole.UserRole) for each in ticked)

    def show(self, value: Any) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            is_in = item.data(Qt.ItemDataRole.UserRole) in (value or ())
            item.setCheckState(Qt.CheckState.Checked if is_in else Qt.CheckState.Unchecked)

    def _add(self, id: int, name: str) -> None:
        item = QListWidgetItem(name, self.list)
        item.setFlags(_TICKED_BY_HAND)
        item.setSizeHint(QSize(0, _TICK_PX))
        item.setData(Qt.ItemDataRole.UserRole, id)
        item.setCheckState(Qt.CheckState.Unchecked)


def weekday_word(weekday: int) -> str:
    """Monday is 0."""
    words = (
        tr("Station", "星期一"),
        tr("Station", "星期二"),
        tr("Station", "星期三"),
        tr("Station", "星期四"),
        tr("Station", "星期五"),
        tr("Station", "星期六"),
        tr("Station", "星期日"),
    )
    return words[weekday]
