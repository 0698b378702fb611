"""The page 回访: who is to be called, what is asked, answered by single keys; the next comes up."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.callback import (
    Answers,
    Callback,
    CallbackAttempt,
    CallOutcome,
)
from jinhai_console.domain.callback_detail import CallbackDetail
from jinhai_console.domain.callback_rows import CallbackRow, ContactInFull, SampleRow
from jinhai_console.domain.callback_sample import CallbackSample
from jinhai_console.domain.instant import MINUTE, day_of
from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.domain.task import Task, TaskAnswer
from jinhai_console.reports.paper import callbacks_paper
from jinhai_console.services import reads
from jinhai_console.services.callbacks import (
    DropCallback,
    RecordAttempt,
    RecordCallback,
    StartCall,
)
from jinhai_console.services.command import Command
from jinhai_console.ui.callbacks.forms import ContactForm, SampleForm
from jinhai_console.ui.callbacks.lines import (
    behind_facts,
    chain_text,
    course_lines,
    line_of,
    sample_lines,
)
from jinhai_console.ui.callbacks.sheet import CallSheet
from jinhai_console.ui.callbacks.words import is_due_today, result_text, word
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import FactsPanel
from jinhai_console.ui.records.figures import FiguresPanel
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.narrowed import NarrowedPage
from jinhai_console.ui.records.page import Read
from jinhai_console.ui.records.table import Column, RecordTable
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

TODAY, OPEN, UNANSWERED, ENDED, ALL = range(5)  # what the list is narrowed to
SHEET, BEHIND, COURSE, SAMPLES, FIGURES = range(5)  # the tabs
_FILTERS = (
    mark("Callbacks", "今天要打"),
    mark("Callbacks", "全部待访"),
    mark("Callbacks", "不满意待核处"),
    mark("Callbacks", "近 31 天已访"),
    mark("Callbacks", "全部"),
)
_CALL_MS = 10 * MINUTE // 1_000


class CallbacksPage(NarrowedPage[CallbackRow, CallbackDetail]):
    kinds = (Callback, CallbackAttempt, CallbackSample, Task, TaskAnswer)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self._resources = resources
        self.sheet = CallSheet(theme, seat.family)
        self.behind = FactsPanel(theme)
        self.course, self.samples = _tables(theme, seat.family)
        self.figures = FiguresPanel(theme, seat.family)
        self._leaves: tuple[int, int | None] | None = None  # what was dealt with, what follows
        super().__init__(
            seat,
            theme,
            _words(),
            _made_filters(seat, lambda: self.zone),
            [
                Tab(tr("Callbacks", "回访"), self.sheet),
                Tab(tr("Callbacks", "所访的事"), self.behind),
                Tab(tr("Callbacks", "经过"), self.course),
                Tab(tr("Callbacks", "抽样"), self.samples),
                Tab(tr("Callbacks", "满意率"), self.figures),
            ],
            self._deeds(),
        )
        self._call = QTimer(self, interval=_CALL_MS, singleShot=True)
        self._call.timeout.connect(lambda: self.sheet.show_contact(None))
        self.frame_.list.installEventFilter(self)
        self.frame_.list.activated.connect(lambda _index: self._open_behind())
        self.sheet.saved.connect(self._save)
        self.sheet.missed.connect(self._miss)
        self.sheet.dialled.connect(self._dial)
        self.samples.opened.connect(self._open_sample)
        self.figures.records_wanted.connect(lambda title, _kind, ids: self.show_only(title, ids))

    # -- what is listed ---------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.callbacks_among, self.only) if self.only else (reads.callback_list,)

    def read_detail(self, id: int) -> Read:
        return reads.callback_detail, id

    def line_of(self, row: CallbackRow) -> ListLine:
        return line_of(row, self.seat.now(), self.zone)

    def show_detail(self, detail: CallbackDetail) -> None:
        callback = detail.row.callback
        head = f"{word(callback.level)}　{callback.number}　{callback.title}"
        about = "　".join(
            each
            for each in (result_text(callback), detail.row.officer, detail.row.community)
            if each
        )
        said = chain_text(detail, self.zone)
        self.frame_.say_head(head, about, said, Tone.WARNS if said else Tone.QUIET)
        self.sheet.show_detail(detail, self.zone)
        self.behind.show_facts(behind_facts(detail, self.zone))
        self.course.show_lines(course_lines(detail, self.zone))

    def know(self, lists: reads.Lists) -> None:
        self._read_beside()

    def make_new(self) -> None:
        form = SampleForm(self.seat, self.theme, self.zone, self)
        form.saved.connect(lambda answer: self._open_sample(answer.number))
        self.open_form(form)

    def show_only(self, title: str, ids: Sequence[int]) -> None:
        """What is behind a number or in a sample: the calls come with it."""
        if not ids:
            self.tell(tr("Callbacks", "{title}：没有回访").replace("{title}", title))
            return
        super().show_only(title, ids)
        self.turn_to(SHEET)

    # -- calling ------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While one calls the keys of the list are those of the sheet."""
        at_sheet = self.frame_.body.currentIndex() == SHEET
        if at_sheet and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.sheet.press(event)
        return super().eventFilter(watched, event)

    def turn_to(self, place: int) -> None:
        super().turn_to(place)
        if place == SHEET:
            self.frame_.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter at what is called about opens it; Esc leaves a remark, not yet the page."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.frame_.body.currentIndex() == BEHIND:
            self._open_behind()
        elif event.key() == Qt.Key.Key_Escape and self.sheet.remark.hasFocus():
            self.frame_.list.setFocus()
        else:
            super().keyPressEvent(event)

    def _dial(self) -> None:
        if self.detail is None:
            return
        id = self.detail.row.id

        def began(answer: Answer) -> None:
            if not isinstance(answer, Refused):
                view = reads.callback_contact
                self.seat.bridge.read(view, answer.sequence, then=self._show_number)

        command = StartCall(actor_id=self.actor_id, callback_id=id)
        said = tr("Callbacks", "号码已显示，查看记入日志 {number}")
        self.seat.orders.give(command, said, began)

    def _show_number(self, contact: ContactInFull | None) -> None:
        if contact is not None and contact.callback_id == self.frame_.list.current():
            self.sheet.show_contact(contact)
            self._call.start()

    def _save(self, said: Answers) -> None:
        if self.detail is None:
            return
        row = self.detail.row
        command = RecordCallback(
            actor_id=self.actor_id, callback_id=row.id, said=said, version=row.callback.version
        )
        self._deal(row.id, command, tr("Callbacks", "已记回访结果 {number}"))

    def _miss(self, outcome: CallOutcome) -> None:
        if self.detail is not None:
            id = self.detail.row.id
            command = RecordAttempt(
                actor_id=self.actor_id,
                callback_id=id,
                outcome=outcome,
                remark=self.sheet.remark.text(),
            )
            self._deal(id, command, tr("Callbacks", "已记一次没有答复 {number}"))

    def _deal(self, id: int, command: Command, said: str) -> None:
        """Then the next one is under the cursor."""
        following = self._following(id)

        def answered(answer: Answer) -> None:
            if isinstance(answer, Refused):
                return
            self._leaves = id, following
            self._read_rows()
            self.frame_.list.setFocus()

        self.seat.orders.give(command, said, answered)

    def _following(self, id: int) -> int | None:
        """The next of the list that is still to be asked; from its end again to its beginning."""
        ids = [line.id for line in self.frame_.list.lines.lines]
        place = ids.index(id) if id in ids else -1
        waiting = {row.id for row in self._rows if row.callback.is_open}
        turned = [*ids[place + 1 :], *ids[: max(place, 0)]]
        return next((each for each in turned if each in waiting), None)

    def _load(self, rows: Sequence[CallbackRow]) -> None:
        super()._load(rows)
        if self._leaves is not None:
            following, self._leaves = self._leaves[1], None
            self._fill()
            if following is not None:
                self.frame_.list.choose(following)

    def _fill(self, kept: int | None = None) -> None:
        """Samples and figures are there even where nobody is to be called."""
        super()._fill(kept)
        if self._is_read and not self.frame_.list.lines.lines:
            why = self.frame_.empty.text()
            self.frame_.say_nothing("")
            self.frame_.say_head(why, "", "", Tone.QUIET)
            self.sheet.show_nothing()
            self.behind.show_facts([])
            self.course.show_lines([])

    # -- beside the list ------------------------------------------------------------------

    def _read_beside(self) -> None:
        bridge = self.seat.bridge
        bridge.read(reads.sample_list, then=self._show_samples)
        today = day_of(self.seat.now(), self.zone)
        bridge.read(reads.callback_work, Period(today.replace(day=1), today), then=self._show_work)

    def _show_samples(self, rows: Sequence[SampleRow]) -> None:
        self.samples.show_lines(sample_lines(rows, self.zone))

    def _show_work(self, work: WorkFigures) -> None:
        self.figures.show_works([work])

    def _follow(self, changes: reads.ChangeSet) -> None:
        super()._follow(changes)
        if self.isVisible() and changes.touches(Callback, CallbackSample, Task):
            self._read_beside()

    def _open_sample(self, number: str) -> None:
        def found(sample: SampleRow | None) -> None:
            if sample is not None:
                self.show_only(number, sample.ids)
            self._read_beside()

        self.seat.bridge.read(reads.sample_called, number, then=found)

    def _open_behind(self) -> None:
        if self.detail is not None and self.detail.row.callback.incident_id is not None:
            self.incident_wanted.emit(self.detail.row.callback.incident_id)
        elif self.detail is not None:
            self.turn_to(BEHIND)

    # -- deeds ----------------------------------------------------------------------------

    def _deeds(self) -> list[Deed]:
        return [
            Deed(tr("Callbacks", "更正联系方式"), "Ctrl+E", self._correct, _is_open),
            Deed(
                tr("Callbacks", "打开警情"), "Ctrl+O", lambda _d: self._open_behind(), _is_incident
            ),
            Deed(tr("Callbacks", "不再回访"), "Ctrl+D", self._drop, _may_drop),
            Deed(tr("Callbacks", "打印清单"), "Ctrl+P", self._print),
        ]

    def _print(self, _detail: object) -> None:
        """What the list shows, in its order."""
        ids = tuple(line.id for line in self.frame_.list.lines.lines)
        title = self.frame_.filters[self._which].text()
        paper = open_paper(self.seat, self.theme, self._resources, self)
        paper.show_sheet(
            tr("Callbacks", "打印回访清单"),
            (reads.callback_sheet, ids, title),
            lambda sheet: callbacks_paper(sheet, self._resources),
        )

    def _correct(self, detail: CallbackDetail) -> None:
        self.open_form(ContactForm(self.seat, self.theme, detail.row.callback, self))

    def _drop(self, detail: CallbackDetail) -> None:
        def drop(reason: str) -> None:
            command = DropCallback(actor_id=self.actor_id, callback_id=detail.row.id, reason=reason)
            self._deal(detail.row.id, command, tr("Callbacks", "不再回访 {number}"))

        question = tr("Callbacks", "为什么不再回访 {number}？")
        self.frame_.bar.ask(question.replace("{number}", detail.row.callback.number), drop)


