"""Whether two incidents may be one event reported twice: near in time and place, alike in kind."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

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


class Alike(StrEnum):
    """What speaks for it, each with its fact."""

    MINUTES = "minutes"  # apart
    COMMUNITY = "community"
    ADDRESS = "address"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` is 0 … 1; `reasons` are shown beside it, so that a person decides."""

    score: float
    reasons: tuple[Alike, ...]
    minutes: int


_CLOSE_MINUTES = 120
_SAME_ADDRESS = 0.5


def likeness(one: Reported, other: Reported) -> Likeness:
    """How far `other` may be the same event as `one`; the same in both directions."""
    minutes = abs(one.received_at - other.received_at) // MINUTE
    nearness = max(0.0, 1 - minutes / _CLOSE_MINUTES)
    shared = _shared(one.address, other.address)
    same_community = one.community_id is not None and one.community_id == other.community_id
    same_kind = one.category_id is not None and one.category_id == other.category_id
    found = {
        Alike.MINUTES: nearness > 0,
        Alike.COMMUNITY: same_community,
        Alike.ADDRESS: shared >= _SAME_ADDRESS,
        Alike.CATEGORY: same_kind,
    }
    score = 0.35 * nearness + 0.35 * shared + 0.15 * same_community + 0.15 * same_kind
    return Likeness(score, tuple(each for each, holds in found.items() if holds), minutes)


def _shared(one: str, other: str) -> float:
    """The share of character pairs that two addresses have in common."""
    pairs, others = _pairs(one), _pairs(other)
    whole = len(pairs | others)
    return len(pairs & others) / whole if whole else 0.0


def _pairs(text: str) -> set[str]:
    cleaned = "".join(text.split()).casefold()
    return {cleaned[at : at + 2] for at in range(len(cleaned) - 1)}
