"""When a window has been painted: the end of the frame in which a widget shows what it should."""

import asyncio
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

PATIENCE_S = 20.0


class Frames(QObject):
    """Delivers the window's frames itself, so that it knows when each is done.

    A frame counts when `part` was painted in it. Painting is the raster paint engine's on every
    platform; only the copy to the screen is missing offscreen.
    """

    def __init__(self, window: QWidget, part: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._part = part
        self._is_painting = False
        self._was_painted = False
        self._holds: Callable[[], bool] = lambda: False
        self._shown: asyncio.Future[float] | None = None
        window.installEventFilter(self)
        part.installEventFilter(self)

    async def shows(self, holds: Callable[[], bool]) -> float:
        """The monotonic moment at which the frame was done that first showed what `holds`."""
        self._shown = asyncio.get_running_loop().create_future()
        self._holds = holds
        try:
            return await asyncio.wait_for(self._shown, PATIENCE_S)
        finally:
            self._shown = None

    def repaint(self) -> None:
        """The part alone, at once."""
        self._part.repaint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Paint and watched is self._part:
            self._was_painted = True
        if kind is QEvent.Type.UpdateRequest and watched is self._window and not self._is_painting:
            self._is_painting = True
            self._window.event(event)
            self._is_painting = False
            self._finish()
            return True
        return False

    def _finish(self) -> None:
        painted, self._was_painted = self._was_painted, False
        if painted and self._shown is not None and not self._shown.done() and self._holds():
            self._shown.set_result(time.monotonic())
