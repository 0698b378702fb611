"""A case and its people put right; a mediation of it."""

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.case import Case, CasePerson, PersonPart
from jinhai_console.services.case_content import CorrectCase
from jinhai_console.services.case_mediation import MediateCase
from jinhai_console.services.case_people import CorrectCasePerson
from jinhai_console.services.reads import Lists
from jinhai_console.ui.cases.forms import moment_field
from jinhai_console.ui.cases.words import part_word
from jinhai_console.ui.forms.choices import category_choices, community_choices
from jinhai_console.ui.forms.field import LineField, PickField, ProseField, phone_problem
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.form import RecordForm
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField
from jinhai_console.ui.theme import Theme


class CorrectForm(RecordForm):
    """更正案件."""

    def __init__(
        self, seat: Seat, theme: Theme, lists: Lists, case: Case, parent: QWidget | None
    ) -> None:
        self.name_ = LineField("name", tr("Cases", "案件名称"), is_required=True)
        self.name_.restore(case.name)
        self.category = PickField(
            "category_id", tr("Cases", "类别"), category_choices(lists), is_required=True
        )
        self.category.choose(case.category_id)
        if case.filed_at is not None:
            self.category.hint = tr("Cases", "已受案、立案：警情的类别随着改")
        self.community = PickField("community_id", tr("Cases", "社区"), community_choices(lists))
        self.community.choose(case.community_id)
        self.address = LineField("address", tr("Cases", "地点"))
        self.address.restore(case.address)
        self.facts = ProseField("facts", tr("Cases", "简要案情"), rows=4)
        self.facts.restore(case.facts)
        super().__init__(
            seat,
            theme,
            tr("Cases", "更正案件　{number}").replace("{number}", case.number),
            [self.name_, self.category, (self.community, self.address), self.facts],
            lambda who: CorrectCase(
                **who,
                case_id=case.id,
                version=case.version,
                name=self.name_.text(),
                category_id=self.category.value or 0,
                community_id=self.community.value,
                address=self.address.text(),
                facts=self.facts.text(),
            ),
            parent,
            key=f"case-correct-{case.id}",
        )


class CorrectPersonForm(RecordForm):
    """更正涉案人员; what is left empty stays as it is."""

    def __init__(
        self, seat: Seat, theme: Theme, person: CasePerson, parent: QWidget | None
    ) -> None:
        parts = [(each, part_word(each)) for each in PersonPart]
        self.part = ChoiceField("part", tr("Cases", "身份"), parts)
        self.part.show(person.part)
        self.name_ = LineField("name", tr("Cases", "姓名"))
        self.identity = LineField("identity_number", tr("Cases", "证件号码"))
        self.phone = LineField("phone", tr("Cases", "电话"), check=phone_problem)
        super().__init__(
            seat,
            theme,
            tr("Cases", "更正人员　{name}").replace("{name}", person.name),
            [(self.part, self.name_), self.identity, self.phone],
            lambda who: CorrectCasePerson(
                **who,
                person_id=person.id,
                version=person.version,
                part=PersonPart(self.part.read()),
                name=self.name_.text() or None,
                identity_number=self.identity.text() or None,
                phone=self.phone.text() or None,
            ),
            parent,
            key=f"case-person-correct-{person.id}",
            about=tr("Cases", "不填的保持不变"),
        )


class MediateForm(RecordForm):
    """调解一次."""

    def __init__(
        self, seat: Seat, theme: Theme, case: Case, zone: str, parent: QWidget | None
    ) -> None:
        said = [(1, tr("Cases", "达成协议")), (0, tr("Cases", "未达成协议"))]
        self.agreed = ChoiceField("agreed", tr("Cases", "结果"), said)
        self.at = moment_field(seat, zone, tr("Cases", "什么时候"))
        self.text_ = LineField("text", tr("Cases", "调解的情况"), is_required=True)
        super().__init__(
            seat,
            theme,
            tr("Cases", "调解　{number}").replace("{number}", case.number),
            [self.agreed, self.text_, self.at],
            lambda who: MediateCase(
                **who,
                case_id=case.id,
                version=case.version,
                is_agreed=bool(self.agreed.read()),
                text=self.text_.text(),
                at=self.at.value,
            ),
            parent,
            key=f"case-mediate-{case.id}",
            about=tr("Cases", "最多两次；第二次仍未达成协议的，办案期限从那天重新起算"),
        )
