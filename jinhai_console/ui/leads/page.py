"""The page 线索: the leads, one whole with its way into a case, what is done with it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal

from jinhai_console.domain.case import Case, CasePerson, CaseStep
from jinhai_console.domain.lead import Lead, LeadState, LeadStep
from jinhai_console.domain.lead_offer import LeadOffer
from jinhai_console.domain.lead_rows import LeadDetail, LeadRow
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.task import Task
from jinhai_console.reports.paper import lead_paper
from jinhai_console.services import reads
from jinhai_console.services.leads import ReopenLead, UnmaskLead
from jinhai_console.services.unmask import UNMASKED_FOR
from jinhai_console.ui.assessment.words import word
from jinhai_console.ui.cases.forms import Origin
from jinhai_console.ui.cases.forms import RegisterForm as CaseForm
from jinhai_console.ui.disputes.parts import Stacked
from jinhai_console.ui.handover.paper_window import PaperWindow, open_paper
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.leads import forms, lines
from jinhai_console.ui.leads.register import CorrectForm, RegisterForm
from jinhai_console.ui.leads.words import lead_state_word
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import FactsPanel
from jinhai_console.ui.records.frame import Tab, Words, filters_of
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.narrowed import NarrowedPage
from jinhai_console.ui.records.page import Read
from jinhai_console.ui.records.table import Column, RecordTable
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.tasks.given import given_lines
from jinhai_console.ui.theme import Theme

OPEN, HANDED, CASES, ENDED, ALL = range(5)  # what the list is narrowed to
FACTS, WAY, OTHERS = range(3)  # the tabs
_MICROSECONDS = 1_000  # in a millisecond
_FILTERS: tuple[tuple[str, Callable[[Lead], bool], str], ...] = (
    (mark("Leads", "未了结"), lambda lead: lead.is_open, mark("Leads", "没有未了结的线索")),
    (
        mark("Leads", "待签收"),
        lambda lead: lead.state is LeadState.HANDED,
        mark("Leads", "没有等待签收的线索"),
    ),
    (
        mark("Leads", "已成案"),
        lambda lead: lead.state is LeadState.CASE,
        mark("Leads", "还没有线索成案"),
    ),
    (mark("Leads", "已了结"), lambda lead: not lead.is_open, mark("Leads", "没有了结的线索")),
    (mark("Leads", "全部"), lambda _lead: True, mark("Leads", "还没有线索")),
)


class LeadsPage(NarrowedPage[LeadRow, LeadDetail]):
    """`case_wanted(id)`, `clue_wanted(id)`, `task_wanted(id)`: where it leads, whence it came."""

    case_wanted = Signal(object)
    clue_wanted = Signal(object)
    task_wanted = Signal(object)
    kinds = (Lead, LeadStep, Case, CaseStep, CasePerson, Task)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self.facts = FactsPanel(theme)
        self.cases, self.way, self.alike, self.tasks = _tables(theme, seat.family)
        self._what = Stacked(self.facts, self.cases, theme)
        self._others = Stacked(self.alike, self.tasks, theme)
        self._resources = resources
        self.paper: PaperWindow | None = None
        self._unmasked: tuple[int, int] = (0, 0)  # a lead, and the entry that opens it
        super().__init__(
            seat,
            theme,
            _words(),
            filters_of(partial(tr, "Leads"), _FILTERS, lambda row: (row.lead,)),
            [
                Tab(tr("Leads", "线索和案件"), self._what),
                Tab(tr("Leads", "经过"), self.way),
                Tab(tr("Leads", "相似和任务"), self._others),
            ],
            self._deeds(),
        )
        self._again = QTimer(self, singleShot=True, interval=UNMASKED_FOR // _MICROSECONDS)
        self._again.timeout.connect(self._mask)
        self.cases.opened.connect(self.case_wanted)
        self.way.opened.connect(self._open_step)
        self.alike.opened.connect(self.show_record)
        self.alike.pressed_letter.connect(self._letter)
        self.tasks.opened.connect(self.task_wanted)
        self.frame_.list.activated.connect(lambda _index: self._open_case())
        self.show_filter(OPEN)

    # -- what is listed ---------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.leads_named, self.only) if self.only else (reads.lead_list,)

    def read_detail(self, id: int) -> Read:
        lead_id, sequence = self._unmasked
        return reads.lead_detail, id, sequence if lead_id == id else 0

    def line_of(self, row: LeadRow) -> ListLine:
        return lines.list_line(row, self.seat.now(), self.zone)

    def show_detail(self, detail: LeadDetail) -> None:
        lead, now = detail.lead, self.seat.now()
        head = f"{lead.number}　{word(lead.grade)}　{lead_state_word(lead.state)}"
        self.frame_.say_head(head, lead.headline, *self._warning(detail))
        self.facts.show_facts(lines.facts_of(detail, now, self.zone))
        shown = lines.case_lines(detail)
        self.cases.show_lines(shown)
        self.cases.setVisible(bool(shown))
        self.way.show_lines(lines.way_lines(detail, self.zone))
        self.alike.show_lines(lines.alike_lines(detail))
        self.tasks.show_lines(given_lines(detail.tasks, now, self.zone))

    def _warning(self, detail: LeadDetail) -> tuple[str, Tone]:
        if detail.row.is_late(self.seat.now()):
            said = tr("Leads", "超时没有结果：请催办任务，或按 Ctrl+S 改交")
            if detail.lead.state is LeadState.HANDED:
                said = tr("Leads", "超时没有签收：请电话催，或按 Ctrl+S 改交")
            return said, Tone.ALERTS
        if detail.lead.state is LeadState.CASE and not any(
            each.case.is_case for each in detail.row.cases
        ):
            return tr("Leads", "案件没有成立；需要再查的按 Ctrl+D 重新打开"), Tone.WARNS
        if detail.alike and detail.lead.is_open:
            said = tr("Leads", "有 {count} 条可能是同一线索，见“相似和任务”；按 M 并入")
            return said.replace("{count}", str(len(detail.alike))), Tone.WAITS
        return "", Tone.QUIET

    # -- doing --------------------------------------------------------------------------

    def make_new(self) -> None:
        self.register(None)

    def register(self, incident: IncidentRow | None) -> None:
        """From this incident, by itself without one."""

        def ask(read: tuple[reads.Lists, LeadOffer]) -> None:
            form = RegisterForm(self.seat, self.theme, read, incident, self)
            form.saved.connect(lambda answer: self.show_record(answer.id))
            self.open_form(form)

        self.seat.bridge.read(reads.lead_offer, then=ask)

    def _hand(self, detail: LeadDetail) -> None:
        def ask(read: tuple[reads.Lists, LeadOffer]) -> None:
            self.open_form(forms.HandForm(self.seat, self.theme, detail.lead, read, self))

        self.seat.bridge.read(reads.lead_offer, then=ask)

    def _acknowledge(self, detail: LeadDetail) -> None:
        self.open_form(forms.AcknowledgeForm(self.seat, self.theme, detail, self.zone, self))

    def _note(self, detail: LeadDetail) -> None:
        self.open_form(forms.NoteForm(self.seat, self.theme, detail.lead, self.zone, self))

    def _make_case(self, detail: LeadDetail) -> None:
        """A case of it, with what is known of the lead."""

        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            origin = Origin.of_lead(detail.row)
            form = CaseForm(self.seat, self.theme, read, origin, self)
            form.saved.connect(lambda answer: self.case_wanted.emit(answer.id))
            self.open_form(form)

        self.seat.bridge.read(reads.lists_and_officers, then=ask)

    def _end(self, detail: LeadDetail, into_id: int | None = None) -> None:
        def ask(read: tuple[reads.Lists, LeadOffer]) -> None:
            self.open_form(
                forms.EndForm(self.seat, self.theme, detail, read, self.zone, self, into_id)
            )

        self.seat.bridge.read(reads.lead_offer, then=ask)

    def _correct(self, detail: LeadDetail) -> None:
        def ask(lists: reads.Lists) -> None:
            self.open_form(CorrectForm(self.seat, self.theme, detail.lead, lists, self))

        self.seat.bridge.read(reads.lists, then=ask)

    def _reopen(self, detail: LeadDetail) -> None:
        lead = detail.lead
        self.frame_.bar.ask(
            tr("Leads", "为什么重新打开 {number}？").replace("{number}", lead.number),
            lambda said: self.seat.orders.give(
                ReopenLead(actor_id=self.actor_id, lead_id=lead.id, reason=said)
            ),
        )

    def _unmask(self, detail: LeadDetail) -> None:
        lead_id = detail.lead.id

        def opened(answer: Answer) -> None:
            if not isinstance(answer, Refused):
                self._unmasked = (lead_id, answer.sequence)
                self._again.start()
                self._move(self.frame_.list.current())

        self.frame_.bar.ask(
            tr("Leads", "为什么查看提供人？显示 60 秒，理由记入日志"),
            lambda said: self.seat.orders.give(
                UnmaskLead(actor_id=self.actor_id, lead_id=lead_id, reason=said), then=opened
            ),
        )

    def _print(self, detail: LeadDetail) -> None:
        paper = open_paper(self.seat, self.theme, self._resources, self)
        self.paper = paper
        paper.show_sheet(
            tr("Leads", "打印线索移交核查单"),
            (reads.lead_sheet, detail.lead.id),
            lambda sheet: lead_paper(sheet, self._resources),
        )

    def _mask(self) -> None:
        self._unmasked = (0, 0)
        self._move(self.frame_.list.current())

    # -- going somewhere ----------------------------------------------------------------

    def _open_case(self) -> None:
        """The first that came of it."""
        if self.detail is None or not self.detail.row.cases:
            self.tell(tr("Leads", "这条线索还没有成案"))
            return
        self.case_wanted.emit(self.detail.row.cases[0].case.id)

    def _open_step(self, id: tuple[int, int | None]) -> None:
        if id[1] is not None:
            self.case_wanted.emit(id[1])

    def _open_origin(self, detail: LeadDetail) -> None:
        if detail.lead.incident_id is not None:
            self.incident_wanted.emit(detail.lead.incident_id)
        else:
            self.clue_wanted.emit(detail.lead.clue_id)

    def _letter(self, letter: str) -> None:
        """M: it is the same as the one under the cursor."""
        chosen = self.alike.current()
        if letter == "M" and chosen is not None and self.detail is not None and _runs(self.detail):
            self._end(self.detail, chosen)

    def _deeds(self) -> list[Deed]:
        def end(detail: Any) -> None:
            self._end(detail)

        return [
            Deed(tr("Leads", "移交"), "Ctrl+S", self._hand, _runs),
            Deed(tr("Leads", "签收"), "Ctrl+G", self._acknowledge, _waits),
            Deed(tr("Leads", "记核查"), "Ctrl+T", self._note, _runs),
            Deed(tr("Leads", "登记案件"), "Ctrl+E", self._make_case, _may_be_case),
            Deed(tr("Leads", "结果"), "Ctrl+Enter", end, _runs),
            Deed(tr("Leads", "更正"), "Ctrl+R", self._correct, _runs),
            Deed(tr("Leads", "提供人"), "Ctrl+Y", self._unmask, _has_informant),
            Deed(tr("Leads", "重新打开"), "Ctrl+D", self._reopen, _may_reopen),
            Deed(tr("Leads", "来源"), "Ctrl+O", self._open_origin, _has_origin),
            Deed(tr("Leads", "打印"), "Ctrl+P", self._print),
        ]


def _runs(detail: LeadDetail) -> bool:
    return detail.lead.is_open


def _waits(detail: LeadDetail) -> bool:
    return detail.lead.state is LeadState.HANDED


def _may_be_case(detail: LeadDetail) -> bool:
    return detail.lead.is_open or detail.lead.state is LeadState.CASE


def _may_reopen(detail: LeadDetail) -> bool:
    return not detail.lead.is_open and not any(each.case.is_case for each in detail.row.cases)


def _has_informant(detail: LeadDetail) -> bool:
    return bool(detail.lead.informant or detail.lead.informant_phone)


def _has_origin(detail: LeadDetail) -> bool:
    return detail.lead.incident_id is not None or detail.lead.clue_id is not None


def _words() -> Words:
    return Words(
        title=tr("Leads", "线索"),
        nothing=tr(
            "Leads",
            "还没有线索。按 Ctrl+N 登记，或在指挥台选中警情按 Ctrl+Alt+X 从警情登记。",
        ),
        keys=tr("Leads", "Enter 打开案件　相似：Enter 打开　M 并入　　任务：Enter 打开　Esc 返回"),
        new=tr("Leads", "登记"),
    )


def _tables(theme: Theme, family: str) -> list[RecordTable]:
    columns: dict[str, list[Column]] = {
        tr("Leads", "由线索成案"): [
            *(Column(tr("Leads", "案件"), 130), Column(tr("Leads", "名称"))),
            *(Column(tr("Leads", "进展"), 130), Column(tr("Leads", "办案民警"), 130)),
            Column(tr("Leads", "嫌疑人"), 84, is_number=True),
            Column(tr("Leads", "抓获"), 72, is_number=True),
            Column(tr("Leads", "处理"), 96, is_number=True),
            Column(tr("Leads", "结果"), 160),
        ],
        tr("Leads", "经过"): [
            *(Column(tr("Leads", "时间"), 150), Column(tr("Leads", "事项"), 110)),
            *(Column(tr("Leads", "谁"), 90), Column(tr("Leads", "内容"))),
        ],
        tr("Leads", "相似线索"): [
            *(Column(tr("Leads", "线索"), 130), Column(tr("Leads", "内容"))),
            Column(tr("Leads", "为什么提示"), 220),
        ],
        tr("Leads", "任务"): [
            *(Column(tr("Leads", "交给"), 110), Column(tr("Leads", "要求"))),
            *(Column(tr("Leads", "进展"), 80), Column(tr("Leads", "反馈"), 220)),
            Column(tr("Leads", "期限"), 150),
        ],
    }
    return [RecordTable(theme, family, name, those) for name, those in columns.items()]
