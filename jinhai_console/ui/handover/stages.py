"""The steps of the page together: which of them it is the turn of, and where the keys go."""

from enum import IntEnum

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from jinhai_console.services.handover_standing import Standing
from jinhai_console.ui.handover.links import Links
from jinhai_console.ui.handover.steps import ReceiptStep, ShiftStep, SignStep
from jinhai_console.ui.theme import STEP, Theme


class Stage(IntEnum):
    DRAW_UP = 0
    TAKE_OVER = 1
    HAND = 2
    RECEIVE = 3


def stage_of(standing: Standing) -> Stage:
    if not standing.is_prepared:
        return Stage.DRAW_UP
    if standing.waiting:
        return Stage.TAKE_OVER
    return Stage.RECEIVE if standing.is_handed else Stage.HAND


class Stages(QWidget):
    """Going on moves the focus to where the next thing is done; going back never does."""

    def __init__(self, family: str, theme: Theme, links: Links) -> None:
        super().__init__()
        self._stage: Stage | None = None
        self.shift = ShiftStep(family, theme, links)
        self.receipts = ReceiptStep(family, theme)
        self.sign = SignStep(family, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * STEP)
        column.addWidget(self.shift)
        column.addWidget(self.receipts, 1)
        column.addWidget(self.sign)

    def show_standing(self, standing: Standing) -> None:
        for each in (self.shift, self.receipts, self.sign):
            each.show_standing(standing)
        stage = stage_of(standing)
        if self._stage is None or stage > self._stage:
            self._go_to(stage)
        self._stage = stage
        self._mark_next(stage)

    def steps_back(self, standing: Standing) -> bool:
        """Something came in between while somebody was about to sign."""
        is_signing = any(each.hasFocus() for each in self.sign.findChildren(QLineEdit))
        goes_back = self._stage is not None and stage_of(standing) < self._stage
        if goes_back:
            self.forget_passwords()
        return goes_back and is_signing

    def begin(self) -> None:
        """The page is looked at anew: the focus goes to where things stand."""
        self._stage = None

    def forget_passwords(self) -> None:
        for each in (self.receipts.identity, self.sign.handed, self.sign.received):
            each.password.clear()

    def clear(self) -> None:
        """The next shift begins with empty fields."""
        self._stage = None
        self.receipts.word.clear()
        self.receipts.identity.clear()
        self.sign.clear()

    def set_busy(self, is_busy: bool) -> None:
        self.shift.prepare_button.setEnabled(not is_busy)

    def dress(self, theme: Theme) -> None:
        for each in (self.shift, self.receipts, self.sign):
            each.dress(theme)
        self.receipts.list.dress(theme)

    def _mark_next(self, stage: Stage) -> None:
        """The one button that the page waits for stands out."""
        buttons = {
            Stage.DRAW_UP: self.shift.prepare_button,
            Stage.TAKE_OVER: self.receipts.identity.button,
            Stage.HAND: self.sign.handed.button,
            Stage.RECEIVE: self.sign.received.button,
        }
        for each, button in buttons.items():
            button.setDefault(each is stage)

    def _go_to(self, stage: Stage) -> None:
        if stage is Stage.DRAW_UP:
            self.shift.prepare_button.setFocus()
        elif stage is Stage.TAKE_OVER:
            self.receipts.identity.focus()
        elif stage is Stage.HAND:
            # Whoever took the last item may press Space once more: not into a password.
            self.sign.handed.number.setFocus()
        else:
            self.sign.received.focus()
