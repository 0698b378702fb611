"""Visits: what is owed by whom, settled by the visit itself; places that follow their community."""

from typing import Any

import pytest

from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.instant import DAY, HOUR, day_of
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import OutboxMessage
from jinhai_console.domain.station import Community, Site, Team
from jinhai_console.domain.task import Receiver, Task, TaskOutcome, TaskSource
from jinhai_console.domain.visit import Due, PlaceKind, Visit, VisitOutcome, VisitPlace, VisitTopic
from jinhai_console.domain.visit_rows import PlaceRow
from jinhai_console.services import reads
from jinhai_console.services.attachments import keep_photo
from jinhai_console.services.station import AddEntry, ChangeEntry, RetireEntry
from jinhai_console.services.task_orders import ReassignTask
from jinhai_console.services.undo import UndoEntry
from jinhai_console.services.visits import (
    AddPlace,
    ChangePlace,
    RestorePlace,
    RetirePlace,
)
from jinhai_console.store.views.visits import places_of_officer
from tests.photos import photo
from tests.stations import Room
from tests.visits import ZONE, add_place, add_site, community, officer, record


def owed(room: Room) -> list[Task]:
    found = [each for each in room.all(Task) if each.source is TaskSource.VISIT]
    return [each for each in found if each.is_open]


def change_officer(room: Room, number: str, **values: Any) -> None:
    held = officer(room, number)
    room.done(
        ChangeEntry(actor_id=None, kind=Officer, id=held.id, version=held.version, values=values)
    )


def test_a_place_owes_one_visit_to_its_communitys_officer(room: Room) -> None:
    add_place(room)
    (task,) = owed(room)
    assert task.officer_id == officer(room, "01").id
    assert (day_of(task.due_at, ZONE) - day_of(room.clock.now, ZONE)).days == 30
    assert (task.number, task.title) == ("王**", "走访住户：鼓岩社区 鼓岩路1号")
    assert room.all(OutboxMessage) == []  # the day's plan calls nobody


def test_a_visit_settles_what_was_owed_and_owes_the_next(room: Room) -> None:
    place = add_place(room)
    room.clock.step(20 * DAY)
    room.done(record(room, place))
    (first,) = [each for each in room.all(Task) if not each.is_open]
    (task,) = owed(room)
    assert first.outcome is TaskOutcome.DONE
    assert (day_of(task.due_at, ZONE) - day_of(room.clock.now, ZONE)).days == 30


@pytest.mark.parametrize("outcome", [VisitOutcome.NOBODY_HOME, VisitOutcome.REFUSED])
def test_where_nobody_was_met_the_visit_is_kept_and_still_owed(
    room: Room, outcome: VisitOutcome
) -> None:
    place = add_place(room)
    before = owed(room)
    room.clock.step(DAY)
    room.done(record(room, place, outcome=outcome, text=""))
    assert owed(room) == before
    assert len(room.all(Visit)) == 1


def test_two_officers_on_one_day_make_two_visits_and_one_next_task(room: Room) -> None:
    place = add_place(room)
    room.clock.step(DAY)
    room.done(record(room, place))
    room.clock.step(HOUR)
    room.done(record(room, place, actor_id=officer(room, "02").id))
    assert len(room.all(Visit)) == 2
    assert len(owed(room)) == 1
    assert len(room.all(Task)) == 2


def test_the_same_visit_told_again_changes_nothing(room: Room) -> None:
    place = add_place(room)
    at = room.clock.now
    room.clock.step(DAY)
    one = room.done(record(room, place, at=at))
    again = room.desk.submit(record(room, place, at=at)).result(60)
    assert again.id == one.id  # type: ignore[union-attr]
    assert len(room.all(Visit)) == 1


def hand_on(room: Room, to: Receiver, reason: str = "休假") -> ReassignTask:
    (task,) = [each for each in room.all(Task) if each.is_open]
    return ReassignTask(actor_id=None, task_id=task.id, receiver=to, reason=reason)


def test_a_visit_handed_on_is_the_others_everywhere_and_for_once(room: Room) -> None:
    place = add_place(room, interval_days=3)
    own, other = officer(room, "01"), officer(room, "02")
    room.clock.step(5 * DAY)  # what is late is handed on, too: the place says when it is due
    room.done(hand_on(room, Receiver(officer_id=other.id)))
    (task,) = [each for each in room.all(Task) if each.is_open]
    assert task.officer_id == other.id
    row = read_row(room, place.id)
    assert (row.officer, row.usual, row.due) == (other.name, own.name, Due.OVERDUE)
    assert [each.id for each in mine(room, other.id)] == [place.id]
    assert mine(room, own.id) == ()
    change(room, place, remarks="门禁在东侧")  # what has nothing to do with it leaves it so
    assert read_row(room, place.id).officer_id == other.id
    room.done(record(room, place, actor_id=other.id))
    assert read_row(room, place.id).officer_id == own.id
    (following,) = [each for each in room.all(Task) if each.is_open]
    assert following.officer_id == own.id


