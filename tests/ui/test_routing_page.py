"""派警试算: asked by keyboard, answered with rules, reasons and what is taken for granted."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from jinhai_console.domain.instant import full_text, parse_instant
from jinhai_console.domain.routing_rule import Part, RoutingRule, Target
from jinhai_console.services.station import AddEntry
from jinhai_console.ui.routing.page import RoutingPage
from jinhai_console.ui.routing.when import read_when
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.ui.live import Live

ZONE = "Asia/Shanghai"
NOW = parse_instant("2026-11-25 15:00", ZONE)  # a Wednesday


@pytest.fixture
def page(live: Live, qtbot: QtBot) -> Iterator[RoutingPage]:
    made = RoutingPage(live.seat, LIGHT)
    qtbot.addWidget(made)
    made.resize(1_100, 600)
    made.show()
    live.until(lambda: made.form is not None)
    yield made
    made.hide()


def type_in(live: Live, page: RoutingPage, category: str, community: str, when: str) -> None:
    form = page.form
    assert form is not None
    for field, typed in ((form.category, category), (form.community, community)):
        field.picker.setFocus()
        field.picker.clear()
        live.qtbot.keyClicks(field.picker, typed)
        live.qtbot.keyClick(field.picker, Qt.Key.Key_Return)
    form.when.line.setText(when)


def test_nothing_is_asked_until_there_is_a_category(page: RoutingPage) -> None:
    assert "选一个警情类别" in page.advice.said.text()
    assert page.advice.suggested is None


def test_an_answer_by_keyboard(live: Live, page: RoutingPage) -> None:
    type_in(live, page, "0101", "gy", "周六 23:10")
    live.until(lambda: page.advice.suggested is not None)
    found = page.advice.suggested
    assert found is not None
    assert not found.is_working_time
    assert found.suggestions[0].number == "03"
    assert "通用办法" in page.advice.rules.text()
    assert "没有值班表" in page.note.text()
    assert page.form is not None
    assert "星期六" in page.form.when.beside.text()
    page.dress(NIGHT)


def test_of_now_the_present_business_counts(live: Live, page: RoutingPage) -> None:
    type_in(live, page, "04", "gy", "")
    live.until(lambda: page.advice.suggested is not None)
    assert page.note.text() == "按现在谁在岗、谁在忙。"


def test_a_wrong_time_is_said_beside_it_and_asks_nothing(live: Live, page: RoutingPage) -> None:
    type_in(live, page, "04", "gy", "周六 25:10")
    assert page.form is not None
    assert "没有“周六 25:10”这个时间" in page.form.when.beside.text()
    page.ask()
    assert page.advice.suggested is None


def test_a_changed_rule_changes_the_answer(live: Live, page: RoutingPage) -> None:
    type_in(live, page, "04", "gy", "")
    live.until(lambda: page.advice.suggested is not None)
    rule = {"name": "都归案件队", "part": Part.LEAD, "target": Target.CASE_TEAM}
    live.room.done(AddEntry(actor_id=None, kind=RoutingRule, values=rule))
    live.until(lambda: "都归案件队" in page.advice.rules.text())
    assert page.advice.suggestions.suggestion(0).number == "03"  # type: ignore[union-attr]


def test_escape_leaves_and_the_button_leads_to_the_rules(
    live: Live, page: RoutingPage, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.rules_wanted):
        page.rules_button.click()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("", "2026-11-25 15:00:00"),
        ("周六 23:10", "2026-11-28 23:10:00"),
        ("星期日 8：05", "2026-11-29 08:05:00"),
        ("周天08:05", "2026-11-29 08:05:00"),
        ("Sat 23:10", "2026-11-28 23:10:00"),
        ("周三 16:00", "2026-11-25 16:00:00"),
        ("周三 14:00", "2026-12-02 14:00:00"),
        ("23:10", "2026-11-25 23:10:00"),
        ("12-24 10:00", "2026-12-24 10:00:00"),
        ("2026-10-10 09:00", "2026-10-10 09:00:00"),
    ],
)
def test_times_as_they_are_said(typed: str, wanted: str) -> None:
    assert full_text(read_when(typed, ZONE, NOW), ZONE) == wanted
