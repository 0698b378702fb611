"""The watch over all that is running: once a second, is there anything that must be told?

It keeps account of what may become an alarm, follows the journal for what changes, and submits a
command only where something is to be done. Any number of seats may watch the same station.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import TypeVar

from jinhai_console.domain.alarm import Alarm
from jinhai_console.domain.alarm_round import Condition, decide
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
        self._whole: frozenset[int] = frozenset()  # incidents of sources that are loaded whole
        self._fresh: set[int] = set()  # incidents to look at, whatever the clock says
        self._next: dict[int, Instant] = {}  # when the clock alone will ask for the others
        self._next_at: Instant | None = None
        self._whole_at: Instant = 0

    def tick(self) -> int:
        """One round. How many commands about alarms it took."""
        look = self._look()
        if not self._watch_clock(look):
            return 0
        self._follow(look.wall)
        done = 0
        for part in _parts(self._to_tend(look.wall)):
            command = TendAlarms(actor_id=None, incident_ids=part, looked_at=look.wall)
            answer = self._desk.submit(command).result()
            done += isinstance(answer, Done)
            if isinstance(answer, Refused):
                log.warning("alarms could not be tended: %s", answer.reason)
                break
        return done

    # -- the clocks -----------------------------------------------------------------

    def _watch_clock(self, look: Look) -> bool:
        """Before anything is decided: a wall clock that was set must not be taken for time.

        False where a step could not be recorded: until it is, nothing is decided.
        """
        seen = step_between(self._before, look) if self._before else 0
        if seen or self._before is None:
            command = RecordClock(actor_id=None, look=look, seen=seen)
            answer = self._desk.submit(command).result()
            if isinstance(answer, Refused):
                log.warning("the clock could not be recorded: %s", answer.reason)
                return False
        self._before = look
        return True

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
                ids = touched.incidents | self._whole
                self._take(self._desk.read(alarm_facts, ids).result())
                self._sequence = touched.last  # now only: what could not be read is asked again
            else:
                return
        self._whole_at = now

    def _take_all(self) -> None:
        self._sequence, self._lists, facts = self._desk.read(_everything).result()
        self._take(facts)

    def _take(self, facts: Facts) -> None:
        known = self._conditions.keys() | self._alarms.keys()
        scope = known if facts.scope is None else facts.scope
        for id in scope:
            for kept in (self._conditions, self._alarms, self._next):
                kept.pop(id, None)
        self._conditions.update(_by_incident(facts.conditions))
        self._alarms.update(_by_incident(facts.alarms))
        self._whole = facts.whole
        self._fresh.update(scope)
        if facts.scope is None:
            self._fresh.update(self._conditions, self._alarms)

    def _to_tend(self, now: Instant) -> list[int]:
        """The incidents at which something is to be done now. Asks only those that may be due."""
        ids, self._fresh = self._fresh, set()
        if self._next_at is not None and self._next_at <= now:
            ids.update(id for id, at in self._next.items() if at <= now)
        if not ids:
            return []
        rules = rules_in_use(self._lists.alarm_rules.values() if self._lists else ())
        found: list[int] = []
        for id in ids:
            outcome = decide(self._conditions.get(id, ()), self._alarms.get(id, ()), rules, now)
            next_at = outcome.next_at
            if not outcome.is_idle:
                found.append(id)
                next_at = now  # until the journal says that it was done
            if next_at is None:
                self._next.pop(id, None)
            else:
                self._next[id] = next_at
        self._next_at = min(self._next.values(), default=None)
        return sorted(found)


def _everything(reader: Reader) -> tuple[int, Lists, Facts]:
    last = read_head(reader.connection, reader.station_id).sequence
    return last, reader.lists, alarm_facts(reader)


def _by_incident(found: Iterable[K]) -> dict[int, list[K]]:
    by_incident: dict[int, list[K]] = defaultdict(list)
    for each in found:
        by_incident[each.incident_id or 0].append(each)
    return by_incident


def _parts(ids: list[int]) -> list[frozenset[int]]:
    """So few incidents at a time that nobody's command waits long."""
    return [frozenset(ids[start : start + AT_ONCE]) for start in range(0, len(ids), AT_ONCE)]
