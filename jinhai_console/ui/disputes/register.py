"""The forms by which a dispute is taken up, corrected, given one more party."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.dispute import Dispute, DisputeKind, DisputeParty, Side
from jinhai_console.domain.dispute_rows import DisputeOffer, EarlierRow
from jinhai_console.domain.dispute_watch import BEGINS
from jinhai_console.domain.officer import Officer
from jinhai_console.services.command import Command
from jinhai_console.services.dispute_facts import DisputeFacts, PartyFacts
from jinhai_console.services.disputes import (
    AddParty,
    CorrectDispute,
    CorrectParty,
    RegisterDispute,
)
from jinhai_console.services.reads import Lists
from jinhai_console.ui.disputes.fields import MoneyField, PartyFields
from jinhai_console.ui.disputes.forms import (
    WIDE_PX,
    DisputeForm,
    GradeFields,
    officer_choices,
)
from jinhai_console.ui.disputes.words import kind_word, side_word
from jinhai_console.ui.forms.choices import community_choices
from jinhai_console.ui.forms.field import LineField, PickField, ProseField
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.form import Row
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, WordsField
from jinhai_console.ui.theme import Theme

_SHOWN = 5  # numbers of earlier incidents


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
        self.grade = GradeFields(offer.proposed.grade if offer else BEGINS)
        if offer is not None and offer.proposed.reason:
            self.grade.reason.restore(offer.proposed.reason)
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
        self.setMinimumWidth(WIDE_PX)
        if (layout := self.layout()) is not None:  # where it comes from may take two lines
            self.setMinimumHeight(layout.heightForWidth(WIDE_PX))

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
    if offer.earlier:
        before = tr("Disputes", "此前发生 {count} 起，一并关联：{numbers}（{shared}）。")
        last = offer.earlier[0]
        before = before.replace("{count}", str(len(offer.earlier))).replace("{shared}", last.shared)
        parts.append(before.replace("{numbers}", _numbers_text(offer.earlier)))
    if offer.proposed.reason:
        parts.append(tr("Disputes", "等级和理由是建议的，请核对。"))
    if offer.known:
        known = tr("Disputes", "注意：{numbers} 已登记，当事人或地址相同。")
        parts.append(known.replace("{numbers}", "、".join(e.number for e in offer.known)))
    return "".join(parts)


def _numbers_text(earlier: Sequence[EarlierRow]) -> str:
    """The latest, as many as a person reads."""
    more = "…" if len(earlier) > _SHOWN else ""
    return "、".join(each.number for each in earlier[:_SHOWN]) + more


class CorrectForm(DisputeForm):
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
        self.setMinimumWidth(WIDE_PX)


class PartyForm(DisputeForm):
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


class CorrectPartyForm(DisputeForm):
    """更改当事人: what is left as it stands, masked or not, stays as it is stored."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        found: Dispute,
        party: DisputeParty,
        parent: QWidget | None,
    ) -> None:
        self.side = ChoiceField(
            "side", tr("Disputes", "一方"), [(each, side_word(each)) for each in Side]
        )
        self.party = PartyFields("party", tr("Disputes", "姓名"), party.side)
        self.side.show(party.side)
        self.party.show(party)

        def build(about: dict[str, Any]) -> Command:
            changed = self.party.changed(party)
            side = Side(self.side.read())
            return CorrectParty(
                **about, party_id=party.id, version=party.version, side=side, **changed
            )

        rows: list[Row] = [self.side, *self.party.rows]
        title = tr("Disputes", "更改当事人")
        key = f"party-{party.id}"
        super().__init__(seat, theme, found, title, rows, build, parent, key=key)
