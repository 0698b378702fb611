"""The forms of a dispute: take it up, correct it, a party, a contact, a session, its end."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.dispute import (
    ENDS,
    RISKS,
    Dispute,
    DisputeState,
    Risk,
    SessionOutcome,
)
from jinhai_console.domain.officer import Officer
from jinhai_console.services.command import Command
from jinhai_console.services.disputes import (
    EndDispute,
    SetGrade,
)
from jinhai_console.services.mediation import (
    ContactParties,
    HoldSession,
    Promise,
    SignAgreement,
)
from jinhai_console.ui.disputes.words import (
    outcome_word,
    risk_word,
    state_word,
)
from jinhai_console.ui.forms.field import Field, LineField, MomentField, PickField, ProseField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.records.form import Build, RecordForm, Row
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, DayField, FlagField
from jinhai_console.ui.theme import Theme

WIDE_PX = 860


def officer_choices(officers: Iterable[Officer], *, leaders: bool = False) -> list[Choice]:
    return [
        Choice(each.id, each.name, each.number, each.initials)
        for each in officers
        if each.retired_at is None and (each.is_leader or not leaders)
    ]


class GradeFields:
    """The grade and why."""

    def __init__(self, risk: Risk) -> None:
        risks = [(each, risk_word(each)) for each in RISKS]
        self.grade = ChoiceField("grade", tr("Disputes", "等级"), risks)
        self.grade.show(risk)
        self.reason = LineField("reason", tr("Disputes", "定级理由"), is_required=True)

    @property
    def row(self) -> tuple[Field, ...]:
        return self.grade, self.reason

    def read(self) -> Risk:
        return Risk(self.grade.read())


class DisputeForm(RecordForm):
    """About one dispute."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        found: Dispute,
        title: str,
        rows: Sequence[Row],
        build: Build,
        parent: QWidget | None,
        *,
        key: str,
        about: str = "",
    ) -> None:
        super().__init__(
            seat,
            theme,
            f"{title}　{found.number}",
            rows,
            build,
            parent,
            key=f"dispute-{key}-{found.id}",
            about=about,
        )


class GradeForm(DisputeForm):
    """定级: up or down, with the reason and, where it is grave, the leader."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        found: Dispute,
        officers: Iterable[Officer],
        parent: QWidget | None,
    ) -> None:
        self.grade = GradeFields(found.grade)
        self.leader = PickField(
            "leader", tr("Disputes", "包案领导"), officer_choices(officers, leaders=True)
        )
        self.leader.choose(found.leader_id)

        def build(about: dict[str, Any]) -> Command:
            return SetGrade(
                **about,
                dispute_id=found.id,
                version=found.version,
                grade=self.grade.read(),
                reason=self.grade.reason.text(),
                leader_id=self.leader.value,
            )

        now = tr("Disputes", "现在是{grade}级：{reason}")
        now = now.replace("{grade}", risk_word(found.grade)).replace("{reason}", found.grade_reason)
        rows: list[Row] = [self.grade.row, self.leader]
        title = tr("Disputes", "定级")
        super().__init__(seat, theme, found, title, rows, build, parent, key="grade", about=now)


class ContactForm(DisputeForm):
    """联系: a visit or a call, and what was seen and heard."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        found: Dispute,
        zone: str,
        parent: QWidget | None,
        *,
        by_visit: bool,
    ) -> None:
        ways = [(True, tr("Disputes", "上门")), (False, tr("Disputes", "电话"))]
        self.how = ChoiceField("how", tr("Disputes", "方式"), ways)
        self.how.show(by_visit)
        if by_visit:
            self.how.hint = tr("Disputes", "这一级要上门，电话不算完成")
        self.at = MomentField("at", tr("Disputes", "时间"), zone, seat.now)
        self.at.hint = tr("Disputes", "不填就是现在")
        self.beside = LineField("beside", tr("Disputes", "同去的人"))
        self.notes = ProseField("notes", tr("Disputes", "情况"), is_required=True, rows=4)

        def build(about: dict[str, Any]) -> Command:
            return ContactParties(
                **about,
                dispute_id=found.id,
                is_visit=bool(self.how.read()),
                notes=self.notes.text(),
                beside=self.beside.text(),
                made_at=self.at.value,
            )

        rows: list[Row] = [(self.how, self.at), self.beside, self.notes]
        title = tr("Disputes", "联系双方")
        super().__init__(seat, theme, found, title, rows, build, parent, key="contact")


