"""A file before it is taken in: what was recognised, what becomes of it, a trial of the whole."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jinhai_console.intake.importer.plan import ImportPlan
from jinhai_console.intake.importer.presets import PRESETS
from jinhai_console.intake.importing import ImportResult
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.importing.mapping import MappingBox
from jinhai_console.ui.importing.tables import PreviewTable
from jinhai_console.ui.importing.words import form_text, made_text, reason_text, sum_text
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_ZONES = (
    "Asia/Shanghai",
    "Asia/Urumqi",
    "UTC",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
)
_REASONS_SHOWN = 2


class CheckView(QWidget):
    """`changed(keeps_mapping)` when another choice is wanted; `taken` and `another` are buttons."""

    changed = Signal(bool)
    taken = Signal()
    another = Signal()

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self._theme = theme
        self._is_loading = False
        self._zone = ""  # as the plan has it
        self._title = plain_label()
        self._title.setFont(text_font(family, LARGE_PX, bold=True))
        self._form = plain_label()
        self.preset = QComboBox()
        self.zone = QComboBox()
        self.sheet = QComboBox()
        self._sheet_label = plain_label(tr("Import", "工作表"))
        self.mapping = MappingBox()
        self.preview = PreviewTable()
        self.notes = plain_label(wraps=True)
        self.trial = plain_label(wraps=True)
        self.take_button = QPushButton(tr("Import", "导入  Ctrl+Enter"))
        self._another = QPushButton(tr("Import", "换一个文件"))
        self._arrange()
        self._connect()
        self.dress(theme)

    def show_plan(self, plan: ImportPlan) -> None:
        self._is_loading = True
        self._title.setText(plan.path.name)
        self._form.setText(form_text(plan))
        self.preset.setCurrentIndex(self.preset.findData(plan.preset.name if plan.preset else ""))
        self._zone = plan.zone
        self.zone.setCurrentText(plan.zone)
        self.sheet.clear()
        self.sheet.addItems(list(plan.table.sheets))
        self.sheet.setCurrentText(plan.table.sheet or "")
        for widget in (self.sheet, self._sheet_label):
            widget.setVisible(len(plan.table.sheets) > 1)
        self.mapping.show_plan(plan)
        self.preview.show_plan(plan)
        self._is_loading = False
        self._say(self.notes, "\n".join(plan.notes), self._theme.amber)
        missing = tr("Import", "请在左边给「报警时间」选一列，才能导入。")
        self._say(self.trial, missing if plan.problem else "", self._theme.red)
        self.take_button.setEnabled(not plan.problem)

    def show_trial(self, result: ImportResult | None) -> None:
        """The trial's outcome; None while it runs."""
        if result is None:
            self._say(self.trial, tr("Import", "正在试读…"), self._theme.text_dim)
            return
        said = tr("Import", "试读：{rows}；{made}。")
        text = said.replace("{rows}", sum_text(result)).replace("{made}", made_text(result))
        row = tr("Import", "第 {row} 行：{reason}")
        reasons = [
            row.replace("{row}", str(each.row)).replace("{reason}", reason_text(each))
            for each in result.refused[:_REASONS_SHOWN]
        ]
        self._say(self.trial, "\n".join((text, *reasons)), self._theme.text)

    def show_problem(self, sentence: str) -> None:
        self.say(sentence)
        self.take_button.setEnabled(False)

    def say(self, sentence: str) -> None:
        """Why it is not taken in now."""
        self._say(self.trial, sentence, self._theme.red)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._form.setStyleSheet(f"color: {theme.text_dim};")
        self.notes.setStyleSheet(f"color: {theme.amber};")

    def _say(self, label: QLabel, text: str, colour: str) -> None:
        label.setStyleSheet(f"color: {colour};")
        label.setText(text)
        label.setVisible(bool(text))

    def _change(self, *, keeps_mapping: bool) -> None:
        if not self._is_loading:
            self.changed.emit(keeps_mapping)

    def _zone_typed(self) -> None:
        if self.zone.currentText().strip() != self._zone:
            self._change(keeps_mapping=True)

    def _connect(self) -> None:
        self.preset.activated.connect(lambda _index: self._change(keeps_mapping=False))
        self.sheet.activated.connect(lambda _index: self._change(keeps_mapping=False))
        self.zone.activated.connect(lambda _index: self._zone_typed())
        line = self.zone.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._zone_typed)
        self.mapping.changed.connect(lambda: self._change(keeps_mapping=True))
        self.take_button.clicked.connect(self.taken)
        self._another.clicked.connect(self.another)

    def _arrange(self) -> None:
        self.preset.addItem(tr("Import", "自动识别"), "")
        for preset in PRESETS:
            self.preset.addItem(preset.title, preset.name)
        self.zone.setEditable(True)
        self.zone.addItems(_ZONES)
        for box, name in (
            (self.preset, tr("Import", "预设")),
            (self.zone, tr("Import", "时区")),
            (self.sheet, tr("Import", "工作表")),
        ):
            box.setAccessibleName(name)
        self.take_button.setDefault(True)
        head = QHBoxLayout()
        head.setSpacing(3 * STEP)
        head.addWidget(self._title)
        head.addWidget(self._form)
        head.addStretch(1)
        head.addWidget(self._another)
        body = QHBoxLayout()
        body.setSpacing(4 * STEP)
        body.addWidget(self.mapping)
        body.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.setSpacing(4 * STEP)
        foot.addWidget(self.trial, 1)
        foot.addWidget(self.take_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(head)
        column.addLayout(self._choices())
        column.addWidget(self.notes)
        column.addLayout(body, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.take_button)

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * STEP)
        for label, box in (
            (plain_label(tr("Import", "预设")), self.preset),
            (plain_label(tr("Import", "时区")), self.zone),
            (self._sheet_label, self.sheet),
        ):
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
            row.addSpacing(3 * STEP)
        row.addStretch(1)
        return row
