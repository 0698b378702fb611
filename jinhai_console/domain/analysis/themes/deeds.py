"""盗窃、打架、纠纷 by season, hour, community, and by what each was aimed at or about."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.analysis.counts import BANDS, WEEKDAYS, two_hour_band
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.analysis.themes.facts import DeedFacts
from jinhai_console.domain.analysis.themes.findings import Rise, Share, leading, main_kind
from jinhai_console.domain.analysis.themes.tallies import (
    Key,
    TableName,
    ThemeTable,
    briefs,
    by_key,
    each_of,
    split,
    tally,
)

Rows = Sequence[DeedFacts]


@dataclass(frozen=True, slots=True)
class DeedBrief:
    """Of one community, "" for all of them: which kind, when, aimed at what or about what."""

    community: str
    main: Rise
    band: Share | None
    named: Share | None


@dataclass(frozen=True, slots=True)
class DeedTheme:
    """`whole` is the brief of everything together, None where there are too few."""

    tables: tuple[ThemeTable, ...]
    briefs: tuple[DeedBrief, ...]
    whole: DeedBrief | None


def analyse_deeds(
    facts: Iterable[DeedFacts],
    period: Period,
    compare: Compare = Compare.YEAR,
    naming: TableName = TableName.TARGET,
) -> DeedTheme:
    """Of all `facts` those of the period and of its base count. `naming`: what `named` says."""
    now, before = split(facts, period, compare)
    share = period.days / (period.days + base_of(period, compare).days)
    return DeedTheme(
        _tables(now, before, naming),
        briefs(now, before, lambda place, here, then: _brief(place, here, then, now, share)),
        _brief("", now, before, now, share),
    )


def _tables(now: Rows, before: Rows, naming: TableName) -> tuple[ThemeTable, ...]:
    return (
        ThemeTable(TableName.KIND, tally(now, before, lambda each: [(each.kind,)])),
        ThemeTable(
            TableName.COMMUNITY_KIND,
            tally(now, before, lambda each: [(each.community, each.kind)]),
        ),
        ThemeTable(naming, tally(now, before, _named)),
        ThemeTable(TableName.MONTH, by_key(tally(now, before, lambda each: [_month(each.day)]))),
        ThemeTable(
            TableName.WEEKDAY,
            each_of(WEEKDAYS, tally(now, before, lambda e: [(WEEKDAYS[e.day.weekday()],)])),
        ),
        ThemeTable(
            TableName.BAND,
            each_of(BANDS, tally(now, before, lambda each: [(two_hour_band(each.hour),)])),
        ),
    )


def _named(deed: DeedFacts) -> list[Key]:
    return [(each,) for each in deed.named] or [("",)]


def _month(day: date) -> Key:
    """`01` … `12`: a month and the same month of the base stand in one line."""
    return (f"{day.month:02d}",)


def _brief(
    community: str, here: Rows, before: Rows, everywhere: Rows, share: float
) -> DeedBrief | None:
    main = main_kind(here, before, share)
    if main is None:
        return None
    mine = [each for each in here if each.kind == main.kind]
    all_of_it = [each for each in everywhere if each.kind == main.kind]
    return DeedBrief(
        community,
        main,
        band=leading(mine, all_of_it, lambda each: [(two_hour_band(each.hour),)]),
        named=leading(mine, all_of_it, lambda each: [(name,) for name in each.named]),
    )
