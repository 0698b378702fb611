"""F4 on a real desk: from the first word to the saved incident, and what survives in between."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.domain.incident import Incident, IncidentState, Involvement, PersonRole
from jinhai_console.domain.instant import HOUR, MINUTE
from jinhai_console.domain.station import Community
from jinhai_console.services import reads
from jinhai_console.ui.do import Do
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.intake.fields import IntakeFields
from jinhai_console.ui.intake.form import IntakeDesk
from jinhai_console.ui.theme import LIGHT
from tests.ui.live import Live


@pytest.fixture
def desk(live: Live, qtbot: QtBot) -> Iterator[IntakeDesk]:
    live.actor = live.room.officer("05")
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = IntakeDesk(live.seat, LIGHT, window)
    made.set_lists(live.room.desk.read(reads.lists).result(10))
    yield made
    if made.form is not None:
        made.form.close()


def opened(desk: IntakeDesk, live: Live) -> tuple[Form, IntakeFields]:
    live.seat.actions[Do.NEW_INCIDENT].trigger()
    assert desk.form is not None
    assert desk.fields is not None
    return desk.form, desk.fields


def save(form: Form, live: Live) -> Incident:
    with live.qtbot.waitSignal(form.saved, timeout=10_000) as saved:
        form.save()
    return live.room.incident(saved.args[0].id)


def test_from_the_call_to_the_queue(desk: IntakeDesk, live: Live) -> None:
    form, fields = opened(desk, live)
    received_at = live.room.clock.now
    live.room.clock.step(2 * MINUTE)
    fields.phone.line.setText("13800001234")
    fields.reporter.line.setText("欧阳䶮")
    fields.narrative.prose.setPlainText("<b>电动车</b> 被偷")
    fields.address.line.setText("鼓岩路 1 号")
    for field, typed in ((fields.community, "gysq"), (fields.category, "0101")):
        field.picker.insert(typed)
        live.qtbot.keyClick(field.picker, Qt.Key.Key_Return)
    fields.persons.restore('[["witness", "仇小满", "110", ""]]')
    stored = save(form, live)
    assert stored.received_at == received_at  # when F4 was pressed, to the microsecond
    assert stored.community_id == live.room.named(Community, "鼓岩社区")
    assert stored.category_id == live.room.category("0101")
    assert stored.level == 2  # the category's own
    assert stored.narrative == "<b>电动车</b> 被偷"
    assert stored.source_id is not None
    assert [each.role for each in live.room.all(Involvement)] == [PersonRole.WITNESS]
    live.until(lambda: desk.form is None)
    assert live.seat.drafts.kept("intake") == {}


def test_a_guess_is_proposed_with_its_words_and_taken_by_a_key(
    desk: IntakeDesk, live: Live
) -> None:
    _, fields = opened(desk, live)
    fields.narrative.prose.setPlainText("电动车被偷")
    assert fields.proposal.text.startswith("建议：盗窃（因：被偷）")
    assert fields.category.value is None  # never by itself
    fields.proposal.take()
    assert fields.category.value == live.room.category("0101")
    assert fields.proposal.text == ""
    assert fields.level.picker.placeholderText() == "二级"


def test_an_explicit_choice_stands_over_any_guess(desk: IntakeDesk, live: Live) -> None:
    form, fields = opened(desk, live)
    fields.category.choose(live.room.category("04"))
    fields.narrative.prose.setPlainText("电动车被偷，争吵")
    assert save(form, live).category_id == live.room.category("04")


def test_what_is_missing_is_said_beside_its_field(desk: IntakeDesk, live: Live) -> None:
    form, fields = opened(desk, live)
    fields.phone.line.setText("x")
    form.save()
    assert "数字" in fields.phone.beside.text()
    assert "至少写一项" in fields.address.beside.text()
    assert "请填写类别" in fields.category.beside.text()
    assert live.room.all(Incident) == []


def test_a_word_that_is_in_no_list_is_not_swallowed(desk: IntakeDesk, live: Live) -> None:
    _, fields = opened(desk, live)
    fields.address.line.setText("某处")
    fields.category.choose(live.room.category("04"))
    fields.community.picker.setText("没有这个社区")
    assert "没有这个社区" in fields.community.problem()


def test_a_draft_survives_a_crash(desk: IntakeDesk, live: Live, qtbot: QtBot) -> None:
    form, fields = opened(desk, live)
    fields.narrative.prose.setPlainText("说到一半")
    fields.persons.restore('[["victim", "䶮", "", ""]]')
    qtbot.waitUntil(lambda: "说到一半" in live.seat.drafts.kept("intake").get("narrative", ""))
    form.clear = lambda: None  # type: ignore[method-assign]
    form.deleteLater()  # as if the program had ended
    desk.form = desk.fields = None
    desk.remind()
    assert "F4" in live.told[-1].text
    again, restored = opened(desk, live)
    assert again.restored
    assert restored.narrative.text() == "说到一半"
    assert [each.name for each in restored.persons.value] == ["䶮"]
    assert "恢复" in again.message.text()


def test_a_second_report_of_the_same_event_is_noticed(desk: IntakeDesk, live: Live) -> None:
    community = live.room.named(Community, "鼓岩社区")
    live.room.take(address="鼓岩路 128 号锦绣花园", community_id=community)
    _, fields = opened(desk, live)
    live.until(lambda: bool(desk._open_rows))
    fields.address.line.setText("鼓岩路128号锦绣花园")
    fields.community.choose(community)
    desk._compare()
    assert "可能重复" in fields.alike.text()
    fields.address.line.setText("滨海大道 9 号")
    assert fields.alike.text() == ""


def test_a_scheduled_one_waits_for_its_time(desk: IntakeDesk, live: Live) -> None:
    form, fields = opened(desk, live)
    fields.category.choose(live.room.category("04"))
    fields.address.line.setText("某处")
    fields.scheduled.line.setText("2026-12-01 08:00")
    stored = save(form, live)
    assert stored.state is IncidentState.SCHEDULED


def test_an_earlier_call_is_entered_with_its_time(desk: IntakeDesk, live: Live) -> None:
    form, fields = opened(desk, live)
    fields.category.choose(live.room.category("04"))
    fields.address.line.setText("某处")
    fields.received.line.setText("2026-11-23 00:30")
    assert save(form, live).received_at < live.room.clock.now - HOUR


def test_one_form_at_a_time_and_fields_in_the_order_of_a_call(desk: IntakeDesk, live: Live) -> None:
    form, _ = opened(desk, live)
    assert opened(desk, live)[0] is form
    order = [field.name for field in form.fields]
    assert order[:6] == ["phone", "reporter", "narrative", "address", "community", "category"]
    assert all(field.editor.accessibleName() for field in form.fields)
