"""A check's sample from files as they come: headings, results, what is refused and why."""

from pathlib import Path

import pytest

from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.population_check import CheckResult, WrongField
from jinhai_console.intake.population_table import read_sample
from jinhai_console.reports.export import write_xlsx

COMMUNITIES = {"鼓岩社区": 7}
HEADER = ["序号", "姓名", "身份证号码", "现住址", "社区", "登记内容", "核查结果", "错误项目"]
ROWS = [
    ["1", "甲一", "110101199003070193", "鼓岩路 1 号", "鼓岩社区", "301 室", "", ""],
    ["2", "乙二", "", "", "", "", "有误", "电话，现住址"],
    ["3", "丙三", "", "", "", "", "漏采", ""],
]


def test_a_spreadsheet_is_read_by_its_headings(tmp_path: Path) -> None:
    path = tmp_path / "名单.xlsx"
    write_xlsx(path, HEADER, ROWS)
    read = read_sample(path, COMMUNITIES)
    first, second, third = read.rows
    assert (first.name, first.community_id, first.recorded, first.result) == (
        "甲一",
        7,
        "301 室",
        None,
    )
    assert (second.result, second.wrong) == (
        CheckResult.WRONG,
        (WrongField.PHONE, WrongField.ADDRESS),
    )
    assert third.result is CheckResult.NOT_COLLECTED
    assert (read.refused, read.repeated) == ((), 0)


def test_rows_that_say_nothing_are_refused_with_their_number(tmp_path: Path) -> None:
    lines = [
        "分局核查名单",
        "姓名,社区,核查结果,错误项目",
        "甲一,鼓岩社区,,",
        "甲一,鼓岩社区,,",
        ",鼓岩社区,,",
        "乙二,东山社区,,",
        "丙三,,不详,",
        "丁四,,有误,",
        "戊五,,有误,长相",
        "己六,,,电话",
    ]
    path = tmp_path / "名单.csv"
    path.write_bytes("\r\n".join(lines).encode("gb18030"))
    read = read_sample(path, COMMUNITIES)
    assert [each.name for each in read.rows] == ["甲一"]
    assert read.repeated == 1
    said = dict(read.refused)
    assert sorted(said) == [5, 6, 7, 8, 9, 10]
    assert "没有姓名" in said[5]
    assert "东山社区" in said[6]
    assert "不详" in said[7]
    assert "哪几项" in said[8]
    assert "长相" in said[9]
    assert "没有写核查结果" in said[10]


def test_a_file_without_names_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("编号,社区\n1,鼓岩社区\n", encoding="utf-8")
    with pytest.raises(Refusal, match="姓名"):
        read_sample(path, COMMUNITIES)
