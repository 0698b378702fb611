"""The fields of a caution: about whom or where, what, who says so, until when."""

from collections.abc import Callable
from datetime import timedelta

from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.instant import DAY, Instant, day_start, parse_day
from jinhai_console.domain.rows import IncidentDetail
from jinhai_console.services.cautions import EnterCaution
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.choices import community_choices
from jinhai_console.ui.forms.field import Field, LineField, PickField, ProseField, phone_problem
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.known.words import kind_word
from jinhai_console.ui.picker import Choice, choices_of
from jinhai_console.ui.words import person_word

_REPORTER, _ADDRESS = 1, 2  # ids of what an incident offers; persons go by their own


class ExpiryField(LineField):
    """The last day on which it holds, or in how many days that is."""

    def __init__(self, zone: str, now: Callable[[], Instant]) -> None:
        super().__init__(
            "expires",
            tr("Cautions", "有效至"),
            is_required=True,
            placeholder=tr("Cautions", "2027-06-30，或天数如 90"),
        )
        self._zone = zone
        self._now = now

    @property
    def value(self) -> Instant:
        """The end of that day on the station's clock. Raises ValueError with a sentence."""
        said = self.text().strip().removesuffix("天").strip()
        if said.isdecimal() and len(said) <= 4:
            return self._now() + int(said) * DAY
        return day_start(parse_day(said) + timedelta(days=1), self._zone)

    def problem(self) -> str:
        wrong = super().problem()
        if wrong:
            return wrong
        try:
            is_past = self.value <= self._now()
        except (ValueError, OverflowError):
            return tr("Cautions", "写成 2027-06-30，或天数如 90")
        return tr("Cautions", "应晚于今天") if is_past else ""


class CautionFields:
    """`rows` in Tab order. Beside an incident its people and place are offered as the subject."""

    def __init__(
        self, lists: Lists, now: Callable[[], Instant], detail: IncidentDetail | None
    ) -> None:
        self._detail = detail
        kinds = [Choice(place, kind_word(kind)) for place, kind in enumerate(CautionKind)]
        self.subject = PickField("subject", tr("Cautions", "警示的是"), _subjects(detail))
        self.kind = PickField("kind", tr("Cautions", "种类"), kinds, is_required=True)
        self.text = ProseField("text", tr("Cautions", "内容"), is_required=True, rows=3)
        self.text.prose.setPlaceholderText(tr("Cautions", "看到了什么、到场要注意什么；只写事实"))
        self.source = LineField(
            "source",
            tr("Cautions", "来源"),
            is_required=True,
            placeholder=tr("Cautions", "警情编号、通报文号或亲见的民警"),
        )
        self.expires = ExpiryField(lists.station.zone, now)
        self.name = LineField("name", tr("Cautions", "姓名"))
        self.phone = LineField("phone", tr("Cautions", "电话"), check=phone_problem)
        self.identity = LineField("identity", tr("Cautions", "证件号码"))
        self.community = PickField("community", tr("Cautions", "社区"), community_choices(lists))
        self.address = LineField("address", tr("Cautions", "地址"))
        sites = [each for each in lists.sites.values() if each.retired_at is None]
        self.site = PickField("site", tr("Cautions", "工地、部位"), choices_of(sites))
        if detail is not None:
            self.source.restore(detail.row.number)

    @property
    def rows(self) -> list[Field | tuple[Field, ...]]:
        by_hand: list[Field | tuple[Field, ...]] = [
            (self.name, self.phone),
            self.identity,
            (self.community, self.site),
            self.address,
        ]
        offered = [self.subject] if self._detail is not None else []
        return [*offered, self.kind, self.text, (self.source, self.expires), *by_hand]

    def command(self, actor_id: int | None) -> EnterCaution:
        chosen, detail = self.subject.value, self._detail
        is_here = chosen == _ADDRESS and detail is not None
        row = detail.row if detail is not None else None
        return EnterCaution(
            actor_id=actor_id,
            kind=list(CautionKind)[self.kind.value or 0],
            text=self.text.text(),
            source=self.source.text(),
            expires_at=self.expires.value,
            reporter_of_id=row.id if row is not None and chosen == _REPORTER else None,
            involvement_id=chosen if chosen and chosen > _ADDRESS else None,
            name=self.name.text(),
            phone=self.phone.text(),
            identity_number=self.identity.text(),
            community_id=row.community_id if row and is_here else self.community.value,
            address=row.address if row and is_here else self.address.text(),
            site_id=self.site.value,
        )


def _subjects(detail: IncidentDetail | None) -> list[Choice]:
    """Whom and what the incident names, masked: who is meant is copied by the program."""
    if detail is None:
        return []
    found = []
    if detail.reporter or detail.reporter_phone:
        caller = tr("Cautions", "报警人")
        said = f"{caller} {detail.reporter} {detail.reporter_phone}"
        found.append(Choice(_REPORTER, said.strip()))
    for each in detail.involvements:
        said = f"{person_word(each.role)} {each.name} {each.phone} {each.identity_number}"
        found.append(Choice(each.id, said.strip()))
    if detail.row.address:
        here = tr("Cautions", "这个地址")
        found.append(Choice(_ADDRESS, f"{here} {detail.row.place}"))
    return found
