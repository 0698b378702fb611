"""Visits called back by lot: drawn once, drawn again alike, answered where nobody came."""

from typing import Any

import pytest

from jinhai_console.domain.callback import Callback, CallbackLevel, needs_answer
from jinhai_console.domain.callback_sample import CallbackSample
from jinhai_console.domain.instant import DAY, day_of
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.satisfaction import Satisfaction
from jinhai_console.domain.task import TaskSource
from jinhai_console.domain.visit import Visit, VisitOutcome, VisitPlace
from jinhai_console.services import reads
from jinhai_console.services.callback_samples import DrawSample
from jinhai_console.services.station import ChangeEntry
from jinhai_console.services.undo import UndoEntry
from jinhai_console.services.visits import RecordVisit
from tests.callbacks import DISSATISFIED, record, said, tasks, visit_households
from tests.stations import Room


def sampling(room: Room, **values: Any) -> DrawSample:
    today = str(day_of(room.clock.now, "Asia/Shanghai"))
    wanted: dict[str, Any] = {"first_day": today, "last_day": today, "seed": 7, "count": 2}
    return DrawSample(actor_id=room.officer("05"), **{**wanted, **values})


def test_each_officer_and_community_gives_its_share(room: Room) -> None:
    visit_households(room, 10)
    done = room.done(sampling(room))
    calls = room.all(Callback)
    officers = [each.officer_id or 0 for each in calls]
    assert sorted(officers) == sorted([room.officer("01")] * 2 + [room.officer("02")] * 2)
    (sample,) = room.all(CallbackSample)
    assert (sample.number, sample.visits, sample.strata, sample.drawn) == (done.number, 10, 2, 4)
    assert [each.number for each in calls] == [f"{sample.number}-{n:02d}" for n in range(1, 5)]
    assert {each.due_at for each in tasks(room, TaskSource.CALLBACK)} == {calls[0].due_at}
    (row,) = room.desk.read(reads.sample_list).result()
    assert (row.ids, row.done) == (tuple(each.id for each in calls), 0)


def test_taken_back_and_drawn_again_from_its_seed_it_is_the_same(room: Room) -> None:
    visit_households(room, 12)
    room.done(sampling(room))
    first = {each.visit_id for each in room.all(Callback)}
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert (room.all(Callback), room.all(CallbackSample)) == ([], [])
    assert tasks(room, TaskSource.CALLBACK) == []
    room.done(sampling(room))
    assert {each.visit_id for each in room.all(Callback)} == first


def test_a_household_is_not_called_again_within_its_days(room: Room) -> None:
    visit_households(room, 4)
    room.done(sampling(room, count=0, percent=100))
    assert "180 天内都抽访过" in room.refused(sampling(room))
    room.clock.step(181 * DAY)
    for place in room.all(VisitPlace):
        room.done(
            RecordVisit(
                actor_id=None,
                place_id=place.id,
                outcome=VisitOutcome.MET,
                officer_id=room.officer("01"),
                text="回头看",
            )
        )
    room.done(sampling(room, count=10))
    assert len(room.all(Callback)) == 8


def test_where_nobody_was_met_nobody_is_called(room: Room) -> None:
    visit_households(room, 1)
    (place,) = room.all(VisitPlace)
    room.clock.step(DAY)
    room.done(
        RecordVisit(
            actor_id=None,
            place_id=place.id,
            outcome=VisitOutcome.NOBODY_HOME,
            officer_id=room.officer("01"),
        )
    )
    assert "没有见到人" in room.refused(sampling(room))


def test_a_household_without_a_number_is_asked_at_its_door(room: Room) -> None:
    visit_households(room, 2, phone="")
    room.done(sampling(room))
    assert {each.level for each in room.all(Callback)} == {CallbackLevel.DOOR}


def test_who_says_that_nobody_came_is_looked_into_by_a_leader(room: Room) -> None:
    leader = room.officer("04")
    version = room.one(Officer, leader).version
    lead = {"is_leader": True}
    room.done(ChangeEntry(actor_id=None, kind=Officer, id=leader, version=version, values=lead))
    visit_households(room, 1)
    room.done(sampling(room))
    (callback,) = room.all(Callback)
    record(room, callback.id, said(Satisfaction.DISSATISFIED, is_real=False, remembers=False))
    (task,) = tasks(room, TaskSource.DISSATISFIED)
    assert (task.officer_id, task.number) == (leader, callback.number)
    assert "走访是否属实" in task.asks
    assert needs_answer(room.one(Callback, callback.id))


def test_who_is_dissatisfied_with_a_visit_is_answered_by_its_officer(room: Room) -> None:
    visit_households(room, 1)
    room.done(sampling(room))
    (callback,) = room.all(Callback)
    record(room, callback.id, said(DISSATISFIED.result, is_real=True, remark="态度敷衍"))
    (task,) = tasks(room, TaskSource.DISSATISFIED)
    assert task.officer_id == room.officer("01")


def test_what_is_behind_it_is_the_visit(room: Room) -> None:
    visit_households(room, 1)
    room.done(sampling(room))
    (callback,) = room.all(Callback)
    detail = room.desk.read(reads.callback_detail, callback.id).result()
    assert detail is not None
    assert detail.behind is not None
    (visit,) = room.all(Visit)
    assert (detail.behind.happened_at, detail.behind.address) == (visit.at, "鼓岩路1号")


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"count": 0}, "只写一样"),
        ({"seed": -1}, "种子"),
        ({"first_day": "昨天"}, "不是可识别的日期"),
        ({"first_day": "2027-01-01"}, "早于开始"),
    ],
)
def test_what_cannot_be_drawn_is_said(room: Room, values: dict[str, Any], sentence: str) -> None:
    visit_households(room, 1)
    assert sentence in room.refused(sampling(room, **values))


def test_households_with_one_number_are_named_to_whoever_calls(room: Room) -> None:
    visit_households(room, 2)
    room.done(sampling(room, count=1))
    for callback in room.all(Callback):
        detail = room.desk.read(reads.callback_detail, callback.id).result()
        assert detail is not None
        assert detail.others == ("陈***",)
