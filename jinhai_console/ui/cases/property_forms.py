"""涉案财物: taken, brought into custody, let go."""

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.case_property import CaseProperty, PropertyEnd, PropertyHold
from jinhai_console.domain.case_rows import CaseDetail
from jinhai_console.services.case_property import LetGoProperty, StoreProperty, TakeProperty
from jinhai_console.ui.cases.forms import moment_field
from jinhai_console.ui.cases.words import end_word, hold_word
from jinhai_console.ui.forms.field import LineField, PickField
from jinhai_console.ui.forms.money_field import MoneyField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.records.form import RecordForm
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField
from jinhai_console.ui.theme import Theme


class TakeForm(RecordForm):
    """扣押, 先行登记保存."""

    def __init__(
        self, seat: Seat, theme: Theme, detail: CaseDetail, zone: str, parent: QWidget | None
    ) -> None:
        case = detail.case
        self.hold = ChoiceField(
            "hold", tr("Cases", "方式"), [(each, hold_word(each)) for each in PropertyHold]
        )
        self.name_ = LineField("name", tr("Cases", "财物名称"), is_required=True)
        self.quantity = LineField("quantity", tr("Cases", "数量"))
        self.value = MoneyField("value", tr("Cases", "价值"))
        self.holder = PickField(
            "person_id",
            tr("Cases", "持有人"),
            [
                Choice(each.person.id, each.person.name, str(place))
                for place, each in enumerate(detail.persons, 1)
            ],
            placeholder=tr("Cases", "人员表里的，不知道就不填"),
        )
        self.at = moment_field(seat, zone, tr("Cases", "什么时候"))
        super().__init__(
            seat,
            theme,
            tr("Cases", "涉案财物　{number}").replace("{number}", case.number),
            [(self.hold, self.at), self.name_, (self.quantity, self.value), self.holder],
            lambda who: TakeProperty(
                **who,
                case_id=case.id,
                name=self.name_.text(),
                hold=PropertyHold(self.hold.read()),
                quantity=self.quantity.text(),
                value_cents=self.value.cents,
                person_id=self.holder.value,
                at=self.at.value,
            ),
            parent,
            key=f"case-property-{case.id}",
        )


class StoreForm(RecordForm):
    """入库."""

    def __init__(
        self, seat: Seat, theme: Theme, thing: CaseProperty, zone: str, parent: QWidget | None
    ) -> None:
        self.place = LineField("place", tr("Cases", "存放在哪里"), is_required=True)
        self.at = moment_field(seat, zone, tr("Cases", "什么时候"))
        super().__init__(
            seat,
            theme,
            tr("Cases", "入库　{name}").replace("{name}", thing.name),
            [self.place, self.at],
            lambda who: StoreProperty(
                **who, property_id=thing.id, place=self.place.text(), at=self.at.value
            ),
            parent,
            key=f"case-store-{thing.id}",
        )


class LetGoForm(RecordForm):
    """发还, 随案移送 …"""

    def __init__(
        self, seat: Seat, theme: Theme, thing: CaseProperty, zone: str, parent: QWidget | None
    ) -> None:
        ends = [(each, end_word(each)) for each in PropertyEnd]
        self.end = ChoiceField("end", tr("Cases", "怎样处理"), ends)
        self.receiver = LineField("receiver", tr("Cases", "由谁接收"))
        self.receiver.hint = tr("Cases", "发还、随案移送必填")
        self.at = moment_field(seat, zone, tr("Cases", "什么时候"))
        super().__init__(
            seat,
            theme,
            tr("Cases", "处理财物　{name}").replace("{name}", thing.name),
            [self.end, self.receiver, self.at],
            lambda who: LetGoProperty(
                **who,
                property_id=thing.id,
                end=PropertyEnd(self.end.read()),
                receiver=self.receiver.text(),
                at=self.at.value,
            ),
            parent,
            key=f"case-let-go-{thing.id}",
        )
