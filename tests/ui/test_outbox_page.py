"""推送 on the screen: the page follows every commit; the panel says how far each message is."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.outbox import MessageKind, MessageState, Told
from jinhai_console.domain.outbox_rows import PushMark, Which
from jinhai_console.domain.push_channel import ChannelKind, PushChannel
from jinhai_console.services import reads
from jinhai_console.services.dispatch import StampMilestone
from jinhai_console.settings import resources_dir
from jinhai_console.ui.assign.advice_book import AdviceBook
from jinhai_console.ui.assign.on_it import push_text
from jinhai_console.ui.assign.panel import AssignPanel
from jinhai_console.ui.do import Do
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.outbox.page import OutboxPage
from jinhai_console.ui.station.page import StationPage
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.services.pushing import add_channel, assign, deliver, deliver_all, messages, miss
from tests.ui.details import assignment_row
from tests.ui.live import Live

ZONE = "Asia/Shanghai"


@pytest.fixture
def page(live: Live, qtbot: QtBot) -> Iterator[OutboxPage]:
    live.actor = live.room.officer("05")
    made = OutboxPage(live.seat, LIGHT, resources_dir())
    qtbot.addWidget(made)
    QAbstractItemModelTester(
        made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made.model
    )
    made.resize(1366, 640)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.hide()


def shown(page: OutboxPage) -> list[str]:
    return [page.model.row(place).who for place in range(page.model.rowCount())]


def texts(page: OutboxPage, place: int = 0) -> list[Any]:
    model = page.model
    return [model.data(model.index(place, column)) for column in range(model.columnCount())]


def test_without_a_channel_the_page_says_so(page: OutboxPage, live: Live) -> None:
    live.until(lambda: "没有推送通道" in page.note.text())
    add_channel(live.room)
    live.until(lambda: "没有等待推送的" in page.note.text())


def test_a_message_comes_waits_and_goes(page: OutboxPage, live: Live) -> None:
    add_channel(live.room)
    assign(live.room, live.room.take())
    live.until(lambda: shown(page) == ["单一鸣"])
    live.until(lambda: page.tabs[Which.WAITING].text() == "等待 1")
    assert page.table.isVisible()
    deliver_all(live.room)
    live.until(lambda: shown(page) == [])
    live.until(lambda: page.tabs[Which.SENT].text() == "已送达 1")
    page.tabs[Which.SENT].click()
    live.until(lambda: shown(page) == ["单一鸣"] and "已送达" in texts(page))
    assert not page.telephone.isEnabled()


def test_what_failed_says_why_and_is_told_by_telephone(page: OutboxPage, live: Live) -> None:
    add_channel(live.room)
    assign(live.room, live.room.take())
    miss(live.room, messages(live.room)[0].id, is_refused=True)
    page.tabs[Which.FAILED].click()
    live.until(lambda: shown(page) == ["单一鸣"] and "没有回答" in texts(page))
    page.dress(NIGHT)
    live.qtbot.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    live.until(lambda: shown(page) == [])
    assert messages(live.room)[0].state is MessageState.TOLD


def test_it_opens_at_what_failed_where_nothing_waits(page: OutboxPage, live: Live) -> None:
    add_channel(live.room)
    assign(live.room, live.room.take())
    miss(live.room, messages(live.room)[0].id, is_refused=True)
    live.until(lambda: page.tabs[Which.FAILED].text() == "送不到 1")
    assert page.tabs[Which.WAITING].isChecked()  # who looks is not moved elsewhere
    page.hide()
    page.show()
    live.until(page.tabs[Which.FAILED].isChecked)
    live.until(lambda: shown(page) == ["单一鸣"])


def test_what_failed_is_sent_again(page: OutboxPage, live: Live) -> None:
    add_channel(live.room)
    assign(live.room, live.room.take())
    miss(live.room, messages(live.room)[0].id, is_refused=True)
    page.tabs[Which.FAILED].click()
    live.until(lambda: shown(page) == ["单一鸣"])
    live.qtbot.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    sent_again = [MessageState.CANCELLED, MessageState.WAITING]
    live.until(lambda: [each.state for each in messages(live.room)] == sent_again)
    live.until(lambda: shown(page) == [])


def test_a_new_line_moves_nothing_under_the_cursor(page: OutboxPage, live: Live) -> None:
    add_channel(live.room)
    for number in ("01", "02"):
        assign(live.room, live.room.take(), number)
    live.until(lambda: len(shown(page)) == 2)
    page.table.selectRow(1)
    assign(live.room, live.room.take(), "03")
    live.until(lambda: len(shown(page)) == 3)
    row = page.current()
    assert row is not None
    assert row.who == "仇小满"


def test_enter_leads_to_the_incident_and_escape_back(page: OutboxPage, live: Live) -> None:
    add_channel(live.room)
    incident_id = live.room.take()
    assign(live.room, incident_id)
    live.until(lambda: page.current() is not None)
    wanted: list[object] = []
    left: list[bool] = []
    page.incident_wanted.connect(wanted.append)
    page.left.connect(lambda: left.append(True))
    live.qtbot.keyClick(page.table, Qt.Key.Key_Return)
    live.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert wanted == [incident_id]
    assert left == [True]


# -- beside the assignment ------------------------------------------------------------


@pytest.fixture
def panel(live: Live, qtbot: QtBot) -> Iterator[AssignPanel]:
    live.actor = live.room.officer("05")
    watch = IncidentWatch(live.seat.bridge, live.seat.orders)
    made = AssignPanel(live.seat, watch, AdviceBook(live.seat.bridge, watch), LIGHT)
    qtbot.addWidget(made)
    made.set_lists(live.room.desk.read(reads.lists).result(10))
    made.load()
    made.resize(480, 760)
    made.show()
    incident_id = live.room.take()
    watch.choose(incident_id)
    live.until(lambda: watch.detail is not None and made.model.rowCount() > 0)
    assign(live.room, incident_id)
    live.until(lambda: made.on_it.count() == 1)
    yield made
    watch.choose(None)


def said(panel: AssignPanel) -> str:
    return panel.on_it.item(0).text()


def test_the_panel_asks_for_the_telephone(panel: AssignPanel, live: Live) -> None:
    assert "没有推送通道，电话通知" in said(panel)
    assert not live.seat.actions[Do.PUSH_AGAIN].isEnabled()
    live.seat.actions[Do.TOLD_BY_PHONE].trigger()
    live.until(lambda: "已电话通知" in said(panel))


def test_the_panel_follows_a_message(panel: AssignPanel, live: Live) -> None:
    add_channel(live.room)
    live.until(live.seat.actions[Do.PUSH_AGAIN].isEnabled)
    live.seat.actions[Do.PUSH_AGAIN].trigger()
    live.until(lambda: "等待推送" in said(panel))
    (message,) = messages(live.room)
    deliver(live.room, message.id)
    live.until(lambda: "已送达" in said(panel))
    # Couriers change nobody's work: no notice says that somebody did.
    assert not any("推送已送达" in each.text for each in live.told)
    command = StampMilestone(
        actor_id=None, assignment_id=message.assignment_id or 0, milestone=Milestone.ACKNOWLEDGED
    )
    live.room.done(command)
    live.until(lambda: "签收" in said(panel))
    assert "已送达" not in said(panel)


def test_the_panel_names_whom_nothing_reached(panel: AssignPanel, live: Live) -> None:
    add_channel(live.room)
    live.until(live.seat.actions[Do.PUSH_AGAIN].isEnabled)
    live.seat.actions[Do.PUSH_AGAIN].trigger()
    live.until(lambda: len(messages(live.room)) == 1)
    miss(live.room, messages(live.room)[0].id, is_refused=True)
    live.until(lambda: "送不到" in said(panel))
    live.seat.actions[Do.TOLD_ON_PAPER].trigger()
    live.until(lambda: "已交纸质单" in said(panel))


def mark(kind: MessageKind, state: MessageState, **more: Any) -> PushMark:
    return PushMark(kind, state, 5 * MINUTE, **more)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"push": mark(MessageKind.ASSIGN, MessageState.WAITING)}, "等待推送"),
        ({"push": mark(MessageKind.ASSIGN, MessageState.DELIVERED)}, "已送达 08:05"),
        ({"push": mark(MessageKind.CHANGE, MessageState.DELIVERED)}, "更正已送达 08:05"),
        (
            {"push": mark(MessageKind.ASSIGN, MessageState.TOLD, told_how=Told.PAPER)},
            "已交纸质单 08:05",
        ),
        (
            {"push": mark(MessageKind.WITHDRAW, MessageState.FAILED), "is_running": False},
            "撤回送不到 08:05",
        ),
        ({"push": mark(MessageKind.ASSIGN, MessageState.FAILED), "is_running": False}, ""),
        ({"has_channel": False}, "没有推送通道，电话通知"),
        ({"has_channel": False, "officer_id": None}, ""),
        (
            {
                "push": mark(MessageKind.ASSIGN, MessageState.DELIVERED),
                "moments": ((Milestone.ACKNOWLEDGED, MINUTE),),
            },
            "",
        ),
    ],
)
def test_a_mark_in_words(changes: dict[str, Any], words: str) -> None:
    assert push_text(assignment_row(1, **changes), ZONE) == words


# -- the channel's secret ---------------------------------------------------------------


def test_a_secret_is_set_and_never_shown_nor_kept_in_a_draft(live: Live, qtbot: QtBot) -> None:
    channel_id = add_channel(
        live.room, kind=ChannelKind.HTTP, address="https://a.cn/", secret="old-secret"
    )
    live.actor = live.room.officer("05")
    page = StationPage(live.seat, LIGHT)
    qtbot.addWidget(page)
    page.show()
    live.until(lambda: page.form.entity is not None)
    page.show_list("channel")
    live.until(lambda: isinstance(page.form.entity, PushChannel))
    assert page.form.grid is not None
    fields = {each.name: each for each in page.form.grid.fields}
    assert "old-secret" not in page.form.grid.texts().values()
    fields["secret"].restore("new-secret")
    fields["address"].restore("https://b.cn/")
    page.form._changed()
    assert live.seat.drafts.kept(page.form._key()) == {"address": "https://b.cn/"}
    page.form.save()
    live.until(lambda: live.room.one(PushChannel, channel_id).address == "https://b.cn/")
    assert live.room.one(PushChannel, channel_id).secret == "new-secret"
    live.until_told("已保存")  # the form has its answer too
    page.hide()
