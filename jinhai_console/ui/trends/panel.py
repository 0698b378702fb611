"""实时态势: the four charts, moved by the feed, each value leading to its incidents."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.analysis.board import TrendBoard
from jinhai_console.domain.instant import Instant, full_text
from jinhai_console.domain.rows import TrendPoint
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme
from jinhai_console.ui.trends.card import ChartCard
from jinhai_console.ui.trends.content import Chart
from jinhai_console.ui.trends.days import DaysChart
from jinhai_console.ui.trends.hours import HoursChart
from jinhai_console.ui.trends.responses import ResponsesChart
from jinhai_console.ui.trends.states import StatesChart
from jinhai_console.ui.unusual.line import UnusualLine

# Four charts side by side need this much; below it two are shown at a time.
WIDE_PX = 1_500
_TURN_MS = 40  # in a burst each chart moves six times a second
_CLOCK_MS = 1_000


class TrendPanel(QWidget):
    """`load` once, then `patch` with each commit. The panel looks at the clock by itself.

    `incidents_wanted(title, ids)`: the incidents behind a value, as many as it says.
    """

    incidents_wanted = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        family: str,
        icons: Icons,
        zone: str,
        now: Callable[[], Instant],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._zone = zone
        self._now = now
        self._station = ""
        self.board = TrendBoard(zone, now())
        self._charts: tuple[Chart, ...] = (
            HoursChart(),
            DaysChart(),
            ResponsesChart(),
            StatesChart(),
        )
        self.unusual = UnusualLine()
        self.cards = tuple(
            ChartCard(theme, family, icons, chart.content(self.board), self)
            for chart in self._charts
        )
        self._waiting: set[int] = set()
        self._turn = -1
        self._turns = QTimer(self, interval=_TURN_MS)
        self._turns.timeout.connect(self._take_turn)
        self._ticks = QTimer(self, interval=_CLOCK_MS)
        self._ticks.timeout.connect(lambda: self.advance(self._now()))
        self._ticks.start()
        self._arrange()
        for chart, card in zip(self._charts, self.cards, strict=True):
            card.chosen.connect(lambda series, slot, of=chart: self._ask(of, series, slot))
        self.setFocusProxy(self.cards[0])
        self.setAccessibleName(tr("Trends", "实时态势"))
        self.dress(theme)

    def load(self, points: Iterable[TrendPoint]) -> None:
        """Begin with what `reads.board_points` found; also after a bulk of changes."""
        self.board = TrendBoard(self._zone, self._now())
        self.board.patch(points)
        self._draw_soon()

    def patch(self, changed: Sequence[TrendPoint], removed: Iterable[int] = ()) -> None:
        self.board.patch(changed, removed)
        self._draw_soon()

    def advance(self, now: Instant) -> None:
        """Let the hour and the day turn."""
        if self.board.advance(now):
            self._draw_soon()

    def set_stale(self, is_stale: bool) -> None:
        """The feed has been silent for two periods: look like it."""
        for card in self.cards:
            card.set_stale(is_stale)

    def dress(self, theme: Theme) -> None:
        self._empty_title.setStyleSheet(f"color: {theme.text}; font-size: 16px;")
        self._empty_how.setStyleSheet(f"color: {theme.text_faint};")
        self.setStyleSheet(f"#trends {{ background: {theme.panel}; }}")
        self.unusual.dress(theme)
        for card in self.cards:
            card.dress(theme)

    def set_station(self, name: str) -> None:
        """Whose figures these are: exported charts say it."""
        self._station = name

    def settle(self) -> None:
        """Draw at once what waits for its turn: for whoever takes a picture."""
        self._waiting.clear()
        for place in range(len(self.cards)):
            self._draw(place)

    # -- drawing ------------------------------------------------------------------

    def _draw_soon(self) -> None:
        """The charts take turns, one in a frame: none of them ever holds up the queue."""
        self._stack.setCurrentIndex(0 if self.board.is_empty else 1)
        self._waiting.update(range(len(self.cards)))
        if not self._turns.isActive():
            self._turns.start()

    def _take_turn(self) -> None:
        for _ in self.cards:
            self._turn = (self._turn + 1) % len(self.cards)
            if self._turn in self._waiting and self.cards[self._turn].isVisible():
                self._waiting.discard(self._turn)
                self._draw(self._turn)
                return
        self._turns.stop()

    def _draw(self, place: int) -> None:
        card = self.cards[place]
        card.stamp = f"{self._station}　{full_text(self._now(), self._zone)}".strip()
        card.show_content(self._charts[place].content(self.board))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_soon()

    def _ask(self, chart: Chart, series: int, slot: int) -> None:
        ids = chart.behind(self.board, series, slot)
        if ids:
            self.incidents_wanted.emit(chart.content(self.board).said(series, slot), ids)

    # -- the place of things --------------------------------------------------------

    def _arrange(self) -> None:
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty())
        self._full = QWidget(self)
        self._full.setObjectName("trends")
        column = QVBoxLayout(self._full)
        column.addWidget(self.unusual)
        row = QHBoxLayout()
        column.addLayout(row, 1)
        for each in (column, row):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(0)
        self._pages = self._page_switch()
        row.addWidget(self._pages)
        for card in self.cards:
            row.addWidget(card, 1)
        self._stack.addWidget(self._full)
        self._fit()

    def _page_switch(self) -> QWidget:
        """Two words at the left edge: width is what there is, height is not."""
        switch = QWidget(self)
        column = QVBoxLayout(switch)
        column.setContentsMargins(2 * STEP, 2 * STEP, 0, 0)
        column.setSpacing(STEP)
        self.page_buttons = QButtonGroup(self)
        for page, word in enumerate((tr("Trends", "接警"), tr("Trends", "处置"))):
            button = QToolButton(switch)
            button.setText(word)
            button.setCheckable(True)
            button.setChecked(page == 0)
            self.page_buttons.addButton(button, page)
            column.addWidget(button)
        column.addStretch()
        self.page_buttons.idToggled.connect(lambda _page, _on: self._fit())
        return switch

    def _empty(self) -> QWidget:
        empty = QWidget(self)
        empty.setObjectName("trends")
        self._empty_title = plain_label(tr("Trends", "还没有可以画的警情"), empty)
        self._empty_how = plain_label(
            tr(
                "Trends",
                "这里将显示今日各时接警、近 30 日构成、到场用时和当前未结。"
                "按 F4 登记第一起警情，或用 Ctrl+I 导入历史警情。",
            ),
            empty,
            wraps=True,
        )
        column = QVBoxLayout(empty)
        column.addStretch()
        for label in (self._empty_title, self._empty_how):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addStretch()
        return empty

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= WIDE_PX
        page = self.page_buttons.checkedId()
        self._pages.setVisible(not is_wide)
        for place, card in enumerate(self.cards):
            card.setVisible(is_wide or place // 2 == page)
        self._draw_soon()
