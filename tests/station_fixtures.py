"""Fixtures around `tests.stations`: the template of the session, its copies, a desk on one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stations import Room, copy_station, found_station


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a founded station, closed; never opened again, only copied."""
    path = tmp_path_factory.mktemp("template") / "station.db"
    found_station(path)
    return path


@pytest.fixture
def station_path(template: Path, tmp_path: Path) -> Path:
    return copy_station(template, tmp_path / "station.db")


@pytest.fixture
def room(station_path: Path) -> Iterator[Room]:
    made = Room(station_path)
    yield made
    made.close()
