"""告警面板: what stands, how much of it, and the keys that answer it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from jinhai_console.domain.alarm import AlarmKind, Phase
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.instant import Duration
from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.services.alarms import AcknowledgeAlarms, ShelveAlarms, UnshelveAlarms
from jinhai_console.ui.alarms.book import AlarmBook
from jinhai_console.ui.alarms.lines import AlarmLine, AlarmLines, Key, lines_of
from jinhai_console.ui.alarms.list import AlarmList
from jinhai_console.ui.alarms.shelf_bar import ShelfBar
from jinhai_console.ui.alarms.words import kind_word
from jinhai_console.ui.do import Do
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme

_TOLD_MS = 100  # in a flood the list is drawn ten times a second at most
_CLOCK_MS = 1_000
_NEVER_ANSWERED = (Phase.CALLING, Phase.QUIET)


class AlarmPanel(QWidget):
    """Its window title says how many stand and how many there were: its dock shows it."""

    incident_wanted = Signal(object)
    task_wanted = Signal(object)  # its id
    dispute_wanted = Signal(object)  # its id
    deadline_wanted = Signal(object)  # its id

    def __init__(self, seat: Seat, book: AlarmBook, theme: Theme) -> None:
        super().__init__()
        self._seat = seat
        self._book = book
        self._opened: set[Key] = set()
        self.incident_id: int | None = None
        self._lines = AlarmLines(seat.now)
        self.list = AlarmList(self._lines, theme, seat.family, seat.now)
        self.shelf = ShelfBar(theme, seat.drafts)
        self._empty = plain_label(wraps=True)
        self._stack = QStackedLayout()
        self._later = QTimer(self, singleShot=True, interval=_TOLD_MS)
        self._later.timeout.connect(self.show_now)
        self._clock = QTimer(self, interval=_CLOCK_MS)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        self._arrange()
        self._connect()
        self.dress(theme)
        self.show_now()

    def set_zone(self, zone: str) -> None:
        self._lines.zone = zone

    def look_at(self, incident_id: int | None) -> None:
        """The incident under the queue's cursor: its alarm is the one that a key means."""
        self.incident_id = incident_id

    def show_now(self) -> None:
        """Draw what the book says."""
        self._later.stop()
        rows = self._book.rows()
        is_flood = self._book.is_flood(self._seat.now())
        self.list.show_lines(lines_of(rows, is_flood=is_flood, opened=self._opened))
        self._stack.setCurrentIndex(0 if rows else 1)
        self._summarise(is_flood=is_flood)

    # -- what the keys do -----------------------------------------------------------

    def acknowledge(self) -> None:
        self.acknowledge_rows(self._meant(*_NEVER_ANSWERED))

    def acknowledge_rows(self, rows: Sequence[AlarmRow]) -> None:
        if not rows:
            self._tell(tr("Alarms", "没有等待确认的告警"))
            return
        command = AcknowledgeAlarms(actor_id=self._actor, alarm_ids=_ids(rows))
        self._seat.orders.give(command, _said(tr("Alarms", "已确认告警：{what}"), rows))

    def ask_shelf(self) -> None:
        rows = self._meant(*_NEVER_ANSWERED, Phase.HELD)
        if not rows:
            self._tell(tr("Alarms", "没有可以搁置的告警"))
            return

        def shelve(reason: str, span: Duration) -> None:
            command = ShelveAlarms(
                actor_id=self._actor, alarm_ids=_ids(rows), reason=reason, span=span
            )
            said = _said(tr("Alarms", "已搁置告警：{what}"), rows)
            self._seat.orders.give(command, said, self._forget_reason)

        # Asked first: the bar remembers where the keys were before the list is shown.
        self.shelf.ask_span(_said(tr("Alarms", "搁置 {what}，多久，为什么？"), rows), shelve)
        self._seat.actions[Do.SHOW_ALARMS].trigger()
        self.shelf.line.setFocus()

    def _forget_reason(self, answer: Answer) -> None:
        """A refusal loses no word: the reason stands there at the next F9."""
        if not isinstance(answer, Refused):
            self.shelf.forget()

    def unshelve(self) -> None:
        rows = self._meant(Phase.SHELVED)
        if not rows:
            self._tell(tr("Alarms", "没有搁置的告警"))
            return
        command = UnshelveAlarms(actor_id=self._actor, alarm_ids=_ids(rows))
        self._seat.orders.give(command, _said(tr("Alarms", "已取消搁置：{what}"), rows))

    def _meant(self, *phases: Phase) -> Sequence[AlarmRow]:
        """Under the cursor if the list has it, else of the incident in view, else the gravest."""
        line = self.list.current() if self.list.hasFocus() else None
        if line is not None:
            # The list may be a moment behind the book.
            known = [self._book.row(row.id) for row in line.rows]
            return [row for row in known if row is not None and row.phase in phases]
        fits = [row for row in self._book.rows() if row.phase in phases]
        own = [row for row in fits if row.incident_id == self.incident_id and self.incident_id]
        return (own or fits)[:1]

    def _acknowledge_line(self, line: AlarmLine) -> None:
        self.acknowledge_rows([row for row in line.rows if row.phase in _NEVER_ANSWERED])

    def _go(self, line: AlarmLine) -> None:
        if line.is_group:
            self._unfold(line.key, is_open=line.key not in self._opened)
        elif line.first.incident_id is not None:
            self.incident_wanted.emit(line.first.incident_id)
        elif (wanted := self._wanted_by(line.first.alarm.kind)) is not None:
            wanted.emit(line.first.alarm.subject_id)
        else:
            self._tell(
                tr("Alarms", "这条告警与警情无关：{what}").replace("{what}", _what(line.rows))
            )

    def _wanted_by(self, kind: AlarmKind) -> SignalInstance | None:
        """What goes to the record of an alarm that no incident has."""
        return {
            AlarmKind.TASK_OVERDUE: self.task_wanted,
            AlarmKind.DISPUTE_RAISED: self.dispute_wanted,
            AlarmKind.DEADLINE_NEAR: self.deadline_wanted,
            AlarmKind.DEADLINE_OVER: self.deadline_wanted,
        }.get(kind)

    def _unfold(self, key: Key, *, is_open: bool) -> None:
        (self._opened.add if is_open else self._opened.discard)(key)
        self.show_now()

    @property
    def _actor(self) -> int | None:
        return self._seat.orders.actor_id

    def _tell(self, text: str) -> None:
        self._seat.orders.told.emit(Notice(text, Tone.REFUSED))

    # -- what is said -----------------------------------------------------------------

    def _tick(self) -> None:
        self.list.viewport().update()
        self._summarise(is_flood=self._book.is_flood(self._seat.now()))

    def _summarise(self, *, is_flood: bool) -> None:
        """The dock is narrow: what counts most first, and nothing of which there is none."""
        load = self._book.load_at(self._seat.now())
        told = tr("Alarms", "近 1 小时 {last} 次（前 1 小时 {before} 次）")
        parts = [
            tr("Alarms", "未确认 {count}").format(count=self._book.count(Phase.CALLING)),
            told.format(last=load.last_hour, before=load.hour_before),
        ]
        if is_flood:
            parts.append(tr("Alarms", "同类合并"))
        for phase, words in (
            (Phase.HELD, tr("Alarms", "已确认 {count}")),
            (Phase.SHELVED, tr("Alarms", "搁置 {count}")),
        ):
            if count := self._book.count(phase):
                parts.append(words.format(count=count))
        said = tr("Alarms", "告警　") + " · ".join(parts)
        if said != self.windowTitle():
            self.setWindowTitle(said)

    def dress(self, theme: Theme) -> None:
        fill_with(self, theme.panel)
        self.list.dress(theme)
        self.shelf.dress(theme)
        self._empty.setStyleSheet(f"color: {theme.text_faint};")

    def _connect(self) -> None:
        self._book.changed.connect(self._hear)
        self.list.acknowledged.connect(self._acknowledge_line)
        self.list.wanted.connect(self._go)
        self.list.unfolded.connect(lambda key, is_open: self._unfold(key, is_open=is_open))
        on = self._seat.actions.on
        on(Do.ACKNOWLEDGE_ALARM, self.acknowledge)
        on(Do.SHELVE_ALARM, self.ask_shelf)
        on(Do.UNSHELVE_ALARM, self.unshelve)

    def _hear(self) -> None:
        if not self._later.isActive():
            self._later.start()

    def _arrange(self) -> None:
        said = tr(
            "Alarms",
            "没有告警。过了时限、申请退单、岗位无人时，这里会列出来，响到有人按 Shift+F9 确认。",
        )
        self._empty.setText(said)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(6 * STEP, STEP, 6 * STEP, STEP)
        holder = QWidget()
        holder.setLayout(self._stack)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(holder, 1)
        column.addWidget(self.shelf)
        self.setFocusProxy(self.list)
        self.setAccessibleName(tr("Alarms", "告警"))


def _ids(rows: Sequence[AlarmRow]) -> tuple[int, ...]:
    return tuple(row.id for row in rows)


def _what(rows: Sequence[AlarmRow]) -> str:
    first = rows[0]
    if len(rows) > 1:
        return tr("Alarms", "{kind} {count} 条").format(
            kind=kind_word(first.alarm.kind), count=len(rows)
        )
    return f"{kind_word(first.alarm.kind)} {first.subject}".strip()


def _said(sentence: str, rows: Sequence[AlarmRow]) -> str:
    return sentence.replace("{what}", _what(rows))
