"""Where in a chart one points, by mouse or by keys."""

from PySide6.QtCore import Qt

from jinhai_console.ui.trends.content import Content, spans_at


class ChartCursor:
    """A slot and one of the series that have a value there."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.slot: int | None = None
        self.series: int | None = None

    def leave(self) -> None:
        self.slot = self.series = None

    def go_to(self, slot: int, series: int | None) -> None:
        self.slot, self.series = slot, series

    def press(self, key: Qt.Key) -> bool:
        """Move by a key; whether it means anything here."""
        last = len(self.content.slots) - 1
        slot = self.slot
        if key == Qt.Key.Key_Left:
            self._step_to(last if slot is None else max(0, slot - 1))
        elif key == Qt.Key.Key_Right:
            self._step_to(last if slot is None else min(last, slot + 1))
        elif key == Qt.Key.Key_Home:
            self._step_to(0)
        elif key == Qt.Key.Key_End:
            self._step_to(last)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and slot is not None:
            self._turn(1 if key == Qt.Key.Key_Up else -1)
        elif key == Qt.Key.Key_Escape and slot is not None:
            self.leave()
        else:
            return False
        return True

    def _here(self) -> list[int]:
        return [] if self.slot is None else [each[0] for each in spans_at(self.content, self.slot)]

    def _step_to(self, slot: int) -> None:
        self.slot = slot
        here = self._here()
        if self.series not in here:
            self.series = here[0] if here else None

    def _turn(self, step: int) -> None:
        here = self._here()
        if here and self.series in here:
            self.series = here[(here.index(self.series) + step) % len(here)]
        elif here:
            self.series = here[0]
