"""An import that the disk stops goes on where it stood; what it could not use, it says."""

from pathlib import Path

import pytest

from jinhai_console.domain.incident import Incident
from jinhai_console.domain.outcome import Refusal
from jinhai_console.intake.importer.reading import open_import
from jinhai_console.intake.importing import ImportRun
from tests.intake.importer.files import write_text
from tests.intake.test_spool import pragma
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]

HEADER = "事件单编号,报警时间,警情类别,事发地址"


def run(room: Room, file: Path, rejects: Path) -> ImportRun:
    plan = open_import(file, station_zone="Asia/Shanghai")
    return ImportRun(room.desk, plan, actor_id=None, rejects=rejects)


def test_what_may_pass_is_no_fault_of_the_rows(room: Room, tmp_path: Path) -> None:
    rows = [f"A{n},2025-12-01 08:00:{n:02d},纠纷,榕树路{n}号" for n in range(9)]
    file = write_text(tmp_path, "\r\n".join((HEADER, *rows)) + "\r\n", "utf-8", "list.csv")
    rejects = tmp_path / "rejects.csv"
    pragma(room, "query_only=ON")
    with pytest.raises(Refusal, match=r"只读.*再导入一次"):
        run(room, file, rejects).run()
    assert not rejects.exists()
    pragma(room, "query_only=OFF")
    result = run(room, file, rejects).run()
    assert (result.rows, result.accepted, result.rejected) == (9, 9, 0)
    assert len(room.all(Incident)) == 9


def test_coordinates_that_are_none_are_counted(room: Room, tmp_path: Path) -> None:
    places = ("118.1,24.5", "0,0", "999,24.5", "x,y", ",", "无,-", "118.2,24.6")
    rows = [f"A{n},2025-12-01 08:00:{n:02d},{each}" for n, each in enumerate(places)]
    text = "\r\n".join(("事件单编号,报警时间,经度,纬度", *rows)) + "\r\n"
    file = write_text(tmp_path, text, "utf-8", "list.csv")
    result = run(room, file, tmp_path / "rejects.csv").run()
    assert (result.accepted, result.unplaced) == (7, 3)
    assert sum(each.longitude is not None for each in room.all(Incident)) == 2
    again = run(room, file, tmp_path / "rejects.csv").run()
    assert (again.repeated, again.unplaced) == (7, 0)
