"""A small station at the command line, and the demonstration's for what needs its size."""

from pathlib import Path

import pytest

from tests.e2e.command_line import CommandLine
from tests.station_fixtures import room, station_path, template

__all__ = ["room", "station_path", "template"]


@pytest.fixture
def cli(
    station_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> CommandLine:
    return CommandLine(station_path, capsys, monkeypatch)
