"""`shots`, `tour`, `console` without a screen: what they leave and what they say."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.demonstration import demo, founded, sign_in_of
from tests.e2e.command_line import CommandLine

__all__ = ["demo", "founded", "sign_in_of"]


def jinhai(*words: object, folder: Path) -> subprocess.CompletedProcess[str]:
    """As a process of its own: it makes a window, and there is one application in a process."""
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-m", "jinhai_console", *map(str, words)],
        cwd=folder,
        env=kept | {"PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_shots_of_a_page(demo: Path, tmp_path: Path) -> None:
    folder = tmp_path / "图片"
    words = ("shots", folder, "--page", "desk", "--size", "1366x768", "--theme", "night")
    done = jinhai("--database", demo, *words, "--json", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    (picture,) = json.loads(done.stdout)["pictures"]
    image = QImage(picture)
    assert (image.width(), image.height()) == (1366, 768)
    assert image.pixelColor(5, image.height() - 5).lightness() < 100  # by night
    assert list(folder.iterdir()) == [Path(picture)]


@pytest.mark.parametrize("page", ["known", "alarms", "history", "find", "roster-edit"])
def test_shots_of_a_station_that_has_just_begun(
    cli: CommandLine, tmp_path: Path, page: str
) -> None:
    words = ("shots", tmp_path / "shots", "--page", page, "--size", "1366x768")
    done = jinhai("--database", cli.database, *words, folder=tmp_path)
    assert done.returncode == 0, done.stderr


def test_without_a_screen_the_console_says_what_to_do(demo: Path, tmp_path: Path) -> None:
    done = jinhai("--database", demo, "console", folder=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert "tour" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("--page", "nonsense"),
        ("--size", "huge"),
        ("--size", "1x1"),
        ("--size", "99999x99999"),
    ],
)
def test_pictures_that_cannot_be_taken(
    words: tuple[str, ...], cli: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert words[1] in cli.refused("shots", tmp_path, *words)
    assert list(tmp_path.glob("*.png")) == []


def test_pictures_of_a_station_that_is_not_there(cli: CommandLine, tmp_path: Path) -> None:
    cli.database.unlink()
    assert "没有数据库" in cli.refused("shots", tmp_path / "shots")
