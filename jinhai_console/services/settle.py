"""What every change to an incident or its assignments ends with: the state that follows."""

from dataclasses import fields

from jinhai_console.domain.alarm import Alarm
from jinhai_console.domain.assignment import Assignment, Role
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import (
    STATE_NAMES,
    Incident,
    IncidentState,
    current_round,
    derive_state,
)
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.alarms import clear_alarms_of
from jinhai_console.services.outbox import follow
from jinhai_console.store.transaction import Transaction

# What follows from other records: an incident's state and who leads, from who is at it.
FOLLOWS: dict[type[Entity], frozenset[str]] = {
    Incident: frozenset({"state"}),
    Assignment: frozenset({"role"}),
}


def is_beside(before: Entity, after: Entity) -> bool:
    """Whether a record changed only because others did; an alarm ends as its cause does."""
    names = {each.name for each in fields(after)} - {"version"}
    changed = {each for each in names if getattr(before, each) != getattr(after, each)}
    if isinstance(after, Alarm):
        return not changed or "cleared_at" in changed
    return changed <= FOLLOWS.get(type(after), frozenset())


def settle(tx: Transaction, incident: Incident) -> Incident:
    """Save the state that follows from the incident and its assignments, where it moved.

    What has ended calls no more: its alarms are cleared with it.
    Whoever is left leads: an incident with officers at it is never without a lead.
    """
    assignments = tx.find(Assignment, incident_id=incident.id)
    current = current_round(assignments)
    if current and not any(each.role is Role.LEAD for each in current):
        left = next(each for each in current if each.is_running)
        follow(tx, left, tx.replace(left, role=Role.LEAD))
    state = derive_state(incident, assignments)
    settled = incident if state is incident.state else tx.replace(incident, state=state)
    if not settled.is_open:
        clear_alarms_of(tx, settled.id)
    return settled


def moment_after(tx: Transaction, incident: Incident) -> Instant:
    """Now, but never before what has happened: a clock stepped back makes no negative interval."""
    assignments = tx.find(Assignment, incident_id=incident.id)
    known = (incident.received_at, incident.feedback_at or 0, incident.closed_at or 0)
    return max(tx.now, *known, *(each.last_moment for each in assignments))


def open_incident(tx: Transaction, incident_id: int) -> Incident:
    """The incident, still open. Refused where it is over: then amendments append only."""
    incident = tx.get(Incident, incident_id)
    if not incident.is_open:
        state = STATE_NAMES[incident.state]
        hint = f"并入{_target(tx, incident)}" if incident.state is IncidentState.MERGED else state
        raise Refusal(f"警情 {incident.number} {hint}，不能再改；需要时请先重新打开")
    return incident


def _target(tx: Transaction, incident: Incident) -> str:
    into = tx.first(Incident, id=incident.merged_into_id)
    return into.number if into else "其他警情"  # a file may know of a merge, not into what


def require(text: str, what: str) -> str:
    """The text without surrounding blanks. Refused where nothing is left."""
    cleaned = text.strip()
    if not cleaned:
        raise Refusal(f"请写明{what}")
    return cleaned
