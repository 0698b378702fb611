"""The live charts: what they draw, what stands behind it, what they leave in files."""

import csv
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jinhai_console.domain.analysis.board import TrendBoard
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.incident import OPEN_STATES, IncidentState
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Instant, day_start
from jinhai_console.domain.rows import TrendPoint
from jinhai_console.settings import resources_dir
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.theme import LIGHT, NIGHT
from jinhai_console.ui.trends.card import ChartCard
from jinhai_console.ui.trends.content import Chart, Draw, series_at, spans_at
from jinhai_console.ui.trends.days import DaysChart
from jinhai_console.ui.trends.hours import HoursChart
from jinhai_console.ui.trends.panel import TrendPanel
from jinhai_console.ui.trends.plot import Plot, whole_step
from jinhai_console.ui.trends.responses import ResponsesChart
from jinhai_console.ui.trends.states import StatesChart

ZONE = "Asia/Shanghai"
TODAY = date(2026, 11, 23)
NOW = day_start(TODAY, ZONE) + 15 * HOUR
HOURS, DAYS, RESPONSES, STATES = range(4)


def point(
    id: int,
    received_at: Instant = NOW,
    state: IncidentState = IncidentState.PENDING,
    bucket: Bucket = Bucket.DISPUTE,
    *,
    is_nuisance: bool = False,
    response: int | None = None,
) -> TrendPoint:
    is_open = state in OPEN_STATES
    return TrendPoint(id, received_at, bucket, is_nuisance, state, is_open, response)


