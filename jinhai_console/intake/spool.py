"""The spool folder: files put there by rename, each ending in done/ or in quarantine/."""

import logging
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from jinhai_console.intake.receiving import Received, Receiver, split_lines
from jinhai_console.intake.wire import MAX_BYTES

log = logging.getLogger(__name__)

RESCAN_MS = 30_000  # a folder on a network drive tells nothing by itself
DONE, QUARANTINE = "done", "quarantine"
PARTIAL = frozenset({".tmp", ".part"})
MAX_FILE_BYTES = 64 * MAX_BYTES


class Spool:
    """Takes in what lies in a folder. Dotted names, .tmp and .part are still being written."""

    def __init__(self, folder: Path, receiver: Receiver) -> None:
        self._folder = folder
        self._receiver = receiver

    def take_all(self) -> Received:
        """Take in every file that lies there now, by name."""
        total = Received()
        for path in self._waiting():
            total = total + self._take(path)
        return total

    def watch(self, stop: threading.Event, on_received: Callable[[Received], None]) -> None:
        """Take in what lies there and what comes, until `stop` is set."""
        from watchfiles import watch  # 40 ms that only a watcher needs

        self._folder.mkdir(parents=True, exist_ok=True)
        _tell(self.take_all(), on_received)
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
            _tell(self.take_all(), on_received)

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
        except OSError as fault:  # still held by its writer: the next look takes it
            log.warning("cannot read %s: %s", path.name, fault)
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
        kept = self._move(path, QUARANTINE)
        reason = kept.with_name(kept.name + ".reason.txt")
        reason.write_text("\n".join(reasons) + "\n", encoding="utf-8")
        return Received(quarantined=1)

    def _move(self, path: Path, name: str) -> Path:
        """Move by rename; a name that is taken there gets a number, nothing is overwritten."""
        folder = self._folder / name
        folder.mkdir(exist_ok=True)
        target = folder / path.name
        number = 2
        while target.exists():
            target = folder / f"{path.stem}-{number}{path.suffix}"
            number += 1
        path.rename(target)
        return target


def _tell(received: Received, on_received: Callable[[Received], None]) -> None:
    if received != Received():
        on_received(received)
