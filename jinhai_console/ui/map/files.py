"""Files of the map page: outlines in and out, the picture as PNG, SVG or PDF."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.intake.boundary_file import read_boundary_file
from jinhai_console.reports.map import MapSheet, map_paper
from jinhai_console.reports.whole_file import write_whole
from jinhai_console.services import reads
from jinhai_console.services.boundaries import BoundaryPreview, ImportBoundaries
from jinhai_console.ui.handover.paper_window import PaperWindow, open_paper
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.map.export import MapPicture, suffix_of
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme

_NOTES_SHOWN = 4


class ImportBar(QWidget):
    """What a file would bring, before anything is written. `left()` when it goes away."""

    left = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._preview: BoundaryPreview | None = None
        self.said = plain_label(wraps=True)
        self.go = QPushButton(tr("Map", "导入  Enter"))
        self.away = QPushButton(tr("Map", "取消  Esc"))
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, STEP, 3 * STEP, STEP)
        row.addWidget(self.said, 1)
        for button in (self.go, self.away):
            row.addWidget(button)
        self.go.setAutoDefault(True)
        self.go.clicked.connect(self._give)
        self.away.clicked.connect(self.leave)
        self.hide()

    def ask(self, name: str, preview: BoundaryPreview) -> None:
        self._preview = preview
        self.said.setText(preview_text(name, preview))
        self.go.setEnabled(bool(preview.matched))
        self.show()
        (self.go if preview.matched else self.away).setFocus()

    def leave(self) -> None:
        self._preview = None
        self.hide()
        self.left.emit()

    def dress(self, theme: Theme) -> None:
        fill_with(self, theme.hover)

    def _give(self) -> None:
        if self._preview is not None:
            command = ImportBoundaries(
                actor_id=self._seat.orders.actor_id, boundaries=self._preview.matched
            )
            self._seat.orders.give(command, tr("Map", "已导入 {number} 个社区的边界"))
            self.leave()


def preview_text(name: str, preview: BoundaryPreview) -> str:
    """One line: how many, which are missing, what to look at."""
    said = tr("Map", "{file}：对上 {count} 个社区").replace("{count}", str(len(preview.matched)))
    parts = [said.replace("{file}", name)]
    for word, names in (
        (tr("Map", "对不上：{0}"), preview.unmatched),
        (tr("Map", "仍没有边界：{0}"), preview.without),
        (tr("Map", "请核对：{0}"), preview.notes),
    ):
        if names:
            more = "…" if len(names) > _NOTES_SHOWN else ""
            parts.append(word.replace("{0}", "、".join(names[:_NOTES_SHOWN]) + more))
    return "；".join(parts)


class MapFiles:
    """Dialogs ask for names; reading and writing happen off the GUI's thread."""

    def __init__(self, seat: Seat, bar: ImportBar, window: QWidget, resources: Path) -> None:
        self._seat = seat
        self._bar = bar
        self._window = window
        self._resources = resources

    def ask_import(self) -> QFileDialog:
        dialog = QFileDialog(self._window, tr("Map", "导入社区边界"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("GeoJSON (*.geojson *.json)")
        dialog.fileSelected.connect(lambda file: self.read(Path(file)))
        dialog.open()
        return dialog

    def read(self, path: Path) -> None:
        """A dry run first: nothing is written before Enter."""

        def loaded(data: bytes) -> None:
            self._seat.bridge.read(
                reads.boundary_preview,
                data,
                then=lambda preview: self._bar.ask(path.name, preview),
                failed=self._refuse,
            )

        self._seat.bridge.aside(read_boundary_file, path, then=loaded, failed=self._refuse)

    def ask_boundaries(self) -> None:
        """Where the outlines are to be written, if there are any."""

        def loaded(data: bytes) -> None:
            dialog = self._save_as(
                tr("Map", "导出社区边界"), "communities.geojson", "GeoJSON (*.geojson)"
            )
            dialog.fileSelected.connect(lambda file: self.write(Path(file), lambda: data))

        self._seat.bridge.read(reads.boundary_file, then=loaded, failed=self._refuse)

    def ask_picture(self, picture: MapPicture) -> QFileDialog:
        kinds = "PNG (*.png);;PDF (*.pdf);;SVG (*.svg)"
        dialog = self._save_as(tr("Map", "导出地图"), f"{tr('Map', '警情地图')}.png", kinds)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kind[-4:-1]))
        dialog.fileSelected.connect(lambda file: self.keep(picture, Path(file)))
        return dialog

    def print(self, picture: MapPicture, theme: Theme) -> PaperWindow:
        """Previewed first, like every other sheet."""
        sheet, paper = picture.sheet, open_paper(self._seat, theme, self._resources, self._window)
        paper.show_sheet(
            tr("Map", "打印警情地图"),
            (reads.heading_of,),
            lambda heading: map_paper(sheet, heading, self._resources),
        )
        return paper

    def keep(self, picture: MapPicture, path: Path) -> None:
        """What the name's ending asks for."""
        suffix = suffix_of(path)
        if suffix == "png":
            content = picture.png()
            self.write(path, lambda: content)
        elif suffix == "svg":
            content = picture.svg()
            self.write(path, lambda: content)
        elif suffix == "pdf":
            self._keep_pdf(picture.sheet, path)
        else:
            self._refuse(tr("Map", "文件名须以 .png、.pdf 或 .svg 结尾"))

    def _keep_pdf(self, sheet: MapSheet, path: Path) -> None:
        def headed(heading: SheetHeading) -> None:
            self.write(path, lambda: map_paper(sheet, heading, self._resources).pdf().pdf)

        self._seat.bridge.read(
            reads.heading_of, self._seat.orders.actor_id, then=headed, failed=self._refuse
        )

    def write(self, path: Path, make: Callable[[], bytes]) -> None:
        def work() -> None:
            try:
                write_whole(path, make())
            except OSError as fault:
                sentence = tr("Map", "没有写成（{fault}）；请换一个位置")
                raise Refusal(sentence.replace("{fault}", fault.strerror or str(fault))) from None

        said = tr("Map", "已导出 {file}").replace("{file}", str(path))
        self._seat.bridge.aside(
            work, then=lambda _none: self._tell(said, Tone.DONE), failed=self._refuse
        )

    def _save_as(self, title: str, name: str, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kinds)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialog.selectFile(name)
        dialog.open()
        return dialog

    def _refuse(self, sentence: str) -> None:
        self._tell(sentence, Tone.REFUSED)

    def _tell(self, sentence: str, tone: Tone) -> None:
        self._seat.orders.told.emit(Notice(sentence, tone))
