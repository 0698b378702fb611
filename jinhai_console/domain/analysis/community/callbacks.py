"""回访的数字: how many were asked, what they said, the rate by the station's formula."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from jinhai_console.domain.analysis.community.figure import (
    Figure,
    FigureRow,
    FigureTable,
    Measure,
    WorkFigures,
    percent,
)
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.callback import Callback, Invalid
from jinhai_console.domain.classification import BUCKET_NAMES, Bucket
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.satisfaction import (
    FORMULA_NAMES,
    RateFormula,
    Satisfaction,
    is_counted,
    is_good,
    wilson,
)

_S = Satisfaction
_UNNAMED = "未登记"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackFact:
    """A call-back that has a result. `officer` is name and number, `month` YYYY-MM.

    `in_time`: of a dissatisfied one, whether it was answered by when it was due; None as long as
    there is time.
    """

    id: int
    month: str
    is_visit: bool
    is_second: bool
    result: Satisfaction
    invalid: Invalid | None = None
    arrival: Satisfaction | None = None
    manner: Satisfaction | None = None
    handling: Satisfaction | None = None
    is_real: bool | None = None
    remembers: bool | None = None
    community: str = ""
    bucket: Bucket | None = None
    officer: str = ""
    in_time: bool | None = None


Facts = Sequence[CallbackFact]
_Is = Callable[[CallbackFact], bool]


@dataclass(frozen=True, slots=True)
class CallbackSettings:
    """How the station reckons: its formula, and below how many a rate is marked."""

    formula: RateFormula
    small: int


def callback_figures(
    now: Facts, before: Facts, settings: CallbackSettings, period: Period, base: Period, at: Instant
) -> WorkFigures:
    """What a period's call-backs come to, beside those of `base`."""
    reckon = _Reckoning(settings)
    first = [each for each in now if not each.is_visit and not each.is_second]
    then = [each for each in before if not each.is_visit and not each.is_second]
    return WorkFigures(
        title="回访与满意度",
        records=Callback,
        period=period,
        base=base,
        as_of=at,
        figures=(
            *reckon.answers(first, then),
            *reckon.opinions(first, then),
            *reckon.dissatisfied(now, before),
            *reckon.visits(now, before),
        ),
        tables=reckon.tables(first, [each for each in now if each.is_visit]),
        definition=reckon.definition(),
    )


