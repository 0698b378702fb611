"""在所人员: whom a running measure holds here, each with his own limit and its extensions."""

from jinhai_console.domain.case_measure import MeasureKind
from jinhai_console.domain.deadline import Deadline
from jinhai_console.domain.held_rows import HeldRow
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.services import reads
from jinhai_console.services.case_measures import EndMeasure, FollowDetention
from jinhai_console.services.deadlines import ExtendDeadline
from tests.cases import register
from tests.services.test_case_measures import suspect, take
from tests.stations import Room


def held(room: Room) -> tuple[HeldRow, ...]:
    return room.desk.read(reads.persons_held).result()


def test_nobody_is_held_at_first(room: Room) -> None:
    assert held(room) == ()


def test_two_of_one_case_have_each_their_own_limit(room: Room) -> None:
    case = register(room)
    one, other = suspect(room, case), suspect(room, case, "丁一")
    room.done(take(one, MeasureKind.SUMMONS))
    room.clock.step(HOUR)
    room.done(take(other, MeasureKind.SUMMONS))
    first, second = held(room)
    assert (first.measure.person_id, second.measure.person_id) == (one, other)
    assert first.due_at is not None
    assert second.due_at == first.due_at + HOUR


def test_an_extension_is_offered_once_with_who_decides_it(room: Room) -> None:
    room.done(take(suspect(room, register(room)), MeasureKind.SUMMONS))
    (row,) = held(room)
    assert (row.limit, row.who) == ("L19 刑事传唤、拘传", "吴**")
    assert row.longer_text.startswith("可延长至 24 小时（")
    assert row.longer_text.endswith("办案部门负责人批准）")
    (limit,) = (each for each in room.all(Deadline) if each.code == "L19")
    (extension,) = row.longer
    extended = ExtendDeadline(
        actor_id=None,
        deadline_id=limit.id,
        version=limit.version,
        extension_id=extension.id,
        approver="办案部门负责人",
        reason="案情重大",
    )
    room.done(extended)
    (row,) = held(room)
    assert row.due_at == (limit.act_by_at or 0) + 12 * HOUR
    assert row.longer_text == "不能延长"


def test_the_detained_stay_until_they_are_taken_to_the_house(room: Room) -> None:
    id = suspect(room, register(room))
    room.done(take(id, MeasureKind.DETENTION))
    (row,) = held(room)
    assert row.limit.startswith("L20")
    assert row.due_at is not None
    assert row.due_at <= room.clock.now + DAY
    taken = FollowDetention(actor_id=None, person_id=id, event=LegalEvent.TAKEN_TO_HOUSE)
    room.done(taken)
    assert held(room) == ()


def test_bail_holds_nobody_and_release_frees(room: Room) -> None:
    case = register(room)
    at_home, here = suspect(room, case), suspect(room, case, "丁一")
    room.done(take(at_home, MeasureKind.BAIL))
    room.done(take(here, MeasureKind.QUESTIONING))
    assert [each.measure.person_id for each in held(room)] == [here]
    room.done(EndMeasure(actor_id=None, person_id=here))
    assert held(room) == ()
