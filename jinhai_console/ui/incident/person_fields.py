"""涉警人员: the fields of one person who is added to an incident."""

from jinhai_console.domain.incident import PersonRole, Sex
from jinhai_console.domain.wording import WordKind
from jinhai_console.services import reads
from jinhai_console.services.incidents import EARLIEST_BIRTH, AddInvolvement, InvolvedPerson
from jinhai_console.ui.forms.field import Field, LineField, PickField, phone_problem
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.words import person_word, sex_word

_OLDEST = 130
_ROLES, _SEXES = list(PersonRole), list(Sex)


class PersonFields:
    """Age, sex and occupation tell groups of victims apart where there is no identity number."""

    def __init__(self, lists: reads.Lists, year: int) -> None:
        self._year = year
        roles = [Choice(at, person_word(role)) for at, role in enumerate(_ROLES)]
        self.role = PickField("role", tr("Forms", "身份"), roles, is_required=True)
        self.role.choose(_ROLES.index(PersonRole.PARTY))
        self.name = LineField("name", tr("Forms", "姓名"))
        self.phone = LineField("phone", tr("Forms", "电话"), check=phone_problem)
        self.identity = LineField("identity", tr("Forms", "证件号码"))
        self.identity.hint = tr("Forms", "有证件号码时，性别和年龄以它为准")
        sexes = [Choice(at, sex_word(sex)) for at, sex in enumerate(_SEXES)]
        self.sex = PickField("sex", tr("Forms", "性别"), sexes)
        self.age = LineField(
            "age",
            tr("Forms", "年龄"),
            placeholder=tr("Forms", "岁数或出生年份"),
            check=self._age_problem,
        )
        known = [
            each.name
            for each in lists.wordings.values()
            if each.kind is WordKind.OCCUPATION and each.retired_at is None
        ]
        self.occupation = LineField(
            "occupation", tr("Forms", "职业"), placeholder="、".join(known[:4])
        )
        self.remark = LineField("remark", tr("Forms", "备注"))

    @property
    def rows(self) -> list[Field | tuple[Field, ...]]:
        return [
            self.role,
            self.name,
            self.phone,
            self.identity,
            (self.sex, self.age),
            self.occupation,
            self.remark,
        ]

    def command(self, incident_id: int, actor_id: int | None) -> AddInvolvement:
        person = InvolvedPerson(
            _ROLES[self.role.value or 0],
            self.name.text(),
            self.phone.text(),
            self.identity.text(),
            self.remark.text(),
            self.occupation.text(),
            None if self.sex.value is None else _SEXES[self.sex.value],
            self._birth_year(self.age.text()),
        )
        return AddInvolvement(actor_id=actor_id, incident_id=incident_id, person=person)

    def _birth_year(self, text: str) -> int | None:
        """Of an age, or of a year; None where it is neither."""
        said = text.strip().removesuffix("岁").removesuffix("年").strip()
        if not (said.isascii() and said.isdigit()) or len(said) > 4:
            return None
        number = int(said)
        if number <= _OLDEST:
            return self._year - number
        return number if EARLIEST_BIRTH <= number <= self._year else None

    def _age_problem(self, text: str) -> str:
        if not text.strip() or self._birth_year(text) is not None:
            return ""
        return tr("Forms", "年龄写岁数或四位年份，例：45 或 1980")
