"""以前的班次: every shift that was handed over, to be looked at and printed again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHeaderView, QPushButton, QTreeWidget, QTreeWidgetItem, QVBoxLayout

from jinhai_console.services.handover_standing import PastShift
from jinhai_console.ui.handover.section import Section
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme

_ID_ROLE = int(Qt.ItemDataRole.UserRole)


class PastShifts(Section):
    """The row under the cursor is what the preview shows."""

    chosen = Signal(object)  # shift id
    left = Signal()

    def __init__(self, family: str, theme: Theme) -> None:
        super().__init__(tr("Handover", "以前的班次"), family, theme)
        self.list = _List()
        self.list.setAccessibleName(tr("Handover", "以前的班次"))
        self._nothing = plain_label(
            tr("Handover", "还没有交接过的班次。每次交接后，它的记录留在这里，可以原样重印。"),
            wraps=True,
        )
        self._back = QPushButton(tr("Handover", "回到本班"))
        self._back.setAutoDefault(False)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, STEP, 0, 0)
        foot.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addLayout(foot)
        self._back.clicked.connect(self.left)
        self.list.currentItemChanged.connect(self._choose)

    def show_shifts(self, shifts: Sequence[PastShift]) -> None:
        self.list.clear()
        for shift in shifts:
            item = QTreeWidgetItem(
                [shift.name, f"{shift.started} – {shift.ended[5:16]}", shift.leader, shift.code]
            )
            item.setData(0, _ID_ROLE, shift.id)
            self.list.addTopLevelItem(item)
        self._nothing.setVisible(not shifts)
        self.list.setVisible(bool(shifts))
        self.tell(tr("Handover", "{count} 班").format(count=len(shifts)))
        first = self.list.topLevelItem(0)
        if first is not None:
            self.list.setCurrentItem(first)
            self.list.setFocus()

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(0, _ID_ROLE))


class _List(QTreeWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setStyleSheet("QTreeView::item { min-height: 28px; padding-left: 5px; }")
        self.setHeaderLabels(
            [
                tr("Handover", "班次"),
                tr("Handover", "起止"),
                tr("Handover", "带班"),
                tr("Handover", "校验码"),
            ]
        )
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((120, 190, 80, 110)):
            header.resizeSection(column, width)
        header.setStretchLastSection(True)
