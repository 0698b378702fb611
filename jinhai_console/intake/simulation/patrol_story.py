"""The demonstration's patrol post: a thief followed and caught, another looked for, the log."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from jinhai_console.domain.clue import Build, ClueState, Colour, Features, Heading, VehicleKind
from jinhai_console.domain.incident import EXIT_STATES
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Instant, to_local
from jinhai_console.domain.patrol import EntryKind
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.task import Receiver
from jinhai_console.services import reads
from jinhai_console.services.attachments import KeptPhoto, keep_photo
from jinhai_console.services.clues import AddClue, EndClue, HandClue
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.patrol import RecordLook, WriteLog
from jinhai_console.services.sightings import AddSighting, SightingFacts

Give = Callable[[Command], int]
Point = tuple[float, float]

_BACK = 40 * DAY
_EBIKE_THEFT = "02020101"
_EVENING = 18  # o'clock: a theft of the evening is told of first
_LOOKED = 12  # more scenes looked at, besides the two that are followed
_DEGREE = 1 / 111_320  # of a metre to the north


@dataclass(frozen=True, slots=True)
class _Seen:
    """Minutes after the report, metres east and north of the place; `east` None: no point."""

    minutes: int
    east: float | None
    north: float
    camera: str
    heading: Heading | None = None
    text: str = ""
    has_photo: bool = False


# What one night's cameras showed of whoever cut the lock and rode away.
_CAUGHT = (
    _Seen(-18, 0, 0, "车棚北侧枪机", None, "剪断车锁，推车离开", has_photo=True),
    _Seen(-15, 140, 60, "小区南门岗亭", Heading.E, "戴头盔骑出"),
    _Seen(-11, 620, 180, "鼓岩路公交站球机", Heading.E),
    _Seen(-6, 1_250, 420, "望海路口电警", Heading.NE, "闯红灯", has_photo=True),
    _Seen(4, None, 0, "民房巷口商铺自有探头", None, "车放进巷内"),
    _Seen(31, 1_640, 760, "听涛市场东门", Heading.N, "换下外套", has_photo=True),
)
# Of another, days before: a hole in the route and a camera whose clock is wrong.
_OPEN = (
    _Seen(-40, 0, 0, "单元门口枪机", None, "在楼下徘徊", has_photo=True),
    _Seen(-28, 210, -90, "西门球机", Heading.W, "骑车离开"),
    _Seen(-27, 3_900, -700, "滨海大道卡口", Heading.W, "时钟待核对"),
    _Seen(58, -900, -350, "石桥路口电警", Heading.SW, "号牌后三位清楚", has_photo=True),
)
_RIDER = Features(
    upper="连帽外套",
    upper_colour=Colour.BLACK,
    lower="长裤",
    lower_colour=Colour.GREY,
    build=Build.SLIM,
    height_from=170,
    height_to=175,
    headwear="白色头盔",
    carried="双肩包",
    vehicle=VehicleKind.EBIKE,
    vehicle_make="踏板式",
    vehicle_colour=Colour.WHITE,
)
_OTHER = Features(
    upper="短夹克",
    upper_colour=Colour.BLACK,
    lower_colour=Colour.BLUE,
    mask="蓝色口罩",
    vehicle=VehicleKind.EBIKE,
    vehicle_colour=Colour.WHITE,
    plate="*8K27",
)


def tell_patrol(
    desk: Desk, give: Give, at: Callable[[Instant | None], object], now: Instant, seed: int
) -> None:
    """`at` puts the clock to a moment of the past, None to the present."""
    thefts = _thefts(desk, now)
    officers = desk.read(reads.officer_rows).result()
    room = [each.id for each in officers if each.team_kind == "command" and not each.is_auxiliary]
    lists = desk.read(reads.lists).result()
    team = next((e.id for e in lists.teams.values() if e.kind == "case"), None)
    if len(thefts) < 2 or not room or team is None:
        return
    rng = Random(f"{seed} patrol")
    story = _Story(desk, give, room[0], rng)
    zone = lists.station.zone
    evening = [e for e in thefts[1:] if to_local(e.received_at, zone).hour >= _EVENING]
    other, caught = thefts[0], (evening or thefts[1:])[0]
    rest = [each for each in thefts[1:] if each is not caught]
    at(caught.received_at + 45 * MINUTE)
    clue = story.followed(caught, _RIDER, _CAUGHT, 6)
    asks = "按特征和轨迹到听涛市场一带查找，结果告知巡查岗"
    receivers = (Receiver(team_id=team),)
    give(HandClue(actor_id=room[0], clue_id=clue, receivers=receivers, asks=asks))
    at(caught.received_at + 150 * MINUTE)
    give(
        EndClue(
            actor_id=room[0],
            clue_id=clue,
            state=ClueState.FOUND,
            outcome="报警两个多小时后在听涛市场旁出租房内查获，被盗电动车追回",
        )
    )
    at(other.received_at + 70 * MINUTE)
    story.followed(other, _OTHER, _OPEN, 64)
    at(None)
    for row in rest[:_LOOKED]:
        story.looked(row)
    _log(give, room, now)


def _thefts(desk: Desk, now: Instant) -> list[IncidentRow]:
    """Of electric bicycles with a place, over for some hours, the latest first."""
    lists = desk.read(reads.lists).result()
    ids = frozenset(e.id for e in lists.categories.values() if e.code == _EBIKE_THEFT)
    chosen = QueueFilter(
        order=QueueOrder.HISTORY,
        category_ids=ids,
        received_from=now - _BACK,
        received_before=now - 6 * HOUR,
    )
    found = desk.read(reads.listed, chosen, 40).result()
    return [each for each in found if each.address and each.state not in EXIT_STATES]


_SEEN = (
    "调看现场和出入口探头，没有发现",
    "车棚内无探头，出入口未见可疑人员",
    "一人推车出门，面部不清，去向不明",
    "现场探头离线，调看相邻路口，没有发现",
)


class _Story:
    def __init__(self, desk: Desk, give: Give, actor_id: int, rng: Random) -> None:
        self._desk = desk
        self._give = give
        self._actor_id = actor_id
        self._rng = rng

    def followed(
        self, row: IncidentRow, features: Features, seen: Sequence[_Seen], looked_after: int
    ) -> int:
        """Looked at, described, followed from camera to camera; the clue's id."""
        self._give(
            RecordLook(
                actor_id=self._actor_id,
                incident_id=row.id,
                seen=seen[0].text,
                has_found=True,
                looked_at=row.received_at + looked_after * MINUTE,
            )
        )
        clue = self._give(AddClue(actor_id=self._actor_id, features=features, incident_id=row.id))
        detail = self._desk.read(reads.incident_detail, row.id).result()
        middle = None
        if detail is not None and detail.longitude is not None and detail.latitude is not None:
            middle = (detail.longitude, detail.latitude)
        for place, each in enumerate(seen, 1):
            self._give(self._sighting(clue, row, middle, each, place))
        return clue

    def looked(self, row: IncidentRow) -> None:
        """Looked at in the usual time, sometimes late, with nothing to follow."""
        minutes = self._rng.choice((2, 3, 3, 4, 5, 6, 8, 9, 14))
        self._give(
            RecordLook(
                actor_id=self._actor_id,
                incident_id=row.id,
                seen=self._rng.choice(_SEEN),
                looked_at=row.received_at + minutes * MINUTE,
            )
        )

    def _sighting(
        self, clue: int, row: IncidentRow, middle: Point | None, each: _Seen, place: int
    ) -> AddSighting:
        photos: tuple[KeptPhoto, ...] = ()
        if each.has_photo:
            photos = (keep_photo(self._desk, _picture(self._rng, place)),)
        longitude = latitude = None
        if middle is not None and each.east is not None:
            longitude = round(middle[0] + each.east * _DEGREE * 1.1, 6)
            latitude = round(middle[1] + each.north * _DEGREE, 6)
        return AddSighting(
            actor_id=self._actor_id,
            clue_id=clue,
            facts=SightingFacts(
                at=row.received_at + each.minutes * MINUTE,
                longitude=longitude,
                latitude=latitude,
                camera=f"{each.camera}（虚构）",
                heading=each.heading,
                text=each.text,
            ),
            photos=photos,
        )


