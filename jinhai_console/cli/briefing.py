"""`briefing`: what the morning meeting is told, as text, JSON and paper; the meetings kept."""

from argparse import Namespace
from datetime import date
from typing import Any

from jinhai_console.cli.meetings import do, list_meetings, show_meeting
from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.paper import verify
from jinhai_console.cli.pdf import keep_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.briefing import Briefing, Edition
from jinhai_console.domain.instant import day_of, parse_day
from jinhai_console.domain.outcome import Refusal
from jinhai_console.reports.paper import briefing_paper, minutes_paper
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.settings import Settings, resources_dir


def briefing(options: Namespace, settings: Settings, speech: Speech) -> int:
    """Exit code 1 where a paper and the database do not agree."""
    if options.action == "verify":
        return verify(options, settings, speech, " ".join(options.words))
    edition = Edition(options.edition)
    with open_desk(options, settings) as desk:
        today = day_of(wall_clock(), lists_of(desk).station.zone)
        day = _day(options.date) or today
        if options.action == "list":
            list_meetings(desk, speech)
        elif options.action == "print":
            _print(desk, options, day, edition, speech)
        elif options.action == "show":
            show_meeting(desk, day, edition, speech)
        else:
            do(desk, options, day, edition, speech)
    return 0


def _print(desk: Desk, options: Namespace, day: date, edition: Edition, speech: Speech) -> None:
    """Of a meeting that is kept its minutes, else what would be told, drawn up now."""
    meeting = desk.read(reads.meeting_on, str(day), edition).result()
    if meeting is not None and meeting.is_signed:
        detail = desk.read(reads.meeting_detail, meeting.id).result()
        assert detail is not None
        found = detail.minutes.briefing
        paper = minutes_paper(detail.minutes, resources_dir())
    else:
        try:
            found = desk.read(reads.draw_briefing, day, edition, actor_of(desk, options)).result()
        except Refusal as refusal:
            raise Stopped(str(refusal)) from None
        paper = briefing_paper(found, resources_dir())
    document = briefing_json(found)
    if not options.pdf:
        speech.answer(document, _lines(found))
        return
    path, pages = keep_paper(desk, options, paper)
    speech.answer(document | {"pdf": str(path), "pages": pages}, [f"{path}  {pages} 页"])


def briefing_json(found: Briefing) -> dict[str, Any]:
    """Every item by its key; the ids are of the records that the item names as its `records`."""
    return {
        "edition": found.edition.value,
        "date": str(found.day),
        "from": str(found.first),
        "to": str(found.last),
        "as_of": found.heading.printed_text,
        "items": {
            each.key: {
                "title": each.title,
                "note": each.note,
                "records": each.records,
                "columns": list(each.columns),
                "rows": [{"cells": list(row.cells), "ids": list(row.ids)} for row in each.rows],
            }
            for each in found.items
        },
    }


def _lines(found: Briefing) -> list[str]:
    lines = [f"{found.title}  {found.day}  通报 {found.first} 至 {found.last}"]
    for item in found.items:
        rows = [item.columns, *(each.cells for each in item.rows)]
        lines += ["", item.title, *(columns(rows) if item.rows else ["无"])]
        lines += [item.note] if item.note else []
    return lines


def _day(said: str | None) -> date | None:
    if said is None:
        return None
    try:
        return parse_day(said)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None
