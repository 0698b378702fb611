"""The page 办案时限: every period of the law that runs, the soonest first, and its steps."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from jinhai_console.domain.deadline import Deadline, DeadlineState, DeadlineStep
from jinhai_console.domain.deadline_rows import (
    DeadlineDetail,
    DeadlineRow,
    Nearness,
    nearness_of,
)
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_rule import LegalRule
from jinhai_console.domain.officer import Officer
from jinhai_console.reports.paper import deadlines_paper
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.deadlines import (
    DismissDeadline,
    MeetDeadline,
    ReopenDeadline,
    RestartDeadline,
    RestoreDeadline,
    ResumeDeadline,
    SuspendDeadline,
    VoidDeadline,
)
from jinhai_console.ui.deadlines.forms import ExtendForm, HandForm, StartForm, StepForm
from jinhai_console.ui.deadlines.lines import facts_of, list_line, step_lines
from jinhai_console.ui.deadlines.words import left_text, tone_of
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import FactsPanel
from jinhai_console.ui.records.frame import Tab, Words, filters_of
from jinhai_console.ui.records.line import ListLine
from jinhai_console.ui.records.narrowed import NarrowedPage
from jinhai_console.ui.records.page import Read
from jinhai_console.ui.records.table import Column, RecordTable
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

OVERDUE, SOON, RUNNING, SUSPENDED, SILENT, ENDED = range(6)  # what the list is narrowed to
_N = Nearness
_FILTERS: tuple[tuple[str, Callable[[Deadline, Instant], bool], str], ...] = (
    (
        mark("Deadlines", "逾期"),
        lambda each, now: nearness_of(each, now) is _N.OVERDUE,
        mark("Deadlines", "没有逾期的期限"),
    ),
    (
        mark("Deadlines", "三天内"),
        lambda each, now: nearness_of(each, now) in (_N.OVERDUE, _N.NEAR, _N.SOON),
        mark("Deadlines", "三天内没有届满的期限"),
    ),
    (
        mark("Deadlines", "未了结"),
        lambda each, _: each.is_open,
        mark("Deadlines", "没有在走的期限"),
    ),
    (
        mark("Deadlines", "中止"),
        lambda each, _: each.state is DeadlineState.SUSPENDED,
        mark("Deadlines", "没有中止的期限"),
    ),
    (
        mark("Deadlines", "不再提醒"),
        lambda each, _: each.is_open and each.dismissed_at is not None,
        mark("Deadlines", "没有不再提醒的期限"),
    ),
    (
        mark("Deadlines", "近 30 天已了结"),
        lambda each, _: not each.is_open,
        mark("Deadlines", "近 30 天没有了结的期限"),
    ),
)


class DeadlinesPage(NarrowedPage[DeadlineRow, DeadlineDetail]):
    """Enter goes to the incident it runs for."""

    kinds = (Deadline, DeadlineStep, LegalRule)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self._resources = resources
        self.facts = FactsPanel(theme)
        self.steps = RecordTable(theme, seat.family, tr("Deadlines", "经过"), _columns())
        super().__init__(
            seat,
            theme,
            _words(),
            filters_of(partial(tr, "Deadlines"), _FILTERS, lambda row: (row.deadline, seat.now())),
            [Tab(tr("Deadlines", "内容"), self.facts), Tab(tr("Deadlines", "经过"), self.steps)],
            self._deeds(),
        )
        self.frame_.list.activated.connect(lambda _index: self._open_record())
        self.show_filter(RUNNING)

    # -- what is listed ---------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.deadlines_named, self.only) if self.only else (reads.deadline_rows,)

    def read_detail(self, id: int) -> Read:
        return reads.deadline_detail, id

    def line_of(self, row: DeadlineRow) -> ListLine:
        return list_line(row, self.seat.now(), self.zone)

    def show_detail(self, detail: DeadlineDetail) -> None:
        deadline, now = detail.deadline, self.seat.now()
        self.frame_.say_head(
            f"{deadline.number}　{deadline.name}",
            deadline.title,
            left_text(deadline, now, self.zone) if deadline.is_open else "",
            tone_of(deadline, now),
        )
        self.facts.show_facts(facts_of(detail, now, self.zone))
        self.steps.show_lines(step_lines(detail, self.zone))

    # -- doing --------------------------------------------------------------------------

    def make_new(self) -> None:
        """By the number of a case or an incident; then what happened to it."""
        self.frame_.bar.ask(
            tr("Deadlines", "哪一起案件，或哪一条警情？"),
            self._start,
            hint=tr("Deadlines", "编号，按 Enter"),
        )

    def _start(self, said: str) -> None:
        number = said.strip()

        def found(whose: dict[str, int] | None) -> None:
            if whose is None:
                none = tr("Deadlines", "没有编号为 {number} 的案件或警情；请核对")
                self.tell(none.replace("{number}", number))
                return
            self.seat.bridge.read(
                reads.lists_and_officers,
                then=lambda read: self.open_form(
                    StartForm(self.seat, self.theme, number, whose, read, self)
                ),
            )

        self.seat.bridge.read(reads.clocked_id, number, then=found)

    def _open_record(self) -> None:
        if self.detail is None:
            return
        id = self.detail.deadline.incident_id
        if id is None:
            self.tell(tr("Deadlines", "这个期限不是为一条警情起算的"))
        else:
            self.incident_wanted.emit(id)

    def _extend(self, detail: DeadlineDetail) -> None:
        self.open_form(ExtendForm(self.seat, self.theme, detail, self.zone, self))

    def _hand(self, detail: DeadlineDetail) -> None:
        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            form = HandForm(self.seat, self.theme, detail.deadline, read[1], self)
            self.open_form(form)

        self.seat.bridge.read(reads.lists_and_officers, then=ask)

    def _turn(self, detail: DeadlineDetail) -> None:
        """Suspend what runs, let go on what is suspended."""
        if detail.deadline.state is DeadlineState.SUSPENDED:
            self._step(
                detail,
                ResumeDeadline,
                tr("Deadlines", "恢复计时"),
                tr("Deadlines", "事由"),
                needs_reason=False,
            )
        else:
            why = tr("Deadlines", "事由，如送检鉴定")
            self._step(detail, SuspendDeadline, tr("Deadlines", "中止计时"), why)

    def _restart(self, detail: DeadlineDetail) -> None:
        why = tr("Deadlines", "事由，如调解未达成协议")
        self._step(detail, RestartDeadline, tr("Deadlines", "重新起算"), why)

    def _meet(self, detail: DeadlineDetail) -> None:
        self._step(detail, MeetDeadline, tr("Deadlines", "办结"), tr("Deadlines", "怎样办结的"))

    def _step(
        self,
        detail: DeadlineDetail,
        make: Callable[..., Command],
        title: str,
        why: str,
        *,
        needs_reason: bool = True,
    ) -> None:
        self.open_form(
            StepForm(
                self.seat,
                self.theme,
                detail.deadline,
                self.zone,
                self,
                make=make,
                title=title,
                why=why,
                needs_reason=needs_reason,
            )
        )

    def _reopen(self, detail: DeadlineDetail) -> None:
        self._ask(detail, ReopenDeadline, tr("Deadlines", "为什么撤回 {name} 的办结？"))

    def _void(self, detail: DeadlineDetail) -> None:
        self._ask(detail, VoidDeadline, tr("Deadlines", "为什么作废 {name}？"))

    def _silence(self, detail: DeadlineDetail) -> None:
        if detail.deadline.dismissed_at is not None:
            self.seat.orders.give(RestoreDeadline(**self._of(detail)))
        else:
            self._ask(detail, DismissDeadline, tr("Deadlines", "为什么不再提醒 {name}？"))

    def _ask(self, detail: DeadlineDetail, make: Callable[..., Command], question: str) -> None:
        self.frame_.bar.ask(
            question.replace("{name}", detail.deadline.name),
            lambda said: self.seat.orders.give(make(**self._of(detail), reason=said)),
        )

    def _of(self, detail: DeadlineDetail) -> dict[str, Any]:
        deadline = detail.deadline
        return {
            "actor_id": self.actor_id,
            "deadline_id": deadline.id,
            "version": deadline.version,
        }

    def _print(self, _detail: object) -> None:
        """What the list shows, in its order."""
        ids = tuple(line.id for line in self.frame_.list.lines.lines)
        title = self.frame_.filters[self._which].text()
        paper = open_paper(self.seat, self.theme, self._resources, self)
        paper.show_sheet(
            tr("Deadlines", "打印办案时限表"),
            (reads.deadline_sheet, ids, title),
            lambda sheet: deadlines_paper(sheet, self._resources),
        )

    def _deeds(self) -> list[Deed]:
        return [
            Deed(tr("Deadlines", "办结"), "Ctrl+Enter", self._meet, _is_open),
            Deed(tr("Deadlines", "延长"), "Ctrl+E", self._extend, lambda it: bool(it.extensions)),
            Deed(tr("Deadlines", "中止／恢复"), "Ctrl+U", self._turn, _is_open),
            Deed(tr("Deadlines", "重新起算"), "Ctrl+R", self._restart, _may_restart),
            Deed(tr("Deadlines", "不再提醒"), "Ctrl+G", self._silence, _is_running),
            Deed(tr("Deadlines", "责任人"), "Ctrl+T", self._hand, _is_open),
            Deed(tr("Deadlines", "作废"), "Ctrl+D", self._void, _is_open),
            Deed(tr("Deadlines", "撤回办结"), "Ctrl+Y", self._reopen, lambda it: not _is_open(it)),
            Deed(tr("Deadlines", "打印"), "Ctrl+P", self._print),
        ]


def _is_open(detail: DeadlineDetail) -> bool:
    return detail.deadline.is_open


def _is_running(detail: DeadlineDetail) -> bool:
    return detail.deadline.state is DeadlineState.RUNNING


def _may_restart(detail: DeadlineDetail) -> bool:
    return _is_open(detail) and not detail.deadline.limits_liberty


def _words() -> Words:
    return Words(
        title=tr("Deadlines", "办案时限"),
        nothing=tr(
            "Deadlines",
            "还没有办案期限。按 Ctrl+N 写明哪起案件或警情发生了什么，\n"
            "由它起算的期限就开始计时；规则在派出所资料的“办案时限”里。",
        ),
        keys=tr("Deadlines", "↑ ↓ 换一项　Enter 打开警情　Ctrl+F 查找　Esc 返回"),
        new=tr("Deadlines", "起算"),
    )


def _columns() -> list[Column]:
    return [
        *(Column(tr("Deadlines", "时间"), 140), Column(tr("Deadlines", "事项"), 100)),
        *(Column(tr("Deadlines", "经办"), 90), Column(tr("Deadlines", "届满"), 270)),
        Column(tr("Deadlines", "事由")),
    ]
