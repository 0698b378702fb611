"""Whether two incidents may be one event reported twice: near in time and place, alike in kind."""

from dataclasses import dataclass
from enum import StrEnum
from math import cos, hypot, radians
from typing import Protocol

from jinhai_console.domain.address import shared_pairs
from jinhai_console.domain.instant import MINUTE, Instant


class Reported(Protocol):
    """What is compared: an `IncidentRow`, or what a form holds of an incident so far."""

    @property
    def received_at(self) -> Instant: ...
    @property
    def community_id(self) -> int | None: ...
    @property
    def address(self) -> str: ...
    @property
    def category_id(self) -> int | None: ...
    @property
    def longitude(self) -> float | None: ...
    @property
    def latitude(self) -> float | None: ...


class Alike(StrEnum):
    """What speaks for it, each with its fact."""

    MINUTES = "minutes"  # apart
    COMMUNITY = "community"
    ADDRESS = "address"
    METRES = "metres"  # apart, where both have coordinates
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class Near:
    """How far apart two reports of one event may be; the station's own settings."""

    minutes: int = 120
    metres: int = 300


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` is 0 … 1; `reasons` are shown beside it, so that a person decides."""

    score: float
    reasons: tuple[Alike, ...]
    minutes: int
    metres: int | None = None

    @property
    def is_placed(self) -> bool:
        """Whether the place speaks for it: without that, likeness says nothing."""
        return Alike.ADDRESS in self.reasons or Alike.METRES in self.reasons


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides which of two reports goes on: somebody is at it, it came first."""

    id: int
    received_at: Instant
    has_officers: bool


def one_that_stays(one: Standing, other: Standing) -> Standing:
    """Of two reports of one event the one with officers at it, else the earlier."""
    return min(one, other, key=lambda each: (not each.has_officers, each.received_at, each.id))


LIKELY = 0.45  # from here on it is said without being asked
_SAME_ADDRESS = 0.5
_METRES_OF_A_DEGREE = 111_195  # of latitude, on a sphere of 6,371 km


def likeness(one: Reported, other: Reported, near: Near = Near()) -> Likeness:
    """How far `other` may be the same event as `one`; the same in both directions."""
    minutes = abs(one.received_at - other.received_at) // MINUTE
    nearness = max(0.0, 1 - minutes / near.minutes)
    metres = metres_between(one, other)
    closeness = 0.0 if metres is None else max(0.0, 1 - metres / near.metres)
    shared = shared_pairs(one.address, other.address)
    same_community = one.community_id is not None and one.community_id == other.community_id
    same_kind = one.category_id is not None and one.category_id == other.category_id
    found = {
        Alike.MINUTES: nearness > 0,
        Alike.COMMUNITY: same_community,
        Alike.ADDRESS: shared >= _SAME_ADDRESS,
        Alike.METRES: closeness > 0,
        Alike.CATEGORY: same_kind,
    }
    place = max(shared, closeness)
    score = 0.35 * nearness + 0.35 * place + 0.15 * same_community + 0.15 * same_kind
    reasons = tuple(each for each, holds in found.items() if holds)
    return Likeness(score, reasons, minutes, metres)


def metres_between(one: Reported, other: Reported) -> int | None:
    """None unless both have coordinates. Flat, which is exact enough within a town."""
    here, there = (one.longitude, one.latitude), (other.longitude, other.latitude)
    if here[0] is None or here[1] is None or there[0] is None or there[1] is None:
        return None
    middle = radians((here[1] + there[1]) / 2)
    east = (here[0] - there[0]) * cos(middle)
    return round(hypot(east, here[1] - there[1]) * _METRES_OF_A_DEGREE)
