"""The words of figures of community work, in Chinese: for the command line, paper and files."""

from decimal import Decimal

from jinhai_console.domain.analysis.community.figure import Figure, Measure, Value, WorkFigures
from jinhai_console.domain.analysis.periods import Compare, base_of
from jinhai_console.domain.money import money_text
from jinhai_console.domain.theme_words import BASE_NAMES, change_text

NOTHING = "—"
_MINUTES_UP_TO, _HOURS_UP_TO = 120, 48 * 60


def value_text(value: Value | None, measure: Measure) -> str:
    """A value with its unit; of counts the number alone."""
    if value is None:
        return NOTHING
    if measure is Measure.COUNT:
        return f"{value:,}"
    if measure is Measure.CENTS:
        return money_text(int(value))
    if measure is Measure.PERCENT:
        return f"{value}%"
    return _time_text(Decimal(value) / 60)


def figure_change_text(figure: Figure) -> str:
    """Shares and times are set side by side, without a change."""
    if figure.measure not in (Measure.COUNT, Measure.CENTS):
        return ""
    return change_text(figure.change_percent)


def against_text(work: WorkFigures) -> str:
    """What the base is called."""
    for compare in (Compare.YEAR, Compare.PERIOD):
        if work.base == base_of(work.period, compare):
            return BASE_NAMES[compare]
    return "对比时段"


def plain_number(value: Value | None, measure: Measure) -> int | float | None:
    """For scripts and spreadsheets: yuan, minutes, percent; counts as they are."""
    if value is None or measure is Measure.COUNT:
        return None if value is None else int(value)
    if measure is Measure.PERCENT:
        return float(value)
    number = round(Decimal(value) / (100 if measure is Measure.CENTS else 60), 2)
    return int(number) if number == int(number) else float(number)


def _time_text(minutes: Decimal) -> str:
    if minutes < _MINUTES_UP_TO:
        return f"{_short(minutes)} 分钟"
    if minutes < _HOURS_UP_TO:
        return f"{_short(minutes / 60)} 小时"
    return f"{_short(minutes / 1440)} 天"


def _short(number: Decimal) -> str:
    return f"{number.quantize(Decimal('0.1')).normalize():f}"
