"""The roster's commands: filled, changed by hand, undone; who is on duty follows at once."""

import threading
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from jinhai_console.domain.instant import DAY, HOUR, MINUTE
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Done
from jinhai_console.domain.roster import Duty, DutyGroup, DutyPost, Leave, LeaveKind, PostKind
from jinhai_console.domain.roster_check import Clash
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer
from jinhai_console.services.leave import CancelLeave, TakeLeave
from jinhai_console.services.roster import (
    CallIn,
    CoverDuty,
    GoOffDuty,
    MoveDuty,
    PutDuty,
    RemoveDuty,
    SwapDuties,
)
from jinhai_console.services.roster_fill import FillRoster
from jinhai_console.services.station import ChangeEntry, RetireEntry
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.feed import ChangeSet
from tests.services.roster_room import TODAY, WEEK, RosterRoom, with_roster
from tests.stations import Room


@pytest.fixture
def made(room: Room) -> RosterRoom:
    return with_roster(room)


def undo(room: Room, done: Done) -> None:
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))


def test_who_is_on_duty_follows_the_roster_and_the_clock(made: RosterRoom) -> None:
    first = {n for n in ("01", "02", "03", "04", "05") if made.row(n).is_on_duty}
    made.room.clock.now += DAY
    second = {n for n in ("01", "02", "03", "04", "05") if made.row(n).is_on_duty}
    assert (first & second, first | second) == ({"05"}, {"01", "02", "03", "04", "05"})
    row = made.row("05")
    assert (row.post, row.posts) == ("指挥席", (PostKind.COMMAND,))
    assert row.duty_ends_at is not None
    made.room.clock.now += 30 * DAY  # nobody filled so far: activities speak again
    assert all(made.row(n).is_on_duty for n in ("01", "02", "05"))


def test_a_hole_of_hours_is_a_hole_and_one_of_days_is_no_roster(made: RosterRoom) -> None:
    for duty in made.duties():
        if duty.starts_at > made.room.clock.now:
            made.room.done(RemoveDuty(actor_id=None, duty_id=duty.id))
    five = made.room.officer("05")
    after = (TODAY + timedelta(days=2)).isoformat()
    made.room.done(PutDuty(actor_id=None, officer_id=five, post_id=made.seat, day=after))
    made.room.clock.now = made.duties("05")[-1].starts_at - 12 * HOUR
    assert not made.row("05").is_on_duty
    far = (TODAY + timedelta(days=8)).isoformat()
    made.room.done(PutDuty(actor_id=None, officer_id=five, post_id=made.seat, day=far))
    made.room.clock.now = made.duties("05")[-1].starts_at - 3 * DAY
    assert made.row("05").is_on_duty
    call = CallIn(
        actor_id=None, officer_id=five, post_id=made.seat, until=made.room.clock.now + HOUR
    )
    assert "没有排到现在" in made.room.refused(call)


def test_filling_twice_changes_nothing_and_is_undone_whole(made: RosterRoom) -> None:
    fill = FillRoster(actor_id=None, first=TODAY, last=WEEK)
    assert "已经按轮班排好" in made.room.refused(fill)
    later = FillRoster(
        actor_id=None, first=WEEK + timedelta(days=1), last=WEEK + timedelta(days=31)
    )
    before = len(made.duties())
    done = made.room.done(later)
    assert len(made.duties()) == before + int(done.number)
    undo(made.room, done)
    assert len(made.duties()) == before


def test_the_preview_says_what_filling_does(made: RosterRoom) -> None:
    duty = made.duties("01")[-1]
    made.room.done(RemoveDuty(actor_id=None, duty_id=duty.id))
    preview = made.room.desk.read(reads.fill_preview, TODAY, WEEK).result(10)
    assert preview.is_nothing
    assert [each.slot.officer_id for each in preview.filling.skipped] == [duty.officer_id]
    assert len(preview.after.gaps) == len(made.roster().gaps)


