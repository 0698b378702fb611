"""The analysis table on the screen: the cursor goes cell by cell, Enter opens the incidents."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from jinhai_console.services.analysis_rows import Part
from jinhai_console.ui.analysis.columns import KEY_PX
from jinhai_console.ui.analysis.model import MONTHS_ROLE, AnalysisModel
from jinhai_console.ui.analysis.shades import blue_of
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import ROW_HEIGHT, STEP, Theme

Index = QModelIndex | QPersistentModelIndex
_WIDEST_KEY_PX, _WIDEST_PX = 320, 148
_PAD_PX = 5 * STEP
_TOTAL_PX = 52  # what the number beside a line of months takes


class AnalysisTable(QTreeView):
    """`opened(index)` by Enter or a double click. S sorts by the column under the cursor."""

    opened = Signal(QModelIndex)

    def __init__(self, model: AnalysisModel, theme: Theme) -> None:
        super().__init__()
        self._rows = model
        self._unfolded: set[Part] = set()
        self._delegate = _CellDelegate(self, theme)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._set_up()
        self.expanded.connect(lambda index: self._fold(index, is_open=True))
        self.collapsed.connect(lambda index: self._fold(index, is_open=False))
        self.header().sectionClicked.connect(self.sort_by)
        self.doubleClicked.connect(self._act)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._come_back)
        self._kept: tuple[Part, int] | None = None
        self._scrolled = (0, 0)

    def sort_by(self, column: int) -> None:
        self._rows.sort_by(column)
        order = self._rows.order
        falling, rising = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder
        self.header().setSortIndicator(
            -1 if order is None else order[0], falling if order is None or order[1] else rising
        )

    def dress(self, theme: Theme) -> None:
        self._rows.dress(theme)
        self._delegate.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if not index.isValid() or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._act(index)
            case Qt.Key.Key_Space:
                self._turn(index)
            case Qt.Key.Key_S:
                self.sort_by(index.column())
            case Qt.Key.Key_Right:
                self._right(index)
            case Qt.Key.Key_Left:
                self._left(index)
            case _:
                super().keyPressEvent(event)

    def _act(self, index: QModelIndex) -> None:
        """A name unfolds what is below it; every number opens its incidents."""
        if index.column() == 0 and self._rows.rowCount(index):
            self._turn(index)
        else:
            self.opened.emit(index)

    def _turn(self, index: QModelIndex) -> None:
        first = index.siblingAtColumn(0)
        self.setExpanded(first, not self.isExpanded(first))

    def _right(self, index: QModelIndex) -> None:
        if index.column() == 0 and self._rows.rowCount(index) and not self.isExpanded(index):
            self.expand(index)
        elif index.column() + 1 < self._rows.columnCount():
            self.setCurrentIndex(index.siblingAtColumn(index.column() + 1))

    def _left(self, index: QModelIndex) -> None:
        if index.column():
            self.setCurrentIndex(index.siblingAtColumn(index.column() - 1))
        elif self.isExpanded(index):
            self.collapse(index)
        elif index.parent().isValid():
            self.setCurrentIndex(index.parent())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The names take the room that is left, up to what any of them needs."""
        metrics, others = self.header().fontMetrics(), 0
        for at, column in enumerate(self._rows.columns[1:], 1):
            words = metrics.horizontalAdvance(column.title) + _PAD_PX
            width = max(column.width, min(words, _WIDEST_PX))
            self.setColumnWidth(at, width)
            others += width
        left = self.viewport().width() - others
        self.setColumnWidth(0, min(max(left, KEY_PX), _WIDEST_KEY_PX))

    # -- staying where one was --------------------------------------------------------

    def _fold(self, index: QModelIndex, *, is_open: bool) -> None:
        node = self._rows.node(index)
        if node is not None:
            change = self._unfolded.add if is_open else self._unfolded.discard
            change(node.row.part)

    def _remember(self) -> None:
        index = self.currentIndex()
        node = self._rows.node(index)
        self._kept = None if node is None else (node.row.part, index.column())
        self._scrolled = self.horizontalScrollBar().value(), self.verticalScrollBar().value()

    def _come_back(self) -> None:
        """The same cell, unfolded as before, scrolled as before."""
        self._fit()
        for index in list(self._rows.parts()):
            node = self._rows.node(index)
            if node is not None and node.row.part in self._unfolded:
                self.setExpanded(index, True)
        index = self._rows.index_of(*self._kept) if self._kept is not None else QModelIndex()
        if not index.isValid():
            index = self._rows.index(0, 1)
        self.setCurrentIndex(index)
        self.horizontalScrollBar().setValue(self._scrolled[0])
        self.verticalScrollBar().setValue(self._scrolled[1])

    def _set_up(self) -> None:
        self.setAccessibleName(tr("Analysis", "统计表"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.setUniformRowHeights(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = self.header()
        header.setStretchLastSection(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)


class _CellDelegate(QStyledItemDelegate):
    """The row's height, and the line of months beside its sum."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(64, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        months = index.data(MONTHS_ROLE)
        if not months or not any(months):
            return
        room = QRectF(option.rect).adjusted(  # type: ignore[attr-defined]  # PySide's stubs lack it
            2 * STEP, 2 * STEP - 1, -_TOTAL_PX - STEP, -2 * STEP + 1
        )
        most, step = max(months), room.width() / (len(months) - 1)
        points = [
            QPointF(room.left() + at * step, room.bottom() - room.height() * each / most)
            for at, each in enumerate(months)
        ]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(blue_of(self.theme))
        painter.setPen(QPen(QColor(self.theme.line), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        painter.setPen(QPen(colour, 1.4))
        painter.drawPolyline(points)
        painter.setBrush(colour)
        painter.drawEllipse(points[-1], 2, 2)
        painter.restore()
