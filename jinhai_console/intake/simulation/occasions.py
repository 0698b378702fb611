"""When which scene happens: scenes by weight, days by season and weekday, hours by profile."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import exp
from random import Random

from jinhai_console.domain.instant import SECOND, Instant, day_start
from jinhai_console.intake.simulation.scenario import DemonstrationPlan, Scene, SeriesPattern

GROWTH_FROM = 2025  # scenes have their written weight in this year
_LONGEST_GROWTH = 4  # years after which a trend is over
_DAY_SIGMA = 0.12  # days differ beyond season and weekday
_SERIES_SIGMA_S = 75 * 60  # how far a series keeps to its hour
_DAY_S = 24 * 3600


@dataclass(frozen=True, slots=True)
class Occasion:
    """A scene at a moment; `series` where it was planted. `key` is unique for a seed."""

    at: Instant
    day: date
    scene: Scene
    series: SeriesPattern | None = None
    key: str = ""


def occasions(
    plan: DemonstrationPlan, seed: int, first_day: date, last_day: date, per_year: int | None
) -> Iterator[Occasion]:
    """In order of time. What falls on a day does not depend on which days are asked for."""
    for year in range(first_day.year, last_day.year + 1):
        rng = Random(f"{seed}:{year}")
        found = list(_year(plan, rng, year, per_year or plan.rhythm.per_year))
        found.sort(key=lambda each: (each.at, each.scene.category))
        of_day: Counter[date] = Counter()
        for each in found:
            of_day[each.day] += 1
            if first_day <= each.day <= last_day:
                key = f"demonstration:{seed}:{each.day:%Y%m%d}-{of_day[each.day]}"
                yield Occasion(each.at, each.day, each.scene, each.series, key)


def _year(plan: DemonstrationPlan, rng: Random, year: int, per_year: int) -> Iterator[Occasion]:
    spread = plan.rhythm.year_spread
    total = round(per_year * rng.uniform(1 - spread, 1 + spread))
    planted = [each for pattern in plan.series for each in _planted(plan, rng, pattern, year)]
    yield from planted
    days = [date(year, 1, 1) + timedelta(days=each) for each in range(366)]
    days = [each for each in days if each.year == year]
    moods = [exp(rng.gauss(0, _DAY_SIGMA)) for _ in days]
    counts = Counter(_scenes(plan, rng, year, max(0, total - len(planted))))
    for position, scene in enumerate(plan.scenes):
        weights = [
            mood * day_weight(plan, scene, day) for day, mood in zip(days, moods, strict=True)
        ]
        for day in rng.choices(days, weights, k=counts[position]):
            yield Occasion(_moment(plan, rng, scene, day), day, scene)


def _scenes(plan: DemonstrationPlan, rng: Random, year: int, total: int) -> list[int]:
    """Which scenes, by position: each as often as its weight with its growth says."""
    years = max(-_LONGEST_GROWTH, min(_LONGEST_GROWTH, year - GROWTH_FROM))
    weights = [each.weight * (1 + each.growth) ** years for each in plan.scenes]
    return rng.choices(range(len(weights)), weights, k=total)


def day_weight(plan: DemonstrationPlan, scene: Scene, day: date) -> float:
    rhythm = plan.rhythm
    return rhythm.seasons[scene.season][day.month - 1] * rhythm.weeks[scene.week][day.weekday()]


def second_of_day(plan: DemonstrationPlan, rng: Random, scene: Scene) -> int:
    hours: Sequence[float] = plan.rhythm.hours[scene.hours]
    return rng.choices(range(24), hours)[0] * 3600 + rng.randrange(3600)


def _moment(plan: DemonstrationPlan, rng: Random, scene: Scene, day: date) -> Instant:
    return day_start(day, plan.zone) + second_of_day(plan, rng, scene) * SECOND


def _planted(
    plan: DemonstrationPlan, rng: Random, pattern: SeriesPattern, year: int
) -> Iterator[Occasion]:
    """One incident a day on some days of the span, always at about the same hour."""
    first = date(year, pattern.month, 1) + timedelta(days=rng.randrange(10))
    count = rng.randint(pattern.fewest, pattern.most)
    usual = second_of_day(plan, rng, pattern.scene)
    for offset in sorted(rng.sample(range(pattern.span_days), count)):
        day = first + timedelta(days=offset)
        if day.year == year:
            second = round(rng.gauss(usual, _SERIES_SIGMA_S)) % _DAY_S
            at = day_start(day, plan.zone) + second * SECOND
            yield Occasion(at, day, pattern.scene, pattern)
