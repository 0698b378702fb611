"""Where incidents were: coordinates as the records have them, missing ones as None."""

from typing import NamedTuple

from sqlalchemy import select

from jinhai_console.domain.analysis.wall_clock import DayNumber
from jinhai_console.domain.instant import Instant
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, fact
from jinhai_console.store.views.tallies import Counted, counted_conditions

_i = BY_NAME["incident"].table.c


class Spot(NamedTuple):
    id: int
    day: DayNumber
    received_at: Instant
    category_id: int
    longitude: float | None
    latitude: float | None


def spots(reader: Reader, counted: Counted) -> list[Spot]:
    """Every incident that the question counts, in order of receipt by day."""
    query = (
        select(
            fact.c.incident_id,
            fact.c.day,
            _i.received_at,
            fact.c.category_id,
            _i.longitude,
            _i.latitude,
        )
        .join(BY_NAME["incident"].table, _i.id == fact.c.incident_id)
        .where(*counted_conditions(reader, counted))
        .order_by(fact.c.day, fact.c.incident_id)
    )
    return [Spot._make(row) for row in reader.connection.execute(query)]


class Located(NamedTuple):
    """The columns of a question's incidents, by day and id; community 0 for none."""

    ids: tuple[int, ...] = ()
    days: tuple[DayNumber, ...] = ()
    category_ids: tuple[int, ...] = ()
    community_ids: tuple[int, ...] = ()
    longitudes: tuple[float | None, ...] = ()
    latitudes: tuple[float | None, ...] = ()


def located(reader: Reader, counted: Counted) -> Located:
    """Every incident that the question counts, column by column: a hundred thousand at once."""
    query = (
        select(
            fact.c.incident_id,
            fact.c.day,
            fact.c.category_id,
            fact.c.community_id,
            _i.longitude,
            _i.latitude,
        )
        .join(BY_NAME["incident"].table, _i.id == fact.c.incident_id)
        .where(*counted_conditions(reader, counted))
        .order_by(fact.c.day, fact.c.incident_id)
    )
    rows = reader.connection.execute(query).all()
    return Located(*zip(*rows, strict=True)) if rows else Located()


def recorded_days(reader: Reader) -> tuple[DayNumber, DayNumber] | None:
    """The first and the last day with an incident; None where there is none."""
    own = fact.c.station_id == reader.station_id
    first = select(fact.c.day).where(own).order_by(fact.c.day).limit(1)
    last = select(fact.c.day).where(own).order_by(fact.c.day.desc()).limit(1)
    day = reader.connection.execute(first).scalar()
    if day is None:
        return None
    return day, reader.connection.execute(last).scalar_one()
