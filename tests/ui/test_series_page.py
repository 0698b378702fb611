"""串并案 on the screen: proposed, decided in place, followed; plain text whatever was reported."""

from collections.abc import Callable, Iterator
from time import sleep

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from jinhai_console.domain.analysis.narrative_words import Excerpt, FoundWord
from jinhai_console.domain.analysis.series_facts import SeriesReason, Term
from jinhai_console.domain.case_series import CaseSeries, SeriesRejection, SeriesResult
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.series_rows import SeriesLine, SeriesMemberRow, SeriesState
from jinhai_console.domain.words import series_reason_text
from jinhai_console.services.undo import UndoEntry
from jinhai_console.ui.series.lines import key_of
from jinhai_console.ui.series.members import pieces
from jinhai_console.ui.series.page import SeriesPage
from jinhai_console.ui.series.sketch import places_in_metres
from jinhai_console.ui.series.words import days_text, reason_word, suggested_name
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.series_room import DOOR, accept, add_words, doors, shops, theft
from tests.stations import START
from tests.ui.live import Live

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(live: Live) -> Iterator[SeriesPage]:
    live.actor = live.room.officer("05")
    add_words(live.room)
    made = SeriesPage(live.seat, LIGHT)
    live.qtbot.addWidget(made)
    for model in (made.list.lines, made.detail.table.members):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    made.resize(1366, 690)
    yield made
    made.hide()


