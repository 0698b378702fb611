"""The forms of a lead: hand it on, acknowledge it, note work, say what came of it."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.lead import LEAD_ENDS, Lead, LeadState
from jinhai_console.domain.lead_offer import LeadOffer
from jinhai_console.domain.lead_rows import LeadDetail
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.task import Receiver
from jinhai_console.services.command import Command
from jinhai_console.services.leads import AcknowledgeLead, EndLead, HandLead, NoteLead
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.field import LineField, MomentField, PickField, ProseField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.leads.fields import choices_of_named
from jinhai_console.ui.leads.words import lead_state_word
from jinhai_console.ui.picker import Choice, choices_of
from jinhai_console.ui.records.form import RecordForm, Row
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField
from jinhai_console.ui.tasks.receivers import offered
from jinhai_console.ui.theme import Theme


class ReceiverField(PickField):
    """One officer or one team."""

    def __init__(
        self,
        lists: Lists,
        officers: Iterable[Officer],
        label: str,
        *,
        is_required: bool = False,
    ) -> None:
        self._those = [each for each in offered(lists, officers) if each.receiver.unit_id is None]
        choices = [
            Choice(place, each.name, each.code, each.initials, each.hint)
            for place, each in enumerate(self._those, start=1)
        ]
        super().__init__("receiver", label, choices, is_required=is_required)

    @property
    def receiver(self) -> Receiver | None:
        return None if self.value is None else self._those[self.value - 1].receiver

    def choose_receiver(self, receiver: Receiver) -> None:
        """Set it without calling it the user's choice."""
        places = (place for place, e in enumerate(self._those, 1) if e.receiver == receiver)
        self.choose(next(places, None))


class HandForm(RecordForm):
    """移交."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        lead: Lead,
        read: tuple[Lists, LeadOffer],
        parent: QWidget | None,
    ) -> None:
        lists, offer = read
        whom = tr("Leads", "移交给")
        self.whom = ReceiverField(lists, offer.officers, whom, is_required=True)
        self.whom.hint = tr("Leads", "民警或队伍；交外单位的，请写结果")
        self.asks = LineField("asks", tr("Leads", "要求"))
        self.asks.restore(lead.asks or tr("Leads", "核查线索，回报结果"))

        def build(who: dict[str, Any]) -> Command:
            receiver = self.whom.receiver
            assert receiver is not None  # it is required
            return HandLead(**who, lead_id=lead.id, receiver=receiver, asks=self.asks.text())

        title = tr("Leads", "移交线索　{number}").replace("{number}", lead.number)
        super().__init__(
            seat,
            theme,
            title,
            [self.whom, self.asks],
            build,
            parent,
            key=f"lead-hand-{lead.id}",
            about=lead.headline,
        )


class AcknowledgeForm(RecordForm):
    """签收, by one of those it was handed to: at the desk for him, or by himself."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        detail: LeadDetail,
        zone: str,
        parent: QWidget | None,
    ) -> None:
        lead, those = detail.lead, detail.receivers
        choices = [Choice(e.id, e.name, e.number, e.initials) for e in those]
        self.officer = PickField("officer_id", tr("Leads", "谁签收"), choices, is_required=True)
        if len(those) == 1:
            self.officer.choose(those[0].id)
        elif seat.orders.actor_id in {each.id for each in those}:
            self.officer.choose(seat.orders.actor_id)
        self.at = moment_field(seat, zone)
        title = tr("Leads", "签收线索　{number}").replace("{number}", lead.number)
        super().__init__(
            seat,
            theme,
            title,
            [self.officer, self.at],
            lambda who: AcknowledgeLead(
                **who, lead_id=lead.id, officer_id=self.officer.value, at=self.at.value
            ),
            parent,
            key=f"lead-acknowledge-{lead.id}",
            about=lead.headline,
        )


class NoteForm(RecordForm):
    """What was done about it."""

    def __init__(
        self, seat: Seat, theme: Theme, lead: Lead, zone: str, parent: QWidget | None
    ) -> None:
        self.words = ProseField("text", tr("Leads", "核查情况"), is_required=True, rows=4)
        self.words.hint = tr("Leads", "做了什么、查到什么、还要什么")
        self.at = moment_field(seat, zone)
        title = tr("Leads", "记核查　{number}").replace("{number}", lead.number)
        super().__init__(
            seat,
            theme,
            title,
            [self.words, self.at],
            lambda who: NoteLead(**who, lead_id=lead.id, text=self.words.text(), at=self.at.value),
            parent,
            key=f"lead-note-{lead.id}",
            about=lead.headline,
        )


class EndForm(RecordForm):
    """结果, where no case came of it."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        detail: LeadDetail,
        read: tuple[Lists, LeadOffer],
        zone: str,
        parent: QWidget | None,
        into_id: int | None = None,
    ) -> None:
        """`into_id`: it is the same as that one."""
        lead = detail.lead
        self._make_fields(lead, *read, into_id)
        self.at = moment_field(seat, zone)
        title = tr("Leads", "线索结果　{number}").replace("{number}", lead.number)
        rows: list[Row] = [self.state, self.unit, self.into, self.outcome, self.at]
        super().__init__(
            seat,
            theme,
            title,
            rows,
            lambda who: EndLead(
                **who,
                lead_id=lead.id,
                state=LeadState(self.state.read()),
                outcome=self.outcome.text(),
                unit_id=self.unit.value,
                into_id=self.into.value,
                at=self.at.value,
            ),
            parent,
            key=f"lead-end-{lead.id}",
            about=tr("Leads", "成案的不在这里写：按 Ctrl+E 由线索登记案件"),
        )
        self.state.changed.connect(self._turn)
        self._turn()

    def _make_fields(self, lead: Lead, lists: Lists, offer: LeadOffer, into_id: int | None) -> None:
        ends = [each for each in reversed(LEAD_ENDS) if each is not LeadState.CASE]
        self.state = ChoiceField(
            "state", tr("Leads", "结果"), [(each, lead_state_word(each)) for each in ends]
        )
        self.state.show(LeadState.NOTHING if into_id is None else LeadState.JOINED)
        units = choices_of(lists.units.values())
        self.unit = PickField("unit_id", tr("Leads", "转给"), units)
        others = [each for each in offer.leads if each.id != lead.id]
        self.into = PickField("into_id", tr("Leads", "并入"), choices_of_named(others))
        self.into.choose(into_id)
        self.outcome = ProseField("outcome", tr("Leads", "说明"), rows=3)
        self.outcome.hint = tr("Leads", "怎样处理的，或为什么查无实据；转出、并入的可不写")

    def _turn(self) -> None:
        self.unit.set_shown(self.state.read() is LeadState.REFERRED)
        self.into.set_shown(self.state.read() is LeadState.JOINED)


def moment_field(seat: Seat, zone: str) -> MomentField:
    field = MomentField("at", tr("Leads", "什么时候"), zone, seat.now)
    field.hint = tr("Leads", "不填就是现在")
    return field
