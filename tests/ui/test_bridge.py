"""What comes back over the bridge: a refusal in its own words, a fault that is logged."""

import logging
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from jinhai_console.domain.outcome import Answer, Refused, Subject
from jinhai_console.services.accounts import hash_password
from jinhai_console.services.command import Command
from jinhai_console.services.verbs import interpret
from jinhai_console.store.transaction import Transaction
from jinhai_console.ui.bridge import Bridge
from tests.ui.live import Live


def test_a_refused_read_says_its_own_sentence_and_is_no_fault(
    live: Live, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    said: list[str] = []
    live.seat.bridge.read(interpret, "吃饭", None, then=said.append, failed=said.append)
    live.seat.bridge.aside(hash_password, "short", then=said.append, failed=said.append)
    qtbot.waitUntil(lambda: len(said) == 2)
    assert min(said).startswith("不认识“吃饭”")
    assert max(said) == "口令至少 8 个字符"
    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []


def test_a_fault_is_logged_and_told(
    live: Live, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> None:
        raise OSError("磁盘拔掉了")

    with qtbot.waitSignal(live.seat.bridge.failed) as told:
        live.seat.bridge.aside(broken, then=lambda _nothing: None)
    assert told.args is not None
    assert "磁盘拔掉了" in told.args[0]
    assert any(each.levelno == logging.ERROR for each in caplog.records)


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken(Command):
    """A handler with a mistake of ours."""

    def perform(self, tx: Transaction) -> Subject:
        raise RuntimeError("ours")


def test_a_fault_in_a_command_is_an_answer_too(
    live: Live, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    said: list[Answer] = []
    live.seat.bridge.submit(Broken(actor_id=1), said.append)
    qtbot.waitUntil(lambda: len(said) == 1)
    (answer,) = said
    assert isinstance(answer, Refused)
    assert "没有保存" in answer.reason
    with qtbot.waitSignal(live.seat.bridge.failed) as told:
        live.seat.bridge.submit(Broken(actor_id=1))
    assert told.args == [answer.reason]
    assert "RuntimeError: ours" in caplog.text


def test_an_answer_that_comes_after_the_end_is_dropped(live: Live) -> None:
    """Its form may be gone by then."""
    said: list[object] = []
    bridge = live.seat.bridge
    bridge.aside(int, then=said.append)
    bridge.detach()
    other = Bridge()
    other.attach(bridge.desk)
    done: list[object] = []
    for _ in range(4):
        other.aside(int, then=done.append)
    live.until(lambda: len(done) == 4)
    assert said == []


def test_a_window_that_was_closed_gets_no_answer(
    live: Live, caplog: pytest.LogCaptureFixture
) -> None:
    asked, told, done = QLabel(), QLabel(), list[object]()
    live.seat.bridge.aside(str, "late", then=asked.setText)
    live.seat.bridge.aside(hash_password, "short", then=done.append, failed=told.setText)
    delete(asked)
    delete(told)
    for _ in range(4):
        live.seat.bridge.aside(int, then=done.append)
    live.until(lambda: len(done) == 4)
    assert [each for each in caplog.records if each.levelno >= logging.ERROR] == []
