"""Analyses of what should not be: nothing, one, all at once, no place, a wrong place or clock."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.projection import LocalPlane, Standing
from jinhai_console.domain.analysis.station_map import frame
from jinhai_console.domain.history import HistoricIncident
from jinhai_console.domain.instant import DAY, MINUTE, Instant
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.station import Community
from jinhai_console.domain.theme import Theme
from jinhai_console.services.analysis import Question, Scope, analysis
from jinhai_console.services.assessments import draw_figures
from jinhai_console.services.boundaries import SetBoundary
from jinhai_console.services.counting import By
from jinhai_console.services.exceedances import exceedances
from jinhai_console.services.history import ImportIncidents, ImportTally
from jinhai_console.services.incidents import TakeIncident
from jinhai_console.services.places import Edge, PlaceQuestion, hot_places, near_repeats, placed
from jinhai_console.services.prospects import prospect
from jinhai_console.services.series import SeriesQuestion, series_board
from jinhai_console.services.station import ChangeStation
from jinhai_console.services.station_map import MapQuestion, station_map
from jinhai_console.services.themes import ThemeQuestion, analyse_theme
from jinhai_console.services.trends import TrendQuestion, trends
from jinhai_console.store.reader import Reader
from tests.outlines import BINHAI, GUYAN, polygon_text
from tests.station_fixtures import room, station_path, template
from tests.stations import START, Room, copy_station

__all__ = ["room", "station_path", "template"]

TODAY = date(2026, 11, 23)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
MANY = 50
EAST, NORTH = 123.505, 28.505  # in 鼓岩社区
WEST = (87.6, 43.8)  # where the two can be exchanged and are degrees still


def _taken(count: int, **more: Any) -> list[dict[str, Any]]:
    """So many thefts in the hour before the station's clock, each somewhere else."""
    usual: dict[str, Any] = {
        "received_at": lambda n: START - n * MINUTE,
        "longitude": lambda n: EAST + n % 7 * 0.0004,
        "latitude": lambda n: NORTH + n // 7 * 0.0004,
    }
    wanted = usual | more
    return [
        {key: made(n) if callable(made) else made for key, made in wanted.items()}
        for n in range(count)
    ]


def _jumping(n: int) -> Instant:
    """A clock that was set back and forth: an hour, a day, and three days to come."""
    return START + (0, -DAY, 3 * DAY, -60 * MINUTE, 2 * MINUTE)[n % 5]


CASES: dict[str, list[dict[str, Any]]] = {
    "empty": [],
    "one": _taken(1),
    "one minute": _taken(MANY, received_at=START - MINUTE),
    "no coordinates": _taken(MANY, longitude=None, latitude=None),
    "all swapped": _taken(MANY, longitude=WEST[1], latitude=WEST[0]),
    "some swapped": _taken(
        MANY,
        longitude=lambda n: WEST[n % 10 == 0],
        latitude=lambda n: WEST[n % 10 != 0],
    ),
    "zero": _taken(MANY, longitude=0.0, latitude=0.0),
    "one point": _taken(MANY, longitude=EAST, latitude=NORTH),
    "clocks changed": _taken(MANY, received_at=_jumping),
}


def _map(reader: Reader) -> tuple[int, int]:
    """All incidents of the map, and those of its frame."""
    ground = station_map(reader, MapQuestion(period=YEAR))
    drawn = frame(ground, YEAR.first.toordinal(), YEAR.last.toordinal())
    return len(ground.points.ids), drawn.total


def _prospect(reader: Reader) -> Any:
    return prospect(reader, MapQuestion(period=YEAR), LocalPlane(EAST, NORTH), TODAY)


def _question(theme: Theme) -> ThemeQuestion:
    return ThemeQuestion(theme=theme, first=YEAR.first, last=YEAR.last, categories=("盗窃", "纠纷"))


def _theme(theme: Theme) -> Callable[[Reader], Any]:
    return lambda reader: analyse_theme(reader, _question(theme))


def _trends(by: By) -> Callable[[Reader], Any]:
    question = TrendQuestion(first=YEAR.first, last=YEAR.last, by=by)
    return lambda reader: trends(reader, question)


def _analysis(by: By) -> Callable[[Reader], Any]:
    return lambda reader: analysis(reader, Question(scope=Scope(period=YEAR), by=by))


ENTRIES: dict[str, Callable[[Reader], Any]] = {
    **{f"trends by {by}": _trends(by) for by in By},
    **{f"analysis by {by}": _analysis(by) for by in By},
    "exceedances": lambda reader: exceedances(reader, TODAY),
    "near-repeat": lambda reader: near_repeats(reader, PlaceQuestion(), permutations=19),
    "hotspots": lambda reader: hot_places(reader, PlaceQuestion()),
    "prospect": _prospect,
    "series": lambda reader: series_board(reader, SeriesQuestion()),
    **{str(theme): _theme(theme) for theme in Theme},
    "figures of an assessment": lambda reader: draw_figures(reader, _question(Theme.THEFT)),
    "map": _map,
}

