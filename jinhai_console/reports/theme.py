"""专题分析 on paper: conclusions, each community's three sentences, charts, tables, definitions."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from jinhai_console.domain.analysis.themes.fraud import LossLine
from jinhai_console.domain.analysis.themes.guarded import ShownLine, ShownTable
from jinhai_console.domain.analysis.themes.tallies import TableName
from jinhai_console.domain.money import money_text
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.domain.theme import THEME_NAMES, ThemeReport
from jinhai_console.domain.theme_words import (
    AGAIN_NAMES,
    BASE_NAMES,
    TABLE_COLUMNS,
    TABLE_TITLES,
    base_text,
    change_text,
    key_texts,
)

MOST_LINES = 30  # of one table; the rest is told by its sum
_CHARTS = {
    TableName.TIME: "line",
    TableName.BAND: "bars",
    TableName.WEEKDAY: "bars",
    TableName.MONTH: "bars",
}
_STEPS = (1, 2, 4, 6, 8)  # an axis ends at one of these times a power of ten


def theme_data(report: ThemeReport, heading: SheetHeading, as_of: str) -> dict[str, Any]:
    """What `templates/theme` prints, and `templates/figures.typ` shows; `as_of` in words."""
    against = BASE_NAMES[report.compare]
    total = report.total
    return {
        "heading": asdict(heading),
        "title": f"{THEME_NAMES[report.theme]}专题分析",
        "period": f"{report.period.first} 至 {report.period.last}",
        "against": against,
        "facts": [
            ("本期", f"{total.count} 起"),
            (against, f"{total.base} 起（{report.base.first} 至 {report.base.last}）"),
            ("变化", change_text(total.change_percent)),
            ("数据截至", as_of),
        ],
        "findings": [each.text for each in report.findings if not each.community],
        "missing": list(report.missing),
        "communities": [
            {"name": each.community, "sentences": list(each.sentences)}
            for each in report.briefs
            if each.community
        ],
        "tables": [_table(each) for each in report.tables],
        "losses": [_loss(each) for each in report.losses],
        "repeats": [
            {
                "again": AGAIN_NAMES[each.again],
                "label": each.label,
                "numbers": [report.numbers[id] for id in each.ids],
            }
            for each in report.repeats[:MOST_LINES]
        ],
        "repeats_left": max(0, len(report.repeats) - MOST_LINES),
        "definition": list(report.definition),
    }


def axis_end(highest: int) -> int:
    """The least 1, 2, 4, 6, 8, 10, 20 … that is no less than `highest`."""
    power = 1
    while True:
        for step in _STEPS:
            if step * power >= highest:
                return step * power
        power *= 10


def _table(table: ShownTable) -> Mapping[str, Any]:
    lines = table.lines
    if table.name not in _CHARTS:
        lines = lines[:MOST_LINES]
    left = table.lines[len(lines) :]
    named = [each for each in lines if each.key is not None]
    highest = max((max(each.count, each.base or 0) for each in named), default=0)
    return {
        "title": TABLE_TITLES[table.name],
        "chart": _CHARTS.get(table.name, ""),
        "columns": list(TABLE_COLUMNS[table.name]),
        "end": axis_end(highest),
        "rows": [_row(table.name, each) for each in lines],
        "left": _left(left),
    }


def _row(name: TableName, line: ShownLine) -> Mapping[str, Any]:
    return {
        "key": list(key_texts(name, line.key)),
        "has_bars": line.key is not None,
        "count": line.count,
        "base": line.base or 0,
        "base_text": base_text(line),
        "change": change_text(line.change_percent),
    }


def _left(lines: Iterable[ShownLine]) -> str:
    some = list(lines)
    if not some:
        return ""
    return f"另有 {len(some)} 行没有列出，本期共 {sum(each.count for each in some)} 起"


def _loss(line: LossLine) -> list[str]:
    return [
        line.tally.key[0],
        str(line.tally.count),
        f"{line.known}（{line.confirmed}）",
        *map(_money, (line.total if line.known else None, line.median, line.largest)),
        _money(line.base_total if line.base_known else None),
    ]


def _money(cents: int | None) -> str:
    return "—" if cents is None else money_text(cents)
