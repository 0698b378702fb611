"""The forms of 预警劝阻: a warning by hand, a contact, the end with its sums, corrections."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.fraud_alert import (
    Amounts,
    ContactWay,
    FraudLevel,
    FraudOutcome,
    Target,
)
from jinhai_console.domain.fraud_life import results_of
from jinhai_console.domain.fraud_rows import FraudRow
from jinhai_console.domain.incident import Sex
from jinhai_console.services.command import Command
from jinhai_console.services.fraud_alerts import (
    CloseAlert,
    CorrectAlert,
    HandOverAlert,
    RecordContact,
)
from jinhai_console.services.fraud_arrival import EnterWarning, fraud_kinds
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.choices import community_choices
from jinhai_console.ui.forms.field import (
    Field,
    LineField,
    MomentField,
    PickField,
    ProseField,
)
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.forms.money_field import MoneyField
from jinhai_console.ui.fraud.words import word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField
from jinhai_console.ui.theme import Theme
from jinhai_console.ui.words import sex_word

_ENDS = tuple(each for each in FraudOutcome if each is not FraudOutcome.TRANSFERRED)


class Sums:
    """The four sums as fields, with what is known of them."""

    def __init__(self, known: Amounts) -> None:
        self.at_risk = MoneyField("at_risk", tr("Fraud", "涉险金额"), known.at_risk)
        self.transferred = MoneyField("transferred", tr("Fraud", "已转账"), known.transferred)
        self.stopped = MoneyField("stopped", tr("Fraud", "紧急止付"), known.stopped)
        self.kept_safe = MoneyField("kept_safe", tr("Fraud", "保住金额"), known.kept_safe)

    @property
    def rows(self) -> list[tuple[Field, ...]]:
        return [(self.at_risk, self.transferred), (self.stopped, self.kept_safe)]

    def amounts(self) -> Amounts:
        return Amounts(
            self.at_risk.cents, self.transferred.cents, self.stopped.cents, self.kept_safe.cents
        )


class WarningForm(Form):
    """登记预警 by hand."""

    def __init__(self, seat: Seat, theme: Theme, lists: Lists, parent: QWidget) -> None:
        self._actor = lambda: seat.orders.actor_id
        self._kinds = {each.id: each.name for each in fraud_kinds(lists)}
        self.level = ChoiceField("level", tr("Fraud", "等级"), [(e, word(e)) for e in FraudLevel])
        self.level.show(FraudLevel.HIGH)
        self.name = LineField("name", tr("Fraud", "姓名"))
        self.phones = LineField("phones", tr("Fraud", "电话"))
        self.phones.hint = tr("Fraud", "几个号码用顿号隔开")
        self.identity = LineField("identity", tr("Fraud", "身份证号"))
        self.sex = ChoiceField(
            "sex", tr("Fraud", "性别"), [(None, "—"), *((e, sex_word(e)) for e in Sex)]
        )
        self.occupation = LineField("occupation", tr("Fraud", "职业"))
        self.kind = PickField("kind", tr("Fraud", "诈骗类型"), kind_choices(lists))
        self.at_risk = MoneyField("at_risk", tr("Fraud", "涉险金额"))
        self.community = PickField("community", tr("Fraud", "社区"), community_choices(lists))
        self.address = LineField("address", tr("Fraud", "地址"))
        self.source = LineField("source", tr("Fraud", "来源"))
        self.at = MomentField("at", tr("Fraud", "预警时间"), lists.station.zone, seat.now)
        self.at.hint = tr("Fraud", "不填就是现在")
        self.text_ = ProseField("text", tr("Fraud", "内容"), rows=2)
        super().__init__(
            seat,
            theme,
            tr("Fraud", "登记预警"),
            [
                (self.level, self.at),
                (self.name, self.phones),
                (self.identity, self.sex),
                (self.occupation, self.kind),
                (self.at_risk, self.source),
                (self.community, self.address),
                self.text_,
            ],
            self._command,
            draft_key="fraud-warning",
            said=tr("Fraud", "已登记 {number}"),
            about=tr("Fraud", "同一人没有办结的预警会并在一起；登记后照警情派警"),
            parent=parent,
        )

    def _command(self) -> Command:
        return EnterWarning(
            actor_id=self._actor(),
            level=self.level.read(),
            target=Target(
                name=self.name.text(),
                phones=tuple(self.phones.text().replace("，", "、").replace(",", "、").split("、")),
                identity_number=self.identity.text(),
                sex=self.sex.read(),
                occupation=self.occupation.text(),
            ),
            at=self.at.value,
            source=self.source.text(),
            kind=self._kinds.get(self.kind.value or 0, ""),
            at_risk_cents=self.at_risk.cents,
            address=self.address.text(),
            community_id=self.community.value,
            text=self.text_.text(),
        )


class ContactForm(Form):
    """记一次联系; the number is there already, what can come of it follows from the way."""

    def __init__(
        self, seat: Seat, theme: Theme, row: FraudRow, way: ContactWay, zone: str, parent: QWidget
    ) -> None:
        self._row = row
        self._actor = lambda: seat.orders.actor_id
        self.way = ChoiceField("way", tr("Fraud", "方式"), [(e, word(e)) for e in ContactWay])
        self.way.show(way)
        self.number = LineField("number", tr("Fraud", "号码"))
        self.came = _result_field(way)
        self.at = MomentField("at", tr("Fraud", "时间"), zone, seat.now)
        self.at.hint = tr("Fraud", "不填就是现在")
        self.remark = ProseField("remark", tr("Fraud", "情况"), rows=2)
        super().__init__(
            seat,
            theme,
            tr("Fraud", "记一次联系：{name}").replace("{name}", row.person.name or row.number),
            [(self.way, self.number), (self.came, self.at), self.remark],
            self._command,
            draft_key=f"fraud-contact-{row.id}",
            about=row.number,
            parent=parent,
        )
        self.way.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """His first number for a call or a message; a family's or a bank's is typed."""
        way = self.way.read()
        is_his = way in (ContactWay.PHONE, ContactWay.SMS)
        phones = self._row.person.phones
        if is_his and not self.number.text() and phones:
            self.number.restore(phones[0])
        elif not is_his and self.number.text() in phones:
            self.number.restore("")
        own = results_of(way)
        if self.came.read() not in own:
            self.came.show(own[0])

    def _command(self) -> Command:
        return RecordContact(
            actor_id=self._actor(),
            alert_id=self._row.id,
            way=self.way.read(),
            result=self.came.read(),
            number=self.number.text(),
            at=self.at.value,
            remark=self.remark.text(),
        )


def _result_field(way: ContactWay) -> ChoiceField:
    """All results, those of the way first: the desk refuses what cannot be."""
    own = results_of(way)
    others = [e for each in ContactWay for e in results_of(each) if e not in own]
    options = [(each, word(each)) for each in dict.fromkeys((*own, *others))]
    return ChoiceField("result", tr("Fraud", "结果"), options)


class CloseForm(Form):
    """办结: outcome and sums."""

    def __init__(self, seat: Seat, theme: Theme, row: FraudRow, parent: QWidget) -> None:
        self._row = row
        self._actor = lambda: seat.orders.actor_id
        self.outcome = ChoiceField("outcome", tr("Fraud", "结果"), [(e, word(e)) for e in _ENDS])
        self.sums = Sums(row.amounts)
        self.remark = ProseField("remark", tr("Fraud", "情况"), rows=3)
        super().__init__(
            seat,
            theme,
            tr("Fraud", "办结 {number}").replace("{number}", row.number),
            [self.outcome, *self.sums.rows, self.remark],
            self._command,
            draft_key=f"fraud-close-{row.id}",
            said=tr("Fraud", "已办结 {number}，警情随之办结"),
            about=tr("Fraud", "已转账的请用“移交”，会另登记一起警情"),
            parent=parent,
        )

    def _command(self) -> Command:
        return CloseAlert(
            actor_id=self._actor(),
            alert_id=self._row.id,
            outcome=self.outcome.read(),
            amounts=self.sums.amounts(),
            remark=self.remark.text(),
        )


class HandOverForm(Form):
    """移交办案."""

    def __init__(self, seat: Seat, theme: Theme, row: FraudRow, parent: QWidget) -> None:
        self._row = row
        self._actor = lambda: seat.orders.actor_id
        self.sums = Sums(row.amounts)
        self.remark = ProseField("remark", tr("Fraud", "情况"), rows=3)
        super().__init__(
            seat,
            theme,
            tr("Fraud", "移交办案 {number}").replace("{number}", row.number),
            [*self.sums.rows, self.remark],
            self._command,
            draft_key=f"fraud-hand-over-{row.id}",
            said=tr("Fraud", "已移交，登记警情 {number}"),
            about=tr("Fraud", "按诈骗类型登记一起警情，损失是已转账减去止付；预警以“已转账”办结"),
            parent=parent,
        )

    def _command(self) -> Command:
        return HandOverAlert(
            actor_id=self._actor(),
            alert_id=self._row.id,
            amounts=self.sums.amounts(),
            remark=self.remark.text(),
        )


class CorrectForm(Form):
    """更正: kind and sums. Who he is stays: that needs his names in full."""

    def __init__(
        self, seat: Seat, theme: Theme, row: FraudRow, lists: Lists, parent: QWidget
    ) -> None:
        self._row = row
        self._actor = lambda: seat.orders.actor_id
        self.kind = PickField("kind", tr("Fraud", "诈骗类型"), kind_choices(lists))
        self.kind.choose(row.kind_id)
        self.sums = Sums(row.amounts)
        super().__init__(
            seat,
            theme,
            tr("Fraud", "更正 {number}").replace("{number}", row.number),
            [self.kind, *self.sums.rows],
            self._command,
            draft_key=f"fraud-correct-{row.id}",
            parent=parent,
        )

    def _command(self) -> Command:
        return CorrectAlert(
            actor_id=self._actor(),
            alert_id=self._row.id,
            version=self._row.version,
            amounts=self.sums.amounts(),
            kind_id=self.kind.value,
        )


def kind_choices(lists: Lists) -> Iterable[Choice]:
    return [Choice(each.id, each.name, each.code, each.initials, "") for each in fraud_kinds(lists)]
