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
from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.review_check import ReviewDocument
from jinhai_console.services.case_people import AddCasePerson
from jinhai_console.settings import resources_dir
from jinhai_console.ui.cases.forms import (
    DecideForm,
    MeasureForm,
    OfficerForm,
    PersonForm,
    RegisterForm,
    StepForm,
)
from jinhai_console.ui.cases.page import CLOCKS, ENDED, PEOPLE, REVIEW, CasesPage
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.cases import file, register
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
        live.until(lambda it=before: page.form is not it)  # type: ignore[misc]
        step = form_of(live, page, StepForm)
        if step.why is not None:
            step.why.restore(words)
        version = case(live).version
        step.save()
        live.until(lambda it=version: case(live).version > it)  # type: ignore[misc]
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


def test_its_reviews_stand_among_its_facts_and_more_is_submitted(
    live: Live, page: CasesPage
) -> None:
    found = register(live.room)
    submit(live.room, found, document=ReviewDocument.FILING)
    show(live, page)
    said = [each.text() for each in page.facts.findChildren(QLabel)]
    assert "立案报告 已送审" in said
    with live.qtbot.waitSignal(page.review_wanted) as wanted:
        press(live, page, Qt.Key.Key_D)
    assert wanted.args == [found.id]
