"""The shift has changed hands: the code that proves its paper, as large as it matters."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.handover.flow import Completed
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_CODE_PX = 40


class Result(QWidget):
    print_wanted = Signal()
    save_wanted = Signal()
    left = Signal()

    def __init__(self, family: str, theme: Theme) -> None:
        super().__init__()
        self._title = plain_label(tr("Handover", "交接完成"))
        self._title.setFont(text_font(family, LARGE_PX, bold=True))
        self._about = plain_label(wraps=True)
        self.code = plain_label()
        self.code.setFont(text_font(family, _CODE_PX, bold=True))
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._meaning = plain_label(
            tr("Handover", "校验码：与纸面上的一致，纸就与当时的业务日志一致。"), wraps=True
        )
        self.print_button = QPushButton(tr("Handover", "打印"))
        self.save_button = QPushButton(tr("Handover", "保存 PDF"))
        self.leave_button = QPushButton(tr("Handover", "完成"))
        self._arrange()
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.leave_button.clicked.connect(self.left)
        self.dress(theme)

    def show_completed(self, completed: Completed) -> None:
        sheet = completed.sheet
        about = tr(
            "Handover", "{shift}已交接：{giver} 交，{receiver} 接，{count} 件逐件确认。"
        ).format(
            shift=sheet.shift,
            giver=sheet.handed.name,
            receiver=sheet.received.name,
            count=sheet.taken_count,
        )
        self._about.setText(about)
        self.code.setText(sheet.checkpoint)
        self.code.setAccessibleName(
            tr("Handover", "校验码 {code}").format(code=" ".join(sheet.checkpoint))
        )
        self.print_button.setDefault(True)
        self.print_button.setFocus()

    def dress(self, theme: Theme) -> None:
        for label, colour in (
            (self._title, theme.text),
            (self._about, theme.text),
            (self.code, theme.text),
            (self._meaning, theme.text_dim),
        ):
            label.setStyleSheet(f"color: {colour};")

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        for button in (self.print_button, self.save_button, self.leave_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        for widget in (self._title, self._about, self.code, self._meaning):
            column.addWidget(widget)
        column.addLayout(row)
        column.addStretch(1)
