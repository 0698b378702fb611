"""A served page on a small station, with an incident for officer 01, and phones that ask it."""

from collections.abc import Iterator

import pytest

from tests.officers_phone import Served
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]


@pytest.fixture
def served(room: Room) -> Iterator[Served]:
    made = Served(room)
    yield made
    made.stop()
