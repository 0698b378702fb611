"""Counts of incidents over a span of time: the rows behind 统计 and 同比."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, select

from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import MINUTE, Instant
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME

_i = BY_NAME["incident"].table.c
_effective = func.coalesce(_i.confirmed_category_id, _i.category_id)

# Every zone's hours begin on a quarter of an hour of UTC: the database may group by it without
# knowing any zone, and what comes back is short however many incidents there are.
QUARTER = 15 * MINUTE


@dataclass(frozen=True, slots=True)
class Counted:
    """Which incidents: received in [start, end), None leaves a question open.

    Merged ones are left out, they are the same event as the one they were merged into.
    """

    start: Instant
    end: Instant
    category_ids: frozenset[int] | None = None
    community_id: int | None = None


def counts_by_category(reader: Reader, counted: Counted) -> dict[int | None, int]:
    """By the classification at feedback, else at intake."""
    return _grouped(reader, counted, _effective)


def counts_by_community(reader: Reader, counted: Counted) -> dict[int | None, int]:
    return _grouped(reader, counted, _i.community_id)


def counts_by_source(reader: Reader, counted: Counted) -> dict[int | None, int]:
    return _grouped(reader, counted, _i.source_id)


def counts_by_quarter(reader: Reader, counted: Counted) -> list[tuple[Instant, int]]:
    """By quarter of an hour, named by its first moment."""
    found = _grouped(reader, counted, _i.received_at // QUARTER)
    return [(quarter * QUARTER, count) for quarter, count in found.items() if quarter is not None]


def _grouped(reader: Reader, counted: Counted, by: ColumnElement[Any]) -> dict[int | None, int]:
    conditions = _conditions(reader, counted)
    query = select(by, func.count()).where(*conditions).group_by(by)
    return dict(reader.connection.execute(query).all())


def _conditions(reader: Reader, counted: Counted) -> Sequence[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        _i.station_id == reader.station_id,
        _i.received_at >= counted.start,
        _i.received_at < counted.end,
        _i.state != IncidentState.MERGED,
    ]
    if counted.category_ids is not None:
        found.append(_effective.in_(sorted(counted.category_ids)))
    if counted.community_id is not None:
        found.append(_i.community_id == counted.community_id)
    return found
