"""What the lists' delegates share: the ground of a line, and words as far as there is room."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from jinhai_console.ui.theme import Theme

FOCUS_PX = 3
LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


def ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> QRect:
    """Paint the line under the cursor or under the mouse; the line's place."""
    rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack it
    state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # PySide's stubs lack it
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(theme.chosen))
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect, theme)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.hover))
    return rect


def paint_focus(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """The line that the keys go to: of two lists, each with its chosen line, one has it."""
    painter.fillRect(QRect(rect.x(), rect.y(), FOCUS_PX, rect.height()), QColor(theme.accent))


def say(
    painter: QPainter,
    rect: QRect,
    text: str,
    font: QFont,
    colour: str,
    align: Qt.AlignmentFlag = LEFT,
) -> int:
    """Write into the room there is; how wide it became."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, rect.width()))
    painter.drawText(rect, int(align), shown)
    return metrics.horizontalAdvance(shown)
