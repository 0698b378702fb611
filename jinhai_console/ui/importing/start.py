"""Where an import begins: a file is dropped or chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_WIDTH = 560


class StartView(QWidget):
    file_wanted = Signal()

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        title = plain_label(tr("Import", "导入历史警情"))
        title.setFont(text_font(family, LARGE_PX, bold=True))
        self._how = plain_label(
            tr(
                "Import",
                "把别的系统导出的 CSV 或 XLSX 拖到这里，或按 Enter 选择文件。"
                "编码、表头和各列会自动识别，写入之前先试读一遍；"
                "读不了的行连同原因退回，改好可以再导入，已经导入过的不会重复。",
            ),
            wraps=True,
        )
        self.message = plain_label(wraps=True)
        self.button = QPushButton(tr("Import", "选择文件…  Enter"))
        self.button.setDefault(True)
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self.file_wanted)
        column = QVBoxLayout(self)
        column.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.setSpacing(4 * STEP)
        for widget in (title, self._how, self.button, self.message):
            column.addWidget(widget)
            widget.setFixedWidth(_WIDTH)
        self.button.setFixedWidth(self.button.sizeHint().width())
        # Two lines are kept free, so that nothing moves when it speaks.
        self.message.setMinimumHeight(2 * self.message.fontMetrics().lineSpacing())
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setFocusProxy(self.button)
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        self._how.setStyleSheet(f"color: {theme.text_dim};")
        self.message.setStyleSheet(f"color: {theme.red};")
