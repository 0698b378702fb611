"""The page 回访: one call after the other by single keys; samples and figures beside it."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.callback import Callback, CallbackLevel, CallbackState
from jinhai_console.domain.callback_sample import CallbackSample
from jinhai_console.domain.satisfaction import Satisfaction
from jinhai_console.settings import resources_dir
from jinhai_console.ui.callbacks.forms import ContactForm, SampleForm
from jinhai_console.ui.callbacks.page import (
    ALL,
    BEHIND,
    ENDED,
    FIGURES,
    OPEN,
    SAMPLES,
    TODAY,
    UNANSWERED,
    CallbacksPage,
)
from jinhai_console.ui.handover.paper_window import PaperWindow
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.callbacks import DISSATISFIED, about, due, record, said, visit_households
from tests.ui.live import Live
from tests.ui.record_page import CONTROL, at_desk, listed


@pytest.fixture
def page(live: Live) -> Iterator[CallbacksPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, CallbacksPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def show(live: Live, page: CallbacksPage, which: int = OPEN) -> None:
    page.show_filter(which)
    page.show()
    live.qtbot.waitExposed(page)
    live.until(lambda: page.detail is not None or bool(page.frame_.head.text()))
    page.frame_.list.setFocus()


def keys(live: Live, page: CallbacksPage, text: str) -> None:
    for each in text:
        key = Qt.Key.Key_Return if each == "\n" else each
        live.qtbot.keyClick(page.frame_.list, key)


def one(live: Live, id: int) -> Callback:
    return live.room.one(Callback, id)


def test_five_keys_are_a_call_and_the_next_comes_up(live: Live, page: CallbacksPage) -> None:
    first, second = due(live.room), due(live.room)
    show(live, page)
    assert listed(page) == [first.id, second.id]
    keys(live, page, "1211\n")
    live.until(lambda: page.detail is not None and page.detail.row.id == second.id)
    done = one(live, first.id)
    assert (done.result, done.manner) == (Satisfaction.SATISFIED, Satisfaction.BASICALLY)
    assert listed(page) == [second.id]
    keys(live, page, "M\n")
    live.until(lambda: not one(live, second.id).is_open)
    live.until(lambda: not listed(page))
    assert "没有待访的" in page.frame_.head.text()
    page.show_filter(ENDED)
    assert set(listed(page)) == {first.id, second.id}


def test_the_number_is_seen_after_dialling_and_masked_on_the_next(
    live: Live, page: CallbacksPage
) -> None:
    due(live.room)
    second = due(live.room)
    show(live, page)
    assert "138****5678" in page.sheet.whom.text()
    keys(live, page, "B")
    live.until(lambda: "王小明　13800005678" in page.sheet.whom.text())
    assert "王小明" in page.sheet.script.text() or not page.sheet.script.text().startswith("您好")
    keys(live, page, "W")
    live.until(lambda: page.detail is not None and page.detail.row.id == second.id)
    assert "138****5678" in page.sheet.whom.text()


def test_whom_nobody_reached_comes_again_after_the_others(live: Live, page: CallbacksPage) -> None:
    first, second = due(live.room), due(live.room)
    show(live, page)
    keys(live, page, "Z")
    live.until(lambda: listed(page) == [second.id, first.id])
    live.until(lambda: page.detail is not None and page.detail.row.id == second.id)
    page.frame_.list.choose(first.id)
    live.until(lambda: page.detail is not None and page.detail.row.id == first.id)
    assert "已有 1 次没有联系上，满 3 次" in page.sheet.caution.text()
    keys(live, page, "B")
    live.until(lambda: "王小明" in page.sheet.whom.text())
    assert "正在打" not in page.sheet.caution.text()  # he knows that himself
    live.until(lambda: page.course.topLevelItemCount() == 1)


def test_what_is_missing_is_said_and_nothing_saved(live: Live, page: CallbacksPage) -> None:
    callback = due(live.room)
    show(live, page)
    keys(live, page, "\n")
    assert "还没有问完" in page.sheet.hint.text()
    keys(live, page, "1113\n")
    assert "对什么不满意" in page.sheet.hint.text()
    assert one(live, callback.id).is_open
    keys(live, page, "R")
    live.qtbot.keyClick(page.sheet.remark, Qt.Key.Key_Escape)
    assert page.isVisible()
    page.sheet.remark.setText("来得太晚")
    live.qtbot.keyClick(page.sheet.remark, Qt.Key.Key_Return)
    live.until(lambda: one(live, callback.id).result is Satisfaction.DISSATISFIED)
    page.show_filter(UNANSWERED)
    live.until(lambda: listed(page) == [callback.id])
    live.until(lambda: "上门回访之后才算了结" in page.frame_.warning.text())


def test_answers_stay_while_others_work(live: Live, page: CallbacksPage) -> None:
    due(live.room)
    other = due(live.room)
    show(live, page)
    keys(live, page, "12")
    record(live.room, other.id)
    live.until(lambda: len(listed(page)) == 1)
    assert page.sheet.interview is not None
    assert page.sheet.interview.at == 2


def test_a_click_answers_too(live: Live, page: CallbacksPage) -> None:
    due(live.room)
    show(live, page)
    live.qtbot.mouseClick(page.sheet.questions.buttons["result", 1], Qt.MouseButton.LeftButton)
    assert page.sheet.interview is not None
    assert page.sheet.interview.given == {"result": Satisfaction.BASICALLY}


def test_at_the_door_one_does_not_dial(live: Live, page: CallbacksPage) -> None:
    callback = due(live.room, reporter_phone="")
    show(live, page)
    assert "没有登记电话" in page.sheet.caution.text()
    assert not page.sheet.dial.isEnabled()
    keys(live, page, "Z")
    live.qtbot.keyClick(page, Qt.Key.Key_E, CONTROL)
    live.until(lambda: isinstance(page.form, ContactForm))
    form: Any = page.form
    form.phone.restore("13900009999")
    form.save()
    live.until(lambda: one(live, callback.id).level is CallbackLevel.PHONE)
    assert one(live, callback.id).tries == 0
    live.until(page.sheet.dial.isEnabled)


def test_it_is_dropped_for_a_reason(live: Live, page: CallbacksPage) -> None:
    callback = due(live.room)
    show(live, page)
    live.qtbot.keyClick(page, Qt.Key.Key_D, CONTROL)
    page.frame_.bar.line.setText("当事人已故")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: one(live, callback.id).state is CallbackState.DROPPED)


def test_the_incident_behind_is_opened(live: Live, page: CallbacksPage) -> None:
    callback = due(live.room)
    show(live, page)
    with live.qtbot.waitSignal(page.incident_wanted) as wanted:
        live.qtbot.keyClick(page, Qt.Key.Key_O, CONTROL)
    assert wanted.args == [callback.incident_id]
    page.turn_to(BEHIND)
    with live.qtbot.waitSignal(page.incident_wanted):
        live.qtbot.keyClick(page.behind, Qt.Key.Key_Return)


def test_a_sample_is_drawn_and_its_calls_listed(live: Live, page: CallbacksPage) -> None:
    visit_households(live.room, 6)
    show(live, page)
    page.make_new()
    form: Any = page.form
    assert isinstance(form, SampleForm)
    form.last.line.selectAll()
    live.qtbot.keyClicks(form.last.line, "2026-11-23")
    form.count.show(2)
    form.seed.show(7)
    form.save()
    live.until(lambda: len(live.room.all(CallbackSample)) == 1)
    live.until(lambda: len(listed(page)) == 4)
    (sample,) = live.room.all(CallbackSample)
    assert (sample.seed, sample.drawn) == (7, 4)
    assert sample.number in page.frame_.filters[-1].text()
    live.until(lambda: page.samples.topLevelItemCount() == 1)
    page.show_filter(TODAY)
    live.until(lambda: not listed(page))
    page.turn_to(SAMPLES)
    live.qtbot.keyClick(page.samples, Qt.Key.Key_Return)
    live.until(lambda: len(listed(page)) == 4)
    live.until(lambda: page.sheet.interview is not None)
    assert page.sheet.interview is not None
    assert page.sheet.interview.questions[0].name == "is_real"


def test_what_is_listed_is_printed(live: Live, page: CallbacksPage) -> None:
    due(live.room)
    show(live, page)
    live.qtbot.keyClick(page, Qt.Key.Key_P, CONTROL)
    paper = page.window().findChild(PaperWindow)
    assert isinstance(paper, PaperWindow)
    with live.qtbot.waitSignal(paper.preview.shown, timeout=20_000):
        pass
    paper.reject()


def test_what_is_searched_for_stays_while_one_calls(live: Live, page: CallbacksPage) -> None:
    due(live.room)
    due(live.room, reporter_name="李小红")
    third = due(live.room)
    show(live, page)
    page.frame_.search.setText("王")
    page.frame_.list.setFocus()
    assert len(listed(page)) == 2
    keys(live, page, "M\n")
    live.until(lambda: page.detail is not None and page.detail.row.id == third.id)
    assert (page.frame_.search.text(), listed(page)) == ("王", [third.id])


def test_a_number_opens_what_is_behind_it(live: Live, page: CallbacksPage) -> None:
    first, second = due(live.room), due(live.room)
    record(live.room, first.id, said(Satisfaction.BASICALLY))
    record(live.room, second.id, DISSATISFIED)
    show(live, page)
    page.turn_to(FIGURES)
    live.until(lambda: bool(page.figures.grids))
    page.show_only("基本满意", [first.id])
    live.until(lambda: listed(page) == [first.id])
    assert "仅看 基本满意（1）" in page.frame_.filters[-1].text()
    page.show_filter(ALL)
    live.until(lambda: len(listed(page)) == 3)
    page.show_only("无效", [])
    live.until_told("无效：没有回访")


def test_both_dresses_and_nothing_at_all(live: Live, page: CallbacksPage) -> None:
    show(live, page)
    assert "还没有回访" in page.frame_.head.text()
    offered = (page.sheet.dial, page.sheet.remark, *page.sheet.misses.values())
    assert not any(each.isVisible() for each in offered)
    page.dress(NIGHT)
    keys(live, page, "1B\n")
    assert about(live.room, 1) == []
    due(live.room)
    live.until(lambda: page.detail is not None)
    page.dress(LIGHT)
    assert set(page.sheet.misses) == set("WZGHSJ")
    assert all(each.isVisible() for each in offered)


def test_no_answer_is_squeezed_at_the_smallest_window(live: Live, page: CallbacksPage) -> None:
    """What is left of 1366 x 768 for the page; the answers used to lose their lower half."""
    due(live.room)
    page.setFixedSize(1366, 500)
    show(live, page)
    answers = page.sheet.questions.buttons
    live.until(lambda: len(answers) == 13)
    page.grab()
    assert [b.text() for b in answers.values() if b.height() < b.sizeHint().height()] == []
