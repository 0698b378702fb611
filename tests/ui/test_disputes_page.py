"""The page of disputes: filters, forms, deeds by key, ways to incidents, what is proposed."""

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from jinhai_console.domain.dispute import (
    Dispute,
    DisputeParty,
    DisputeState,
    LinkKind,
    Performance,
    Risk,
    SessionOutcome,
)
from jinhai_console.domain.dispute_rows import Proposal
from jinhai_console.domain.instant import DAY
from jinhai_console.services.disputes import EndDispute
from jinhai_console.settings import resources_dir
from jinhai_console.ui.disputes.forms import (
    AgreeForm,
    ContactForm,
    EndForm,
    GradeForm,
    SessionForm,
    promises_in,
)
from jinhai_console.ui.disputes.page import AT_RISK, DUE, ENDED, OPEN, PROPOSED, RISE, DisputesPage
from jinhai_console.ui.disputes.register import (
    CorrectForm,
    CorrectPartyForm,
    PartyForm,
    RegisterForm,
)
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.disputing import detail, quarrel, register
from tests.ui.live import Live
from tests.ui.record_page import CONTROL, activate, at_desk, listed, press, show


@pytest.fixture
def page(live: Live) -> Iterator[DisputesPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, DisputesPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def form_of(live: Live, page: DisputesPage, kind: type[Any]) -> Any:
    live.until(lambda: isinstance(page.acts.form, kind) and page.acts.form.isActiveWindow())
    return page.acts.form


def saved(live: Live, form: Any) -> None:
    with live.qtbot.waitSignal(form.saved, timeout=10_000):
        live.qtbot.keyClick(form, Qt.Key.Key_Return, CONTROL)


def differ(table: Any, before: list[str]) -> bool:
    return texts(table) != before


def to_line(table: Any, row: int) -> None:
    table.setCurrentItem(table.topLevelItem(row))


def texts(table: Any) -> list[str]:
    return [
        " ".join(table.topLevelItem(row).text(column) for column in range(table.columnCount()))
        for row in range(table.topLevelItemCount())
    ]


def test_each_filter_shows_its_own(live: Live, page: DisputesPage) -> None:
    room = live.room
    blue = register(room, grade=Risk.BLUE)
    orange = register(room, grade=Risk.ORANGE, leader_id=room.officer("05"))
    over = register(room)
    end = EndDispute(actor_id=None, dispute_id=over, state=DisputeState.FAILED, outcome="未成")
    room.done(end)
    show(live, page)
    assert listed(page) == [orange, blue]
    for which, wanted in (
        (AT_RISK, [orange]),
        (DUE, [orange]),
        (ENDED, [over]),
        (PROPOSED, []),
        (OPEN, [orange, blue]),
    ):
        page.show_filter(which)
        kept = page.frame_.list.current()
        assert [each for each in listed(page) if each in wanted or each != kept] == wanted
    page.frame_.search.setText("陈** 单一鸣")
    assert set(listed(page)) == {orange, blue}


def test_an_empty_page_says_how_one_comes_to_be(live: Live, page: DisputesPage) -> None:
    page.show()
    live.until(lambda: "Ctrl+N" in page.frame_.empty.text())
    assert "Ctrl+Alt+J" in page.frame_.empty.text()


def test_one_is_taken_up_by_hand(live: Live, page: DisputesPage) -> None:
    page.show()
    live.until(page.frame_.empty.isVisible)
    press(live, page, Qt.Key.Key_N)
    form = form_of(live, page, RegisterForm)
    live.qtbot.keyClick(form, Qt.Key.Key_Return, CONTROL)
    assert form.isVisible()  # what is missing is said beside the fields
    form.facts.claim.restore("停止噪音")
    form.facts.amount.restore("2.6万元")
    form.facts.officer.choose(live.room.officer("01"))
    form.facts.bodies.restore("居委会、司法所")
    one, other = form.parties
    one.name.restore("陈大海")
    one.identity.restore("110105194912310021")
    assert "未核实" in one.identity.beside.text()
    other.name.restore("滨海建筑有限公司")
    other.is_firm.restore("1")
    form.grade.reason.restore("多次争吵")
    saved(live, form)
    live.until(lambda: page.detail is not None)
    (found,) = live.room.all(Dispute)
    assert (found.amount_cents, found.bodies) == (2_600_000, ("居委会", "司法所"))
    assert "未核实" in texts(page.parties)[0]
    assert "（单位）" in texts(page.parties)[1]


def test_from_people_who_quarrel_again_the_grade_is_proposed(
    live: Live, page: DisputesPage
) -> None:
    room = live.room
    ids = [quarrel(room) for _ in range(3)]
    page.show()
    live.until(page.frame_.empty.isVisible)
    page.show_filter(PROPOSED)
    live.until(lambda: listed(page) == [ids[-1]])
    live.until(lambda: isinstance(page.detail, Proposal))
    press(live, page, Qt.Key.Key_N)
    form = form_of(live, page, RegisterForm)
    assert form.grade.read() is Risk.ORANGE
    assert form.grade.reason.text().startswith("此前 60 天内已有 2 起")
    said = [each.text() for each in form.findChildren(QLabel)]
    assert any("此前发生 2 起，一并关联：" in each for each in said)
    form.grade.grade.show(Risk.YELLOW)  # a person decides
    saved(live, form)
    (made,) = room.all(Dispute)
    assert {each.incident_id: each.kind for each in detail(room, made.id).links} == {
        ids[0]: LinkKind.EARLIER,
        ids[1]: LinkKind.EARLIER,
        ids[2]: LinkKind.ORIGIN,
    }


def test_a_mask_is_never_stored_as_a_name_or_a_number(live: Live, page: DisputesPage) -> None:
    room = live.room
    incident = quarrel(room)
    page.show()
    live.until(page.frame_.empty.isVisible)
    page.acts.register(incident, lambda _id: None)
    form = form_of(live, page, RegisterForm)
    one, other = form.parties
    one.identity.restore("110105194912310021")  # the name and the telephone stay as offered
    other.name.restore("林晓红")
    form.grade.reason.restore("多次争吵")
    saved(live, form)
    (found,) = room.all(Dispute)
    chen, lin = room.all(DisputeParty)
    assert (chen.name, chen.phone) == ("陈大海", "19900001234")
    assert chen.identity_number == "110105194912310021"
    assert (lin.name, lin.phone) == ("林晓红", "19900005678")
    assert found.is_open


def test_a_party_is_corrected_without_seeing_him_in_full(live: Live, page: DisputesPage) -> None:
    room = live.room
    register(room)
    show(live, page)
    to_line(page.parties, 0)
    live.qtbot.keyClick(page.parties, Qt.Key.Key_Return)
    form = form_of(live, page, CorrectPartyForm)
    form.party.address.restore("鼓岩路20号")
    saved(live, form)
    live.until(lambda: "鼓岩路20号" in texts(page.parties)[0])
    party = room.all(DisputeParty)[0]
    assert (party.name, party.phone, party.version) == ("陈大海", "19900001234", 2)


def test_what_was_typed_is_kept_by_escape(live: Live, page: DisputesPage) -> None:
    page.show()
    live.until(page.frame_.empty.isVisible)
    press(live, page, Qt.Key.Key_N)
    form = form_of(live, page, RegisterForm)
    form.facts.claim.restore("还钱")
    live.qtbot.keyClick(form, Qt.Key.Key_Escape)
    live.until(lambda: not form.isVisible())
    press(live, page, Qt.Key.Key_N)
    live.until(lambda: page.acts.form is not form and page.acts.form is not None)
    again = form_of(live, page, RegisterForm)
    assert again.facts.claim.text() == "还钱"


def test_a_proposal_is_taken_up_with_its_people(live: Live, page: DisputesPage) -> None:
    room = live.room
    quarrel(room)
    last = quarrel(room, "又争吵 19900001234", address="鼓岩路18号")
    page.show()
    page.show_filter(PROPOSED)
    live.until(lambda: page.detail is not None)
    assert listed(page) == [last]
    page.turn_to(RISE)
    with live.qtbot.waitSignal(page.incident_wanted) as caught:
        live.qtbot.keyClick(page.rise, Qt.Key.Key_Return)
    assert caught.args == [last]
    press(live, page, Qt.Key.Key_N)
    form = form_of(live, page, RegisterForm)
    assert [each.name.text() for each in form.parties] == ["陈**", "林**"]
    assert form.facts.claim.text() == "又争吵 199****1234"
    form.facts.officer.choose(room.officer("01"))
    form.grade.reason.restore("两次争吵")
    saved(live, form)
    live.until(lambda: len(room.all(DisputeParty)) == 2)
    assert [each.name for each in room.all(DisputeParty)] == ["陈大海", "林小红"]
    assert room.all(Dispute)[0].address == "鼓岩路18号"


def test_deeds_lead_from_the_first_contact_to_the_court(live: Live, page: DisputesPage) -> None:
    room = live.room
    id = register(room)
    show(live, page)
    press(live, page, Qt.Key.Key_T)
    contact = form_of(live, page, ContactForm)
    assert contact.how.read() is False  # yellow: a call will do
    contact.notes.restore("双方愿意谈")
    saved(live, contact)
    press(live, page, Qt.Key.Key_H)
    session = form_of(live, page, SessionForm)
    assert session.mediator.text() == "单一鸣"
    session.outcome.show(SessionOutcome.AGREED)
    saved(live, session)
    live.until(lambda: "达成协议" in " ".join(texts(page.course)))
    press(live, page, Qt.Key.Key_S)
    agree = form_of(live, page, AgreeForm)
    agree.points.restore("一、夜间不装修")
    agree.promises.restore("2026-12-20 赔偿 3,000 元")
    agree.court.restore("1")
    saved(live, agree)
    live.until(lambda: detail(room, id).dispute.state is DisputeState.SETTLED)
    live.until(lambda: len(texts(page.promises)) == 2)
    to_line(page.promises, 0)
    for kept in ("performance", "asked", "confirmed"):
        page.promises.setFocus()
        if kept != "performance":
            to_line(page.promises, 1)
        live.qtbot.keyClick(page.promises, Qt.Key.Key_Return)
        assert page.frame_.bar.line.text() == "2026-11-23"
        before = texts(page.promises)
        live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
        live.until(partial(differ, page.promises, before))
    assert room.all(Performance)[0].done_on == "2026-11-23"
    assert detail(room, id).agreements[0].confirmed_on == "2026-11-23"
    live.qtbot.keyClick(page, Qt.Key.Key_P, CONTROL)
    live.until(lambda: page.acts.paper is not None)
    paper = page.acts.paper
    assert paper is not None
    with live.qtbot.waitSignal(paper.preview.shown, timeout=20_000):
        pass
    paper.reject()


def test_it_is_graded_corrected_ended_and_opened_again(live: Live, page: DisputesPage) -> None:
    room = live.room
    id = register(room)
    show(live, page)
    press(live, page, Qt.Key.Key_G)
    grade = form_of(live, page, GradeForm)
    grade.grade.grade.show(Risk.BLUE)
    grade.grade.reason.restore("已缓和")
    saved(live, grade)
    live.until(lambda: "黄 → 蓝" in " ".join(texts(page.rise)))
    press(live, page, Qt.Key.Key_R)
    correct = form_of(live, page, CorrectForm)
    correct.facts.claim.restore("停止噪音并道歉")
    saved(live, correct)
    live.until(lambda: detail(room, id).dispute.claim == "停止噪音并道歉")
    activate(live, page)
    live.qtbot.keyClick(page.parties, Qt.Key.Key_A)
    party = form_of(live, page, PartyForm)
    party.party.name.restore("吴某某")
    saved(live, party)
    live.until(lambda: len(texts(page.parties)) == 3)
    press(live, page, Qt.Key.Key_Return)
    end = form_of(live, page, EndForm)
    end.state.show(DisputeState.REFERRED)
    end.outcome.restore("移交司法所")
    saved(live, end)
    live.until(lambda: detail(room, id).dispute.state is DisputeState.REFERRED)
    reopen = page.deeds.button("Ctrl+D")
    assert reopen is not None
    live.until(reopen.isEnabled)
    press(live, page, Qt.Key.Key_D)
    page.frame_.bar.line.setText("退回")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: detail(room, id).dispute.is_open)