def _is_open(detail: CallbackDetail) -> bool:
    return detail.row.callback.is_open


def _may_drop(detail: CallbackDetail) -> bool:
    return detail.row.callback.is_open and detail.row.callback.follows_id is None


def _is_incident(detail: CallbackDetail) -> bool:
    return detail.row.callback.incident_id is not None


def _made_filters(seat: Seat, zone: Callable[[], str]) -> list[Filter]:
    fits: tuple[Callable[[CallbackRow], bool], ...] = (
        lambda row: is_due_today(row.callback, seat.now(), zone()),
        lambda row: row.callback.is_open,
        lambda row: row.waits_for_answer,
        lambda row: not row.callback.is_open,
        lambda _row: True,
    )
    nothing = (
        tr("Callbacks", "今天要打的都打完了"),
        tr("Callbacks", "没有待访的"),
        tr("Callbacks", "没有不满意待核处的"),
        tr("Callbacks", "近 31 天没有回访"),
        tr("Callbacks", "没有回访"),
    )
    return [
        Filter(tr("Callbacks", said), fit, none)
        for said, fit, none in zip(_FILTERS, fits, nothing, strict=True)
    ]


def _words() -> Words:
    return Words(
        title=tr("Callbacks", "回访"),
        nothing=tr(
            "Callbacks",
            "还没有回访。警情办结后按派出所资料里的“回访规则”列入；Ctrl+N 从走访里抽取。",
        ),
        keys=tr(
            "Callbacks",
            "↑ ↓ 换一件　B 拨打　数字回答　Enter 保存并到下一件　W Z G H S J 没有答复　Esc 返回",
        ),
        new=tr("Callbacks", "抽取走访"),
    )