def some_points() -> list[TrendPoint]:
    """Three months, last year's season, and a few open ones; no two days alike."""
    states = [IncidentState.CLOSED, IncidentState.ARCHIVED, *sorted(OPEN_STATES)]
    buckets = list(Bucket)
    found = []
    for number in range(1, 900):
        back = number * 7 * HOUR + (365 * DAY if number % 3 == 0 else 0)
        found.append(
            point(
                number,
                NOW - back,
                states[number % (2 if number > 60 else len(states))],
                buckets[number // 5 % 6],
                is_nuisance=number % 11 == 0,
                response=number % 23 * MINUTE if number % 4 else None,
            )
        )
    return found


class Hands:
    """What an officer does with the panel."""

    def __init__(self, panel: TrendPanel, qtbot: QtBot) -> None:
        self.panel = panel
        self._qtbot = qtbot
        self.wanted: list[tuple[str, tuple[int, ...]]] = []
        panel.incidents_wanted.connect(lambda title, ids: self.wanted.append((title, ids)))

    def card(self, place: int) -> ChartCard:
        return self.panel.cards[place]

    def plot(self, place: int) -> Plot:
        plot = self.card(place).plot
        assert plot is not None
        return plot

    def pixel(self, place: int, slot: int, height: float) -> QPoint:
        plot = self.plot(place)
        scene = plot.getPlotItem().getViewBox().mapViewToScene(QPointF(slot, height))
        return plot.mapFromScene(scene)

    def point_at(self, place: int, slot: int, height: float) -> str:
        self._qtbot.mouseMove(self.plot(place).viewport(), self.pixel(place, slot, height))
        self.card(place).point_at(QPointF(self.pixel(place, slot, height)))
        return self.card(place).readout.text()

    def click(self, place: int, slot: int, height: float) -> None:
        self._qtbot.mouseClick(
            self.plot(place).viewport(),
            Qt.MouseButton.LeftButton,
            pos=self.pixel(place, slot, height),
        )

    def press(self, place: int, *keys: Qt.Key) -> str:
        for key in keys:
            self._qtbot.keyClick(self.plot(place), key)
        return self.card(place).readout.text()

    def patch(self, *points: TrendPoint, removed: tuple[int, ...] = ()) -> None:
        self.panel.patch(points, removed)
        self.panel.settle()


def new_panel(qtbot: QtBot, width: int = 1920, height: int = 260) -> TrendPanel:
    made = TrendPanel(
        LIGHT,
        QApplication.font().family(),
        Icons(resources_dir() / "icons"),
        ZONE,
        lambda: NOW,
    )
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    return made


@pytest.fixture
def hands(qtbot: QtBot) -> Iterator[Hands]:
    panel = new_panel(qtbot)
    panel.load(some_points())
    panel.settle()
    yield Hands(panel, qtbot)
    panel.hide()


def test_a_patch_moves_the_curves(hands: Hands) -> None:
    plot = hands.plot(HOURS)
    before = plot.shown(0)[15]
    hands.patch(point(5_000), point(5_001), point(5_002, NOW - DAY))
    assert plot.shown(0)[15] == before + 2
    assert hands.panel.board.hours().yesterday == tuple(plot.shown(1))
    hands.patch(removed=(5_000, 5_001))
    assert plot.shown(0)[15] == before
    assert hands.plot(DAYS).shown(3)[-1] == hands.panel.board.days().buckets[Bucket.DISPUTE][-1]


def test_a_patch_is_drawn_without_anybody_asking(hands: Hands, qtbot: QtBot) -> None:
    before = hands.plot(STATES).shown(0)
    hands.panel.patch([point(5_000, state=IncidentState.ON_SCENE)])
    qtbot.waitUntil(lambda: hands.plot(STATES).shown(0) != before)
    qtbot.waitUntil(lambda: not hands.panel._turns.isActive())


def test_nothing_new_is_made_after_a_thousand_patches(hands: Hands) -> None:
    before = [hands.plot(place).items_made() for place in range(4)]
    plots = [hands.plot(place) for place in range(4)]
    for number in range(1_000):
        hands.panel.patch([point(5_000 + number % 50, NOW - number * HOUR, response=number)])
        if number % 20 == 0:
            hands.panel.settle()
    hands.panel.dress(NIGHT)
    hands.panel.settle()
    assert [hands.plot(place).items_made() for place in range(4)] == before
    assert [hands.plot(place) for place in range(4)] == plots


@pytest.mark.parametrize("chart", [HoursChart(), DaysChart(), StatesChart()])
def test_as_many_incidents_stand_behind_a_value_as_it_says(chart: Chart) -> None:
    board = TrendBoard(ZONE, NOW)
    board.patch(some_points())
    content = chart.content(board)
    seen = 0
    for number, series in enumerate(content.series):
        for slot, value in enumerate(series.values):
            ids = chart.behind(board, number, slot)
            if value is not None and series.draw is not Draw.DASHED:
                assert len(ids) == value
                assert series.texts[slot] == f"{len(ids)} 起"
            elif value is not None:
                assert f"共 {len(ids)} 起" in series.texts[slot]
            seen += len(ids)
    assert seen > 0


def test_arrivals_stand_behind_a_response_time() -> None:
    board = TrendBoard(ZONE, NOW)
    board.patch(some_points())
    content = ResponsesChart().content(board)
    for slot, text in enumerate(content.series[1].texts):
        ids = ResponsesChart().behind(board, 1, slot)
        assert f"（{len(ids)} 起到场）" in text if ids else text == ""


def test_a_click_hands_over_the_incidents(hands: Hands) -> None:
    days = hands.panel.board.days()
    slot = next(place for place, n in enumerate(days.buckets[Bucket.CRIMINAL]) if n)
    hands.click(DAYS, slot, 0.4)
    ((title, ids),) = hands.wanted
    assert ids == hands.panel.board.ids_of_bucket(days.days[slot], Bucket.CRIMINAL)
    assert title == hands.card(DAYS).readout.text()
    assert title.endswith(f"　刑事　{len(ids)} 起")


def test_a_click_beside_the_axes_or_on_nothing_asks_nothing(hands: Hands) -> None:
    hands.click(STATES, 0, hands.plot(STATES).height_of_pixels(-12))
    free = hands.panel.board.hours().today.index(0)
    hands.card(HOURS).chosen.emit(0, free)
    assert hands.wanted == []


def test_the_mouse_reads_day_series_and_value(hands: Hands) -> None:
    slot = max(range(24), key=lambda hour: hands.panel.board.hours().yesterday[hour])
    count = hands.panel.board.hours().yesterday[slot]
    assert hands.point_at(HOURS, slot, count) == f"{slot:02d} 时　昨日　{count} 起"
    assert hands.plot(HOURS).accessibleDescription() == hands.card(HOURS).readout.text()
    hands.card(HOURS).point_at(QPointF(-5, -5))
    assert hands.card(HOURS).readout.text().startswith("今日")


def test_keys_walk_the_chart_and_open_it(hands: Hands) -> None:
    board = hands.panel.board
    assert hands.press(DAYS, Qt.Key.Key_End).startswith("11-23 周一")
    assert hands.press(DAYS, Qt.Key.Key_Left).startswith("11-22 周日")
    first = hands.press(DAYS, Qt.Key.Key_Home)
    assert first.startswith("10-25 周日")
    assert hands.press(DAYS, Qt.Key.Key_Up) != first
    assert hands.press(DAYS, Qt.Key.Key_Down) == first
    hands.press(DAYS, Qt.Key.Key_Return)
    assert len(hands.wanted) == 1
    assert set(hands.wanted[0][1]) <= set(board.ids_of_valid(TODAY - timedelta(days=29)))
    assert hands.press(DAYS, Qt.Key.Key_Escape).startswith("有效")
    assert hands.plot(DAYS).focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_charts_say_themselves_to_a_screen_reader(hands: Hands) -> None:
    for card in hands.panel.cards:
        assert card.accessibleName()
        assert card.accessibleDescription()
        assert card.plot is not None
        assert card.plot.accessibleName() == card.accessibleName()
        assert card.button.accessibleName()
        assert card.button.text()


def test_exported_files_can_be_read_back(hands: Hands, tmp_path: Path) -> None:
    hands.panel.set_station("测试派出所")
    hands.panel.settle()
    for place, card in enumerate(hands.panel.cards):
        for suffix in ("png", "svg", "csv"):
            card.export_to(tmp_path / f"{place}.{suffix}")
            assert card.readout.text() == f"已导出 {place}.{suffix}"
        image = QImage(str(tmp_path / f"{place}.png"))
        assert image.width() > 2 * hands.plot(place).width()
        drawing = QSvgRenderer(str(tmp_path / f"{place}.svg"))
        assert drawing.isValid()
        text = (tmp_path / f"{place}.svg").read_text(encoding="utf-8")
        assert "测试派出所" in text
    with (tmp_path / "1.csv").open(encoding="utf-8-sig", newline="") as opened:
        header, *rows = csv.reader(opened)
    assert header[0] == "日期"
    assert header[1] == "刑事"
    assert [int(row[1]) for row in rows] == list(hands.panel.board.days().buckets[Bucket.CRIMINAL])


def test_the_exported_bars_have_their_colour(hands: Hands, tmp_path: Path) -> None:
    hands.card(STATES).export_to(tmp_path / "states.png")
    image = QImage(str(tmp_path / "states.png"))
    wanted = QColor(LIGHT.charts[2])
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    }
    assert wanted.name() in colours


