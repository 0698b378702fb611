"""照片 of the chosen incident: shown, opened large, added from files."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QStackedWidget, QVBoxLayout, QWidget

from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.rows import IncidentDetail
from jinhai_console.services.attachments import MOST_BYTES, AddPhoto, KeptPhoto, keep_photo
from jinhai_console.services.desk import Desk
from jinhai_console.ui.do import Do
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.photo_list import PhotoList
from jinhai_console.ui.incident.photo_window import PhotoWindow
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme

MOST_AT_ONCE = 20
_FILES = "*.jpg *.jpeg *.png *.webp"


class Photos(QWidget):
    """What the watch has read; `add` takes files in, one command each."""

    def __init__(
        self, seat: Seat, watch: IncidentWatch, theme: Theme, *, native_dialogs: bool = True
    ) -> None:
        super().__init__()
        self._seat = seat
        self._watch = watch
        self._theme = theme
        self._native = native_dialogs
        self.list = PhotoList(seat.bridge, theme)
        self._empty: QLabel = plain_label(wraps=True)
        self._pages = QStackedWidget()
        self._arrange()
        self.list.opened.connect(self.open)
        seat.actions.on(Do.ADD_PHOTO, self.ask)
        self.retranslate()
        self.dress(theme)

    def show_detail(self, detail: IncidentDetail) -> None:
        self.list.show_rows(detail.attachments)
        self._pages.setCurrentIndex(1 if detail.attachments else 0)

    def open(self, place: int) -> PhotoWindow | None:
        """The photo in this place, large."""
        detail = self._watch.detail
        if detail is None or not 0 <= place < len(detail.attachments):
            return None
        title = tr("Photos", "{number} 的照片").replace("{number}", detail.row.number)
        window = PhotoWindow(
            self._seat.bridge, self._theme, title, detail.attachments, self.window()
        )
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show_photo(place)
        window.open()
        return window

    def ask(self) -> QFileDialog | None:
        """Which files; then add them."""
        if self._watch.incident_id is None:
            return None
        dialog = QFileDialog(self.window(), tr("Photos", "选择要添加的照片"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self._native:
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([f"JPEG, PNG, WebP ({_FILES})", "* (*)"])
        dialog.filesSelected.connect(lambda names: self.add(Path(each) for each in names))
        dialog.open()
        return dialog

    def add(self, paths: Iterable[Path]) -> None:
        """Take these files in, for the incident that is chosen now."""
        subject_id = self._watch.incident_id
        if subject_id is None:
            return
        for path in list(paths)[:MOST_AT_ONCE]:
            self._add(path, subject_id)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._empty.setStyleSheet(f"color: {theme.text_faint};")
        self.list.dress(theme)

    def retranslate(self) -> None:
        self._empty.setText(
            tr("Photos", "这里显示民警传来的照片。\n把照片拖到这里，或按 Ctrl+Shift+O 添加。")
        )

    def _add(self, path: Path, subject_id: int) -> None:
        orders = self._seat.orders

        def give(photo: KeptPhoto) -> None:
            command = AddPhoto(actor_id=orders.actor_id, subject_id=subject_id, photo=photo)
            orders.give(command, tr("Photos", "已添加照片 {number}"))

        def refuse(sentence: str) -> None:
            said = tr("Photos", "{file}：{reason}").replace("{reason}", sentence)
            orders.told.emit(Notice(said.replace("{file}", path.name), Tone.REFUSED))

        self._seat.bridge.aside(kept_photo, self._seat.bridge.desk, path, then=give, failed=refuse)

    def _arrange(self) -> None:
        blank = QWidget()
        middle = QVBoxLayout(blank)
        middle.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        middle.addWidget(self._empty)
        middle.addStretch(1)
        self._pages.addWidget(blank)
        self._pages.addWidget(self.list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.setFocusProxy(self.list)


def files_of(data: QMimeData) -> list[Path]:
    """The files being dragged, or none when it is something else."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def kept_photo(desk: Desk, path: Path) -> KeptPhoto:
    """Not on the GUI's thread. Raises Refusal."""
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as fault:
        raise Refusal(tr("Photos", "读不出来（{0}）").format(fault.strerror)) from None
    try:
        return keep_photo(desk, content)
    except OSError as fault:
        said = tr("Photos", "没有写到磁盘（{0}）；请检查磁盘空间和权限")
        raise Refusal(said.format(fault.strerror)) from None
