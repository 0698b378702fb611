"""Pieces of the map without a page: dots, labels, scale, steps of time, the newest question."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jinhai_console.domain.analysis.near_repeat import NearRepeat
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.ui.analysis.shades import contrast, lightness
from jinhai_console.ui.map.dots import stamped
from jinhai_console.ui.map.furniture import bar_metres, distance_text
from jinhai_console.ui.map.labels import Label, placed_labels
from jinhai_console.ui.map.near import NearTest, near_text
from jinhai_console.ui.map.prospect import hatching
from jinhai_console.ui.map.shades import fills
from jinhai_console.ui.map.view import View, view_of
from jinhai_console.ui.map.windows import Mode, Step, Steps, days_text
from jinhai_console.ui.newest import Newest
from jinhai_console.ui.theme import LIGHT, NIGHT, Theme

COLOURS = np.array([0, 0xFF0072B2, 0xFF56B4E9], dtype=np.uint32)
RIM = np.uint32(0xFFFBFCFC)


@given(
    st.lists(st.tuples(st.integers(-5, 45), st.integers(-5, 35)), max_size=30),
    st.sampled_from([1.0, 1.5, 2.0]),
)
def test_every_dot_inside_is_there_and_none_outside(
    places: list[tuple[int, int]], ratio: float
) -> None:
    x, y = np.array(places, dtype=np.float32).reshape(-1, 2).T
    kinds = np.arange(len(x), dtype=np.uint8) % 2 + 1
    found = stamped(x, y, kinds.astype(np.uint8), (40, 30), COLOURS, RIM, ratio)
    assert found.inner.shape == (30, 40)
    inside = [(x, y) for x, y in places if 0 <= x < 40 and 0 <= y < 30]
    assert all(found.inner[y, x] in COLOURS[1:] for x, y in inside)
    assert bool(found.pixels.any()) == bool(inside)
    assert found.image.width() == 40 + 2 * found.pad


def test_a_dot_keeps_clear_of_the_other_side_of_the_image() -> None:
    x, y = np.zeros(1, np.float32), np.full(1, 10, np.float32)
    image = stamped(x, y, np.ones(1, np.uint8), (40, 30), COLOURS, RIM, 1.0).inner
    assert not image[:, 10:].any()
    assert image[10, 0] == COLOURS[1]
    assert image[10, 4] == RIM


@given(st.lists(st.tuples(st.floats(0, 400), st.floats(0, 300), st.integers(0, 99)), max_size=25))
def test_no_label_lies_over_another(places: list[tuple[float, float, int]]) -> None:
    metrics = QFontMetricsF(QFont(QApplication.font().family(), 10))
    labels = [
        Label(weight, QPointF(x, y), (("鼓岩社区", f"{weight}"), (f"{weight}",)))
        for x, y, weight in places
    ]
    room = QRectF(0, 0, 400, 300)
    placed = list(placed_labels(labels, metrics, room))
    boxes = [box for _, box, _ in placed]
    assert all(room.contains(box) for box in boxes)
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])
    weights = [label.weight for label, _, _ in placed]
    assert weights == sorted(weights, reverse=True)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Fonts need one."""


@given(st.floats(0.5, 1e7))
def test_the_scale_bar_is_a_round_length_that_fits(most: float) -> None:
    metres = bar_metres(most)
    assert most / 2.5 < metres <= most * (1 + 1e-9)
    assert f"{metres:e}"[0] in "125"


def test_lengths_are_said_in_metres_and_kilometres() -> None:
    assert (distance_text(500), distance_text(2_000)) == ("500 米", "2 公里")


@given(
    st.tuples(st.floats(-9e4, 9e4), st.floats(-9e4, 9e4), st.floats(0, 5e4), st.floats(0, 5e4)),
    st.floats(50, 2_000),
    st.floats(50, 2_000),
)
def test_a_view_shows_the_whole_and_maps_both_ways(
    box: tuple[float, float, float, float], width: float, height: float
) -> None:
    west, south, wide, high = box
    view = view_of((west, south, west + wide, south + high), width, height)
    corners = view.pixels(np.array([[west, south], [west + wide, south + high]]))
    assert (corners >= -1e-3).all()
    assert (corners <= np.array([width, height]) + 1e-3).all()
    at = view.pixel(west, south)
    assert view.metres(at) == pytest.approx((west, south), abs=1e-3)
    assert view.transform.map(QPointF(west, south)).x() == pytest.approx(at.x(), abs=1e-3)


def test_a_metre_is_as_long_both_ways() -> None:
    view = View(0, 100, 0.5, 400, 200)
    assert view.box == (0, 0, 200, 100)
    assert view.rect((10, 10, 20, 20)) == QRectF(20, 160, 20, 20)


