"""The two tables of the import: the file's first rows, and the rows that were refused."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from jinhai_console.intake.importer.plan import ImportPlan
from jinhai_console.intake.importer.reading import Rejected
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.importing.words import field_word, reason_text
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import ROW_HEIGHT

_COLUMN_PX, _ROW_PX, _REASON_PX = 156, 72, 480
_LONGEST_TIP = 400


class PreviewTable(QTableWidget):
    """Each column under its own name and the field that it becomes."""

    def __init__(self) -> None:
        super().__init__()
        _quiet(self)
        self.setAccessibleName(tr("Import", "文件的前 20 行"))

    def show_plan(self, plan: ImportPlan) -> None:
        fields = {index: field for field, places in plan.fields.items() for index in places}
        self.clear()
        self.setColumnCount(len(plan.columns))
        self.setRowCount(len(plan.preview))
        beside = tr("Import", "附加信息")
        self.setHorizontalHeaderLabels(
            [
                f"{name}\n→ {field_word(fields[index]) if index in fields else beside}"
                for index, name in enumerate(plan.columns)
            ]
        )
        self.setVerticalHeaderLabels([str(number) for number, _cells in plan.preview])
        for row, (_number, cells) in enumerate(plan.preview):
            for column, text in enumerate(cells[: len(plan.columns)]):
                self.setItem(row, column, _item(text))
        for column in range(len(plan.columns)):
            self.setColumnWidth(column, _COLUMN_PX)


class RefusedTable(QTableWidget):
    """Row number, reason, and the row as it stands in the file."""

    def __init__(self) -> None:
        super().__init__()
        _quiet(self)
        self.verticalHeader().hide()
        self.setAccessibleName(tr("Import", "退回的行"))

    def show_refused(self, refused: Sequence[Rejected]) -> None:
        self.clear()
        self.setColumnCount(3)
        self.setRowCount(len(refused))
        self.setHorizontalHeaderLabels(
            [tr("Import", "行"), tr("Import", "退回原因"), tr("Import", "内容")]
        )
        for row, each in enumerate(refused):
            cells = "，".join(cell for cell in each.cells if cell.strip())
            for column, text in enumerate((str(each.row), reason_text(each), cells)):
                self.setItem(row, column, _item(text))
        self.setColumnWidth(0, _ROW_PX)
        self.setColumnWidth(1, _REASON_PX)
        self.horizontalHeader().setStretchLastSection(True)


def _quiet(table: QTableWidget) -> None:
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setCornerButtonEnabled(False)
    table.setWordWrap(False)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT - 2)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    table.horizontalHeader().setDefaultAlignment(left)
    table.horizontalHeader().setHighlightSections(False)


def _item(text: str) -> QTableWidgetItem:
    shown = " ".join(text.split())
    item = QTableWidgetItem(shown)
    if len(shown) > 12:
        item.setToolTip(plain_tip(text[:_LONGEST_TIP]))
    return item
