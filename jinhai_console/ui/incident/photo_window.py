"""One photo as large as the window; the arrow keys lead to the next."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.attachment import AttachmentRow
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.photo_list import large_photo
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme


class PhotoWindow(QDialog):
    """Closed by Esc or Enter."""

    def __init__(
        self,
        bridge: Bridge,
        theme: Theme,
        title: str,
        rows: Sequence[AttachmentRow],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._rows = rows
        self._place = 0
        self.picture = _Picture()
        self.caption = plain_label(wraps=True)
        self._before = QPushButton(tr("Photos", "上一张  ←"))
        self._after = QPushButton(tr("Photos", "下一张  →"))
        self._away = QPushButton(tr("Photos", "收起  Esc"))
        self.caption.setStyleSheet(f"color: {theme.text_dim};")
        self.setWindowTitle(title)
        self._arrange()

    def show_photo(self, place: int) -> None:
        """The photo in this place, read anew and checked."""
        self._place = place
        row = self._rows[place]
        self._before.setEnabled(place > 0)
        self._after.setEnabled(place + 1 < len(self._rows))
        who = row.who or tr("Photos", "系统")
        count = f"{place + 1} / {len(self._rows)}"
        said = f"{count}　{who}　{row.at_text}　{row.width}×{row.height}"
        self.caption.setText(said)
        self.picture.setAccessibleName(said)
        self.picture.show_image(None)

        def arrived(image: QImage) -> None:
            if self._place == place:
                self.picture.show_image(image)

        self._bridge.aside(
            large_photo, self._bridge.desk, row.digest, then=arrived, failed=self.caption.setText
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(-1 if event.key() == Qt.Key.Key_Left else 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        wanted = self._place + by
        if 0 <= wanted < len(self._rows):
            self.show_photo(wanted)

    def _arrange(self) -> None:
        self.resize(1000, 760)
        self._before.clicked.connect(lambda: self._step(-1))
        self._after.clicked.connect(lambda: self._step(1))
        self._away.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        foot.addWidget(self.caption, 1)
        for button in (self._before, self._after, self._away):
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self.picture, 1)
        column.addLayout(foot)
        self.picture.setFocus()


class _Picture(QWidget):
    """The image whole, never larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self.image: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_image(self, image: QImage | None) -> None:
        self.image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.image is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self.image.size()
        if size.width() > self.width() or size.height() > self.height():
            size.scale(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        target = self.rect().adjusted(left, top, -left, -top)
        painter.drawImage(target, self.image)
