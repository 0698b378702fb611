"""What leads come to in a period: registered, acknowledged, their results, what cases they brought.

Cases are counted by their own days and people (`CaseFact`), so that a case changes the figure the
moment it changes itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.analysis.community.cases import CaseFact
from jinhai_console.domain.analysis.community.figure import (
    Figure,
    FigureRow,
    FigureTable,
    Measure,
    WorkFigures,
    against,
    percent,
    quantile,
)
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assessment import GRADE_NAMES, Grade
from jinhai_console.domain.case import CASE_KIND_NAMES
from jinhai_console.domain.instant import SECOND, Duration, Instant
from jinhai_console.domain.lead import (
    LEAD_ENDS,
    LEAD_SOURCE_NAMES,
    LEAD_STATE_NAMES,
    Lead,
    LeadSource,
    LeadState,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadFact:
    """A lead by what it is counted by; days are the station's.

    `took`: from handing to acknowledging; `waits`: nobody has, and there is still time.
    """

    id: int
    source: LeadSource
    grade: Grade
    state: LeadState
    registered_on: date
    handed_on: date | None = None
    took: Duration | None = None
    in_time: bool = False
    waits: bool = False
    ended_on: date | None = None


_DEFINITION = (
    "登记、移交、结果各按自己的日期；改交的按最后一次移交。",
    "签收用时从移交算到签收；还没有签收、也没有超时的不计入按时率。",
    "由线索立案、破案、抓获、处理按案件自己的日期，人数是案件里的人，一起案件里的一人计一次。",
)
_CASE_COLUMNS = ("由线索立案", "由线索破案", "抓获嫌疑人", "处理人数")
_CASE_KEYS = ("cases", "solved", "suspects_caught", "persons")


def lead_figures(
    leads: Sequence[LeadFact],
    cases: Iterable[CaseFact],
    period: Period,
    base: Period,
    as_of: Instant,
) -> WorkFigures:
    """Those of `period` beside those of `base`, where anything was counted then."""
    brought = [each for each in cases if each.lead_id is not None]
    now, before = (_figures(leads, brought, each) for each in (period, base))
    return WorkFigures(
        title="线索移交",
        records=Lead,
        period=period,
        base=base,
        as_of=as_of,
        figures=against(now, before),
        tables=(_sources(leads, period), _results(leads, period), _kinds(brought, period)),
        definition=_DEFINITION,
    )


def _figures(
    leads: Sequence[LeadFact], cases: Sequence[CaseFact], period: Period
) -> tuple[Figure, ...]:
    handed = [each for each in leads if _in(period, each.handed_on)]
    judged = [each for each in handed if not each.waits]
    in_time = [each for each in judged if each.in_time]
    done = [each for each in handed if each.took is not None]
    seconds = [(each.took or 0) // SECOND for each in done]
    ended = _ended(leads, period)
    return (
        _count("registered", "登记线索", _registered(leads, period)),
        _count("handed", "移交线索", handed),
        Figure(
            key="acknowledged_rate",
            name="按时签收率",
            value=percent(len(in_time), len(judged)),
            measure=Measure.PERCENT,
            definition="在时限内签收的 ÷（移交的 − 还在时限内的）",
            ids=_ids(in_time),
            of_ids=_ids(judged),
        ),
        _time("p50_minutes", "签收用时 p50", quantile(seconds, 50), done),
        _time("p90_minutes", "签收用时 p90", quantile(seconds, 90), done),
        _count("ended", "已有结果", ended),
        _count("became_cases", "成案线索", (e for e in ended if e.state is LeadState.CASE)),
        *_of_cases(cases, period),
    )


def _of_cases(cases: Sequence[CaseFact], period: Period) -> tuple[Figure, ...]:
    """Of `_CASE_COLUMNS`; behind each the leads they came of."""
    amounts: tuple[list[tuple[CaseFact, int]], ...] = (
        [(each, int(_in(period, each.filed_on))) for each in cases],
        [(each, int(_in(period, each.solved_on))) for each in cases],
        [(each, sum(_in(period, day) for day in each.caught_on)) for each in cases],
        [(each, sum(_in(period, day) for day in each.dealt_on)) for each in cases],
    )
    return tuple(
        Figure(
            key=key,
            name=name,
            value=sum(count for _, count in found),
            ids=tuple(dict.fromkeys(each.lead_id or 0 for each, count in found if count)),
        )
        for key, name, found in zip(_CASE_KEYS, _CASE_COLUMNS, amounts, strict=True)
    )


def _sources(leads: Sequence[LeadFact], period: Period) -> FigureTable:
    """From whom, how grave; how many of those registered became cases since."""
    grades = tuple(reversed(Grade))
    rows = []
    for source in LeadSource:
        own = [each for each in _registered(leads, period) if each.source is source]
        by_grade = ([each for each in own if each.grade is grade] for grade in grades)
        cases = [each for each in own if each.state is LeadState.CASE]
        counted = zip(("registered", *grades, "case"), (own, *by_grade, cases), strict=True)
        if own:
            figures = tuple(_count(key, "", some) for key, some in counted)
            rows.append(FigureRow(LEAD_SOURCE_NAMES[source], figures))
    columns = ("登记", *(GRADE_NAMES[each] for each in grades), "已成案")
    return FigureTable("sources", "按来源", columns, tuple(rows))


def _results(leads: Sequence[LeadFact], period: Period) -> FigureTable:
    ended = _ended(leads, period)
    rows = (
        FigureRow(LEAD_STATE_NAMES[state], (_count(state, "", some),))
        for state in LEAD_ENDS
        if (some := [each for each in ended if each.state is state])
    )
    return FigureTable("results", "按结果", ("条数",), tuple(rows))


def _kinds(cases: Iterable[CaseFact], period: Period) -> FigureTable:
    groups: dict[tuple[str, str], list[CaseFact]] = {}
    for each in cases:
        groups.setdefault((each.category, CASE_KIND_NAMES[each.kind]), []).append(each)
    rows = [
        FigureRow(f"{category}（{kind}）", _of_cases(some, period))
        for (category, kind), some in sorted(groups.items())
    ]
    happened = tuple(row for row in rows if any(each.value for each in row.figures))
    return FigureTable("kinds", "由线索成案，按类别", _CASE_COLUMNS, happened)


def _registered(leads: Iterable[LeadFact], period: Period) -> list[LeadFact]:
    return [each for each in leads if _in(period, each.registered_on)]


def _ended(leads: Iterable[LeadFact], period: Period) -> list[LeadFact]:
    return [each for each in leads if _in(period, each.ended_on)]


def _count(key: str, name: str, leads: Iterable[LeadFact]) -> Figure:
    ids = _ids(leads)
    return Figure(key=key, name=name, value=len(ids), ids=ids)


def _time(key: str, name: str, value: int | None, leads: Iterable[LeadFact]) -> Figure:
    return Figure(key=key, name=name, value=value, measure=Measure.SECONDS, ids=_ids(leads))


def _ids(leads: Iterable[LeadFact]) -> tuple[int, ...]:
    return tuple(each.id for each in leads)


def _in(period: Period, day: date | None) -> bool:
    return day is not None and period.first <= day <= period.last
