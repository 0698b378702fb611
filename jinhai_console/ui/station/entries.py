"""The entries of one list: a filter, what there is to say of the list, and the table."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.calendar import CalendarDay, years_without_makeup
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.line import Line
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.rows_table import RowsTable
from jinhai_console.ui.station.lists import StationData, StationList
from jinhai_console.ui.station.table import EntryLine, EntryTable, lines_of, narrowed
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_CODE_PX, _NAME_PX, _STANDING_PX = 104, 216, 112


class EntriesView(QWidget):
    """`chosen(entity)` when the user moves to another row, `entered()` when he wants to edit it."""

    chosen = Signal(object)
    entered = Signal()
    add_wanted = Signal()

    def __init__(self, theme: Theme, family: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[EntryLine] = []
        self._titles = ("", "", "", "")
        self._is_choosing = False
        self.model = EntryTable(theme)
        self.table = RowsTable(self.model)
        self.filter = Line()
        self.with_retired = QCheckBox()
        self.add_button = QPushButton(tr("Station", "新增  Ctrl+N"))
        self.note = plain_label(wraps=True)
        self._title = plain_label()
        self._title.setFont(text_font(family, LARGE_PX, bold=True))
        self._arrange()
        self._set_up_table()
        self.filter.textChanged.connect(self._narrow)
        self.filter.key_moved.connect(lambda _step: self.table.setFocus())
        self.filter.entered.connect(lambda _text: self.table.setFocus())
        self.with_retired.toggled.connect(self._narrow)
        self.add_button.clicked.connect(self.add_wanted)
        self.dress(theme)

    def load(self, shown: StationList, data: StationData, today: date) -> None:
        self._lines = lines_of(shown, data)
        self._titles = shown.titles
        self._title.setText(shown.title)
        self.table.setAccessibleName(shown.title)
        retired = sum(line.is_retired for line in self._lines)
        self.with_retired.setText(tr("Station", "显示停用的 {count} 项").format(count=retired))
        self.with_retired.setVisible(retired > 0)
        self.add_button.setVisible(shown.grows)
        self.table.setColumnHidden(0, not any(line.code for line in self._lines))
        self.table.setColumnHidden(3, not any(line.standing for line in self._lines))
        self._say_of(shown, data, today)
        self._narrow()

    def entity(self, entity_id: int) -> Any:
        """The entry with this id, whether the filter shows it or not."""
        found = (line.entity for line in self._lines if line.entity.id == entity_id)
        return next(found, None)

    def first(self, wanted: Callable[[Any], bool]) -> Any:
        """The first wanted entry, else the first of all."""
        entities = [line.entity for line in self._lines]
        return next((each for each in entities if wanted(each)), next(iter(entities), None))

    def choose(self, entity_id: int | None) -> None:
        """Mark a row without announcing it."""
        row = self.model.row_of(entity_id) if entity_id is not None else None
        self._is_choosing = True
        if row is None:
            self.table.setCurrentIndex(QModelIndex())
            self.table.clearSelection()
        else:
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))
        self._is_choosing = False

    def clear_filter(self) -> None:
        self.filter.clear()

    def focus_filter(self) -> None:
        self.filter.setFocus()
        self.filter.selectAll()

    def dress(self, theme: Theme) -> None:
        self.model.dress(theme)
        self.note.setStyleSheet(f"color: {theme.amber};")
        self.setStyleSheet(
            f"QTableView {{ selection-background-color: {theme.chosen};"
            f" selection-color: {theme.text}; background: {theme.panel}; }}"
            "QTableView::item { padding: 0 8px; }"
        )
        self.table.viewport().update()

    def _narrow(self) -> None:
        row = self.table.currentIndex().row()
        kept = self.model.line(row).entity.id if row >= 0 else None
        with_retired = self.with_retired.isChecked()
        shown = narrowed(self._lines, self.filter.text(), with_retired=with_retired)
        self._is_choosing = True
        self.model.load(shown, self._titles)
        self._is_choosing = False
        self.choose(kept)
        if kept is not None and shown and self.model.row_of(kept) is None:
            # What the form shows must be seen in the list: nobody edits an entry he cannot see.
            self.chosen.emit(shown[0].entity)

    def _moved(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._is_choosing:
            self.chosen.emit(self.model.line(current.row()).entity)

    def _say_of(self, shown: StationList, data: StationData, today: date) -> None:
        sentences: list[str] = []
        if not self._lines:
            said = tr("Station", "还没有{list}。按 Ctrl+N 新增第一项。")
            sentences.append(said.replace("{list}", shown.title))
        if shown.kind is CalendarDay:
            years = years_without_makeup(data.lists.calendar.values(), today.year)
            said = tr(
                "Station",
                "{years} 年的调休上班日尚未公布或还没有录入，周末都按休息日算；公布后请补上。",
            )
            if years:
                sentences.append(said.replace("{years}", "、".join(map(str, years))))
        unsure = sum(line.standing == "请核对" and not line.is_retired for line in self._lines)
        if unsure:
            said = tr("Station", "有 {count} 项随程序附带、尚待本所核对。")
            sentences.append(said.format(count=unsure))
        self.note.setText("\n".join(sentences))
        self.note.setVisible(bool(sentences))

    def _set_up_table(self) -> None:
        table = self.table
        header = table.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        table.setColumnWidth(0, _CODE_PX)
        table.setColumnWidth(1, _NAME_PX)
        table.setColumnWidth(3, _STANDING_PX)
        table.selectionModel().currentRowChanged.connect(self._moved)
        table.activated.connect(lambda _index: self.entered.emit())

    def _arrange(self) -> None:
        self.filter.setPlaceholderText(tr("Station", "名称、拼音首字母或代码  Ctrl+F"))
        self.filter.setAccessibleName(tr("Station", "在清单里找"))
        self.filter.setClearButtonEnabled(True)
        top = QHBoxLayout()
        top.setSpacing(3 * STEP)
        top.addWidget(self._title)
        top.addWidget(self.filter, 1)
        top.addWidget(self.with_retired)
        top.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 2 * STEP, 0)
        column.setSpacing(2 * STEP)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
