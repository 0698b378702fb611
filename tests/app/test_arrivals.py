"""The demonstration's day: calls arrive, and fictional officers do as they are told."""

from pathlib import Path
from threading import Event

from jinhai_console.app.arrivals import DemoDay, run_day
from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import HOUR
from jinhai_console.intake.simulation.under_way import SEAT
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.settings import resources_dir
from jinhai_console.store.past import last_entries
from tests.stations import Room


def test_calls_arrive_and_whoever_is_sent_goes(demo: Path) -> None:
    room = Room(demo)
    before = {each.id for each in room.all(Incident)}
    day = DemoDay(room.desk, resources_dir(), seed=5)
    for place in range(3):
        day.call(room.clock.now + place)
    arrived = [each for each in room.all(Incident) if each.id not in before]
    assert len(arrived) == 3
    assert {each.state for each in arrived} == {IncidentState.PENDING}
    assert [each.received_at for each in arrived] == [room.clock.now + at for at in range(3)]
    rows = room.desk.read(reads.officer_rows).result()
    officer = next(each.id for each in rows if each.is_on_duty and not each.duties)
    room.done(AssignOfficer(actor_id=officer, incident_id=arrived[0].id, officer_id=officer))
    day.step(room.clock.now)  # not at once
    assert room.incident(arrived[0].id).state is IncidentState.DISPATCHED
    for _ in range(4):
        room.clock.step(HOUR)
        day.step(room.clock.now)
    (sent,) = [each for each in room.all(Assignment) if each.incident_id == arrived[0].id]
    moments = [sent.acknowledged_at, sent.en_route_at, sent.on_scene_at, sent.cleared_at]
    assert moments == sorted(each for each in moments if each is not None)
    assert room.incident(arrived[0].id).state is IncidentState.AWAITING_FEEDBACK
    room.close()


def test_the_day_is_nobody_elses_to_undo(demo: Path) -> None:
    def given(seat: str) -> int:
        room = Room(demo)
        taken = {"TakeMessage"}
        found = room.desk.read(lambda reader: len(last_entries(reader, seat, None, taken, 99)))
        try:
            return found.result(10)
        finally:
            room.close()

    at_once = Event()
    at_once.set()
    before = given(SEAT)
    run_day(demo, resources_dir(), 5, at_once)
    assert given(SEAT) == before + 6
