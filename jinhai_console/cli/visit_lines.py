"""Places, sites and visits on the command line: keys for scripts, columns for people."""

from typing import Any

from jinhai_console.cli.speech import columns
from jinhai_console.domain.instant import full_text, to_local
from jinhai_console.domain.masking import mask_name, mask_text
from jinhai_console.domain.visit import PLACE_KIND_NAMES, VISIT_OUTCOME_NAMES, Due
from jinhai_console.domain.visit_rows import PlaceDetail, PlaceRow, SiteRow, VisitRow

DUE_NAMES = {
    Due.OVERDUE: "逾期",
    Due.WEEK: "本周",
    Due.LATER: "未到期",
    Due.NEVER: "不定期",
    Due.RETIRED: "停用",
}


def place_json(row: PlaceRow, zone: str) -> dict[str, Any]:
    """A place, with the keys that scripts rely on; a person's name is masked."""
    place = row.place
    return {
        "id": place.id,
        "kind": place.kind,
        "name": place.label,
        "community": row.community,
        "building": place.building,
        "address": place.address,
        "contact_name": mask_name(place.contact_name),
        "contact_phone": row.phone,
        "interval_days": place.interval_days,
        "officer": row.officer or None,
        "follows_community": place.officer_id is None,
        "due": row.due,
        "due_at": full_text(row.due_at, zone) or None,
        "last_visited_at": full_text(place.last_visited_at, zone) or None,
        "visits": row.visits,
        "retired_at": full_text(place.retired_at, zone) or None,
    }


def site_json(row: SiteRow, zone: str) -> dict[str, Any]:
    site, happened = row.site, row.incidents
    return place_json(row.place, zone) | {
        "site_id": site.id,
        "site_kind": site.kind,
        "builder": site.builder,
        "workers": site.workers,
        "from": site.from_day or None,
        "to": site.to_day or None,
        "labour_disputes": len(happened.labour),
        "thefts": len(happened.theft),
        "incidents": len(happened.ids),
        "labour_dispute_ids": list(happened.labour),
        "theft_ids": list(happened.theft),
        "incident_ids": list(happened.ids),
    }


def visit_json(row: VisitRow, zone: str) -> dict[str, Any]:
    visit = row.visit
    return {
        "id": visit.id,
        "at": full_text(visit.at, zone),
        "officer": row.officer,
        "outcome": visit.outcome,
        "met": mask_text(visit.met, row.names),
        "topics": list(row.topics),
        "collected": visit.collected,
        "text": mask_text(visit.text, row.names),
        "source": visit.source,
        "photos": len(row.photos),
    }


def place_line(row: PlaceRow, zone: str) -> tuple[str, ...]:
    place = row.place
    return (
        DUE_NAMES[row.due],
        _day(row.due_at, zone),
        PLACE_KIND_NAMES[place.kind],
        place.label,
        row.community,
        place.where,
        row.officer or "无责任民警",
        _day(place.last_visited_at, zone) or "未走访",
        str(place.id),
    )


def site_line(row: SiteRow, zone: str) -> tuple[str, ...]:
    happened = row.incidents
    return (
        *place_line(row.place, zone)[:-1],
        f"务工 {row.site.workers} 人",
        f"劳资 {len(happened.labour)} 起 盗窃 {len(happened.theft)} 起",
    )


def visit_lines(detail: PlaceDetail, zone: str) -> list[str]:
    return columns(
        [
            (
                full_text(each.visit.at, zone)[:16],
                each.officer,
                VISIT_OUTCOME_NAMES[each.visit.outcome],
                "、".join(each.topics),
                mask_text(each.visit.text, each.names),
                f"照片 {len(each.photos)}" if each.photos else "",
            )
            for each in detail.visits
        ]
    )


def _day(moment: int | None, zone: str) -> str:
    return "" if moment is None else to_local(moment, zone).strftime("%Y-%m-%d")
