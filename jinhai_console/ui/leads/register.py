"""登记线索 and 更正: what it is about, from whom, and at once to whom."""

from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.lead import Lead
from jinhai_console.domain.lead_offer import LeadOffer, Named
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.services.command import Command
from jinhai_console.services.leads import CorrectLead, RegisterLead
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.field import LineField, MomentField, phone_problem
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.leads.fields import FactsFields, OriginFields
from jinhai_console.ui.leads.forms import ReceiverField
from jinhai_console.ui.records.form import RecordForm, Row
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

WIDE_PX = 760


class RegisterForm(RecordForm):
    """By itself, or from the incident that was chosen at the desk."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        read: tuple[Lists, LeadOffer],
        incident: IncidentRow | None,
        parent: QWidget | None,
    ) -> None:
        lists, offer = read
        named = Named(incident.id, incident.number) if incident is not None else None
        self.origin = OriginFields(lists, offer, named)
        self.facts = FactsFields(lists)
        if incident is not None:
            self.facts.category.choose(incident.category_id)
            self.facts.community.choose(incident.community_id)
            self.facts.address.restore(incident.address)
        self.at = MomentField("at", tr("Leads", "收到时间"), lists.station.zone, seat.now)
        self.at.hint = tr("Leads", "不填就是现在")
        self.whom = ReceiverField(lists, offer.officers, tr("Leads", "移交给"))
        self.whom.hint = tr("Leads", "可以以后再交")
        from_ = tr("Leads", "来自警情 {number}")
        super().__init__(
            seat,
            theme,
            tr("Leads", "登记线索"),
            [*self.origin.rows, *self.facts.rows, (self.at, self.whom)],
            self._command,
            parent,
            key=f"lead-{incident.id if incident else 0}",
            about=from_.replace("{number}", incident.number) if incident else "",
        )
        self.setMinimumWidth(WIDE_PX)
        self.origin.source.changed.connect(self.adjustSize)

    def _command(self, who: dict[str, Any]) -> Command:
        return RegisterLead(
            **who,
            facts=self.facts.read(),
            origin=self.origin.read(),
            received_at=self.at.value,
            receiver=self.whom.receiver,
        )


class CorrectForm(RecordForm):
    """更正, with the reason. The informant stays as he is where nothing is written."""

    def __init__(
        self, seat: Seat, theme: Theme, lead: Lead, lists: Lists, parent: QWidget | None
    ) -> None:
        self.facts = FactsFields(lists)
        self.facts.show(lead)
        self.informant = LineField("informant", tr("Leads", "提供人"))
        self.informant.hint = tr("Leads", "不填就不变")
        self.phone = LineField("informant_phone", tr("Leads", "电话"), check=phone_problem)
        self.reason = LineField("reason", tr("Leads", "理由"), is_required=True)
        rows: list[Row] = [*self.facts.rows, (self.informant, self.phone), self.reason]
        super().__init__(
            seat,
            theme,
            tr("Leads", "更正线索　{number}").replace("{number}", lead.number),
            rows,
            lambda who: CorrectLead(
                **who,
                lead_id=lead.id,
                version=lead.version,
                facts=self.facts.read(),
                reason=self.reason.text(),
                informant=self.informant.text() or None,
                informant_phone=self.phone.text() or None,
            ),
            parent,
            key=f"lead-correct-{lead.id}",
            about=tr("Leads", "分级改了，下一次移交起按新的时限"),
        )
        self.setMinimumWidth(WIDE_PX)
