"""统计: counts of a period with their change, by what the question asks for."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from jinhai_console.domain.analysis.counts import Bin, CountLine
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.counting import (
    DEEPEST,
    By,
    Pair,
    bins,
    left_out,
    period_between,
    rows,
    told_apart,
    totals,
)
from jinhai_console.services.definition import definition, sentence
from jinhai_console.services.named import (
    categories_called,
    category_ids_called,
    community_id_called,
)
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.tallies import Counted

_MOST_BINS = 100_000


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
    lists = reader.lists
    category, community = question.category, question.community
    now = Counted(
        period=period,
        category_ids=category_ids_called(lists, category) if category else None,
        community_id=community_id_called(lists, community) if community else None,
        left_out=left_out(lists.station),
    )
    pair = Pair(now, replace(now, period=base))
    total, nuisance, valid = (_dated(lists, pair, each) for each in totals(reader, pair))
    lines = rows(reader, pair, question.by, _level(lists, question))
    return TrendAnswer(
        period=period,
        base=base,
        total=total,
        nuisance=nuisance,
        valid=valid,
        rows=tuple(_dated(lists, pair, each, question.by) for each in lines),
        buckets=bins(reader, now, question.bins),
        definition=_definition(lists, question, pair),
    )


def _dated(lists: Lists, pair: Pair, line: CountLine, by: By | None = None) -> CountLine:
    """With the day since when its community is what it is, where the base begins before."""
    ids = line.values if by is By.COMMUNITY else {pair.now.community_id}
    days = (
        each.founded_on
        for id, each in lists.communities.items()
        if id in ids and not each.is_comparable(pair.then.period)
    )
    return replace(line, founded_on=max(days, default=""))


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
    if line.founded_on:
        found["reason"] = f"社区 {line.founded_on} 设立或改划，与之前不可比"
    return found


def _periods(question: TrendQuestion) -> tuple[Period, Period]:
    if question.level is not None and not 1 <= question.level <= DEEPEST:
        raise Refusal("类别层级须为 1 到 4")
    period = period_between(question.first, question.last)
    if question.bins is Bin.HOUR and period.days * 24 > _MOST_BINS:
        raise Refusal("按小时分段的时间太长；请缩短到十年以内，或按日分段")
    return period, base_of(period, question.compare)


def _level(lists: Lists, question: TrendQuestion) -> int:
    if question.level is not None:
        return question.level
    if question.category is None:
        return 1
    chosen = categories_called(lists, question.category)
    return min(DEEPEST, min(each.depth for each in chosen) + 1)


def _definition(lists: Lists, question: TrendQuestion, pair: Pair) -> str:
    chosen = categories_called(lists, question.category) if question.category else ()
    community = (question.community or "").strip()
    against = question.compare, pair.then.period
    apart = told_apart(lists, question.by, pair.now.community_id)
    return sentence(definition(lists.station, against, chosen, community, apart))
