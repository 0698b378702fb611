"""The built wheel carries the resources and runs installed, away from the checkout."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from jinhai_console import __version__

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built by the locked backend itself: no isolation, so no network."""
    folder = tmp_path_factory.mktemp("wheel")
    name = run([sys.executable, "-c", BUILD, str(folder)], ROOT).stdout.split()[-1]
    return folder / name


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel installed in a folder of its own; its dependencies are this environment's."""
    site = tmp_path_factory.mktemp("site")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
    run([*install, "--disable-pip-version-check", "--target", str(site), str(wheel)], site)
    return site


def jinhai(site: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "jinhai_console", *words]
    return run(command, folder, PYTHONPATH=str(site), PYTHONSAFEPATH="1")


def test_it_carries_every_resource(wheel: Path) -> None:
    carried = set(zipfile.ZipFile(wheel).namelist())
    resources = [each for each in (ROOT / "resources").rglob("*") if each.is_file()]
    missing = [
        name
        for name in (each.relative_to(ROOT).as_posix() for each in resources)
        if f"jinhai_console/{name}" not in carried
    ]
    assert missing == []
    assert not any(name.startswith(("tests/", "benchmarks/")) for name in carried)


def test_it_is_small_enough_to_carry_on_a_stick(wheel: Path) -> None:
    assert wheel.stat().st_size < 25_000_000


def test_the_installed_program_finds_its_own_resources(site: Path, tmp_path: Path) -> None:
    ask = "from jinhai_console.settings import resources_dir; print(resources_dir())"
    found = run([sys.executable, "-c", ask], tmp_path, PYTHONPATH=str(site)).stdout.strip()
    assert Path(found) == site / "jinhai_console" / "resources"
    assert (Path(found) / "fonts" / "OFL.txt").is_file()


def test_the_installed_program_builds_the_demonstration_station(site: Path, tmp_path: Path) -> None:
    assert jinhai(site, tmp_path, "--version").stdout.split()[-1] == __version__
    database = str(tmp_path / "station.db")
    answer = jinhai(site, tmp_path, "--database", database, "init", "--demo", "--json").stdout
    assert json.loads(answer)["incidents"] > 20_000


def test_the_installed_program_shows_its_window_and_prints(site: Path, tmp_path: Path) -> None:
    jinhai(site, tmp_path, "self-test")
