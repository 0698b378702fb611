"""A window driven without a person: wait for something to come true, take a picture of it."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from jinhai_console.app.console import Console

PATIENCE_S = 10.0
_LOOK_S = 0.02


class NotSeen(Exception):
    """What the script waited for did not come true in time."""


async def until(is_true: Callable[[], object], what: str, patience_s: float = PATIENCE_S) -> None:
    """Let the window live until `is_true`. Raises NotSeen, naming `what`."""
    deadline = time.monotonic() + patience_s
    while not is_true():
        if time.monotonic() > deadline:
            raise NotSeen(f"{what}：等了 {patience_s:.0f} 秒没有出现")
        await asyncio.sleep(_LOOK_S)


class Album:
    """Pictures of one window, numbered in the order they were taken."""

    def __init__(self, console: Console, folder: Path, prefix: str = "") -> None:
        self._console = console
        self._folder = folder
        self._prefix = prefix
        self.pictures: list[Path] = []
        folder.mkdir(parents=True, exist_ok=True)

    async def take(self, name: str, over: QWidget | None = None) -> Path:
        """A picture of the window, with `over` (a dialog) drawn where it stands."""
        await asyncio.sleep(0.1)  # what was just shown lays itself out in the next turns
        self._console.workplace.trends.settle()
        window = self._console.window
        picture = window.grab()
        if over is not None:
            place = over.mapToGlobal(over.rect().topLeft()) - window.mapToGlobal(
                window.rect().topLeft()
            )
            over.render(picture, place)
        path = self._folder / f"{self._prefix}{len(self.pictures) + 1:02d}-{name}.png"
        if not picture.save(str(path)):
            raise OSError(f"图片没有写成：{path}")
        self.pictures.append(path)
        return path


def active_dialog() -> QWidget | None:
    """The topmost visible window beside the main one."""
    shown = [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each.parentWidget() is not None
    ]
    return shown[-1] if shown else None
