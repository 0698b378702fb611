"""指令: which of the incidents that are orders a fraud warning dispatched."""

from sqlalchemy import bindparam, exists, select

from jinhai_console.domain.incident import Incident
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME

_alert = BY_NAME["fraud_alert"].table.c
_OF_INCIDENT = select(exists().where(_alert.incident_id == bindparam("incident_id")))


def is_warning(reader: Reader, incident: Incident) -> bool:
    """A warning has limits and alarms of its own; any other order has those of incidents."""
    if not reader.lists.categories[incident.effective_category_id].is_order:
        return False
    return bool(reader.connection.execute(_OF_INCIDENT, {"incident_id": incident.id}).scalar())
