"""交接班 in the window, with the keys an officer presses, on a real desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.shift import Shift
from jinhai_console.services import reads
from jinhai_console.services.accounts import SetPassword, SignedIn, hash_password
from jinhai_console.services.ending import ExitIncident
from jinhai_console.services.handover import OpenShift, PrepareHandover
from jinhai_console.services.station import ChangeEntry
from jinhai_console.ui.handover.steps import counted_and_said
from tests.station_fixtures import station_path, template
from tests.stations import Room
from tests.tampering import tamper
from tests.ui.handover_desk import PASSWORD, HandoverDesk

__all__ = ["station_path", "template"]

ENTER = Qt.Key.Key_Return


@pytest.fixture
def desk(station_path: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[HandoverDesk]:
    made = HandoverDesk(station_path, tmp_path / "drafts.json", qtbot)
    yield made
    made.close()


def sign_with_keys(desk: HandoverDesk, row: QWidget, number: str, password: str) -> None:
    """Number, Enter, password, Enter: as at the keyboard."""
    fields = row.findChildren(QLineEdit)
    fields[0].clear()
    desk.qtbot.keyClicks(fields[0], number)
    desk.qtbot.keyClick(fields[0], ENTER)
    desk.qtbot.keyClicks(fields[1], password)
    desk.qtbot.keyClick(fields[1], ENTER)


def leader(room: Room) -> int:
    """Officer 03 is 所领导 from now on."""
    id = room.officer("03")
    version = room.one(Officer, id).version
    values = {"is_leader": True}
    room.done(ChangeEntry(actor_id=None, kind=Officer, id=id, version=version, values=values))
    return id


def prepare(desk: HandoverDesk) -> None:
    desk.qtbot.keyClick(desk.page.stages.shift.prepare_button, Qt.Key.Key_Space)
    desk.until("is_prepared")


def receive(desk: HandoverDesk) -> None:
    sign_with_keys(desk, desk.page.stages.receipts.identity, "02", PASSWORD)
    desk.qtbot.waitUntil(lambda: desk.page.flow.receiver is not None)


def confirm_all(desk: HandoverDesk) -> None:
    while desk.standing().waiting:
        waiting = desk.standing().waiting
        desk.qtbot.keyClick(desk.page.stages.receipts.list, Qt.Key.Key_Space)
        desk.until("waiting", waiting - 1)


def test_a_shift_changes_hands_and_its_paper_stays(desk: HandoverDesk) -> None:
    shift_id = desk.begin()
    for place in range(3):
        desk.room.take(address=f"鼓岩路{place}号")
    desk.open()
    page, stages = desk.page, desk.page.stages
    prepare(desk)
    receive(desk)
    desk.qtbot.keyClick(stages.receipts.list, ENTER)
    desk.until("waiting", 2)

    desk.room.take(address="新到的一件")  # the telephone does not wait for the handover
    desk.qtbot.waitUntil(lambda: stages.receipts.list.lines.rowCount() == 4)
    desk.until_said("新到 1 件")
    assert desk.standing().waiting == 3  # what was confirmed stayed so
    confirm_all(desk)

    sign_with_keys(desk, stages.sign.handed, "01", PASSWORD)
    desk.until("is_handed")
    stages.sign.read_back.insert("先去鼓岩路")
    with desk.qtbot.waitSignal(page.shift_changed) as changed:
        sign_with_keys(desk, stages.sign.received, "02", PASSWORD)
    assert changed.args == [SignedIn(desk.taker, "02", "仇小满")]
    running = next(each for each in desk.room.all(Shift) if each.ended_at is None)
    assert (running.leader_id, running.id == shift_id) == (desk.taker, False)
    (past,) = desk.room.desk.read(reads.past_shifts).result(60)
    assert page.completion.code.text() == past.code
    sheet = desk.room.desk.read(reads.sheet_of, shift_id, None).result(60)
    assert sheet is not None
    assert sheet.read_back == "先去鼓岩路"
    assert [each.taken_by for each in sheet.items] == ["仇小满"] * 4

    first = page.preview.paper
    assert first is not None
    kept = first.pdf()
    desk.qtbot.mouseClick(page.past_button, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: page.preview.paper is not first)
    again = page.preview.paper
    assert again is not None
    assert again.pdf() == kept  # printed again, to the byte

    assert page.past.code.text() == past.code
    desk.qtbot.keyClick(page.past.code, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "纸与数据库一致" in page.past.found.toPlainText())
    assert "交班 单一鸣，接班 仇小满　交接 4 件，其中未结 4 件" in page.past.found.toPlainText()
    changed_sheet = "UPDATE handover SET snapshot = replace(snapshot, '先去', '后去')"
    tamper(desk.room.path, changed_sheet)
    desk.qtbot.keyClick(page.past.code, Qt.Key.Key_Return)
    differs = "接班人复述：纸上 先去鼓岩路，数据库里 后去鼓岩路"
    desk.qtbot.waitUntil(lambda: differs in page.past.found.toPlainText())
    page.past.code.setText("AAAA")
    desk.qtbot.keyClick(page.past.code, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "没有校验码为 AAAA" in page.past.found.toPlainText())


def test_a_key_pressed_while_the_page_is_busy_waits(desk: HandoverDesk) -> None:
    desk.begin()
    first, second = desk.room.take(), desk.room.take()
    desk.open()
    prepare(desk)
    receive(desk)
    flow = desk.page.flow
    desk.qtbot.waitUntil(lambda: not flow._is_busy)
    flow.take(f"incident:{first}")
    flow.take(f"incident:{first}")  # a second stroke for the same one
    flow.take(f"incident:{second}")
    desk.until("waiting", 0)
    assert not desk.page.message.text().startswith("警情")  # nothing was refused


def test_control_enter_draws_up_the_sheet(desk: HandoverDesk) -> None:
    desk.begin()
    desk.room.take()
    desk.open()
    desk.page.stages.setFocus()
    desk.qtbot.keyClick(desk.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.until("is_prepared")


def test_a_word_goes_with_the_receipt(desk: HandoverDesk) -> None:
    desk.begin()
    desk.room.take()
    desk.open()
    prepare(desk)
    receive(desk)
    word = desk.page.stages.receipts.word
    word.insert("我先打电话")
    desk.qtbot.keyClick(word, ENTER)
    desk.until("waiting", 0)
    sheet = desk.standing().sheet
    assert sheet is not None
    assert [each.said for each in sheet.items] == ["我先打电话"]
    assert word.text() == ""


def test_space_takes_what_is_written_along(desk: HandoverDesk) -> None:
    desk.begin()
    desk.room.take()
    desk.open()
    prepare(desk)
    receive(desk)
    receipts = desk.page.stages.receipts
    receipts.word.insert("我先打电话")
    desk.qtbot.keyClick(receipts.list, Qt.Key.Key_Space)
    desk.until("waiting", 0)
    sheet = desk.standing().sheet
    assert sheet is not None
    assert [each.said for each in sheet.items] == ["我先打电话"]


def test_a_word_that_is_refused_stays_written(desk: HandoverDesk) -> None:
    desk.begin()
    desk.room.take()
    desk.open()
    prepare(desk)
    word = desk.page.stages.receipts.word
    word.insert("我先打电话")
    desk.qtbot.keyClick(word, ENTER)  # nobody has said who he is
    desk.until_said("请接班民警先登录")
    assert word.text() == "我先打电话"


@pytest.mark.parametrize(
    ("written", "counted", "said"),
    [
        ("9 一台在充电", 9, "一台在充电"),
        ("9，一台在充电", 9, "一台在充电"),
        ("9", 9, ""),
        ("2号钥匙断齿", None, "2号钥匙断齿"),
        ("", None, ""),
    ],
)
def test_a_count_is_told_from_a_word(written: str, counted: int | None, said: str) -> None:
    assert counted_and_said(written) == (counted, said)


def test_wrong_password_and_the_same_person_are_refused(desk: HandoverDesk) -> None:
    desk.begin()
    desk.room.take()
    desk.open()
    prepare(desk)
    identity = desk.page.stages.receipts.identity
    sign_with_keys(desk, identity, "02", "wrong-horse")
    desk.until_said("警号或口令不对")
    assert desk.page.flow.receiver is None
    sign_with_keys(desk, identity, "01", PASSWORD)
    desk.until_said("不能与交班人是同一名")
    assert desk.page.flow.receiver is None
    desk.qtbot.keyClick(desk.page.stages.receipts.list, Qt.Key.Key_Space)
    desk.until_said("请接班民警先登录")
    assert desk.standing().waiting == 1
    receive(desk)
    confirm_all(desk)
    sign_with_keys(desk, desk.page.stages.sign.handed, "02", PASSWORD)
    desk.until_said("本人签")
    sign_with_keys(desk, desk.page.stages.sign.handed, "01", PASSWORD)
    desk.until("is_handed")
    sign_with_keys(desk, desk.page.stages.sign.received, "01", PASSWORD)
    desk.until_said("不能与交班人是同一名")
    assert len(desk.room.all(Shift)) == 1


def test_an_incident_between_the_signatures_goes_back_to_the_list(desk: HandoverDesk) -> None:
    desk.begin()
    desk.open()
    prepare(desk)
    sign = desk.page.stages.sign
    sign_with_keys(desk, sign.handed, "01", PASSWORD)
    desk.until("is_handed")
    sign.received.password.setText("half-typ")
    incident = desk.room.take()
    desk.until_said("须重新交班签名")
    desk.until("waiting", 1)
    assert not sign.received.isEnabled()
    assert sign.received.password.text() == ""
    ends = ExitIncident(
        actor_id=desk.giver, incident_id=incident, exit=IncidentState.UNFOUNDED, reason="误报"
    )
    desk.room.done(ends)
    desk.until_said("已结束 1 件")
    desk.until("waiting", 0)
    assert sign.handed.isEnabled()


def test_somebody_elses_sheet_is_not_drawn_up_in_my_name(desk: HandoverDesk) -> None:
    desk.begin()
    desk.room.done(PrepareHandover(actor_id=desk.room.officer("03")))
    desk.open()
    desk.room.take()
    desk.until_said("请交班人更新清单")
    author = desk.standing().handed_by
    assert author is not None
    assert author.number == "03"


def test_without_a_shift_one_is_opened_here(desk: HandoverDesk) -> None:
    desk.open()
    opening = desk.page.opening
    assert opening.isVisible()
    assert opening.name.placeholderText() == "11-23 值班"
    desk.qtbot.waitUntil(lambda: opening.leader.current() is None)
    opening.name.insert("夜班")
    desk.qtbot.mouseClick(opening.button, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(lambda: desk.standing().shift is not None)
    assert desk.page.stages.isVisible()
    assert [each.name for each in desk.room.all(Shift)] == ["夜班"]


def test_without_anybody_signed_in_nothing_is_drawn_up(desk: HandoverDesk) -> None:
    desk.begin()
    desk.me = None
    desk.open()
    desk.qtbot.keyClick(desk.page.stages.shift.prepare_button, Qt.Key.Key_Space)
    desk.until_said("请先登录")
    assert not desk.standing().is_prepared


def test_esc_loses_nothing_but_the_receivers_identity(desk: HandoverDesk) -> None:
    desk.begin()
    desk.room.take()
    desk.room.take()
    desk.open()
    prepare(desk)
    receive(desk)
    desk.qtbot.keyClick(desk.page.stages.receipts.list, Qt.Key.Key_Space)
    desk.until("waiting", 1)
    desk.qtbot.keyClick(desk.page, Qt.Key.Key_Escape)
    assert not desk.page.isVisible()
    assert desk.page.flow.receiver is None
    desk.page.show()
    identity = desk.page.stages.receipts.identity
    desk.qtbot.waitUntil(lambda: identity.number.hasFocus() or identity.password.hasFocus())
    assert desk.standing().waiting == 1  # an interrupted handover goes on where it stood


def test_a_leader_looks_through_a_signed_sheet(desk: HandoverDesk) -> None:
    desk.begin()
    desk.open()
    prepare(desk)
    sign = desk.page.stages.sign
    sign_with_keys(desk, sign.handed, "01", PASSWORD)
    desk.until("is_handed")
    sign.next_shift.insert("夜班")
    with desk.qtbot.waitSignal(desk.page.shift_changed):
        sign_with_keys(desk, sign.received, "02", PASSWORD)
    chief = leader(desk.room)
    name = desk.room.one(Officer, chief).name
    hashed = hash_password(PASSWORD)
    desk.room.done(SetPassword(actor_id=None, officer_id=chief, password_hash=hashed))
    past = desk.page.past
    desk.qtbot.mouseClick(desk.page.past_button, Qt.MouseButton.LeftButton)
    desk.qtbot.waitUntil(past.look.isVisible)
    past.word.insert("三号车的事跟一下")
    sign_with_keys(desk, past.look, "02", PASSWORD)
    desk.until_said("审阅须由所领导本人签名")
    assert past.word.text() == "三号车的事跟一下"  # what was written is kept for who may sign
    sign_with_keys(desk, past.look, "03", PASSWORD)
    desk.until_said("已审阅签名")
    desk.qtbot.waitUntil(lambda: not past.look.isVisible())
    (shift,) = desk.room.desk.read(reads.past_shifts).result(60)
    sheet = desk.room.desk.read(reads.sheet_of, shift.id, None).result(60)
    assert sheet is not None
    assert (sheet.led.name, sheet.looked, shift.looked_by) == (name, "三号车的事跟一下", name)
    desk.qtbot.keyClick(past.code, ENTER)  # a look is no change of what was signed
    desk.qtbot.waitUntil(lambda: "纸与数据库一致" in past.found.toPlainText())


def test_every_control_has_a_name(desk: HandoverDesk) -> None:
    desk.begin()
    desk.room.take()
    desk.open()
    prepare(desk)
    controls = [*desk.page.findChildren(QLineEdit), *desk.page.findChildren(QAbstractButton)]
    nameless = [
        each
        for each in controls
        if not (each.accessibleName() or getattr(each, "text", lambda: "")())
        and each.isVisibleTo(desk.page)
    ]
    assert nameless == []
    index = desk.page.stages.receipts.list.lines.index(0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "待确认" in spoken


def test_another_seat_opening_a_shift_is_seen_here(desk: HandoverDesk) -> None:
    desk.open()
    assert desk.page.opening.isVisible()
    desk.room.done(OpenShift(actor_id=desk.taker, name="别处开的班"))
    desk.qtbot.waitUntil(desk.page.stages.isVisible)


@pytest.mark.parametrize("place", ["word", "button"])
def test_inside_the_window_its_keys_mean_this_sheet(
    desk: HandoverDesk, qtbot: QtBot, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jinhai_console.ui.printing.printer_names", lambda: ["值班室"])
    desk.begin()
    window = QMainWindow()
    queue = QAction("queue", window, shortcut=QKeySequence("Ctrl+P"))
    window.addAction(queue)
    window.setCentralWidget(desk.page)
    window.show()
    qtbot.waitUntil(lambda: desk.page.preview.page == 1)
    stages = desk.page.stages
    field = stages.receipts.word if place == "word" else stages.shift.prepare_button
    with qtbot.assertNotEmitted(queue.triggered):
        qtbot.keyClick(field, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.page.findChild(QPrintDialog) is not None)
    dialog = desk.page.findChild(QPrintDialog)
    assert dialog is not None
    dialog.reject()
    window.takeCentralWidget()
    window.close()
