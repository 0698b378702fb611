"""A visit that was written wrongly: put right, and what is owed with it; nothing is lost."""

from typing import Any

import pytest

from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.domain.visit import Visit, VisitOutcome, VisitPlace
from jinhai_console.services.undo import UndoEntry
from jinhai_console.services.visit_correction import CorrectVisit
from tests.stations import Room
from tests.visits import add_place, officer, record


def correct(room: Room, visit: Visit, reason: str = "写错了", **values: Any) -> CorrectVisit:
    return CorrectVisit(
        actor_id=officer(room, "01").id,
        visit_id=visit.id,
        version=visit.version,
        reason=reason,
        values=values,
    )


def visited(room: Room, place: VisitPlace, **values: Any) -> Visit:
    return room.one(Visit, room.done(record(room, place, **values)).id)


def due(room: Room) -> list[int]:
    found = [each for each in room.all(Task) if each.source is TaskSource.VISIT]
    return [each.due_at for each in found if each.is_open]


def test_a_visit_that_met_nobody_after_all_is_owed_as_before(room: Room) -> None:
    place = add_place(room)
    (first,) = due(room)
    room.clock.step(DAY)
    visit = visited(room, place, met="王小明", collected=2)
    assert due(room) != [first]
    done = room.done(correct(room, visit, outcome=VisitOutcome.NOBODY_HOME))
    now = room.one(Visit, visit.id)
    assert (now.met, now.collected, now.topic_ids) == ("", 0, ())
    assert room.one(VisitPlace, place.id).last_visited_at is None
    assert due(room) == [first]
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert room.one(Visit, visit.id).met == "王小明"
    assert room.one(VisitPlace, place.id).last_visited_at == visit.at


def test_another_time_moves_what_is_due(room: Room) -> None:
    place = add_place(room)
    room.clock.step(3 * DAY)
    visit = visited(room, place)
    (before,) = due(room)
    room.done(correct(room, visit, at=visit.at - 2 * DAY))
    assert due(room) == [before - 2 * DAY]


def test_an_older_visit_put_right_leaves_the_newer_one_as_the_last(room: Room) -> None:
    place = add_place(room)
    room.clock.step(DAY)
    older = visited(room, place)
    room.clock.step(DAY)
    newer = visited(room, place)
    room.done(correct(room, older, outcome=VisitOutcome.REFUSED))
    assert room.one(VisitPlace, place.id).last_visited_at == newer.at


def test_who_did_not_move_away_is_visited_again(room: Room) -> None:
    place = add_place(room)
    visit = visited(room, place, outcome=VisitOutcome.MOVED_AWAY, text="")
    assert due(room) == []
    room.done(correct(room, visit, outcome=VisitOutcome.NOBODY_HOME))
    assert room.one(VisitPlace, place.id).retired_at is None
    assert len(due(room)) == 1


@pytest.mark.parametrize(
    ("reason", "values", "said"),
    [
        ("", {"text": "讲了冒充客服"}, "理由"),
        ("写错了", {}, "没有需要保存的更改"),
        ("写错了", {"text": ""}, "请勾选走访做了什么"),
        ("写错了", {"collected": -1}, "条数"),
        ("写错了", {"officer_id": 1}, "哪位民警"),
        ("写错了", {"place_id": 1}, "没有这样的字段"),
    ],
)
def test_what_cannot_be_is_refused(
    room: Room, reason: str, values: dict[str, Any], said: str
) -> None:
    visit = visited(room, add_place(room))
    assert said in room.refused(correct(room, visit, reason, **values))


def test_no_visit_lies_ahead_or_twice_at_one_moment(room: Room) -> None:
    place = add_place(room)
    first = visited(room, place)
    room.clock.step(HOUR)
    second = visited(room, place)
    assert "还没有到" in room.refused(correct(room, second, at=room.clock.now + HOUR))
    assert "登记过" in room.refused(correct(room, second, at=first.at))
    room.done(correct(room, second, text="讲了冒充客服"))
    assert "刚被别人更正" in room.refused(correct(room, second, text="别的"))
