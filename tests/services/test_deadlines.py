"""办案时限: begun and kept by what happens, extended, suspended, restarted, silenced; all kept."""

from typing import Any

import pytest

from jinhai_console.domain.deadline import Deadline, DeadlineDeed, DeadlineState
from jinhai_console.domain.instant import DAY, HOUR, full_text
from jinhai_console.domain.legal_rule import LegalEvent, LegalExtension, LegalRule
from jinhai_console.services.deadlines import (
    DismissDeadline,
    ExtendDeadline,
    HandDeadline,
    MeetDeadline,
    ReopenDeadline,
    RestartDeadline,
    RestoreDeadline,
    ResumeDeadline,
    StartDeadlines,
    SuspendDeadline,
    VoidDeadline,
)
from jinhai_console.services.station import ChangeEntry
from jinhai_console.services.undo import UndoEntry
from tests.deadlines import ZONE, bare_case, happened, running, steps
from tests.stations import Room

_E = LegalEvent


def on(room: Room, code: str) -> dict[str, Any]:
    deadline = running(room, code)
    return {"actor_id": None, "deadline_id": deadline.id, "version": deadline.version}


def extension(room: Room, code: str, step: int = 1, *, added: bool | None = None) -> int:
    return next(
        each.id
        for each in room.all(LegalExtension)
        if each.code == code and each.step == step and added in (None, each.is_added)
    )


def accepted(room: Room) -> Deadline:
    """L10 runs for a case accepted now."""
    room.done(happened(room, _E.ACCEPTED, room.clock.now, bare_case(room)))
    return running(room, "L10")


def test_an_event_starts_its_period_for_the_cases_lead(room: Room) -> None:
    case = bare_case(room)
    room.done(happened(room, _E.ACCEPTED, room.clock.now, case))
    found = running(room, "L10")
    assert (found.number, found.case_id, found.officer_id) == (
        case.number,
        case.id,
        room.officer("05"),
    )
    assert (found.amount, found.unit, found.state) == (30, "days", DeadlineState.RUNNING)


def test_another_event_keeps_it(room: Room) -> None:
    case = bare_case(room)
    room.done(happened(room, _E.REPORT_ADMINISTRATIVE, room.clock.now, case))
    room.clock.step(2 * HOUR)
    room.done(happened(room, _E.ACCEPTED, room.clock.now, case))
    states = {each.code: each.state for each in room.all(Deadline)}
    assert states == {"L02": DeadlineState.MET, "L10": DeadlineState.RUNNING}


def test_one_detention_starts_all_that_the_law_asks_of_it(room: Room) -> None:
    case = bare_case(room)
    room.done(happened(room, _E.DETAINED, room.clock.now, case))
    assert {each.code for each in room.all(Deadline)} == {"L20", "L20-F", "L20-Q", "L21"}
    room.clock.step(HOUR)
    room.done(happened(room, _E.FAMILY_TOLD, room.clock.now, case))
    assert {e.code for e in room.all(Deadline) if e.is_open} == {"L20", "L20-Q", "L21"}


def test_an_extension_needs_its_step_before_its_approver_and_its_time(room: Room) -> None:
    case = bare_case(room)
    room.done(happened(room, _E.QUESTIONING_CONTINUED, room.clock.now, case))
    second, first = extension(room, "L06", 2), extension(room, "L06", 1)
    chief: dict[str, Any] = {"approver": "副局长"}
    assert "不能用这种延长" in room.refused(
        ExtendDeadline(**on(room, "L06"), extension_id=second, **chief)
    )
    assert "谁批准" in room.refused(
        ExtendDeadline(**on(room, "L06"), extension_id=first, approver=" ")
    )
    room.done(ExtendDeadline(**on(room, "L06"), extension_id=first, **chief))
    assert "不能用这种延长" in room.refused(
        ExtendDeadline(**on(room, "L06"), extension_id=first, **chief)
    )
    room.done(ExtendDeadline(**on(room, "L06"), extension_id=second, **chief))
    assert "都用过了" in room.refused(
        ExtendDeadline(**on(room, "L06"), extension_id=second, **chief)
    )
    room.clock.step(60 * HOUR)
    assert running(room, "L06").is_overdue(room.clock.now)


def test_what_has_expired_is_not_extended(room: Room) -> None:
    found = accepted(room)
    room.clock.step(60 * DAY)
    late: dict[str, Any] = {"extension_id": extension(room, "L10"), "approver": "分局"}
    assert "已经届满" in room.refused(ExtendDeadline(**on(room, "L10"), **late))
    in_time = found.due_at
    room.done(ExtendDeadline(**on(room, "L10"), **late, at=in_time))  # approved in time, told late


def test_at_most_so_much_is_added(room: Room) -> None:
    case = bare_case(room)
    room.done(happened(room, _E.DETAINED, room.clock.now, case))
    before = running(room, "L21").due_at or 0
    some: dict[str, Any] = {
        "extension_id": extension(room, "L21", added=True),
        "approver": "分局领导",
    }
    assert "最多延长 4" in room.refused(ExtendDeadline(**on(room, "L21"), **some, amount=5))
    room.done(ExtendDeadline(**on(room, "L21"), **some, amount=2))
    assert (running(room, "L21").due_at or 0) - before == 2 * DAY


def test_an_appraisal_stops_it_and_gives_its_days_back(room: Room) -> None:
    found = accepted(room)
    room.clock.step(DAY)
    room.done(SuspendDeadline(**on(room, "L10"), reason="送检伤情鉴定"))
    assert running(room, "L10").due_at is None
    assert "正在中止" in room.refused(SuspendDeadline(**on(room, "L10"), reason="再送"))
    room.clock.step(10 * DAY)
    room.done(ResumeDeadline(**on(room, "L10")))
    after = running(room, "L10")
    assert (after.due_at or 0) >= (found.due_at or 0) + 10 * DAY
    assert [each.deed for each in steps(room, after)] == [
        DeadlineDeed.SUSPENDED,
        DeadlineDeed.RESUMED,
    ]


