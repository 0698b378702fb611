"""The demonstration's visits: who lives where, and a month of rounds, all fictional."""

import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from random import Random

from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Instant, day_of, day_start
from jinhai_console.domain.station import Community
from jinhai_console.domain.visit import PlaceKind, VisitOutcome, VisitSource
from jinhai_console.domain.visit_rows import PlaceRow
from jinhai_console.intake.simulation.people import Residents
from jinhai_console.intake.simulation.scenario import DemonstrationPlan, Neighbourhood
from jinhai_console.services import reads
from jinhai_console.services.attachments import KeptPhoto, keep_photo
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.visit_ledger import LedgerPlace, LedgerVisit, TakeLedger
from jinhai_console.services.visits import RecordVisit

Give = Callable[[Command], int]
Go = Callable[[Instant | None], None]

# By these a place of the ledger is found again.
_NAMED = ("kind", "community_id", "name", "address", "building")
_SINCE_DAYS = 120  # how long the places have been on the list
_MONTH_DAYS = 31  # of which every visit is told
_HOMES, _DOORS, _FIRMS = 4, 7, 5  # buildings of a community, doors in each, firms
_NOBODY_HOME, _PHOTO = 0.14, 0.06  # how often
_PICTURES = 6
_REASONS = (
    "独居老人，社区列为关爱对象",
    "刑满释放未满五年，按规定见面",
    "精神障碍在册，家属监护",
)
_SAID = (
    "讲了刷单返利和冒充客服的手法，已装反诈软件",
    "提醒电动车不进楼道充电",
    "核对居住人员，两人新迁入",
    "反映楼道灯坏，已转物业",
    "消防通道堆物，当场清理",
    "近期无异常，留了警民联系卡",
)
_REMARKS = ("", "", "", "晚上七点后在家", "先打电话", "家里养狗")


@dataclass(frozen=True, slots=True)
class _Round:
    """How visits come about: `keenness` is how much of what is due an officer gets done."""

    rng: Random
    now: Instant
    zone: str
    topics: Mapping[str, int]
    pictures: tuple[KeptPhoto, ...]
    keenness: float

    def visits(self, interval: int, since: Instant) -> tuple[LedgerVisit, ...]:
        """One of the round before, and those of the last month that were made."""
        rng, last = self.rng, since
        made = []
        earlier = self.now - rng.randint(_MONTH_DAYS, _MONTH_DAYS + interval - 1) * DAY
        if earlier > since:
            last = self._at(earlier)
            made.append(self._met(last))
        due = last + interval * DAY
        while due < self.now + 4 * DAY and rng.random() < self.keenness:
            at = self._at(min(due, self.now) - rng.randint(1, 5) * DAY)
            if at <= last or at > self.now:
                break
            if rng.random() < _NOBODY_HOME and at + DAY < self.now:
                made.append(LedgerVisit(at=at, outcome=VisitOutcome.NOBODY_HOME))
                at += DAY
            last = at
            made.append(self._met(at))
            due = at + interval * DAY
        return tuple(made)

    def _at(self, moment: Instant) -> Instant:
        """Some time of that day between nine and half past five."""
        start = day_start(day_of(moment, self.zone), self.zone)
        return start + 9 * HOUR + self.rng.randint(0, 510) * MINUTE

    def _met(self, at: Instant) -> LedgerVisit:
        rng = self.rng
        done = rng.sample(sorted(self.topics), rng.randint(1, min(3, len(self.topics))))
        photos = self.pictures if rng.random() < _PHOTO else ()
        return LedgerVisit(
            at=at,
            outcome=VisitOutcome.MET,
            met=rng.choice(("本人", "家属", "租客", "负责人")),
            topic_ids=tuple(self.topics[each] for each in done),
            collected=rng.randint(1, 4) if "信息采集" in done else 0,
            text=rng.choice(_SAID),
            source=VisitSource.PHONE,
            photos=tuple(rng.sample(photos, 1)) if photos else (),
        )


def tell_visits(
    desk: Desk, give: Give, go: Go, plan: DemonstrationPlan, now: Instant, seed: int
) -> None:
    """Households, persons in focus and firms of each community, its sites, and their visits.

    `go` sets the clock, None to now: the last month's are told one by one when they were made, so
    that they settle what was owed then.
    """
    rng = Random(f"visits {seed}")
    lists = desk.read(reads.lists).result()
    residents = Residents(rng, size=2_000)
    topics = {each.name: id for id, each in lists.visit_topics.items()}
    pictures = tuple(keep_photo(desk, each) for each in _pictures(rng))
    around = {each.name: each for each in plan.neighbourhoods}
    rows = desk.read(reads.place_rows).result()
    led: list[LedgerPlace] = []
    for community in lists.communities.values():
        if community.name not in around:
            continue
        keenness = 0.55 + 0.45 * rng.random()
        going = _Round(rng, now, lists.station.zone, topics, pictures, keenness)
        led += _sites(going, community, rows)
        led += _places(going, community, around[community.name], residents)
    began = now - _MONTH_DAYS * DAY
    go(began)
    give(TakeLedger(actor_id=None, places=tuple(_until(began, each) for each in led)))
    _tell_month(desk, give, go, [each for each in led if each.visits], began)
    go(None)


