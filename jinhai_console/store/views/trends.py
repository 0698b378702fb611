"""What each incident contributes to the live charts."""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import Select, bindparam, func, select
from sqlalchemy.sql import ColumnElement

from jinhai_console.domain.analysis.board import board_start
from jinhai_console.domain.incident import OPEN_STATES
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.rows import TrendPoint
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.tables.dispatch import IS_OPEN, OPEN_ORDER

_i = BY_NAME["incident"].table.c
_a = BY_NAME["assignment"].table.c

_FIRST_ON_SCENE = select(func.min(_a.on_scene_at)).where(_a.incident_id == _i.id)
_POINTS = select(
    _i.id,
    _i.received_at,
    func.coalesce(_i.confirmed_category_id, _i.category_id),
    _i.state,
    _FIRST_ON_SCENE.scalar_subquery(),
).where(_i.station_id == bindparam("station_id"))
_OF_IDS = _POINTS.where(_i.id.in_(bindparam("ids", expanding=True)))  # made once, asked often


def trend_points(reader: Reader, start: Instant, end: Instant) -> list[TrendPoint]:
    """The points of all incidents received in [start, end)."""
    return _points(reader, (_i.received_at >= start) & (_i.received_at < end))


def trend_points_of(reader: Reader, ids: Collection[int]) -> list[TrendPoint]:
    return _found(reader, _OF_IDS, {"ids": list(ids)})


def open_points(reader: Reader) -> list[TrendPoint]:
    """The points of all open incidents, whenever they were received."""
    return _open_points(reader, IS_OPEN)


def board_points(reader: Reader) -> list[TrendPoint]:
    """All that the live charts start from: what they look back on, and what is open still."""
    start = board_start(reader.now, reader.lists.station.zone)
    is_before = _i.received_at < start
    return [
        *_points(reader, _i.received_at >= start),
        *_open_points(reader, is_before & IS_OPEN),
    ]


def _points(reader: Reader, condition: ColumnElement[bool]) -> list[TrendPoint]:
    return _found(reader, _POINTS.where(condition), {})


def _open_points(reader: Reader, condition: ColumnElement[bool]) -> list[TrendPoint]:
    return _found(reader, _POINTS.where(condition).order_by(*OPEN_ORDER), {})


def _found(reader: Reader, query: Select[Any], given: Mapping[str, Any]) -> list[TrendPoint]:
    rows = reader.connection.execute(query, {"station_id": reader.station_id, **given})
    categories = reader.lists.categories
    found: list[TrendPoint] = []
    for id, received_at, category_id, state, on_scene_at in rows:
        category = categories[category_id]
        if category.is_order:
            continue
        response = None if on_scene_at is None else max(0, on_scene_at - received_at)
        found.append(
            TrendPoint(
                id,
                received_at,
                category.bucket,
                category.is_nuisance,
                state,
                state in OPEN_STATES,
                response,
            )
        )
    return found
