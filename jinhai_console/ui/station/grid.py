"""The fields of one entry in a grid that scrolls: shown, changed, looked through, read."""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from jinhai_console.ui.forms.composition import Composition
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.station.fields import EntryField
from jinhai_console.ui.theme import STEP, Theme

_BESIDE_PX = 148
_EDITOR_PX = 180


class FieldGrid(QScrollArea):
    """`changed` fires on the user's changes only."""

    changed = Signal()

    def __init__(self, fields: Iterable[Field], theme: Theme) -> None:
        super().__init__()
        self.fields = tuple(fields)
        self._theme = theme
        self._tells_problems = False
        self._is_loading = False
        self._given: dict[str, str] = {}
        # Enter goes on to the next field, unless it ends a composition of the input method.
        self._compositions: dict[QWidget, Composition] = {}
        for field in self.fields:
            field.changed.connect(self._heard)
            if isinstance(field.editor, QLineEdit):
                self._compositions[field.editor] = Composition(field.editor)
                field.editor.returnPressed.connect(self._go_on)
        self._arrange()

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show these; they are what changes are told from."""
        self._load(lambda: self._show_each(values))
        self._given = self.texts()
        self._tells_problems = False
        self._look()

    def accept(self) -> None:
        """What stands here is saved now."""
        self._given = self.texts()

    def texts(self) -> dict[str, str]:
        return {field.name: field.text() for field in self.fields}

    def changed_texts(self) -> dict[str, str]:
        return {
            field.name: text
            for field in self.fields
            if (text := field.text()) != self._given.get(field.name)
        }

    def draft(self) -> dict[str, str]:
        """What was changed and may be kept in a file: no secret."""
        kept = {field.name for field in self.fields if field.keeps_draft}
        return {name: text for name, text in self.changed_texts().items() if name in kept}

    def given(self, name: str) -> str:
        return self._given[name]

    def restore(self, texts: Mapping[str, str]) -> None:
        """What was typed before and not saved, over what is shown."""

        def put() -> None:
            for field in self.fields:
                if field.name in texts:
                    field.restore(texts[field.name])

        self._load(put)
        self._look()

    def revert(self) -> None:
        self.restore(self._given)

    def first_problem(self) -> Field | None:
        """Say beside each field what is wrong; the first of them."""
        self._tells_problems = True
        self._look()
        return next((field for field in self.fields if field.problem()), None)

    def values(self, names: Iterable[str]) -> dict[str, Any]:
        wanted = set(names)
        return {
            field.name: cast(EntryField, field).read()
            for field in self.fields
            if field.name in wanted
        }

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._look()

    def _show_each(self, values: Mapping[str, Any]) -> None:
        for field in self.fields:
            cast(EntryField, field).show(values.get(field.name))

    def _load(self, work: Callable[[], object]) -> None:
        self._is_loading = True
        work()
        self._is_loading = False

    def _heard(self) -> None:
        if not self._is_loading:
            self._look()
            self.changed.emit()

    def _look(self) -> None:
        for field in self.fields:
            problem = field.problem() if self._tells_problems else ""
            field.say(problem, self._theme.red, self._theme.text_faint)

    def _go_on(self) -> None:
        composition = self._compositions.get(cast(QWidget, self.sender()))
        if composition is None or not composition.is_active:
            self.focusNextChild()

    def _arrange(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget(self)
        grid = QGridLayout(body)
        grid.setContentsMargins(0, 0, 2 * STEP, 0)
        grid.setHorizontalSpacing(3 * STEP)
        grid.setVerticalSpacing(2 * STEP)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, _BESIDE_PX)
        for row, field in enumerate(self.fields):
            label = plain_label(field.label)
            label.setBuddy(field.editor)
            field.editor.setMinimumWidth(_EDITOR_PX)
            field.beside.setFixedWidth(_BESIDE_PX)
            place = Qt.AlignmentFlag.AlignTop if field.is_tall else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(label, row, 0, place)
            grid.addWidget(field.editor, row, 1)
            grid.addWidget(field.beside, row, 2, place)
        grid.setRowStretch(len(self.fields), 1)
        self.setWidget(body)
        for surface in (body, self.viewport()):
            surface.setAutoFillBackground(False)
        self.setAccessibleName(tr("Station", "这一项的内容"))
        if self.fields:
            self.setFocusProxy(self.fields[0].editor)


def has_focus_within(widget: QWidget) -> bool:
    """Whether the keyboard's focus is on something inside `widget`."""
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)


def in_tab_order(*widgets: QWidget) -> None:
    """Tab goes through these one after the other. None of them may have a focus proxy."""
    for first, then in pairwise(widgets):
        QWidget.setTabOrder(first, then)
