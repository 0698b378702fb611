"""Officers, what they are doing, and whether that leaves them free."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.station import Entry


class Availability(StrEnum):
    """Who can be assigned (after NENA's EIDO): busy officers may be taken off with a reason."""

    AVAILABLE = "available"
    CONDITIONAL = "conditional"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Entry):
    """What an officer is doing: a row that carries its availability and the milestone it stamps."""

    availability: Availability
    is_on_duty: bool = True
    milestone: str | None = None  # a domain.assignment.Milestone value


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer(Entry):
    """A police officer or auxiliary. `number` is the officer number he signs in with."""

    number: str
    team_id: int
    activity_id: int
    is_auxiliary: bool = False
    is_leader: bool = False  # 所领导: approves, whether on duty or not
    phone: str = ""
    email: str = ""
    community_ids: tuple[int, ...] = ()
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Entity):
    """How an officer signs in. The hash is argon2's and never reaches journal or screen."""

    officer_id: int
    password_hash: str
    failures: int = 0
    locked_until: Instant | None = None


def minding(community_id: int | None, officers: Iterable[Officer]) -> Officer | None:
    """The community's officer: the first in use who has it, no auxiliary before an officer."""
    own = (
        each
        for each in officers
        if each.retired_at is None and community_id is not None
        if community_id in each.community_ids
    )
    return min(own, key=lambda each: (each.is_auxiliary, each.position, each.id), default=None)
