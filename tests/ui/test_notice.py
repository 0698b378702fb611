"""The notice bar: answers at once, news waits its turn, undo is offered for what can be undone."""

import pytest
from pytestqt.qtbot import QtBot

from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.outcome import Refused
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.services.incidents import AddNote
from jinhai_console.ui.notice import SECONDS, Notice, NoticeBar, Tone
from jinhai_console.ui.theme import LIGHT
from tests.ui.live import Live


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    made = NoticeBar(LIGHT)
    qtbot.addWidget(made)
    return made


def tick(bar: NoticeBar, seconds: int) -> None:
    for _ in range(seconds):
        bar._tick()


def test_an_answer_replaces_what_stands_there(bar: NoticeBar) -> None:
    bar.tell(Notice("已派警", undoes=7))
    bar.tell(Notice("不能派警", Tone.REFUSED))
    assert bar.current == Notice("不能派警", Tone.REFUSED)


def test_news_waits_until_undo_had_its_time(bar: NoticeBar) -> None:
    bar.tell(Notice("已派警", undoes=7))
    bar.tell(Notice("刚被更改", Tone.NEWS))
    tick(bar, SECONDS - 1)
    assert bar.current == Notice("已派警", undoes=7)
    tick(bar, 1)
    assert bar.current == Notice("刚被更改", Tone.NEWS)
    tick(bar, SECONDS)
    assert bar.current is None


def test_undo_names_the_entry(bar: NoticeBar, qtbot: QtBot) -> None:
    bar.tell(Notice("已派警", undoes=7))
    with qtbot.waitSignal(bar.undo_wanted) as asked:
        bar._undo.click()
    assert asked.args == [7]


def test_a_text_is_never_markup(bar: NoticeBar) -> None:
    bar.tell(Notice("<b>x</b>"))
    assert bar._words.text() == "<b>x</b>"
    assert bar._words.textFormat().name == "PlainText"


def test_a_long_answer_goes_on_in_a_second_line(bar: NoticeBar) -> None:
    text = "登记走访 1 次，照片 1 张；退回 3 行，写在 folder-退回.csv；如第 3 行：走访结果不对"
    bar.tell(Notice(text, Tone.REFUSED))
    bar.resize(300, bar.height())
    bar.show()
    lines = bar._words.lines()
    assert len(lines) == 2
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert not bar._words.grab().isNull()
    bar.tell(Notice("已派警"))
    assert bar._words.lines() == ("已派警",)
    font = bar._words.font()
    font.setPixelSize(15)
    bar._words.setFont(font)
    few = "退回的行写在文件夹旁边"
    bar._words.setFixedWidth(bar._words.fontMetrics().horizontalAdvance(few) - 2)
    bar.tell(Notice(few))
    assert bar._words.lines() == (few,)  # a little too long: smaller, all of it in one line
    bar.tell(Notice(text * 4))
    assert bar._words.lines()[1].endswith("…")
    assert text * 4 in bar._words.toolTip().replace("&quot;", '"')


def test_orders_offer_undo_and_undo_it(live: Live) -> None:
    orders, room = live.seat.orders, live.room
    live.actor = room.officer("05")
    incident_id = room.take()
    command = AssignOfficer(
        actor_id=live.room.officer("05"), incident_id=incident_id, officer_id=room.officer("01")
    )
    orders.give(command, "已派警 {number}")
    live.until_told("已派警 20")
    assert orders.is_own(command.uuid)
    assert live.told[-1].undoes is not None
    orders.undo_last(room.desk.seat)
    live.until_told("已撤回：派警")
    assert room.incident(incident_id).state is IncidentState.PENDING
    assert live.told[-1].undoes is None


def test_what_cannot_be_undone_offers_no_undo(live: Live) -> None:
    command = AddNote(actor_id=live.room.officer("05"), incident_id=live.room.take(), text="记")
    live.seat.orders.give(command)
    live.until_told("追加记录")
    assert live.told[-1].undoes is None


def test_a_refusal_is_told_once(live: Live) -> None:
    answers: list[object] = []
    command = AddNote(actor_id=live.room.officer("05"), incident_id=live.room.take(), text=" ")
    live.seat.orders.give(command, then=answers.append)
    live.until(lambda: bool(answers))
    assert isinstance(answers[0], Refused)
    assert [each.tone for each in live.told] == [Tone.REFUSED]


def test_undo_with_nothing_to_undo_says_so(live: Live) -> None:
    live.seat.orders.undo_last("空席")
    live.until_told("没有可以撤回的操作")