def _tables(theme: Theme, family: str) -> list[RecordTable]:
    """Attempts, and samples."""
    course = [
        *(Column(tr("Callbacks", "时间"), 130), Column(tr("Callbacks", "经办"), 110)),
        *(Column(tr("Callbacks", "方式"), 80), Column(tr("Callbacks", "结果"), 150)),
        Column(tr("Callbacks", "说明")),
    ]
    samples = [
        *(Column(tr("Callbacks", "编号"), 120), Column(tr("Callbacks", "走访时段"), 200)),
        *(Column(tr("Callbacks", "种子"), 110, is_number=True),),
        *(Column(tr("Callbacks", "大小"), 100),),
        *(Column(tr("Callbacks", "可抽 / 抽出"), 140, is_number=True),),
        *(Column(tr("Callbacks", "已访 / 有效"), 110, is_number=True),),
        Column(tr("Callbacks", "抽取")),
    ]
    none = tr("Callbacks", "还没有打过")
    undrawn = tr("Callbacks", "还没有抽取过。按 Ctrl+N 从走访里抽取")
    return [
        RecordTable(theme, family, tr("Callbacks", "经过"), course, nothing=none),
        RecordTable(theme, family, tr("Callbacks", "抽样"), samples, nothing=undrawn),
    ]
