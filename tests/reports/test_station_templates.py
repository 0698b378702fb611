"""A station's own templates: over the program's, broken ones fall back, nothing outside is read."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.reports.sheet import Sheet, render
from jinhai_console.reports.station_templates import STATION_TEMPLATES, folder_beside
from tests.reports.conftest import ReadPages

SHARED = '#import "../sheet.typ": *\n'
OWN = f'{SHARED}#show: sheet.with(data.heading, "队列")\n本所的队列 #data.summary\n'


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    folder = folder_beside(tmp_path / "station.db")
    STATION_TEMPLATES.use(folder)
    yield folder
    STATION_TEMPLATES.use(None)


def put(folder: Path, text: str, name: str = "queue/template.typ") -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def queue(resources: Path) -> Sheet:
    sample: dict[str, Any] = json.loads(
        (resources / "templates/queue/sample.json").read_text("utf-8")
    )
    return render("queue", sample, resources=resources)


def test_its_own_takes_the_place_of_the_programs(
    folder: Path, resources: Path, read_pages: ReadPages
) -> None:
    before = queue(resources)
    put(folder, OWN)
    assert "本所的队列" in "".join(read_pages(queue(resources).pdf))
    put(folder, OWN.replace("本所的", "改过的本所"))
    assert "改过的本所队列" in "".join(read_pages(queue(resources).pdf))
    (folder / "queue/template.typ").unlink()
    assert queue(resources).pdf == before.pdf
    assert STATION_TEMPLATES.fault_of("queue") == ""


@pytest.mark.parametrize(
    "text",
    [
        *("#let x =", "#nothing", '#read("../../../secret")', '#import "/etc/passwd"'),
        f'{SHARED}#panic("停")',
    ],
)
def test_a_broken_one_says_what_is_wrong_and_the_sheet_is_set_all_the_same(
    folder: Path, resources: Path, text: str
) -> None:
    before = queue(resources)
    put(folder, text)
    assert queue(resources).pdf == before.pdf
    said = STATION_TEMPLATES.fault_of("queue")
    assert said.startswith("本所版式“queue”有错，已用程序自带的：")
    put(folder, OWN)
    queue(resources)
    assert STATION_TEMPLATES.fault_of("queue") == ""


def test_what_all_sheets_share_can_be_its_own(
    folder: Path, resources: Path, read_pages: ReadPages
) -> None:
    shared = (resources / "templates/sheet.typ").read_text("utf-8")
    put(folder, shared.replace("第 ", "页码 "), "sheet.typ")
    assert "页码1" in "".join(read_pages(queue(resources).pdf))


def test_links_out_of_the_folder_are_not_followed(
    folder: Path, resources: Path, tmp_path: Path
) -> None:
    before = queue(resources)
    outside = tmp_path / "outside"
    put(outside, OWN)
    folder.mkdir()
    (folder / "queue").symlink_to(outside / "queue")
    assert queue(resources).pdf == before.pdf
    (folder / "queue").unlink()
    (folder / "queue").mkdir()
    (folder / "queue/template.typ").symlink_to(outside / "queue/template.typ")
    assert queue(resources).pdf == before.pdf
