"""`cases held`: who is not free in the station now, the next limit of his liberty first."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.speech import Speech, columns
from jinhai_console.domain.case_measure import MEASURE_NAMES
from jinhai_console.domain.held_rows import HeldRow
from jinhai_console.domain.instant import Instant, full_text, short_text
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk, wall_clock


def held(desk: Desk, _options: Namespace, zone: str, speech: Speech) -> None:
    rows = desk.read(reads.persons_held).result()
    now = wall_clock()
    document = {"held": [_json(each, zone, now) for each in rows], "total": len(rows)}
    speech.answer(document, columns([_line(each, zone, now) for each in rows]) or ["无在所人员"])


def _json(row: HeldRow, zone: str, now: Instant) -> dict[str, Any]:
    return {
        "who": row.who,
        "measure": row.measure.kind,
        "case": row.number,
        "title": row.title,
        "officer": row.officer,
        "since": full_text(row.measure.began_at, zone),
        "limit": row.limit,
        "due_at": full_text(row.due_at, zone) or None,
        "overdue": row.is_overdue(now),
        "basis": row.basis,
        "extensions": [
            {
                "name": each.name,
                "amount": each.amount,
                "unit": each.unit,
                "added": each.is_added,
                "approver": each.approver,
            }
            for each in row.longer
        ],
    }


def _line(row: HeldRow, zone: str, now: Instant) -> tuple[str, ...]:
    late = " 已超时" if row.is_overdue(now) else ""
    return (
        row.number,
        row.who,
        MEASURE_NAMES[row.measure.kind],
        f"{short_text(row.measure.began_at, zone)} 起",
        f"{row.limit} {short_text(row.due_at, zone)}{late}".strip(),
        row.longer_text,
        row.officer,
    )
