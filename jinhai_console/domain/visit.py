"""走访: the places an officer goes round, what he found there, and when he is due again.

Every function is pure; moments are instants, days those of the station's zone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import MINUTE, Instant, day_of, day_start
from jinhai_console.domain.masking import mask_name
from jinhai_console.domain.officer import Officer, minding
from jinhai_console.domain.station import Community, Entry, Site
from jinhai_console.domain.task import About, TaskSource

MOST_DAYS = 730  # between two visits
WEEK_DAYS = 7
MOST_COLLECTED = 10_000  # pieces of data of one visit


class PlaceKind(StrEnum):
    HOUSEHOLD = "household"
    PERSON = "person"
    FIRM = "firm"
    SITE = "site"


class VisitOutcome(StrEnum):
    MET = "met"
    NOBODY_HOME = "nobody_home"
    REFUSED = "refused"
    MOVED_AWAY = "moved_away"


class VisitSource(StrEnum):
    DESK = "desk"
    PHONE = "phone"
    IMPORT = "import"


PLACE_KIND_NAMES: Mapping[PlaceKind, str] = {
    PlaceKind.HOUSEHOLD: "住户",
    PlaceKind.PERSON: "重点人员",
    PlaceKind.FIRM: "商户单位",
    PlaceKind.SITE: "工地与重点部位",
}
VISIT_OUTCOME_NAMES: Mapping[VisitOutcome, str] = {
    VisitOutcome.MET: "已见面",
    VisitOutcome.NOBODY_HOME: "家中无人",
    VisitOutcome.REFUSED: "拒绝走访",
    VisitOutcome.MOVED_AWAY: "已搬离",
}
VISIT_SOURCE_NAMES: Mapping[VisitSource, str] = {
    VisitSource.DESK: "指挥室",
    VisitSource.PHONE: "民警网页",
    VisitSource.IMPORT: "导入",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitTopic(Entry):
    """走访内容: what is done on a visit, such as 反诈宣传."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitPlace(Entity):
    """走访对象: a household, a person in focus, a firm, or a site of the station's lists.

    `name` is the householder's, the person's, the firm's. `officer_id` None follows the community.
    `stand_in_id`: who goes this once; after a visit it is the responsible officer's again.
    `interval_days` 0: visited as it comes, never due. What a site says of itself is its own:
    name, address, contact and interval are written here after it.
    """

    kind: PlaceKind
    name: str
    community_id: int
    building: str = ""
    address: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    reason: str = ""  # why a person is in focus
    remarks: str = ""
    interval_days: int = 0
    officer_id: int | None = None
    stand_in_id: int | None = None
    site_id: int | None = None
    entered_at: Instant
    entered_by_id: int | None = None
    last_visited_at: Instant | None = None
    retired_at: Instant | None = None
    retire_reason: str = ""

    @property
    def label(self) -> str:
        """What lists and tasks call it: of a person masked."""
        return self.name if self.kind in OPEN_NAMES else mask_name(self.name)

    @property
    def where(self) -> str:
        return " ".join(each for each in (self.address, self.building) if each)


MOVED_AWAY_REASON = "走访时已搬离"
OPEN_NAMES = frozenset((PlaceKind.FIRM, PlaceKind.SITE))  # whose name is no person's


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Entity):
    """One visit, kept as it was: where the place lay then stands in `community_id`."""

    place_id: int
    community_id: int
    officer_id: int
    at: Instant
    outcome: VisitOutcome
    met: str = ""  # who was met
    topic_ids: tuple[int, ...] = ()
    collected: int = 0  # pieces of data taken down: 信息采集
    text: str = ""
    source: VisitSource = VisitSource.DESK
    entered_at: Instant
    entered_by_id: int | None = None

    @property
    def is_real(self) -> bool:
        """Whether somebody was met: only then has the place been visited."""
        return self.outcome is VisitOutcome.MET


def due_at(place: VisitPlace, zone: str) -> Instant | None:
    """The last minute of the day by which it is to be visited; None where it never is."""
    if place.retired_at is not None or place.interval_days <= 0:
        return None
    known = place.entered_at if place.last_visited_at is None else place.last_visited_at
    return _end_of_day(known, place.interval_days, zone)


class Due(StrEnum):
    """How near a place's next visit is."""

    OVERDUE = "overdue"
    WEEK = "week"  # within the next seven days
    LATER = "later"
    NEVER = "never"  # visited as it comes
    RETIRED = "retired"


def due_of(place: VisitPlace, now: Instant, zone: str) -> Due:
    if place.retired_at is not None:
        return Due.RETIRED
    due = due_at(place, zone)
    if due is None:
        return Due.NEVER
    if due < now:
        return Due.OVERDUE
    return Due.WEEK if due <= _end_of_day(now, WEEK_DAYS, zone) else Due.LATER


def _end_of_day(moment: Instant, days: int, zone: str) -> Instant:
    return day_start(day_of(moment, zone) + timedelta(days=days + 1), zone) - MINUTE


