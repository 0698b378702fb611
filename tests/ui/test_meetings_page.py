"""The page 会商, by keyboard: drafted, opinions given, attendance, signed by a leader."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from jinhai_console.domain.briefing import Edition
from jinhai_console.domain.meeting import Attendance, Meeting, Opinion
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.services.accounts import SetPassword, hash_password
from jinhai_console.services.station import ChangeEntry
from jinhai_console.settings import resources_dir
from jinhai_console.ui.briefing.forms import AttendForm, DraftForm, OpinionForm
from jinhai_console.ui.briefing.page import MeetingsPage
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.ui.live import Live
from tests.ui.record_page import at_desk

PASSWORD = "correct-horse"


@pytest.fixture
def page(live: Live) -> Iterator[MeetingsPage]:
    room = live.room
    live.actor = room.officer("01")
    chair = room.officer("03")
    version = room.one(Officer, chair).version
    leads = {"is_leader": True}
    room.done(ChangeEntry(actor_id=None, kind=Officer, id=chair, version=version, values=leads))
    hashed = hash_password(PASSWORD)
    room.done(SetPassword(actor_id=None, officer_id=chair, password_hash=hashed))
    with at_desk(live, MeetingsPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def drafted(live: Live, page: MeetingsPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    page.make_new()
    assert isinstance(page.form, DraftForm)
    page.form.save_button.click()
    live.until(lambda: page.detail is not None)


def press(page: MeetingsPage, key: str) -> None:
    button = page.deeds.button(key)
    assert button is not None
    assert button.isEnabled()
    button.click()


def test_without_any_it_says_how_one_comes(live: Live, page: MeetingsPage) -> None:
    page.show()
    live.until(lambda: "还没有会商" in page.frame_.empty.text())


def test_another_edition_and_day_are_drafted_by_hand(live: Live, page: MeetingsPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    page.make_new()
    form = page.form
    assert isinstance(form, DraftForm)
    form.day.restore("昨天")
    assert "2026-11-23 的样子" in form.day.problem()
    form.day.restore("2026-11-20")
    form.edition.show(Edition.WEEK)
    form.save_button.click()
    live.until(lambda: page.detail is not None)
    (meeting,) = live.room.all(Meeting)
    assert (meeting.edition, meeting.day) == (Edition.WEEK, "2026-11-20")
    assert (meeting.first, meeting.last) == ("2026-11-09", "2026-11-15")


def test_items_are_gone_through_by_the_keyboard(live: Live, page: MeetingsPage) -> None:
    live.room.take()
    drafted(live, page)
    first = page.items.title.text()
    live.qtbot.keyClick(page.items.table, Qt.Key.Key_PageDown)
    assert page.items.title.text() != first
    live.qtbot.keyClick(page.items.table, Qt.Key.Key_Left)
    assert page.items.title.text() == first
    assert page.items.place.text().startswith("1 /")
    with live.qtbot.waitSignal(page.behind_wanted) as asked:
        live.qtbot.keyClick(page.items.table, Qt.Key.Key_Return)
    assert asked.args is not None
    assert asked.args[1] == "incident"
    page.dress(NIGHT)


def test_an_opinion_becomes_a_task_beneath_its_item(live: Live, page: MeetingsPage) -> None:
    drafted(live, page)
    page.items.show_item("places")
    press(page, "Ctrl+O")
    live.until(lambda: isinstance(page.form, OpinionForm))
    form = page.form
    assert isinstance(form, OpinionForm)
    assert form.item.read() == "places"
    form.text.restore("夜市加派巡逻")
    form.whom.restore(f"o{live.room.officer('02')}")
    form.save_button.click()
    live.until(lambda: "夜市加派巡逻" in page.items.said.text())
    (task,) = (each for each in live.room.all(Task) if each.source is TaskSource.BRIEFING)
    assert task.asks == "夜市加派巡逻"
    first = page.given.topLevelItem(0)
    assert first is not None
    page.given.setCurrentItem(first)
    press(page, "Ctrl+D")
    page.frame_.bar.line.setText("重复")
    page.frame_.bar.line.returnPressed.emit()
    live.until(lambda: not live.room.all(Opinion)[0].stands)


def test_attendance_and_the_chairs_signature(live: Live, page: MeetingsPage) -> None:
    drafted(live, page)
    press(page, "Ctrl+T")
    live.until(lambda: isinstance(page.form, AttendForm))
    form = page.form
    assert isinstance(form, AttendForm)
    form.present.restore(f"o{live.room.officer('01')}")
    form.absent.restore("查无此人 病假")
    assert "没有叫“查无此人”" in form.absent.problem()
    form.absent.restore("02")
    assert "为什么缺席" in form.absent.problem()
    form.absent.restore("02 外出办案")
    form.save_button.click()
    live.until(lambda: len(live.room.all(Attendance)) == 2)
    live.until(lambda: page.detail is not None and bool(page.detail.attending))
    press(page, "Ctrl+S")
    window = page.signing
    assert window is not None
    number, password = window.row.findChildren(QLineEdit)
    number.setText("01")
    password.setText("wrong-horse")
    window.row.button.click()
    live.until(lambda: "不对" in window.message.text())
    number.setText("03")
    password.setText(PASSWORD)
    with live.qtbot.waitSignal(window.signed):
        window.row.button.click()
    live.until(lambda: live.room.all(Meeting)[0].is_signed)
    live.until(lambda: page.detail is not None and page.detail.meeting.is_signed)
    button = page.deeds.button("Ctrl+O")
    assert button is not None
    assert not button.isEnabled()


def test_the_wall_shows_the_same_in_large_type(live: Live, page: MeetingsPage) -> None:
    drafted(live, page)
    press(page, "Ctrl+B")
    wall = page.wall
    assert wall is not None
    live.qtbot.waitExposed(wall)
    assert wall.view.title.text() == page.items.title.text()
    assert wall.view.title.font().pixelSize() >= 2 * page.items.title.font().pixelSize()
    with live.qtbot.waitSignal(wall.opinion_wanted):
        live.qtbot.keyClick(wall, Qt.Key.Key_O)
    live.qtbot.keyClick(wall, Qt.Key.Key_Escape)
    assert not wall.isVisible()


def test_an_opinion_is_typed_at_once_also_after_the_wall(live: Live, page: MeetingsPage) -> None:
    drafted(live, page)
    press(page, "Ctrl+B")
    assert page.wall is not None
    live.qtbot.waitExposed(page.wall)
    live.qtbot.keyClick(page.wall, Qt.Key.Key_Escape)
    press(page, "Ctrl+O")
    live.until(lambda: isinstance(page.form, OpinionForm))
    form = page.form
    assert isinstance(form, OpinionForm)
    assert form.parentWidget() is page
    assert form.focusWidget() is form.text.editor
    form.reject()


def test_figures_stand_one_below_the_other(live: Live, page: MeetingsPage) -> None:
    drafted(live, page)
    cell, head = page.items.table.item(0, 1), page.items.table.horizontalHeaderItem(1)
    for each in (cell, head):
        assert each is not None
        assert Qt.AlignmentFlag(each.textAlignment()) & Qt.AlignmentFlag.AlignRight
