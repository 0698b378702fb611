"""The roster as a file: written for others, read back with a dry run and refused cells named."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.domain.roster_table import ReadTable, RefusedCell
from jinhai_console.intake.roster_table import read_roster_file
from jinhai_console.reports.export import write_csv
from jinhai_console.reports.roster import write_roster
from jinhai_console.services import reads
from jinhai_console.services.roster_import import ImportPreview, ImportRoster
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.roster.bar import Part, RosterBar
from jinhai_console.ui.roster.ordering import order
from jinhai_console.ui.roster.words import foresight_words
from jinhai_console.ui.seat import Seat

_SHOWN = 3


class RosterFiles:
    """Dialogs ask for names; reading and writing happen off the GUI's thread."""

    def __init__(self, seat: Seat, bar: RosterBar, window: QWidget) -> None:
        self._seat = seat
        self._bar = bar
        self._window = window

    def ask_export(self, roster: Roster) -> QFileDialog:
        name = f"{tr('Roster', '值班表')} {roster.first:%Y-%m}.xlsx"
        dialog = self._save_as(tr("Roster", "导出值班表"), name, "XLSX (*.xlsx);;CSV (*.csv)")
        dialog.fileSelected.connect(lambda file: self.export(roster, Path(file)))
        return dialog

    def export(self, roster: Roster, path: Path) -> None:
        said = tr("Roster", "已导出 {file}").replace("{file}", str(path))
        self._write(lambda: write_roster(path, roster), said)

    def ask_import(self, roster: Roster) -> QFileDialog:
        dialog = QFileDialog(self._window, tr("Roster", "导入值班表"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(tr("Roster", "表格 (*.xlsx *.xls *.ods *.csv)"))
        dialog.fileSelected.connect(lambda file: self.read(roster, Path(file)))
        dialog.open()
        return dialog

    def read(self, roster: Roster, path: Path) -> None:
        """A dry run first: nothing is written before Enter."""

        def understood(table: ReadTable) -> None:
            self._seat.bridge.read(
                reads.import_preview,
                table,
                then=lambda preview: self._ask(path.name, preview),
                failed=self._refuse,
            )

        self._seat.bridge.aside(
            read_roster_file, path, roster, then=understood, failed=self._refuse
        )

    def _ask(self, name: str, preview: ImportPreview) -> None:
        found, refused = preview.difference, preview.table.refused
        said = tr("Roster", "导入 {file}：新排 {add} 个班，撤下 {drop} 个，不变 {same} 格")
        said = said.replace("{add}", str(len(found.add))).replace("{drop}", str(len(found.drop)))
        said = said.replace("{same}", str(found.unchanged)).replace("{file}", name)
        parts: list[Part] = []
        if refused:
            keep = QPushButton(tr("Roster", "退回的格另存…"))
            keep.clicked.connect(lambda: self._ask_refused(refused))
            count = tr("Roster", "退回 {count} 格").replace("{count}", str(len(refused)))
            parts = [(count, keep)]

        def give() -> None:
            command = ImportRoster(
                actor_id=self._seat.orders.actor_id, table=preview.table, seen=found
            )
            order(self._seat, self._bar, command, tr("Roster", "已导入，新排 {number} 个班"))

        self._bar.ask("import", said, parts, give, lambda: _warned(preview))
        self._bar.go.setFocus()

    def _ask_refused(self, refused: tuple[RefusedCell, ...]) -> None:
        dialog = self._save_as(tr("Roster", "退回的格另存为"), "退回的格.csv", "CSV (*.csv)")
        dialog.fileSelected.connect(lambda file: self.keep_refused(refused, Path(file)))

    def keep_refused(self, refused: tuple[RefusedCell, ...], path: Path) -> None:
        header = [tr("Roster", "单元格"), tr("Roster", "内容"), tr("Roster", "退回原因")]
        rows = [[each.place, each.text, each.reason] for each in refused]
        said = tr("Roster", "已保存 {file}").replace("{file}", str(path))
        self._write(lambda: write_csv(path, header, rows), said)

    def _save_as(self, title: str, name: str, kinds: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kinds)
        dialog.setDefaultSuffix(Path(name).suffix.lstrip("."))
        dialog.selectFile(name)
        dialog.open()
        return dialog

    def _write(self, work: Callable[[], object], said: str) -> None:
        def write() -> None:
            try:
                work()
            except OSError as fault:
                sentence = tr("Roster", "没有写成（{fault}）；请换一个位置")
                raise Refusal(sentence.replace("{fault}", fault.strerror or str(fault))) from None

        told = self._seat.orders.told
        self._seat.bridge.aside(
            write, then=lambda _none: told.emit(Notice(said, Tone.DONE)), failed=self._refuse
        )

    def _refuse(self, sentence: str) -> None:
        self._seat.orders.told.emit(Notice(sentence, Tone.REFUSED))


def _warned(preview: ImportPreview) -> str:
    """What importing would bring, and the first of the cells that it does not take."""
    said = foresight_words(preview.foresight, preview.after)
    cells = [f"{each.place}“{each.text}”{each.reason}" for each in preview.table.refused[:_SHOWN]]
    return "；".join(each for each in (said, *cells) if each)
