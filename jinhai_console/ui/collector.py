"""Python's cyclic garbage, collected on the GUI's thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class Collector(QObject):
    """Python collects on whichever thread happens to allocate. A widget's wrapper in a cycle would
    then be destroyed on the writer's or the feed's thread, and Qt crashes. While this lives, only
    its timer collects.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """As Python would: the oldest generation whose count has passed its threshold."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [
            generation
            for generation in range(3)
            if limits[generation] and counts[generation] > limits[generation]
        ]
        if due:
            gc.collect(max(due))

    def stop(self) -> None:
        """Give the garbage back to Python, after the other threads have ended."""
        self._timer.stop()
        gc.enable()
