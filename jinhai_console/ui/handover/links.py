"""What belongs on the sheet and is written elsewhere: how much there is, and the way there."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from jinhai_console.domain.handover_item import ItemKind
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.ui.actions import Actions
from jinhai_console.ui.do import Do
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import STEP


class Links(QWidget):
    """A button for each, with its key."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * STEP)
        self.buttons: dict[Do, QPushButton] = {}
        for do in _SAID:
            button = QPushButton()
            button.setAutoDefault(False)
            button.clicked.connect(actions[do].trigger)
            row.addWidget(button)
            self.buttons[do] = button
        row.addStretch(1)

    def show_sheet(self, sheet: HandoverSheet) -> None:
        for do, said in _SAID.items():
            self.buttons[do].setText(said(sheet))


def _tasks(sheet: HandoverSheet) -> str:
    tasks = sheet.of(ItemKind.TASK)
    late = sum(each.is_overdue for each in tasks)
    said = tr("Handover", "任务 {count}，逾期 {late}  Alt+T")
    return said.format(count=len(tasks), late=late)


def _notes(sheet: HandoverSheet) -> str:
    said = tr("Handover", "值班记事 {count}  F10")
    written = sum(not each.struck for each in sheet.notes)
    return said.format(count=written + sum(each.is_own for each in sheet.ahead))


def _equipment(sheet: HandoverSheet) -> str:
    items = sheet.of(ItemKind.EQUIPMENT)
    counted = sum(each.count is not None for each in items)
    said = tr("Handover", "装备已清点 {counted}/{count}  Ctrl+Alt+E")
    return said.format(counted=counted, count=len(items))


_SAID: Mapping[Do, Callable[[HandoverSheet], str]] = {
    Do.ADD_WATCH_NOTE: _notes,
    Do.SHOW_EQUIPMENT: _equipment,
    Do.SHOW_TASKS: _tasks,
}
