"""Beside the intake form: what to ask and what to do at once, by the category so far."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jinhai_console.domain.classification import guess
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.procedure import Part, procedure_for
from jinhai_console.domain.procedure_rows import NO_PROCEDURE, IncidentProcedure, StepRow
from jinhai_console.domain.procedure_text import keyed_steps, read_card
from jinhai_console.services.reads import Lists
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.procedure.step_list import StepList
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

_PARTS = (Part.ASK, Part.FIRST)
_WIDTH = 336


class Questions(QWidget):
    """Never takes the focus: the officer writes on, and reads what is next to ask."""

    def __init__(self, lists: Lists, theme: Theme, family: str, now: Callable[[], Instant]) -> None:
        super().__init__()
        self._lists = lists
        self.procedure: IncidentProcedure | None = None
        self._title = plain_label(wraps=True)
        self._why = plain_label(wraps=True)
        self.steps = StepList(theme, family, now, parts=_PARTS, reads_only=True)
        self.steps.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.steps.setAccessibleName(tr("Procedure", "问报警人"))
        self._title.setFont(text_font(family, TEXT_PX, bold=True))
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 2 * STEP, 3 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self._title)
        column.addWidget(self._why)
        column.addWidget(self.steps, 1)
        self.dress(theme)
        self.consider("", None)

    def consider(self, narrative: str, category_id: int | None) -> None:
        """The card of the chosen category, else of the one that the words point to."""
        lists = self._lists
        chosen = lists.categories.get(category_id or 0)
        category = chosen or (guess(lists.categories, narrative) if narrative.strip() else None)
        found = None
        if category is not None:
            found = procedure_for(lists.procedures.values(), lists.categories, category.id)
        self.procedure = None
        self.steps.show_procedure(NO_PROCEDURE)
        if category is None:
            self._say(
                tr("Procedure", "处置规范"), tr("Procedure", "写几个字，或选类别，这里就有该问的话")
            )
        elif found is None:
            self._say(category.name, tr("Procedure", "这个类别还没有处置规范"))
        else:
            card = read_card(found.text).card
            rows = tuple(
                StepRow(number, key, step)
                for number, (step, key) in enumerate(keyed_steps(found), 1)
            )
            self.procedure = IncidentProcedure(found.id, card.title, steps=rows)
            self.steps.show_procedure(self.procedure)
            by = (
                tr("Procedure", "按所选类别")
                if chosen
                else tr("Procedure", "按简要警情推测：{name}")
            )
            self._say(card.title, by.replace("{name}", category.name))

    def dress(self, theme: Theme) -> None:
        fill_with(self, theme.panel)
        self.steps.dress(theme)
        self._why.setStyleSheet(f"color: {theme.text_faint};")

    def _say(self, title: str, why: str) -> None:
        self._title.setText(title)
        self._why.setText(why)
