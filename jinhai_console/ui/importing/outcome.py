"""An import under way, and what came of it: every row accounted for, the refused ones shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from jinhai_console.intake.importing import REFUSED_SHOWN, ImportResult
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.importing.tables import RefusedTable
from jinhai_console.ui.importing.words import made_text, sum_text
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme


class OutcomeView(QWidget):
    cancelled = Signal()
    save_wanted = Signal()
    another = Signal()

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._theme = theme
        self._title = plain_label()
        self._title.setFont(text_font(family, LARGE_PX, bold=True))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Import", "导入进度"))
        self.sums = plain_label(wraps=True)
        self.hint = plain_label(wraps=True)
        self.refused = RefusedTable()
        self.cancel_button = QPushButton(tr("Import", "停止导入"))
        self.save_button = QPushButton(tr("Import", "退回的行另存…"))
        self.another_button = QPushButton(tr("Import", "再导入一个文件"))
        self.cancel_button.clicked.connect(self._cancel)
        self.save_button.clicked.connect(self.save_wanted)
        self.another_button.clicked.connect(self.another)
        self._arrange()
        self.dress(theme)

    def begin(self, name: str) -> None:
        self._title.setText(tr("Import", "正在导入 {file}").replace("{file}", name))
        self.bar.setRange(0, 0)
        self.sums.setText(tr("Import", "正在通读文件…"))
        self._show_parts(is_running=True, has_refused=False)
        self.cancel_button.setEnabled(True)
        self.cancel_button.setFocus()

    def advance(self, done: int, rows: int) -> None:
        self.bar.setRange(0, max(rows, 1))
        self.bar.setValue(done)
        said = tr("Import", "{done} / {rows} 行")
        self.sums.setText(said.format(done=f"{done:,}", rows=f"{rows:,}"))

    def end(self, result: ImportResult) -> None:
        done, stopped = tr("Import", "导入完成"), tr("Import", "导入已停止")
        self._title.setText(stopped if result.was_cancelled else done)
        used = tr("Import", "新类别 {categories} 个，用时 {seconds} 秒")
        counted = used.format(categories=len(result.new_categories), seconds=result.seconds)
        self.sums.setText(f"{sum_text(result)}\n{made_text(result)}，{counted}")
        self.refused.show_refused(result.refused)
        self._show_parts(is_running=False, has_refused=result.rejected > 0)
        self.hint.setText("\n".join(_hints(result)))
        self.hint.setVisible(bool(self.hint.text()))
        self.another_button.setFocus()

    def fail(self, sentence: str) -> None:
        self._title.setText(tr("Import", "导入没有完成"))
        self.sums.setText(sentence)
        self._show_parts(is_running=False, has_refused=False)
        self.another_button.setFocus()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.hint.setStyleSheet(f"color: {theme.text_dim};")
        self.bar.setStyleSheet(
            f"QProgressBar {{ background: {theme.track}; border: 0; border-radius: 3px;"
            " max-height: 6px; }"
            f"QProgressBar::chunk {{ background: {theme.accent}; border-radius: 3px; }}"
        )

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.sums.setText(tr("Import", "正在停止，已经读到的这一批写完就停…"))
        self.cancelled.emit()

    def _show_parts(self, *, is_running: bool, has_refused: bool) -> None:
        for widget in (self.bar, self.cancel_button):
            widget.setVisible(is_running)
        self.another_button.setVisible(not is_running)
        for part in (self.refused, self.save_button):
            part.setVisible(has_refused)
        self.hint.setVisible(False)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        for button in (self.cancel_button, self.save_button, self.another_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        for widget in (self._title, self.bar, self.sums, self.hint):
            column.addWidget(widget)
        column.addLayout(buttons)
        column.addWidget(self.refused, 1)
        column.addStretch(0)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)


def _hints(result: ImportResult) -> list[str]:
    found = []
    if result.was_cancelled:
        found.append(tr("Import", "已经写入的留着；再导入同一个文件，会从停下的地方接着来。"))
    if result.unplaced:
        said = tr("Import", "收下的有 {count} 行坐标不能用（不是经纬度，或为 0,0），没有带坐标。")
        found.append(said.format(count=f"{result.unplaced:,}"))
    if result.rejected:
        found.append(
            tr(
                "Import",
                "把退回的行另存，用表格软件照「退回原因」改好，再把那个文件导入即可，原因那一列不用删。",
            )
        )
    if result.rejected > REFUSED_SHOWN:
        said = tr("Import", "下面只列出前 {count} 行，另存的文件里是全部。")
        found.append(said.format(count=REFUSED_SHOWN))
    return found