def test_a_visit_goes_to_a_person_and_back_to_whose_it_is(room: Room) -> None:
    place = add_place(room)
    team = Receiver(team_id=room.all(Team)[0].id)
    assert "一名民警" in room.refused(hand_on(room, team))
    room.done(hand_on(room, Receiver(officer_id=officer(room, "02").id)))
    room.done(hand_on(room, Receiver(officer_id=officer(room, "01").id)))
    assert room.one(VisitPlace, place.id).stand_in_id is None
    room.done(hand_on(room, Receiver(officer_id=officer(room, "02").id)))
    change(room, place, officer_id=officer(room, "03").id)  # for good: nobody stands in any more
    assert read_row(room, place.id).officer_id == officer(room, "03").id


def change(room: Room, place: VisitPlace, **values: Any) -> None:
    version = room.one(VisitPlace, place.id).version
    command = ChangePlace(actor_id=None, place_id=place.id, version=version, values=values)
    room.done(command)


def read_row(room: Room, id: int) -> PlaceRow:
    return next(each for each in room.desk.read(reads.place_rows).result(60) if each.id == id)


def mine(room: Room, officer_id: int) -> tuple[PlaceRow, ...]:
    return room.desk.read(places_of_officer, officer_id).result(60)


def test_undone_it_is_owed_as_it_was(room: Room) -> None:
    place = add_place(room)
    before = owed(room)
    room.clock.step(DAY)
    done = room.done(record(room, place))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert [(each.id, each.due_at) for each in owed(room)] == [
        (each.id, each.due_at) for each in before
    ]
    assert room.all(Visit) == []
    assert room.one(VisitPlace, place.id).last_visited_at is None


def test_who_moved_away_owes_no_visit_and_may_be_restored(room: Room) -> None:
    place = add_place(room)
    room.done(record(room, place, outcome=VisitOutcome.MOVED_AWAY, text=""))
    assert owed(room) == []
    room.clock.step(HOUR)
    assert "已停用" in room.refused(record(room, place))
    room.done(RestorePlace(actor_id=None, place_id=place.id))
    assert len(owed(room)) == 1


def test_retiring_drops_the_task(room: Room) -> None:
    place = add_place(room)
    assert "理由" in room.refused(RetirePlace(actor_id=None, place_id=place.id, reason=" "))
    room.done(RetirePlace(actor_id=None, place_id=place.id, reason="拆迁"))
    assert [each.outcome for each in room.all(Task)] == [TaskOutcome.WITHDRAWN]
    assert room.all(Task)[0].end_reason == "拆迁"


def test_an_own_officer_has_it_and_no_interval_owes_nothing(room: Room) -> None:
    place = add_place(room)
    other = officer(room, "02").id
    change = ChangePlace(actor_id=None, place_id=place.id, version=1, values={"officer_id": other})
    room.done(change)
    assert [each.officer_id for each in owed(room)] == [other]
    room.done(ChangePlace(actor_id=None, place_id=place.id, version=2, values={"interval_days": 0}))
    assert owed(room) == []


def test_the_communitys_new_officer_has_what_follows_the_community(room: Room) -> None:
    own = officer(room, "02").id
    add_place(room)
    add_place(room, name="李大山", officer_id=own)
    gu = community(room).id
    change_officer(room, "01", community_ids=())
    assert [each.officer_id for each in owed(room)] == [own]  # nobody is left for the other
    change_officer(room, "03", community_ids=(gu,))
    assert sorted(each.officer_id or 0 for each in owed(room)) == sorted(
        [own, officer(room, "03").id]
    )


def test_undoing_the_change_gives_them_back(room: Room) -> None:
    add_place(room)
    gu = community(room).id
    change_officer(room, "03", community_ids=(gu,))
    assert owed(room)[0].officer_id == officer(room, "01").id
    held = officer(room, "01")
    done = room.done(
        ChangeEntry(
            actor_id=None,
            kind=Officer,
            id=held.id,
            version=held.version,
            values={"community_ids": ()},
        )
    )
    assert owed(room)[0].officer_id == officer(room, "03").id
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert owed(room)[0].officer_id == held.id


