"""The page of fraud warnings: both lanes, a call by one letter, denial, the end, by keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.fraud_alert import (
    ContactAttempt,
    ContactResult,
    ContactWay,
    FraudAlert,
    FraudLevel,
    FraudOutcome,
)
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import DAY, MINUTE
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.settings import resources_dir
from jinhai_console.ui.fonts import small_font
from jinhai_console.ui.fraud.clock import TwoLaneClock
from jinhai_console.ui.fraud.forms import CloseForm, ContactForm, HandOverForm, WarningForm
from jinhai_console.ui.fraud.lanes import lanes_of
from jinhai_console.ui.fraud.page import ALL, OPEN, FraudPage
from jinhai_console.ui.fraud.signs import SIGN
from jinhai_console.ui.handover.paper_window import PaperWindow
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.fraud_room import (
    YUAN,
    alert,
    attempt,
    close,
    deny,
    detail,
    found_fraud_station,
    warning,
)
from tests.stations import Room, copy_station
from tests.ui.live import Live
from tests.ui.record_page import at_desk, press, show


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_fraud_station(tmp_path_factory.mktemp("fraud") / "template.db")


@pytest.fixture
def station_path(founded: Path, tmp_path: Path) -> Path:
    return copy_station(founded, tmp_path / "station.db")


@pytest.fixture
def page(live: Live) -> Iterator[FraudPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, FraudPage(live.seat, LIGHT, resources_dir())) as made:
        yield made


def opened(live: Live, page: FraudPage, kind: type[Any]) -> Any:
    live.until(lambda: isinstance(page.form, kind))
    return page.form


def send(room: Room, id: int, *milestones: Milestone) -> None:
    incident_id = alert(room, id).incident_id
    room.done(AssignOfficer(actor_id=None, incident_id=incident_id, officer_id=room.officer("01")))
    (sent,) = room.assignments(incident_id)
    for each in milestones:
        room.clock.step()
        room.done(StampMilestone(actor_id=None, assignment_id=sent.id, milestone=each))


def test_a_call_is_recorded_by_one_letter_and_shows_on_its_lane(
    live: Live, page: FraudPage
) -> None:
    warning(live.room)
    show(live, page)
    live.qtbot.keyClick(page.attempts, Qt.Key.Key_N)
    live.until(lambda: page.attempts.topLevelItemCount() == 1)
    (made,) = live.room.all(ContactAttempt)
    assert (made.way, made.result) == (ContactWay.PHONE, ContactResult.NO_ANSWER)
    assert made.number == "13900010001"
    assert "无人接听" in page.clock.spoken()
    item = page.attempts.topLevelItem(0)
    assert item is not None
    assert item.text(3) == "139****0001"


def test_a_family_is_reached_through_the_form(live: Live, page: FraudPage) -> None:
    id = warning(live.room)
    live.room.done(deny(live.room, id))
    show(live, page)
    assert "联系家属、联系银行" in page.frame_.warning.text()
    live.qtbot.keyClick(page.attempts, Qt.Key.Key_F)
    form = opened(live, page, ContactForm)
    assert (form.way.read(), form.number.text()) == (ContactWay.FAMILY, "")
    form.number.restore("13700000000")
    form.save()
    live.until(lambda: "联系家属" not in page.frame_.warning.text())
    assert "联系银行" in page.frame_.warning.text()


def test_a_call_has_his_number_already_masked(live: Live, page: FraudPage) -> None:
    warning(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_R)
    form = opened(live, page, ContactForm)
    assert form.number.text() == "139****0001"
    form.way.show(ContactWay.SMS)
    assert form.came.read() is ContactResult.SENT
    form.way.show(ContactWay.PHONE)
    assert form.came.read() is ContactResult.REACHED
    form.save()
    live.until(lambda: page.attempts.topLevelItemCount() == 1)
    assert live.room.all(ContactAttempt)[0].number == "13900010001"


def test_it_ends_with_outcome_and_sums(live: Live, page: FraudPage) -> None:
    id = warning(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_G)
    form = opened(live, page, CloseForm)
    assert form.sums.at_risk.text() == "260000"
    form.sums.kept_safe.restore("30万")
    form.save()
    live.until(lambda: "保住金额" in form.message.text())
    form.sums.kept_safe.restore("26万")
    form.save()
    live.until(lambda: not alert(live.room, id).is_open)
    assert alert(live.room, id).kept_safe_cents == 260_000 * YUAN
    live.until(lambda: not page.clock.is_running)


def test_a_letter_at_one_that_has_ended_says_so_at_once(live: Live, page: FraudPage) -> None:
    id = warning(live.room)
    live.room.done(close(live.room, id, FraudOutcome.NOT_DECEIVED))
    page.show_record(id)
    show(live, page)
    for key in (Qt.Key.Key_K, Qt.Key.Key_N):
        live.told.clear()
        live.qtbot.keyClick(page.attempts, key)
        live.until_told("已办结，不用再联系")
    assert page.form is None


def test_money_that_is_gone_is_handed_over_and_leads_to_the_case(
    live: Live, page: FraudPage
) -> None:
    id = warning(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_Y)
    form = opened(live, page, HandOverForm)
    form.sums.transferred.restore("10万")
    form.save()
    live.until(lambda: page.detail is not None and page.detail.row.case_number != "")
    assert alert(live.room, id).outcome is FraudOutcome.TRANSFERRED
    with live.qtbot.waitSignal(page.incident_wanted) as wanted:
        press(live, page, Qt.Key.Key_S)
    assert wanted.args == [alert(live.room, id).case_incident_id]


def test_a_denial_is_asked_for_in_one_line(live: Live, page: FraudPage) -> None:
    id = warning(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_D)
    live.until(page.frame_.bar.isVisible)
    page.frame_.bar.line.setText("说自己在投资")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: alert(live.room, id).denied_at is not None)


def test_a_warning_by_hand(live: Live, page: FraudPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    live.until(lambda: "还没有预警" in page.frame_.empty.text())
    press(live, page, Qt.Key.Key_N)
    form = opened(live, page, WarningForm)
    form.at_risk.restore("-5")
    assert form.problems()
    form.at_risk.restore("8000")
    form.name.restore("覃小军")
    form.phones.restore("13700000001，13700000002")
    form.save()
    live.until(lambda: page.detail is not None)
    (made,) = live.room.all(FraudAlert)
    assert made.phones == ("13700000001", "13700000002")
    assert len(live.room.all(Incident)) == 1


def test_a_list_is_taken_in(live: Live, page: FraudPage, tmp_path: Path) -> None:
    show_empty(live, page)
    path = tmp_path / "list.csv"
    path.write_text("预警时间,预警等级,姓名\n2026-11-20 09:00,高,韦素芬\n,高,某\n", "utf-8")
    page.file.take(path)
    live.until_told("收下 1 条，已有 0 条，退回 1 条")
    live.until(lambda: page.detail is not None)


def show_empty(live: Live, page: FraudPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    live.until(page.frame_.empty.isVisible)


def test_names_are_shown_against_a_reason_for_a_minute(live: Live, page: FraudPage) -> None:
    alert_id = warning(live.room)
    show(live, page)
    assert "韦素芬" not in page.frame_.head.text()
    press(live, page, Qt.Key.Key_H)
    live.until(page.frame_.bar.isVisible)
    page.frame_.bar.line.setText("打电话劝阻")
    live.qtbot.keyClick(page.frame_.bar.line, Qt.Key.Key_Return)
    live.until(lambda: "13900010001" in page.frame_.about.text())
    live.room.done(attempt(live.room, alert_id))  # whatever is read meanwhile
    live.until(lambda: page.attempts.topLevelItemCount() == 1)
    assert "13900010001" in page.frame_.about.text()
    page.masking.timeout.emit()  # a minute later
    assert "13900010001" not in page.frame_.about.text()


def test_its_sheet_is_printed_by_its_key(live: Live, page: FraudPage) -> None:
    warning(live.room)
    show(live, page)
    press(live, page, Qt.Key.Key_P)
    live.until(lambda: page.window().findChild(PaperWindow) is not None)
    paper = page.window().findChild(PaperWindow)
    assert paper is not None
    live.until(paper.isVisible)
    paper.close()


def test_the_records_behind_a_number_alone(live: Live, page: FraudPage) -> None:
    one = warning(live.room)
    live.room.done(close(live.room, one))
    warning(live.room, name="覃小军", phone="13700000002")
    show(live, page)
    page.show_only("劝阻成功", (one,))
    live.until(lambda: page.detail is not None and page.detail.row.id == one)
    assert page.frame_.list.lines.rowCount() == 1
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_Left)
    assert page.frame_.filters[ALL].isChecked()
    live.until(lambda: page.frame_.list.lines.rowCount() == 2)
    live.qtbot.keyClick(page.frame_.list, Qt.Key.Key_Right)
    assert page.frame_.filters[OPEN].isChecked()  # not one that is not offered


def test_what_is_left_counts_down_in_the_list(live: Live, page: FraudPage) -> None:
    warning(live.room)
    show(live, page)
    lines = page.frame_.list.lines

    def said() -> str:
        return str(lines.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))

    assert "剩 30:00" in said()
    live.room.clock.step(10 * MINUTE)
    live.until(lambda: "剩 20:00" in said())
    live.room.clock.step(21 * MINUTE)
    live.until(lambda: "超 1:00" in said())


# -- the clock --------------------------------------------------------------------------------


def test_both_lanes_stand_on_one_axis(live: Live) -> None:
    room = live.room
    id, began = warning(room), room.clock.now
    room.clock.step()
    room.done(attempt(room, id))
    send(room, id, Milestone.ACKNOWLEDGED, Milestone.EN_ROUTE, Milestone.ON_SCENE)
    lanes = lanes_of(detail(room, id), room.clock.now)
    assert [each.at for each in lanes.calls] == [began + MINUTE]
    (way,) = lanes.ways
    assert (way.who, way.door_at) == ("单一鸣", began + 4 * MINUTE)
    assert lanes.axis.start == began
    shares = [lanes.axis.share(at) for _, at in way.stops]
    assert shares == sorted(shares)
    assert not lanes.is_late


def test_a_limit_far_off_leaves_room_for_what_has_happened(live: Live) -> None:
    room = live.room
    id = warning(room, level=FraudLevel.LOW)
    lanes = lanes_of(detail(room, id), room.clock.now)
    assert lanes.limit is not None
    assert not lanes.axis.has(lanes.limit)
    room.clock.step(DAY)
    assert lanes_of(detail(room, id), room.clock.now).axis.has(lanes.limit)


def test_words_under_one_officer_touch_no_sign_of_the_next(live: Live) -> None:
    room = live.room
    id = warning(room)
    clock = TwoLaneClock(LIGHT, live.seat.family, room.clock)
    live.qtbot.addWidget(clock)
    send(room, id)
    clock.show_detail(detail(room, id), "Asia/Shanghai")
    alone = clock.height()
    command = AssignOfficer(
        actor_id=None, incident_id=alert(room, id).incident_id, officer_id=room.officer("02")
    )
    room.done(command)
    clock.show_detail(detail(room, id), "Asia/Shanghai")
    words = QFontMetrics(small_font(live.seat.family)).height()
    assert clock.height() - alone >= 2 * SIGN + words


@pytest.mark.parametrize("theme", [LIGHT, NIGHT])
def test_it_is_painted_and_says_what_it_shows(live: Live, theme: Any) -> None:
    room = live.room
    id = warning(room)
    for way, result in (
        (ContactWay.PHONE, ContactResult.NO_ANSWER),
        (ContactWay.SMS, ContactResult.SENT),
        (ContactWay.FAMILY, ContactResult.REFUSED),
    ):
        room.clock.step()
        room.done(attempt(room, id, way, result))
    clock = TwoLaneClock(theme, live.seat.family, room.clock)
    live.qtbot.addWidget(clock)
    clock.show_detail(detail(room, id), "Asia/Shanghai")
    clock.resize(700, clock.height())
    clock.show()
    assert clock.is_running
    assert not clock.grab().isNull()
    assert "见面还剩 27:00" in clock.accessibleDescription()
    room.clock.step(30 * MINUTE)
    assert "见面已超 3:00" in clock.spoken()
    send(room, id, Milestone.ON_SCENE)
    clock.show_detail(detail(room, id), "Asia/Shanghai")
    assert "见面超时 4:00" in clock.spoken()
    assert not clock.grab().isNull()
    room.done(close(room, id))
    clock.show_detail(detail(room, id), "Asia/Shanghai")
    assert not clock.is_running
    assert not clock.grab().isNull()
