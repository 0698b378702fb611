"""Who is in an incident: its reporter and whoever is involved, each once."""

from sqlalchemy import bindparam, select

from jinhai_console.domain.incident import Incident, Involvement
from jinhai_console.domain.known import Person, distinct
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES

_p = SHAPES[Involvement].table.c
_PEOPLE_OF = select(_p.name, _p.phone, _p.identity_number).where(
    _p.incident_id == bindparam("incident_id")
)


def people_of(reader: Reader, incident: Incident) -> list[Person]:
    """Everybody in an incident once, the reporter first."""
    rows = reader.connection.execute(_PEOPLE_OF, {"incident_id": incident.id})
    reporter = Person(incident.reporter_name, incident.reporter_phone)
    return distinct([reporter, *(Person(*row) for row in rows)])
