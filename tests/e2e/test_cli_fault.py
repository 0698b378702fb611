"""A fault of ours is one sentence on the screen and a trace in the log."""

from pathlib import Path

import pytest

from jinhai_console.cli import doing, main
from jinhai_console.settings import Settings


def test_a_fault_is_logged_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_words: object) -> None:
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setattr(doing, "do", broken)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert main(["do", "签 1"]) == 1
    said = capsys.readouterr().err
    assert "程序出错" in said
    assert "Traceback" not in said
    log = Settings().log_dir / "jinhai-console.log"
    assert str(log) in said
    assert "a fault of ours" in log.read_text(encoding="utf-8")
