"""The demonstration's roster: filled from its rotations, with leave and swaps as life has them."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from jinhai_console.domain.instant import day_of
from jinhai_console.domain.roster import Duty, LeaveKind
from jinhai_console.domain.roster_fill import month_of
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.intake.toml_entry import TomlEntry, load_toml
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.leave import TakeLeave
from jinhai_console.services.roster import SwapDuties
from jinhai_console.services.roster_fill import FillRoster

MONTHS_AHEAD = 2
_FAR = 60


def furnish_roster(desk: Desk, resources: Path, give: Callable[[Command], object]) -> None:
    """The past month, this one and the next two, with what `demonstration/roster.toml` tells."""
    lists = desk.read(reads.lists).result()
    if not lists.rotations:
        return
    file = resources / "demonstration" / "roster.toml"
    story = TomlEntry(load_toml(file), file.name)
    today = day_of(wall_clock(), lists.station.zone)
    officers = {each.number: each.id for each in desk.read(reads.officer_rows).result()}
    for leave in _leaves(story, today, officers):
        give(leave)
    for first, last in _months(today):
        give(FillRoster(actor_id=None, first=first, last=last))
    roster = desk.read(reads.roster_between, today, today + timedelta(days=_FAR)).result()
    for swap in _swaps(story, today, officers, roster):
        give(swap)


def _months(today: date) -> Iterator[tuple[date, date]]:
    first, _last = month_of(month_of(today)[0] - timedelta(days=1))
    for _ in range(MONTHS_AHEAD + 2):
        first, last = month_of(first)
        yield first, last
        first = last + timedelta(days=1)


def _leaves(story: TomlEntry, today: date, officers: dict[str, int]) -> Iterator[TakeLeave]:
    for entry in story.entries("leaves", "officer"):
        first = today + timedelta(days=int(entry.number("from", low=-_FAR, high=_FAR)))
        last = first + timedelta(days=entry.whole("days", low=1, high=_FAR) - 1)
        yield TakeLeave(
            actor_id=None,
            officer_id=officers[entry.text("officer")],
            first_day=first.isoformat(),
            last_day=last.isoformat(),
            kind=entry.choice("kind", LeaveKind),
            remark=entry.text("remark", ""),
        )


def _swaps(
    story: TomlEntry, today: date, officers: dict[str, int], roster: Roster
) -> Iterator[SwapDuties]:
    for entry in story.entries("swaps", "first"):
        begins = today + timedelta(days=entry.whole("from", high=_FAR))
        post = entry.text("post")
        pair = [
            _next(roster, officers[entry.text(name)], post, begins) for name in ("first", "second")
        ]
        if None not in pair:
            ids = [each.id for each in pair if each is not None]
            reason = entry.text("reason")
            yield SwapDuties(actor_id=None, first_id=ids[0], second_id=ids[1], reason=reason)


def _next(roster: Roster, officer_id: int, post: str, begins: date) -> Duty | None:
    """His first duty at the post from a day on, none that he is away from."""
    for duty in roster.duties:
        if duty.officer_id != officer_id or duty.day < begins.isoformat():
            continue
        is_there = roster.leave_of(officer_id, date.fromisoformat(duty.day)) is None
        if is_there and roster.plan.posts[duty.post_id].name == post:
            return duty
    return None
