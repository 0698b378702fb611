"""The page 案件: registered from an incident, filed, its people, held and decided, ended."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from jinhai_console.domain.case import (
    Case,
    CaseKind,
    CasePerson,
    CaseStage,
    PersonOutcome,
    PersonPart,
)
from jinhai_console.domain.case_measure import CaseMeasure, MeasureKind
from jinhai_console.domain.case_property import CaseProperty, PropertyEnd
from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.review_check import ReviewDocument
from jinhai_console.services import reads
from jinhai_console.services.case_measures import TakeMeasure
from jinhai_console.services.case_people import AddCasePerson
from jinhai_console.services.cases import NotFileCase
from jinhai_console.settings import resources_dir
from jinhai_console.ui.cases.corrections import CorrectForm, CorrectPersonForm
from jinhai_console.ui.cases.forms import (
    DecideForm,
    MeasureForm,
    OfficerForm,
    PersonForm,
    RegisterForm,
    StepForm,
)
from jinhai_console.ui.cases.page import CLOCKS, ENDED, HELD, PEOPLE, REVIEW, THINGS, CasesPage
from jinhai_console.ui.cases.property_forms import LetGoForm, StoreForm, TakeForm
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.cases import file, register, theft
from tests.reviews import submit
from tests.ui.live import Live
from tests.ui.record_page import at_desk, listed, press, show


@pytest.fixture
def page(live: Live) -> Iterator[CasesPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, CasesPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def form_of(live: Live, page: CasesPage, kind: type[Any]) -> Any:
    live.until(lambda: isinstance(page.form, kind))
    return page.form


def case(live: Live) -> Case:
    (found,) = live.room.all(Case)
    return found


def suspect(live: Live) -> CasePerson:
    (found,) = live.room.all(CasePerson)
    return found


def thing(live: Live) -> CaseProperty:
    (found,) = live.room.all(CaseProperty)
    return found


def test_one_is_registered_filed_solved_and_ended(live: Live, page: CasesPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    press(live, page, Qt.Key.Key_N)
    form = form_of(live, page, RegisterForm)
    form.name_.restore("盗窃电动自行车案")
    form.category.choose(live.room.category("0101"))
    form.lead.choose(live.room.officer("05"))
    form.facts.restore("巡逻中发现")
    form.save()
    live.until(lambda: len(live.room.all(Case)) == 1)
    live.until(lambda: page.detail is not None)
    assert "不足两人" in page.frame_.warning.text()
    press(live, page, Qt.Key.Key_T)
    officers = form_of(live, page, OfficerForm)
    officers.officer.choose(live.room.officer("02"))
    officers.save()
    live.until(lambda: page.detail is not None and len(page.detail.row.officers) == 2)
    for key, words, stage in (
        (Qt.Key.Key_G, "", CaseStage.OPEN),
        (Qt.Key.Key_Y, "比对轨迹", CaseStage.OPEN),
        (Qt.Key.Key_Return, "已处罚", CaseStage.CLOSED),
    ):
        before = page.form
        press(live, page, key)
        live.until(lambda it=before: page.form is not it)  # type: ignore[misc]  # its default
        step = form_of(live, page, StepForm)
        if step.why is not None:
            step.why.restore(words)
        version = case(live).version
        step.save()
        live.until(lambda it=version: case(live).version > it)  # type: ignore[misc]  # its default
        live.until(
            lambda: page.detail is not None and page.detail.case.version == case(live).version
        )
        assert case(live).stage is stage
    page.show_filter(ENDED)
    live.until(lambda: listed(page) == [case(live).id])


def test_its_people_are_entered_held_and_decided_by_letters(live: Live, page: CasesPage) -> None:
    file(live.room, register(live.room, kind=CaseKind.CRIMINAL))
    show(live, page)
    press(live, page, Qt.Key.Key_E)
    form = form_of(live, page, PersonForm)
    form.name_.restore("赵某某")
    form.identity.restore("110101199003071234")
    form.save()
    live.until(lambda: page.people.topLevelItemCount() == 1)
    page.turn_to(PEOPLE)
    live.qtbot.keyClick(page.people, Qt.Key.Key_M)
    held = form_of(live, page, MeasureForm)
    held.kind.show(MeasureKind.DETENTION)
    held.save()
    live.until(lambda: len(live.room.all(CaseMeasure)) == 1)
    live.until(lambda: page.clocks.topLevelItemCount() >= 4)
    live.qtbot.keyClick(page.people, Qt.Key.Key_F)
    live.until(lambda: not any(e.code == "L20-F" and e.is_open for e in live.room.all(Deadline)))
    live.qtbot.keyClick(page.people, Qt.Key.Key_R)
    live.until(lambda: live.room.all(CaseMeasure)[0].ended_at is not None)
    live.qtbot.keyClick(page.people, Qt.Key.Key_D)
    decided = form_of(live, page, DecideForm)
    decided.outcome.show(PersonOutcome.PROSECUTED)
    decided.save()
    live.until(lambda: suspect(live).outcome is PersonOutcome.PROSECUTED)


def test_letters_are_of_suspects(live: Live, page: CasesPage) -> None:
    found = register(live.room)
    live.room.done(
        AddCasePerson(actor_id=None, case_id=found.id, part=PersonPart.VICTIM, name="钱某某")
    )
    show(live, page)
    live.until(lambda: page.people.topLevelItemCount() == 1)
    page.turn_to(PEOPLE)
    live.qtbot.keyClick(page.people, Qt.Key.Key_A)
    live.until_told("只用于嫌疑人")
    assert live.room.all(CasePerson)[0].caught_at is None


def test_filters_clocks_and_night(live: Live, page: CasesPage) -> None:
    found = register(live.room)
    show(live, page)
    page.show_filter(REVIEW)
    assert listed(page) == [found.id]
    page.turn_to(CLOCKS)
    live.until(lambda: page.clocks.topLevelItemCount() == 1)
    page.dress(NIGHT)
    with live.qtbot.waitSignal(page.deadline_wanted):
        page.clocks.opened.emit(page.clocks.current())
    page.show_filter(ENDED)
    assert listed(page) == []


def test_who_is_held_is_said_in_the_list_and_found_by_a_filter(live: Live, page: CasesPage) -> None:
    register(live.room)
    held = register(live.room, name="赌博案")
    suspect_id = live.room.done(
        AddCasePerson(actor_id=None, case_id=held.id, part=PersonPart.SUSPECT, name="吴小四")
    ).id
    taken = TakeMeasure(actor_id=None, person_id=suspect_id, kind=MeasureKind.SUMMONS)
    live.room.done(taken)
    show(live, page)
    page.show_filter(HELD)
    assert listed(page) == [held.id]
    rows = live.room.desk.read(reads.case_rows).result(60)
    (row,) = (each for each in rows if each.held)
    assert page.line_of(row).about.startswith("在所 1 人 · ")


def test_things_are_taken_stored_and_given_back_by_letters(live: Live, page: CasesPage) -> None:
    register(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_H)
    form = form_of(live, page, TakeForm)
    form.name_.restore("电动自行车")
    form.value.restore("3000")
    form.save()
    live.until(lambda: page.things.topLevelItemCount() == 1)
    page.turn_to(THINGS)
    live.qtbot.keyClick(page.things, Qt.Key.Key_S)
    store = form_of(live, page, StoreForm)
    store.place.restore("物证室")
    store.save()
    live.until(lambda: thing(live).in_custody_at is not None)
    live.until(lambda: page.detail is not None and page.detail.things[0].place == "物证室")
    live.qtbot.keyClick(page.things, Qt.Key.Key_R)
    gone = form_of(live, page, LetGoForm)
    gone.receiver.restore("失主")
    gone.save()
    live.until(lambda: thing(live).end is PropertyEnd.RETURNED)


def first_name(page: CasesPage) -> str:
    line = page.people.topLevelItem(0)
    return "" if line is None else line.text(1)


def chosen(live: Live, page: CasesPage, said: str) -> None:
    """What the menu of rarer deeds has under these words."""
    press(live, page, Qt.Key.Key_D)
    live.until(lambda: page.acts.menu is not None)
    menu = page.acts.menu
    assert menu is not None
    action = next(each for each in menu.actions() if said in each.text())
    action.trigger()
    menu.close()
    page.acts.menu = None


def test_the_rarer_deeds_are_in_a_menu(live: Live, page: CasesPage) -> None:
    found = register(live.room, incident_ids=(theft(live.room),))
    number = live.room.incident(theft(live.room)).number
    show(live, page)
    chosen(live, page, "并入警情")
    page.frame_.bar.line.setText(number)
    page.frame_.bar.line.returnPressed.emit()
    live.until(lambda: page.detail is not None and number in page.detail.row.incidents)
    chosen(live, page, f"移出警情 {number}")
    page.frame_.bar.line.setText("误并")
    page.frame_.bar.line.returnPressed.emit()
    live.until(lambda: page.detail is not None and number not in page.detail.row.incidents)
    chosen(live, page, "退出办案")
    live.until(lambda: page.detail is not None and len(page.detail.row.officers) == 1)
    chosen(live, page, "更正")
    form = form_of(live, page, CorrectForm)
    form.name_.restore("盗窃案")
    form.save()
    live.until(lambda: live.room.one(Case, found.id).name == "盗窃案")
    live.until(lambda: page.detail is not None and page.detail.case.name == "盗窃案")
    assert "没有编号" not in page.frame_.bar.line.text()


def test_people_are_corrected_and_shown_in_full_for_a_minute(live: Live, page: CasesPage) -> None:
    found = register(live.room)
    part = PersonPart.SUSPECT
    live.room.done(AddCasePerson(actor_id=None, case_id=found.id, part=part, name="钱某某"))
    show(live, page)
    live.until(lambda: page.people.topLevelItemCount() == 1)
    page.turn_to(PEOPLE)
    live.qtbot.keyClick(page.people, Qt.Key.Key_C)
    form = form_of(live, page, CorrectPersonForm)
    form.name_.restore("赵某某")
    form.save()
    live.until(lambda: suspect(live).name == "赵某某")
    chosen(live, page, "查看全名")
    page.frame_.bar.line.setText("核对")
    page.frame_.bar.line.returnPressed.emit()
    live.until(lambda: first_name(page) == "赵某某")
    page.opened.close()
    live.until(lambda: first_name(page) == "赵**")


def test_one_that_was_not_filed_is_notified_and_opened_again(live: Live, page: CasesPage) -> None:
    found = register(live.room)
    about: dict[str, Any] = {"actor_id": None, "case_id": found.id, "version": found.version}
    live.room.done(NotFileCase(**about, reason="轻微"))
    page.show_record(found.id)
    show(live, page)
    live.until(lambda: page.detail is not None)
    chosen(live, page, "送达不予立案通知书")
    step = form_of(live, page, StepForm)
    assert step.why is not None
    step.why.restore("报案人")
    step.save()
    live.until(lambda: page.detail is not None and page.detail.steps[-1].deed == "notified")
    before = page.form
    chosen(live, page, "重新打开")
    live.until(lambda: page.form is not before)
    step = form_of(live, page, StepForm)
    assert step.why is not None
    step.why.restore("新的证据")
    step.save()
    live.until(lambda: live.room.one(Case, found.id).stage is CaseStage.REVIEW)


def test_its_reviews_stand_among_its_facts_and_more_is_submitted(
    live: Live, page: CasesPage
) -> None:
    found = register(live.room)
    submit(live.room, found, document=ReviewDocument.FILING)
    show(live, page)
    said = [each.text() for each in page.facts.findChildren(QLabel)]
    assert "立案报告 已送审" in said
    with live.qtbot.waitSignal(page.review_wanted) as wanted:
        press(live, page, Qt.Key.Key_R)
    assert wanted.args == [found.id]


def test_ending_says_what_the_legal_desk_has_not_passed(live: Live, page: CasesPage) -> None:
    found = file(live.room, register(live.room))
    show(live, page)
    press(live, page, Qt.Key.Key_Return)
    form = form_of(live, page, StepForm)
    assert any("没有通过法制审核" in each.text() for each in form.findChildren(QLabel))
    form.discard()
    submit(live.room, found, document=ReviewDocument.PROSECUTION)
    live.until(lambda: page.detail is not None and len(page.detail.reviews) == 1)
    press(live, page, Qt.Key.Key_Return)
    live.until(lambda: page.form is not form)
    form = form_of(live, page, StepForm)
    assert any("1 件法制审核没有结束" in each.text() for each in form.findChildren(QLabel))
