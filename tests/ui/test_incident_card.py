"""The card beside an incident: ticked by keyboard, its limits run, in sight without a click."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from jinhai_console.domain.clocks import Tone
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import MINUTE, SECOND
from jinhai_console.domain.procedure import Part, Party, Step
from jinhai_console.domain.procedure_rows import IncidentProcedure, StepRow
from jinhai_console.services import reads
from jinhai_console.services.ending import ExitIncident
from jinhai_console.services.procedures import WriteProcedure
from jinhai_console.ui.do import Do
from jinhai_console.ui.incident.panel import IncidentPanel
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.procedure.beside_story import NextStep
from jinhai_console.ui.procedure.lines import Heading, spoken
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.ui.live import Live

STEPS = "\n".join(f"- [ ] 第 {number} 件事" for number in range(3, 13))
CARD = f"""+++
title = "<b>纠纷</b>"
categories = ["04"]
standing = "请核对"
+++
## 问报警人
- [ ] 双方是谁
## 首要动作
- [ ] [2分钟·接警席] 请双方分开
{STEPS}
## 反馈要点
- [ ] 写明双方
"""


@pytest.fixture
def panel(live: Live) -> IncidentPanel:
    """The panel on an incident taken a minute and a half ago."""
    live.room.done(WriteProcedure(actor_id=None, text=CARD))
    live.actor = live.room.officer("05")
    incident_id = live.room.take()
    live.room.clock.step(90 * SECOND)
    watch = IncidentWatch(live.seat.bridge, live.seat.orders)
    panel = IncidentPanel(live.seat, watch, LIGHT)
    live.qtbot.addWidget(panel)
    panel.resize(900, 700)
    panel.show()
    watch.choose(incident_id)
    live.until(lambda: watch.detail is not None)
    watch.setParent(panel)
    return panel


def ticked(panel: IncidentPanel) -> list[int]:
    return [row.number for row in panel.card.procedure.steps if row.tick is not None]


def press(panel: IncidentPanel, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(panel.card.steps, key)


def test_it_stands_open_on_what_is_to_be_done_without_a_click(panel: IncidentPanel) -> None:
    assert panel.tabs.beside.is_wide
    assert panel.card.isVisible()
    current = panel.card.steps.current()
    assert isinstance(current, StepRow)
    assert current.step.text == "请双方分开"


def test_space_ticks_and_takes_back(live: Live, panel: IncidentPanel) -> None:
    press(panel, Qt.Key.Key_Space)
    live.until(lambda: ticked(panel) == [2])
    row = panel.card.procedure.steps[1]
    assert row.tick is not None
    assert row.tick.by == "区静怡"
    assert panel.card.steps.current() == row
    press(panel, Qt.Key.Key_Space)
    live.until(lambda: ticked(panel) == [])


def test_figures_tick_the_step_of_that_number(live: Live, panel: IncidentPanel) -> None:
    press(panel, Qt.Key.Key_3)
    live.until(lambda: ticked(panel) == [3])
    press(panel, Qt.Key.Key_1, Qt.Key.Key_2)
    live.until(lambda: ticked(panel) == [3, 12])
    press(panel, Qt.Key.Key_1)
    live.until(lambda: ticked(panel) == [1, 3, 12])


def test_two_figures_that_make_no_step_are_two_steps(live: Live, panel: IncidentPanel) -> None:
    most = len(panel.card.procedure.steps)
    assert 12 <= most < 19
    press(panel, Qt.Key.Key_1, Qt.Key.Key_9)
    live.until(lambda: ticked(panel) == [1, 9])


def test_a_figure_never_takes_a_tick_back(live: Live, panel: IncidentPanel) -> None:
    press(panel, Qt.Key.Key_3)
    live.until(lambda: ticked(panel) == [3])
    press(panel, Qt.Key.Key_4, Qt.Key.Key_3)
    live.until(lambda: ticked(panel) == [3, 4])
    assert panel.card.steps.current() == panel.card.procedure.steps[2]
    press(panel, Qt.Key.Key_0, Qt.Key.Key_9)
    live.until(lambda: ticked(panel) == [3, 4, 9])


def test_a_click_on_the_box_ticks_one_on_the_words_does_not(
    live: Live, panel: IncidentPanel
) -> None:
    steps = panel.card.steps
    place = steps.lines.place_of(3)
    assert place is not None
    box = steps.visualRect(steps.lines.index(place))
    QTest.mouseClick(
        steps.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(200, 10)
    )
    QTest.mouseClick(
        steps.viewport(), Qt.MouseButton.LeftButton, pos=box.topLeft() + QPoint(36, 10)
    )
    live.until(lambda: ticked(panel) == [3])


def test_another_seats_tick_shows_and_the_cursor_stays(live: Live, panel: IncidentPanel) -> None:
    press(panel, Qt.Key.Key_Down, Qt.Key.Key_Down)
    before = panel.card.steps.currentIndex().row()
    press(panel, Qt.Key.Key_3)
    live.until(lambda: ticked(panel) == [3])
    panel.card.steps.setCurrentIndex(panel.card.steps.lines.index(before))
    detail = panel._watch.detail
    assert detail is not None
    panel.card.show_detail(replace(detail, notes=()))
    assert panel.card.steps.currentIndex().row() == before


def test_markup_in_a_card_is_shown_as_text(panel: IncidentPanel) -> None:
    assert panel.card._title.text() == "<b>纠纷</b>"
    assert panel.card._title.textFormat() is Qt.TextFormat.PlainText


def test_where_it_is_narrow_one_line_says_what_is_next_and_a_key_opens_the_card(
    live: Live, panel: IncidentPanel
) -> None:
    panel.resize(500, 700)
    live.until(lambda: not panel.tabs.beside.is_wide)
    card = panel.tabs.count() - 1
    assert panel.tabs.isTabVisible(card)
    assert panel.tabs.beside.next_step.isVisible()
    said, end, tone = panel.tabs.beside.next_step.words()
    assert "请双方分开" in said
    assert "剩 0:30" in end
    assert tone is Tone.CALM
    panel.tabs.beside.next_step.clicked.emit()
    assert panel.tabs.currentIndex() == card
    live.until(panel.card.isVisible)
    panel.resize(900, 700)
    live.until(lambda: panel.tabs.beside.is_wide)
    assert not panel.tabs.isTabVisible(card)
    assert panel.tabs.currentIndex() == 0


def test_a_category_without_a_card_says_how_to_write_one(live: Live, panel: IncidentPanel) -> None:
    other = live.room.take(category_id=live.room.category("12"))
    panel._watch.choose(other)
    live.until(lambda: panel._watch.detail is not None)
    assert panel.card._empty.isVisible()
    assert "Ctrl+Shift+G" in panel.card._empty.text()
    assert not panel.card.steps.isVisible()


def test_it_is_painted_in_both_themes_late_or_not(live: Live, panel: IncidentPanel) -> None:
    live.room.clock.step(MINUTE)
    panel.card.tick()
    assert "超时 1 步" in panel.card._count.text()
    for theme in (LIGHT, NIGHT):
        panel.dress(theme)
        assert not panel.grab().isNull()


def test_the_next_step_is_the_one_whose_time_ends_first() -> None:
    rows = (
        StepRow(1, "a", Step(Part.ASK, "谁")),
        StepRow(2, "b", Step(Part.FIRST, "通报", 600, Party.DESK)),
        StepRow(3, "c", Step(Part.FIRST, "派警", 60)),
    )
    line = NextStep(LIGHT, "Noto Sans SC", lambda: 70 * SECOND)
    line.show_procedure(IncidentProcedure(1, "规范", steps=rows, started_at=0))
    assert line.words() == ("3  派警", "超时 0:10  Alt+8", Tone.RED)
    line.show_procedure(IncidentProcedure(1, "规范", steps=rows[:1], started_at=0))
    assert line.words()[0] == "1  谁"
    line.show_procedure(IncidentProcedure(1, "规范", steps=(), started_at=0))
    assert "做完" in line.words()[0]
    line.show_procedure(IncidentProcedure())
    assert "还没有处置规范" in line.words()[0]
    line.deleteLater()


def test_lines_are_read_out_with_number_limit_and_whose_they_are() -> None:
    row = StepRow(2, "b", Step(Part.FIRST, "通报", 600, Party.DESK))
    assert spoken(row) == "2 通报 10分钟内 · 接警席"
    assert spoken(Heading("首要动作", 1, 2)) == "首要动作"


def test_the_feedback_begins_with_what_was_ticked(live: Live, panel: IncidentPanel) -> None:
    panel.set_lists(live.room.desk.read(reads.lists).result())
    press(panel, Qt.Key.Key_0, Qt.Key.Key_1)  # a question: asked, not done
    live.until(lambda: ticked(panel) == [1])
    press(panel, Qt.Key.Key_0, Qt.Key.Key_2)
    live.until(lambda: ticked(panel) == [1, 2])
    live.seat.actions[Do.FEEDBACK].trigger()
    (form,) = panel.forms.opened()
    text = form.fields[0]
    assert text.text() == "已：请双方分开。"
    assert text.below is not None
    form.close()
    assert live.seat.drafts.kept(f"feedback:{panel._watch.incident_id}") == {}


def test_what_is_over_has_no_card_beside_it_until_it_is_asked_for(
    live: Live, panel: IncidentPanel
) -> None:
    over = live.room.take()
    live.room.done(
        ExitIncident(actor_id=None, incident_id=over, exit=IncidentState.CANCELLED, reason="误报")
    )
    panel._watch.choose(over)
    live.until(lambda: panel.card.incident_id == over)
    assert not panel.card.isVisible()
    panel.tabs.show_card()
    assert panel.card.isVisible()
    press(panel, Qt.Key.Key_Space)
    live.until_told("不能再改")


def test_half_a_number_is_forgotten_with_its_card(live: Live, panel: IncidentPanel) -> None:
    other = live.room.take()
    press(panel, Qt.Key.Key_1)
    panel._watch.choose(other)
    live.until(lambda: panel.card.incident_id == other)
    press(panel, Qt.Key.Key_2)
    live.until(lambda: ticked(panel) == [2])
