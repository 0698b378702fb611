"""The page 法制审核: submitted, taken, looked through by letters, returned, mended, passed."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.case import Case, CasePerson, PersonPart
from jinhai_console.domain.legal_review import LegalReview, ReviewState, Verdict
from jinhai_console.domain.review_check import ReviewDocument
from jinhai_console.domain.task import Task
from jinhai_console.services.case_people import AddCasePerson
from jinhai_console.services.legal_reviews import TakeReview
from jinhai_console.settings import resources_dir
from jinhai_console.ui.reviews.forms import PassForm, ResubmitForm, ReturnForm, SubmitForm
from jinhai_console.ui.reviews.page import CLOCKS, OVER, RETURNED, ROUNDS, ReviewsPage
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.reviews import accepted, check_all, give_back, items, let_pass, submit, submitting
from tests.ui.live import Live
from tests.ui.record_page import at_desk, listed, press, show


@pytest.fixture
def page(live: Live) -> Iterator[ReviewsPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, ReviewsPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def form_of(live: Live, page: ReviewsPage, kind: type[Any]) -> Any:
    live.until(lambda: isinstance(page.form, kind))
    return page.form


def review(live: Live) -> LegalReview:
    (found,) = live.room.all(LegalReview)
    return found


def until_state(live: Live, page: ReviewsPage, state: ReviewState) -> None:
    live.until(lambda: page.detail is not None and page.detail.review.state is state)


def answer(live: Live, page: ReviewsPage, key: Qt.Key, verdict: Verdict) -> None:
    """The item under the cursor gets this answer."""
    id = page.items.current()
    live.qtbot.keyClick(page.items, key)
    live.until(
        lambda: (
            page.detail is not None
            and any(e.id == id and e.verdict is verdict for e in page.detail.items)
        )
    )


def test_a_document_of_a_suspect_is_submitted_and_taken(live: Live, page: ReviewsPage) -> None:
    case: Case = accepted(live.room)
    live.room.done(
        AddCasePerson(actor_id=None, case_id=case.id, part=PersonPart.SUSPECT, name="赵某某")
    )
    page.show()
    live.qtbot.waitExposed(page)
    live.until(lambda: "还没有送审" in page.frame_.empty.text())
    press(live, page, Qt.Key.Key_N)
    form = form_of(live, page, SubmitForm)
    assert form.document.combo.count() == len(ReviewDocument)
    form.case.choose(case.id)
    form.case.changed.emit()
    assert form.document.combo.findText("移送起诉") < 0  # no document of such a case
    form.document.show(ReviewDocument.PENALTY)
    assert form.person.combo.itemText(1) == "赵**"
    form.person.combo.setCurrentIndex(1)
    form.note.restore("拟拘留五日")
    form.save()
    live.until(lambda: page.detail is not None)
    assert review(live).person_id == live.room.all(CasePerson)[0].id
    assert "按 Ctrl+T 受理" in page.frame_.warning.text()
    assert not page.deeds.button("Ctrl+Enter").isEnabled()  # type: ignore[union-attr]
    press(live, page, Qt.Key.Key_T)
    live.until(lambda: review(live).reviewer_id == live.actor)
    live.until(lambda: page.detail is not None and page.detail.row.reviewer == "区静怡")
    assert not page.deeds.button("Ctrl+T").isEnabled()  # type: ignore[union-attr]  # it is there


def test_letters_answer_and_go_on_to_the_next_item(live: Live, page: ReviewsPage) -> None:
    found = submit(live.room)
    show(live, page)
    first, second, third, *_ = [each.id for each in items(live.room, found)]
    assert page.items.current() == first
    answer(live, page, Qt.Key.Key_G, Verdict.FIT)
    assert page.items.current() == second
    answer(live, page, Qt.Key.Key_N, Verdict.NOT_APPLICABLE)
    live.qtbot.keyClick(page.items, Qt.Key.Key_B)
    page.frame_.bar.line.setText("没有写到款")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: page.detail is not None and page.detail.row.faults == 1)
    assert page.items.topLevelItem(2).child(0).text(0) == "问题：没有写到款"  # type: ignore[union-attr]
    page.items.choose(third)
    answer(live, page, Qt.Key.Key_M, Verdict.MENDED)
    page.items.choose(first)
    live.qtbot.keyClick(page.items, Qt.Key.Key_M)
    live.until_told("没有不合格过")
    live.qtbot.keyClick(page.items, Qt.Key.Key_X)  # no answer
    assert "3/" in page.frame_.about.text()


def test_returned_mended_and_passed(live: Live, page: ReviewsPage) -> None:
    found = submit(live.room)
    check_all(live.room, found, but=1)
    show(live, page)
    press(live, page, Qt.Key.Key_B)
    back = form_of(live, page, ReturnForm)
    assert back.remarks.text() == "违法事实清楚，证据充分：缺少签名"
    back.save()
    until_state(live, page, ReviewState.RETURNED)
    assert live.room.all(Task)[0].officer_id == live.room.officer("03")
    page.show_filter(RETURNED)
    live.until(lambda: listed(page) == [found.id])
    press(live, page, Qt.Key.Key_G)
    again = form_of(live, page, ResubmitForm)
    again.note.restore("已补签名")
    again.save()
    until_state(live, page, ReviewState.RESUBMITTED)
    assert "第 2 轮" in page.frame_.head.text()
    assert page.items.topLevelItem(0).child(0).text(0) == "第 1 轮查出：缺少签名"  # type: ignore[union-attr]
    page.items.choose(items(live.room, found)[0].id)
    answer(live, page, Qt.Key.Key_G, Verdict.MENDED)
    press(live, page, Qt.Key.Key_Return)
    form_of(live, page, PassForm).save()
    until_state(live, page, ReviewState.PASSED)
    page.turn_to(ROUNDS)
    assert page.rounds.topLevelItemCount() == 2
    page.show_filter(OVER)
    assert listed(page) == [found.id]


def test_what_is_refused_is_said(live: Live, page: ReviewsPage) -> None:
    submit(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_Return)
    form = form_of(live, page, PassForm)
    form.save()
    live.until(lambda: "没有核对" in form.message.text())


def test_it_is_withdrawn_with_a_reason(live: Live, page: ReviewsPage) -> None:
    live.room.done(submitting(live.room, accepted(live.room)))
    show(live, page)
    press(live, page, Qt.Key.Key_D)
    page.frame_.bar.line.setText("改报分局")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: review(live).state is ReviewState.WITHDRAWN)


def test_it_leads_to_the_case_and_its_limits(live: Live, page: ReviewsPage) -> None:
    case = accepted(live.room)
    submit(live.room, case)
    show(live, page)
    with live.qtbot.waitSignal(page.case_wanted) as wanted:
        page.frame_.list.activated.emit(page.frame_.list.currentIndex())
    assert wanted.args == [case.id]
    page.turn_to(CLOCKS)
    live.until(lambda: page.clocks.topLevelItemCount() == 1)
    with live.qtbot.waitSignal(page.deadline_wanted):
        page.clocks.opened.emit(page.clocks.current())
    page.dress(NIGHT)
    page.show_filter(OVER)
    assert listed(page) == []


def test_in_the_list_what_ends_first_stands_first(live: Live, page: ReviewsPage) -> None:
    first = submit(live.room)
    done_ = submit(live.room, accepted(live.room), document=ReviewDocument.ACCEPTANCE)
    check_all(live.room, done_)
    let_pass(live.room, done_)
    give_back(live.room, first)
    show(live, page)
    assert listed(page) == [first.id]
    line = page.frame_.list.lines.lines[0]
    assert (line.state, line.number) == ("已退回", first.number)
    assert "剩" in line.right
    assert "查文斌" in line.about


def test_an_officer_of_the_case_takes_nothing(live: Live, page: ReviewsPage) -> None:
    live.actor = live.room.officer("03")
    live.room.done(submitting(live.room, accepted(live.room)))
    show(live, page)
    press(live, page, Qt.Key.Key_T)
    live.until_told("自己办过")
    live.room.done(TakeReview(actor_id=live.room.officer("05"), review_id=review(live).id))
