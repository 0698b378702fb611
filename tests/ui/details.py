"""A whole incident for the panels' tests, made of rows alone."""

from typing import Any

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.instant import MINUTE, SECOND
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.routing import NO_ADVICE
from jinhai_console.domain.rows import AssignmentRow, IncidentDetail, OfficerRow
from jinhai_console.domain.station import TeamKind
from tests.ui.rows import incident_row


def officer_row(number: int, **changes: Any) -> OfficerRow:
    values: dict[str, Any] = {
        "id": number,
        "version": 1,
        "number": f"9{number:05d}",
        "name": f"警员{number}",
        "initials": f"jy{number}",
        "team_id": 1,
        "team": "社区警务队",
        "team_kind": TeamKind.COMMUNITY,
        "is_auxiliary": False,
        "is_on_duty": True,
        "activity_id": 1,
        "activity": "待警",
        "availability": Availability.AVAILABLE,
        "community_ids": (),
        "communities": "",
        "skills": (),
        "duties": (),
    }
    return OfficerRow(**(values | changes))


def assignment_row(number: int, **changes: Any) -> AssignmentRow:
    values: dict[str, Any] = {
        "id": number,
        "version": 1,
        "officer_id": number,
        "who": f"警员{number}",
        "team": "社区警务队",
        "role": Role.LEAD,
        "milestone": Milestone.DISPATCHED,
        "is_running": True,
        "return_requested": False,
        "return_reason": "",
        "is_returned": False,
        "moments": ((Milestone.DISPATCHED, MINUTE),),
    }
    return AssignmentRow(**(values | changes))


def detail_of(**changes: Any) -> IncidentDetail:
    values: dict[str, Any] = {
        "row": incident_row(60),
        "category_path": ("纠纷", "邻里纠纷"),
        "confirmed_category": "",
        "source": "110",
        "origin": "hand",
        "reporter": "张*",
        "reporter_phone": "138****1234",
        "narrative": "楼上漏水",
        "longitude": None,
        "latitude": None,
        "disposition": "",
        "feedback": "",
        "closed_at": None,
        "moments": (("received", MINUTE), ("dispatched", MINUTE + 20 * SECOND)),
        "assignments": (),
        "notes": (),
        "involvements": (),
        "journal": (),
        "merged": (),
        "suggested": NO_ADVICE,
    }
    return IncidentDetail(**(values | changes))
