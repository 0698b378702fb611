"""The list of 研判: stage and number, title, below it period, grade, class and its tasks."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from jinhai_console.domain.assessment import Stage
from jinhai_console.domain.assessment_rows import AssessmentRow
from jinhai_console.ui.assessment.words import (
    about_text,
    origin_text,
    overdue_text,
    tasks_text,
    word,
)
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.lines_model import LINE_ROLE, LinesModel
from jinhai_console.ui.list_paint import RIGHT, ground, say
from jinhai_console.ui.theme import SMALL_PX, STEP, TEXT_PX, Theme

Index = QModelIndex | QPersistentModelIndex

_HEIGHT = 76
_WAITING = (Stage.DRAFT, Stage.SUBMITTED)


class AssessmentList(QListView):
    """`chosen(row)` as the cursor moves to another one, None where nothing is listed."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self.lines: LinesModel[AssessmentRow] = LinesModel(lambda row: row.id, _spoken, self)
        self._delegate = _Delegate(theme, family, self)
        self._is_filling = False
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(tr("Assessment", "研判"))
        self.selectionModel().currentChanged.connect(lambda *_: self._move())

    def current(self) -> AssessmentRow | None:
        place = self.currentIndex().row()
        return self.lines.lines[place] if 0 <= place < len(self.lines.lines) else None

    def show_lines(self, lines: Sequence[AssessmentRow]) -> None:
        """The cursor stays with its line, else at its place."""
        before, place = self.current(), self.currentIndex().row()
        self._is_filling = True
        self.lines.set_lines(lines)
        kept = [at for at, each in enumerate(lines) if before and each.id == before.id]
        if lines:
            at = kept[0] if kept else max(0, min(place, len(lines) - 1))
            self.setCurrentIndex(self.lines.index(at))
        self._is_filling = False
        self.chosen.emit(self.current())

    def choose(self, assessment_id: int) -> bool:
        for place, line in enumerate(self.lines.lines):
            if line.id == assessment_id:
                self.setCurrentIndex(self.lines.index(place))
                return True
        return False

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self.setStyleSheet(f"AssessmentList {{ background: {theme.panel}; }}")
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Letters search nothing here."""

    def _move(self) -> None:
        if not self._is_filling:
            self.chosen.emit(self.current())


def _spoken(row: AssessmentRow) -> str:
    late = overdue_text(row.tasks.overdue)
    told = (about_text(row), origin_text(row), tasks_text(row), late)
    parts = (word(row.stage), row.number, row.title, *told)
    return " ".join(each for each in parts if each)


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, family: str, parent: QListView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text_font(family, TEXT_PX)
        self._bold = text_font(family, SMALL_PX, bold=True)
        self._small = small_font(family)

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, _HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AssessmentRow = index.data(LINE_ROLE)
        theme = self._theme
        inner = ground(painter, option, theme).adjusted(3 * STEP, STEP, -3 * STEP, -STEP)
        third = inner.height() // 3
        top, middle, below = (
            QRect(inner.x(), inner.y() + place * third, inner.width(), third) for place in range(3)
        )
        late = overdue_text(row.tasks.overdue)
        right, *more = [each for each in (late, tasks_text(row), origin_text(row)) if each] or [""]
        colour = theme.accent if row.stage in _WAITING else theme.text_dim
        wide = say(painter, top, word(row.stage), self._bold, colour)
        number = top.adjusted(wide + 2 * STEP, 0, 0, 0)
        say(painter, number, row.number, self._small, theme.text_dim)
        font = self._bold if late else self._small
        say(painter, top, right, font, theme.red if late else theme.text_dim, RIGHT)
        say(painter, middle, row.title, self._text, theme.text)
        about = " · ".join((about_text(row), *more))
        say(painter, below, about, self._small, theme.text_dim)
