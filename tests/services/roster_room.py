"""The small station with a roster: two groups in turn, a seat, day work, from START on."""

from dataclasses import dataclass
from datetime import date, timedelta

from jinhai_console.domain.instant import day_of
from jinhai_console.domain.roster import (
    Duty,
    DutyGroup,
    DutyPost,
    PostKind,
    RosterDays,
    Rotation,
)
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.services import reads
from jinhai_console.services.roster_fill import FillRoster
from jinhai_console.services.station import AddEntry
from tests.stations import START, Room

ZONE = "Asia/Shanghai"
TODAY = day_of(START, ZONE)
WEEK = TODAY + timedelta(days=6)


@dataclass(slots=True)
class RosterRoom:
    """Groups of 01, 03 and of 02, 04 take turns at 值班组; 05 sits at 指挥席."""

    room: Room
    group_post: int
    seat: int
    day_work: int

    def duties(self, number: str | None = None) -> list[Duty]:
        """Live ones, of one officer where his number is given, by time."""
        wanted = self.room.officer(number) if number else None
        found = [
            each
            for each in self.room.all(Duty)
            if each.cancelled_at is None and wanted in (None, each.officer_id)
        ]
        return sorted(found, key=lambda each: (each.starts_at, each.id))

    def roster(self, first: date = TODAY, last: date = WEEK) -> Roster:
        return self.room.desk.read(reads.roster_between, first, last).result(60)

    def row(self, number: str) -> OfficerRow:
        rows = self.room.desk.read(reads.officer_rows).result(60)
        return next(each for each in rows if each.number == number)


def with_roster(room: Room, *, is_filled: bool = True) -> RosterRoom:
    def post(name: str, kind: PostKind, **values: object) -> int:
        given = {"name": name, "kind": kind, "starts": "08:30", "minutes": 1_440, **values}
        return room.done(AddEntry(actor_id=None, kind=DutyPost, values=given)).id

    def group(name: str, *numbers: str) -> int:
        members = tuple(room.officer(each) for each in numbers)
        given = {"name": name, "member_ids": members}
        return room.done(AddEntry(actor_id=None, kind=DutyGroup, values=given)).id

    def rotation(name: str, cycle: tuple[int, ...], *groups: int) -> None:
        given = {"name": name, "cycle": cycle, "group_ids": groups, "anchor_day": "2026-11-23"}
        room.done(AddEntry(actor_id=None, kind=Rotation, values=given))

    made = RosterRoom(
        room,
        post("值班组", PostKind.GROUP, needs=2, rest_minutes=570),
        post("指挥席", PostKind.COMMAND),
        post("日勤", PostKind.DAY, starts="08:00", minutes=600, needs=0, days=RosterDays.WORKDAYS),
    )
    rotation("两组轮", (made.group_post, 0), group("一组", "01", "03"), group("二组", "02", "04"))
    rotation("席位", (made.seat,), group("席", "05"))
    if is_filled:
        room.done(FillRoster(actor_id=None, first=TODAY - timedelta(days=1), last=WEEK))
    return made
