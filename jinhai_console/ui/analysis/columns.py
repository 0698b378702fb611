"""The columns of the analysis table: what each says of a row, and which number it opens."""

from collections.abc import Callable
from dataclasses import dataclass

from jinhai_console.domain.analysis.counts import change_percent
from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.services.analysis import Analysis, Scope, is_comparable
from jinhai_console.services.analysis_rows import Row
from jinhai_console.services.reads import Lists
from jinhai_console.ui.analysis.words import (
    base_word,
    by_word,
    definition_text,
    key_word,
    period_text,
    scope_text,
)
from jinhai_console.ui.i18n import mark, tr

Value = str | int | float | None
_NONE = "—"
KEY_PX = 184  # the least for the names
_PERCENTS = {
    Compare.YEAR: mark("Analysis", "同比 %"),
    Compare.PERIOD: mark("Analysis", "环比 %"),
}


@dataclass(frozen=True, slots=True)
class Column:
    """`value` is what a file gets and what is sorted by; a number with a `scope` opens it."""

    title: str
    tip: str
    width: int
    text: Callable[[Row], str]
    value: Callable[[Row], Value]
    scope: Scope | None = None
    is_months: bool = False  # drawn as a line of twelve months

    def opens(self, row: Row) -> int | None:
        """How many incidents stand behind the number of this row; None where it is no count."""
        if self.scope is None:
            return None
        found = self.value(row)
        return found if isinstance(found, int) else None


def columns_of(answer: Analysis, lists: Lists) -> tuple[Column, ...]:
    question = answer.question
    now, base, *pinned = question.columns
    said = definition_text(answer.definitions[0])
    found = [
        Column(by_word(question.by), said, KEY_PX, lambda row: key_word(row.key), _key),
        _count(0, tr("Analysis", "本期"), 68, now, f"{scope_text(now, lists)}\n{said}", lists),
        _count(
            1, base_word(question.compare), 80, base, f"{scope_text(base, lists)}\n{said}", lists
        ),
        *_changes(question.compare, lambda row: is_comparable(lists, base, row)),
        Column(
            tr("Analysis", "占比"),
            tr("Analysis", "占本期全部的比例，一位小数；各行按最大余数法凑足 100%"),
            68,
            lambda row: f"{row.share / 10:.1f}%",
            lambda row: row.share / 10,
        ),
        _months(answer),
    ]
    for at, scope in enumerate(pinned):
        tip = f"{scope_text(scope, lists)}\n{definition_text(answer.definitions[at + 2])}"
        title = f"{at + 1} {scope_text(scope, lists)}"
        found.append(_count(at + 2, title, 92, scope, tip, lists))
    return tuple(found)


def _count(at: int, title: str, width: int, scope: Scope, tip: str, lists: Lists) -> Column:
    def value(row: Row) -> int | None:
        """Nothing, not 0, where the community was not there yet."""
        number = row.numbers[at]
        return number if number or is_comparable(lists, scope, row) else None

    def text(row: Row) -> str:
        return _NONE if value(row) is None else f"{row.numbers[at]}"

    return Column(title, tip, width, text, value, scope)


def _changes(compare: Compare, is_fit: Callable[[Row], bool]) -> tuple[Column, Column]:
    """`is_fit`: whether a row can be compared at all."""
    rule = tr("Analysis", "本期减基数；百分比两位小数，基数为 0 时没有百分比")
    unfit = tr("Analysis", "不可比")
    return (
        Column(
            tr("Analysis", "增减"),
            rule,
            60,
            lambda row: _difference(row) if is_fit(row) else _NONE,
            lambda row: _minus(row) if is_fit(row) else None,
        ),
        Column(
            tr("Analysis", _PERCENTS[compare]),
            rule,
            92,
            lambda row: _percent(row) if is_fit(row) else unfit,
            lambda row: _percent_value(row) if is_fit(row) else None,
        ),
    )


def _months(answer: Analysis) -> Column:
    year = answer.question.year
    rule = tr("Analysis", "近 12 个整月，每月一点；数字是这 12 个月的合计，{period}")
    return Column(
        tr("Analysis", "近 12 月"),
        rule.replace("{period}", period_text(year.period)),
        136,
        lambda row: f"{sum(row.months)}",
        lambda row: sum(row.months),
        year,
        is_months=True,
    )


def _key(row: Row) -> str:
    return key_word(row.key)


def _minus(row: Row) -> int:
    return row.numbers[0] - row.numbers[1]


def _difference(row: Row) -> str:
    return f"{_minus(row):+}" if _minus(row) else "0"


def _percent(row: Row) -> str:
    """Both counts where there is no percentage."""
    percent = change_percent(row.numbers[0], row.numbers[1])
    if percent is None:
        return f"{_NONE} ({row.numbers[1]}→{row.numbers[0]})"
    return f"{percent:+}%" if percent else "0.00%"


def _percent_value(row: Row) -> float | None:
    percent = change_percent(row.numbers[0], row.numbers[1])
    return None if percent is None else float(percent)
