"""The middle panel: one incident whole, and the quick note beneath it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.outcome import Answer, Done
from jinhai_console.domain.rows import IncidentDetail, IncidentRow, PersonsInFull
from jinhai_console.services import reads
from jinhai_console.services.unmask import UNMASKED_FOR, UnmaskPersons, persons_unmasked
from jinhai_console.ui.do import Do
from jinhai_console.ui.drag import officer_of
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.facts import Facts
from jinhai_console.ui.incident.forms import IncidentForms
from jinhai_console.ui.incident.note_box import NoteBox
from jinhai_console.ui.incident.photos import Photos, files_of
from jinhai_console.ui.incident.story import Story
from jinhai_console.ui.incident.tables import JournalTable, PersonsTable
from jinhai_console.ui.incident.tabs import IncidentTabs
from jinhai_console.ui.incident.time_line import TimeLine
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.known.panel import KnownPanel
from jinhai_console.ui.known.watch import KnownWatch
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.procedure.incident_card import IncidentCard
from jinhai_console.ui.queue.badge import marks_of
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme

_BUTTONS = (Do.FEEDBACK, Do.CLOSE)
_MORE = (
    Do.CORRECT, Do.ADD_PERSON, Do.ADD_PHOTO, Do.ADD_CAUTION, Do.MERGE, Do.TRANSFER, Do.CANCEL,
    Do.UNFOUNDED,
    Do.RELEASE, Do.REOPEN, Do.ARCHIVE,
)  # fmt: skip
_OPEN_ONLY = (
    Do.FEEDBACK, Do.CLOSE, Do.CORRECT, Do.ADD_PERSON, Do.MERGE, Do.TRANSFER, Do.CANCEL,
    Do.UNFOUNDED,
)  # fmt: skip

_MARGIN = 4 * STEP


class IncidentPanel(QWidget):
    """Shows what the watch has read. An officer dropped on it is to be sent there."""

    officer_dropped = Signal(object, object)  # incident id, officer id

    def __init__(self, seat: Seat, watch: IncidentWatch, theme: Theme) -> None:
        super().__init__()
        self._seat = seat
        self._watch = watch
        self._theme = theme
        self._zone = "Asia/Shanghai"
        self.facts = Facts(theme, seat.family, seat.now)
        self.known_watch = KnownWatch(seat.bridge, watch, self)
        self.known = KnownPanel(seat, self.known_watch, theme)
        self.time_line = TimeLine(theme, seat.family, seat.now)
        self.story = Story(theme, seat.family)
        self.card = IncidentCard(seat, theme)
        self.persons = PersonsTable()
        self.journal = JournalTable()
        self.photos = Photos(seat, watch, theme)
        self.note_box = NoteBox(seat, theme)
        self.reason_bar = ReasonBar(theme)
        self.tabs = IncidentTabs(
            self.story,
            self.card,
            (self.persons, self.journal, self.photos),
            theme,
            seat.family,
            seat.now,
        )
        self.forms = IncidentForms(seat, watch, theme, self)
        self._more = QToolButton()
        self._empty = plain_label(wraps=True)
        self._pages = QStackedWidget()
        self._persons: PersonsInFull | None = None
        self._arrange()
        self._connect()
        self.retranslate()
        self.dress(theme)
        self._show_detail(watch.detail)

    def set_lists(self, lists: reads.Lists) -> None:
        self._zone = lists.station.zone
        self.facts.set_lists(marks_of(tuple(lists.levels.values())), self._zone)
        self.forms.set_lists(lists)
        self._show_detail(self._watch.detail)

    def dress(self, theme: Theme) -> None:
        fill_with(self, theme.panel)
        self._theme = theme
        for part in (
            self.facts, self.known, self.time_line, self.story, self.tabs, self.note_box,
            self.reason_bar,
        ):  # fmt: skip
            part.dress(theme)
        self.photos.dress(theme)
        self.forms.dress(theme)
        self._empty.setStyleSheet(f"color: {theme.text_faint};")
        self._show_tables(self._watch.detail)

    def retranslate(self) -> None:
        self.tabs.retranslate()
        self._more.setText(tr("Incident", "更多"))
        self._empty.setText(
            tr("Incident", "这里显示一起警情的全部情况。\n在左侧队列里选一起，或按 F4 接新警情。")
        )
        self.facts.retranslate()
        self.note_box.retranslate()

    def unmask(self) -> None:
        """Ask for the reason, then show names and numbers for a minute."""
        detail = self._watch.detail
        if detail is None:
            return
        incident_id = detail.row.id

        def give(reason: str) -> None:
            command = UnmaskPersons(
                actor_id=self._seat.orders.actor_id, incident_id=incident_id, reason=reason
            )
            said = tr("Incident", "人员信息显示 60 秒，理由已记入日志")
            self._seat.orders.give(command, said, self._unmasked)

        self.reason_bar.ask(
            tr("Incident", "查看 {number} 的人员信息，理由？").replace(
                "{number}", detail.row.number
            ),
            give,
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tabs.fit(event.size().width() - 2 * _MARGIN)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        is_wanted = officer_of(data) is not None or bool(files_of(data))
        if self._watch.incident_id is not None and is_wanted:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        officer_id = officer_of(event.mimeData())
        self.photos.add(files_of(event.mimeData()))
        if self._watch.incident_id is not None and officer_id is not None:
            event.acceptProposedAction()
            self.officer_dropped.emit(self._watch.incident_id, officer_id)

    def _unmasked(self, answer: Answer) -> None:
        if isinstance(answer, Done):
            self._seat.bridge.read(persons_unmasked, answer.sequence, then=self._show_persons)

    def _show_persons(self, persons: PersonsInFull | None) -> None:
        if persons is not None and persons.incident_id == self._watch.incident_id:
            self._persons = persons
            self._mask.start(UNMASKED_FOR // 1_000)
            self._show_tables(self._watch.detail)

    def _mask_again(self) -> None:
        self._mask.stop()
        self._persons = None
        self._show_tables(self._watch.detail)

    def _choose(self, incident_id: int | None) -> None:
        self._mask_again()
        self.reason_bar.hide()
        self.note_box.show_incident(incident_id)

    def _show_detail(self, detail: IncidentDetail | None) -> None:
        self._pages.setCurrentIndex(0 if detail is None else 1)
        self._enable(detail.row if detail else None)
        if detail is None:
            return
        self.facts.show_detail(detail)
        self.time_line.show_detail(detail, self._zone)
        self.story.show_detail(detail)
        self.tabs.show_detail(detail)
        self._show_tables(detail)

    def _make_room(self) -> None:
        detail = self._watch.detail
        is_open = detail is not None and detail.row.is_open
        self.time_line.setHidden(self.known.crowds(is_open=is_open))

    def _show_row(self, row: IncidentRow) -> None:
        if self._watch.detail is not None:
            self.facts.show_row(row)
            self._enable(row)

    def _show_tables(self, detail: IncidentDetail | None) -> None:
        if detail is None:
            return
        people = self._persons.involvements if self._persons else detail.involvements
        self.persons.show_rows(people, self._theme)
        self.journal.show_lines(detail.journal, self._theme)
        self.photos.show_detail(detail)
        self.facts.show_persons(self._persons)
        self.known.show_persons(self._persons)
        parts = (detail.notes, detail.involvements, detail.journal, detail.attachments)
        self.tabs.show_counts(tuple(map(len, parts)))

    def _enable(self, row: IncidentRow | None) -> None:
        actions = self._seat.actions
        for each in _OPEN_ONLY:
            actions[each].setEnabled(row is not None and row.is_open)
        actions[Do.REOPEN].setEnabled(row is not None and not row.is_open)
        actions[Do.ARCHIVE].setEnabled(row is not None and row.state is IncidentState.CLOSED)
        actions[Do.RELEASE].setEnabled(row is not None and row.state is IncidentState.SCHEDULED)
        for each in (Do.NOTE, Do.UNMASK, Do.ADD_PHOTO):
            actions[each].setEnabled(row is not None)

    def _tick(self) -> None:
        if self.isVisible() and self._watch.detail is not None:
            self.facts.tick()
            self.time_line.update()
            self.tabs.tick()

    def _connect(self) -> None:
        self._clock = QTimer(self, interval=1_000)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._mask = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._mask.timeout.connect(self._mask_again)
        self._watch.chosen.connect(self._choose)
        self._watch.detail_read.connect(self._show_detail)
        self._watch.row_changed.connect(self._show_row)
        self.story.correction_wanted.connect(self.note_box.correct)
        self.facts.unmask_wanted.connect(self.unmask)
        self._seat.actions.on(Do.UNMASK, self.unmask)
        self.known.laid_out.connect(self._make_room)
        self._seat.actions.on(Do.SHOW_KNOWN, self.known.focus_lines)
        self._seat.actions.on(Do.NOTE, self.note_box.entry.setFocus)

    def _arrange(self) -> None:
        self.tabs.setCornerWidget(self._tools())
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN, 2 * STEP, _MARGIN, 2 * STEP)
        column.setSpacing(2 * STEP)
        column.addWidget(self.facts)
        column.addWidget(self.reason_bar)
        column.addWidget(self.known)
        column.addWidget(self.time_line)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.note_box)
        blank = QWidget()
        middle = QVBoxLayout(blank)
        middle.setContentsMargins(8 * STEP, 8 * STEP, 8 * STEP, 8 * STEP)
        middle.addWidget(self._empty)
        middle.addStretch(1)
        self._pages.addWidget(blank)
        self._pages.addWidget(content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self.setAcceptDrops(True)
        self.setFocusProxy(self.tabs)
        self.setAccessibleName(tr("Incident", "警情详情"))

    def _tools(self) -> QWidget:
        tools = QWidget()
        row = QHBoxLayout(tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for each in _BUTTONS:
            button = QToolButton()
            button.setDefaultAction(self._seat.actions[each])
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            row.addWidget(button)
        menu = QMenu(self)
        for each in _MORE:
            menu.addAction(self._seat.actions[each])
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self._more)
        return tools
