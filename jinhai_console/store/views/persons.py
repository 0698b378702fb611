"""Personal data in full: only behind a journal entry that asked for it, and only for a minute."""

from sqlalchemy import select

from jinhai_console.domain.known_rows import SiteContact
from jinhai_console.domain.rows import InvolvementRow, PersonsInFull
from jinhai_console.store import past
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.views.known import sites_at
from jinhai_console.store.views.opened import UNMASKED_FOR

_i = BY_NAME["incident"].table.c
_person = BY_NAME["involvement"].table


def persons_unmasked(reader: Reader, sequence: int) -> PersonsInFull | None:
    """What the entry `sequence` asked to see; None where it is no such entry, or too old."""
    entry = past.entry(reader.connection, sequence)
    asked = entry is not None and entry.command == "UnmaskPersons"
    # Either way: a clock stepped back must not hold them open for an hour.
    if not asked or abs(reader.now - entry.at) > UNMASKED_FOR:
        return None
    id = entry.subject_id
    query = select(_i.reporter_name, _i.reporter_phone, _i.address, _i.community_id).where(
        _i.id == id
    )
    reporter = reader.connection.execute(query).one()
    sites = [
        SiteContact(each.id, each.name, each.contact_name, each.contact_phone)
        for each in sites_at(reader, reporter.address, reporter.community_id)
    ]
    people = select(_person).where(_person.c.incident_id == id).order_by(_person.c.id)
    rows = [
        InvolvementRow(
            *(each.id, each.role, each.name, each.phone, each.identity_number, each.remark),
            *(each.occupation, each.sex, each.birth_year),
        )
        for each in reader.connection.execute(people)
    ]
    name, phone = reporter.reporter_name, reporter.reporter_phone
    return PersonsInFull(id, name, phone, tuple(rows), tuple(sites))
