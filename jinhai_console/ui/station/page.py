"""The page 派出所资料: the lists on the left, their entries, and one entry to edit."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.instant import day_of
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.services import reads
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.entries import EntriesView
from jinhai_console.ui.station.form import EntryForm
from jinhai_console.ui.station.grid import has_focus_within, in_tab_order
from jinhai_console.ui.station.index import ListIndex
from jinhai_console.ui.station.lists import STATION_LISTS, StationData, StationList
from jinhai_console.ui.theme import Theme

_READ_AGAIN_MS = 50


class StationPage(QWidget):
    """Reads the station when it is first shown and follows every change of it from then on.

    `left()` when Esc is pressed and there is nothing more to leave on the page itself.
    """

    left = Signal()

    def __init__(self, seat: Seat, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._shown: StationList = STATION_LISTS[0]
        self._data: StationData | None = None
        self._wanted_id: int | None = None  # what to show once it has been read
        self._is_stale = True
        self.index = ListIndex(theme, self)
        self.entries = EntriesView(theme, seat.family, self)
        self.form = EntryForm(seat, theme, self)
        self._waiting = plain_label(tr("Station", "正在读取…"))
        self._content = QWidget(self)
        self._later = QTimer(self, singleShot=True, interval=_READ_AGAIN_MS)
        self._arrange()
        self._connect()
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        for part in (self.index, self.entries, self.form):
            part.dress(theme)
        self.setStyleSheet(f"#station {{ background: {theme.panel}; }}")

    def show_list(self, key: str) -> None:
        """Open one of the lists by its key; asks first where something is unsaved."""
        shown = next(each for each in STATION_LISTS if each.key == key)
        if shown is not self._shown:
            self._guarded(lambda: self._open(shown), lambda: self.index.mark(self._shown))

    def add(self) -> None:
        """Begin a new entry beside the chosen one."""
        data = self._data
        if data is None or not self._shown.grows:
            return

        def begin() -> None:
            beside = self.form.entity
            self.entries.choose(None)
            self.form.show_new(self._shown, data, beside)
            self.form.setFocus()

        self._guarded(begin, self.form.setFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif has_focus_within(self.form):
            self.entries.table.setFocus()
        else:
            self.left.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self._read()

    # -- reading ------------------------------------------------------------------

    def _hear(self, changes: reads.ChangeSet) -> None:
        touches = changes.lists_changed or changes.is_bulk
        if touches or changes.of(OfficerRow) or changes.gone(OfficerRow):
            self._is_stale = True
            if self.isVisible():
                self._later.start()

    def _read(self) -> None:
        self._is_stale = False
        bridge = self._seat.bridge
        bridge.read(reads.lists_and_officers, then=self._arrived, failed=self._failed)

    def _failed(self, sentence: str) -> None:
        self._is_stale = True
        self._waiting.setText(sentence)
        self.form.say(sentence, is_wrong=True)

    def _arrived(self, found: tuple[reads.Lists, list[Officer]]) -> None:
        self._data = StationData(found[0], tuple(found[1]))
        self._waiting.hide()
        self._content.show()
        self._fill()
        if self._wanted_id is not None and not self.form.is_dirty:
            wanted = self.entries.entity(self._wanted_id)
            # A read that began before the commit does not know it yet; the next one will.
            if wanted is not None:
                self._show(wanted)
        elif self.form.entity is not None:
            self._follow(self.form.entity.id)
        elif not self.form.is_new:
            self._show(self._first())

    def _follow(self, entity_id: int) -> None:
        """Show the fresh entry; one that is gone (its adding undone) gives way to the first."""
        fresh = self.entries.entity(entity_id)
        if fresh is None:
            self._show(self._first())
        elif self._data is not None:
            self.form.refresh(fresh, self._data)
            self.entries.choose(entity_id)

    # -- showing ------------------------------------------------------------------

    def _open(self, shown: StationList) -> None:
        self._shown = shown
        self.index.mark(shown)
        self.entries.clear_filter()
        self._wanted_id = None
        if self._data is not None:
            self._fill()
            self._show(self._first())

    def _fill(self) -> None:
        if self._data is not None:
            today = day_of(self._seat.now(), self._data.lists.station.zone)
            self.entries.load(self._shown, self._data, today)

    def _show(self, entity: Any) -> None:
        self._wanted_id = None
        if self._data is None:
            return
        if entity is not None:
            self.form.show_entry(self._shown, entity, self._data)
        elif self._shown.grows:
            self.form.show_new(self._shown, self._data, None)
        self.entries.choose(entity.id if entity is not None else None)

    def _first(self) -> Any:
        """The first entry in use; in the calendar the next day that is special."""
        if self._shown.kind is CalendarDay and self._data is not None:
            today = day_of(self._seat.now(), self._data.lists.station.zone).isoformat()
            return self.entries.first(lambda each: each.day >= today)
        return self.entries.first(lambda each: getattr(each, "retired_at", None) is None)

    def _choose(self, entity: Any) -> None:
        if self.form.entity is not None and entity.id == self.form.entity.id:
            return
        shown = self.form.entity.id if self.form.entity is not None else None
        self._guarded(lambda: self._show(entity), lambda: self.entries.choose(shown))

    def _saved(self, entity_id: int) -> None:
        self._wanted_id = entity_id

    def _guarded(self, then: Callable[[], object], stay: Callable[[], object]) -> None:
        """Go on at once, or ask what is to become of what was typed."""
        if not self.form.is_dirty:
            then()
            return

        def stay_here() -> None:
            stay()
            self.form.setFocus()

        def discard() -> None:
            self.form.revert()
            then()

        stay()
        self.form.ask.ask(
            tr("Station", "这里有没有保存的更改。"),
            [
                (tr("Station", "保存后继续"), lambda: self.form.save(then)),
                (tr("Station", "放弃更改"), discard),
                (tr("Station", "回去接着填"), stay_here),
            ],
        )

    # -- building -----------------------------------------------------------------

    def _connect(self) -> None:
        self._seat.bridge.changed.connect(self._hear)
        self._later.timeout.connect(self._read)
        self.index.chosen.connect(self.show_list)
        self.entries.chosen.connect(self._choose)
        self.entries.entered.connect(self.form.setFocus)
        self.entries.add_wanted.connect(self.add)
        self.form.saved.connect(self._saved)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in (
            ("Ctrl+Return", self.form.save),
            ("Ctrl+Enter", self.form.save),
            ("Ctrl+N", self.add),
            ("Ctrl+F", self.entries.focus_filter),
        ):
            shortcut = QShortcut(QKeySequence(keys), self, context=within)
            shortcut.activated.connect(slot)

    def _arrange(self) -> None:
        self.setObjectName("station")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Station", "派出所资料"))
        self.setFocusProxy(self.index)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.index)
        row.addWidget(self._waiting, 1)
        row.addWidget(self._content, 1)
        parts = QHBoxLayout(self._content)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(0)
        parts.addWidget(self.entries, 5)
        parts.addWidget(self.form, 4)
        entries = self.entries
        in_tab_order(
            self.index, entries.filter, entries.with_retired, entries.add_button, entries.table
        )
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._content.hide()
