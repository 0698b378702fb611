"""The page 预警劝阻: who is warned of, how long is left, both lanes of the clock, every deed."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QPushButton

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.fraud_alert import (
    ContactAttempt,
    ContactResult,
    ContactWay,
    FraudAlert,
    FraudWarning,
)
from jinhai_console.domain.fraud_rows import FraudDetail, FraudRow
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.domain.task import Task
from jinhai_console.reports.paper import fraud_paper
from jinhai_console.services import reads
from jinhai_console.services.fraud_alerts import EscalateAlert, RecordContact, ReopenAlert
from jinhai_console.services.unmask import UNMASKED_FOR, UnmaskPersons, persons_unmasked
from jinhai_console.ui.fraud.clock import TwoLaneClock
from jinhai_console.ui.fraud.forms import (
    CloseForm,
    ContactForm,
    CorrectForm,
    HandOverForm,
    WarningForm,
)
from jinhai_console.ui.fraud.lines import (
    attempt_lines,
    facts_of,
    line_of,
    told_lines,
    warning_text,
)
from jinhai_console.ui.fraud.taking_in import WarningsFile
from jinhai_console.ui.fraud.words import word
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import FactsPanel
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.line import ListLine
from jinhai_console.ui.records.narrowed import NarrowedPage
from jinhai_console.ui.records.page import Read
from jinhai_console.ui.records.table import Column, RecordTable
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

_TICK_MS = 1_000
_MICROSECONDS = 1_000  # in a millisecond
ATTEMPTS, FACTS, TOLD = range(3)  # tabs
OPEN, ENDED, ALL = range(3)  # filters
# In the table of attempts: a call of his number and what came of it, by one letter.
CALLS = {
    "A": ContactResult.REACHED,
    "N": ContactResult.NO_ANSWER,
    "B": ContactResult.BUSY,
    "G": ContactResult.POWERED_OFF,
    "R": ContactResult.REFUSED,
    "W": ContactResult.WRONG_NUMBER,
}
WAYS = {
    "S": ContactWay.SMS,
    "F": ContactWay.FAMILY,
    "K": ContactWay.BANK,
    "V": ContactWay.VISIT,
}


class FraudPage(NarrowedPage[FraudRow, FraudDetail]):
    """`incident_wanted(id)`: the incident that dispatches it, or the case it was handed over to."""

    incident_wanted = Signal(object)

    kinds = (FraudAlert, FraudWarning, ContactAttempt, Assignment, Incident, Task)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self._resources = resources
        self._unmasked: tuple[int, str] | None = None  # of which incident, in full
        self.clock = TwoLaneClock(theme, seat.family, seat.now)
        self.facts = FactsPanel(theme)
        self.attempts, self.told = _tables(theme, seat.family)
        super().__init__(
            seat,
            theme,
            _words(),
            [
                Filter(
                    tr("Fraud", "未办结"),
                    lambda row: row.is_open,
                    tr("Fraud", "没有未办结的预警"),
                ),
                Filter(
                    tr("Fraud", "已办结"),
                    lambda row: not row.is_open,
                    tr("Fraud", "没有已办结的预警"),
                ),
                Filter(tr("Fraud", "全部"), lambda _row: True, ""),
            ],
            [
                Tab(tr("Fraud", "联系"), self.attempts),
                Tab(tr("Fraud", "概况"), self.facts),
                Tab(tr("Fraud", "并入的预警"), self.told),
            ],
            self._deeds(),
        )
        self.file = WarningsFile(seat)
        self._arrange()
        self._second = QTimer(self, interval=_TICK_MS)
        self._second.timeout.connect(self._tick)
        self.masking = QTimer(self, singleShot=True)
        self.masking.timeout.connect(self._mask)
        self.attempts.pressed_letter.connect(self._press)

    def _arrange(self) -> None:
        """The clock between head and tabs; beside the new one, a list of them."""
        column = self.frame_.whole.layout()
        assert isinstance(column, QBoxLayout)
        column.insertWidget(3, self.clock)
        key, text = "Ctrl+Alt+I", tr("Fraud", "导入清单")
        button = QPushButton(f"{text}  {key}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.file.ask(self))
        self.frame_.top.addWidget(button)
        QShortcut(QKeySequence(key), self, button.click)

    # -- what is listed ---------------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.fraud_among, self.only) if self.only else (reads.fraud_list,)

    def read_detail(self, id: int) -> Read:
        return reads.fraud_detail, id

    def line_of(self, row: FraudRow) -> ListLine:
        return line_of(row, self.seat.now(), self.zone)

    def show_detail(self, detail: FraudDetail) -> None:
        row = detail.row
        said, tone = warning_text(row)
        head = f"{word(row.level)}　{row.number}　{row.person.name}　{row.kind}"
        if self._unmasked is not None and self._unmasked[0] != row.incident_id:
            self._unmasked = None
        masked = "　".join(e for e in ("、".join(row.person.phones), row.place) if e)
        about = masked if self._unmasked is None else self._unmasked[1]
        self.frame_.say_head(head, about, said, tone)
        self.clock.show_detail(detail, self.zone)
        self.attempts.show_lines(attempt_lines(detail, self.zone))
        self.facts.show_facts(facts_of(detail, self.zone))
        self.told.show_lines(told_lines(detail, self.zone))

    def dress(self, theme: Theme) -> None:
        self.clock.dress(theme)
        super().dress(theme)

    def make_new(self) -> None:
        def ask(lists: reads.Lists) -> None:
            form = WarningForm(self.seat, self.theme, lists, self)
            form.saved.connect(lambda answer: self.show_record(answer.id))
            self.open_form(form)

        self.seat.bridge.read(reads.lists, then=ask)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._second.start()

    def hideEvent(self, event: Any) -> None:
        super().hideEvent(event)
        self._second.stop()

    def _tick(self) -> None:
        """What is left counts down in the list as it does on the clock."""
        if any(each.is_open and each.clock.door_at is None for each in self._rows):
            rows = {each.id: each for each in self._rows}
            lines = self.frame_.list.lines
            lines.set_lines([self.line_of(rows[e.id]) if e.id in rows else e for e in lines.lines])

    # -- doing ----------------------------------------------------------------------------------

    def _press(self, letter: str) -> None:
        if self.detail is None:
            return
        row = self.detail.row
        if letter not in (*CALLS, *WAYS):
            return
        if not can_call(self.detail):
            said = tr("Fraud", "{number} 已办结，不用再联系；需要时先重新打开（Ctrl+E）")
            self.tell(said.replace("{number}", row.number))
        elif letter in CALLS:
            self.seat.orders.give(
                RecordContact(
                    actor_id=self.actor_id,
                    alert_id=row.id,
                    way=ContactWay.PHONE,
                    result=CALLS[letter],
                )
            )
        else:
            self._ask_contact(self.detail, WAYS[letter])

    def _ask_contact(self, detail: FraudDetail, way: ContactWay = ContactWay.PHONE) -> None:
        self.open_form(ContactForm(self.seat, self.theme, detail.row, way, self.zone, self))

    def _ask_denial(self, detail: FraudDetail) -> None:
        id = detail.row.id
        self.frame_.bar.ask(
            tr("Fraud", "本人怎么否认的？记下后要联系家属和银行"),
            lambda said: self.seat.orders.give(
                EscalateAlert(actor_id=self.actor_id, alert_id=id, remark=said)
            ),
            hint=tr("Fraud", "他的说法，按 Enter"),
        )

    def _ask_reopening(self, detail: FraudDetail) -> None:
        id = detail.row.id
        self.frame_.bar.ask(
            tr("Fraud", "为什么重新打开？警情随之打开"),
            lambda said: self.seat.orders.give(
                ReopenAlert(actor_id=self.actor_id, alert_id=id, reason=said)
            ),
        )

    def _ask_correction(self, detail: FraudDetail) -> None:
        def ask(lists: reads.Lists) -> None:
            self.open_form(CorrectForm(self.seat, self.theme, detail.row, lists, self))

        self.seat.bridge.read(reads.lists, then=ask)

    def _ask_unmask(self, detail: FraudDetail) -> None:
        incident_id = detail.row.incident_id

        def answered(answer: Answer) -> None:
            if not isinstance(answer, Refused):
                self.seat.bridge.read(persons_unmasked, answer.sequence, then=self._full)

        self.frame_.bar.ask(
            tr("Fraud", "为什么查看姓名和号码？显示一分钟，理由记入日志"),
            lambda said: self.seat.orders.give(
                UnmaskPersons(actor_id=self.actor_id, incident_id=incident_id, reason=said),
                then=answered,
            ),
        )

    def _full(self, found: Any) -> None:
        if found is None or self.detail is None or self.detail.row.incident_id != found.incident_id:
            return
        said = dict.fromkeys(
            part
            for each in found.involvements
            for part in (each.name, each.phone, each.identity_number)
            if part
        )
        self._unmasked = found.incident_id, "　".join(said)
        self._show_again()
        self.masking.start(UNMASKED_FOR // _MICROSECONDS)

    def _mask(self) -> None:
        self._unmasked = None
        self._show_again()

    def _show_again(self) -> None:
        if self.detail is not None:
            self.show_detail(self.detail)

    def _open_incident(self, detail: FraudDetail) -> None:
        self.incident_wanted.emit(detail.row.case_incident_id or detail.row.incident_id)

    def _print(self, detail: FraudDetail) -> None:
        paper = open_paper(self.seat, self.theme, self._resources, self)
        paper.show_sheet(
            tr("Fraud", "打印预警劝阻单"),
            (reads.fraud_sheet, detail.row.id),
            lambda sheet: fraud_paper(sheet, self._resources),
            tr("Fraud", "没有这条预警"),
        )

    def _deeds(self) -> list[Deed]:
        def is_open(detail: FraudDetail) -> bool:
            return detail.row.is_open

        def may_deny(detail: FraudDetail) -> bool:
            return detail.row.is_open and detail.row.denied_at is None

        def can_reopen(detail: FraudDetail) -> bool:
            return not detail.row.is_open and detail.row.case_incident_id is None

        return [
            Deed(tr("Fraud", "记联系"), "Ctrl+R", self._ask_contact, can_call),
            Deed(tr("Fraud", "否认"), "Ctrl+D", self._ask_denial, may_deny),
            Deed(
                tr("Fraud", "办结"), "Ctrl+G",
                lambda d: self.open_form(CloseForm(self.seat, self.theme, d.row, self)), is_open,
            ),
            Deed(
                tr("Fraud", "移交"), "Ctrl+Y",
                lambda d: self.open_form(HandOverForm(self.seat, self.theme, d.row, self)), is_open,
            ),
            Deed(tr("Fraud", "更正"), "Ctrl+T", self._ask_correction),
            Deed(tr("Fraud", "重新打开"), "Ctrl+E", self._ask_reopening, can_reopen),
            Deed(tr("Fraud", "查看全文"), "Ctrl+H", self._ask_unmask),
            Deed(tr("Fraud", "看警情"), "Ctrl+S", self._open_incident),
            Deed(tr("Fraud", "打印"), "Ctrl+P", self._print),
        ]  # fmt: skip


def can_call(detail: FraudDetail) -> bool:
    row = detail.row
    return row.is_open or (row.follow_up_at is not None and row.followed_up_at is None)


def _tables(theme: Theme, family: str) -> tuple[RecordTable, RecordTable]:
    attempts = RecordTable(
        theme,
        family,
        tr("Fraud", "联系"),
        [
            Column(tr("Fraud", "时间"), 120),
            Column(tr("Fraud", "方式"), 90),
            Column(tr("Fraud", "结果"), 100),
            Column(tr("Fraud", "号码"), 140),
            Column(tr("Fraud", "联系人"), 90),
            Column(tr("Fraud", "情况")),
        ],
        nothing=tr("Fraud", "还没有联系过。打了电话，在这里按一个字母记结果"),
    )
    told = RecordTable(
        theme,
        family,
        tr("Fraud", "并入的预警"),
        [
            Column(tr("Fraud", "时间"), 120),
            Column(tr("Fraud", "等级"), 70),
            Column(tr("Fraud", "诈骗类型"), 130),
            Column(tr("Fraud", "涉险金额"), 100, is_number=True),
            Column(tr("Fraud", "来源"), 150),
            Column(tr("Fraud", "内容")),
        ],
    )
    return attempts, told


def _words() -> Words:
    return Words(
        title=tr("Fraud", "预警劝阻"),
        nothing=tr(
            "Fraud",
            "还没有预警。平台消息里的反诈预警到了会自动列在这里，也可以按 Ctrl+N 登记。\n"
            "预警照警情派警，但不计入任何警情数。",
        ),
        keys=tr(
            "Fraud",
            "联系（Ctrl+1）里打电话的结果：A 接通　N 无人接　B 占线　G 关机　R 拒绝　W 号码不对　"
            "S 短信　F 家属　K 银行　V 上门　　Esc 返回",
        ),
        new=tr("Fraud", "登记预警"),
    )
