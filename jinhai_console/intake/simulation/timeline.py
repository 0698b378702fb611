"""How long things take: log-normal intervals, shorter for graver levels."""

from dataclasses import dataclass
from math import exp, log
from random import Random

from jinhai_console.domain.instant import MINUTE, SECOND, Duration, Instant

# Medians in seconds by level 1 … 4; made up, in the order of what stations publish.
_DISPATCH_S = (12, 18, 30, 75)
_ACKNOWLEDGE_S = (10, 16, 26, 60)
_TURNOUT_S = (25, 38, 65, 140)
_TRAVEL_FACTOR = (0.55, 0.6, 0.85, 1.3)
_FEEDBACK_MIN = 14
_CLOSE_MIN = 110
_RUSH_HOURS = (7, 8, 17, 18)
_NIGHT_HOURS = (23, 0, 1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Timeline:
    dispatched_at: Instant
    acknowledged_at: Instant
    en_route_at: Instant
    on_scene_at: Instant
    cleared_at: Instant


def spell(rng: Random, median_s: float, sigma: float) -> Duration:
    """A log-normal duration in whole seconds, at least one."""
    return max(1, round(exp(rng.gauss(log(median_s), sigma)))) * SECOND


def timeline(
    rng: Random, level: int, received_at: Instant, hour: int, travel_min: float, handling_min: float
) -> Timeline:
    """The moments of one officer sent to an incident received at `received_at`."""
    place = level - 1
    traffic = 1.25 if hour in _RUSH_HOURS else 0.85 if hour in _NIGHT_HOURS else 1.0
    travel_s = travel_min * 60 * _TRAVEL_FACTOR[place] * traffic
    dispatched = received_at + spell(rng, _DISPATCH_S[place], 0.5)
    acknowledged = dispatched + spell(rng, _ACKNOWLEDGE_S[place], 0.6)
    en_route = acknowledged + spell(rng, _TURNOUT_S[place], 0.4)
    on_scene = en_route + spell(rng, travel_s, 0.35)
    cleared = on_scene + spell(rng, handling_min * 60, 0.55)
    return Timeline(dispatched, acknowledged, en_route, on_scene, cleared)


def feedback_after(rng: Random, cleared_at: Instant) -> Instant:
    return cleared_at + spell(rng, _FEEDBACK_MIN * 60, 0.8)


def closed_after(rng: Random, feedback_at: Instant) -> Instant:
    return feedback_at + MINUTE + spell(rng, _CLOSE_MIN * 60, 0.9)
