"""串并案 as a person decided it: the series accepted, their members, and what was refused."""

from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant

FEWEST = 2  # one alone is no series


class SeriesResult(StrEnum):
    """How a series ended. One that turned out to be none gives its incidents back."""

    CAUGHT = "caught"
    HANDED_OVER = "handed_over"
    NOT_ONE = "not_one"


RESULT_NAMES: dict[SeriesResult, str] = {
    SeriesResult.CAUGHT: "已抓获",
    SeriesResult.HANDED_OVER: "已移交办案队",
    SeriesResult.NOT_ONE: "核实不是一个系列",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSeries(Entity):
    """One accepted series; `size` is how many incidents are in it now."""

    name: str
    size: int
    accepted_at: Instant
    accepted_by_id: int | None = None
    note: str = ""
    ended_at: Instant | None = None
    ended_by_id: int | None = None
    result: SeriesResult | None = None
    end_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesMember(Entity):
    """An incident in a series, as long as it has not left it."""

    series_id: int
    incident_id: int
    added_at: Instant
    added_by_id: int | None = None
    left_at: Instant | None = None
    left_by_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRejection(Entity):
    """What a person refused: `incident_ids` as one series, or each of them beside `member_ids`."""

    incident_ids: tuple[int, ...]
    rejected_at: Instant
    member_ids: tuple[int, ...] = ()
    rejected_by_id: int | None = None
    reason: str = ""
