"""What the comparison for 串并案 knows of an incident, and what it says: kind, place, time, words.

No field holds a person: names, telephones and identities have no way into the score.
"""

from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.instant import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesFacts:
    """`methods`, `targets`: names of the word groups that its narrative names.

    `minute` is of the day on the station's wall clock. Coordinates that are unknown or make
    no sense are None, both.
    """

    id: int
    received_at: Instant
    minute: int
    category: tuple[int, ...]  # ids from the top class down
    community_id: int | None = None
    longitude: float | None = None
    latitude: float | None = None
    methods: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()


class Term(StrEnum):
    """What speaks for one hand, or against it."""

    KIND = "kind"
    METRES = "metres"
    COMMUNITY = "community"  # stands in where one of the two has no coordinates
    DAYS = "days"
    HOURS = "hours"
    METHOD = "method"
    TARGET = "target"


@dataclass(frozen=True, slots=True)
class SeriesReason:
    """One term of the score: `points` in hundredths, below 0 where it speaks against.

    `amount`: steps in the category tree, metres, whole days, minutes of the clock; in a series
    the largest between any two. `words`: the groups that both name; in a series those that
    half of its incidents name.
    """

    term: Term
    points: int
    amount: int | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRules:
    """How the score adds up, and from where a group is proposed; the station's own settings.

    Points are hundredths. Those of metres, days and hours fall evenly to 0 at the reach.
    Beyond the reach of metres or days nothing counts: the score is 0.
    """

    kind: int = 200
    kind_step: int = 50  # less for each step between two categories in the tree
    metres: int = 300
    reach_m: int = 1_000
    community: int = 100
    days: int = 200
    reach_days: int = 30
    hours: int = 150
    reach_minutes: int = 360
    method: int = 150
    method_more: int = 50  # for each further method that both name, two at most
    other_method: int = -150  # both name one, none is the same
    target: int = 100
    other_target: int = -100
    least: int = 775  # the mean between any two of a group
    fewest: int = 3


@dataclass(frozen=True, slots=True)
class Rejection:
    """What a person refused: `ids` as one series, or as additions to the series of `members`."""

    ids: frozenset[int]
    members: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class SeriesProposal:
    """Incidents that may be one hand's, by time. `score` is the sum of the reasons' points.

    With `extends` they are additions to that accepted series, scored against its members.
    """

    ids: tuple[int, ...]
    score: int
    reasons: tuple[SeriesReason, ...]
    extends: int | None = None
