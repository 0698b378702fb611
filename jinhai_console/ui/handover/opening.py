"""Where no shift is running: say so, and open one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.rows import OfficerRow
from jinhai_console.services.handover_standing import Standing
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice, Picker
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme


class Opening(QWidget):
    """`wanted` carries the name and the leader's id, or None."""

    wanted = Signal(str, object)

    def __init__(self, family: str, theme: Theme) -> None:
        super().__init__()
        self._title = plain_label(tr("Handover", "现在没有进行中的班次"))
        self._title.setFont(text_font(family, LARGE_PX, bold=True))
        self._how = plain_label(
            tr("Handover", "开班以后，本班的警情、未结事项和记事都记在它名下；换班在这里办理。"),
            wraps=True,
        )
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Handover", "班次名称"))
        self.leader = Picker(tr("Handover", "警号、拼音首字母或姓名"))
        self.leader.setAccessibleName(tr("Handover", "带班领导"))
        self.button = QPushButton(tr("Handover", "开班"))
        self.button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.button)
        foot.addStretch(1)
        form = QFormLayout()
        form.setHorizontalSpacing(3 * STEP)
        form.setVerticalSpacing(2 * STEP)
        form.addRow(plain_label(tr("Handover", "班次名称")), self.name)
        form.addRow(plain_label(tr("Handover", "带班领导")), self.leader)
        form.addRow("", foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(self._title)
        column.addWidget(self._how)
        column.addLayout(form)
        column.addStretch(1)
        self.button.clicked.connect(self._open)
        self.dress(theme)

    def show_standing(self, standing: Standing) -> None:
        self.name.setPlaceholderText(standing.next_name)
        self.button.setDefault(True)

    def show_officers(self, officers: list[OfficerRow]) -> None:
        choices = [
            Choice(each.id, each.name, each.number, each.initials, each.team)
            for each in officers
            if not each.is_auxiliary
        ]
        self.leader.set_choices(choices)

    def dress(self, theme: Theme) -> None:
        self._title.setStyleSheet(f"color: {theme.text};")
        self._how.setStyleSheet(f"color: {theme.text_dim};")

    def _open(self) -> None:
        name = self.name.text().strip() or self.name.placeholderText()
        self.wanted.emit(name, self.leader.current())
