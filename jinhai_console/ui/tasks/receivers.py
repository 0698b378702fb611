"""Whom a task may be given to: officers, teams, other units, and whether a channel leads there."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from jinhai_console.domain.officer import Officer
from jinhai_console.domain.pinyin import initials
from jinhai_console.domain.task import Receiver
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice, Picker
from jinhai_console.ui.tasks.words import no_channel_text
from jinhai_console.ui.theme import STEP

_ROWS = 4
_ROW_PX = 26


@dataclass(frozen=True, slots=True)
class Offered:
    """One who may be chosen; `key` is how a draft remembers him."""

    key: str
    receiver: Receiver
    name: str
    initials: str
    hint: str
    code: str
    is_served: bool


def offered(lists: Lists, officers: Iterable[Officer]) -> list[Offered]:
    """Teams first, then other units, then officers; none that is out of use."""
    channels = list(lists.channels.values())
    found = [
        Offered(
            f"t{each.id}", Receiver(team_id=each.id), each.name, each.initials,
            tr("Tasks", "队伍"), "", any(c.serves(0, each.id) for c in channels),
        )
        for each in lists.teams.values()
        if each.retired_at is None
    ]  # fmt: skip
    found += [
        Offered(
            f"u{each.id}", Receiver(unit_id=each.id), each.name, each.initials,
            tr("Tasks", "外单位"), "", any(c.serves_unit(each.id) for c in channels),
        )
        for each in lists.units.values()
        if each.retired_at is None
    ]  # fmt: skip
    found += [
        Offered(
            f"o{each.id}", Receiver(officer_id=each.id), each.name,
            each.initials or initials(each.name, surname=True),
            lists.teams[each.team_id].name, each.number,
            any(c.serves(each.id, each.team_id) for c in channels),
        )
        for each in officers
        if each.retired_at is None
    ]  # fmt: skip
    return found


class ReceiversField(Field):
    """Several of `those`: typing and Enter adds one, Delete takes the marked one out."""

    is_tall = True

    def __init__(
        self, those: Iterable[Offered], *, name: str = "receivers", label: str = ""
    ) -> None:
        self._offered = list(those)
        self.picker = Picker(tr("Tasks", "警号、拼音首字母或名称，Enter 加一个"))
        self.list = _Chosen()
        editor = QWidget()
        column = QVBoxLayout(editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.picker)
        column.addWidget(self.list)
        editor.setFocusProxy(self.picker)
        super().__init__(name, label or tr("Tasks", "收件人"), editor, is_required=True)
        self.hint = tr("Tasks", "可以选几个；选中一行按 Delete 去掉")
        self.chosen: list[Offered] = []
        self._offer()
        self.picker.chosen.connect(self._add)
        self.list.delete_pressed.connect(self._take_out)

    @property
    def those(self) -> tuple[Receiver, ...]:
        return tuple(each.receiver for each in self.chosen)

    def text(self) -> str:
        return ",".join(each.key for each in self.chosen)

    def restore(self, text: str) -> None:
        keys = text.split(",")
        self.chosen = [each for each in self._offered if each.key in keys]
        self._show()

    def problem(self) -> str:
        return "" if self.chosen else tr("Tasks", "请至少选一个收件人")

    def _offer(self) -> None:
        self.picker.set_choices(
            Choice(place, each.name, each.code, each.initials, each.hint)
            for place, each in enumerate(self._offered, start=1)
            if each not in self.chosen
        )

    def _add(self, place: int | None) -> None:
        if place is not None:
            self.chosen.append(self._offered[place - 1])
            self._show()

    def _take_out(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self.chosen):
            del self.chosen[place]
            self._show()

    def _show(self) -> None:
        self.list.clear()
        for each in self.chosen:
            said = f"{each.name}　{each.hint}"
            if not each.is_served:
                said += f"　▲ {no_channel_text()}"
            QListWidgetItem(said, self.list)
        self.picker.set_current(None)
        self._offer()
        self.changed.emit()


class _Chosen(QListWidget):
    delete_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_ROWS * _ROW_PX)
        self.setFrameShape(QListWidget.Shape.StyledPanel)
        self.setAccessibleName(tr("Tasks", "已选的收件人"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
