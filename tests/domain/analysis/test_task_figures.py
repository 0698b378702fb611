"""Figures of tasks: due, in time, late; whatever happens, the parts are within the whole."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.community.tasks import task_figures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.instant import DAY, HOUR, day_start
from jinhai_console.domain.task import Task, TaskOutcome, TaskSource
from jinhai_console.domain.task_rows import TaskLine

ZONE = "Asia/Shanghai"
MONTH = Period(date(2026, 11, 1), date(2026, 11, 30))
YEAR_AGO = base_of(MONTH, Compare.YEAR)
FIRST = day_start(MONTH.first, ZONE)
NOW = day_start(MONTH.last, ZONE) + 12 * HOUR


def line(
    id: int,
    due: int,
    answered: int | None = None,
    ended: int | None = None,
    source: TaskSource = TaskSource.HAND,
    outcome: TaskOutcome = TaskOutcome.DONE,
    who: str = "单一鸣",
) -> TaskLine:
    """Given on the first; `due`, `answered`, `ended` in days after it."""

    def at(days: int | None) -> int | None:
        return None if days is None else FIRST + days * DAY

    task = Task(
        id=id,
        station_id=1,
        source=source,
        about_id=0,
        number="任务2026-001",
        title="巡查",
        level=3,
        officer_id=1,
        asks="到岗",
        due_at=FIRST + due * DAY,
        given_at=FIRST,
        answered_at=at(answered),
        ended_at=at(ended),
        outcome=outcome if ended is not None else None,
    )
    return TaskLine(task, who, "")


def test_in_time_is_answered_or_done_by_the_time_it_was_due() -> None:
    lines = [
        line(1, 5, answered=4),
        line(2, 5, ended=5),
        line(3, 5, ended=6, who="仇小满"),
        line(4, 5, who="仇小满"),
        line(5, 5, ended=2, outcome=TaskOutcome.WITHDRAWN),
        line(6, 40),
    ]
    work = task_figures(lines, MONTH, YEAR_AGO, NOW, ZONE)
    values = {each.key: each.value for each in work.figures}
    assert values["given"] == 5
    assert (values["due"], values["on_time"], values["overdue"]) == (4, 2, 1)
    assert values["on_time_rate"] == Decimal("50.00")
    assert values["done_minutes"] == 5 * 24 * 3600
    assert work.figure("overdue").ids == (4,)
    owners = next(each for each in work.tables if each.key == "owners")
    assert [row.name for row in owners.rows] == ["仇小满", "单一鸣"]
    assert [each.value for each in owners.rows[0].figures] == [2, 0, Decimal("0.00"), 1]


def test_whoever_still_has_time_is_not_behind() -> None:
    lines = [line(1, 25), line(2, 25, ended=19), line(3, 3)]
    work = task_figures(lines, MONTH, YEAR_AGO, FIRST + 20 * DAY, ZONE)
    assert work.figure("due").ids == (2, 3)
    assert work.figure("on_time_rate").value == Decimal("50.00")


def test_nothing_due_has_no_rate() -> None:
    work = task_figures([], MONTH, YEAR_AGO, NOW, ZONE)
    assert work.figure("on_time_rate").value is None
    assert work.figure("due").change_percent is None


@given(
    st.lists(
        st.tuples(
            st.integers(0, 60),
            st.none() | st.integers(0, 60),
            st.none() | st.integers(0, 60),
            st.sampled_from(TaskOutcome),
        ),
        max_size=12,
    )
)
def test_the_parts_are_within_the_whole(
    given: list[tuple[int, int | None, int | None, TaskOutcome]],
) -> None:
    lines = [
        line(id, due, answered, ended, outcome=outcome)
        for id, (due, answered, ended, outcome) in enumerate(given, 1)
    ]
    work = task_figures(lines, MONTH, YEAR_AGO, NOW, ZONE)
    due = set(work.figure("due").ids)
    timely, late = set(work.figure("on_time").ids), set(work.figure("overdue").ids)
    assert timely <= due
    assert late <= due
    assert timely.isdisjoint(late)
    for table in work.tables:
        assert sum(int(row.figures[0].value or 0) for row in table.rows) == len(due)
