"""A founded station for tests of the window, bare or with a seat on it."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.station_fixtures import room, station_path, template
from tests.ui.live import Live, live_seat

__all__ = ["live", "room", "station_path", "template"]


@pytest.fixture
def live(station_path: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Live]:
    with live_seat(station_path, tmp_path, qtbot) as made:
        yield made


@pytest.fixture(scope="module", autouse=True)
def _garbage_on_this_thread() -> Iterator[None]:
    """As `Collector` does in the window: no widget is destroyed on a thread of the desk."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()
