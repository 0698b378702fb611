"""警示一览: every caution, its subject masked, with source and end; searched as one types."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.caution import Caution
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.known_rows import CautionRow
from jinhai_console.services import reads
from jinhai_console.ui.cautions.forms import CautionForms
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.known.words import kind_word
from jinhai_console.ui.line import Line
from jinhai_console.ui.plain import fill_with, plain_label, plain_tip
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_WAIT_MS = 120
_WIDTHS = (96, 260, 420, 200, 160)
_SOON = 14 * DAY


class CautionPage(QWidget):
    """Reads anew whenever one was written; the cursor stays with its caution."""

    left = Signal()

    def __init__(self, seat: Seat, forms: CautionForms, theme: Theme) -> None:
        super().__init__()
        self._seat = seat
        self._forms = forms
        self._theme = theme
        self._rows: list[CautionRow] = []
        self.line = Line()
        self.ended_too = QCheckBox()
        self.table = QTreeWidget()
        self.text = plain_label(wraps=True)
        self.empty = plain_label(wraps=True)
        self.add_button = QPushButton()
        self.extend_button = QPushButton()
        self.end_button = QPushButton()
        self._title = plain_label()
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._arrange()
        self._connect()
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        fill_with(self, theme.panel)
        for label in (self.text, self.empty):
            label.setStyleSheet(f"color: {theme.text_dim};")
        self._show(self._rows)

    def read(self) -> None:
        """Ask for the list as the line and the box stand."""
        view = reads.caution_history if self.ended_too.isChecked() else reads.caution_list
        self._seat.bridge.read(view, self.line.text(), then=self._show)

    def show_caution(self, said: str) -> None:
        """From a search: the list narrowed to the same words."""
        self.line.setText(said)
        self.read()

    def current(self) -> CautionRow | None:
        place = self.table.indexOfTopLevelItem(self.table.currentItem())
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self, rows: list[CautionRow]) -> None:
        kept = self.current()
        self._rows = rows
        self.table.clear()
        for row in rows:
            item = QTreeWidgetItem(
                [kind_word(row.kind), row.subject, row.text, row.source, self._until(row)]
            )
            item.setToolTip(2, plain_tip(row.text))
            colour = self._colour(row)
            if colour:
                item.setForeground(4, QColor(colour))
            self.table.addTopLevelItem(item)
            if kept is not None and row.id == kept.id:
                self.table.setCurrentItem(item)
        first = self.table.topLevelItem(0)
        if self.current() is None and first is not None:
            self.table.setCurrentItem(first)
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self.empty.setText(self._empty_text())
        self._describe()

    def _until(self, row: CautionRow) -> str:
        if row.ended_text:
            return tr("Cautions", "{moment} 解除").replace("{moment}", row.ended_text)
        until = row.expires_text
        return until if row.holds else tr("Cautions", "{moment} 失效").replace("{moment}", until)

    def _colour(self, row: CautionRow) -> str:
        if not row.holds:
            return self._theme.text_faint
        return self._theme.amber if row.expires_at - self._seat.now() < _SOON else ""

    def _describe(self) -> None:
        """All of the chosen one: who entered it when, why it was ended."""
        row = self.current()
        can_change = row is not None and not row.ended_text
        for button in (self.extend_button, self.end_button):
            button.setEnabled(can_change)
        self.text.setVisible(row is not None)
        if row is None:
            return
        entered = tr("Cautions", "{moment} {who} 登记").replace("{moment}", row.entered_text)
        parts = [row.text, entered.replace("{who}", row.entered_by)]
        if row.ended_text:
            ended = tr("Cautions", "解除理由：{reason}").replace("{reason}", row.end_reason)
            parts.append(ended)
        self.text.setText("　".join(parts))

    def _empty_text(self) -> str:
        if self.line.text().strip():
            return tr("Cautions", "没有找到。换几个字，或勾选“含已失效和解除的”。")
        return tr(
            "Cautions",
            "这里列出对人和地点的警示：暴力、凶器、传染病、犬只等，各有来源和有效期。\n"
            "按 Ctrl+N 登记一条；有警情涉及同一人、同一地址时，会自动显示在警情上方。",
        )

    def _with_current(self, open_form: Callable[[CautionRow], None]) -> None:
        row = self.current()
        if row is not None and not row.ended_text:
            open_form(row)

    def _connect(self) -> None:
        self.line.textChanged.connect(lambda _text: self._wait.start())
        self._wait.timeout.connect(self.read)
        self.ended_too.toggled.connect(lambda _on: self.read())
        self.line.left.connect(self.left)
        self.line.entered.connect(lambda _text: self.table.setFocus())
        self.line.key_moved.connect(lambda _step: self.table.setFocus())
        self.table.currentItemChanged.connect(lambda _now, _before: self._describe())
        self._seat.bridge.changed.connect(self._follow)
        self.add_button.clicked.connect(lambda: self._forms.enter(beside=False))
        self.extend_button.clicked.connect(self.extend)
        self.end_button.clicked.connect(self.end)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            ("Ctrl+N", lambda: self._forms.enter(beside=False)),
            ("Ctrl+D", self.extend),
            ("Ctrl+R", self.end),
        ):
            QShortcut(QKeySequence(keys), self, context=within).activated.connect(slot)

    def extend(self) -> None:
        self._with_current(self._forms.extend)

    def end(self) -> None:
        self._with_current(self._forms.end)

    def _follow(self, changes: reads.ChangeSet) -> None:
        if self.isVisible() and changes.touches(Caution):
            self.read()

    def _arrange(self) -> None:
        self.setAccessibleName(tr("Cautions", "警示一览"))
        self._title.setText(tr("Cautions", "警示一览"))
        self._title.setFont(text_font(self._seat.family, LARGE_PX, bold=True))
        self.line.setPlaceholderText(tr("Cautions", "姓名、号码、地址、内容、来源"))
        self.line.setAccessibleName(tr("Cautions", "查找警示"))
        self.ended_too.setText(tr("Cautions", "含已失效和解除的"))
        self.add_button.setText(tr("Cautions", "登记  Ctrl+N"))
        self.extend_button.setText(tr("Cautions", "延长  Ctrl+D"))
        self.end_button.setText(tr("Cautions", "解除  Ctrl+R"))
        self._fill_table()
        tools = QHBoxLayout()
        tools.setSpacing(3 * STEP)
        tools.addWidget(self.line, 1)
        tools.addWidget(self.ended_too)
        for button in (self.add_button, self.extend_button, self.end_button):
            button.setAutoDefault(False)
            tools.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(8 * STEP, 6 * STEP, 8 * STEP, 6 * STEP)
        column.setSpacing(3 * STEP)
        column.addWidget(self._title)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty)
        column.addWidget(self.text)
        column.addStretch(0)
        self.setFocusProxy(self.line)

    def _fill_table(self) -> None:
        table = self.table
        table.setAccessibleName(tr("Cautions", "警示"))
        table.setRootIsDecorated(False)
        table.setUniformRowHeights(True)
        table.setTabKeyNavigation(False)
        table.setStyleSheet("QTreeWidget::item { padding: 5px 6px; }")
        table.setHeaderLabels(
            [
                tr("Cautions", "种类"),
                tr("Cautions", "对象"),
                tr("Cautions", "内容"),
                tr("Cautions", "来源"),
                tr("Cautions", "有效至"),
            ]
        )
        header = table.header()
        header.setStretchLastSection(False)
        for column, width in enumerate(_WIDTHS):
            header.resizeSection(column, width)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
