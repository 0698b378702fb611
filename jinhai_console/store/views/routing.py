"""Who should go: the facts of an incident, or of a question, put to the station's rules."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import BindParameter, bindparam, select

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.calendar import hours_at
from jinhai_console.domain.classification import path_of
from jinhai_console.domain.incident import Incident, IncidentState, current_round
from jinhai_console.domain.instant import HOUR, Instant, day_of
from jinhai_console.domain.routing import NO_ADVICE, Question, Suggested
from jinhai_console.domain.routing_choice import suggest
from jinhai_console.domain.routing_rows import Advice
from jinhai_console.domain.routing_rule import RuleCase, applying
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.tables.dispatch import IS_OPEN, OPEN_ORDER
from jinhai_console.store.views.acquaintance import acquaintance
from jinhai_console.store.views.officers import candidates

# So far from now present business still says something; beyond it, nothing.
NEARLY_NOW = 2 * HOUR
MOST_ADVISED = 60  # more than a screen shows

_i = BY_NAME["incident"].table.c
_a = BY_NAME["assignment"].table.c

# Statements are made once: building one costs more than SQLite needs to answer it.
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_INCIDENT = select(BY_NAME["incident"].table).where(_i.id == bindparam("id"))
_PENDING = select(BY_NAME["incident"].table).where(
    _i.station_id == bindparam("station_id"), _i.state == IncidentState.PENDING
)
_PENDING_OF = _PENDING.where(_i.id.in_(_IDS)).order_by(*OPEN_ORDER).limit(MOST_ADVISED)
_FIRST_PENDING = _PENDING.where(IS_OPEN).order_by(*OPEN_ORDER).limit(MOST_ADVISED)
_ASSIGNMENTS = select(BY_NAME["assignment"].table).where(_a.incident_id == bindparam("id"))


def suggestions_for(reader: Reader, incident: Incident) -> Suggested:
    """Who should go to it; nobody is suggested for what is over."""
    if not incident.is_open:
        lists = reader.lists
        return replace(NO_ADVICE, hours=hours_at(lists.station, lists.calendar, reader.now))
    rows = reader.connection.execute(_ASSIGNMENTS.order_by(_a.id), {"id": incident.id})
    sent = current_round([BY_NAME["assignment"].entity(row) for row in rows])
    on_it = {each.officer_id: each.role for each in sent if each.officer_id is not None}
    known = acquaintance(reader, [incident.id]).get(incident.id, {})
    return suggest(candidates(reader), _question_of(reader, incident, known, on_it))


def suggestions_of(reader: Reader, id: int) -> Suggested:
    """Who should go to the incident with this id."""
    row = reader.connection.execute(_INCIDENT, {"id": id}).one()
    return suggestions_for(reader, BY_NAME["incident"].entity(row))


def suggestions_at(
    reader: Reader,
    category_id: int,
    community_id: int | None,
    at: Instant,
    level: int | None = None,
) -> Suggested:
    """The dry run: who would get such an incident, by the roster of that time."""
    is_now = abs(at - reader.now) <= NEARLY_NOW
    level = level or reader.lists.categories[category_id].level
    question = _question(reader, category_id, level, community_id, at, is_now=is_now)
    return suggest(candidates(reader, at, is_now=is_now), question)


def advice_of(reader: Reader, ids: Collection[int]) -> list[Advice]:
    """The advice for those of these incidents that wait for somebody; the others need none.

    Of a flood only the most urgent.
    """
    given = {"station_id": reader.station_id, "ids": list(ids)}
    rows = reader.connection.execute(_PENDING_OF, given)
    return _advices(reader, [BY_NAME["incident"].entity(row) for row in rows])


def pending_advice(reader: Reader) -> list[Advice]:
    """The advice for the most urgent that wait."""
    rows = reader.connection.execute(_FIRST_PENDING, {"station_id": reader.station_id})
    return _advices(reader, [BY_NAME["incident"].entity(row) for row in rows])


def _advices(reader: Reader, waiting: Sequence[Incident]) -> list[Advice]:
    if not waiting:
        return []
    everybody = candidates(reader)
    known = acquaintance(reader, [each.id for each in waiting])
    alike: dict[object, Suggested] = {}  # of many that wait some ask the very same question
    found = []
    for each in waiting:
        question = _question_of(reader, each, known.get(each.id, {}), {})
        asked = _signature(question)
        if asked not in alike:
            alike[asked] = suggest(everybody, question)
        found.append(Advice(each.id, alike[asked]))
    return found


def _signature(question: Question) -> object:
    """Equal where, of one moment and with nobody sent, the answer is."""
    rules = tuple(each.id for each in question.rules)
    known = frozenset(question.known.items())
    return rules, question.is_case_matter, question.community_id, known


def _question_of(
    reader: Reader, incident: Incident, known: Mapping[int, int], on_it: Mapping[int, Role]
) -> Question:
    return _question(
        reader,
        incident.effective_category_id,
        incident.level,
        incident.community_id,
        reader.now,
        known=known,
        on_it=on_it,
    )


def _question(
    reader: Reader,
    category_id: int,
    level: int,
    community_id: int | None,
    at: Instant,
    *,
    known: Mapping[int, int] | None = None,
    on_it: Mapping[int, Role] | None = None,
    is_now: bool = True,
) -> Question:
    lists = reader.lists
    hours = hours_at(lists.station, lists.calendar, at)
    case = RuleCase(
        tuple(each.id for each in path_of(lists.categories, category_id)),
        level,
        hours,
        day_of(at, lists.station.zone).isoformat(),
    )
    return Question(
        at=at,
        hours=hours,
        rules=applying(lists.routing_rules.values(), case),
        is_case_matter=lists.categories[category_id].is_case_matter,
        community_id=community_id,
        neighbours=_neighbours(reader, community_id),
        known=known or {},
        on_it=on_it or {},
        is_now=is_now,
    )


def _neighbours(reader: Reader, community_id: int | None) -> dict[int, str]:
    """The communities around it; it is enough that one of the two names the other."""
    communities = reader.lists.communities
    own = communities.get(community_id or 0)
    if own is None:
        return {}
    return {
        each.id: each.name
        for each in communities.values()
        if each.id in own.neighbour_ids or own.id in each.neighbour_ids
    }
