"""Clues: entered, seen, corrected, handed as tasks, ended; bad input refused in one sentence."""

from typing import Any

import pytest

from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.clue import Clue, ClueState, Features, Sighting
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import HOUR, MINUTE
from jinhai_console.domain.outbox import OutboxMessage
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.patrol_rows import ClueDetail, ClueRow, LookRow, PostRow
from jinhai_console.domain.route import LegKind
from jinhai_console.domain.task import Receiver, Task, TaskOutcome, TaskSource
from jinhai_console.services import reads
from jinhai_console.services.attachments import keep_photo
from jinhai_console.services.clues import (
    AddClue,
    CorrectClue,
    EndClue,
    HandClue,
    LinkClue,
    ReopenClue,
)
from jinhai_console.services.ending import ExitIncident
from jinhai_console.services.sightings import (
    AddSighting,
    AddSightingPhoto,
    CorrectSighting,
    SightingFacts,
    WithdrawSighting,
)
from jinhai_console.services.undo import UndoEntry
from tests.patrol import RIDER, add_clue, clue, see, sighting, theft
from tests.photos import photo
from tests.services.pushing import add_channel
from tests.stations import Room


def test_a_clue_has_its_number_and_its_features(room: Room) -> None:
    found = clue(room, add_clue(room, incident_id=theft(room)))
    assert found.number.startswith("巡线")
    assert found.features == RIDER
    assert found.state is ClueState.OPEN


@pytest.mark.parametrize(
    ("features", "why"),
    [
        (Features(), "至少写一项"),
        (Features(plate="闽112345"), "应是字母"),
        (Features(upper="外套", height_from=180, height_to=170), "下限大于上限"),
        (Features(upper="外套", height_from=17), "不可能"),
        (Features(upper="外" * 201), "最多"),
    ],
)
def test_features_that_cannot_be(room: Room, features: Features, why: str) -> None:
    assert why in room.refused(AddClue(actor_id=None, features=features))
    assert room.all(Clue) == []


@pytest.mark.parametrize("way_out", [IncidentState.CANCELLED, IncidentState.UNFOUNDED])
def test_no_clue_of_a_withdrawn_incident(room: Room, way_out: IncidentState) -> None:
    incident = theft(room)
    room.done(ExitIncident(actor_id=None, incident_id=incident, exit=way_out, reason="误报"))
    said = room.refused(AddClue(actor_id=None, features=RIDER, incident_id=incident))
    assert "需要登记线索的" in said


def test_a_sighting_is_somewhere_and_not_to_come(room: Room) -> None:
    id = add_clue(room)
    nowhere = {"longitude": None, "latitude": None, "address": " "}
    cases: list[tuple[dict[str, Any], str]] = [
        ({"longitude": 218.0}, "坐标不对"),
        ({"latitude": None}, "坐标不对"),
        ({"longitude": 0.0, "latitude": 0.0}, "坐标不对"),
        (nowhere, "在哪里看到"),
        ({"at": room.clock() + MINUTE}, "今后"),
    ]
    for values, why in cases:
        assert why in room.refused(sighting(room, id, **values))
    assert room.all(Sighting) == []


def test_hours_before_the_incident_it_has_to_be_meant(room: Room) -> None:
    id = add_clue(room, incident_id=theft(room))
    early = room.clock() - 15 * HOUR
    wished = sighting(room, id, early)
    assert "早 15 小时" in room.refused(wished)
    meant = AddSighting(actor_id=None, clue_id=id, facts=wished.facts, is_early=True)
    room.done(meant)


def test_the_same_twice_is_one(room: Room) -> None:
    id = add_clue(room)
    see(room, id)
    assert "没有重复添加" in room.refused(sighting(room, id))


def test_corrected_and_withdrawn_sightings_keep_what_was(room: Room) -> None:
    id = add_clue(room)
    seen = see(room, id)
    facts = SightingFacts(at=room.clock() - MINUTE, camera="东门枪机")
    wrong = CorrectSighting(actor_id=None, sighting_id=seen, version=1, facts=facts, reason=" ")
    assert "理由" in room.refused(wrong)
    room.done(
        CorrectSighting(
            actor_id=None, sighting_id=seen, version=1, facts=facts, reason="探头慢一分钟"
        )
    )
    assert room.one(Sighting, seen).place == "东门枪机"
    done = room.done(WithdrawSighting(actor_id=None, sighting_id=seen, reason="不是同一人"))
    gone = room.one(Sighting, seen)
    assert (gone.stands, gone.withdrawn_why) == (False, "不是同一人")
    again = WithdrawSighting(actor_id=None, sighting_id=seen, reason="再撤")
    assert "已经撤回" in room.refused(again)
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert room.one(Sighting, seen).stands


def test_a_picture_is_kept_by_its_content(room: Room) -> None:
    seen = see(room, add_clue(room))
    kept = keep_photo(room.desk, photo())
    room.done(AddSightingPhoto(actor_id=None, sighting_id=seen, photo=kept))
    (entered,) = room.all(Attachment)
    assert (entered.subject_id, entered.digest) == (seen, kept.digest)
    twice = AddSightingPhoto(actor_id=None, sighting_id=seen, photo=kept)
    assert "没有重复添加" in room.refused(twice)


def test_what_is_no_photo_is_not_kept(room: Room) -> None:
    with pytest.raises(Refusal):
        keep_photo(room.desk, b"not a photo")


