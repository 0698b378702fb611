"""The demonstration's leads: one closed a den, one came to nothing, two may be one, one waits."""

from dataclasses import replace
from pathlib import Path

from jinhai_console.domain.case import Case, CaseStage
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.lead import Lead, LeadState
from jinhai_console.domain.station_plan import PlannedCategory
from jinhai_console.domain.task import Task
from jinhai_console.intake.simulation.lead_story import tell_leads
from jinhai_console.services import reads
from tests.stations import PLAN, START, Room, found_station

MATTERS = tuple(
    PlannedCategory(code=code, name=name, depth=1, bucket=Bucket.PUBLIC_ORDER, level=3)
    for code, name in (("0208", "涉赌"), ("0110", "开设赌场"), ("02020101", "盗窃电动自行车"))
)


def told(folder: Path, *matters: PlannedCategory) -> Room:
    path = folder / "station.db"
    found_station(path, plan=replace(PLAN, categories=(*PLAN.categories, *matters)))
    room = Room(path)

    def at(moment: int | None) -> None:
        room.clock.now = START if moment is None else moment

    tell_leads(room.desk, lambda command: room.done(command).id, at, START)
    return room


def test_the_story_as_the_page_shows_it(tmp_path: Path) -> None:
    room = told(tmp_path, *MATTERS)
    rows = room.desk.read(reads.lead_list).result(60)
    states = [each.lead.state for each in rows]
    assert states.count(LeadState.CASE) == states.count(LeadState.NOTHING) == 1
    assert [each.stage for each in room.all(Case)] == [CaseStage.CLOSED] * 2
    den = next(each for each in rows if each.cases)
    assert [each.dealt_with for each in den.cases] == [1, 2]
    assert not any(each.is_late(START) for each in rows)
    waiting = next(each for each in rows if each.lead.state is LeadState.HANDED)
    (task,) = (e for e in room.all(Task) if e.about_id == waiting.id)
    assert task.is_open
    twice = [each for each in rows if each.lead.state is LeadState.REGISTERED]
    detail = room.desk.read(reads.lead_detail, twice[0].id).result(60)
    assert detail is not None
    assert [each.id for each in detail.alike] == [twice[1].id]
    assert room.clock.now == START
    room.close()


def test_a_station_without_these_matters_is_told_none(tmp_path: Path) -> None:
    room = told(tmp_path)
    assert room.all(Lead) == []
    room.close()
