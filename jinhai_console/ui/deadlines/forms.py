"""The forms of 办案时限: begin one by what happened, extend one, do something to one at a time."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.deadline_rows import DeadlineDetail
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.officer import Officer
from jinhai_console.services.command import Command
from jinhai_console.services.deadlines import ExtendDeadline, HandDeadline, StartDeadlines
from jinhai_console.services.reads import Lists
from jinhai_console.ui.deadlines.words import event_word, length_text
from jinhai_console.ui.forms.field import LineField, MomentField, PickField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.records.form import RecordForm
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, NumberField
from jinhai_console.ui.theme import Theme

_MOST = 3_650


class StartForm(RecordForm):
    """起算: what happened to `number`, a case or an incident, and when."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        number: str,
        whose: Mapping[str, int],
        read: tuple[Lists, Iterable[Officer]],
        parent: QWidget | None,
    ) -> None:
        lists, officers = read
        rules = [each for each in lists.legal_rules.values() if each.retired_at is None]
        used = {each.event for each in rules} | {end for e in rules for end in e.ended_by}
        events = [(each, event_word(each)) for each in LegalEvent if each in used]
        self.happened = ChoiceField("event", tr("Deadlines", "发生了什么"), events)
        self.at = _moment(seat, lists.station.zone, tr("Deadlines", "什么时候"))
        self.officer = _officer(officers, tr("Deadlines", "责任人"))
        super().__init__(
            seat,
            theme,
            tr("Deadlines", "起算或办结　{number}").replace("{number}", number),
            [self.happened, (self.at, self.officer)],
            lambda who: StartDeadlines(
                **who,
                case_id=whose.get("case_id"),
                incident_id=whose.get("incident_id"),
                event=LegalEvent(self.happened.read()),
                at=self.at.value or seat.now(),
                officer_id=self.officer.value,
            ),
            parent,
            key=f"deadline-start-{number}",
            about=tr("Deadlines", "由它起算的期限开始计时，由它办结的期限了结"),
        )


class ExtendForm(RecordForm):
    """延长: which, how much, who approved it and when."""

    def __init__(
        self, seat: Seat, theme: Theme, detail: DeadlineDetail, zone: str, parent: QWidget | None
    ) -> None:
        self._known = {each.id: each for each in detail.extensions}
        ways = [(each.id, f"{each.name}（{self._length(each.id)}）") for each in detail.extensions]
        self.way = ChoiceField("extension_id", tr("Deadlines", "什么情况"), ways)
        self.amount = NumberField("amount", tr("Deadlines", "延长多少"), 1, _MOST)
        self.approver = LineField("approver", tr("Deadlines", "批准人"), is_required=True)
        self.at = _moment(seat, zone, tr("Deadlines", "批准时间"))
        self.reason = LineField("reason", tr("Deadlines", "理由"))
        super().__init__(
            seat,
            theme,
            _titled(tr("Deadlines", "延长"), detail.deadline),
            [self.way, (self.amount, self.approver), (self.at, self.reason)],
            lambda who: ExtendDeadline(
                **_of(who, detail.deadline),
                extension_id=self.way.read(),
                approver=self.approver.text(),
                at=self.at.value,
                amount=self.amount.read(),
                reason=self.reason.text(),
            ),
            parent,
            key=f"deadline-extend-{detail.row.id}",
        )
        self.way.changed.connect(self._fit)
        self._fit()

    def _length(self, id: int) -> str:
        each = self._known[id]
        said = tr("Deadlines", "再加 {span}") if each.is_added else tr("Deadlines", "一共 {span}")
        return said.replace("{span}", length_text(each.amount, each.unit))

    def _fit(self) -> None:
        """Only what is added may be less than the rule allows."""
        each = self._known[self.way.read()]
        self.amount.restore(str(each.amount))
        self.amount.set_shown(each.is_added)
        self.approver.hint = tr("Deadlines", "规则要求：{who}").replace("{who}", each.approver)
        self._look()


class StepForm(RecordForm):
    """Something at a time, for a reason: suspended, resumed, begun anew, kept."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        deadline: Deadline,
        zone: str,
        parent: QWidget | None,
        *,
        make: Callable[..., Command],
        title: str,
        why: str,
        needs_reason: bool = True,
    ) -> None:
        self.at = _moment(seat, zone, tr("Deadlines", "什么时候"))
        self.reason = LineField("reason", why, is_required=needs_reason)
        super().__init__(
            seat,
            theme,
            _titled(title, deadline),
            [self.at, self.reason],
            lambda who: make(**_of(who, deadline), at=self.at.value, reason=self.reason.text()),
            parent,
            key=f"deadline-{make.__name__}-{deadline.id}",
        )


class HandForm(RecordForm):
    """改由谁负责."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        deadline: Deadline,
        officers: Iterable[Officer],
        parent: QWidget | None,
    ) -> None:
        self.officer = _officer(officers, tr("Deadlines", "责任人"), is_required=True)
        super().__init__(
            seat,
            theme,
            _titled(tr("Deadlines", "改由谁负责"), deadline),
            [self.officer],
            lambda who: HandDeadline(**_of(who, deadline), officer_id=self.officer.value or 0),
            parent,
            key=f"deadline-hand-{deadline.id}",
        )


def _titled(what: str, deadline: Deadline) -> str:
    return f"{what}　{deadline.number}　{deadline.name}"


def _of(who: dict[str, Any], deadline: Deadline) -> dict[str, Any]:
    return {**who, "deadline_id": deadline.id, "version": deadline.version}


def _moment(seat: Seat, zone: str, label: str) -> MomentField:
    field = MomentField("at", label, zone, seat.now)
    field.hint = tr("Deadlines", "不填就是现在")
    return field


def _officer(officers: Iterable[Officer], label: str, *, is_required: bool = False) -> PickField:
    choices = [
        Choice(each.id, each.name, each.number, each.initials)
        for each in officers
        if each.retired_at is None
    ]
    return PickField("officer_id", label, choices, is_required=is_required)
