"""What the simulation is made of: scenes, places, words and rhythms, beside the plan."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.incident import PersonRole
from jinhai_console.domain.station_plan import StationPlan

NOWHERE = "none"  # a setting: the call has no place
SITE = "site"  # a setting: one of the plan's construction sites


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A usual kind of call. `weight` is how many a year, relative to the other scenes."""

    category: str
    bucket: Bucket
    level: int
    weight: float
    narratives: tuple[str, ...]
    growth: float
    hours: str
    week: str
    season: str
    settings: tuple[str, ...]
    communities: Mapping[str, float]
    confirmed: tuple[str, ...]
    confirmed_share: float
    outcomes: str
    persons: tuple[PersonRole, ...]
    handling_min: float
    is_answered: bool  # settled by the command room, nobody is sent
    is_case_matter: bool
    is_nuisance: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Neighbourhood:
    """A community's fictional places: names by setting, around `latitude`, `longitude`."""

    name: str
    latitude: float
    longitude: float
    radius_m: float
    travel_min: float
    roads: tuple[str, ...]
    places: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesPattern:
    """A series to plant once a year: one method, places and hours close together, few days."""

    name: str
    month: int
    span_days: int
    fewest: int
    most: int
    communities: tuple[str, ...]  # one of them each year
    radius_m: float
    scene: Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """Relative weights by name: 24 hours from midnight, 7 days from Monday, 12 months."""

    per_year: int
    year_spread: float
    hours: Mapping[str, tuple[float, ...]]
    weeks: Mapping[str, tuple[float, ...]]
    seasons: Mapping[str, tuple[float, ...]]
    sources: Mapping[str, Mapping[str, float]]  # by bucket, and `common`
    outcomes: Mapping[str, Mapping[str, float]]
    feedbacks: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemonstrationPlan(StationPlan):
    """A station's plan with what is needed to make up its calls."""

    rhythm: Rhythm
    scenes: tuple[Scene, ...]
    neighbourhoods: tuple[Neighbourhood, ...]
    words: Mapping[str, tuple[str, ...]]
    series: tuple[SeriesPattern, ...]
