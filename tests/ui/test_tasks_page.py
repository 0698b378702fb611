"""The page of all tasks: filters, search, deeds, forms, the way to what a task comes from."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from jinhai_console.domain.instant import DAY, HOUR, parse_instant
from jinhai_console.domain.task import Task, TaskAnswer, TaskSource, TaskState
from jinhai_console.domain.task_rows import TaskLine
from jinhai_console.services.tasks import AnswerTask
from jinhai_console.settings import resources_dir
from jinhai_console.ui.handover.paper_window import PaperWindow
from jinhai_console.ui.tasks.due import DueFields
from jinhai_console.ui.tasks.forms import AnswerForm, ExtendForm, GiveForm, ReassignForm
from jinhai_console.ui.tasks.page import ENDED, OPEN, OVERDUE, TODAY, TasksPage
from jinhai_console.ui.tasks.words import due_text
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.services.pushing import add_channel
from tests.tasks import given, owed
from tests.ui.live import Live
from tests.ui.record_page import CONTROL, at_desk, listed, press, show


@pytest.fixture
def page(live: Live) -> Iterator[TasksPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, TasksPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def shown_form(live: Live, page: TasksPage, kind: type[Any]) -> Any:
    live.until(lambda: isinstance(page.acts.form, kind))
    return page.acts.form


def test_each_filter_shows_its_own(live: Live, page: TasksPage) -> None:
    room = live.room
    late = given(room, due_at=room.clock.now + HOUR)
    room.clock.step(2 * HOUR)
    today = given(room, due_at=room.clock.now + HOUR)
    later = owed(room, due_at=room.clock.now + 5 * DAY)
    over = given(room)
    room.done(AnswerTask(actor_id=None, task_id=over.id, text="已办"))
    show(live, page)
    assert listed(page) == [late.id, today.id, later.id]
    page.show_filter(OVERDUE)
    assert listed(page) == [late.id]
    assert "▲ 逾期" in page.frame_.list.lines.lines[0].right
    page.show_filter(TODAY)
    assert listed(page) == [late.id, today.id]
    page.show_filter(ENDED)
    assert listed(page) == [over.id]
    page.show_filter(OPEN)
    page.frame_.search.setText("调解 单一鸣")
    assert later.id in listed(page)
    assert today.id not in listed(page)[:1]


def test_deeds_follow_a_task_to_its_end(live: Live, page: TasksPage) -> None:
    add_channel(live.room)
    task = given(live.room)
    show(live, page)

    def stored() -> Task:
        return live.room.one(Task, task.id)

    press(live, page, Qt.Key.Key_G)
    live.until(lambda: stored().chases == 1)
    press(live, page, Qt.Key.Key_T)
    live.until(lambda: stored().state is TaskState.READ)
    press(live, page, Qt.Key.Key_Return)
    form = shown_form(live, page, AnswerForm)
    form.body.restore("到岗两次")
    form.is_final.show(False)
    form.save()
    live.until(lambda: stored().state is TaskState.ANSWERED)
    live.until(lambda: page.answers.topLevelItemCount() == 1)
    assert page.sent.topLevelItemCount() == 2
    button = page.deeds.button("Ctrl+G")
    assert button is not None
    assert not button.isEnabled()
    press(live, page, Qt.Key.Key_D)
    live.until(page.frame_.bar.isVisible)
    page.frame_.bar.line.setText("已由分局统办")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: stored().state is TaskState.WITHDRAWN)
    live.until(lambda: page.course.topLevelItemCount() >= 4)
    assert [each.text for each in live.room.all(TaskAnswer)] == ["到岗两次"]


def test_one_is_given_prolonged_and_handed_to_another(live: Live, page: TasksPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    press(live, page, Qt.Key.Key_N)
    form = shown_form(live, page, GiveForm)
    form.name.restore("校园巡查")
    form.asks.restore("放学时段到岗")
    form.whom.picker.setText("01")
    form.whom.picker.entered.emit("01")
    form.due.span.show(1)
    assert "没有通道" in form.message.text()
    form.save()
    live.until(lambda: page.detail is not None and page.detail.task.title == "校园巡查")
    (task,) = live.room.all(Task)
    press(live, page, Qt.Key.Key_Y)
    form = shown_form(live, page, ExtendForm)
    form.due.span.show(7)
    form.reason.restore("人手不足")
    form.save()
    live.until(lambda: live.room.one(Task, task.id).due_at > task.due_at)
    press(live, page, Qt.Key.Key_R)
    form = shown_form(live, page, ReassignForm)
    form.whom.picker.setText("02")
    form.whom.picker.entered.emit("02")
    form.reason.restore("休假")
    form.save()
    live.until(lambda: len(live.room.all(Task)) == 2)
    handed_on = live.room.all(Task)[1]
    assert handed_on.officer_id == live.room.officer("02")
    live.until(lambda: page.detail is not None and page.detail.task.id == handed_on.id)


def test_enter_leads_to_what_a_task_comes_from(live: Live, page: TasksPage) -> None:
    task = owed(live.room)
    given(live.room, due_at=live.room.clock.now + 9 * DAY)
    wanted: list[tuple[object, object]] = []
    page.record_wanted.connect(lambda *given: wanted.append(given))
    show(live, page)
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_Return)
    assert wanted == [(TaskSource.MEDIATION, task.about_id)]
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_Down)
    live.until(lambda: page.detail is not None and page.detail.task.source is TaskSource.HAND)
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_Return)
    live.until_told("没有所属的记录")


def test_a_number_leads_to_the_tasks_it_counts_however_old(live: Live, page: TasksPage) -> None:
    room = live.room
    old = given(room)
    room.done(AnswerTask(actor_id=None, task_id=old.id, text="已办"))
    room.clock.step(40 * DAY)
    other = given(room)
    show(live, page)
    assert listed(page) == [other.id]
    page.show_only("按期", [old.id])
    live.until(lambda: listed(page) == [old.id])
    button = page.frame_.filters[-1]
    assert button.text() == "仅看 按期（1）"
    page.show_filter(OPEN)
    live.until(lambda: listed(page) == [other.id])
    assert button.isHidden()
    page.show_only("按期", [old.id])
    page.show_record(other.id)
    live.until(lambda: page.detail is not None and page.detail.task.id == other.id)


def test_what_the_list_shows_is_printed(live: Live, page: TasksPage) -> None:
    given(live.room)
    show(live, page)
    live.qtbot.keyClick(page, Qt.Key.Key_P, CONTROL)
    paper = page.window().findChild(PaperWindow)
    assert isinstance(paper, PaperWindow)
    with live.qtbot.waitSignal(paper.preview.shown, timeout=20_000):
        pass
    paper.reject()


def test_another_theme_and_what_is_asked_stay(live: Live, page: TasksPage) -> None:
    given(live.room)
    show(live, page)
    page.dress(NIGHT)
    assert page.facts.findChildren(QLabel)[1].text() == "放学时段到岗"


def test_of_three_thousand_the_one_that_changed_is_patched(live: Live, page: TasksPage) -> None:
    task = given(live.room)
    show(live, page)
    rows = tuple(
        TaskLine(_moved(task, number), f"民警{number % 30}", "区静怡") for number in range(3_000)
    )
    page._load(rows)  # what the read brings
    lines = page.frame_.list.lines
    patched: list[int] = []
    lines.dataChanged.connect(lambda first, last: patched.extend((first.row(), last.row())))
    with live.qtbot.assertNotEmitted(lines.modelReset):
        page._load((rows[0], replace(rows[1], receiver="另一人"), *rows[2:]))
    assert (len(listed(page)), patched) == (3_000, [1, 1])


def _moved(task: Task, by: int) -> Task:
    return replace(task, id=task.id + by, due_at=task.due_at + by * HOUR)


@pytest.mark.parametrize(("hour", "days"), [(9, 0), (22, 1)])
def test_no_time_that_is_over_is_offered(live: Live, hour: int, days: int) -> None:
    """Whoever gives a task at ten at night is not led into a refusal."""
    at = parse_instant(f"2026-11-23 {hour:02}:00", "Asia/Shanghai")
    due = DueFields("Asia/Shanghai", lambda: at, "期限", with_today=True)
    for field in due.row:
        live.qtbot.addWidget(field.editor)
    assert due.span.read() == days
    assert due.due_at() > at


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ("2026-11-23 12:00", "11-23 23:59"),
        ("2026-11-24 08:00", "▲ 逾期 1 天"),
        ("2026-11-25 23:58", "▲ 逾期 2 天"),
    ],
)
def test_days_late_are_days_of_the_calendar(live: Live, now: str, said: str) -> None:
    zone = "Asia/Shanghai"
    at = parse_instant(now, zone)
    task = replace(owed(live.room), due_at=parse_instant("2026-11-23 23:59", zone))
    assert said.replace("11-23 ", "今天 ") in due_text(task, at, zone)