def test_a_rise_is_told_with_the_incident_behind_it(live: Live, page: DisputesPage) -> None:
    room = live.room
    id = register(room)
    incident = quarrel(room, "对方持刀", category_id=room.category("04"))
    show(live, page)
    assert "自动升级，还没有人联系" in page.frame_.warning.text()
    assert page.frame_.list.lines.lines[0].about.startswith("黄升橙")
    page.turn_to(RISE)
    assert "黄 → 橙　自动" in " ".join(texts(page.rise))
    with live.qtbot.waitSignal(page.incident_wanted) as caught:
        live.qtbot.keyClick(page.rise, Qt.Key.Key_Return)
    assert caught.args == [incident]
    to_line(page.rise, page.rise.topLevelItemCount() - 1)
    live.qtbot.keyClick(page.rise, Qt.Key.Key_C)
    live.until(lambda: detail(room, id).links[0].kind is LinkKind.CRIMINAL)
    page.dress(NIGHT)


def test_names_stand_in_full_for_a_reason_and_a_minute(live: Live, page: DisputesPage) -> None:
    register(live.room)
    show(live, page)
    assert "陈**" in texts(page.parties)[0]
    press(live, page, Qt.Key.Key_Y)
    page.frame_.bar.line.setText("核对身份")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: "陈大海" in texts(page.parties)[0])
    live.room.clock.step(DAY)
    page.opened.close()  # as the timer does after a minute
    live.until(lambda: "陈**" in texts(page.parties)[0])


def test_promises_are_read_a_line_each() -> None:
    found = promises_in("2026-12-20 归还 3,000 元\n\n 2026-12-30 搬走\n")
    assert [(each.due_on, each.text) for each in found] == [
        ("2026-12-20", "归还 3,000 元"),
        ("2026-12-30", "搬走"),
    ]
