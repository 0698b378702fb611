"""The story with the card beside it where there is room; where not, the next step above it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from jinhai_console.domain.clocks import Tone
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.procedure_rows import NO_PROCEDURE, IncidentProcedure
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.procedure.words import left_word, party_word
from jinhai_console.ui.theme import ROW_HEIGHT, STEP, TEXT_PX, Theme

WIDE_PX = 600  # from here on two columns are read more easily than one after the other
_STORY_SHARE, _CARD_SHARE = 9, 11


class BesideStory(QWidget):
    """`turned(is_wide)` when the card comes to stand beside the story, or leaves it."""

    turned = Signal(bool)
    card_wanted = Signal()

    def __init__(
        self, story: QWidget, card: QWidget, theme: Theme, family: str, now: Callable[[], Instant]
    ) -> None:
        super().__init__()
        self.is_wide = False
        self._card = card
        self.next_step = NextStep(theme, family, now)
        self.next_step.clicked.connect(self.card_wanted)
        left = QVBoxLayout()
        left.setSpacing(STEP)
        left.addWidget(self.next_step)
        left.addWidget(story, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(3 * STEP)
        self._row.addLayout(left, _STORY_SHARE)
        self.setFocusProxy(story)

    def fit(self, width: int) -> None:
        """Told by the panel: a tab that is not shown does not hear of its own size."""
        is_wide = width >= WIDE_PX
        if is_wide != self.is_wide:
            self.is_wide = is_wide
            self.turned.emit(is_wide)

    def take_card(self) -> None:
        """Put the card beside the story."""
        self._row.addWidget(self._card, _CARD_SHARE)

    def give_card(self) -> QWidget:
        """Let the card go: it stands elsewhere from now on."""
        self._row.removeWidget(self._card)
        return self._card


class NextStep(QWidget):
    """What is next on the card, whose it is and how long remains, in one line."""

    clicked = Signal()

    def __init__(self, theme: Theme, family: str, now: Callable[[], Instant]) -> None:
        super().__init__()
        self._theme = theme
        self._now = now
        self._text = text_font(family, TEXT_PX)
        self._small = small_font(family)
        self._procedure = NO_PROCEDURE
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_procedure(self, procedure: IncidentProcedure) -> None:
        self._procedure = procedure
        self.update()

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, ROW_HEIGHT - STEP)

    def words(self) -> tuple[str, str, Tone]:
        """The step, what is said at its end, and how it stands against its limit."""
        now, procedure = self._now(), self._procedure
        row = procedure.next_step(now)
        if procedure.procedure_id is None:
            return tr("Procedure", "这个类别还没有处置规范"), "Alt+8", Tone.CALM
        if row is None:
            return tr("Procedure", "规范的步骤都做完了"), "Alt+8", Tone.CALM
        left = procedure.left(row, now)
        parts = [
            party_word(row.step.party) if row.step.party else "",
            left_word(left) if left is not None else "",
            "Alt+8",
        ]
        said = f"{row.number}  {row.step.text}"
        return said, "  ".join(part for part in parts if part), procedure.tone(row, now)

    def paintEvent(self, event: QPaintEvent) -> None:
        said, end, tone = self.words()
        self.setAccessibleName(" ".join((tr("Procedure", "规范下一步"), said, end)))
        theme = self._theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.chosen if self.hasFocus() else theme.hover))
        inner = self.rect().adjusted(2 * STEP, 0, -2 * STEP, 0)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.text_faint if tone is Tone.CALM else getattr(theme, tone)))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, int(right), end)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(end) - 3 * STEP
        painter.setFont(self._text)
        painter.setPen(QColor(theme.text))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(said, Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
