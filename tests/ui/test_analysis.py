"""统计分析 on the screen: asked by keyboard, every number opened, kept fresh, kept in files."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from python_calamine import CalamineWorkbook

from jinhai_console.domain.analysis.fact import NOWHERE
from jinhai_console.domain.analysis.periods import Compare, Period
from jinhai_console.domain.analysis.spans import Span
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.station import Community
from jinhai_console.services.analysis import Scope
from jinhai_console.services.counting import By
from jinhai_console.services.station import ChangeEntry
from jinhai_console.settings import resources_dir
from jinhai_console.ui.analysis.asked import Asked, SavedQuestion, from_json, to_json
from jinhai_console.ui.analysis.page import AnalysisPage
from jinhai_console.ui.analysis.shades import contrast, shades_of
from jinhai_console.ui.analysis.words import definition_text
from jinhai_console.ui.i18n import Language
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.main_window import SMALLEST
from jinhai_console.ui.memory import Memory
from jinhai_console.ui.theme import LIGHT, NIGHT, Theme
from tests.stations import START
from tests.store.test_tally_views import arrive
from tests.store.test_tallying import Life
from tests.ui.live import Live

DECEMBER = Scope(period=Period(date(2025, 12, 1), date(2025, 12, 31)))
Opened = list[tuple[str, list[int]]]


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "seat.ini")


def open_page(live: Live, memory: Memory) -> AnalysisPage:
    page = AnalysisPage(live.seat, LIGHT, Icons(resources_dir() / "icons"), memory)
    live.qtbot.addWidget(page)
    model = page.parts.model
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    page.resize(1366, 620)
    page.show()
    live.qtbot.waitExposed(page)
    live.until(lambda: page.is_settled)
    return page


@pytest.fixture
def page(live: Live, memory: Memory) -> Iterator[AnalysisPage]:
    for back in (0, 1, 400, 365):
        live.room.take(received_at=START - back * DAY)
    live.room.take(received_at=START, category_id=live.room.category("0101"))
    made = open_page(live, memory)
    yield made
    made.hide()


def choose(live: Live, page: AnalysisPage, span: Span) -> None:
    combo = page.parts.bar.span
    combo.setCurrentIndex(combo.findData(span))
    live.until(lambda: page.is_settled and page.parts.bar.asked.span is span)


def cell(page: AnalysisPage, row: int, column: int) -> QModelIndex:
    return page.parts.model.index(row, column)


def line(page: AnalysisPage, row: int) -> list[Any]:
    columns = range(page.parts.model.columnCount())
    return [page.parts.model.data(cell(page, row, each)) for each in columns]


def press(live: Live, page: AnalysisPage, *keys: Qt.Key) -> None:
    for key in keys:
        live.qtbot.keyClick(page.parts.table, key)


def opened(page: AnalysisPage) -> Opened:
    found: Opened = []
    page.incidents_wanted.connect(lambda title, ids: found.append((title, list(ids))))
    return found


# -- every number --------------------------------------------------------------------


@pytest.mark.parametrize("by", [By.CATEGORY, By.COMMUNITY, By.HOUR])
def test_every_cell_opens_as_many_incidents_as_it_says(by: By, live: Live, memory: Memory) -> None:
    Life(live.room, 3).go_on(60)
    for after in (70, 100, 5_000):
        arrive(live.room, after * 1_000_000)
    pinned = (DECEMBER, Scope(period=DECEMBER.period, community_id=NOWHERE))
    asked = Asked(span=Span.YEAR, by=by, pinned=pinned)
    memory.keep("analysis", to_json([SavedQuestion("", asked)]))
    page = open_page(live, memory)
    found = opened(page)
    model = page.parts.model
    wanted = 0
    for first in list(model.parts()):
        node = model.node(first)
        assert node is not None
        for place, column in enumerate(model.columns):
            if not (number := column.opens(node.row)):
                continue
            page.open_cell(first.siblingAtColumn(place))
            wanted += 1
            live.until(lambda count=wanted: len(found) == count)  # type: ignore[misc]
            title, ids = found[-1]
            assert len(set(ids)) == number == len(ids), title
    assert wanted > 12
    page.hide()


def test_every_hour_and_every_bar_opens_as_many_as_it_says(live: Live, memory: Memory) -> None:
    Life(live.room, 4).go_on(30)
    for after in (70, 100, 5_000):
        arrive(live.room, after * 1_000_000)
    page = open_page(live, memory)
    choose(live, page, Span.YEAR)
    side, found = page.parts.side, opened(page)
    wanted = []
    for row in range(7):
        for column in range(24):
            index = side.heat.heat.index(row, column)
            if count := side.heat.heat.count(index):
                side.heat.opened.emit(index)
                wanted.append(count)
    assert page.answer is not None
    for slot, value in enumerate(side.card._content.series[0].values):
        if value:
            side.card.chosen.emit(0, slot)
            wanted.append(int(value))
    live.until(lambda: len(found) == len(wanted))
    assert sorted(len(ids) for _title, ids in found) == sorted(wanted)
    assert sum(wanted) == page.answer.totals[0].numbers[0] + sum(page.answer.responses.values())
    live.until(side.in_time.isEnabled)
    side.in_time.click()
    assert f"／{sum(page.answer.responses.values())} 起" in side.in_time.text()
    assert f"（{len(found[-1][1])}／" in side.in_time.text()
    page.hide()


def test_a_number_that_has_moved_on_is_counted_again(live: Live, page: AnalysisPage) -> None:
    found = opened(page)
    live.room.take(received_at=START)
    page.open_cell(cell(page, 0, 1))
    live.until(lambda: bool(found))
    live.until(lambda: page.is_settled and line(page, 0)[1] == str(len(found[0][1])))


# -- the table by keyboard -------------------------------------------------------------


def test_the_figures_of_this_month_with_their_base(page: AnalysisPage) -> None:
    assert line(page, 0)[:6] == ["全部", "3", "1", "+2", "+200.00%", "100.0%"]
    assert [line(page, row)[0] for row in range(5)] == [
        "全部",
        "骚扰",
        "有效",
        "纠纷",
        "刑事类警情",
    ]
    assert line(page, 4)[4] == "— (0→1)"
    assert line(page, 3)[5] == "66.7%"
    assert "2025-11-01 至 2025-11-23" in page.parts.definition.text()
    assert "按接警时间" in page.parts.model.columns[1].tip


def test_unfold_sort_and_open_by_keyboard(live: Live, page: AnalysisPage) -> None:
    table, found = page.parts.table, opened(page)
    table.setFocus()
    table.setCurrentIndex(cell(page, 4, 0))
    press(live, page, Qt.Key.Key_Right)
    assert table.isExpanded(cell(page, 4, 0))
    press(live, page, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return)
    live.until(lambda: bool(found))
    assert found[0][0] == "盗窃　2026-11-01 至 11-23"
    press(live, page, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert table.currentIndex() == cell(page, 4, 0)
    press(live, page, Qt.Key.Key_Left)
    assert not table.isExpanded(cell(page, 4, 0))
    press(live, page, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_S, Qt.Key.Key_S)
    assert [line(page, row)[0] for row in (0, 3, 4)] == ["全部", "刑事类警情", "纠纷"]
    assert table.isExpanded(cell(page, 3, 0))
    assert table.currentIndex() == cell(page, 3, 1)
    press(live, page, Qt.Key.Key_S)
    assert line(page, 3)[0] == "纠纷"


def test_nothing_behind_a_nought_is_said(live: Live, page: AnalysisPage) -> None:
    page.open_cell(cell(page, 1, 1))
    assert "骚扰　2026-11-01 至 11-23：没有警情" in page.parts.note.text()


def test_escape_leaves(live: Live, page: AnalysisPage) -> None:
    with live.qtbot.waitSignal(page.left):
        live.qtbot.keyClick(page.parts.table, Qt.Key.Key_Escape)


# -- the question ------------------------------------------------------------------------


def test_two_dates_are_typed(live: Live, page: AnalysisPage) -> None:
    bar = page.parts.bar
    bar.first.setFocus()
    bar.first.selectAll()
    live.qtbot.keyClicks(bar.first, "2025-10-01")
    live.qtbot.keyClick(bar.first, Qt.Key.Key_Return)
    live.until(lambda: page.is_settled and line(page, 0)[1] == "5")
    assert bar.asked.span is Span.DATES
    assert (bar.first.text(), bar.last.text()) == ("2025-10-01", "2026-11-23")


@pytest.mark.parametrize(("typed", "said"), [("11-31", "不是可识别的日期"), ("2027-01-01", "早于")])
def test_dates_that_are_none_are_said_and_the_figures_stay(
    typed: str, said: str, live: Live, page: AnalysisPage
) -> None:
    first = page.parts.bar.first
    first.selectAll()
    live.qtbot.keyClicks(first, typed)
    live.qtbot.keyClick(first, Qt.Key.Key_Return)
    assert said in page.parts.note.text()
    assert line(page, 0)[1] == "3"
    first.selectAll()
    live.qtbot.keyClicks(first, "2026-11-01")
    live.qtbot.keyClick(first, Qt.Key.Key_Return)
    live.until(lambda: page.is_settled and said not in page.parts.note.text())


def test_narrowed_divided_and_compared(live: Live, page: AnalysisPage) -> None:
    bar = page.parts.bar
    live.qtbot.keyClicks(bar.category, "0101")
    live.qtbot.keyClick(bar.category, Qt.Key.Key_Return)
    bar.by.setCurrentIndex(bar.by.findData(By.WEEKDAY))
    bar.compare.setCurrentIndex(bar.compare.findData(Compare.PERIOD))
    live.until(lambda: page.is_settled and page.parts.model.rowCount() == 10)
    assert line(page, 0)[:3] == ["全部", "1", "0"]
    assert line(page, 3)[:2] == ["周一", "1"]
    assert not bar.level.isEnabled()
    assert "只计类别 盗窃（0101）" in page.parts.definition.text()


def test_a_community_that_was_not_there_is_not_compared(live: Live, memory: Memory) -> None:
    id = live.room.named(Community, "鼓岩社区")
    live.room.take(received_at=START, community_id=id)
    values = {"founded_on": "2026-06-01"}
    live.room.done(ChangeEntry(actor_id=None, kind=Community, id=id, version=1, values=values))
    page = open_page(live, memory)
    bar = page.parts.bar
    bar.by.setCurrentIndex(bar.by.findData(By.COMMUNITY))
    live.until(lambda: page.is_settled and page.parts.model.rowCount() == 4)
    assert line(page, 0)[:5] == ["全部", "1", "0", "+1", "— (0→1)"]
    assert line(page, 3)[:5] == ["鼓岩社区", "1", "—", "—", "不可比"]
    assert "鼓岩社区 2026-06-01 设立或改划，与之前不可比" in page.parts.definition.text()
    page.parts.model.sort_by(2)
    page.parts.model.sort_by(3)
    page.hide()


def test_pinned_beside_each_other_and_taken_away(
    live: Live, page: AnalysisPage, memory: Memory
) -> None:
    choose(live, page, Span.LAST_MONTH)
    live.qtbot.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    choose(live, page, Span.MONTH)
    assert page.parts.model.columns[-1].title == "1 2026-10"
    assert line(page, 0)[-1] == "0"
    page.hide()
    again = open_page(live, memory)
    assert again.parts.model.columns[-1].title == "1 2026-10"
    again.parts.pins.buttons[0].click()
    live.until(lambda: again.is_settled and len(again.parts.model.columns) == 7)
    again.hide()


def test_a_saved_question_comes_back_by_its_key(
    live: Live, page: AnalysisPage, memory: Memory
) -> None:
    choose(live, page, Span.YEAR)
    page.parts.saved.keep(" 今年 ", page.parts.bar.asked)
    choose(live, page, Span.TODAY)
    live.qtbot.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    live.until(lambda: page.is_settled and line(page, 0)[1] == "3")
    assert page.parts.bar.span.currentData() == Span.YEAR
    assert [each.name for each in from_json(memory.text("analysis_saved"))] == ["今年"]
    page.parts.saved.forget("今年")
    assert from_json(memory.text("analysis_saved")) == []


def test_what_is_kept_reads_as_it_was_and_nothing_else_does() -> None:
    asked = Asked(
        span=Span.DATES,
        first=date(2024, 2, 29),
        last=date(2024, 3, 1),
        by=By.TEAM,
        level=2,
        category_id=7,
        community_id=NOWHERE,
        pinned=(DECEMBER,),
    )
    kept = [SavedQuestion("二月", asked), SavedQuestion("x", Asked())]
    assert from_json(to_json(kept)) == kept
    for text in ("", "{}", "[1]", '[{"name": "x"}]', "[[]]"):
        assert from_json(text) == []


def test_no_more_than_four_are_pinned_the_oldest_goes() -> None:
    scopes = [Scope(period=Period(date(y, 1, 1), date(y, 12, 31))) for y in range(2020, 2025)]
    asked = Asked()
    for each in (*scopes, scopes[3]):
        asked = asked.with_pin(each)
    assert asked.pinned == (scopes[1], scopes[2], scopes[4], scopes[3])


def test_what_the_station_no_longer_has_is_forgotten(live: Live, memory: Memory) -> None:
    lost = Scope(period=DECEMBER.period, category_id=12)
    asked = Asked(category_id=12, community_id=13, pinned=(lost, DECEMBER))
    memory.keep("analysis", to_json([SavedQuestion("", asked)]))
    page = open_page(live, memory)
    assert page.parts.bar.asked == Asked(pinned=(DECEMBER,))
    page.hide()


# -- fresh and in time ---------------------------------------------------------------------


def test_it_follows_what_is_committed_while_it_is_seen(live: Live, page: AnalysisPage) -> None:
    live.room.take(received_at=START)
    live.until(lambda: line(page, 0)[1] == "4")
    page.hide()
    live.room.take(received_at=START)
    assert line(page, 0)[1] == "4"
    page.show()
    live.until(lambda: line(page, 0)[1] == "5")


def test_a_new_day_is_a_new_today(live: Live, page: AnalysisPage) -> None:
    choose(live, page, Span.TODAY)
    assert line(page, 0)[1] == "2"
    live.room.clock.step(DAY)
    page._turn_day()
    live.until(lambda: page.is_settled and line(page, 0)[1] == "0")
    assert "这些时段没有警情" in page.parts.note.text()


def test_escape_stops_waiting_and_keeps_what_was_answered(
    live: Live, page: AnalysisPage, memory: Memory
) -> None:
    bar = page.parts.bar
    page.asking._ask = lambda *_question: None  # no answer comes
    bar.span.setCurrentIndex(bar.span.findData(Span.TODAY))
    live.until(lambda: page.parts.is_slow)
    assert "正在统计" in page.parts.note.text()
    live.qtbot.keyClick(page.parts.table, Qt.Key.Key_Escape)
    assert not page.parts.is_slow
    assert "正在统计" not in page.parts.note.text()
    assert (bar.span.currentData(), bar.first.text()) == (Span.MONTH, "2026-11-01")
    assert from_json(memory.text("analysis"))[0].asked.span is Span.MONTH
    assert line(page, 0)[1] == "3"


def test_an_empty_station_says_what_will_stand_here(live: Live, memory: Memory) -> None:
    page = open_page(live, memory)
    assert page.parts.empty.isVisible()
    assert "F4" in page.parts.empty.text()
    live.room.take(received_at=START)
    live.until(page.parts.table.isVisible)
    page.hide()


# -- files -----------------------------------------------------------------------------------


def test_the_table_as_csv_xlsx_and_text_has_no_formula(
    live: Live, page: AnalysisPage, tmp_path: Path
) -> None:
    place = live.room.all(Community)[0]
    live.room.done(
        ChangeEntry(
            actor_id=None,
            kind=Community,
            id=place.id,
            version=place.version,
            values={"name": "=1+1"},
        )
    )
    live.room.take(received_at=START, community_id=place.id)
    bar = page.parts.bar
    bar.by.setCurrentIndex(bar.by.findData(By.COMMUNITY))
    live.until(lambda: page.is_settled and page.parts.model.rowCount() == 5)
    lists = page._lists
    assert lists is not None
    for name in ("表.csv", "表.xlsx"):
        page.files.write(tmp_path / name, lists)
        live.until_told(f"已导出 {tmp_path / name}")
    with (tmp_path / "表.csv").open(encoding="utf-8-sig", newline="") as opened_file:
        rows = list(csv.reader(opened_file))
    assert rows[0][:3] == ["社区", "编码", "本期"]
    assert rows[1][:5] == ["全部", "", "4", "1", "3"]
    assert "'=1+1" in [row[0] for row in rows if row]
    assert rows[-1][0].startswith("按接警时间")
    sheet = CalamineWorkbook.from_path(tmp_path / "表.xlsx").get_sheet_by_index(0).to_python()
    assert sheet[1][2] == 4
    assert "=1+1" in [row[0] for row in sheet]
    live.qtbot.keyClick(page.parts.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = [each.split("\t") for each in QApplication.clipboard().text().split("\n")]
    assert copied[0][:3] == ["社区", "编码", "本期"]
    assert "'=1+1" in [row[0] for row in copied]


def test_a_folder_that_is_not_there_is_said(live: Live, page: AnalysisPage, tmp_path: Path) -> None:
    assert page._lists is not None
    page.files.write(tmp_path / "nowhere" / "表.csv", page._lists)
    live.until_told("没有写成")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_has_room_in_the_smallest_window(language: str, live: Live, memory: Memory) -> None:
    spoken = Language(resources_dir() / "i18n", language)
    spoken.install()
    pinned = tuple(
        Scope(period=Period(date(y, 1, 5), date(y + 1, 2, 3))) for y in range(2020, 2024)
    )
    memory.keep("analysis", to_json([SavedQuestion("", Asked(pinned=pinned))]))
    page = open_page(live, memory)
    assert len(page.parts.pins.buttons) == 4
    assert page.minimumSizeHint().width() <= SMALLEST.width()
    spoken.remove()
    page.hide()


def test_without_charts_the_table_fills_the_page(live: Live, page: AnalysisPage) -> None:
    narrow = page.parts.table.width()
    live.qtbot.keyClick(page, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    live.until(lambda: page.parts.table.width() > narrow)
    assert not page.parts.side.isVisible()


# -- what it looks like ------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [LIGHT, NIGHT], ids=["light", "night"])
@pytest.mark.parametrize("most", [0, 1, 2, 3, 5, 7, 400])
def test_every_shade_can_be_read_and_every_count_has_one(most: int, theme: Theme) -> None:
    found = shades_of(most, theme)
    assert all(contrast(each.ground, each.text) >= 4.5 for each in found)
    assert len({each.ground for each in found}) == len(found)
    counts = [count for each in found for count in range(each.least, each.most + 1)]
    assert counts == list(range(most + 1))


def test_definitions_are_english_in_an_english_window(page: AnalysisPage) -> None:
    assert page.answer is not None
    english = Language(resources_dir() / "i18n", "en")
    english.install()
    said = definition_text(page.answer.definitions[0])
    english.remove()
    assert said.isascii() or not any("\u4e00" <= each <= "\u9fff" for each in said)


def test_it_wears_both_themes(page: AnalysisPage) -> None:
    page.dress(NIGHT)
    night = page.grab().toImage().pixelColor(4, 4)
    page.dress(LIGHT)
    assert page.grab().toImage().pixelColor(4, 4).lightness() > night.lightness()
