"""The case of an incident, as it is shown with it."""

from sqlalchemy import select

from jinhai_console.domain.case import CaseMark, CaseStage
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME

_c, _l = BY_NAME["case"].table.c, BY_NAME["case_incident"].table.c


def case_of_incident(reader: Reader, incident_id: int) -> CaseMark | None:
    """None where it belongs to none."""
    columns = (_c.id, _c.number, _c.name, _c.stage)
    links = select(*columns).join(BY_NAME["case_incident"].table, _l.case_id == _c.id)
    found = reader.connection.execute(
        links.where(_l.incident_id == incident_id, _l.left_at.is_(None))
    ).first()
    return None if found is None else CaseMark(*found[:3], CaseStage(found.stage))
