"""A fraud warning in the rest of the room: who is advised, which alarms call, what themes say."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jinhai_console.domain.alarm import Alarm, AlarmKind, Priority
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.classification import Category
from jinhai_console.domain.clock_steps import Look
from jinhai_console.domain.clocks import ClockKind
from jinhai_console.domain.fraud_alert import ContactResult, ContactWay, FraudLevel, FraudLimits
from jinhai_console.domain.instant import MINUTE, Instant, parse_instant
from jinhai_console.domain.station import Community, Level
from jinhai_console.domain.theme import Theme
from jinhai_console.services import reads
from jinhai_console.services.alarm_rounds import AlarmRounds
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.incidents import TakeIncident
from jinhai_console.services.station import AddEntry, ChangeEntry, RetireEntry
from jinhai_console.services.themes import ThemeQuestion, analyse_theme
from jinhai_console.store.views.alarm_conditions import incident_conditions
from tests.fraud_room import (
    FRAUD_PLAN,
    alert,
    attempt,
    close,
    deny,
    detail,
    warning,
)
from tests.rosters import ROSTERED, ZONE, WriteRoster
from tests.stations import START, Room, copy_station, found_station

WORK = parse_instant("2026-11-23 10:00", ZONE)
LUNCH = parse_instant("2026-11-23 12:30", ZONE)
NIGHT = parse_instant("2026-11-23 23:00", ZONE)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rostered") / "station.db"
    plan = replace(ROSTERED, categories=FRAUD_PLAN.categories, fraud_levels=FRAUD_PLAN.fraud_levels)
    found_station(path, plan=plan)
    with closing(Room(path)) as room:
        room.done(WriteRoster(actor_id=None, days=("2026-11-23",)))
    return path


@pytest.fixture
def room(founded: Path, tmp_path: Path) -> Iterator[Room]:
    made = Room(copy_station(founded, tmp_path / "station.db"))
    yield made
    made.close()


# -- who goes ---------------------------------------------------------------------------------


def test_in_working_hours_the_officer_of_his_community_leads(room: Room) -> None:
    room.clock.now = WORK
    id = warning(room)
    found = room.desk.read(reads.suggestions_of, alert(room, id).incident_id).result(10)
    leads = [each.number for each in found.chosen if each.role is Role.LEAD]
    assert leads == ["01"]


@pytest.mark.parametrize("at", [LUNCH, NIGHT])
def test_in_rest_time_whoever_is_on_duty_is_advised(room: Room, at: Instant) -> None:
    room.clock.now = at
    id = warning(room)
    found = room.desk.read(reads.suggestions_of, alert(room, id).incident_id).result(10)
    assert found.chosen
    on_duty = {each.id for each in room.desk.read(reads.officer_rows).result(10) if each.is_on_duty}
    assert {each.officer_id for each in found.chosen} <= on_duty


# -- what calls -------------------------------------------------------------------------------


class Watch:
    def __init__(self, room: Room) -> None:
        self._room, self._steady = room, 0
        self._rounds = AlarmRounds(room.desk, self._look)
        self._rounds.tick()

    def _look(self) -> Look:
        return Look(self._room.clock.now, self._steady, "boot")

    def after(self, span: int) -> dict[AlarmKind, Alarm]:
        """What stands when so much time has passed, but for the dispatch of the incident."""
        self._room.clock.step(span)
        self._steady += span
        self._rounds.tick()
        standing = [each for each in self._room.all(Alarm) if each.cleared_at is None]
        return {e.kind: e for e in standing if e.kind.startswith(("fraud", "on_scene"))}


def test_alarms_come_with_the_limits_and_go_with_their_cause(room: Room) -> None:
    watch = Watch(room)
    id = warning(room)
    assert watch.after(5 * MINUTE - 1) == {}
    found = watch.after(1)
    assert set(found) == {AlarmKind.FRAUD_CONTACT_LATE}
    assert found[AlarmKind.FRAUD_CONTACT_LATE].priority is Priority.HIGH
    assert found[AlarmKind.FRAUD_CONTACT_LATE].incident_id == alert(room, id).incident_id
    room.done(attempt(room, id))
    assert watch.after(MINUTE) == {}
    assert set(watch.after(2 * MINUTE)) == {AlarmKind.FRAUD_CALL_NOW}
    room.done(attempt(room, id, result=ContactResult.REACHED))
    assert watch.after(MINUTE) == {}
    assert set(watch.after(21 * MINUTE)) == {AlarmKind.FRAUD_DOOR_LATE}
    incident_id = alert(room, id).incident_id
    room.done(AssignOfficer(actor_id=None, incident_id=incident_id, officer_id=room.officer("01")))
    (sent,) = room.assignments(incident_id)
    # Late on the way is the warning's own alarm: the incident's would say the same again.
    room.done(
        StampMilestone(actor_id=None, assignment_id=sent.id, milestone=Milestone.ACKNOWLEDGED)
    )
    assert set(watch.after(MINUTE)) == {AlarmKind.FRAUD_DOOR_LATE}
    room.done(StampMilestone(actor_id=None, assignment_id=sent.id, milestone=Milestone.ON_SCENE))
    assert watch.after(MINUTE) == {}
    room.done(deny(room, id))
    assert set(watch.after(MINUTE)) == {AlarmKind.FRAUD_DENIED}
    for way in (ContactWay.FAMILY, ContactWay.BANK):
        room.done(attempt(room, id, way, ContactResult.REACHED))
    assert watch.after(MINUTE) == {}


def test_an_order_that_no_warning_gave_is_late_as_incidents_are(room: Room) -> None:
    order = next(each for each in room.all(Category) if each.is_order)
    taken = TakeIncident(actor_id=None, category_id=order.id, level=2, narrative="市局指令")
    id = room.done(taken).id
    room.done(AssignOfficer(actor_id=None, incident_id=id, officer_id=room.officer("01")))
    (sent,) = room.assignments(id)
    room.done(
        StampMilestone(actor_id=None, assignment_id=sent.id, milestone=Milestone.ACKNOWLEDGED)
    )
    (row,) = room.desk.read(reads.incident_rows, [id]).result(10)
    level = next(each for each in room.all(Level) if each.number == 2)
    assert row.clock is not None
    assert (row.clock.kind, row.clock.limit_s) == (ClockKind.ON_SCENE, level.on_scene_s)
    (late,) = room.desk.read(incident_conditions, [id]).result(10)
    assert late.kind is AlarmKind.ON_SCENE_LATE


def test_the_queues_clock_to_the_door_is_that_of_the_warnings_level(room: Room) -> None:
    id = warning(room)
    incident_id = alert(room, id).incident_id
    room.done(AssignOfficer(actor_id=None, incident_id=incident_id, officer_id=room.officer("01")))
    (sent,) = room.assignments(incident_id)
    room.done(
        StampMilestone(actor_id=None, assignment_id=sent.id, milestone=Milestone.ACKNOWLEDGED)
    )
    (row,) = room.desk.read(reads.incident_rows, [incident_id]).result(10)
    assert row.clock is not None
    assert row.clock.due_at == detail(room, id).row.clock.door_due


# -- what is said of it elsewhere --------------------------------------------------------------


def test_the_theme_says_how_many_were_warned_of_and_counts_none(room: Room) -> None:
    warning(room)
    warning(room, name="覃小军", phone="13700000002", kind="没有的类型")
    day = date(2026, 11, 23)
    question = ThemeQuestion(theme=Theme.FRAUD, first=day, last=day)
    report = room.desk.read(analyse_theme, question).result(60)
    assert report.total.count == 0
    assert "另有预警 2 人（冒充公检法 1、其他 1）" in report.definition[-1]
    elsewhere = replace(question, community="滨海社区")
    report = room.desk.read(analyse_theme, elsewhere).result(60)
    assert "另有预警 0 人" in report.definition[-1]


def test_the_figures_have_the_published_case(room: Room) -> None:
    id = warning(room)
    for _ in range(2):
        room.clock.step(2 * MINUTE)
        room.done(attempt(room, id))
    incident_id = alert(room, id).incident_id
    room.done(AssignOfficer(actor_id=None, incident_id=incident_id, officer_id=room.officer("01")))
    (sent,) = room.assignments(incident_id)
    room.clock.step(16 * MINUTE)
    room.done(StampMilestone(actor_id=None, assignment_id=sent.id, milestone=Milestone.ON_SCENE))
    room.done(close(room, id))
    day = date(2026, 11, 23)
    work = room.desk.read(reads.fraud_figures, Period(day, day)).result(60)
    assert (work.figure("dissuaded").value, work.figure("kept_safe_yuan").value) == (1, 26_000_000)
    assert work.figure("first_contact_p50_minutes").value == 120
    assert work.figure("door_p50_minutes").value == 20 * 60
    assert work.figure("door_within_rate").value == 100
    assert work.figure("dissuaded").ids == (id,)
    assert alert(room, id).opened_at == START


def test_limits_are_changed_never_added_or_retired(room: Room) -> None:
    (high,) = [e for e in room.all(FraudLimits) if e.level is FraudLevel.HIGH]

    def change(**values: object) -> ChangeEntry:
        return ChangeEntry(
            actor_id=None, kind=FraudLimits, id=high.id, version=high.version, values=values
        )

    assert "应大于 0" in room.refused(change(retry_s=0))
    room.done(change(face_to_face_s=600))
    id = warning(room)
    row = detail(room, id).row
    assert row.clock.door_due == row.clock.opened_at + 10 * MINUTE
    retire = RetireEntry(actor_id=None, kind=FraudLimits, id=high.id)
    assert "不能停用" in room.refused(retire)
    given = {"name": "又一个", "level": FraudLevel.HIGH, "first_contact_s": 1, "face_to_face_s": 1}
    more = AddEntry(
        actor_id=None, kind=FraudLimits, values=given | {"retry_s": 1, "follow_up_days": 1}
    )
    assert "已经有了" in room.refused(more)


def test_an_order_is_never_offered_as_the_same_event(room: Room) -> None:
    """Merged into a warning's order, an incident would stand in no figure any more."""
    local = room.named(Community, "鼓岩社区")
    first = warning(room, address="鼓岩路18号", community_id=local)
    order = alert(room, first).incident_id
    incident = room.take(address="鼓岩路18号", community_id=local)
    for each in (order, incident):
        found = room.desk.read(reads.known_of, each).result(60)
        assert found is not None
        assert found.alike == ()
