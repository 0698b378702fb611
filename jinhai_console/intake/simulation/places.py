"""Where a call comes from: a fictional address with its coordinates."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from random import Random

from jinhai_console.intake.simulation.scenario import (
    NOWHERE,
    SITE,
    DemonstrationPlan,
    Neighbourhood,
    Scene,
)

_METRES_PER_DEGREE = 111_320
_HOUSE_M = 25  # scatter around a named place
_ROAD_M = 150  # scatter along a road
_TRIES = 12  # places looked at for one near another


@dataclass(frozen=True, slots=True)
class Place:
    """`spot` is how a caller names it. A place nowhere has empty texts and no coordinates."""

    community: str = ""
    address: str = ""
    spot: str = "附近"
    latitude: float | None = None
    longitude: float | None = None
    travel_min: float = 6.0


class Places:
    """Picks places: more in communities with more residents, or more sites; some are favourites."""

    def __init__(self, plan: DemonstrationPlan) -> None:
        residents = {each.name: each.residents for each in plan.communities}
        self._around = {each.name: each for each in plan.neighbourhoods}
        self._residents = {name: residents.get(name, 0) for name in self._around}
        self._sites = {
            name: [(each.name, each.address) for each in plan.sites if each.community == name]
            for name in self._around
        }

    def pick(self, rng: Random, scene: Scene, within: Sequence[str] = ()) -> Place:
        """A place that suits the scene, in one of the communities `within` where given."""
        setting = rng.choice(scene.settings)
        if setting == NOWHERE:
            return Place()
        names = list(within or self._around)
        weights = [self._weight(name, setting) * scene.communities.get(name, 1) for name in names]
        around = self._around[rng.choices(names, weights)[0]]
        if setting == SITE:
            name, address = rng.choice(self._sites[around.name])
            return _place(rng, around, f"{address}{name}", name, name, _HOUSE_M)
        if setting == "road":
            return _on_road(rng, around)
        name = _favoured(rng, around.places[setting])
        return _place(rng, around, *_address(rng, around, setting, name), name, _HOUSE_M)

    def near(self, rng: Random, scene: Scene, centre: Place, radius_m: float) -> Place:
        """One in the community of `centre`, within the radius, or the nearest of some tries."""
        tries = [self.pick(rng, scene, (centre.community,)) for _ in range(_TRIES)]
        inside = [each for each in tries if _metres(centre, each) <= radius_m]
        return inside[0] if inside else min(tries, key=lambda each: _metres(centre, each))

    def _weight(self, name: str, setting: str) -> float:
        return len(self._sites[name]) if setting == SITE else self._residents[name]


def _favoured(rng: Random, names: Sequence[str]) -> str:
    """The first of a list is the likeliest, so that some places stand out."""
    weights = list(accumulate(1 / math.sqrt(place) for place in range(1, len(names) + 1)))
    return rng.choices(names, cum_weights=weights)[0]


def _address(rng: Random, around: Neighbourhood, setting: str, name: str) -> tuple[str, str]:
    """The address and how a caller says it."""
    road, number = _fixed(around, name)
    if setting == "compound":
        building = rng.randint(1, 18)
        room = f"{rng.randint(1, 24)}{rng.randint(1, 4):02d}室"
        return f"{road}{number}号{name}{building}栋{room}", f"{name}{building}栋"
    if setting == "village":
        house = rng.randint(1, 160)
        return f"{name}{house}号", f"{name}{house}号"
    return f"{road}{number}号{name}", name


def _fixed(around: Neighbourhood, name: str) -> tuple[str, int]:
    """A named place keeps its road and number."""
    own = Random(name)
    return own.choice(around.roads), own.randint(1, 220)


def _on_road(rng: Random, around: Neighbourhood) -> Place:
    road = _favoured(rng, around.roads)
    if rng.random() < 0.5:
        other = rng.choice([each for each in around.roads if each != road])
        name = f"{road}与{other}交叉口"
        return _place(rng, around, name, name, name, _HOUSE_M)
    name = f"{road}{rng.randint(1, 220)}号路段"
    return _place(rng, around, name, name, road, _ROAD_M)


def _place(
    rng: Random, around: Neighbourhood, address: str, spot: str, anchor: str, scatter_m: float
) -> Place:
    """`anchor` is what keeps its coordinates; the place lies within some metres of it."""
    own = Random(f"{around.name}{anchor}")
    angle, distance = own.uniform(0, math.tau), around.radius_m * math.sqrt(own.random())
    north_m = distance * math.sin(angle) + rng.gauss(0, scatter_m)
    east_m = distance * math.cos(angle) + rng.gauss(0, scatter_m)
    shrink = math.cos(math.radians(around.latitude))
    return Place(
        around.name,
        address,
        spot,
        round(around.latitude + north_m / _METRES_PER_DEGREE, 6),
        round(around.longitude + east_m / _METRES_PER_DEGREE / shrink, 6),
        around.travel_min,
    )


def _metres(one: Place, other: Place) -> float:
    """Between two places that have coordinates; else nothing keeps them apart."""
    if one.latitude is None or one.longitude is None:
        return 0
    if other.latitude is None or other.longitude is None:
        return 0
    north = one.latitude - other.latitude
    east = (one.longitude - other.longitude) * math.cos(math.radians(one.latitude))
    return math.hypot(north, east) * _METRES_PER_DEGREE
