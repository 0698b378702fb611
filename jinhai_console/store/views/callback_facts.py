"""Call-backs that have a result, as their figures count them."""

from typing import Any

from sqlalchemy import Select, bindparam, select

from jinhai_console.domain.analysis.community.callbacks import CallbackFact
from jinhai_console.domain.callback import Callback
from jinhai_console.domain.instant import Instant, to_local
from jinhai_console.domain.task import TaskSource
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES

_callback = SHAPES[Callback].table
_c = _callback.c
_i, _o = BY_NAME["incident"].table.c, BY_NAME["officer"].table.c
_t = BY_NAME["task"].table.c

_FACTS: Select[Any] = (
    select(
        *(_c.id, _c.ended_at, _c.visit_id, _c.follows_id, _c.result, _c.invalid),
        *(_c.arrival, _c.manner, _c.handling, _c.is_real, _c.remembers, _c.community_id),
        *(_i.category_id, _i.confirmed_category_id, _o.name, _o.number),
    )
    .outerjoin(_i.id.table, _i.id == _c.incident_id)
    .outerjoin(_o.id.table, _o.id == _c.officer_id)
    .where(
        _c.station_id == bindparam("station_id"),
        _c.ended_at >= bindparam("first"),
        _c.ended_at < bindparam("after"),
        _c.result.is_not(None),
    )
    .order_by(_c.ended_at, _c.id)
)
_ANSWERS = select(_t.about_id, _t.due_at, _t.answered_at).where(
    _t.source == TaskSource.DISSATISFIED,
    _t.about_id.in_(bindparam("ids", expanding=True)),
)
_AT_ONCE = 500


def callback_facts(reader: Reader, first: Instant, after: Instant) -> list[CallbackFact]:
    """Those that ended from `first` on and before `after`, in the order of their end."""
    given = {"station_id": reader.station_id, "first": first, "after": after}
    rows = reader.connection.execute(_FACTS, given).all()
    in_time = _answered(reader, [row.id for row in rows if row.result == "dissatisfied"])
    lists = reader.lists
    zone = lists.station.zone
    found = []
    for row in rows:
        category = lists.categories.get(row.confirmed_category_id or row.category_id or 0)
        community = lists.communities.get(row.community_id or 0)
        fact = CallbackFact(
            id=row.id,
            month=to_local(row.ended_at, zone).strftime("%Y-%m"),
            is_visit=row.visit_id is not None,
            is_second=row.follows_id is not None,
            result=row.result,
            invalid=row.invalid,
            arrival=row.arrival,
            manner=row.manner,
            handling=row.handling,
            is_real=row.is_real,
            remembers=row.remembers,
            community=community.name if community else "",
            bucket=category.bucket if category else None,
            officer=f"{row.name} {row.number}" if row.name else "",
            in_time=in_time.get(row.id),
        )
        found.append(fact)
    return found


def _answered(reader: Reader, ids: list[int]) -> dict[int, bool]:
    """Of those whose time is over or who were answered: whether in time."""
    found: dict[int, bool] = {}
    for start in range(0, len(ids), _AT_ONCE):
        given = {"ids": ids[start : start + _AT_ONCE]}
        for about_id, due_at, answered_at in reader.connection.execute(_ANSWERS, given):
            if answered_at is not None or reader.now > due_at:
                found[about_id] = answered_at is not None and answered_at <= due_at
    return found