def test_too_much_at_once_or_nothing_to_fill_from_is_refused(room: Room) -> None:
    assert "还没有轮班" in room.refused(FillRoster(actor_id=None, first=TODAY, last=WEEK))
    far = TODAY + timedelta(days=200)
    assert "一次最多" in room.refused(FillRoster(actor_id=None, first=TODAY, last=far))
    assert "不晚于" in room.refused(FillRoster(actor_id=None, first=WEEK, last=TODAY))


def test_a_swap_keeps_both_names_and_is_undone(made: RosterRoom) -> None:
    mine, yours = made.duties("01")[-1], made.duties("02")[-1]
    reason = "家中有事"
    done = made.room.done(
        SwapDuties(actor_id=None, first_id=mine.id, second_id=yours.id, reason=reason)
    )
    live = {(e.officer_id, e.day): e.stands_in_for_id for e in made.duties()}
    one, two = made.room.officer("01"), made.room.officer("02")
    assert live[two, mine.day] == one
    assert live[one, yours.day] == two
    assert (one, mine.day) not in live
    first, second = back(made, mine, yours)
    made.room.done(SwapDuties(actor_id=None, first_id=first, second_id=second, reason="换回"))
    live = {(e.officer_id, e.day): e.stands_in_for_id for e in made.duties()}
    assert (live[one, mine.day], live[two, yours.day]) == (None, None)
    assert "不能撤消" in made.room.refused(UndoEntry(actor_id=None, sequence=done.sequence))


def back(made: RosterRoom, mine: Duty, yours: Duty) -> tuple[int, int]:
    """The two duties that the swap made."""
    first = next(e for e in made.duties("02") if e.day == mine.day and e.is_by_hand)
    second = next(e for e in made.duties("01") if e.day == yours.day and e.is_by_hand)
    return first.id, second.id


def test_a_swap_is_undone(made: RosterRoom) -> None:
    mine, yours = made.duties("01")[-1], made.duties("02")[-1]
    before = {(e.officer_id, e.day) for e in made.duties()}
    swap = SwapDuties(actor_id=None, first_id=mine.id, second_id=yours.id, reason="家中有事")
    undo(made.room, made.room.done(swap))
    assert {(e.officer_id, e.day) for e in made.duties()} == before


def test_cover_names_whose_duty_it_was(made: RosterRoom) -> None:
    duty = made.duties("01")[-1]
    cover = CoverDuty(actor_id=None, duty_id=duty.id, officer_id=made.room.officer("02"))
    said = made.room.refused(cover)
    assert "写明理由" in said
    assert "休息不足" in said
    made.room.done(
        CoverDuty(actor_id=None, duty_id=duty.id, officer_id=made.room.officer("02"), reason="病假")
    )
    (given,) = [e for e in made.duties("02") if e.day == duty.day and e.post_id == duty.post_id]
    assert given.stands_in_for_id == duty.officer_id
    assert "被别人改过" in made.room.refused(cover)


def test_what_clashes_asks_for_a_reason_and_leave_is_refused(made: RosterRoom) -> None:
    day = made.duties("01")[-1].day
    put = PutDuty(actor_id=None, officer_id=made.room.officer("01"), post_id=made.seat, day=day)
    assert "单一鸣同时排了" in made.room.refused(put)
    done = made.room.done(
        PutDuty(
            actor_id=None,
            officer_id=made.room.officer("01"),
            post_id=made.seat,
            day=day,
            reason="席位缺人",
        )
    )
    assert [each.clash for each in made.roster().conflicts] == [Clash.DOUBLE]
    undo(made.room, done)
    leave = TakeLeave(
        actor_id=None,
        officer_id=made.room.officer("02"),
        first_day=day,
        last_day=day,
        kind=LeaveKind.ANNUAL,
    )
    made.room.done(leave)
    put = PutDuty(actor_id=None, officer_id=made.room.officer("02"), post_id=made.seat, day=day)
    assert "先销假" in made.room.refused(put)


