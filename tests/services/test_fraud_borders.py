"""预警劝阻 at its borders: what comes late, masked or from a clock that is ahead."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.fraud_alert import ContactAttempt, ContactResult, FraudLevel, Target
from jinhai_console.domain.instant import DAY, MINUTE, SECOND
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.fraud_arrival import EnterWarning
from tests.fraud_room import (
    alert,
    attempt,
    close,
    detail,
    found_fraud_station,
    fraud_room,
    warning,
)
from tests.stations import Room


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_fraud_station(tmp_path_factory.mktemp("fraud") / "station.db")


@pytest.fixture
def room(founded: Path, tmp_path: Path) -> Iterator[Room]:
    with fraud_room(founded, tmp_path) as made:
        yield made


def stand_at_the_door(room: Room, id: int) -> None:
    incident_id = alert(room, id).incident_id
    room.done(AssignOfficer(actor_id=None, incident_id=incident_id, officer_id=room.officer("01")))
    (sent,) = room.assignments(incident_id)
    room.clock.step(10 * MINUTE)
    room.done(StampMilestone(actor_id=None, assignment_id=sent.id, milestone=Milestone.ON_SCENE))


def test_asking_him_again_afterwards_is_no_first_contact(room: Room) -> None:
    """An officer stood at the door at once; the follow-up call days later changes no time."""
    id = warning(room)
    stand_at_the_door(room, id)
    room.done(close(room, id))
    before = detail(room, id).row.clock
    room.clock.step(3 * DAY)
    room.done(attempt(room, id, result=ContactResult.REACHED))
    after = detail(room, id).row.clock
    assert (after.first_attempt_at, after.reached_at) == (
        before.first_attempt_at,
        before.reached_at,
    )
    assert after.first_attempt_at is None
    month = Period(date(2026, 11, 1), date(2026, 12, 31))
    work = room.desk.read(reads.fraud_figures, month).result(60)
    assert work.figure("first_contact_p50_minutes").value == 10 * MINUTE // SECOND  # at the door
    assert work.figure("first_contact_within_rate").of_ids == (id,)
    assert work.figure("reached_p50_minutes").value is None
    assert work.figure("door_p50_minutes").value is not None


def test_a_masked_number_is_never_kept_as_one(room: Room) -> None:
    id = warning(room)
    room.done(attempt(room, id, number="139****0001"))
    (kept,) = room.all(ContactAttempt)
    assert kept.number == "13900010001"
    assert "星号" in room.refused(attempt(room, id, number="138****0002"))
    assert "星号" in room.refused(
        EnterWarning(
            actor_id=None,
            level=FraudLevel.HIGH,
            target=Target(name="韦某", phones=("139****0001",)),
        )
    )
    assert len(room.all(ContactAttempt)) == 1
    unknown = warning(room, "韦某", "139****0009", origin="message", external_key="message:8")
    assert alert(room, unknown).phones == ("139****0009",)  # a message is never lost


def test_a_warning_from_tomorrow_is_refused(room: Room) -> None:
    ahead = EnterWarning(
        actor_id=None,
        level=FraudLevel.HIGH,
        target=Target(name="韦素芬"),
        at=room.clock.now + DAY,
    )
    assert "还没有到" in room.refused(ahead)


def test_a_message_from_a_clock_that_is_ahead_is_taken_as_of_now(room: Room) -> None:
    id = warning(room, at=room.clock.now + 2 * MINUTE, origin="message", external_key="message:7")
    assert alert(room, id).opened_at == room.clock.now
    (kept,) = detail(room, id).warnings
    assert kept.at == room.clock.now