def _log(give: Give, room: Sequence[int], now: Instant) -> None:
    """Of the last hours, with somebody away for a while."""
    first, last = room[0], room[-1]
    for hours, kind, officer, text in (
        (9, EntryKind.NOTE, first, "接班，探头、录像机、对讲机正常"),
        (6, EntryKind.NOTE, first, "三号杆球机离线，已报修"),
        (4, EntryKind.ON, last, "替岗用餐"),
        (3.5, EntryKind.OFF, last, ""),
        (2, EntryKind.NOTE, first, "视频轮巡一遍，未见异常"),
    ):
        at = now - round(hours * HOUR)
        give(WriteLog(actor_id=first, kind=kind, officer_id=officer, text=text, at=at))


def _picture(rng: Random, place: int) -> bytes:
    """A drawn street with a drawn rider: nobody's photograph."""
    from PIL import Image, ImageDraw  # late: only the demonstration draws

    picture = Image.new("RGB", (640, 400), (52 + rng.randint(0, 20), 58, 66))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 250, 640, 400), fill=(78, 78, 80))
    for left in range(-40, 640, 120):
        draw.rectangle((left, 318, left + 60, 326), fill=(190, 186, 170))
    draw.rectangle((60, 90, 240, 250), fill=(96, 88, 80))
    draw.rectangle((430, 60, 600, 250), fill=(86, 92, 98))
    x = 250 + 30 * (place % 4)
    for wheel in (x, x + 110):
        draw.ellipse((wheel, 290, wheel + 56, 346), outline=(230, 230, 230), width=7)
    draw.polygon(((x + 28, 300), (x + 60, 262), (x + 130, 300)), fill=(236, 236, 236))
    draw.rectangle((x + 48, 190, x + 92, 266), fill=(24, 24, 28))
    draw.ellipse((x + 52, 148, x + 88, 186), fill=(240, 240, 240))
    draw.rectangle((8, 8, 150, 30), fill=(0, 0, 0))
    draw.text((14, 12), f"DEMO CAM {place}  FICTIONAL", fill=(255, 255, 255))
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=85)
    return made.getvalue()
