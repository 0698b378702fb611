"""What the phone gets: the officer's incidents as JSON, with a tag that changes when they do."""

from hashlib import sha256
from typing import Any

from jinhai_console.domain.officers_page_rows import OfficersPage, PageIncident
from jinhai_console.domain.words import MILESTONE_NAMES
from jinhai_console.intake.officers_page.guard import dumps
from jinhai_console.reports.incident import ROLES


def page_document(page: OfficersPage) -> dict[str, Any]:
    content = {
        "officer": {"id": page.officer_id, "number": page.number},
        "dispositions": [{"id": id, "name": name} for id, name in page.dispositions],
        "incidents": [_incident(each) for each in page.incidents],
    }
    return {**content, "tag": sha256(dumps(content).encode()).hexdigest()[:16]}


def _incident(each: PageIncident) -> dict[str, Any]:
    level = each.level
    return {
        "incident": each.incident_id,
        "assignment": each.assignment_id,
        "number": each.number,
        "level": {
            "number": level.number,
            "shape": level.shape,
            "letter": level.letter,
            "name": level.name,
        },
        "category": each.category,
        "place": each.place,
        "received": each.received_text,
        "narrative": each.narrative,
        "notes": [{"at": note.at_text, "text": note.text} for note in each.notes],
        "cautions": [
            {"name": e.name, "text": e.text, "about": e.about, "check": e.check}
            for e in each.cautions
        ],
        "phone": each.phone,
        "role": each.role.value,
        "role_name": ROLES[each.role],
        "running": each.is_running,
        "moments": {name.value: at for name, at in each.moments},
        "reached": MILESTONE_NAMES[each.moments[-1][0]] if each.moments else "",
        "disposition": each.disposition_id,
        "feedback": each.feedback,
        "photos": each.photos,
    }
