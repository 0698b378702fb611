"""The forms of a case: register it, put somebody on it or in it, decide, hold, end."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.case import Case, CaseKind, CaseRole, PersonOutcome, PersonPart
from jinhai_console.domain.case_measure import ONLY_CRIMINAL, MeasureKind
from jinhai_console.domain.lead_rows import LeadRow
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.services.case_measures import TakeMeasure
from jinhai_console.services.case_people import AddCasePerson, DecideSuspect, PutOnCase
from jinhai_console.services.cases import RegisterCase
from jinhai_console.services.command import Command
from jinhai_console.services.reads import Lists
from jinhai_console.ui.cases.words import kind_word, measure_word, outcome_word, part_word
from jinhai_console.ui.forms.choices import category_choices
from jinhai_console.ui.forms.field import (
    Field,
    LineField,
    MomentField,
    PickField,
    ProseField,
    phone_problem,
)
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.records.form import RecordForm
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, FlagField
from jinhai_console.ui.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What a case comes from, as far as it is known: `said` in words, `key` names the draft."""

    key: str
    said: str
    category_id: int
    name: str
    address: str = ""
    community_id: int | None = None
    incident_ids: tuple[int, ...] = ()
    lead_id: int | None = None
    officer_id: int | None = None

    @classmethod
    def of_incident(cls, row: IncidentRow) -> "Origin":
        return cls(
            key=str(row.id),
            said=tr("Cases", "来自警情 {number}").replace("{number}", row.number),
            category_id=row.category_id,
            name=tr("Cases", "{what}案").replace("{what}", row.category),
            address=row.address,
            community_id=row.community_id,
            incident_ids=(row.id,),
        )

    @classmethod
    def of_lead(cls, row: LeadRow) -> "Origin":
        """Whoever worked on it has the case."""
        lead = row.lead
        return cls(
            key=f"lead-{row.id}",
            said=tr("Cases", "来自 {number}：{what}")
            .replace("{number}", lead.number)
            .replace("{what}", lead.headline),
            category_id=lead.category_id,
            name=tr("Cases", "{what}案").replace("{what}", f"{row.community}{row.category}"),
            address=lead.address,
            community_id=lead.community_id,
            lead_id=lead.id,
            officer_id=lead.acknowledged_by_id,
        )


class RegisterForm(RecordForm):
    """接报登记, from `origin` where one is named."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        read: tuple[Lists, Iterable[Officer]],
        origin: Origin | None,
        parent: QWidget | None,
    ) -> None:
        lists, officers = read
        self._officers = list(officers)
        kinds = [(each, kind_word(each)) for each in CaseKind]
        self.kind = ChoiceField("kind", tr("Cases", "性质"), kinds)
        self.kind.show(CaseKind.ADMINISTRATIVE)
        self.name_ = LineField("name", tr("Cases", "案件名称"), is_required=True)
        self.category = PickField(
            "category_id", tr("Cases", "类别"), category_choices(lists), is_required=True
        )
        if origin is not None:
            self.category.choose(origin.category_id)
            self.name_.restore(origin.name)
        self.lead = _officer("lead", self._officers, tr("Cases", "主办"), is_required=True)
        if origin is not None:
            self.lead.choose(origin.officer_id)
        self.other = _officer("other", self._officers, tr("Cases", "协办"))
        self.at = moment_field(seat, lists.station.zone, tr("Cases", "接报时间"))
        self.facts = ProseField("facts", tr("Cases", "简要案情"), rows=3)
        none = tr("Cases", "没有关联警情的，请在简要案情里写明来源")
        super().__init__(
            seat,
            theme,
            tr("Cases", "登记案件"),
            [(self.kind, self.at), self.name_, self.category, (self.lead, self.other), self.facts],
            lambda who: self._command(who, origin),
            parent,
            key=f"case-{origin.key if origin else 0}",
            about=origin.said if origin else none,
        )

    def _command(self, who: dict[str, Any], origin: Origin | None) -> Command:
        on_it = (self.lead.value, self.other.value)
        return RegisterCase(
            **who,
            kind=CaseKind(self.kind.read()),
            name=self.name_.text(),
            category_id=self.category.value or 0,
            taken_at=self.at.value,
            incident_ids=origin.incident_ids if origin else (),
            lead_id=origin.lead_id if origin else None,
            address=origin.address if origin else "",
            community_id=origin.community_id if origin else None,
            officer_ids=tuple(each for each in on_it if each is not None),
            facts=self.facts.text(),
        )


class StepForm(RecordForm):
    """A step of the case at a time, with what has to be said of it."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        case: Case,
        zone: str,
        parent: QWidget | None,
        *,
        title: str,
        make: Callable[[dict[str, Any]], Command],
        why: tuple[str, str] | None = None,
        about: str = "",
    ) -> None:
        """`why`: the argument of the command and what the field is called."""
        self.at = moment_field(seat, zone, tr("Cases", "什么时候"))
        self.why = LineField("why", why[1], is_required=True) if why else None
        rows: list[Field | tuple[Field, ...]] = [self.at]
        if self.why is not None:
            rows.append(self.why)
        super().__init__(
            seat,
            theme,
            f"{title}　{case.number}",
            rows,
            lambda who: make(self._argued(who, why)),
            parent,
            key=f"case-step-{case.id}-{title}",
            about=about or case.name,
        )

    def _argued(self, who: dict[str, Any], why: tuple[str, str] | None) -> dict[str, Any]:
        said = {**who, "at": self.at.value}
        if why is not None and self.why is not None:
            said[why[0]] = self.why.text()
        return said


