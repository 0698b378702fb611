"""An officer's link as text and as a code for his camera: shown once, and gone."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.reports.qr import qr_matrix
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme

SHOWN_MS = 5 * 60 * 1_000  # somebody who went away leaves nothing on the screen
_SIDE = 208
_QUIET = 4  # modules of white around the code, as the standard wants


class LinkCard(QWidget):
    """`left` when it is put away."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = _Code()
        self.title = plain_label(wraps=True)
        self.link = plain_label(wraps=True)
        self.link.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._once = plain_label(wraps=True)
        self.copy_button = QPushButton(tr("OfficersPage", "复制链接"))
        self.away_button = QPushButton(tr("OfficersPage", "收起"))
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.leave)
        self.copy_button.clicked.connect(self._copy)
        self.away_button.clicked.connect(self.leave)
        self._arrange()
        self.dress(theme)
        self.hide()

    def show_link(self, name: str, link: str, *, is_served: bool) -> None:
        words = tr("OfficersPage", "{name}的网页口令：请他用手机扫码打开")
        self.title.setText(words.replace("{name}", name))
        # Zero-width spaces let it wrap; they are not in what is copied.
        self.link.setText("\u200b".join(link))
        self.code.show_text(link)
        once = tr("OfficersPage", "只显示这一次，本机不留底。手机丢了就撤销，再重新发放。")
        off = tr("OfficersPage", "网页还没有开启，开启后链接才打得开。")
        self._once.setText(once if is_served else f"{once}\n{off}")
        self.show()
        self.away_button.setFocus()
        self._timer.start()

    def leave(self) -> None:
        self._timer.stop()
        self.link.clear()
        self.code.show_text("")
        self.hide()
        self.left.emit()

    def dress(self, theme: Theme) -> None:
        self.link.setStyleSheet(f"color: {theme.text_dim};")
        self._once.setStyleSheet(f"color: {theme.amber};")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.link.text().replace("\u200b", ""))

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        row.addWidget(self.copy_button)
        row.addWidget(self.away_button)
        row.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2 * STEP)
        for part in (self.title, self.link, self._once):
            words.addWidget(part)
        words.addStretch(1)
        words.addLayout(row)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 3 * STEP, 0, 0)
        whole.setSpacing(4 * STEP)
        whole.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(words, 1)


class _Code(QWidget):
    """Black on white in every theme: cameras want it so."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[list[bool]] = []
        self.setFixedSize(QSize(_SIDE, _SIDE))
        self.setAccessibleName(tr("OfficersPage", "二维码"))

    def show_text(self, text: str) -> None:
        self._rows = qr_matrix(text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        if not self._rows:
            return
        count = len(self._rows) + 2 * _QUIET
        side = _SIDE // count
        start = (_SIDE - side * len(self._rows)) // 2
        for y, row in enumerate(self._rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    module = QRect(start + x * side, start + y * side, side, side)
                    painter.fillRect(module, QColor("black"))