def after_visit(place: VisitPlace, visit: Visit, now: Instant) -> VisitPlace:
    """The place from then on. Nobody met: still due when it was; moved away: out of the list.

    A visit told late moves nothing back. What lies ahead of a clock that was set back counts as
    now, so that nothing is due later than its interval from now.
    """
    if visit.outcome is VisitOutcome.MOVED_AWAY:
        return retired(place, now, MOVED_AWAY_REASON)
    if not visit.is_real:
        return place
    known = visit.at if place.last_visited_at is None else min(place.last_visited_at, now)
    return replace(place, last_visited_at=max(known, min(visit.at, now)), stand_in_id=None)


def after_correction(
    place: VisitPlace, before: Visit, visits: Iterable[Visit], now: Instant
) -> VisitPlace:
    """The place once one of its `visits` was put right; `before` is that one as it was."""
    visits = tuple(visits)
    real = [min(each.at, now) for each in visits if each.is_real]
    after = replace(place, last_visited_at=max(real, default=None))
    if any(each.outcome is VisitOutcome.MOVED_AWAY for each in visits):
        return retired(after, now, MOVED_AWAY_REASON)
    if before.outcome is VisitOutcome.MOVED_AWAY and place.retire_reason == MOVED_AWAY_REASON:
        return restored(after)
    return after


def retired(place: VisitPlace, now: Instant, reason: str) -> VisitPlace:
    """Out of use; it stays as it was where it is already."""
    if place.retired_at is not None:
        return place
    retired_at = max(now, place.entered_at)
    return replace(place, retired_at=retired_at, retire_reason=reason, stand_in_id=None)


def restored(place: VisitPlace) -> VisitPlace:
    return replace(place, retired_at=None, retire_reason="")


def responsible(place: VisitPlace, officers: Iterable[Officer]) -> Officer | None:
    """Who goes there: the officer named, else the community's first who is no auxiliary.

    None where nobody in use is left for it.
    """
    serving = [each for each in officers if each.retired_at is None]
    for each in serving:
        if each.id == place.officer_id:
            return each
    return minding(place.community_id, serving)


def going(place: VisitPlace, officers: Iterable[Officer]) -> Officer | None:
    """Who goes there next: whoever it was handed on to for this once, else as ever."""
    officers = tuple(officers)
    for each in officers:
        if each.id == place.stand_in_id and each.retired_at is None:
            return each
    return responsible(place, officers)


def about(place: VisitPlace, communities: Mapping[int, Community]) -> About:
    """What a task says of it: no more of a person than lists do."""
    community = communities.get(place.community_id)
    parts = (community.name if community else "", place.where)
    where = " ".join(each for each in parts if each)
    return About(
        source=TaskSource.VISIT,
        id=place.id,
        number=place.label,
        title=f"走访{PLACE_KIND_NAMES[place.kind]}：{where or place.label}",
    )


def asks(place: VisitPlace) -> str:
    return f"每 {place.interval_days} 天走访一次"


def after_site(place: VisitPlace, site: Site) -> VisitPlace:
    """The place as its site says it is."""
    return replace(
        place,
        name=site.name,
        community_id=site.community_id,
        address=site.address,
        contact_name=site.contact_name,
        contact_phone=site.contact_phone,
        remarks=site.remarks,
        interval_days=site.visit_days,
    )


def place_problem(place: VisitPlace) -> str:
    """What keeps it from being saved, in one sentence; empty where nothing does."""
    if not place.name.strip():
        return "请写明走访对象的名称：户主、姓名或单位"
    if not 0 <= place.interval_days <= MOST_DAYS:
        return f"走访间隔应在 1 到 {MOST_DAYS} 天之间，不定期就写 0"
    if place.kind is not PlaceKind.SITE and not place.where:
        return "请写明地址或楼栋，民警要找得到"
    if place.kind is PlaceKind.PERSON and not place.reason.strip():
        return "请写明列为重点人员的缘由和依据"
    return ""


def building_key(place: VisitPlace) -> tuple[str, ...]:
    """Sorts the doors of a building together, 2栋 before 10栋."""
    return tuple(natural(each) for each in (place.address, place.building, place.name))


def natural(text: str) -> str:
    """The text with its numbers as long as each other, so that 9 sorts before 10."""
    parts: list[str] = []
    digits = ""
    for letter in (*text, ""):
        if letter.isdecimal():
            digits += letter
            continue
        parts += [digits.zfill(8) if digits else "", letter]
        digits = ""
    return "".join(parts)


def same_place(one: VisitPlace, others: Sequence[VisitPlace]) -> VisitPlace | None:
    """The one in use that is the same: kind, name and whereabouts; None where there is none."""
    for other in others:
        if other.id != one.id and other.retired_at is None and _key(one) == _key(other):
            return other
    return None


def _key(place: VisitPlace) -> tuple[object, ...]:
    return (place.kind, place.community_id, place.name, place.address, place.building)
