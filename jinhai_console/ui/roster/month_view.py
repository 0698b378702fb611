"""The month on the screen: signs in a grid, today and rest days told apart, gaps filled red."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from jinhai_console.domain.roster import DutyPost
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.roster.month_model import Index, Ink, MonthModel
from jinhai_console.ui.roster.words import weekday_sign
from jinhai_console.ui.theme import SMALL_PX, Theme

ROW_PX, HEAD_PX, NAME_PX, NARROWEST = 26, 46, 128, 27
_DOT = 2.5
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class MonthView(QTableView):
    """Arrows move, Enter edits the cell; `keyed` are letters for the page to answer."""

    edit_wanted = Signal()
    moved = Signal()

    def __init__(self, model: MonthModel, theme: Theme, family: str) -> None:
        super().__init__()
        self._model = model
        self.heads = DayHeads(model, theme, family, self)
        self.names = NameHeads(model, theme, family, self)
        self.cells = _CellDelegate(model, theme, family, self)
        self.setModel(model)
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self.names)
        self.setItemDelegate(self.cells)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setAccessibleName(tr("Roster", "月表"))
        # Letters are keys here, whatever input method is on.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.doubleClicked.connect(lambda _index: self.edit_wanted.emit())
        model.modelReset.connect(self._fit)
        self.selectionModel().currentChanged.connect(lambda *_: self.moved.emit())

    def dress(self, theme: Theme) -> None:
        for part in (self.heads, self.names, self.cells):
            part.theme = theme
        self.heads.viewport().update()
        self.names.viewport().update()
        self.setStyleSheet(
            f"QTableCornerButton::section {{ background: {theme.panel}; border: 0; }}"
        )
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands of the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit_wanted.emit()
        elif event.text().isalpha() or event.key() == Qt.Key.Key_Delete:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.scrollTo(self.currentIndex())  # the bar beneath may have taken its place

    def _fit(self) -> None:
        """All days side by side where there is room for them."""
        count = self._model.columnCount()
        if count:
            self.heads.setDefaultSectionSize(max(NARROWEST, self.viewport().width() // count))


class DayHeads(QHeaderView):
    """Day of the month over its weekday; 休 and 班 where a day differs from its weekday."""

    def __init__(self, model: MonthModel, theme: Theme, family: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._days = model
        self.theme = theme
        self._bold = text_font(family, SMALL_PX, bold=True)
        self._small = small_font(family)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(NARROWEST)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        return QSize(0, HEAD_PX)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if section >= len(self._days.days):
            return
        head, theme = self._days.days[section], self.theme
        painter.save()
        painter.fillRect(rect, QColor(_ground(theme, head.is_rest, head.is_today)))
        ink = theme.accent if head.is_today else theme.text
        painter.setPen(QColor(theme.text_faint if head.is_rest and not head.is_today else ink))
        painter.setFont(self._bold)
        upper = rect.adjusted(0, 2, 0, -rect.height() // 2 + 2)
        painter.drawText(upper, _CENTRE, str(head.day.day))
        painter.setFont(self._small)
        painter.setPen(QColor(theme.amber if head.mark else theme.text_faint))
        lower = rect.adjusted(0, rect.height() // 2 - 2, 0, -4)
        painter.drawText(lower, _CENTRE, head.mark or weekday_sign(head.day))
        if head.has_gap:
            bar = rect.adjusted(3, rect.height() - 4, -3, -1)
            painter.fillRect(bar, QColor(theme.red))
        painter.restore()


class NameHeads(QHeaderView):
    """Names on the left: posts, then officers with their numbers."""

    def __init__(self, model: MonthModel, theme: Theme, family: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._rows = model
        self.theme = theme
        self._bold = text_font(family, SMALL_PX, bold=True)
        self._small = small_font(family)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(ROW_PX)
        self.setMinimumSectionSize(ROW_PX)
        self.setFixedWidth(NAME_PX)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        if section >= len(self._rows.rows):
            return
        row, theme = self._rows.rows[section], self.theme
        painter.save()
        painter.fillRect(rect, QColor(theme.panel))
        if self._rows.starts_team(section):
            painter.setPen(QPen(QColor(theme.text_faint), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
        is_post = isinstance(row, DutyPost)
        inner = rect.adjusted(10, 0, -8, 0)
        painter.setFont(self._bold if is_post else self._small)
        painter.setPen(QColor(theme.text_dim if is_post else theme.text))
        left = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        shown = painter.fontMetrics().elidedText(
            row.name, Qt.TextElideMode.ElideRight, inner.width() - (0 if is_post else 50)
        )
        painter.drawText(inner, left, shown)
        if not isinstance(row, DutyPost):
            painter.setPen(QColor(theme.text_faint))
            right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            painter.drawText(inner, right, row.number)
        painter.restore()


class _CellDelegate(QStyledItemDelegate):
    def __init__(self, model: MonthModel, theme: Theme, family: str, view: QTableView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self.theme = theme
        self._fonts = {
            Ink.PLAIN: text_font(family, SMALL_PX),
            Ink.FAINT: text_font(family, SMALL_PX),
            Ink.STRONG: text_font(family, SMALL_PX, bold=True),
            Ink.WRONG: text_font(family, SMALL_PX, bold=True),
        }
        self.is_marked: Callable[[Index], bool] = lambda _index: False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell, theme = self._model.cell(index), self.theme
        rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack it
        painter.save()
        painter.fillRect(rect, QColor(_ground(theme, cell.is_rest, cell.is_today)))
        if cell.is_missing:
            painter.fillRect(rect.adjusted(2, 3, -2, -3), QColor(theme.red))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self._model.starts_team(index.row()):
            painter.setPen(QPen(QColor(theme.text_faint), 1))
            painter.drawLine(rect.topLeft(), rect.topRight())
        painter.setFont(self._fonts[cell.ink])
        inks = {Ink.FAINT: theme.text_faint, Ink.WRONG: theme.red}
        ink = theme.on_level if cell.is_missing else inks.get(cell.ink, theme.text)
        painter.setPen(QColor(ink))
        painter.drawText(rect, _CENTRE, cell.text)
        if cell.is_changed:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(QColor(theme.accent))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(rect.right() - 4, rect.top() + 5), _DOT, _DOT)
        self._frame(painter, rect, index)
        painter.restore()

    def _frame(self, painter: QPainter, rect: QRect, index: Index) -> None:
        is_current = index == self._view.currentIndex()
        is_marked = self.is_marked(index)
        if not (is_current or is_marked):
            return
        style = Qt.PenStyle.SolidLine if is_current else Qt.PenStyle.DashLine
        painter.setPen(QPen(QColor(self.theme.accent), 2, style))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(1, 1, -1, -1))


def _ground(theme: Theme, is_rest: bool, is_today: bool) -> str:
    if is_today:
        return theme.chosen
    return theme.ground if is_rest else theme.panel
