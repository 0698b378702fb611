"""Figures of tasks: how many were due, done in time, and are late."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from jinhai_console.domain.analysis.community.figure import (
    Figure,
    FigureRow,
    FigureTable,
    Measure,
    WorkFigures,
    counted,
    ids_of,
    median,
    percent,
)
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.instant import SECOND, Instant, day_of
from jinhai_console.domain.task import SOURCE_NAMES, Task, TaskOutcome, TaskSource
from jinhai_console.domain.task_rows import TaskLine

_COLUMNS = ("应办结", "按期", "按期率", "逾期未办")
_DEFINITION = (
    "应办结：期限落在时段内，到统计时已到期限或已有反馈、已办结的任务；撤回的（改交、不必再办）不计",
    "按期：期限前有反馈或已办结",
    "逾期未办：到统计时已过期限，没有反馈，也没有办结",
)


def task_figures(
    lines: Sequence[TaskLine], period: Period, base: Period, as_of: Instant, zone: str
) -> WorkFigures:
    """`lines` are at least all that were given, due or ended in the two periods."""
    mine = [each for each in lines if each.task.outcome is not TaskOutcome.WITHDRAWN]

    def within(days: Period, moment: Callable[[Task], Instant | None]) -> list[TaskLine]:
        return [
            each
            for each in mine
            if (at := moment(each.task)) is not None and days.first <= day_of(at, zone) <= days.last
        ]

    due, due_before = (
        [each for each in within(days, _due_at) if _is_decided(each.task, as_of)]
        for days in (period, base)
    )
    given, given_before = within(period, _given_at), within(base, _given_at)
    ended, ended_before = within(period, _ended_at), within(base, _ended_at)
    return WorkFigures(
        title="任务",
        records=Task,
        period=period,
        base=base,
        as_of=as_of,
        figures=(
            counted("given", "交办", given, given_before, "时段内交给民警、队伍、外单位的任务"),
            *_punctual(due, due_before, as_of),
            counted("done", "办结", ended, ended_before, "时段内办结的任务，不论期限在何时"),
            _spent(ended, ended_before),
        ),
        tables=(
            _table("sources", "按来源", _by(due, lambda line: line.task.source), as_of),
            _table("owners", "按责任人", _by(due, lambda line: line.receiver), as_of),
        ),
        definition=_DEFINITION,
    )


def _due_at(task: Task) -> Instant:
    return task.due_at


def _given_at(task: Task) -> Instant:
    return task.given_at


def _ended_at(task: Task) -> Instant | None:
    return task.ended_at


def _is_in_time(task: Task) -> bool:
    ends = [at for at in (task.answered_at, task.ended_at) if at is not None]
    return bool(ends) and min(ends) <= task.due_at


def _is_decided(task: Task, as_of: Instant) -> bool:
    """Whoever still has time until tonight is neither in time nor late."""
    return task.due_at <= as_of or task.ended_at is not None or task.answered_at is not None


def _punctual(
    now: Sequence[TaskLine], before: Sequence[TaskLine], as_of: Instant
) -> tuple[Figure, ...]:
    """Due, in time, their share, late and open."""
    timely = [each for each in now if _is_in_time(each.task)]
    timely_before = [each for each in before if _is_in_time(each.task)]
    late = [each for each in now if each.task.is_overdue(as_of)]
    late_before = [each for each in before if each.task.is_overdue(as_of)]
    return (
        counted("due", "应办结", now, before),
        counted("on_time", "按期", timely, timely_before),
        Figure(
            key="on_time_rate",
            name="按期率",
            value=percent(len(timely), len(now)),
            base=percent(len(timely_before), len(before)),
            measure=Measure.PERCENT,
            definition="按期 ÷ 应办结",
            ids=ids_of(timely),
            of_ids=ids_of(now),
            base_ids=ids_of(timely_before),
        ),
        counted("overdue", "逾期未办", late, late_before),
    )


def _spent(now: Sequence[TaskLine], before: Sequence[TaskLine]) -> Figure:
    def spans(lines: Iterable[TaskLine]) -> list[int]:
        tasks = [each.task for each in lines]
        return [(each.ended_at - each.given_at) // SECOND for each in tasks if each.ended_at]

    return Figure(
        key="done_minutes",
        name="办结用时（中位）",
        value=median(spans(now)),
        base=median(spans(before)),
        measure=Measure.SECONDS,
        definition="从交办到办结，一半的任务不超过这个时间",
        ids=ids_of(now),
        base_ids=ids_of(before),
    )


def _by(lines: Iterable[TaskLine], key: Callable[[TaskLine], str]) -> dict[str, list[TaskLine]]:
    found: dict[str, list[TaskLine]] = defaultdict(list)
    for each in lines:
        found[key(each)].append(each)
    return found


def _table(key: str, title: str, groups: dict[str, list[TaskLine]], as_of: Instant) -> FigureTable:
    """Whoever has most of them late first."""

    def weight(item: tuple[str, list[TaskLine]]) -> tuple[int, int, str]:
        late = sum(each.task.is_overdue(as_of) for each in item[1])
        return -late, -len(item[1]), item[0]

    rows = [
        FigureRow(_row_name(name), _punctual(lines, (), as_of))
        for name, lines in sorted(groups.items(), key=weight)
    ]
    return FigureTable(key, title, _COLUMNS, tuple(rows))


def _row_name(name: str) -> str:
    return SOURCE_NAMES[name] if isinstance(name, TaskSource) else name
