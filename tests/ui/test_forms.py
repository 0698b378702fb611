"""Forms: problems in place, drafts that come back, times and lists as they are typed."""

import json
from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.domain.instant import from_datetime, to_local
from jinhai_console.services.incidents import AddNote
from jinhai_console.ui.forms.composition import Composition
from jinhai_console.ui.forms.draft import Drafts
from jinhai_console.ui.forms.field import LineField, PickField, ProseField, phone_problem
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.forms.moments import read_moment
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.station.fields import ManyField
from jinhai_console.ui.theme import LIGHT
from tests.ui.live import Live

ZONE = "Asia/Shanghai"
NOW = from_datetime(to_local(1_795_400_000_000_000, ZONE).replace(hour=17, minute=5))


def local(text: str, *, is_future: bool = False) -> str:
    moment = read_moment(text, ZONE, NOW, is_future=is_future)
    return to_local(moment, ZONE).strftime("%m-%d %H:%M:%S")


def test_a_time_alone_means_the_nearest_on_the_wanted_side() -> None:
    assert local("16:30") == "11-23 16:30:00"
    assert local("23:30") == "11-22 23:30:00"
    assert local("16：30", is_future=True) == "11-24 16:30:00"
    assert local("23:30:09", is_future=True) == "11-23 23:30:09"
    assert local("11-25 8:00") == "11-25 08:00:00"
    assert local("2026-12-01 08:00") == "12-01 08:00:00"


@pytest.mark.parametrize("text", ["25:00", "13-45 10:00", "明天", "17点"])
def test_no_time_is_said_in_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match="时间"):
        read_moment(text, ZONE, NOW)


