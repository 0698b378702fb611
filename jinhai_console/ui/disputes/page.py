"""The page 矛盾纠纷: those that run by risk and due, those at risk, those to be taken up."""

from collections.abc import Callable
from pathlib import Path

from jinhai_console.domain.dispute import (
    Agreement,
    Dispute,
    DisputeContact,
    DisputeLink,
    DisputeParty,
    LinkKind,
    MediationSession,
    Performance,
    RiskChange,
)
from jinhai_console.domain.dispute_rows import DisputeDetail, DisputeRow, Proposal
from jinhai_console.domain.instant import DAY, short_text
from jinhai_console.domain.task import Task
from jinhai_console.services import reads
from jinhai_console.ui.disputes import detail as lines
from jinhai_console.ui.disputes.acts import DisputeActs
from jinhai_console.ui.disputes.parts import Stacked
from jinhai_console.ui.disputes.words import (
    RISK_TONES,
    due_text,
    due_tone,
    grade_text,
    title_text,
)
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import FactsPanel
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.narrowed import NarrowedPage
from jinhai_console.ui.records.opened import Opened
from jinhai_console.ui.records.page import Read
from jinhai_console.ui.records.table import Column, RecordTable
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

Row = DisputeRow | Proposal
Detail = DisputeDetail | Proposal

OPEN, AT_RISK, DUE, ENDED, PROPOSED = range(5)  # what the list is narrowed to
FACTS, COURSE, TASKS, RISE = range(4)  # the tabs
_FILTERS = (
    mark("Disputes", "未办结"),
    mark("Disputes", "风险"),
    mark("Disputes", "三天内到期"),
    mark("Disputes", "已办结"),
    mark("Disputes", "应建档"),
)


