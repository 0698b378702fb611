"""值班表 on paper and as a file: officers × days, with what changed and what is missing."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from jinhai_console.domain.calendar import is_workday
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.domain.roster_table import cell_text, table_of
from jinhai_console.domain.roster_words import (
    LEAVE_KINDS,
    WEEKDAYS,
    conflict_text,
    day_text,
    gap_text,
)
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.reports.export import write_csv, write_xlsx


def write_roster(path: Path, roster: Roster) -> int:
    """The table as XLSX, or CSV where the name says so; it can be imported again. Raises OSError.

    The number of officers in it.
    """
    header, rows = table_of(roster)
    suffix = path.suffix.lower()
    if suffix == ".csv":
        return write_csv(path, header, rows)
    if suffix == ".xlsx":
        return write_xlsx(path, header, rows)
    raise OSError("文件名须以 .xlsx 或 .csv 结尾")


def roster_data(roster: Roster, heading: SheetHeading) -> dict[str, Any]:
    """What `templates/roster` prints."""
    posts = [each for each in roster.plan.posts.values() if each.retired_at is None]
    return {
        "heading": asdict(heading),
        "title": _title(roster),
        "days": [_day(roster, each) for each in roster.days],
        "strength": [
            {"name": each.name, "cells": _counts(roster, each.id)} for each in posts if each.needs
        ],
        "officers": [
            {
                "name": each.name,
                "number": each.number,
                "team": each.team,
                "cells": [cell_text(roster, each.id, day).replace("、", "") for day in roster.days],
            }
            for each in roster.officers
        ],
        "legend": [
            f"{each.sign} {each.name} {each.starts} 起 {each.minutes / 60:g} 小时" for each in posts
        ],
        "changes": [*_stand_ins(roster), *_leaves(roster)],
        "warnings": _warnings(roster),
    }


def _title(roster: Roster) -> str:
    first, last = roster.first, roster.last
    is_month = first.day == 1 and (first.year, first.month) == (last.year, last.month)
    if is_month and last.toordinal() + 1 == _next_month(first).toordinal():
        return f"{first.year}年{first.month}月值班表"
    return f"值班表 {first} 至 {last}"


def _next_month(first: date) -> date:
    return first.replace(year=first.year + first.month // 12, month=first.month % 12 + 1)


def _day(roster: Roster, day: date) -> dict[str, Any]:
    known = roster.plan.calendar.get(day.isoformat())
    return {
        "number": str(day.day),
        "weekday": WEEKDAYS[day.weekday()],
        "is_rest": not is_workday(roster.plan.calendar, day),
        "is_special": known is not None,
    }


def _counts(roster: Roster, post_id: int) -> list[dict[str, Any]]:
    short = {each.day: each.missing for each in roster.gaps if each.post_id == post_id}
    return [
        {
            "text": str(len({each.officer_id for each in roster.at_post(post_id, day)}) or ""),
            "missing": short.get(day.isoformat(), 0),
        }
        for day in roster.days
    ]


def _stand_ins(roster: Roster) -> Iterable[str]:
    """Swaps and covers, with both names."""
    for each in roster.duties:
        if each.stands_in_for_id is None or each.cancelled_at is not None:
            continue
        if roster.first.isoformat() <= each.day <= roster.last.isoformat():
            post = roster.plan.posts[each.post_id].name
            who, first = roster.names[each.officer_id], roster.names[each.stands_in_for_id]
            yield f"{day_text(each.day)} {post}：{who}替{first}"


def _leaves(roster: Roster) -> Iterable[str]:
    first, last = roster.first.isoformat(), roster.last.isoformat()
    for each in roster.leaves:
        if each.cancelled_at is None and each.first_day <= last and first <= each.last_day:
            days = f"{each.first_day[5:]} 至 {each.last_day[5:]}"
            remark = f"（{each.remark}）" if each.remark else ""
            yield f"{days} {roster.names[each.officer_id]} {LEAVE_KINDS[each.kind]}{remark}"


def _warnings(roster: Roster) -> list[str]:
    found = [(each.day, gap_text(each, roster)) for each in roster.gaps]
    found += [(each.duty.day, conflict_text(each, roster)) for each in roster.conflicts]
    return [f"{day_text(day)} {text}" for day, text in sorted(found)]