@given(st.floats(-50, 50), st.floats(-50, 50), st.floats(1, 60), st.floats(1, 60))
def test_hatching_stays_within_and_goes_on_in_the_next_cell(
    left: float, top: float, width: float, height: float
) -> None:
    room = QRectF(left, top, width, height)
    around = room.adjusted(-0.001, -0.001, 0.001, 0.001)
    found = hatching(room)
    assert all(around.contains(line.p1()) and around.contains(line.p2()) for line in found)
    sums = {round(line.x1() + line.y1()) for line in found}
    assert sums == {round(line.x2() + line.y2()) for line in found}
    assert all(each % 6 == 0 for each in sums)


def near_test(*, is_long: bool) -> NearTest:
    nowhere = np.empty((0, 2))
    days = np.empty(0, dtype=np.int64)
    return NearTest("2026 {盗窃}", is_long, nowhere, days, 200, 7)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (NearRepeat(90, 21, 10.0, 0.001), "200 米、7 天内再次发生的是随机的 2.10 倍，不像碰巧"),
        (NearRepeat(90, 21, 20.0, 0.2), "看不出近重复：200 米、7 天内再发的是随机的 1.05 倍"),
        (
            NearRepeat(1, 0, 0.0, 1.0),
            "2026 {盗窃}，有坐标 1 起：200 米、7 天内没有可比的两起",
        ),
    ],
)
def test_a_ratio_in_plain_words(found: NearRepeat, said: str) -> None:
    text = near_text(near_test(is_long=False), found)
    assert text.startswith(said)
    assert "2026 {盗窃}，有坐标" in text
    assert "超过一年" not in text
    assert "超过一年" in near_text(near_test(is_long=True), found)


@given(st.dates(date(2020, 1, 1), date(2027, 1, 1)), st.integers(0, 400), st.sampled_from(Step))
def test_steps_cover_the_period_without_gap_or_overlap(first: date, days: int, step: Step) -> None:
    period = Period(first, date.fromordinal(first.toordinal() + days))
    windows = Steps(period, step, Mode.WINDOW).windows
    covered = [day for one, other in windows for day in range(one, other + 1)]
    assert covered == list(range(period.first.toordinal(), period.last.toordinal() + 1))
    growing = Steps(period, step, Mode.CUMULATIVE).windows
    assert [each[1] for each in growing] == [each[1] for each in windows]
    assert {each[0] for each in growing} == {period.first.toordinal()}
    assert days_text(*growing[-1]).startswith(str(period.first))


@pytest.mark.parametrize("theme", [LIGHT, NIGHT])
def test_classes_are_told_apart_by_lightness(theme: Theme) -> None:
    for number in range(6):
        shades = [theme.panel, *(each.name() for each in fills(number, theme))]
        assert len(shades) == number + 1
        found = [lightness(each) for each in shades]
        assert all(abs(b - a) > 6 for a, b in pairwise(found))
        assert all(contrast(a, b) > 1.18 for a, b in pairwise(shades))
        assert found in (sorted(found), sorted(found, reverse=True))


class Slow:
    """Answers when the test says so."""

    def __init__(self) -> None:
        self.asked: list[Any] = []
        self._waiting: list[tuple[Callable[[Any], object], Callable[[str], object]]] = []

    def __call__(
        self, question: Any, then: Callable[[Any], object], failed: Callable[[str], object]
    ) -> None:
        self.asked.append(question)
        self._waiting.append((then, failed))

    def answer(self, value: Any) -> None:
        self._waiting.pop(0)[0](value)

    def fail(self, reason: str) -> None:
        self._waiting.pop(0)[1](reason)


def test_only_the_newest_question_is_answered(qtbot: QtBot) -> None:
    slow, parent = Slow(), QObject()
    newest = Newest(slow, parent, lambda: newest.want("d"))
    told: list[tuple[Any, Any]] = []
    refused: list[str] = []
    newest.answered.connect(lambda question, answer: told.append((question, answer)))
    newest.refused.connect(refused.append)
    for question in ("a", "b", "c"):
        newest.want(question)
    assert slow.asked == ["a"]
    assert not newest.is_settled
    slow.answer(1)
    assert (slow.asked, told) == (["a", "c"], [])
    slow.fail("no")
    assert (told, refused) == ([], ["no"])
    newest.want("c")
    slow.answer(3)
    assert told == [("c", 3)]
    assert newest.is_settled
    newest.renew_soon()
    assert not newest.is_settled
    newest.stop()
    assert newest.is_settled
    newest.want("e")
    newest.forget()
    assert not newest.is_settled  # it still runs, but nobody waits for it
    slow.answer(4)
    assert (told[-1], newest.is_settled) == (("c", 3), True)
    newest.want("e")
    newest.forget()
    newest.want("f")
    slow.answer(5)
    with qtbot.waitSignal(newest.slow):  # it takes its time, and says so
        pass
    slow.answer(6)
    assert told[-1] == ("f", 6)
