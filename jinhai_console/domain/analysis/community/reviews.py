"""What legal review comes to in a period: submitted, passed, returned, days, common faults.

Counted by document and kind of case, never by who wrote it or who reviewed it.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.analysis.community.figure import (
    Figure,
    FigureRow,
    FigureTable,
    Measure,
    WorkFigures,
    against,
    median,
    percent,
)
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.case import CASE_KIND_NAMES, CaseKind
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_review import LegalReview
from jinhai_console.domain.review_check import DOCUMENT_NAMES, ReviewDocument


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFact:
    """A review by what it is counted by; days are the station's.

    `returned_on`: each time it was. `working`: days with the legal desk, of all rounds together.
    `faults`: each item by its name, with the day on which it was found.
    """

    id: int
    kind: CaseKind
    document: ReviewDocument
    submitted_on: date
    returned_on: tuple[date, ...] = ()
    passed_on: date | None = None
    working: int = 0
    elapsed: int = 0
    faults: tuple[tuple[str, date], ...] = ()


_DEFINITION = (
    "送审按第一次送审的日期，通过、退回按作出的日期；一件退回几次计一件。",
    "一次通过是没有退回过就通过的；一次通过率是其中通过的件数占本期通过的全部件数的百分比。",
    "审核天数是本期通过的各件在法制审核手里的工作日，几轮合计，送审当天不算，退回补正的日子不算。",
    "常见问题按核对项目计，一项查出一次计一次，查出的日期在本期；不按人计。",
)
_TABLE = ("送审", "通过", "退回", "一次通过", "一次通过率", "审核天数中位数")


def review_figures(
    facts: Sequence[ReviewFact], period: Period, base: Period, as_of: Instant
) -> WorkFigures:
    """Those of `period` beside those of `base`, where anything was counted then."""
    now, before = _figures(facts, period), _figures(facts, base)
    return WorkFigures(
        title="法制审核",
        records=LegalReview,
        period=period,
        base=base,
        as_of=as_of,
        figures=against(now, before),
        tables=(_documents(facts, period), *_faults(facts, period)),
        definition=_DEFINITION,
    )


def _figures(facts: Sequence[ReviewFact], period: Period) -> tuple[Figure, ...]:
    passed = [each for each in facts if _in(period, each.passed_on)]
    at_once = [each for each in passed if not each.returned_on]
    ids = _ids(passed)
    working = [each.working for each in passed]
    return (
        _count("submitted", "送审", [e for e in facts if _in(period, e.submitted_on)]),
        _count("passed", "通过", passed),
        _count("returned", "退回", [e for e in facts if _any_in(period, e.returned_on)]),
        _count("passed_at_once", "一次通过", at_once),
        Figure(
            key="passed_at_once_rate",
            name="一次通过率",
            value=percent(len(at_once), len(passed)),
            measure=Measure.PERCENT,
            definition="没有退回过就通过的 ÷ 本期通过的",
            ids=_ids(at_once),
            of_ids=ids,
        ),
        Figure(key="days_median", name="审核天数中位数", value=median(working), ids=ids),
        Figure(key="days_longest", name="审核天数最长", value=max(working, default=None), ids=ids),
        Figure(
            key="elapsed_median",
            name="送审到通过天数中位数",
            value=median([each.elapsed for each in passed]),
            definition="日历上的天数，连退回补正的在内",
            ids=ids,
        ),
    )


def _documents(facts: Sequence[ReviewFact], period: Period) -> FigureTable:
    rows = [
        FigureRow(name, _figures(some, period)[: len(_TABLE)]) for name, some in _by_document(facts)
    ]
    counted = tuple(each for each in rows if any(figure.value for figure in each.figures))
    return FigureTable("documents", "按文书", _TABLE, counted)


def _faults(facts: Sequence[ReviewFact], period: Period) -> list[FigureTable]:
    """One table for each document and kind in which anything was found, most often first."""
    tables = []
    for name, some in _by_document(facts):
        found: dict[str, list[int]] = defaultdict(list)
        for fact in some:
            for item, day in fact.faults:
                if _in(period, day):
                    found[item].append(fact.id)
        rows = tuple(
            FigureRow(item, (Figure(key="faults", name="次数", value=len(ids), ids=_unique(ids)),))
            for item, ids in sorted(found.items(), key=lambda each: (-len(each[1]), each[0]))
        )
        if rows:
            key = f"faults_{some[0].document}_{some[0].kind}"
            tables.append(FigureTable(key, f"常见问题：{name}", ("次数",), rows))
    return tables


def _by_document(facts: Sequence[ReviewFact]) -> list[tuple[str, list[ReviewFact]]]:
    groups: dict[tuple[ReviewDocument, CaseKind], list[ReviewFact]] = defaultdict(list)
    for each in facts:
        groups[each.document, each.kind].append(each)
    order = {each: place for place, each in enumerate(ReviewDocument)}
    return [
        (f"{DOCUMENT_NAMES[document]}（{CASE_KIND_NAMES[kind]}）", groups[document, kind])
        for document, kind in sorted(groups, key=lambda each: (order[each[0]], each[1]))
    ]


def _count(key: str, name: str, some: Collection[ReviewFact]) -> Figure:
    return Figure(key=key, name=name, value=len(some), ids=_ids(some))


def _ids(some: Collection[ReviewFact]) -> tuple[int, ...]:
    return tuple(each.id for each in some)


def _unique(ids: Sequence[int]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(ids))


def _any_in(period: Period, days: Sequence[date]) -> bool:
    return any(_in(period, day) for day in days)


def _in(period: Period, day: date | None) -> bool:
    return day is not None and period.first <= day <= period.last
