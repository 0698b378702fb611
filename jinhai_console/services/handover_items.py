"""What a shift leaves open, of every kind, read in one snapshot: what the receiver takes over."""

from collections.abc import Iterator

from jinhai_console.domain.alarm import Phase
from jinhai_console.domain.handover_item import HandoverItem, ItemKind
from jinhai_console.domain.handover_lines import (
    clue_item,
    dispute_item,
    equipment_item,
    held_item,
    limit_item,
    look_item,
    open_item,
    owed_item,
    push_item,
    routine_items,
    shelved_item,
    warning_item,
)
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.task import ROUTINE
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.alarms import standing_rows
from jinhai_console.store.views.clues import open_clues
from jinhai_console.store.views.deadlines import deadlines_due
from jinhai_console.store.views.disputes import disputes_at_risk
from jinhai_console.store.views.equipment import equipment_standing
from jinhai_console.store.views.fraud import open_frauds
from jinhai_console.store.views.held import persons_held
from jinhai_console.store.views.outbox import undelivered
from jinhai_console.store.views.patrol import waiting_looks
from jinhai_console.store.views.queue import open_rows
from jinhai_console.store.views.shift import running_shift
from jinhai_console.store.views.task_list import tasks_owed

_ORDER = {kind: place for place, kind in enumerate(ItemKind)}


def open_items(reader: Reader, until: Instant) -> tuple[HandoverItem, ...]:
    """In the order of the sheet. Limits and tasks are those that are over or due before `until`."""
    found = [
        *_incidents(reader),
        *_held(reader),
        *_limits(reader, until),
        *_warnings(reader),
        *_disputes(reader),
        *_patrol(reader),
        *_tasks(reader, until),
        *_pushes(reader),
        *_shelved(reader),
        *_equipment(reader),
    ]
    found.sort(key=lambda each: _ORDER[each.kind])
    return tuple(found)


def _incidents(reader: Reader) -> Iterator[HandoverItem]:
    now, zone = reader.now, reader.lists.station.zone
    levels = {number: each.name for number, each in reader.lists.levels.items()}
    for each in open_rows(reader, QueueFilter()):
        yield open_item(each, now=now, zone=zone, levels=levels)


def _held(reader: Reader) -> Iterator[HandoverItem]:
    now, zone = reader.now, reader.lists.station.zone
    for each in persons_held(reader):
        yield held_item(each, now=now, zone=zone)


def _limits(reader: Reader, until: Instant) -> Iterator[HandoverItem]:
    """The soonest first."""
    now, zone = reader.now, reader.lists.station.zone
    for each in deadlines_due(reader, until):
        yield limit_item(each, now=now, zone=zone)


def _warnings(reader: Reader) -> Iterator[HandoverItem]:
    now, zone = reader.now, reader.lists.station.zone
    for each in open_frauds(reader):
        yield warning_item(each, now=now, zone=zone)


def _disputes(reader: Reader) -> Iterator[HandoverItem]:
    now, zone = reader.now, reader.lists.station.zone
    for each in disputes_at_risk(reader):
        yield dispute_item(each, now=now, zone=zone)


def _patrol(reader: Reader) -> Iterator[HandoverItem]:
    """Scenes not looked at, then clues that are followed."""
    now, zone = reader.now, reader.lists.station.zone
    for look in waiting_looks(reader):
        yield look_item(look, now=now, zone=zone)
    for clue in open_clues(reader):
        yield clue_item(clue, zone=zone)


def _tasks(reader: Reader, until: Instant) -> Iterator[HandoverItem]:
    """The longest due first; the day's routine counted behind the others."""
    now, zone = reader.now, reader.lists.station.zone
    lines = tasks_owed(reader, until)
    for each in lines:
        if each.task.source not in ROUTINE:
            yield owed_item(each, now=now, zone=zone)
    yield from routine_items([e.task for e in lines if e.task.source in ROUTINE], now)


def _pushes(reader: Reader) -> Iterator[HandoverItem]:
    zone = reader.lists.station.zone
    for each in undelivered(reader):
        yield push_item(each, zone=zone)


def _shelved(reader: Reader) -> Iterator[HandoverItem]:
    """The alarms on the shelf, the next to call first."""
    kinds = {each.kind: each.name for each in reader.lists.alarm_rules.values()}
    rows = [each for each in standing_rows(reader) if each.phase is Phase.SHELVED]
    rows.sort(key=lambda each: each.alarm.shelved_until or 0)
    for each in rows:
        yield shelved_item(each, zone=reader.lists.station.zone, kinds=kinds)


def _equipment(reader: Reader) -> Iterator[HandoverItem]:
    """With what the running shift counted last."""
    shift = running_shift(reader)
    for each in equipment_standing(reader, shift.id if shift else None):
        yield equipment_item(each)
