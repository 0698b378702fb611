"""警力与派警: who should go by one key, a busy officer against a reason, steps, officers found."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from jinhai_console.domain.assignment import Assignment, Milestone, Role
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.officer import Activity, Availability, Officer
from jinhai_console.domain.rows import DutyLine, OfficerRow
from jinhai_console.domain.station import TeamKind
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer, RequestReturn, SetActivity
from jinhai_console.ui.assign.advice_book import AdviceBook
from jinhai_console.ui.assign.officer_model import OfficerModel, TeamHead, line_text
from jinhai_console.ui.assign.on_it import can_reach
from jinhai_console.ui.assign.panel import AssignPanel
from jinhai_console.ui.assign.suggestions import REASONS_LEFT
from jinhai_console.ui.do import Do
from jinhai_console.ui.drag import incident_mime, incident_of, officer_mime, officer_of
from jinhai_console.ui.fonts import small_font
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.notice import Tone
from jinhai_console.ui.routing_words import reasons_text
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.ui.details import assignment_row, officer_row
from tests.ui.live import Live


@pytest.fixture
def incident_id(live: Live) -> int:
    return live.room.take(community_id=None)


@pytest.fixture
def panel(live: Live, qtbot: QtBot, incident_id: int) -> Iterator[AssignPanel]:
    live.actor = live.room.officer("05")
    watch = IncidentWatch(live.seat.bridge, live.seat.orders)
    made = AssignPanel(live.seat, watch, AdviceBook(live.seat.bridge, watch), LIGHT)
    qtbot.addWidget(made)
    made.set_lists(live.room.desk.read(reads.lists).result(10))
    made.load()
    made.resize(480, 760)
    made.show()
    watch.choose(incident_id)
    live.until(lambda: watch.detail is not None and made.model.rowCount() > 0)
    yield made
    watch.choose(None)


def assigned(live: Live, incident_id: int) -> list[Assignment]:
    return live.room.assignments(incident_id)


def give_reason(panel: AssignPanel, live: Live, reason: str) -> None:
    live.until(panel.reason_bar.isVisible)
    panel.reason_bar.line.setText(reason)
    live.qtbot.keyClick(panel.reason_bar.line, Qt.Key.Key_Return)


def test_one_key_sends_the_first_and_others_by_number(
    panel: AssignPanel, live: Live, incident_id: int
) -> None:
    names = [panel.suggestions.suggestion(place) for place in range(2)]
    assert all(names)
    live.seat.actions[Do.ASSIGN].trigger()
    live.until(lambda: panel.on_it.count() == 1)
    first = names[0]
    assert first is not None
    assert [each.officer_id for each in assigned(live, incident_id)] == [first.officer_id]
    assert live.told[-1].undoes is not None
    assert first.name in live.told[-1].text
    left = panel.suggestions.suggestion(1)
    assert left is not None
    panel.take(1)
    live.until(lambda: panel.on_it.count() == 2)
    roles = {each.officer_id: each.role for each in assigned(live, incident_id)}
    assert roles == {first.officer_id: Role.LEAD, left.officer_id: Role.SUPPORT}


def test_reasons_and_shortfalls_are_words(panel: AssignPanel) -> None:
    assert "手上无警情" in panel.suggestions.item(0).text()
    assert "警情没有社区" in panel.advice.said.text()


@pytest.mark.parametrize("width", [340, 480, 900])
def test_why_the_first_should_go_is_read_whole(panel: AssignPanel, width: int) -> None:
    panel.resize(width, 760)
    QApplication.processEvents()
    first = panel.suggestions.item(0)
    suggestion = panel.suggestions.suggestion(0)
    assert suggestion is not None
    why = QFontMetrics(small_font(QApplication.font().family())).horizontalAdvance(
        reasons_text(suggestion.reasons)
    )
    room = panel.suggestions.viewport().width() - REASONS_LEFT
    is_tall = first.sizeHint().height() > 56
    assert is_tall == (why > room)
    assert why <= 2 * room


def test_support_by_key(panel: AssignPanel, live: Live, incident_id: int) -> None:
    live.seat.actions[Do.ASSIGN].trigger()
    live.until(lambda: panel.on_it.count() == 1)
    live.seat.actions[Do.ASSIGN_SUPPORT].trigger()
    live.until(lambda: panel.on_it.count() == 2)
    assert [each.role for each in assigned(live, incident_id)] == [Role.LEAD, Role.SUPPORT]


def test_f6_sends_nobody_more_once_the_rules_are_met(
    panel: AssignPanel, live: Live, incident_id: int
) -> None:
    assert live.seat.actions[Do.ASSIGN].autoRepeat() is False
    live.seat.actions[Do.ASSIGN].trigger()
    live.until(lambda: panel.on_it.count() == 1)
    live.until(lambda: not panel.suggestions.chosen())
    live.seat.actions[Do.ASSIGN].trigger()
    live.until_told("已按规则派足")
    assert panel.suggestions.currentRow() == 0
    assert len(assigned(live, incident_id)) == 1
    live.qtbot.keyClick(panel.suggestions, Qt.Key.Key_Return)
    live.until(lambda: panel.on_it.count() == 2)


def test_a_busy_officer_is_asked_for_in_place(
    panel: AssignPanel, live: Live, incident_id: int
) -> None:
    officer_id = live.room.officer("01")
    other = live.room.take()
    live.room.done(AssignOfficer(actor_id=None, incident_id=other, officer_id=officer_id))
    live.until(
        lambda: (
            (row := panel.model.officer(officer_id)) is not None
            and row.availability is Availability.CONDITIONAL
        )
    )
    panel.assign(officer_id)
    assert "正在处置" in panel.reason_bar._question.text()
    give_reason(panel, live, "最近的人")
    live.until(lambda: panel.on_it.count() == 1)
    assert not panel.reason_bar.isVisible()
    assert assigned(live, incident_id)[0].officer_id == officer_id


def test_escape_sends_nobody(panel: AssignPanel, live: Live, incident_id: int) -> None:
    officer_id = live.room.officer("01")
    meeting = live.room.named(Activity, "会议")
    live.room.done(SetActivity(actor_id=None, officer_id=officer_id, activity_id=meeting))
    live.until(
        lambda: (row := panel.model.officer(officer_id)) is not None and row.activity == "会议"
    )
    panel.assign(officer_id)
    assert "会议" in panel.reason_bar._question.text()
    live.qtbot.keyClick(panel.reason_bar.line, Qt.Key.Key_Escape)
    assert not panel.reason_bar.isVisible()
    assert assigned(live, incident_id) == []


def test_who_cannot_go_is_refused_with_the_reason(panel: AssignPanel, live: Live) -> None:
    officer_id = live.room.officer("01")
    leave = live.room.named(Activity, "休假")
    live.room.done(SetActivity(actor_id=None, officer_id=officer_id, activity_id=leave))
    live.until(
        lambda: (
            (row := panel.model.officer(officer_id)) is not None
            and row.availability is Availability.UNAVAILABLE
        )
    )
    panel.assign(officer_id)
    live.until_told("不能派警")
    assert live.told[-1].tone is Tone.REFUSED


def test_without_an_incident_it_says_what_to_do(panel: AssignPanel, live: Live) -> None:
    panel._watch.choose(None)
    panel.assign(live.room.officer("01"))
    assert "先在左侧队列" in live.told[-1].text
    assert not live.seat.actions[Do.ASSIGN].isEnabled()
    assert "选一起警情" in panel.advice.said.text()


def test_each_step_by_its_key(panel: AssignPanel, live: Live, incident_id: int) -> None:
    panel.take(0)
    live.until(lambda: panel.on_it.count() == 1)
    for action, state in (
        (Do.ACKNOWLEDGE, IncidentState.ACKNOWLEDGED),
        (Do.EN_ROUTE, IncidentState.EN_ROUTE),
        (Do.ON_SCENE, IncidentState.ON_SCENE),
        (Do.CLEARED, IncidentState.AWAITING_FEEDBACK),
    ):
        live.until(live.seat.actions[action].isEnabled)
        live.seat.actions[action].trigger()
        live.until(lambda action=action: not live.seat.actions[action].isEnabled())  # type: ignore[misc]
        assert live.room.incident(incident_id).state is state
    live.until(lambda: "要再派" in panel.advice.said.text())
    assert panel.suggestions.count() == 0
    # Nobody is advised any more, yet somebody can be sent again by hand.
    assert live.seat.actions[Do.ASSIGN].isEnabled()


def test_a_step_takes_the_assignment_under_the_cursor(
    panel: AssignPanel, live: Live, incident_id: int
) -> None:
    for number in ("01", "02"):
        officer = live.room.officer(number)
        live.room.done(AssignOfficer(actor_id=None, incident_id=incident_id, officer_id=officer))
    live.until(lambda: panel.on_it.count() == 2)
    panel.on_it.setCurrentRow(1)
    chosen = panel.on_it.current()
    assert chosen is not None
    panel.steps.stamp(Milestone.ON_SCENE)
    live.until(lambda: live.room.one(Assignment, chosen.id).on_scene_at is not None)


def test_a_return_is_asked_for_refused_and_granted(
    panel: AssignPanel, live: Live, incident_id: int
) -> None:
    panel.take(0)
    live.until(lambda: panel.on_it.count() == 1)
    live.seat.actions[Do.RETURN].trigger()
    give_reason(panel, live, "车坏了")
    live.until(live.seat.actions[Do.REFUSE_RETURN].isEnabled)
    assert "车坏了" in panel.on_it.item(0).text()
    live.seat.actions[Do.REFUSE_RETURN].trigger()
    give_reason(panel, live, "没有别人")
    live.until(lambda: not live.seat.actions[Do.APPROVE_RETURN].isEnabled())
    assignment = assigned(live, incident_id)[0]
    live.room.done(RequestReturn(actor_id=None, assignment_id=assignment.id, reason="受伤"))
    live.until(live.seat.actions[Do.APPROVE_RETURN].isEnabled)
    live.seat.actions[Do.APPROVE_RETURN].trigger()
    live.until(lambda: live.room.incident(incident_id).state is IncidentState.PENDING)


def test_withdrawing_asks_why(panel: AssignPanel, live: Live, incident_id: int) -> None:
    panel.take(0)
    live.until(lambda: panel.on_it.count() == 1)
    live.seat.actions[Do.WITHDRAW].trigger()
    give_reason(panel, live, "误派")
    live.until(lambda: live.room.incident(incident_id).state is IncidentState.PENDING)
    live.until_told("已撤回派警")


def test_what_an_officer_does_is_set_from_his_menu(panel: AssignPanel, live: Live) -> None:
    officer_id = live.room.officer("02")
    panel.officers.setCurrentIndex(panel.model.index_of(officer_id))
    row = panel.officers.current()
    assert row is not None
    menu = panel.officers.menu_of(row)
    (doing,) = menu.findChildren(QMenu)
    meeting = next(each for each in doing.actions() if each.text() == "会议")
    meeting.trigger()
    wanted = live.room.named(Activity, "会议")
    live.until(lambda: live.room.one(Officer, officer_id).activity_id == wanted)
    menu.deleteLater()


def test_officers_are_found_by_initials_and_sent_by_enter(
    panel: AssignPanel, live: Live, incident_id: int
) -> None:
    panel.find_line.setText("cwb")  # 查文斌, read as a surname would be zwb
    panel.find_line.setText("zwb")
    live.qtbot.keyClick(panel.find_line, Qt.Key.Key_Return)
    row = panel.officers.current()
    assert row is not None
    assert row.name == "查文斌"
    live.qtbot.keyClick(panel.officers, Qt.Key.Key_Return)
    live.until(lambda: panel.on_it.count() == 1)
    assert assigned(live, incident_id)[0].officer_id == row.id


def test_figures_in_the_field_send_nobody(panel: AssignPanel, live: Live, incident_id: int) -> None:
    panel.activateWindow()
    live.until(panel.isActiveWindow)
    panel.find_line.setFocus()
    live.qtbot.keyClicks(panel.find_line, "1")
    assert panel.find_line.text() == "1"
    assert live.seat.orders._own == {}


def test_an_incident_dropped_on_an_officer_is_his(panel: AssignPanel, live: Live) -> None:
    other = live.room.take()
    panel.officers.incident_dropped.emit(other, live.room.officer("02"))
    live.until(lambda: live.room.incident(other).state is IncidentState.DISPATCHED)


def test_what_is_dragged_is_known_by_its_kind() -> None:
    assert officer_of(officer_mime(7)) == 7
    assert incident_of(officer_mime(7)) is None
    assert incident_of(incident_mime(1 << 41)) == 1 << 41


# -- the list of officers, on rows alone -----------------------------------------------


@pytest.fixture
def model(qapp: object) -> OfficerModel:
    made = OfficerModel()
    made.load([officer_row(number) for number in range(1, 6)])
    return made


def names(model: OfficerModel) -> list[str]:
    lines = [model.line(model.index(at)) for at in range(model.rowCount())]
    return [each.name for each in lines if each is not None]


def test_a_team_has_a_head_and_counts_who_is_free(model: OfficerModel) -> None:
    model.patch([officer_row(2, availability=Availability.CONDITIONAL)])
    head = model.line(model.index(0))
    assert head == TeamHead(1, "社区警务队", 4, 5)
    assert not model.flags(model.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_off_duty_is_hidden_unless_wanted_or_still_on_an_incident(model: OfficerModel) -> None:
    duty = DutyLine(1, 2, "20260001", "纠纷", Milestone.EN_ROUTE, MINUTE)
    model.patch(
        [officer_row(1, is_on_duty=False), officer_row(2, is_on_duty=False, duties=(duty,))]
    )
    assert "警员1" not in names(model)
    assert "警员2" in names(model)
    model.narrow("", shows_all=True)
    assert "警员1" in names(model)


def test_a_patch_keeps_the_officer_under_the_cursor(model: OfficerModel, qtbot: QtBot) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    kept = model.index_of(4)
    from_qt = [kept.model().index(kept.row(), 0)]
    with qtbot.waitSignal(model.dataChanged):
        model.patch([officer_row(4, activity="巡逻")])
    with qtbot.waitSignal(model.layoutChanged):
        model.patch([officer_row(9)], gone=[1])
    assert from_qt[0].isValid()
    line = model.line(model.index_of(4))
    assert isinstance(line, OfficerRow)
    assert line.activity == "巡逻"
    assert "警员1" not in names(model)


def test_the_command_room_stands_last(qapp: object) -> None:
    model = OfficerModel()
    room = officer_row(1, team_id=9, team="综合指挥室", team_kind=TeamKind.COMMAND)
    model.load([room, officer_row(2)])
    assert names(model) == ["社区警务队", "警员2", "综合指挥室", "警员1"]


def test_a_line_in_words() -> None:
    duty = DutyLine(1, 2, "20260001", "纠纷", Milestone.EN_ROUTE, MINUTE)
    said = line_text(
        officer_row(1, duties=(duty,), availability=Availability.CONDITIONAL, activity="出警")
    )
    assert said == "警员1，900001，可调，出警，20260001 出警"


def test_no_moment_is_offered_twice_or_backwards() -> None:
    row = assignment_row(1, milestone=Milestone.EN_ROUTE)
    offered = [each for each in Milestone if can_reach(row, each)]
    assert offered == [Milestone.ON_SCENE, Milestone.CLEARED]
    assert not can_reach(assignment_row(1, is_running=False), Milestone.CLEARED)


@pytest.mark.parametrize("width", [330, 480])
def test_it_fits_its_share_of_the_screen(panel: AssignPanel, width: int) -> None:
    panel.dress(NIGHT)
    panel.resize(width, 420)
    QApplication.processEvents()
    assert panel.minimumSizeHint().width() <= 330
    assert not panel.grab().isNull()
