"""A key whose action does not fit now is answered with a sentence, never with silence."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.rows import IncidentRow
from jinhai_console.ui.actions import ActionSpec
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.words import state_word


class NotNow(QObject):
    """Hears the keys of a window that neither a field nor an action took."""

    def __init__(self, seat: Seat, watch: IncidentWatch, window: QWidget) -> None:
        super().__init__(window)
        self._seat = seat
        self._watch = watch
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            spec = self._greyed(event)
            if spec is not None:
                detail = self._watch.detail
                said = _sentence(spec, detail.row if detail else None)
                self._seat.orders.told.emit(Notice(said, Tone.REFUSED))
                return True
        return super().eventFilter(watched, event)

    def _greyed(self, event: QKeyEvent) -> ActionSpec | None:
        pressed = QKeySequence(event.keyCombination())
        for spec, action in self._seat.actions:
            if not action.isEnabled() and action.shortcut() == pressed:
                return spec
        return None


def _sentence(spec: ActionSpec, row: IncidentRow | None) -> str:
    if row is None:
        return tr("NotNow", "先在警情队列里选一起警情，再{what}").format(what=spec.text)
    said = tr("NotNow", "{number} {state}，现在不能{what}")
    return said.format(number=row.number, state=state_word(row.state), what=spec.text)
