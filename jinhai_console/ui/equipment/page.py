"""The page 装备: what there should be, what is out and with whom, what this shift counted."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from jinhai_console.domain.equipment import (
    Equipment,
    EquipmentCount,
    EquipmentLoan,
    EquipmentReturn,
)
from jinhai_console.domain.equipment_rows import EquipmentDetail, EquipmentRow
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.shift import Shift
from jinhai_console.reports.paper import equipment_paper
from jinhai_console.services import reads
from jinhai_console.services.equipment import CountEquipment, StrikeIssue
from jinhai_console.ui.equipment import lines
from jinhai_console.ui.equipment.forms import (
    CorrectIssueForm,
    CorrectReturnForm,
    IssueFields,
    IssueForm,
    ReturnForm,
)
from jinhai_console.ui.equipment.round import CountRound
from jinhai_console.ui.equipment.words import kind_word
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.frame import Tab, Words, filters_of
from jinhai_console.ui.records.line import ListLine
from jinhai_console.ui.records.page import Read, RecordPage
from jinhai_console.ui.records.table import Column, RecordTable
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

ALL, OUT, OVERDUE, UNCOUNTED, DIFFERENT = range(5)  # what the list is narrowed to
LOANS, COUNTS = range(2)  # the tabs
_FILTERS: tuple[tuple[str, Callable[[EquipmentRow], bool], str], ...] = (
    (mark("Equipment", "全部"), lambda _it: True, ""),
    (mark("Equipment", "在外"), lambda it: it.out > 0, mark("Equipment", "没有在外的装备")),
    (
        mark("Equipment", "超期未还"),
        lambda it: it.is_overdue,
        mark("Equipment", "没有超期未还的装备"),
    ),
    (
        mark("Equipment", "本班未清点"),
        lambda it: it.counted is None,
        mark("Equipment", "本班都清点过了"),
    ),
    (
        mark("Equipment", "有差额"),
        lambda it: it.difference != 0,
        mark("Equipment", "本班清点的都相符"),
    ),
)


class EquipmentPage(RecordPage[EquipmentRow, EquipmentDetail]):
    kinds = (Equipment, EquipmentLoan, EquipmentReturn, EquipmentCount, Shift)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self._resources = resources
        self.loans, self.counts = _tables(theme, seat.family)
        super().__init__(
            seat,
            theme,
            _words(),
            filters_of(partial(tr, "Equipment"), _FILTERS, lambda row: (row,)),
            [Tab(tr("Equipment", "领用和归还"), self.loans), Tab(_counting(), self.counts)],
            self._deeds(),
        )
        self.round = CountRound(
            self.frame_.bar, self._latest, self._enter, self.frame_.list.choose, self._counted
        )
        self.frame_.list.activated.connect(lambda _index: self._count_one())

    # -- what is listed ---------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.equipment_rows,)

    def read_detail(self, id: int) -> Read:
        return reads.equipment_detail, id

    def line_of(self, row: EquipmentRow) -> ListLine:
        return lines.list_line(row)

    def show_detail(self, detail: EquipmentDetail) -> None:
        row = detail.row
        warning, tone = lines.warning_of(detail)
        said = [lines.numbers_text(row), lines.count_text(row, self.zone), row.note]
        if detail.shift is None:
            said[1] = _no_shift()
        self.frame_.say_head(
            f"{row.name}　{kind_word(row.kind)}",
            "　".join(each for each in said if each),
            warning,
            tone,
        )
        self.loans.show_lines(lines.loan_lines(detail, self.zone))
        self.counts.show_lines(lines.count_lines(detail.counts, self.zone))

    # -- giving out, taking back --------------------------------------------------------

    def _issue(self, detail: EquipmentDetail) -> None:
        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            fields = IssueFields(self.seat, read[1], self.zone)
            self.open_form(IssueForm(self.seat, self.theme, detail, fields, self))

        self.seat.bridge.read(reads.lists_and_officers, then=ask)

    def _correct_issue(self, name: str, loan: EquipmentLoan) -> None:
        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            fields = IssueFields(self.seat, read[1], self.zone)
            self.open_form(
                CorrectIssueForm(self.seat, self.theme, name, loan, fields, self.zone, self)
            )

        self.seat.bridge.read(reads.lists_and_officers, then=ask)

    def _return(self, detail: EquipmentDetail) -> None:
        """Of the loan under the cursor where it is out, else the oldest."""
        chosen = self.loans.current()
        self.open_form(ReturnForm(self.seat, self.theme, detail, chosen, self.zone, self))

    def _correct(self, detail: EquipmentDetail) -> None:
        """The issue or return under the cursor."""
        chosen, name = self.loans.current(), detail.item.name
        loan = next((e.row.loan for e in detail.loans if e.row.loan.id == chosen), None)
        returns = (back.back for each in detail.loans for back in each.returns)
        back = next((each for each in returns if each.id == chosen), None)
        if loan is not None and not loan.struck_reason:
            self._correct_issue(name, loan)
        elif back is not None:
            self.open_form(CorrectReturnForm(self.seat, self.theme, name, back, self))
        else:
            self._ask_to_choose()

    def _strike(self, detail: EquipmentDetail) -> None:
        chosen = self.loans.current()
        loan = next((e.row.loan for e in detail.loans if e.row.loan.id == chosen), None)
        if loan is None or loan.struck_reason:
            self._ask_to_choose()
            return
        self.frame_.bar.ask(
            tr("Equipment", "为什么作废这次领用？（已经归还的不能作废）"),
            lambda said: self.seat.orders.give(
                StrikeIssue(
                    actor_id=self.actor_id, loan_id=loan.id, version=loan.version, reason=said
                )
            ),
        )

    def _ask_to_choose(self) -> None:
        self.turn_to(LOANS)
        self.tell(tr("Equipment", "请先在领用和归还里选中要更正的一行，再按一次"))

    # -- counting -----------------------------------------------------------------------

    def _count_one(self) -> None:
        if self.detail is None:
            return
        if self.detail.shift is None:
            self.tell(_no_shift())
        else:
            self.round.begin([self.detail.row.id])

    def _count_all(self, _detail: EquipmentDetail) -> None:
        """What this shift has not counted yet; where it has counted everything, all again."""
        self.show_filter(ALL)
        waiting = [each.id for each in self._rows if each.counted is None]
        self.round.begin(waiting or [each.id for each in self._rows])

    def _latest(self, id: int) -> EquipmentRow | None:
        return next((each for each in self._rows if each.id == id), None)

    def _enter(self, row: EquipmentRow, present: int, remark: str) -> None:
        command = CountEquipment(
            actor_id=self.actor_id, equipment_id=row.id, present=present, remark=remark
        )
        said = tr("Equipment", "已清点 {number}：{n}").replace("{n}", str(present))
        self.seat.orders.give(command, said)

    def _counted(self, of: int) -> None:
        if of > 1:
            self.tell(tr("Equipment", "{n} 项清点完毕").replace("{n}", str(of)))

    def _print(self, _detail: EquipmentDetail) -> None:
        self.paper = open_paper(self.seat, self.theme, self._resources, self)
        self.paper.show_sheet(
            tr("Equipment", "打印装备清点表"),
            (reads.equipment_sheet,),
            lambda sheet: equipment_paper(sheet, self._resources),
        )

    def _deeds(self) -> list[Deed]:
        return [
            Deed(tr("Equipment", "领用"), "Ctrl+G", self._issue, _may_issue),
            Deed(tr("Equipment", "归还"), "Ctrl+R", self._return, _is_out),
            Deed(tr("Equipment", "逐项清点"), "Ctrl+Enter", self._count_all, _has_shift),
            Deed(tr("Equipment", "更正"), "Ctrl+E", self._correct, _has_loans),
            Deed(tr("Equipment", "作废领用"), "Ctrl+D", self._strike, _has_loans),
            Deed(tr("Equipment", "打印清点表"), "Ctrl+P", self._print),
        ]


def _may_issue(detail: EquipmentDetail) -> bool:
    return detail.row.expected > 0 and not detail.row.is_retired


def _is_out(detail: EquipmentDetail) -> bool:
    return detail.row.out > 0


def _has_loans(detail: EquipmentDetail) -> bool:
    return bool(detail.loans)


def _has_shift(detail: EquipmentDetail) -> bool:
    return detail.shift is not None


def _no_shift() -> str:
    return tr("Equipment", "没有进行中的班次，按 F12 开班后才能清点")


def _counting() -> str:
    return tr("Equipment", "清点")


def _words() -> Words:
    return Words(
        title=tr("Equipment", "装备"),
        nothing=tr(
            "Equipment",
            "装备清单还是空的。按 Alt+5 打开派出所资料，\n在“装备清单”里登记车辆、钥匙、对讲机等。",
        ),
        keys=tr(
            "Equipment",
            "Enter 清点这一项　Ctrl+Enter 逐项清点　Ctrl+F 查找　Alt+5 装备清单　Esc 返回",
        ),
    )


def _tables(theme: Theme, family: str) -> tuple[RecordTable, RecordTable]:
    loans = [
        *(Column(tr("Equipment", "时间"), 110), Column(tr("Equipment", "事项"), 80)),
        *(Column(tr("Equipment", "数量"), 60), Column(tr("Equipment", "谁"), 130)),
        *(Column(tr("Equipment", "期限"), 110), Column(tr("Equipment", "状况"), 150)),
        *(Column(tr("Equipment", "用途、情况")), Column(tr("Equipment", "经手"), 80)),
    ]
    counts = [
        *(Column(tr("Equipment", "时间"), 110), Column(tr("Equipment", "班次"), 130)),
        Column(tr("Equipment", "应在库"), 80),
        Column(tr("Equipment", "清点"), 70),
        *(Column(tr("Equipment", "结果"), 80), Column(tr("Equipment", "清点人"), 90)),
        Column(tr("Equipment", "说明")),
    ]
    never = tr("Equipment", "还没有领用过。按 Ctrl+G 登记领用。")
    uncounted = tr("Equipment", "还没有清点过。在左边列表按 Enter 清点。")
    return (
        RecordTable(theme, family, tr("Equipment", "领用和归还"), loans, nothing=never),
        RecordTable(theme, family, _counting(), counts, nothing=uncounted),
    )
