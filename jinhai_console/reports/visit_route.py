"""走访路线单 on paper: door after door, what is overdue first; room to write beside each."""

from dataclasses import asdict
from typing import Any

from jinhai_console.domain.instant import to_local
from jinhai_console.domain.masking import mask_name
from jinhai_console.domain.visit import PLACE_KIND_NAMES, Due, PlaceKind
from jinhai_console.domain.visit_rows import PlaceRow, RouteSheet


def route_data(sheet: RouteSheet) -> dict[str, Any]:
    """What `templates/visit_route` prints; names and numbers of persons masked."""
    rows = [each for part in sheet.parts for group in part.groups for each in group.places]
    late = sum(each.due is Due.OVERDUE for each in rows)
    span = f"逾期和 {sheet.days} 天内到期" if sheet.days else "全部"
    said = f"{sheet.officer or '（无责任民警）'}　{span} {len(rows)} 处"
    return {
        "heading": asdict(sheet.heading),
        "under": f"{said}，其中逾期 {late} 处" if late else said,
        "parts": [
            {
                "name": part.name,
                "groups": [
                    {"name": group.name, "rows": [_row(each, sheet) for each in group.places]}
                    for group in part.groups
                ],
            }
            for part in sheet.parts
        ],
    }


def _row(row: PlaceRow, sheet: RouteSheet) -> dict[str, Any]:
    place = row.place
    is_open = place.kind in (PlaceKind.FIRM, PlaceKind.SITE)
    contact = mask_name(place.contact_name)
    return {
        "where": place.where,
        "kind": PLACE_KIND_NAMES[place.kind],
        "name": place.label,
        "contact": "\n".join(each for each in (contact if is_open else "", row.phone) if each),
        "last": _day(place.last_visited_at, sheet.zone) or "未走访",
        "due": _day(row.due_at, sheet.zone) or "不定期",
        "is_overdue": row.due is Due.OVERDUE,
        "remarks": place.remarks,
    }


def _day(moment: int | None, zone: str) -> str:
    return "" if moment is None else to_local(moment, zone).strftime("%m-%d")
