"""警情队列 on paper: every open incident, one line each."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from jinhai_console.domain.handover_lines import open_line
from jinhai_console.domain.handover_sheet import OpenIncident
from jinhai_console.domain.incident import STATE_NAMES
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
    lines = [open_line(row, now=heading.printed_at, zone=zone, levels=levels) for row in rows]
    return {
        "heading": asdict(heading),
        "summary": _summary(rows, lines),
        "rows": [
            asdict(line) | {"summary": mask_text(row.summary, names)}
            for row, line in zip(rows, lines, strict=True)
        ],
    }


def _summary(rows: Sequence[IncidentRow], lines: Sequence[OpenIncident]) -> str:
    if not rows:
        return "无未结警情"
    states = Counter(row.state for row in rows)
    parts = [f"{name} {states[state]}" for state, name in STATE_NAMES.items() if states[state]]
    overdue = sum(1 for line in lines if line.is_overdue)
    return f"共 {len(rows)} 件：{'、'.join(parts)}；已超时 {overdue} 件"
