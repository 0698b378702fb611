"""The demonstration station with a few days of history: founded once, copied for every test."""

from pathlib import Path

import pytest

from jinhai_console.intake.founding import Founded, found_demo
from jinhai_console.settings import resources_dir
from tests.stations import copy_station

DAYS = 20


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Founded]:
    """The closed database, never opened again, and the sign-in that it was given."""
    path = tmp_path_factory.mktemp("demonstration") / "demo.db"
    return path, found_demo(path, resources_dir(), days=DAYS)


@pytest.fixture
def demo(founded: tuple[Path, Founded], tmp_path: Path) -> Path:
    return copy_station(founded[0], tmp_path / "demo.db")


@pytest.fixture
def sign_in_of(founded: tuple[Path, Founded]) -> tuple[str, str]:
    return founded[1].officer, founded[1].password
