"""The page 装备: given out, brought back, corrected; counted one by one and in turn; printed."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.equipment import (
    EquipmentCount,
    EquipmentKind,
    EquipmentLoan,
    EquipmentReturn,
    ReturnState,
)
from jinhai_console.domain.instant import HOUR
from jinhai_console.settings import resources_dir
from jinhai_console.ui.equipment.forms import (
    CorrectIssueForm,
    CorrectReturnForm,
    IssueForm,
    ReturnForm,
)
from jinhai_console.ui.equipment.page import DIFFERENT, OUT, OVERDUE, UNCOUNTED, EquipmentPage
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.equipment import add_item, count, issue, open_shift, returning
from tests.stations import START
from tests.ui.live import Live
from tests.ui.record_page import at_desk as at_page
from tests.ui.record_page import listed, press, show


@pytest.fixture
def page(live: Live) -> Iterator[EquipmentPage]:
    live.actor = live.room.officer("05")
    with at_page(live, EquipmentPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def form_of(live: Live, page: EquipmentPage, kind: type[Any]) -> Any:
    live.until(lambda: isinstance(page.form, kind))
    return page.form


def until_out(live: Live, page: EquipmentPage, out: int) -> None:
    live.until(lambda: page.detail is not None and page.detail.row.out == out)


def say(live: Live, page: EquipmentPage, text: str | None = None) -> None:
    """Enter in the bar, over what stands there where something is typed."""
    line = page.frame_.bar.line
    live.until(line.isVisible)
    if text is not None:
        line.setText(text)
    live.qtbot.keyClick(line, Qt.Key.Key_Return)


def test_an_empty_list_says_where_it_is_filled(live: Live, page: EquipmentPage) -> None:
    page.show()
    live.until(lambda: "Alt+5" in page.frame_.empty.text())


def test_given_out_and_brought_back(live: Live, page: EquipmentPage) -> None:
    add_item(live.room)
    show(live, page)
    assert not page.deeds.button("Ctrl+R").isEnabled()  # type: ignore[union-attr]
    press(live, page, Qt.Key.Key_G)
    form = form_of(live, page, IssueForm)
    form.said.officer.choose(live.room.officer("01"))
    form.said.quantity.restore("3")
    form.said.purpose.restore("夜间巡逻")
    form.save()
    until_out(live, page, 3)
    page.show_filter(OUT)
    assert len(listed(page)) == 1
    press(live, page, Qt.Key.Key_R)
    back = form_of(live, page, ReturnForm)
    assert back.quantity.text() == "3"
    back.quantity.restore("1")
    back.state.restore(str(ReturnState.DAMAGED))
    back.save()
    live.until(lambda: "损坏的情况" in back.message.text())
    back.remark.restore("天线断了")
    back.save()
    until_out(live, page, 2)
    (returned,) = live.room.all(EquipmentReturn)
    assert (returned.quantity, returned.state, returned.remark) == (1, "damaged", "天线断了")


def test_what_was_entered_wrongly_is_corrected(live: Live, page: EquipmentPage) -> None:
    item = add_item(live.room)
    loan = issue(live.room, item, 2, due_at=START + HOUR)
    show(live, page)
    page.loans.choose(loan)
    press(live, page, Qt.Key.Key_E)
    form = form_of(live, page, CorrectIssueForm)
    form.said.quantity.restore("4")
    form.save()
    assert form.reason.beside.text()
    form.reason.restore("少记了两部")
    form.save()
    until_out(live, page, 4)
    known = live.room.one(EquipmentLoan, loan)
    assert (known.issued_at, known.due_at) == (START, START + HOUR)  # not touched, not rounded
    back = live.room.done(returning(live.room, loan, 3)).id
    until_out(live, page, 1)
    page.loans.choose(back)
    press(live, page, Qt.Key.Key_E)
    mend = form_of(live, page, CorrectReturnForm)
    mend.quantity.restore("0")
    mend.reason.restore("记到别的装备上了")
    mend.save()
    until_out(live, page, 4)
    page.loans.choose(loan)
    press(live, page, Qt.Key.Key_D)
    say(live, page, "登记到别的装备上了")
    until_out(live, page, 0)


def test_all_are_counted_in_turn_by_the_keyboard(live: Live, page: EquipmentPage) -> None:
    open_shift(live.room)
    radios = add_item(live.room)
    car = add_item(live.room, "巡逻车", 1, EquipmentKind.VEHICLE)
    keys = add_item(live.room, "钥匙", 2, EquipmentKind.KEY)
    show(live, page)
    live.until(lambda: listed(page) == [car, keys, radios])
    page.deeds.button("Ctrl+Enter").click()  # type: ignore[union-attr]
    assert page.frame_.bar.line.text() == "1"
    say(live, page)
    say(live, page, "两把")
    live.until(lambda: "不是数量" in page.frame_.bar._question.text())
    say(live, page, "1")
    live.until(lambda: "少 1" in page.frame_.bar._question.text())
    say(live, page, "1 把在办案区")
    live.until(lambda: page.frame_.bar.line.text() == "5")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Escape)
    live.until(lambda: len(live.room.all(EquipmentCount)) == 2)
    found = [(e.equipment_id, e.present, e.remark) for e in live.room.all(EquipmentCount)]
    assert found == [(car, 1, ""), (keys, 1, "1 把在办案区")]
    page.show_filter(DIFFERENT)
    live.until(lambda: keys in listed(page))
    page.show_filter(UNCOUNTED)
    live.until(lambda: radios in listed(page))
    live.until(lambda: page.detail is not None and page.detail.row.id == radios)
    page.deeds.button("Ctrl+Enter").click()  # type: ignore[union-attr]
    live.until(lambda: page.frame_.bar.line.text() == "5")  # it goes on where it was left
    say(live, page)
    live.until(lambda: len(live.room.all(EquipmentCount)) == 3)


def test_enter_counts_one(live: Live, page: EquipmentPage) -> None:
    open_shift(live.room)
    add_item(live.room)
    show(live, page)
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_Return)
    say(live, page, "5")
    live.until(lambda: page.detail is not None and page.detail.row.counted == 5)
    assert "本班清点 5" in page.frame_.about.text()


def test_what_is_overdue_is_seen_at_once(live: Live, page: EquipmentPage) -> None:
    item = add_item(live.room)
    issue(live.room, item, due_at=START + HOUR)
    live.room.clock.step(2 * HOUR)
    show(live, page)
    page.show_filter(OVERDUE)
    assert listed(page) == [item]
    assert "超期未还：单一鸣" in page.frame_.warning.text()
    page.dress(NIGHT)


def test_without_a_shift_nothing_is_counted(live: Live, page: EquipmentPage) -> None:
    add_item(live.room)
    show(live, page)
    assert "F12" in page.frame_.about.text()
    assert not page.deeds.button("Ctrl+Enter").isEnabled()  # type: ignore[union-attr]
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_Return)
    live.until_told("F12")
    assert page.frame_.bar.isHidden()


def test_what_another_seat_counts_appears(live: Live, page: EquipmentPage) -> None:
    open_shift(live.room)
    item = add_item(live.room)
    show(live, page)
    count(live.room, item, 4, "1 部送修", by="04")
    live.until(lambda: "少 1：1 部送修" in page.frame_.warning.text())


def test_the_sheet_is_printed(live: Live, page: EquipmentPage) -> None:
    add_item(live.room)
    show(live, page)
    page.deeds.button("Ctrl+P").click()  # type: ignore[union-attr]
    live.until(lambda: page.paper.preview.paper is not None)
    paper = page.paper.preview.paper
    assert paper is not None
    assert paper.name.startswith("装备清点表")
    page.paper.close()
