"""The week on the screen: posts down, hours across, bars for who stands there, red for gaps."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from jinhai_console.domain.instant import Instant, day_start
from jinhai_console.domain.roster import DutyPost
from jinhai_console.domain.roster_check import standing
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.ui.fonts import small_font, text_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.roster.words import weekday_sign
from jinhai_console.ui.theme import SMALL_PX, Theme

_NAME_PX, _HEAD_PX, _BAR_PX, _AIR = 128, 46, 26, 6
_DAYS = 7
_KEYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


@dataclass(frozen=True, slots=True)
class Bar:
    """Who stands together from one moment to another; `is_gap`: who is missing."""

    begins: Instant
    ends: Instant
    text: str
    is_gap: bool = False


def lanes(bars: Iterable[Bar]) -> list[list[Bar]]:
    """Bars that overlap lie one beneath the other."""
    found: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda each: (each.begins, each.ends)):
        lane = next((each for each in found if each[-1].ends <= bar.begins), None)
        if lane is None:
            found.append([bar])
        else:
            lane.append(bar)
    return found or [[]]


class WeekChart(QWidget):
    """Arrows move over posts and days; `moved` when the cell under the cursor is another."""

    moved = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, family: str) -> None:
        super().__init__()
        self.theme = theme
        self.roster: Roster | None = None
        self.posts: list[DutyPost] = []
        self._lanes: list[list[list[Bar]]] = []
        self._at = (0, 0)
        self._bold = text_font(family, SMALL_PX, bold=True)
        self._small = small_font(family)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Roster", "周表"))

    def load(self, roster: Roster) -> None:
        self.roster = roster
        self.posts = [each for each in roster.plan.posts.values() if each.retired_at is None]
        self._lanes = [lanes(_bars(roster, each)) for each in self.posts]
        self._at = (min(self._at[0], max(0, len(self.posts) - 1)), self._at[1])
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def current(self) -> tuple[DutyPost, date] | None:
        row, column = self._at
        if self.roster is None or row >= len(self.posts):
            return None
        return self.posts[row], self.roster.first + timedelta(days=column)

    def choose(self, post_id: int | None, day: date) -> None:
        if self.roster is None:
            return
        row = next((n for n, e in enumerate(self.posts) if e.id == post_id), self._at[0])
        column = min(max((day - self.roster.first).days, 0), _DAYS - 1)
        self._go(row, column)

    def sizeHint(self) -> QSize:
        return QSize(900, _HEAD_PX + sum(self._height(row) for row in range(len(self.posts))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _KEYS.get(Qt.Key(event.key()))
        if step is not None:
            self._go(self._at[0] + step[0], self._at[1] + step[1])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        at = event.position()
        top = _HEAD_PX
        for row in range(len(self.posts)):
            if top <= at.y() < top + self._height(row) and at.x() >= _NAME_PX:
                self._go(row, int((at.x() - _NAME_PX) / self._day_width()))
            top += self._height(row)

    def _go(self, row: int, column: int) -> None:
        if self.posts:
            self._at = (min(max(row, 0), len(self.posts) - 1), min(max(column, 0), _DAYS - 1))
            self.update()
            self.moved.emit()

    def _height(self, row: int) -> int:
        return len(self._lanes[row]) * (_BAR_PX + 2) + 2 * _AIR

    def _day_width(self) -> float:
        return (self.width() - _NAME_PX) / _DAYS

    def paintEvent(self, _event: QPaintEvent) -> None:
        roster = self.roster
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.panel))
        if roster is None:
            return
        self._days(painter, roster)
        top = float(_HEAD_PX)
        for row, post in enumerate(self.posts):
            height = self._height(row)
            self._post(painter, roster, row, post, QRectF(0, top, self.width(), height))
            top += height
        self._now(painter, roster, top)

    def _days(self, painter: QPainter, roster: Roster) -> None:
        theme, width = self.theme, self._day_width()
        for column, day in enumerate(roster.days[:_DAYS]):
            left = _NAME_PX + column * width
            if day == roster.today:
                painter.fillRect(QRectF(left, 0, width, self.height()), QColor(theme.hover))
            painter.setPen(QColor(theme.accent if day == roster.today else theme.text))
            painter.setFont(self._bold)
            known = roster.plan.calendar.get(day.isoformat())
            name = f"　{known.name}" if known else ""
            text = f"{day:%m-%d} {weekday_sign(day)}{name}"
            painter.drawText(QRectF(left, 2, width, 22), Qt.AlignmentFlag.AlignCenter, text)
            painter.setFont(self._small)
            painter.setPen(QColor(theme.text_faint))
            for hour in (0, 6, 12, 18):
                at = left + width * hour / 24
                painter.drawText(
                    QRectF(at + 2, 22, width / 4, 20), Qt.AlignmentFlag.AlignLeft, str(hour)
                )
            painter.setPen(QPen(QColor(theme.line), 1))
            painter.drawLine(int(left), 0, int(left), self.height())

    def _post(
        self, painter: QPainter, roster: Roster, row: int, post: DutyPost, area: QRectF
    ) -> None:
        theme = self.theme
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(area.topLeft(), area.topRight())
        painter.setFont(self._bold)
        painter.setPen(QColor(theme.text))
        name = QRectF(10, area.top(), _NAME_PX - 16, area.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter, post.name)
        chosen = self._chosen(roster, row)
        for place, lane in enumerate(self._lanes[row]):
            top = area.top() + _AIR + place * (_BAR_PX + 2)
            for bar in lane:
                is_chosen = chosen is not None and chosen[0] <= bar.begins < chosen[1]
                self._bar(painter, roster, bar, top, is_chosen=is_chosen)
        if chosen is not None:
            self._underline(painter, roster, chosen, area)

    def _chosen(self, roster: Roster, row: int) -> tuple[Instant, Instant] | None:
        """The day under the cursor: what begins on it is meant."""
        if row != self._at[0]:
            return None
        day = roster.first + timedelta(days=self._at[1])
        zone = roster.plan.zone
        return day_start(day, zone), day_start(day + timedelta(days=1), zone)

    def _underline(
        self, painter: QPainter, roster: Roster, day: tuple[Instant, Instant], area: QRectF
    ) -> None:
        """The cursor is seen also where nothing begins on its day."""
        left, right = self._x(roster, day[0]), self._x(roster, day[1])
        bar = QRectF(left, area.bottom() - 3, right - left, 2)
        painter.fillRect(bar, QColor(self.theme.accent))

    def _bar(
        self, painter: QPainter, roster: Roster, bar: Bar, top: float, *, is_chosen: bool
    ) -> None:
        left, right = self._x(roster, bar.begins), self._x(roster, bar.ends)
        if right <= _NAME_PX or left >= self.width():
            return
        rect = QRectF(left, top, right - left, _BAR_PX).adjusted(1, 0, -1, 0)
        theme = self.theme
        plain = theme.chosen if is_chosen else theme.track
        painter.fillRect(rect, QColor(theme.red if bar.is_gap else plain))
        painter.setPen(QColor(theme.on_level if bar.is_gap else theme.text))
        painter.setFont(self._bold if bar.is_gap else self._small)
        inner = rect.adjusted(5, 0, -4, 0)
        shown = painter.fontMetrics().elidedText(
            bar.text, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, shown)

    def _now(self, painter: QPainter, roster: Roster, bottom: float) -> None:
        at = self._x(roster, roster.now)
        if _NAME_PX < at < self.width():
            painter.setPen(QPen(QColor(self.theme.accent), 1))
            painter.drawLine(int(at), _HEAD_PX, int(at), int(bottom))

    def _x(self, roster: Roster, moment: Instant) -> float:
        begin = day_start(roster.first, roster.plan.zone)
        end = day_start(roster.first + timedelta(days=_DAYS), roster.plan.zone)
        share = (moment - begin) / (end - begin)
        width = self.width() - _NAME_PX
        return min(max(_NAME_PX + share * width, _NAME_PX), float(self.width()))


class WeekView(QScrollArea):
    """The chart, scrolled where a station has many posts."""

    def __init__(self, chart: WeekChart) -> None:
        super().__init__()
        self.setWidget(chart)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusProxy(chart)


def _bars(roster: Roster, post: DutyPost) -> list[Bar]:
    order = {each.id: at for at, each in enumerate(roster.officers)}
    together: dict[tuple[Instant, Instant], list[int]] = {}
    for duty in standing(roster.duties, roster.leaves, roster.plan):
        if duty.post_id == post.id:
            together.setdefault((duty.starts_at, duty.until), []).append(duty.officer_id)
    bars = []
    for (begins, ends), ids in together.items():
        ids.sort(key=lambda each: order.get(each, 0))
        names = "、".join(roster.names[each] for each in ids)
        count = tr("Roster", "{count}人 ").replace("{count}", str(len(ids)))
        bars.append(Bar(begins, ends, (count if len(ids) > 1 else "") + names))
    for gap in roster.gaps:
        if gap.post_id == post.id or (gap.post_id is None and gap.kind is post.kind):
            lack = tr("Roster", "缺{count}").replace("{count}", str(gap.missing))
            can_mend = gap.ends_at > roster.now and not roster.is_blank
            bars.append(Bar(gap.starts_at, gap.ends_at, lack, is_gap=can_mend))
    return bars
