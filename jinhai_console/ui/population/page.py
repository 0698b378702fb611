"""The page 人口核查: the higher office's checks, their samples, what is to be put right."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal

from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.domain.population_check import CheckResult, PopulationCheck, SampledPerson
from jinhai_console.domain.population_rows import CheckDetail, CheckRow, PersonRow
from jinhai_console.domain.task import Task
from jinhai_console.reports.paper import check_paper
from jinhai_console.services import reads
from jinhai_console.services.population import CorrectPerson, EnterResult, UnmaskCheck
from jinhai_console.services.unmask import UNMASKED_FOR
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.population.forms import CheckForm, PersonForm, ResultForm
from jinhai_console.ui.population.taking_in import SampleFile
from jinhai_console.ui.population.words import facts_of, line_of, person_line
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import FactsPanel
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.narrowed import NarrowedPage
from jinhai_console.ui.records.page import Read
from jinhai_console.ui.records.table import Column, RecordTable, TableLine
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

_MICROSECONDS = 1_000  # in a millisecond
PEOPLE, FACTS, REFUSED = range(3)  # tabs


class PopulationPage(NarrowedPage[CheckRow, CheckDetail]):
    """`task_wanted(id)`: the task by which an error is owed. `only` are persons of samples."""

    task_wanted = Signal(object)

    kinds = (PopulationCheck, SampledPerson, Task)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self._resources = resources
        self._full: int | None = None  # the check whose names are shown in full
        self._person: int | None = None  # who is gone to when his check is shown
        self.facts = FactsPanel(theme)
        self.people, self.refused = _tables(theme, seat.family)
        super().__init__(
            seat,
            theme,
            _words(),
            [
                Filter(tr("Population", "全部"), lambda _row: True, ""),
                Filter(
                    tr("Population", "有未更正的"),
                    lambda row: row.open_errors > 0,
                    tr("Population", "没有未更正的"),
                ),
                Filter(
                    tr("Population", "待结果"),
                    lambda row: row.resulted < row.sampled or row.sampled == 0,
                    tr("Population", "没有等待结果的核查"),
                ),
            ],
            [
                Tab(tr("Population", "名单"), self.people),
                Tab(tr("Population", "概况"), self.facts),
                Tab(tr("Population", "退回的行"), self.refused),
            ],
            self._deeds(),
        )
        self.file = SampleFile(seat, self._show_refused)
        self._masking = QTimer(self, singleShot=True)
        self._masking.timeout.connect(self._mask)
        self.people.pressed_letter.connect(self._press)
        self.people.opened.connect(self._open_task)

    # -- what is listed -----------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.check_list, self.only) if self.only else (reads.check_list,)

    def read_detail(self, id: int) -> Read:
        return reads.check_detail, id

    def is_meant(self, row: CheckRow) -> bool:
        """`read_rows` has asked for those alone."""
        return True

    def line_of(self, row: CheckRow) -> ListLine:
        return line_of(row, self.seat.now())

    def show_detail(self, detail: CheckDetail) -> None:
        check, row = detail.check, detail.row
        late = row.open_errors > 0 and check.due_at < self.seat.now()
        warning = tr("Population", "▲ 还有 {count} 人没有更正，期限已过").format(
            count=row.open_errors
        )
        self.frame_.say_head(
            f"{check.number}　{check.office}", check.day, warning if late else "", Tone.ALERTS
        )
        if self._full not in (None, check.id):
            self._mask()
        self._show_people(detail)
        self.facts.show_facts(facts_of(detail, self.zone))

    def make_new(self) -> None:
        def ask(lists: reads.Lists) -> None:
            form = CheckForm(self.seat, self.theme, lists, self)
            form.saved.connect(lambda answer: self.show_record(answer.id))
            self.open_form(form)

        self.seat.bridge.read(reads.lists, then=ask)

    def show_person(self, person_id: int) -> None:
        """Where a task about him leads: his check, at his line."""

        def found(check_id: int | None) -> None:
            if check_id is not None:
                self._person = person_id
                self.show_record(check_id)

        self.seat.bridge.read(reads.check_of, person_id, then=found)

    # -- doing ----------------------------------------------------------------------------

    def current(self) -> PersonRow | None:
        """The person under the cursor."""
        id = self.people.current()
        people = self.detail.people if self.detail is not None else ()
        return next((each for each in people if each.id == id), None)

    def _press(self, letter: str) -> None:
        row = self.current()
        if row is None:
            return
        results = {"A": CheckResult.RIGHT, "N": CheckResult.NOT_COLLECTED}
        if letter in results:
            self._give_result(row, results[letter])
        elif letter == "W":
            self._ask_result(CheckResult.WRONG)
        elif letter == "C":
            self._ask_correction()

    def _give_result(self, row: PersonRow, result: CheckResult) -> None:
        self.seat.orders.give(EnterResult(actor_id=self.actor_id, person_id=row.id, result=result))

    def _ask_result(self, result: CheckResult | None = None) -> None:
        row = self.current()
        if row is not None:
            meant = result or row.person.result or CheckResult.RIGHT
            name = person_line(row, is_full=self._full == row.person.check_id).cells[1]
            self.open_form(ResultForm(self.seat, self.theme, row.person, name, meant, self))

    def _ask_correction(self) -> None:
        row = self.current()
        if row is None or not row.person.is_open_error:
            self.tell(tr("Population", "这个人没有等待更正的问题"))
            return
        id = row.id
        question = tr("Population", "更正了什么？写进记录，任务随之办结")
        self.frame_.bar.ask(
            question,
            lambda said: self.seat.orders.give(
                CorrectPerson(actor_id=self.actor_id, person_id=id, text=said)
            ),
            hint=tr("Population", "更正的内容，按 Enter"),
        )

    def _ask_person(self, detail: CheckDetail) -> None:
        def ask(lists: reads.Lists) -> None:
            self.open_form(PersonForm(self.seat, self.theme, detail.check, lists, self))

        self.seat.bridge.read(reads.lists, then=ask)

    def _ask_change(self, detail: CheckDetail) -> None:
        def ask(lists: reads.Lists) -> None:
            self.open_form(CheckForm(self.seat, self.theme, lists, self, detail.check))

        self.seat.bridge.read(reads.lists, then=ask)

    def _ask_unmask(self, detail: CheckDetail) -> None:
        id = detail.check.id

        def answered(answer: Answer) -> None:
            if not isinstance(answer, Refused):
                self._full = id
                self._masking.start(UNMASKED_FOR // _MICROSECONDS)
                self._show_again()

        self.frame_.bar.ask(
            tr("Population", "为什么查看姓名和证件号码？显示一分钟，理由记入日志"),
            lambda said: self.seat.orders.give(
                UnmaskCheck(actor_id=self.actor_id, check_id=id, reason=said), then=answered
            ),
        )

    def _open_task(self, _person_id: object) -> None:
        row = self.current()
        if row is not None and row.task is not None:
            self.task_wanted.emit(row.task.id)
        else:
            self.tell(tr("Population", "这个人没有更正任务"))

    def _print(self, detail: CheckDetail) -> None:
        paper = open_paper(self.seat, self.theme, self._resources, self)
        paper.show_sheet(
            tr("Population", "打印核查结果"),
            (reads.check_sheet, detail.check.id),
            lambda sheet: check_paper(sheet, self._resources),
            tr("Population", "没有这次核查"),
        )

    # -- showing ------------------------------------------------------------------------

    def _show_people(self, detail: CheckDetail) -> None:
        is_full = self._full == detail.check.id
        shown = [each for each in detail.people if not self.only or each.id in self.only]
        self.people.show_lines([person_line(each, is_full=is_full) for each in shown])
        if self._person is not None and self.people.choose(self._person):
            self._person = None

    def _show_refused(self, refused: tuple[tuple[int, str], ...]) -> None:
        lines = [TableLine(number, (str(number), why)) for number, why in refused]
        self.refused.show_lines(lines)
        if refused:
            self.turn_to(REFUSED)

    def _mask(self) -> None:
        self._full = None
        self._masking.stop()
        self._show_again()

    def _show_again(self) -> None:
        if self.detail is not None:
            self._show_people(self.detail)

    def _deeds(self) -> list[Deed]:
        def has_people(detail: Any) -> bool:
            return bool(detail.people)

        return [
            Deed(
                tr("Population", "导入名单"), "Ctrl+R",
                lambda detail: self.file.ask(detail.check.id, self),
            ),
            Deed(tr("Population", "加一人"), "Ctrl+T", self._ask_person),
            Deed(tr("Population", "登记结果"), "Ctrl+G", lambda _d: self._ask_result(), has_people),
            Deed(tr("Population", "更正"), "Ctrl+Y", lambda _d: self._ask_correction(), has_people),
            Deed(tr("Population", "查看全文"), "Ctrl+H", self._ask_unmask, has_people),
            Deed(tr("Population", "更正登记"), "Ctrl+D", self._ask_change),
            Deed(tr("Population", "打印"), "Ctrl+P", self._print),
        ]  # fmt: skip


def _tables(theme: Theme, family: str) -> tuple[RecordTable, RecordTable]:
    people = RecordTable(
        theme,
        family,
        tr("Population", "名单"),
        [
            Column(tr("Population", "序"), 52, is_number=True),
            Column(tr("Population", "姓名"), 90),
            Column(tr("Population", "证件号码"), 250),
            Column(tr("Population", "社区"), 110),
            Column(tr("Population", "核查结果"), 200),
            Column(tr("Population", "更正")),
        ],
        nothing=tr("Population", "还没有名单。按 Ctrl+R 导入，或按 Ctrl+T 加一人"),
    )
    refused = RecordTable(
        theme,
        family,
        tr("Population", "退回的行"),
        [Column(tr("Population", "行"), 70, is_number=True), Column(tr("Population", "为什么"))],
        nothing=tr("Population", "这次打开以来没有退回的行"),
    )
    return people, refused


def _words() -> Words:
    return Words(
        title=tr("Population", "人口核查"),
        nothing=tr(
            "Population",
            "还没有核查。上级核查人口信息时按 Ctrl+N 登记，再导入抽查名单（XLSX、CSV）；\n"
            "结果登记后，有误和未采集的自动成为社区民警的任务。",
        ),
        keys=tr(
            "Population",
            "名单里：A 采集准确　W 采集有误　N 未采集　C 更正　Enter 看任务　　Esc 返回",
        ),
        new=tr("Population", "登记核查"),
    )
