"""`suggest`: who should go to an incident, or would to one of such a kind at such a time."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.opening import lists_of, open_desk
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.instant import parse_instant
from jinhai_console.domain.routing import Suggested, Suggestion
from jinhai_console.domain.words import (
    HOURS_NAMES,
    ROLE_NAMES,
    alert_text,
    reason_text,
    shortfall_text,
)
from jinhai_console.services import reads
from jinhai_console.services.finding import find_category, find_entry, find_incident
from jinhai_console.services.reads import Lists
from jinhai_console.settings import Settings


def suggest(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        lists = lists_of(desk)
        if options.number:
            row = desk.read(find_incident, options.number).result()
            found = desk.read(reads.suggestions_of, row.id).result()
        else:
            found = desk.read(reads.suggestions_at, *_question(options, lists)).result()
    speech.answer(_document(found), _said(found))


def _question(options: Namespace, lists: Lists) -> tuple[int, int | None, int, int | None]:
    if not options.category or not options.at:
        raise Stopped("请给出警情编号，或同时给出 --category、--community、--at")
    category = find_category(lists, options.category)
    community_id = None
    if options.community:
        known = lists.communities.values()
        community_id = find_entry(known, options.community, "社区").id
    try:
        at = parse_instant(options.at, lists.station.zone)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None
    return category.id, community_id, at, options.level


def _document(found: Suggested) -> dict[str, Any]:
    first = found.suggestions[0] if found.suggestions else None
    return {
        "working_time": found.is_working_time,
        "hours": found.hours.value,
        "suggestions": [_entry(each) for each in found.suggestions],
        "shortfall": [shortfall_text(each) for each in found.shortfalls],
        "shortfall_codes": [each.shortfall.value for each in found.shortfalls],
        "ring": first.ring.value if first else None,
        "rules": list(found.rules),
        "default": found.is_default,
        "alerts": [
            {"post": each.target.value, "officers": list(each.officers)} for each in found.alerts
        ],
        "present_business": found.is_now,
    }


def _entry(each: Suggestion) -> dict[str, Any]:
    return {
        "officer": each.number,
        "name": each.name,
        "team": each.team_kind.value,
        "role": each.role.value,
        "chosen": each.is_chosen,
        "ring": each.ring.value,
        "reasons": [reason_text(reason) for reason in each.reasons],
        "reason_codes": [reason.reason.value for reason in each.reasons],
    }


def _said(found: Suggested) -> list[str]:
    rows = [
        (
            place,
            each.number,
            each.name,
            ROLE_NAMES[each.role] if each.is_chosen else "备选",
            "、".join(reason_text(reason) for reason in each.reasons),
        )
        for place, each in enumerate(found.suggestions, 1)
    ]
    lines = [HOURS_NAMES[found.hours]]
    if not found.is_now:
        lines.append("不是现在：按那时的值班表（没有值班表的按现在谁在岗），谁在忙不计在内")
    lines += columns(rows)
    lines += [shortfall_text(each) for each in found.shortfalls]
    if found.alerts:
        lines.append("另行提醒：" + "、".join(alert_text(each) for each in found.alerts))
    if found.is_default:
        lines.append("规则表里没有适用的主办规则，按通用办法推荐")
    if found.rules:
        lines.append("依据：" + "；".join(found.rules))
    return lines
