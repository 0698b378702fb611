"""Between the facts and the line in time: cautions in amber, then a line for each thing known."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jinhai_console.domain.known_rows import AlikeLine, Known, SiteContact
from jinhai_console.domain.rows import PersonsInFull
from jinhai_console.services.ending import MergeIncident
from jinhai_console.ui.do import Do
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.known.lines import KnownLines, Line
from jinhai_console.ui.known.watch import KnownWatch
from jinhai_console.ui.known.words import (
    alike_line_text,
    caution_short,
    caution_text,
    dispute_text,
    group_text,
    group_title,
    merge_text,
    site_text,
    tie_word,
)
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.series.words import mark_text
from jinhai_console.ui.station.field_sets import site_word
from jinhai_console.ui.theme import STEP, Theme

_KEYS = 6  # Ctrl+1 … Ctrl+6
_LOW = 900  # a window of less than this height says all in one line until it is asked for


class KnownPanel(QWidget):
    """Follows the watch. `behind_wanted` leads to the incidents of a line."""

    behind_wanted = Signal(str, object)  # title, incident ids
    incident_wanted = Signal(object)
    series_wanted = Signal(object)  # its id
    dispute_wanted = Signal(object)  # its id
    laid_out = Signal()  # it takes more or less room than before

    def __init__(self, seat: Seat, watch: KnownWatch, theme: Theme) -> None:
        super().__init__()
        self._seat = seat
        self._watch = watch
        self._full: dict[int, SiteContact] = {}
        self._is_low = False
        self._is_spread = False
        self.cautions = plain_label(wraps=True)
        self.lines = KnownLines(theme, seat.family)
        self._arrange()
        self.dress(theme)
        watch.chosen.connect(self._choose)
        watch.read.connect(self._show)
        self.lines.chosen.connect(self._go)
        seat.actions.on(Do.MERGE_ALIKE, self.merge_alike)
        for place in range(_KEYS):
            key = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            key.activated.connect(lambda place=place: self.go_to_group(place))
        self._show(watch.known)

    def crowds(self, *, is_open: bool) -> bool:
        """In a low window: whether there is no room left for the line in time.

        Of what is over it tells the least; the journal has every moment.
        """
        return self._is_low and not self.isHidden() and (self._is_spread or not is_open)

    def merge_alike(self) -> None:
        """The likeliest one and this one become one, the way the line says."""
        alike = self._alike()
        if alike is not None:
            command = MergeIncident(
                actor_id=self._seat.orders.actor_id,
                incident_id=alike.merges_id,
                into_id=alike.into_id,
            )
            self._seat.orders.give(command, tr("Known", "已合并为 {number}，可撤回"))

    def go_to_group(self, place: int) -> None:
        """The queue shows the incidents of the group at this place, counted from 0."""
        lines = self._lines(self._watch.known) if self._watch.known else []
        groups = [line for line in lines if line.ids and not line.is_alike]
        if place < len(groups):
            self._go(groups[place])

    def focus_lines(self) -> None:
        """The cursor into the lines; where they stand in one, it opens and closes them."""
        if self._is_low:
            self._spread(not self._is_spread)
        if self.lines.count():
            self.lines.setFocus()
            self.lines.setCurrentRow(max(0, self.lines.currentRow()))

    def show_persons(self, persons: PersonsInFull | None) -> None:
        """The sites' contacts in full while the incident's persons are, then masked again."""
        self._full = {each.id: each for each in persons.sites} if persons else {}
        self._show(self._watch.known)

    def dress(self, theme: Theme) -> None:
        self.lines.dress(theme)
        self.cautions.setStyleSheet(
            f"color: {theme.amber}; border-left: 3px solid {theme.amber}; padding: 2px 8px;"
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.window().height() < _LOW
        if is_low != self._is_low:
            self._is_low = is_low
            self._spread(False)

    def _spread(self, is_spread: bool) -> None:
        self._is_spread = is_spread
        self._show(self._watch.known)

    def _choose(self) -> None:
        if self._is_spread:
            self._spread(False)

    def _show(self, known: Known | None) -> None:
        rows = known.cautions if known else ()
        head = tr("Known", "警示")
        is_short = self._is_low and not self._is_spread
        said = [caution_short(each) if self._is_low else caution_text(each) for each in rows]
        self.cautions.setText("\n".join(f"{head}　{each}" for each in said))
        self.cautions.setVisible(bool(rows))
        lines = self._lines(known) if known else []
        self.lines.show_lines(_in_short(lines) if is_short else lines)
        self.setVisible(bool(rows) or bool(lines))
        self._seat.actions[Do.MERGE_ALIKE].setEnabled(self._alike() is not None)
        self._seat.actions[Do.SHOW_KNOWN].setEnabled(bool(lines))
        self.laid_out.emit()

    def _lines(self, known: Known) -> list[Line]:
        alike = [
            Line(
                tr("Known", "疑似同一起"),
                alike_line_text(each),
                f"Ctrl+Alt+M {merge_text(each)}" if place == 0 else "",
                ids=(each.id,),
                is_alike=True,
            )
            for place, each in enumerate(known.alike)
        ]
        sites = [
            Line(site_word(each.kind), site_text(each, self._full.get(each.id)), self._unmask_key())
            for each in known.sites
        ]
        groups = [
            Line(
                tie_word(each.tie),
                group_text(each, known),
                f"Ctrl+{place}" if place <= _KEYS else "",
                group_title(each),
                each.ids,
            )
            for place, each in enumerate(known.groups, start=1)
        ]
        found = known.series
        series = (
            [Line(tr("Known", "串并案"), mark_text(found), series_id=found.id)] if found else []
        )
        disputes = [
            Line(tr("Known", "矛盾纠纷"), dispute_text(each), dispute_id=each.id)
            for each in known.disputes
        ]
        return [*alike, *disputes, *series, *sites, *groups]

    def _unmask_key(self) -> str:
        return "" if self._full else tr("Known", "Ctrl+U 查看")

    def _go(self, line: Line) -> None:
        if line.is_alike:
            self.incident_wanted.emit(line.ids[0])
        elif line.dispute_id is not None:
            self.dispute_wanted.emit(line.dispute_id)
        elif line.series_id is not None:
            self.series_wanted.emit(line.series_id)
        elif line.ids:
            self.behind_wanted.emit(line.title, line.ids)
        elif line.is_summary:
            self.focus_lines()
        else:
            self._seat.actions[Do.UNMASK].trigger()

    def _alike(self) -> AlikeLine | None:
        known = self._watch.known
        return known.alike[0] if known and known.alike else None

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.cautions)
        column.addWidget(self.lines)


def _in_short(lines: list[Line]) -> list[Line]:
    """The likely repeat, and all else in one line: what each is and how often."""
    alike = [line for line in lines if line.is_alike][:1]
    rest = [line for line in lines if line not in alike]
    if len(rest) < 2:
        return [*alike, *rest]
    said = []
    for line in rest:
        count = tr("Known", "{count} 起").replace("{count}", str(len(line.ids)))
        said.append(f"{line.head} {count}" if line.ids else line.head)
    key = tr("Known", "Ctrl+B 展开")
    return [*alike, Line(tr("Known", "已知"), " · ".join(said), key, is_summary=True)]
