"""统计: counts of a period with their change, by what the question asks for."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from jinhai_console.domain.analysis.counts import (
    BANDS,
    HOURS,
    WEEKDAYS,
    Bin,
    CountLine,
    bin_key,
    bin_keys,
    lines_of,
    two_hour_band,
)
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.analysis.wall_clock import WallClock
from jinhai_console.domain.classification import path_of
from jinhai_console.domain.instant import Instant, day_start
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.station import Entry
from jinhai_console.services.named import (
    categories_called,
    category_ids_called,
    community_id_called,
)
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.counts import (
    Counted,
    counts_by_category,
    counts_by_community,
    counts_by_quarter,
    counts_by_source,
)

_LEVELS = 4
_MOST_BINS = 100_000
_FIRST_YEAR, _LAST_YEAR = 1970, 2100


class By(StrEnum):
    """What the rows divide the total by."""

    CATEGORY = "category"
    COMMUNITY = "community"
    SOURCE = "source"
    HOUR = "hour"
    BAND = "band"  # two hours each
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendQuestion:
    """`category` and `community` as a person calls them; dates in the station's zone.

    `level` is the depth of the category rows, None: the top, or just below `category`.
    """

    first: date
    last: date
    by: By = By.CATEGORY
    level: int | None = None
    category: str | None = None
    community: str | None = None
    compare: Compare = Compare.YEAR
    bins: Bin = Bin.DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendAnswer:
    """`rows` add up to `total`; `valid` is total − nuisance. `definition` says what is counted."""

    period: Period
    base: Period
    total: CountLine
    nuisance: CountLine
    valid: CountLine
    rows: tuple[CountLine, ...]
    buckets: tuple[tuple[str, int], ...]
    definition: str


def trends(reader: Reader, question: TrendQuestion) -> TrendAnswer:
    """Answer `question`. Refused where it names what the station does not have."""
    period, base = _periods(question)
    return _Counting(reader, question, period, base).answer()


def trend_json(answer: TrendAnswer) -> dict[str, Any]:
    """The answer as `trends --json` prints it."""
    return {
        "from": answer.period.first.isoformat(),
        "to": answer.period.last.isoformat(),
        "base_from": answer.base.first.isoformat(),
        "base_to": answer.base.last.isoformat(),
        "total": _line_json(answer.total),
        "nuisance": _line_json(answer.nuisance),
        "valid": _line_json(answer.valid),
        "rows": [_line_json(each) for each in answer.rows],
        "buckets": [{"key": key, "count": count} for key, count in answer.buckets],
        "definition": answer.definition,
    }


def _line_json(line: CountLine) -> dict[str, Any]:
    percent = line.change_percent
    found: dict[str, Any] = {
        "key": line.key,
        "count": line.count,
        "base": line.base,
        "change_percent": None if percent is None else float(percent),
    }
    if line.code:
        found["code"] = line.code
    if line.path:
        found["path"] = list(line.path)
    return found


def _periods(question: TrendQuestion) -> tuple[Period, Period]:
    if question.level is not None and not 1 <= question.level <= _LEVELS:
        raise Refusal("类别层级须为 1 到 4")
    if question.first.year < _FIRST_YEAR or question.last.year > _LAST_YEAR:
        raise Refusal(f"日期须在 {_FIRST_YEAR} 年至 {_LAST_YEAR} 年之间")
    try:
        period = Period(question.first, question.last)
    except ValueError as error:
        raise Refusal(f"{error}；请检查起止日期") from None
    if question.bins is Bin.HOUR and period.days * 24 > _MOST_BINS:
        raise Refusal("按小时分段的时间太长；请缩短到十年以内，或按日分段")
    return period, base_of(period, question.compare)


class _Counting:
    """Counts the period and its base in the same way."""

    def __init__(
        self, reader: Reader, question: TrendQuestion, period: Period, base: Period
    ) -> None:
        self._reader = reader
        self._question = question
        self._period = period
        self._base = base
        self._lists = reader.lists
        self._clock = WallClock(self._lists.station.zone)
        category, community = question.category, question.community
        self._category_ids = category_ids_called(self._lists, category) if category else None
        self._community_id = community_id_called(self._lists, community) if community else None

    def answer(self) -> TrendAnswer:
        counts = counts_by_category(self._reader, self._counted(self._period))
        bases = counts_by_category(self._reader, self._counted(self._base))
        total = CountLine("全部", sum(counts.values()), sum(bases.values()))
        nuisance = CountLine("骚扰", self._nuisance(counts), self._nuisance(bases))
        return TrendAnswer(
            period=self._period,
            base=self._base,
            total=total,
            nuisance=nuisance,
            valid=CountLine("有效", total.count - nuisance.count, total.base - nuisance.base),
            rows=self._rows(counts, bases),
            buckets=self._buckets(),
            definition=self._definition(),
        )

    def _counted(self, period: Period) -> Counted:
        zone = self._lists.station.zone
        return Counted(
            day_start(period.first, zone),
            day_start(period.last + timedelta(days=1), zone),
            self._category_ids,
            self._community_id,
        )

    def _nuisance(self, counts: Mapping[int | None, int]) -> int:
        categories = self._lists.categories
        return sum(n for id, n in counts.items() if id and categories[id].is_nuisance)

    def _rows(
        self, counts: Mapping[int | None, int], bases: Mapping[int | None, int]
    ) -> tuple[CountLine, ...]:
        by = self._question.by
        if by is By.CATEGORY:
            return self._category_rows(counts, bases)
        if by is By.COMMUNITY:
            return self._entry_rows(counts_by_community, self._lists.communities, "未填社区")
        if by is By.SOURCE:
            return self._entry_rows(counts_by_source, self._lists.sources, "未填报警方式")
        key, keys = _BY_TIME[by]
        return lines_of(keys, self._by_time(self._period, key), self._by_time(self._base, key))

    # -- by what the incident is, where it was, how it came in -----------------------

    def _category_rows(
        self, counts: Mapping[int | None, int], bases: Mapping[int | None, int]
    ) -> tuple[CountLine, ...]:
        categories = self._lists.categories
        now, then = self._at_level(counts), self._at_level(bases)
        shown = now.keys() | then.keys()
        names = Counter(categories[id].name for id in shown)
        lines = []
        for id in sorted(shown, key=lambda id: (-now[id], -then[id], categories[id].code)):
            path = tuple(each.name for each in path_of(categories, id))
            # The same name may stand in two branches: then the whole path tells them apart.
            key = path[-1] if names[path[-1]] == 1 else "/".join(path)
            lines.append(CountLine(key, now[id], then[id], categories[id].code, path))
        return tuple(lines)

    def _at_level(self, counts: Mapping[int | None, int]) -> Counter[int]:
        """The counts carried up to the level asked for; what is filed above it stays there."""
        level = self._level()
        found: Counter[int] = Counter()
        for id, count in counts.items():
            path = path_of(self._lists.categories, id or 0)
            found[path[min(level, len(path)) - 1].id] += count
        return found

    def _level(self) -> int:
        question = self._question
        if question.level is not None:
            return question.level
        if question.category is None:
            return 1
        chosen = categories_called(self._lists, question.category)
        return min(_LEVELS, min(each.depth for each in chosen) + 1)

    def _entry_rows(
        self,
        view: Callable[[Reader, Counted], dict[int | None, int]],
        entries: Mapping[int, Entry],
        unnamed: str,
    ) -> tuple[CountLine, ...]:
        counts = view(self._reader, self._counted(self._period))
        bases = view(self._reader, self._counted(self._base))
        lines = [
            CountLine(
                entries[id].name if id else unnamed,
                counts.get(id, 0),
                bases.get(id, 0),
                getattr(entries[id], "code", "") if id else "",
            )
            for id in counts.keys() | bases.keys()
        ]
        return tuple(sorted(lines, key=lambda each: (-each.count, -each.base, each.key)))

    # -- by when -------------------------------------------------------------------

    def _by_time(self, period: Period, key: Callable[[date, int], str]) -> Counter[str]:
        found: Counter[str] = Counter()
        for quarter, count in counts_by_quarter(self._reader, self._counted(period)):
            found[key(*self._place(quarter))] += count
        return found

    def _place(self, instant: Instant) -> tuple[date, int]:
        day, hour = self._clock.place(instant)
        return date.fromordinal(day), hour

    def _buckets(self) -> tuple[tuple[str, int], ...]:
        bins = self._question.bins
        counts = self._by_time(self._period, lambda day, hour: bin_key(bins, day, hour))
        return tuple((key, counts[key]) for key in bin_keys(bins, self._period))

    def _definition(self) -> str:
        question, base = self._question, self._base
        word = "同比（上年同日）" if question.compare is Compare.YEAR else "环比（上一时段）"
        parts = [
            f"按接警时间（{self._lists.station.zone}）统计，首尾两日都算",
            "类别以反馈时的认定为准，没有反馈的按接警时的类别",
            "已合并的警情不重复计；有效＝全部－骚扰",
            f"{word}：{base.first} 至 {base.last}；基数为 0 时没有百分比",
        ]
        if question.category:
            chosen = categories_called(self._lists, question.category)
            codes = "、".join(f"{each.name}（{each.code}）" for each in chosen)
            parts.append(f"只计类别 {codes} 及其下级")
        if question.community:
            parts.append(f"只计社区 {question.community.strip()}")
        return "；".join(parts) + "。"


_BY_TIME: Mapping[By, tuple[Callable[[date, int], str], tuple[str, ...]]] = {
    By.HOUR: (lambda _day, hour: HOURS[hour], HOURS),
    By.BAND: (lambda _day, hour: two_hour_band(hour), BANDS),
    By.WEEKDAY: (lambda day, _hour: WEEKDAYS[day.weekday()], WEEKDAYS),
}
