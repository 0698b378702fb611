"""会商材料 on paper: every item once, 「无」 where there is nothing, signatures never alone."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jinhai_console.domain.briefing import Briefing, BriefingItem, BriefingRow, Edition
from jinhai_console.domain.sheet_heading import heading
from jinhai_console.reports.paper import briefing_paper
from tests.reports.conftest import NOW, ReadPages, ReadWords

COLUMNS = ("项目", "本期", "上年同期", "同比", "上期", "环比")


@pytest.fixture
def briefing() -> Briefing:
    row = BriefingRow(cells=("全部", "4", "1", "+300.00%", "0", "—"), ids=(1, 2, 3, 4))
    return Briefing(
        heading=heading("示范派出所", is_fictional=True, printed_at=NOW, zone="Asia/Shanghai"),
        edition=Edition.DAY,
        day=date(2026, 10, 8),
        first=date(2026, 9, 30),
        last=date(2026, 10, 7),
        items=(
            BriefingItem(key="totals", title="警情总量", columns=COLUMNS, rows=(row,)),
            BriefingItem(key="risers", title="上升较多", columns=COLUMNS, rows=()),
        ),
    )


def test_it_says_which_days_it_tells_of(
    briefing: Briefing, read_pages: ReadPages, resources: Path
) -> None:
    paper = briefing_paper(briefing, resources)
    assert paper.name == "每日会商材料 2026-10-08"
    text = "".join(read_pages(paper.pdf().pdf))
    assert "2026-10-08会商通报2026-09-30至2026-10-07（8天）" in text
    assert "全部41+300.00%0—" in text
    assert "二、上升较多无" in text
    assert paper.pdf() == paper.pdf()


@pytest.mark.parametrize("count", [1, 20, 33, 60, 600])
def test_every_row_is_there_once_and_signatures_are_not_alone(
    count: int, briefing: Briefing, read_pages: ReadPages, resources: Path
) -> None:
    rows = tuple(
        BriefingRow(cells=(f"纠纷2026-{n:04d}", "橙级", "#panic()", "陈小䶮", "11-28 23:59"))
        for n in range(count)
    )
    columns = ("编号", "等级", "纠纷", "责任人", "应办")
    item = BriefingItem(key="disputes", title="有风险的纠纷", columns=columns, rows=rows)
    made = briefing_paper(replace(briefing, items=(item,)), resources).pdf()
    pages = read_pages(made.pdf)
    assert len(pages) == made.pages
    numbers = re.findall(r"纠纷2026-(\d{4})", "".join(pages))
    assert [int(each) for each in numbers] == list(range(count))
    assert "会商意见" in pages[-1]
    assert "主持人" in pages[-1]


def test_a_decimal_point_keeps_its_place(
    briefing: Briefing, read_words: ReadWords, resources: Path
) -> None:
    """A long number is cut into boxes; a point at the end of one must not hang out of it."""
    alike = ("-50.00%", "-5.000%")  # the same signs: as wide
    row = BriefingRow(cells=("骚扰", "1", "2", alike[0], "0", alike[1]))
    item = BriefingItem(key="totals", title="警情总量", columns=COLUMNS, rows=(row,))
    words = read_words(briefing_paper(replace(briefing, items=(item,)), resources).pdf().pdf)
    one, other = ([each for each in words if each.text == text] for text in alike)
    assert len(one) == len(other) == 1
    assert one[0].right - one[0].left == pytest.approx(other[0].right - other[0].left, abs=0.3)
