"""`analyse --json`: every number with the incidents behind it, by their numbers."""

from collections.abc import Iterable, Mapping
from typing import Any

from jinhai_console.domain.analysis.themes.fraud import LossLine
from jinhai_console.domain.analysis.themes.guarded import ShownLine, ShownTable
from jinhai_console.domain.analysis.themes.tallies import Tally
from jinhai_console.domain.analysis.themes.year_end import YearEnd
from jinhai_console.domain.theme import ThemeReport
from jinhai_console.domain.theme_words import TABLE_COLUMNS, TABLE_TITLES, key_texts

_Numbers = Mapping[int, str]


def theme_json(report: ThemeReport, as_of: str) -> dict[str, Any]:
    numbers = report.numbers
    return {
        "theme": report.theme,
        "from": report.period.first.isoformat(),
        "to": report.period.last.isoformat(),
        "base_from": report.base.first.isoformat(),
        "base_to": report.base.last.isoformat(),
        "as_of": as_of,
        "total": _line(report.total, numbers),
        "tables": [_table(each, numbers) for each in report.tables],
        "losses": [_loss(each) for each in report.losses],
        "findings": [
            {
                "kind": each.kind,
                "community": each.community,
                "text": each.text,
                "incidents": _numbers(each.ids, numbers),
            }
            for each in report.findings
        ],
        "communities": [
            {"community": each.community, "sentences": list(each.sentences)}
            for each in report.briefs
            if each.community
        ],
        "year_end": _year_end(report.year_end, numbers),
        "repeated": [
            {"by": each.again, "label": each.label, "incidents": _numbers(each.ids, numbers)}
            for each in report.repeats
        ],
        "definition": list(report.definition),
        "missing": list(report.missing),
    }


def _numbers(ids: Iterable[int], numbers: _Numbers) -> list[str]:
    return [numbers[id] for id in ids]


def _line(line: ShownLine | Tally, numbers: _Numbers) -> dict[str, Any]:
    change = line.change_percent
    return {
        "count": line.count,
        "base": line.base,
        "change_percent": None if change is None else float(change),
        "incidents": _numbers(line.ids, numbers),
        "base_incidents": _numbers(line.base_ids, numbers),
    }


def _table(table: ShownTable, numbers: _Numbers) -> dict[str, Any]:
    return {
        "name": table.name,
        "title": TABLE_TITLES[table.name],
        "columns": list(TABLE_COLUMNS[table.name]),
        "rows": [
            {"key": list(key_texts(table.name, each.key)), **_line(each, numbers)}
            for each in table.lines
        ],
    }


def _year_end(winter: YearEnd | None, numbers: _Numbers) -> dict[str, Any] | None:
    if winter is None:
        return None
    return {
        "from": winter.period.first.isoformat(),
        "to": winter.period.last.isoformat(),
        **_line(winter.tally, numbers),
        "times_calm": None if winter.times_calm is None else float(winter.times_calm),
    }


def _loss(line: LossLine) -> dict[str, Any]:
    def yuan(cents: int | None) -> float | None:
        return None if cents is None else cents / 100

    return {
        "kind": line.tally.key[0],
        "count": line.tally.count,
        "known": line.known,
        "confirmed": line.confirmed,
        "total_yuan": yuan(line.total),
        "median_yuan": yuan(line.median),
        "largest_yuan": yuan(line.largest),
        "base_known": line.base_known,
        "base_total_yuan": yuan(line.base_total),
    }
