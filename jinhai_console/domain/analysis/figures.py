"""What the live board says at one moment: the numbers of the four charts."""

from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.incident import OPEN_STATES, IncidentState
from jinhai_console.domain.instant import Duration

# In the order in which an incident passes through them.
OPEN_IN_ORDER: tuple[IncidentState, ...] = tuple(s for s in IncidentState if s in OPEN_STATES)


@dataclass(frozen=True, slots=True)
class HourFigures:
    """Incidents received by hour. Today's hours after `hour` have not come yet.

    `mean_sums` adds up the last `weeks` days of the same weekday: the mean is exact only as
    sum and number. `weeks` is 0 where the station's records are younger than a week.
    """

    day: date
    hour: int
    today: tuple[int, ...]
    yesterday: tuple[int, ...]
    mean_sums: tuple[int, ...]
    weeks: int


@dataclass(frozen=True, slots=True)
class DayFigures:
    """The last thirty days, valid incidents by bucket; nuisance is counted apart.

    `last_year` is the valid total of the same date last year, None before the records begin.
    """

    days: tuple[date, ...]
    buckets: dict[Bucket, tuple[int, ...]]
    nuisance: tuple[int, ...]
    last_year: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class ResponseFigures:
    """Received → first on scene by day of receipt, nearest rank; None where nobody arrived."""

    days: tuple[date, ...]
    p50: tuple[Duration | None, ...]
    p90: tuple[Duration | None, ...]
    arrivals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StateFigures:
    """Open incidents by state, whenever they were received."""

    states: tuple[IncidentState, ...]
    counts: tuple[int, ...]