class DisputesPage(NarrowedPage[Row, Detail]):
    """Enter on an incident opens it; on a party, a promise what can be recorded of it."""

    kinds = (
        *(Dispute, DisputeParty, MediationSession, DisputeContact, Agreement, Performance),
        *(DisputeLink, RiskChange, Task),
    )

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self.facts = FactsPanel(theme)
        self.parties, self.course, self.promises, self.tasks, self.rise = _tables(
            theme, seat.family
        )
        self._who = Stacked(self.facts, self.parties, theme)
        self._done = Stacked(self.course, self.promises, theme)
        super().__init__(
            seat,
            theme,
            _words(),
            self._made_filters(seat),
            [
                Tab(tr("Disputes", "当事人与事实"), self._who),
                Tab(tr("Disputes", "调解与协议"), self._done),
                Tab(tr("Disputes", "任务"), self.tasks),
                Tab(tr("Disputes", "升级经过"), self.rise),
            ],
            self._deeds(),
        )
        self.acts = DisputeActs(seat, lambda: self.theme, self.frame_.bar, self, resources)
        self.opened = Opened(lambda: self._move(self.frame_.list.current()), self)
        self.rise.opened.connect(self._open_line)
        self.rise.pressed_letter.connect(self._letter)
        self.promises.opened.connect(self._record)
        self.parties.pressed_letter.connect(self._party_letter)
        self.parties.opened.connect(self._correct_party)
        self.show_filter(OPEN)

    # -- what is listed ---------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.dispute_board,)

    def read_detail(self, id: int) -> Read:
        return reads.dispute_shown, id, self.opened.entry_of(id)

    def line_of(self, row: Row) -> ListLine:
        if isinstance(row, Proposal):
            return ListLine(
                id=row.id,
                state=tr("Disputes", "应建档"),
                number="",
                title=row.said,
                about=row.place,
                right=short_text(row.received_at, self.zone),
                tone=Tone.WAITS,
            )
        found, now = row.dispute, self.seat.now()
        return ListLine(
            id=row.id,
            state=grade_text(row),
            number=found.number,
            title=title_text(row),
            about=row.raised or row.due_asks or found.claim,
            right=due_text(row, now, self.zone),
            tone=RISK_TONES[found.grade] if found.is_open else Tone.QUIET,
            right_tone=due_tone(row, now),
            found_by=f"{row.officer} {row.community} {found.address} {found.claim}",
        )

    def show_detail(self, detail: Detail) -> None:
        if isinstance(detail, Proposal):
            self._show_proposal(detail)
            return
        now, row = self.seat.now(), detail.row
        self.frame_.say_head(lines.head_of(detail), title_text(row), *lines.warning_of(detail, now))
        self.facts.show_facts(lines.facts_of(detail, self.zone))
        self.parties.show_lines(lines.party_lines(detail))
        self.course.show_lines(lines.course_lines(detail, self.zone))
        is_open = detail.dispute.is_open
        self._done.say_between(lines.agreement_text(detail.agreement, is_open=is_open))
        self.promises.show_lines(lines.promise_lines(detail, self.acts.today(self.zone)))
        self.tasks.show_lines(lines.task_lines(detail, now, self.zone))
        self.rise.show_lines(lines.rise_lines(detail, self.zone))

    def _show_proposal(self, found: Proposal) -> None:
        said = tr("Disputes", "按 Ctrl+N 从最近一起登记，当事人自动带入")
        self.frame_.say_head(found.said, found.place, said, Tone.WAITS)
        self.facts.show_facts(lines.proposal_facts(found, self.zone))
        for table in (self.parties, self.course, self.promises, self.tasks):
            table.show_lines([])
        self._done.say_between("")
        self.rise.show_lines(lines.proposed_lines(found))

    def make_new(self) -> None:
        """By itself; where the cursor is on what should be taken up, from its last incident."""
        found = self.detail
        self.acts.register(
            found.incident_ids[0] if isinstance(found, Proposal) else None, self.show_record
        )

    # -- doing --------------------------------------------------------------------------

    def _open_line(self, id: int) -> None:
        """The incident behind a line of the rise."""
        found = self.detail
        incident = lines.incident_of(found, id) if isinstance(found, DisputeDetail) else id
        if incident is None:
            self.tell(tr("Disputes", "这一次是由人定级的，没有警情"))
        else:
            self.incident_wanted.emit(incident)

    def _letter(self, letter: str) -> None:
        """Whether the incident under the cursor has made it criminal."""
        kinds = {"C": LinkKind.CRIMINAL, "K": LinkKind.KILLING, "N": LinkKind.AGAIN}
        id, found = self.rise.current(), self.detail
        if letter in kinds and isinstance(found, DisputeDetail) and id is not None and id > 0:
            self.acts.link(found, id, kinds[letter])

    def _party_letter(self, letter: str) -> None:
        if letter == "A" and _is_open(self.detail):
            self.acts.add_party(self.detail)

    def _correct_party(self, id: int) -> None:
        if isinstance(self.detail, DisputeDetail) and self.detail.dispute.is_open:
            self.acts.correct_party(self.detail, id)

    def _record(self, what: lines.ToDo) -> None:
        if isinstance(self.detail, DisputeDetail):
            self.acts.record(self.detail, what, self.zone)

    def _unmask(self, detail: DisputeDetail) -> None:
        self.acts.unmask(detail, lambda sequence: self.opened.open(detail.dispute.id, sequence))

    def _deeds(self) -> list[Deed]:
        def act(
            do: Callable[[DisputeActs, DisputeDetail], object],
        ) -> Callable[[DisputeDetail], object]:
            return lambda detail: do(self.acts, detail)

        return [
            Deed(tr("Disputes", "联系"), "Ctrl+T", act(DisputeActs.contact), _is_open),
            Deed(tr("Disputes", "调解"), "Ctrl+H", act(DisputeActs.session), _is_open),
            Deed(tr("Disputes", "签协议"), "Ctrl+S", act(DisputeActs.agree), _is_open),
            Deed(tr("Disputes", "定级"), "Ctrl+G", act(DisputeActs.grade), _is_open),
            Deed(tr("Disputes", "办结"), "Ctrl+Enter", act(DisputeActs.end), _is_open),
            Deed(tr("Disputes", "重新打开"), "Ctrl+D", act(DisputeActs.reopen), _is_over),
            Deed(tr("Disputes", "更改"), "Ctrl+R", act(DisputeActs.correct), _is_open),
            Deed(tr("Disputes", "查看全名"), "Ctrl+Y", self._unmask, _is_dispute),
            Deed(tr("Disputes", "打印协议"), "Ctrl+P", act(DisputeActs.print), _has_agreement),
        ]

    def _made_filters(self, seat: Seat) -> list[Filter]:
        def of_disputes(fits: Callable[[DisputeRow], bool]) -> Callable[[Row], bool]:
            return lambda row: isinstance(row, DisputeRow) and fits(row)

        fits = (
            of_disputes(lambda row: row.dispute.is_open),
            of_disputes(lambda row: row.is_at_risk),
            of_disputes(lambda row: row.due_at is not None and row.due_at < seat.now() + 3 * DAY),
            of_disputes(lambda row: not row.dispute.is_open),
            lambda row: isinstance(row, Proposal),
        )
        nothing = (
            tr("Disputes", "没有未办结的纠纷"),
            tr("Disputes", "没有红、橙级和近期升级的纠纷"),
            tr("Disputes", "三天内没有到期的"),
            tr("Disputes", "没有已办结的纠纷"),
            tr("Disputes", "近期多次发生纠纷的人都已登记"),
        )
        return [
            Filter(tr("Disputes", said), fit, none)
            for said, fit, none in zip(_FILTERS, fits, nothing, strict=True)
        ]


