"""The live panels as docks: moved, closed, brought back, remembered, reset."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from jinhai_console.ui.actions import Actions
from jinhai_console.ui.do import Do
from jinhai_console.ui.memory import LAYOUT

_AREAS = {
    Do.SHOW_QUEUE: Qt.DockWidgetArea.LeftDockWidgetArea,
    Do.SHOW_ALARMS: Qt.DockWidgetArea.LeftDockWidgetArea,
    Do.SHOW_OFFICERS: Qt.DockWidgetArea.RightDockWidgetArea,
    Do.SHOW_TRENDS: Qt.DockWidgetArea.BottomDockWidgetArea,
}
# Shares of the width and height at the design size, 1920 × 1080.
_WIDTHS = {Do.SHOW_QUEUE: 39, Do.SHOW_OFFICERS: 25}
_HEIGHTS = {Do.SHOW_TRENDS: 30, Do.SHOW_ALARMS: 22}
_LOW_HEIGHTS = {Do.SHOW_QUEUE: 78, Do.SHOW_ALARMS: 22}
_LOW_PX = 800  # below it the charts wait to be asked for: who is late goes before how many


class DeskArea(QMainWindow):
    """The incident stands in the middle; the other panels are docks around it."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self._actions = actions
        self._docks: dict[Do, QDockWidget] = {}
        self._wanted: QByteArray | None = None  # the layout to take once there is a size
        self.setDockNestingEnabled(True)
        # The queue and the officers reach the bottom no further than the charts begin.
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
            self.setCorner(corner, Qt.DockWidgetArea.BottomDockWidgetArea)

    def furnish(self, incident: QWidget, panels: dict[Do, QWidget]) -> None:
        """Put the panels in their places."""
        self.setCentralWidget(incident)
        for action_id, area in _AREAS.items():
            dock = QDockWidget(self._actions[action_id].text(), self)
            dock.setObjectName(f"dock.{action_id}")
            dock.setWidget(panels[action_id])
            # A panel that has more to say than its name says it in its own title.
            panels[action_id].windowTitleChanged.connect(dock.setWindowTitle)
            if panels[action_id].windowTitle():
                dock.setWindowTitle(panels[action_id].windowTitle())
            dock.setAccessibleName(self._actions[action_id].text())
            self.addDockWidget(area, dock)
            self._docks[action_id] = dock

    def show_panel(self, action_id: Do) -> None:
        """Bring a panel back if it was closed, and put the cursor into it."""
        dock = self._docks.get(action_id)
        target: QWidget | None = self.centralWidget()
        if dock is not None:
            dock.show()
            dock.raise_()
            target = dock.widget()
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reset(self) -> None:
        """The default layout at the present size."""
        self._keep_keys(self._lay_out)

    def _lay_out(self) -> None:
        width, height = self.width(), self.height()
        is_low = height < _LOW_PX
        for action_id, area in _AREAS.items():
            dock = self._docks[action_id]
            dock.setFloating(False)
            self.addDockWidget(area, dock)
            dock.setVisible(not is_low or action_id is not Do.SHOW_TRENDS)
        sides = [self._docks[each] for each in _WIDTHS]
        shares = [width * each // 100 for each in _WIDTHS.values()]
        self.resizeDocks(sides, shares, Qt.Orientation.Horizontal)
        heights = _LOW_HEIGHTS if is_low else _HEIGHTS
        docks = [self._docks[each] for each in heights]
        shares = [height * each // 100 for each in heights.values()]
        self.resizeDocks(docks, shares, Qt.Orientation.Vertical)

    @property
    def is_settled(self) -> bool:
        """Whether the layout that was wanted stands."""
        return self._wanted is None

    def state(self) -> QByteArray:
        return self.saveState(LAYOUT)

    def restore(self, state: QByteArray) -> None:
        """The layout as it was left, or the default; at once, or when the area is shown."""
        if not self.isVisible():
            self._wanted = state
        else:
            self._keep_keys(lambda: self._take(state))

    def _take(self, state: QByteArray) -> None:
        if state.isEmpty() or not self.restoreState(state, LAYOUT):
            self._lay_out()

    def _keep_keys(self, arrange: Callable[[], None]) -> None:
        """Docks that are put in their places let go of the keys: they stay where they are."""
        focus = self.focusWidget()
        arrange()
        if focus is not None:
            focus.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wanted is not None:
            # Docks share out a width that is settled only after the event.
            QTimer.singleShot(0, self._take_wanted)

    def _take_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.restore(wanted)

    def retranslate(self) -> None:
        for action_id, dock in self._docks.items():
            dock.setWindowTitle(self._actions[action_id].text())
