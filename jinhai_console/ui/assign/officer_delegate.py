"""Paints an officer's line: availability, name, number, what he does, what he is on, how long."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.rows import DutyLine, OfficerRow
from jinhai_console.ui.assign.officer_model import OfficerModel, TeamHead, line_text
from jinhai_console.ui.assign.shape import availability_colour, paint_availability
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.list_paint import RIGHT, ground, say
from jinhai_console.ui.theme import ROW_HEIGHT, SMALL_PX, STEP, Theme
from jinhai_console.ui.words import availability_word, elapsed_text, milestone_word

_PAD = 3 * STEP
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
        if isinstance(line, TeamHead):
            rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs lack it
            head = rect.adjusted(_PAD, 4, -_PAD, 0)
            say(painter, head, line_text(line), self._head, self._theme.text_faint)
        elif line is not None:
            self._officer(painter, ground(painter, option, self._theme), line)

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
        say(painter, cell(_WORD, _NAME + self._wider), word, self._small, colour)
        ink = theme.text_faint if quiet else theme.text
        say(painter, cell(_NAME, _NUMBER), row.name, self._text, ink)
        if not narrow:
            number = cell(_NUMBER, _ACTIVITY)
            say(painter, number, row.number, self._small, theme.text_faint)
        activity = cell(_ACTIVITY, _DUTY)
        say(painter, activity, row.activity, self._small, theme.text_dim)
        end = rect.width() - self._wider
        duty = cell(_DUTY, end + (_ACTIVITY - _NUMBER if narrow else 0))
        self._duty(painter, duty.adjusted(0, 0, -2 * STEP, 0), row)

    def _duty(self, painter: QPainter, rect: QRect, row: OfficerRow) -> None:
        """What he is on; who is free shows his post and the communities he knows."""
        theme = self._theme
        if not row.duties:
            post = tr("Assign", "请假") if row.is_on_leave else row.post
            said = "　".join(each for each in (row.communities, post) if each)
            say(painter, rect, said, self._small, theme.text_faint, RIGHT)
            return
        said = _on_two(row.duties)
        if len(row.duties) == 1:
            said += f" {elapsed_text(max(0, self._now() - row.duties[0].since))}"
        say(painter, rect, said, self._small, theme.text_dim, RIGHT)


def _on_two(duties: tuple[DutyLine, ...]) -> str:
    """The first two incidents he is on, each with how far he is; of more, how many there are."""
    said = "、".join(f"{e.number[-4:]} {milestone_word(e.milestone)}" for e in duties[:2])
    more = tr("Assign", " 等{count}起").replace("{count}", str(len(duties)))
    return said + more if len(duties) > 2 else said
