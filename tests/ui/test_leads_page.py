"""The page 线索: registered, handed, acknowledged, worked, a case of it, ended otherwise."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.case import Case, CaseStage
from jinhai_console.domain.instant import HOUR
from jinhai_console.domain.lead import Lead, LeadOrigin, LeadSource, LeadState, LeadStep
from jinhai_console.services import reads
from jinhai_console.services.cases import NotFileCase
from jinhai_console.settings import resources_dir
from jinhai_console.ui.cases.forms import RegisterForm as CaseForm
from jinhai_console.ui.cases.page import CasesPage
from jinhai_console.ui.leads.forms import AcknowledgeForm, EndForm, HandForm, NoteForm
from jinhai_console.ui.leads.page import CASES, ENDED, HANDED, OTHERS, LeadsPage
from jinhai_console.ui.leads.register import CorrectForm, RegisterForm
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.cases import theft
from tests.leads import add, case_of, hand, worked
from tests.patrol import add_clue
from tests.ui.live import Live
from tests.ui.record_page import at_desk, listed, press, show


@pytest.fixture
def page(live: Live) -> Iterator[LeadsPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, LeadsPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def form_of(live: Live, page: LeadsPage, kind: type[Any]) -> Any:
    live.until(lambda: isinstance(page.form, kind))
    return page.form


def lead(live: Live) -> Lead:
    (found,) = live.room.all(Lead)
    return found


def shown(live: Live, page: LeadsPage, state: LeadState) -> None:
    """Until the page shows the lead in this state."""
    live.until(lambda: page.detail is not None and page.detail.lead.state is state)


def test_from_registering_to_its_case(live: Live, page: LeadsPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    press(live, page, Qt.Key.Key_N)
    form = form_of(live, page, RegisterForm)
    assert form.origin.officer.problem()
    assert not form.origin.unit.is_shown
    form.origin.officer.choose(live.room.officer("01"))
    form.facts.words.restore("棋牌室夜里聚众赌博")
    form.facts.category.choose(live.room.category("0101"))
    form.facts.address.restore("鼓岩路18号")
    form.save()
    shown(live, page, LeadState.REGISTERED)
    press(live, page, Qt.Key.Key_S)
    handing = form_of(live, page, HandForm)
    handing.whom.choose(next(e.id for e in handing.whom._choices if e.name == "查文斌"))
    handing.save()
    shown(live, page, LeadState.HANDED)
    page.show_filter(HANDED)
    assert listed(page) == [lead(live).id]
    press(live, page, Qt.Key.Key_G)
    taking = form_of(live, page, AcknowledgeForm)
    assert taking.officer.value == live.room.officer("03")
    taking.save()
    shown(live, page, LeadState.WORKED)
    press(live, page, Qt.Key.Key_T)
    note = form_of(live, page, NoteForm)
    note.words.restore("蹲守两晚，每晚十余人")
    note.save()
    live.until(lambda: len(live.room.all(LeadStep)) == 4)
    press(live, page, Qt.Key.Key_E)
    case_form = form_of(live, page, CaseForm)
    assert case_form.name_.text() == "盗窃案"
    assert case_form.lead.value == live.room.officer("03")
    with live.qtbot.waitSignal(page.case_wanted):
        case_form.save()
    (case,) = live.room.all(Case)
    assert (case.lead_id, case.address) == (lead(live).id, "鼓岩路18号")
    shown(live, page, LeadState.CASE)
    page.show_filter(CASES)
    live.until(lambda: page.cases.topLevelItemCount() == 1)
    assert page.way.topLevelItemCount() == 5
    with live.qtbot.waitSignal(page.case_wanted) as wanted:
        page.cases.opened.emit(page.cases.current())
    assert wanted.args == [case.id]


def test_a_case_that_came_to_nothing_is_said(live: Live, page: LeadsPage) -> None:
    found = worked(live.room)
    case = case_of(live.room, found)
    live.room.done(
        NotFileCase(
            actor_id=live.room.officer("03"), case_id=case.id, version=1, reason="不构成犯罪"
        )
    )
    page.show_record(found.id)
    show(live, page)
    shown(live, page, LeadState.CASE)
    assert "没有成立" in page.frame_.warning.text()
    assert page.detail is not None
    assert page.detail.row.cases[0].case.stage is CaseStage.NOT_FILED
    press(live, page, Qt.Key.Key_D)
    page.frame_.bar.line.setText("另有隐情")
    page.frame_.bar.line.returnPressed.emit()
    shown(live, page, LeadState.WORKED)


def test_the_same_again_is_joined_by_one_letter(live: Live, page: LeadsPage) -> None:
    first = add(live.room)
    again = add(live.room)
    page.show_record(again.id)
    show(live, page)
    live.until(lambda: page.alike.topLevelItemCount() == 1)
    assert "可能是同一线索" in page.frame_.warning.text()
    page.turn_to(OTHERS)
    live.qtbot.keyClick(page.alike, Qt.Key.Key_M)
    form = form_of(live, page, EndForm)
    assert (form.state.read(), form.into.value) == (LeadState.JOINED, first.id)
    form.save()
    live.until(lambda: live.room.one(Lead, again.id).joined_into_id == first.id)
    page.show_filter(ENDED)
    live.until(lambda: listed(page) == [again.id])


def test_nothing_in_it_needs_words(live: Live, page: LeadsPage) -> None:
    add(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_Return)
    form = form_of(live, page, EndForm)
    assert not form.unit.is_shown
    form.state.show(LeadState.REFERRED)
    assert form.unit.is_shown
    form.state.show(LeadState.NOTHING)
    form.outcome.restore("亲友聚会")
    form.save()
    shown(live, page, LeadState.NOTHING)


def test_late_is_loud(live: Live, page: LeadsPage) -> None:
    hand(live.room, add(live.room))
    live.room.clock.step(2 * HOUR)
    show(live, page)
    assert "超时没有签收" in page.frame_.warning.text()
    assert page.frame_.list.lines.lines[0].state.startswith("▲")
    page.dress(NIGHT)


def test_the_informant_is_shown_for_a_reason(live: Live, page: LeadsPage) -> None:
    add(live.room, origin=LeadOrigin(source=LeadSource.PUBLIC, informant="欧阳小明"))
    show(live, page)
    assert page.detail is not None
    assert page.detail.lead.informant == "欧***"
    press(live, page, Qt.Key.Key_Y)
    page.frame_.bar.line.setText("回访")
    page.frame_.bar.line.returnPressed.emit()
    live.until(lambda: page.detail is not None and page.detail.is_in_full)
    assert page.detail.lead.informant == "欧阳小明"
    page._mask()
    live.until(lambda: page.detail is not None and not page.detail.is_in_full)


def test_corrected_with_the_masked_name_in_its_place(live: Live, page: LeadsPage) -> None:
    origin = LeadOrigin(source=LeadSource.PUBLIC, informant="欧阳小明")
    add(live.room, origin=origin, text="欧阳小明看见聚赌")
    show(live, page)
    press(live, page, Qt.Key.Key_R)
    form = form_of(live, page, CorrectForm)
    form.facts.address.restore("鼓岩路20号")
    form.reason.restore("门牌写错")
    form.save()
    live.until(lambda: lead(live).address == "鼓岩路20号")
    assert (lead(live).text, lead(live).informant) == ("欧阳小明看见聚赌", "欧阳小明")


def test_where_it_comes_from_is_gone_to(live: Live, page: LeadsPage) -> None:
    incident, clue = theft(live.room), add_clue(live.room)
    add(live.room, origin=LeadOrigin(source=LeadSource.INCIDENT, incident_id=incident))
    of_clue = add(live.room, origin=LeadOrigin(source=LeadSource.PATROL, clue_id=clue))
    show(live, page)
    with live.qtbot.waitSignal(page.incident_wanted) as wanted:
        press(live, page, Qt.Key.Key_O)
    assert wanted.args == [incident]
    page.show_record(of_clue.id)
    live.until(lambda: page.detail is not None and page.detail.lead.id == of_clue.id)
    with live.qtbot.waitSignal(page.clue_wanted) as wanted:
        press(live, page, Qt.Key.Key_O)
    assert wanted.args == [clue]


def test_registered_from_an_incident_of_the_desk(live: Live, page: LeadsPage) -> None:
    incident = theft(live.room, address="南门市场")
    (row,) = live.room.desk.read(reads.incident_rows, (incident,)).result(60)
    page.show()
    live.qtbot.waitExposed(page)
    page.register(row)
    form = form_of(live, page, RegisterForm)
    assert form.facts.address.text() == "南门市场"
    form.facts.words.restore("销赃在南门市场")
    form.save()
    shown(live, page, LeadState.REGISTERED)
    assert (lead(live).source, lead(live).incident_id) == (LeadSource.INCIDENT, incident)


def test_a_number_leads_to_just_those_it_counts(live: Live, page: LeadsPage) -> None:
    first = add(live.room)
    add(live.room)
    page.show_only("登记线索", (first.id,))
    page.show()
    live.qtbot.waitExposed(page)
    live.until(lambda: listed(page) == [first.id])


def test_a_case_leads_back_to_its_lead(live: Live) -> None:
    live.actor = live.room.officer("05")
    found = worked(live.room)
    case_of(live.room, found)
    with at_desk(live, CasesPage(live.seat, LIGHT, resources_dir())) as cases:
        show(live, cases)
        with live.qtbot.waitSignal(cases.lead_wanted) as wanted:
            press(live, cases, Qt.Key.Key_D)
            live.until(lambda: cases.acts.menu is not None)
            menu = cases.acts.menu
            assert menu is not None
            next(each for each in menu.actions() if "打开线索" in each.text()).trigger()
            menu.close()
    assert wanted.args == [found.id]


def test_its_sheet_is_shown(live: Live, page: LeadsPage) -> None:
    add(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_P)
    live.until(lambda: page.paper is not None and page.paper.isVisible())
    assert page.paper is not None
    page.paper.close()