def _is_dispute(detail: object) -> bool:
    return isinstance(detail, DisputeDetail)


def _is_open(detail: object) -> bool:
    return isinstance(detail, DisputeDetail) and detail.dispute.is_open


def _is_over(detail: object) -> bool:
    return isinstance(detail, DisputeDetail) and not detail.dispute.is_open


def _has_agreement(detail: object) -> bool:
    return isinstance(detail, DisputeDetail) and detail.agreement is not None


def _words() -> Words:
    return Words(
        title=tr("Disputes", "矛盾纠纷"),
        nothing=tr(
            "Disputes",
            "还没有登记的纠纷。按 Ctrl+N 登记一起；在警情队列里选中警情后按 Ctrl+Alt+J，\n"
            "当事人和地址自动带入。同一双方再有警情，等级会自动上升并告警。",
        ),
        keys=tr(
            "Disputes",
            "Enter 打开警情、记履行、改当事人　A 添加当事人　C 民转刑　K 刑转命　N 不是　Esc 返回",
        ),
        new=tr("Disputes", "登记"),
    )


def _tables(theme: Theme, family: str) -> list[RecordTable]:
    at, what = tr("Disputes", "时间"), tr("Disputes", "事项")
    columns = {
        tr("Disputes", "当事人"): [
            *(Column(tr("Disputes", "一方"), 70), Column(tr("Disputes", "姓名（名称）"), 160)),
            *(Column(tr("Disputes", "电话"), 130), Column(tr("Disputes", "证件号码"), 220)),
            Column(tr("Disputes", "住址")),
        ],
        tr("Disputes", "调解和联系"): [
            *(Column(at, 110), Column(what, 60), Column(tr("Disputes", "谁"), 170)),
            *(Column(tr("Disputes", "结果"), 90), Column(tr("Disputes", "经过"))),
        ],
        tr("Disputes", "协议履行"): [
            *(Column(tr("Disputes", "履行内容")), Column(tr("Disputes", "期限"), 120)),
            Column(tr("Disputes", "进展"), 170),
        ],
        tr("Disputes", "任务"): [
            *(Column(tr("Disputes", "种类"), 90), Column(tr("Disputes", "要求"))),
            *(Column(tr("Disputes", "责任人"), 90), Column(tr("Disputes", "进展"), 80)),
            Column(tr("Disputes", "期限"), 150),
        ],
        tr("Disputes", "升级经过"): [
            *(Column(at, 110), Column(what, 150), Column(tr("Disputes", "警情"), 110)),
            Column(tr("Disputes", "为什么")),
        ],
    }
    return [RecordTable(theme, family, name, those) for name, those in columns.items()]
