"""警情详情 on a real desk: facts masked, text as it is, notes, corrections, other seats, forms."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from jinhai_console.domain.clocks import Clock, ClockKind
from jinhai_console.domain.incident import (
    IncidentState,
    Involvement,
    Note,
    NoteKind,
    PersonRole,
    Sex,
)
from jinhai_console.domain.instant import MINUTE, SECOND
from jinhai_console.domain.station import Disposition
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.services.ending import CloseIncident
from jinhai_console.services.incidents import AddNote, InvolvedPerson
from jinhai_console.ui.do import Do
from jinhai_console.ui.forms.field import LineField, PickField, ProseField
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.incident.ago import ago_text, gap_text
from jinhai_console.ui.incident.panel import IncidentPanel
from jinhai_console.ui.incident.time_line import awaited_text, stops_of
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.notice import Tone
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.callbacks import DISSATISFIED, about, add_rule, close, record
from tests.stations import Room
from tests.ui.details import detail_of
from tests.ui.live import Live
from tests.ui.rows import incident_row

HOSTILE = "<b>x</b> & {number} <img src=x>\n第二行"


@pytest.fixture
def incident_id(live: Live) -> int:
    person = InvolvedPerson(PersonRole.VICTIM, "欧阳䶮", "13900005678")
    return live.room.take(
        narrative=HOSTILE,
        address="鼓岩路 1 号",
        reporter_name="单一鸣",
        reporter_phone="13800001234",
        persons=(person,),
    )


@pytest.fixture
def panel(live: Live, qtbot: QtBot, incident_id: int) -> Iterator[IncidentPanel]:
    live.actor = live.room.officer("05")
    watch = IncidentWatch(live.seat.bridge, live.seat.orders)
    made = IncidentPanel(live.seat, watch, LIGHT)
    qtbot.addWidget(made)
    made.set_lists(live.room.desk.read(reads.lists).result(10))
    made.resize(620, 760)
    made.show()
    watch.choose(incident_id)
    live.until(lambda: watch.detail is not None)
    yield made
    watch.choose(None)


def texts(panel: IncidentPanel) -> str:
    return "\n".join(label.text() for label in panel.facts.findChildren(QLabel))


def first_person(panel: IncidentPanel) -> str:
    item = panel.persons.topLevelItem(0)
    assert item is not None
    return item.text(1)


def notes(live: Live) -> list[Note]:
    return live.room.all(Note)


def form_of(live: Live, panel: IncidentPanel, action: Do) -> Form:
    live.seat.actions[action].trigger()
    live.until(lambda: bool(panel.forms.opened()))
    return panel.forms.opened()[0]


def test_facts_are_masked_and_text_is_no_markup(panel: IncidentPanel) -> None:
    shown = texts(panel)
    assert "单**" in shown
    assert "138****1234" in shown
    assert "13800001234" not in shown
    assert panel.story.toPlainText().startswith(HOSTILE)
    assert all(
        label.textFormat() is Qt.TextFormat.PlainText
        for label in panel.findChildren(QLabel)
        if label.text()
    )
    assert first_person(panel) == "欧**"


def test_everything_has_a_name(panel: IncidentPanel) -> None:
    for part in (panel.story, panel.persons, panel.journal, panel.note_box.entry, panel.time_line):
        assert part.accessibleName()
    for button in panel.findChildren(QAbstractButton):
        assert button.text() or button.accessibleName() or button.objectName()


def test_nothing_chosen_says_what_will_be_here(panel: IncidentPanel, live: Live) -> None:
    panel._watch.choose(None)
    assert panel._pages.currentIndex() == 0
    assert "F4" in panel._empty.text()
    assert not live.seat.actions[Do.FEEDBACK].isEnabled()
    live.seat.actions[Do.FEEDBACK].trigger()
    assert panel.forms.opened() == []


def test_enter_appends_a_note(panel: IncidentPanel, live: Live, qtbot: QtBot) -> None:
    entry = panel.note_box.entry
    entry.setPlainText("已通知物业")
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    live.until(lambda: "已通知物业" in panel.story.toPlainText())
    assert entry.toPlainText() == ""
    assert [each.text for each in notes(live)] == ["已通知物业"]
    assert not any(each.tone is Tone.NEWS for each in live.told)  # it was this window itself


def test_enter_while_composing_appends_nothing(
    panel: IncidentPanel, live: Live, qtbot: QtBot
) -> None:
    entry = panel.note_box.entry
    entry.setPlainText("已")
    QApplication.sendEvent(entry, QInputMethodEvent("tongzhi", []))
    qtbot.keyClick(entry, Qt.Key.Key_Return)
    assert not entry.isReadOnly()
    assert live.seat.orders._own == {}


def test_a_note_half_written_waits_for_its_incident(
    panel: IncidentPanel, live: Live, incident_id: int
) -> None:
    other = live.room.take()
    panel.note_box.entry.setPlainText("说到一半")
    panel._watch.choose(other)
    assert panel.note_box.entry.toPlainText() == ""
    panel._watch.choose(incident_id)
    assert panel.note_box.entry.toPlainText() == "说到一半"


def test_a_correction_names_what_it_corrects(
    panel: IncidentPanel, live: Live, qtbot: QtBot, incident_id: int
) -> None:
    live.room.done(AddNote(actor_id=None, incident_id=incident_id, text="保安在岗"))
    live.until(lambda: "保安在岗" in panel.story.toPlainText())
    assert panel._watch.detail is not None
    panel.story.correction_wanted.emit(panel._watch.detail.notes[0])
    panel.note_box.entry.setPlainText("保安不在岗")
    qtbot.keyClick(panel.note_box.entry, Qt.Key.Key_Return)
    live.until(lambda: "更正“保安在岗”" in panel.story.toPlainText())
    assert notes(live)[1].kind is NoteKind.CORRECTION
    assert notes(live)[1].corrects_id == notes(live)[0].id


def test_a_note_is_found_by_its_place_in_the_text(
    panel: IncidentPanel, live: Live, incident_id: int
) -> None:
    live.room.done(AddNote(actor_id=None, incident_id=incident_id, text="甲\n乙"))
    live.until(lambda: "乙" in panel.story.toPlainText().splitlines()[-1])
    cursor = panel.story.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    note = panel.story._note(cursor)
    assert note is not None
    assert note.text == "甲\n乙"
    cursor.movePosition(cursor.MoveOperation.Start)
    assert panel.story._note(cursor) is None


def test_persons_are_shown_against_a_reason_and_masked_again(
    panel: IncidentPanel, live: Live, qtbot: QtBot
) -> None:
    live.seat.actions[Do.UNMASK].trigger()
    panel.reason_bar.line.setText("回拨核实")
    qtbot.keyClick(panel.reason_bar.line, Qt.Key.Key_Return)
    live.until(lambda: "13800001234" in texts(panel))
    assert first_person(panel) == "欧阳䶮"
    assert panel._mask.isActive()
    assert panel._mask.remainingTime() <= 60_000
    live.until(lambda: "查看人员信息" in panel.story.toPlainText())
    assert "13800001234" in texts(panel)  # what came in between masks nothing
    panel._mask.timeout.emit()
    assert "13800001234" not in texts(panel)
    assert first_person(panel) == "欧**"


def test_another_incident_is_never_shown_unmasked(
    panel: IncidentPanel, live: Live, qtbot: QtBot
) -> None:
    panel.unmask()
    panel.reason_bar.line.setText("回拨")
    qtbot.keyClick(panel.reason_bar.line, Qt.Key.Key_Return)
    live.until(lambda: "13800001234" in texts(panel))
    panel._watch.choose(live.room.take(reporter_name="仇小满", reporter_phone="13700009999"))
    live.until(lambda: "仇**" in texts(panel))
    assert "13700009999" not in texts(panel)


def test_another_seat_is_named(panel: IncidentPanel, live: Live, incident_id: int) -> None:
    other = Room(live.room.path, seat="二号")
    try:
        actor = other.officer("03")
        other.done(AddNote(actor_id=actor, incident_id=incident_id, text="别席"))
    finally:
        other.close()
    live.until_told("查文斌@二号")
    assert live.told[-1].tone is Tone.NEWS
    assert "追加记录" in live.told[-1].text


def test_a_read_that_fails_does_not_hold_up_the_next(live: Live, qtbot: QtBot) -> None:
    with qtbot.waitSignal(live.seat.bridge.changed):  # else the feed itself would ask again
        incident_id = live.room.take()
    watch = IncidentWatch(live.seat.bridge, live.seat.orders)
    watch.choose(1 << 70)  # no such number fits the database
    watch.choose(incident_id)
    live.until(lambda: watch.detail is not None)
    assert watch.detail is not None
    assert watch.detail.row.id == incident_id


def test_feedback_then_closing(panel: IncidentPanel, live: Live, incident_id: int) -> None:
    form = form_of(live, panel, Do.FEEDBACK)
    text, category, disposition, *_harm = form.fields
    assert isinstance(text, ProseField)
    assert isinstance(category, PickField)
    assert isinstance(disposition, PickField)
    assert category.value == live.room.incident(incident_id).category_id
    text.restore("双方和解")
    category.choose(live.room.category("0101"))
    with live.qtbot.waitSignal(form.saved, timeout=10_000):
        form.save()
    stored = live.room.incident(incident_id)
    assert (stored.feedback, stored.confirmed_category_id) == (
        "双方和解",
        live.room.category("0101"),
    )
    live.until(lambda: "反馈确认：盗窃" in texts(panel))
    closing = form_of(live, panel, Do.CLOSE)
    closing.save()
    assert closing.isVisible()  # a disposition is asked for
    chosen = closing.fields[0]
    assert isinstance(chosen, PickField)
    chosen.choose(live.room.named(Disposition, "当场调解"))
    with live.qtbot.waitSignal(closing.saved, timeout=10_000):
        closing.save()
    live.until(live.seat.actions[Do.REOPEN].isEnabled)
    assert not live.seat.actions[Do.FEEDBACK].isEnabled()
    assert live.told[-1].undoes is not None


def test_what_a_theft_cost_is_asked_of_thefts_alone(
    panel: IncidentPanel, live: Live, incident_id: int
) -> None:
    form = form_of(live, panel, Do.FEEDBACK)
    text, category, _disposition, loss, channel = form.fields
    assert isinstance(category, PickField)
    assert (loss.is_shown, channel.is_shown) == (False, False)
    assert not loss.editor.isVisible()
    text.restore("已受理")
    category.choose(live.room.category("0101"))
    assert loss.editor.isVisible()
    assert loss.caption.isVisible()
    assert not channel.editor.isVisible()
    loss.restore("一部手机")
    form.save()
    assert form.isVisible()
    assert "26000" in loss.beside.text()
    loss.restore("2.6万")
    with live.qtbot.waitSignal(form.saved, timeout=10_000):
        form.save()
    assert live.room.incident(incident_id).loss_cents == 2_600_000
    live.until(lambda: "损失 2.6 万元" in panel.story.toPlainText())


def test_a_person_is_entered_with_sex_age_and_occupation(panel: IncidentPanel, live: Live) -> None:
    form = form_of(live, panel, Do.ADD_PERSON)
    fields = {each.name: each for each in form.fields}
    fields["name"].restore("林某")
    fields["sex"].restore("0")
    fields["occupation"].restore("学生")
    fields["age"].restore("两百")
    form.save()
    assert form.isVisible()
    fields["age"].restore("22岁")
    with live.qtbot.waitSignal(form.saved, timeout=10_000):
        form.save()
    kept = next(each for each in live.room.all(Involvement) if each.name == "林某")
    assert (kept.sex, kept.birth_year, kept.occupation) == (Sex.FEMALE, 2004, "学生")
    live.until(lambda: panel.persons.topLevelItemCount() == 2)
    item = panel.persons.topLevelItem(1)
    assert item is not None
    assert item.text(4) == "女 · 2004 年生 · 学生"


def test_reopening_asks_why(panel: IncidentPanel, live: Live, incident_id: int) -> None:
    disposition = live.room.named(Disposition, "当场调解")
    live.room.done(
        CloseIncident(actor_id=None, incident_id=incident_id, disposition_id=disposition)
    )
    live.until(live.seat.actions[Do.REOPEN].isEnabled)
    form = form_of(live, panel, Do.REOPEN)
    form.save()
    assert form.isVisible()
    form.fields[0].restore("当事人又来了")
    with live.qtbot.waitSignal(form.saved, timeout=10_000):
        form.save()
    assert live.room.incident(incident_id).state is IncidentState.PENDING


def test_merging_offers_the_likeliest_first(
    panel: IncidentPanel, live: Live, incident_id: int
) -> None:
    live.room.take(address="滨海大道 200 号", narrative="别处")
    alike = live.room.take(address="鼓岩路 1 号", narrative="同一件事")
    form = form_of(live, panel, Do.MERGE)
    into = form.fields[0]
    assert isinstance(into, PickField)
    assert into._choices[0].id == alike
    assert "地址相近" in into._choices[0].hint
    into.choose(alike)
    with live.qtbot.waitSignal(form.saved, timeout=10_000):
        form.save()
    assert live.room.incident(incident_id).merged_into_id == alike


@pytest.mark.parametrize(
    ("action", "state"),
    [
        (Do.TRANSFER, IncidentState.TRANSFERRED),
        (Do.CANCEL, IncidentState.CANCELLED),
        (Do.UNFOUNDED, IncidentState.UNFOUNDED),
    ],
)
def test_other_ends(
    panel: IncidentPanel, live: Live, incident_id: int, action: Do, state: IncidentState
) -> None:
    form = form_of(live, panel, action)
    for field in form.fields:
        field.restore("城管")
    with live.qtbot.waitSignal(form.saved, timeout=10_000):
        form.save()
    assert live.room.incident(incident_id).state is state


def test_correcting_keeps_what_is_left_empty(
    panel: IncidentPanel, live: Live, incident_id: int
) -> None:
    form = form_of(live, panel, Do.CORRECT)
    address = next(each for each in form.fields if each.name == "address")
    assert isinstance(address, LineField)
    address.restore("鼓岩路 2 号")
    with live.qtbot.waitSignal(form.saved, timeout=10_000):
        form.save()
    stored = live.room.incident(incident_id)
    assert (stored.address, stored.reporter_name) == ("鼓岩路 2 号", "单一鸣")


def test_a_correction_after_another_seats_is_refused_in_the_form(
    panel: IncidentPanel, live: Live, incident_id: int
) -> None:
    form = form_of(live, panel, Do.CORRECT)
    form.fields[2].restore("鼓岩路 2 号")
    officer = live.room.officer("01")
    live.room.done(AssignOfficer(actor_id=None, incident_id=incident_id, officer_id=officer))
    form.save()
    live.until(lambda: "刚被别人更改" in form.message.text())
    assert form.isVisible()


def test_one_form_of_a_kind(panel: IncidentPanel, live: Live) -> None:
    first = form_of(live, panel, Do.FEEDBACK)
    assert form_of(live, panel, Do.FEEDBACK) is first
    first.close()
    assert panel.forms.opened() == []


def test_the_line_in_time_names_moments_gaps_and_what_is_awaited() -> None:
    clock = Clock(ClockKind.ON_SCENE, MINUTE, 300)
    stops = stops_of(detail_of(row=incident_row(60, clock=clock)), "Asia/Shanghai")
    assert [stop.name for stop in stops] == ["接警", "派警", "等待到场"]
    assert [stop.time for stop in stops] == ["08:01:00", "08:01:20", ""]
    assert [stop.gap for stop in stops] == [None, 20 * SECOND, None]
    assert awaited_text(clock, 3 * MINUTE) == "2:00 / 5:00"
    appointment = Clock(ClockKind.APPOINTMENT, 10 * MINUTE, 60)
    assert awaited_text(appointment, MINUTE) == "−9:00"
    assert awaited_text(appointment, 10 * MINUTE) == "0:00 / 1:00"


def test_relative_times() -> None:
    hours = 60 * MINUTE
    assert [ago_text(each) for each in (0, MINUTE, 3 * hours, 50 * hours)] == [
        "刚刚",
        "1 分钟前",
        "3 小时前",
        "2 天前",
    ]
    assert [gap_text(each) for each in (48 * SECOND, 4 * MINUTE, 2 * hours + 5 * MINUTE)] == [
        "48秒",
        "4分",
        "2时5分",
    ]


@pytest.mark.parametrize("width", [420, 620])
def test_it_fits_its_share_of_the_screen(panel: IncidentPanel, live: Live, width: int) -> None:
    panel.dress(NIGHT)
    panel.resize(width, 500)
    QApplication.processEvents()
    assert panel.minimumSizeHint().width() <= 420
    assert panel.width() == width
    assert not panel.grab().isNull()


def test_what_the_caller_said_of_it_is_shown(
    live: Live, panel: IncidentPanel, incident_id: int
) -> None:
    add_rule(live.room)
    close(live.room, incident_id)
    live.until(lambda: "电话 待回访" in texts(panel))
    (callback,) = about(live.room, incident_id)
    record(live.room, callback.id, DISSATISFIED)
    live.until(lambda: "电话 不满意" in texts(panel))
    assert "等了一个小时" in texts(panel)
    assert "上门 待回访" in texts(panel)
    live.until(lambda: "回访" in panel.time_line.accessibleDescription())
