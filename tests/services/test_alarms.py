"""The watch on a real desk: causes found, raised once by however many seats, answered, cleared."""

from collections.abc import Collection, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from jinhai_console.domain.alarm import Alarm, AlarmKind, Phase, Priority, Rung
from jinhai_console.domain.alarm_round import Condition
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.alarm_rule import AlarmRule
from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.clock_steps import ClockStep, Look
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.handover_item import ItemKind
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, SECOND, short_text
from jinhai_console.domain.outcome import Subject
from jinhai_console.domain.roster import Duty, DutyPost, LeaveKind, PostKind, RosterDays
from jinhai_console.domain.routing_rule import Part, RoutingRule, Target
from jinhai_console.domain.station import Disposition, Level
from jinhai_console.services import alarm_rounds, alarm_sources, reads
from jinhai_console.services.alarm_rounds import AlarmRounds
from jinhai_console.services.alarm_sources import SOURCES, Facts, Source
from jinhai_console.services.alarms import AcknowledgeAlarms, ShelveAlarms, UnshelveAlarms
from jinhai_console.services.command import Command
from jinhai_console.services.delivery import TellOfficer
from jinhai_console.services.dispatch import AssignOfficer, RequestReturn, StampMilestone
from jinhai_console.services.ending import CloseIncident, ReopenIncident
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.incidents import ReleaseScheduled
from jinhai_console.services.leave import TakeLeave
from jinhai_console.services.roster import RemoveDuty
from jinhai_console.services.station import ChangeEntry, RetireEntry
from jinhai_console.services.undo import UndoEntry, undoable_entries
from jinhai_console.store.check import check
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import journal
from jinhai_console.store.transaction import Transaction
from tests.services.pushing import add_channel, assign, due, miss
from tests.stations import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Insert(Command):
    """What no command of the room writes yet."""

    entity: type[Entity]
    values: Mapping[str, Any]

    def perform(self, tx: Transaction) -> Subject:
        return Subject(tx.add(self.entity, **self.values).id)


def insert(room: Room, entity: type[Entity], /, **values: Any) -> int:
    return room.done(Insert(actor_id=None, entity=entity, values=values)).id


class Watch:
    """A seat with its watch; the steady clock goes with the wall clock until that is set."""

    def __init__(self, room: Room, *, boot: str = "boot", steady: int = 0) -> None:
        self.room = room
        self.boot = boot
        self.steady = steady
        self.rounds = AlarmRounds(room.desk, self.look)
        self.rounds.tick()

    def look(self) -> Look:
        return Look(self.room.clock.now, self.steady, self.boot)

    def after(self, span: int) -> list[Alarm]:
        """Let time pass, look, and say what stands."""
        self.room.clock.step(span)
        self.steady += span
        self.rounds.tick()
        return self.standing()

    def set_clock(self, by: int) -> list[Alarm]:
        self.room.clock.step(by)
        return self.after(SECOND)

    def standing(self) -> list[Alarm]:
        return [each for each in self.room.all(Alarm) if each.cleared_at is None]


@pytest.fixture
def watch(room: Room) -> Watch:
    return Watch(room)


def kinds(alarms: list[Alarm]) -> list[AlarmKind]:
    return [each.kind for each in alarms]


def send(room: Room, incident: int, number: str = "01") -> int:
    officer = room.officer(number)
    room.done(AssignOfficer(actor_id=officer, incident_id=incident, officer_id=officer))
    return room.assignments(incident)[-1].id


def stamp(room: Room, assignment: int, *milestones: Milestone) -> None:
    for each in milestones:
        room.done(StampMilestone(actor_id=None, assignment_id=assignment, milestone=each))


def close(room: Room, incident: int) -> Command:
    disposition = room.named(Disposition, "当场调解")
    return CloseIncident(actor_id=None, incident_id=incident, disposition_id=disposition)


