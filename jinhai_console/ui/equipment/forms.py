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
from jinhai_console.ui.records.form import RecordForm, Row
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, NumberField
from jinhai_console.ui.theme import Theme


class IssueFields:
    """Who takes how many, until when, what for, when."""

    def __init__(self, seat: Seat, officers: Iterable[Officer], zone: str) -> None:
        choices = _choices(officers)
        self.officer = PickField("officer_id", tr("Equipment", "谁领用"), choices, is_required=True)
        self.officer.hint = tr("Equipment", "警号、姓名或拼音首字母")
        self.quantity = NumberField("quantity", tr("Equipment", "数量"), 1, MOST)
        self.quantity.restore("1")
        self.due = MomentField(
            "due_at", tr("Equipment", "归还期限"), zone, seat.now, is_future=True
        )
        self.due.hint = tr("Equipment", "没有期限的不填")
        self.purpose = LineField("purpose", tr("Equipment", "用途"))
        self.at = MomentField("issued_at", tr("Equipment", "领用时间"), zone, seat.now)
        self.at.hint = tr("Equipment", "不填为现在")
        self.rows: list[Row] = [self.officer, self.quantity, self.due, self.purpose, self.at]

    def fill(self, loan: EquipmentLoan, zone: str) -> None:
        self.officer.choose(loan.officer_id)
        self.quantity.restore(str(loan.quantity))
        self.purpose.restore(loan.purpose)
        self.at.restore(short_text(loan.issued_at, zone))
        self.due.restore(short_text(loan.due_at, zone))


class IssueForm(RecordForm):
    """领用."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        detail: EquipmentDetail,
        fields: IssueFields,
        parent: QWidget | None,
    ) -> None:
        self.said = fields
        item = detail.item

        def build(who: dict[str, Any]) -> Command:
            return IssueEquipment(
                **who,
                equipment_id=item.id,
                officer_id=fields.officer.value or 0,
                quantity=fields.quantity.read(),
                due_at=fields.due.value,
                purpose=fields.purpose.text(),
                at=fields.at.value,
            )

        title = tr("Equipment", "领用　{name}").replace("{name}", item.name)
        super().__init__(
            seat,
            theme,
            title,
            fields.rows,
            build,
            parent,
            key=f"equipment-issue-{item.id}",
            about=numbers_text(detail.row),
        )


class CorrectIssueForm(RecordForm):
    """What was wrong with one, and why it is changed."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        name: str,
        loan: EquipmentLoan,
        fields: IssueFields,
        zone: str,
        parent: QWidget | None,
    ) -> None:
        self.said = fields
        self.reason = _reason_field()
        fields.fill(loan, zone)

        def build(who: dict[str, Any]) -> Command:
            issued_at = _unless_same(fields.at, loan.issued_at, zone)
            return CorrectIssue(
                **who,
                loan_id=loan.id,
                version=loan.version,
                officer_id=fields.officer.value or 0,
                quantity=fields.quantity.read(),
                issued_at=loan.issued_at if issued_at is None else issued_at,
                due_at=_unless_same(fields.due, loan.due_at, zone),
                purpose=fields.purpose.text(),
                reason=self.reason.text(),
            )

        title = tr("Equipment", "更正领用　{name}").replace("{name}", name)
        rows = [*fields.rows, self.reason]
        super().__init__(seat, theme, title, rows, build, parent, key=f"equipment-loan-{loan.id}")


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
        self._loans = {each.loan.id: each for each in detail.row.loans}
        self._lay(detail, zone)
        first = loan_id if loan_id in self._loans else next(iter(self._loans))
        self.loan.choose(first)
        self.quantity.restore(str(self._loans[first].loan.left))
        self.at = MomentField("at", tr("Equipment", "归还时间"), zone, seat.now)
        self.at.hint = tr("Equipment", "不填为现在")
        super().__init__(
            seat,
            theme,
            tr("Equipment", "归还　{name}").replace("{name}", detail.item.name),
            [self.loan, self.quantity, self.state, self.remark, self.at],
            self._command,
            parent,
            key=f"equipment-return-{detail.item.id}",
            about=numbers_text(detail.row),
        )
        self.loan.picked.connect(self._follow)

    def _lay(self, detail: EquipmentDetail, zone: str) -> None:
        choices = [Choice(id, e.text(zone, detail.at)) for id, e in self._loans.items()]
        self.loan = PickField("loan_id", tr("Equipment", "谁领用的"), choices, is_required=True)
        self.quantity = NumberField("quantity", tr("Equipment", "归还数量"), 1, MOST)
        self.state = _state_field()
        self.remark = LineField("remark", tr("Equipment", "情况"))
        self.remark.hint = tr("Equipment", "损坏、遗失的写明情况")

    def _command(self, who: dict[str, Any]) -> Command:
        return ReturnEquipment(
            **who,
            loan_id=self.loan.value or 0,
            quantity=self.quantity.read(),
            state=self.state.read(),
            remark=self.remark.text(),
            at=self.at.value,
        )

    def _follow(self) -> None:
        """As many as are out of the loan that was picked."""
        picked = self._loans.get(self.loan.value or 0)
        if picked is not None:
            self.quantity.restore(str(picked.loan.left))


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
        self.reason = _reason_field()

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
            [self.quantity, self.state, self.remark, self.reason],
            build,
            parent,
            key=f"return-{back.id}",
        )


def _reason_field() -> LineField:
    return LineField("reason", tr("Equipment", "更正的理由"), is_required=True)


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
