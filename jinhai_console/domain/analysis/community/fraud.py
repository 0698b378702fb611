"""预警劝阻的数字: people dissuaded, money kept safe, how soon somebody called and stood there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.analysis.community.figure import (
    Figure,
    FigureRow,
    FigureTable,
    Measure,
    WorkFigures,
    percent,
    quantile,
)
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.themes.facts import Victim
from jinhai_console.domain.analysis.themes.guarded import FEWEST_SHOWN
from jinhai_console.domain.fraud_alert import (
    FRAUD_LEVEL_NAMES,
    Amounts,
    FraudAlert,
    FraudLevel,
    FraudOutcome,
)
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.theme_words import AGE_NAMES, SEX_NAMES, SMALL_GROUPS

UNKNOWN = "未知"


@dataclass(frozen=True, slots=True, kw_only=True)
class FraudFact:
    """One alert as it is counted, by the day of its first warning.

    Seconds run from then on, None where it did not come so far; limits None where there is none.
    """

    id: int
    day: date
    level: FraudLevel
    kind: str
    victim: Victim
    amounts: Amounts
    outcome: FraudOutcome | None = None
    was_denied: bool = False
    attempt_s: int | None = None
    reached_s: int | None = None
    door_s: int | None = None
    attempt_limit_s: int | None = None
    door_limit_s: int | None = None


Facts = Sequence[FraudFact]
_Is = Callable[[FraudFact], bool]
_Of = Callable[[FraudFact], int | None]

DEFINITION = (
    "预警按第一条到达的日子计；同一人没有办结时后来的预警并入，仍算一人。",
    "预警是指令，不计入任何警情数；已转账移交后另登记的警情才计入。",
    "保住金额只计劝阻成功的；止付金额是已转出后被拦下的，另计。",
    "首次联系从预警到达到第一次拨打、上门或民警到场，不论是否接通；见面以民警到场为准。",
    "时限内的比例，分母是已经联系（见面）的；一直没有的不在其中，在说明里写明几条。",
)


def fraud_figures(
    now: Facts, before: Facts, period: Period, base: Period, at: Instant
) -> WorkFigures:
    """What a period's warnings came to, beside those of `base`."""
    return WorkFigures(
        title="预警劝阻",
        records=FraudAlert,
        period=period,
        base=base,
        as_of=at,
        figures=(*_outcomes(now, before), *_money(now, before), *_times(now, before)),
        tables=_tables(now),
        definition=DEFINITION,
    )


def _outcomes(now: Facts, before: Facts) -> list[Figure]:
    return [
        _count("warnings", "预警人数", now, before, lambda _each: True),
        _count("dissuaded", "劝阻成功", now, before, _is_dissuaded),
        _count("not_deceived", "未被骗", now, before, _ended(FraudOutcome.NOT_DECEIVED)),
        _count("transferred", "已转账移交", now, before, _is_gone),
        _count("lost", "失联", now, before, _ended(FraudOutcome.LOST)),
        _count("denied", "否认过被骗", now, before, lambda each: each.was_denied),
        _count("open", "未办结", now, before, lambda each: each.outcome is None),
    ]


def _money(now: Facts, before: Facts) -> list[Figure]:
    return [
        _sum("at_risk_yuan", "涉险金额", now, before, lambda each: each.amounts.at_risk),
        _sum("kept_safe_yuan", "保住金额", now, before, _kept_safe),
        _sum("transferred_yuan", "已转账金额", now, before, lambda each: each.amounts.transferred),
        _sum("stopped_yuan", "紧急止付", now, before, lambda each: each.amounts.stopped),
    ]


def _times(now: Facts, before: Facts) -> list[Figure]:
    return [
        *_spread("first_contact", "首次联系", now, before, lambda each: each.attempt_s),
        _within("first_contact", "首次联系", now, before, _attempt_in_time),
        *_spread("reached", "联系上本人", now, before, lambda each: each.reached_s),
        *_spread("door", "见面", now, before, lambda each: each.door_s),
        _within("door", "见面", now, before, _door_in_time),
    ]


def _tables(now: Facts) -> tuple[FigureTable, ...]:
    levels = [(FRAUD_LEVEL_NAMES[e], [f for f in now if f.level is e]) for e in FraudLevel]
    times = ("首次联系 p50", "首次联系 p90", "时限内", "见面 p50", "见面 p90", "时限内")
    sums = ("预警", "劝阻成功", "已转账", "保住金额")
    by_level = FigureTable(
        "by_level",
        "各等级",
        ("预警", "劝阻成功", *times),
        tuple(FigureRow(name, _level_row(some)) for name, some in levels if some),
    )
    groups: tuple[tuple[str, str, Callable[[FraudFact], str]], ...] = (
        ("by_month", "各月", lambda each: each.day.isoformat()[:7]),
        ("by_year", "各年", lambda each: str(each.day.year)),
        ("by_kind", "各诈骗类型", lambda each: each.kind or UNKNOWN),
        ("by_age", "各年龄段", _age),
        ("by_sex", "性别", lambda each: SEX_NAMES.get(each.victim.sex or "", UNKNOWN)),
        ("by_occupation", "各职业", lambda each: each.victim.occupation or UNKNOWN),
    )
    return (
        by_level,
        *(FigureTable(key, title, sums, tuple(_rows(key, now, of))) for key, title, of in groups),
    )