class SessionForm(DisputeForm):
    """调解一次."""

    def __init__(
        self, seat: Seat, theme: Theme, found: Dispute, zone: str, parent: QWidget | None
    ) -> None:
        outcomes = [(each, outcome_word(each)) for each in SessionOutcome]
        self.at = MomentField("at", tr("Disputes", "时间"), zone, seat.now)
        self.at.hint = tr("Disputes", "不填就是现在")
        self.outcome = ChoiceField("outcome", tr("Disputes", "结果"), outcomes)
        self.mediator = LineField("mediator", tr("Disputes", "主持调解"), is_required=True)
        self.present = LineField("present", tr("Disputes", "在场的人"))
        self.notes = ProseField("notes", tr("Disputes", "经过"), rows=4)

        def build(about: dict[str, Any]) -> Command:
            return HoldSession(
                **about,
                dispute_id=found.id,
                mediator=self.mediator.text(),
                outcome=SessionOutcome(self.outcome.read()),
                present=self.present.text(),
                notes=self.notes.text(),
                held_at=self.at.value,
            )

        rows: list[Row] = [(self.at, self.outcome), (self.mediator, self.present), self.notes]
        title = tr("Disputes", "调解")
        super().__init__(seat, theme, found, title, rows, build, parent, key="session")


class EndForm(DisputeForm):
    """办结 without an agreement: by word of mouth, failed, referred, withdrawn."""

    def __init__(self, seat: Seat, theme: Theme, found: Dispute, parent: QWidget | None) -> None:
        states = [(each, state_word(each)) for each in ENDS]
        self.state = ChoiceField("state", tr("Disputes", "办结为"), states)
        self.outcome = ProseField("outcome", tr("Disputes", "结果"), is_required=True, rows=3)

        def build(about: dict[str, Any]) -> Command:
            return EndDispute(
                **about,
                dispute_id=found.id,
                state=DisputeState(self.state.read()),
                outcome=self.outcome.text(),
            )

        rows: list[Row] = [self.state, self.outcome]
        title = tr("Disputes", "办结")
        about = tr("Disputes", "达成书面协议的，请用“签协议”办结。")
        super().__init__(seat, theme, found, title, rows, build, parent, key="end", about=about)


class AgreeForm(DisputeForm):
    """签协议: its points, what is done by when, whether a court is to confirm it."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        found: Dispute,
        today: str,
        parent: QWidget | None,
    ) -> None:
        self.points = ProseField("points", tr("Disputes", "协议内容"), is_required=True, rows=6)
        self.points.hint = tr("Disputes", "一条一行")
        self.signed = DayField("signed", tr("Disputes", "签订日期"))
        self.signed.restore(today)
        self.promises = ProseField("promises", tr("Disputes", "履行"), rows=3)
        self.promises.hint = tr("Disputes", "一项一行：2026-12-20 归还 3,000 元")
        words = tr("Disputes", "双方要申请司法确认")
        self.court = FlagField("court", tr("Disputes", "司法确认"), words)

        def build(about: dict[str, Any]) -> Command:
            return SignAgreement(
                **about,
                dispute_id=found.id,
                points=self.points.text(),
                promises=promises_in(self.promises.text()),
                signed_on=self.signed.read(),
                wants_confirmation=bool(self.court.read()),
            )

        rows: list[Row] = [self.points, self.promises, (self.signed, self.court)]
        title = tr("Disputes", "签订调解协议")
        about = tr("Disputes", "保存后纠纷即为已化解；之后按 Ctrl+P 打印，由各方签名。")
        super().__init__(seat, theme, found, title, rows, build, parent, key="agree", about=about)
        self.setMinimumWidth(WIDE_PX)


def promises_in(text: str) -> tuple[Promise, ...]:
    """A line each: the day, then what is done by it."""
    found = []
    for line in text.splitlines():
        day, _, what = line.strip().partition(" ")
        if line.strip():
            found.append(Promise(text=what, due_on=day))
    return tuple(found)
