"""会商材料 as data of its sheet."""

from dataclasses import asdict
from typing import Any

from jinhai_console.domain.briefing import Briefing, BriefingItem
from jinhai_console.domain.meeting import Minutes
from jinhai_console.reports.qr import qr_svg

_WIDE = 156  # mm between the margins of an upright page
_WIDTHS = {  # mm by key, where columns are not a name and numbers
    "series": (52, 20, 18, 66),
    "disputes": (32, 16, 46, 22, 40),
    "limits": (32, 38, 40, 20, 26),
    "followed": (26, 47, 22, 23, 38),
    "tasks": (32, 22, 56, 20, 26),
    "duty": (36, 120),
}
_NAME = 46


def briefing_data(briefing: Briefing) -> dict[str, Any]:
    """What `templates/briefing` prints before the meeting: items, and lines for the pen."""
    return {
        **_content(briefing, f"{briefing.title}材料"),
        "held": None,
        "opinions": [],
        "absent": [],
        "qr": "",
    }


def minutes_data(minutes: Minutes) -> dict[str, Any]:
    """What it prints of a meeting that was held: attendance, opinions, minutes, signature."""
    return {
        **_content(minutes.briefing, f"{minutes.briefing.title}纪要"),
        "held": {
            "present": "、".join(minutes.present),
            "minutes": minutes.minutes,
            "chair": asdict(minutes.chair),
            "reference": minutes.reference,
            "checkpoint": minutes.checkpoint,
        },
        "opinions": [asdict(each) for each in minutes.opinions],
        "absent": [asdict(each) for each in minutes.absent],
        "qr": qr_svg(minutes.reference) if minutes.reference else "",
    }


def _content(briefing: Briefing, title: str) -> dict[str, Any]:
    days = (briefing.last - briefing.first).days + 1
    return {
        "heading": asdict(briefing.heading),
        "title": title,
        "period": f"{briefing.day} 会商　通报 {briefing.first} 至 {briefing.last}（{days} 天）",
        "items": [_item(each) for each in briefing.items],
    }


def _item(item: BriefingItem) -> dict[str, Any]:
    is_text = item.key in _WIDTHS
    others = len(item.columns) - 1
    return {
        "title": item.title,
        "note": item.note,
        "columns": list(item.columns),
        "widths": list(_WIDTHS.get(item.key, (_NAME, *[(_WIDE - _NAME) / others] * others))),
        "numbers": not is_text,
        "rows": [list(each.cells) for each in item.rows],
    }
