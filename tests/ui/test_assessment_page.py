"""研判 on the screen: drafted, written, approved, pushed, followed; nothing typed is lost."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.assessment import Assessment, Grade, Stage
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.task import Receiver, Task, TaskAnswer, TaskState
from jinhai_console.services.assessments import ReturnAssessment, SubmitAssessment
from jinhai_console.services.tasks import AnswerTask
from jinhai_console.settings import resources_dir
from jinhai_console.ui.assessment.draw_form import DrawForm, When, period_when
from jinhai_console.ui.assessment.figures import BEFORE, COUNT, NAME
from jinhai_console.ui.assessment.forms import PushForm
from jinhai_console.ui.assessment.layout import EFFECT, TASKS, WRITING
from jinhai_console.ui.assessment.page import ALL, APPROVED, WAITING, AssessmentPage
from jinhai_console.ui.i18n import Language
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.main_window import SMALLEST
from jinhai_console.ui.tasks.forms import AnswerForm
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.assessing import WEEK, approved, draft, push, take_thefts, unit, write
from tests.ui.assessment_desk import analysts, live, page, show, shown
from tests.ui.live import Live

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


__all__ = ["analysts", "live", "page"]


def press(live: Live, page: AssessmentPage, key: Qt.Key) -> None:
    live.qtbot.keyClick(page, key, CONTROL)


def answer(live: Live, page: AssessmentPage, words: str) -> None:
    live.until(page.parts.bar.isVisible)
    page.parts.bar.line.setText(words)
    live.qtbot.keyClick(page.parts.bar.line, Qt.Key.Key_Return)


def heard(page: AssessmentPage) -> list[tuple[str, tuple[int, ...]]]:
    found: list[tuple[str, tuple[int, ...]]] = []
    page.incidents_wanted.connect(lambda title, ids: found.append((title, tuple(ids))))
    return found


# -- the list --------------------------------------------------------------------------


def test_an_empty_station_says_how_to_begin(live: Live, page: AssessmentPage) -> None:
    show(live, page)
    assert "按 Ctrl+N 起草" in page.parts.empty.text()
    assert page.parts.whole.isHidden()
    assert not any(each.isEnabled() for each in page.buttons.named.values())


def test_the_filters_tell_what_waits_from_what_is_done(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 5)
    waiting, done = draft(live.room), approved(live.room)
    push(live.room, done)
    show(live, page)

    def listed() -> list[int]:
        return [each.id for each in page.parts.list.lines.lines]

    assert listed() == [done, waiting]
    (task,) = live.room.all(Task)
    live.room.done(AnswerTask(actor_id=live.actor, task_id=task.id, text="已办"))
    live.until(lambda: page.rows[0].tasks.ended == 1)
    assert listed() == [done, waiting]  # nothing goes from under the cursor
    page.show_list(WAITING)
    assert listed() == [waiting]
    page.show_list(APPROVED)
    assert listed() == [done]
    page.show_list(ALL)
    assert listed() == [done, waiting]
    page.show_list(WAITING)
    assert listed() == [waiting]


def test_the_selection_stays_where_others_come(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 5)
    first = draft(live.room)
    show(live, page)
    second = draft(live.room)
    live.until(lambda: len(page.parts.list.lines.lines) == 2)
    assert page.parts.list.current() is not None
    assert shown(page).id == first
    page.show_assessment(second)
    live.until(lambda: shown(page).id == second)


# -- drafting --------------------------------------------------------------------------


def test_a_new_one_is_drawn_and_chosen(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 5)
    show(live, page)
    press(live, page, Qt.Key.Key_N)
    live.until(lambda: page.decisions.form is not None)
    form = page.decisions.form
    assert isinstance(form, DrawForm)
    form.topic.show("theft")
    assert (form.question().first, form.question().last) == WEEK
    live.qtbot.keyClick(form, Qt.Key.Key_Return, CONTROL)
    live.until(lambda: page.whole is not None)
    assert shown(page).title == "盗窃研判"
    assert shown(page).drafted_by_id == live.actor
    assert page.whole is not None
    assert page.whole.detail.report is not None
    assert page.whole.detail.report.total.count == 5


def test_two_days_are_typed_and_checked(live: Live, page: AssessmentPage) -> None:
    show(live, page)
    press(live, page, Qt.Key.Key_N)
    live.until(lambda: page.decisions.form is not None)
    form = page.decisions.form
    assert isinstance(form, DrawForm)
    form.when.show(When.DATES)
    form.save()
    assert form.problems()
    form.first.show("2026-11-09")
    form.last.show("2026-11-01")
    form.save()
    assert "早于" in form.message.text()
    form.close()


def test_escape_stops_waiting_for_figures(live: Live, page: AssessmentPage) -> None:
    show(live, page)
    press(live, page, Qt.Key.Key_N)
    live.until(lambda: page.decisions.form is not None)
    form = page.decisions.form
    assert isinstance(form, DrawForm)
    form.asking._ask = lambda *_question: None  # no answer comes
    form.save()
    live.until(lambda: "Esc 不等了" in form.message.text())
    live.qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert form.save_button.isEnabled()
    form.close()
    assert live.room.all(Assessment) == []


def test_the_periods_that_are_offered_are_over() -> None:
    today = WEEK[1].replace(day=25)
    week = period_when(When.LAST_WEEK, today)
    assert (week.first, week.last) == WEEK
    month = period_when(When.LAST_MONTH, today)
    assert (str(month.first), str(month.last)) == ("2026-10-01", "2026-10-31")
    thirty = period_when(When.LAST_30, today)
    assert (thirty.days, str(thirty.last)) == (30, "2026-11-24")


def test_newer_figures_come_with_what_was_written(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 5)
    draft(live.room)
    show(live, page)
    take_thefts(live.room, 2)
    page.parts.editor.fields.conclusions.setPlainText("先写的")
    press(live, page, Qt.Key.Key_R)
    live.until(lambda: page.decisions.form is not None)
    form = page.decisions.form
    assert isinstance(form, DrawForm)
    form.save()
    live.until(lambda: page.parts.tree.topLevelItem(0).text(COUNT) == "7")  # type: ignore[union-attr]
    assert live.room.one(Assessment, shown(page).id).conclusions == "先写的"


# -- the figures -----------------------------------------------------------------------


def test_every_number_opens_its_incidents(live: Live, page: AssessmentPage) -> None:
    ids = take_thefts(live.room, 5)
    draft(live.room)
    show(live, page)
    found, tree = heard(page), page.parts.tree
    total = tree.topLevelItem(0)
    assert total is not None
    assert (total.text(NAME), total.text(COUNT), total.text(BEFORE)) == ("合计", "5", "0")
    tree.setFocus()
    live.qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert found[-1] == ("合计", tuple(sorted(ids)))
    live.qtbot.keyClick(tree, Qt.Key.Key_Return, SHIFT)
    assert len(found) == 1  # of none there is nothing to show
    for place in range(1, tree.topLevelItemCount()):
        group = tree.topLevelItem(place)
        assert group is not None
        for row in range(group.childCount()):
            line = group.child(row)
            found.clear()
            tree.itemDoubleClicked.emit(line, COUNT)
            wanted = int(line.text(COUNT))
            assert [len(each) for _, each in found] == ([wanted] if wanted else [])


def test_a_finding_is_taken_over_into_the_conclusions(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 5)
    id = draft(live.room)
    show(live, page)
    findings = page.parts.findings
    assert findings.count()
    live.qtbot.keyClick(findings, Qt.Key.Key_Return)
    sentence = page.parts.editor.fields.conclusions.toPlainText()
    assert sentence.endswith("。")
    live.until(lambda: live.room.one(Assessment, id).conclusions == sentence)
    live.qtbot.keyClick(findings, Qt.Key.Key_Return)
    assert page.parts.editor.fields.conclusions.toPlainText() == f"{sentence}\n{sentence}"
    found = heard(page)
    live.qtbot.keyClick(findings, Qt.Key.Key_Return, SHIFT)
    assert found


def test_the_chart_opens_the_incidents_of_a_day(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 7)
    draft(live.room)
    show(live, page)
    found = heard(page)
    press(live, page, Qt.Key.Key_2)
    plot = page.parts.card.plot
    assert plot is not None  # drawn as soon as it is seen
    assert list(plot.shown(0)) == [1.0] * 7
    page.parts.card.chosen.emit(0, 2)
    assert [(title, len(ids)) for title, ids in found] == [("2026-11-18", 1)]


# -- writing ---------------------------------------------------------------------------


def test_what_is_typed_is_saved_by_key_and_by_leaving(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 3)
    first, second = draft(live.room), draft(live.room)
    show(live, page)
    editor = page.parts.editor
    fields = editor.fields
    assert shown(page).id == second
    fields.advice.setPlainText("加强巡逻")
    fields.grade.setCurrentIndex(fields.grade.findData(Grade.URGENT))
    press(live, page, Qt.Key.Key_S)
    live.until(lambda: live.room.one(Assessment, second).advice == "加强巡逻")
    assert live.room.one(Assessment, second).grade is Grade.URGENT
    fields.conclusions.setPlainText("夜间多发")
    page.parts.list.choose(first)  # another one
    live.until(lambda: live.room.one(Assessment, second).conclusions == "夜间多发")
    live.until(lambda: shown(page).id == first)
    assert fields.conclusions.toPlainText() == ""
    fields.conclusions.setPlainText("白天多发")
    page.hide()
    live.until(lambda: live.room.one(Assessment, first).conclusions == "白天多发")
    live.until(lambda: live.seat.drafts.kept(f"assessment-{first}") == {})


def test_a_refused_save_keeps_the_text(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 3)
    first, second = draft(live.room), draft(live.room)
    show(live, page)
    editor = page.parts.editor
    fields = editor.fields
    fields.title.setText("")
    fields.conclusions.setPlainText("写了很久的结论")
    press(live, page, Qt.Key.Key_S)
    live.until(lambda: "没有丢" in editor.note.text())
    assert fields.conclusions.toPlainText() == "写了很久的结论"
    page.parts.list.choose(first)
    live.until(lambda: shown(page).id == first)
    page.parts.list.choose(second)
    live.until(lambda: shown(page).id == second)
    assert fields.conclusions.toPlainText() == "写了很久的结论"
    assert "已恢复" in editor.note.text()


def test_what_was_sent_up_elsewhere_is_not_written_over(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 3)
    id = draft(live.room)
    write(live.room, id)
    show(live, page)
    editor = page.parts.editor
    fields = editor.fields
    fields.conclusions.setPlainText("我写的结论")
    live.room.done(SubmitAssessment(actor_id=live.actor, assessment_id=id))
    live.until(lambda: shown(page).stage is Stage.SUBMITTED)
    assert fields.conclusions.isReadOnly()
    assert fields.conclusions.toPlainText() == "盗窃集中在上午。"
    assert "没保存的文字" in editor.note.text()
    assert editor.rescue.isVisible()
    live.room.done(ReturnAssessment(actor_id=live.actor, assessment_id=id, remarks="再改"))
    live.until(lambda: shown(page).stage is Stage.DRAFT)
    assert fields.conclusions.toPlainText() == "我写的结论"


# -- deciding --------------------------------------------------------------------------


def test_it_is_saved_and_sent_up_and_returned(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 3)
    id = draft(live.room)
    show(live, page)
    page.parts.editor.fields.conclusions.setPlainText("结论")
    press(live, page, Qt.Key.Key_Return)
    live.until_told("请写明建议")
    assert live.room.one(Assessment, id).stage is Stage.DRAFT
    page.parts.editor.fields.advice.setPlainText("建议")
    press(live, page, Qt.Key.Key_Return)
    live.until(lambda: shown(page).stage is Stage.SUBMITTED)
    assert live.room.one(Assessment, id).advice == "建议"
    assert not page.buttons.named["approve"].isEnabled()
    assert "能批准的有：高所长" in page.parts.remarks.text()
    live.actor = live.room.officer("90")
    press(live, page, Qt.Key.Key_T)
    answer(live, page, "写清楚时段")
    live.until(lambda: shown(page).stage is Stage.DRAFT)
    assert "写清楚时段" in page.parts.remarks.text()
    live.actor = live.room.officer("05")
    press(live, page, Qt.Key.Key_Return)
    live.until(lambda: shown(page).stage is Stage.SUBMITTED)


def test_a_leader_approves_what_another_has_written(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 3)
    id = draft(live.room)
    write(live.room, id)
    live.room.done(SubmitAssessment(actor_id=live.actor, assessment_id=id))
    live.actor = live.room.officer("90")
    show(live, page)
    assert page.parts.remarks.isHidden()
    press(live, page, Qt.Key.Key_G)
    live.until(lambda: shown(page).stage is Stage.APPROVED)
    assert page.parts.editor.fields.advice.isReadOnly()
    assert page.parts.list.current() is not None  # to be pushed next


def test_one_that_is_of_no_use_is_dropped_for_a_reason(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 3)
    id = draft(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_D)
    answer(live, page, "重复起草")
    live.until(lambda: live.room.one(Assessment, id).stage is Stage.DROPPED)
    live.until(lambda: shown(page).stage is Stage.DROPPED)
    assert "重复起草" in page.parts.remarks.text()


# -- push and tasks --------------------------------------------------------------------


def test_it_is_pushed_to_several_and_says_whom_no_channel_serves(
    live: Live, page: AssessmentPage
) -> None:
    take_thefts(live.room, 3)
    id = approved(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_F)
    live.until(lambda: page.decisions.form is not None)
    form = page.decisions.form
    assert isinstance(form, PushForm)
    assert form.asks.text() == "案件队加强上午蹲守。"
    form.save()
    assert form.isVisible()  # to nobody nothing is pushed
    for typed in ("xzdd", "03"):
        form.whom.picker.setText(typed)
        form.whom.picker.entered.emit(typed)
    assert {each.name for each in form.whom.chosen} >= {"刑侦大队"}
    assert "没有通道" in form.message.text()
    form.due.span.show(1)
    form.save()
    live.until(lambda: len(live.room.all(Task)) == 2)
    live.until(lambda: page.parts.tasks.table.topLevelItemCount() == 2)
    tasks = live.room.all(Task)
    assert {each.receiver for each in tasks} == {
        Receiver(unit_id=unit(live.room)),
        Receiver(officer_id=live.room.officer("03")),
    }
    assert all(each.about_id == id for each in tasks)
    assert all(live.room.clock.now < each.due_at < live.room.clock.now + 2 * DAY for each in tasks)


def test_a_task_is_followed_by_letters(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 3)
    id = approved(live.room)
    push(live.room, id)
    live.room.clock.step(4 * DAY)
    show(live, page)
    live.until(lambda: page.parts.tasks.table.topLevelItemCount() == 1)
    assert page.parts.body.currentIndex() == TASKS
    table = page.parts.tasks.table

    def state() -> str:
        item = table.topLevelItem(0)
        return item.text(1) if item is not None else ""

    assert "▲ 逾期" in state()
    assert "逾期 1" in page.parts.tasks.sum.text()
    live.qtbot.keyClick(table, Qt.Key.Key_C)
    live.until(lambda: "催办 1 次" in state())
    live.qtbot.keyClick(table, Qt.Key.Key_T)
    live.until(lambda: "已读" in state())
    live.qtbot.keyClick(table, Qt.Key.Key_F)
    live.until(lambda: page.acts.form is not None)
    form = page.acts.form
    assert isinstance(form, AnswerForm)
    form.body.restore("走访三户")
    form.counts["visits"].restore("三")
    form.save()
    assert form.problems()
    form.counts["visits"].restore("3")
    form.is_final.show(False)
    form.save()
    live.until(lambda: "已反馈" in state())
    assert "走访 3 次" in page.parts.tasks.sum.text()
    assert [each.text for each in live.room.all(TaskAnswer)] == ["走访三户"]
    live.qtbot.keyClick(table, Qt.Key.Key_X)
    answer(live, page, "已由分局统办")
    live.until(lambda: live.room.all(Task)[0].state is TaskState.WITHDRAWN)
    live.until(lambda: "已撤回" in state())
    assert not any(each.isEnabled() for each in page.parts.tasks.buttons.values())


def test_what_leads_to_a_task_leads_to_its_line(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 3)
    id = approved(live.room)
    push(live.room, id)
    draft(live.room)
    (task,) = live.room.all(Task)
    show(live, page)
    page.show_assessment(id, task.id)
    live.until(lambda: page.whole is not None and shown(page).id == id)
    live.until(lambda: page.parts.body.currentIndex() == TASKS)
    current = page.parts.tasks.current()
    assert current is not None
    assert current.task.id == task.id


# -- the effect ------------------------------------------------------------------------


def test_both_counts_of_the_effect_open_their_incidents(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 7)
    push(live.room, approved(live.room))
    show(live, page)
    press(live, page, Qt.Key.Key_4)
    assert page.parts.body.currentIndex() == EFFECT
    assert "还没有都满一天" in page.parts.effect.note.text()
    live.room.clock.step(8 * DAY)
    page.hide()
    page.show()
    live.until(lambda: page.whole is not None and page.whole.effect is not None)
    assert page.parts.effect.before.text().startswith("7 起")
    assert "偶然" in page.parts.effect.note.text()
    found = heard(page)
    page.parts.effect.before.click()
    live.until(lambda: bool(found))
    assert len(found[0][1]) == 7
    page.parts.effect.after.click()
    live.until_told("没有警情")


def test_last_years_counts_open_theirs(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 3, date(2025, 11, 16))
    take_thefts(live.room, 7)
    push(live.room, approved(live.room))
    live.room.clock.step(8 * DAY)
    show(live, page)
    panel = page.parts.effect
    live.until(lambda: panel.year_before.text().startswith("3 起"))
    found = heard(page)
    panel.year_before.click()
    live.until(lambda: bool(found))
    assert len(found[0][1]) == 3
    assert "2025-11-16" in found[0][0]


def test_what_becomes_overdue_by_the_clock_alone_is_shown(live: Live, page: AssessmentPage) -> None:
    take_thefts(live.room, 3)
    push(live.room, approved(live.room), days=1)
    show(live, page)
    assert page.rows[0].tasks.overdue == 0
    live.room.clock.step(2 * DAY)
    page._minute.timeout.emit()
    live.until(lambda: page.rows[0].tasks.overdue == 1)


# -- the look --------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_has_room_in_the_smallest_window(
    language: str, live: Live, page: AssessmentPage
) -> None:
    spoken = Language(resources_dir() / "i18n", language)
    spoken.install()
    take_thefts(live.room, 5)
    draft(live.room)
    made = AssessmentPage(live.seat, NIGHT, Icons(resources_dir() / "icons"), resources_dir())
    live.qtbot.addWidget(made)
    show(live, made)
    assert made.minimumSizeHint().width() <= SMALLEST.width()
    made.dress(LIGHT)
    made.grab()
    spoken.remove()
    made.hide()


def test_escape_leaves(live: Live, page: AssessmentPage) -> None:
    show(live, page)
    with live.qtbot.waitSignal(page.left):
        live.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.parts.body.currentIndex() == WRITING
