"""The forms of 人口信息核查: a check, one of its sample, what was found of him."""

from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.instant import day_of, full_text
from jinhai_console.domain.population_check import (
    CheckResult,
    PopulationCheck,
    SampledPerson,
    SampleRow,
    WrongField,
)
from jinhai_console.services.command import Command
from jinhai_console.services.population import ChangeCheck, EnterCheck, EnterResult, TakeSample
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.choices import community_choices
from jinhai_console.ui.forms.field import LineField, MomentField, PickField, ProseField
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.population.words import field_word, result_word
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, ManyField
from jinhai_console.ui.theme import Theme

_WRONG = tuple(WrongField)


class CheckForm(Form):
    """登记一次核查, or mend what was entered of `check`."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        lists: Lists,
        parent: QWidget,
        check: PopulationCheck | None = None,
    ) -> None:
        zone = lists.station.zone
        self._check = check
        self._actor = lambda: seat.orders.actor_id
        self.office = LineField("office", tr("Population", "组织核查的单位"), is_required=True)
        self.day = LineField("day", tr("Population", "核查日期"), is_required=True)
        self.day.restore(day_of(seat.now(), zone).isoformat())
        self.community = PickField(
            "community", tr("Population", "社区"), community_choices(lists),
            placeholder=tr("Population", "不选就是全所"),
        )  # fmt: skip
        self.due = MomentField("due", tr("Population", "更正期限"), zone, seat.now, is_future=True)
        self.due.hint = tr("Population", "不填是核查后 7 天")
        self.note = LineField("note", tr("Population", "说明"))
        title, about = tr("Population", "登记人口信息核查"), ""
        if check is not None:
            title = tr("Population", "更正 {number}").replace("{number}", check.number)
            about = tr("Population", "已经交办的更正任务期限不变，要延期请到「任务」")
            self._show(check, zone)
        super().__init__(
            seat,
            theme,
            title,
            [self.office, (self.day, self.community), self.due, self.note],
            self._command,
            draft_key=f"population-check-{check.id}" if check else "population-check",
            said="" if check else tr("Population", "已登记 {number}；按 Ctrl+R 导入名单"),
            about=about,
            parent=parent,
        )

    def _show(self, check: PopulationCheck, zone: str) -> None:
        self.office.restore(check.office)
        self.day.restore(check.day)
        self.community.choose(check.community_id)
        self.due.restore(full_text(check.due_at, zone))
        self.note.restore(check.note)

    def _command(self) -> Command:
        facts: dict[str, Any] = {
            "actor_id": self._actor(),
            "office": self.office.text(),
            "day": self.day.text(),
            "community_id": self.community.value,
            "due_at": self.due.value,
            "note": self.note.text(),
        }
        if self._check is None:
            return EnterCheck(**facts)
        return ChangeCheck(**facts, check_id=self._check.id)


class PersonForm(Form):
    """One more of a sample, by hand."""

    def __init__(
        self, seat: Seat, theme: Theme, check: PopulationCheck, lists: Lists, parent: QWidget
    ) -> None:
        self._check = check
        self._actor = lambda: seat.orders.actor_id
        self.name = LineField("name", tr("Population", "姓名"), is_required=True)
        self.number = LineField("identity_number", tr("Population", "证件号码"))
        self.phone = LineField("phone", tr("Population", "电话"))
        self.community = PickField("community", tr("Population", "社区"), community_choices(lists))
        self.community.choose(check.community_id)
        self.address = LineField("address", tr("Population", "住址"))
        self.recorded = ProseField("recorded", tr("Population", "登记内容"), rows=2)
        title = tr("Population", "加一人：{number}").replace("{number}", check.number)
        super().__init__(
            seat,
            theme,
            title,
            [
                (self.name, self.number),
                (self.phone, self.community),
                self.address,
                self.recorded,
            ],
            self._command,
            draft_key=f"population-person-{check.id}",
            about=check.office,
            parent=parent,
        )

    def _command(self) -> Command:
        row = SampleRow(
            name=self.name.text(),
            identity_number=self.number.text(),
            phone=self.phone.text(),
            address=self.address.text(),
            community_id=self.community.value,
            recorded=self.recorded.text(),
        )
        return TakeSample(actor_id=self._actor(), check_id=self._check.id, rows=(row,))


class ResultForm(Form):
    """核查结果 of one person; which fields are wrong only where something is."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        person: SampledPerson,
        shown_name: str,
        result: CheckResult,
        parent: QWidget,
    ) -> None:
        self._person = person
        self._actor = lambda: seat.orders.actor_id
        results = [(each, result_word(each)) for each in CheckResult]
        self.found = ChoiceField("result", tr("Population", "核查结果"), results)
        self.found.show(result)
        choices = [
            Choice(place, field_word(each), "", "", "") for place, each in enumerate(_WRONG, 1)
        ]
        self.wrong = ManyField("wrong", tr("Population", "有误的项目"), choices)
        self.wrong.show([_WRONG.index(WrongField(each)) + 1 for each in person.wrong])
        self.remarks = LineField("remarks", tr("Population", "说明"))
        self.remarks.restore(person.remarks)
        title = tr("Population", "核查结果：{name}").replace("{name}", shown_name)
        super().__init__(
            seat,
            theme,
            title,
            [self.found, self.wrong, self.remarks],
            self._command,
            draft_key=f"population-result-{person.id}",
            about=person.address,
            parent=parent,
        )
        self.found.changed.connect(self._fit)
        self._fit()

    def _command(self) -> Command:
        is_wrong = self.found.read() is CheckResult.WRONG
        return EnterResult(
            actor_id=self._actor(),
            person_id=self._person.id,
            result=self.found.read(),
            wrong=tuple(_WRONG[each - 1] for each in self.wrong.read()) if is_wrong else (),
            remarks=self.remarks.text(),
        )

    def _fit(self) -> None:
        self.wrong.set_shown(self.found.read() is CheckResult.WRONG)
