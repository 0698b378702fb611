"""The patrol post: looks asked for, late, recorded, undone; its log."""

import pytest

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.handover_item import ItemKind
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import HOUR, MINUTE
from jinhai_console.domain.patrol import EntryKind, Light, PatrolEntry, PatrolLook
from jinhai_console.services import reads
from jinhai_console.services.alarm_sources import alarm_facts
from jinhai_console.services.ending import ExitIncident
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.patrol import RecordLook, WriteLog
from jinhai_console.services.undo import UndoEntry
from tests.patrol import add_clue, clue, theft
from tests.stations import Room


def causes(room: Room) -> list[tuple[AlarmKind, int]]:
    facts = room.desk.read(alarm_facts).result(60)
    kinds = (AlarmKind.PATROL_ALERT, AlarmKind.LOOK_LATE)
    return [(e.kind, e.due_at - room.clock()) for e in facts.conditions if e.kind in kinds]


def look(room: Room, incident_id: int, seen: str = "南门岗亭探头有一人推车出门") -> RecordLook:
    return RecordLook(actor_id=room.officer("05"), incident_id=incident_id, seen=seen)


def test_a_theft_asks_for_a_look_and_is_late_after_the_stations_minutes(room: Room) -> None:
    theft(room)
    assert causes(room) == [(AlarmKind.PATROL_ALERT, 0), (AlarmKind.LOOK_LATE, 10 * MINUTE)]


def test_a_look_ends_both_alarms_and_its_undoing_brings_them_back(room: Room) -> None:
    incident = theft(room)
    room.clock.step(4 * MINUTE)
    done = room.done(look(room, incident))
    (found,) = room.all(PatrolLook)
    assert (found.looked_at - found.asked_at, found.is_in_time) == (4 * MINUTE, True)
    assert causes(room) == []
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert len(causes(room)) == 2


def test_the_first_look_is_one(room: Room) -> None:
    incident = theft(room)
    room.done(look(room, incident))
    assert "已经查看过" in room.refused(look(room, incident, "又看到一次"))


def test_a_look_says_who_when_and_what(room: Room) -> None:
    incident = theft(room)
    nobody = RecordLook(actor_id=None, incident_id=incident, seen="有人")
    assert "姓名" in room.refused(nobody)
    assert "看到了什么" in room.refused(look(room, incident, " "))
    actor = room.officer("05")
    for at, why in ((room.clock() + MINUTE, "今后"), (room.clock() - HOUR, "早于接警")):
        command = RecordLook(actor_id=actor, incident_id=incident, seen="有人", looked_at=at)
        assert why in room.refused(command)


def test_a_withdrawn_incident_needs_no_look(room: Room) -> None:
    incident = theft(room)
    out = ExitIncident(
        actor_id=None, incident_id=incident, exit=IncidentState.CANCELLED, reason="已找到"
    )
    room.done(out)
    assert causes(room) == []
    assert "不用再查看" in room.refused(look(room, incident))


def test_the_log_says_who_when_what(room: Room) -> None:
    incident = theft(room)
    actor = room.officer("05")
    room.done(WriteLog(actor_id=actor, text="三号探头离线，已报修", incident_id=incident))
    room.done(WriteLog(actor_id=actor, kind=EntryKind.OFF, text="去现场"))
    note, off = room.all(PatrolEntry)
    assert (note.kind, note.officer_id, note.incident_id) == (EntryKind.NOTE, actor, incident)
    assert (off.kind, off.at) == (EntryKind.OFF, room.clock())


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"text": " "}, "记什么"),
        ({"text": "有", "at": 10**18}, "今后"),
        ({"text": "有", "at": 0}, "七天以内"),
        ({"kind": EntryKind.ON}, "谁上岗"),
    ],
)
def test_what_the_log_does_not_take(room: Room, values: dict[str, object], why: str) -> None:
    assert why in room.refused(WriteLog(actor_id=None, **values))  # type: ignore[arg-type]  # as a table


def test_the_page_lists_what_waits_and_what_was_seen(room: Room) -> None:
    one, other = theft(room), theft(room)
    room.done(look(room, one))
    rows = room.desk.read(reads.look_rows).result(60)
    assert [(each.id, each.is_wanted) for each in rows] == [(other, True), (one, False)]
    assert rows[1].looked_by
    room.clock.step(9 * MINUTE)
    assert rows[0].light(room.clock()) is Light.AMBER


def test_a_look_stands_in_the_log_beside_what_was_written(room: Room) -> None:
    incident = theft(room)
    room.done(WriteLog(actor_id=room.officer("05"), text="接班，设备正常"))
    room.clock.step(MINUTE)
    room.done(look(room, incident))
    start, end = room.clock() - HOUR, room.clock() + 1
    log = room.desk.read(reads.log_between, start, end).result(60)
    assert [each.kind for each in log.lines] == ["查看", "记事"]
    assert log.lines[0].incident_number


def test_without_roster_and_log_nothing_is_said_of_gaps(room: Room) -> None:
    assert room.desk.read(reads.post_row).result(60).gaps == ()
    room.done(WriteLog(actor_id=room.officer("05"), kind=EntryKind.ON))
    room.clock.step(HOUR)
    post = room.desk.read(reads.post_row).result(60)
    assert len(post.on_post) == 1
    assert [each.ends_at for each in post.gaps] == [room.clock() - HOUR]


def test_the_next_shift_is_told_of_open_looks_and_clues(room: Room) -> None:
    incident = theft(room)
    number = clue(room, add_clue(room, incident_id=incident)).number
    leader = room.officer("05")
    room.done(
        OpenShift(actor_id=leader, name="白班", leader_id=leader, started_at=room.clock() - HOUR)
    )
    room.clock.step(11 * MINUTE)
    sheet = room.desk.read(reads.sheet_of, None, leader).result(60)
    assert sheet is not None
    told = sheet.of(ItemKind.PATROL)
    assert [(each.grade, each.number, each.is_overdue) for each in told] == [
        ("待查看", room.incident(incident).number, True),
        ("线索", number, False),
    ]