def test_an_export_that_fails_says_so(hands: Hands, tmp_path: Path) -> None:
    hands.card(HOURS).export_to(tmp_path / "no such folder" / "a.png")
    assert hands.card(HOURS).readout.text().startswith("没有写成")
    hands.card(HOURS).export_to(tmp_path / "a.pdf")
    assert ".svg" in hands.card(HOURS).readout.text()
    assert list(tmp_path.iterdir()) == []


def test_an_empty_station_is_told_what_will_appear(qtbot: QtBot) -> None:
    panel = new_panel(qtbot)
    panel.load([])
    assert not panel.cards[0].isVisible()
    assert "F4" in panel._empty_how.text()
    panel.patch([point(1)])
    assert panel.cards[0].isVisible()
    panel.patch((), [1])
    assert not panel.cards[0].isVisible()
    panel.hide()


def test_a_narrow_window_shows_two_at_a_time(qtbot: QtBot) -> None:
    panel = new_panel(qtbot, 1366, 200)
    panel.load(some_points())
    assert [card.isVisible() for card in panel.cards] == [True, True, False, False]
    panel.page_buttons.button(1).click()
    assert [card.isVisible() for card in panel.cards] == [False, False, True, True]
    panel.patch([point(5_000, state=IncidentState.ON_SCENE)])
    panel.resize(1920, 260)
    panel.settle()
    plot = panel.cards[STATES].plot
    assert plot is not None
    assert tuple(plot.shown(0)) == panel.board.states().counts
    assert panel.cards[STATES].isVisible()
    panel.hide()


def test_midnight_and_silence_are_seen(hands: Hands) -> None:
    hands.panel.advance(day_start(TODAY + timedelta(days=1), ZONE))
    hands.panel.settle()
    assert hands.plot(HOURS).shown(0)[15] == 0
    assert "周二" in hands.card(HOURS)._content.series[2].name
    hands.panel.set_stale(True)
    assert hands.plot(HOURS).getPlotItem().opacity() < 1
    assert hands.card(HOURS).readout.text().startswith("数据没有更新")
    hands.panel.set_stale(False)
    assert hands.plot(HOURS).getPlotItem().opacity() == 1


def test_pointing_finds_the_segment_and_prefers_a_line_near_by() -> None:
    board = TrendBoard(ZONE, NOW)
    board.patch([point(1, bucket=Bucket.CRIMINAL), point(2), point(3), point(4, is_nuisance=True)])
    content = DaysChart().content(board)
    assert spans_at(content, 29) == [(0, 0, 1), (3, 1, 3), (7, 1, 1)]
    assert series_at(content, 29, 0.5, 0.1) == 0
    assert series_at(content, 29, 2.0, 0.1) == 3
    assert series_at(content, 29, 1.05, 0.1) == 7
    assert series_at(content, 29, 9.0, 0.1) == 3


def test_ticks_are_whole_numbers() -> None:
    assert [whole_step(span, 5) for span in (1, 5, 6, 11, 26, 51, 400, 5_100)] == [
        1,
        1,
        2,
        5,
        10,
        20,
        100,
        2_000,
    ]


def test_the_panel_loads_its_charts_late() -> None:
    program = (
        "import sys, jinhai_console.ui.trends.panel;"
        "print([name for name in ('numpy', 'pyqtgraph') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
