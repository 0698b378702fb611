"""任务: random lives of a task never lose a moment, go back, or outlive their end."""

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain import task as life
from jinhai_console.domain.outbox import Told
from jinhai_console.domain.task import Task, TaskAnswer, TaskSource, TaskState, results_of

ACTS = st.lists(
    st.sampled_from(["deliver", "read", "tell", "chase", "answer", "finish", "withdraw"]),
    max_size=8,
)
ORDER = list(TaskState)


def fresh() -> Task:
    return Task(
        id=1,
        station_id=1,
        source=TaskSource.ASSESSMENT,
        about_id=2,
        number="研判2026-001",
        title="盗窃研判",
        level=3,
        officer_id=3,
        asks="核查",
        due_at=100,
        given_at=10,
    )


def step(task: Task, act: str, now: int) -> Task:
    match act:
        case "deliver":
            return life.delivered(task, now)
        case "read":
            return life.read(task, now)
        case "tell":
            return life.told(task, Told.TELEPHONE, now)
        case "chase":
            return life.chased(task, now)
        case "withdraw":
            return life.withdrawn(task, now, 4, "不用了")
    return life.answered(task, now, 4, is_final=act == "finish")


@given(ACTS, st.lists(st.integers(0, 200), min_size=8, max_size=8))
def test_a_task_only_goes_forward(acts: list[str], times: list[int]) -> None:
    task = fresh()
    for act, now in zip(acts, times, strict=False):
        before = task
        try:
            task = step(task, act, now)
        except ValueError:
            continue
        assert ORDER.index(task.state) >= ORDER.index(before.state)
        for name in ("delivered_at", "read_at", "answered_at", "ended_at"):
            was, is_now = getattr(before, name), getattr(task, name)
            assert was is None or is_now == was
            assert is_now is None or is_now >= task.given_at
        assert (task.ended_at is None) == (task.outcome is None)
        if task.answered_at is not None:
            assert task.read_at is not None
        if task.read_at is not None:
            assert task.delivered_at is not None


@given(ACTS)
def test_only_an_unanswered_open_task_is_overdue(acts: list[str]) -> None:
    task = fresh()
    for act in acts:
        try:
            task = step(task, act, 50)
        except ValueError:
            continue
    is_waiting = task.is_open and task.answered_at is None
    assert task.is_overdue(101) == is_waiting
    assert not task.is_overdue(100)


def test_results_are_summed_and_what_nobody_speaks_of_is_left_out() -> None:
    answers = [
        TaskAnswer(id=1, station_id=1, task_id=1, answered_at=1, text="一", visits=3),
        TaskAnswer(id=2, station_id=1, task_id=1, answered_at=2, text="二", visits=0, arrests=1),
    ]
    assert results_of(answers) == {"arrests": 1, "visits": 3}
