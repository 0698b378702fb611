"""What is known beside an incident, on the screen: said at once, one key leads there."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.case_series import SeriesResult
from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import DAY, MINUTE
from jinhai_console.domain.rows import IncidentDetail
from jinhai_console.domain.station import Community, Site
from jinhai_console.services import reads
from jinhai_console.services.cautions import EnterCaution
from jinhai_console.services.command import Command
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.incidents import CorrectIncident
from jinhai_console.services.series_acts import EndSeries
from jinhai_console.services.station import AddEntry
from jinhai_console.services.undo import UndoEntry
from jinhai_console.services.unmask import UnmaskPersons, persons_unmasked
from jinhai_console.ui.do import Do
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.intake.form import IntakeDesk
from jinhai_console.ui.known.note import CautionNote
from jinhai_console.ui.known.panel import KnownPanel
from jinhai_console.ui.known.watch import KnownWatch
from jinhai_console.ui.theme import LIGHT
from tests.disputing import quarrel, register
from tests.series_room import accept, doors
from tests.stations import START
from tests.ui.live import Live

PHONE = "13800001234"


@pytest.fixture
def watch(live: Live) -> Iterator[IncidentWatch]:
    live.actor = live.room.officer("05")
    made = IncidentWatch(live.seat.bridge, live.seat.orders)
    yield made
    made.choose(None)


@pytest.fixture
def panel(live: Live, watch: IncidentWatch, qtbot: QtBot) -> KnownPanel:
    made = KnownPanel(live.seat, KnownWatch(live.seat.bridge, watch), LIGHT)
    qtbot.addWidget(made)
    made.resize(600, 950)
    made.show()
    return made


def warn(live: Live, **subject: str) -> None:
    live.room.done(
        EnterCaution(
            actor_id=live.actor,
            kind=CautionKind.WEAPON,
            text="曾持刀<b>威胁</b>",
            source="2026000001",
            expires_at=START + 10 * DAY,
            **subject,  # type: ignore[arg-type]
        )
    )


def heads(panel: KnownPanel) -> list[str]:
    return [line.head for line in panel.lines.lines()]


def test_nothing_known_takes_no_room(live: Live, watch: IncidentWatch, panel: KnownPanel) -> None:
    watch.choose(live.room.take())
    live.until(lambda: watch.detail is not None)
    assert panel.isHidden()
    assert not live.seat.actions[Do.SHOW_KNOWN].isEnabled()


def test_a_group_says_how_often_and_leads_to_its_incidents(
    live: Live, watch: IncidentWatch, panel: KnownPanel
) -> None:
    before = [
        live.room.take(reporter_phone=PHONE, received_at=START - days * DAY) for days in (90, 3)
    ]
    watch.choose(live.room.take(reporter_phone=PHONE))
    live.until(lambda: heads(panel) == ["同号码"])
    (line,) = panel.lines.lines()
    assert "138****1234" in line.text
    assert "30 天内 1 次，365 天内 2 次" in line.text
    assert line.key == "Ctrl+1"
    with live.qtbot.waitSignal(panel.behind_wanted) as wanted:
        panel.go_to_group(0)
    assert sorted(wanted.args[1]) == sorted(before)
    panel.focus_lines()
    with live.qtbot.waitSignal(panel.behind_wanted):
        live.qtbot.keyClick(panel.lines, Qt.Key.Key_Return)


def test_the_likely_repeat_is_merged_by_one_key_and_taken_back(
    live: Live, watch: IncidentWatch, panel: KnownPanel
) -> None:
    community = live.room.named(Community, "鼓岩社区")
    first = live.room.take(address="鼓岩路18号", community_id=community)
    live.room.clock.step(5 * MINUTE)
    second = live.room.take(address="鼓岩路18号", community_id=community)
    watch.choose(second)
    live.until(lambda: heads(panel)[:1] == ["疑似同一起"])
    line = panel.lines.lines()[0]
    assert line.text.startswith(live.room.incident(first).number)
    assert line.key == "Ctrl+Alt+M 本警情并入它"
    assert "同社区" in line.text
    live.seat.actions[Do.MERGE_ALIKE].trigger()
    live.until(lambda: live.room.incident(second).state is IncidentState.MERGED)
    live.until(lambda: "疑似同一起" not in heads(panel))
    assert not live.seat.actions[Do.MERGE_ALIKE].isEnabled()
    live.until(lambda: any(each.undoes for each in live.told))
    undo = next(each.undoes for each in live.told if each.undoes)
    live.room.done(UndoEntry(actor_id=live.actor, sequence=undo))
    live.until(lambda: heads(panel)[:1] == ["疑似同一起"])


def test_only_what_decides_over_it_is_looked_up_again(live: Live, watch: IncidentWatch) -> None:
    known = KnownWatch(live.seat.bridge, watch, watch)
    incident = live.room.take(reporter_phone=PHONE)
    watch.choose(incident)
    live.until(lambda: known.known is not None and watch.detail is not None)
    asked: list[int] = []
    known.refresh = lambda: asked.append(incident)  # type: ignore[method-assign]
    known._later.timeout.disconnect()

    def after(command: Command, shows: Callable[[IncidentDetail], object]) -> list[int]:
        live.room.done(command)
        live.until(lambda: watch.detail is not None and bool(shows(watch.detail)))
        return asked

    officer = live.room.officer("01")
    send = AssignOfficer(actor_id=live.actor, incident_id=incident, officer_id=officer)
    # Somebody is on it: which of two alike stays may be another one now.
    assert after(send, lambda detail: detail.row.officers) == [incident]
    asked.clear()
    (assignment,) = live.room.assignments(incident)
    step = StampMilestone(
        actor_id=live.actor, assignment_id=assignment.id, milestone=Milestone.ACKNOWLEDGED
    )
    there = Milestone.ACKNOWLEDGED
    assert not after(step, lambda detail: detail.assignments[0].milestone is there)
    phone = CorrectIncident(
        actor_id=live.actor,
        incident_id=incident,
        version=live.room.incident(incident).version,
        level=3,
        address="",
        community_id=None,
        reporter_phone="13800501234",  # masked like the one before
    )
    assert after(phone, lambda detail: detail.notes) == [incident]


def test_a_caution_stands_on_top_as_soon_as_it_is_entered(
    live: Live, watch: IncidentWatch, panel: KnownPanel, qtbot: QtBot
) -> None:
    known = KnownWatch(live.seat.bridge, watch, watch)
    note = CautionNote(known, watch)
    qtbot.addWidget(note)
    watch.choose(live.room.take(reporter_phone=PHONE))
    live.until(lambda: watch.detail is not None)
    assert panel.cautions.isHidden()
    warn(live, phone=PHONE)
    live.until(lambda: not panel.cautions.isHidden())
    said = panel.cautions.text()
    for words in ("警示", "凶器", "曾持刀<b>威胁</b>", "同号码", "来源 2026000001", "有效至 "):
        assert words in said
    assert PHONE not in said
    live.until(lambda: "提醒处警人：凶器" in note.text())


def test_the_series_it_is_in_is_one_line_that_leads_there(
    live: Live, watch: IncidentWatch, panel: KnownPanel
) -> None:
    ids = doors(live.room, 2)
    watch.choose(ids[0])
    live.until(lambda: watch.detail is not None)
    assert heads(panel) == []
    series_id = accept(live.room, ids, "<b>鼓岩")
    live.until(lambda: heads(panel) == ["串并案"])
    (line,) = panel.lines.lines()
    assert line.text == "《<b>鼓岩》 2 起"
    wanted: list[object] = []
    panel.series_wanted.connect(wanted.append)
    panel.lines.setCurrentRow(0)
    live.qtbot.keyClick(panel.lines, Qt.Key.Key_Return)
    assert wanted == [series_id]
    end = EndSeries(
        actor_id=None, series_id=series_id, version=1, result=SeriesResult.CAUGHT, note=""
    )
    live.room.done(end)
    live.until(lambda: panel.lines.lines()[0].text.endswith("已结束"))


def test_the_dispute_of_its_people_is_a_line_that_leads_there(
    live: Live, watch: IncidentWatch, panel: KnownPanel
) -> None:
    dispute_id = register(live.room)
    watch.choose(quarrel(live.room))
    live.until(lambda: "矛盾纠纷" in heads(panel))
    line = next(each for each in panel.lines.lines() if each.head == "矛盾纠纷")
    assert line.text.startswith("纠纷2026-0001 黄级 已受理　邻里纠纷 陈**、林**")
    wanted: list[object] = []
    panel.dispute_wanted.connect(wanted.append)
    panel.lines.setCurrentRow(heads(panel).index("矛盾纠纷"))
    live.qtbot.keyClick(panel.lines, Qt.Key.Key_Return)
    assert wanted == [dispute_id]


def test_in_a_low_window_all_is_one_line_until_it_is_asked_for(
    live: Live, watch: IncidentWatch, panel: KnownPanel
) -> None:
    panel.resize(600, 500)
    for phone in (PHONE, "13900005678"):
        live.room.take(reporter_phone=phone, reporter_name="王小明", address="鼓岩路18号")
    watch.choose(live.room.take(reporter_phone=PHONE, address="鼓岩路18号"))
    live.until(lambda: heads(panel) == ["疑似同一起", "已知"])
    assert "同号码 1 起 · 同地址 2 起" in panel.lines.lines()[1].text
    panel.focus_lines()
    assert heads(panel)[-2:] == ["同号码", "同地址"]
    assert panel.crowds(is_open=True)
    panel.focus_lines()
    assert heads(panel) == ["疑似同一起", "已知"]


def test_a_sites_contact_is_masked_until_it_is_asked_for(
    live: Live, watch: IncidentWatch, panel: KnownPanel
) -> None:
    community = live.room.named(Community, "鼓岩社区")
    values = {
        "name": "鼓岩小学工地", "community_id": community, "address": "鼓岩路18号",
        "contact_name": "江龙宇", "contact_phone": "19900000501",
    }  # fmt: skip
    live.room.done(AddEntry(actor_id=live.actor, kind=Site, values=values))
    incident = live.room.take(address="鼓岩路18号", community_id=community)
    watch.choose(incident)
    live.until(lambda: "工地" in heads(panel))
    assert "江**　199****0501" in panel.lines.lines()[0].text
    asked = live.room.done(UnmaskPersons(actor_id=live.actor, incident_id=incident, reason="联系"))
    panel.show_persons(live.room.desk.read(persons_unmasked, asked.sequence).result(10))
    assert "江龙宇　19900000501" in panel.lines.lines()[0].text
    panel.show_persons(None)
    assert "江龙宇" not in panel.lines.lines()[0].text


def test_the_intake_form_says_it_before_anything_is_saved(live: Live, qtbot: QtBot) -> None:
    live.actor = live.room.officer("05")
    for _ in range(4):
        live.room.take(reporter_phone=PHONE, address="鼓岩路18号")
    warn(live, address="鼓岩路18号")
    window = QWidget()
    qtbot.addWidget(window)
    desk = IntakeDesk(live.seat, LIGHT, window)
    desk.set_lists(live.room.desk.read(reads.lists).result(10))
    live.seat.actions[Do.NEW_INCIDENT].trigger()
    assert desk.fields is not None
    hints = desk.fields.hints
    assert hints.people.isHidden()
    desk.fields.phone.line.setText("138 0000 1234")
    live.until(lambda: "同号码　30 天内 4 次" in hints.people.fact.text())
    desk.fields.address.line.setText("厦门市翔安区鼓岩路十八号")
    live.until(lambda: "同地址　30 天内 4 次" in hints.place.fact.text())
    assert "凶器" in hints.place.warning.text()
    desk.fields.phone.line.clear()
    live.until(hints.people.isHidden)
    assert desk.form is not None
    desk.form.close()
