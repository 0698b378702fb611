"""告警洪泛: more new alarms than a person can take in one by one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jinhai_console.domain.alarm import PRIORITIES, AlarmKind, Phase, Priority
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.instant import MINUTE, Duration, Instant

# EEMUA 191, IEC 62682: more than ten in ten minutes is a flood.
MOST_NEW = 10
WITHIN: Duration = 10 * MINUTE


@dataclass(frozen=True, slots=True)
class AlarmGroup:
    """Alarms of one kind, priority and phase under one line."""

    kind: AlarmKind
    priority: Priority
    phase: Phase
    rows: tuple[AlarmRow, ...]


def is_flood(raised: Iterable[Instant], now: Instant) -> bool:
    """`raised` are the moments at which alarms were raised, also of those that have gone."""
    return sum(now - WITHIN < each <= now for each in raised) > MOST_NEW


def grouped(rows: Iterable[AlarmRow]) -> list[AlarmGroup]:
    """Under one line what is alike. `rows` come in order of urgency, and so do the groups."""
    found: dict[tuple[Phase, Priority, AlarmKind], list[AlarmRow]] = {}
    for row in rows:
        alarm = row.alarm
        found.setdefault((alarm.phase, alarm.priority, alarm.kind), []).append(row)
    return [
        AlarmGroup(kind, priority, phase, tuple(alike))
        for (phase, priority, kind), alike in found.items()
    ]


def gravest(rows: Sequence[AlarmRow]) -> Priority | None:
    """The one sound that is played: of what calls, the gravest."""
    calling = [each.alarm.priority for each in rows if each.phase is Phase.CALLING]
    return min(calling, key=PRIORITIES.index, default=None)
