"""照片 in the middle panel: shown, opened large, added by hand; trouble is said, nothing waits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from jinhai_console.domain.attachment import Attachment
from jinhai_console.services import reads
from jinhai_console.services.attachments import AddPhoto, keep_photo
from jinhai_console.store.files import folder_of, path_of
from jinhai_console.ui.do import Do
from jinhai_console.ui.incident.panel import IncidentPanel
from jinhai_console.ui.incident.photo_window import PhotoWindow
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.notice import Tone
from jinhai_console.ui.theme import LIGHT
from tests.photos import photo
from tests.ui.live import Live


@pytest.fixture
def panel(live: Live, qtbot: QtBot) -> Iterator[IncidentPanel]:
    live.actor = live.room.officer("05")
    watch = IncidentWatch(live.seat.bridge, live.seat.orders)
    made = IncidentPanel(live.seat, watch, LIGHT)
    qtbot.addWidget(made)
    made.set_lists(live.room.desk.read(reads.lists).result(10))
    made.resize(620, 760)
    made.show()
    watch.choose(live.room.take())
    live.until(lambda: watch.detail is not None)
    made.tabs.setCurrentWidget(made.photos)
    yield made
    watch.choose(None)


def add(live: Live, panel: IncidentPanel, colour: str = "red") -> str:
    kept = keep_photo(live.room.desk, photo(colour=colour))
    subject = panel._watch.incident_id
    assert subject is not None
    live.room.done(AddPhoto(actor_id=live.room.officer("01"), subject_id=subject, photo=kept))
    return kept.digest


def test_an_incident_without_photos_says_how_they_come(panel: IncidentPanel) -> None:
    assert panel.photos._pages.currentIndex() == 0
    assert "Ctrl+Shift+O" in panel.photos._empty.text()


def test_a_photo_from_a_phone_appears_by_itself(live: Live, panel: IncidentPanel) -> None:
    digest = add(live, panel)
    shown = panel.photos.list
    live.until(lambda: shown.count() == 1)
    assert "单一鸣" in shown.item(0).text()
    live.until(lambda: digest in shown._seen)
    assert panel.tabs.tabText(3).endswith(" 1")
    add(live, panel, "blue")
    live.until(lambda: shown.count() == 2)
    assert shown.currentRow() == 0


def test_enter_opens_it_large_and_the_arrows_lead_on(live: Live, panel: IncidentPanel) -> None:
    add(live, panel)
    add(live, panel, "blue")
    live.until(lambda: panel.photos.list.count() == 2)
    panel.photos.list.setFocus()
    live.qtbot.keyClick(panel.photos.list, Qt.Key.Key_Return)
    (window,) = panel.window().findChildren(PhotoWindow)
    live.until(lambda: window.picture.image is not None)
    assert "1 / 2" in window.caption.text()
    live.qtbot.keyClick(window, Qt.Key.Key_Right)
    assert "2 / 2" in window.caption.text()
    live.until(lambda: window.picture.image is not None)
    live.qtbot.keyClick(window, Qt.Key.Key_Right)
    assert "2 / 2" in window.caption.text()
    live.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_an_altered_file_is_said_and_never_shown(live: Live, panel: IncidentPanel) -> None:
    kept = keep_photo(live.room.desk, photo())
    path_of(folder_of(live.room.path), kept.digest).write_bytes(photo(colour="blue"))
    subject = panel._watch.incident_id
    assert subject is not None
    live.room.done(AddPhoto(actor_id=None, subject_id=subject, photo=kept))
    shown = panel.photos.list
    live.until(lambda: shown.count() == 1 and "问题" in shown.item(0).text())
    window = panel.photos.open(0)
    assert window is not None
    live.until(lambda: "check" in window.caption.text())
    assert window.picture.image is None
    window.reject()


def test_files_dropped_on_the_panel_are_added(
    live: Live, panel: IncidentPanel, tmp_path: Path
) -> None:
    good, bad = tmp_path / "一.jpg", tmp_path / "二.jpg"
    good.write_bytes(photo())
    bad.write_bytes(b"no photo")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(each)) for each in (good, bad, tmp_path / "none.jpg")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, data, left, none)
    panel.dragEnterEvent(enter)
    assert enter.isAccepted()
    panel.dropEvent(QDropEvent(QPointF(9, 9), copy, data, left, none))
    live.until_told("已添加照片")
    live.until_told("二.jpg")
    live.until_told("none.jpg")
    assert [each.tone for each in live.told if "二.jpg" in each.text] == [Tone.REFUSED]
    assert len(live.room.all(Attachment)) == 1


def test_the_dialog_takes_them_in_and_the_action_waits_for_an_incident(
    live: Live, panel: IncidentPanel, tmp_path: Path
) -> None:
    file = tmp_path / "x.png"
    file.write_bytes(photo("PNG"))
    panel.photos._native = False
    dialog = panel.photos.ask()
    assert dialog is not None
    dialog.filesSelected.emit([str(file)])
    dialog.reject()
    live.until_told("已添加照片")
    assert live.seat.actions[Do.ADD_PHOTO].isEnabled()
    panel._watch.choose(None)
    assert not live.seat.actions[Do.ADD_PHOTO].isEnabled()
    assert panel.photos.ask() is None


def test_adding_is_undone_like_anything_else(live: Live, panel: IncidentPanel) -> None:
    file = folder_of(live.room.path).with_name("x.jpg")
    file.write_bytes(photo())
    panel.photos.add([file])
    live.until(lambda: panel.photos._pages.currentIndex() == 1)
    live.until_told("已添加照片")
    (notice,) = [each for each in live.told if "已添加照片" in each.text]
    assert notice.undoes is not None
    live.seat.orders.undo(notice.undoes)
    live.until(lambda: panel.photos._pages.currentIndex() == 0)
    assert live.room.all(Attachment) == []
