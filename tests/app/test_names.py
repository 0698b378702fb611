"""Whoever cannot see the screen is told what each thing on it is: nothing to use is nameless."""

from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jinhai_console.app.console import Console
from jinhai_console.app.scene import NotSeen, until
from jinhai_console.ui.do import Do
from tests.app.driving import drive, sign_in

USABLE = (
    *(QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox),
    *(QLineEdit, QPlainTextEdit, QTextEdit),
)
PAGES = (
    *(Do.HANDOVER, Do.SHOW_STATION, Do.IMPORT, Do.SHOW_ROSTER, Do.OUTBOX),
    *(Do.SHOW_ANALYSIS, Do.SHOW_UNUSUAL, Do.SHOW_MAP, Do.SHOW_SERIES, Do.SHOW_ASSESSMENTS),
    *(Do.SHOW_PROCEDURES, Do.TRY_ROUTING),
)


def name_of(widget: QWidget) -> str:
    """As a screen reader is told it."""
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name).strip()


def is_usable(widget: QWidget) -> bool:
    """Something of ours that takes the focus or the mouse; Qt's own inner parts have no name."""
    is_inner = widget.objectName().startswith("qt_") or isinstance(
        widget.parentWidget(), QAbstractSpinBox | QComboBox | QLineEdit
    )
    takes_focus = widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
    return not is_inner and isinstance(widget, USABLE) and takes_focus


def nameless(where: str) -> list[str]:
    shown = [each for each in QApplication.allWidgets() if each.isVisible() and is_usable(each)]
    assert shown, where
    return [f"{where}: {_path(each)}" for each in shown if not name_of(each)]


def _is_all_named(where: str) -> bool:
    return not nameless(where)


def _path(widget: QWidget) -> str:
    names = []
    at: QWidget | None = widget
    while at is not None:
        names.append(type(at).__name__)
        at = at.parentWidget()
    return " < ".join(names)


def test_everything_that_can_be_used_has_a_name(
    qtbot: QtBot, demo: Path, sign_in_of: tuple[str, str]
) -> None:
    found: list[str] = []

    async def script(console: Console) -> None:
        workplace, actions = console.workplace, console.window.actions_
        await until(workplace.queue.model.rowCount, "队列", 30)
        found.extend(nameless("sign-in"))
        await sign_in(console, *sign_in_of)
        workplace.queue.select(next(iter(workplace.queue.model.loaded())).id)
        await until(lambda: workplace.watch.detail, "警情详情", 30)
        found.extend(nameless("desk"))
        for action in (Do.NEW_INCIDENT, Do.PALETTE, Do.KEY_CARD, Do.NOTE, Do.FEEDBACK):
            actions[action].trigger()
            found.extend(nameless(action))
        for action in PAGES:
            actions[action].trigger()
            page = workplace.pages.page(action)
            assert page is not None
            await until(page.isVisible, action)
            with suppress(NotSeen):  # what it counts may still be read
                await until(partial(_is_all_named, action), action, 3)
            found.extend(nameless(action))
        for each in QApplication.topLevelWidgets():
            if each is not console.window and each.isVisible():
                each.close()

    assert drive(demo, script).code == 0
    assert "\n".join(sorted(set(found))) == ""