def acknowledge(room: Room, *alarms: Alarm) -> Command:
    ids = tuple(each.id for each in alarms)
    return AcknowledgeAlarms(actor_id=room.officer("05"), alarm_ids=ids)


# -- causes -----------------------------------------------------------------------


def test_every_limit_that_passes_has_its_alarm_and_loses_it(watch: Watch) -> None:
    room = watch.room
    incident = room.take(level=3)
    assert watch.after(59 * SECOND) == []
    (late,) = watch.after(SECOND)
    assert (late.kind, late.priority, late.incident_id) == (
        AlarmKind.DISPATCH_LATE,
        Priority.MEDIUM,
        incident,
    )
    assert late.due_at == late.raised_at == room.clock.now
    assignment = send(room, incident)
    assert watch.after(SECOND) == []
    assert kinds(watch.after(MINUTE)) == [AlarmKind.ACKNOWLEDGE_LATE]
    stamp(room, assignment, Milestone.ACKNOWLEDGED)
    assert watch.after(SECOND) == []
    assert kinds(watch.after(15 * MINUTE)) == [AlarmKind.ON_SCENE_LATE]
    stamp(room, assignment, Milestone.ON_SCENE)
    assert watch.after(3 * HOUR) == []  # handling has no limit
    stamp(room, assignment, Milestone.CLEARED)
    assert watch.after(2 * HOUR - SECOND) == []
    assert kinds(watch.after(SECOND)) == [AlarmKind.FEEDBACK_LATE]


def test_a_return_asked_for_and_an_appointment_due(watch: Watch) -> None:
    room = watch.room
    room.take(scheduled_for=room.clock.now + HOUR)
    incident = room.take()
    assignment = send(room, incident)
    room.done(RequestReturn(actor_id=None, assignment_id=assignment, reason="不在辖区"))
    (asked,) = watch.after(SECOND)
    assert (asked.kind, asked.subject_id, asked.fact) == (
        AlarmKind.RETURN_ASKED,
        assignment,
        "不在辖区",
    )
    assert AlarmKind.APPOINTMENT_DUE not in kinds(watch.after(HOUR - 2 * SECOND))
    assert AlarmKind.APPOINTMENT_DUE in kinds(watch.after(SECOND))


def man(room: Room, officer: str, post_id: int, hours: int) -> None:
    at = room.clock.now
    duty = {"post_id": post_id, "day": "2026-11-23", "starts_at": at, "ends_at": at + hours * HOUR}
    insert(room, Duty, officer_id=room.officer(officer), **duty)


def post(room: Room, kind: PostKind, **values: Any) -> int:
    whole = {"name": str(kind), "kind": kind, "starts": "00:00", "minutes": 1440, **values}
    return insert(room, DutyPost, **whole)


def test_a_post_that_nobody_stands_at(watch: Watch) -> None:
    room = watch.room
    patrol = post(room, PostKind.PATROL)
    assert watch.after(MINUTE) == []  # never used: no roster says that somebody should be there
    man(room, "03", patrol, hours=2)
    assert watch.after(2 * HOUR - SECOND) == []
    (empty,) = watch.after(20 * SECOND)
    assert (empty.kind, empty.subject_id, empty.incident_id) == (
        AlarmKind.POST_UNMANNED,
        patrol,
        None,
    )
    assert empty.due_at == room.clock.now - 19 * SECOND
    man(room, "04", patrol, hours=2)
    assert watch.after(SECOND) == []


def test_a_post_is_missed_only_on_the_days_it_is_for(watch: Watch) -> None:
    room = watch.room
    resting = post(room, PostKind.PATROL, days=RosterDays.RESTDAYS)
    man(room, "03", resting, hours=1)
    assert watch.after(2 * HOUR) == []  # a Monday
    assert kinds(watch.after(5 * DAY)) == [AlarmKind.POST_UNMANNED]
    assert watch.after(2 * DAY) == []


