"""会商 in large type over the whole screen: for all who sit around the table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jinhai_console.domain.meeting import Minutes
from jinhai_console.ui.briefing.item_view import ItemView
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

_LINES_PX = 360  # of a screen for each time as large: 3 at 1080, read from 5 m


class MeetingWall(QWidget):
    """Nothing is written here but opinions: O asks for one on the item shown. Esc leaves."""

    opinion_wanted = Signal(str)  # the item's key

    def __init__(self, theme: Theme, family: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Briefing", "会商"))
        height = self.screen().size().height()
        self.view = ItemView(theme, family, max(2, round(height / _LINES_PX)))
        self._keys = plain_label(
            tr("Briefing", "PgDn 下一项　PgUp 上一项　Enter 看是哪些　O 提意见　Esc 退出大屏")
        )
        self._keys.setFont(text_font(family, TEXT_PX))
        column = QVBoxLayout(self)
        column.setContentsMargins(12 * STEP, 8 * STEP, 12 * STEP, 4 * STEP)
        column.addWidget(self.view, 1)
        column.addWidget(self._keys)
        self.setFocusProxy(self.view)
        self.dress(theme)

    def show_minutes(self, minutes: Minutes) -> None:
        self.view.show_minutes(minutes)

    def dress(self, theme: Theme) -> None:
        self.setAutoFillBackground(True)
        self.setStyleSheet(f"MeetingWall {{ background: {theme.ground}; }}")
        self._keys.setStyleSheet(f"color: {theme.text_dim};")
        self.view.dress(theme)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_O and self.view.item is not None:
            self.opinion_wanted.emit(self.view.item.key)
        else:
            super().keyPressEvent(event)
