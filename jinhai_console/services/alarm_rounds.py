"""The watch over all that is running: once a second, is there anything that must be told?

It keeps account of what may become an alarm, follows the journal for what changes, and submits a
command only where something is to be done. Any number of seats may watch the same station.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from jinhai_console.domain.alarm import Alarm
from jinhai_console.domain.alarm_round import Condition, Round, decide
from jinhai_console.domain.alarm_rule import rules_in_use
from jinhai_console.domain.clock_steps import Look, step_between
from jinhai_console.domain.instant import SECOND, Instant
from jinhai_console.domain.outcome import Done, Refused
from jinhai_console.services.alarm_sources import Facts, alarm_facts
from jinhai_console.services.alarms import AT_ONCE, TendAlarms
from jinhai_console.services.clock_steps import RecordClock
from jinhai_console.services.desk import Desk
from jinhai_console.store.feed import touched_since
from jinhai_console.store.journal import read_head
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader

log = logging.getLogger(__name__)

K = TypeVar("K", Condition, Alarm)

# What the roster or another source says by the clock alone is looked at so often.
EVERY = 20 * SECOND


class AlarmRounds:
    """Belongs to one thread. `look` reads both clocks; a fault of the database is the caller's."""

    def __init__(self, desk: Desk, look: Callable[[], Look]) -> None:
        self._desk = desk
        self._look = look
        self._before: Look | None = None
        self._sequence: int | None = None
        self._lists: Lists | None = None
        self._conditions: dict[int, list[Condition]] = {}  # by incident, 0 for none
        self._alarms: dict[int, list[Alarm]] = {}
        self._next_at: Instant | None = 0
        self._whole_at: Instant = 0

    def tick(self) -> int:
        """One round. How many commands it took."""
        look = self._look()
        done = self._watch_clock(look)
        self._follow(look.wall)
        if self._next_at is None or look.wall < self._next_at:
            return done
        found = self._decide(look.wall)
        self._next_at = found.next_at
        for part in _parts(found):
            command = TendAlarms(actor_id=None, incident_ids=part, looked_at=look.wall)
            answer = self._desk.submit(command).result()
            done += isinstance(answer, Done)
            if isinstance(answer, Refused):
                log.warning("alarms could not be tended: %s", answer.reason)
                self._next_at = 0
                break
        return done

    # -- the clocks -----------------------------------------------------------------

    def _watch_clock(self, look: Look) -> int:
        """Before anything is decided: a wall clock that was set must not be taken for time."""
        seen = step_between(self._before, look) if self._before else 0
        is_first, self._before = self._before is None, look
        if not seen and not is_first:
            return 0
        command = RecordClock(actor_id=None, look=look, seen=seen)
        return int(isinstance(self._desk.submit(command).result(), Done))

    # -- what is known --------------------------------------------------------------

    def _follow(self, now: Instant) -> None:
        """Take in what the journal has since the last round."""
        is_due = not 0 <= now - self._whole_at < EVERY
        if self._sequence is None:
            self._take_all()
        else:
            touched = self._desk.read(touched_since, self._sequence).result()
            if touched.all:
                self._take_all()
            elif touched.last > self._sequence or is_due:
                self._sequence = touched.last
                self._take(self._desk.read(alarm_facts, touched.incidents).result())
            else:
                return
        self._whole_at = now
        self._next_at = 0

    def _take_all(self) -> None:
        self._sequence, self._lists, facts = self._desk.read(_everything).result()
        self._take(facts)

    def _take(self, facts: Facts) -> None:
        if facts.scope is None:
            self._conditions.clear()
            self._alarms.clear()
        for id in facts.scope or ():
            self._conditions.pop(id, None)
            self._alarms.pop(id, None)
        self._conditions.update(_by_incident(facts.conditions))
        self._alarms.update(_by_incident(facts.alarms))

    def _decide(self, now: Instant) -> Round:
        rules = rules_in_use(self._lists.alarm_rules.values() if self._lists else ())
        return decide(_all(self._conditions), _all(self._alarms), rules, now)


def _everything(reader: Reader) -> tuple[int, Lists, Facts]:
    last = read_head(reader.connection, reader.station_id).sequence
    return last, reader.lists, alarm_facts(reader)


def _by_incident(found: Iterable[K]) -> dict[int, list[K]]:
    by_incident: dict[int, list[K]] = defaultdict(list)
    for each in found:
        by_incident[each.incident_id or 0].append(each)
    return by_incident


def _all(by_incident: dict[int, list[K]]) -> Iterator[K]:
    for found in by_incident.values():
        yield from found


def _parts(found: Round) -> list[frozenset[int]]:
    """So few incidents at a time that nobody's command waits long."""
    ids = sorted(found.incident_ids)
    return [frozenset(ids[start : start + AT_ONCE]) for start in range(0, len(ids), AT_ONCE)]
