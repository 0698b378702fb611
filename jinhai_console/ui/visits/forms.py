"""The forms of visits: a place with whom it falls to, and a visit with what was done."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.instant import full_text
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.visit import (
    MOST_COLLECTED,
    MOST_DAYS,
    PlaceKind,
    Visit,
    VisitOutcome,
    VisitPlace,
)
from jinhai_console.domain.visit_rows import PlaceRow
from jinhai_console.services.command import Command
from jinhai_console.services.reads import Lists
from jinhai_console.services.visit_correction import CorrectVisit
from jinhai_console.services.visits import AddPlace, ChangePlace, RecordVisit
from jinhai_console.ui.forms.choices import community_choices
from jinhai_console.ui.forms.field import (
    Field,
    LineField,
    MomentField,
    PickField,
    ProseField,
    phone_problem,
)
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice, choices_of
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, ManyField, NumberField
from jinhai_console.ui.theme import Theme
from jinhai_console.ui.visits.words import kind_word, outcome_word

_KINDS = (PlaceKind.HOUSEHOLD, PlaceKind.PERSON, PlaceKind.FIRM)
_USUAL_DAYS = 90


class PlaceForm(Form):
    """A new place, or another of its facts; of a site only who is responsible."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        lists: Lists,
        officers: Iterable[Officer],
        place: VisitPlace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._place = place
        self._actor = lambda: seat.orders.actor_id
        self.fields_ = _place_fields(lists, officers)
        self._show(place)
        is_site = place is not None and place.kind is PlaceKind.SITE
        title = (
            tr("Visits", "登记走访对象")
            if place is None
            else tr("Visits", "更改 {name}").replace("{name}", place.label)
        )
        super().__init__(
            seat,
            theme,
            title,
            [self.fields_["officer_id"]] if is_site else _rows(self.fields_),
            self._command,
            draft_key=f"visit-place-{place.id}" if place else "visit-place",
            said=tr("Visits", "已保存走访对象 {number}"),
            about=tr("Visits", "其余资料在派出所资料的“工地与重点部位”里改") if is_site else "",
            parent=parent,
        )
        if not is_site:
            self.fields_["kind"].changed.connect(self._fit)
            self._fit()

    def _show(self, place: VisitPlace | None) -> None:
        fields = self.fields_
        for name, field in fields.items():
            if isinstance(field, PickField):
                field.choose(getattr(place, name) if place else None)
            elif isinstance(field, ChoiceField):
                field.show(place.kind if place else PlaceKind.HOUSEHOLD)
            elif place is not None:
                field.restore(str(getattr(place, name)))
        if place is None:
            fields["interval_days"].restore(str(_USUAL_DAYS))

    def _fit(self) -> None:
        kind = self.fields_["kind"]
        assert isinstance(kind, ChoiceField)
        is_person = kind.read() is PlaceKind.PERSON
        self.fields_["reason"].is_required = is_person
        self.fields_["reason"].set_shown(is_person)
        self.fields_["contact_name"].set_shown(kind.read() is PlaceKind.FIRM)
        self._look()

    def _command(self) -> Command:
        values = {field.name: _value(field) for field in self.fields}
        if self._place is None:
            return AddPlace(actor_id=self._actor(), values=values)
        return ChangePlace(
            actor_id=self._actor(),
            place_id=self._place.id,
            version=self._place.version,
            values=values,
        )


