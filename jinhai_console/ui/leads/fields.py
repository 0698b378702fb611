"""What a lead is about and where it comes from, as fields of a form."""

from collections.abc import Iterable

from jinhai_console.domain.assessment import Grade
from jinhai_console.domain.lead import LeadFacts, LeadOrigin, LeadSource
from jinhai_console.domain.lead_offer import LeadOffer, Named
from jinhai_console.services.reads import Lists
from jinhai_console.ui.assessment.words import word
from jinhai_console.ui.forms.choices import category_choices, community_choices
from jinhai_console.ui.forms.field import Field, LineField, PickField, ProseField, phone_problem
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.leads.words import source_word
from jinhai_console.ui.picker import Choice, choices_of
from jinhai_console.ui.station.fields import ChoiceField

Row = Field | tuple[Field, ...]


class FactsFields:
    """Grade, category, words, place."""

    def __init__(self, lists: Lists) -> None:
        grades = [(each, word(each)) for each in reversed(Grade)]
        self.grade = ChoiceField("grade", tr("Leads", "分级"), grades)
        self.grade.show(Grade.ORDINARY)
        self.category = PickField(
            "category_id", tr("Leads", "类别"), category_choices(lists), is_required=True
        )
        self.words = ProseField("text", tr("Leads", "内容"), is_required=True, rows=4)
        self.words.hint = tr("Leads", "什么人、什么事、在哪里、什么时候；第一行是标题")
        self.community = PickField("community_id", tr("Leads", "社区"), community_choices(lists))
        self.address = LineField("address", tr("Leads", "地点"))

    @property
    def rows(self) -> list[Row]:
        return [self.words, (self.category, self.grade), (self.community, self.address)]

    def show(self, found: LeadFacts) -> None:
        self.grade.show(found.grade)
        self.category.choose(found.category_id)
        self.words.restore(found.text)
        self.community.choose(found.community_id)
        self.address.restore(found.address)

    def read(self) -> LeadFacts:
        return LeadFacts(
            grade=Grade(self.grade.read()),
            category_id=self.category.value or 0,
            text=self.words.text(),
            address=self.address.text(),
            community_id=self.community.value,
        )


class OriginFields:
    """From whom: only what belongs to the chosen source is asked."""

    def __init__(self, lists: Lists, offer: LeadOffer, incident: Named | None) -> None:
        self._incident = incident
        sources = [
            (each, source_word(each))
            for each in LeadSource
            if each is not LeadSource.INCIDENT or incident is not None
        ]
        self.source = ChoiceField("source", tr("Leads", "来源"), sources)
        officers = [Choice(e.id, e.name, e.number, e.initials) for e in offer.officers]
        self.officer = PickField("from_officer_id", tr("Leads", "哪位民警"), officers)
        units = choices_of(lists.units.values())
        self.unit = PickField("from_unit_id", tr("Leads", "哪个单位"), units)
        self.clue = PickField("clue_id", tr("Leads", "巡查线索"), choices_of_named(offer.clues))
        self.series = PickField("series_id", tr("Leads", "系列"), choices_of_named(offer.series))
        self.assessment = PickField(
            "assessment_id", tr("Leads", "研判"), choices_of_named(offer.assessments)
        )
        self.informant = LineField("informant", tr("Leads", "提供人"))
        self.informant.hint = tr("Leads", "可不填；平时遮盖，看全名要写理由")
        self.phone = LineField("informant_phone", tr("Leads", "电话"), check=phone_problem)
        if incident is not None:
            self.source.show(LeadSource.INCIDENT)
        self.source.changed.connect(self.turn)
        self.turn()

    @property
    def rows(self) -> list[Row]:
        return [
            (self.source, self.officer, self.unit, self.clue),
            (self.assessment, self.series),
            (self.informant, self.phone),
        ]

    def turn(self) -> None:
        source = self.source.read()
        self.officer.set_shown(source in (LeadSource.OFFICER, LeadSource.PATROL))
        self.officer.is_required = source is LeadSource.OFFICER
        self.unit.set_shown(source is LeadSource.UNIT)
        self.unit.is_required = source is LeadSource.UNIT
        self.clue.set_shown(source is LeadSource.PATROL)
        for field in (self.assessment, self.series):
            field.set_shown(source is LeadSource.ANALYSIS)

    def read(self) -> LeadOrigin:
        """What is not shown is not said."""

        def said(field: PickField) -> int | None:
            return field.value if field.is_shown else None

        source = LeadSource(self.source.read())
        return LeadOrigin(
            source=source,
            from_officer_id=said(self.officer),
            from_unit_id=said(self.unit),
            clue_id=said(self.clue),
            series_id=said(self.series),
            assessment_id=said(self.assessment),
            incident_id=self._incident.id if self._incident is not None else None,
            informant=self.informant.text(),
            informant_phone=self.phone.text(),
        )


def choices_of_named(those: Iterable[Named]) -> list[Choice]:
    """The number with a few words; typed by its last digits."""
    return [Choice(each.id, each.number, each.number[-4:], hint=each.words) for each in those]
