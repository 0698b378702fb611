"""The map's incidents: counted as everywhere, told from those whose place is none."""

from datetime import date

import numpy as np
import pytest

from jinhai_console.domain.analysis.fact import NOWHERE
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.projection import Standing
from jinhai_console.domain.analysis.station_map import Ground, frame
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.station import Community
from jinhai_console.services import station_map as module
from jinhai_console.services.boundaries import SetBoundary
from jinhai_console.services.station import ChangeStation
from jinhai_console.services.station_map import MapQuestion, station_map
from tests.outlines import BINHAI, GUYAN, polygon_text
from tests.stations import Room

MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))


def asked(room: Room, **more: int) -> Ground:
    return room.desk.read(station_map, MapQuestion(period=MONTH, **more)).result(60)


def outline(room: Room, name: str, ring: list[list[float]]) -> int:
    id = room.named(Community, name)
    version = room.one(Community, id).version
    room.done(SetBoundary(actor_id=None, id=id, version=version, boundary=polygon_text(ring)))
    return id


def test_incidents_stand_by_what_their_coordinates_are_good_for(room: Room) -> None:
    values = {"longitude": 123.5, "latitude": 28.5}
    room.done(ChangeStation(actor_id=None, version=1, values=values))
    guyan = outline(room, "鼓岩社区", GUYAN)
    for x, y in ((123.505, 28.505), (123.506, 28.505), (28.505, 80.0), (10.0, 10.0)):
        room.take(longitude=x, latitude=y, community_id=guyan)
    theft = room.take(category_id=room.category("0101"))
    ground = asked(room)
    counted = {each: int(np.sum(ground.points.standings == each)) for each in Standing}
    assert counted[Standing.USABLE] == 2
    assert counted[Standing.MISSING] == 1
    found = frame(ground, MONTH.first.toordinal(), MONTH.last.toordinal())
    assert (len(found.shown), len(found.missing), len(found.odd)) == (2, 1, 2)
    assert {id: len(rows) for id, rows in found.communities.items()} == {guyan: 4, 0: 1}
    assert not ground.is_covered
    assert asked(room, category_id=room.category("01")).points.ids.tolist() == [theft]
    assert asked(room, community_id=NOWHERE).points.ids.tolist() == [theft]
    assert len(asked(room, community_id=guyan).points.ids) == 4


def test_outlines_alone_make_a_map_and_a_community_out_of_use_has_none(room: Room) -> None:
    assert asked(room).plane is None
    outline(room, "鼓岩社区", GUYAN)
    outline(room, "滨海社区", BINHAI)
    ground = asked(room)
    assert ground.is_covered
    assert [each.name for each in ground.areas] == ["鼓岩社区", "滨海社区"]
    bounds = ground.bounds
    assert bounds is not None
    assert bounds[2] - bounds[0] == pytest.approx(1_958, abs=3)  # two hundredths of a degree


def test_outlines_of_another_part_of_the_world_are_named_and_left_out(room: Room) -> None:
    for name, ring in (
        ("鼓岩社区", [[-122.3, 47.6], [-122.2, 47.6], [-122.2, 47.7]]),
        ("滨海社区", [[-56.5, -28.5], [-56.4, -28.5], [-56.4, -28.4]]),
    ):
        outline(room, name, ring)
    room.take(longitude=123.505, latitude=28.505)
    ground = asked(room)
    assert (ground.areas, ground.far) == ((), ("鼓岩社区", "滨海社区"))


def test_more_than_can_be_drawn_is_refused(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.take()
    monkeypatch.setattr(module, "MOST_INCIDENTS", 0)
    with pytest.raises(Refusal, match="缩短时段"):
        asked(room)
