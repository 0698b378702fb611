"""Reads the demonstration's files: `station/demo.toml` and the folder `demonstration/`."""

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from jinhai_console.domain.incident import PersonRole
from jinhai_console.domain.station_plan import PlannedCategory, StationPlan
from jinhai_console.intake.simulation.scenario import (
    DemonstrationPlan,
    Neighbourhood,
    Rhythm,
    Scene,
    SeriesPattern,
)
from jinhai_console.intake.station_file import read_station
from jinhai_console.intake.toml_entry import TomlEntry, load_toml

_SETTINGS = ("compound", "village", "shop", "school", "office", "open")
_MOST = 1_000_000


def read_demonstration(resources: Path) -> DemonstrationPlan:
    """The demonstration station, from the program's `resources` folder."""
    station = resources / "station"
    folder = resources / "demonstration"
    plan = read_station(station / "demo.toml", station)
    categories = {each.code: each for each in plan.categories}
    return DemonstrationPlan(
        **{each.name: getattr(plan, each.name) for each in fields(StationPlan)},
        rhythm=_rhythm(_open(folder / "rhythm.toml")),
        scenes=tuple(
            _scene(entry, categories)
            for path in sorted((folder / "scenes").glob("*.toml"))
            for entry in _open(path).entries("scenes", "category")
        ),
        neighbourhoods=tuple(
            _neighbourhood(entry) for entry in _open(folder / "places.toml").entries("communities")
        ),
        words=_lists(_open(folder / "words.toml")),
        series=tuple(
            _series(entry, categories) for entry in _open(folder / "series.toml").entries("series")
        ),
    )


def _open(path: Path) -> TomlEntry:
    return TomlEntry(load_toml(path), path.name)


def _lists(entry: TomlEntry) -> Mapping[str, tuple[str, ...]]:
    return {key: entry.texts(key, required=True) for key in entry}


def _weights(entry: TomlEntry) -> Mapping[str, float]:
    return {key: entry.number(key, low=0, high=_MOST) for key in entry}


def _series_of_weights(entry: TomlEntry, count: int) -> Mapping[str, tuple[float, ...]]:
    return {key: entry.numbers(key, count=count) for key in entry}


def _rhythm(entry: TomlEntry) -> Rhythm:
    sources, outcomes = entry.table("sources"), entry.table("outcomes")
    return Rhythm(
        per_year=entry.whole("per_year", low=1, high=_MOST),
        year_spread=entry.number("year_spread", low=0, high=0.5),
        hours=_series_of_weights(entry.table("hours"), 24),
        weeks=_series_of_weights(entry.table("weeks"), 7),
        seasons=_series_of_weights(entry.table("seasons"), 12),
        sources={key: _weights(sources.table(key)) for key in sources},
        outcomes={key: _weights(outcomes.table(key)) for key in outcomes},
        feedbacks=_lists(entry.table("feedbacks")),
    )


def _category(entry: TomlEntry, categories: Mapping[str, PlannedCategory]) -> PlannedCategory:
    code = entry.text("category")
    if code not in categories:
        raise entry.refusal(f"categories.toml 里没有编码 {code}，请改正")
    return categories[code]


def _roles(entry: TomlEntry) -> tuple[PersonRole, ...]:
    try:
        return tuple(PersonRole(each) for each in entry.texts("persons"))
    except ValueError:
        raise entry.refusal(f"persons 只能写 {'、'.join(PersonRole)}") from None


def _scene(entry: TomlEntry, categories: Mapping[str, PlannedCategory]) -> Scene:
    category = _category(entry, categories)
    scene = Scene(
        category=category.code,
        bucket=category.bucket,
        level=category.level,
        is_case_matter=category.is_case_matter,
        is_nuisance=category.is_nuisance,
        weight=entry.number("weight", low=0, high=_MOST),
        narratives=entry.texts("narratives", required=True),
        growth=entry.number("growth", 0, low=-0.9, high=2),
        hours=entry.text("hours", "day"),
        week=entry.text("week", "flat"),
        season=entry.text("season", "flat"),
        settings=entry.texts("settings") or ("compound",),
        communities=_weights(entry.table("communities")),
        confirmed=entry.texts("confirmed"),
        confirmed_share=entry.number("confirmed_share", 0, low=0, high=1),
        outcomes=entry.text("outcomes"),
        persons=_roles(entry),
        handling_min=entry.number("handling_min", 20, low=1, high=600),
        is_answered=entry.flag("is_answered"),
    )
    entry.finish()
    return scene


def _series(entry: TomlEntry, categories: Mapping[str, PlannedCategory]) -> SeriesPattern:
    category = _category(entry, categories)
    fewest, most = entry.numbers("count", count=2)
    scene = Scene(
        category=category.code,
        bucket=category.bucket,
        level=category.level,
        is_case_matter=category.is_case_matter,
        is_nuisance=False,
        weight=0,
        narratives=entry.texts("narratives", required=True),
        growth=0,
        hours=entry.text("hours"),
        week="flat",
        season="flat",
        settings=entry.texts("settings", required=True),
        communities={},
        confirmed=(),
        confirmed_share=0,
        outcomes="criminal",
        persons=(PersonRole.VICTIM,),
        handling_min=45,
        is_answered=False,
    )
    pattern = SeriesPattern(
        name=entry.text("name"),
        month=entry.whole("month", low=1, high=12),
        span_days=entry.whole("span_days", low=1, high=90),
        fewest=int(fewest),
        most=int(most),
        communities=entry.texts("communities", required=True),
        radius_m=entry.number("radius_m", low=10, high=10_000),
        scene=scene,
    )
    entry.finish()
    return pattern


def _neighbourhood(entry: TomlEntry) -> Neighbourhood:
    latitude, longitude = entry.numbers("centre", count=2)
    neighbourhood = Neighbourhood(
        name=entry.text("name"),
        latitude=latitude,
        longitude=longitude,
        radius_m=entry.number("radius_m", low=10, high=100_000),
        travel_min=entry.number("travel_min", low=0.5, high=240),
        roads=entry.texts("roads", required=True),
        places={setting: entry.texts(setting, required=True) for setting in _SETTINGS},
    )
    entry.finish()
    return neighbourhood