class VisitForm(Form):
    """登记走访: who was there when, whom he met, what was done; 更正走访 of `visit`, and why."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        row: PlaceRow,
        lists: Lists,
        officers: Iterable[Officer],
        parent: QWidget | None = None,
        visit: Visit | None = None,
    ) -> None:
        self._row = row
        self._visit = visit
        self._was_at = full_text(visit.at, lists.station.zone) if visit else ""
        self._actor = lambda: seat.orders.actor_id
        self._make_fields(seat, row, lists, officers)
        self._show(visit)
        title = tr("Visits", "更正走访：{name}") if visit else tr("Visits", "登记走访：{name}")
        rows: list[Field | tuple[Field, ...]] = [
            self.outcome,
            (self.at, self.officer),
            self.topics,
            (self.met, self.collected),
            self.body,
        ]
        super().__init__(
            seat,
            theme,
            title.replace("{name}", row.place.label),
            [*rows, *([self.reason] if visit else ())],
            self._command,
            draft_key=f"visit-{row.id}-{visit.id}" if visit else f"visit-{row.id}",
            said=_said(visit),
            about=f"{kind_word(row.place.kind)}　{row.community} {row.place.where}".strip(),
            parent=parent,
        )
        self.outcome.changed.connect(self._fit)
        self._fit()

    def _make_fields(
        self, seat: Seat, row: PlaceRow, lists: Lists, officers: Iterable[Officer]
    ) -> None:
        outcomes = [(each, outcome_word(each)) for each in VisitOutcome]
        self.outcome = ChoiceField("outcome", tr("Visits", "结果"), outcomes)
        self.at = MomentField("at", tr("Visits", "走访时间"), lists.station.zone, seat.now)
        self.at.hint = tr("Visits", "不填就是现在")
        whom = officer_choices(officers)
        self.officer = PickField("officer_id", tr("Visits", "走访民警"), whom, is_required=True)
        self.officer.choose(row.officer_id)
        self.met = LineField("met", tr("Visits", "见到的人"))
        topics = [each for each in lists.visit_topics.values() if each.retired_at is None]
        self.topics = ManyField("topic_ids", tr("Visits", "走访内容"), choices_of(topics))
        self.collected = NumberField("collected", tr("Visits", "采集信息（条）"), 0, MOST_COLLECTED)
        self.collected.restore("0")
        self.body = ProseField("text", tr("Visits", "情况"), rows=3)
        self.reason = LineField("reason", tr("Visits", "更正的理由"), is_required=True)

    def _show(self, visit: Visit | None) -> None:
        """What was written of it before."""
        if visit is None:
            return
        self.outcome.show(visit.outcome)
        self.at.restore(self._was_at)
        self.at.hint = ""
        self.officer.choose(visit.officer_id)
        self.topics.show(visit.topic_ids)
        self.met.restore(visit.met)
        self.collected.restore(str(visit.collected))
        self.body.restore(visit.text)

    def _fit(self) -> None:
        """Whoever met nobody did nothing there; who moved away is visited no more."""
        outcome = self.outcome.read()
        for field in (self.met, self.topics, self.collected):
            field.set_shown(outcome is VisitOutcome.MET)
        self._look()
        gone = tr("Visits", "保存后停用这个走访对象；以后可以恢复")
        again = tr("Visits", "不算走访到，原来的期限不变")
        self.say({VisitOutcome.MET: "", VisitOutcome.MOVED_AWAY: gone}.get(outcome, again))

    def _command(self) -> Command:
        is_met = self.outcome.read() is VisitOutcome.MET
        values: dict[str, Any] = {
            "outcome": self.outcome.read(),
            "at": self.at.value,
            "officer_id": self.officer.value,
            "met": self.met.text() if is_met else "",
            "topic_ids": self.topics.read() if is_met else (),
            "collected": self.collected.read() if is_met else 0,
            "text": self.body.text(),
        }
        visit, actor_id = self._visit, self._actor()
        if visit is None:
            return RecordVisit(actor_id=actor_id, place_id=self._row.id, **values)
        if self.at.text().strip() in ("", self._was_at):  # to the second: it is left as it was
            del values["at"]
        return CorrectVisit(
            actor_id=actor_id,
            visit_id=visit.id,
            version=visit.version,
            reason=self.reason.text(),
            values=values,
        )


def _said(visit: Visit | None) -> str:
    return tr("Visits", "已更正走访 {number}") if visit else tr("Visits", "已登记走访 {number}")


def officer_choices(officers: Iterable[Officer]) -> list[Choice]:
    return [
        Choice(each.id, each.name, each.number, each.initials)
        for each in officers
        if each.retired_at is None
    ]


def _place_fields(lists: Lists, officers: Iterable[Officer]) -> dict[str, Field]:
    kinds = [(each, kind_word(each)) for each in _KINDS]
    follows = tr("Visits", "不填随社区的责任民警")
    found: Sequence[Field] = (
        ChoiceField("kind", tr("Visits", "类型"), kinds),
        LineField("name", tr("Visits", "户主、姓名或单位"), is_required=True),
        PickField("community_id", tr("Visits", "社区"), community_choices(lists), is_required=True),
        LineField("address", tr("Visits", "地址")),
        LineField("building", tr("Visits", "楼栋门牌")),
        LineField("contact_name", tr("Visits", "联系人")),
        LineField("contact_phone", tr("Visits", "电话"), check=phone_problem),
        LineField("reason", tr("Visits", "列管缘由")),
        NumberField("interval_days", tr("Visits", "走访间隔（天）"), 0, MOST_DAYS),
        PickField(
            "officer_id",
            tr("Visits", "责任民警"),
            officer_choices(officers),
            placeholder=follows,
        ),
        LineField("remarks", tr("Visits", "备注")),
    )
    named = {each.name: each for each in found}
    named["interval_days"].hint = tr("Visits", "0 就是不定期")
    return named


def _rows(fields: dict[str, Field]) -> list[Field | tuple[Field, ...]]:
    each = fields.__getitem__
    return [
        each("kind"),
        each("name"),
        each("reason"),
        each("community_id"),
        (each("address"), each("building")),
        (each("contact_phone"), each("contact_name")),
        (each("interval_days"), each("officer_id")),
        each("remarks"),
    ]


def _value(field: Field) -> Any:
    if isinstance(field, PickField):
        return field.value
    if isinstance(field, ChoiceField | NumberField):
        return field.read()
    return field.text().strip() if field.is_shown else ""