def _until(began: Instant, told: LedgerPlace) -> LedgerPlace:
    return replace(told, visits=tuple(each for each in told.visits if each.at <= began))


def _tell_month(desk: Desk, give: Give, go: Go, led: Sequence[LedgerPlace], began: Instant) -> None:
    """In the order in which they were made; who has the place went there."""
    rows = desk.read(reads.place_rows).result()
    known = {_where(each): each for each in rows} | {each.id: each for each in rows}
    made = [
        (each.at, place, each)
        for told in led
        for place in (known[told.place_id or tuple(told.values.get(e, "") for e in _NAMED)],)
        for each in told.visits
        if each.at > began
    ]
    for at, place, told_visit in sorted(made, key=lambda each: (each[0], each[1].id)):
        go(at)
        values = {each.name: getattr(told_visit, each.name) for each in fields(told_visit)}
        give(RecordVisit(actor_id=place.officer_id, place_id=place.id, **values))


def _where(row: PlaceRow) -> tuple[object, ...]:
    return tuple(getattr(row.place, each) for each in _NAMED)


def _sites(
    going: _Round, community: Community, rows: tuple[PlaceRow, ...]
) -> Iterator[LedgerPlace]:
    since = going.now - _SINCE_DAYS * DAY
    for row in rows:
        if row.place.site_id is not None and row.place.community_id == community.id and row.officer:
            visits = going.visits(row.place.interval_days or 30, since)
            yield LedgerPlace(since=since, place_id=row.id, visits=visits)


def _places(
    going: _Round, community: Community, around: Neighbourhood, residents: Residents
) -> Iterator[LedgerPlace]:
    yield from _homes(going, community, around, residents)
    rng = going.rng
    for reason in _REASONS:
        yield _ledger(
            going,
            30,
            kind=PlaceKind.PERSON,
            community_id=community.id,
            address=rng.choice(around.places["compound"]),
            building=f"{rng.randint(1, 18)}栋{rng.randint(1, 18)}01室",
            **_person(rng, residents),
            reason=reason,
        )
    for name in around.places["shop"][:_FIRMS]:
        person = _person(rng, residents)
        yield _ledger(
            going,
            60,
            kind=PlaceKind.FIRM,
            community_id=community.id,
            name=name,
            address=f"{rng.choice(around.roads)}{rng.randint(1, 220)}号",
            contact_name=person["name"],
            contact_phone=person["contact_phone"],
        )


def _homes(
    going: _Round, community: Community, around: Neighbourhood, residents: Residents
) -> Iterator[LedgerPlace]:
    """A few buildings, some doors in each."""
    rng = going.rng
    for _ in range(_HOMES):
        where, building = rng.choice(around.places["compound"]), rng.randint(1, 18)
        for door in sorted(rng.sample(range(1, 60), _DOORS)):
            floor, flat = divmod(door, 4)
            yield _ledger(
                going,
                90,
                kind=PlaceKind.HOUSEHOLD,
                community_id=community.id,
                address=where,
                building=f"{building}栋{floor + 1}{flat + 1:02d}室",
                **_person(rng, residents),
                remarks=rng.choice(_REMARKS),
            )


def _person(rng: Random, residents: Residents) -> dict[str, str]:
    person = residents.pick(rng)
    return {"name": person.name, "contact_phone": person.phone}


def _ledger(going: _Round, interval: int, **values: object) -> LedgerPlace:
    since = going.now - _SINCE_DAYS * DAY
    return LedgerPlace(
        since=since,
        values={**values, "interval_days": interval},
        visits=going.visits(interval, since),
    )


def _pictures(rng: Random) -> Iterator[bytes]:
    """Small drawn doors: nobody's photograph."""
    from PIL import Image, ImageDraw  # late: only the demonstration draws

    for _ in range(_PICTURES):
        wall = tuple(rng.randint(150, 230) for _ in range(3))
        door = tuple(rng.randint(60, 140) for _ in range(3))
        picture = Image.new("RGB", (320, 240), wall)
        draw = ImageDraw.Draw(picture)
        draw.rectangle((0, 200, 320, 240), fill=(120, 115, 110))
        draw.rectangle((110, 50, 210, 205), fill=door, outline=(40, 40, 40), width=3)
        draw.ellipse((190, 125, 200, 135), fill=(220, 200, 90))
        draw.rectangle((130, 70, 190, 100), fill=(200, 50, 40))
        made = io.BytesIO()
        picture.save(made, "JPEG", quality=80)
        yield made.getvalue()
