"""What the page 串并案 shows: series proposed, to be extended, accepted, ended; their members."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jinhai_console.domain.analysis.narrative_words import Excerpt
from jinhai_console.domain.analysis.series_facts import SeriesReason
from jinhai_console.domain.case_series import SeriesResult
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import Instant


class SeriesState(StrEnum):
    PROPOSED = "proposed"
    ADDITION = "addition"  # incidents that may belong to an accepted series
    ACCEPTED = "accepted"
    ENDED = "ended"


SERIES_STATE_NAMES: dict[SeriesState, str] = {
    SeriesState.PROPOSED: "待定",
    SeriesState.ADDITION: "可并入",
    SeriesState.ACCEPTED: "已串并",
    SeriesState.ENDED: "已结束",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesLine:
    """One line; `ids` and `numbers` by time. `score` is the sum of the reasons' points.

    `series_id`, `version`, `name` are of the accepted series, also of the one to be extended;
    `beside_ids` are in that one already.
    """

    state: SeriesState
    ids: tuple[int, ...]
    numbers: tuple[str, ...]
    kind: str  # the deepest category that all of them share
    place: str
    first_at: Instant
    last_at: Instant
    reasons: tuple[SeriesReason, ...] = ()
    beside_ids: tuple[int, ...] = ()
    series_id: int | None = None
    version: int = 0
    name: str = ""
    note: str = ""
    accepted_at: Instant | None = None
    accepted_by: str = ""
    ended_at: Instant | None = None
    result: SeriesResult | None = None
    end_note: str = ""

    @property
    def score(self) -> int:
        return sum(each.points for each in self.reasons)

    @property
    def all_ids(self) -> tuple[int, ...]:
        return (*self.ids, *self.beside_ids)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesBoard:
    """Proposals, the best first, then what is accepted, then what has ended, the latest first.

    `compared` incidents of the period were looked at, `without_words` of them name no method
    and no target. `bare` proposals rest on place and time alone and are too many to be listed;
    `left_off` more were found than are listed. `problem` says why nothing could be proposed.
    """

    first: date
    last: date
    lines: tuple[SeriesLine, ...] = ()
    compared: int = 0
    without_words: int = 0
    bare: int = 0
    left_off: int = 0
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesMemberRow:
    """An incident of a series. `longitude`, `latitude` are None where they cannot be used."""

    id: int
    number: str
    received_at: Instant
    category: str
    place: str
    state: IncidentState
    excerpt: Excerpt
    longitude: float | None = None
    latitude: float | None = None


@dataclass(frozen=True, slots=True)
class SeriesMark:
    """Beside an incident: the series that it is in."""

    id: int
    name: str
    size: int
    has_ended: bool
