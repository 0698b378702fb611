"""Response times of the list in view, counted in the database."""

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.instant import MINUTE, SECOND
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.response_times import Interval, ResponseTimes
from jinhai_console.domain.station import Disposition
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.ending import CloseIncident
from tests.stations import Room


def handle(room: Room, number: str, *spans: int) -> int:
    """Taken, then sent, acknowledged and on scene, each so much later."""
    incident = room.take(level=3)
    officer = room.officer(number)
    for span, milestone in zip(
        spans, (None, Milestone.ACKNOWLEDGED, Milestone.ON_SCENE), strict=False
    ):
        room.clock.step(span)
        if milestone is None:
            room.done(AssignOfficer(actor_id=None, incident_id=incident, officer_id=officer))
        else:
            (assignment,) = room.assignments(incident)
            room.done(
                StampMilestone(actor_id=None, assignment_id=assignment.id, milestone=milestone)
            )
    return incident


def times(room: Room, chosen: QueueFilter) -> ResponseTimes:
    return room.desk.read(reads.response_times, chosen).result(60)


def test_each_interval_counts_those_that_came_so_far(room: Room) -> None:
    handle(room, "01", 30 * SECOND, 20 * SECOND, 5 * MINUTE)
    handle(room, "02", 90 * SECOND, 61 * SECOND)
    handle(room, "03")
    found = times(room, QueueFilter())
    dispatch, acknowledgement, response = (found[each] for each in Interval)
    assert (dispatch.count, dispatch.p50, dispatch.p90) == (2, 30 * SECOND, 90 * SECOND)
    assert dispatch.within_percent == 50
    assert (acknowledgement.count, acknowledgement.within) == (2, 1)
    assert (response.count, response.p50) == (1, 5 * MINUTE + 50 * SECOND)
    assert response.within_percent == 100


def test_the_filter_decides_which(room: Room) -> None:
    closed = handle(room, "01", 30 * SECOND, 20 * SECOND, 5 * MINUTE)
    disposition = room.named(Disposition, "当场调解")
    room.done(CloseIncident(actor_id=None, incident_id=closed, disposition_id=disposition))
    assert times(room, QueueFilter())[Interval.DISPATCH].count == 0
    everything = QueueFilter(order=QueueOrder.HISTORY)
    assert times(room, everything)[Interval.DISPATCH].count == 1
    nothing = QueueFilter(order=QueueOrder.HISTORY, text="没有这样的字")
    assert times(room, nothing)[Interval.DISPATCH].p50 is None


def test_half_a_second_over_is_over(room: Room) -> None:
    handle(room, "01", MINUTE)
    handle(room, "02", MINUTE + SECOND // 2)
    assert times(room, QueueFilter())[Interval.DISPATCH].within == 1
