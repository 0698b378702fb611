"""What the analysis page says of its questions, rows and definitions."""

from collections.abc import Iterable

from jinhai_console.domain.analysis.fact import NOWHERE
from jinhai_console.domain.analysis.periods import Compare, Period
from jinhai_console.domain.analysis.spans import Span
from jinhai_console.services.analysis import Scope
from jinhai_console.services.counting import NO_COMMUNITY, By
from jinhai_console.services.definition import Phrase
from jinhai_console.services.reads import Lists
from jinhai_console.ui.i18n import mark, tr

_SPANS = {
    Span.TODAY: mark("Analysis", "今日"),
    Span.WEEK: mark("Analysis", "本周"),
    Span.MONTH: mark("Analysis", "本月"),
    Span.LAST_MONTH: mark("Analysis", "上月"),
    Span.QUARTER: mark("Analysis", "本季"),
    Span.YEAR: mark("Analysis", "今年"),
    Span.DATES: mark("Analysis", "任意两日"),
}
_COMPARES = {
    Compare.YEAR: mark("Analysis", "同比"),
    Compare.PERIOD: mark("Analysis", "环比"),
}
_BASES = {
    Compare.YEAR: mark("Analysis", "上年同期"),
    Compare.PERIOD: mark("Analysis", "上一时段"),
}
_BYS = {
    By.CATEGORY: mark("Analysis", "类别"),
    By.COMMUNITY: mark("Analysis", "社区"),
    By.SOURCE: mark("Analysis", "报警方式"),
    By.TEAM: mark("Analysis", "警力队"),
    By.HOUR: mark("Analysis", "小时"),
    By.BAND: mark("Analysis", "两小时段"),
    By.WEEKDAY: mark("Analysis", "星期"),
}


def span_word(span: Span) -> str:
    return tr("Analysis", _SPANS[span])


def compare_word(compare: Compare) -> str:
    return tr("Analysis", _COMPARES[compare])


def base_word(compare: Compare) -> str:
    return tr("Analysis", _BASES[compare])


def by_word(by: By) -> str:
    return tr("Analysis", _BYS[by])


def key_word(key: str) -> str:
    """The name of a row: the program's own words translated, the station's as they are."""
    return tr("Counts", key)


def phrase_text(phrase: Phrase) -> str:
    return tr("Counts", phrase.text).format(**phrase.values)


def definition_text(parts: Iterable[Phrase]) -> str:
    """`services.definition` in the language of the window."""
    whole = tr("Analysis", "；").join(map(phrase_text, parts))
    return tr("Analysis", "{whole}。").replace("{whole}", whole)


def period_text(period: Period) -> str:
    """`2026-11` for a whole month, `2026` for a year, `2026-11-01 至 11-25` for any other."""
    first, last = period.first, period.last
    if period.whole_months == 1:
        return f"{first:%Y-%m}"
    if period.whole_months == 12 and first.month == 1:
        return f"{first:%Y}"
    if first == last:
        return f"{first}"
    end = f"{last:%m-%d}" if first.year == last.year else f"{last}"
    return tr("Analysis", "{first} 至 {last}").format(first=first, last=end)


def scope_text(scope: Scope, lists: Lists) -> str:
    """The period of a column, and what it is narrowed to."""
    parts = [period_text(scope.period)]
    if scope.category_id is not None and scope.category_id in lists.categories:
        parts.append(lists.categories[scope.category_id].name)
    if scope.community_id == NOWHERE:
        parts.append(key_word(NO_COMMUNITY))
    elif scope.community_id is not None and scope.community_id in lists.communities:
        parts.append(lists.communities[scope.community_id].name)
    return " ".join(parts)
