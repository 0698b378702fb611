"""采集率 and 准确率 of the higher office's checks: by community, month by month."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
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
from jinhai_console.domain.instant import Instant, parse_day
from jinhai_console.domain.population_check import CheckResult, PopulationCheck, SampledPerson

Sampled = tuple[PopulationCheck, SampledPerson]

COLLECTION = "采集率 = 核查时已采集的人数（含有误的）÷ 有核查结果的人数"
ACCURACY = "准确率 = 采集且各项准确的人数 ÷ 已采集的人数"
DEFINITION = (
    COLLECTION,
    ACCURACY,
    "按核查日期统计；核查后更正的不改变核查时的率；结果还没有到的不计",
)
_COLUMNS = ("有结果", "采集率", "准确率", "有误和未采集", "已更正")
_NOWHERE = "未填社区"


def population_figures(
    now: Sequence[Sampled],
    before: Sequence[Sampled],
    course: Sequence[Sampled],
    communities: Mapping[int, str],
    period: Period,
    base: Period,
    as_of: Instant,
) -> WorkFigures:
    """`course` are those of the months that the trend shows, `communities` their names by id."""
    rates = _rates(now, before)
    places = _by(now, lambda each: _named(each, communities))
    return WorkFigures(
        title="人口信息核查",
        records=SampledPerson,
        period=period,
        base=base,
        as_of=as_of,
        figures=(_figure("sampled", "抽查人数", now, before), *rates),
        tables=(
            _table("communities", "按社区", places, by_size=True),
            _table("months", "走势（按核查月份）", _by(course, _month)),
        ),
        definition=DEFINITION,
    )


def _named(each: Sampled, communities: Mapping[int, str]) -> str:
    return communities.get(each[1].community_id or 0, _NOWHERE)


def _month(each: Sampled) -> str:
    day: date = parse_day(each[0].day)
    return day.strftime("%Y-%m")


def _resulted(those: Iterable[Sampled]) -> list[Sampled]:
    return [each for each in those if each[1].result is not None]


def _collected(those: Iterable[Sampled]) -> list[Sampled]:
    return [each for each in those if each[1].is_collected]


def _right(those: Iterable[Sampled]) -> list[Sampled]:
    return [each for each in those if each[1].result is CheckResult.RIGHT]


def _errors(those: Iterable[Sampled]) -> list[Sampled]:
    return [each for each in those if each[1].is_error]


def _ids(those: Iterable[Sampled]) -> tuple[int, ...]:
    return tuple(person.id for _check, person in those)


def _figure(
    key: str, name: str, now: Sequence[Sampled], before: Sequence[Sampled], definition: str = ""
) -> Figure:
    return Figure(
        key=key,
        name=name,
        value=len(now),
        base=len(before),
        definition=definition,
        ids=_ids(now),
        base_ids=_ids(before),
    )


def _share(
    key: str,
    name: str,
    definition: str,
    parts: Callable[[Iterable[Sampled]], list[Sampled]],
    wholes: Callable[[Iterable[Sampled]], list[Sampled]],
    both: tuple[Sequence[Sampled], Sequence[Sampled]],
) -> Figure:
    (part, whole), (part_before, whole_before) = ((parts(each), wholes(each)) for each in both)
    return Figure(
        key=key,
        name=name,
        value=percent(len(part), len(whole)),
        base=percent(len(part_before), len(whole_before)),
        measure=Measure.PERCENT,
        definition=definition,
        ids=_ids(part),
        of_ids=_ids(whole),
        base_ids=_ids(part_before),
    )


def _rates(now: Sequence[Sampled], before: Sequence[Sampled]) -> tuple[Figure, ...]:
    errors, errors_before = _errors(now), _errors(before)
    put_right = [each for each in errors if each[1].corrected_at is not None]
    put_right_before = [each for each in errors_before if each[1].corrected_at is not None]
    both = now, before
    return (
        _figure("resulted", "有结果", _resulted(now), _resulted(before)),
        _share("collection_rate", "采集率", COLLECTION, _collected, _resulted, both),
        _share("accuracy_rate", "准确率", ACCURACY, _right, _collected, both),
        _figure("errors", "有误和未采集", errors, errors_before),
        _figure("corrected", "已更正", put_right, put_right_before),
    )


def _by(those: Iterable[Sampled], key: Callable[[Sampled], str]) -> dict[str, list[Sampled]]:
    found: dict[str, list[Sampled]] = defaultdict(list)
    for each in those:
        found[key(each)].append(each)
    return found


def _table(
    key: str, title: str, groups: Mapping[str, list[Sampled]], *, by_size: bool = False
) -> FigureTable:
    """By size the largest first, else by name."""
    order = sorted(groups, key=lambda name: (-len(groups[name]) if by_size else 0, name))
    rows = [FigureRow(name, _rates(groups[name], ())) for name in order]
    return FigureTable(key, title, _COLUMNS, tuple(rows))
