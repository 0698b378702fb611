"""What can be done with a dispute: forms beside the page, reasons asked in place."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.dispute import LinkKind
from jinhai_console.domain.dispute_rows import DisputeDetail, DisputeOffer
from jinhai_console.domain.instant import day_of, parse_day
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Answer, Refused
from jinhai_console.reports.paper import agreement_paper
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.disputes import LinkIncident, ReopenDispute, UnmaskDispute
from jinhai_console.services.mediation import (
    AskConfirmation,
    ConfirmAgreement,
    RecordPerformance,
)
from jinhai_console.ui.disputes import forms, register
from jinhai_console.ui.disputes.detail import ToDo
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.handover.paper_window import PaperWindow, open_paper
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

_PRINTS = "打印调解协议书"  # the reason in the journal, whatever language the window speaks


def open_register(
    seat: Seat,
    theme: Theme,
    incident_id: int | None,
    then: Callable[[int], object],
    parent: QWidget | None,
    shown: Callable[[Form], object],
) -> None:
    """The form of a new dispute, from an incident where one is named; `then` hears its id."""

    def offered(read: tuple[reads.Lists, list[Officer]], offer: DisputeOffer | None) -> None:
        form = register.RegisterForm(seat, theme, read, offer, parent)
        form.saved.connect(lambda answer: then(answer.id))
        shown(form)

    def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
        if incident_id is None:
            offered(read, None)
        else:
            seat.bridge.read(
                reads.dispute_offer, incident_id, then=lambda offer: offered(read, offer)
            )

    seat.bridge.read(reads.lists_and_officers, then=ask)


class DisputeActs(QObject):
    """Which dispute is meant, the caller says."""

    def __init__(
        self,
        seat: Seat,
        theme: Callable[[], Theme],
        bar: ReasonBar,
        page: QWidget,
        resources: Path,
    ) -> None:
        super().__init__(page)
        self._seat = seat
        self._theme = theme
        self._bar = bar
        self._page = page
        self._resources = resources
        self.form: Form | None = None  # the last that was opened
        self.paper: PaperWindow | None = None

    def today(self, zone: str) -> str:
        return day_of(self._seat.now(), zone).isoformat()

    def register(self, incident_id: int | None, then: Callable[[int], object]) -> None:
        open_register(self._seat, self._theme(), incident_id, then, self._page, self._open)

    def correct(self, detail: DisputeDetail) -> None:
        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            found = detail.dispute
            self._open(register.CorrectForm(self._seat, self._theme(), found, read, self._page))

        self._seat.bridge.read(reads.lists_and_officers, then=ask)

    def add_party(self, detail: Any) -> None:
        self._open(register.PartyForm(self._seat, self._theme(), detail.dispute, self._page))

    def correct_party(self, detail: DisputeDetail, id: int) -> None:
        party = next(each for each in detail.parties if each.id == id)
        self._open(
            register.CorrectPartyForm(self._seat, self._theme(), detail.dispute, party, self._page)
        )

    def grade(self, detail: DisputeDetail) -> None:
        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            found, officers = detail.dispute, read[1]
            self._open(forms.GradeForm(self._seat, self._theme(), found, officers, self._page))

        self._seat.bridge.read(reads.lists_and_officers, then=ask)

    def contact(self, detail: DisputeDetail) -> None:
        def ask(lists: reads.Lists) -> None:
            found, zone = detail.dispute, lists.station.zone
            rules = lists.dispute_grades.values()
            by_visit = any(e.by_visit for e in rules if e.grade is found.grade)
            self._open(
                forms.ContactForm(
                    self._seat, self._theme(), found, zone, self._page, by_visit=by_visit
                )
            )

        self._seat.bridge.read(reads.lists, then=ask)

    def session(self, detail: DisputeDetail) -> None:
        def ask(lists: reads.Lists) -> None:
            zone = lists.station.zone
            form = forms.SessionForm(self._seat, self._theme(), detail.dispute, zone, self._page)
            form.mediator.restore(form.mediator.text() or detail.row.officer)
            self._open(form)

        self._seat.bridge.read(reads.lists, then=ask)

    def agree(self, detail: DisputeDetail) -> None:
        def ask(lists: reads.Lists) -> None:
            today = self.today(lists.station.zone)
            self._open(
                forms.AgreeForm(self._seat, self._theme(), detail.dispute, today, self._page)
            )

        self._seat.bridge.read(reads.lists, then=ask)

    def end(self, detail: DisputeDetail) -> None:
        self._open(forms.EndForm(self._seat, self._theme(), detail.dispute, self._page))

    def reopen(self, detail: DisputeDetail) -> None:
        id = detail.dispute.id
        self._bar.ask(
            tr("Disputes", "为什么重新打开 {number}？").replace("{number}", detail.dispute.number),
            lambda said: self._give(
                ReopenDispute(actor_id=self._actor, dispute_id=id, reason=said)
            ),
        )

    def link(self, detail: DisputeDetail, incident_id: int, kind: LinkKind) -> None:
        self._give(
            LinkIncident(
                actor_id=self._actor,
                dispute_id=detail.dispute.id,
                incident_id=incident_id,
                kind=kind,
            )
        )

    def record(self, detail: DisputeDetail, what: ToDo, zone: str) -> None:
        """Asks for the day of a performance, or of what a court was asked or said."""
        day = {"given": self.today(zone), "hint": tr("Disputes", "日期，如 2026-11-23")}
        if what.performance_id is not None:
            item = next(e for e in detail.performances if e.id == what.performance_id)
            question = tr("Disputes", "“{what}”哪天履行的？").replace("{what}", item.text)
            self._bar.ask(question, lambda said: self._performed(item.id, said), **day)
            return
        agreement_id = what.agreement_id or 0
        question = tr("Disputes", "哪天申请的司法确认？")
        if what.is_asked:
            question = tr("Disputes", "法院哪天确认的？")
        self._bar.ask(
            question, lambda said: self._court(agreement_id, said, is_asked=what.is_asked), **day
        )

    def unmask(self, detail: DisputeDetail, then: Callable[[int], object]) -> None:
        """`then` hears the entry that opens the parties in full."""
        self._bar.ask(
            tr("Disputes", "为什么查看当事人信息？显示 60 秒，理由记入日志"),
            lambda said: self._opened(detail, said, then),
        )

    def print(self, detail: DisputeDetail) -> None:
        """The agreement in full, for those who sign it: the journal says who printed it."""
        self._opened(detail, _PRINTS, lambda sequence: self._show_paper(detail, sequence))

    def _show_paper(self, detail: DisputeDetail, sequence: int) -> None:
        paper = open_paper(self._seat, self._theme(), self._resources, self._page)
        self.paper = paper
        paper.show_sheet(
            tr("Disputes", "打印调解协议书"),
            (reads.agreement_sheet, detail.dispute.id, sequence),
            lambda sheet: agreement_paper(sheet, self._resources),
        )

    def _opened(self, detail: DisputeDetail, reason: str, then: Callable[[int], object]) -> None:
        def answered(answer: Answer) -> None:
            if not isinstance(answer, Refused):
                then(answer.sequence)

        command = UnmaskDispute(actor_id=self._actor, dispute_id=detail.dispute.id, reason=reason)
        self._seat.orders.give(command, then=answered)

    def _performed(self, id: int, said: str) -> None:
        if (day := self._day(said)) is not None:
            done_on = day.isoformat()
            self._give(RecordPerformance(actor_id=self._actor, performance_id=id, done_on=done_on))

    def _court(self, id: int, said: str, *, is_asked: bool) -> None:
        if (day := self._day(said)) is None:
            return
        on = day.isoformat()
        if is_asked:
            self._give(ConfirmAgreement(actor_id=self._actor, agreement_id=id, confirmed_on=on))
        else:
            self._give(AskConfirmation(actor_id=self._actor, agreement_id=id, asked_on=on))

    def _day(self, said: str) -> date | None:
        try:
            return parse_day(said)
        except ValueError as wrong:
            self._seat.orders.told.emit(Notice(str(wrong), Tone.REFUSED))
            return None

    def _open(self, form: Form) -> None:
        form.finished.connect(form.deleteLater)
        self.form = form
        form.show()

    def _give(self, command: Command) -> None:
        self._seat.orders.give(command)

    @property
    def _actor(self) -> int | None:
        return self._seat.orders.actor_id
