"""The demonstration has somebody at every post at every hour, whenever it is founded."""

from datetime import timedelta
from pathlib import Path

import pytest

from jinhai_console.domain.instant import HOUR, day_of, day_start
from jinhai_console.domain.roster import PostKind
from jinhai_console.domain.roster_check import conflicts, gaps
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.domain.station import TeamKind
from jinhai_console.intake.founding import Founded
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.store.database import open_database
from tests.demonstration import demo, founded

__all__ = ["demo", "founded"]


@pytest.fixture
def desk(demo: Path) -> Desk:
    return Desk(open_database(demo), seat="test")


def test_at_every_hour_of_a_fortnight_somebody_is_at_every_post(
    desk: Desk, founded: tuple[Path, Founded]
) -> None:
    zone = "Asia/Shanghai"
    roster = between(desk, 0, 14)
    begin = day_start(roster.today, zone)
    empty: list[int] = []
    for hour in range(24 * 14):
        at = begin + hour * HOUR
        rows = desk.read(reads.officer_rows, None, at=at).result(10)
        on = [each for each in rows if each.is_on_duty]
        posts = {kind for each in on for kind in each.posts}
        assert {PostKind.LEADER, PostKind.COMMAND, PostKind.GROUP} <= posts
        assert any(e.team_kind is TeamKind.COMMAND and not e.is_auxiliary for e in on)
        empty += [] if PostKind.PATROL in posts else [hour]
    # One leave leaves the patrol post open for a day, so that a gap can be seen.
    assert len(empty) == 24
    desk.close()


def test_who_signs_in_first_is_on_duty(desk: Desk, founded: tuple[Path, Founded]) -> None:
    rows = desk.read(reads.officer_rows).result(10)
    on = {each.number for each in rows if each.is_on_duty}
    assert {founded[1].officer, founded[1].relief} <= on
    desk.close()


def test_months_are_filled_with_a_swap_and_leave_in_them(desk: Desk) -> None:
    roster = between(desk, -20, 60)
    assert any(each.stands_in_for_id for each in roster.duties)
    assert roster.leaves
    missing = gaps(roster.plan, roster.first, roster.last, roster.duties, roster.leaves)
    assert {each.kind for each in missing} == {PostKind.PATROL}
    found = conflicts(roster.plan, roster.first, roster.last, roster.duties, roster.leaves)
    assert len(found) <= 4
    desk.close()


def between(desk: Desk, before: int, after: int) -> Roster:
    today = day_of(wall_clock(), "Asia/Shanghai")
    first, last = today + timedelta(days=before), today + timedelta(days=after)
    return desk.read(reads.roster_between, first, last).result(10)
