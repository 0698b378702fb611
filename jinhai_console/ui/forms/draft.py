"""What was typed and not saved: kept in one file, at most two seconds old, across a crash."""

import json
import logging
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

log = logging.getLogger(__name__)

DELAY_MS = 1_000
Draft = Mapping[str, str]


class Drafts(QObject):
    """Drafts by key. Writing happens aside and by renaming: the file is whole at any moment."""

    failed = Signal(str)  # the file could not be written; the reason

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._drafts = _load(file)
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._write)
        self._aside = ThreadPoolExecutor(1, "drafts")
        self._is_closed = False

    def kept(self, key: str) -> dict[str, str]:
        """The draft under `key`; empty where there is none."""
        return dict(self._drafts.get(key, {}))

    def keep(self, key: str, draft: Draft) -> None:
        """Remember a draft; one without any text is forgotten."""
        filled = {name: text for name, text in draft.items() if text.strip()}
        if filled == self._drafts.get(key, {}):
            return
        if filled:
            self._drafts[key] = filled
        else:
            self._drafts.pop(key, None)
        if self._is_closed:  # a window that goes may still have a last word
            self._store(self._text())
        elif not self._timer.isActive():
            self._timer.start()

    def drop(self, key: str) -> None:
        """Forget a draft: it was saved as what it was meant to be."""
        self.keep(key, {})

    def close(self) -> None:
        """Write what is not written yet and end. What comes later is written as it comes."""
        if self._timer.isActive():
            self._timer.stop()
            self._write()
        self._aside.shutdown(wait=True)
        self._is_closed = True

    def _write(self) -> None:
        self._aside.submit(self._store, self._text())

    def _text(self) -> str:
        return json.dumps(self._drafts, ensure_ascii=False, indent=1)

    def _store(self, text: str) -> None:
        try:
            _replace(self._file, text)
        except OSError as fault:
            log.warning("drafts were not written: %s", fault)
            self.failed.emit(str(fault))


def _replace(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_name(f"{file.name}.new")
    # It holds names and telephone numbers: for the owner's eyes only.
    number = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(number, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(file)


def _load(file: Path) -> dict[str, dict[str, str]]:
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        return {
            str(key): {str(name): str(text) for name, text in draft.items()}
            for key, draft in raw.items()
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, AttributeError) as fault:
        log.warning("the drafts in %s cannot be read, they are put aside: %s", file, fault)
        _put_aside(file)
        return {}


def _put_aside(file: Path) -> None:
    try:
        file.replace(file.with_name(f"{file.name}.damaged"))
    except OSError as fault:
        log.warning("%s cannot be put aside: %s", file, fault)