def show(live: Live, page: SeriesPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    live.until(lambda: page.board is not None)


def listed(page: SeriesPage) -> list[tuple[SeriesState, list[int]]]:
    return [(each.state, list(each.ids)) for each in page.list.lines.lines]


def members(page: SeriesPage) -> list[int]:
    return [each.id for each in page.detail.table.members.rows]


def answer(live: Live, page: SeriesPage, words: str) -> None:
    assert page.bar.isVisible()
    page.bar.line.setText(words)
    live.qtbot.keyClick(page.bar.line, Qt.Key.Key_Return)


def press(live: Live, page: SeriesPage, key: Qt.Key) -> None:
    live.qtbot.keyClick(page, key, CONTROL)


def test_without_any_the_page_says_what_will_stand_there(live: Live, page: SeriesPage) -> None:
    theft(live.room, 1)
    show(live, page)
    assert "比对 1 起" in page.note.text()
    assert "由人决定" in page.note.text()
    assert page.detail.isHidden()
    assert not any(each.isEnabled() for each in page.buttons.values())


def test_an_empty_station_says_why(live: Live, page: SeriesPage) -> None:
    page.show()
    live.until(lambda: "还没有警情" in page.note.text())


def test_a_proposal_shows_its_incidents_and_why(live: Live, page: SeriesPage) -> None:
    ids = doors(live.room)
    show(live, page)
    live.until(lambda: members(page) == ids)
    reasons = page.detail.reasons
    items = [reasons.topLevelItem(n) for n in range(reasons.topLevelItemCount())]
    said = [(each.text(0), float(each.text(1))) for each in items if each is not None]
    assert "手法：拉车门" in dict(said)
    assert said[-1][0] == "合计"
    assert sum(points for _, points in said[:-1]) == pytest.approx(said[-1][1])
    page.dress(NIGHT)
    page.grab()


def test_it_is_accepted_under_a_name_and_that_is_undone(live: Live, page: SeriesPage) -> None:
    ids = doors(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_Return)
    assert page.bar.line.text() == "拉车门"  # proposed, to be changed
    answer(live, page, "鼓岩拉车门")
    live.until(lambda: listed(page) == [(SeriesState.ACCEPTED, ids)])
    assert live.room.all(CaseSeries)[0].accepted_by_id == live.actor
    assert "区静怡 串并" in page.detail.about.text()
    undoes = live.told[-1].undoes
    assert undoes is not None
    live.room.done(UndoEntry(actor_id=None, sequence=undoes))
    live.until(lambda: listed(page) == [(SeriesState.PROPOSED, ids)])


def test_what_is_rejected_goes_for_a_reason(live: Live, page: SeriesPage) -> None:
    doors(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_R)
    answer(live, page, "现场勘查不是一伙")
    live.until(lambda: listed(page) == [])
    (rejection,) = live.room.all(SeriesRejection)
    assert rejection.reason == "现场勘查不是一伙"


def test_of_a_proposal_some_are_put_apart(live: Live, page: SeriesPage) -> None:
    ids = doors(live.room)
    show(live, page)
    live.until(lambda: members(page) == ids)
    press(live, page, Qt.Key.Key_T)
    live.until_told("请先在右边的表里选")
    page.detail.table.selectRow(0)
    press(live, page, Qt.Key.Key_T)
    live.until(lambda: listed(page) == [(SeriesState.PROPOSED, ids[1:])])


def test_an_addition_is_taken_in_or_out(live: Live, page: SeriesPage) -> None:
    ids = doors(live.room, 5)
    accept(live.room, ids[:3])
    show(live, page)
    assert listed(page)[0] == (SeriesState.ADDITION, ids[3:])
    assert "《鼓岩拉车门》" in page.detail.about.text()
    live.until(lambda: members(page) == ids)  # beside those that it would come to
    numbers = [page.detail.table.members.index(row, 0).data() for row in range(5)]
    assert [each.startswith("+") for each in numbers] == [False, False, False, True, True]
    page.detail.table.selectRow(0)
    press(live, page, Qt.Key.Key_T)
    live.until_told("请先在右边的表里选")
    page.detail.table.selectRow(4)
    press(live, page, Qt.Key.Key_T)
    live.until(lambda: listed(page)[0] == (SeriesState.ADDITION, ids[3:4]))
    press(live, page, Qt.Key.Key_Return)
    live.until(lambda: listed(page) == [(SeriesState.ACCEPTED, ids[:4])])


def test_a_series_is_split_renamed_added_to_and_ended(live: Live, page: SeriesPage) -> None:
    ids = doors(live.room)
    other = theft(live.room, 60, metres=9_000)
    accept(live.room, ids)
    show(live, page)
    live.until(lambda: members(page) == ids)
    press(live, page, Qt.Key.Key_G)
    answer(live, page, "甲")
    live.until(lambda: page.detail.title.text().startswith("甲"))
    press(live, page, Qt.Key.Key_N)
    answer(live, page, live.room.incident(other).number)
    live.until(lambda: members(page) == [other, *ids])
    page.detail.table.selectRow(1)
    page.detail.table.selectionModel().select(
        page.detail.table.members.index(2, 0),
        page.detail.table.selectionModel().SelectionFlag.Select
        | page.detail.table.selectionModel().SelectionFlag.Rows,
    )
    press(live, page, Qt.Key.Key_D)
    answer(live, page, "乙")
    live.until(lambda: len(listed(page)) == 2)
    assert {each.name: each.size for each in live.room.all(CaseSeries)} == {"甲": 3, "乙": 2}
    press(live, page, Qt.Key.Key_F)
    assert "怎样结束" in page.results.question
    page.results.buttons[0].click()
    live.until(lambda: listed(page)[-1][0] is SeriesState.ENDED)
    results = {each.result for each in live.room.all(CaseSeries)}
    assert results == {None, SeriesResult.CAUGHT}


def test_a_series_that_is_none_is_given_up_for_a_reason(live: Live, page: SeriesPage) -> None:
    accept(live.room, doors(live.room))
    show(live, page)
    press(live, page, Qt.Key.Key_R)
    answer(live, page, "两伙")
    live.until(lambda: listed(page) == [])
    assert live.room.all(CaseSeries)[0].result is SeriesResult.NOT_ONE


def test_a_refusal_is_told(live: Live, page: SeriesPage) -> None:
    ids = doors(live.room, 6)
    accept(live.room, ids[:3], "甲")
    show(live, page)
    page.list.choose(len(listed(page)) - 1)
    press(live, page, Qt.Key.Key_N)
    answer(live, page, "没有的编号")
    live.until_told("没有警情")
    press(live, page, Qt.Key.Key_N)
    answer(live, page, live.room.incident(ids[0]).number)
    live.until_told("已在系列")


def test_nothing_moves_under_a_question(live: Live, page: SeriesPage) -> None:
    ids = doors(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_Return)
    page.bar.line.setText("写到一半")
    accept(live.room, shops(live.room), "另一个")
    live.qtbot.waitUntil(lambda: not page.work.is_busy)
    live.qtbot.wait(50)
    assert page.bar.isVisible()
    assert page.bar.line.text() == "写到一半"
    assert listed(page) == [(SeriesState.PROPOSED, ids)]
    live.qtbot.keyClick(page.bar.line, Qt.Key.Key_Escape)
    page.work.again()
    live.until(lambda: len(listed(page)) == 2)


def test_the_cursor_stays_with_its_series(live: Live, page: SeriesPage) -> None:
    other = shops(live.room)
    ids = doors(live.room)
    show(live, page)
    page.list.choose(next(n for n, (_, each) in enumerate(listed(page)) if each == other))
    grown = theft(live.room, 0, "店主称卷帘门被撬，收银台现金被盗", 5_070)
    page.work.again()
    live.until(lambda: (SeriesState.PROPOSED, [*other, grown]) in listed(page))
    line = page.list.current()
    assert line is not None
    assert set(other) <= set(line.ids)
    accept(live.room, ids)
    live.until(lambda: (SeriesState.ACCEPTED, ids) in listed(page))
    assert page.list.current() == line


def test_new_incidents_are_compared_a_little_later(live: Live, page: SeriesPage) -> None:
    ids = doors(live.room, 2)
    show(live, page)
    assert listed(page) == []
    page.work._later.setInterval(1)  # instead of seconds
    third = theft(live.room, 0, metres=40)
    live.until(lambda: listed(page) == [(SeriesState.PROPOSED, [*ids, third])])


def test_who_does_not_look_is_not_compared_for(live: Live, page: SeriesPage) -> None:
    doors(live.room)
    show(live, page)
    page.hide()
    asked: list[bool] = []
    page.work.read.connect(lambda _board: asked.append(True))
    accept(live.room, shops(live.room))
    live.qtbot.wait(80)
    assert asked == []
    page.show()
    live.until(lambda: len(listed(page)) == 2)


def test_enter_leads_to_the_incident_and_all_of_them_to_the_queue(
    live: Live, page: SeriesPage
) -> None:
    ids = doors(live.room)
    show(live, page)
    live.until(lambda: members(page) == ids)
    opened: list[object] = []
    behind: list[tuple[str, object]] = []
    left: list[bool] = []
    page.incident_wanted.connect(opened.append)
    page.behind_wanted.connect(lambda title, some: behind.append((title, some)))
    page.left.connect(lambda: left.append(True))
    live.qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.detail.table.currentIndex().row() == 0
    live.qtbot.keyClick(page.detail.table, Qt.Key.Key_Return)
    assert opened == [ids[0]]
    press(live, page, Qt.Key.Key_Y)
    assert behind == [("盗窃", tuple(ids))]
    live.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert left == [True]


def test_a_series_is_gone_to_from_elsewhere(live: Live, page: SeriesPage) -> None:
    shops(live.room)
    id = accept(live.room, doors(live.room))
    page.show_series(id)
    show(live, page)
    line = page.list.current()
    assert line is not None
    assert line.series_id == id


def test_another_time_is_another_question(live: Live, page: SeriesPage) -> None:
    ids = [theft(live.room, 200 + n, metres=20 * n) for n in range(3)][::-1]
    show(live, page)
    assert listed(page) == []
    page.choice.period.setCurrentIndex(1)
    page.choice.changed.emit()
    live.until(lambda: listed(page) == [(SeriesState.PROPOSED, ids)])
    page.choice.kind.setCurrentIndex(page.choice.kind.findText("　盗窃"))
    assert page.choice.category == "0101"
    page.choice.changed.emit()
    live.until(lambda: not page.work.is_busy)
    assert listed(page) == [(SeriesState.PROPOSED, ids)]


def test_long_work_says_how_far_it_is_and_is_stopped(
    live: Live, page: SeriesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(reader: object, question: object, go_on: Callable[[int, int], bool]) -> None:
        while go_on(1_000, 40_000):
            sleep(0.001)

    monkeypatch.setattr("jinhai_console.ui.series.work.series_board", endless)
    monkeypatch.setattr("jinhai_console.ui.series.work._SOON_S", 0)
    page.show()
    live.until(page.stop_button.isVisible)
    assert page.note.text() == "正在比对：1,000 / 40,000 起"
    live.qtbot.keyClick(page, Qt.Key.Key_Escape)
    live.until(lambda: "已停止" in page.note.text())
    assert page.stop_button.isHidden()
    page.work.later()  # nothing that comes in begins again what a person stopped
    assert not page.work.is_waiting
    page.choice.changed.emit()
    live.until(page.stop_button.isVisible)
    monkeypatch.undo()
    page.choice.changed.emit()  # another question: the one under way is given up
    live.until(lambda: "还没有警情" in page.note.text())
    assert page.stop_button.isHidden()


# -- words and pictures without a desk ---------------------------------------------------


@pytest.mark.parametrize("term", list(Term))
@pytest.mark.parametrize("points", [100, -50])
@pytest.mark.parametrize("amount", [None, 0, 90, 1_250])
@pytest.mark.parametrize("words", [(), ("剪锁", "撬坐垫")])
def test_the_window_says_what_the_command_line_says(
    term: Term, points: int, amount: int | None, words: tuple[str, ...]
) -> None:
    reason = SeriesReason(term, points, amount, words)
    assert reason_word(reason) == series_reason_text(reason)


def line(**values: object) -> SeriesLine:
    usual: dict[str, object] = {
        "state": SeriesState.PROPOSED,
        "ids": (1, 2),
        "numbers": ("1", "2"),
        "kind": "盗窃",
        "place": "鼓岩社区、滨海社区",
        "first_at": START,
        "last_at": START,
        **values,
    }
    return SeriesLine(**usual)  # type: ignore[arg-type]


def test_a_name_is_proposed_from_place_and_method() -> None:
    found = (SeriesReason(Term.METHOD, 150, words=("剪锁", "撬坐垫")),)
    assert suggested_name(line(reasons=found)) == "鼓岩剪锁"
    assert suggested_name(line()) == "鼓岩盗窃"
    assert suggested_name(line(place="")) == "盗窃"


def test_days_say_their_year_once() -> None:
    zone = "Asia/Shanghai"
    assert days_text(line(), zone) == "2026-11-23"
    assert days_text(line(first_at=START - 3 * DAY), zone) == "2026-11-20 至 11-23"
    assert days_text(line(first_at=START - 400 * DAY), zone) == "2025-10-19 至 2026-11-23"


def test_an_addition_is_another_line_than_its_series() -> None:
    addition = line(state=SeriesState.ADDITION, series_id=7)
    assert key_of(addition) != key_of(line(state=SeriesState.ACCEPTED, series_id=7))


def test_a_narrative_is_cut_at_its_words_and_never_markup() -> None:
    found = Excerpt("<b>车门</b>", (FoundWord(3, 5, "拉车门"),))
    assert pieces(found) == [("<b>", False), ("车门", True), ("</b>", False)]
    assert pieces(Excerpt("")) == []


def test_places_are_metres_from_their_corner() -> None:
    def row(id: int, east: float | None, north: float | None) -> SeriesMemberRow:
        return SeriesMemberRow(
            id=id,
            number=str(id),
            received_at=START,
            category="盗窃",
            place="",
            state="closed",  # type: ignore[arg-type]
            excerpt=Excerpt(DOOR),
            longitude=east,
            latitude=north,
        )

    found = places_in_metres([row(1, 123.5, 60.0), row(2, 123.51, 60.001), row(3, None, None)])
    assert found[1] == (0, 0)
    assert found[2] == pytest.approx((556, 111), abs=1)
    assert places_in_metres([row(3, None, None)]) == {}
