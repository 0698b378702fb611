"""交接班 in a window of its own (F12): the steps at the left, the very pages at the right."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.handover_sheet import HandoverSheet, SystemFact
from jinhai_console.reports.paper import handover_paper
from jinhai_console.services import reads
from jinhai_console.services.accounts import SignedIn
from jinhai_console.services.handover_check import checker
from jinhai_console.services.handover_standing import Standing
from jinhai_console.ui.fonts import text_font
from jinhai_console.ui.handover.flow import Completed, Facts, Flow
from jinhai_console.ui.handover.links import Links
from jinhai_console.ui.handover.opening import Opening
from jinhai_console.ui.handover.past import PastShifts
from jinhai_console.ui.handover.preview import SheetPreview
from jinhai_console.ui.handover.result import Result
from jinhai_console.ui.handover.stages import Stages
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.print_key import claims_print
from jinhai_console.ui.printing import Printing
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import LARGE_PX, STEP, Theme


def _no_facts() -> tuple[SystemFact, ...]:
    return ()


class HandoverPage(QDialog):
    """Never blocks the desk; Esc puts it away and loses nothing.

    `signed_in` says who sits at the seat, `facts` what the sheet says of the system.
    `shift_changed` carries the receiver: the seat is his from now on.
    """

    shift_changed = Signal(object)  # SignedIn

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        resources: Path,
        signed_in: Callable[[], SignedIn | None],
        *,
        facts: Facts = _no_facts,
        native_dialogs: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._seat = seat
        self._resources = resources
        self._shift_id: int | None = None
        self.flow = Flow(seat, signed_in, facts, self)
        self.opening = Opening(seat.family, theme)
        self.stages = Stages(seat.family, theme, Links(seat.actions))
        self.completion = Result(seat.family, theme)
        self.past = PastShifts(seat.family, theme)
        self.printing = Printing(seat.bridge, seat.orders, self, native_dialogs=native_dialogs)
        self.preview = SheetPreview(seat.bridge, theme, self.printing, self)
        self.message = plain_label(wraps=True)
        self._title = plain_label(tr("Handover", "交接班"))
        self._title.setFont(text_font(seat.family, LARGE_PX, bold=True))
        self.past_button = QPushButton(tr("Handover", "以前的班次"))
        self._left = QStackedWidget()
        self._arrange()
        self._connect()
        self.dress(theme)

    @property
    def is_settled(self) -> bool:
        """The running shift is known and its pages are set: what a picture waits for."""
        return self.flow.standing is not None and self.preview.is_current

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        for each in (self.opening, self.stages, self.completion, self.past, self.preview):
            each.dress(theme)
        self._title.setStyleSheet(f"color: {theme.text};")
        self.message.setStyleSheet(f"color: {theme.text_dim};")

    def say(self, text: str, is_refusal: bool = False) -> None:
        """One line below the title: what was done, what was refused and what to do."""
        self.message.setText(text)
        self.message.setAccessibleName(text)
        colour = self._theme.red if is_refusal else self._theme.text_dim
        self.message.setStyleSheet(f"color: {colour};")

    def show_past(self) -> None:
        """The shifts that can be printed again."""
        self.say("")
        self._left.setCurrentWidget(self.past)
        self._read_past()

    def _read_past(self) -> None:
        self._seat.bridge.read(reads.past_shifts, then=self.past.show_shifts)

    def show_running(self) -> None:
        """Back to the running shift, whatever was looked at."""
        self._begin()
        self.flow.load()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.say("")
        self._begin()
        self.flow.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever opens the page again has to say anew who he is."""
        self.flow.watch(False)
        self.stages.forget_passwords()
        super().hideEvent(event)

    def event(self, event: QEvent) -> bool:
        """Ctrl+P prints this sheet, also where the window around it means the queue by it."""
        return claims_print(event, self._print) or super().event(event)

    def _print(self) -> None:
        self.preview.print()

    def _begin(self) -> None:
        self._left.setCurrentWidget(self.stages)
        self.stages.begin()
        self._shift_id = None

    # -- what arrives ---------------------------------------------------------------

    def _stands(self, standing: Standing) -> None:
        if self._left.currentWidget() in (self.completion, self.past):
            return
        self.opening.show_standing(standing)
        if standing.shift is None:
            if self._left.currentWidget() is not self.opening:
                self._left.setCurrentWidget(self.opening)
                self.opening.name.setFocus()
            self._seat.bridge.read(reads.officer_rows, then=self.opening.show_officers)
            self.preview.show_paper(None)
            return
        self._left.setCurrentWidget(self.stages)
        is_new = standing.shift.id != self._shift_id
        self._shift_id = standing.shift.id
        if self.stages.steps_back(standing):
            self.preview.setFocus()  # a password must not go on into another field
        self.stages.show_standing(standing)
        if standing.sheet is not None:
            self._show_sheet(standing.sheet, from_start=is_new)

    def _complete(self, completed: Completed) -> None:
        self.stages.clear()
        self.say("")
        self._left.setCurrentWidget(self.completion)
        self.completion.show_completed(completed)
        self._show_sheet(completed.sheet)
        self.shift_changed.emit(completed.receiver)

    def _look_back(self, shift_id: int) -> None:
        def found(sheet: HandoverSheet | None) -> None:
            if self._left.currentWidget() is self.past:
                if sheet is None:
                    self.say(tr("Handover", "这一班没有留下交接班记录"), is_refusal=True)
                    self.preview.show_paper(None)
                else:
                    self._show_sheet(sheet)

        self._seat.bridge.read(reads.sheet_of, shift_id, None, then=found)

    def _check(self, code: str) -> None:
        """Walks the whole journal: the answer comes when it is there."""
        self.past.say_found(tr("Handover", "正在核对业务日志…"))
        bridge = self._seat.bridge
        show, refuse = self.past.show_found, self.past.say_found
        bridge.read(checker(bridge.desk), code, then=show, failed=refuse)

    def _show_sheet(self, sheet: HandoverSheet, *, from_start: bool = True) -> None:
        self.preview.show_paper(handover_paper(sheet, self._resources), from_start=from_start)

    def _tell(self, notice: Notice) -> None:
        self.say(notice.text, notice.tone is Tone.REFUSED)

    # -- how it is put together -----------------------------------------------------

    def _connect(self) -> None:
        flow, stages = self.flow, self.stages
        flow.moved.connect(self._stands)
        flow.said.connect(self.say)
        flow.identified.connect(stages.receipts.show_receiver)
        flow.completed.connect(self._complete)
        flow.busy.connect(stages.set_busy)
        stages.shift.prepare_wanted.connect(flow.prepare)
        stages.receipts.identity.given.connect(flow.identify)
        stages.receipts.wanted.connect(flow.take)
        flow.took.connect(stages.receipts.clear_word)
        stages.sign.handed.given.connect(flow.sign_handed)
        stages.sign.received.given.connect(
            lambda number, password: flow.sign_received(
                number, password, stages.sign.next_shift.text(), stages.sign.read_back.text()
            )
        )
        self.opening.wanted.connect(flow.open_shift)
        self.past.chosen.connect(self._look_back)
        self.past.left.connect(self.show_running)
        self.past.check_wanted.connect(self._check)
        self.past.look_wanted.connect(flow.look_through)
        flow.looked.connect(self._read_past)
        self.completion.left.connect(self.reject)
        self.completion.print_wanted.connect(self.preview.print)
        self.completion.save_wanted.connect(self.preview.save)
        self.printing.told.connect(self._tell)
        self.past_button.clicked.connect(self.show_past)
        for keys, slot in (
            ("Ctrl+Return", self.stages.shift.prepare_button.click),
            ("Ctrl+Enter", self.stages.shift.prepare_button.click),
            ("Ctrl+S", self.preview.save),
            ("Ctrl+PgDown", lambda: self.preview.turn(1)),
            ("Ctrl+PgUp", lambda: self.preview.turn(-1)),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def _arrange(self) -> None:
        self.setWindowTitle(tr("Handover", "交接班"))
        self.setModal(False)
        self.resize(1280, 900)
        for each in (self.opening, self.stages, self.completion, self.past):
            self._left.addWidget(each)
        head = QHBoxLayout()
        head.setSpacing(2 * STEP)
        head.addWidget(self._title)
        head.addStretch(1)
        self.past_button.setAutoDefault(False)
        head.addWidget(self.past_button)
        steps = QWidget()
        column = QVBoxLayout(steps)
        column.setContentsMargins(5 * STEP, 3 * STEP, 4 * STEP, 4 * STEP)
        column.setSpacing(2 * STEP)
        column.addLayout(head)
        column.addWidget(self.message)
        column.addWidget(self._left, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(steps)
        split.addWidget(self.preview)
        split.setSizes([560, 720])
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
