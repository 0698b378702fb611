"""The fourth part of the handover, and who is held, from a real station."""

from jinhai_console.domain.case_measure import MeasureKind
from jinhai_console.domain.foresight import Foresight
from jinhai_console.domain.handover_item import ItemKind
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.severity import Grade
from jinhai_console.services import reads
from jinhai_console.services.case_measures import EndMeasure
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.watch_notes import AddWatchNote, StrikeWatchNote
from tests.cases import register
from tests.services.test_case_measures import suspect, take
from tests.stations import Room


def drawn(room: Room) -> HandoverSheet:
    sheet = room.desk.read(reads.sheet_of, None, None).result(60)
    assert sheet is not None
    return sheet


def of_rule(room: Room, rule: str) -> list[Foresight]:
    return [each for each in drawn(room).ahead if each.rule == rule]


def test_who_is_held_stands_with_the_limit_of_his_liberty(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    assert drawn(room).severity.grade == Grade.CALM
    case = register(room)
    id = suspect(room, case)
    room.done(take(id, MeasureKind.SUMMONS))
    sheet = drawn(room)
    (held,) = sheet.of(ItemKind.HELD)
    assert (held.number, held.what) == (case.number, "传唤 吴**")
    assert held.next_step.startswith("L19")
    assert held.who
    assert sheet.severity.grade == Grade.WATCH
    assert sheet.severity.reasons[0] == "在所人员 1 人"
    (limit,) = (each for each in of_rule(room, "limit") if "L19" in each.what)
    assert "到时放人或变更措施，不得超时" in limit.then
    room.clock.step(13 * HOUR)
    (held,) = drawn(room).of(ItemKind.HELD)
    assert held.is_overdue
    assert drawn(room).severity.grade == Grade.GRAVE
    room.done(EndMeasure(actor_id=None, person_id=id))
    assert drawn(room).of(ItemKind.HELD) == ()


def test_bail_holds_nobody_here(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    id = suspect(room, register(room))
    room.done(take(id, MeasureKind.BAIL))
    assert drawn(room).of(ItemKind.HELD) == ()


def test_an_officers_own_forethought_comes_first_and_is_no_note(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    room.take()
    me = room.officer("01")
    room.done(AddWatchNote(actor_id=me, text="夜市散场打架", then="叫机动组，从东口进"))
    room.done(AddWatchNote(actor_id=me, text="二号车送修"))
    sheet = drawn(room)
    first = sheet.ahead[0]
    assert (first.what, first.then, first.who) == ("夜市散场打架", "叫机动组，从东口进", "单一鸣")
    assert [each.text for each in sheet.notes] == ["二号车送修"]


def test_a_forethought_struck_through_is_still_on_the_sheet(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    me = room.officer("01")
    id = room.done(AddWatchNote(actor_id=me, text="夜市散场打架", then="叫机动组")).id
    strike = StrikeWatchNote(actor_id=me, note_id=id, version=1, reason="夜市停业")
    room.done(strike)
    sheet = drawn(room)
    assert not any(each.is_own for each in sheet.ahead)
    (struck,) = sheet.notes
    assert (struck.text, struck.struck.partition("：")[2]) == ("夜市散场打架", "夜市停业")


def test_a_clock_that_still_runs_is_foreseen_and_one_that_is_over_is_not(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    number = room.incident(room.take()).number
    (clock,) = of_rule(room, "clock")
    assert number in clock.what
    room.clock.step(HOUR)
    assert of_rule(room, "clock") == []
    assert drawn(room).of(ItemKind.INCIDENT)[0].is_overdue


def test_a_day_like_those_before_is_expected_once_there_are_enough_weeks(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    for _ in range(5):
        room.take()
        room.clock.step(7 * DAY)
    (load,) = of_rule(room, "load")
    assert "预计 1 起" in load.what
