"""警情异常 on the screen: what stands out, why, since when, and the incidents behind it."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from jinhai_console.domain.instant import DAY, HOUR, SECOND, Instant
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.exceedances import Exceedances
from jinhai_console.settings import resources_dir
from jinhai_console.ui.i18n import Language
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.main_window import SMALLEST
from jinhai_console.ui.theme import LIGHT, NIGHT
from jinhai_console.ui.trends.content import Draw
from jinhai_console.ui.unusual.history import history_content
from jinhai_console.ui.unusual.line import UnusualLine, UnusualWatch, unusual_lines
from jinhai_console.ui.unusual.page import UnusualPage
from jinhai_console.ui.unusual.table import BAND, KEY, KIND, OBSERVED, REASON
from tests.services.test_exceedances import TODAY, quiet, store
from tests.stations import START
from tests.ui.live import Live

WEEK = [(TODAY - timedelta(days=day), 3, "盗窃", "滨海社区") for day in range(1, 7)] * 3
MORNING = [(TODAY, 9, "盗窃", "滨海社区")] * 6
DRIFT = [
    (TODAY - timedelta(days=7 * week + day), 5, "噪音", "鼓岩社区")
    for week in range(1, 21)
    for day in (1, 3, 5)
] + [(TODAY - timedelta(days=14 * two + 2), 5, "噪音", "鼓岩社区") for two in range(10, 52)]


def opened(live: Live) -> UnusualPage:
    page = UnusualPage(live.seat, LIGHT, Icons(resources_dir() / "icons"))
    live.qtbot.addWidget(page)
    model = page.parts.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    page.resize(1366, 620)
    page.show()
    live.until(lambda: page.is_settled)
    return page


@pytest.fixture
def page(live: Live) -> Iterator[UnusualPage]:
    store(live.room, *quiet(800, TODAY), *WEEK, *MORNING, *DRIFT)
    made = opened(live)
    yield made
    made.hide()


def cells(page: UnusualPage, column: int) -> list[str]:
    model = page.parts.model
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def place(page: UnusualPage, key: str) -> int:
    return cells(page, KEY).index(key)


def answer(page: UnusualPage) -> Exceedances:
    assert page.answer is not None
    return page.answer


def heard(page: UnusualPage) -> list[tuple[str, list[int]]]:
    found: list[tuple[str, list[int]]] = []
    page.incidents_wanted.connect(lambda title, ids: found.append((title, ids)))
    return found


def test_each_alert_says_how_much_how_likely_and_its_colour(page: UnusualPage) -> None:
    row = place(page, "盗窃 · 滨海社区")
    assert cells(page, KIND)[row] == "偏多"
    assert int(cells(page, OBSERVED)[row]) >= 24
    assert cells(page, BAND)[row].startswith("红 ")
    assert "个同期里" in cells(page, REASON)[row]
    assert "2026-11-17 至 11-23（到 10 时止），比之前 104 个同期" in page.parts.promise.text()
    assert f"一起看 {answer(page).judgement.tested:,} 个序列" in page.parts.promise.text()
    assert "不超过 5%" in page.parts.promise.text()
    assert "类别以反馈时的认定为准" in page.parts.definition.text()


def test_a_slow_rise_is_told_apart_with_its_means(page: UnusualPage) -> None:
    row = place(page, "噪音 · 鼓岩社区")
    assert cells(page, KIND)[row] == "持续升高"
    assert cells(page, REASON)[row].startswith("自 2026-0")
    assert "，此前 " in cells(page, REASON)[row]
    kinds = cells(page, KIND)
    assert kinds == sorted(kinds, key="偏多 持续升高".index)  # alerts first
    page.parts.table.selectRow(row)
    bars, means, limits = history_content(answer(page), page.parts.model.row(row)).series
    assert len({each for each in means.values}) == 2
    assert set(limits.values) == {None}
    assert bars.draw is Draw.BARS
    drawn = history_content(answer(page), page.parts.model.row(row)).drawn
    assert [each.name for each in drawn] == ["实有", "此前和此后的均值"]  # so says the legend


def test_the_observed_number_opens_as_many_incidents(live: Live, page: UnusualPage) -> None:
    found = heard(page)
    table = page.parts.table
    for row, observed in enumerate(cells(page, OBSERVED)):
        found.clear()
        table.selectRow(row)
        live.qtbot.keyClick(table, Qt.Key.Key_Return)
        if observed == "0":
            assert "没有警情" in page.parts.note.text()
            continue
        live.until(lambda: bool(found))
        title, ids = found[-1]
        assert len(set(ids)) == len(ids) == int(observed)
        assert title == f"{cells(page, KEY)[row]}　2026-11-17 至 11-23（到 10 时止）"


def test_every_bar_of_the_history_opens_its_incidents(live: Live, page: UnusualPage) -> None:
    found = heard(page)
    page.parts.table.selectRow(place(page, "盗窃 · 滨海社区"))
    chosen = page.parts.model.row(place(page, "盗窃 · 滨海社区"))
    content = history_content(answer(page), chosen)
    wanted = [int(each or 0) for each in content.series[0].values[-12:]]
    begin = len(content.slots) - 12
    for slot in range(begin, len(content.slots)):
        page.parts.card.chosen.emit(0, slot)
    live.until(lambda: len(found) == sum(map(bool, wanted)))
    # Two readers answer as they come.
    assert sorted(len(set(ids)) for _, ids in found) == sorted(filter(None, wanted))


def test_today_is_held_against_the_same_hours(live: Live, page: UnusualPage) -> None:
    live.qtbot.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    live.until(lambda: page.is_settled and answer(page).windows[-1].days == 1)
    assert "2026-11-23（到 10 时止）" in page.parts.promise.text()
    assert cells(page, OBSERVED)[place(page, "盗窃 · 滨海社区")] == "6"
    found = heard(page)
    page.parts.table.selectRow(place(page, "盗窃 · 滨海社区"))
    live.qtbot.keyClick(page.parts.table, Qt.Key.Key_Return)
    live.until(lambda: bool(found))
    assert len(found[0][1]) == 6


def test_the_chart_shows_the_model_and_the_colours_in_both_themes(
    live: Live, page: UnusualPage
) -> None:
    page.parts.table.selectRow(place(page, "盗窃 · 滨海社区"))
    plot = page.parts.card.plot
    assert plot is not None
    counts, expected, limits = (plot.shown(series) for series in range(3))
    assert len(counts) == len(expected) == len(limits) == 105
    assert counts[-1] >= limits[-1] > expected[-1]
    chosen = page.parts.model.row(place(page, "盗窃 · 滨海社区"))
    content = history_content(answer(page), chosen)
    assert [each.word for each in content.ruler] == ["绿", "黄", "橙", "红"]
    assert content.ruler[3].least == pytest.approx(1.5 * (chosen.mean_15 or 0))
    words = [each.toPlainText().strip() for each in plot._ruler._words if each.isVisible()]
    assert words == ["绿", "黄", "橙", "红"]
    heights = [each.pos().y() for each in plot._ruler._words]
    room = plot.height_of_pixels(10)
    assert all(b - a > room for a, b in pairwise(heights))
    made = plot.items_made()
    for theme in (NIGHT, LIGHT):
        page.dress(theme)
        page.grab()
    page.parts.table.selectRow(place(page, "噪音 · 鼓岩社区"))
    assert plot.items_made() == made
    assert "均值" in page.parts.scale.text()


def test_what_came_since_is_said_and_counted_on_demand(live: Live, page: UnusualPage) -> None:
    assert "重新计算" not in page.parts.moment.text()
    live.room.take(received_at=START)
    live.until(lambda: "之后有变化" in page.parts.moment.text())
    live.qtbot.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    live.until(lambda: page.is_settled and "之后有变化" not in page.parts.moment.text())
    live.room.clock.step(HOUR)
    page._look_at_clock()
    assert "之后有变化" in page.parts.moment.text()


def test_a_number_that_has_moved_on_is_counted_again(live: Live, page: UnusualPage) -> None:
    found = heard(page)
    row = place(page, "盗窃 · 滨海社区")
    before = int(cells(page, OBSERVED)[row])
    store(live.room, (TODAY, 8, "盗窃", "滨海社区"))
    page.open_row(page.parts.model.index(row, OBSERVED))
    live.until(lambda: bool(found))
    assert len(found[0][1]) == before + 1
    live.until(lambda: int(cells(page, OBSERVED)[row]) == before + 1)


def test_escape_stops_waiting_and_then_leaves(live: Live, page: UnusualPage) -> None:
    page.asking._ask = lambda *_question: None  # no answer comes
    page.show_days(1)
    live.until(lambda: "正在计算" in page.parts.note.text())
    live.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert "正在计算" not in page.parts.note.text()
    assert page.parts.windows[7].isChecked()
    with live.qtbot.waitSignal(page.left):
        live.qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_an_empty_station_says_how_to_begin(live: Live) -> None:
    page = opened(live)
    assert page.parts.empty.isVisible()
    assert "还没有警情" in page.parts.empty.text()
    page.hide()


def test_a_young_station_says_how_much_is_missing(live: Live) -> None:
    store(live.room, *quiet(40, TODAY))
    page = opened(live)
    assert "满 26 个（约半年）才开始判断" in page.parts.empty.text()
    page.hide()


def test_a_quiet_station_says_how_many_were_looked_at(live: Live) -> None:
    store(live.room, *quiet(800, TODAY, seed=3))
    page = opened(live)
    tested = answer(page).judgement.tested
    assert page.parts.empty.text() == f"没有异常：共看了 {tested:,} 个序列"
    page.hide()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_has_room_in_the_smallest_window(language: str, live: Live) -> None:
    spoken = Language(resources_dir() / "i18n", language)
    spoken.install()
    page = opened(live)
    assert page.minimumSizeHint().width() <= SMALLEST.width()
    spoken.remove()
    page.hide()


# -- the line over the desk's charts ---------------------------------------------------


def test_the_line_names_the_rarest_of_each_window(live: Live, qtbot: QtBot) -> None:
    store(live.room, *quiet(800, TODAY), *WEEK, *MORNING)
    lines = live.room.desk.read(unusual_lines).result(30)
    assert lines[1].startswith("今日异常 ")
    assert "起，预期 " in lines[1]
    assert lines[7].startswith("近 7 日异常 ")
    line = UnusualLine()
    qtbot.addWidget(line)
    line.dress(NIGHT)
    line.resize(300, 24)
    wanted: list[int] = []
    line.wanted.connect(wanted.append)
    line.show_lines(lines)
    assert line.isVisible()
    assert line.text().endswith("…")
    assert lines[7] in line.accessibleName()
    line.click()
    line.show_lines({1: "", 7: lines[7]})
    line.click()
    assert wanted == [1, 7]
    line.show_lines({1: "", 7: ""})
    assert not line.isVisible()


class Asked:
    """A bridge that counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def read(self, _view: object, *, then: object, failed: object) -> None:
        self.times += 1


def test_it_asks_once_a_quarter_of_an_hour_and_on_a_new_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now: list[Instant] = [START]
    passed = [0.0]
    monkeypatch.setattr("jinhai_console.ui.unusual.line.time.monotonic", lambda: passed[0])
    bridge, parent = Asked(), QObject()
    zone = "Asia/Shanghai"
    watch = UnusualWatch(bridge, lambda: now[0], lambda: zone, parent)  # type: ignore[arg-type]
    for after_s, times in ((0, 1), (60, 1), (14 * 60, 1), (15 * 60, 2), (16 * 60, 2)):
        passed[0], now[0] = float(after_s), START + after_s * SECOND
        watch.look()
        assert bridge.times == times
    now[0] += DAY
    watch.look()
    assert bridge.times == 3


def test_an_empty_station_has_no_line(live: Live) -> None:
    with pytest.raises(Refusal):
        live.room.desk.read(unusual_lines).result(10)
    told: list[dict[int, str]] = []
    parent = QObject()
    watch = UnusualWatch(live.seat.bridge, live.room.clock, lambda: "Asia/Shanghai", parent)
    watch.found.connect(told.append)
    watch.look()
    live.until(lambda: bool(told))
    assert told == [{}]
