"""The patrol post of the small station: a rule that asks it to look, clues, sightings."""

from typing import Any

from jinhai_console.domain.clue import Clue, Colour, Features, VehicleKind
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outcome import Subject
from jinhai_console.domain.routing_rule import Part, RoutingRule, Target
from jinhai_console.services.clues import AddClue
from jinhai_console.services.command import Command
from jinhai_console.services.sightings import AddSighting, SightingFacts
from jinhai_console.store.transaction import Transaction
from tests.stations import Room

RIDER = Features(
    upper="连帽外套",
    upper_colour=Colour.BLACK,
    vehicle=VehicleKind.EBIKE,
    vehicle_colour=Colour.WHITE,
    plate="*345",
)
GATE: dict[str, Any] = {"longitude": 118.6, "latitude": 24.9, "address": "南门市场"}


class AskPatrol(Command):
    """A rule tells the patrol post of every theft."""

    __slots__ = ()

    def perform(self, tx: Transaction) -> Subject:
        theft = next(e.id for e in tx.lists.categories.values() if e.code == "01")
        rule = {"name": "盗窃提醒巡查岗", "part": Part.ALERT, "target": Target.PATROL}
        return Subject(tx.add(RoutingRule, category_id=theft, **rule).id)


def theft(room: Room, **values: Any) -> int:
    """An incident that the post is to look at."""
    if not any(each.target is Target.PATROL for each in room.all(RoutingRule)):
        room.done(AskPatrol(actor_id=None))
    return room.take(category_id=room.category("0101"), narrative="电动车被盗", **values)


def add_clue(room: Room, features: Features = RIDER, **values: Any) -> int:
    command = AddClue(actor_id=room.officer("05"), features=features, **values)
    return room.done(command).id


def sighting(room: Room, clue_id: int, at: Instant | None = None, **values: Any) -> AddSighting:
    facts = SightingFacts(at=room.clock() if at is None else at, **(GATE | values))
    return AddSighting(actor_id=room.officer("05"), clue_id=clue_id, facts=facts)


def see(room: Room, clue_id: int, at: Instant | None = None, **values: Any) -> int:
    return room.done(sighting(room, clue_id, at, **values)).id


def clue(room: Room, id: int) -> Clue:
    return room.one(Clue, id)
