"""The forms of a dispute: take it up, correct it, a party, a contact, a session, its end."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.dispute import (
    ENDS,
    RISKS,
    Dispute,
    DisputeKind,
    DisputeState,
    Risk,
    SessionOutcome,
    Side,
)
from jinhai_console.domain.dispute_rows import DisputeOffer
from jinhai_console.domain.officer import Officer
from jinhai_console.services.command import Command
from jinhai_console.services.disputes import (
    AddParty,
    CorrectDispute,
    DisputeFacts,
    EndDispute,
    PartyFacts,
    RegisterDispute,
    SetGrade,
)
from jinhai_console.services.mediation import (
    ContactParties,
    HoldSession,
    Promise,
    SignAgreement,
)
from jinhai_console.services.reads import Lists
from jinhai_console.ui.disputes.fields import MoneyField, PartyFields
from jinhai_console.ui.disputes.words import (
    kind_word,
    outcome_word,
    risk_word,
    side_word,
    state_word,
)
from jinhai_console.ui.forms.choices import community_choices
from jinhai_console.ui.forms.field import Field, LineField, MomentField, PickField, ProseField
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, DayField, FlagField, WordsField
from jinhai_console.ui.theme import Theme

_WIDE_PX = 860
Row = Field | tuple[Field, ...]


def officer_choices(officers: Iterable[Officer], *, leaders: bool = False) -> list[Choice]:
    return [
        Choice(each.id, each.name, each.number, each.initials)
        for each in officers
        if each.retired_at is None and (each.is_leader or not leaders)
    ]


class FactsFields:
    """What a dispute is about and whose it is."""

    def __init__(self, lists: Lists, officers: Sequence[Officer]) -> None:
        kinds = [(each, kind_word(each)) for each in DisputeKind]
        self.kind = ChoiceField("kind", tr("Disputes", "类别"), kinds)
        self.amount = MoneyField("amount", tr("Disputes", "涉及金额"))
        self.claim = ProseField("claim", tr("Disputes", "诉求"), is_required=True, rows=3)
        self.address = LineField("address", tr("Disputes", "地址"))
        self.community = PickField("community", tr("Disputes", "社区"), community_choices(lists))
        self.officer = PickField("officer", tr("Disputes", "责任民警"), officer_choices(officers))
        self.officer.hint = tr("Disputes", "不填就是社区民警")
        self.leader = PickField(
            "leader", tr("Disputes", "包案领导"), officer_choices(officers, leaders=True)
        )
        self.bodies = WordsField("bodies", tr("Disputes", "参加单位"))

    @property
    def rows(self) -> list[Row]:
        return [
            (self.kind, self.amount),
            self.claim,
            (self.address, self.community),
            (self.officer, self.leader),
            self.bodies,
        ]

    def show(self, found: Dispute) -> None:
        self.kind.show(found.kind)
        self.amount.show(found.amount_cents)
        self.claim.restore(found.claim)
        self.address.restore(found.address)
        self.community.choose(found.community_id)
        self.officer.choose(found.officer_id)
        self.leader.choose(found.leader_id)
        self.bodies.show(found.bodies)

    def read(self) -> DisputeFacts:
        return DisputeFacts(
            kind=DisputeKind(self.kind.read()),
            claim=self.claim.text(),
            amount_cents=self.amount.read(),
            address=self.address.text(),
            community_id=self.community.value,
            officer_id=self.officer.value,
            leader_id=self.leader.value,
            bodies=self.bodies.read(),
        )


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


class RegisterForm(Form):
    """登记: by itself, or from an incident, whose people are offered."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        read: tuple[Lists, list[Officer]],
        offer: DisputeOffer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._actor = lambda: seat.orders.actor_id
        self._offer = offer
        self.facts = FactsFields(*read)
        self.grade = GradeFields(Risk.YELLOW)
        offered = [*(offer.parties if offer else ()), None, None]
        self.parties = [
            PartyFields(side, side_word(side), side, known)
            for side, known in zip((Side.CLAIMANT, Side.RESPONDENT), offered, strict=False)
        ]
        if offer is not None:
            self.facts.kind.show(offer.kind)
            self.facts.claim.restore(offer.claim)
            self.facts.address.restore(offer.address)
            self.facts.community.choose(offer.community_id)
        kind, claim, place, whose, bodies = self.facts.rows
        parties = [row for each in self.parties for row in each.rows]
        super().__init__(
            seat,
            theme,
            tr("Disputes", "登记矛盾纠纷"),
            [kind, claim, *parties, place, self.grade.row, whose, bodies],
            self._command,
            draft_key=f"dispute-register-{offer.incident_id if offer else 0}",
            said=tr("Disputes", "已登记 {number}"),
            about=_offer_text(offer),
            parent=parent,
        )
        self.setMinimumWidth(_WIDE_PX)

    def _command(self) -> Command:
        parties = [each.read() for each in self.parties]
        others = self._offer.parties[2:] if self._offer else ()
        parties += [
            PartyFacts(
                side=Side.OTHER,
                reporter_of_id=each.reporter_of_id,
                involvement_id=each.involvement_id,
            )
            for each in others
        ]
        return RegisterDispute(
            actor_id=self._actor(),
            facts=self.facts.read(),
            parties=tuple(parties),
            grade=self.grade.read(),
            grade_reason=self.grade.reason.text(),
            incident_id=self._offer.incident_id if self._offer else None,
        )


