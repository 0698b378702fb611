"""Figures of community work on paper and in files: every number, its base, what it counts."""

from pathlib import Path

from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.reports.sheet import render
from jinhai_console.reports.work_figures import EXPORT_HEADER, export_rows, work_figures_data
from tests.reports.conftest import ReadPages
from tests.work_figures import made_figures


def test_the_sheet_says_every_number_and_its_definition(
    sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    works = [made_figures(), made_figures("矛盾纠纷")]
    data = work_figures_data(works, sheet_heading)
    text = "".join(read_pages(render("work_figures", data, resources=resources).pdf))
    assert "社区工作数字" in text
    assert "劝阻成功2420+20.00%" in text
    assert "保住金额26万元0元—" in text
    assert "98.38%——样本少".replace("——", "—") in text
    assert "鼓岩社区4100.00%" in text
    assert text.count("劝阻成功：反馈为劝阻成功的人数") == 2
    assert work_figures_data(works[:1], sheet_heading)["title"] == "预警劝阻"


def test_a_file_has_a_line_for_each_number() -> None:
    rows = export_rows([made_figures()])
    assert rows[1] == ["预警劝阻", "", "", "保住金额", 260000.5, 0, None, ""]
    assert rows[5] == ["预警劝阻", "各社区", "鼓岩社区", "劝阻成功", 4, None, None, ""]
    assert all(len(each) == len(EXPORT_HEADER) for each in rows[:7])
    assert rows[-1] == ["按预警收到的时间统计，首尾两日都算"]
