"""Who knows the party: officers who handled incidents of the same phone or identity number."""

from collections import Counter
from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import BindParameter, bindparam, select, union_all

from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME

# Whoever rings every day is known to everybody: his last fifty incidents say it.
MOST_EARLIER = 50

_i = BY_NAME["incident"].table.c
_p = BY_NAME["involvement"].table.c
_a = BY_NAME["assignment"].table.c

# Statements are made once: building one costs more than SQLite needs to answer it.
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_MARK: BindParameter[str] = bindparam("mark")
_REPORTERS = select(_i.id, _i.reporter_phone).where(_i.id.in_(_IDS), _i.reporter_phone != "")
_PERSONS = select(_p.incident_id, _p.phone, _p.identity_number).where(_p.incident_id.in_(_IDS))
# Each condition is spelled as its partial index spells it, so that the planner takes it; an
# index ends with the row's own id, so that the latest are read from its end.
_PLACES = tuple(
    select(incident_id.label("incident_id"))
    .where(column == _MARK, column != "")
    .order_by(own_id.desc())
    .limit(MOST_EARLIER)
    .subquery()
    for incident_id, own_id, column in (
        (_i.id, _i.id, _i.reporter_phone),
        (_p.incident_id, _p.id, _p.phone),
        (_p.incident_id, _p.id, _p.identity_number),
    )
)
_EARLIER = union_all(*(select(each.c.incident_id) for each in _PLACES))
_HANDLED = select(_a.incident_id, _a.officer_id).where(
    _a.incident_id.in_(_IDS), _a.officer_id.is_not(None), _a.returned_at.is_(None)
)


def acquaintance(reader: Reader, incident_ids: Collection[int]) -> Mapping[int, Mapping[int, int]]:
    """By incident: for each officer, in how many others of the same party he was at it."""
    marks = _marks(reader, incident_ids)
    if not marks:
        return {}
    earlier = _earlier(reader, set().union(*marks.values()))
    wanted = {each for ids in earlier.values() for each in ids}
    handled: dict[int, set[int]] = {}
    for incident_id, officer_id in reader.connection.execute(_HANDLED, {"ids": list(wanted)}):
        handled.setdefault(incident_id, set()).add(officer_id)
    found: dict[int, Mapping[int, int]] = {}
    for incident_id, own in marks.items():
        others = {each for mark in own for each in earlier.get(mark, ())} - {incident_id}
        found[incident_id] = Counter(who for each in others for who in handled.get(each, ()))
    return found


def _marks(reader: Reader, incident_ids: Collection[int]) -> dict[int, set[str]]:
    """By incident the phones and identity numbers of everybody in it."""
    given = {"ids": list(incident_ids)}
    found: dict[int, set[str]] = {}
    for incident_id, phone in reader.connection.execute(_REPORTERS, given):
        found.setdefault(incident_id, set()).add(phone)
    for incident_id, phone, number in reader.connection.execute(_PERSONS, given):
        if told := {each for each in (phone, number) if each}:
            found.setdefault(incident_id, set()).update(told)
    return found


def _earlier(reader: Reader, marks: Collection[str]) -> dict[str, list[int]]:
    """By phone or number the latest incidents it occurs in."""
    return {
        mark: list(reader.connection.execute(_EARLIER, {"mark": mark}).scalars()) for mark in marks
    }
