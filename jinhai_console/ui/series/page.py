"""The page 串并案: what may be one hand's, and what was decided to be; a person decides."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.case_series import CaseSeries, SeriesMember, SeriesRejection
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import day_of
from jinhai_console.domain.series_rows import SeriesBoard, SeriesLine, SeriesState
from jinhai_console.services import reads
from jinhai_console.services.series import SeriesQuestion
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.series.choice import SeriesChoice
from jinhai_console.ui.series.decisions import SeriesDecisions
from jinhai_console.ui.series.detail import SeriesDetail
from jinhai_console.ui.series.lines import SeriesList
from jinhai_console.ui.series.words import compared_text, title_text
from jinhai_console.ui.series.work import SeriesWork
from jinhai_console.ui.station.ask_bar import AskBar
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme

_LIST_PX = 340
_OPEN = frozenset({SeriesState.PROPOSED, SeriesState.ADDITION})
_RUNNING = _OPEN | {SeriesState.ACCEPTED}
_ACCEPTED = frozenset({SeriesState.ACCEPTED})


class SeriesPage(QWidget):
    """Compares anew while it is seen. `left()` by Esc; `behind_wanted` leads to the queue."""

    left = Signal()
    incident_wanted = Signal(object)
    behind_wanted = Signal(str, object)  # title, incident ids

    def __init__(self, seat: Seat, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._theme = theme
        self._zone = "Asia/Shanghai"
        self._wanted: int | None = None  # a series to go to as soon as it is there
        self.board: SeriesBoard | None = None
        self.choice = SeriesChoice()
        self.list = SeriesList(theme, seat.family, lambda: self._zone)
        self.detail = SeriesDetail(seat, theme)
        self.note = plain_label(wraps=True)
        self.stop_button = QPushButton(tr("Series", "停止"))
        self.bar = ReasonBar(theme)
        self.results = AskBar(theme)
        self.work = SeriesWork(seat.bridge, self)
        self.decisions = SeriesDecisions(seat, self.bar, self.results, self)
        self.buttons: dict[str, QPushButton] = {}
        self._uses: dict[str, frozenset[SeriesState]] = {}
        self._arrange()
        self._connect()
        self.dress(theme)
        self._say("")

    def show_series(self, series_id: int) -> None:
        """Go to an accepted series, now or when the board has been read."""
        self._wanted = None if self.list.choose_series(series_id) else series_id

    def stop(self) -> None:
        """Before the desk closes."""
        self.work.cancel()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        fill_with(self, theme.panel)
        for part in (self.list, self.detail, self.bar, self.results):
            part.dress(theme)
        self.note.setStyleSheet(f"color: {theme.text_dim};")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._seat.bridge.read(reads.lists, then=self._know)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.stop_button.isVisible():
            self.work.cancel()
        else:
            self.left.emit()

    # -- reading ------------------------------------------------------------------

    def _know(self, lists: reads.Lists) -> None:
        self._zone = lists.station.zone
        self.choice.set_lists(lists)
        self._ask()

    def _ask(self) -> None:
        days = self.choice.days
        today = day_of(self._seat.now(), self._zone)
        first = today - timedelta(days=days) if days else None
        self.work.ask(SeriesQuestion(category=self.choice.category, first=first))

    def _follow(self, changes: reads.ChangeSet) -> None:
        if not self.isVisible():
            return  # it is read when it is shown
        if not changes.kinds.isdisjoint((CaseSeries, SeriesMember, SeriesRejection)):
            self.work.again()
        elif changes.touches(Incident):
            self.work.later()

    def _show(self, board: SeriesBoard) -> None:
        if self.bar.isVisible() or self.results.isVisible():
            self.work.later()  # nothing moves under a question
            return
        self.board = board
        self.list.show_lines(board.lines)
        if self._wanted is not None:
            self.show_series(self._wanted)
        self._say(compared_text(board))

    def _progress(self, done: int, of: int) -> None:
        if self.work.is_busy:
            said = tr("Series", "正在比对：{done} / {of} 起").replace("{done}", f"{done:,}")
            self.note.setText(said.replace("{of}", f"{of:,}"))
            self.stop_button.show()

    def _say(self, said: str) -> None:
        self.stop_button.hide()
        if self.board is not None and not self.board.lines and said:
            said += "\n" + tr(
                "Series",
                "这里列出手法、目标、时间、地点相近的几起：相像的由程序提议，是不是一个系列由人决定。",
            )
        self.note.setText(said)
        self._allow()

    # -- deciding -----------------------------------------------------------------

    def _allow(self) -> None:
        line = self.list.current()
        for name, button in self.buttons.items():
            button.setEnabled(line is not None and line.state in self._uses[name])

    def _move(self, line: SeriesLine | None) -> None:
        self.detail.show_line(line, self._zone)
        self.bar.leave()
        self.results.hide()
        self._allow()

    def _show_behind(self, line: SeriesLine) -> None:
        self.behind_wanted.emit(title_text(line), line.all_ids)

    def _with_line(self, do: Callable[[SeriesLine], object]) -> None:
        line = self.list.current()
        if line is not None:
            do(line)

    # -- building -----------------------------------------------------------------

    def _connect(self) -> None:
        self._seat.bridge.changed.connect(self._follow)
        self.work.read.connect(self._show)
        self.work.failed.connect(self._say)
        self.work.moved.connect(self._progress)
        self.work.stopped.connect(lambda: self._say(tr("Series", "已停止；换个时间或类别再比对。")))
        self.stop_button.clicked.connect(self.work.cancel)
        self.choice.changed.connect(self._ask)
        self.list.chosen.connect(self._move)
        self.list.entered.connect(self._enter_table)
        self.detail.incident_wanted.connect(self.incident_wanted)

    def _enter_table(self) -> None:
        self.detail.table.setFocus()
        if self.detail.table.currentIndex().row() < 0:
            self.detail.table.selectRow(0)

    def _add_button(
        self,
        name: str,
        words: str,
        key: str,
        uses: frozenset[SeriesState],
        do: Callable[[SeriesLine], object],
    ) -> QPushButton:
        button = QPushButton(f"{words}  {key}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._with_line(do))
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        keys = QKeySequence(key.replace("Enter", "Return"))
        QShortcut(keys, self, context=within).activated.connect(button.click)
        self.buttons[name] = button
        self._uses[name] = uses
        return button

    def _make_buttons(self) -> list[QPushButton]:
        decide = self.decisions
        chosen = self.detail.table.chosen_ids
        add = self._add_button
        return [
            add("accept", tr("Series", "串并"), "Ctrl+Enter", _OPEN, decide.accept),
            add("reject", tr("Series", "不予串并"), "Ctrl+R", _RUNNING, decide.reject),
            add(
                "take_out",
                tr("Series", "移出选中"),
                "Ctrl+T",
                _RUNNING,
                lambda line: decide.take_out(line, chosen()),
            ),
            add(
                "split",
                tr("Series", "拆分选中"),
                "Ctrl+D",
                _ACCEPTED,
                lambda line: decide.split(line, chosen()),
            ),
            add("add", tr("Series", "并入一起"), "Ctrl+N", _ACCEPTED, decide.add),
            add("rename", tr("Series", "改名"), "Ctrl+G", _ACCEPTED, decide.rename),
            add("end", tr("Series", "结束"), "Ctrl+F", _ACCEPTED, decide.end),
            add(
                "queue",
                tr("Series", "在队列里看"),
                "Ctrl+Y",
                frozenset(SeriesState),
                self._show_behind,
            ),
        ]

    def _arrange(self) -> None:
        self.setAccessibleName(tr("Series", "串并案"))
        self.setFocusProxy(self.list)
        title = plain_label(tr("Series", "串并案"))
        title.setFont(text_font(self._seat.family, LARGE_PX, bold=True))
        self.stop_button.setAutoDefault(False)
        self.list.setFixedWidth(_LIST_PX)
        top, middle, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (top, middle, foot):
            row.setSpacing(2 * STEP)
        top.addWidget(title)
        top.addSpacing(4 * STEP)
        top.addWidget(self.choice)
        top.addStretch(1)
        top.addWidget(self.stop_button)
        middle.setSpacing(4 * STEP)
        middle.addWidget(self.list)
        middle.addWidget(self.detail, 1)
        middle.addStretch(0)
        for button in self._make_buttons():
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(5 * STEP, 4 * STEP, 5 * STEP, 4 * STEP)
        column.setSpacing(3 * STEP)
        column.addLayout(top)
        column.addWidget(self.note)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        column.addWidget(self.results)
        column.addLayout(foot)