def test_a_duty_moves_and_is_taken_off_but_not_when_it_is_over(made: RosterRoom) -> None:
    duty = made.duties("05")[-1]
    later = (TODAY + timedelta(days=9)).isoformat()
    made.room.done(MoveDuty(actor_id=None, duty_id=duty.id, post_id=made.seat, day=later))
    assert [e.day for e in made.duties("05")][-1] == later
    first = made.duties("05")[0]
    made.room.clock.now = first.ends_at + MINUTE
    assert "已经结束" in made.room.refused(RemoveDuty(actor_id=None, duty_id=first.id))
    day = (TODAY + timedelta(days=9)).isoformat()
    away = MoveDuty(actor_id=None, duty_id=first.id, post_id=first.post_id, day=day)
    assert "已经结束" in made.room.refused(away)


def test_a_long_rest_is_seen_from_both_its_ends(made: RosterRoom) -> None:
    post = made.room.one(DutyPost, made.seat)
    made.room.done(
        ChangeEntry(
            actor_id=None,
            kind=DutyPost,
            id=post.id,
            version=post.version,
            values={"rest_minutes": 7 * 1_440},
        )
    )

    def put(number: str, post_id: int, days: int) -> PutDuty:
        day = (WEEK + timedelta(days=days)).isoformat()
        return PutDuty(
            actor_id=None, officer_id=made.room.officer(number), post_id=post_id, day=day
        )

    made.room.done(put("01", made.seat, 20))
    assert "理由" in made.room.refused(put("01", made.day_work, 27))
    made.room.done(put("02", made.day_work, 27))
    assert "理由" in made.room.refused(put("02", made.seat, 20))


def test_years_of_which_nothing_is_known_are_said(made: RosterRoom) -> None:
    assert made.roster(date(2028, 12, 30), date(2030, 1, 2)).unpublished == (2028, 2029, 2030)


def test_leave_opens_a_gap_is_cancelled_and_not_taken_twice(made: RosterRoom) -> None:
    duty = made.duties("05")[-1]
    leave = TakeLeave(
        actor_id=None,
        officer_id=duty.officer_id,
        first_day=duty.day,
        last_day=duty.day,
        kind=LeaveKind.SICK,
        remark="发烧",
    )
    done = made.room.done(leave)
    again = TakeLeave(
        actor_id=None,
        officer_id=duty.officer_id,
        first_day=TODAY.isoformat(),
        last_day=duty.day,
        kind=LeaveKind.ANNUAL,
    )
    assert "已经请了病假" in made.room.refused(again)
    gaps = [each for each in made.roster().gaps if each.post_id == made.seat]
    assert [each.day for each in gaps] == [duty.day]
    assert [each.clash for each in made.roster().conflicts] == [Clash.ON_LEAVE]
    made.room.done(CancelLeave(actor_id=None, leave_id=done.id))
    assert made.roster().conflicts == []
    assert "已经销了" in made.room.refused(CancelLeave(actor_id=None, leave_id=done.id))
    assert [each.cancelled_at is None for each in made.room.all(Leave)] == [False]


def test_an_officer_is_called_in_until_a_moment(made: RosterRoom) -> None:
    off = next(n for n in ("01", "02") if not made.row(n).is_on_duty)
    until = made.room.clock.now + 3 * HOUR
    call = CallIn(
        actor_id=None, officer_id=made.room.officer(off), post_id=made.group_post, until=until
    )
    if "休息不足" in (said := getattr(made.room.submit(call), "reason", "")):
        assert "理由" in said
        made.room.done(
            CallIn(
                actor_id=None,
                officer_id=made.room.officer(off),
                post_id=made.group_post,
                until=until,
                reason="警情多",
            )
        )
    row = made.row(off)
    assert (row.is_on_duty, row.duty_ends_at) == (True, until)
    made.room.clock.now = until
    assert not made.row(off).is_on_duty
    past = CallIn(
        actor_id=None, officer_id=made.room.officer(off), post_id=made.seat, until=until - 1
    )
    assert "48 小时" in made.room.refused(past)


def test_going_off_duty_is_journalled_and_leaves_no_seat_empty_unsaid(made: RosterRoom) -> None:
    five = made.room.officer("05")
    assert "指挥席没有人" in made.room.refused(GoOffDuty(actor_id=five, officer_id=five))
    done = made.room.done(GoOffDuty(actor_id=five, officer_id=five, reason="送医"))
    assert not made.row("05").is_on_duty
    assert "不用下岗" in made.room.refused(GoOffDuty(actor_id=five, officer_id=five))
    undo(made.room, done)
    assert made.row("05").is_on_duty


