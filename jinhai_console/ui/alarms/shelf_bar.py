"""Asks how long and why an alarm is put aside, in one line under the list."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QWidget

from jinhai_console.domain.alarm import SHELF
from jinhai_console.domain.instant import MINUTE, Duration
from jinhai_console.ui.forms.draft import Drafts
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import STEP, Theme

_MINUTES = (10, 15, 30, 60, 120, 240, 480)
_DRAFT = "alarm.shelf"


class ShelfBar(ReasonBar):
    """The reason typed so far is kept, also over Esc and a crash."""

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._drafts = drafts
        self.span = QComboBox()
        for minutes in _MINUTES:
            self.span.addItem(_span_word(minutes))
        self.span.setAccessibleName(tr("Alarms", "搁置多久"))
        self._row.insertWidget(1, self.span)
        self._give_button.setText(tr("Alarms", "搁置"))
        self.setContentsMargins(3 * STEP, 0, 3 * STEP, STEP)
        self.line.textEdited.connect(lambda text: drafts.keep(_DRAFT, {"reason": text}))

    def ask_span(self, question: str, then: Callable[[str, Duration], object]) -> None:
        """`then` gets the reason, never empty, and how long."""
        self.span.setCurrentIndex(_MINUTES.index(SHELF // MINUTE))
        self.ask(question, lambda reason: then(reason, self._chosen()))
        self.line.setText(self._drafts.kept(_DRAFT).get("reason", ""))

    def forget(self) -> None:
        """What was typed has been taken: it need not be kept any more."""
        self._drafts.drop(_DRAFT)

    def _chosen(self) -> Duration:
        return _MINUTES[self.span.currentIndex()] * MINUTE


def _span_word(minutes: int) -> str:
    if minutes % 60 == 0:
        return tr("Alarms", "{count} 小时").format(count=minutes // 60)
    return tr("Alarms", "{count} 分钟").format(count=minutes)