@pytest.mark.parametrize("why", ["taken off", "leave"])
def test_who_is_not_there_though_planned_mans_nothing(watch: Watch, why: str) -> None:
    room = watch.room
    rule = next(each for each in room.all(AlarmRule) if each.kind is AlarmKind.POST_UNMANNED)
    values = {"after_s": 300}
    room.done(ChangeEntry(actor_id=None, kind=AlarmRule, id=rule.id, version=1, values=values))
    man(room, "03", post(room, PostKind.PATROL), hours=8)
    assert watch.after(HOUR) == []
    command: Command = RemoveDuty(actor_id=None, duty_id=room.all(Duty)[0].id)
    if why == "leave":
        day = "2026-11-23"
        command = TakeLeave(
            actor_id=None,
            officer_id=room.officer("03"),
            first_day=day,
            last_day=day,
            kind=LeaveKind.SICK,
        )
    room.done(command)
    assert kinds(watch.after(6 * MINUTE)) == [AlarmKind.POST_UNMANNED]


def test_a_look_that_failed_is_made_again(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    room = watch.room
    room.take()

    def fail(_reader: Reader, _ids: Collection[int]) -> Facts:
        raise OSError("the drive is away")

    with monkeypatch.context() as patch:
        patch.setattr(alarm_rounds, "alarm_facts", fail)
        with pytest.raises(OSError, match="away"):
            watch.after(SECOND)
    assert kinds(watch.after(MINUTE)) == [AlarmKind.DISPATCH_LATE]


def test_what_a_rule_wants_the_patrol_post_to_see(watch: Watch) -> None:
    room = watch.room
    rule = {"name": "盗窃告知巡查岗", "part": Part.ALERT, "target": Target.PATROL}
    insert(room, RoutingRule, category_id=room.category("01"), **rule)
    theft = room.take(category_id=room.category("0101"), narrative="电动车被偷")
    room.take()
    (told,) = watch.after(SECOND)
    assert (told.kind, told.incident_id) == (AlarmKind.PATROL_ALERT, theft)
    assignment = send(room, theft)
    stamp(room, assignment, Milestone.ON_SCENE)
    assert AlarmKind.PATROL_ALERT in kinds(watch.after(SECOND))
    stamp(room, assignment, Milestone.CLEARED)
    assert AlarmKind.PATROL_ALERT not in kinds(watch.after(SECOND))


def test_limits_and_rules_are_the_stations(watch: Watch) -> None:
    room = watch.room
    room.take(level=3)
    level = next(each for each in room.all(Level) if each.number == 3)
    room.done(
        ChangeEntry(actor_id=None, kind=Level, id=level.id, version=1, values={"dispatch_s": 600})
    )
    assert watch.after(MINUTE) == []
    assert len(watch.after(9 * MINUTE)) == 1
    rule = next(each for each in room.all(AlarmRule) if each.kind is AlarmKind.DISPATCH_LATE)
    room.done(RetireEntry(actor_id=None, kind=AlarmRule, id=rule.id))
    assert watch.after(SECOND) == []


def test_another_source_is_one_line(watch: Watch, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was not delivered, say: no change of the incident tells that it was in the end."""
    room = watch.room
    incident = room.take(level=1, scheduled_for=room.clock.now + DAY)
    undelivered = [
        Condition(
            kind=AlarmKind.PUSH_FAILED,
            subject_id=99,
            due_at=room.clock.now,
            incident_id=incident,
            level=1,
        )
    ]
    source = Source(lambda _reader, _ids: list(undelivered), by_incident=False)
    monkeypatch.setattr(alarm_sources, "SOURCES", (*SOURCES, source))
    (failed,) = watch.after(20 * SECOND)
    assert (failed.kind, failed.priority) == (AlarmKind.PUSH_FAILED, Priority.HIGH)
    undelivered.clear()
    assert watch.after(20 * SECOND) == []


# -- answers ------------------------------------------------------------------------


def test_nobody_answers_and_it_climbs_to_the_duty_leader(watch: Watch) -> None:
    room = watch.room
    room.done(OpenShift(actor_id=None, name="白班", leader_id=room.officer("05")))
    room.take()
    assert watch.after(MINUTE)[0].rung is Rung.SEAT
    (climbed,) = watch.after(MINUTE)
    assert (climbed.rung, climbed.leader_id) == (Rung.LEADER, room.officer("05"))
    before = room.entries()
    assert watch.after(MINUTE) == [climbed]
    assert room.entries() == before
    man(room, "04", post(room, PostKind.LEADER), hours=8)  # a roster goes before the shift
    room.take()
    watch.after(MINUTE)
    assert watch.after(MINUTE)[-1].leader_id == room.officer("04")


def test_whoever_has_it_is_named_and_called_again_where_nothing_follows(watch: Watch) -> None:
    room = watch.room
    room.take()
    (late,) = watch.after(MINUTE)
    assert "登录" in room.refused(AcknowledgeAlarms(actor_id=None, alarm_ids=(late.id,)))
    room.done(acknowledge(room, late))
    (held,) = watch.after(179 * SECOND)
    assert (held.phase, held.acknowledged_by_id) == (Phase.HELD, room.officer("05"))
    assert "已经有人确认" in room.refused(acknowledge(room, late))
    (again,) = watch.after(SECOND)
    assert (again.phase, again.calls) == (Phase.CALLING, 2)


def test_a_shelf_ends_also_over_a_restart(watch: Watch) -> None:
    room = watch.room
    room.take()
    (late,) = watch.after(MINUTE)
    actor = room.officer("05")
    room.done(ShelveAlarms(actor_id=actor, alarm_ids=(late.id,), reason="等邻所回话"))
    assert watch.after(29 * MINUTE)[0].phase is Phase.SHELVED
    path, now = room.path, room.clock.now
    room.close()
    with closing(Room(path, seat="二号")) as later:
        later.clock.now = now
        again = Watch(later, steady=watch.steady)
        assert again.standing()[0].phase is Phase.SHELVED
        assert again.after(MINUTE)[0].phase is Phase.CALLING
        shelve = ShelveAlarms(actor_id=actor, alarm_ids=(late.id,), reason="再等")
        sequence = later.done(shelve).sequence
        later.done(UnshelveAlarms(actor_id=actor, alarm_ids=(late.id,)))
        assert "之后又有改动" in later.refused(UndoEntry(actor_id=None, sequence=sequence))
        assert check(later.database) == []


def test_the_handover_names_what_is_shelved_and_until_when(watch: Watch) -> None:
    room = watch.room
    room.done(OpenShift(actor_id=None, name="白班"))
    room.take()
    (late,) = watch.after(MINUTE)
    shelve = ShelveAlarms(
        actor_id=room.officer("05"), alarm_ids=(late.id,), reason="等拖车", span=2 * HOUR
    )
    room.done(shelve)
    sheet = room.desk.read(reads.sheet_of, None, None).result()
    assert sheet is not None
    (line,) = sheet.of(ItemKind.ALARM)
    assert (line.who, line.note) == ("区静怡", "等拖车")
    assert line.due == short_text(room.clock.now + 2 * HOUR, "Asia/Shanghai")
    assert HandoverSheet.from_json(sheet.to_json()) == sheet


def test_what_the_watch_writes_hides_no_step_from_undo(watch: Watch) -> None:
    room = watch.room
    sequence = room.done(
        AssignOfficer(actor_id=None, incident_id=room.take(), officer_id=room.officer("01"))
    ).sequence
    for _ in range(25):
        room.take()
        watch.after(MINUTE)
    first = room.desk.read(undoable_entries, room.desk.seat, None).result()[0]
    assert first.sequence == sequence


def test_closing_clears_at_once_and_a_late_answer_brings_nothing_back(watch: Watch) -> None:
    room = watch.room
    incident = room.take()
    (late,) = watch.after(MINUTE)
    sequence = room.done(close(room, incident)).sequence
    assert watch.standing() == []
    assert "消除" in room.refused(acknowledge(room, late))
    assert watch.after(SECOND) == []
    room.done(UndoEntry(actor_id=None, sequence=sequence))
    assert watch.standing() != []


def test_closing_is_done_again_though_the_alarm_called_on_meanwhile(watch: Watch) -> None:
    room = watch.room
    incident = room.take()
    watch.after(MINUTE)
    sequence = room.done(close(room, incident)).sequence
    undone = room.done(UndoEntry(actor_id=None, sequence=sequence)).sequence
    (before,) = watch.standing()
    (late,) = watch.after(10 * MINUTE)
    assert late.version > before.version
    room.done(UndoEntry(actor_id=None, sequence=undone))
    assert watch.standing() == []


def test_an_end_is_not_taken_back_past_its_reopening(watch: Watch) -> None:
    room = watch.room
    incident = room.take()
    watch.after(MINUTE)
    sequence = room.done(close(room, incident)).sequence
    room.done(ReopenIncident(actor_id=None, incident_id=incident, reason="又吵起来"))
    (anew,) = watch.after(MINUTE)
    assert "之后又有改动" in room.refused(UndoEntry(actor_id=None, sequence=sequence))
    assert watch.standing() == [anew]


def test_who_had_an_alarm_that_has_cleared_stays_known(watch: Watch) -> None:
    room = watch.room
    incident = room.take()
    (late,) = watch.after(MINUTE)
    sequence = room.done(acknowledge(room, late)).sequence
    send(room, incident)
    assert AlarmKind.DISPATCH_LATE not in kinds(watch.after(SECOND))
    assert "消除" in room.refused(UndoEntry(actor_id=None, sequence=sequence))
    assert room.one(Alarm, late.id).acknowledged_by_id == room.officer("05")


def test_reopening_starts_the_clocks_anew(watch: Watch) -> None:
    room = watch.room
    incident = room.take()
    watch.after(MINUTE)
    room.done(close(room, incident))
    assert watch.after(DAY) == []
    room.done(ReopenIncident(actor_id=None, incident_id=incident, reason="又吵起来"))
    assert watch.after(59 * SECOND) == []
    assert kinds(watch.after(SECOND)) == [AlarmKind.DISPATCH_LATE]


def test_a_released_appointment_waits_from_its_release(watch: Watch) -> None:
    room = watch.room
    incident = room.take(scheduled_for=room.clock.now + DAY)
    watch.after(HOUR)
    room.done(ReleaseScheduled(actor_id=None, incident_id=incident))
    assert watch.after(59 * SECOND) == []
    assert kinds(watch.after(SECOND)) == [AlarmKind.DISPATCH_LATE]


# -- several seats --------------------------------------------------------------------


def test_two_seats_raise_it_once_and_hear_of_each_others_answers(
    watch: Watch, station_path: Path
) -> None:
    heard: list[AlarmRow] = []
    with closing(
        Room(station_path, seat="二号", on_change=lambda each: heard.extend(each.of(AlarmRow)))
    ) as other:
        second = Watch(other)
        for _ in range(30):
            watch.room.take()
        for _ in range(70):
            watch.after(SECOND)
            second.after(SECOND)
        standing = watch.standing()
        assert len(standing) == 30
        assert sum(each == "TendAlarms" for each in commands(watch.room)) < 5
        watch.room.done(acknowledge(watch.room, standing[0]))
        while not any(each.acknowledged_by == "区静怡" for each in heard):
            other.entries()
        assert check(other.database) == []


def commands(room: Room) -> list[str]:
    return room.desk.read(
        lambda reader: list(reader.connection.execute(select(journal.c.command)).scalars())
    ).result()


# -- a wall clock that is set -----------------------------------------------------------


@pytest.mark.parametrize("by", [HOUR, -HOUR, 30 * SECOND, -30 * SECOND])
@pytest.mark.parametrize("restarts", [False, True])
def test_a_clock_that_is_set_fires_nothing_and_hides_nothing(
    watch: Watch, by: int, *, restarts: bool
) -> None:
    room = watch.room
    room.take(level=1)
    old = room.take(level=1)
    assignment = send(room, old)
    stamp(room, assignment, Milestone.ACKNOWLEDGED)
    watch.after(40 * SECOND)
    if restarts:
        room.clock.step(by)
        watch.rounds = AlarmRounds(room.desk, watch.look)
        assert watch.after(SECOND) == []
    else:
        assert watch.set_clock(by) == []
    rows = {row.id: row for row in room.desk.read(reads.incident_rows, [old]).result()}
    clock = rows[old].clock
    assert clock is not None
    assert room.clock.now - clock.started_at == 41 * SECOND
    assert watch.after(18 * SECOND) == []
    assert kinds(watch.after(SECOND)) == [AlarmKind.DISPATCH_LATE]
    assert AlarmKind.ON_SCENE_LATE not in kinds(watch.after(239 * SECOND))
    assert AlarmKind.ON_SCENE_LATE in kinds(watch.after(SECOND))
    fresh = room.take(level=1)
    assert fresh not in {each.incident_id for each in watch.after(59 * SECOND)}
    assert fresh in {each.incident_id for each in watch.after(SECOND)}
    assert [each.by for each in room.all(ClockStep)] == [0, by]


@pytest.mark.parametrize("by", [HOUR, -HOUR])
def test_answers_and_shelves_keep_their_length_over_a_step(watch: Watch, by: int) -> None:
    room = watch.room
    actor = room.officer("05")
    room.take()
    room.take()
    first, second = watch.after(MINUTE)
    room.done(acknowledge(room, first))
    room.done(ShelveAlarms(actor_id=actor, alarm_ids=(second.id,), reason="等"))
    watch.after(100 * SECOND)
    assert [each.phase for each in watch.set_clock(by)] == [Phase.HELD, Phase.SHELVED]
    assert watch.after(78 * SECOND)[0].phase is Phase.HELD
    assert watch.after(SECOND)[0].phase is Phase.CALLING
    assert watch.after(30 * MINUTE - 181 * SECOND)[1].phase is Phase.SHELVED
    assert watch.after(SECOND)[1].phase is Phase.CALLING


def test_a_second_seat_that_sees_the_same_step_adds_nothing(
    watch: Watch, station_path: Path
) -> None:
    with closing(Room(station_path, seat="二号")) as other:
        second = Watch(other)
        for each in (watch, second):
            each.set_clock(HOUR)
        assert [each.by for each in other.all(ClockStep)] == [0, HOUR]


def test_a_machine_that_wakes_without_its_time_goes_on_where_the_journal_ends(
    watch: Watch,
) -> None:
    room = watch.room
    room.take()
    watch.after(30 * SECOND)
    room.clock.step(-400 * DAY)
    again = Watch(room, boot="another")
    assert again.after(SECOND) == []
    assert again.after(58 * SECOND) == []
    assert kinds(again.after(SECOND)) == [AlarmKind.DISPATCH_LATE]


# -- from the outbox ----------------------------------------------------------------


def test_an_order_that_cannot_be_delivered_is_an_alarm_until_somebody_told_him(
    watch: Watch,
) -> None:
    room = watch.room
    add_channel(room)
    incident = room.take(level=1)
    assignment = assign(room, incident)
    (message,) = due(room)
    miss(room, message, is_refused=True)  # the only channel will not have it
    failed = [each for each in watch.after(SECOND) if each.kind is AlarmKind.PUSH_FAILED]
    assert [each.fact for each in failed] == ["单一鸣"]
    room.done(TellOfficer(actor_id=None, assignment_id=assignment))
    assert AlarmKind.PUSH_FAILED not in {each.kind for each in watch.after(20 * SECOND)}
