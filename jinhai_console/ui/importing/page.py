"""The page 导入历史警情: choose a file, look it over, take it in, see what was refused."""

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from jinhai_console.intake.importer.plan import ImportPlan
from jinhai_console.intake.importing import ImportResult
from jinhai_console.services import reads
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.importing.check import CheckView
from jinhai_console.ui.importing.outcome import OutcomeView
from jinhai_console.ui.importing.start import StartView
from jinhai_console.ui.importing.words import sum_text
from jinhai_console.ui.importing.work import ImportWork, Wish
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

_FILES = "*.csv *.txt *.tsv *.gz *.xlsx *.xlsm *.xls *.ods"


class ImportPage(QWidget):
    """`left()` by Esc; an import that runs goes on meanwhile.

    Whoever closes the desk calls `stop()` before.
    """

    left = Signal()

    def __init__(self, seat: Seat, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._wish: Wish | None = None
        self._plan: ImportPlan | None = None
        self._folder = TemporaryDirectory(prefix="jinhai-import-")
        self._rejects = Path(self._folder.name) / "rejects.csv"
        self.work = ImportWork(self)
        self.start = StartView(theme, seat.family)
        self.check = CheckView(theme, seat.family)
        self.outcome = OutcomeView(theme, seat.family)
        self._stack = QStackedWidget(self)
        self._arrange()
        self._connect()
        self.dress(theme)

    def open_file(self, path: Path) -> None:
        """Look at a file, unless an import is running."""
        if self.is_running:
            return
        self.start.message.setText(tr("Import", "正在看文件…"))

        def look(lists: reads.Lists) -> None:
            self._look(Wish(path, lists.station.zone))

        self._seat.bridge.read(reads.lists, then=look, failed=self._failed)

    def take_in(self) -> None:
        """Carry the planned import out."""
        plan = self._plan
        if plan is None or plan.problem or self._stack.currentWidget() is not self.check:
            return
        actor = self._seat.orders.actor_id
        if actor is None:
            self.check.say(tr("Import", "请先登录（Ctrl+L），再导入"))
            return
        self._rejects.unlink(missing_ok=True)
        self._show(self.outcome)
        self.outcome.begin(plan.path.name)
        self.work.take_in(self._seat.bridge.desk, plan, actor, self._rejects, self._ended)

    def save_refused(self, path: Path) -> None:
        """Keep the refused rows where the person wants them."""

        def saved(target: Path) -> None:
            said = tr("Import", "退回的行已另存为 {file}").replace("{file}", target.name)
            self._seat.orders.told.emit(Notice(said))

        self.work.copy(self._rejects, path, saved)

    def stop(self) -> None:
        """End the import's thread; what is written stays. Nothing works afterwards."""
        self.work.close()
        self._folder.cleanup()

    @property
    def is_running(self) -> bool:
        return self._stack.currentWidget() is self.outcome and self.outcome.bar.isVisibleTo(self)

    def dress(self, theme: Theme) -> None:
        for view in (self.start, self.check, self.outcome):
            view.dress(theme)
        self.setStyleSheet(
            f"#importing {{ background: {theme.panel}; }}"
            f"QTableCornerButton::section {{ background: {theme.panel}; border: 0; }}"
            "QTableWidget::item { padding: 0 8px; }"
            "QHeaderView::section:vertical { border: 0; }"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if not self.is_running and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls()[:1]:
            if url.isLocalFile():
                self.open_file(Path(url.toLocalFile()))

    # -- the steps ----------------------------------------------------------------

    def _look(self, wish: Wish) -> None:
        self._wish = wish
        self.work.look(wish, self._planned)

    def _planned(self, plan: ImportPlan) -> None:
        self._plan = plan
        self.start.message.clear()
        self.check.show_plan(plan)
        if self._stack.currentWidget() is not self.check:
            self._show(self.check)
            self.check.setFocus()
        if not plan.problem:
            self.check.show_trial(None)
            self.work.attempt(self._seat.bridge.desk, plan, self.check.show_trial)

    def _change(self, keeps_mapping: bool) -> None:
        """Another choice: plan anew, from the file's own proposal or from the mapping shown."""
        if self._wish is None:
            return
        check = self.check
        sheets = self._plan.table.sheets if self._plan is not None else ()
        wish = replace(
            self._wish,
            sheet=check.sheet.currentText() if len(sheets) > 1 else None,
            preset=check.preset.currentData() or None,
            zone=check.zone.currentText().strip() or None,
            mapping=check.mapping.mapping() if keeps_mapping else None,
        )
        if wish != self._wish:
            self._look(wish)

    def _ended(self, result: ImportResult) -> None:
        self.outcome.end(result)
        tone = Tone.NEWS if result.was_cancelled else Tone.DONE
        said = tr("Import", "导入：{rows}").replace("{rows}", sum_text(result))
        self._seat.orders.told.emit(Notice(said, tone))

    def _failed(self, sentence: str) -> None:
        shown = self._stack.currentWidget()
        if shown is self.outcome and not self.is_running:
            self._seat.orders.told.emit(Notice(sentence, Tone.REFUSED))
        elif shown is self.outcome:
            self.outcome.fail(sentence)
        elif shown is self.check:
            self.check.show_problem(sentence)
        else:
            self.start.message.setText(sentence)

    def _begin_again(self) -> None:
        self.start.message.clear()
        self._plan = self._wish = None
        self._show(self.start)
        self.start.setFocus()

    def _show(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self.setFocusProxy(view)

    # -- files --------------------------------------------------------------------

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, tr("Import", "选择要导入的文件"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"CSV, XLSX ({_FILES})", "* (*)"])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def _ask_target(self) -> None:
        dialog = QFileDialog(self, tr("Import", "退回的行另存为"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        if self._plan is not None:
            name = tr("Import", "{file}-退回.csv").replace("{file}", self._plan.path.stem)
            dialog.selectFile(str(self._plan.path.with_name(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.save_refused(Path(name)))
        dialog.open()

    # -- building -----------------------------------------------------------------

    def _connect(self) -> None:
        self.start.file_wanted.connect(self._ask_file)
        self.check.another.connect(self._begin_again)
        self.check.changed.connect(self._change)
        self.check.taken.connect(self.take_in)
        self.outcome.another.connect(self._begin_again)
        self.outcome.cancelled.connect(self.work.cancel)
        self.outcome.save_wanted.connect(self._ask_target)
        self.work.moved.connect(self.outcome.advance)
        self.work.failed.connect(self._failed)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, context=within)
            shortcut.activated.connect(self.take_in)

    def _arrange(self) -> None:
        self.setObjectName("importing")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self.setAccessibleName(tr("Import", "导入历史警情"))
        for view in (self.start, self.check, self.outcome):
            self._stack.addWidget(view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._show(self.start)
