"""What a message says, as data: the content that docs/push.schema.json describes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jinhai_console.domain.assignment import Assignment, Role
from jinhai_console.domain.caution import CAUTION_NAMES
from jinhai_console.domain.incident import STATE_NAMES, Incident, IncidentState, Note
from jinhai_console.domain.instant import Instant, full_text, to_local
from jinhai_console.domain.known_rows import CautionRow
from jinhai_console.domain.masking import mask_text
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import MessageKind
from jinhai_console.domain.station import Community, Level, Station

FORMAT = "jinhai-push/1"
ROLE_NAMES = {Role.LEAD: "主办", Role.SUPPORT: "协办"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PushFacts:
    """What a message is made of. `others` are the officers beside him, with their parts.

    `notes` are what was added to the narrative, `cautions` what holds of its people and place.
    """

    station: Station
    incident: Incident
    level: Level
    category: tuple[str, ...]  # from the top class down
    community: Community | None
    officer: Officer
    assignment: Assignment
    others: Sequence[tuple[Officer, Role]] = ()
    merged_into: str = ""
    notes: Sequence[Note] = ()
    cautions: Sequence[CautionRow] = ()


def content(
    facts: PushFacts, key: str, kind: MessageKind, now: Instant, *, reason: str = ""
) -> dict[str, Any]:
    """The message `key` about one assignment, as JSON data."""
    zone = facts.station.zone
    assignment = facts.assignment
    return {
        "format": FORMAT,
        "id": key,
        "kind": kind.value,
        "asked": asked(facts, kind, reason),
        "reason": reason,
        "issued_at": iso_text(now, zone),
        "station": {"name": facts.station.name, "code": facts.station.code},
        "to": _officer(facts.officer),
        "assignment": assignment.id,
        "role": assignment.role.value,
        "dispatched_at": iso_text(assignment.dispatched_at, zone),
        "incident": _incident(facts, kind),
        "others": [
            {"number": each.number, "name": each.name, "role": role.value}
            for each, role in facts.others
            if facts.station.push_has_others
        ],
    }


def asked(facts: PushFacts, kind: MessageKind, reason: str) -> str:
    """What the officer is to do, in one sentence."""
    number, role = facts.incident.number, ROLE_NAMES[facts.assignment.role]
    if kind is MessageKind.ASSIGN:
        waits = facts.incident.scheduled_for
        if waits is not None:
            at = full_text(waits, facts.station.zone)[:16]
            return f"预约警情 {number}，由您{role}：请签收，{at} 到场"
        return f"警情 {number} 由您{role}：请签收并立即出警"
    if kind is MessageKind.CHANGE:
        return f"警情 {number} 的内容有更正或补充，您是{role}：请按这一份处置"
    if kind is MessageKind.WITHDRAW:
        return f"警情 {number} 的派警已撤回：不必再去（{reason}）"
    state = facts.incident.state
    if state is IncidentState.MERGED:
        return f"警情 {number} 已并入 {facts.merged_into or '另一起警情'}：这一起不必再处置"
    return f"警情 {number} 已{_ENDS.get(state, STATE_NAMES[state])}：不必再处置"


_ENDS: Mapping[IncidentState, str] = {
    IncidentState.CLOSED: "办结",
    IncidentState.TRANSFERRED: "转出",
    IncidentState.CANCELLED: "撤销",
    IncidentState.UNFOUNDED: "认定为虚警",
}


def _officer(officer: Officer) -> dict[str, str]:
    return {
        "number": officer.number,
        "name": officer.name,
        "phone": officer.phone,
        "email": officer.email,
    }


def _incident(facts: PushFacts, kind: MessageKind) -> dict[str, Any]:
    incident, zone = facts.incident, facts.station.zone
    phone = incident.reporter_phone if facts.station.push_has_phone else ""
    return {
        "number": incident.number,
        "level": incident.level,
        "level_name": facts.level.name,
        "category": list(facts.category),
        "received_at": iso_text(incident.received_at, zone),
        "scheduled_for": iso_text(incident.scheduled_for, zone),
        "community": facts.community.name if facts.community else "",
        "address": incident.address,
        "longitude": incident.longitude,
        "latitude": incident.latitude,
        "narrative": incident.narrative,
        "notes": [{"at": iso_text(each.at, zone), "text": each.text} for each in facts.notes],
        "cautions": [_caution(each) for each in facts.cautions if kind.puts_on],
        "reporter_phone": phone,
    }


def _caution(row: CautionRow) -> dict[str, str]:
    """What to look out for, about whom, and how sure that is: no number, no source, no name."""
    return {
        "kind": row.kind.value,
        "name": CAUTION_NAMES[row.kind],
        "text": mask_text(row.text),
        "about": row.subject,
        "check": row.doubt,
    }


def iso_text(at: Instant | None, zone: str) -> str | None:
    """A moment as messages write it: local, with the zone's offset."""
    return None if at is None else to_local(at, zone).isoformat(timespec="seconds")
