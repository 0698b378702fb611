"""研判 with all that its page shows: its effect, who may approve it, what is still owed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jinhai_console.domain.instant import DAY
from jinhai_console.domain.task import Receiver, Task
from jinhai_console.services import reads
from jinhai_console.services.assessments import SubmitAssessment
from jinhai_console.services.tasks import AnswerTask, WithdrawTask
from tests.assessing import (
    analysts_room,
    approved,
    draft,
    found_analysts,
    push,
    take_thefts,
    unit,
    write,
)
from tests.stations import Room


@pytest.fixture(scope="module")
def analysts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_analysts(tmp_path_factory.mktemp("analysts") / "station.db")


@pytest.fixture
def room(analysts: Path, tmp_path: Path) -> Iterator[Room]:
    with analysts_room(analysts, tmp_path) as made:
        yield made


def whole(room: Room, id: int, asked_by: str) -> reads.AssessmentWhole:
    found = room.desk.read(reads.assessment_whole, id, room.officer(asked_by)).result(60)
    assert found is not None
    return found


def test_who_wrote_it_is_not_named_among_those_who_may_approve(room: Room) -> None:
    take_thefts(room, 3)
    id = draft(room)
    write(room, id)
    room.done(SubmitAssessment(actor_id=room.officer("05"), assessment_id=id))
    assert "高所长" in whole(room, id, "05").approvers
    assert not whole(room, id, "05").may_approve
    assert whole(room, id, "90").may_approve
    own = draft(room, "90")
    assert not whole(room, own, "90").may_approve
    assert "高所长" not in whole(room, own, "90").approvers


def test_an_effect_only_of_what_was_pushed_a_day_ago(room: Room) -> None:
    take_thefts(room, 3)
    id = approved(room)
    assert whole(room, id, "05").effect is None
    push(room, id)
    assert whole(room, id, "05").effect is None
    room.clock.step(3 * DAY)
    assert whole(room, id, "05").effect is not None
    assert room.desk.read(reads.assessment_whole, id + 1, None).result(60) is None


def test_the_list_counts_what_nobody_has_answered(room: Room) -> None:
    take_thefts(room, 3)
    id = approved(room)
    officer = Receiver(officer_id=room.officer("03"))
    push(room, id, officer, Receiver(unit_id=unit(room)), Receiver(unit_id=unit(room, "网安大队")))

    def owed() -> int:
        (row,) = room.desk.read(reads.assessment_list).result(60)
        return row.tasks.unanswered

    assert owed() == 3
    actor = room.officer("05")
    first, second, _ = room.all(Task)
    room.done(AnswerTask(actor_id=actor, task_id=first.id, text="已走访", is_final=False))
    assert owed() == 2
    room.done(WithdrawTask(actor_id=actor, task_id=second.id, reason="不用了"))
    assert owed() == 1
