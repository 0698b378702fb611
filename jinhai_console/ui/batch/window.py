"""The window 成批打印: which sheets, then one print job, one PDF or a file each."""

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.reports.batch import Wanted
from jinhai_console.services.print_log import RecordPrint
from jinhai_console.ui.batch.work import BatchDone, Work, done_by, to_file, to_folder, to_printer
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.print_job import Watch, new_printer
from jinhai_console.ui.printer_choice import PRINTER_CHOICE, printer_names
from jinhai_console.ui.printing import printer_dialog
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme


class BatchWindow(QDialog):
    """`rows` are a line each: what it is called, its sheets, and whether it is ticked at first."""

    ended = Signal(object)  # a BatchDone, once it is told
    asked = Signal(object)  # the dialog for printer or file
    _moved = Signal(int, int)
    _named = Signal(str)

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        rows: Sequence[tuple[str, Sequence[Wanted], bool]],
        parent: QWidget,
        *,
        native_dialogs: bool = True,
    ) -> None:
        super().__init__(parent)
        self._seat, self._theme, self._native = seat, theme, native_dialogs
        self._rows = tuple(rows)
        self._watch: Watch | None = None
        self.list = QListWidget()
        self.both_sides = QCheckBox(tr("Batch", "双面：每份从单页开始（合成 PDF 时）"))
        self.print_button = QPushButton(tr("Batch", "打印  Ctrl+P"))
        self.file_button = QPushButton(tr("Batch", "合成一份 PDF  Ctrl+S"))
        self.folder_button = QPushButton(tr("Batch", "一份一个文件  Ctrl+D"))
        self.stop_button = QPushButton(tr("Batch", "停止"))
        self.bar = QProgressBar()
        self.said = plain_label(wraps=True)
        self._fill()
        self._arrange()
        self._connect()
        self._count()

    @property
    def is_busy(self) -> bool:
        return self._watch is not None

    def chosen(self) -> list[Wanted]:
        ticked = [
            self.list.item(place).checkState() is Qt.CheckState.Checked
            for place in range(self.list.count())
        ]
        return [each for (_, sheets, _), on in zip(self._rows, ticked, strict=True) if on
                for each in sheets]  # fmt: skip

    def print(self) -> None:
        """Which printer is asked first; where there is none, that is said."""

        def ask(known: list[str]) -> None:
            if not known:
                self._say(
                    tr("Batch", "这台机器上没有打印机；请合成 PDF，到有打印机的机器上打印"), True
                )
                return
            printer = new_printer(tr("Batch", "成批打印"), is_landscape=False)
            PRINTER_CHOICE.apply(printer, known)
            dialog = printer_dialog(printer, self)
            dialog.accepted.connect(lambda: PRINTER_CHOICE.keep(printer))
            dialog.accepted.connect(lambda: self.run(partial(to_printer, printer)))
            self.asked.emit(dialog)

        if self._may_begin():
            self._seat.bridge.aside(printer_names, then=ask)

    def ask_file(self) -> None:
        if self._may_begin():
            dialog = self._files(tr("Batch", "合成一份 PDF"))
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setNameFilters(["PDF (*.pdf)"])
            dialog.setDefaultSuffix("pdf")
            dialog.selectFile(f"{tr('Batch', '成批打印')}.pdf")
            dialog.fileSelected.connect(
                lambda file: self.run(partial(to_file, Path(file), self.both_sides.isChecked()))
            )
            self._open(dialog)

    def ask_folder(self) -> None:
        if self._may_begin():
            dialog = self._files(tr("Batch", "存到哪个文件夹"))
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.fileSelected.connect(lambda file: self.run(partial(to_folder, Path(file))))
            self._open(dialog)

    def run(self, work: Work) -> None:
        """`work` with what is ticked, aside; the outcome is told and remembered sheet by sheet."""
        if not self._may_begin():
            return
        wanted, watch = self.chosen(), Watch(partial(_emit, self._moved))
        self._watch = watch
        self._allow()
        self._seat.bridge.aside(
            done_by,
            work,
            wanted,
            watch,
            partial(_emit, self._named),
            then=self._ended,
            failed=lambda why: self._ended(BatchDone(fault=why)),
        )

    def stop(self) -> None:
        if self._watch is not None:
            self._watch.stop()

    def reject(self) -> None:
        """Esc stops what runs first; once nothing does, the window goes."""
        if self.is_busy:
            self.stop()
        else:
            super().reject()

    # -- the outcome ----------------------------------------------------------------------

    def _ended(self, outcome: BatchDone) -> None:
        self._watch = None
        self._allow()
        for each in outcome.left:
            command = RecordPrint(
                actor_id=self._seat.orders.actor_id,
                template=each.paper.template,
                name=each.paper.name,
                way=each.way,
                to=each.to,
                pages=each.pages,
                copies=each.copies,
            )
            self._seat.bridge.submit(command)
        self._say(outcome_text(outcome), bool(outcome.fault or outcome.missing))
        self.ended.emit(outcome)

    def _move(self, done: int, of: int) -> None:
        self.bar.setRange(0, max(of, 1))
        self.bar.setValue(done)

    def _name(self, title: str) -> None:
        said = tr("Batch", "正在排版：{title}").replace("{title}", title)
        self._say(said if title else tr("Batch", "正在送往打印机…"))

    def _say(self, text: str, is_fault: bool = False) -> None:
        self.said.setText(text)
        self.said.setAccessibleName(text)
        colour = self._theme.red if is_fault else self._theme.text_dim
        self.said.setStyleSheet(f"color: {colour};")

    # -- what is ticked ---------------------------------------------------------------------

    def _fill(self) -> None:
        for title, sheets, is_on in self._rows:
            count = tr("Batch", "{title}（{count} 份）").replace("{count}", str(len(sheets)))
            item = QListWidgetItem(count.replace("{title}", title) if len(sheets) > 1 else title)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
                          | Qt.ItemFlag.ItemIsUserCheckable)  # fmt: skip
            item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def tick(self, place: int, on: bool) -> None:
        state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        self.list.item(place).setCheckState(state)

    def tick_all(self) -> None:
        """All of them; none where all are ticked already."""
        places = range(self.list.count())
        is_all = all(self.list.item(e).checkState() is Qt.CheckState.Checked for e in places)
        for place in places:
            self.tick(place, not is_all)

    def _may_begin(self) -> bool:
        return not self.is_busy and bool(self.chosen())

    def _count(self) -> None:
        count = len(self.chosen())
        said = tr("Batch", "已选 {count} 份").replace("{count}", str(count))
        self._say(said if count else tr("Batch", "还没有选；空格键勾选"))
        self._allow()

    def _allow(self) -> None:
        for button in (self.print_button, self.file_button, self.folder_button):
            button.setEnabled(self._may_begin())
        self.list.setEnabled(not self.is_busy)
        self.stop_button.setVisible(self.is_busy)
        self.bar.setVisible(self.is_busy)

    # -- building ---------------------------------------------------------------------------

    def _connect(self) -> None:
        self.list.itemChanged.connect(lambda _item: self._count())
        self.print_button.clicked.connect(self.print)
        self.file_button.clicked.connect(self.ask_file)
        self.folder_button.clicked.connect(self.ask_folder)
        self.stop_button.clicked.connect(self.stop)
        self._moved.connect(self._move, Qt.ConnectionType.QueuedConnection)
        self._named.connect(self._name, Qt.ConnectionType.QueuedConnection)
        for key, slot in (
            ("Ctrl+P", self.print),
            ("Ctrl+S", self.ask_file),
            ("Ctrl+D", self.ask_folder),
            ("Ctrl+A", self.tick_all),
        ):
            QShortcut(QKeySequence(key), self, slot)

    def _arrange(self) -> None:
        self.setWindowTitle(tr("Batch", "成批打印"))
        self.setModal(False)
        self.resize(560, 420)
        self.list.setAccessibleName(tr("Batch", "要打印的纸张"))
        self.list.setUniformItemSizes(True)
        hint = plain_label(tr("Batch", "空格勾选　Ctrl+A 全选或全不选　Esc 收起"))
        hint.setStyleSheet(f"color: {self._theme.text_dim};")
        foot = QHBoxLayout()
        foot.setSpacing(2 * STEP)
        for button in (self.print_button, self.file_button, self.folder_button, self.stop_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        for part in (self.list, hint, self.both_sides, self.bar, self.said):
            column.addWidget(part)
        column.addLayout(foot)
        self.list.setFocus()

    def _files(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if not self._native:
            dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        dialog.setDirectory(QStandardPaths.writableLocation(documents))
        return dialog

    def _open(self, dialog: QFileDialog) -> None:
        QDialog.open(dialog)
        self.asked.emit(dialog)


def outcome_text(outcome: BatchDone) -> str:
    """How much left, and what did not and why."""
    if outcome.is_stopped:
        return tr("Batch", "已停止；没有记作已打印")
    if outcome.fault:
        return outcome.fault
    pages = sum(each.pages for each in outcome.left)
    said = tr("Batch", "已完成 {count} 份，{pages} 页")
    lines = [said.replace("{count}", str(len(outcome.left))).replace("{pages}", str(pages))]
    for each in outcome.missing:
        missed = tr("Batch", "没有印成：{title}（{why}）").replace("{why}", each.why)
        lines.append(missed.replace("{title}", each.title))
    return "\n".join(lines)


def _emit(signal: SignalInstance, *words: object) -> None:
    """From the thread that works; the window may have gone meanwhile."""
    with suppress(RuntimeError):
        signal.emit(*words)
