"""The reasons of a series in words."""

import pytest

from jinhai_console.domain.analysis.series_facts import SeriesReason, Term
from jinhai_console.domain.words import points_text, series_reason_text


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (SeriesReason(Term.KIND, 200, 0), "同一类别"),
        (SeriesReason(Term.KIND, 150, 1), "类别相近"),
        (SeriesReason(Term.METRES, 200, 1_250), "最远相距 1,250 米"),
        (SeriesReason(Term.METRES, 300, 0), "同一地点"),
        (SeriesReason(Term.COMMUNITY, 100), "同一社区，没有坐标"),
        (SeriesReason(Term.DAYS, 190, 0), "一天之内"),
        (SeriesReason(Term.DAYS, 150, 8), "前后最多相隔 8 天"),
        (SeriesReason(Term.HOURS, 150, 0), "同一时刻"),
        (SeriesReason(Term.HOURS, 120, 45), "时段最多相差 45 分钟"),
        (SeriesReason(Term.HOURS, 120, 60), "时段最多相差 1 小时"),
        (SeriesReason(Term.HOURS, 120, 95), "时段最多相差 1 小时 35 分钟"),
        (SeriesReason(Term.METHOD, 150, words=("剪锁", "撬坐垫")), "手法：剪锁、撬坐垫"),
        (SeriesReason(Term.METHOD, 40), "手法多相同"),
        (SeriesReason(Term.METHOD, -150), "手法不同"),
        (SeriesReason(Term.TARGET, 100, words=("电瓶",)), "目标：电瓶"),
        (SeriesReason(Term.TARGET, -30, words=("电瓶",)), "目标不同"),
    ],
)
def test_a_reason_says_its_fact(reason: SeriesReason, words: str) -> None:
    assert series_reason_text(reason) == words


def test_points_are_shown_as_they_add_up() -> None:
    assert [points_text(each) for each in (150, -75, 5)] == ["+1.50", "-0.75", "+0.05"]
