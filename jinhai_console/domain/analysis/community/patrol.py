"""What the patrol post comes to in a period: looks and how soon, clues, what they led to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.analysis.community.figure import (
    Figure,
    Measure,
    WorkFigures,
    against,
    percent,
    quantile,
)
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.clue import Clue, ClueState
from jinhai_console.domain.instant import SECOND, Duration, Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class LookFact:
    """A scene to be looked at, on the day it was reported. `took` is None where nobody looked.

    `clue_ids`: the clues that came of its incident.
    """

    on: date
    took: Duration | None
    in_time: bool
    waits: bool
    clue_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClueFact:
    id: int
    entered_on: date
    handed_on: date | None
    ended_on: date | None
    state: ClueState


_DEFINITION = (
    "应查看的是规则要求提示巡查岗的警情，按接警日期，按现在的规则；合并、撤销的和事后导入的不计。",
    "查看用时从接警算到第一次查看；还没有查看、也没有超时的不计入按时率。",
    "登记、移交、抓获各按自己的日期；数字对应线索。",
)


def patrol_figures(
    looks: Sequence[LookFact],
    clues: Sequence[ClueFact],
    period: Period,
    base: Period,
    as_of: Instant,
) -> WorkFigures:
    now, before = (_figures(looks, clues, each) for each in (period, base))
    return WorkFigures(
        title="巡查岗",
        records=Clue,
        period=period,
        base=base,
        as_of=as_of,
        figures=against(now, before),
        definition=_DEFINITION,
    )


def _figures(
    looks: Iterable[LookFact], clues: Iterable[ClueFact], period: Period
) -> tuple[Figure, ...]:
    asked = [each for each in looks if period.first <= each.on <= period.last]
    done = [each for each in asked if each.took is not None]
    judged = [each for each in asked if not each.waits]
    seconds = [(each.took or 0) // SECOND for each in done]
    behind = tuple(dict.fromkeys(id for each in asked for id in each.clue_ids))
    share = percent(sum(each.in_time for each in judged), len(judged))
    found = [each for each in clues if each.state is ClueState.FOUND]
    return (
        Figure(key="asked", name="应查看现场", value=len(asked), ids=behind),
        Figure(key="looked", name="已查看", value=len(done), ids=behind),
        Figure(
            key="in_time_rate",
            name="按时查看率",
            value=share,
            measure=Measure.PERCENT,
            definition="在时限内查看的 ÷（应查看的 − 还在时限内的）",
        ),
        _time("p50_minutes", "查看用时 p50", quantile(seconds, 50)),
        _time("p90_minutes", "查看用时 p90", quantile(seconds, 90)),
        _count("entered", "登记线索", clues, "entered_on", period),
        _count("handed", "移交线索", clues, "handed_on", period),
        _count("caught", "由线索抓获", found, "ended_on", period),
    )


def _time(key: str, name: str, value: int | None) -> Figure:
    return Figure(key=key, name=name, value=value, measure=Measure.SECONDS)


def _count(key: str, name: str, clues: Iterable[ClueFact], on: str, period: Period) -> Figure:
    ids = tuple(
        each.id
        for each in clues
        if getattr(each, on) is not None and period.first <= getattr(each, on) <= period.last
    )
    return Figure(key=key, name=name, value=len(ids), ids=ids)
