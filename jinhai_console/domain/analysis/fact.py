"""What an incident counts as: its fact, and the cells of the tallies that it stands in.

The one definition of every count: by the day and hour of receipt on the station's wall clock, by
the classification at feedback, else at intake.
"""

from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from jinhai_console.domain.analysis.wall_clock import DayNumber, WallClock
from jinhai_console.domain.assignment import Assignment, Role
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import SECOND

EVERYTHING = 0  # the scope of all incidents; other scopes are the id of a category or community
NOWHERE = -1  # the scope of those without a community
NONE = 0  # the value where nothing is given: no source, nobody sent

BIN_S = 30  # of response times
LAST_BIN = 240  # two hours and more


class Axis(IntEnum):
    """What the values of a tally are."""

    CATEGORY = 0  # an id
    HOUR = 1  # of the week: 0 is Monday from midnight to one o'clock
    SOURCE = 2  # an id
    TEAM = 3  # an id: whose officer led
    RESPONSE = 4  # `BIN_S` seconds each from receipt until somebody was there


class Grain(IntEnum):
    """How long a span one cell counts."""

    DAY = 0  # `DayNumber`
    MONTH = 1  # year * 12 + month - 1


class Exit(IntEnum):
    """The ends that a station may leave out of its counts. A transfer is counted like any other."""

    NONE = 0
    MERGED = 1
    CANCELLED = 2
    UNFOUNDED = 3


_EXITS = {
    IncidentState.MERGED: Exit.MERGED,
    IncidentState.CANCELLED: Exit.CANCELLED,
    IncidentState.UNFOUNDED: Exit.UNFOUNDED,
}


class Fact(NamedTuple):
    """One incident as it is counted. `response_s` is None where nobody has arrived."""

    day: DayNumber
    incident_id: int
    hour: int
    category_id: int
    community_id: int
    source_id: int
    team_id: int
    exit: int
    response_s: int | None


Values = tuple[int, int, int, int, int]  # of a `Cell`


class Cell(NamedTuple):
    """One number of the tallies. Only the categories are counted by the day, too; hours and
    response also for one category or community, source and team only for all incidents."""

    axis: int
    grain: int
    scope_id: int
    start: int
    value: int


def fact_of(incident: Incident, assignments: Sequence[Assignment], clock: WallClock) -> Fact:
    """`assignments` are all of the incident's, by their ids."""
    day, hour = clock.place(incident.received_at)
    arrivals = [each.on_scene_at for each in assignments if each.on_scene_at is not None]
    response = max(0, min(arrivals) - incident.received_at) // SECOND if arrivals else None
    return Fact(
        day,
        incident.id,
        hour,
        incident.effective_category_id,
        incident.community_id or NONE,
        incident.source_id or NONE,
        _team_of(assignments),
        _EXITS.get(incident.exit, Exit.NONE) if incident.exit else Exit.NONE,
        response,
    )


def _team_of(assignments: Sequence[Assignment]) -> int:
    """The team of whoever led; of several rounds, the last."""
    kept = [each for each in assignments if each.returned_at is None]
    leads = [each for each in kept if each.role is Role.LEAD] or kept
    return (leads[-1].team_id or NONE) if leads else NONE


# Plain numbers: to hash a member of an enumeration costs more than all the rest of a cell.
_CATEGORY, _HOUR, _SOURCE, _TEAM, _RESPONSE = map(int, Axis)
_DAY, _MONTH = map(int, Grain)


def cells_of(fact: Fact) -> tuple[Values, ...]:
    """The values of every `Cell` that counts this incident once."""
    day, _, hour, category, community, source, team, _, response_s = fact
    month, place, of_week = month_of(day), community or NOWHERE, week_hour(day, hour)
    found: tuple[Values, ...] = (
        (_CATEGORY, _DAY, EVERYTHING, day, category),
        (_CATEGORY, _DAY, place, day, category),
        (_CATEGORY, _MONTH, EVERYTHING, month, category),
        (_CATEGORY, _MONTH, place, month, category),
        (_HOUR, _MONTH, EVERYTHING, month, of_week),
        (_HOUR, _MONTH, category, month, of_week),
        (_HOUR, _MONTH, place, month, of_week),
        (_SOURCE, _MONTH, EVERYTHING, month, source),
        (_TEAM, _MONTH, EVERYTHING, month, team),
    )
    if response_s is None:
        return found
    waited = response_bin(response_s)
    return (
        *found,
        (_RESPONSE, _MONTH, EVERYTHING, month, waited),
        (_RESPONSE, _MONTH, category, month, waited),
        (_RESPONSE, _MONTH, place, month, waited),
    )


@lru_cache(maxsize=4096)
def month_of(day: DayNumber) -> int:
    """The month that a day lies in, as `Grain.MONTH` counts."""
    at = date.fromordinal(day)
    return at.year * 12 + at.month - 1


def week_hour(day: DayNumber, hour: int) -> int:
    return (day - 1) % 7 * 24 + hour


def response_bin(seconds: int) -> int:
    return min(seconds // BIN_S, LAST_BIN)
