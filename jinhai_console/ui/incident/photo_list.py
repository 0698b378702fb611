"""The incident's photos, small: Enter shows one large. Files are read off the window's thread."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from jinhai_console.domain.attachment import AttachmentRow
from jinhai_console.services.attachments import read_photo
from jinhai_console.services.desk import Desk
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import STEP, Theme

SIDE = 96
_REMEMBERED = 200


class PhotoList(QListWidget):
    """`opened(row)` when one is wanted large."""

    opened = Signal(int)

    def __init__(self, bridge: Bridge, theme: Theme) -> None:
        super().__init__()
        self._bridge = bridge
        self._theme = theme
        self._rows: Sequence[AttachmentRow] = ()
        self._seen: dict[str, QIcon] = {}
        self._asked: set[str] = set()
        self.setAccessibleName(tr("Photos", "照片"))
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setGridSize(QSize(SIDE + 4 * STEP, SIDE + 12 * STEP))
        self.setWordWrap(True)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.itemActivated.connect(lambda item: self.opened.emit(self.row(item)))

    def show_rows(self, rows: Sequence[AttachmentRow]) -> None:
        """The photos of an incident, the chosen one kept where it is still there."""
        if rows == self._rows:
            return
        chosen = self.currentRow()
        self._rows = rows
        self.clear()
        for place, row in enumerate(rows):
            who = row.who or tr("Photos", "系统")
            item = QListWidgetItem(f"{row.at_text}\n{who}")
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setToolTip(plain_tip(f"{who}　{row.at_text}\n{row.width}×{row.height}"))
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                tr("Photos", "照片 {place}").format(place=place + 1),
            )
            item.setIcon(self._seen.get(row.digest) or self._blank())
            self.addItem(item)
            self._ask(row.digest)
        if 0 <= chosen < len(rows):
            self.setCurrentRow(chosen)
        elif rows:
            self.setCurrentRow(0)

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def _blank(self) -> QIcon:
        """Holds the place of a photo that is still being read, or could not be."""
        ground = QPixmap(SIDE, SIDE)
        ground.fill(QColor(self._theme.track))
        return QIcon(ground)

    def _ask(self, digest: str) -> None:
        if digest in self._seen or digest in self._asked:
            return
        self._asked.add(digest)
        self._bridge.aside(
            small_photo,
            self._bridge.desk,
            digest,
            then=lambda image: self._arrived(digest, image),
            failed=lambda sentence: self._failed(digest, sentence),
        )

    def _arrived(self, digest: str, image: QImage) -> None:
        self._asked.discard(digest)
        if len(self._seen) >= _REMEMBERED:
            self._seen.clear()
        self._seen[digest] = QIcon(QPixmap.fromImage(image))
        for place, row in enumerate(self._rows):
            if row.digest == digest:
                self.item(place).setIcon(self._seen[digest])

    def _failed(self, digest: str, sentence: str) -> None:
        self._asked.discard(digest)
        for place, row in enumerate(self._rows):
            if row.digest == digest:
                self.item(place).setText(tr("Photos", "文件有问题"))
                self.item(place).setToolTip(plain_tip(sentence))


def large_photo(desk: Desk, digest: str) -> QImage:
    """The photo, checked and decoded; not on the GUI's thread. Raises Refusal."""
    return QImage.fromData(read_photo(desk, digest))


def small_photo(desk: Desk, digest: str) -> QImage:
    """In a square, so that what stands below stands in one line."""
    side = SIDE * 2  # sharp also on a screen at 200 %
    small = large_photo(desk, digest).scaled(
        QSize(side, side),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    square = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    square.fill(Qt.GlobalColor.transparent)
    painter = QPainter(square)
    painter.drawImage((side - small.width()) // 2, side - small.height(), small)
    painter.end()
    return square
