"""One quiet line that says what was done, refused or changed by others; undo stands in it."""

from collections import deque
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import STEP, Theme
from jinhai_console.ui.two_lines import TwoLines

SECONDS = 10
_WAITING = 5  # news beyond these is older than anybody wants to read
_HEIGHT = 32


class Tone(StrEnum):
    DONE = "done"
    REFUSED = "refused"
    NEWS = "news"


@dataclass(frozen=True, slots=True)
class Notice:
    """`undoes` is the journal entry that the notice offers to undo."""

    text: str
    tone: Tone = Tone.DONE
    undoes: int | None = None


class NoticeBar(QWidget):
    """Always as high, so that nothing moves when it speaks. An answer comes at once, news waits."""

    undo_wanted = Signal(object)  # journal sequence

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: Notice | None = None
        self._waiting: deque[Notice] = deque(maxlen=_WAITING)
        self._left = 0
        self._words = TwoLines()
        self._undo = QToolButton()
        self._close = QToolButton()
        self._close.setText("×")
        self._timer = QTimer(self, interval=1_000)
        self._timer.timeout.connect(self._tick)
        self._undo.clicked.connect(self._ask_undo)
        self._close.clicked.connect(self._next)
        self._arrange()
        self.dress(theme)
        self._show(None)

    @property
    def current(self) -> Notice | None:
        return self._current

    def tell(self, notice: Notice) -> None:
        """Show a notice; news waits until what stands there has had its time."""
        if notice.tone is Tone.NEWS and self._current is not None:
            self._waiting.append(notice)
        else:
            self._show(notice)

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self._undo.setStyleSheet(f"QToolButton {{ color: {theme.accent}; font-weight: bold; }}")
        self._colour()

    def retranslate(self) -> None:
        self._show(self._current)

    def _arrange(self) -> None:
        self.setFixedHeight(_HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * STEP, 0, STEP, 0)
        row.setSpacing(2 * STEP)
        row.addWidget(self._words, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)

    def _show(self, notice: Notice | None) -> None:
        self._current = notice
        self._left = SECONDS
        self._words.say(notice.text if notice else "")
        self._words.setAccessibleName(notice.text if notice else tr("Notice", "没有消息"))
        self._close.setAccessibleName(tr("Notice", "收起消息"))
        self._close.setVisible(notice is not None)
        self._undo.setVisible(notice is not None and notice.undoes is not None)
        self._count()
        self._colour()
        if notice is None:
            self._timer.stop()
        else:
            self._timer.start()

    def _tick(self) -> None:
        self._left -= 1
        if self._left > 0:
            self._count()
        else:
            self._next()

    def _next(self) -> None:
        self._show(self._waiting.popleft() if self._waiting else None)

    def _count(self) -> None:
        self._undo.setText(tr("Notice", "撤回 (Ctrl+Z)  {count} 秒").format(count=self._left))

    def _colour(self) -> None:
        tone = self._current.tone if self._current else None
        colour = self._theme.red if tone is Tone.REFUSED else self._theme.text_dim
        if tone is Tone.DONE:
            colour = self._theme.text
        self._words.setStyleSheet(f"color: {colour};")

    def _ask_undo(self) -> None:
        if self._current is not None and self._current.undoes is not None:
            self.undo_wanted.emit(self._current.undoes)
