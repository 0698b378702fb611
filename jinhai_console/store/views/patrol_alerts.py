"""提示巡查岗: what the routing rules want the patrol post to look at, as causes for alarms."""

from collections.abc import Collection

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_round import Condition
from jinhai_console.domain.calendar import hours_at
from jinhai_console.domain.classification import path_of
from jinhai_console.domain.clock_steps import reckoned
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import day_of
from jinhai_console.domain.routing_rule import Part, RuleCase, Target, applying
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.alarm_conditions import open_incidents

# While somebody may still be met there; what waits for its paper needs no look any more.
_WORTH_A_LOOK = frozenset(
    {
        IncidentState.PENDING,
        IncidentState.DISPATCHED,
        IncidentState.ACKNOWLEDGED,
        IncidentState.EN_ROUTE,
        IncidentState.ON_SCENE,
    }
)


def patrol_conditions(
    reader: Reader, incident_ids: Collection[int] | None = None
) -> list[Condition]:
    """One for each of these incidents (None: all) of which a rule tells the patrol post."""
    lists = reader.lists
    known: dict[RuleCase, bool] = {}
    found: list[Condition] = []
    for incident in open_incidents(reader, incident_ids):
        if incident.state not in _WORTH_A_LOOK:
            continue
        case = _case(reader, incident)
        if case not in known:
            known[case] = any(
                each.part is Part.ALERT and each.target is Target.PATROL
                for each in applying(lists.routing_rules.values(), case)
            )
        if known[case]:
            found.append(
                Condition(
                    kind=AlarmKind.PATROL_ALERT,
                    subject_id=incident.id,
                    due_at=reckoned(incident.waits_since, lists.clock_steps),
                    incident_id=incident.id,
                    level=incident.level,
                )
            )
    return found


def _case(reader: Reader, incident: Incident) -> RuleCase:
    lists = reader.lists
    at = incident.waits_since
    return RuleCase(
        tuple(each.id for each in path_of(lists.categories, incident.effective_category_id)),
        incident.level,
        hours_at(lists.station, lists.calendar, at),
        day_of(at, lists.station.zone).isoformat(),
    )
