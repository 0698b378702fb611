"""The page 案件: the cases, one whole, what is done with it and with its people."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal

from jinhai_console.domain.case import (
    Case,
    CaseIncident,
    CaseOfficer,
    CasePerson,
    CaseStage,
    CaseStep,
    PersonPart,
)
from jinhai_console.domain.case_measure import AFTER_DETENTION, CaseMeasure
from jinhai_console.domain.case_property import CaseProperty
from jinhai_console.domain.case_rows import CaseDetail, CaseRow
from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.legal_review import LegalReview
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.services import reads
from jinhai_console.services.case_measures import EndMeasure, FollowDetention
from jinhai_console.services.case_people import CatchSuspect, ServeDecision
from jinhai_console.services.command import Command
from jinhai_console.ui.cases import forms, lines
from jinhai_console.ui.cases.acts import CaseActs
from jinhai_console.ui.cases.words import kind_word, stage_word
from jinhai_console.ui.deadlines.words import event_word
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import FactsPanel
from jinhai_console.ui.records.frame import Tab, Words, filters_of
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.narrowed import NarrowedPage
from jinhai_console.ui.records.opened import Opened
from jinhai_console.ui.records.page import Read
from jinhai_console.ui.records.table import Column, RecordTable
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

OPEN, REVIEW, ENDED, ALL, HELD = range(5)  # what the list is narrowed to
FACTS, PEOPLE, THINGS, CLOCKS, STEPS = range(5)  # the tabs
_FILTERS: tuple[tuple[str, Callable[[Case, int], bool], str], ...] = (
    (mark("Cases", "未了结"), lambda case, _: case.is_open, mark("Cases", "没有未了结的案件")),
    (
        mark("Cases", "审查中"),
        lambda case, _: case.stage is CaseStage.REVIEW,
        mark("Cases", "没有在审查的案件"),
    ),
    (
        mark("Cases", "已了结"),
        lambda case, _: not case.is_open,
        mark("Cases", "没有了结的案件"),
    ),
    (mark("Cases", "全部"), lambda _case, _: True, mark("Cases", "还没有案件")),
    (mark("Cases", "有在所人员"), lambda _case, held: held > 0, mark("Cases", "没有人在所")),
)


class CasesPage(NarrowedPage[CaseRow, CaseDetail]):
    """`deadline_wanted(id)`: a period of the case, on the board of them all; `lead_wanted(id)`;
    `review_wanted(id)`: something of this case is to be reviewed."""

    deadline_wanted = Signal(object)
    lead_wanted = Signal(object)
    review_wanted = Signal(object)
    kinds = (
        *(Case, CaseIncident, CaseOfficer, CasePerson, CaseStep),
        *(CaseMeasure, CaseProperty, Deadline, LegalReview),
    )

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self.facts = FactsPanel(theme)
        self.people, self.things, self.clocks, self.steps = _tables(theme, seat.family)
        super().__init__(
            seat,
            theme,
            _words(),
            filters_of(partial(tr, "Cases"), _FILTERS, lambda row: (row.case, row.held)),
            [
                Tab(tr("Cases", "概况"), self.facts),
                Tab(tr("Cases", "人员"), self.people),
                Tab(tr("Cases", "财物"), self.things),
                Tab(tr("Cases", "时限"), self.clocks),
                Tab(tr("Cases", "经过"), self.steps),
            ],
            self._deeds(),
        )
        self.acts = CaseActs(self, resources)
        self.opened = Opened(lambda: self._move(self.frame_.list.current()), self)
        self.people.pressed_letter.connect(self._letter)
        self.things.pressed_letter.connect(self._thing_letter)
        self.clocks.opened.connect(self.deadline_wanted)
        self.frame_.list.activated.connect(lambda _index: self._open_incident())
        self.show_filter(OPEN)

    # -- what is listed ---------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.case_rows,)

    def read_detail(self, id: int) -> Read:
        return reads.case_detail, id, self.opened.entry_of(id)

    def line_of(self, row: CaseRow) -> ListLine:
        return lines.list_line(row, self.zone)

    def show_detail(self, detail: CaseDetail) -> None:
        case, now = detail.case, self.seat.now()
        alone = len(detail.row.officers) < 2 and case.is_open
        warning = tr("Cases", "办案民警不足两人，先按 Ctrl+T 加上一名") if alone else ""
        head = f"{case.number}　{kind_word(case.kind)}　{stage_word(case.stage)}"
        self.frame_.say_head(head, case.name, warning, Tone.WARNS)
        self.facts.show_facts(lines.facts_of(detail, self.zone))
        self.people.show_lines(lines.person_lines(detail, self.zone))
        self.things.show_lines(lines.thing_lines(detail, self.zone))
        self.clocks.show_lines(lines.clock_lines(detail.deadlines, now, self.zone))
        self.steps.show_lines(lines.step_lines(detail, self.zone))

    # -- doing --------------------------------------------------------------------------

    def make_new(self) -> None:
        self.register(None)

    def register(self, incident: IncidentRow | None) -> None:
        """From this incident, by itself without one."""

        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            origin = forms.Origin.of_incident(incident) if incident is not None else None
            form = forms.RegisterForm(self.seat, self.theme, read, origin, self)
            form.saved.connect(lambda answer: self.show_record(answer.id))
            self.open_form(form)

        self.seat.bridge.read(reads.lists_and_officers, then=ask)

    def _open_incident(self) -> None:
        """The first of its incidents."""
        numbers = self.detail.row.incidents if self.detail else ()
        if not numbers:
            self.tell(tr("Cases", "这起案件没有关联警情"))
            return
        self.seat.bridge.read(reads.incident_id, numbers[0], then=self.incident_wanted.emit)

    def _review(self, detail: CaseDetail) -> None:
        self.review_wanted.emit(detail.case.id)

    # -- its people -------------------------------------------------------------------

    def _letter(self, letter: str) -> None:
        """Of the suspect under the cursor: A caught, M held, F … T his detention, and so on."""
        detail = self.detail
        chosen = self.people.current()
        line = next((e for e in detail.persons if e.person.id == chosen), None) if detail else None
        if detail is None or line is None:
            return
        if letter == "C":
            self.acts.correct_person(line.person)
            return
        if line.person.part is not PersonPart.SUSPECT:
            self.tell(tr("Cases", "这些只用于嫌疑人"))
            return
        person = (line.person.id, line.person.name)
        if letter == "M":
            self.open_form(
                forms.MeasureForm(self.seat, self.theme, detail.case, person, self.zone, self)
            )
        elif letter == "D":
            self.open_form(forms.DecideForm(self.seat, self.theme, person, self.zone, self))
        elif letter in _NOW:
            self.seat.orders.give(_NOW[letter](actor_id=self.actor_id, person_id=person[0]))
        elif letter in _FOLLOWS:
            event = _FOLLOWS[letter]
            command = FollowDetention(actor_id=self.actor_id, person_id=person[0], event=event)
            said = tr("Cases", "已记下：{event}").replace("{event}", event_word(event))
            self.seat.orders.give(command, said)

    def _thing_letter(self, letter: str) -> None:
        """Of the thing under the cursor."""
        chosen = self.things.current()
        things = self.detail.things if self.detail else ()
        thing = next((each for each in things if each.id == chosen), None)
        if thing is not None:
            self.acts.of_property(thing, letter)

    def _more(self, detail: CaseDetail) -> None:
        button = self.deeds.button(_MORE)
        assert button is not None  # it was just pressed
        self.acts.more(detail, button)

    def _deeds(self) -> list[Deed]:
        def act(do: Callable[[CaseActs, CaseDetail], object]) -> Callable[[CaseDetail], object]:
            return lambda detail: do(self.acts, detail)

        return [
            Deed(tr("Cases", "受案、立案"), "Ctrl+G", act(CaseActs.file), _is_in_review),
            Deed(tr("Cases", "不予立案"), "Ctrl+B", act(CaseActs.not_file), _is_in_review),
            Deed(tr("Cases", "加民警"), "Ctrl+T", act(CaseActs.officer), _is_open),
            Deed(tr("Cases", "加人员"), "Ctrl+E", act(CaseActs.person), _is_open),
            Deed(tr("Cases", "扣押财物"), "Ctrl+H", act(CaseActs.take_property), _is_open),
            Deed(tr("Cases", "送审"), "Ctrl+R", self._review),
            Deed(tr("Cases", "破案"), "Ctrl+Y", act(CaseActs.solve), _may_be_solved),
            Deed(tr("Cases", "办结"), "Ctrl+Enter", act(CaseActs.end), _is_filed),
            Deed(tr("Cases", "打印"), "Ctrl+P", act(CaseActs.print)),
            Deed(tr("Cases", "更多"), _MORE, self._more),
        ]


_MORE = "Ctrl+D"
_NOW: dict[str, Callable[..., Command]] = {
    "A": CatchSuspect,
    "R": EndMeasure,
    "S": ServeDecision,
}
_FOLLOWS: dict[str, LegalEvent] = dict(zip("HFQP", AFTER_DETENTION, strict=True))


def _is_open(detail: CaseDetail) -> bool:
    return detail.case.is_open


def _is_in_review(detail: CaseDetail) -> bool:
    return detail.case.stage is CaseStage.REVIEW


def _is_filed(detail: CaseDetail) -> bool:
    return detail.case.stage is CaseStage.OPEN


def _may_be_solved(detail: CaseDetail) -> bool:
    return _is_filed(detail) and detail.case.solved_at is None


def _words() -> Words:
    return Words(
        title=tr("Cases", "案件"),
        nothing=tr(
            "Cases",
            "还没有案件。在指挥台选中警情按 Ctrl+Alt+A 从警情登记，或按 Ctrl+N 直接登记。",
        ),
        keys=tr(
            "Cases",
            "Enter 打开警情　人员：A 抓获　M 措施　R 结束措施　D 处理决定　S 送达　C 更正　"
            "拘留后 H 送看守所　F 通知家属　Q 讯问　P 提请逮捕　财物：S 入库　X 转扣押　R 处理",
        ),
        new=tr("Cases", "登记"),
    )


def _tables(theme: Theme, family: str) -> list[RecordTable]:
    at = tr("Cases", "时间")
    columns: dict[str, list[Column]] = {
        tr("Cases", "人员"): [
            *(Column(tr("Cases", "身份"), 90), Column(tr("Cases", "姓名"), 90)),
            *(Column(tr("Cases", "证件号码"), 230), Column(tr("Cases", "电话"), 130)),
            Column(tr("Cases", "情况")),
        ],
        tr("Cases", "财物"): [
            *(Column(tr("Cases", "财物"), 180), Column(tr("Cases", "数量"), 80)),
            *(Column(tr("Cases", "价值"), 100), Column(tr("Cases", "持有人"), 90)),
            *(Column(tr("Cases", "方式"), 190), Column(tr("Cases", "在哪里"))),
        ],
        tr("Cases", "时限"): [
            *(Column(tr("Cases", "期限"), 220), Column(tr("Cases", "责任人"), 90)),
            *(Column(tr("Cases", "起算"), 150), Column(tr("Cases", "届满"), 150)),
            Column(tr("Cases", "还有多久")),
        ],
        tr("Cases", "经过"): [
            *(Column(at, 150), Column(tr("Cases", "事项"), 110)),
            *(Column(tr("Cases", "编号"), 150), Column(tr("Cases", "说明"))),
        ],
    }
    return [RecordTable(theme, family, name, those) for name, those in columns.items()]
