"""The registry walked: each action is reachable, unambiguous and found."""

import re
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QMainWindow, QToolButton
from pytestqt.qtbot import QtBot

from jinhai_console.services.pinyin import initials
from jinhai_console.settings import resources_dir
from jinhai_console.ui.actions import ACTIONS, Actions, Group
from jinhai_console.ui.do import Do
from jinhai_console.ui.function_strip import FunctionStrip
from jinhai_console.ui.i18n import Language
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.key_card import KeyCard
from jinhai_console.ui.key_groups import keys_by_group
from jinhai_console.ui.palette import CommandPalette
from jinhai_console.ui.palette_search import Entry, action_entries, search
from jinhai_console.ui.theme import LIGHT


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


def test_every_deed_is_registered_once() -> None:
    assert Counter(spec.id for spec in ACTIONS) == Counter(Do)


def test_shortcuts_are_valid_and_unambiguous() -> None:
    keys = [spec.shortcut for spec in ACTIONS if spec.shortcut]
    assert len(keys) == len(set(keys))
    for key in keys:
        sequence = QKeySequence(key)
        assert sequence.count() == 1
        assert sequence.toString(QKeySequence.SequenceFormat.PortableText) == key


def test_pages_of_records_take_no_key_that_leads_elsewhere() -> None:
    """Those of the incident that is looked at they may: there is none on a page of records."""
    pages = (Path(__file__).parents[2] / "jinhai_console" / "ui").glob("*/page.py")
    deed = re.compile(r'Deed\(\s*tr\([^)]*\),\s*"([^"]+)"')
    own = {key for page in pages for key in deed.findall(page.read_text("utf-8"))}
    assert "Ctrl+G" in own
    theirs = (Group.INCIDENT, Group.DISPATCH)
    beside = {"Ctrl+B", "Ctrl+P"}  # what is known beside an incident; printing, which pages claim
    elsewhere = {each.shortcut for each in ACTIONS if each.group not in theirs} - beside
    assert own & elsewhere == set()


def test_no_shortcut_is_a_single_letter() -> None:
    """An input method must never trigger one."""
    assert all(len(spec.shortcut) != 1 for spec in ACTIONS)


def test_every_action_is_reached_by_menu_and_keyboard(window: QMainWindow) -> None:
    actions = Actions(window)
    menus = actions.fill_menus(window.menuBar())
    assert set(menus) == set(Group)
    for spec, action in actions:
        assert action in menus[spec.group].actions()
        assert action.shortcut().toString() == spec.shortcut
        assert spec.permission
        assert spec.help_topic


def test_what_nothing_answers_to_is_named(window: QMainWindow) -> None:
    actions = Actions(window)
    done: list[str] = []
    assert set(actions.unwired()) == set(Do)
    actions.on(Do.UNDO, lambda: done.append("undo"))
    assert Do.UNDO not in actions.unwired()
    actions[Do.UNDO].trigger()
    assert done == ["undo"]


def test_texts_follow_the_language(window: QMainWindow) -> None:
    actions = Actions(window)
    english = Language(resources_dir() / "i18n", "en")
    english.install()
    actions.retranslate()
    assert actions[Do.NEW_INCIDENT].text() == "New incident"
    english.remove()
    actions.retranslate()
    assert actions[Do.NEW_INCIDENT].text() == "新警情"


def test_icons_are_put_on(window: QMainWindow) -> None:
    actions = Actions(window)
    actions.dress(Icons(resources_dir() / "icons"), LIGHT)
    assert not actions[Do.NEW_INCIDENT].icon().isNull()


def test_the_strip_holds_the_function_keys_in_order(window: QMainWindow) -> None:
    actions = Actions(window)
    strip = FunctionStrip(actions, window)
    buttons = strip.findChildren(QToolButton)
    keys = [int(button.text().split()[0].removeprefix("F")) for button in buttons]
    assert keys == sorted(keys)
    assert {2, 3, 4, 5, 6, 7, 8, 12} <= set(keys)
    done: list[int] = []
    actions.on(Do.NEW_INCIDENT, lambda: done.append(4))
    button = next(button for button in buttons if button.text().startswith("F4"))
    button.click()
    actions[Do.NEW_INCIDENT].setEnabled(False)
    assert done == [4]
    assert not button.isEnabled()


def test_the_card_names_every_key(window: QMainWindow) -> None:
    actions = Actions(window)
    lines = [line for _, group in keys_by_group(actions.specs) for line in group]
    assert len(lines) == len(ACTIONS)
    assert ("F4", "新警情") in lines
    KeyCard(actions, window)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("xjq", Do.NEW_INCIDENT),
        ("jjb", Do.HANDOVER),
        ("交接", Do.HANDOVER),
        ("handover", Do.HANDOVER),
        ("scene", Do.ON_SCENE),
        ("new inc", Do.NEW_INCIDENT),
    ],
)
def test_the_palette_finds_by_chinese_initials_and_english(
    window: QMainWindow, asked: str, found: Do
) -> None:
    entries = action_entries(Actions(window), initials)
    assert search(entries, asked, [])[0].id == found
    assert search(entries, "qqqq", []) == []


def test_a_community_is_found_by_its_initials() -> None:
    names = ("鼓岩社区", *initials("鼓岩社区").split())
    entry = Entry("community.1", "鼓岩社区", "社区", names, list)
    assert search([entry], "gysq", []) == [entry]


def test_the_palette_runs_and_remembers(window: QMainWindow, qtbot: QtBot) -> None:
    actions = Actions(window)
    done: list[str] = []
    actions.on(Do.HANDOVER, lambda: done.append("handover"))
    palette = CommandPalette(lambda: action_entries(actions, initials), window)
    recent: list[list[str]] = []
    palette.recent_changed.connect(recent.append)
    palette.open()
    qtbot.keyClicks(palette.line, "jjb")
    assert palette.found()[0].title == "交接班"
    qtbot.keyClick(palette.line, "\r")
    assert done == ["handover"]
    assert recent == [[Do.HANDOVER]]
    palette.open()
    assert palette.found()[0].id == Do.HANDOVER


def test_the_palette_has_the_keys_at_once_and_gives_them_back(
    window: QMainWindow, qtbot: QtBot
) -> None:
    actions = Actions(window)
    palette = CommandPalette(lambda: action_entries(actions, initials), window)
    work = QLineEdit(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    work.setFocus()
    palette.open()
    assert window.focusWidget() is palette.line
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert window.focusWidget() is work
    palette.open()
    work.setFocus()
    qtbot.waitUntil(palette.isHidden)


def test_what_cannot_be_done_now_is_not_offered(window: QMainWindow) -> None:
    actions = Actions(window)
    actions[Do.UNDO].setEnabled(False)
    assert Do.UNDO not in {entry.id for entry in action_entries(actions, initials)}
