"""案件办理情况: people masked, things, periods and steps; text is only text."""

import json
from pathlib import Path
from typing import Any

from jinhai_console.domain.case import PersonPart
from jinhai_console.reports.case import case_data
from jinhai_console.reports.paper import case_paper
from jinhai_console.services import reads
from jinhai_console.services.case_people import AddCasePerson
from jinhai_console.services.case_property import TakeProperty
from tests.cases import file, register, theft
from tests.reports.conftest import ReadPages
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]


def test_all_of_a_case_stands_on_its_sheet(
    room: Room, resources: Path, read_pages: ReadPages
) -> None:
    case = file(room, register(room, incident_ids=(theft(room),), facts="# *不是标题*"))
    about: dict[str, Any] = {"actor_id": None, "case_id": case.id}
    room.done(AddCasePerson(**about, part=PersonPart.SUSPECT, name="吴小四", phone="13800000000"))
    room.done(TakeProperty(**about, name="电动自行车", value_cents=300_000))
    sheet = room.desk.read(reads.case_sheet, case.id, None).result(60)
    assert sheet is not None
    paper = case_paper(sheet, resources)
    said = "".join(read_pages(paper.pdf().pdf))
    for each in (case.number, "#*不是标题*", "吴**", "未到案", "电动自行车", "3,000元", "未入库",
                 "L12涉案财物入库", "接报登记", "主办民警"):  # fmt: skip
        assert each in said, each
    assert "吴小四" not in said
    assert "13800000000" not in said
    sample = json.loads((resources / "templates/case/sample.json").read_text("utf-8"))
    assert sample.keys() == case_data(sheet).keys()
