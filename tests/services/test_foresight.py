"""The fourth part of the handover, and who is held, from a real station."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jinhai_console.domain.case_measure import MeasureKind
from jinhai_console.domain.foresight import Foresight
from jinhai_console.domain.foresight_rules import BEFORE
from jinhai_console.domain.fraud_alert import ContactResult
from jinhai_console.domain.handover_item import ItemKind
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.instant import DAY, HOUR, short_text
from jinhai_console.domain.severity import Grade
from jinhai_console.services import reads
from jinhai_console.services.case_measures import EndMeasure
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.watch_notes import AddWatchNote, StrikeWatchNote
from tests.cases import register
from tests.fraud_room import alert, attempt, deny, found_fraud_station, fraud_room, warning
from tests.series_room import accept, doors
from tests.services.pushing import add_channel, assign, due, miss
from tests.services.test_case_measures import suspect, take
from tests.stations import Room

ZONE = "Asia/Shanghai"


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
    assert "前问完放人，或依法转其他措施" in limit.then
    assert "先报办案部门负责人批准，没有批准不得超时" in limit.then
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


def test_an_extension_that_was_taken_is_not_offered_again(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    room.done(take(suspect(room, register(room)), MeasureKind.QUESTIONING_SPECIAL))
    (limit,) = of_rule(room, "limit")[:1]
    assert limit.then.endswith("；不能延长")


def test_an_appointment_is_foreseen_with_when_to_begin(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    at = room.clock.now + 2 * HOUR
    number = room.incident(room.take(scheduled_for=at)).number
    (line,) = of_rule(room, "appointment")
    assert (number in line.what, line.when) == (True, short_text(at, ZONE))
    assert line.then.startswith(f"{short_text(at - BEFORE, ZONE)} 前定好警力")
    assert of_rule(room, "clock") == []
    room.clock.step(3 * HOUR)
    assert of_rule(room, "appointment") == []


def test_who_has_not_got_a_push_is_telephoned(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    add_channel(room)
    id = room.take()
    assign(room, id)
    assert of_rule(room, "push") == []
    while (waiting := due(room)) and not of_rule(room, "push"):
        miss(room, waiting[0], is_refused=True)
    (line,) = of_rule(room, "push")
    assert room.incident(id).number in line.what
    assert "打电话" in line.then


def test_a_series_that_goes_on_says_its_hours_and_place(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    ids = doors(room)
    accept(room, ids)
    (line,) = of_rule(room, "series")
    assert line.what == "系列“鼓岩拉车门”（4 起）又发一起"
    assert line.when == "10:00—12:00"
    room.clock.step(60 * DAY)
    assert of_rule(room, "series") == []


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_fraud_station(tmp_path_factory.mktemp("fraud") / "station.db")


@pytest.fixture
def warned(founded: Path, tmp_path: Path) -> Iterator[Room]:
    with fraud_room(founded, tmp_path) as made:
        made.done(OpenShift(actor_id=None, name="白班"))
        yield made


def test_a_warning_asks_for_the_call_then_the_door_then_family_and_bank(warned: Room) -> None:
    id = warning(warned)
    number = alert(warned, id).number
    (line,) = of_rule(warned, "fraud")
    assert line.what == f"{number}（高，韦**）第一次电话打不通"
    assert "前派社区民警上门" in line.then
    # The incident that it was dispatched as is not told a second time.
    assert of_rule(warned, "clock") == []
    warned.done(attempt(warned, id))
    assert "电话仍打不通" in of_rule(warned, "fraud")[0].what
    warned.clock.step(HOUR)
    assert of_rule(warned, "fraud")[0].then.startswith("立即派社区民警上门")
    warned.done(attempt(warned, id, result=ContactResult.REACHED))
    warned.done(deny(warned, id))
    assert of_rule(warned, "fraud") == []
    (line,) = of_rule(warned, "denied")
    assert "仍否认被骗" in line.what
    assert "紧急止付" in line.then