def _offer_text(offer: DisputeOffer | None) -> str:
    if offer is None:
        return ""
    said = tr("Disputes", "来自警情 {number}；没有改动的当事人按警情里的登记，不用重新输入。")
    parts = [said.replace("{number}", offer.number)]
    if len(offer.parties) > 2:
        more = tr("Disputes", "另有 {count} 人一并登记为相关人。")
        parts.append(more.replace("{count}", str(len(offer.parties) - 2)))
    if offer.known:
        known = tr("Disputes", "注意：{numbers} 已登记，当事人或地址相同。")
        parts.append(known.replace("{numbers}", "、".join(e.number for e in offer.known)))
    return "".join(parts)


class _DisputeForm(Form):
    """A form about one dispute, from its fields to its command."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        found: Dispute,
        title: str,
        rows: Sequence[Row],
        build: Callable[[dict[str, Any]], Command],
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
            lambda: build({"actor_id": seat.orders.actor_id}),
            draft_key=f"dispute-{key}-{found.id}",
            said=tr("Disputes", "已记下 {number}"),
            about=about,
            parent=parent,
        )


class CorrectForm(_DisputeForm):
    """更改: the facts, whose it is, who takes part."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        found: Dispute,
        read: tuple[Lists, list[Officer]],
        parent: QWidget | None,
    ) -> None:
        self.facts = FactsFields(*read)
        self.facts.show(found)

        def build(about: dict[str, Any]) -> Command:
            return CorrectDispute(
                **about, dispute_id=found.id, version=found.version, facts=self.facts.read()
            )

        title = tr("Disputes", "更改")
        super().__init__(seat, theme, found, title, self.facts.rows, build, parent, key="correct")
        self.setMinimumWidth(_WIDE_PX)


class PartyForm(_DisputeForm):
    """One more party."""

    def __init__(self, seat: Seat, theme: Theme, found: Dispute, parent: QWidget | None) -> None:
        sides = [(each, side_word(each)) for each in Side]
        self.side = ChoiceField("side", tr("Disputes", "一方"), sides)
        self.party = PartyFields("party", tr("Disputes", "姓名"), Side.OTHER)

        def build(about: dict[str, Any]) -> Command:
            facts = self.party.read()
            side = Side(self.side.read())
            party = PartyFacts(
                side=side,
                kind=facts.kind,
                name=facts.name,
                phone=facts.phone,
                identity_number=facts.identity_number,
                address=facts.address,
            )
            return AddParty(**about, dispute_id=found.id, party=party)

        rows: list[Row] = [self.side, *self.party.rows]
        title = tr("Disputes", "添加当事人")
        super().__init__(seat, theme, found, title, rows, build, parent, key="party")


class GradeForm(_DisputeForm):
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


class ContactForm(_DisputeForm):
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


class SessionForm(_DisputeForm):
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


class EndForm(_DisputeForm):
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


class AgreeForm(_DisputeForm):
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
        self.setMinimumWidth(_WIDE_PX)


def promises_in(text: str) -> tuple[Promise, ...]:
    """A line each: the day, then what is done by it."""
    found = []
    for line in text.splitlines():
        day, _, what = line.strip().partition(" ")
        if line.strip():
            found.append(Promise(text=what, due_on=day))
    return tuple(found)
