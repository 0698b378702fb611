"""A page of records of one kind: the list, what is chosen, what can be done with it.

A page says what is read and how it is shown; reading again, keeping the cursor, going to a record
that is not listed yet, search, keys and empty states are the same for all of them.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QWidget

from jinhai_console.services import reads
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.lent_keys import lend, take_back
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.print_key import claims_print
from jinhai_console.ui.records.deed import Deed, DeedButtons
from jinhai_console.ui.records.frame import Filter, RecordFrame, Tab, Words
from jinhai_console.ui.records.line import ListLine
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme


class Row(Protocol):
    """A row of the list."""

    @property
    def id(self) -> int: ...


R = TypeVar("R", bound=Row)
D = TypeVar("D")  # all that is shown of one record
Read = tuple[Any, ...]  # a view of `services.reads` and its arguments

_MINUTE_MS = 60_000


class RecordPage(QWidget, Generic[R, D]):
    """`left()` by Esc; `incidents_wanted(title, ids)`, `incident_wanted(id)` lead to the queue."""

    left = Signal()
    incidents_wanted = Signal(str, object)
    incident_wanted = Signal(object)

    # Records of which a change shows here.
    kinds: tuple[type, ...] = ()

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        words: Words,
        filters: Sequence[Filter],
        tabs: Sequence[Tab],
        deeds: Sequence[Deed],
    ) -> None:
        super().__init__()
        self.seat = seat
        self.theme = theme
        self.zone = "Asia/Shanghai"
        self.detail: D | None = None
        self.form: Form | None = None  # the last that was opened
        self._filters = tuple(filters)
        self._tabs = tuple(tabs)
        self._rows: tuple[R, ...] = ()
        self._lines: tuple[ListLine, ...] = ()  # of the rows, in their order
        self._which = 0
        self._wanted: int | None = None
        self._is_read = False
        self.frame_ = RecordFrame(self, theme, seat.family, words, filters)
        self.frame_.add_tabs(tabs)
        self.deeds = DeedButtons(deeds, self.frame_.foot)
        self._minute = QTimer(self, interval=_MINUTE_MS)  # what is due becomes so by time alone
        self._connect()
        self._bind_keys(deeds)
        self.dress(theme)
        self.frame_.say_nothing(tr("Records", "正在读取…"))

    # -- what a page of its own says ------------------------------------------------

    def read_rows(self) -> Read:
        """What reads the list."""
        raise NotImplementedError

    def read_detail(self, id: int) -> Read:
        """What reads one record; it may answer None where there is none any more."""
        raise NotImplementedError

    def line_of(self, row: R) -> ListLine:
        raise NotImplementedError

    def show_detail(self, detail: D) -> None:
        """Fill head and tabs."""
        raise NotImplementedError

    def make_new(self) -> None:
        """Where `Words.new` names what is made."""

    def know(self, lists: reads.Lists) -> None:
        """The station's lists, read anew whenever the page is shown."""

    # -- going somewhere ------------------------------------------------------------

    def show_record(self, id: int) -> None:
        """Go to one, whatever the list is narrowed to, now or when it has been read."""
        self._wanted = id
        if self.isVisible():
            self._read()

    def show_filter(self, which: int) -> None:
        self._which = which
        self.frame_.filters[which].setChecked(True)
        self._fill()

    def open_form(self, form: Form) -> None:
        """Beside the page; what it saved is gone to."""
        form.finished.connect(form.deleteLater)
        self.form = form
        form.show()

    def tell(self, said: str) -> None:
        self.seat.orders.told.emit(Notice(said, Tone.NEWS))

    def open_incidents(self, title: str, ids: Sequence[int]) -> None:
        """As many as the number said."""
        if ids:
            self.incidents_wanted.emit(title, tuple(ids))
        else:
            self.tell(tr("Records", "{0}：没有警情").replace("{0}", title))

    def dress(self, theme: Theme) -> None:
        self.theme = theme
        self.frame_.dress(theme)
        if self.detail is not None:
            self.show_detail(self.detail)

    @property
    def actor_id(self) -> int | None:
        return self.seat.orders.actor_id

    # -- reading ----------------------------------------------------------------------

    def _read(self) -> None:
        self.seat.bridge.read(reads.lists, then=self._know)
        self._read_rows()

    def _read_rows(self) -> None:
        view, *args = self.read_rows()
        self.seat.bridge.read(view, *args, then=self._load)

    def _know(self, lists: reads.Lists) -> None:
        self.zone = lists.station.zone
        self.know(lists)

    def _load(self, rows: Sequence[R]) -> None:
        self._is_read, self._rows = True, tuple(rows)
        self._lines = tuple(map(self.line_of, self._rows))
        if self._wanted is not None:
            self._widen(self._wanted)
        self._fill(kept=self.frame_.list.current())

    def _widen(self, id: int) -> None:
        """To the first filter that shows it, without what was searched for."""
        row = next((each for each in self._rows if each.id == id), None)
        if row is None:
            self._wanted = None
            self.tell(tr("Records", "这条记录已经不在了"))
            return
        self.frame_.search.clear()
        if not self._filters[self._which].fits(row):
            fitting = (at for at, each in enumerate(self._filters) if each.fits(row))
            self._which = next(fitting, self._which)
            self.frame_.filters[self._which].setChecked(True)

    def _fill(self, kept: int | None = None) -> None:
        """`kept` stays under the cursor, whatever the list is narrowed to."""
        chosen, words = self._filters[self._which], self.frame_.search.text()
        lines = [
            line
            for row, line in zip(self._rows, self._lines, strict=True)
            if (chosen.fits(row) and line.has(words)) or line.id == kept
        ]
        self.frame_.list.show_lines(lines)
        if self._wanted is not None and self.frame_.list.choose(self._wanted):
            self._wanted = None
        if not lines and self._is_read:
            self.frame_.say_nothing(self._why_nothing(chosen, words))

    def _why_nothing(self, chosen: Filter, words: str) -> str:
        if not self._rows:
            return self.frame_.words.nothing
        if words.strip():
            return tr("Records", "没有包含“{words}”的记录").replace("{words}", words.strip())
        return chosen.nothing

    def _move(self, id: int | None) -> None:
        if id is None:
            self.detail = None
            self.deeds.allow(None)
            return
        view, *args = self.read_detail(id)
        self.seat.bridge.read(view, *args, then=lambda found: self._show(id, found))

    def _show(self, id: int, detail: D | None) -> None:
        if id != self.frame_.list.current():
            return  # another one was chosen meanwhile
        if detail is None:
            self._read_rows()
            return
        self.detail = detail
        self.frame_.say_nothing("")
        self.show_detail(detail)
        self.deeds.allow(detail)

    def _follow(self, changes: reads.ChangeSet) -> None:
        if not self.isVisible():
            return  # it is read when it is shown
        if changes.is_bulk or changes.lists_changed:
            self._read()
        elif changes.touches(*self.kinds):
            self._read_rows()

    # -- events -------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        lend(self.seat.actions, self, self._keys)
        self._minute.start()
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        take_back(self.seat.actions, self)
        self._minute.stop()

    def event(self, event: QEvent) -> bool:
        """Ctrl+P prints here, also where the window around it means the queue by it."""
        if event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            button = self.deeds.button("Ctrl+P")
            if button is not None and claims_print(event, button.click):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.frame_.search.hasFocus() or self.frame_.search.text():
            self.frame_.search.clear()
            self.frame_.list.setFocus()
        else:
            self.left.emit()

    def _connect(self) -> None:
        frame = self.frame_
        self.seat.bridge.changed.connect(self._follow)
        self._minute.timeout.connect(self._read_rows)
        frame.list.chosen.connect(self._move)
        frame.list.turned.connect(lambda step: self.show_filter(frame.beside(self._which, step)))
        frame.new.clicked.connect(self.make_new)
        frame.search.textChanged.connect(lambda _text: self._fill())
        frame.search.returnPressed.connect(frame.list.setFocus)
        for which, button in enumerate(frame.filters):
            button.clicked.connect(lambda _=False, it=which: self.show_filter(it))
        for place, button in enumerate(frame.tabs):
            button.clicked.connect(lambda _=False, it=place: self.turn_to(it))

    def turn_to(self, place: int) -> None:
        self.frame_.show_tab(place)
        self._tabs[place].widget.setFocus()

    def _bind_keys(self, deeds: Sequence[Deed]) -> None:
        keys: dict[str, Callable[[], object]] = dict(self.deeds.keys)
        keys.pop("Ctrl+P", None)
        keys["Ctrl+F"] = self._search
        if self.frame_.words.new:
            keys["Ctrl+N"] = self.make_new
        for place in range(len(self._tabs)):
            keys[f"Ctrl+{place + 1}"] = partial(self.turn_to, place)
        self._keys = frozenset(keys)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for key, slot in keys.items():
            QShortcut(QKeySequence(key), self, context=within).activated.connect(slot)

    def _search(self) -> None:
        self.frame_.search.setFocus()
        self.frame_.search.selectAll()
