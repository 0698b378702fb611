"""The fields of a new incident, in the order in which a caller tells them."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from jinhai_console.domain.instant import Instant, short_text
from jinhai_console.domain.known import Person, distinct
from jinhai_console.domain.known_rows import Sought
from jinhai_console.services.incidents import TakeIncident
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.choices import (
    category_choices,
    community_choices,
    level_choices,
    source_choices,
)
from jinhai_console.ui.forms.field import (
    Field,
    LineField,
    MomentField,
    PickField,
    ProseField,
    phone_problem,
)
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.intake.hints import KnownHints
from jinhai_console.ui.intake.persons import PersonsField
from jinhai_console.ui.intake.proposal import Proposal
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

_PHONE_CALL = "0101"  # 110: how most of them come


@dataclass(frozen=True, slots=True)
class Sketch:
    """What the form holds so far, to be compared with what is open already."""

    received_at: Instant
    community_id: int | None
    address: str
    category_id: int | None
    longitude: float | None = None
    latitude: float | None = None


class IntakeFields:
    """`rows` in Tab order. The moment the form was opened is when the call was received."""

    def __init__(self, seat: Seat, lists: Lists, theme: Theme) -> None:
        zone = lists.station.zone
        self._lists = lists
        self._opened_at = seat.now()
        self.phone = LineField("phone", tr("Intake", "电话"), check=phone_problem)
        self.reporter = LineField("reporter", tr("Intake", "报警人"))
        self.narrative = ProseField("narrative", tr("Intake", "简要警情"), rows=4)
        self.address = LineField("address", tr("Intake", "地址"), check=self._place_problem)
        self.community = PickField("community", tr("Intake", "社区"), community_choices(lists))
        self.category = PickField(
            "category", tr("Intake", "类别"), category_choices(lists), is_required=True
        )
        self.level = PickField(
            "level", tr("Intake", "级别"), level_choices(lists), placeholder=_as_category()
        )
        self.source = PickField("source", tr("Intake", "方式"), source_choices(lists))
        self.received = MomentField("received", tr("Intake", "接警时间"), zone, seat.now)
        self.scheduled = MomentField(
            "scheduled", tr("Intake", "预约时间"), zone, seat.now, is_future=True
        )
        self.persons = PersonsField()
        self.proposal = Proposal(lists, theme)
        self.alike = plain_label(wraps=True)
        self.hints = KnownHints(seat, theme, self.phone)
        self._furnish(zone)

    @property
    def rows(self) -> list[Field | tuple[Field, ...]]:
        return [
            (self.phone, self.reporter),
            self.narrative,
            self.address,
            self.community,
            self.category,
            (self.level, self.source),
            (self.received, self.scheduled),
            self.persons,
        ]

    def sketch(self) -> Sketch:
        return Sketch(
            self._opened_at, self.community.value, self.address.text(), self.category.value
        )

    def sought(self) -> Sought:
        """Whom and what to look up."""
        people = [Person(self.reporter.text(), self.phone.text())]
        people += [Person(e.name, e.phone, e.identity_number) for e in self.persons.value]
        return Sought(
            people=tuple(distinct(people)),
            address=self.address.text(),
            community_id=self.community.value,
        )

    def command(self, actor_id: int | None) -> TakeIncident:
        assert self.category.value is not None
        shown = short_text(self._opened_at, self._lists.station.zone)
        said = self.received.text().strip()
        received_at = self._opened_at if said in ("", shown) else self.received.value
        return TakeIncident(
            actor_id=actor_id,
            category_id=self.category.value,
            level=self.level.value,
            received_at=received_at,
            source_id=self.source.value,
            address=self.address.text(),
            community_id=self.community.value,
            narrative=self.narrative.text(),
            reporter_name=self.reporter.text(),
            reporter_phone=self.phone.text(),
            scheduled_for=self.scheduled.value,
            persons=self.persons.value,
        )

    def take_proposal(self, category_id: int) -> None:
        """The officer took what was proposed: from now on it is his choice."""
        self.category.choose(category_id)
        self._consider()

    def _furnish(self, zone: str) -> None:
        self.category.below = self.proposal
        self.phone.below = self.hints.people
        self.address.below = _stacked(self.alike, self.hints.place)
        self.received.restore(short_text(self._opened_at, zone))
        call = [each.id for each in self._lists.sources.values() if each.code == _PHONE_CALL]
        self.source.choose(call[0] if call else None)
        self.narrative.changed.connect(self._consider)
        asked = (self.phone, self.reporter, self.address, self.community, self.persons)
        for field in asked:
            field.changed.connect(lambda: self.hints.consider(self.sought()))
        self.category.changed.connect(self._consider)
        self.proposal.taken.connect(self.take_proposal)

    def _consider(self) -> None:
        self.proposal.consider(self.narrative.text(), self.category.value)
        category = self._lists.categories.get(self.category.value or 0)
        level = self._lists.levels.get(category.level) if category else None
        self.level.picker.setPlaceholderText(level.name if level else _as_category())

    def _place_problem(self, address: str) -> str:
        if address.strip() or self.narrative.text().strip():
            return ""
        return tr("Intake", "地址或简要警情至少写一项")


def _stacked(*parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return whole


def _as_category() -> str:
    return tr("Intake", "随类别")
