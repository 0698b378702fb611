"""One series: its incidents, what speaks for it with points that add up, where and when."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.series_rows import SeriesLine, SeriesMemberRow
from jinhai_console.domain.words import points_text
from jinhai_console.services.series import series_members
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.series.lines import key_of
from jinhai_console.ui.series.members import MembersTable
from jinhai_console.ui.series.sketch import SeriesSketch
from jinhai_console.ui.series.words import (
    reason_word,
    score_text,
    title_text,
    where_text,
    who_text,
)
from jinhai_console.ui.theme import STEP, TEXT_PX, Theme

_BELOW_PX = 212  # the reasons and the sketch: six terms and their sum
_REASONS_PX, _POINTS_PX = 440, 72


class SeriesDetail(QWidget):
    """Shows a line at once and reads its incidents. `incident_wanted` on Enter in the table."""

    incident_wanted = Signal(object)
    chosen = Signal()  # other incidents of the table are selected

    def __init__(self, seat: Seat, theme: Theme) -> None:
        super().__init__()
        self._seat = seat
        self._key: object = None
        self.line: SeriesLine | None = None
        self.title = plain_label()
        self.about = plain_label(wraps=True)
        self.table = MembersTable(theme, seat.family)
        self.reasons = QTreeWidget()
        self.sketch = SeriesSketch(theme, seat.family)
        self._arrange()
        self.table.activated.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._choose())
        self.dress(theme)
        self.show_line(None, "Asia/Shanghai")

    def show_line(self, line: SeriesLine | None, zone: str) -> None:
        self.line = line
        self.table.members.zone = self.sketch.zone = zone
        key = key_of(line) if line is not None else None
        if key != self._key:
            self._key = key
            self.table.load(())
            self.sketch.show_rows(())
        self.setVisible(line is not None)
        if line is None:
            return
        self.title.setText(f"{title_text(line)}　{where_text(line, zone)}")
        self.about.setText(who_text(line, zone))
        self.about.setVisible(bool(self.about.text()))
        self._show_reasons(line)
        ids = line.all_ids
        self._seat.bridge.read(series_members, ids, then=lambda rows: self._show(line, rows))

    def dress(self, theme: Theme) -> None:
        self.about.setStyleSheet(f"color: {theme.text_dim};")
        self.reasons.setStyleSheet(f"QTreeWidget {{ background: {theme.panel}; }}")
        self.table.dress(theme)
        self.sketch.dress(theme)

    def _show(self, asked: SeriesLine, rows: tuple[SeriesMemberRow, ...]) -> None:
        if asked is not self.line:
            return
        self.table.load(rows, asked.ids if asked.beside_ids else ())
        self.sketch.show_rows(rows)
        self._choose()

    def _show_reasons(self, line: SeriesLine) -> None:
        self.reasons.clear()
        rows = [(reason_word(each), points_text(each.points)) for each in line.reasons]
        if rows:
            rows.append((tr("Series", "合计"), score_text(line)))
        for words, points in rows:
            item = QTreeWidgetItem([words, points])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.reasons.addTopLevelItem(item)
        last = self.reasons.topLevelItem(len(rows) - 1)
        if last is not None:
            for column in range(2):
                last.setFont(column, text_font(self._seat.family, TEXT_PX, bold=True))

    def _choose(self) -> None:
        self.sketch.choose(self.table.chosen_ids() or self.table.members.fresh)
        self.chosen.emit()

    def _open(self) -> None:
        id = self.table.current_id()
        if id is not None:
            self.incident_wanted.emit(id)

    def _arrange(self) -> None:
        self.title.setFont(text_font(self._seat.family, TEXT_PX, bold=True))
        reasons = self.reasons
        reasons.setColumnCount(2)
        reasons.setHeaderHidden(True)
        reasons.setRootIsDecorated(False)
        reasons.setTabKeyNavigation(False)
        reasons.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        reasons.setAccessibleName(tr("Series", "理由和分值"))
        header = reasons.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(1, _POINTS_PX)
        below = QHBoxLayout()
        below.setSpacing(4 * STEP)
        for part in (reasons, self.sketch):
            part.setFixedHeight(_BELOW_PX)
            below.addWidget(part, 1)
        reasons.setMaximumWidth(_REASONS_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * STEP)
        column.addWidget(self.title)
        column.addWidget(self.about)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        column.addStretch(0)
