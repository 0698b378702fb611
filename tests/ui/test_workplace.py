"""The whole furnished window on a real desk: everything wired, and how the parts act together."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.app.officers_page import COLOURS
from jinhai_console.domain.assignment import Role
from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.classification import Bucket, Category
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.intake.officers_page.host import PageHost
from jinhai_console.services import reads
from jinhai_console.services.accounts import SignedIn
from jinhai_console.services.cautions import EnterCaution
from jinhai_console.services.desk import wall_clock
from jinhai_console.services.station import AddEntry
from jinhai_console.settings import resources_dir
from jinhai_console.ui.analysis.page import AnalysisPage
from jinhai_console.ui.assessment.page import AssessmentPage
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.cautions.page import CautionPage
from jinhai_console.ui.do import Do
from jinhai_console.ui.fraud.page import FraudPage
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.map.page import MapPage
from jinhai_console.ui.memory import Memory
from jinhai_console.ui.population.page import PopulationPage
from jinhai_console.ui.queue.choice import FilterChoice
from jinhai_console.ui.series.page import SeriesPage
from jinhai_console.ui.tasks.page import TasksPage
from jinhai_console.ui.theme import LIGHT, ROW_HEIGHT, apply_theme
from jinhai_console.ui.unusual.page import UnusualPage
from jinhai_console.ui.workplace import Workplace
from tests.assessing import draft
from tests.fraud_room import alert, warning
from tests.officers_phone import open_desk_of
from tests.population import entered, sampled
from tests.series_room import accept, doors
from tests.stations import START, Room
from tests.tasks import given, owed

PLACES = (
    *(Do.HANDOVER, Do.SHOW_STATION, Do.TRY_ROUTING, Do.IMPORT, Do.SHOW_CAUTIONS),
    *(Do.SHOW_SERIES, Do.SHOW_ASSESSMENTS, Do.SHOW_ANALYSIS, Do.SHOW_MAP, Do.SHOW_UNUSUAL),
    *(Do.SHOW_TASKS, Do.SHOW_POPULATION, Do.SHOW_WORK_FIGURES),
)


@dataclass(slots=True)
class Seated:
    """The window as an officer has it before him."""

    room: Room
    window: MainWindow
    work: Workplace
    qtbot: QtBot

    def sit_down(self, number: str = "05") -> None:
        officer = self.room.one(Officer, self.room.officer(number))
        self.work.pages.signed_in.emit(SignedIn(officer.id, officer.number, officer.name))
        self.window.show_desk()

    def take(self) -> int:
        """A new incident, under the cursor."""
        taken = self.room.take()
        self.qtbot.waitUntil(lambda: self.work.queue.select(taken))
        self.qtbot.waitUntil(lambda: self.shown_id == taken)
        return taken

    @property
    def shown_id(self) -> int | None:
        detail = self.work.watch.detail
        return detail.row.id if detail else None

    @property
    def running(self) -> int:
        detail = self.work.watch.detail
        return sum(each.is_running for each in detail.assignments) if detail else -1

    @property
    def moments(self) -> list[str]:
        detail = self.work.watch.detail
        return [name for name, _ in detail.moments] if detail else []

    def told(self, words: str) -> bool:
        notice = self.window.notice.current
        return notice is not None and words in notice.text

    def state_becomes(self, incident_id: int, state: IncidentState) -> None:
        self.qtbot.waitUntil(lambda: self.room.incident(incident_id).state is state)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
              on: QWidget | None = None) -> None:  # fmt: skip
        self.qtbot.keyClick(self.window.focusWidget() if on is None else on, key, modifier)

    def do(self, action: Do) -> None:
        self.window.actions_[action].trigger()


@pytest.fixture
def seated(station_path: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Seated]:
    bridge = Bridge()
    room = Room(station_path, on_change=bridge.on_change)
    bridge.attach(room.desk)
    family = QApplication.font().family()
    window = MainWindow(resources_dir(), family, Memory(tmp_path / "seat.ini"), "Asia/Shanghai")
    lists = room.desk.read(reads.lists).result(10)
    work = Workplace(
        window,
        bridge,
        resources_dir(),
        tmp_path,
        lists,
        page_host=PageHost(open_desk_of(room), resources_dir(), COLOURS),
    )
    window.show()
    window.activateWindow()
    work.open()
    qtbot.waitUntil(lambda: bool(work.assign.model.on_duty()))
    yield Seated(room, window, work, qtbot)
    bridge.detach()
    work.close()
    room.close()
    window.hide()
    window.deleteLater()
    apply_theme(QApplication.instance(), LIGHT)  # type: ignore[arg-type]


def test_every_action_is_answered_to(seated: Seated) -> None:
    assert seated.window.actions_.unwired() == []


def test_who_is_not_signed_in_is_told_so(seated: Seated) -> None:
    seated.window.show_desk()
    taken = seated.take()
    seated.do(Do.ASSIGN)
    seated.qtbot.waitUntil(lambda: seated.told("请先登录"))
    assert seated.room.assignments(taken) == []


@pytest.mark.parametrize("place", PLACES)
def test_esc_leads_back_from_a_page(seated: Seated, place: Do) -> None:
    seated.sit_down()
    seated.do(place)
    page = seated.work.pages.page(place)
    assert seated.window.pages.currentWidget() is page
    assert page is not None
    seated.press(Qt.Key.Key_Escape, on=page)
    seated.qtbot.waitUntil(lambda: seated.window.pages.currentWidget() is seated.window.desk_area)


def test_a_page_asked_for_before_sign_in_asks_for_it(seated: Seated) -> None:
    seated.do(Do.SHOW_STATION)
    assert seated.work.pages.page(Do.SHOW_STATION) is None


def test_what_was_taken_stands_under_the_cursor(seated: Seated) -> None:
    seated.sit_down()
    seated.take()
    seated.do(Do.NEW_INCIDENT)
    form, fields = seated.work.intake.form, seated.work.intake.fields
    assert form is not None
    assert fields is not None
    fields.narrative.restore("石桥市场门口争吵")
    fields.category.choose(seated.room.category("04"))
    with seated.qtbot.waitSignal(form.saved, timeout=10_000) as saved:
        form.save()
    new = saved.args[0].id
    seated.qtbot.waitUntil(lambda: seated.work.queue.current_id() == new)
    assert seated.work.watch.incident_id == new


def test_undo_works_while_an_empty_field_has_the_focus(seated: Seated) -> None:
    seated.sit_down()
    taken = seated.take()
    seated.do(Do.ASSIGN)
    seated.state_becomes(taken, IncidentState.DISPATCHED)
    seated.do(Do.NOTE)
    entry = seated.window.focusWidget()
    seated.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    seated.state_becomes(taken, IncidentState.PENDING)
    assert seated.window.focusWidget() is entry


def test_undo_is_the_text_s_own_while_something_is_typed(seated: Seated) -> None:
    seated.sit_down()
    taken = seated.take()
    seated.do(Do.ASSIGN)
    seated.state_becomes(taken, IncidentState.DISPATCHED)
    seated.do(Do.NOTE)
    entry = seated.work.incident.note_box.entry
    seated.qtbot.keyClicks(entry, "ab")
    seated.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert entry.toPlainText() != "ab"
    assert seated.room.incident(taken).state is IncidentState.DISPATCHED


def test_an_incident_is_cleared_when_the_last_has_left(seated: Seated) -> None:
    seated.sit_down()
    seated.take()
    seated.do(Do.ASSIGN)
    seated.qtbot.waitUntil(lambda: seated.running == 1)
    seated.work.assign.assign(seated.room.officer("03"), Role.SUPPORT)
    seated.qtbot.waitUntil(lambda: seated.running == 2)
    seated.do(Do.CLEARED)
    seated.qtbot.waitUntil(lambda: seated.running == 1)
    assert "cleared" not in seated.moments
    seated.do(Do.CLEARED)
    seated.qtbot.waitUntil(lambda: seated.running == 0)
    assert "cleared" in seated.moments


def test_one_enter_chooses_and_goes_on_to_the_next_field(seated: Seated) -> None:
    seated.sit_down()
    seated.do(Do.NEW_INCIDENT)
    form, fields = seated.work.intake.form, seated.work.intake.fields
    assert form is not None
    assert fields is not None
    fields.community.picker.setFocus()
    fields.community.picker.insert("gysq")
    seated.press(Qt.Key.Key_Return, on=fields.community.picker)
    assert fields.community.value is not None
    assert form.focusWidget() is fields.category.picker
    form.clear()
    form.close()


def test_a_key_that_fits_nothing_is_answered(seated: Seated) -> None:
    seated.sit_down()
    seated.press(Qt.Key.Key_F6)
    seated.qtbot.waitUntil(lambda: seated.told("选一起警情，再派警"))
    seated.take()
    seated.press(Qt.Key.Key_F7)
    seated.qtbot.waitUntil(lambda: seated.told("待派，现在不能到场"))


@pytest.mark.parametrize("place", [Do.SHOW_QUEUE, Do.SHOW_INCIDENT, Do.SHOW_OFFICERS])
def test_a_panel_s_key_leads_into_something_that_takes_keys(seated: Seated, place: Do) -> None:
    seated.sit_down()
    seated.take()
    seated.do(place)
    focused = seated.window.focusWidget()
    assert focused.focusPolicy() & Qt.FocusPolicy.TabFocus, focused


def test_who_was_sent_twice_is_named_once(seated: Seated) -> None:
    seated.sit_down()
    seated.take()
    for sent in (1, 2):
        seated.work.assign.assign(seated.room.officer("03"))
        seated.qtbot.waitUntil(lambda: seated.running == 1)
        seated.do(Do.CLEARED)
        seated.qtbot.waitUntil(lambda: seated.running == 0)
        detail = seated.work.watch.detail
        assert detail is not None
        assert len(detail.assignments) == sent
        assert detail.row.officers == ("查文斌",)


def test_what_f3_finds_fills_the_queue_and_the_filter_waits(seated: Seated) -> None:
    seated.sit_down()
    taken = seated.take()
    queue, find = seated.work.queue, seated.work.lookup.find
    queue.bar.set_choice(FilterChoice(text="没有这样的"))
    seated.qtbot.waitUntil(lambda: queue.model.rowCount() == 0)
    for _ in range(9):
        seated.room.take()
    seated.do(Do.FIND)
    find.line.setText("争吵")
    seated.qtbot.waitUntil(lambda: find.answered == "争吵" and len(find.lines()) > 9)
    for _ in range(8):
        seated.press(Qt.Key.Key_Down, on=find.line)
    seated.press(Qt.Key.Key_Return, on=find.line)
    seated.qtbot.waitUntil(lambda: queue.model.rowCount() == 10)
    queue.show_all()
    seated.qtbot.waitUntil(lambda: queue.model.rowCount() == 0)
    assert queue.bar.choice().text == "没有这样的"
    seated.do(Do.FIND)
    number = seated.room.incident(taken).number
    find.line.setText(number)
    seated.qtbot.waitUntil(lambda: find.answered == number and len(find.lines()) > 1)
    seated.press(Qt.Key.Key_Return, on=find.line)
    seated.qtbot.waitUntil(lambda: seated.shown_id == taken)


def test_a_number_of_the_analysis_is_the_list_in_the_queue(seated: Seated) -> None:
    seated.sit_down()
    seated.room.clock.now = wall_clock()
    taken = {seated.room.take() for _ in range(3)}
    seated.do(Do.SHOW_ANALYSIS)
    page = seated.work.pages.page(Do.SHOW_ANALYSIS)
    assert isinstance(page, AnalysisPage)
    seated.qtbot.waitUntil(lambda: page.is_settled and page.parts.model.rowCount() > 3)
    assert page.parts.table.currentIndex().data() == "3"
    seated.press(Qt.Key.Key_Return, on=page.parts.table)
    seated.qtbot.waitUntil(lambda: seated.window.pages.currentWidget() is seated.window.desk_area)
    shown = seated.work.queue.only.filter()
    assert shown is not None
    assert shown.ids == frozenset(taken)
    seated.qtbot.waitUntil(lambda: seated.work.queue.model.rowCount() == 3)


def test_the_line_over_the_charts_opens_the_page_at_its_window(seated: Seated) -> None:
    seated.sit_down()
    line = seated.work.trends.unusual
    seated.work.unusual.found.emit({1: "今日异常 1", 7: ""})
    line.click()
    page = seated.work.pages.page(Do.SHOW_UNUSUAL)
    assert isinstance(page, UnusualPage)
    assert seated.window.pages.currentWidget() is page
    assert page.parts.windows[1].isChecked()
    seated.qtbot.waitUntil(lambda: page.is_settled)
    page.incidents_wanted.emit("盗窃", [])
    assert seated.window.pages.currentWidget() is seated.window.desk_area


def test_a_message_and_an_alarm_lead_to_their_assessment(seated: Seated) -> None:
    seated.sit_down()
    about = draft(seated.room)
    task = owed(seated.room, source=TaskSource.ASSESSMENT, about_id=about)
    seated.work.pages.task_wanted.emit(task.id)
    seated.qtbot.waitUntil(lambda: seated.work.pages.page(Do.SHOW_ASSESSMENTS) is not None)
    page = seated.work.pages.page(Do.SHOW_ASSESSMENTS)
    assert isinstance(page, AssessmentPage)
    assert seated.window.pages.currentWidget() is page
    seated.qtbot.waitUntil(lambda: page.whole is not None)
    page.incidents_wanted.emit("盗窃", [])
    assert seated.window.pages.currentWidget() is seated.window.desk_area
    seated.work.alarms.panel.task_wanted.emit(task.id)
    seated.qtbot.waitUntil(lambda: seated.window.pages.currentWidget() is page)


def test_one_key_leads_from_a_warning_in_the_queue_to_its_page_and_back(seated: Seated) -> None:
    seated.sit_down()
    room = seated.room
    above = room.category("12")
    order = {"name": "预警劝阻", "code": "1204", "parent_id": above, "is_order": True}
    room.done(
        AddEntry(actor_id=None, kind=Category, values=order | {"bucket": Bucket.OTHER, "level": 2})
    )
    first, second = warning(room), warning(room, name="覃小军", phone="13700000002")
    incident_id = alert(room, second).incident_id
    seated.qtbot.waitUntil(lambda: seated.work.queue.select(incident_id))
    seated.qtbot.waitUntil(lambda: seated.shown_id == incident_id)
    seated.do(Do.SHOW_FRAUD)
    page = seated.work.pages.page(Do.SHOW_FRAUD)
    assert isinstance(page, FraudPage)
    seated.qtbot.waitUntil(lambda: page.detail is not None and page.detail.row.id == second)
    seated.work.community.fraud.show_record(first)  # whatever is chosen in the queue
    seated.qtbot.waitUntil(lambda: page.detail is not None and page.detail.row.id == first)
    page.incident_wanted.emit(alert(room, first).incident_id)
    seated.qtbot.waitUntil(lambda: seated.shown_id == alert(room, first).incident_id)
    assert seated.window.pages.currentWidget() is seated.window.desk_area


def test_a_late_task_of_another_source_leads_to_the_page_of_tasks(seated: Seated) -> None:
    seated.sit_down()
    task_id = given(seated.room).id
    seated.work.alarms.panel.task_wanted.emit(task_id)
    seated.qtbot.waitUntil(lambda: seated.work.pages.page(Do.SHOW_TASKS) is not None)
    page = seated.work.pages.page(Do.SHOW_TASKS)
    assert isinstance(page, TasksPage)
    seated.qtbot.waitUntil(lambda: page.detail is not None and page.detail.task.id == task_id)
    page.record_wanted.emit(TaskSource.HAND, 1)
    assert seated.told("没有自己的页面")


def test_a_number_of_community_work_leads_to_its_records(seated: Seated) -> None:
    seated.sit_down()
    task = given(seated.room)
    community = seated.work.community
    community.show_behind("任务 · 交办", Task, ())
    assert seated.told("没有记录")
    community.show_behind("任务 · 交办", Task, (task.id,))
    page = seated.work.pages.page(Do.SHOW_TASKS)
    assert isinstance(page, TasksPage)
    seated.qtbot.waitUntil(lambda: page.detail is not None and page.detail.task.id == task.id)
    (person,) = sampled(seated.room, entered(seated.room))
    page.record_wanted.emit(TaskSource.POPULATION, person.id)
    other = seated.work.pages.page(Do.SHOW_POPULATION)
    assert isinstance(other, PopulationPage)
    seated.qtbot.waitUntil(lambda: other.people.current() == person.id)


def test_a_number_of_the_map_is_the_list_and_a_dot_is_its_incident(seated: Seated) -> None:
    seated.sit_down()
    seated.room.clock.now = wall_clock()
    taken = {seated.room.take(longitude=123.5, latitude=28.5) for _ in range(3)}
    seated.do(Do.SHOW_MAP)
    page = seated.work.pages.page(Do.SHOW_MAP)
    assert isinstance(page, MapPage)
    seated.qtbot.waitUntil(lambda: page.is_settled and page.parts.side.counts["shown"].isEnabled())
    page.incident_wanted.emit(min(taken))
    seated.qtbot.waitUntil(lambda: seated.shown_id == min(taken))
    seated.do(Do.SHOW_MAP)
    page.parts.side.counts["shown"].click()
    seated.qtbot.waitUntil(lambda: seated.window.pages.currentWidget() is seated.window.desk_area)
    shown = seated.work.queue.only.filter()
    assert shown is not None
    assert shown.ids == frozenset(taken)
    seated.qtbot.waitUntil(lambda: seated.work.queue.model.rowCount() == 3)


def test_a_caution_that_was_found_is_opened_in_its_page(seated: Seated) -> None:
    seated.sit_down()
    enter = EnterCaution(
        actor_id=None, kind=CautionKind.DOG, text="院内烈犬", source="走访",
        expires_at=START + DAY, phone="13800001234",
    )  # fmt: skip
    seated.room.done(enter)
    find = seated.work.lookup.find
    seated.do(Do.FIND)
    find.line.setText("烈犬")
    seated.qtbot.waitUntil(lambda: find.answered == "烈犬")
    seated.press(Qt.Key.Key_Return, on=find.line)
    page = seated.work.pages.page(Do.SHOW_CAUTIONS)
    assert isinstance(page, CautionPage)
    seated.qtbot.waitUntil(lambda: page.current() is not None)
    assert page.line.text() == "烈犬"


def test_from_an_incident_to_its_series_and_to_all_of_them_in_the_queue(seated: Seated) -> None:
    seated.sit_down()
    ids = doors(seated.room, 3)
    accept(seated.room, ids)
    until = seated.qtbot.waitUntil
    until(lambda: seated.work.queue.select(ids[0]))
    known = seated.work.incident.known
    until(lambda: [each.head for each in known.lines.lines()][:1] == ["串并案"])
    known.lines.setCurrentRow(0)
    seated.qtbot.keyClick(known.lines, Qt.Key.Key_Return)
    page = seated.work.pages.page(Do.SHOW_SERIES)
    assert isinstance(page, SeriesPage)
    until(lambda: page.board is not None)
    line = page.list.current()
    assert line is not None
    assert line.name == "鼓岩拉车门"
    until(lambda: len(page.detail.table.members.rows) == 3)
    page.detail.table.selectRow(1)
    seated.qtbot.keyClick(page.detail.table, Qt.Key.Key_Return)
    until(lambda: seated.shown_id == ids[1])
    assert seated.window.pages.currentWidget() is seated.window.desk_area
    seated.work.window.actions_[Do.SHOW_SERIES].trigger()
    page.buttons["queue"].click()
    until(lambda: seated.work.queue.model.rowCount() == 3)
    assert seated.window.pages.currentWidget() is seated.window.desk_area


def test_the_queue_has_the_keys_after_signing_in_and_after_a_reset(seated: Seated) -> None:
    seated.sit_down()
    area, queue = seated.window.desk_area, seated.work.queue
    seated.qtbot.waitUntil(lambda: area.is_settled)
    assert queue.isAncestorOf(seated.window.focusWidget())
    seated.do(Do.RESET_LAYOUT)
    assert queue.isAncestorOf(seated.window.focusWidget())


def test_a_low_window_gives_its_height_to_the_queue(seated: Seated) -> None:
    seated.window.resize(1366, 768)
    seated.sit_down()
    seated.qtbot.waitUntil(lambda: seated.window.desk_area.is_settled)
    view = seated.work.queue.view
    seated.take()
    seated.qtbot.waitUntil(lambda: view.viewport().height() >= 8 * ROW_HEIGHT)
    assert not seated.work.trends.isVisible()
    assert seated.work.alarms.panel.isVisible()
    seated.work.alarms.panel.shelf.ask_span("搁置？", lambda _why, _span: None)
    QApplication.processEvents()
    assert view.viewport().height() >= 8 * ROW_HEIGHT
    seated.do(Do.SHOW_TRENDS)
    assert seated.work.trends.isVisible()


def test_the_strip_says_while_the_officers_page_is_on(seated: Seated) -> None:
    mark = seated.window.status._phones
    assert mark.isHidden()
    seated.work.serving.url = "https://10.0.0.2:8443/"
    seated.work.serving.changed.emit()
    assert not mark.isHidden()
    assert "10.0.0.2" in mark.toolTip()
    seated.work.serving.url = ""
    seated.work.serving.changed.emit()
    assert mark.isHidden()
