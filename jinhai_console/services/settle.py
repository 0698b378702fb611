"""What every change to an incident or its assignments ends with: the state that follows."""

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.incident import STATE_NAMES, Incident, IncidentState, derive_state
from jinhai_console.domain.outcome import Refusal
from jinhai_console.store.transaction import Transaction


def settle(tx: Transaction, incident: Incident) -> Incident:
    """Save the state that follows from the incident and its assignments, where it moved."""
    state = derive_state(incident, tx.find(Assignment, incident_id=incident.id))
    return incident if state is incident.state else tx.replace(incident, state=state)


def open_incident(tx: Transaction, incident_id: int) -> Incident:
    """The incident, still open. Refused where it is over: then amendments append only."""
    incident = tx.get(Incident, incident_id)
    if not incident.is_open:
        state = STATE_NAMES[incident.state]
        hint = f"并入{_target(tx, incident)}" if incident.state is IncidentState.MERGED else state
        raise Refusal(f"警情 {incident.number} {hint}，不能再改；需要时请先重新打开")
    return incident


def _target(tx: Transaction, incident: Incident) -> str:
    return tx.get(Incident, incident.merged_into_id or 0).number


def require(text: str, what: str) -> str:
    """The text without surrounding blanks. Refused where nothing is left."""
    cleaned = text.strip()
    if not cleaned:
        raise Refusal(f"请写明{what}")
    return cleaned
