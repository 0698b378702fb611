"""地图: every figure on it opens its incidents; drawn, played and written by keyboard and mouse."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from jinhai_console.domain.station import Community
from jinhai_console.services.boundaries import ImportBoundaries
from jinhai_console.services.station import ChangeStation
from jinhai_console.ui.map.page import MapPage
from jinhai_console.ui.theme import LIGHT
from tests.outlines import BINHAI, GUYAN, polygon_text
from tests.ui.live import Live

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture
def furnished(live: Live) -> Live:
    """Outlines, and incidents of two days: eight in one place, one elsewhere, two without."""
    room = live.room
    guyan, binhai = (room.named(Community, name) for name in ("鼓岩社区", "滨海社区"))
    values = {"longitude": 123.51, "latitude": 28.505}
    room.done(ChangeStation(actor_id=None, version=1, values=values))
    outlines = {guyan: polygon_text(GUYAN), binhai: polygon_text(BINHAI)}
    room.done(ImportBoundaries(actor_id=None, boundaries=outlines))
    for _ in range(8):
        room.take(longitude=123.505, latitude=28.505, community_id=guyan)
    room.take(longitude=123.515, latitude=28.505, community_id=binhai)
    room.take(community_id=binhai)
    room.take(longitude=28.505, latitude=80.5)
    live.actor = room.officer("05")
    return live


@pytest.fixture
def page(furnished: Live, qtbot: QtBot) -> Iterator[MapPage]:
    yield from opened(furnished, qtbot)


def opened(live: Live, qtbot: QtBot) -> Iterator[MapPage]:
    made = MapPage(live.seat, LIGHT, RESOURCES)
    qtbot.addWidget(made)
    made.resize(1_200, 800)
    made.show()
    live.until(lambda: made.is_settled)
    yield made
    made.hide()


def test_it_opens(page: MapPage) -> None:
    assert page.drawn is not None
    page.grab()
