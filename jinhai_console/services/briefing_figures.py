"""The figures of a briefing: totals, buckets, risers and fallers, key classes, what is unusual."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from jinhai_console.domain.analysis.counts import CountLine
from jinhai_console.domain.analysis.fact import Axis
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.briefing import BriefingItem, BriefingRow, bases_of
from jinhai_console.domain.classification import BUCKET_NAMES, Bucket
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.theme_words import change_text
from jinhai_console.services.counting import (
    By,
    Pair,
    left_out,
    nuisance_ids,
    rows,
    totals,
)
from jinhai_console.services.exceedances import exceedance_ids, exceedances
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.tallies import Counted, ids_behind

INCIDENTS = "incident"
_COLUMNS = ("项目", "本期", "上年同期", "同比", "上期", "环比")
_KIND_LEVEL = 2  # of the tree: 盗窃, 诈骗, 殴打他人
_MOST = 5  # lines of a ranking
_LONGEST_WINDOW = 28
_KEY_BUCKETS = (Bucket.CRIMINAL, Bucket.PUBLIC_ORDER)


def figure_items(reader: Reader, period: Period) -> tuple[BriefingItem, ...]:
    """In the order of the meeting."""
    asked = _Asked(reader, Counted(period=period, left_out=left_out(reader.lists.station)))
    return (
        BriefingItem(
            key="totals",
            title="警情总量",
            columns=_COLUMNS,
            rows=_totals(asked),
            records=INCIDENTS,
            note="有效警情 = 全部 − 骚扰",
        ),
        BriefingItem(
            key="buckets",
            title="六类警情",
            columns=_COLUMNS,
            rows=_buckets(asked),
            records=INCIDENTS,
            note="六类之和为有效警情",
        ),
        *_movers(asked.of_valid()),
        *_key_classes(asked.of_valid()),
        _unusual(reader, period),
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is counted of the period, and by it of its two bases."""

    reader: Reader
    counted: Counted

    def pairs(self) -> tuple[Pair, Pair]:
        """Beside 同比, beside 环比."""
        year, before = bases_of(self.counted.period)
        return (
            Pair(self.counted, replace(self.counted, period=year)),
            Pair(self.counted, replace(self.counted, period=before)),
        )

    def of_valid(self) -> "_Asked":
        """Valid incidents alone: without nuisance and the ends that the station does not count."""
        lists = self.reader.lists
        chosen = frozenset(lists.categories) - nuisance_ids(lists.categories)
        stays = left_out(lists.station, valid=True)
        return replace(self, counted=replace(self.counted, category_ids=chosen, left_out=stays))

    def of_buckets(self, buckets: Sequence[Bucket]) -> "_Asked":
        categories = self.reader.lists.categories
        chosen = {id for id, each in categories.items() if each.bucket in buckets}
        within = self.counted.category_ids
        ids = frozenset(chosen if within is None else chosen & within)
        return replace(self, counted=replace(self.counted, category_ids=ids))

    def lines(self, by: By) -> list[tuple[CountLine, CountLine]]:
        """Each line beside 同比 and beside 环比, most of now first."""
        year, before = (
            {(each.key, each.code): each for each in rows(self.reader, pair, by, _KIND_LEVEL)}
            for pair in self.pairs()
        )
        both = [(year.get(key), before.get(key)) for key in dict.fromkeys((*year, *before))]
        return [
            (one or replace(known, base=0), other or replace(known, base=0))
            for one, other in both
            if (known := one or other) is not None
        ]

    def ids(self, axis: Axis, line: CountLine) -> tuple[int, ...]:
        return tuple(ids_behind(self.reader, self.counted, {axis: line.values}))


def _row(name: str, year: CountLine, before: CountLine, ids: Iterable[int]) -> BriefingRow:
    return BriefingRow(
        cells=(
            name,
            f"{year.count:,}",
            f"{year.base:,}",
            change_text(year.change_percent),
            f"{before.base:,}",
            change_text(before.change_percent),
        ),
        ids=tuple(ids),
    )


