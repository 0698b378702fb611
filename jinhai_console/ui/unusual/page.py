"""The page 警情异常: the series that stand out, each with its history and its incidents."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.analysis.exceedance import Exceedance
from jinhai_console.domain.instant import full_text, to_local
from jinhai_console.services import reads
from jinhai_console.services.definition import definition
from jinhai_console.services.exceedances import Exceedances, exceedance_ids, exceedances
from jinhai_console.ui.analysis.words import definition_text
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.newest import Newest
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme
from jinhai_console.ui.unusual.history import history_content
from jinhai_console.ui.unusual.layout import UnusualLayout
from jinhai_console.ui.unusual.words import (
    DAYS,
    nothing_text,
    promise_text,
    reason_and_promise,
    scale_text,
    window_text,
)

_MINUTE_MS = 60_000


class UnusualPage(QWidget):
    """`incidents_wanted(title, ids)`: as many as the number says. `left()` by Esc."""

    left = Signal()
    incidents_wanted = Signal(str, object)

    def __init__(self, seat: Seat, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._seat = seat
        self._lists: reads.Lists | None = None
        self._days = DAYS[-1]
        self._hour: tuple[date, int] | None = None  # in which it was asked
        self._is_stale = self._is_slow = False
        self.answer: Exceedances | None = None
        self.parts = UnusualLayout(self, theme, seat.family, icons)
        read = seat.bridge.read
        self.asking = Newest(
            lambda asked, then, failed: read(exceedances, *asked, then=then, failed=failed),
            self,
            self.ask,
        )
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._connect()
        self._bind_keys()
        self.show_days(self._days)
        read(reads.lists, then=self._know)

    @property
    def is_settled(self) -> bool:
        return self._hour is not None and self.asking.is_settled

    def show_days(self, days: int) -> None:
        """Today (1) or the last days."""
        self._days = days
        self.parts.windows[days].setChecked(True)
        self.ask()

    def ask(self) -> None:
        """Compute anew, up to this hour."""
        if self._lists is not None and self.isVisible():
            self._is_stale = False
            self._hour = self._now()
            self.asking.want((self._hour[0], self._days))

    def dress(self, theme: Theme) -> None:
        self.parts.dress(theme)
        self._say_moment()

    # -- opening ------------------------------------------------------------------------

    def open_row(self, index: QModelIndex) -> None:
        """The incidents that were observed."""
        found = self.answer
        if index.isValid() and found is not None:
            self._open(self.parts.model.row(index.row()), len(found.windows) - 1)

    def _open_slot(self, _series: int, slot: int) -> None:
        chosen, found = self._chosen(), self.answer
        if chosen is not None and found is not None:
            begins = int(found.judgement.begins[chosen.index])
            self._open(chosen, begins + slot)

    def _open(self, chosen: Exceedance, place: int) -> None:
        found = self.answer
        assert found is not None
        window = found.windows[place]
        count = int(found.judgement.counts[chosen.index, place])
        title = f"{found.keys[chosen.index]}　{window_text(window, found.until_hour)}"
        if not count:
            self.parts.say(tr("Unusual", "{0}：没有警情").replace("{0}", title))
            return

        def show(ids: list[int]) -> None:
            if len(ids) != count:  # something was committed since: the list follows
                self.ask()
            self.incidents_wanted.emit(title, ids)

        self._seat.bridge.read(
            exceedance_ids, found.watched[chosen.index], window, found.until_hour, then=show
        )

    def _chosen(self) -> Exceedance | None:
        place = self.parts.table.currentIndex().row()
        return self.parts.model.row(place) if place >= 0 else None

    # -- reading ------------------------------------------------------------------------

    def _know(self, lists: reads.Lists) -> None:
        self._lists = lists
        self.parts.definition.say(definition_text(definition(lists.station, None)))
        self.ask()

    def _show(self, _asked: object, found: Exceedances) -> None:
        chosen, parts = self._chosen(), self.parts
        kept = None
        if chosen is not None and self.answer is not None:
            kept = self.answer.watched[chosen.index]
        self.answer = found
        parts.model.load(found)
        parts.promise.setText(promise_text(found))
        parts.say_nothing("" if parts.model.rowCount() else nothing_text(found))
        parts.say("")
        self._say_moment()
        rows = range(parts.model.rowCount())
        again = [at for at in rows if found.watched[parts.model.row(at).index] == kept]
        parts.table.selectRow(again[0] if again else 0)

    def _show_chosen(self) -> None:
        chosen, found, lists = self._chosen(), self.answer, self._lists
        if chosen is not None and found is not None and lists is not None:
            card, station = self.parts.card, lists.station
            card.stamp = f"{station.name}　{full_text(found.read_at, station.zone)}"
            card.show_content(history_content(found, chosen))
            self.parts.scale.setText(scale_text(chosen))

    def _refuse(self, reason: str) -> None:
        if self.answer is None:
            self.parts.say_nothing(reason_and_promise(reason))
        else:
            self.parts.say(reason, is_wrong=True)

    def _show_slow(self, is_slow: bool) -> None:
        self._is_slow = is_slow
        self.parts.say(tr("Unusual", "正在计算…　Esc 不等了") if is_slow else "")

    def _hear(self, changes: reads.ChangeSet) -> None:
        if changes.lists_changed:
            self._seat.bridge.read(reads.lists, then=self._know)
        elif changes.touched or changes.is_bulk:
            self._grow_old()

    def _look_at_clock(self) -> None:
        """Another hour: of today there is more to be compared."""
        if self._hour is not None and self._now() != self._hour:
            self._grow_old()

    def _grow_old(self) -> None:
        self._is_stale = True
        self._say_moment()

    def _say_moment(self) -> None:
        if self.answer is None or self._lists is None:
            return
        moment = full_text(self.answer.read_at, self._lists.station.zone)
        said = tr("Unusual", "数据截至 {0}").format(moment)
        if self._is_stale:
            said += tr("Unusual", "，之后有变化：Ctrl+R 重新计算")
        self.parts.say_moment(said, is_stale=self._is_stale)

    def _now(self) -> tuple[date, int]:
        assert self._lists is not None
        now = to_local(self._seat.now(), self._lists.station.zone)
        return now.date(), now.hour

    # -- events -------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._minute.start()
        self.ask()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._minute.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self._is_slow:
            self.left.emit()
        else:
            self._go_back()

    def _go_back(self) -> None:
        """To the list that was answered, instead of waiting for a newer one."""
        self.asking.forget()
        if self.answer is None:
            self.left.emit()
            return
        self._days = self.answer.windows[-1].days
        self.parts.windows[self._days].setChecked(True)
        self._grow_old()

    def _connect(self) -> None:
        parts = self.parts
        self._seat.bridge.changed.connect(self._hear)
        self._minute.timeout.connect(self._look_at_clock)
        self.asking.answered.connect(self._show)
        self.asking.refused.connect(self._refuse)
        self.asking.slow.connect(self._show_slow)
        parts.again.clicked.connect(self.ask)
        parts.table.activated.connect(self.open_row)
        parts.table.selectionModel().currentRowChanged.connect(
            lambda _now, _before: self._show_chosen()
        )
        parts.card.chosen.connect(self._open_slot)
        for days, button in parts.windows.items():
            button.clicked.connect(partial(self._choose_days, days))

    def _choose_days(self, days: int, _checked: bool = False) -> None:
        self.show_days(days)

    def _bind_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {"Ctrl+R": self.ask}
        for number, days in enumerate(DAYS, start=1):
            keys[f"Ctrl+{number}"] = partial(self.show_days, days)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, slot in keys.items():
            QShortcut(QKeySequence(key), self, context=within).activated.connect(slot)
