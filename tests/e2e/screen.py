"""A screen of its own with a window manager, and the program on it as a real process."""

import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import sqlcipher3

TOOLS = ("Xvfb", "openbox", "xdotool")
PATIENCE_S = 60.0
_LOOK_S = 0.05
_NOT_OURS = ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "XAUTHORITY", "JINHAI_DATABASE")


def missing_tools() -> list[str]:
    return [each for each in TOOLS if shutil.which(each) is None]


def until(holds: Callable[[], object], what: str) -> None:
    deadline = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < deadline, f"{what}: not within {PATIENCE_S:.0f} s"
        time.sleep(_LOOK_S)  # between two looks at another process


class Screen:
    """Keys go where a person's would go: to whatever window has the focus."""

    def __init__(self, display: str, picture: Path) -> None:
        self._picture = picture
        self.environment = {k: v for k, v in os.environ.items() if k not in _NOT_OURS}
        self.environment |= {"DISPLAY": display, "LC_ALL": "C.UTF-8"}

    def xdotool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.stdout.strip()

    def windows(self, title: str) -> list[str]:
        return self.xdotool("search", "--onlyvisible", "--name", f"^{title}$").split()

    def focus(self, title: str) -> None:
        """Wait for the window and for the window manager to give it the keys."""
        until(lambda: self.windows(title), title)

        def has_focus() -> bool:
            self.xdotool("windowactivate", self.windows(title)[-1])
            return self.xdotool("getactivewindow") in self.windows(title)

        until(has_focus, f"focus on {title}")

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", "20", text)

    def press(self, *keys: str) -> None:
        self.xdotool("key", "--delay", "30", *keys)

    def pixels(self) -> "np.ndarray[Any, np.dtype[np.uint32]]":
        """The screen as it is, out of the server's own buffer (XWD)."""
        raw = self._picture.read_bytes()
        header = struct.unpack(">25I", raw[:100])
        start, width, height, colours = header[0], header[4], header[5], header[19]
        flat = np.frombuffer(raw, "<u4", width * height, start + 12 * colours)
        return flat.reshape(height, width).copy()

    def save(self, path: Path) -> None:
        from PySide6.QtGui import QImage

        pixels = self.pixels()
        height, width = pixels.shape
        QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGB32).save(
            str(path)
        )

    def changed(self, before: "np.ndarray[Any, np.dtype[np.uint32]]") -> float:
        """The share of the screen that looks different now."""
        return float(np.mean((self.pixels() ^ before) & 0xFFFFFF != 0))


@contextmanager
def a_screen(folder: Path, size: str = "1920x1080") -> Iterator[Screen]:
    """Xvfb on a display that is free, with openbox on it."""
    read, write = os.pipe()
    log = (folder / "screen.log").open("wb")
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24"),
            # Without -noreset the server starts anew whenever its last client leaves.
            *("-noreset", "-nolisten", "tcp", "-fbdir", str(folder)),
        ],
        pass_fds=[write],
        stderr=log,
    )
    os.close(write)
    with os.fdopen(read) as told, log:
        display = f":{told.readline().strip()}"
        screen = Screen(display, folder / "Xvfb_screen0")
        manager = subprocess.Popen(["openbox"], env=screen.environment, stderr=log)
        try:
            # Without a window manager xdotool says 0.
            until(lambda: int(screen.xdotool("get_num_desktops") or 0), "a window manager")
            yield screen
        finally:
            for each in (manager, server):
                each.terminate()
                each.wait(30)


class Program:
    """The console as a user starts it; what it did is read from the database file."""

    def __init__(self, screen: Screen, database: Path) -> None:
        self._database = database
        self._log = database.with_name("console.err").open("wb")
        command = [sys.executable, "-m", "jinhai_console", "--database", str(database), "console"]
        self.process = subprocess.Popen(command, env=screen.environment, stderr=self._log)

    def asked(self, query: str) -> list[Any]:
        with closing(sqlcipher3.connect(str(self._database))) as raw:
            return [row[0] for row in raw.execute(query)]

    def until_done(self, command: str, times: int = 1) -> None:
        """Until the journal holds the command so often."""
        before = self.count_of(command)
        until(lambda: self.count_of(command) >= times, f"{command} ({before} so far)")

    def count_of(self, command: str) -> int:
        """How often the journal holds the command."""
        return int(self.asked(f"SELECT count(*) FROM journal WHERE command = '{command}'")[0])

    def until_open(self) -> None:
        """The spool folder is made once the desk is open and the sign-in page is shown."""
        folder = self._database.with_name(f"{self._database.stem}.spool")
        until(folder.is_dir, "the desk")

    def exit_code(self) -> int:
        return self.process.wait(PATIENCE_S)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(30)
        self._log.close()
