"""Figures of community work as data of their sheet, and as lines of a CSV or XLSX file."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from jinhai_console.domain.analysis.community.figure import Figure, FigureTable, WorkFigures
from jinhai_console.domain.figure_words import (
    against_text,
    figure_change_text,
    plain_number,
    value_text,
)
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.reports.export import Cell

TITLE = "社区工作数字"
EXPORT_HEADER = ("工作", "表", "项目", "数字", "本期", "对比期", "变化%", "说明")


def work_figures_data(works: Sequence[WorkFigures], heading: SheetHeading) -> dict[str, Any]:
    """What `templates/work_figures` prints; all of `works` are of one period."""
    first = works[0]
    alone = first.title if len(works) == 1 else TITLE
    against = f"{against_text(first)} {first.base.first} 至 {first.base.last}"
    return {
        "heading": asdict(heading),
        "title": alone,
        "period": f"{first.period.first} 至 {first.period.last}　{against}",
        "against": against_text(first),
        "works": [
            {
                "title": each.title,
                "figures": [_line(figure) for figure in each.figures],
                "tables": [_table(table) for table in each.tables],
                "definition": _definition(each),
            }
            for each in works
        ],
    }


def export_rows(works: Sequence[WorkFigures]) -> list[list[Cell]]:
    """One line for each number; below them what is counted."""
    rows: list[list[Cell]] = []
    for work in works:
        rows += [_cells(work.title, "", "", each) for each in work.figures]
        for table in work.tables:
            for row in table.rows:
                named = zip(table.columns, row.figures, strict=True)
                rows += [
                    [work.title, table.title, row.name, column, *_numbers(each)]
                    for column, each in named
                ]
    for work in works:
        rows += [[], [f"{work.title} {work.period.first} 至 {work.period.last}"]]
        rows += [[each] for each in _definition(work)]
    return rows


def _definition(work: WorkFigures) -> list[str]:
    said = [f"{each.name}：{each.definition}" for each in work.figures if each.definition]
    return [*said, *work.definition]


def _line(figure: Figure) -> list[str]:
    base = value_text(figure.base, figure.measure)
    return [
        figure.name,
        value_text(figure.value, figure.measure),
        base,
        figure_change_text(figure),
        figure.note,
    ]


def _table(table: FigureTable) -> dict[str, Any]:
    return {
        "title": table.title,
        "columns": list(table.columns),
        "rows": [
            [row.name, *(value_text(each.value, each.measure) for each in row.figures)]
            for row in table.rows
        ],
    }


def _cells(work: str, table: str, name: str, figure: Figure) -> list[Cell]:
    return [work, table, name, figure.name, *_numbers(figure)]


def _numbers(figure: Figure) -> list[Cell]:
    change = figure.change_percent
    return [
        plain_number(figure.value, figure.measure),
        plain_number(figure.base, figure.measure),
        None if change is None else float(change),
        figure.note,
    ]
