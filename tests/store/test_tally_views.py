"""Views of the tallies for the analysis page, each held against the incidents themselves."""

from collections import Counter
from datetime import date, timedelta

import pytest

from jinhai_console.domain.analysis.fact import LAST_BIN, NOWHERE, Axis
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, SECOND
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.station import Community
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.store.views.tallies import (
    Counted,
    counts,
    counts_by_community,
    counts_of_months,
    ids_behind,
    in_time,
    is_empty,
)
from tests.stations import START, Room
from tests.store.test_tallying import Life

DAYS = Counted(period=Period(date(2026, 11, 1), date(2026, 11, 30)))
YEAR = Period(date(2025, 12, 1), date(2026, 11, 30))


def arrive(room: Room, after: int, code: str = "04", **values: int) -> int:
    """An incident where somebody is there so long after the call; its id."""
    room.clock.now = START
    id = room.take(received_at=START, category_id=room.category(code), **values)
    officer = room.officer("01")
    room.done(AssignOfficer(actor_id=officer, incident_id=id, officer_id=officer, reason="急"))
    sent = room.assignments(id)[0].id
    room.clock.now = START + after
    for milestone in (Milestone.ON_SCENE, Milestone.CLEARED):
        room.done(StampMilestone(actor_id=officer, assignment_id=sent, milestone=milestone))
    return id


def test_who_never_came_is_not_among_those_who_took_longest(room: Room) -> None:
    room.take(received_at=START)
    late = arrive(room, 3 * HOUR)
    behind = room.desk.read(ids_behind, DAYS, {Axis.RESPONSE: {LAST_BIN}}).result(10)
    assert behind == [late]


def test_in_time_is_to_the_moment_and_by_the_level_s_own_target(room: Room) -> None:
    five = 300 * SECOND  # of level 1; level 3 has fifteen minutes
    just = arrive(room, five, level=1)
    arrive(room, five + 1, level=1)
    early = arrive(room, MINUTE, level=1)
    grave = arrive(room, 3 * five - 1, level=3)
    room.take(received_at=START, level=1)
    assert room.desk.read(in_time, DAYS).result(10) == [just, early, grave]


@pytest.mark.parametrize("seed", range(3))
def test_the_months_say_what_each_month_says(room: Room, seed: int) -> None:
    Life(room, seed).go_on(50)
    place = room.all(Community)[0].id
    some = frozenset({room.category("0101")})
    for categories, community in ((None, None), (some, None), (None, place), (some, NOWHERE)):
        year = Counted(period=YEAR, category_ids=categories, community_id=community)
        for axis in (None, *Axis):
            found = room.desk.read(counts_of_months, year, axis).result(10)
            assert list(found) == list(range(2025 * 12 + 11, 2026 * 12 + 11))
            for month, by_value in found.items():
                assert by_value == _counted(room, year, month, axis)


def _counted(room: Room, year: Counted, month: int, axis: Axis | None) -> Counter[int]:
    first = date(month // 12, month % 12 + 1, 1)
    after = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    one = Counted(
        period=Period(first, after - timedelta(days=1)),
        category_ids=year.category_ids,
        community_id=year.community_id,
    )
    if axis is None:
        return room.desk.read(counts_by_community, one).result(10)
    return room.desk.read(counts, one, axis).result(10)


def test_months_that_are_cut_are_not_asked_for(room: Room) -> None:
    cut = Counted(period=Period(date(2026, 11, 2), date(2026, 11, 30)))
    with pytest.raises(ValueError, match="整月"):
        room.desk.read(counts_of_months, cut, None).result(10)


def test_a_station_without_incidents(room: Room) -> None:
    assert room.desk.read(is_empty).result(10)
    room.take(received_at=START - 900 * DAY)
    assert not room.desk.read(is_empty).result(10)


def test_a_list_of_more_incidents_than_a_statement_has_parameters(room: Room) -> None:
    mine = room.take()
    asked = QueueFilter(order=QueueOrder.HISTORY, ids=frozenset({mine, *range(260_000)}))
    assert [each.id for each in room.desk.read(reads.listed, asked, 5).result(60)] == [mine]


def test_days_and_months_put_a_response_into_the_same_bin(room: Room) -> None:
    arrive(room, 100 * SECOND)
    cut = Counted(period=Period(date(2026, 11, 2), date(2026, 11, 30)))
    found = [room.desk.read(counts, each, Axis.RESPONSE).result(10) for each in (DAYS, cut)]
    assert found == [{3: 1}, {3: 1}]
    assert all(isinstance(each, int) for each in found[1])
