"""`procedure`: the card of a category, its questions and steps; all cards where none is named."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.opening import actor_of, lists_of, open_desk
from jinhai_console.cli.pdf import add_paper
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.procedure import (
    PART_NAMES,
    PARTY_NAMES,
    Procedure,
    Step,
    by_part,
    procedure_for,
)
from jinhai_console.domain.procedure_rows import IncidentProcedure
from jinhai_console.domain.procedure_text import read_card
from jinhai_console.reports.paper import procedure_paper
from jinhai_console.reports.procedure import step_mark
from jinhai_console.services import reads
from jinhai_console.services.desk import wall_clock
from jinhai_console.services.finding import find_category
from jinhai_console.services.reads import Lists
from jinhai_console.services.sheets import category_labels
from jinhai_console.settings import Settings, resources_dir


def procedure(options: Namespace, settings: Settings, speech: Speech) -> None:
    with open_desk(options, settings) as desk:
        lists = lists_of(desk)
        if options.category is None:
            if options.pdf:
                raise Stopped("--pdf 打印一份规范；请写明类别，如 procedure 0201 --pdf 文件")
            _list(lists, speech)
            return
        category = find_category(lists, options.category)
        found = procedure_for(lists.procedures.values(), lists.categories, category.id)
        if found is None:
            raise Stopped(f"类别“{category.name}”还没有处置规范；可在窗口的处置规范页新写一份")
        document, lines = _said(found, lists, category.name)
        if options.pdf:
            sheet = desk.read(reads.procedure_sheet, found.id, actor_of(desk, options)).result()
            assert sheet is not None  # it is on the lists
            add_paper(desk, options, procedure_paper(sheet, resources_dir()), document, lines)
    speech.answer(document, lines)


def procedure_document(procedure: IncidentProcedure, zone: str) -> dict[str, Any]:
    """What `incident --json` says of the card and of what was ticked on it."""
    progress = procedure.progress(wall_clock())
    return {
        "title": procedure.title,
        "category": procedure.category,
        "standing": procedure.standing,
        "done": progress.done,
        "all": progress.all,
        "overdue": progress.overdue,
        "steps": [
            {
                **_step(row.number, row.step),
                "section": PART_NAMES[row.step.part],
                "done_at": full_text(row.tick.at, zone) if row.tick else None,
                "by": row.tick.by if row.tick else None,
            }
            for row in procedure.steps
        ],
        "earlier": [
            {"text": each.words, "done_at": full_text(each.at, zone), "by": each.by}
            for each in procedure.earlier
        ],
    }


def _list(lists: Lists, speech: Speech) -> None:
    in_use = [each for each in lists.procedures.values() if each.retired_at is None]
    in_use.sort(key=lambda each: each.position)
    document = {
        "procedures": [
            {"title": each.name, "categories": list(each.codes), "standing": each.standing}
            for each in in_use
        ]
    }
    lines = [(each.name, "、".join(category_labels(lists, each))) for each in in_use]
    speech.answer(document, [*columns(lines), f"共 {len(in_use)} 份"])


def _said(found: Procedure, lists: Lists, asked: str) -> tuple[dict[str, Any], list[str]]:
    card = read_card(found.text).card
    parts = by_part(enumerate(card.steps, 1))
    document: dict[str, Any] = {
        "title": card.title,
        "category": asked,
        "categories": list(found.codes),
        "standing": card.standing,
        "basis": card.basis,
        "sections": [
            {"name": PART_NAMES[part], "steps": [_step(number, step) for number, step in steps]}
            for part, steps in parts.items()
        ],
    }
    lines = [f"{card.title}　{card.standing}", "、".join(category_labels(lists, found))]
    lines += [f"依据：{card.basis}"] if card.basis else []
    for part, steps in parts.items():
        lines.append(PART_NAMES[part])
        lines += [f"{number:>4}  {_brackets(step)}{step.text}" for number, step in steps]
    return document, lines


def _step(number: int, step: Step) -> dict[str, Any]:
    return {
        "number": number,
        "text": step.text,
        "limit_seconds": step.limit_s,
        "party": PARTY_NAMES[step.party] if step.party else None,
    }


def _brackets(step: Step) -> str:
    mark = step_mark(step)
    return f"[{mark}] " if mark else ""
