"""该派谁: the officers who should go, the first one large, each with the reasons in words."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.routing import Suggestion
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.list_paint import LEFT, RIGHT, ground, say
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.routing_words import reasons_text
from jinhai_console.ui.theme import LARGE_PX, STEP, TEXT_PX, Theme
from jinhai_console.ui.words import role_word, team_word

_FIRST, _OTHER = 56, 44
_ROLE = Qt.ItemDataRole.UserRole
_WRAPPED = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
_NUMBER = 32
_LINE = 18
REASONS_LEFT = _NUMBER + 4 * STEP  # of the list's width, what reasons do not have


class SuggestionList(QListWidget):
    """`taken` names the place in the list and the role (None: as it comes)."""

    taken = Signal(int, object)

    def __init__(self, theme: Theme, family: str, *, sends: bool = True) -> None:
        super().__init__()
        self._first = _FIRST
        self._delegate = _Delegate(theme, family, sends=sends)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Assign", "该派谁"))
        self.itemDoubleClicked.connect(lambda item: self.taken.emit(self.row(item), None))

    def show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        """Keep the cursor on the same officer, if he is still there."""
        place = self.currentRow()
        kept = self.item(place).data(_ROLE).officer_id if place >= 0 else None
        self.clear()
        for rank, each in enumerate(suggestions, start=1):
            said = f"{rank} {part_text(each)} {each.name} {each.number} "
            item = QListWidgetItem(said + reasons_text(each.reasons))
            item.setToolTip(plain_tip(reasons_text(each.reasons)))
            item.setData(_ROLE, each)
            item.setSizeHint(QSize(200, _FIRST if rank == 1 else _OTHER))
            self.addItem(item)
            if each.officer_id == kept:
                self.setCurrentItem(item)
        self.setVisible(bool(suggestions))
        self._fit()

    def chosen(self) -> list[Suggestion]:
        """Who goes when the advice is taken whole: the lead first."""
        every = (self.suggestion(place) for place in range(self.count()))
        return [each for each in every if each is not None and each.is_chosen]

    def show_next_best(self) -> None:
        """The cursor to the best of those who were not chosen; Enter sends him instead."""
        if self.count():
            self.setCurrentRow(min(len(self.chosen()), self.count() - 1))
            self.setFocus()

    def suggestion(self, place: int) -> Suggestion | None:
        return self.item(place).data(_ROLE) if 0 <= place < self.count() else None

    def _fit(self) -> None:
        """Why the first should go is read whole: in a narrow panel on two lines."""
        first = self.suggestion(0)
        room = self.viewport().width() - REASONS_LEFT
        why = self._delegate.width_of(reasons_text(first.reasons)) if first is not None else 0
        self._first = _FIRST + (_LINE if why > room else 0)
        if first is not None:
            self.item(0).setSizeHint(QSize(200, self._first))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(240, self._first + max(0, self.count() - 1) * _OTHER)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self._first + min(1, self.count() - 1) * _OTHER)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where not all have room, as many as are seen whole."""
        height = self.height() - 2 * self.frameWidth()
        whole = self._first + max(0, height - self._first) // _OTHER * _OTHER
        is_short = height < self.sizeHint().height()
        self.setViewportMargins(0, 0, 0, max(0, height - whole) if is_short else 0)
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.taken.emit(self.currentRow(), Role.SUPPORT if shift else None)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Figures take a suggestion (see the panel); letters search nothing here."""


def part_text(suggestion: Suggestion) -> str:
    """What he is for, when the advice is taken; the others stand by."""
    return role_word(suggestion.role) if suggestion.is_chosen else tr("Assign", "备选")


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, family: str, *, sends: bool) -> None:
        super().__init__()
        self._theme = theme
        self._sends = sends
        self._large = text_font(family, LARGE_PX, bold=True)
        self._name = text_font(family, TEXT_PX, bold=True)
        self._small = small_font(family)

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        suggestion: Suggestion = index.data(_ROLE)
        theme = self._theme
        rect = ground(painter, option, theme)
        is_first = index.row() == 0
        # F6 sends all who are chosen, a figure one of them or one more.
        is_f6 = is_first and self._sends and suggestion.is_chosen
        key = "F6" if is_f6 else str(index.row() + 1)
        figure = QRect(rect.x() + 2 * STEP, rect.y(), _NUMBER, rect.height())
        say(painter, figure, key, self._small, theme.text_faint, LEFT)
        upper = QRect(rect.x() + _NUMBER + STEP, rect.y() + 4, 0, 28 if is_first else 20)
        upper.setRight(rect.right() - 3 * STEP)
        name_font = self._large if is_first else self._name
        say(painter, upper, suggestion.name, name_font, theme.text, LEFT)
        painter.setFont(name_font)
        gone = painter.fontMetrics().horizontalAdvance(suggestion.name) + 3 * STEP
        number = upper.adjusted(gone, 0, 0, 0)
        say(painter, number, suggestion.number, self._small, theme.text_dim, LEFT)
        part = part_text(suggestion)
        ink = theme.accent if suggestion.is_chosen else theme.text_faint
        say(painter, number.adjusted(64, 0, 0, 0), part, self._small, ink, LEFT)
        team = team_word(suggestion.team_kind)
        say(painter, number.adjusted(108, 0, 0, 0), team, self._small, theme.text_dim, RIGHT)
        lower = QRect(upper.x(), upper.bottom(), upper.width(), _LINE)
        reasons = reasons_text(suggestion.reasons)
        if is_first and self.width_of(reasons) > lower.width():
            painter.drawText(lower.adjusted(0, 0, 0, _LINE), int(_WRAPPED), reasons)
        else:
            say(painter, lower, reasons, self._small, theme.text_dim, LEFT)

    def width_of(self, text: str) -> int:
        return QFontMetrics(self._small).horizontalAdvance(text)
