"""导入预警清单: a file is chosen and taken in off the GUI's thread; what came of it is said."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from jinhai_console.intake.fraud_table import import_warnings
from jinhai_console.intake.headed_list import ImportedList
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.seat import Seat

_FILES = "*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods"


class WarningsFile:
    def __init__(self, seat: Seat) -> None:
        self._seat = seat

    def ask(self, window: QWidget) -> QFileDialog:
        dialog = QFileDialog(window, tr("Fraud", "导入预警清单"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"XLSX, CSV ({_FILES})")
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()
        return dialog

    def take(self, path: Path) -> None:
        bridge = self._seat.bridge
        bridge.aside(
            import_warnings,
            bridge.desk,
            path,
            self._seat.orders.actor_id,
            then=self._say,
            failed=lambda said: self._tell(said, Tone.REFUSED),
        )

    def _say(self, found: ImportedList) -> None:
        said = tr("Fraud", "收下 {taken} 条，已有 {known} 条，退回 {refused} 条")
        for name, count in (
            ("{taken}", found.accepted),
            ("{known}", found.repeated),
            ("{refused}", len(found.refused)),
        ):
            said = said.replace(name, str(count))
        first = next(iter(found.refused), None)
        if first is not None:
            why = tr("Fraud", "；第 {row} 行：{reason}")
            said += why.replace("{row}", str(first[0])).replace("{reason}", first[2])
        self._tell(said, Tone.NEWS if first is None else Tone.REFUSED)

    def _tell(self, said: str, tone: Tone) -> None:
        self._seat.orders.told.emit(Notice(said, tone))