REFUSED = {"exceedances", "near-repeat", "hotspots", "series"}  # without any incident


@pytest.fixture(scope="module", params=CASES)
def filled(
    request: pytest.FixtureRequest, template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Room]]:
    made = Room(copy_station(template, tmp_path_factory.mktemp("bad") / "station.db"))
    if "swapped" in request.param:
        values = {"longitude": WEST[0], "latitude": WEST[1]}
        made.done(ChangeStation(actor_id=None, version=1, values=values))
    past = [
        HistoricIncident(
            key=f"import:{n}",
            zone="Asia/Shanghai",
            category=("刑事类警情", "盗窃"),
            narrative="电动车被偷",
            **each,
        )
        for n, each in enumerate(CASES[request.param])
    ]
    if past:
        made.done(ImportIncidents(actor_id=None, incidents=past, tally=ImportTally()))
    yield request.param, made
    made.close()


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_analysis_answers_or_says_what_to_do(filled: tuple[str, Room], entry: str) -> None:
    case, room = filled
    if case == "empty" and entry in REFUSED:
        with pytest.raises(Refusal, match="还没有警情；请先接警或导入历史警情"):
            room.desk.read(ENTRIES[entry]).result(60)
    else:
        assert room.desk.read(ENTRIES[entry]).result(60) is not None


def test_no_incident_is_lost(filled: tuple[str, Room]) -> None:
    case, room = filled
    count = len(CASES[case])
    answer = room.desk.read(ENTRIES["trends by hour"]).result(60)
    assert answer.total.count == count
    assert sum(each.count for each in answer.rows) == count
    assert sum(number for _key, number in answer.buckets) == count
    told = room.desk.read(ENTRIES["analysis by category"]).result(60)
    assert told.totals[0].numbers[0] == count
    assert sum(told.heat) == count
    assert room.desk.read(_map).result(60) == (count, count)


USABLE = {
    "one": 1,
    "one minute": MANY,
    "no coordinates": 0,
    "all swapped": 0,
    "some swapped": MANY - MANY // 10,
    "zero": 0,
    "one point": MANY,
    "clocks changed": MANY,
}


@pytest.mark.parametrize(("east", "north"), [(28.5, 123.5), (200.0, 28.5), (123.5, None)])
def test_what_is_no_place_is_refused_where_it_is_entered(
    room: Room, east: float, north: float | None
) -> None:
    command = TakeIncident(
        actor_id=None,
        category_id=room.category("04"),
        narrative="两户邻居争吵",
        longitude=east,
        latitude=north,
    )
    assert "纬度" in room.refused(command)


def test_places_that_cannot_be_meant_are_left_out_and_counted(filled: tuple[str, Room]) -> None:
    case, room = filled
    if case == "empty":
        return
    found = room.desk.read(placed, PlaceQuestion()).result(60)
    assert len(found.spots) == USABLE[case]
    assert sum(found.places.count(each) for each in Standing) == len(CASES[case])
    test = room.desk.read(near_repeats, PlaceQuestion(), permutations=19).result(60)
    assert test is not None
    assert test.points == USABLE[case]
    chart = room.desk.read(hot_places, PlaceQuestion()).result(60)
    assert chart.density.counts.sum() + chart.density.outside == USABLE[case]


def _outline(room: Room) -> None:
    for name, ring in (("鼓岩社区", GUYAN), ("滨海社区", BINHAI)):
        id = room.named(Community, name)
        room.done(SetBoundary(actor_id=None, id=id, version=1, boundary=polygon_text(ring)))


def test_hotspots_keep_to_the_outlines_and_count_what_lies_outside(room: Room) -> None:
    for n, each in enumerate(_taken(20)):
        if n < 3:
            each["latitude"] = 28.52
        room.take(**each)
    chart = room.desk.read(hot_places, PlaceQuestion()).result(60)
    assert (chart.edge, chart.density.outside) == (Edge.UNKNOWN, 0)
    _outline(room)
    chart = room.desk.read(hot_places, PlaceQuestion()).result(60)
    assert (chart.edge, chart.density.outside) == (Edge.OUTLINES, 3)
    assert chart.density.is_edge_corrected
    assert chart.density.counts.sum() == 17


@pytest.mark.parametrize(("east", "north"), [(123.6, 28.505), (-122.3, 47.6)])
def test_records_of_another_place_are_not_cut_by_the_outlines(
    room: Room, east: float, north: float
) -> None:
    _outline(room)
    for each in _taken(20, longitude=east, latitude=north):
        room.take(**each)
    chart = room.desk.read(hot_places, PlaceQuestion()).result(60)
    assert (chart.edge, chart.density.outside) == (Edge.ELSEWHERE, 0)
    assert chart.density.counts.sum() == 20
