"""指令: dispatched like an incident, and in no count of incidents. Once for every way out."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.domain.analysis.fact import Axis
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.classification import Bucket, Category
from jinhai_console.domain.fraud_alert import FraudAlert
from jinhai_console.domain.instant import HOUR
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.response_times import Interval
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.station import AddEntry, ChangeEntry
from jinhai_console.store.check import check
from jinhai_console.store.tallying import recount_all
from jinhai_console.store.views.points import located, recorded_days, spots
from jinhai_console.store.views.shift import counted
from jinhai_console.store.views.tallies import Counted, counts, ids_behind, is_empty
from jinhai_console.store.views.themes import theme_rows
from tests.fraud_room import alert, close, found_fraud_station, fraud_room, warning
from tests.stations import START, Room

DAY = Period(date(2026, 11, 23), date(2026, 11, 23))
ALL = Counted(period=DAY)


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_fraud_station(tmp_path_factory.mktemp("orders") / "station.db")


@pytest.fixture
def room(founded: Path, tmp_path: Path) -> Iterator[Room]:
    """With one incident and one warning, an officer at the door of each."""
    with fraud_room(founded, tmp_path) as made:
        id = warning(made)
        for incident_id, number in ((alert(made, id).incident_id, "01"), (made.take(), "02")):
            sent = AssignOfficer(
                actor_id=None, incident_id=incident_id, officer_id=made.officer(number)
            )
            made.done(sent)
            (one,) = made.assignments(incident_id)
            made.clock.step()
            at_the_door = StampMilestone(
                actor_id=None, assignment_id=one.id, milestone=Milestone.ON_SCENE
            )
            made.done(at_the_door)
        yield made


def ask(room: Room, view: Any, *given: Any) -> Any:
    return room.desk.read(view, *given).result(60)


def only(room: Room) -> int:
    """The id of the incident that counts."""
    ids: list[int] = [e.id for e in ask(room, reads.open_rows, QueueFilter()) if not e.is_order]
    (one,) = ids
    return one


def test_both_are_in_the_queue(room: Room) -> None:
    marks = [each.is_order for each in ask(room, reads.open_rows, QueueFilter())]
    assert sorted(marks) == [False, True]


def test_tallies_facts_and_what_is_read_of_them(room: Room) -> None:
    assert ask(room, ids_behind, ALL) == [only(room)]
    for axis in Axis:
        assert ask(room, counts, ALL, axis).total() == 1
    assert [each.id for each in ask(room, spots, ALL)] == [only(room)]
    assert ask(room, located, ALL).ids == (only(room),)
    assert [each.id for each in ask(room, theme_rows, ALL)] == [only(room)]


def test_a_station_with_warnings_alone_has_no_incidents(founded: Path, tmp_path: Path) -> None:
    with fraud_room(founded, tmp_path) as room:
        warning(room)
        assert ask(room, is_empty)
        assert ask(room, recorded_days) is None


def test_counted_again_it_is_the_same(room: Room) -> None:
    assert check(room.database) == []
    recount_all(room.database, lambda _done, _of: None)
    assert ask(room, ids_behind, ALL) == [only(room)]
    assert check(room.database) == []


def test_an_order_that_has_ended_is_not_counted_either(room: Room) -> None:
    room.done(close(room, room.all(FraudAlert)[0].id))
    assert ask(room, ids_behind, ALL) == [only(room)]


def test_live_charts(room: Room) -> None:
    for points in (
        ask(room, reads.board_points),
        ask(room, reads.open_points),
        ask(room, reads.trend_points, START - HOUR, START + HOUR),
        ask(room, reads.trend_points_of, [e.id for e in ask(room, reads.open_rows, QueueFilter())]),
    ):
        assert [each.id for each in points] == [only(room)]


def test_response_times(room: Room) -> None:
    everything = QueueFilter(order=QueueOrder.HISTORY)
    for chosen in (everything, QueueFilter()):
        times = ask(room, reads.response_times, chosen)
        assert times[Interval.RESPONSE].count == 1


def test_the_handovers_counts(room: Room) -> None:
    found = ask(room, counted, START - HOUR, START + HOUR)
    assert (found.valid, found.buckets[Bucket.OTHER]) == (1, 0)


def test_whether_a_category_is_an_order_is_settled_when_it_is_made(room: Room) -> None:
    order = room.one(Category, room.category("1204"))
    change = ChangeEntry(
        actor_id=None,
        kind=Category,
        id=order.id,
        version=order.version,
        values={"is_order": False},
    )
    assert "不能更改" in room.refused(change)
    child = {"name": "细分", "code": "120401", "bucket": Bucket.OTHER, "parent_id": order.id}
    wrong = AddEntry(actor_id=None, kind=Category, values=child)
    assert "也要是指令" in room.refused(wrong)


def test_the_handover_takes_an_open_order_along_and_counts_it_nowhere(room: Room) -> None:
    leader = room.officer("05")
    opened = OpenShift(actor_id=leader, name="白班", leader_id=leader, started_at=START - HOUR)
    room.done(opened)
    sheet = ask(room, reads.standing, leader).sheet
    order = room.incident(room.all(FraudAlert)[0].incident_id)
    assert order.number in [each.number for each in sheet.open_incidents]
    assert (sheet.counts.total.count, sheet.counts.valid.count) == (1, 1)
