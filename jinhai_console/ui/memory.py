"""What a seat remembers of its window from one day to the next: layout, theme, filters."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

# Raised when the docks change so much that a remembered layout would mislead.
LAYOUT = 2


class Memory:
    """One INI file of the seat. What cannot be read is as if it had never been written."""

    def __init__(self, file: Path) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)

    def text(self, key: str, default: str = "") -> str:
        value = self._settings.value(key, default)
        return value if isinstance(value, str) else default

    def texts(self, key: str) -> list[str]:
        value = self._settings.value(key, [])
        found = value if isinstance(value, list) else [value]
        return [each for each in found if isinstance(each, str) and each]

    def bytes(self, key: str) -> QByteArray:
        value = self._settings.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def keep(self, key: str, value: Any) -> None:
        self._settings.setValue(key, value)

    def forget(self, key: str) -> None:
        self._settings.remove(key)

    def close(self) -> None:
        self._settings.sync()