def test_drafts_outlive_the_program(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "a" / "drafts.json"
    drafts = Drafts(file)
    drafts.keep("intake", {"narrative": "电动车被偷", "phone": " "})
    qtbot.waitUntil(file.exists, timeout=2_000)  # no more than two seconds are ever lost
    assert json.loads(file.read_text(encoding="utf-8")) == {"intake": {"narrative": "电动车被偷"}}
    drafts.drop("intake")
    drafts.keep("note:7", {"text": "䶮"})
    drafts.close()
    again = Drafts(file)
    assert again.kept("intake") == {}
    assert again.kept("note:7") == {"text": "䶮"}
    again.close()


@pytest.mark.parametrize("rubbish", [b"{", b"[1]", b"\xff\xfe", b'{"a": 1}'])
def test_a_damaged_draft_file_is_put_aside(tmp_path: Path, qapp: object, rubbish: bytes) -> None:
    file = tmp_path / "drafts.json"
    file.write_bytes(rubbish)
    drafts = Drafts(file)
    assert drafts.kept("intake") == {}
    assert (tmp_path / "drafts.json.damaged").read_bytes() == rubbish
    drafts.close()


def test_what_is_typed_after_the_end_is_kept_too(tmp_path: Path) -> None:
    file = tmp_path / "drafts.json"
    drafts = Drafts(file)
    drafts.close()
    drafts.keep("note.1", {"text": "最后一句"})
    assert Drafts(file).kept("note.1") == {"text": "最后一句"}


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    drafts = Drafts(tmp_path / "file" / "drafts.json")
    with qtbot.waitSignal(drafts.failed, timeout=5_000):
        drafts.keep("intake", {"phone": "1"})
    assert drafts.kept("intake") == {"phone": "1"}
    drafts.close()


def test_phone_numbers() -> None:
    assert [phone_problem(each) for each in ("", "110", "0592-5551234", "+86 13900000000")] == [
        "",
        "",
        "",
        "",
    ]
    assert phone_problem("1390000000x")
    assert phone_problem("--")


def compose(widget: QLineEdit, text: str) -> None:
    QApplication.sendEvent(widget, QInputMethodEvent(text, []))


def test_enter_while_composing_gives_no_reason(qtbot: QtBot) -> None:
    bar = ReasonBar(LIGHT)
    qtbot.addWidget(bar)
    bar.show()
    given: list[str] = []
    bar.ask("理由？", given.append)
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    bar.line.setText("临时抽调")
    compose(bar.line, "ni")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert given == []
    compose(bar.line, "")
    bar.line.setText("临时抽调")
    qtbot.keyClick(bar.line, Qt.Key.Key_Return)
    assert given == ["临时抽调"]
    assert bar.isHidden()


def test_composition_is_noticed(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    composition = Composition(line)
    compose(line, "gu")
    assert composition.is_active
    compose(line, "")
    assert not composition.is_active


Make = Callable[[], tuple[Form, ProseField, LineField]]


@pytest.fixture
def make(live: Live, qtbot: QtBot) -> Make:
    incident_id = live.room.take()
    live.actor = live.room.officer("05")

    def build() -> tuple[Form, ProseField, LineField]:
        text = ProseField("text", "内容")
        phone = LineField("phone", "电话", check=phone_problem)
        form = Form(
            live.seat,
            LIGHT,
            "记录",
            [text, phone],
            lambda: AddNote(
                actor_id=live.seat.orders.actor_id, incident_id=incident_id, text=text.text()
            ),
            draft_key="form",
        )
        qtbot.addWidget(form)
        form.show()
        return form, text, phone

    return build


def test_a_problem_stands_beside_its_field(make: Make) -> None:
    form, text, phone = make()
    text.restore("记")
    phone.restore("12x")
    assert phone.beside.text() == ""
    form.save()
    assert "数字" in phone.beside.text()
    phone.restore("110")
    assert phone.beside.text() == ""


def test_a_refusal_stays_in_the_form_with_the_text(make: Make, live: Live) -> None:
    form, text, phone = make()
    phone.restore("110")
    form.save()
    live.until(lambda: bool(form.message.text()))
    assert "请写明" in form.message.text()
    assert form.isVisible()
    assert live.told == []
    text.restore("补上")
    with live.qtbot.waitSignal(form.saved, timeout=10_000):
        form.save()
    assert live.seat.drafts.kept("form") == {}


def test_who_is_not_signed_in_is_told_in_the_form_and_can_try_again(make: Make, live: Live) -> None:
    form, text, _ = make()
    text.restore("记")
    live.actor = None
    form.save()
    assert "登录" in form.message.text()
    live.actor = live.room.officer("05")
    with live.qtbot.waitSignal(form.saved, timeout=10_000):
        form.save()


def test_escape_puts_away_and_the_text_comes_back(make: Make, qtbot: QtBot) -> None:
    form, text, _ = make()
    assert not form.restored
    text.restore("说到一半")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    again, restored, _ = make()
    assert again.restored
    assert restored.text() == "说到一半"
    assert "恢复" in again.message.text()


def test_a_draft_given_up_does_not_come_back(make: Make, qtbot: QtBot) -> None:
    form, text, _ = make()
    assert form.discard_button.isHidden()
    text.restore("说到一半")
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    again, _, _ = make()
    assert not again.discard_button.isHidden()
    again.discard_button.click()
    assert not again.isVisible()
    anew, _, _ = make()
    assert not anew.restored


def test_enter_moves_on_and_control_enter_saves(make: Make, qtbot: QtBot) -> None:
    form, text, phone = make()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow, timeout=5_000)
    phone.line.setFocus()
    qtbot.keyClick(phone.line, Qt.Key.Key_Return)
    assert form.isVisible()
    assert form.focusWidget() is not phone.line
    text.restore("记")
    with qtbot.waitSignal(form.saved, timeout=10_000):
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_list_takes_code_initials_and_name(qtbot: QtBot) -> None:
    choices = [Choice(1, "鼓岩社区", "001", "gysq"), Choice(2, "滨海社区", "002", "bhsq")]
    field = PickField("community", "社区", choices)
    qtbot.addWidget(field.picker)
    field.picker.show()
    field.picker.setFocus()
    for typed, wanted in (("002", 2), ("gy", 1), ("滨", 2), ("gsq", 1)):
        field.picker.clear()
        field.picker.insert(typed)
        qtbot.keyClick(field.picker, Qt.Key.Key_Return)
        assert field.value == wanted, typed
    assert field.problem() == ""


def test_a_long_name_is_offered_whole_beside_a_narrow_field(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(420, 300)
    name = "冒充公检法及政府机关类诈骗"
    field = PickField("kind", "诈骗类型", [Choice(1, name, "01040102", "mcgjf")])
    field.picker.setParent(window)
    field.picker.setGeometry(300, 20, 110, 28)
    window.show()
    qtbot.keyClicks(field.picker, "mc")
    shown = field.picker.list
    assert shown.isVisible()
    assert shown.width() > shown.fontMetrics().horizontalAdvance(f"01040102  {name}")
    assert shown.geometry().right() <= window.width()


def test_a_hint_beside_takes_nothing_from_the_fields(live: Live, qtbot: QtBot) -> None:
    """Eighteen figures of an identity number stand there whole."""
    identity, phone = LineField("identity", "身份证号"), LineField("phone", "电话")
    phone.hint = "几个号码用顿号隔开"
    form = Form(live.seat, LIGHT, "登记", [(identity, phone)], Mock(), draft_key="")
    qtbot.addWidget(form)
    form.show()
    assert identity.line.width() >= 200


def test_what_is_wrong_pushes_nothing_over_another_field(live: Live, qtbot: QtBot) -> None:
    at = LineField("at", "时间", check=lambda _text: "没有这个时间，请写成" * 9)
    text = ProseField("text", "情况")
    topics = ManyField("topics", "内容", [Choice(each, "反诈宣传") for each in range(5)])
    met = LineField("met", "见到的人")
    form = Form(live.seat, LIGHT, "登记", [at, topics, met, text], Mock(), draft_key="")
    qtbot.addWidget(form)
    form.show()
    at.restore("25:00")
    form.save()
    assert topics.list.geometry().bottom() < met.line.geometry().top()


def test_a_blank_ticks_the_first_of_several_as_soon_as_the_keys_come(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = QLineEdit(window)
    field = ManyField("topics", "内容", [Choice(1, "反诈宣传"), Choice(2, "安全提示")])
    field.list.setParent(window)
    window.show()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus, timeout=5_000)
    field.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert [each.text() for each in field.list.selectedItems()] == ["反诈宣传"]
    qtbot.keyClick(field.list, Qt.Key.Key_Space)
    assert field.read() == (1,)
    line.setFocus()
    assert field.list.selectedItems() == []
