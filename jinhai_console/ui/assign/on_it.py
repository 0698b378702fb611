"""在处置: who was sent to the chosen incident and how far he is; the next step is one key."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outbox import MessageState
from jinhai_console.domain.rows import AssignmentRow
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.list_paint import LEFT, RIGHT, ground, say
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.push_words import mark_text, mark_tip
from jinhai_console.ui.theme import ROW_HEIGHT, STEP, TEXT_PX, Theme
from jinhai_console.ui.words import elapsed_text, milestone_word, role_word

_ROLE = Qt.ItemDataRole.UserRole
_ZONE = Qt.ItemDataRole.UserRole + 1
_SHOWN = 4
_RECEIPT = Milestone.DELIVERED  # the clock runs from what people did


def can_reach(row: AssignmentRow, milestone: Milestone) -> bool:
    """Whether this moment may still be recorded: none is recorded twice, or after a later one."""
    order = list(Milestone)
    return row.is_running and order.index(row.milestone) < order.index(milestone)


def has_answered(row: AssignmentRow) -> bool:
    """Whether the officer himself was heard of: then it matters no more how he was told."""
    answers = list(Milestone)[list(Milestone).index(Milestone.ACKNOWLEDGED) :]
    return any(milestone in answers for milestone, _ in row.moments)


def has_failed(row: AssignmentRow) -> bool:
    """Whether he may not know what he should."""
    push = row.push
    if push is None or push.state is not MessageState.FAILED:
        return False
    return not (push.kind.puts_on and (has_answered(row) or not row.is_running))


def push_text(row: AssignmentRow, zone: str) -> str:
    """How far the message to him is, as long as that matters."""
    push = row.push
    if push is not None and has_failed(row):
        return mark_text(push, zone)
    if row.is_running:
        if has_answered(row):
            return ""
        return mark_text(push, zone) if push else _without_push(row)
    return mark_text(push, zone) if push is not None and not push.kind.puts_on else ""


def _without_push(row: AssignmentRow) -> str:
    if row.officer_id is None or row.has_channel:
        return ""
    return tr("Assign", "没有推送通道，电话通知")


def row_text(row: AssignmentRow) -> str:
    """How far it is, in words."""
    if row.is_returned:
        return tr("Assign", "已退回：{reason}").replace("{reason}", row.return_reason)
    if row.return_requested:
        return tr("Assign", "申请退单：{reason}").replace("{reason}", row.return_reason)
    if row.milestone is Milestone.DELIVERED:  # said in its own words beside
        return milestone_word(Milestone.DISPATCHED)
    return milestone_word(row.milestone)


class OnItList(QListWidget):
    """The assignments of one incident: those still running first, of them whom nothing reached."""

    def __init__(self, theme: Theme, family: str, now: Callable[[], Instant]) -> None:
        super().__init__()
        self._zone = "Asia/Shanghai"
        self._delegate = _Delegate(theme, family, now)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Assign", "在处置"))
        self._clock = QTimer(self, interval=1_000)
        self._clock.timeout.connect(self.viewport().update)
        self._clock.start()

    def set_zone(self, zone: str) -> None:
        self._zone = zone

    def show_rows(self, rows: Sequence[AssignmentRow]) -> None:
        """The cursor stays with its assignment; at first it stands on the first that runs."""
        kept = self.current()
        ordered = sorted(
            rows, key=lambda row: (not row.is_running, not has_failed(row), row.role, row.id)
        )
        self.clear()
        for row in ordered:
            said = " ".join(filter(None, (push_text(row, self._zone), row_text(row))))
            item = QListWidgetItem(f"{role_word(row.role)} {row.who} {said}")
            item.setData(_ROLE, row)
            item.setData(_ZONE, self._zone)
            item.setToolTip(plain_tip(mark_tip(row.push)) if row.push else "")
            item.setSizeHint(QSize(200, ROW_HEIGHT))
            self.addItem(item)
        places = [at for at, row in enumerate(ordered) if kept and row.id == kept.id]
        if ordered:
            self.setCurrentRow(places[0] if places else 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(240, min(self.count(), _SHOWN) * ROW_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(self.count(), 2) * ROW_HEIGHT)

    def rows(self) -> list[AssignmentRow]:
        return [self.item(at).data(_ROLE) for at in range(self.count())]

    def current(self) -> AssignmentRow | None:
        place = self.currentRow()
        return self.item(place).data(_ROLE) if place >= 0 else None

    def target(self, fits: Callable[[AssignmentRow], bool]) -> AssignmentRow | None:
        """The assignment under the cursor where it fits, else the first that does."""
        current = self.current()
        if current is not None and fits(current):
            return current
        return next((row for row in self.rows() if fits(row)), None)

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self.viewport().update()


class _Delegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, family: str, now: Callable[[], Instant]) -> None:
        super().__init__()
        self._theme = theme
        self._now = now
        self._text = text_font(family, TEXT_PX)
        self._small = small_font(family)
        words = QFontMetrics(self._small)
        widest = max(words.horizontalAdvance(role_word(each)) for each in Role)
        self._role = max(36, widest + 2 * STEP)  # by the words of the language

    def dress(self, theme: Theme) -> None:
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: AssignmentRow = index.data(_ROLE)
        theme = self._theme
        rect = ground(painter, option, theme)
        inner = rect.adjusted(3 * STEP, 0, -3 * STEP, 0)
        say(painter, inner, role_word(row.role), self._small, theme.text_faint, LEFT)
        name = inner.adjusted(self._role, 0, 0, 0)
        ink = theme.text if row.is_running else theme.text_faint
        say(painter, name, row.who, self._text, ink, LEFT)
        painter.setFont(self._text)
        gone = painter.fontMetrics().horizontalAdvance(row.who) + 3 * STEP
        colour = theme.amber if row.return_requested else theme.text_dim
        colour = colour if row.is_running else theme.text_faint
        said = row_text(row)
        if row.is_running and not row.return_requested and row.moments:
            acts = [at for milestone, at in row.moments if milestone is not _RECEIPT]
            said += "  " + elapsed_text(max(0, self._now() - (acts or [row.moments[-1][1]])[-1]))
        rest = name.adjusted(gone, 0, 0, 0)
        say(painter, rest, said, self._small, colour, RIGHT)
        painter.setFont(self._small)
        left = rest.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(said) - 3 * STEP, 0)
        pushed = push_text(row, index.data(_ZONE))
        say(painter, left, pushed, self._small, self._ink(row), LEFT)

    def _ink(self, row: AssignmentRow) -> str:
        """Red where he may not know of it, amber where only a telephone call helps."""
        theme = self._theme
        if row.push is not None:
            return theme.red if has_failed(row) else theme.text_faint
        return theme.amber
