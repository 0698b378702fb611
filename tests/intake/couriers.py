"""A courier at a station, for tests of deliveries."""

import pytest

from jinhai_console.domain.outbox import OutboxMessage
from jinhai_console.intake.delivery.courier import Courier
from jinhai_console.intake.delivery.limits import Limits
from jinhai_console.settings import resources_dir
from tests.intake.servers import Certificate, make_certificate
from tests.services.pushing import messages
from tests.stations import Room

QUICK = Limits(step_s=0.4, whole_s=0.4)


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def courier(room: Room) -> Courier:
    return courier_of(room)


def courier_of(room: Room, limits: Limits = QUICK) -> Courier:
    return Courier(room.desk, room.path.parent, resources_dir(), limits)


def only(room: Room) -> OutboxMessage:
    (message,) = messages(room)
    return message