class _Reckoning:
    def __init__(self, settings: CallbackSettings) -> None:
        self._formula = settings.formula
        self._small = settings.small

    def answers(self, now: Facts, then: Facts) -> list[Figure]:
        """Of incidents, those asked first."""
        results = {
            "satisfied": (_S.SATISFIED, "满意"),
            "basically": (_S.BASICALLY, "基本满意"),
            "dissatisfied": (_S.DISSATISFIED, "不满意"),
            "invalid": (_S.INVALID, "无效"),
        }
        return [
            _count("called_back", "回访警情", now, then, "有了结果的警情回访，不含不满意后的再访"),
            _count("valid", "有效回访", *_of(now, then, _is_valid), "问到了满意与否"),
            *(
                _count(key, name, *_of(now, then, _ended_as(it)))
                for key, (it, name) in results.items()
            ),
            _count(
                "not_reached",
                "其中联系不上",
                *_of(now, then, lambda each: each.invalid is Invalid.NOT_REACHED),
            ),
            self._rate("satisfaction_rate", "满意率", now, then),
        ]

    def opinions(self, now: Facts, then: Facts) -> list[Figure]:
        names = {"arrival": "到场及时", "manner": "民警态度", "handling": "处置结果"}
        return [
            self._share(
                f"{key}_rate",
                f"{name}满意率",
                [each for each in now if getattr(each, key) is not None],
                [each for each in then if getattr(each, key) is not None],
                _finds_no_fault(key),
                f"问到{name}的里面，满意和基本满意的",
            )
            for key, name in names.items()
        ]

    def dissatisfied(self, now: Facts, before: Facts) -> list[Figure]:
        """What came of those who were dissatisfied, at the first call or at the door."""
        asked = _of(now, before, lambda each: each.in_time is not None)
        again = _of(now, before, lambda each: each.is_second and _is_valid(each))
        return [
            self._share(
                "answered_in_time_rate",
                "不满意按时答复率",
                *asked,
                lambda each: bool(each.in_time),
                "不满意的里面，限期内反馈了核实情况的；还没到期又没有反馈的不算",
            ),
            self._share(
                "satisfied_at_door_rate",
                "再访满意率",
                *again,
                lambda each: each.result is not _S.DISSATISFIED,
                "不满意后上门再访问到的里面，满意和基本满意的",
            ),
        ]

    def visits(self, now: Facts, before: Facts) -> list[Figure]:
        """Of visits that were sampled."""
        asked = _of(now, before, lambda each: each.is_visit)
        valid = _of(*asked, _is_valid)
        return [
            _count("visits_called", "走访抽查", *asked, "有了结果的走访回访"),
            self._share("visits_real_rate", "走访属实率", *valid, _is_real, _REAL),
            self._rate("visits_satisfaction_rate", "走访满意率", *asked),
            self._share("visits_remember_rate", "提醒记得率", *valid, _remembers, _REMEMBERED),
        ]

    def tables(self, first: Facts, visits: Facts) -> tuple[FigureTable, ...]:
        def bucket(each: CallbackFact) -> str:
            return BUCKET_NAMES[each.bucket] if each.bucket else _UNNAMED

        return (
            self._table("by_community", "各社区", first, lambda each: each.community),
            self._table("by_bucket", "各类警情", first, bucket, list(BUCKET_NAMES.values())),
            self._table("by_month", "各月", first, lambda each: each.month),
            self._table("by_officer", "各民警（按姓名排列）", first, lambda each: each.officer),
            self._visits_table(visits),
        )

    def definition(self) -> tuple[str, ...]:
        return (
            f"满意率 = {FORMULA_NAMES[self._formula]}；算法在派出所资料里设定",
            "按回访有结果的时间统计，首尾两日都算；不满意后的再访另计，不改变原来的结果",
            "区间是 95% 的威尔逊区间；区间重叠的不比高低",
            f"带 * 的少于 {self._small} 件，样本小，只作参考；民警按姓名排列，不排名次",
        )

    def _rate(self, key: str, name: str, now: Facts, then: Facts) -> Figure:
        formula = self._formula
        return self._share(
            key,
            name,
            [each for each in now if is_counted(formula, each.result)],
            [each for each in then if is_counted(formula, each.result)],
            lambda each: is_good(formula, each.result),
            FORMULA_NAMES[formula],
        )

    def _share(
        self, key: str, name: str, now: Facts, then: Facts, is_in: _Is, definition: str
    ) -> Figure:
        good = [each for each in now if is_in(each)]
        interval = wilson(len(good), len(now))
        said = [f"95% 区间 {interval[0]}%–{interval[1]}%"] if interval else []
        if 0 < len(now) < self._small:
            said.append(f"样本小（{len(now)} 件）")
        return Figure(
            key=key,
            name=name,
            value=percent(len(good), len(now)),
            measure=Measure.PERCENT,
            base=percent(sum(map(is_in, then)), len(then)),
            definition=definition,
            note="；".join(said),
            ids=_ids(good),
            of_ids=_ids(now),
            base_ids=_ids(then),
        )

    def _table(
        self,
        key: str,
        title: str,
        facts: Facts,
        name_of: Callable[[CallbackFact], str],
        order: Sequence[str] = (),
    ) -> FigureTable:
        groups = _grouped(facts, name_of, order)
        columns = ("回访", "有效", "满意", "基本满意", "不满意", "满意率", "区间下限", "区间上限")
        rows = [FigureRow(self._marked(name, some), self._cells(some)) for name, some in groups]
        return FigureTable(key, title, columns, tuple(rows))

    def _cells(self, some: Facts) -> tuple[Figure, ...]:
        counts = {
            "called_back": ("回访", some),
            "valid": ("有效", _where(some, _is_valid)),
            "satisfied": ("满意", _where(some, lambda each: each.result is _S.SATISFIED)),
            "basically": ("基本满意", _where(some, lambda each: each.result is _S.BASICALLY)),
            "dissatisfied": (
                "不满意",
                _where(some, lambda each: each.result is _S.DISSATISFIED),
            ),
        }
        rate = self._rate("satisfaction_rate", "满意率", some, ())
        return (
            *(
                Figure(key=key, name=name, value=len(found), ids=_ids(found))
                for key, (name, found) in counts.items()
            ),
            rate,
            *_bounds(rate),
        )

    def _visits_table(self, visits: Facts) -> FigureTable:
        columns = ("抽查", "有效", "属实率", "区间下限", "区间上限", "满意率", "提醒记得率")
        rows = []
        for name, some in _grouped(visits, lambda each: each.officer, ()):
            valid = _where(some, _is_valid)
            real = self._share("visits_real_rate", "走访属实率", valid, (), _is_real, _REAL)
            figures = (
                Figure(key="visits_called", name="抽查", value=len(some), ids=_ids(some)),
                Figure(key="visits_valid", name="有效", value=len(valid), ids=_ids(valid)),
                real,
                *_bounds(real),
                self._rate("visits_satisfaction_rate", "满意率", some, ()),
                self._share(
                    "visits_remember_rate", "提醒记得率", valid, (), _remembers, _REMEMBERED
                ),
            )
            rows.append(FigureRow(self._marked(name, valid), figures))
        title = "走访抽查：各民警（按姓名排列）"
        return FigureTable("visits_by_officer", title, columns, tuple(rows))

    def _marked(self, name: str, some: Facts) -> str:
        counted = [each for each in some if is_counted(self._formula, each.result)]
        return f"{name} *" if len(counted) < self._small else name


