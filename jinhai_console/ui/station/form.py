"""One entry of the station's lists, edited: nothing typed is lost, nobody is overwritten unseen."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.services.station import RetireEntry
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.ask_bar import AskBar
from jinhai_console.ui.station.grid import FieldGrid, has_focus_within, in_tab_order
from jinhai_console.ui.station.lists import StationData, StationList, order, start_values
from jinhai_console.ui.station.password_box import PasswordBox
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme


class EntryForm(QWidget):
    """`saved(id)` after each change that was done; the fresh entry comes by `refresh`."""

    saved = Signal(object)

    def __init__(self, seat: Seat, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._theme = theme
        self._shown: StationList | None = None
        self._waits = False
        self.entity: Any = None  # None while a new one is written
        self.grid: FieldGrid | None = None
        self.message = plain_label(wraps=True)
        self.ask = AskBar(theme)
        self.password = PasswordBox(seat, theme)
        self.save_button = QPushButton(tr("Station", "保存  Ctrl+Enter"))
        self.revert_button = QPushButton(tr("Station", "放弃更改"))
        self.retire_button = QPushButton()
        self.password_button = QPushButton(tr("Station", "设置登录口令"))
        self._title = plain_label(wraps=True)
        self._body = QVBoxLayout()
        self._arrange()
        self._connect()
        self.dress(theme)

    @property
    def is_dirty(self) -> bool:
        return self.grid is not None and bool(self.grid.changed_texts())

    @property
    def is_new(self) -> bool:
        return self._shown is not None and self.entity is None

    def show_entry(self, shown: StationList, entity: Any, data: StationData) -> None:
        """An entry of this list."""
        self._open(shown, entity, data, asdict(entity))

    def show_new(self, shown: StationList, data: StationData, beside: Any) -> None:
        """A new entry, begun like the one it is added beside."""
        self._open(shown, None, data, start_values(shown, beside))

    def refresh(self, entity: Any, data: StationData) -> None:
        """The lists were read again: follow, and keep what is being typed."""
        if self.grid is None or self._shown is None:
            return
        mine = self.grid.changed_texts()
        if not mine:
            self.show_entry(self._shown, entity, data)
            return
        before = {name: self.grid.given(name) for name in mine}
        self.entity = entity
        self.grid.show_values(asdict(entity))
        others = [name for name in mine if self.grid.given(name) not in (before[name], mine[name])]
        self.grid.restore(mine)
        if others:
            self._tell_of_others(others)
        self._look()

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Give the command, or say beside the fields what is missing."""
        if self.grid is None or self._shown is None or self._waits:
            return
        problem = self.grid.first_problem()
        if problem is not None:
            problem.editor.setFocus()
            return
        changed = self.grid.changed_texts()
        if self.entity is not None and not changed:
            self.say(tr("Station", "没有需要保存的更改"))
            return
        names = changed if self.entity is not None else self.grid.texts()
        actor = self._seat.orders.actor_id
        command = order(self._shown, self.entity, self.grid.values(names), actor)
        said = (
            tr("Station", "已保存：{number}") if self.entity else tr("Station", "已新增：{number}")
        )
        key = self._key()
        self._wait(True)
        self._seat.orders.give(
            command, said, lambda answer: self._answered(answer, key, then), tells_refusal=False
        )

    def revert(self) -> None:
        """Back to what is stored."""
        if self.grid is not None:
            self._seat.drafts.drop(self._key())
            self.grid.revert()
            self.ask.hide()
            self.say("")
            self._look()

    def say(self, text: str, *, is_wrong: bool = False) -> None:
        self.message.setText(text)
        colour = self._theme.red if is_wrong else self._theme.text_dim
        self.message.setStyleSheet(f"color: {colour};")

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.ask.dress(theme)
        self.password.dress(theme)
        if self.grid is not None:
            self.grid.dress(theme)

    def _open(self, shown: StationList, entity: Any, data: StationData, values: Any) -> None:
        had_focus = self.grid is not None and has_focus_within(self.grid)
        self._shown, self.entity = shown, entity
        self._place(FieldGrid(shown.fields_of(data), self._theme))
        assert self.grid is not None
        self.grid.show_values(values)
        self.ask.hide()
        self.password.hide()
        self._wait(False)
        draft = self._seat.drafts.kept(self._key())
        self.grid.restore(draft)
        self.say(tr("Station", "已恢复上次没有保存的内容") if self.is_dirty else "")
        if had_focus:
            self.grid.setFocus()
        self._look()

    def _place(self, grid: FieldGrid) -> None:
        if self.grid is not None:
            self._body.removeWidget(self.grid)
            self.grid.hide()
            self.grid.deleteLater()
        self.grid = grid
        grid.changed.connect(self._changed)
        self._body.addWidget(grid)
        grid.show()  # now, not with the next event: the keyboard may be quicker
        self.setFocusProxy(grid)
        left, right = (self.save_button, self.revert_button), (self.password_button,)
        editors = (field.editor for field in grid.fields)
        in_tab_order(*editors, *left, *right, self.retire_button)

    def _changed(self) -> None:
        if self.grid is not None:
            self._seat.drafts.keep(self._key(), self.grid.draft())
        self.say("")
        self._look()

    def _answered(self, answer: Answer, key: str, then: Callable[[], object] | None) -> None:
        # A new entry is saved once: the form stays shut until it comes back with its id.
        is_new = key == self._key() and self.entity is None
        self._wait(is_new and not isinstance(answer, Refused))
        if isinstance(answer, Refused):
            self.say(answer.reason, is_wrong=True)
            return
        self._seat.drafts.drop(key)
        if self.grid is not None and key == self._key():
            self.grid.accept()
            self.say("")
            self._look()
        self.saved.emit(answer.id)
        if then is not None:
            then()

    def _tell_of_others(self, names: list[str]) -> None:
        assert self.grid is not None
        labels = "、".join(field.label for field in self.grid.fields if field.name in names)
        said = tr("Station", "别人刚改了这一项的{labels}。您填的还在，保存会盖过它。")
        self.ask.ask(
            said.replace("{labels}", labels),
            [
                (tr("Station", "改用最新内容"), self.revert),
                (tr("Station", "保留我填的"), self.setFocus),
            ],
            takes_focus=False,
        )

    def _retire(self) -> None:
        if self.entity is None:
            return
        is_retired = self.entity.retired_at is None
        command = RetireEntry(
            actor_id=self._seat.orders.actor_id,
            kind=type(self.entity),
            id=self.entity.id,
            is_retired=is_retired,
        )
        said = (
            tr("Station", "已停用：{number}") if is_retired else tr("Station", "已恢复：{number}")
        )
        self._wait(True)
        self._seat.orders.give(command, said, self._retired, tells_refusal=False)

    def _retired(self, answer: Answer) -> None:
        self._wait(False)
        if isinstance(answer, Refused):
            self.say(answer.reason, is_wrong=True)

    def _save(self) -> None:
        self.save()

    def _ask_password(self) -> None:
        self.password.ask(self.entity.id, self.entity.name)

    def _wait(self, waits: bool) -> None:
        self._waits = waits
        self._look()

    def _look(self) -> None:
        """Title and buttons after what is shown and what was typed."""
        shown, entity = self._shown, self.entity
        if shown is None:
            return
        new = tr("Station", "新增：{list}").replace("{list}", shown.title)
        name = entity.day if isinstance(entity, CalendarDay) else getattr(entity, "name", "")
        self._title.setText(name if entity else new)
        is_retired = getattr(entity, "retired_at", None) is not None
        self.save_button.setEnabled(not self._waits and (self.is_dirty or entity is None))
        self.revert_button.setVisible(self.is_dirty)
        words = tr("Station", "恢复使用") if is_retired else tr("Station", "停用")
        self.retire_button.setText(words)
        self.retire_button.setVisible(shown.retires and entity is not None)
        self.retire_button.setEnabled(not self._waits and not self.is_dirty)
        can_sign_in = isinstance(entity, Officer) and not is_retired
        self.password_button.setVisible(can_sign_in and self.password.isHidden())

    def _key(self) -> str:
        assert self._shown is not None
        which = self.entity.id if self.entity is not None else "new"
        return f"station.{self._shown.key}.{which}"

    def _connect(self) -> None:
        self.save_button.clicked.connect(self._save)
        self.revert_button.clicked.connect(self.revert)
        self.retire_button.clicked.connect(self._retire)
        self.password_button.clicked.connect(self._ask_password)
        self.password_button.clicked.connect(self._look)
        self.password.left.connect(self._look)

    def _arrange(self) -> None:
        self._title.setFont(text_font(self._seat.family, LARGE_PX, bold=True))
        self.save_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        for button in (self.save_button, self.revert_button):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.password_button, self.retire_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self._title)
        column.addLayout(self._body, 1)
        for widget in (self.password, self.ask, self.message):
            column.addWidget(widget)
        column.addLayout(foot)
