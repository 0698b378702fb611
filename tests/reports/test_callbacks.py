"""回访清单 on paper: who is to be called and what was said, masked; a sample with its seed."""

from pathlib import Path

from jinhai_console.domain.callback import Callback
from jinhai_console.domain.instant import day_of
from jinhai_console.reports.callbacks import callbacks_data
from jinhai_console.reports.sheet import render
from jinhai_console.services import reads
from jinhai_console.services.callback_samples import DrawSample
from tests.callbacks import DISSATISFIED, due, record, visit_households
from tests.reports.conftest import ReadPages
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["room", "station_path", "template"]


def printed(room: Room, read_pages: ReadPages, resources: Path) -> str:
    ids = tuple(each.id for each in room.all(Callback))
    sheet = room.desk.read(reads.callback_sheet, ids, "全部", room.officer("05")).result()
    pdf = render("callbacks", callbacks_data(sheet), resources=resources).pdf
    return "".join("".join(read_pages(pdf)).split())


def test_who_is_due_and_what_was_said_stand_masked(
    room: Room, read_pages: ReadPages, resources: Path
) -> None:
    first = due(room)
    due(room)
    record(room, first.id, DISSATISFIED)
    text = printed(room, read_pages, resources)
    assert "全部3件，其中待回访2件" in text  # with the one at the door
    assert "王**138****5678" in text
    assert "13800005678" not in text
    assert "不满意" in text
    assert "等了一个小时" in text
    assert "种子" not in text


def test_a_sample_says_how_it_was_drawn(room: Room, read_pages: ReadPages, resources: Path) -> None:
    visit_households(room, 4)
    today = str(day_of(room.clock.now, "Asia/Shanghai"))
    room.done(DrawSample(actor_id=None, first_day=today, last_day=today, seed=4711, count=1))
    text = printed(room, read_pages, resources)
    assert "抽出2户" in text
    assert "种子4711" in text