class OfficerForm(RecordForm):
    """One more officer, or another lead."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        case: Case,
        officers: Iterable[Officer],
        parent: QWidget | None,
    ) -> None:
        self.officer = _officer("officer_id", officers, tr("Cases", "民警"), is_required=True)
        self.leads = FlagField(
            "leads", tr("Cases", "主办"), tr("Cases", "由他主办，原主办改为协办")
        )
        super().__init__(
            seat,
            theme,
            tr("Cases", "办案民警　{number}").replace("{number}", case.number),
            [self.officer, self.leads],
            lambda who: PutOnCase(
                **who,
                case_id=case.id,
                officer_id=self.officer.value or 0,
                role=CaseRole.LEAD if self.leads.read() else CaseRole.ASSIST,
            ),
            parent,
            key=f"case-officer-{case.id}",
        )


class PersonForm(RecordForm):
    """A suspect or a victim."""

    def __init__(self, seat: Seat, theme: Theme, case: Case, parent: QWidget | None) -> None:
        parts = [(each, part_word(each)) for each in PersonPart]
        self.part = ChoiceField("part", tr("Cases", "身份"), parts)
        self.name_ = LineField("name", tr("Cases", "姓名"), is_required=True)
        self.identity = LineField("identity_number", tr("Cases", "证件号码"))
        self.identity.hint = tr("Cases", "校验位不对的照样保存，标“未核实”")
        self.phone = LineField("phone", tr("Cases", "电话"), check=phone_problem)
        super().__init__(
            seat,
            theme,
            tr("Cases", "涉案人员　{number}").replace("{number}", case.number),
            [(self.part, self.name_), self.identity, self.phone],
            lambda who: AddCasePerson(
                **who,
                case_id=case.id,
                part=PersonPart(self.part.read()),
                name=self.name_.text(),
                identity_number=self.identity.text(),
                phone=self.phone.text(),
            ),
            parent,
            key=f"case-person-{case.id}",
        )


class MeasureForm(RecordForm):
    """强制措施 against a suspect."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        case: Case,
        person: tuple[int, str],
        zone: str,
        parent: QWidget | None,
    ) -> None:
        may = [e for e in MeasureKind if case.kind is CaseKind.CRIMINAL or e not in ONLY_CRIMINAL]
        kinds = [(each, measure_word(each)) for each in may]
        self.kind = ChoiceField("kind", tr("Cases", "措施"), kinds)
        self.at = moment_field(seat, zone, tr("Cases", "什么时候"))
        fast = tr("Cases", "行政案件传唤到案，48 小时内作出处理决定")
        self.fast = FlagField("is_fast", tr("Cases", "快速办理"), fast)
        rows: list[Field | tuple[Field, ...]] = [self.kind, self.at]
        if case.kind is CaseKind.ADMINISTRATIVE:
            rows.append(self.fast)
        super().__init__(
            seat,
            theme,
            tr("Cases", "措施　{name}").replace("{name}", person[1]),
            rows,
            lambda who: TakeMeasure(
                **who,
                person_id=person[0],
                kind=MeasureKind(self.kind.read()),
                at=self.at.value,
                is_fast=self.fast.read(),
            ),
            parent,
            key=f"case-measure-{person[0]}",
            about=tr("Cases", "原来的措施到这时为止，时限随着走"),
        )


class DecideForm(RecordForm):
    """What was decided of a suspect."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        person: tuple[int, str],
        zone: str,
        parent: QWidget | None,
    ) -> None:
        outcomes = [(each, outcome_word(each)) for each in PersonOutcome]
        self.outcome = ChoiceField("outcome", tr("Cases", "怎样处理"), outcomes)
        self.at = moment_field(seat, zone, tr("Cases", "什么时候"))
        self.note = LineField("note", tr("Cases", "说明"))
        super().__init__(
            seat,
            theme,
            tr("Cases", "处理决定　{name}").replace("{name}", person[1]),
            [self.outcome, self.at, self.note],
            lambda who: DecideSuspect(
                **who,
                person_id=person[0],
                outcome=PersonOutcome(self.outcome.read()),
                note=self.note.text(),
                at=self.at.value,
            ),
            parent,
            key=f"case-decide-{person[0]}",
        )


def moment_field(seat: Seat, zone: str, label: str) -> MomentField:
    field = MomentField("at", label, zone, seat.now)
    field.hint = tr("Cases", "不填就是现在")
    return field


def _officer(
    name: str, officers: Iterable[Officer], label: str, *, is_required: bool = False
) -> PickField:
    choices = [
        Choice(each.id, each.name, each.number, each.initials)
        for each in officers
        if each.retired_at is None
    ]
    return PickField(name, label, choices, is_required=is_required)
