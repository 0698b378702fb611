"""最后已知状态: every open incident once, what calls, who is there; people masked."""

from pathlib import Path

from jinhai_console.reports.paper import last_state_paper
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer
from tests.reports.conftest import ReadPages
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]


def test_whoever_goes_on_without_the_program_finds_all_of_it(
    room: Room, resources: Path, read_pages: ReadPages
) -> None:
    first = room.take(narrative="报警人吴小四说电话 13800000000", reporter_name="吴小四")
    numbers = [room.incident(each).number for each in (first, room.take(), room.take())]
    room.done(AssignOfficer(actor_id=None, incident_id=first, officer_id=room.officer("01")))
    state = room.desk.read(reads.last_state).result(60)
    said = "".join(read_pages(last_state_paper(state, resources).pdf().pdf))
    assert all(said.count(each) >= 1 for each in numbers)
    assert said.count(numbers[1]) == 1
    assert f"{numbers[0]}派警" in said
    assert "吴小四" not in said
    assert "13800000000" not in said


def test_an_empty_room_says_none(room: Room, resources: Path, read_pages: ReadPages) -> None:
    state = room.desk.read(reads.last_state).result(60)
    said = "".join(read_pages(last_state_paper(state, resources).pdf().pdf))
    assert "无未结警情" in said
    assert "一、未结警情" in said
