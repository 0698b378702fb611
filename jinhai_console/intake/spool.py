"""The spool folder: files put there by rename, each ending in done/ or in quarantine/."""

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from jinhai_console.intake.receiving import NotNow, Received, split_lines
from jinhai_console.intake.wire import MAX_BYTES

log = logging.getLogger(__name__)

RESCAN_MS = 1_000  # a network drive tells nothing by itself, no drive before it is watched
DONE, QUARANTINE = "done", "quarantine"
PARTIAL = frozenset({".tmp", ".part"})
MAX_FILE_BYTES = 64 * MAX_BYTES


class Taker(Protocol):
    """Who takes in what lies in a folder."""

    def offer(self, raw: bytes) -> Received | str:
        """What became of it, or one sentence why it was refused. Raises NotNow."""


class Spool:
    """Takes in what lies in a folder. Dotted names, .tmp and .part are still being written."""

    def __init__(self, folder: Path, receiver: Taker) -> None:
        self._folder = folder
        self._receiver = receiver
        self._told: set[str] = set()  # said once, not at every look

    def take_all(self, stop: threading.Event | None = None) -> Received:
        """Take in every file that lies there now, by name. Raises NotNow."""
        total = Received()
        for path in self._waiting():
            if stop is not None and stop.is_set():
                break
            total = total + self._take(path)
        return total

    def watch(self, stop: threading.Event, on_received: Callable[[Received], None]) -> None:
        """Take in what lies there and what comes, until `stop` is set."""
        from watchfiles import watch  # 40 ms that only a watcher needs

        self._folder.mkdir(parents=True, exist_ok=True)
        self._look(stop, on_received)
        for _changes in watch(
            self._folder,
            stop_event=stop,
            recursive=False,
            debounce=50,
            step=10,
            rust_timeout=RESCAN_MS,
            yield_on_timeout=True,
            raise_interrupt=False,
        ):
            self._look(stop, on_received)

    def _look(self, stop: threading.Event, on_received: Callable[[Received], None]) -> None:
        try:
            received = self.take_all(stop)
        except (NotNow, OSError) as fault:  # what lies there goes on lying there
            self._warn(f"messages wait: {fault}")
            return
        if received != Received():
            on_received(received)

    def _waiting(self) -> Iterator[Path]:
        if not self._folder.is_dir():
            return
        for path in sorted(self._folder.iterdir()):
            is_partial = path.name.startswith(".") or path.suffix in PARTIAL
            if not is_partial and not path.is_symlink() and path.is_file():
                yield path

    def _take(self, path: Path) -> Received:
        try:
            size = path.stat().st_size
            raw = path.read_bytes() if size <= MAX_FILE_BYTES else b""
        except FileNotFoundError:  # another seat on this folder was quicker
            return Received()
        except OSError as fault:  # still held by its writer: the next look takes it
            self._warn(f"cannot read {path.name!r}: {fault}")
            return Received()
        if size > MAX_FILE_BYTES:
            return self._refuse(path, [f"文件有 {size} 字节，超过上限 {MAX_FILE_BYTES}"])
        messages = split_lines(raw)
        if not messages:
            return self._refuse(path, ["文件是空的；请重新发送"])
        total, reasons = Received(), []
        for number, message in enumerate(messages, 1):
            became = self._receiver.offer(message)
            if isinstance(became, str):
                reasons.append(became if len(messages) == 1 else f"第 {number} 行：{became}")
                total = total + Received(quarantined=1)
            else:
                total = total + became
        if reasons:
            self._refuse(path, reasons)
        else:
            self._move(path, DONE)
        return total

    def _refuse(self, path: Path, reasons: list[str]) -> Received:
        """The whole file goes to quarantine; its good lines are in already and stay known."""
        self._move(path, QUARANTINE, "\n".join(reasons) + "\n")
        return Received(quarantined=1)

    def _move(self, path: Path, name: str, reason: str = "") -> None:
        """By rename, the reason lying there before. Where it fails the next look tries again."""
        try:
            target = _free(self._folder / name, path)
            if reason:
                _reason_of(target).write_text(reason, encoding="utf-8")
            try:
                path.rename(target)
            except OSError:
                _reason_of(target).unlink(missing_ok=True)
                raise
        except FileNotFoundError:  # another seat moved it
            log.info("%r was moved meanwhile", path.name)
        except OSError as fault:
            self._warn(f"cannot move {path.name!r} to {name}: {fault}")

    def _warn(self, text: str) -> None:
        if text not in self._told:
            self._told.add(text)
            log.warning("%s", text)


def _free(folder: Path, path: Path) -> Path:
    """A name that is taken there gets a number: nothing is overwritten."""
    folder.mkdir(exist_ok=True)
    target = folder / path.name
    number = 2
    while target.exists() or _reason_of(target).exists():
        target = folder / f"{path.stem}-{number}{path.suffix}"
        number += 1
    return target


def _reason_of(kept: Path) -> Path:
    return kept.with_name(f"{kept.name}.reason.txt")
