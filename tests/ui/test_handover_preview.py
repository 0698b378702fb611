"""The preview shows the very pages, at the screen's pixels; the queue and one incident too."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from jinhai_console.reports.paper import Paper, queue_paper
from jinhai_console.reports.station_templates import STATION_TEMPLATES
from jinhai_console.services import reads
from jinhai_console.settings import resources_dir
from jinhai_console.ui.handover.paper_window import PaperWindow
from jinhai_console.ui.handover.preview import SheetPreview, Zoom
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.station_fixtures import station_path, template
from tests.ui.handover_desk import HandoverDesk

__all__ = ["station_path", "template"]

pytestmark = pytest.mark.qt_log_ignore("does not support raise")


@pytest.fixture
def desk(station_path: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[HandoverDesk]:
    made = HandoverDesk(station_path, tmp_path / "drafts.json", qtbot)
    yield made
    made.close()


@pytest.fixture
def window(desk: HandoverDesk) -> Iterator[PaperWindow]:
    made = PaperWindow(desk.seat, LIGHT, resources_dir(), lambda: desk.giver, native_dialogs=False)
    yield made
    desk.qtbot.waitUntil(lambda: made.preview.is_current, timeout=20_000)
    made.close()
    made.deleteLater()


def settled(desk: HandoverDesk, preview: SheetPreview) -> None:
    desk.qtbot.waitUntil(lambda: preview.is_current and bool(preview.pages), timeout=20_000)


def scroll_of(preview: SheetPreview) -> QScrollArea:
    scroll = preview.findChild(QScrollArea)
    assert scroll is not None
    return scroll


def width_of(page: bytes) -> int:
    return QImage.fromData(page).width()


def queue_of(desk: HandoverDesk) -> Paper:
    sheet = desk.room.desk.read(reads.queue_sheet, desk.giver).result(60)
    return queue_paper(sheet, resources_dir())


def test_the_whole_queue_is_shown_as_it_will_print(desk: HandoverDesk, window: PaperWindow) -> None:
    for _ in range(60):
        desk.room.take()
    window.show_queue()
    settled(desk, window.preview)
    paper = window.preview.paper
    assert paper is not None
    assert paper.data() == queue_of(desk).data()
    assert len(window.preview.pages) == paper.pdf().pages > 1
    assert window.message.text() == ""


def test_pages_turn_by_keys(desk: HandoverDesk, window: PaperWindow) -> None:
    for _ in range(60):
        desk.room.take()
    window.show_queue()
    preview = window.preview
    settled(desk, preview)
    scroll = scroll_of(preview)
    bar = scroll.verticalScrollBar()
    assert preview.page == 1
    desk.qtbot.keyClick(scroll, Qt.Key.Key_PageUp)
    assert preview.page == 1
    strokes = 0
    while preview.page == 1:
        desk.qtbot.keyClick(scroll, Qt.Key.Key_PageDown)
        strokes += 1
        assert strokes < 20
    assert bar.value() == bar.minimum()
    last = len(preview.pages)
    preview.turn(99)
    assert preview.page == last
    preview.turn(-1)
    assert preview.page == last - 1


def test_each_zoom_is_set_at_its_own_pixels(desk: HandoverDesk, window: PaperWindow) -> None:
    desk.room.take()
    window.show_queue()
    preview = window.preview
    ratio = preview.devicePixelRatioF()
    for zoom, pixels in ((Zoom.FULL, 297 / 25.4 * 96), (Zoom.LARGE, 297 / 25.4 * 144)):
        preview.set_zoom(zoom)
        settled(desk, preview)
        desk.qtbot.waitUntil(lambda: preview.is_current)
        expected = pytest.approx(pixels * ratio, abs=3)
        desk.qtbot.waitUntil(lambda: width_of(preview.pages[0]) == expected)  # noqa: B023
    preview.set_zoom(Zoom.WIDTH)
    scroll = scroll_of(preview)
    desk.qtbot.waitUntil(lambda: width_of(preview.pages[0]) < scroll.width() * ratio)


def test_persons_are_masked(desk: HandoverDesk, window: PaperWindow) -> None:
    incident = desk.room.take(
        reporter_name="欧阳震华", reporter_phone="13900001234", narrative="欧阳震华称被邻居打伤"
    )
    for show in (window.show_queue, lambda: window.show_incident(incident)):
        show()
        settled(desk, window.preview)
        paper = window.preview.paper
        assert paper is not None
        said = str(paper.data())
        assert "欧阳震华" not in said
        assert "13900001234" not in said
        assert desk.room.incident(incident).number in said


def test_an_incident_that_is_gone_is_said(desk: HandoverDesk, window: PaperWindow) -> None:
    window.show_incident(7)
    desk.qtbot.waitUntil(lambda: "没有这起警情" in window.message.text())
    assert window.preview.paper is None
    assert not window.preview.print_button.isEnabled()


def test_both_themes_dress_it(desk: HandoverDesk, window: PaperWindow) -> None:
    desk.room.take()
    window.show_queue()
    settled(desk, window.preview)
    light = window.grab().toImage()
    window.dress(NIGHT)
    assert window.grab().toImage() != light


def test_a_broken_template_of_the_station_is_said_over_the_pages(
    desk: HandoverDesk, window: PaperWindow, tmp_path: Path
) -> None:
    own = tmp_path / "own" / "queue"
    own.mkdir(parents=True)
    (own / "template.typ").write_text("#let x =", "utf-8")
    STATION_TEMPLATES.use(own.parent)
    try:
        window.show()
        window.preview.show_paper(queue_of(desk))
        settled(desk, window.preview)
        assert "本所版式“queue”有错" in window.preview._fault.text()
        assert window.preview._fault.isVisible()
    finally:
        STATION_TEMPLATES.use(None)
    window.preview.show_paper(queue_of(desk))
    desk.qtbot.waitUntil(lambda: not window.preview._fault.isVisible(), timeout=20_000)
