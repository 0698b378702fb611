"""The fields of a question: category, community, level, time."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from jinhai_console.domain.instant import Instant, to_local
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.choices import category_choices, community_choices, level_choices
from jinhai_console.ui.forms.field import Field, LineField, PickField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.routing.when import read_when
from jinhai_console.ui.station.fields import weekday_word
from jinhai_console.ui.theme import ROW_HEIGHT, STEP, Theme

_EDITOR_PX = 260


@dataclass(frozen=True, slots=True)
class Asked:
    """`at` is None for now; `level` is None for the category's own."""

    category_id: int
    community_id: int | None
    level: int | None
    at: Instant | None


class QuestionForm(QWidget):
    """`changed` on every change by the user."""

    changed = Signal()

    def __init__(self, lists: Lists, now: Callable[[], Instant], theme: Theme) -> None:
        super().__init__()
        self._zone = lists.station.zone
        self._now = now
        self._theme = theme
        self.category = PickField(
            "category", tr("Routing", "类别"), category_choices(lists), is_required=True
        )
        self.community = PickField("community", tr("Routing", "社区"), community_choices(lists))
        self.level = PickField(
            "level",
            tr("Routing", "级别"),
            level_choices(lists),
            placeholder=tr("Routing", "不填就随类别"),
        )
        self.when = LineField(
            "when",
            tr("Routing", "时间"),
            placeholder=tr("Routing", "不填就是现在；周六 23:10、2026-10-10 09:00"),
            check=self._wrong,
        )
        self.fields: tuple[Field, ...] = (self.category, self.community, self.when, self.level)
        self._arrange()
        for each in self.fields:
            each.changed.connect(self._heard)
        self._look()

    def asked(self) -> Asked | None:
        """The question, once it can be asked."""
        category_id = self.category.value
        if category_id is None or any(each.problem() for each in self.fields):
            return None
        typed = self.when.text().strip()
        at = read_when(typed, self._zone, self._now()) if typed else None
        return Asked(category_id, self.community.value, self.level.value, at)

    def set_lists(self, lists: Lists) -> None:
        self._zone = lists.station.zone
        for field, choices in (
            (self.category, category_choices(lists)),
            (self.community, community_choices(lists)),
            (self.level, level_choices(lists)),
        ):
            field.picker.set_choices(choices)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._look()

    def _wrong(self, text: str) -> str:
        try:
            read_when(text, self._zone, self._now())
        except ValueError as wrong:
            return str(wrong)
        return ""

    def _heard(self) -> None:
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        """Beside the time the day it was taken for, or what is wrong with it."""
        typed = self.when.text().strip()
        problem = self._wrong(typed) if typed else ""
        self.when.hint = "" if problem or not typed else self._day(typed)
        for each in self.fields:
            wrong = problem if each is self.when else ""
            each.say(wrong, self._theme.red, self._theme.text_dim)

    def _day(self, typed: str) -> str:
        local = to_local(read_when(typed, self._zone, self._now()), self._zone)
        return f"{local:%Y-%m-%d %H:%M}  {weekday_word(local.weekday())}"

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        for row, field in enumerate(self.fields):
            label = plain_label(field.label)
            label.setBuddy(field.editor)
            field.editor.setMinimumWidth(_EDITOR_PX)
            editor = QVBoxLayout()  # a line beneath that is hidden takes no room
            editor.setSpacing(STEP)
            editor.addWidget(field.editor)
            editor.addWidget(field.beside)
            label.setMinimumHeight(ROW_HEIGHT)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(editor, row, 1)
            if isinstance(field, PickField):  # it takes Enter for itself, to choose
                field.picker.entered.connect(lambda _typed: self.focusNextChild())
        grid.setColumnStretch(1, 1)
        self.setFocusProxy(self.category.editor)
