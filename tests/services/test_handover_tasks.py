"""What the handover sheet says of tasks: late ones and those due in the shift, the rest counted."""

from jinhai_console.domain.handover_item import ItemKind
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.task import TaskSource
from jinhai_console.services import reads
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.tasks import AnswerTask
from tests.stations import Room
from tests.tasks import given, owed


def drawn(room: Room) -> HandoverSheet:
    sheet = room.desk.read(reads.sheet_of, None, None).result(60)
    assert sheet is not None
    assert HandoverSheet.from_json(sheet.to_json()) == sheet
    return sheet


def test_what_is_late_and_due_in_the_shift_is_named_the_longest_due_first(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    soon = given(room, "01", due_at=room.clock.now + 6 * HOUR)
    late = owed(room, "02", due_at=room.clock.now + HOUR)
    given(room, "03", due_at=room.clock.now + 9 * DAY)
    over = given(room, "04", due_at=room.clock.now + HOUR)
    room.done(AnswerTask(actor_id=None, task_id=over.id, text="办了", is_final=False))
    room.clock.step(3 * HOUR)
    sheet = drawn(room)
    tasks = sheet.of(ItemKind.TASK)
    assert [each.number for each in tasks] == [late.number, soon.number]
    first, second = tasks
    assert (first.grade, first.who, first.note) == ("调解", "仇小满", "逾期 2时00分")
    assert (second.what, second.where, second.note) == ("校园周边巡查", "放学时段到岗", "")
    assert [each.is_overdue for each in tasks] == [True, False]


def test_the_days_routine_is_one_item_for_each_source(room: Room) -> None:
    room.done(OpenShift(actor_id=None, name="白班"))
    for about in (1, 2, 3):
        due = room.clock.now + (HOUR if about < 3 else 6 * HOUR)
        owed(room, source=TaskSource.VISIT, about_id=about, due_at=due)
    given(room, due_at=room.clock.now + 5 * HOUR)
    room.clock.step(2 * HOUR)
    listed, routine = drawn(room).of(ItemKind.TASK)
    assert listed.grade == "交办"
    assert (routine.key, routine.grade, routine.is_overdue) == ("task:visit", "走访", True)
    assert routine.what == "逾期 2 件、一日内到期 1 件"
