"""What the phone gets: his incidents and tasks as JSON, with a tag that changes when they do."""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from jinhai_console.domain.officers_page_rows import (
    OfficersPage,
    PageCaution,
    PageIncident,
    PagePlace,
    PageTask,
)
from jinhai_console.domain.task import RESULT_NAMES, RESULT_UNITS
from jinhai_console.domain.visit import VISIT_OUTCOME_NAMES
from jinhai_console.domain.words import MILESTONE_NAMES
from jinhai_console.intake.officers_page.guard import dumps
from jinhai_console.reports.assessment import results_text
from jinhai_console.reports.incident import ROLES


def page_document(page: OfficersPage) -> dict[str, Any]:
    content = {
        "officer": {"id": page.officer_id, "number": page.number},
        "dispositions": [{"id": id, "name": name} for id, name in page.dispositions],
        "incidents": [_incident(each) for each in page.incidents],
        "results": [
            {"key": key, "name": name, "unit": RESULT_UNITS[key]}
            for key, name in RESULT_NAMES.items()
        ],
        "tasks": [_task(each) for each in page.tasks],
        "places": [_place(each) for each in page.places],
        "topics": [{"id": id, "name": name} for id, name in page.topics],
        "outcomes": [
            {"key": str(each), "name": name} for each, name in VISIT_OUTCOME_NAMES.items()
        ],
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
        "cautions": _cautions(each.cautions),
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


def _task(each: PageTask) -> dict[str, Any]:
    return {
        "task": each.task_id,
        "about": each.about,
        "title": each.title,
        "grade": each.grade,
        "purpose": each.purpose,
        "parts": [{"name": name, "text": text} for name, text in each.parts],
        "asks": each.asks,
        "team": each.team,
        "due": each.due_text,
        "overdue": each.is_overdue,
        "given": each.given_text,
        "given_by": each.given_by,
        "chases": each.chases,
        "chased": each.chased_text,
        "read": each.is_read,
        "answers": [
            {"at": e.at_text, "text": e.text, "results": results_text(e.results)}
            for e in each.answers
        ],
    }


def _place(each: PagePlace) -> dict[str, Any]:
    return {
        "place": each.place_id,
        "kind": each.kind,
        "name": each.name,
        "where": each.where,
        "contact": each.contact,
        "phone": each.phone,
        "reason": each.reason,
        "remarks": each.remarks,
        "due": each.due_text,
        "is_due": each.is_due,
        "overdue": each.is_overdue,
        "last": each.last_text,
        "cautions": _cautions(each.cautions),
    }


def _cautions(these: Sequence[PageCaution]) -> list[dict[str, str]]:
    return [{"name": e.name, "text": e.text, "about": e.about, "check": e.check} for e in these]
