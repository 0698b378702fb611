"""线索移交核查单: its words, its way, its cases; never whoever gave it."""

from pathlib import Path

from jinhai_console.domain.lead import LeadOrigin, LeadSource
from jinhai_console.reports.paper import lead_paper
from jinhai_console.services import reads
from tests.leads import add, case_of, worked
from tests.reports.conftest import ReadPages
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]


def text(room: Room, id: int, resources: Path, read_pages: ReadPages) -> str:
    sheet = room.desk.read(reads.lead_sheet, id, room.officer("05")).result(60)
    assert sheet is not None
    return "".join(read_pages(lead_paper(sheet, resources).pdf().pdf))


def test_the_whole_way_stands_on_it(room: Room, resources: Path, read_pages: ReadPages) -> None:
    found = worked(room)
    case = case_of(room, found)
    said = text(room, found.id, resources, read_pages)
    for each in (found.number, "社区民警", "单一鸣", "聚众赌博", "查文斌", case.number, "移交人：",
                 "接收人：", "日志校验码"):  # fmt: skip
        assert each in said, each
    assert "13800001234" not in said


def test_whoever_gave_it_is_not_printed(room: Room, resources: Path, read_pages: ReadPages) -> None:
    origin = LeadOrigin(
        source=LeadSource.PUBLIC, informant="欧阳小明", informant_phone="13900001234"
    )
    found = add(room, origin=origin, text="欧阳小明说# *不是标题*")
    said = text(room, found.id, resources, read_pages)
    assert "#*不是标题*" in said
    for each in ("欧阳小明", "13900001234", "139****1234"):
        assert each not in said


def test_no_lead_no_sheet(room: Room) -> None:
    assert room.desk.read(reads.lead_sheet, 7, None).result(60) is None
