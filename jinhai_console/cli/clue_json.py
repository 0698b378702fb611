"""Clues, looks and the log as the command line tells them: keys for scripts, lines for people."""

from dataclasses import asdict
from typing import Any

from jinhai_console.cli.speech import columns
from jinhai_console.cli.tasking import task_json, task_line
from jinhai_console.domain.clue import CLUE_STATE_NAMES, Features, features_text
from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.domain.patrol_rows import ClueDetail, ClueRow, Log, LookRow, SightingRow
from jinhai_console.domain.route import Leg, Route
from jinhai_console.domain.route_words import leg_text, route_text
from jinhai_console.services.desk import wall_clock


def row_json(row: ClueRow, zone: str) -> dict[str, Any]:
    clue, seen = row.clue, row.last_seen
    return {
        "number": clue.number,
        "state": clue.state,
        "features": features_json(clue.features),
        "text": features_text(clue),
        "remarks": clue.remarks,
        "incident": row.incident_number or None,
        "case": row.case_number or None,
        "entered_at": full_text(clue.entered_at, zone),
        "sightings": row.sightings,
        "last_seen_at": full_text(seen.at, zone) if seen else None,
        "last_seen": seen.place if seen else None,
        "handed_to": list(row.handed_to),
        "handed_at": full_text(clue.handed_at, zone) or None,
        "ended_at": full_text(clue.ended_at, zone) or None,
        "outcome": clue.outcome,
        "alike": row.alike,
    }


def features_json(found: Features) -> dict[str, Any]:
    """Only what is known of it."""
    return {name: each for name, each in asdict(found).items() if each not in (None, "")}


def row_line(row: ClueRow, zone: str) -> tuple[str, ...]:
    seen = row.last_seen
    return (
        row.clue.number,
        CLUE_STATE_NAMES[row.clue.state],
        features_text(row.clue),
        f"{full_text(seen.at, zone)[5:16]} {seen.place}" if seen else "",
        "、".join(row.handed_to),
        f"{row.alike} 条相似" if row.alike else "",
    )


def detail_json(detail: ClueDetail, zone: str) -> dict[str, Any]:
    return row_json(detail.row, zone) | {
        "entered_by": detail.entered_by or None,
        "merged_into": detail.merged_into or None,
        "sightings": [_sighting_json(each, zone) for each in detail.sightings],
        "route": route_json(detail.route),
        "alike": [
            {"number": each.number, "text": each.features, "reasons": list(each.reasons)}
            for each in detail.alike
        ],
        "tasks": [task_json(each, zone) for each in detail.tasks],
    }


def detail_lines(detail: ClueDetail, zone: str) -> list[str]:
    lines = [
        "  ".join(each for each in row_line(detail.row, zone)[:3] if each),
        route_text(detail.route),
        *sighting_lines(detail, zone),
    ]
    lines += [f"可能相同：{each.number}  {'；'.join(each.reasons)}" for each in detail.alike]
    lines += columns([task_line(each, zone) for each in detail.tasks])
    if detail.clue.outcome:
        lines.append(f"结果：{detail.clue.outcome}")
    return lines


def sighting_lines(detail: ClueDetail, zone: str) -> list[str]:
    return columns(
        [
            (
                str(place),
                full_text(row.sighting.at, zone)[5:16],
                row.sighting.place,
                _leg_line(row),
                f"照片 {len(row.photos)}" if row.photos else "",
            )
            for place, row in enumerate(detail.sightings, 1)
        ]
    )


def _leg_line(row: SightingRow) -> str:
    each = row.sighting
    return leg_text(row.leg) if each.stands else f"已撤回：{each.withdrawn_why}"


def _sighting_json(row: SightingRow, zone: str) -> dict[str, Any]:
    each = row.sighting
    return {
        "id": each.id,
        "at": full_text(each.at, zone),
        "longitude": each.longitude,
        "latitude": each.latitude,
        "address": each.address,
        "camera": each.camera,
        "heading": each.heading,
        "text": each.text,
        "by": row.by,
        "photos": [photo.digest for photo in row.photos],
        "withdrawn": each.withdrawn_why or None,
        "leg": _leg_json(row.leg) if row.leg else None,
    }


def route_json(route: Route) -> dict[str, Any]:
    return {
        "points": len(route.stops),
        "metres": round(route.metres),
        "minutes": round(route.lasts / 60_000_000, 1),
        "line": [list(each) for each in route.line],
        "legs": [_leg_json(each) for each in route.legs],
    }


def _leg_json(leg: Leg) -> dict[str, Any]:
    return {
        "from": leg.from_id,
        "to": leg.to_id,
        "seconds": leg.lasts // 1_000_000,
        "metres": None if leg.metres is None else round(leg.metres),
        "kmh": None if leg.kmh is None else round(leg.kmh, 1),
        "kind": leg.kind,
    }


def look_json(row: LookRow, zone: str) -> dict[str, Any]:
    look, now = row.look, wall_clock()
    return {
        "number": row.number,
        "category": row.category,
        "place": row.place,
        "asked_at": full_text(row.asked_at, zone),
        "due_at": full_text(row.due_at, zone),
        "state": "looked" if look else "waiting" if row.is_wanted else "missed",
        "light": row.light(now) if row.is_wanted else None,
        "looked_at": full_text(look.looked_at, zone) if look else None,
        "looked_by": row.looked_by or None,
        "in_time": look.is_in_time if look else None,
        "seen": look.seen if look else None,
        "clues": row.clues,
    }


def look_line(row: LookRow, zone: str) -> tuple[str, ...]:
    look, now = row.look, wall_clock()
    if look is not None:
        said = f"{full_text(look.looked_at, zone)[5:16]} {row.looked_by}  {look.seen}"
    elif row.is_wanted:
        said = ("超时" if now > row.due_at else "待查看") + f"，{_clock(row.due_at, zone)} 前"
    else:
        said = "没有查看"
    return row.number, row.category, row.place, said


def _clock(at: Instant, zone: str) -> str:
    return full_text(at, zone)[11:16]


def log_json(log: Log, zone: str) -> dict[str, Any]:
    return {
        "from": full_text(log.since, zone),
        "to": full_text(log.until, zone),
        "log": [
            {
                "at": full_text(each.at, zone),
                "kind": each.kind,
                "officer": each.officer or None,
                "text": each.text,
                "incident": each.incident_number or None,
            }
            for each in log.lines
        ],
        "gaps": [
            {
                "from": full_text(each.starts_at, zone),
                "to": full_text(each.ends_at, zone),
                "rostered": each.rostered,
            }
            for each in log.gaps
        ],
        "total": len(log.lines),
    }


def log_lines(log: Log, zone: str) -> list[str]:
    rows = [
        (full_text(e.at, zone)[5:16], e.kind, e.officer, e.incident_number, e.text)
        for e in log.lines
    ]
    gaps = [
        f"无人值守：{full_text(e.starts_at, zone)[5:16]} 至 {full_text(e.ends_at, zone)[5:16]}"
        + ("（值班的人离岗）" if e.rostered else "（值班表没有排人）")
        for e in log.gaps
    ]
    return [*(columns(rows) or ["岗位日志还没有记录"]), *gaps]
