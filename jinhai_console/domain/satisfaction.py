"""满意度: what people answer, the rate by the station's own formula, and how sure it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from math import sqrt


class Satisfaction(StrEnum):
    """What somebody answers; INVALID is what became of a call-back, never an opinion."""

    SATISFIED = "satisfied"
    BASICALLY = "basically"
    DISSATISFIED = "dissatisfied"
    INVALID = "invalid"


SATISFACTION_NAMES: Mapping[Satisfaction, str] = {
    Satisfaction.SATISFIED: "满意",
    Satisfaction.BASICALLY: "基本满意",
    Satisfaction.DISSATISFIED: "不满意",
    Satisfaction.INVALID: "无效",
}


class RateFormula(StrEnum):
    """How a station reckons its rate of satisfaction; there is no one rule."""

    BOTH_OF_VALID = "both_of_valid"
    SATISFIED_OF_VALID = "satisfied_of_valid"
    BOTH_OF_ALL = "both_of_all"


FORMULA_NAMES: Mapping[RateFormula, str] = {
    RateFormula.BOTH_OF_VALID: "（满意＋基本满意）÷ 有效回访",
    RateFormula.SATISFIED_OF_VALID: "满意 ÷ 有效回访",
    RateFormula.BOTH_OF_ALL: "（满意＋基本满意）÷ 全部回访（含无效）",
}

_GOOD = {
    RateFormula.BOTH_OF_VALID: {Satisfaction.SATISFIED, Satisfaction.BASICALLY},
    RateFormula.SATISFIED_OF_VALID: {Satisfaction.SATISFIED},
    RateFormula.BOTH_OF_ALL: {Satisfaction.SATISFIED, Satisfaction.BASICALLY},
}


def is_good(formula: RateFormula, result: Satisfaction) -> bool:
    """Whether it stands above the line."""
    return result in _GOOD[formula]


def is_counted(formula: RateFormula, result: Satisfaction) -> bool:
    """Whether it stands below the line."""
    return formula is RateFormula.BOTH_OF_ALL or result is not Satisfaction.INVALID


@dataclass(frozen=True, slots=True)
class Rate:
    """`good` of `counted`, by the formula."""

    good: int
    counted: int


def rate_of(formula: RateFormula, results: Sequence[Satisfaction]) -> Rate:
    counted = [each for each in results if is_counted(formula, each)]
    return Rate(sum(is_good(formula, each) for each in counted), len(counted))


_Z = 1.959963984540054  # of the standard normal distribution: 95 % lie within


def wilson(good: int, counted: int) -> tuple[Decimal, Decimal] | None:
    """The interval at 95 % for a share, in percent with two decimals; None of nothing.

    Wilson 1927: of few cases, or a share near the ends, it stays within 0 … 100.
    """
    if counted == 0:
        return None
    share, square = good / counted, _Z * _Z
    middle = share + square / (2 * counted)
    half = _Z * sqrt(share * (1 - share) / counted + square / (4 * counted * counted))
    scale = 1 + square / counted
    low, high = (middle - half) / scale, (middle + half) / scale
    return _percent(0.0 if good == 0 else low), _percent(1.0 if good == counted else high)


def _percent(share: float) -> Decimal:
    return Decimal(str(100 * share)).quantize(Decimal("0.01"), ROUND_HALF_UP)