def test_hours_against_liberty_are_not_suspended(room: Room) -> None:
    room.done(happened(room, _E.SUMMONED_ADMINISTRATIVE, room.clock.now, bare_case(room)))
    assert "不能中止" in room.refused(SuspendDeadline(**on(room, "L05"), reason="吃饭"))


def test_a_failed_mediation_begins_it_anew(room: Room) -> None:
    accepted(room)
    room.clock.step(12 * DAY)
    room.done(RestartDeadline(**on(room, "L10"), reason="调解未达成协议"))
    assert running(room, "L10").started_at == room.clock.now


def test_a_changed_rule_leaves_what_runs_as_it_began(room: Room) -> None:
    found = accepted(room)
    rule = next(each for each in room.all(LegalRule) if each.code == "L10")
    room.done(
        ChangeEntry(
            actor_id=None, kind=LegalRule, id=rule.id, version=rule.version, values={"amount": 20}
        )
    )
    room.clock.step(DAY)
    room.done(SuspendDeadline(**on(room, "L10"), reason="送检"))
    room.done(ResumeDeadline(**on(room, "L10")))
    assert running(room, "L10").due_at == found.due_at


def test_silence_needs_a_reason_and_ends(room: Room) -> None:
    accepted(room)
    assert "理由" in room.refused(DismissDeadline(**on(room, "L10"), reason=""))
    room.done(DismissDeadline(**on(room, "L10"), reason="已口头报延"))
    assert running(room, "L10").dismissed_at is not None
    room.done(RestoreDeadline(**on(room, "L10")))
    assert running(room, "L10").dismissed_at is None


def test_kept_voided_and_reopened_each_keep_their_step(room: Room) -> None:
    found = accepted(room)
    room.clock.step(DAY)
    room.done(MeetDeadline(**on(room, "L10"), reason="当场处罚"))
    kept = room.one(Deadline, found.id)
    assert kept.met_at == room.clock.now
    again: dict[str, Any] = {"actor_id": None, "deadline_id": found.id, "version": kept.version}
    assert "已经了结" in room.refused(VoidDeadline(**again, reason="重复"))
    room.done(ReopenDeadline(**again, reason="写错了案件"))
    room.done(VoidDeadline(**on(room, "L10"), reason="不该起算"))
    assert [each.deed for each in steps(room, kept)] == [
        DeadlineDeed.MET,
        DeadlineDeed.REOPENED,
        DeadlineDeed.VOIDED,
    ]


def test_it_changes_hands(room: Room) -> None:
    accepted(room)
    room.done(HandDeadline(**on(room, "L10"), officer_id=room.officer("02")))
    assert running(room, "L10").officer_id == room.officer("02")
    assert "本来就由" in room.refused(
        HandDeadline(**on(room, "L10"), officer_id=room.officer("02"))
    )


def test_two_seats_do_not_overwrite_each_other(room: Room) -> None:
    accepted(room)
    seen = on(room, "L10")
    room.done(SuspendDeadline(**seen, reason="送检"))
    assert "刚被别人更改" in room.refused(MeetDeadline(**seen, reason="办结"))


def test_a_step_is_undone(room: Room) -> None:
    found = accepted(room)
    done = room.done(SuspendDeadline(**on(room, "L10"), reason="送检"))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert (running(room, "L10").due_at, steps(room, found)) == (found.due_at, [])


@pytest.mark.parametrize(
    ("event", "shift", "said"),
    [
        (_E.ACCEPTED, HOUR, "还没有到"),
        (_E.HANDED_OVER, 0, "没有规则从它起算"),
        (_E.DECIDED, -HOUR, "早于"),
    ],
)
def test_what_cannot_be_is_refused(room: Room, event: LegalEvent, shift: int, said: str) -> None:
    case = bare_case(room)
    if event is _E.DECIDED:
        room.done(happened(room, _E.ACCEPTED, room.clock.now, case))
    moment = room.clock.now + shift
    assert said in room.refused(happened(room, event, moment, case))


def test_the_same_period_does_not_begin_twice(room: Room) -> None:
    case = bare_case(room)
    room.done(happened(room, _E.SUMMONED_CRIMINAL, room.clock.now, case))
    room.clock.step(HOUR)
    again = happened(room, _E.SUMMONED_CRIMINAL, room.clock.now, case)
    assert "已经在走" in room.refused(again)


def test_an_incidents_period_is_kept_by_the_incident(room: Room) -> None:
    incident = room.take()
    now = room.clock.now
    start: dict[str, Any] = {"actor_id": None, "at": now, "incident_id": incident}
    room.done(StartDeadlines(**start, event=_E.EMERGENCY_OVER))
    found = running(room, "L01")
    assert full_text(found.due_at, ZONE)[14:] == "00:00"
    room.done(StartDeadlines(**start, event=_E.REGISTERED))
    assert room.one(Deadline, found.id).state is DeadlineState.MET
    assert "哪一起案件" in room.refused(StartDeadlines(actor_id=None, event=_E.SEIZED, at=now))


def test_nothing_happened_before_the_report(room: Room) -> None:
    case, incident = bare_case(room), room.take()
    early = room.clock.now - HOUR
    assert "早于" in room.refused(happened(room, _E.ACCEPTED, early, case))
    about: dict[str, Any] = {"actor_id": None, "at": early, "incident_id": incident}
    assert "接警时间" in room.refused(StartDeadlines(**about, event=_E.SEIZED))
