"""The steps of a card in a list: arrows move, Space ticks, figures tick the step of that number."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.procedure import Part
from jinhai_console.domain.procedure_rows import IncidentProcedure, StepRow, TickRow
from jinhai_console.ui.lines_model import LINE_ROLE
from jinhai_console.ui.procedure.delegate import TEXT_AT, StepDelegate
from jinhai_console.ui.procedure.lines import CardModel, lines_of
from jinhai_console.ui.theme import Theme

_SECOND_FIGURE_MS = 700
_LEAST_PX = 44  # one step: a small screen has no more to give


class StepList(QListView):
    """Signals what the officer wants; nothing is ticked here before the desk has done it."""

    tick_wanted = Signal(object)  # the open StepRow
    untick_wanted = Signal(object)  # the TickRow that stands
    figure_typed = Signal(str)  # the first of two figures, or nothing once it is settled

    def __init__(
        self,
        theme: Theme,
        family: str,
        now: Callable[[], Instant],
        parent: QWidget | None = None,
        *,
        parts: tuple[Part, ...] = tuple(Part),
        reads_only: bool = False,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._reads_only = reads_only
        self._figure = ""
        self.lines = CardModel(self)
        self._delegate = StepDelegate(theme, family, now, self, has_boxes=not reads_only)
        self._later = QTimer(self, singleShot=True, interval=_SECOND_FIGURE_MS)
        self._later.timeout.connect(self._settle)
        self.setModel(self.lines)
        self.setItemDelegate(self._delegate)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setTabKeyNavigation(False)
        self.setMinimumHeight(_LEAST_PX)
        if reads_only:
            self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)

    def show_procedure(self, procedure: IncidentProcedure) -> None:
        """The cursor stays where it is while it is the same card."""
        self._delegate.procedure = procedure
        self.lines.set_lines(lines_of(procedure, self._parts))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def go_to(self, number: int) -> None:
        """Put the cursor on a step, its part's heading in view."""
        place = self.lines.place_of(number)
        if place is None:
            return
        self.setCurrentIndex(self.lines.index(place))
        self.scrollTo(self.lines.index(max(0, place - 1)), QListView.ScrollHint.PositionAtTop)

    def reveal(self, number: int) -> None:
        """Bring a step into view, the cursor left where it is."""
        place = self.lines.place_of(number)
        if place is not None:
            self.scrollTo(self.lines.index(place))

    def forget_figure(self) -> None:
        """What was half typed meant another card."""
        self._later.stop()
        self._figure = ""

    def current(self) -> StepRow | TickRow | None:
        index = self.currentIndex()
        line = index.data(LINE_ROLE) if index.isValid() else None
        return line if isinstance(line, StepRow | TickRow) else None

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self.viewport().update()

    def tick_current(self) -> None:
        """Tick the step under the cursor, or take its tick back."""
        line = self.current()
        if line is None or self._reads_only:
            return
        tick = line.tick if isinstance(line, StepRow) else line
        if tick is None:
            self.tick_wanted.emit(line)
        else:
            self.untick_wanted.emit(tick)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        figure = event.text()
        if self._reads_only or held:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            if not event.isAutoRepeat():
                self.tick_current()
        elif figure.isascii() and figure.isdigit():
            self._type(figure)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on number or box ticks; one on the words only moves the cursor."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and index.isValid() and event.position().x() < TEXT_AT:
            self.tick_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _type(self, figure: str) -> None:
        """One figure is enough where no second one could follow it, or that one makes no step."""
        most = max(
            (each.number for each in self.lines.lines if isinstance(each, StepRow)), default=0
        )
        if self._figure and int(self._figure + figure) > most:
            self._settle()
        self._figure += figure
        if len(self._figure) > 1 or int(self._figure) * 10 > most:
            self._settle()
        else:
            self.figure_typed.emit(self._figure)
            self._later.start()

    def _settle(self) -> None:
        """The step of the number that was typed is ticked; one ticked already is only shown."""
        self._later.stop()
        place = self.lines.place_of(int(self._figure or "0"))
        self._figure = ""
        self.figure_typed.emit("")
        if place is None:
            return
        self.setCurrentIndex(self.lines.index(place))
        line = self.current()
        if isinstance(line, StepRow) and line.tick is None:
            self.tick_wanted.emit(line)
