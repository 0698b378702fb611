"""盗窃 by season, hour, target and community, and the year's end beside the rest of the year."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.analysis.counts import WEEKDAYS, two_hour_band
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.analysis.themes.facts import TheftFacts
from jinhai_console.domain.analysis.themes.findings import Rise, Share, leading, main_kind
from jinhai_console.domain.analysis.themes.tallies import (
    Key,
    TableName,
    ThemeTable,
    by_key,
    split,
    tally,
)

Rows = Sequence[TheftFacts]


@dataclass(frozen=True, slots=True)
class TheftBrief:
    """Of one community: which kind, when, what it is aimed at."""

    community: str
    main: Rise
    band: Share | None
    target: Share | None


@dataclass(frozen=True, slots=True)
class TheftTheme:
    tables: tuple[ThemeTable, ...]
    briefs: tuple[TheftBrief, ...]


def analyse_theft(
    facts: Iterable[TheftFacts], period: Period, compare: Compare = Compare.YEAR
) -> TheftTheme:
    """Of all `facts` those of the period and of its base count."""
    now, before = split(facts, period, compare)
    share = period.days / (period.days + base_of(period, compare).days)
    return TheftTheme(_tables(now, before), _briefs(now, before, share))


def _tables(now: Rows, before: Rows) -> tuple[ThemeTable, ...]:
    return (
        ThemeTable(TableName.KIND, tally(now, before, lambda each: [(each.kind,)])),
        ThemeTable(
            TableName.COMMUNITY_KIND,
            tally(now, before, lambda each: [(each.community, each.kind)]),
        ),
        ThemeTable(TableName.TARGET, tally(now, before, _targets)),
        ThemeTable(TableName.MONTH, by_key(tally(now, before, lambda each: [_month(each.day)]))),
        ThemeTable(
            TableName.WEEKDAY, tally(now, before, lambda each: [(WEEKDAYS[each.day.weekday()],)])
        ),
        ThemeTable(
            TableName.BAND, by_key(tally(now, before, lambda each: [(two_hour_band(each.hour),)]))
        ),
    )


def _targets(theft: TheftFacts) -> list[Key]:
    return [(each,) for each in theft.targets] or [("",)]


def _month(day: date) -> Key:
    """`01` … `12`: a month and the same month of the base stand in one line."""
    return (f"{day.month:02d}",)


def _briefs(now: Rows, before: Rows, share: float) -> tuple[TheftBrief, ...]:
    found = []
    for community in sorted({each.community for each in now if each.community}):
        here = [each for each in now if each.community == community]
        main = main_kind(here, [each for each in before if each.community == community], share)
        if main is not None:
            found.append(_brief(community, main, here, now))
    return tuple(found)


def _brief(community: str, main: Rise, here: Rows, now: Rows) -> TheftBrief:
    mine = [each for each in here if each.kind == main.kind]
    all_of_it = [each for each in now if each.kind == main.kind]
    return TheftBrief(
        community,
        main,
        band=leading(mine, all_of_it, lambda each: [(two_hour_band(each.hour),)]),
        target=leading(mine, all_of_it, lambda each: [(name,) for name in each.targets]),
    )
