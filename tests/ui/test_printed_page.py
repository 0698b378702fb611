"""The page 打印记录: empty, then what was printed, found by words."""

from collections.abc import Iterator

import pytest

from jinhai_console.domain.instant import DAY
from jinhai_console.domain.printed_sheet import PrintWay
from jinhai_console.services.print_log import RecordPrint
from jinhai_console.ui.printed.page import PrintedPage
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.ui.live import Live
from tests.ui.record_page import at_desk, listed, show


@pytest.fixture
def page(live: Live) -> Iterator[PrintedPage]:
    live.actor = live.room.officer("05")
    with at_desk(live, PrintedPage(live.seat, LIGHT)) as made:
        yield made


def left(live: Live, name: str) -> int:
    command = RecordPrint(
        actor_id=live.actor,
        template="queue",
        name=name,
        way=PrintWay.PRINTER,
        to="值班室打印机",
        pages=2,
    )
    return live.room.done(command).id


def test_nothing_was_printed_yet(live: Live, page: PrintedPage) -> None:
    page.show()
    live.until(lambda: "还没有打印过" in page.frame_.empty.text())


def test_who_printed_what(live: Live, page: PrintedPage) -> None:
    first, second = left(live, "警情队列"), left(live, "月值班表")
    show(live, page)
    assert listed(page) == [second, first]
    live.until(lambda: page.detail is not None)
    assert page.frame_.head.text() == "月值班表"
    page.frame_.search.setText("队列")
    live.until(lambda: listed(page)[0] == first)
    page.dress(NIGHT)


def test_the_last_day_alone(live: Live, page: PrintedPage) -> None:
    left(live, "警情队列")
    live.room.clock.step(2 * DAY)
    fresh = left(live, "月值班表")
    show(live, page)
    page.show_filter(0)
    live.until(lambda: fresh in listed(page))
