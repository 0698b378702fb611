"""警情队列 on paper: every open incident, one line each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from jinhai_console.domain.clocks import Tone
from jinhai_console.domain.handover_lines import NEXT_STEPS, elapsed_text, limit_text
from jinhai_console.domain.incident import STATE_NAMES
from jinhai_console.domain.instant import short_text
from jinhai_console.domain.masking import mask_text
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.sheet_heading import SheetHeading


def queue_data(
    rows: Sequence[IncidentRow],
    heading: SheetHeading,
    *,
    zone: str,
    levels: Mapping[int, str],
    names: Sequence[str] = (),
) -> dict[str, Any]:
    """What `templates/queue` prints: the rows in their order as they stand at the heading's moment.

    `levels` names the levels by number; numbers of telephones and identities are masked, and
    `names` of persons.
    """
    now = heading.printed_at
    lines = [
        {
            "number": row.number,
            "received": short_text(row.received_at, zone),
            "level": levels.get(row.level, str(row.level)),
            "state": STATE_NAMES[row.state],
            "category": row.category,
            "place": row.place,
            "summary": mask_text(row.summary, names),
            "who": row.who,
            "next_step": NEXT_STEPS.get(row.state, ""),
            "limit": limit_text(row, zone),
            "elapsed": elapsed_text(now - row.received_at),
            "is_overdue": row.clock is not None and row.clock.tone(now) is Tone.RED,
        }
        for row in rows
    ]
    overdue = sum(1 for each in lines if each["is_overdue"])
    return {"heading": asdict(heading), "summary": _summary(rows, overdue), "rows": lines}


def _summary(rows: Sequence[IncidentRow], overdue: int) -> str:
    if not rows:
        return "无未结警情"
    states = Counter(row.state for row in rows)
    parts = [f"{name} {states[state]}" for state, name in STATE_NAMES.items() if states[state]]
    return f"共 {len(rows)} 件：{'、'.join(parts)}；已超时 {overdue} 件"
