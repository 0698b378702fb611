"""The parts of the analysis page and where they stand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.services.analysis import Analysis
from jinhai_console.services.reads import Lists
from jinhai_console.ui.analysis.asked import SavedQuestion
from jinhai_console.ui.analysis.bar import QuestionBar
from jinhai_console.ui.analysis.model import AnalysisModel
from jinhai_console.ui.analysis.saved import PinStrip, SavedButton
from jinhai_console.ui.analysis.side import AnalysisSide
from jinhai_console.ui.analysis.table import AnalysisTable
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.one_line import OneLine
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_SHARES = (62, 38)
_SLOW_PX = 3


class AnalysisLayout:
    """Laid out on `page`."""

    def __init__(
        self,
        page: QWidget,
        theme: Theme,
        family: str,
        icons: Icons,
        saved: Sequence[SavedQuestion],
    ) -> None:
        self._page = page
        self._theme = theme
        self.title = plain_label(tr("Analysis", "统计分析"))
        self.title.setFont(text_font(family, LARGE_PX, bold=True))
        self.moment = plain_label()
        self.bar = QuestionBar()
        self.pins = PinStrip()
        self.definition = OneLine()
        self.note = OneLine()
        self.saved = SavedButton(saved)
        self.charts_button = QToolButton()
        self.pin_button = QPushButton(tr("Analysis", "钉住本期  Ctrl+D"))
        self.export_button = QToolButton()
        self.copying, self.exporting = self._export_menu()
        self.slow = QProgressBar()
        self.model = AnalysisModel(theme, text_font(family))
        self.table = AnalysisTable(self.model, theme)
        self.side = AnalysisSide(theme, family, icons)
        self.empty = plain_label(wraps=True)
        for label in (self.moment, self.definition, self.note):
            label.setFont(small_font(family))
        self._body = QStackedLayout()
        self._arrange()
        self.say("")

    @property
    def is_slow(self) -> bool:
        return self.slow.isVisible()

    def load(self, answer: Analysis, lists: Lists) -> None:
        self.model.load(answer, lists)
        self.side.load(answer, lists)
        self._body.setCurrentIndex(1 if answer.is_empty else 0)
        is_none = not any(answer.totals[0].numbers)
        self.say(
            tr("Analysis", "这些时段没有警情：换一个时段，或放宽类别和社区") if is_none else ""
        )

    def say(self, text: str) -> None:
        """In the last line; without words, what the keys do."""
        keys = tr(
            "Analysis",
            "← → 换列　空格 展开　S 按此列排序　Enter 看明细　Ctrl+D 钉住　Ctrl+1…9 常用统计",
        )
        self._colour(self._theme.text_dim)
        self.note.say(text or keys)

    def say_wrong(self, text: str) -> None:
        """What is wrong; without words nothing is any more."""
        if not text:
            self.say("")
            return
        self.note.say(text)
        self._colour(self._theme.red)

    def show_slow(self, is_slow: bool) -> None:
        if is_slow:
            self.say(tr("Analysis", "正在统计…　Esc 不等了"))
        elif self.is_slow:
            self.say("")
        self.slow.setVisible(is_slow)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        fill_with(self._page, theme.panel)
        for part in (self.table, self.side):
            part.dress(theme)
        for label in (self.moment, self.definition, self.empty):
            label.setStyleSheet(f"color: {theme.text_dim};")
        self._colour(theme.text_dim)
        self.slow.setStyleSheet(
            f"QProgressBar {{ border: 0; background: {theme.panel}; max-height: {_SLOW_PX}px; }}"
            f"QProgressBar::chunk {{ background: {theme.accent}; }}"
        )

    def _colour(self, colour: str) -> None:
        self.note.setStyleSheet(f"color: {colour};")

    def _arrange(self) -> None:
        page = self._page
        page.setAccessibleName(tr("Analysis", "统计分析"))
        page.setFocusProxy(self.table)
        keeps_room = self.slow.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.slow.setSizePolicy(keeps_room)
        self.slow.setRange(0, 0)
        self.slow.setTextVisible(False)
        self.slow.setFixedHeight(_SLOW_PX)
        self.slow.setAccessibleName(tr("Analysis", "正在统计"))
        self._body.addWidget(self._split())
        self._body.addWidget(self._nothing())
        column = QVBoxLayout(page)
        column.setContentsMargins(5 * STEP, 3 * STEP, 5 * STEP, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(self._top())
        for part in (self.bar, self.definition, self.slow):
            column.addWidget(part)
        column.addLayout(self._body, 1)
        column.addWidget(self.note)
        self.pins.hide()
        self.show_slow(False)

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setSpacing(2 * STEP)
        for part in (self.title, self.moment, self.pins):
            top.addWidget(part)
            top.addSpacing(2 * STEP)
        top.addStretch(1)
        for button in (self.charts_button, self.saved, self.export_button, self.pin_button):
            top.addWidget(button)
        self.pin_button.setAutoDefault(False)
        charts = self.charts_button
        charts.setText(tr("Analysis", "图表  Ctrl+G"))
        charts.setToolTip(tr("Analysis", "不看图表时，表格占满整页"))
        charts.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        charts.setCheckable(True)
        charts.setChecked(True)
        charts.toggled.connect(self.side.setVisible)
        return top

    def _export_menu(self) -> tuple[QAction, QAction]:
        button = self.export_button
        button.setText(tr("Analysis", "导出"))
        button.setAccessibleName(button.text())
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        copying = menu.addAction(tr("Analysis", "复制为文字") + "\tCtrl+C")
        exporting = menu.addAction(tr("Analysis", "导出 XLSX、CSV…") + "\tCtrl+Shift+E")
        button.setMenu(menu)
        return copying, exporting

    def _split(self) -> QSplitter:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        for part, share in zip((self.table, self.side), _SHARES, strict=True):
            split.addWidget(part)
            split.setStretchFactor(split.count() - 1, share)
        split.setSizes([10 * each for each in _SHARES])  # shares, whatever their hints
        return split

    def _nothing(self) -> QLabel:
        """What stands here as long as the station has no incident."""
        self.empty.setText(
            tr(
                "Analysis",
                "还没有警情。按 F4 登记第一起，或用 Ctrl+I 导入历史警情；"
                "之后这里有分类的起数、同比环比、星期与小时、到场用时，每个数都能点开。",
            )
        )
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return self.empty