def _totals(asked: _Asked) -> tuple[BriefingRow, ...]:
    by_year, by_period = (totals(asked.reader, pair) for pair in asked.pairs())
    counted = (asked, asked, asked.of_valid())
    return tuple(
        _row(year.key, year, before, each.ids(Axis.CATEGORY, year))
        for each, year, before in zip(counted, by_year, by_period, strict=True)
    )


def _buckets(asked: _Asked) -> tuple[BriefingRow, ...]:
    found = []
    for bucket in Bucket:
        mine = asked.of_valid().of_buckets((bucket,))
        (_, _, year), (_, _, before) = (totals(mine.reader, pair) for pair in mine.pairs())
        found.append(_row(BUCKET_NAMES[bucket], year, before, mine.ids(Axis.CATEGORY, year)))
    return tuple(found)


def _movers(asked: _Asked) -> tuple[BriefingItem, BriefingItem]:
    """The kinds that rose and fell most against the days just before, by incidents."""
    lines = asked.lines(By.CATEGORY)
    up = [each for each in lines if _step(each) > 0]
    down = [each for each in lines if _step(each) < 0]
    up.sort(key=lambda each: -_step(each))
    down.sort(key=_step)
    return (
        _ranking(asked, "risers", "上升较多", Axis.CATEGORY, up, "按环比增加的起数"),
        _ranking(asked, "fallers", "下降较多", Axis.CATEGORY, down, "按环比减少的起数"),
    )


def _step(line: tuple[CountLine, CountLine]) -> int:
    _, before = line
    return before.count - before.base


def _key_classes(asked: _Asked) -> tuple[BriefingItem, ...]:
    """刑事、治安: by kind, place and two-hour band."""
    key = asked.of_buckets(_KEY_BUCKETS)
    kinds = (
        ("kinds", "重点警情：类别", By.CATEGORY, Axis.CATEGORY),
        ("bands", "重点警情：时段", By.BAND, Axis.HOUR),
    )
    said = "刑事、治安类有效警情"
    found = []
    for name, title, by, axis in kinds:
        lines = [each for each in key.lines(by) if each[0].count]
        lines.sort(key=lambda each: -each[0].count)
        found.append(_ranking(key, name, title, axis, lines, said))
    return (found[0], _places(key, said), found[1])


def _places(asked: _Asked, said: str) -> BriefingItem:
    lines = [each for each in asked.lines(By.COMMUNITY) if each[0].count]
    lines.sort(key=lambda each: -each[0].count)
    found = []
    for year, before in lines[:_MOST]:
        (place,) = year.values
        counted = replace(asked.counted, community_id=place)
        found.append(_row(year.key, year, before, ids_behind(asked.reader, counted)))
    return BriefingItem(
        key="places",
        title="重点警情：社区",
        columns=_COLUMNS,
        rows=tuple(found),
        note=said,
        records=INCIDENTS,
    )


def _ranking(
    asked: _Asked,
    key: str,
    title: str,
    axis: Axis,
    lines: Sequence[tuple[CountLine, CountLine]],
    note: str,
) -> BriefingItem:
    return BriefingItem(
        key=key,
        title=title,
        columns=_COLUMNS,
        rows=tuple(
            _row(year.key, year, before, asked.ids(axis, year)) for year, before in lines[:_MOST]
        ),
        note=note,
        records=INCIDENTS,
    )


def _unusual(reader: Reader, period: Period) -> BriefingItem:
    """Windows of a week at least: of one day two years hold too little to judge by."""
    days = min(max(period.days, 7), _LONGEST_WINDOW)
    found, note = [], f"截至 {period.last} 的 {days} 天，与往年同期和近期相比"
    try:
        judged = exceedances(reader, period.last, days)
    except Refusal as refusal:
        note = str(refusal)
    else:
        for each in judged.events:
            ids = exceedance_ids(reader, judged.watched[each.index], judged.windows[-1])
            expected = "—" if each.expected is None else f"{each.expected:.1f}"
            cells = (judged.keys[each.index], f"{each.observed:,}", expected)
            found.append(BriefingRow(cells=cells, ids=tuple(ids)))
    return BriefingItem(
        key="exceedances",
        title="异常升高",
        columns=("类别、社区", "起数", "预期"),
        rows=tuple(found),
        note=note,
        records=INCIDENTS,
    )
