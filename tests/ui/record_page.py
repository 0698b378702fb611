"""A page of records at a live desk, for the tests of each: shown, pressed, read."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from jinhai_console.ui.records.page import RecordPage
from tests.ui.live import Live

CONTROL = Qt.KeyboardModifier.ControlModifier

P = TypeVar("P", bound=RecordPage[Any, Any])


@contextmanager
def at_desk(live: Live, made: P) -> Iterator[P]:
    """Its list's model is watched as long as it lives."""
    live.qtbot.addWidget(made)
    lines = made.frame_.list.lines
    QAbstractItemModelTester(lines, QAbstractItemModelTester.FailureReportingMode.Fatal, lines)
    made.resize(1366, 690)
    yield made
    made.hide()


def show(live: Live, page: RecordPage[Any, Any]) -> None:
    """Until a record is shown."""
    page.show()
    live.qtbot.waitExposed(page)
    live.until(lambda: page.detail is not None)


def activate(live: Live, page: RecordPage[Any, Any]) -> None:
    """A form that was closed was the active window."""
    page.activateWindow()
    live.until(page.isActiveWindow)


def press(live: Live, page: RecordPage[Any, Any], key: Qt.Key) -> None:
    """With Ctrl."""
    activate(live, page)
    live.qtbot.keyClick(page, key, CONTROL)


def listed(page: RecordPage[Any, Any]) -> list[int]:
    return [each.id for each in page.frame_.list.lines.lines]
