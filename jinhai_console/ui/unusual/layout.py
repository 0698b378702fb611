"""The parts of the page 警情异常 and where they stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.one_line import OneLine
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.rows_table import RowsTable
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme
from jinhai_console.ui.trends.card import ChartCard
from jinhai_console.ui.unusual.history import blank_content
from jinhai_console.ui.unusual.table import KEY, REASON, UnusualTable
from jinhai_console.ui.unusual.words import DAYS, days_word

_WIDTHS = {0: 84, 1: 320, 2: 56, 3: 60, 4: 120}


class UnusualLayout:
    """Laid out on `page`."""

    def __init__(self, page: QWidget, theme: Theme, family: str, icons: Icons) -> None:
        self._page = page
        self._theme = theme
        self.title = plain_label(tr("Unusual", "警情异常"))
        self.title.setFont(text_font(family, LARGE_PX, bold=True))
        self.moment = plain_label()
        self.windows = {days: QToolButton() for days in DAYS}
        self.again = QPushButton(tr("Unusual", "重新计算  Ctrl+R"))
        self.promise = plain_label(wraps=True)
        self.definition = OneLine()
        self.model = UnusualTable(theme)
        self.table = RowsTable(self.model)
        self.card = ChartCard(theme, family, icons, blank_content(), page)
        self.scale = plain_label(wraps=True)
        self.empty = plain_label(wraps=True)
        self.note = OneLine()
        for label in (self.moment, self.promise, self.definition, self.scale, self.note):
            label.setFont(small_font(family))
        self._is_wrong = False
        self._body = QStackedLayout()
        self._arrange()
        self.dress(theme)
        self.say_nothing("")
        self.say("")

    def say_nothing(self, text: str) -> None:
        """In the middle, why there is no list; without words the list stands there."""
        self.empty.setText(text)
        self.promise.setVisible(bool(self.promise.text()))
        self._body.setCurrentIndex(1 if text else 0)

    def say(self, text: str, *, is_wrong: bool = False) -> None:
        """In the last line; without words, what the keys do."""
        keys = tr(
            "Unusual",
            "↑ ↓ 换一个序列　Enter 看实有的警情　图上 ← → 换同期，Enter 看那时的警情　"
            "Ctrl+1 今日　Ctrl+2 近 7 日　Esc 返回",
        )
        self.note.say(text or keys)
        self._is_wrong = is_wrong
        self._colour_note()

    def say_moment(self, text: str, *, is_stale: bool) -> None:
        self.moment.setText(text)
        colour = self._theme.amber if is_stale else self._theme.text_dim
        self.moment.setStyleSheet(f"color: {colour};")

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        fill_with(self._page, theme.panel)
        self.model.dress(theme)
        self.card.dress(theme)
        self.table.setStyleSheet(
            f"QTableView {{ selection-background-color: {theme.chosen};"
            f" selection-color: {theme.text}; background: {theme.panel}; }}"
            "QTableView::item { padding: 0 6px; }"
        )
        for label in (self.promise, self.definition, self.scale, self.empty):
            label.setStyleSheet(f"color: {theme.text_dim};")
        self._colour_note()
        self.table.viewport().update()

    def _colour_note(self) -> None:
        colour = self._theme.red if self._is_wrong else self._theme.text_dim
        self.note.setStyleSheet(f"color: {colour};")

    def _arrange(self) -> None:
        page = self._page
        page.setAccessibleName(tr("Unusual", "警情异常"))
        page.setFocusProxy(self.table)
        self._set_up_table()
        self._body.addWidget(self._split())
        self._body.addWidget(self.empty)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(page)
        column.setContentsMargins(5 * STEP, 3 * STEP, 5 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(self._top())
        column.addWidget(self.promise)
        column.addWidget(self.definition)
        column.addLayout(self._body, 1)
        column.addWidget(self.note)

    def _set_up_table(self) -> None:
        self.table.setAccessibleName(tr("Unusual", "异常的序列"))
        header = self.table.horizontalHeader()
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, max(width, header.sectionSizeHint(column) + STEP))
        header.setSectionResizeMode(KEY, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(2 * STEP)
        top.addWidget(self.title)
        top.addSpacing(2 * STEP)
        for number, (days, button) in enumerate(self.windows.items(), start=1):
            button.setText(f"{days_word(days)}  Ctrl+{number}")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            top.addWidget(button)
        top.addSpacing(2 * STEP)
        top.addWidget(self.moment)
        top.addStretch(1)
        self.again.setAutoDefault(False)
        top.addWidget(self.again)
        return top

    def _split(self) -> QSplitter:
        chart = QWidget()
        below = QVBoxLayout(chart)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.card, 1)
        below.addWidget(self.scale)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        for part, share in ((self.table, 45), (chart, 55)):
            split.addWidget(part)
            split.setStretchFactor(split.count() - 1, share)
        split.setSizes([450, 550])  # shares, whatever their hints
        return split