def test_handed_to_an_officer_as_a_task_that_its_result_ends(room: Room) -> None:
    add_channel(room)
    id = add_clue(room, incident_id=theft(room))
    see(room, id)
    officer = room.officer("01")
    done = room.done(HandClue(actor_id=None, clue_id=id, receivers=(Receiver(officer_id=officer),)))
    (task,) = room.all(Task)
    assert (task.source, task.about_id, task.officer_id) == (TaskSource.CLUE, id, officer)
    assert task.due_at == room.clock() + 24 * HOUR
    (message,) = room.all(OutboxMessage)
    assert "*345" in message.body
    assert "南门市场" in message.body
    assert clue(room, id).state is ClueState.HANDED
    end = EndClue(actor_id=None, clue_id=id, state=ClueState.FOUND, outcome="在东门查获")
    room.done(end)
    assert room.one(Task, task.id).outcome is TaskOutcome.DONE
    assert clue(room, id).ended_at == room.clock()
    assert "先重新打开" in room.refused(sighting(room, id))
    room.done(ReopenClue(actor_id=None, clue_id=id, reason="抓错了"))
    assert clue(room, id).state is ClueState.HANDED
    assert done.number == clue(room, id).number


def test_undoing_a_handing_takes_the_task_back(room: Room) -> None:
    id = add_clue(room)
    receivers = (Receiver(officer_id=room.officer("01")),)
    done = room.done(HandClue(actor_id=None, clue_id=id, receivers=receivers))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    (task,) = room.all(Task)
    assert task.outcome is TaskOutcome.WITHDRAWN
    assert clue(room, id).state is ClueState.OPEN


def test_merged_into_another_but_not_into_itself(room: Room) -> None:
    one, other = add_clue(room), add_clue(room)
    merge: dict[str, Any] = {"actor_id": None, "state": ClueState.MERGED}
    assert "并入哪一条" in room.refused(EndClue(clue_id=one, **merge))
    assert "自己" in room.refused(EndClue(clue_id=one, into_id=one, **merge))
    room.done(EndClue(clue_id=one, into_id=other, **merge))
    assert clue(room, one).merged_into_id == other
    assert "已经并入" in room.refused(EndClue(clue_id=other, into_id=one, **merge))


def test_a_result_says_what_came_of_it(room: Room) -> None:
    id = add_clue(room)
    end = EndClue(actor_id=None, clue_id=id, state=ClueState.NOT_FOUND)
    assert "结果" in room.refused(end)
    running = EndClue(actor_id=None, clue_id=id, state=ClueState.OPEN, outcome="无")
    assert "请选择结果" in room.refused(running)


def test_features_are_corrected_but_not_over_somebody_elses(room: Room) -> None:
    id = add_clue(room)
    same = CorrectClue(actor_id=None, clue_id=id, version=1, features=RIDER)
    assert "没有需要保存" in room.refused(same)
    stout = Features(upper="短袖", plate="*345")
    room.done(CorrectClue(actor_id=None, clue_id=id, version=1, features=stout))
    assert clue(room, id).upper == "短袖"
    assert "刚被别人更改" in room.refused(
        CorrectClue(actor_id=None, clue_id=id, version=1, features=RIDER)
    )


def test_no_case_no_link(room: Room) -> None:
    id = add_clue(room)
    assert "没有关联的案件" in room.refused(LinkClue(actor_id=None, clue_id=id, case_id=None))


def detail(room: Room, id: int) -> ClueDetail:
    found = room.desk.read(reads.clue_detail, id).result(60)
    assert found is not None
    return found


def test_the_route_leaves_out_what_was_withdrawn(room: Room) -> None:
    id = add_clue(room)
    now = room.clock()
    late = see(room, id, now)
    first = see(room, id, now - 10 * MINUTE, longitude=118.61)
    wrong = see(room, id, now - 5 * MINUTE, longitude=119.9)
    assert detail(room, id).route.count(LegKind.JUMP) == 2
    room.done(WithdrawSighting(actor_id=None, sighting_id=wrong, reason="不是同一人"))
    found = detail(room, id)
    assert [each.id for each in found.route.stops] == [first, late]
    assert [each.sighting.id for each in found.sightings] == [first, wrong, late]
    assert found.row.last_seen is not None
    assert found.row.last_seen.id == late


def test_a_clue_that_looks_alike_is_proposed_with_its_reasons(room: Room) -> None:
    one, other = add_clue(room), add_clue(room, Features(plate="闽A12345"))
    (found,) = detail(room, one).alike
    assert (found.id, found.reasons) == (other, ("车牌可能相同（*345 / 闽A12345）",))
    assert detail(room, one).row.alike == 1
    room.done(EndClue(actor_id=None, clue_id=other, state=ClueState.MERGED, into_id=one))
    assert detail(room, one).alike == ()


def test_the_board_has_looks_first_then_the_post_then_clues(room: Room) -> None:
    incident = theft(room)
    id = add_clue(room, incident_id=incident)
    board = room.desk.read(reads.patrol_board).result(60)
    assert [type(each) for each in board] == [LookRow, PostRow, ClueRow]
    assert isinstance(board[0], LookRow)
    assert (board[0].id, board[0].clues, board[2].id) == (incident, 1, id)
    for row in board:
        assert room.desk.read(reads.patrol_shown, row.id).result(60) is not None
    assert room.desk.read(reads.patrol_shown, 99).result(60) is None
