"""异常升高: what is unusual in a window of days, for each category in each community."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from jinhai_console.domain.analysis.comparable import comparable_windows, weeks_apart
from jinhai_console.domain.analysis.exceedance import LEVEL, Exceedance, Judgement, judge
from jinhai_console.domain.analysis.fact import Axis, week_hour
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.classification import Category, path_of, with_descendants
from jinhai_console.domain.instant import Instant, to_local
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.counting import left_out
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.points import recorded_days
from jinhai_console.store.views.tallies import Counted, ids_behind
from jinhai_console.store.views.windows import WindowCount, first_days, window_counts

DEEPEST = 3  # levels of the tree that are watched; below, counts are too few to say anything
_WHOLE_DAY = 24  # hours
MOST_OF_IT = 0.7  # of the excess of an alert: then a narrower one says more
LONGEST = 28  # days of a window: of longer ones two years hold too few to judge by


class Watched(NamedTuple):
    """A series: a category with all below it, in one community, or (0) wherever it was."""

    category_id: int
    community_id: int


@dataclass(frozen=True, slots=True)
class Exceedances:
    """`keys` and `watched` are the series in the order of `judgement`; `windows` its columns.

    `until_hour` says up to which hour the last day of each window is counted, 24 for all of it.
    `within`: of alerts that are mostly one narrower alert, which one that is, both by index.
    """

    windows: tuple[Period, ...]
    until_hour: int
    watched: tuple[Watched, ...]
    keys: tuple[str, ...]
    judgement: Judgement
    read_at: Instant
    within: Mapping[int, int]

    @property
    def events(self) -> tuple[Exceedance, ...]:
        """The alerts without those that only repeat a narrower one, the rarest first."""
        return tuple(each for each in self.judgement.alerts if each.index not in self.within)


def exceedances(reader: Reader, at: date, days: int = 7, *, level: float = LEVEL) -> Exceedances:
    """Judge the `days` days that end with `at`. Of today only the hours that are over count.

    What is watched follows from the lists and from what was recorded before the window, never
    from the window itself. Refused for a day to come, or where nothing is recorded.
    """
    lists = reader.lists
    now = to_local(reader.now, lists.station.zone)
    recorded = recorded_days(reader)
    if recorded is None:
        raise Refusal("还没有警情；请先接警或导入历史警情")
    if at > now.date():
        raise Refusal(f"{at} 还没有到；请写今天或以前的日期")
    if not 1 <= days <= LONGEST:
        raise Refusal(f"窗口应为 1 到 {LONGEST} 天")
    if not 0 < level < 1:
        raise Refusal("误报水平应在 0 和 1 之间")
    begin = date.fromordinal(recorded[0])
    windows = comparable_windows(at, days, begin)
    until_hour = now.hour if at == now.date() else _WHOLE_DAY
    counted = window_counts(reader, windows, left_out(lists.station), until_hour)
    rows = _rows(lists.categories, counted, len(windows))
    watched = tuple(sorted(rows))
    first = first_days(reader)
    for id, community in lists.communities.items():
        first[id] = max(first.get(id, recorded[0]), community.first_day.toordinal())
    judgement = judge(
        np.array([rows[each] for each in watched], dtype=np.int64).reshape(-1, len(windows)),
        np.array(
            [_begin(windows, first.get(each.community_id, recorded[0])) for each in watched],
            dtype=np.int64,
        ),
        weeks_apart=weeks_apart(days),
        level=level,
    )
    keys = tuple(_key(reader, each) for each in watched)
    within = _within(lists.categories, watched, judgement.alerts)
    return Exceedances(windows, until_hour, watched, keys, judgement, reader.now, within)


def exceedance_ids(
    reader: Reader, series: Watched, window: Period, until_hour: int = _WHOLE_DAY
) -> list[int]:
    """The incidents of a series in one of the windows: as many as its count says."""
    lists = reader.lists
    if series.category_id not in lists.categories:
        raise Refusal("这个警情类别已不在派出所资料里；请重新计算")
    last = Period(window.last, window.last)
    counted = Counted(
        period=last,
        category_ids=with_descendants(lists.categories, series.category_id),
        community_id=series.community_id or None,
        left_out=left_out(lists.station),
    )
    day = window.last.toordinal()
    hours = {Axis.HOUR: {week_hour(day, hour) for hour in range(until_hour)}}
    found = ids_behind(reader, counted, hours)
    if window.days > 1:
        others = Period(window.first, window.last - timedelta(days=1))
        found = ids_behind(reader, replace(counted, period=others)) + found
    return found


def _rows(
    categories: Mapping[int, Category], counted: Iterable[WindowCount], windows: int
) -> dict[Watched, list[int]]:
    """By series its counts, oldest window first.

    Every category in use, wherever it was, also one that never came; in one community what was
    recorded there before the window.
    """
    found: dict[Watched, list[int]] = defaultdict(lambda: [0] * windows)
    for each in counted:
        for above in path_of(categories, each.category_id)[:DEEPEST]:
            for place in {0, each.community_id}:
                found[Watched(above.id, place)][windows - 1 - each.window] += each.incidents
    kept = {series: row for series, row in found.items() if any(row[:-1])}
    used = [each for each in categories.values() if each.depth <= DEEPEST and not each.retired_at]
    return {each: found[each] for each in (Watched(each.id, 0) for each in used)} | kept


def _within(
    categories: Mapping[int, Category], watched: Sequence[Watched], alerts: Sequence[Exceedance]
) -> dict[int, int]:
    """For an alert the narrowest other one that holds most of what it has too many."""
    inside: dict[int, list[Exceedance]] = {}
    for wide in alerts:
        series = watched[wide.index]
        below = with_descendants(categories, series.category_id)
        inside[wide.index] = [
            each
            for each in alerts
            if each.index != wide.index
            and watched[each.index].category_id in below
            and series.community_id in (0, watched[each.index].community_id)
            and _excess(each) >= MOST_OF_IT * _excess(wide)
        ]
    return {
        wide: min(some, key=lambda each: (bool(inside[each.index]), each.observed)).index
        for wide, some in inside.items()
        if some
    }


def _excess(alert: Exceedance) -> float:
    return alert.observed - (alert.expected or 0.0)


def _begin(windows: tuple[Period, ...], first_day: int) -> int:
    """The first window that lies wholly in the time since `first_day`."""
    return next(
        (n for n, each in enumerate(windows) if each.first.toordinal() >= first_day),
        len(windows) - 1,
    )


def _key(reader: Reader, series: Watched) -> str:
    """`盗窃 · 鼓岩社区`; the path where a name stands in two branches of the tree."""
    lists = reader.lists
    category = lists.categories[series.category_id]
    twins = sum(each.name == category.name for each in lists.categories.values())
    path = path_of(lists.categories, category.id)
    name = category.name if twins == 1 else "/".join(each.name for each in path)
    if not series.community_id:
        return name
    return f"{name} · {lists.communities[series.community_id].name}"