_COURSES = ("by_month", "by_year", "by_age")  # in their own order; others the largest first


_OF_VICTIMS = ("by_age", "by_sex", "by_occupation")


def _rows(key: str, now: Facts, of: Callable[[FraudFact], str]) -> list[FigureRow]:
    names: dict[str, list[FraudFact]] = {}
    for each in now:
        names.setdefault(of(each), []).append(each)
    is_course = key in _COURSES
    order = sorted(names, key=lambda name: (0 if is_course else -len(names[name]), name))
    groups = [(name, names[name]) for name in order]
    return [
        FigureRow(name, _row_of(some))
        for name, some in (_guarded(groups) if key in _OF_VICTIMS else groups)
    ]


def _guarded(groups: list[tuple[str, list[FraudFact]]]) -> list[tuple[str, list[FraudFact]]]:
    """Groups by which one or two could be picked out stand as one, last; sums stay as they are."""
    small = [e for e in groups if e[0] != UNKNOWN and len(e[1]) < FEWEST_SHOWN]
    together = sorted((fact for _, some in small for fact in some), key=lambda fact: fact.id)
    return [e for e in groups if e not in small] + ([(SMALL_GROUPS, together)] if small else [])


def _row_of(some: Facts) -> tuple[Figure, ...]:
    return (
        _count("warnings", "预警", some, (), lambda _each: True),
        _count("dissuaded", "劝阻成功", some, (), _is_dissuaded),
        _count("transferred", "已转账", some, (), _is_gone),
        _sum("kept_safe_yuan", "保住金额", some, (), _kept_safe),
    )


def _level_row(some: Facts) -> tuple[Figure, ...]:
    return (
        _count("warnings", "预警", some, (), lambda _each: True),
        _count("dissuaded", "劝阻成功", some, (), _is_dissuaded),
        *_spread("first_contact", "首次联系", some, (), lambda each: each.attempt_s),
        _within("first_contact", "首次联系", some, (), _attempt_in_time),
        *_spread("door", "见面", some, (), lambda each: each.door_s),
        _within("door", "见面", some, (), _door_in_time),
    )


def _age(each: FraudFact) -> str:
    band = each.victim.age_band
    return AGE_NAMES[band] if band else UNKNOWN


def _is_dissuaded(each: FraudFact) -> bool:
    return each.outcome is FraudOutcome.DISSUADED


def _is_gone(each: FraudFact) -> bool:
    return each.outcome is FraudOutcome.TRANSFERRED


def _ended(outcome: FraudOutcome) -> _Is:
    return lambda each: each.outcome is outcome


def _kept_safe(each: FraudFact) -> int | None:
    return each.amounts.kept_safe if _is_dissuaded(each) else None


def _attempt_in_time(each: FraudFact) -> bool | None:
    return _in_time(each.attempt_s, each.attempt_limit_s)


def _door_in_time(each: FraudFact) -> bool | None:
    return _in_time(each.door_s, each.door_limit_s)


def _in_time(took: int | None, limit: int | None) -> bool | None:
    return None if took is None or limit is None else took <= limit


def _count(key: str, name: str, now: Facts, before: Facts, holds: _Is) -> Figure:
    ids, base_ids = _ids(now, holds), _ids(before, holds)
    return Figure(
        key=key, name=name, value=len(ids), base=len(base_ids), ids=ids, base_ids=base_ids
    )


def _sum(key: str, name: str, now: Facts, before: Facts, of: _Of) -> Figure:
    return Figure(
        key=key,
        name=name,
        value=sum(of(each) or 0 for each in now),
        measure=Measure.CENTS,
        base=sum(of(each) or 0 for each in before),
        ids=_ids(now, lambda each: bool(of(each))),
        base_ids=_ids(before, lambda each: bool(of(each))),
    )


def _spread(key: str, name: str, now: Facts, before: Facts, of: _Of) -> list[Figure]:
    missing = sum(of(each) is None for each in now)
    return [
        Figure(
            key=f"{key}_p{share}_minutes",
            name=f"{name} p{share}",
            value=quantile(_known(now, of), share),
            measure=Measure.SECONDS,
            base=quantile(_known(before, of), share),
            definition=f"{share}% 的不超过这么久",
            note=f"{missing} 条没有" if missing else "",
            ids=_ids(now, lambda each: of(each) is not None),
            base_ids=_ids(before, lambda each: of(each) is not None),
        )
        for share in (50, 90)
    ]


def _within(
    key: str, name: str, now: Facts, before: Facts, holds: Callable[[FraudFact], bool | None]
) -> Figure:
    ids, of_ids = _ids(now, lambda e: bool(holds(e))), _ids(now, lambda e: holds(e) is not None)
    then, of_then = (
        _ids(before, lambda e: bool(holds(e))),
        _ids(before, lambda e: holds(e) is not None),
    )
    return Figure(
        key=f"{key}_within_rate",
        name=f"{name}在时限内",
        value=percent(len(ids), len(of_ids)),
        measure=Measure.PERCENT,
        base=percent(len(then), len(of_then)),
        ids=ids,
        of_ids=of_ids,
        base_ids=then,
    )


def _ids(some: Facts, holds: _Is) -> tuple[int, ...]:
    return tuple(each.id for each in some if holds(each))


def _known(some: Facts, of: _Of) -> list[int]:
    return [took for each in some if (took := of(each)) is not None]
