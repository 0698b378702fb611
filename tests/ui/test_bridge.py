"""What comes back over the bridge: a refusal in its own words, a fault that is logged."""

import logging

import pytest
from pytestqt.qtbot import QtBot

from jinhai_console.services.accounts import hash_password
from jinhai_console.services.verbs import interpret
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
