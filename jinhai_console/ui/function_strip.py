"""The function keys along the bottom edge, made from the registry of actions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from jinhai_console.ui.actions import Actions, ActionSpec
from jinhai_console.ui.theme import STEP


class FunctionStrip(QWidget):
    """A button for each action on a plain function key, in the keys' order."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keyed = sorted(
            ((spec, action) for spec, action in actions if spec.function_key),
            key=lambda pair: pair[0].function_key,
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * STEP, STEP, 2 * STEP, STEP)
        layout.setSpacing(STEP)
        for spec, action in keyed:
            layout.addWidget(_KeyButton(spec, action, self))


class _KeyButton(QToolButton):
    def __init__(self, spec: ActionSpec, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._spec = spec
        self._action = action
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(f"{self._spec.shortcut} {self._action.text()}")
        self.setAccessibleName(self._action.text())
        self.setEnabled(self._action.isEnabled())
