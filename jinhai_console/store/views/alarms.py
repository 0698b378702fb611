"""Alarms as they stand, as rows for the screen, and how many there were."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select

from jinhai_console.domain.alarm import Alarm
from jinhai_console.domain.alarm_rows import AlarmLoad, AlarmRow, by_urgency
from jinhai_console.domain.clock_steps import reckoned
from jinhai_console.domain.instant import HOUR, Instant
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.views.queue import incident_rows

_alarm = BY_NAME["alarm"].table
_officer = BY_NAME["officer"].table
_a = _alarm.c

# Statements are made once: building one costs more than SQLite needs to answer it.
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_EVERY = select(_alarm).where(_a.station_id == bindparam("station_id"), _a.cleared_at.is_(None))
# As they lie in the index of those that stand: by id SQLite would rather read all there ever were.
_STANDING = _EVERY.order_by(_a.kind, _a.subject_id)
_OF_IDS = _EVERY.where(_a.id.in_(_IDS))
_OF_INCIDENTS = _EVERY.where(_a.incident_id.in_(_IDS))
_OF_NONE = _STANDING.where(_a.incident_id.is_(None))
_RAISED = (
    select(_a.raised_at)
    .where(_a.station_id == bindparam("station_id"), _a.raised_at > bindparam("since"))
    .order_by(_a.raised_at)
)
_NAMES = select(_officer.c.id, _officer.c.name).where(_officer.c.id.in_(_IDS))
_AT_ONCE = 10_000


def standing_alarms(reader: Reader, incident_ids: Collection[int] | None = None) -> list[Alarm]:
    """Those that stand, their moments in the present reckoning.

    With `incident_ids` those of these incidents and those that concern none.
    """
    if incident_ids is None:
        return _alarms(reader, _STANDING)
    return [*_alarms(reader, _OF_INCIDENTS, incident_ids), *_alarms(reader, _OF_NONE)]


def alarm_rows(reader: Reader, ids: Collection[int]) -> list[AlarmRow]:
    """The rows of these alarms that still stand."""
    return _rows(reader, _alarms(reader, _OF_IDS, ids))


def standing_rows(reader: Reader) -> list[AlarmRow]:
    """Every standing alarm, the most urgent first."""
    return sorted(_rows(reader, _alarms(reader, _STANDING)), key=by_urgency)


def raised_since(reader: Reader, since: Instant) -> list[Instant]:
    """When alarms were raised after that moment, also those that have gone."""
    given = {"station_id": reader.station_id, "since": since}
    return list(reader.connection.execute(_RAISED, given).scalars())


def alarms_at_first(reader: Reader) -> tuple[list[AlarmRow], list[Instant]]:
    """What a screen starts from: what stands, and when alarms were raised in the last hours."""
    return standing_rows(reader), raised_since(reader, reader.now - 2 * HOUR)


def alarm_load(reader: Reader) -> AlarmLoad:
    an_hour_ago = reader.now - HOUR
    raised = raised_since(reader, an_hour_ago - HOUR)
    last = sum(each > an_hour_ago for each in raised)
    return AlarmLoad(last, len(raised) - last)


def _alarms(reader: Reader, query: Select[Any], ids: Collection[int] | None = None) -> list[Alarm]:
    make = BY_NAME["alarm"].entity
    wanted = [None] if ids is None else _parts(ids)
    found: list[Alarm] = []
    for part in wanted:
        given: dict[str, Any] = {"station_id": reader.station_id}
        if part is not None:
            given["ids"] = part
        found += [make(row) for row in reader.connection.execute(query, given)]
    found.sort(key=lambda each: each.id)
    return [_in_reckoning(reader, each) for each in found]


def _parts(ids: Collection[int]) -> list[list[int] | None]:
    wanted = list(ids)
    return [wanted[start : start + _AT_ONCE] for start in range(0, len(wanted), _AT_ONCE)]


def _in_reckoning(reader: Reader, alarm: Alarm) -> Alarm:
    """As if today's clock had told its moments; a shelf keeps its length."""
    steps = reader.lists.clock_steps
    if not steps:
        return alarm
    moved: dict[str, Any] = {}
    for name in ("due_at", "raised_at", "called_at", "climbed_at", "acknowledged_at", "shelved_at"):
        moment = getattr(alarm, name)
        if moment is not None:
            moved[name] = reckoned(moment, steps)
    if alarm.shelved_at is not None and alarm.shelved_until is not None:
        moved["shelved_until"] = alarm.shelved_until + moved["shelved_at"] - alarm.shelved_at
    return replace(alarm, **moved)


def _rows(reader: Reader, alarms: list[Alarm]) -> list[AlarmRow]:
    wanted = {each.incident_id for each in alarms if each.incident_id}
    incidents: dict[int, IncidentRow] = {}
    for part in _parts(wanted):
        incidents |= {each.id: each for each in incident_rows(reader, part or ())}
    names = _names(reader, alarms)
    return [_row(each, incidents.get(each.incident_id or 0), names) for each in alarms]


def _names(reader: Reader, alarms: list[Alarm]) -> dict[int, str]:
    wanted = {
        id
        for each in alarms
        for id in (each.leader_id, each.acknowledged_by_id, each.shelved_by_id)
        if id is not None
    }
    if not wanted:
        return {}
    return dict(reader.connection.execute(_NAMES, {"ids": list(wanted)}).all())


def _row(alarm: Alarm, incident: IncidentRow | None, names: dict[int, str]) -> AlarmRow:
    return AlarmRow(
        id=alarm.id,
        alarm=alarm,
        number=incident.number if incident else "",
        level=incident.level if incident else None,
        category=incident.category if incident else "",
        place=incident.place if incident else "",
        officers=incident.who if incident else "",
        leader=names.get(alarm.leader_id or 0, ""),
        acknowledged_by=names.get(alarm.acknowledged_by_id or 0, ""),
        shelved_by=names.get(alarm.shelved_by_id or 0, ""),
    )
