"""What can be done with a case beside its page: its forms, the rarer deeds in a menu, its sheet."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QPushButton

from jinhai_console.domain.case import CaseKind, CasePerson, CaseStage
from jinhai_console.domain.case_property import CaseProperty
from jinhai_console.domain.case_rows import CaseDetail
from jinhai_console.domain.outcome import Refused
from jinhai_console.reports.paper import case_paper
from jinhai_console.services import reads
from jinhai_console.services.case_content import PutIncidentIn, TakeIncidentOut
from jinhai_console.services.case_conversion import ConvertCase
from jinhai_console.services.case_people import TakeOffCase, UnmaskCase
from jinhai_console.services.case_property import SeizeKept
from jinhai_console.services.case_withdrawal import ReopenCase, ServeNotice, WithdrawCase
from jinhai_console.services.cases import EndCase, FileCase, HandOverCase, NotFileCase, SolveCase
from jinhai_console.services.command import Command
from jinhai_console.ui.cases import corrections, forms, lines, property_forms
from jinhai_console.ui.handover.paper_window import PaperWindow, open_paper
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.records.more import Rare, more_menu

if TYPE_CHECKING:
    from jinhai_console.ui.cases.page import CasesPage


class CaseActs(QObject):
    """Which case is meant, the caller says."""

    def __init__(self, page: "CasesPage", resources: Path) -> None:
        super().__init__(page)
        self._page = page
        self._seat = page.seat
        self._resources = resources
        self.menu: QMenu | None = None
        self.paper: PaperWindow | None = None

    # -- its steps ------------------------------------------------------------------------

    def file(self, detail: CaseDetail) -> None:
        self._step(detail, FileCase, tr("Cases", "受案、立案"))

    def not_file(self, detail: CaseDetail) -> None:
        self._step(detail, NotFileCase, tr("Cases", "不予立案"), "reason", tr("Cases", "理由"))

    def solve(self, detail: CaseDetail) -> None:
        self._step(detail, SolveCase, tr("Cases", "破案"), "how", tr("Cases", "怎样破的案"))

    def end(self, detail: CaseDetail) -> None:
        """What lies before the legal desk yet, or never did, is said first."""
        title, about = tr("Cases", "办结"), lines.unreviewed_text(detail)
        self._step(detail, EndCase, title, "outcome", tr("Cases", "结果"), about)

    def hand_over(self, detail: CaseDetail) -> None:
        self._step(detail, HandOverCase, tr("Cases", "移送"), "receiver", tr("Cases", "移送给谁"))

    def convert(self, detail: CaseDetail) -> None:
        self._step(detail, ConvertCase, tr("Cases", "转换性质"), "reason", tr("Cases", "理由"))

    def withdraw(self, detail: CaseDetail) -> None:
        self._step(detail, WithdrawCase, tr("Cases", "撤销"), "reason", tr("Cases", "理由"))

    def call_unfounded(self, detail: CaseDetail) -> None:
        """真警转虚警: the incidents go with it."""
        unfounded = partial(WithdrawCase, is_unfounded=True)
        title = tr("Cases", "真警转虚警")
        self._step(detail, unfounded, title, "reason", tr("Cases", "理由"))

    def reopen(self, detail: CaseDetail) -> None:
        title = tr("Cases", "重新打开")
        about = tr("Cases", "随案办结的时限不会自己恢复，请在“办案时限”里逐个重新打开")
        self._step(detail, ReopenCase, title, "reason", tr("Cases", "理由"), about)

    def notify(self, detail: CaseDetail) -> None:
        title = tr("Cases", "送达不予立案通知书")
        self._step(detail, ServeNotice, title, "receiver", tr("Cases", "送达给谁"))

    # -- who and what is in it ------------------------------------------------------------

    def officer(self, detail: CaseDetail) -> None:
        def ask(read: tuple[reads.Lists, list[Any]]) -> None:
            page = self._page
            page.open_form(forms.OfficerForm(self._seat, page.theme, detail.case, read[1], page))

        self._seat.bridge.read(reads.lists_and_officers, then=ask)

    def person(self, detail: CaseDetail) -> None:
        self._open(forms.PersonForm, detail.case)

    def correct_person(self, person: CasePerson) -> None:
        self._open(corrections.CorrectPersonForm, person)

    def correct(self, detail: CaseDetail) -> None:
        def ask(lists: reads.Lists) -> None:
            self._open(corrections.CorrectForm, lists, detail.case)

        self._seat.bridge.read(reads.lists, then=ask)

    def mediate(self, detail: CaseDetail) -> None:
        self._open(corrections.MediateForm, detail.case, self._page.zone)

    def take_property(self, detail: CaseDetail) -> None:
        self._open(property_forms.TakeForm, detail, self._page.zone)

    def of_property(self, thing: CaseProperty, letter: str) -> None:
        """S into custody, X seized, R given back or otherwise done with."""
        if letter == "S":
            self._open(property_forms.StoreForm, thing, self._page.zone)
        elif letter == "R":
            self._open(property_forms.LetGoForm, thing, self._page.zone)
        elif letter == "X":
            self._give(SeizeKept(actor_id=self._actor, property_id=thing.id))

    def put_in(self, detail: CaseDetail) -> None:
        def put(number: str) -> None:
            self._of_incident(
                number,
                lambda id: PutIncidentIn(
                    actor_id=self._actor, case_id=detail.case.id, incident_id=id
                ),
            )

        question = tr("Cases", "{number} 并入哪起警情？").replace("{number}", detail.case.number)
        self._page.frame_.bar.ask(question, put, hint=tr("Cases", "警情编号，按 Enter"))

    def take_out(self, detail: CaseDetail, number: str) -> None:
        def take(reason: str) -> None:
            self._of_incident(
                number,
                lambda id: TakeIncidentOut(
                    actor_id=self._actor, case_id=detail.case.id, incident_id=id, reason=reason
                ),
            )

        self._page.frame_.bar.ask(
            tr("Cases", "为什么移出警情 {number}？").replace("{number}", number), take
        )

    def unmask(self, detail: CaseDetail) -> None:
        def asked(reason: str) -> None:
            command = UnmaskCase(actor_id=self._actor, case_id=detail.case.id, reason=reason)
            self._seat.orders.give(command, tr("Cases", "显示 60 秒"), opened)

        def opened(answer: Any) -> None:
            if not isinstance(answer, Refused):
                self._page.opened.open(detail.case.id, answer.sequence)

        question = tr("Cases", "为什么查看涉案人员信息？显示 60 秒，理由记入日志")
        self._page.frame_.bar.ask(question, asked)

    def print(self, detail: CaseDetail) -> None:
        paper = open_paper(self._seat, self._page.theme, self._resources, self._page)
        self.paper = paper
        paper.show_sheet(
            tr("Cases", "打印案件办理情况"),
            (reads.case_sheet, detail.case.id),
            lambda sheet: case_paper(sheet, self._resources),
        )

    # -- the rarer ones ---------------------------------------------------------------------

    def more(self, detail: CaseDetail, button: QPushButton) -> None:
        self.menu = more_menu(button, self._page, self._rare(detail))

    def _rare(self, detail: CaseDetail) -> list[Rare]:
        case = detail.case

        def rare(text: str, do: Callable[[CaseDetail], object]) -> Rare:
            return Rare(text, lambda: do(detail))

        found = [rare(tr("Cases", "查看全名…"), self.unmask)]
        if case.lead_id is not None:
            lead = partial(self._page.lead_wanted.emit, case.lead_id)
            found.append(Rare(tr("Cases", "打开线索"), lead))
        if not case.is_open:
            if case.stage is CaseStage.NOT_FILED:
                found.append(rare(tr("Cases", "送达不予立案通知书…"), self.notify))
            return [*found, rare(tr("Cases", "重新打开…"), self.reopen)]
        found += [
            rare(tr("Cases", "更正…"), self.correct),
            rare(tr("Cases", "并入警情…"), self.put_in),
            rare(tr("Cases", "移送…"), self.hand_over),
            rare(tr("Cases", "转换性质…"), self.convert),
        ]
        if case.kind is CaseKind.ADMINISTRATIVE and case.stage is CaseStage.OPEN:
            found.append(rare(tr("Cases", "调解…"), self.mediate))
        found.append(rare(tr("Cases", "撤销…"), self.withdraw))
        if detail.row.incidents:
            found.append(rare(tr("Cases", "真警转虚警…"), self.call_unfounded))
        return [*found, *self._takings(detail)]

    def _takings(self, detail: CaseDetail) -> list[Rare]:
        """Each officer but the lead, each incident."""
        row, off = detail.row, tr("Cases", "民警 {name} 退出办案")
        out = tr("Cases", "移出警情 {number}…")
        return [
            *(
                Rare(off.replace("{name}", name), partial(self._take_off, detail, id))
                for id, name in tuple(zip(row.officer_ids, row.officers, strict=True))[1:]
            ),
            *(
                Rare(out.replace("{number}", number), partial(self.take_out, detail, number))
                for number in row.incidents
            ),
        ]

    def _take_off(self, detail: CaseDetail, officer_id: int) -> None:
        case_id = detail.case.id
        self._give(TakeOffCase(actor_id=self._actor, case_id=case_id, officer_id=officer_id))

    # -- how ----------------------------------------------------------------------------

    def _step(
        self,
        detail: CaseDetail,
        make: Callable[..., Command],
        title: str,
        argument: str = "",
        asked: str = "",
        about: str = "",
    ) -> None:
        case, page = detail.case, self._page
        form = forms.StepForm(
            self._seat,
            page.theme,
            case,
            page.zone,
            page,
            title=title,
            make=lambda said: make(**said, case_id=case.id, version=case.version),
            why=(argument, asked) if argument else None,
            about=about,
        )
        page.open_form(form)

    def _of_incident(self, number: str, make: Callable[[int], Command]) -> None:
        said = number.strip()

        def found(id: int | None) -> None:
            if id is None:
                none = tr("Cases", "没有编号为 {number} 的警情；请核对").replace("{number}", said)
                self._seat.orders.told.emit(Notice(none, Tone.REFUSED))
            else:
                self._give(make(id))

        self._seat.bridge.read(reads.incident_id, said, then=found)

    def _open(self, form: Callable[..., Any], *about: Any) -> None:
        page = self._page
        page.open_form(form(self._seat, page.theme, *about, page))

    def _give(self, command: Command) -> None:
        self._seat.orders.give(command)

    @property
    def _actor(self) -> int | None:
        return self._seat.orders.actor_id
