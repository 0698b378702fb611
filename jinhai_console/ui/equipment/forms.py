"""The forms of 装备: give it out, take it back, correct what was entered."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.equipment import MOST, EquipmentLoan, EquipmentReturn, ReturnState
from jinhai_console.domain.equipment_rows import EquipmentDetail
from jinhai_console.domain.instant import Instant, short_text
from jinhai_console.domain.officer import Officer
from jinhai_console.services.command import Command
from jinhai_console.services.equipment import (
    CorrectIssue,
    CorrectReturn,
    IssueEquipment,
    ReturnEquipment,
)
from jinhai_console.ui.equipment.lines import numbers_text
from jinhai_console.ui.equipment.words import state_word
from jinhai_console.ui.forms.field import LineField, MomentField, PickField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.records.form import RecordForm
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, NumberField
from jinhai_console.ui.theme import Theme


class IssueForm(RecordForm):
    """领用, or what was wrong with one (`corrects`)."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        detail: EquipmentDetail,
        officers: Iterable[Officer],
        zone: str,
        parent: QWidget | None,
        corrects: EquipmentLoan | None = None,
    ) -> None:
        self.officer = PickField(
            "officer_id", tr("Equipment", "谁领用"), _choices(officers), is_required=True
        )
        self.officer.hint = tr("Equipment", "警号、姓名或拼音首字母")
        self.quantity = NumberField("quantity", tr("Equipment", "数量"), 1, MOST)
        self.due = MomentField(
            "due_at", tr("Equipment", "归还期限"), zone, seat.now, is_future=True
        )
        self.due.hint = tr("Equipment", "到期没有归还会标红；没有期限的不填")
        self.purpose = LineField("purpose", tr("Equipment", "用途"))
        self.at = MomentField("issued_at", tr("Equipment", "领用时间"), zone, seat.now)
        self.at.hint = tr("Equipment", "不填为现在")
        self.reason = LineField("reason", tr("Equipment", "更正的理由"), is_required=True)
        rows = [self.officer, (self.quantity, self.due), self.purpose, self.at]
        self._fill(corrects, zone)
        item = detail.item

        def build(who: dict[str, Any]) -> Command:
            values = {
                **who,
                "officer_id": self.officer.value or 0,
                "quantity": self.quantity.read(),
                "purpose": self.purpose.text(),
            }
            if corrects is None:
                own = {"due_at": self.due.value, "at": self.at.value}
                return IssueEquipment(equipment_id=item.id, **own, **values)
            issued_at = _unless_same(self.at, corrects.issued_at, zone)
            return CorrectIssue(
                loan_id=corrects.id,
                version=corrects.version,
                issued_at=corrects.issued_at if issued_at is None else issued_at,
                due_at=_unless_same(self.due, corrects.due_at, zone),
                reason=self.reason.text(),
                **values,
            )

        title = tr("Equipment", "领用　{name}") if corrects is None else _correcting()
        key = f"equipment-issue-{item.id}" if corrects is None else f"loan-{corrects.id}"
        super().__init__(
            seat,
            theme,
            title.replace("{name}", item.name),
            rows if corrects is None else [*rows, self.reason],
            build,
            parent,
            key=key,
            about=numbers_text(detail.row),
        )

    def _fill(self, loan: EquipmentLoan | None, zone: str) -> None:
        self.quantity.restore(str(loan.quantity) if loan else "1")
        if loan is None:
            return
        self.officer.choose(loan.officer_id)
        self.purpose.restore(loan.purpose)
        self.at.restore(short_text(loan.issued_at, zone))
        if loan.due_at is not None:
            self.due.restore(short_text(loan.due_at, zone))


class ReturnForm(RecordForm):
    """归还, of the loan that is chosen; where several are out, it can be another."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        detail: EquipmentDetail,
        loan_id: int | None,
        zone: str,
        parent: QWidget | None,
    ) -> None:
        out = {each.loan.id: each for each in detail.row.loans}
        choices = [Choice(id, each.text(zone, detail.at)) for id, each in out.items()]
        self.loan = PickField("loan_id", tr("Equipment", "谁领用的"), choices, is_required=True)
        first = loan_id if loan_id in out else next(iter(out))
        self.loan.choose(first)
        self.quantity = NumberField("quantity", tr("Equipment", "归还数量"), 1, MOST)
        self.quantity.restore(str(out[first].loan.left))
        self.state = _state_field()
        self.remark = LineField("remark", tr("Equipment", "情况"))
        self.remark.hint = tr("Equipment", "损坏、遗失的写明情况")
        self.at = MomentField("at", tr("Equipment", "归还时间"), zone, seat.now)
        self.at.hint = tr("Equipment", "不填为现在")
        self.loan.picked.connect(lambda: self._follow(detail))

        def build(who: dict[str, Any]) -> Command:
            return ReturnEquipment(
                **who,
                loan_id=self.loan.value or 0,
                quantity=self.quantity.read(),
                state=self.state.read(),
                remark=self.remark.text(),
                at=self.at.value,
            )

        super().__init__(
            seat,
            theme,
            tr("Equipment", "归还　{name}").replace("{name}", detail.item.name),
            [self.loan, (self.quantity, self.state), self.remark, self.at],
            build,
            parent,
            key=f"equipment-return-{detail.item.id}",
            about=numbers_text(detail.row),
        )

    def _follow(self, detail: EquipmentDetail) -> None:
        """As many as are out of the loan that was picked."""
        for each in detail.row.loans:
            if each.loan.id == self.loan.value:
                self.quantity.restore(str(each.loan.left))


class CorrectReturnForm(RecordForm):
    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        name: str,
        back: EquipmentReturn,
        parent: QWidget | None,
    ) -> None:
        self.quantity = NumberField("quantity", tr("Equipment", "归还数量"), 0, MOST)
        self.quantity.restore(str(back.quantity))
        self.quantity.hint = tr("Equipment", "0 表示其实没有归还")
        self.state = _state_field()
        self.state.restore(str(back.state))
        self.remark = LineField("remark", tr("Equipment", "情况"))
        self.remark.restore(back.remark)
        self.reason = LineField("reason", tr("Equipment", "更正的理由"), is_required=True)

        def build(who: dict[str, Any]) -> Command:
            return CorrectReturn(
                **who,
                return_id=back.id,
                version=back.version,
                quantity=self.quantity.read(),
                state=self.state.read(),
                remark=self.remark.text(),
                reason=self.reason.text(),
            )

        super().__init__(
            seat,
            theme,
            tr("Equipment", "更正归还　{name}").replace("{name}", name),
            [(self.quantity, self.state), self.remark, self.reason],
            build,
            parent,
            key=f"return-{back.id}",
        )


def _correcting() -> str:
    return tr("Equipment", "更正领用　{name}")


def _state_field() -> ChoiceField:
    options = [(each, state_word(each)) for each in ReturnState]
    return ChoiceField("state", tr("Equipment", "状况"), options)


def _unless_same(field: MomentField, known: Instant | None, zone: str) -> Instant | None:
    """A moment is shown to the minute: one that was not touched stays what it was."""
    return known if field.text().strip() == short_text(known, zone) else field.value


def _choices(officers: Iterable[Officer]) -> list[Choice]:
    return [
        Choice(each.id, each.name, each.number, each.initials)
        for each in officers
        if each.retired_at is None
    ]
