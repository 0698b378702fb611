"""The photos of a place's visits: shown, opened large, added from files to one visit."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from jinhai_console.domain.attachment import AttachmentRow
from jinhai_console.domain.visit import Visit
from jinhai_console.domain.visit_rows import PlaceDetail
from jinhai_console.services.attachments import AddPhoto, KeptPhoto
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.photo_list import PhotoList
from jinhai_console.ui.incident.photo_window import PhotoWindow
from jinhai_console.ui.incident.photos import MOST_AT_ONCE, kept_photo
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme


class VisitPhotos(PhotoList):
    """All of a place, the latest visit's first."""

    def __init__(self, seat: Seat, theme: Theme, *, native_dialogs: bool = True) -> None:
        super().__init__(seat.bridge, theme)
        self._seat = seat
        self._native = native_dialogs
        self._detail: PlaceDetail | None = None
        self._all: tuple[AttachmentRow, ...] = ()
        self.window_: PhotoWindow | None = None  # the last that was opened
        self.opened.connect(lambda place: self._open(self._all, place))

    def show_detail(self, detail: PlaceDetail) -> None:
        self._detail = detail
        self._all = tuple(each for visit in detail.visits for each in visit.photos)
        self.show_rows(self._all)

    def open_of(self, visit_id: int) -> None:
        """Those of one visit, large."""
        for each in self._detail.visits if self._detail else ():
            if each.id == visit_id and each.photos:
                self._open(each.photos, 0)
                return
        said = tr("Visits", "这次走访没有照片；按 Ctrl+G 添加")
        self._seat.orders.told.emit(Notice(said, Tone.NEWS))

    def ask(self, visit_id: int) -> QFileDialog:
        """Which files; then add them to this visit."""
        dialog = QFileDialog(self.window(), tr("Visits", "选择这次走访的照片"))
        dialog.finished.connect(dialog.deleteLater)
        if not self._native:
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(["JPEG, PNG, WebP (*.jpg *.jpeg *.png *.webp)", "* (*)"])
        dialog.filesSelected.connect(
            lambda names: self.add((Path(each) for each in names), visit_id)
        )
        dialog.open()
        return dialog

    def add(self, paths: Iterable[Path], visit_id: int) -> None:
        """Take these files in, one command each."""
        for path in list(paths)[:MOST_AT_ONCE]:
            self._add(path, visit_id)

    def _open(self, rows: tuple[AttachmentRow, ...], place: int) -> None:
        if self._detail is None or not 0 <= place < len(rows):
            return
        title = tr("Visits", "{name} 的走访照片").replace("{name}", self._detail.place.label)
        window = PhotoWindow(self._seat.bridge, self._theme, title, rows, self.window())
        window.finished.connect(window.deleteLater)
        window.show_photo(place)
        window.open()
        self.window_ = window

    def _add(self, path: Path, visit_id: int) -> None:
        orders, bridge = self._seat.orders, self._seat.bridge

        def give(photo: KeptPhoto) -> None:
            command = AddPhoto(
                actor_id=orders.actor_id, subject_id=visit_id, photo=photo, subject_kind=Visit
            )
            orders.give(command, tr("Visits", "已添加走访照片"))

        def refuse(sentence: str) -> None:
            orders.told.emit(Notice(f"{path.name}：{sentence}", Tone.REFUSED))

        bridge.aside(kept_photo, bridge.desk, path, then=give, failed=refuse)