def test_nobody_goes_off_duty_from_an_incident(made: RosterRoom) -> None:
    on = next(n for n in ("01", "02") if made.row(n).is_on_duty)
    incident_id = made.room.take()
    officer_id = made.room.officer(on)
    made.room.done(AssignOfficer(actor_id=None, incident_id=incident_id, officer_id=officer_id))
    assert "还在处置" in made.room.refused(GoOffDuty(actor_id=None, officer_id=officer_id))


def test_a_retired_officer_is_shown_as_a_clash_and_filled_no_more(made: RosterRoom) -> None:
    officer_id = made.room.officer("03")
    made.room.done(RetireEntry(actor_id=None, kind=Officer, id=officer_id))
    clashes = {each.clash for each in made.roster().conflicts}
    assert clashes == {Clash.RETIRED}
    assert any(each.post_id == made.group_post for each in made.roster().gaps)
    put = PutDuty(actor_id=None, officer_id=officer_id, post_id=made.seat, day=WEEK.isoformat())
    assert "已停用" in made.room.refused(put)
    made.room.done(FillRoster(actor_id=None, first=TODAY, last=WEEK))
    ahead = [e for e in made.duties("03") if e.starts_at > made.room.clock.now]
    assert ahead == []


def test_posts_and_groups_in_use_stay(made: RosterRoom) -> None:
    groups = made.room.all(DutyGroup)
    assert "还用着它" in made.room.refused(
        RetireEntry(actor_id=None, kind=DutyGroup, id=groups[0].id)
    )
    made.room.done(
        PutDuty(
            actor_id=None,
            officer_id=made.room.officer("01"),
            post_id=made.day_work,
            day=(WEEK + timedelta(days=3)).isoformat(),
        )
    )
    retire = RetireEntry(actor_id=None, kind=DutyPost, id=made.day_work)
    assert "还排着 1 个班" in made.room.refused(retire)
    bad = ChangeEntry(
        actor_id=None, kind=DutyPost, id=made.seat, version=1, values={"starts": "8点半"}
    )
    assert "08:30" in made.room.refused(bad)
    stranger = {"leader_id": made.room.officer("05")}
    assert "组员" in made.room.refused(
        ChangeEntry(actor_id=None, kind=DutyGroup, id=groups[0].id, version=1, values=stranger)
    )


@pytest.fixture
def followed(room: Room) -> Iterator[tuple[RosterRoom, list[ChangeSet]]]:
    heard: list[ChangeSet] = []
    seat = Room(room.path, seat="二号", on_change=heard.append)
    yield with_roster(room), heard
    seat.close()


def test_a_change_of_duty_brings_its_officers_to_every_seat(
    followed: tuple[RosterRoom, list[ChangeSet]],
) -> None:
    made, heard = followed
    five = made.room.officer("05")
    done = made.room.done(GoOffDuty(actor_id=five, officer_id=five, reason="送医"))
    row = heard_row(heard, done.sequence, five)
    assert not row.is_on_duty
    undo_done = made.room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert heard_row(heard, undo_done.sequence, five).is_on_duty
    put = PutDuty(
        actor_id=None,
        officer_id=five,
        post_id=made.day_work,
        day=TODAY.isoformat(),
        reason="缺人",
    )
    put_done = made.room.done(put)
    made.room.done(UndoEntry(actor_id=None, sequence=put_done.sequence))
    last = made.room.entries()
    assert heard_row(heard, last, five).post == "指挥席"


def heard_row(heard: list[ChangeSet], sequence: int, officer_id: int) -> OfficerRow:
    """The officer's row as the other seat was told of entry `sequence`."""
    pause = threading.Event()
    for _ in range(500):
        for each in heard:
            if each.first <= sequence <= each.last:
                assert each.touches(Duty, Leave)
                return next(row for row in each.of(OfficerRow) if row.id == officer_id)
        pause.wait(0.02)
    raise AssertionError("the other seat heard nothing")
