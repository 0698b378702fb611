"""The table as a file and as text: what is shown, in its order, with what it means."""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from jinhai_console.domain.instant import full_text
from jinhai_console.domain.outcome import Refusal
from jinhai_console.reports.export import Cell, inert, write_csv, write_xlsx
from jinhai_console.services.reads import Lists
from jinhai_console.ui.analysis.model import AnalysisModel
from jinhai_console.ui.analysis.table import AnalysisTable
from jinhai_console.ui.analysis.words import definition_text, scope_text
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.seat import Seat

_INDENT = "\u3000"
_BREAKS = re.compile(r"[\t\r\n]+")


class AnalysisFiles:
    """Asks for a name, writes off the GUI's thread."""

    def __init__(self, seat: Seat, table: AnalysisTable, model: AnalysisModel) -> None:
        self._seat = seat
        self._table = table
        self._model = model

    def ask(self, lists: Lists, window: QWidget) -> QFileDialog:
        dialog = QFileDialog(window, tr("Analysis", "导出统计表"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("XLSX (*.xlsx);;CSV (*.csv)")
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"{self._name(lists)}.xlsx")
        dialog.fileSelected.connect(lambda name: self.write(Path(name), lists))
        dialog.open()
        return dialog

    def write(self, path: Path, lists: Lists) -> None:
        """XLSX or CSV, as the name's ending asks."""
        header, rows = self.header(), self.rows(lists)

        def work() -> None:
            try:
                if path.suffix.lower() == ".csv":
                    write_csv(path, header, rows)
                else:
                    write_xlsx(path, header, rows)
            except OSError as fault:
                sentence = tr("Analysis", "没有写成（{fault}）；请换一个位置再试")
                said = sentence.replace("{fault}", fault.strerror or str(fault))
                raise Refusal(said) from None

        done = tr("Analysis", "已导出 {file}").replace("{file}", str(path))
        self._seat.bridge.aside(
            work, then=lambda _none: self._tell(done, Tone.DONE), failed=self._refuse
        )

    def copy(self, lists: Lists) -> None:
        """To the clipboard, columns apart by tabs."""
        lines: list[list[Cell]] = [[*self.header()], *self.rows(lists)]
        text = "\n".join("\t".join(_plain(each) for each in line) for line in lines)
        QApplication.clipboard().setText(text)
        self._tell(tr("Analysis", "已复制统计表"), Tone.DONE)

    def header(self) -> list[str]:
        columns = self._model.columns
        return [columns[0].title, tr("Analysis", "编码"), *(each.title for each in columns[1:])]

    def rows(self, lists: Lists) -> list[list[Cell]]:
        """What is unfolded; below it whose figures they are, of when, and what they count."""
        answer = self._model.answer
        if answer is None:
            return []
        found: list[list[Cell]] = []
        for index, depth in self._shown(QModelIndex(), 0):
            node = self._model.node(index)
            assert node is not None
            key, *values = (each.value(node.row) for each in self._model.columns)
            found.append([f"{_INDENT * depth}{key}", node.row.code, *values])
        zone, station = lists.station.zone, lists.station.name
        moment = tr("Analysis", "数据截至 {time}").format(time=full_text(answer.read_at, zone))
        scope = scope_text(answer.question.scope, lists)
        found += [[], [f"{station}　{scope}　{moment}"], [definition_text(answer.definitions[0])]]
        return found

    def _shown(self, parent: QModelIndex, depth: int) -> Iterator[tuple[QModelIndex, int]]:
        for place in range(self._model.rowCount(parent)):
            index = self._model.index(place, 0, parent)
            yield index, depth
            if self._table.isExpanded(index):
                yield from self._shown(index, depth + 1)

    def _name(self, lists: Lists) -> str:
        answer = self._model.answer
        name = tr("Analysis", "统计分析")
        return name if answer is None else f"{name} {scope_text(answer.question.scope, lists)}"

    def _refuse(self, said: str) -> None:
        self._tell(said, Tone.REFUSED)

    def _tell(self, said: str, tone: Tone) -> None:
        self._seat.orders.told.emit(Notice(said, tone))


def _plain(cell: Cell) -> str:
    """A cell that no spreadsheet takes for a formula or for two cells."""
    if cell is None:
        return ""
    return inert(_BREAKS.sub(" ", cell)) if isinstance(cell, str) else str(cell)
