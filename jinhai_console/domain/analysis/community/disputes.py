"""What mediation comes to in a period: taken up, settled, agreed, performed, quarrelled again."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from jinhai_console.domain.analysis.community.figure import (
    Figure,
    FigureRow,
    FigureTable,
    Measure,
    WorkFigures,
    percent,
)
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.dispute import (
    KIND_NAMES,
    RISK_NAMES,
    RISKS,
    Dispute,
    DisputeKind,
    LinkKind,
    Risk,
)
from jinhai_console.domain.instant import Instant

_SAME = 2  # so many parties in common: the same people


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeFact:
    """A dispute by what it is counted by; days are the station's.

    `parties`: of each the keys that name it beyond doubt; `settled_on` only where it was settled.
    """

    id: int
    kind: DisputeKind
    grade: Risk
    community: str
    taken_up_on: date
    settled_on: date | None = None
    parties: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """Something about a dispute on a day: a session, an agreement."""

    dispute_id: int
    on: date


@dataclass(frozen=True, slots=True)
class Promised:
    """What was to be done by a day, and whether it was by then."""

    dispute_id: int
    due_on: date
    is_in_time: bool


@dataclass(frozen=True, slots=True)
class Linked:
    """An incident of a dispute, on the day it was received."""

    dispute_id: int
    on: date
    kind: LinkKind
    after_end: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeFacts:
    """Everything in the register that figures are drawn from."""

    disputes: Sequence[DisputeFact]
    sessions: Sequence[Event] = ()
    agreements: Sequence[Event] = ()
    promises: Sequence[Promised] = ()
    links: Sequence[Linked] = ()


_RATE = "本期化解 ÷ 本期受理；本期化解的包括以前受理的"
_DEFINITION = (
    "受理按受理日期，化解按化解日期；移交、撤回和调解未成不算化解。",
    "按等级的数按现在的等级；对比期写“—”的，那时还没有登记。",
)


def dispute_figures(
    facts: DisputeFacts, period: Period, base: Period, as_of: Instant
) -> WorkFigures:
    """Those of `period` beside those of `base`, where the register is as old as that."""
    now = _figures(facts, period)
    began = min((each.taken_up_on for each in facts.disputes), default=None)
    before = _figures(facts, base) if began is not None and began <= base.last else ()
    return WorkFigures(
        title="矛盾纠纷",
        records=Dispute,
        period=period,
        base=base,
        as_of=as_of,
        figures=tuple(_beside(each, before) for each in now),
        tables=(
            _table("kinds", "按类别", facts, period, lambda each: each.kind, KIND_NAMES.items()),
            _table(
                "communities",
                "按社区",
                facts,
                period,
                lambda each: each.community,
                [(each, each or "未写社区") for each in _communities(facts)],
            ),
            _table(
                "grades",
                "按等级",
                facts,
                period,
                lambda each: each.grade,
                [(each, RISK_NAMES[each]) for each in RISKS],
            ),
        ),
        definition=_DEFINITION,
    )


def _figures(facts: DisputeFacts, period: Period) -> tuple[Figure, ...]:
    taken_up, settled = _taken_up(facts.disputes, period), _settled(facts.disputes, period)
    due = [each for each in facts.promises if _is_in(period, each.due_on)]
    in_time = [each for each in due if each.is_in_time]
    links = [each for each in facts.links if _is_in(period, each.on)]
    return (
        _count("taken_up", "受理", taken_up),
        _count("settled", "化解", settled),
        _rate("settled_rate", "化解率", settled, taken_up, _RATE),
        _events("sessions", "调解次数", facts.sessions, period, "一起调解几次计几次"),
        _events("agreements", "签订协议", facts.agreements, period, ""),
        _rate(
            "performed_rate",
            "按时履行率",
            [each.dispute_id for each in in_time],
            [each.dispute_id for each in due],
            "履行期限在本期、已按期履行的 ÷ 履行期限在本期的",
        ),
        _count(
            "repeats",
            "化解后再发",
            [*_again(facts.disputes, period), *(e.dispute_id for e in links if e.after_end)],
            "同一双方在办结以后又登记，或又有警情的",
        ),
        _count("civil_to_criminal", "民转刑", _of(links, LinkKind.CRIMINAL), "由人确认的"),
        _count("criminal_to_killing", "刑转命", _of(links, LinkKind.KILLING), "由人确认的"),
    )


def _is_in(period: Period, day: date | None) -> bool:
    return day is not None and period.first <= day <= period.last


def _taken_up(disputes: Iterable[DisputeFact], period: Period) -> list[int]:
    return [each.id for each in disputes if _is_in(period, each.taken_up_on)]


def _settled(disputes: Iterable[DisputeFact], period: Period) -> list[int]:
    return [each.id for each in disputes if _is_in(period, each.settled_on)]


def _of(links: Iterable[Linked], kind: LinkKind) -> list[int]:
    return [each.dispute_id for each in links if each.kind is kind]


def _again(disputes: Sequence[DisputeFact], period: Period) -> list[int]:
    """Those taken up whose people had settled another one by then."""
    over = [each for each in disputes if each.settled_on is not None]
    return [
        each.id
        for each in disputes
        if _is_in(period, each.taken_up_on)
        and any(
            (other.settled_on or date.max) <= each.taken_up_on
            and other.id != each.id
            and _in_common(each, other) >= _SAME
            for other in over
        )
    ]


def _in_common(one: DisputeFact, other: DisputeFact) -> int:
    known = frozenset().union(*other.parties)
    return sum(not known.isdisjoint(each) for each in one.parties)


def _count(key: str, name: str, ids: Sequence[int], definition: str = "") -> Figure:
    """Each dispute once."""
    once = tuple(dict.fromkeys(ids))
    return Figure(key=key, name=name, value=len(once), definition=definition, ids=once)


def _events(
    key: str, name: str, events: Iterable[Event], period: Period, definition: str
) -> Figure:
    ids = [each.dispute_id for each in events if _is_in(period, each.on)]
    return Figure(
        key=key,
        name=name,
        value=len(ids),
        definition=definition,
        ids=tuple(dict.fromkeys(ids)),
    )


def _rate(key: str, name: str, part: Sequence[int], whole: Sequence[int], said: str) -> Figure:
    return Figure(
        key=key,
        name=name,
        value=percent(len(part), len(whole)),
        measure=Measure.PERCENT,
        definition=said,
        ids=tuple(dict.fromkeys(part)),
        of_ids=tuple(dict.fromkeys(whole)),
    )


def _beside(figure: Figure, before: Iterable[Figure]) -> Figure:
    for each in before:
        if each.key == figure.key:
            return replace(figure, base=each.value, base_ids=each.ids)
    return figure


def _communities(facts: DisputeFacts) -> list[str]:
    return sorted({each.community for each in facts.disputes}, key=lambda each: (not each, each))


def _table(
    key: str,
    title: str,
    facts: DisputeFacts,
    period: Period,
    group: Callable[[DisputeFact], Hashable],
    names: Iterable[tuple[Hashable, str]],
) -> FigureTable:
    rows = []
    for value, name in names:
        some = [each for each in facts.disputes if group(each) == value]
        taken_up, settled = _taken_up(some, period), _settled(some, period)
        if taken_up or settled:
            figures = (
                _count("taken_up", "受理", taken_up),
                _count("settled", "化解", settled),
                _rate("settled_rate", "化解率", settled, taken_up, ""),
            )
            rows.append(FigureRow(name, figures))
    return FigureTable(key, title, ("受理", "化解", "化解率"), tuple(rows))
