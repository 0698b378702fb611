"""The clock on the handover sheet: every time it was set anew is said, also there and back."""

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.clock_steps import ClockStep
from jinhai_console.domain.handover_lines import clock_fact
from jinhai_console.domain.instant import HOUR, SECOND

ZONE = "Asia/Shanghai"
NOON = 1_795_406_400 * SECOND  # 2026-11-23 12:00 there


def step(at: int, by_s: int) -> ClockStep:
    return ClockStep(id=1, station_id=1, at=at, by=by_s * SECOND, boot="", offset=0)


def test_a_clock_that_was_left_alone_is_no_alarm() -> None:
    fact = clock_fact((), ZONE)
    assert (fact.text, fact.is_alarm) == ("本班没有调整，时区 Asia/Shanghai", False)


def test_there_and_back_is_two_steps() -> None:
    fact = clock_fact((step(NOON, 40), step(NOON + HOUR, -40)), ZONE)
    assert fact.is_alarm
    assert fact.text == "本班调整 2 次：11-23 12:00 拨快 40 秒；11-23 13:00 拨慢 40 秒"


@given(st.lists(st.integers(-7_200, 7_200).filter(bool), min_size=1, max_size=9))
def test_however_often_it_is_one_line_with_the_count(moved: list[int]) -> None:
    fact = clock_fact([step(NOON + n * SECOND, by) for n, by in enumerate(moved)], ZONE)
    assert fact.is_alarm
    assert f"调整 {len(moved)} 次" in fact.text
    assert fact.text.count("拨") == min(len(moved), 3)
    assert len(fact.text) < 120
