"""A folder of visits taken in from the window: which one, how far, what came of it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from jinhai_console.domain.outcome import Refusal
from jinhai_console.intake.importer.rejects import RejectsFile
from jinhai_console.intake.importer.unreadable import Unreadable
from jinhai_console.intake.visit_folder import FolderImport, import_folder
from jinhai_console.services.desk import Desk
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.seat import Seat


class FolderImporting(QObject):
    """Runs aside; the page goes on meanwhile."""

    def __init__(self, seat: Seat, page: QWidget, *, native_dialogs: bool = True) -> None:
        super().__init__(page)
        self._seat = seat
        self._page = page
        self._native = native_dialogs

    def ask(self) -> QFileDialog:
        """Which folder; then take it in."""
        title = tr("Visits", "选择走访文件夹：一份表格和它的照片")
        dialog = QFileDialog(self._page.window(), title)
        dialog.finished.connect(dialog.deleteLater)
        if not self._native:
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()
        return dialog

    def take(self, folder: Path) -> None:
        orders = self._seat.orders

        def done(found: FolderImport) -> None:
            tone = Tone.REFUSED if found.refused else Tone.NEWS
            orders.told.emit(Notice(_said(found, folder), tone))

        orders.told.emit(Notice(tr("Visits", "正在导入走访…"), Tone.NEWS))
        self._seat.bridge.aside(
            _take,
            self._seat.bridge.desk,
            folder,
            orders.actor_id,
            then=done,
            failed=lambda said: orders.told.emit(Notice(said, Tone.REFUSED)),
        )


def _take(desk: Desk, folder: Path, actor_id: int | None) -> FolderImport:
    """Not on the GUI's thread. Raises Refusal."""
    found = import_folder(desk, folder, actor_id)
    if found.refused:
        try:
            with RejectsFile(rejects_of(folder), found.columns) as file:
                for _row, cells, reason in found.refused:
                    file.add(cells, reason)
        except Unreadable as wrong:
            raise Refusal(str(wrong)) from None
    return found


def rejects_of(folder: Path) -> Path:
    """Beside the folder: within, it would be taken for another list."""
    return folder.with_name(f"{folder.name}-退回.csv")


def _said(found: FolderImport, folder: Path) -> str:
    said = tr(
        "Visits", "登记走访 {visits} 次，照片 {photos} 张，新对象 {places} 个，已有 {known} 行"
    )
    whole = said.format(
        visits=found.visits, photos=found.photos, places=found.places, known=found.known
    )
    if not found.refused:
        return whole
    row, _cells, reason = found.refused[0]
    back = tr("Visits", "退回 {count} 行，写在 {file}；如第 {row} 行：{reason}")
    told = back.replace("{count}", str(len(found.refused))).replace("{row}", str(row))
    return f"{whole}；" + told.replace("{file}", rejects_of(folder).name).replace(
        "{reason}", reason
    )
