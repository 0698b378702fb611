"""The four live panels as docks: moved, closed, brought back, remembered, reset."""

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from jinhai_console.ui.actions import Actions, Do
from jinhai_console.ui.memory import LAYOUT

_AREAS = {
    Do.SHOW_QUEUE: Qt.DockWidgetArea.LeftDockWidgetArea,
    Do.SHOW_OFFICERS: Qt.DockWidgetArea.RightDockWidgetArea,
    Do.SHOW_TRENDS: Qt.DockWidgetArea.BottomDockWidgetArea,
}
# Shares of the width and height at the design size, 1920 × 1080.
_WIDTHS = {Do.SHOW_QUEUE: 34, Do.SHOW_OFFICERS: 28}
_TRENDS_SHARE = 0.27


class DeskArea(QMainWindow):
    """The incident stands in the middle; queue, officers and trends are docks around it."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self._actions = actions
        self._docks: dict[Do, QDockWidget] = {}
        self._is_arranged = False
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
            dock.setAccessibleName(self._actions[action_id].text())
            self.addDockWidget(area, dock)
            self._docks[action_id] = dock
        self.reset()

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
        for action_id, area in _AREAS.items():
            dock = self._docks[action_id]
            dock.setFloating(False)
            self.addDockWidget(area, dock)
            dock.show()
        width, height = self.width(), self.height()
        sides = [self._docks[each] for each in _WIDTHS]
        shares = [width * each // 100 for each in _WIDTHS.values()]
        self.resizeDocks(sides, shares, Qt.Orientation.Horizontal)
        trends = [self._docks[Do.SHOW_TRENDS]]
        self.resizeDocks(trends, [int(height * _TRENDS_SHARE)], Qt.Orientation.Vertical)

    def state(self) -> QByteArray:
        return self.saveState(LAYOUT)

    def restore(self, state: QByteArray) -> bool:
        """The layout as it was left; False where there is none that fits."""
        return not state.isEmpty() and self.restoreState(state, LAYOUT)

    def retranslate(self) -> None:
        for action_id, dock in self._docks.items():
            dock.setWindowTitle(self._actions[action_id].text())
