"""Figures of community work on the command line: of one kind of work, or of several."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.speech import Stopped, columns
from jinhai_console.domain.analysis.community.figure import Figure, FigureTable, WorkFigures
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.figure_words import (
    against_text,
    figure_change_text,
    plain_number,
    value_text,
)
from jinhai_console.domain.instant import full_text, parse_day


def period_of(options: Namespace) -> Period:
    """What `--from` and `--to` name. Raises Stopped."""
    if not (options.first and options.last):
        raise Stopped("请写明时段，如 --from 2026-11-01 --to 2026-11-30")
    try:
        return Period(parse_day(options.first), parse_day(options.last))
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None


def figures_json(work: WorkFigures, zone: str) -> dict[str, Any]:
    """Each figure's value by its key, and with its base, change and records under `figures`."""
    values = {each.key: plain_number(each.value, each.measure) for each in work.figures}
    return values | {
        "title": work.title,
        "from": str(work.period.first),
        "to": str(work.period.last),
        "base_from": str(work.base.first),
        "base_to": str(work.base.last),
        "as_of": full_text(work.as_of, zone),
        "figures": {each.key: _figure_json(each) for each in work.figures},
        "tables": {each.key: _table_json(each) for each in work.tables},
        "definition": list(work.definition),
    }


def figures_lines(work: WorkFigures) -> list[str]:
    """For people: figures, tables, then what they count."""
    period, base = work.period, work.base
    against = against_text(work)
    head = ("", "本期", against, "变化", "")
    lines = [
        f"{work.title}  {period.first} 至 {period.last}（{against} {base.first} 至 {base.last}）",
        *columns([head, *(_cells(each) for each in work.figures)]),
    ]
    for table in work.tables:
        rows = [("", *table.columns)]
        rows += [(row.name, *map(_shown, row.figures)) for row in table.rows]
        lines += ["", table.title, *(columns(rows) if table.rows else ["无"])]
    said = [f"{each.name}：{each.definition}" for each in work.figures if each.definition]
    return [*lines, "", *said, *work.definition]


def _cells(figure: Figure) -> tuple[str, ...]:
    base = value_text(figure.base, figure.measure)
    return figure.name, _shown(figure), base, figure_change_text(figure), figure.note


def _shown(figure: Figure) -> str:
    return value_text(figure.value, figure.measure)


def _figure_json(figure: Figure) -> dict[str, Any]:
    change = figure.change_percent
    return {
        "key": figure.key,
        "name": figure.name,
        "value": plain_number(figure.value, figure.measure),
        "base": plain_number(figure.base, figure.measure),
        "change_percent": None if change is None else float(change),
        "definition": figure.definition,
        "note": figure.note,
        "ids": list(figure.ids),
        "of_ids": list(figure.of_ids),
        "base_ids": list(figure.base_ids),
    }


def _table_json(table: FigureTable) -> dict[str, Any]:
    return {
        "title": table.title,
        "columns": list(table.columns),
        "rows": [
            {"name": row.name, "figures": [_figure_json(each) for each in row.figures]}
            for row in table.rows
        ],
    }