def test_a_retired_officers_visits_go_to_who_is_left(room: Room) -> None:
    add_place(room)
    gu = community(room).id
    change_officer(room, "03", community_ids=(gu,))
    leaving = officer(room, "01").id
    room.done(RetireEntry(actor_id=None, kind=Officer, id=leaving))
    assert [each.officer_id for each in owed(room)] == [officer(room, "03").id]


def test_a_site_is_a_place_that_says_itself_what_it_is(room: Room) -> None:
    made = add_site(room, workers=120, builder="金海建工")
    (place,) = room.all(VisitPlace)
    assert (place.name, place.site_id, place.interval_days) == (made.name, made.id, 14)
    assert len(owed(room)) == 1
    room.done(
        ChangeEntry(
            actor_id=None, kind=Site, id=made.id, version=1, values={"address": "石阶街9号"}
        )
    )
    assert room.all(VisitPlace)[0].address == "石阶街9号"
    refused = ChangePlace(actor_id=None, place_id=place.id, version=2, values={"name": "别的"})
    assert "派出所资料" in room.refused(refused)
    room.done(RetireEntry(actor_id=None, kind=Site, id=made.id))
    assert owed(room) == []
    room.done(RetireEntry(actor_id=None, kind=Site, id=made.id, is_retired=False))
    assert len(owed(room)) == 1


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"workers": -1}, "务工人数"),
        ({"visit_days": 731}, "间隔"),
        ({"from_day": "明天"}, "日期"),
        ({"from_day": "2026-12-01", "to_day": "2026-11-01"}, "晚于"),
    ],
)
def test_absurd_facts_of_a_site_are_refused(room: Room, values: dict[str, Any], said: str) -> None:
    whole = {"name": "某工地", "community_id": community(room).id, **values}
    assert said in room.refused(AddEntry(actor_id=None, kind=Site, values=whole))


def test_a_community_with_places_stays(room: Room) -> None:
    add_place(room)
    change_officer(room, "01", community_ids=())
    told = room.refused(RetireEntry(actor_id=None, kind=Community, id=community(room).id))
    assert "1 个走访对象" in told


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": ""}, "名称"),
        ({"kind": PlaceKind.SITE}, "派出所资料"),
        ({"community_id": 7}, "社区"),
        ({"officer_id": 7}, "责任民警"),
        ({"interval_days": 9999}, "间隔"),
        ({"colour": "红"}, "字段"),
    ],
)
def test_a_place_that_cannot_be_is_refused(room: Room, values: dict[str, Any], said: str) -> None:
    whole = {"kind": PlaceKind.HOUSEHOLD, "name": "王小明", "address": "鼓岩路1号"}
    given = {**whole, "community_id": community(room).id, **values}
    assert said in room.refused(AddPlace(actor_id=None, values=given))
    assert room.all(VisitPlace) == []


def test_the_same_household_is_entered_once(room: Room) -> None:
    add_place(room)
    whole = {"kind": PlaceKind.HOUSEHOLD, "name": "王小明", "address": "鼓岩路1号"}
    again = AddPlace(actor_id=None, values={**whole, "community_id": community(room).id})
    assert "已经登记过" in room.refused(again)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"text": " "}, "做了什么"),
        ({"collected": 10_001}, "采集"),
        ({"collected": -1}, "采集"),
        ({"topic_ids": (7,)}, "走访内容"),
        ({"actor_id": None}, "哪位民警"),
        ({"officer_id": 7}, "哪位民警"),
    ],
)
def test_a_visit_that_cannot_be_is_refused(room: Room, values: dict[str, Any], said: str) -> None:
    place = add_place(room)
    assert said in room.refused(record(room, place, **values))
    assert room.all(Visit) == []


def test_a_visit_of_tomorrow_is_refused(room: Room) -> None:
    place = add_place(room)
    assert "还没有到" in room.refused(record(room, place, at=room.clock.now + DAY))


def test_its_topics_and_photos_come_with_it(room: Room) -> None:
    room.done(AddEntry(actor_id=None, kind=VisitTopic, values={"name": "反诈宣传"}))
    place = add_place(room)
    kept = keep_photo(room.desk, photo())
    topic = room.all(VisitTopic)[0].id
    done = room.done(record(room, place, topic_ids=(topic, topic), text="", photos=(kept,)))
    assert room.one(Visit, done.id).topic_ids == (topic,)
    assert [each.subject_id for each in room.all(Attachment)] == [done.id]
