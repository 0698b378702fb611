"""导入名单: a file is chosen, read off the GUI's thread, and given as one command."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.intake.population_table import ReadSample, read_sample
from jinhai_console.services import reads
from jinhai_console.services.population import TakeSample
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.seat import Seat

_FILES = "*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.ods"


class SampleFile:
    """`refused` hears of the rows that were not taken, with their numbers and why."""

    def __init__(
        self, seat: Seat, refused: Callable[[tuple[tuple[int, str], ...]], object]
    ) -> None:
        self._seat = seat
        self._refused = refused

    def ask(self, check_id: int, window: QWidget) -> QFileDialog:
        dialog = QFileDialog(window, tr("Population", "导入核查名单"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"XLSX, CSV ({_FILES})")
        dialog.fileSelected.connect(lambda name: self.take(check_id, Path(name)))
        dialog.open()
        return dialog

    def take(self, check_id: int, path: Path) -> None:
        def know(lists: reads.Lists) -> None:
            communities = {
                each.name: each.id for each in lists.communities.values() if each.retired_at is None
            }
            self._seat.bridge.aside(
                read_sample,
                path,
                communities,
                then=lambda found: self._give(check_id, found),
                failed=lambda said: self._tell(said, Tone.REFUSED),
            )

        self._seat.bridge.read(reads.lists, then=know)

    def _give(self, check_id: int, found: ReadSample) -> None:
        self._refused(found.refused)
        if not found.rows:
            self._tell(tr("Population", "没有一行能导入；原因列在「退回的行」"), Tone.REFUSED)
            return
        orders = self._seat.orders
        command = TakeSample(actor_id=orders.actor_id, check_id=check_id, rows=found.rows)

        def answered(answer: Answer) -> None:
            if not isinstance(answer, Refused):
                said = tr("Population", "名单 {rows} 人，退回 {refused} 行，重复 {repeated} 行")
                told = said.format(
                    rows=len(found.rows), refused=len(found.refused), repeated=found.repeated
                )
                self._tell(told, Tone.DONE)

        orders.give(command, then=answered)

    def _tell(self, said: str, tone: Tone) -> None:
        self._seat.orders.told.emit(Notice(said, tone))
