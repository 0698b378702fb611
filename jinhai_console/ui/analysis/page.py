"""The page 统计分析: a question, its table, and a way from every number to its incidents."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.instant import day_of, full_text
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services import reads
from jinhai_console.services.analysis import Analysis, Question, Scope
from jinhai_console.services.analysis_rows import Part
from jinhai_console.ui.analysis.asked import Asked, SavedQuestion, from_json, to_json
from jinhai_console.ui.analysis.files import AnalysisFiles
from jinhai_console.ui.analysis.layout import AnalysisLayout
from jinhai_console.ui.analysis.saved import MOST_KEYS
from jinhai_console.ui.analysis.words import definition_text, scope_text
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.memory import Memory
from jinhai_console.ui.newest import Newest
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

_MINUTE_MS = 60_000
_LAST, _SAVED = "analysis", "analysis_saved"


class AnalysisPage(QWidget):
    """`incidents_wanted(title, ids)`: as many as the number says. `left()` by Esc."""

    left = Signal()
    incidents_wanted = Signal(str, object)

    def __init__(self, seat: Seat, theme: Theme, icons: Icons, memory: Memory) -> None:
        super().__init__()
        self._seat = seat
        self._memory = memory
        self._lists: reads.Lists | None = None
        self._asked_of: Question | None = None  # what was last asked
        self._answered: Asked | None = None  # what the bar said when the answer was asked for
        read = seat.bridge.read
        self.asking = Newest(
            lambda question, then, failed: read(reads.analysis, question, then=then, failed=failed),
            self,
            self.ask,
        )
        self.timing = Newest(
            lambda question, then, failed: read(
                reads.analysis_in_time, question.scope, then=then, failed=failed
            ),
            self,
            self.ask,
        )
        self.parts = AnalysisLayout(self, theme, seat.family, icons, self._saved())
        self.files = AnalysisFiles(seat, self.parts.table, self.parts.model)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._connect()
        self._bind_keys()
        self.parts.bar.set_asked(self._last())
        self.dress(theme)
        seat.bridge.read(reads.lists, then=self._know)

    @property
    def answer(self) -> Analysis | None:
        return self.parts.model.answer

    @property
    def is_settled(self) -> bool:
        """What was asked for is on the screen, and nothing is under way."""
        is_settled = self.asking.is_settled and self.timing.is_settled
        return self.answer is not None and is_settled

    def ask(self) -> None:
        """Put the bar's question, of today."""
        lists = self._lists
        if lists is None:
            return
        try:
            today = day_of(self._seat.now(), lists.station.zone)
            question = self.parts.bar.asked.question(today)
        except Refusal as refusal:
            self.parts.say_wrong(str(refusal))
            return
        self._asked_of = question
        self.parts.bar.show_period(question.scope.period)
        self.parts.pins.show_pins(question.pinned, lists)
        self.asking.want(question)

    def dress(self, theme: Theme) -> None:
        self.parts.dress(theme)

    # -- opening --------------------------------------------------------------------

    def open_cell(self, index: QModelIndex) -> None:
        """A count by itself; a name, a change or a share by the count of the period."""
        node, columns = self.parts.model.node(index), self.parts.model.columns
        if node is None:
            return
        column = columns[index.column()]
        if column.scope is None:
            column = columns[1]
        count = column.opens(node.row)
        if column.scope is not None and count is not None:
            self._open(columns[0].text(node.row), column.scope, node.row.part, count)

    def _open_side(self, name: str, part: Part, count: int) -> None:
        if self.answer is not None:
            self._open(name, self.answer.question.scope, part, count)

    def _open(self, name: str, scope: Scope, part: Part, count: int) -> None:
        assert self._lists is not None
        title = f"{name}　{scope_text(scope, self._lists)}"
        if not count:
            self.parts.say(tr("Analysis", "{name}：没有警情").replace("{name}", title))
            return

        def show(ids: list[int]) -> None:
            if len(ids) != count:  # something was committed since: the table follows
                self.ask()
            self.incidents_wanted.emit(title, ids)

        self._seat.bridge.read(reads.analysis_behind, scope, part, then=show)

    def _open_in_time(self, name: str, ids: Sequence[int]) -> None:
        if self.answer is not None and self._lists is not None and ids:
            title = f"{name}　{scope_text(self.answer.question.scope, self._lists)}"
            self.incidents_wanted.emit(title, ids)

    # -- pinning and keeping ----------------------------------------------------------

    def pin(self) -> None:
        """What is asked stays as a column until it is unpinned."""
        if self._asked_of is not None:
            self._set(self.parts.bar.asked.with_pin(self._asked_of.scope))

    def unpin(self, place: int) -> None:
        self._set(self.parts.bar.asked.without_pin(place))

    def _set(self, asked: Asked) -> None:
        self.parts.bar.set_asked(asked if self._lists is None else asked.within(self._lists))
        self._changed(self.parts.bar.asked)

    def _changed(self, asked: Asked) -> None:
        self._memory.keep(_LAST, to_json([SavedQuestion("", asked)]))
        self.ask()

    def _last(self) -> Asked:
        kept = from_json(self._memory.text(_LAST))
        return kept[0].asked if kept else Asked()

    def _saved(self) -> list[SavedQuestion]:
        return from_json(self._memory.text(_SAVED))

    # -- reading ----------------------------------------------------------------------

    def _know(self, lists: reads.Lists) -> None:
        self._lists = lists
        self.parts.bar.set_lists(lists)
        self.parts.bar.set_asked(self.parts.bar.asked.within(lists))
        self.ask()

    def _show(self, question: Question, answer: Analysis) -> None:
        assert self._lists is not None
        self._answered = self.parts.bar.asked
        self.parts.load(answer, self._lists)
        self.parts.definition.say(definition_text(answer.definitions[0]))
        moment = full_text(answer.read_at, self._lists.station.zone)
        self.parts.moment.setText(tr("Analysis", "数据截至 {time}").format(time=moment))
        self.timing.want(question)

    def _show_in_time(self, question: Question, ids: list[int]) -> None:
        if self.answer is not None and self.answer.question == question:
            self.parts.side.show_in_time(ids)

    def _hear(self, changes: reads.ChangeSet) -> None:
        if changes.lists_changed:
            self._seat.bridge.read(reads.lists, then=self._know)
        elif (changes.touched or changes.is_bulk) and self.isVisible():
            self.asking.renew_soon(self.timing.took_s)

    def _turn_day(self) -> None:
        """What is asked of today is asked of the new day."""
        lists, asked = self._lists, self.parts.bar.asked
        if lists is not None and self._asked_of is not None and self.isVisible():
            today = day_of(self._seat.now(), lists.station.zone)
            if asked.period(today) != self._asked_of.scope.period:
                self.ask()

    # -- events -----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()
        self.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()
        self.asking.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.parts.is_slow or not self._go_back():
            self.left.emit()

    def _go_back(self) -> bool:
        """To the question that was answered, instead of waiting for a newer one."""
        if self.answer is None or self._answered is None or self._lists is None:
            return False
        question = self._asked_of = self.answer.question
        self.asking.forget()
        self.parts.bar.set_asked(self._answered)
        self.parts.bar.show_period(question.scope.period)
        self.parts.pins.show_pins(question.pinned, self._lists)
        self._memory.keep(_LAST, to_json([SavedQuestion("", self._answered)]))
        return True

    def _connect(self) -> None:
        parts, asking = self.parts, self.asking
        self._seat.bridge.changed.connect(self._hear)
        self._minute.timeout.connect(self._turn_day)
        asking.answered.connect(self._show)
        self.timing.answered.connect(self._show_in_time)
        for newest in (asking, self.timing):
            newest.refused.connect(parts.say_wrong)
        asking.slow.connect(parts.show_slow)
        parts.bar.changed.connect(self._changed)
        parts.bar.wrong.connect(parts.say_wrong)
        parts.table.opened.connect(self.open_cell)
        parts.side.opened.connect(self._open_side)
        parts.side.in_time_wanted.connect(self._open_in_time)
        parts.pins.unpinned.connect(self.unpin)
        parts.pin_button.clicked.connect(self.pin)
        parts.exporting.triggered.connect(self._export)
        parts.copying.triggered.connect(self._copy)
        parts.saved.chosen.connect(self._set)
        parts.saved.name_wanted.connect(self._ask_name)
        parts.saved.changed.connect(lambda saved: self._memory.keep(_SAVED, to_json(saved)))

    def _bind_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+D": self.pin,
            "Ctrl+G": self.parts.charts_button.toggle,
            "Ctrl+S": self._ask_name,
            "Ctrl+Shift+E": self._export,
            "Ctrl+C": self._copy,
        }
        for place in range(MOST_KEYS):
            keys[f"Ctrl+{place + 1}"] = partial(self.parts.saved.bring, place)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, slot in keys.items():
            QShortcut(QKeySequence(key), self, context=within).activated.connect(slot)

    def _ask_name(self) -> None:
        self.parts.saved.ask_name(self.parts.bar.asked)

    def _export(self) -> None:
        if self._lists is not None and self.answer is not None:
            self.files.ask(self._lists, self)

    def _copy(self) -> None:
        if self._lists is not None and self.answer is not None:
            self.files.copy(self._lists)
