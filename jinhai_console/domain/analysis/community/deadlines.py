"""Figures of 办案时限: how many ended, kept in time or late, and what is over and still open."""

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
    percent,
)
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.deadline import Deadline, DeadlineState
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.instant import Instant, day_of

_COLUMNS = ("届满或办结", "按期办结", "按期率", "逾期办结", "逾期未办")
_DEFINITION = (
    "届满或办结：办结时间落在时段内的期限，以及在时段内届满、到统计时还没有办结的；作废的不计",
    "按期办结：办结时间不晚于届满时间（延长、扣除中止以后的）",
    "责任人一栏只说明谁手上还欠着什么，不作评价",
)


def deadline_figures(
    rows: Sequence[DeadlineRow], period: Period, base: Period, as_of: Instant, zone: str
) -> WorkFigures:
    """`rows` are at least all that were kept or due in the two periods."""
    counted = [each for each in rows if each.deadline.state is not DeadlineState.VOID]
    now = [each for each in counted if _falls_in(each.deadline, period, as_of, zone)]
    before = [each for each in counted if _falls_in(each.deadline, base, as_of, zone)]
    return WorkFigures(
        title="办案时限",
        records=Deadline,
        period=period,
        base=base,
        as_of=as_of,
        figures=_figures(now, before),
        tables=(
            _table("rules", "按规则", now, _rule_of),
            _table("owners", "按责任人", now, lambda each: each.officer or "未指定"),
        ),
        definition=_DEFINITION,
    )


def _rule_of(row: DeadlineRow) -> str:
    return f"{row.deadline.code} {row.deadline.name}"


def _falls_in(deadline: Deadline, period: Period, as_of: Instant, zone: str) -> bool:
    moment = deadline.met_at
    if moment is None and deadline.is_overdue(as_of):
        moment = deadline.due_at
    return moment is not None and period.first <= day_of(moment, zone) <= period.last


def _is_in_time(row: DeadlineRow) -> bool:
    deadline = row.deadline
    if deadline.met_at is None:
        return False
    return deadline.due_at is None or deadline.met_at <= deadline.due_at


def _figures(now: Sequence[DeadlineRow], before: Sequence[DeadlineRow]) -> tuple[Figure, ...]:
    kept, kept_before = _some(now, _is_in_time), _some(before, _is_in_time)
    late, late_before = _some(now, _is_late), _some(before, _is_late)
    open_, open_before = _some(now, _is_open), _some(before, _is_open)
    return (
        counted("counted", "届满或办结", now, before),
        counted("on_time", "按期办结", kept, kept_before),
        Figure(
            key="on_time_rate",
            name="按期率",
            value=percent(len(kept), len(now)),
            base=percent(len(kept_before), len(before)),
            measure=Measure.PERCENT,
            definition="按期办结 ÷ 届满或办结",
            ids=ids_of(kept),
            of_ids=ids_of(now),
            base_ids=ids_of(kept_before),
        ),
        counted("late", "逾期办结", late, late_before),
        counted("overdue", "逾期未办", open_, open_before),
    )


def _is_open(row: DeadlineRow) -> bool:
    return row.deadline.met_at is None


def _is_late(row: DeadlineRow) -> bool:
    return row.deadline.met_at is not None and not _is_in_time(row)


def _some(rows: Iterable[DeadlineRow], fits: Callable[[DeadlineRow], bool]) -> list[DeadlineRow]:
    return [each for each in rows if fits(each)]


def _table(
    key: str, title: str, rows: Sequence[DeadlineRow], name: Callable[[DeadlineRow], str]
) -> FigureTable:
    groups: dict[str, list[DeadlineRow]] = defaultdict(list)
    for each in rows:
        groups[name(each)].append(each)
    lines = [FigureRow(called, _figures(each, ())) for called, each in sorted(groups.items())]
    return FigureTable(key, title, _COLUMNS, tuple(lines))
