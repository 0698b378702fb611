"""最后已知状态 on paper: the queue, the standing alarms, who is on duty and at what."""

from typing import Any

from jinhai_console.domain.alarm import Phase
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.instant import short_text
from jinhai_console.domain.masking import mask_text
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.domain.words import MILESTONE_NAMES
from jinhai_console.reports.queue import queue_data
from jinhai_console.services.last_state import LastState


def last_state_data(state: LastState) -> dict[str, Any]:
    """What `templates/last_state` prints."""
    queue = state.queue
    data = queue_data(
        queue.rows, queue.heading, zone=queue.zone, levels=queue.levels, names=queue.names
    )
    return data | {
        "at": f"{queue.heading.printed_text} 的状态",
        "alarms": [_alarm(each, state) for each in state.alarms],
        "present": [_officer(each) for each in state.present],
    }


def _alarm(row: AlarmRow, state: LastState) -> tuple[str, ...]:
    alarm, zone = row.alarm, state.queue.zone
    return (
        state.kinds.get(alarm.kind, str(alarm.kind)),
        row.number,
        mask_text(f"{row.category} {row.place}".strip() or alarm.fact, state.queue.names),
        short_text(alarm.due_at, zone),
        _phase(row, zone),
    )


def _phase(row: AlarmRow, zone: str) -> str:
    alarm = row.alarm
    said = {
        Phase.SHELVED: f"搁置到 {short_text(alarm.shelved_until, zone)}　{row.shelved_by}",
        Phase.HELD: f"已签收　{row.acknowledged_by}",
        Phase.CALLING: "等人签收",
    }
    return said.get(row.phase, "提示").rstrip("　")


def _officer(row: OfficerRow) -> tuple[str, ...]:
    duties = "、".join(f"{each.number} {MILESTONE_NAMES[each.milestone]}" for each in row.duties)
    at = "、".join(filter(None, (row.post, row.activity)))
    return row.team, row.name, at, duties, row.phone
