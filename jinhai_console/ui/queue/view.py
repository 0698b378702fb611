"""The queue on the screen: keys, selection, and an eye that holds still while rows come in."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QToolButton, QWidget

from jinhai_console.ui.drag import officer_of
from jinhai_console.ui.queue.columns import END, Column, widths
from jinhai_console.ui.queue.model import QueueModel
from jinhai_console.ui.queue.steady import Steady
from jinhai_console.ui.theme import ROW_HEIGHT

_CLOCK_MS = 1_000
_PATIENCE_MS = 16  # rows that come within a frame are waited for, later ones paint empty first


class QueueView(QTableView):
    """`selected` names the incident under the cursor, `opened` that on which Enter was pressed."""

    selected = Signal(object)  # incident id: too wide for Qt's 32-bit int
    opened = Signal(object)
    officer_dropped = Signal(object, object)  # incident id, officer id

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._announced: int | None = None
        self._slack = 0
        self._needed: Mapping[Column, int] = {}
        self.is_laying_out = False
        self._gaining_focus = False
        self.notice = QToolButton(self)  # lies over the header: nothing moves when it appears
        self._furnish()
        self.setModel(model)
        self.steady = Steady(self)
        model.patching.connect(self.steady.note)
        model.patched.connect(self.steady.restore)
        model.dataChanged.connect(self._announce)
        model.modelReset.connect(self._announce)
        self.verticalScrollBar().valueChanged.connect(self._foresee)
        self.doubleClicked.connect(self._open)
        self._clock = QTimer(self, interval=_CLOCK_MS)
        self._clock.timeout.connect(self.repaint_clocks)
        self._clock.start()
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._waiting.timeout.connect(self._paint_again)
        model.dataChanged.connect(self._paint_complete)

    def current_id(self) -> int | None:
        """The incident under the cursor."""
        index = self.currentIndex()
        row = self._model.row_at(index.row()) if index.isValid() else None
        return row.id if row is not None else None

    def select(self, incident_id: int) -> bool:
        """Put the cursor on an incident and bring it into sight; False when it is not here."""
        position = self._model.position_of(incident_id)
        if position is None:
            return False
        index = self._model.index(position, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def set_needed(self, needed: Mapping[Column, int]) -> None:
        """The least widths that the words of the language ask for."""
        self._needed = needed
        self._share_width()

    def repaint_clocks(self) -> None:
        left = self.columnViewportPosition(Column.CLOCK)
        viewport = self.viewport()
        viewport.update(left, 0, self.columnWidth(Column.CLOCK), viewport.height())

    def settle(self) -> None:
        """Lay the rows anew where they belong after a change, at once."""
        self.executeDelayedItemsLayout()
        self.updateGeometries()

    def set_slack(self, pixels: int) -> None:
        """How far below its last row the list may be scrolled, so that nothing need move."""
        self._slack = pixels
        self.updateGeometries()

    def updateGeometries(self) -> None:
        bar = self.verticalScrollBar()
        wanted = bar.value()
        self.is_laying_out = True
        super().updateGeometries()
        if self._slack:
            bar.setMaximum(bar.maximum() + self._slack)
            bar.setValue(wanted)
        self.is_laying_out = False

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self._announce()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End mean the list, not the line."""
        last = self._model.rowCount() - 1
        if last < 0 or self._gaining_focus:
            return QModelIndex()
        if action is QAbstractItemView.CursorAction.MoveHome:
            return self._model.index(0, 0)
        if action is QAbstractItemView.CursorAction.MoveEnd:
            return self._model.index(last, 0)
        sideways = QAbstractItemView.CursorAction
        if action in (sideways.MoveLeft, sideways.MoveRight):
            return self.currentIndex()
        return super().moveCursor(action, modifiers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Focus alone puts the cursor on no row: an officer chooses, not the Tab key."""
        self._gaining_focus = True
        super().focusInEvent(event)
        self._gaining_focus = False

    def keyboardSearch(self, search: str) -> None:
        """No search by single letters: it would fight with the input method."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open()
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self.scrollTo(self.currentIndex())  # by a key alone: what comes in scrolls nothing

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.notice.setGeometry(0, 0, self.width(), self.horizontalHeader().height())
        self._share_width()

    def _foresee(self) -> None:
        """What is missing of the rows in sight is asked for before they are painted empty.

        An empty frame costs as much as a full one, and the rows would wait for its end.
        """
        is_complete = self._is_complete()
        self._model.wishes.hurry()
        if not is_complete:
            self.viewport().setUpdatesEnabled(False)
            self._waiting.start()

    def _is_complete(self) -> bool:
        """Whether the rows in sight are here; those that are not are wished for."""
        bottom = self.rowAt(self.viewport().height() - 1)
        last = bottom if bottom >= 0 else self._model.rowCount() - 1
        ends = {self.rowAt(0), last} - {-1}
        missing = [each for each in ends if self._model.row_at(each) is None]
        return not missing

    def _paint_complete(self) -> None:
        if self._waiting.isActive() and self._is_complete():
            self._paint_again()

    def _paint_again(self) -> None:
        self._waiting.stop()
        if not self.viewport().updatesEnabled():
            self.viewport().setUpdatesEnabled(True)

    def _share_width(self) -> None:
        for column, width in widths(self.viewport().width(), self._needed).items():
            self.setColumnHidden(column, width == 0)
            if width and self.columnWidth(column) != width:
                self.setColumnWidth(column, width)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if officer_of(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid():
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        officer_id = officer_of(event.mimeData())
        row = self._model.row_at(index.row()) if index.isValid() else None
        if row is not None and officer_id is not None:
            event.acceptProposedAction()
            self.officer_dropped.emit(row.id, officer_id)

    def _furnish(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)
        self.setMinimumWidth(360)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.setAcceptDrops(True)
        self.setDragEnabled(True)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns = self.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setHighlightSections(False)
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        columns.setStyleSheet(f"QHeaderView::section {{ padding: 4px {END}px 4px 0; }}")
        self.notice.hide()
        self.notice.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _announce(self) -> None:
        """Say who is under the cursor, also when his row has only now been loaded."""
        incident_id = self.current_id()
        if incident_id != self._announced:
            self._announced = incident_id
            self._model.hold(incident_id)
            self.selected.emit(incident_id)

    def _open(self) -> None:
        incident_id = self.current_id()
        if incident_id is not None:
            self.opened.emit(incident_id)
