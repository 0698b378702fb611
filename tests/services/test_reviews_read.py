"""Legal reviews as they are read: nearest limit first, masked, days by round, beside the case."""

from jinhai_console.domain.case import CasePerson, PersonPart
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.review_check import ReviewCheck, ReviewDocument
from jinhai_console.domain.review_rows import ReviewDays, ReviewRow
from jinhai_console.services import reads
from jinhai_console.services.case_people import AddCasePerson
from jinhai_console.services.station import ChangeEntry
from jinhai_console.services.work_figures import WORK
from tests.cases import file
from tests.reviews import accepted, check_all, give_back, let_pass, resubmit, submit, withdraw
from tests.stations import Room


def rows(room: Room) -> tuple[ReviewRow, ...]:
    return room.desk.read(reads.review_rows).result(60)


def test_the_case_whose_limit_is_nearest_stands_first_what_is_over_last(room: Room) -> None:
    later = submit(room, file(room, accepted(room)))  # thirty days from now
    nearer = submit(room, accepted(room))  # to be accepted within a day
    over = submit(room, document=ReviewDocument.ACCEPTANCE)
    withdraw(room, over)
    found = rows(room)
    assert [each.id for each in found] == [nearer.id, later.id, over.id]
    names = [each.nearest.deadline.code if each.nearest else "" for each in found]
    assert names == ["L02", "L10", ""]


def test_a_suspect_is_masked_and_the_officers_named(room: Room) -> None:
    case = accepted(room)
    room.done(AddCasePerson(actor_id=None, case_id=case.id, part=PersonPart.SUSPECT, name="赵某某"))
    (person,) = room.all(CasePerson)
    review = submit(room, case, person_id=person.id)
    check_all(room, review, but=2)
    (row,) = rows(room)
    assert (row.person, row.officers, row.reviewer) == ("赵**", ("查文斌", "曾一帆"), "区静怡")
    assert (row.unchecked, row.faults) == (0, 2)


def test_days_are_counted_by_round_and_together(room: Room) -> None:
    review = submit(room)  # on a Monday
    check_all(room, review, but=1)
    room.clock.step(2 * DAY)
    give_back(room, review)
    room.clock.step(2 * DAY)  # Friday
    resubmit(room, review)
    room.clock.step(3 * DAY)  # Monday
    check_all(room, review)
    detail = room.desk.read(reads.review_detail, review.id).result(60)
    assert detail is not None
    assert [each.days for each in detail.rounds] == [ReviewDays(2, 2), ReviewDays(1, 3)]
    assert detail.row.days == ReviewDays(3, 7)
    assert [each.remark for each in detail.found_before] == ["缺少签名"]
    assert detail.to_check is False  # nothing shipped says so in this station
    let_pass(room, review)
    room.clock.step(9 * DAY)
    assert rows(room)[0].days == ReviewDays(3, 7)


def test_the_case_shows_its_reviews(room: Room) -> None:
    case = accepted(room)
    review = submit(room, case)
    detail = room.desk.read(reads.case_detail, case.id).result(60)
    assert detail is not None
    assert [each.id for each in detail.reviews] == [review.id]
    assert room.desk.read(reads.review_id, review.number).result(60) == review.id
    assert reads.review_work in WORK


def test_what_is_to_be_confirmed_says_so_until_it_is(room: Room) -> None:
    review = submit(room)
    check = next(each for each in room.all(ReviewCheck) if each.name == "其他问题")
    for standing, asks in ((Standing.TO_CHECK, True), (Standing.QUOTED, True), ("已核", False)):
        now = room.one(ReviewCheck, check.id)
        values = {"standing": str(standing)}
        change = ChangeEntry(
            actor_id=None, kind=ReviewCheck, id=now.id, version=now.version, values=values
        )
        room.done(change)
        detail = room.desk.read(reads.review_detail, review.id).result(60)
        assert detail is not None
        assert detail.to_check is asks
