"""The page 打印记录: empty, then what was printed, found by words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from jinhai_console.domain.instant import DAY
from jinhai_console.domain.printed_sheet import PrintWay
from jinhai_console.services.print_log import RecordPrint
from jinhai_console.ui.notice import Notice, Tone
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


def test_a_saved_file_is_opened_where_it_lies_still(
    live: Live, page: PrintedPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    path = tmp_path / "月值班表.pdf"
    path.write_bytes(b"%PDF-1.7")
    told: list[Notice] = []
    live.seat.orders.told.connect(told.append)
    live.room.done(
        RecordPrint(
            actor_id=live.actor,
            template="roster",
            name="月值班表",
            way=PrintWay.FILE,
            to=str(path),
            pages=1,
        )
    )
    show(live, page)
    live.until(lambda: page.detail is not None)
    button = page.deeds.button("Ctrl+O")
    assert button is not None
    button.click()
    assert opened == [str(path)]
    path.unlink()
    button.click()
    assert opened == [str(path)]
    assert [each.tone for each in told] == [Tone.REFUSED]
    assert "重新打印" in told[0].text


def test_what_went_to_a_printer_has_no_file(live: Live, page: PrintedPage) -> None:
    left(live, "警情队列")
    show(live, page)
    live.until(lambda: page.detail is not None)
    button = page.deeds.button("Ctrl+O")
    assert button is not None
    assert not button.isEnabled()


def test_the_last_day_alone(live: Live, page: PrintedPage) -> None:
    left(live, "警情队列")
    live.room.clock.step(2 * DAY)
    fresh = left(live, "月值班表")
    show(live, page)
    page.show_filter(0)
    live.until(lambda: fresh in listed(page))
