"""下周易发 over a station's own records: which cells, from when, and how well that held."""

from datetime import date, timedelta

import numpy as np
import pytest

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.projection import LocalPlane, Points
from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.instant import HOUR, MINUTE, day_start
from jinhai_console.services import prospects as module
from jinhai_console.services.history import ImportIncidents, ImportTally
from jinhai_console.services.prospects import CELL_M, FEWEST, HELD_WEEKS, Prospect, prospect
from jinhai_console.services.station_map import MapQuestion
from tests.stations import Room

ZONE = "Asia/Shanghai"
TODAY = date(2026, 11, 23)
PLANE = LocalPlane(123.5, 28.5)
HOT = np.array([[250.0, 250.0], [1_050.0, 750.0]])  # middles of two cells


def store(room: Room, metres: Points, back: list[int], category: str = "盗窃") -> None:
    """One incident for each place, so many days before today."""
    incidents = [
        HistoricIncident(
            key=f"{category}-{number}",
            category=(category,),
            received_at=day_start(TODAY - timedelta(days=days), ZONE) + HOUR + number % 60 * MINUTE,
            zone=ZONE,
            longitude=longitude,
            latitude=latitude,
        )
        for number, ((longitude, latitude), days) in enumerate(
            zip(PLANE.degrees(metres).tolist(), back, strict=True)
        )
    ]
    room.done(ImportIncidents(actor_id=None, incidents=incidents, tally=ImportTally()))


def scattered(count: int, seed: int = 1) -> tuple[Points, list[int]]:
    """A quarter in the two hot cells, the rest anywhere in two kilometres."""
    some = np.random.default_rng(seed)
    metres = some.uniform(0, 2_000, (count, 2))
    hot = some.random(count) < 0.25
    metres[hot] = HOT[some.integers(0, 2, hot.sum())] + some.uniform(-40, 40, (hot.sum(), 2))
    return metres, some.integers(0, 800, count).tolist()


def ask(room: Room, last: date = TODAY, **more: int) -> Prospect:
    question = MapQuestion(period=Period(date(2026, 9, 1), last), **more)
    return room.desk.read(prospect, question, PLANE, TODAY).result(30)


def test_the_cells_where_it_comes_again_are_named(room: Room) -> None:
    store(room, *scattered(1_000))
    found = ask(room)
    corners = {tuple(each) for each in found.corners.tolist()}
    assert {tuple(each) for each in (HOT - CELL_M / 2).tolist()} <= corners
    assert 2 <= len(corners) <= 20  # a twentieth of four hundred
    assert found.week == Period(date(2026, 11, 24), date(2026, 11, 30))
    assert found.past == Period(date(2024, 11, 24), TODAY)
    assert found.held is not None
    assert found.held.weeks == HELD_WEEKS
    assert found.held.hit_rate > 2 * found.held.at_random > 0


def test_nothing_that_came_later_is_known(room: Room) -> None:
    """The week after the first of October: what came since is as if it had not."""
    metres, back = scattered(1_000)
    store(room, metres, back)
    before = ask(room, date(2026, 10, 1))
    assert before.week.first == date(2026, 10, 2)
    store(room, np.tile([[1_950.0, 1_950.0]], (60, 1)), [5] * 60, "纠纷")
    again = ask(room, date(2026, 10, 1))
    assert (again.points, again.held) == (before.points, before.held)
    assert again.corners.tolist() == before.corners.tolist()


def test_the_week_to_come_begins_tomorrow_at_the_latest(room: Room) -> None:
    store(room, *scattered(200))
    assert ask(room, date(2026, 12, 31)).week.first == TODAY + timedelta(days=1)


def test_too_few_are_refused(room: Room) -> None:
    metres, _ = scattered(FEWEST)
    store(room, metres[1:], [10] * (FEWEST - 1))
    found = ask(room)
    assert (found.points, found.is_refused, len(found.corners)) == (FEWEST - 1, True, 0)
    store(room, metres[:1], [800], "诈骗")  # in the weeks held back alone
    assert ask(room).is_refused
    store(room, metres[:1], [11], "纠纷")
    found = ask(room)
    assert not found.is_refused
    assert len(found.corners) >= 1


def test_only_what_is_asked_for_counts(room: Room) -> None:
    store(room, *scattered(200))
    category = room.category("01")
    assert ask(room, category_id=category).points < 200


def test_few_in_the_weeks_held_back_and_too_wide_a_grid_say_no_rate(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    metres, _ = scattered(300)
    store(room, metres, [*range(100, 400)])
    assert ask(room).held is None
    store(room, *scattered(300, seed=2), "纠纷")
    assert ask(room).held is not None
    monkeypatch.setattr(module, "_MOST_JUDGED", 10)
    assert ask(room).held is None


def test_a_young_station_has_nothing_to_be_tried_on(room: Room) -> None:
    """All it knows came in the weeks that would be held back."""
    metres, _ = scattered(150)
    store(room, metres, [number % 80 for number in range(150)])
    found = ask(room)
    assert not found.is_refused
    assert found.held is None
