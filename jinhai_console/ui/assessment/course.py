"""The course of the period as a chart, beside the same stretch of its base."""

from jinhai_console.domain.analysis.themes.tallies import TableName
from jinhai_console.domain.theme import ThemeReport
from jinhai_console.domain.theme_words import BASE_NAMES
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.trends.content import Content, Draw, Series, count_text

_TICKS = 6


def course_content(report: ThemeReport | None) -> Content | None:
    """None where the figures have no course."""
    table = next((e for e in report.tables if e.name is TableName.TIME), None) if report else None
    if report is None or table is None:
        return None
    keys = tuple("".join(line.key or ()) for line in table.lines)
    now = [line.count for line in table.lines]
    before = [len(line.base_ids) for line in table.lines]
    every = max(1, -(-len(keys) // _TICKS))
    return Content(
        title=tr("Assessment", "走势"),
        slot_word=tr("Assessment", "时间"),
        slots=keys,
        ticks=tuple((at, keys[at][5:] or keys[at]) for at in range(0, len(keys), every)),
        series=(
            _series(tr("Assessment", "本期"), Draw.BARS, 1, now),
            _series(BASE_NAMES[report.compare], Draw.DASHED, -1, before),
        ),
        summary=tr("Assessment", "本期 {now} 起，{name} {before} 起")
        .replace("{now}", str(sum(now)))
        .replace("{before}", str(sum(before)))
        .replace("{name}", BASE_NAMES[report.compare]),
    )


def blank_course() -> Content:
    """Before anything is shown."""
    both = (_series("", Draw.BARS, 1, []), _series("", Draw.DASHED, -1, []))
    return Content("", "", (), (), both, "")


def course_ids(report: ThemeReport, series: int, slot: int) -> tuple[str, tuple[int, ...]]:
    """What a value of the chart is called, and its incidents."""
    table = next(e for e in report.tables if e.name is TableName.TIME)
    line = table.lines[slot]
    name = "".join(line.key or ())
    if series == 0:
        return name, line.ids
    return f"{name}　{BASE_NAMES[report.compare]}", line.base_ids


def _series(name: str, draw: Draw, colour: int, counts: list[int]) -> Series:
    return Series(name, draw, colour, tuple(map(float, counts)), tuple(map(count_text, counts)))