_REAL = "答复了的住户里，说民警来过的"
_REMEMBERED = "答复了的住户里，说得出提醒内容的"


def _is_valid(fact: CallbackFact) -> bool:
    return fact.result is not _S.INVALID


def _is_real(fact: CallbackFact) -> bool:
    return fact.is_real is True


def _remembers(fact: CallbackFact) -> bool:
    return fact.remembers is True


def _ids(facts: Facts) -> tuple[int, ...]:
    return tuple(each.id for each in facts)


def _where(facts: Facts, is_in: _Is) -> list[CallbackFact]:
    return [each for each in facts if is_in(each)]


def _of(now: Facts, then: Facts, is_in: _Is) -> tuple[Facts, Facts]:
    return _where(now, is_in), _where(then, is_in)


def _ended_as(result: Satisfaction) -> _Is:
    return lambda each: each.result is result


def _finds_no_fault(question: str) -> _Is:
    return lambda each: getattr(each, question) is not _S.DISSATISFIED


def _count(key: str, name: str, now: Facts, then: Facts, definition: str = "") -> Figure:
    return Figure(
        key=key,
        name=name,
        value=len(now),
        base=len(then),
        definition=definition,
        ids=_ids(now),
        base_ids=_ids(then),
    )


def _bounds(rate: Figure) -> tuple[Figure, Figure]:
    """The interval of a share as two figures of a table."""
    low, high = wilson(len(rate.ids), len(rate.of_ids)) or (None, None)
    return (
        Figure(key="low", name="区间下限", value=low, measure=Measure.PERCENT, of_ids=rate.of_ids),
        Figure(
            key="high", name="区间上限", value=high, measure=Measure.PERCENT, of_ids=rate.of_ids
        ),
    )


def _grouped(
    facts: Facts, name_of: Callable[[CallbackFact], str], order: Sequence[str]
) -> list[tuple[str, list[CallbackFact]]]:
    """By name in the given order, else sorted; those without one last."""
    found: dict[str, list[CallbackFact]] = defaultdict(list)
    for each in facts:
        found[name_of(each) or _UNNAMED].append(each)
    places: Mapping[str, int] = {name: at for at, name in enumerate(order)}
    names = sorted(found, key=lambda name: (name == _UNNAMED, places.get(name, 0), name))
    return [(name, found[name]) for name in names]
