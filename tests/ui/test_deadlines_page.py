"""The page 办案时限: what runs, the soonest first; kept, extended and silenced by keys."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.deadline import Deadline, DeadlineState
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.settings import resources_dir
from jinhai_console.ui.deadlines.forms import ExtendForm, HandForm, StartForm, StepForm
from jinhai_console.ui.deadlines.page import ENDED, OVERDUE, SILENT, SOON, DeadlinesPage
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.deadlines import bare_case, happened, running
from tests.ui.live import Live
from tests.ui.record_page import at_desk, listed, press, show

_E = LegalEvent


@pytest.fixture
def page(live: Live) -> Iterator[DeadlinesPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, DeadlinesPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def accepted(live: Live) -> Deadline:
    room = live.room
    room.done(happened(room, _E.ACCEPTED, room.clock.now, bare_case(room)))
    return running(room, "L10")


def answer(live: Live, page: DeadlinesPage, said: str) -> None:
    live.until(page.frame_.bar.isVisible)
    page.frame_.bar.line.setText(said)
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)


def form_of(live: Live, page: DeadlinesPage, kind: type[Any]) -> Any:
    live.until(lambda: isinstance(page.form, kind))
    return page.form


def now(live: Live, deadline: Deadline) -> Deadline:
    return live.room.one(Deadline, deadline.id)


def test_each_filter_shows_its_own(live: Live, page: DeadlinesPage) -> None:
    room = live.room
    case = bare_case(room)
    room.done(happened(room, _E.SUMMONED_ADMINISTRATIVE, room.clock.now, case))
    found = accepted(live)
    show(live, page)
    hours = running(room, "L05")
    assert listed(page) == [hours.id, found.id]
    page.show_filter(SOON)
    assert listed(page) == [hours.id]
    page.show_filter(OVERDUE)
    assert listed(page) == []
    live.until(lambda: "没有逾期的期限" in page.frame_.empty.text() + page.frame_.head.text())


def test_hours_against_liberty_say_when_the_bare_hours_are_over(
    live: Live, page: DeadlinesPage
) -> None:
    room = live.room
    room.done(happened(room, _E.SUMMONED_ADMINISTRATIVE, room.clock.now, bare_case(room)))
    show(live, page)
    said = " ".join(each.text for each in page.facts._facts)
    assert "满 8 小时" in said
    assert "请法制员核对" not in said  # the rules of this station are its own


def test_one_is_kept_by_keys_alone(live: Live, page: DeadlinesPage) -> None:
    found = accepted(live)
    show(live, page)
    press(live, page, Qt.Key.Key_Return)
    form = form_of(live, page, StepForm)
    form.reason.restore("作出处罚决定")
    form.save()
    live.until(lambda: now(live, found).state is DeadlineState.MET)
    page.show_filter(ENDED)
    live.until(lambda: listed(page) == [found.id])


def test_one_is_extended_with_its_approver(live: Live, page: DeadlinesPage) -> None:
    found = accepted(live)
    show(live, page)
    press(live, page, Qt.Key.Key_E)
    form = form_of(live, page, ExtendForm)
    assert "上一级公安机关" in form.approver.hint
    form.approver.restore("分局领导")
    form.save()
    live.until(lambda: (now(live, found).due_at or 0) > (found.due_at or 0) + 20 * DAY)
    page.turn_to(1)
    live.until(lambda: page.steps.topLevelItemCount() == 1)


def test_one_is_suspended_and_goes_on(live: Live, page: DeadlinesPage) -> None:
    found = accepted(live)
    show(live, page)
    press(live, page, Qt.Key.Key_U)
    form = form_of(live, page, StepForm)
    form.reason.restore("送检")
    form.save()
    live.until(lambda: now(live, found).due_at is None)
    live.until(lambda: page.detail is not None and page.detail.deadline.due_at is None)
    live.room.clock.step(HOUR)
    press(live, page, Qt.Key.Key_U)
    live.until(lambda: page.form is not form)
    form_of(live, page, StepForm).save()
    live.until(lambda: now(live, found).due_at is not None)


def test_one_is_silenced_and_calls_again(live: Live, page: DeadlinesPage) -> None:
    found = accepted(live)
    show(live, page)
    press(live, page, Qt.Key.Key_G)
    answer(live, page, "已报延长")
    live.until(lambda: now(live, found).dismissed_at is not None)
    page.show_filter(SILENT)
    live.until(lambda: listed(page) == [found.id])
    live.until(lambda: page.detail is not None and page.detail.deadline.dismissed_at is not None)
    press(live, page, Qt.Key.Key_G)
    live.until(lambda: now(live, found).dismissed_at is None)


def test_one_begins_by_the_number_of_its_case(live: Live, page: DeadlinesPage) -> None:
    case = bare_case(live.room)
    page.show()
    live.qtbot.waitExposed(page)
    live.until(lambda: "还没有办案期限" in page.frame_.empty.text() + page.frame_.head.text())
    press(live, page, Qt.Key.Key_N)
    answer(live, page, "没有这个编号")
    live.until_told("没有编号为")
    page.make_new()
    answer(live, page, case.number)
    form = form_of(live, page, StartForm)
    form.happened.show(_E.SEIZED)
    form.save()
    live.until(lambda: {e.code for e in live.room.all(Deadline)} == {"L12", "L14"})


def test_one_changes_hands_and_the_board_is_printed(live: Live, page: DeadlinesPage) -> None:
    found = accepted(live)
    show(live, page)
    press(live, page, Qt.Key.Key_T)
    form = form_of(live, page, HandForm)
    form.officer.choose(live.room.officer("02"))
    form.save()
    live.until(lambda: now(live, found).officer_id == live.room.officer("02"))
    page.dress(NIGHT)
    page.show_only("逾期", (found.id,))
    live.until(lambda: listed(page) == [found.id])
