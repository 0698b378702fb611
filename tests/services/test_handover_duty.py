"""The handover sheet's officers, posts and changes follow the roster of the shift."""

from datetime import date, timedelta

from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.instant import HOUR, MINUTE
from jinhai_console.domain.officer import Officer
from jinhai_console.services import reads
from jinhai_console.services.accounts import RecordSignOut
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.roster import CallIn, GoOffDuty, PutDuty, SwapDuties
from tests.services.roster_room import with_roster
from tests.stations import Room


def sheet(room: Room) -> HandoverSheet:
    found = room.desk.read(reads.sheet_of, None, None).result(10)
    assert found is not None
    return found


def test_officers_stand_with_their_posts_and_changes_with_both_names(room: Room) -> None:
    made = with_roster(room)
    five = room.officer("05")
    first = made.duties("05")[0]
    room.clock.now = first.starts_at
    room.done(OpenShift(actor_id=five, name="值班", leader_id=five))
    others = [each for each in made.duties("01") if each.day > first.day]
    swapped = [each for each in made.duties("02") if each.starts_at > first.ends_at]
    one = next(e for e in made.duties("01") + made.duties("02") if e.day == first.day)
    two = next(e for e in [*others, *swapped] if e.officer_id != one.officer_id)
    room.done(SwapDuties(actor_id=five, first_id=one.id, second_id=two.id, reason="换"))
    room.clock.step(5 * HOUR)
    room.done(GoOffDuty(actor_id=five, officer_id=five, reason="送医"))
    room.done(RecordSignOut(actor_id=five))
    room.clock.step(HOUR)
    drawn = sheet(room)
    names = [name for team in drawn.present for name in team.officers]
    assert any(name.endswith("（指挥席）") for name in names)
    assert any(name.endswith("（值班组）") for name in names)
    said = [f"{each.who} {each.what}" for each in drawn.duty_changes or ()]
    assert any("替" in each and "值班组" in each for each in said)
    assert any(each.startswith("区静怡 下岗（指挥席") for each in said)
    assert "区静怡 离开席位（一号）" in said


def test_who_was_called_in_is_named_and_who_was_put_on_the_roster_by_hand_is_not(
    room: Room,
) -> None:
    made = with_roster(room)
    first = made.duties("05")[0]
    later = (date.fromisoformat(first.day) + timedelta(days=1)).isoformat()
    put = PutDuty(
        actor_id=None,
        officer_id=room.officer("01"),
        post_id=made.seat,
        day=later,
        reason="定好的班",
    )
    room.done(put)
    room.clock.now = first.ends_at
    room.done(OpenShift(actor_id=None, name="值班"))
    room.clock.step(HOUR)
    until = room.clock.now + 3 * HOUR
    room.done(
        CallIn(
            actor_id=None,
            officer_id=room.officer("02"),
            post_id=made.seat,
            until=until,
            reason="人手不够",
        )
    )
    room.clock.step(HOUR)
    said = [each.who for each in sheet(room).duty_changes or () if "临时上岗" in each.what]
    assert said == [room.one(Officer, room.officer("02")).name]


def test_those_who_relieve_are_not_on_the_sheet_of_the_shift_before(room: Room) -> None:
    made = with_roster(room)
    first = made.duties("05")[0]
    room.clock.now = first.starts_at
    room.done(OpenShift(actor_id=None, name="值班"))
    room.clock.now = first.ends_at + 10 * MINUTE
    names = "、".join(name for team in sheet(room).present for name in team.officers)
    running = {
        each.name for each in room.desk.read(reads.officer_rows).result(10) if each.is_on_duty
    }
    assert not [name for name in running - {"区静怡"} if name in names]


def test_without_a_roster_activities_say_who_was_there(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="值班"))
    drawn = sheet(room)
    assert sum(len(team.officers) for team in drawn.present) == 5
    assert drawn.duty_changes == ()
