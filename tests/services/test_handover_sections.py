"""What the handover sheet collects besides incidents: fraud warnings open, pushes not arrived."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jinhai_console.domain.fraud_alert import ContactResult
from jinhai_console.domain.handover_item import HandoverItem, ItemKind
from jinhai_console.domain.instant import DAY
from jinhai_console.services import reads
from jinhai_console.services.handover import OpenShift
from tests.fraud_room import attempt, close, found_fraud_station, fraud_room, warning
from tests.services.pushing import add_channel, assign
from tests.stations import Room


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_fraud_station(tmp_path_factory.mktemp("founded") / "station.db")


@pytest.fixture
def watch(founded: Path, tmp_path: Path) -> Iterator[Room]:
    with fraud_room(founded, tmp_path) as made:
        made.done(OpenShift(actor_id=made.officer("01"), name="白班"))
        yield made


def drawn(room: Room, kind: ItemKind) -> tuple[HandoverItem, ...]:
    sheet = room.desk.read(reads.sheet_of, None, None).result(60)
    assert sheet is not None
    return sheet.of(kind)


def test_an_open_warning_is_named_with_what_is_next_until_it_ends(watch: Room) -> None:
    assert drawn(watch, ItemKind.FRAUD) == ()
    id = warning(watch)
    (said,) = drawn(watch, ItemKind.FRAUD)
    assert (said.what, said.next_step) == ("冒充公检法 韦**", "首次联系")
    assert said.due
    assert not said.is_overdue
    watch.clock.step(DAY)
    (said,) = drawn(watch, ItemKind.FRAUD)
    assert said.is_overdue
    watch.done(attempt(watch, id))  # nobody answers
    (said,) = drawn(watch, ItemKind.FRAUD)
    assert said.next_step == "再次联系"
    watch.done(attempt(watch, id, result=ContactResult.REACHED))
    (said,) = drawn(watch, ItemKind.FRAUD)
    assert said.next_step == "见面劝阻"
    watch.done(close(watch, id))
    assert drawn(watch, ItemKind.FRAUD) == ()


def test_a_push_that_did_not_arrive_is_named_with_whose_it_is(watch: Room) -> None:
    assert drawn(watch, ItemKind.PUSH) == ()
    add_channel(watch)
    assign(watch, watch.take(), "02")
    assert drawn(watch, ItemKind.PUSH) == ()  # it still has time
    watch.clock.step(DAY)
    (said,) = drawn(watch, ItemKind.PUSH)
    assert (said.who, said.what) == ("仇小满", "超过时限，还在发送")
    assert said.number
