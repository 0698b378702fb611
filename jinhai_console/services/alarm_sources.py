"""Where alarms come from: each source names what gives cause, now or at a moment to come.

A new kind of alarm is a line in `AlarmKind`, its rule in `resources/station/alarm_rules.toml`,
its words, and a line in `SOURCES`.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from jinhai_console.domain.alarm import Alarm
from jinhai_console.domain.alarm_round import Condition
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.alarm_conditions import incident_conditions, post_conditions
from jinhai_console.store.views.alarms import standing_alarms
from jinhai_console.store.views.deadlines import deadline_conditions
from jinhai_console.store.views.disputes import dispute_conditions
from jinhai_console.store.views.fraud import fraud_conditions
from jinhai_console.store.views.patrol_alerts import patrol_conditions
from jinhai_console.store.views.push_alerts import push_conditions
from jinhai_console.store.views.tasks import task_conditions


@dataclass(frozen=True, slots=True)
class Source:
    """`load(reader, ids)`: its conditions, of these incidents only where it is `by_incident`.

    One that is not by incident is loaded whole, with every change and several times a minute: it
    should have few.
    """

    load: Callable[[Reader, Collection[int] | None], Sequence[Condition]]
    by_incident: bool


SOURCES: tuple[Source, ...] = (
    Source(incident_conditions, by_incident=True),
    Source(patrol_conditions, by_incident=True),
    Source(post_conditions, by_incident=False),
    Source(push_conditions, by_incident=False),
    Source(task_conditions, by_incident=False),
    Source(fraud_conditions, by_incident=False),
    Source(dispute_conditions, by_incident=False),
    Source(deadline_conditions, by_incident=False),
)


@dataclass(frozen=True, slots=True)
class Facts:
    """Conditions and standing alarms of the incidents in `scope` (None: all), 0 for no incident.

    `whole` are those that a source loaded whole speaks of: whoever keeps account asks for them
    again, since such a source falls silent without anything else happening to them.
    """

    conditions: tuple[Condition, ...]
    alarms: tuple[Alarm, ...]
    scope: frozenset[int] | None
    whole: frozenset[int]


def alarm_facts(reader: Reader, incident_ids: Collection[int] | None = None) -> Facts:
    """What `domain.alarm_round.decide` needs to know of these incidents, and of what has none."""
    whole = [
        each for source in SOURCES if not source.by_incident for each in source.load(reader, None)
    ]
    spoken_of = frozenset(each.incident_id for each in whole if each.incident_id is not None)
    scope = None
    if incident_ids is not None:
        scope = spoken_of.union(incident_ids, (0,))
    wanted = None if scope is None else scope - {0}
    conditions = [
        *whole,
        *(
            each
            for source in SOURCES
            if source.by_incident and wanted != frozenset()
            for each in source.load(reader, wanted)
        ),
    ]
    alarms = standing_alarms(reader, wanted)
    return Facts(tuple(conditions), tuple(alarms), scope, spoken_of)
