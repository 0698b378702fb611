"""成批打印 on a page of records means what its list shows, not the sheets of the shift."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from jinhai_console.domain.printed_sheet import PrintWay
from jinhai_console.reports.paper import Paper
from jinhai_console.services import reads
from jinhai_console.services.print_log import RecordPrint
from jinhai_console.settings import resources_dir
from jinhai_console.ui.batch.desk import with_batch
from jinhai_console.ui.batch.window import BatchWindow
from jinhai_console.ui.notice import Notice
from jinhai_console.ui.printed.page import PrintedPage
from jinhai_console.ui.theme import LIGHT
from tests.ui.live import Live
from tests.ui.record_page import at_desk, listed, show

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def _paper(_row: Any, resources: Path) -> Paper:
    return Paper("slip", dict, "试", resources)


@pytest.fixture
def page(live: Live) -> Iterator[PrintedPage]:
    live.actor = live.room.officer("05")
    made = PrintedPage(live.seat, LIGHT)
    with_batch(made, resources_dir(), reads.printed_row, _paper)
    with at_desk(live, made) as shown:
        yield shown


def _left(live: Live, name: str) -> int:
    way = PrintWay.PRINTER
    command = RecordPrint(
        actor_id=live.actor, template="queue", name=name, way=way, to="值班室", pages=1
    )
    return live.room.done(command).id


def test_its_key_offers_what_is_listed(live: Live, page: PrintedPage) -> None:
    _left(live, "警情队列")
    _left(live, "月值班表")
    show(live, page)
    live.until(lambda: len(listed(page)) == 2)
    live.qtbot.keyClick(page, Qt.Key.Key_B, KEYS)
    (window,) = page.window().findChildren(BatchWindow)
    assert [each.title for each in window.chosen()] == ["月值班表", "警情队列"]
    window.reject()
    assert "Ctrl+Alt+B" in page.frame_.keys.toolTip() or "Ctrl+Alt+B" in page.frame_.keys.text()


def test_an_empty_list_says_so(live: Live, page: PrintedPage) -> None:
    told: list[Notice] = []
    live.seat.orders.told.connect(told.append)
    page.show()
    live.qtbot.keyClick(page, Qt.Key.Key_B, KEYS)
    assert "没有可打印的记录" in told[0].text
