"""Which clues look alike, and why: clothes, vehicles, plates, places. Reasons, never a mark."""

from collections.abc import Sequence
from dataclasses import dataclass

from jinhai_console.domain.clue import (
    COLOUR_NAMES,
    VEHICLE_NAMES,
    Clue,
    Features,
    Sighting,
)
from jinhai_console.domain.instant import HOUR
from jinhai_console.domain.plate import LEAST_READ, read_in_common
from jinhai_console.domain.route import distance_m

_ENOUGH = 2  # so many features in common, where time and place are near


@dataclass(frozen=True, slots=True)
class Nearness:
    """What counts as near."""

    metres: int
    hours: int


@dataclass(frozen=True, slots=True)
class Trail:
    """A clue with the sightings of it that stand."""

    clue: Clue
    sightings: Sequence[Sighting]


def alike(one: Trail, other: Trail, near: Nearness) -> tuple[str, ...]:
    """Why the two may be one; empty where nothing speaks for it."""
    shared = shared_features(one.clue, other.clue)
    read = read_in_common(one.clue.plate, other.clue.plate)
    has_plate = read >= LEAST_READ
    if one.clue.plate and other.clue.plate and not read:
        return ()  # two plates are two vehicles
    meeting = _near(one.sightings, other.sightings, near)
    if not has_plate and not (meeting and len(shared) >= _ENOUGH):
        return ()
    plate = [f"车牌可能相同（{one.clue.plate} / {other.clue.plate}）"] if has_plate else []
    return (*plate, *shared, *([meeting] if meeting else ()))


def shared_features(one: Features, other: Features) -> tuple[str, ...]:
    """What was seen of both."""
    found = []
    for name, part in (("upper_colour", "上衣"), ("lower_colour", "下装")):
        colour = getattr(one, name)
        if colour is not None and colour is getattr(other, name):
            found.append(f"都是{COLOUR_NAMES[colour]}{part}")
    if one.vehicle is not None and one.vehicle is other.vehicle:
        colour = one.vehicle_colour
        same = colour is not None and colour is other.vehicle_colour
        said = COLOUR_NAMES[colour] if same and colour else ""
        if same or colour is None or other.vehicle_colour is None:
            found.append(f"都是{said}{VEHICLE_NAMES[one.vehicle]}")
    for name in ("headwear", "mask", "carried"):
        said = getattr(one, name).strip()
        if said and said == getattr(other, name).strip():
            found.append(f"都有{said}")
    return tuple(found)


def _near(one: Sequence[Sighting], other: Sequence[Sighting], near: Nearness) -> str:
    """The nearest meeting of the two trails within the limits, in words."""
    best: tuple[float, float] | None = None
    for mine in one:
        for theirs in other:
            hours = abs(mine.at - theirs.at) / HOUR
            metres = _metres(mine, theirs)
            if metres is None or metres > near.metres or hours > near.hours:
                continue
            best = min(best or (metres, hours), (metres, hours))
    if best is None:
        return ""
    metres, hours = best
    when = f"{hours:.0f} 小时" if hours >= 1 else f"{hours * 60:.0f} 分钟"
    return f"相距约 {round(metres, -1):.0f} 米，前后 {when}"


def _metres(one: Sighting, other: Sighting) -> float | None:
    if None in (one.longitude, one.latitude, other.longitude, other.latitude):
        return 0.0 if one.place and one.place == other.place else None
    return distance_m(
        (one.longitude or 0.0, one.latitude or 0.0), (other.longitude or 0.0, other.latitude or 0.0)
    )
