"""The officers on the screen: find, choose, send, drag, and say what somebody does now."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QToolTip

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.officer import Activity
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.ui.assign.officer_delegate import OfficerDelegate
from jinhai_console.ui.assign.officer_model import OfficerModel, line_text
from jinhai_console.ui.drag import incident_of
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import Theme


class OfficerList(QListView):
    """`sent` names an officer and the role he shall have (None: as it comes)."""

    sent = Signal(object, object)  # officer id, Role or None
    incident_dropped = Signal(object, object)  # incident id, officer id
    activity_set = Signal(object, object)  # officer id, activity id
    incident_wanted = Signal(object)  # the incident an officer is on

    def __init__(
        self, model: OfficerModel, theme: Theme, family: str, now: Callable[[], Instant]
    ) -> None:
        super().__init__()
        self._model = model
        self._activities: Sequence[Activity] = ()
        self.delegate = OfficerDelegate(model, theme, family, now)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Assign", "警力"))
        self.doubleClicked.connect(lambda _index: self._send(None))
        self._clock = QTimer(self, interval=1_000)
        self._clock.timeout.connect(self.viewport().update)
        self._clock.start()

    def set_activities(self, activities: Sequence[Activity]) -> None:
        self._activities = [each for each in activities if each.retired_at is None]

    def current(self) -> OfficerRow | None:
        line = self._model.line(self.currentIndex())
        return line if isinstance(line, OfficerRow) else None

    def keyboardSearch(self, search: str) -> None:
        """No search by single letters: the field above does it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._send(Role.SUPPORT if shift else None)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        row = self.current()
        if row is not None:
            menu = self.menu_of(row)
            rect = self.visualRect(self.currentIndex())
            is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            below = self.viewport().mapToGlobal(QPoint(rect.x() + 28, rect.bottom()))
            menu.popup(below if is_key else event.globalPos())

    def menu_of(self, row: OfficerRow) -> QMenu:
        """What can be done with an officer."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Assign", "派警")).triggered.connect(lambda: self._send(None))
        support = menu.addAction(tr("Assign", "派为协办"))
        support.triggered.connect(lambda: self._send(Role.SUPPORT))
        for duty in row.duties:
            show = menu.addAction(tr("Assign", "查看 {number}").replace("{number}", duty.number))
            show.triggered.connect(
                lambda _checked=False, id=duty.incident_id: self.incident_wanted.emit(id)
            )
        doing = menu.addMenu(tr("Assign", "现在在做"))
        for each in self._activities:
            action = doing.addAction(each.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(each.id == row.activity_id)
            action.triggered.connect(
                lambda _checked=False, id=each.id: self.activity_set.emit(row.id, id)
            )
        return menu

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            point = event.pos()  # type: ignore[attr-defined]
            line = self._model.line(self.indexAt(point))
            if isinstance(line, OfficerRow):
                said = [line_text(line), line.phone, line.communities, "、".join(line.skills)]
                tip = plain_tip("\n".join(each for each in said if each))
                QToolTip.showText(event.globalPos(), tip, self)  # type: ignore[attr-defined]
            return True
        return super().viewportEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if incident_of(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        line = self._model.line(self.indexAt(event.position().toPoint()))
        if isinstance(line, OfficerRow) and incident_of(event.mimeData()) is not None:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        line = self._model.line(self.indexAt(event.position().toPoint()))
        incident_id = incident_of(event.mimeData())
        if isinstance(line, OfficerRow) and incident_id is not None:
            event.acceptProposedAction()
            self.incident_dropped.emit(incident_id, line.id)

    def _send(self, role: Role | None) -> None:
        row = self.current()
        if row is not None:
            self.sent.emit(row.id, role)
