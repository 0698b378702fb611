"""What cases come to in a period: filed, persons dealt with, series solved, suspects caught."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.analysis.community.figure import (
    Figure,
    FigureRow,
    FigureTable,
    WorkFigures,
    against,
)
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.case import CASE_KIND_NAMES, Case, CaseKind
from jinhai_console.domain.instant import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFact:
    """A case by what it is counted by; days are the station's.

    `incidents`: how many belong to it. `caught_on`, `dealt_on`: a day for each suspect.
    """

    id: int
    category: str
    kind: CaseKind
    filed_on: date | None = None
    solved_on: date | None = None
    in_series: bool = False
    incidents: int = 0
    caught_on: tuple[date, ...] = ()
    dealt_on: tuple[date, ...] = ()
    lead_id: int | None = None


COLUMNS = ("立案", "处理人数", "破获系列案件", "抓获嫌疑人")
_DEFINITION = (
    "立案按受案、立案日期；转换性质的，按转换以后的性质和日期计一起。",
    "处理人数是作出行政处罚或移送起诉的人，按作出日期，一起案件里的一人计一次。",
    "破获系列案件按破案日期，一起案件由几起警情并成的计几起，至少一起。",
)


def case_figures(
    facts: Sequence[CaseFact], period: Period, base: Period, as_of: Instant
) -> WorkFigures:
    """Those of `period` beside those of `base`, where anything was counted then."""
    now, before = _figures(facts, period), _figures(facts, base)
    return WorkFigures(
        title="案件",
        records=Case,
        period=period,
        base=base,
        as_of=as_of,
        figures=against(now, before),
        tables=(_kinds(facts, period),),
        definition=_DEFINITION,
    )


def kind_groups(
    facts: Iterable[CaseFact], period: Period
) -> list[tuple[str, CaseKind, tuple[Figure, ...]]]:
    """Of each category and kind that anything happened in, what it comes to."""
    groups: dict[tuple[str, CaseKind], list[CaseFact]] = {}
    for each in facts:
        groups.setdefault((each.category, each.kind), []).append(each)
    counted = [(*key, _figures(some, period)) for key, some in sorted(groups.items())]
    return [each for each in counted if any(figure.value for figure in each[2])]


def _kinds(facts: Sequence[CaseFact], period: Period) -> FigureTable:
    rows = tuple(
        FigureRow(f"{category}（{CASE_KIND_NAMES[kind]}）", figures)
        for category, kind, figures in kind_groups(facts, period)
    )
    return FigureTable("kinds", "按类别", COLUMNS, rows)


def _figures(facts: Sequence[CaseFact], period: Period) -> tuple[Figure, ...]:
    solved = {e.id: max(1, e.incidents) for e in facts if e.in_series and _in(period, e.solved_on)}
    amounts = (
        ("cases", {each.id: 1 for each in facts if _in(period, each.filed_on)}),
        ("persons", _people(((each.id, each.dealt_on) for each in facts), period)),
        ("series_solved", solved),
        ("suspects_caught", _people(((each.id, each.caught_on) for each in facts), period)),
    )
    return tuple(
        Figure(key=key, name=name, value=sum(found.values()), ids=tuple(found))
        for name, (key, found) in zip(COLUMNS, amounts, strict=True)
    )


def _people(days: Iterable[tuple[int, Sequence[date]]], period: Period) -> dict[int, int]:
    counts = {id: sum(_in(period, day) for day in some) for id, some in days}
    return {id: count for id, count in counts.items() if count}


def _in(period: Period, day: date | None) -> bool:
    return day is not None and period.first <= day <= period.last
