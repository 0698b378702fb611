"""A 专题分析 on paper: all of it, in the page, with much data, with little and with none."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.analysis.themes.fraud import LossLine
from jinhai_console.domain.analysis.themes.guarded import shown
from jinhai_console.domain.analysis.themes.in_time import in_time
from jinhai_console.domain.analysis.themes.repeated import Again, Repeated
from jinhai_console.domain.analysis.themes.tallies import Key, TableName, Tally, ThemeTable
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.domain.theme import Finding, FindingKind, Theme, ThemeBrief, ThemeReport
from jinhai_console.reports.sheet import render
from jinhai_console.reports.theme import MOST_LINES, axis_end, theme_data
from tests.reports.conftest import ReadPages, ReadWords

PERIOD = Period(date(2025, 1, 1), date(2025, 12, 31))
BASE = base_of(PERIOD, Compare.YEAR)
AS_OF = "2026-11-23 08:41"
A4 = (595.3, 841.9)  # points


def report(**changes: Any) -> ThemeReport:
    nothing: dict[str, Any] = {
        "theme": Theme.FRAUD,
        "period": PERIOD,
        "base": BASE,
        "compare": Compare.YEAR,
        "as_of": 0,
        "total": Tally((), (), ()),
        **dict.fromkeys(("tables", "losses", "findings", "briefs", "repeats"), ()),
        "year_end": None,
        "definition": ("按接警时间统计",),
        "missing": ("时段内没有诈骗警情",),
        "numbers": {},
    }
    return ThemeReport(**(nothing | changes))


def table(name: TableName, keys: Iterable[Key]) -> ThemeTable:
    lines = (Tally(key, tuple(range(9)), tuple(range(n % 7))) for n, key in enumerate(keys))
    return ThemeTable(name, tuple(lines))


def much() -> ThemeReport:
    communities = [f"第{n}社区" for n in range(40)]
    kinds = [f"很长很长的诈骗类别名称{n}䶮" for n in range(3)]
    pairs = [(community, kind) for community in communities for kind in kinds]
    tables = [
        in_time([], [], PERIOD, BASE),
        table(TableName.COMMUNITY_KIND, pairs),
        table(
            TableName.COMMUNITY_KIND_VICTIM, [(*pair, "18-29", "female", "学生") for pair in pairs]
        ),
        table(TableName.BAND, [(f"{hour:02d}–{hour + 2:02d}",) for hour in range(0, 24, 2)]),
    ]
    told = ("甲" * 90, "乙" * 90, "丙" * 90)
    loss = Tally(("刷单返利",), (1, 2), ())
    return report(
        total=Tally((), tuple(range(900)), tuple(range(800))),
        tables=tuple(map(shown, tables)),
        losses=(LossLine(loss, (1, 2), (1,), 10**11, 10**9, 10**11, (), 0),),
        findings=(Finding(FindingKind.RISING, "", "刷单返利上升：9 起", (1,)),),
        briefs=tuple(ThemeBrief(each, told, ()) for each in communities),
        repeats=(Repeated(Again.ADDRESS, "鼓岩路18号" * 9, tuple(range(40))),) * 40,
        missing=(),
        numbers={id: f"2025{id:06d}" for id in range(900)},
    )


def test_nothing_is_said_and_fills_one_page(
    sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    made = render("theme", theme_data(report(), sheet_heading, AS_OF), resources=resources)
    (page,) = read_pages(made.pdf)
    for said in ("诈骗专题分析", "2025-01-01至2025-12-31", "时段内没有诈骗警情", "虚构"):
        assert said in page
    assert "按接警时间统计" in page
    assert "2024-01-01至2024-12-31" in page


def test_much_is_whole_and_stays_on_its_pages(
    sheet_heading: SheetHeading, read_pages: ReadPages, read_words: ReadWords, resources: Path
) -> None:
    made = render("theme", theme_data(much(), sheet_heading, AS_OF), resources=resources)
    pages = read_pages(made.pdf)
    text = "".join(pages)
    assert all("虚构" in page for page in pages)
    assert text.count("乙" * 30) >= 40  # every community's second sentence
    for said in ("+12.50%", "100,000万元", "同一地址", "2025000039", "另有90行没有列出", "00–02时"):
        assert said in text
    assert "另有10组没有列出" in text
    for word in read_words(made.pdf):
        assert 0 < word.left <= word.right < A4[0]
        assert word.bottom < A4[1]


def test_a_fictional_station_is_marked_and_another_is_not(
    sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    data = theme_data(report(), sheet_heading, AS_OF)
    data["heading"] = data["heading"] | {"is_fictional": False}
    assert "虚构" not in "".join(read_pages(render("theme", data, resources=resources).pdf))


def test_lines_beyond_the_most_are_summed_up(sheet_heading: SheetHeading) -> None:
    data = theme_data(much(), sheet_heading, AS_OF)
    (pairs,) = [each for each in data["tables"] if each["title"] == "社区和类别"]
    assert len(pairs["rows"]) == MOST_LINES
    assert (
        pairs["left"] == f"另有 {120 - MOST_LINES} 行没有列出，本期共 {9 * (120 - MOST_LINES)} 起"
    )


@pytest.mark.parametrize(
    ("highest", "end"), [(0, 1), (1, 1), (3, 4), (9, 10), (59, 60), (61, 80), (101, 200)]
)
def test_an_axis_ends_at_a_round_number(highest: int, end: int) -> None:
    assert axis_end(highest) == end
