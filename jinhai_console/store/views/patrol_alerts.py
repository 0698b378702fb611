"""提示巡查岗: what the routing rules want the patrol post to look at, as causes for alarms."""

from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import bindparam, select

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.alarm_round import Condition
from jinhai_console.domain.calendar import hours_at
from jinhai_console.domain.classification import path_of
from jinhai_console.domain.clock_steps import reckoned
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import day_of
from jinhai_console.domain.patrol import due_of
from jinhai_console.domain.routing_rule import Part, RuleCase, Target, applying
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.views.alarm_conditions import open_incidents

# While somebody may still be met there; what waits for its paper needs no look any more.
WORTH_A_LOOK = frozenset(
    {
        IncidentState.PENDING,
        IncidentState.DISPATCHED,
        IncidentState.ACKNOWLEDGED,
        IncidentState.EN_ROUTE,
        IncidentState.ON_SCENE,
    }
)


_look = BY_NAME["patrol_look"].table.c
_LOOKED = select(_look.incident_id).where(
    _look.incident_id.in_(bindparam("ids", expanding=True)),
)
_AT_ONCE = 500


def patrol_conditions(
    reader: Reader, incident_ids: Collection[int] | None = None
) -> list[Condition]:
    """Two for each of these incidents (None: all) of which a rule tells the patrol post and at
    which it has not looked: that it is to look, and from its limit on that it is late."""
    steps, minutes = reader.lists.clock_steps, reader.lists.station.look_minutes
    running = [e for e in open_incidents(reader, incident_ids) if e.state in WORTH_A_LOOK]
    asked = list(asked_for(reader, running))
    seen = looked_at(reader, [each.id for each in asked])
    found = []
    for incident in asked:
        if incident.id in seen:
            continue
        began = reckoned(incident.waits_since, steps)
        for kind, due_at in (
            (AlarmKind.PATROL_ALERT, began),
            (AlarmKind.LOOK_LATE, due_of(began, minutes)),
        ):
            found.append(
                Condition(
                    kind=kind,
                    subject_id=incident.id,
                    due_at=due_at,
                    incident_id=incident.id,
                    level=incident.level,
                )
            )
    return found


def asked_for(reader: Reader, incidents: Iterable[Incident]) -> Iterator[Incident]:
    """Those of them of which a rule tells the patrol post."""
    lists = reader.lists
    known: dict[RuleCase, bool] = {}
    for incident in incidents:
        case = _case(reader, incident)
        if case not in known:
            known[case] = any(
                each.part is Part.ALERT and each.target is Target.PATROL
                for each in applying(lists.routing_rules.values(), case)
            )
        if known[case]:
            yield incident


def looked_at(reader: Reader, incident_ids: Collection[int]) -> set[int]:
    """Those of them at which the post has looked."""
    wanted = list(incident_ids)
    return {
        id
        for start in range(0, len(wanted), _AT_ONCE)
        for id in reader.connection.execute(
            _LOOKED, {"ids": wanted[start : start + _AT_ONCE]}
        ).scalars()
    }


def _case(reader: Reader, incident: Incident) -> RuleCase:
    lists = reader.lists
    at = incident.waits_since
    return RuleCase(
        tuple(each.id for each in path_of(lists.categories, incident.effective_category_id)),
        incident.level,
        hours_at(lists.station, lists.calendar, at),
        day_of(at, lists.station.zone).isoformat(),
    )
