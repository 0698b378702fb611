"""Figures in words and as plain numbers: units, halves, nothing to measure."""

from decimal import Decimal

import pytest

from jinhai_console.domain.analysis.community.figure import Measure, Value
from jinhai_console.domain.figure_words import (
    against_text,
    figure_change_text,
    plain_number,
    value_text,
)
from tests.work_figures import made_figures


@pytest.mark.parametrize(
    ("value", "measure", "text", "number"),
    [
        (1234, Measure.COUNT, "1,234", 1234),
        (26_000_050, Measure.CENTS, "26 万元", 260_000.5),
        (26_000_000, Measure.CENTS, "26 万元", 260_000),
        (Decimal("98.38"), Measure.PERCENT, "98.38%", 98.38),
        (Decimal("100.00"), Measure.PERCENT, "100.00%", 100.0),
        (690, Measure.SECONDS, "11.5 分钟", 11.5),
        (7_200, Measure.SECONDS, "2 小时", 120),
        (172_800, Measure.SECONDS, "2 天", 2880),
        (0, Measure.SECONDS, "0 分钟", 0),
        (0, Measure.CENTS, "0 元", 0),
        (None, Measure.PERCENT, "—", None),
    ],
)
def test_a_value_has_its_unit(
    value: Value | None, measure: Measure, text: str, number: float | None
) -> None:
    assert value_text(value, measure) == text
    assert plain_number(value, measure) == number


def test_a_change_is_said_where_there_is_one() -> None:
    work = made_figures()
    changes = [figure_change_text(each) for each in work.figures]
    assert changes == ["+20.00%", "—", "", "", ""]
    assert against_text(work) == "上年同期"
