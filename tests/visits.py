"""Places and visits of the small station, for every test that needs some."""

from typing import Any

from jinhai_console.domain.officer import Officer
from jinhai_console.domain.station import Community, Site
from jinhai_console.domain.visit import PlaceKind, Visit, VisitOutcome, VisitPlace
from jinhai_console.services.station import AddEntry
from jinhai_console.services.visits import AddPlace, RecordVisit
from tests.stations import Room

ZONE = "Asia/Shanghai"
START = 1_795_400_000_000_000


def place(**values: Any) -> VisitPlace:
    """One that is nowhere stored."""
    whole = {
        "id": 1,
        "station_id": 1,
        "kind": PlaceKind.HOUSEHOLD,
        "name": "王小明",
        "community_id": 5,
        "address": "鼓岩路1号",
        "interval_days": 30,
        "entered_at": START,
        **values,
    }
    return VisitPlace(**whole)


def visit(at: int, outcome: VisitOutcome = VisitOutcome.MET, **values: Any) -> Visit:
    whole = {"id": at, "place_id": 1, "community_id": 5, "officer_id": 3, **values}
    return Visit(station_id=1, at=at, outcome=outcome, entered_at=at, **whole)


def community(room: Room, name: str = "鼓岩社区") -> Community:
    return next(each for each in room.all(Community) if each.name == name)


def officer(room: Room, number: str) -> Officer:
    return next(each for each in room.all(Officer) if each.number == number)


def add_place(room: Room, **values: Any) -> VisitPlace:
    whole = {
        "kind": PlaceKind.HOUSEHOLD,
        "name": "王小明",
        "address": "鼓岩路1号",
        "community_id": community(room).id,
        "interval_days": 30,
        **values,
    }
    done = room.done(AddPlace(actor_id=officer(room, "01").id, values=whole))
    return room.one(VisitPlace, done.id)


def add_site(room: Room, **values: Any) -> Site:
    whole = {
        "name": "鼓岩中学工地",
        "community_id": community(room).id,
        "address": "石阶街101号",
        "visit_days": 14,
        **values,
    }
    return room.one(Site, room.done(AddEntry(actor_id=None, kind=Site, values=whole)).id)


def record(room: Room, where: VisitPlace, **values: Any) -> RecordVisit:
    whole = {"actor_id": officer(room, "01").id, "text": "讲了刷单骗局", **values}
    return RecordVisit(place_id=where.id, **{"outcome": VisitOutcome.MET, **whole})
