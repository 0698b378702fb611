"""What every test gets: no screen, a home of its own, no deadlines on shared cores."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt

settings.register_profile("station", deadline=None, print_blob=True)
settings.load_profile("station")

_USER_FOLDERS = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")


@pytest.fixture(scope="session", autouse=True)
def _home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test, and no process a test starts, reads or writes the user's own station."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for folder in _USER_FOLDERS:
            patch.setenv(folder, str(home / folder.lower()))
        for name in ("JINHAI_DATABASE", "JINHAI_LANGUAGE"):
            patch.delenv(name, raising=False)
        yield home
