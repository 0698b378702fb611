"""What the themes read of incidents: when, where, what kind, what was said, and of whom."""

from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import select

from jinhai_console.domain.analysis.wall_clock import DayNumber
from jinhai_console.domain.incident import PersonRole, Sex
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, fact
from jinhai_console.store.views.tallies import Counted, counted_conditions

_incident, _involvement = BY_NAME["incident"].table, BY_NAME["involvement"].table
_i, _p = _incident.c, _involvement.c


class ThemeRow(NamedTuple):
    """`community_id` is 0 where none is given."""

    id: int
    number: str
    day: DayNumber
    hour: int
    category_id: int
    community_id: int
    address: str
    narrative: str
    reporter_name: str
    reporter_phone: str
    loss_cents: int | None
    channel: str


class ThemePerson(NamedTuple):
    incident_id: int
    role: PersonRole
    name: str
    phone: str
    identity_number: str
    occupation: str
    sex: Sex | None
    birth_year: int | None


def theme_rows(reader: Reader, counted: Counted) -> list[ThemeRow]:
    """Every incident that the question counts, in order of receipt by day."""
    query = (
        select(
            fact.c.incident_id,
            _i.number,
            fact.c.day,
            fact.c.hour,
            fact.c.category_id,
            fact.c.community_id,
            *(_i.address, _i.narrative, _i.reporter_name, _i.reporter_phone),
            *(_i.loss_cents, _i.channel),
        )
        .join(_incident, _i.id == fact.c.incident_id)
        .where(*counted_conditions(reader, counted))
        .order_by(fact.c.day, fact.c.incident_id)
    )
    return [ThemeRow._make(row) for row in reader.connection.execute(query)]


def theme_persons(
    reader: Reader, counted: Counted, roles: Collection[PersonRole]
) -> list[ThemePerson]:
    """Who was in them in one of these parts, in the order of entry."""
    query = (
        select(
            *(_p.incident_id, _p.role, _p.name, _p.phone, _p.identity_number),
            *(_p.occupation, _p.sex, _p.birth_year),
        )
        .join(fact, fact.c.incident_id == _p.incident_id)
        .where(*counted_conditions(reader, counted), _p.role.in_(sorted(roles)))
        .order_by(_p.id)
    )
    return [ThemePerson._make(row) for row in reader.connection.execute(query)]
