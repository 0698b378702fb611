"""Beside the table: weekday × hour, and how long it took until somebody was there."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.analysis.fact import Axis
from jinhai_console.domain.analysis.response_bins import bars
from jinhai_console.domain.instant import full_text
from jinhai_console.services.analysis import Analysis
from jinhai_console.services.analysis_rows import Part
from jinhai_console.services.reads import Lists
from jinhai_console.ui.analysis.heat import HeatLegend, HeatTable
from jinhai_console.ui.analysis.responses import bar_words, in_time_text, response_content
from jinhai_console.ui.analysis.words import definition_text, scope_text
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.one_line import OneLine
from jinhai_console.ui.plain import plain_label, plain_tip
from jinhai_console.ui.theme import SMALL_PX, STEP, Theme
from jinhai_console.ui.trends.card import ChartCard
from jinhai_console.ui.trends.content import count_text


class AnalysisSide(QWidget):
    """`opened(name, part, count)`: a number of the question's own period was pressed."""

    opened = Signal(str, object, int)
    in_time_wanted = Signal(str, object)  # the name, the ids

    def __init__(self, theme: Theme, family: str, icons: Icons) -> None:
        super().__init__()
        self._answer: Analysis | None = None
        self._in_time: Sequence[int] = ()
        self._title = plain_label(tr("Analysis", "星期与小时（起）"))
        self._title.setFont(text_font(family, bold=True))
        small = text_font(family, SMALL_PX - 1)
        self.heat = HeatTable(theme, text_font(family, SMALL_PX - 2))
        self.legend = HeatLegend(self.heat, small, theme)
        self.readout = OneLine()
        self.readout.setFont(small_font(family))
        self.card = ChartCard(theme, family, icons, response_content(None), self)
        self.in_time = QPushButton()
        self._arrange()
        self.heat.opened.connect(self._open_hour)
        self.heat.moved.connect(lambda _index: self._read_out())
        self.card.chosen.connect(self._open_bar)
        self.in_time.clicked.connect(self._open_in_time)

    def load(self, answer: Analysis, lists: Lists) -> None:
        if self._answer is None or self._answer.question != answer.question:
            self.in_time.setText(tr("Analysis", "时限内 …"))  # it comes a moment later
            self.in_time.setEnabled(False)
        self._answer = answer
        said = f"{scope_text(answer.question.scope, lists)}\n"
        said += definition_text(answer.definitions[0])
        self.heat.load(answer.heat, said)
        self._title.setToolTip(plain_tip(said))
        self.legend.update()
        zone, station = lists.station.zone, lists.station.name
        self.card.stamp = f"{station}　{full_text(answer.read_at, zone)}"
        self.card.show_content(response_content(answer))
        rule = tr("Analysis", "从接警到第一人到场，只计已到场的；时限按各级别的到场时限")
        self.card.setToolTip(plain_tip(f"{rule}\n{said}"))
        self.in_time.setToolTip(plain_tip(f"{rule}\n{said}"))
        self._read_out()

    def show_in_time(self, ids: Sequence[int]) -> None:
        if self._answer is not None:
            self._in_time = ids
            self.in_time.setText(in_time_text(ids, self._answer))
            self.in_time.setEnabled(bool(ids))

    def dress(self, theme: Theme) -> None:
        self.heat.dress(theme)
        self.legend.theme = theme
        self.legend.update()
        self.card.dress(theme)
        self.readout.setStyleSheet(f"color: {theme.text_dim};")

    def _read_out(self) -> None:
        index = self.heat.currentIndex()
        count = count_text(self.heat.heat.count(index))
        hint = tr("Analysis", "方向键移动，Enter 看明细")
        self.readout.say(f"{self.heat.heat.words(index)}　{count}　·　{hint}")

    def _open_hour(self, index: QModelIndex) -> None:
        hour = frozenset({index.row() * 24 + index.column()})
        name, count = self.heat.heat.words(index), self.heat.heat.count(index)
        self.opened.emit(name, Part(Axis.HOUR, hour), count)

    def _open_bar(self, _series: int, slot: int) -> None:
        if self._answer is not None:
            bar = bars(self._answer.responses)[slot]
            name = tr("Analysis", "到场用时 {range}").replace("{range}", bar_words(bar))
            self.opened.emit(name, Part(Axis.RESPONSE, bar.bins), bar.count)

    def _open_in_time(self) -> None:
        self.in_time_wanted.emit(tr("Analysis", "时限内到场"), self._in_time)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * STEP, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self._title)
        column.addWidget(self.heat, 2)
        column.addWidget(self.legend)
        column.addWidget(self.readout)
        column.addSpacing(STEP)
        column.addWidget(self.card, 5)
        column.addWidget(self.in_time, 0, Qt.AlignmentFlag.AlignLeft)
        self.in_time.setAutoDefault(False)
        self.in_time.setEnabled(False)
