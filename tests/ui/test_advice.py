"""The advice comes with the row: told before anything is read, one key takes it."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.instant import HOUR
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.station import Community
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.undo import UndoEntry
from jinhai_console.ui.assign.advice_book import AdviceBook
from jinhai_console.ui.assign.panel import AssignPanel
from jinhai_console.ui.do import Do
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.queue.columns import Column, advice_text, spoken_text, tip_text
from jinhai_console.ui.queue.panel import QueuePanel
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.rosters import ROSTERED, WriteRoster
from tests.stations import Room, copy_station, found_station
from tests.ui.live import Live, live_seat


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("rostered") / "station.db"
    found_station(path, plan=ROSTERED)
    with closing(Room(path)) as room:
        room.done(WriteRoster(actor_id=None, days=("2026-11-23",)))
    return path


@pytest.fixture
def live(founded: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Live]:
    with live_seat(copy_station(founded, tmp_path / "station.db"), tmp_path, qtbot) as made:
        made.actor = made.room.officer("05")
        yield made


@pytest.fixture
def book(live: Live) -> AdviceBook:
    return AdviceBook(live.seat.bridge, live.seat.orders)


@pytest.fixture
def panel(live: Live, book: AdviceBook, qtbot: QtBot) -> Iterator[AssignPanel]:
    watch = IncidentWatch(live.seat.bridge, live.seat.orders)
    made = AssignPanel(live.seat, watch, book, LIGHT)
    qtbot.addWidget(made)
    made.load()
    made.resize(420, 900)
    made.show()
    yield made
    watch.choose(None)


def theft(live: Live) -> int:
    room = live.room
    return room.take(
        category_id=room.category("0101"), community_id=room.named(Community, "鼓岩社区")
    )


def row_of(live: Live, incident: int) -> IncidentRow:
    return live.room.desk.read(reads.incident_rows, [incident]).result(10)[0]


def test_the_panel_advises_before_the_incident_was_read(
    live: Live, panel: AssignPanel, book: AdviceBook
) -> None:
    incident = theft(live)
    live.until(lambda: book.of(incident) is not None)
    panel._watch.choose(incident)
    assert panel._watch.detail is None  # it was only asked for
    assert [each.number for each in panel.suggestions.chosen()] == ["03", "01"]
    assert live.seat.actions[Do.ASSIGN].isEnabled()
    live.seat.actions[Do.ASSIGN].trigger()
    live.until(lambda: panel.on_it.count() == 2)
    roles = [each.role for each in live.room.assignments(incident)]
    assert roles == [Role.LEAD, Role.SUPPORT]
    assert "查文斌、单一鸣" in live.told[-1].text
    assert live.told[-1].undoes is not None
    live.room.done(UndoEntry(actor_id=None, sequence=live.told[-1].undoes))
    assert live.room.assignments(incident) == []


def test_what_the_panel_says_of_the_advice(live: Live, panel: AssignPanel) -> None:
    incident = theft(live)
    panel._watch.choose(incident)
    live.until(lambda: panel._watch.detail is not None)
    texts = [panel.suggestions.item(at).text() for at in range(panel.suggestions.count())]
    assert texts[0].startswith("1 主办 查文斌 03 日勤在岗 · 案件类警情")
    assert texts[1].startswith("2 协办 单一鸣 01 日勤在岗 · 本社区")
    assert texts[2].startswith("3 备选 ")
    assert panel.advice.head.text().endswith("工作时间")
    assert panel.advice.alerts.text() == "同时提醒 巡查岗（华亮）"
    assert "盗窃归案件队" in panel.advice.head.toolTip()
    panel.dress(NIGHT)
    assert not panel.advice.said.isVisible()


def test_another_key_leads_to_the_next_best_and_enter_sends_him(
    live: Live, panel: AssignPanel
) -> None:
    incident = theft(live)
    panel._watch.choose(incident)
    live.until(lambda: panel.suggestions.count() > 2)
    live.seat.actions[Do.NEXT_BEST].trigger()
    assert panel.suggestions.currentRow() == 2
    wanted = panel.suggestions.suggestion(2)
    assert wanted is not None
    live.qtbot.keyClick(panel.suggestions, Qt.Key.Key_Return)
    live.until(lambda: panel.on_it.count() == 1)
    (sent,) = live.room.assignments(incident)
    assert (sent.officer_id, sent.role) == (wanted.officer_id, Role.LEAD)


def test_whoever_is_off_the_roster_is_asked_for_with_a_reason(
    live: Live, panel: AssignPanel
) -> None:
    incident = theft(live)
    panel._watch.choose(incident)
    officer = live.room.officer("11")
    live.until(lambda: panel.model.officer(officer) is not None)
    panel.assign(officer)
    assert "不在班" in panel.reason_bar.line.accessibleName()
    panel.reason_bar.line.setText("电话叫回")
    live.qtbot.keyClick(panel.reason_bar.line, Qt.Key.Key_Return)
    live.until(lambda: len(live.room.assignments(incident)) == 1)


def test_the_list_shows_whole_officers_only(live: Live, panel: AssignPanel) -> None:
    panel._watch.choose(theft(live))
    live.until(lambda: panel.suggestions.count() == 5)
    for height in range(60, 240, 7):
        panel.suggestions.resize(300, height)
        seen = panel.suggestions.viewport().height()
        assert (seen - 56) % 44 == 0 or height > panel.suggestions.sizeHint().height()


# -- the queue ------------------------------------------------------------------------------


def test_the_row_says_who_should_go_until_somebody_was_sent(
    live: Live, book: AdviceBook, qtbot: QtBot
) -> None:
    queue = QueuePanel(LIGHT, live.seat.family, live.room.clock)
    qtbot.addWidget(queue)
    book.changed.connect(lambda ids: queue.advise({each: book.of(each) for each in ids}))
    incident = theft(live)
    live.until(lambda: book.of(incident) is not None)
    queue.ask()
    queue.show_open(QueueFilter(), [row_of(live, incident)])
    cell = queue.model.index(0, Column.WHO)
    assert queue.model.data(cell) == "→ 查文斌 +1"
    spoken = queue.model.data(cell, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "建议派 查文斌、单一鸣"
    assert "→ 查文斌 +1" in tip_text(row_of(live, incident), book.of(incident))
    whole = queue.model.data(queue.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "建议派" in str(whole)
    queue.resize(700, 300)
    queue.grab()
    command = AssignOfficer(actor_id=None, incident_id=incident, officer_id=live.room.officer("04"))
    live.room.done(command)
    live.until(lambda: book.of(incident) is None)
    queue.patch([row_of(live, incident)])
    assert queue.model.data(cell) == "曾一帆"


def test_a_row_without_anybody_to_send_says_so(live: Live, book: AdviceBook) -> None:
    # The roster has a hole on the 24th, in the evening.
    live.room.done(WriteRoster(actor_id=None, days=("2026-11-25",)))
    live.room.clock.step(35 * HOUR)
    incident = theft(live)
    live.until(lambda: book.of(incident) is not None)
    assert advice_text(book.of(incident)) == "无人可派"
    row = row_of(live, incident)
    assert spoken_text(row, Column.WHO, 0, book.of(incident)) == "无人可派"
    assert advice_text(None) == ""


def test_when_an_officer_leaves_the_others_are_advised(live: Live, book: AdviceBook) -> None:
    first, second = theft(live), theft(live)
    live.until(lambda: book.of(second) is not None)
    officer = live.room.officer("03")
    live.room.done(AssignOfficer(actor_id=None, incident_id=first, officer_id=officer))

    def others() -> bool:
        found = book.of(second)
        return found is not None and [each.number for each in found.chosen] == ["04", "01"]

    live.until(others)
    assert book.of(first) is None


def test_on_his_way_an_officer_is_as_busy_as_before(live: Live, book: AdviceBook) -> None:
    """A step that changes nobody's fitness asks for no new advice: it would delay every frame."""
    first, second = theft(live), theft(live)
    live.until(lambda: book.of(second) is not None)
    officer = live.room.officer("03")
    live.room.done(AssignOfficer(actor_id=None, incident_id=first, officer_id=officer))
    live.until(book._again.isActive)
    book._again.stop()
    (assignment,) = live.room.assignments(first)
    step = StampMilestone(
        actor_id=None, assignment_id=assignment.id, milestone=Milestone.ACKNOWLEDGED
    )
    with live.qtbot.waitSignal(live.seat.bridge.changed):
        live.room.done(step)
    assert not book._again.isActive()


def test_the_book_is_read_whole_at_the_start(live: Live, book: AdviceBook) -> None:
    incident = theft(live)
    live.until(lambda: book.of(incident) is not None)
    fresh = AdviceBook(live.seat.bridge, live.seat.orders)
    assert fresh.of(incident) is None
    fresh.load()
    fresh.load()  # one question at a time
    live.until(lambda: fresh.of(incident) is not None)
    assert fresh.of(incident) == book.of(incident)
