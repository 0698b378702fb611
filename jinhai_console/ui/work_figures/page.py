"""The page 社区工作数字: a period, each kind of work with its figures, every number a way in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.outcome import Refusal
from jinhai_console.reports.export import write_csv, write_xlsx
from jinhai_console.reports.paper import work_figures_paper
from jinhai_console.reports.work_figures import EXPORT_HEADER, export_rows
from jinhai_console.services import reads
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.one_line import OneLine
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.print_key import claims_print
from jinhai_console.ui.records.figures import FiguresPanel
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme
from jinhai_console.ui.work_figures.period_bar import PeriodBar


class WorkFiguresPage(QWidget):
    """`records_wanted(title, kind, ids)`: what a number counts. `left()` by Esc."""

    left = Signal()
    records_wanted = Signal(str, object, object)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        super().__init__()
        self._seat = seat
        self._resources = resources
        self.board: reads.WorkBoard | None = None
        self.title = plain_label(tr("Figures", "社区工作数字"))
        self.title.setFont(text_font(seat.family, LARGE_PX, bold=True))
        self.bar = PeriodBar(seat.now)
        self.message = plain_label()
        self.panel = FiguresPanel(theme, seat.family)
        self.buttons = {
            "Ctrl+P": QPushButton(tr("Figures", "打印  Ctrl+P")),
            "Ctrl+Shift+E": QPushButton(tr("Figures", "导出  Ctrl+Shift+E")),
        }
        self.keys = OneLine()
        self.keys.setFont(small_font(seat.family))
        self._arrange()
        self._connect()
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        self.theme = theme
        fill_with(self, theme.panel)
        self.panel.dress(theme)
        for label in (self.message, self.keys):
            label.setStyleSheet(f"color: {theme.text_dim};")

    def write(self, path: Path) -> None:
        """XLSX or CSV, as the name's ending asks."""
        board = self.board
        if board is None:
            return
        rows = export_rows(board.works)

        def work() -> None:
            try:
                if path.suffix.lower() == ".csv":
                    write_csv(path, EXPORT_HEADER, rows)
                else:
                    write_xlsx(path, EXPORT_HEADER, rows)
            except OSError as fault:
                sentence = tr("Figures", "没有写成（{fault}）；请换一个位置再试")
                said = sentence.replace("{fault}", fault.strerror or str(fault))
                raise Refusal(said) from None

        done = tr("Figures", "已导出 {file}").replace("{file}", str(path))
        self._seat.bridge.aside(
            work,
            then=lambda _none: self._tell(done, Tone.DONE),
            failed=lambda said: self._tell(said, Tone.REFUSED),
        )

    def ask_file(self) -> QFileDialog | None:
        if self.board is None:
            return None
        period = self.board.works[0].period
        dialog = QFileDialog(self, tr("Figures", "导出社区工作数字"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("XLSX (*.xlsx);;CSV (*.csv)")
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"{self.title.text()} {period.first} {period.last}.xlsx")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()
        return dialog

    def print(self) -> None:
        """What is shown, drawn anew."""
        paper = open_paper(self._seat, self.theme, self._resources, self)
        paper.show_sheet(
            tr("Figures", "打印社区工作数字"),
            (reads.work_board, self.bar.period()),
            lambda board: work_figures_paper(board.works, board.heading, self._resources),
        )

    # -- reading ------------------------------------------------------------------------

    def _read(self) -> None:
        self._seat.bridge.read(reads.lists, then=self._know)

    def _know(self, lists: reads.Lists) -> None:
        self.bar.zone = lists.station.zone
        period = self.bar.period()

        def found(board: reads.WorkBoard) -> None:
            if self.bar.period() == period:  # no other one was asked for meanwhile
                self.board = board
                self.bar.show_period(period)
                self.panel.show_works(board.works)

        self._seat.bridge.read(reads.work_board, period, then=found)

    def _follow(self, changes: reads.ChangeSet) -> None:
        kinds = {each.records for each in self.board.works} if self.board else set()
        if self.isVisible() and (changes.is_bulk or changes.touches(*kinds)):
            self._read()

    def _tell(self, said: str, tone: Tone) -> None:
        self._seat.orders.told.emit(Notice(said, tone))

    # -- events ---------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def event(self, event: QEvent) -> bool:
        """Ctrl+P prints this, also where the window around it means the queue by it."""
        return claims_print(event, self.print) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # -- building -------------------------------------------------------------------------

    def _connect(self) -> None:
        self._seat.bridge.changed.connect(self._follow)
        self.bar.changed.connect(self._read)
        self.bar.wrong.connect(self.message.setText)
        self.panel.records_wanted.connect(self.records_wanted)
        deeds: tuple[Callable[[], object], ...] = (self.print, self.ask_file)
        for button, do in zip(self.buttons.values(), deeds, strict=True):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, it=do: it())
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+Shift+E"), self, context=within).activated.connect(
            self.buttons["Ctrl+Shift+E"].click
        )

    def _arrange(self) -> None:
        self.setAccessibleName(self.title.text())
        self.setFocusProxy(self.panel)
        top = QHBoxLayout()
        top.setSpacing(4 * STEP)
        for widget in (self.title, self.bar, self.message):
            top.addWidget(widget)
        top.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        for button in self.buttons.values():
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 3 * STEP, 5 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(top)
        column.addWidget(self.panel, 1)
        column.addLayout(foot)
        column.addWidget(self.keys)
        self.keys.say(
            tr("Figures", "方向键走到一个数，Enter 看它后面的记录　Tab 下一张表　Esc 返回")
        )
