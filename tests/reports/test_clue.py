"""线索移交单: features, sightings in order with pictures, the route drawn; text is only text."""

import json
from functools import partial
from pathlib import Path

import pytest

from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.outcome import Refusal
from jinhai_console.reports.clue import clue_data
from jinhai_console.reports.paper import clue_paper
from jinhai_console.services import reads
from jinhai_console.services.attachments import keep_photo, read_photo
from jinhai_console.services.clue_sheet import ClueSheet
from jinhai_console.services.clues import AddClue
from jinhai_console.services.sightings import AddSightingPhoto, WithdrawSighting
from tests.patrol import RIDER, add_clue, see
from tests.photos import photo
from tests.reports.conftest import ReadPages
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]


@pytest.fixture
def seen(room: Room) -> int:
    id = add_clue(room, remarks="# *不是标题*")
    first = see(room, id, room.clock() - 10 * MINUTE)
    kept = keep_photo(room.desk, photo())
    room.done(AddSightingPhoto(actor_id=None, sighting_id=first, photo=kept))
    see(room, id, longitude=118.61, address="", camera="东门枪机")
    wrong = see(room, id, room.clock() - MINUTE, address="北门")
    room.done(WithdrawSighting(actor_id=None, sighting_id=wrong, reason="不是同一人"))
    return id


def sheet(room: Room, id: int) -> ClueSheet:
    found = room.desk.read(reads.clue_sheet, id, None).result(60)
    assert found is not None
    return found


def test_all_that_is_known_stands_on_it(
    room: Room, seen: int, resources: Path, read_pages: ReadPages
) -> None:
    paper = clue_paper(sheet(room, seen), partial(read_photo, room.desk), resources)
    said = "".join(read_pages(paper.pdf().pdf))
    for each in ("黑色连帽外套", "车牌*345", "南门市场", "东门枪机", "2个点", "#*不是标题*",
                 "移交人：", "接收人：", "日志校验码"):  # fmt: skip
        assert each in said, each
    assert "北门" not in said
    assert paper.name.startswith("线索移交单")


def test_the_route_is_drawn_and_the_picture_is_in_it(room: Room, seen: int) -> None:
    data = clue_data(sheet(room, seen), partial(read_photo, room.desk))
    assert data["picture"].count("<circle") == 2
    (picture,) = data["photos"]
    assert "data:image/jpeg;base64," in picture["picture"]


def test_a_picture_that_is_gone_leaves_its_place(
    room: Room, seen: int, resources: Path, read_pages: ReadPages
) -> None:
    def gone(_digest: str) -> bytes:
        raise Refusal("文件不见了")

    pages = read_pages(clue_paper(sheet(room, seen), gone, resources).pdf().pdf)
    assert "读不出来" in "".join(pages)


def test_without_a_point_nothing_is_drawn(room: Room, resources: Path) -> None:
    id = room.done(AddClue(actor_id=None, features=RIDER)).id
    see(room, id, longitude=None, latitude=None)
    found = sheet(room, id)
    assert clue_data(found, lambda _digest: b"")["picture"] == ""
    assert clue_paper(found, lambda _digest: b"", resources).pdf().pages == 1


def test_the_sample_is_what_is_printed(room: Room, seen: int, resources: Path) -> None:
    sample = json.loads((resources / "templates/clue/sample.json").read_text("utf-8"))
    data = clue_data(sheet(room, seen), partial(read_photo, room.desk))
    assert sample.keys() == data.keys()
