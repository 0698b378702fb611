"""Paints an officer's line: availability, name, number, what he does, what he is on, how long."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.rows import DutyLine, OfficerRow
from jinhai_console.ui.assign.officer_model import OfficerModel, TeamHead, line_text
from jinhai_console.ui.assign.shape import availability_colour, paint_availability
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import ROW_HEIGHT, SMALL_PX, STEP, Theme
from jinhai_console.ui.words import availability_word, elapsed_text, milestone_word

_PAD = 3 * STEP
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
# Columns from the left: shape, word, name, number, activity; what is left is what he is on.
_WORD, _NAME, _NUMBER, _ACTIVITY, _DUTY = 28, 74, 134, 194, 240
_NARROW = 400  # below this the number of the officer gives way


class OfficerDelegate(QStyledItemDelegate):
    """`now` is asked at every painting, so that times run by repainting alone."""

    def __init__(
        self, model: OfficerModel, theme: Theme, family: str, now: Callable[[], Instant]
    ) -> None:
        super().__init__(model)
        self._model = model
        self._theme = theme
        self._now = now
        self._text = text_font(family)
        self._small = small_font(family)
        self._head = text_font(family, SMALL_PX, bold=True)
        room = QFontMetrics(self._small)
        widest = max(room.horizontalAdvance(availability_word(each)) for each in Availability)
        self._wider = max(0, widest - (_NAME - _WORD - STEP))  # by the words of the language

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(240, ROW_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = self._model.line(index)
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        if isinstance(line, TeamHead):
            self._words(painter, rect.adjusted(_PAD, 4, -_PAD, 0), line_text(line), self._head)
        elif line is not None:
            self._ground(painter, rect, state)
            self._officer(painter, rect, line)

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._theme.chosen))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(self._theme.hover))

    def _officer(self, painter: QPainter, rect: QRect, row: OfficerRow) -> None:
        theme = self._theme
        quiet = row.availability is Availability.UNAVAILABLE
        narrow = rect.width() < _NARROW
        middle = QPointF(rect.x() + _PAD + 4, rect.center().y() + 1)
        paint_availability(painter, middle, row.availability, theme)

        def cell(left: int, right: int) -> QRect:
            shift = _ACTIVITY - _NUMBER if narrow and left > _NUMBER else 0
            shift -= self._wider if left > _WORD else 0
            return QRect(rect.x() + left - shift, rect.y(), right - left - STEP, rect.height())

        colour = availability_colour(row.availability, theme)
        word = availability_word(row.availability)
        self._words(painter, cell(_WORD, _NAME + self._wider), word, self._small, colour)
        ink = theme.text_faint if quiet else theme.text
        self._words(painter, cell(_NAME, _NUMBER), row.name, self._text, ink)
        if not narrow:
            number = cell(_NUMBER, _ACTIVITY)
            self._words(painter, number, row.number, self._small, theme.text_faint)
        activity = cell(_ACTIVITY, _DUTY)
        self._words(painter, activity, row.activity, self._small, theme.text_dim)
        end = rect.width() - self._wider
        duty = cell(_DUTY, end + (_ACTIVITY - _NUMBER if narrow else 0))
        self._duty(painter, duty.adjusted(0, 0, -2 * STEP, 0), row)

    def _duty(self, painter: QPainter, rect: QRect, row: OfficerRow) -> None:
        """What he is on; who is free shows his post and the communities he knows."""
        theme = self._theme
        if not row.duties:
            post = tr("Assign", "请假") if row.is_on_leave else row.post
            said = "　".join(each for each in (row.communities, post) if each)
            self._words(painter, rect, said, self._small, theme.text_faint, _RIGHT)
            return
        said = _on_two(row.duties)
        if len(row.duties) == 1:
            said += f" {elapsed_text(max(0, self._now() - row.duties[0].since))}"
        self._words(painter, rect, said, self._small, theme.text_dim, _RIGHT)

    def _words(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        font: QFont,
        colour: str = "",
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour or self._theme.text_faint))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(align), shown)


def _on_two(duties: tuple[DutyLine, ...]) -> str:
    """The first two incidents he is on, each with how far he is; of more, how many there are."""
    said = "、".join(f"{e.number[-4:]} {milestone_word(e.milestone)}" for e in duties[:2])
    more = tr("Assign", " 等{count}起").replace("{count}", str(len(duties)))
    return said + more if len(duties) > 2 else said
