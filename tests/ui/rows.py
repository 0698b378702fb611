"""Incident rows for the tests of the window."""

from typing import Any

from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.incident import OPEN_STATES, IncidentState
from jinhai_console.domain.instant import SECOND
from jinhai_console.domain.rows import IncidentRow


def incident_row(number: int, **changes: Any) -> IncidentRow:
    """Incident `number`, received `number` seconds after the epoch unless said otherwise."""
    state = changes.get("state", IncidentState.PENDING)
    values: dict[str, Any] = {
        "id": number,
        "version": 1,
        "number": f"20261123-{number:04d}",
        "level": 3,
        "state": state,
        "category_id": 31,
        "category": "邻里纠纷",
        "bucket": Bucket.DISPUTE,
        "community_id": 5,
        "community": "鼓岩社区",
        "address": f"鼓岩路{number}号",
        "received_at": number * SECOND,
        "received_text": "11-23 17:05",
        "summary": "楼上漏水，双方争吵",
        "officers": (),
        "officer_ids": (),
        "clock": None,
        "is_open": state in OPEN_STATES,
    }
    return IncidentRow(**(values | changes))
