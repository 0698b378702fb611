"""电信网络诈骗 by community, kind and group of victims; for each community its three sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median_low

from jinhai_console.domain.analysis.counts import BANDS, two_hour_band
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.analysis.themes.facts import FraudFacts
from jinhai_console.domain.analysis.themes.findings import Rise, Share, leading, main_kind
from jinhai_console.domain.analysis.themes.tallies import (
    Key,
    TableName,
    Tally,
    ThemeTable,
    briefs,
    each_of,
    split,
    tally,
)

Rows = Sequence[FraudFacts]


@dataclass(frozen=True, slots=True)
class LossLine:
    """Losses of one kind, cents. Of the tally's incidents `known_ids` name one, of these
    `confirmed_ids` not only as the report said; `base_known_ids` of the base's.
    """

    tally: Tally
    known_ids: tuple[int, ...]
    confirmed_ids: tuple[int, ...]
    total: int
    median: int | None
    largest: int | None
    base_known_ids: tuple[int, ...]
    base_total: int

    @property
    def known(self) -> int:
        return len(self.known_ids)

    @property
    def confirmed(self) -> int:
        return len(self.confirmed_ids)

    @property
    def base_known(self) -> int:
        return len(self.base_known_ids)


@dataclass(frozen=True, slots=True)
class FraudBrief:
    """What a community officer needs: which kind, who falls for it, when and how it comes.

    `community` is "" for all of them together.
    """

    community: str
    main: Rise
    loss: LossLine
    victims: Share | None  # key: age band, sex
    band: Share | None
    channel: Share | None


@dataclass(frozen=True, slots=True)
class FraudTheme:
    """`whole` is the brief of everything together, None where there are too few."""

    tables: tuple[ThemeTable, ...]
    losses: tuple[LossLine, ...]
    briefs: tuple[FraudBrief, ...]
    whole: FraudBrief | None


def analyse_fraud(
    facts: Iterable[FraudFacts], period: Period, compare: Compare = Compare.YEAR
) -> FraudTheme:
    """Of all `facts` those of the period and of its base count."""
    now, before = split(facts, period, compare)
    share = period.days / (period.days + base_of(period, compare).days)
    return FraudTheme(
        _tables(now, before),
        _losses(now, before),
        briefs(now, before, lambda place, here, then: _brief(place, here, then, now, share)),
        _brief("", now, before, now, share),
    )


def _tables(now: Rows, before: Rows) -> tuple[ThemeTable, ...]:
    return (
        ThemeTable(
            TableName.COMMUNITY_KIND,
            tally(now, before, lambda each: [(each.community, each.kind)]),
        ),
        ThemeTable(
            TableName.COMMUNITY_KIND_VICTIM,
            tally(now, before, lambda each: [(each.community, each.kind, *_group(each))]),
        ),
        ThemeTable(
            TableName.KIND_VICTIM, tally(now, before, lambda each: [(each.kind, *_group(each)[:2])])
        ),
        ThemeTable(TableName.AGE_SEX, tally(now, before, lambda each: [_group(each)[:2]])),
        ThemeTable(
            TableName.OCCUPATION, tally(now, before, lambda each: [(each.victim.occupation,)])
        ),
        ThemeTable(TableName.CHANNEL, tally(now, before, _channels)),
        ThemeTable(
            TableName.BAND,
            each_of(BANDS, tally(now, before, lambda each: [(two_hour_band(each.hour),)])),
        ),
    )


def _channels(fraud: FraudFacts) -> list[Key]:
    return [(each,) for each in fraud.channels] or [("",)]


def _group(fraud: FraudFacts) -> Key:
    victim = fraud.victim
    return (victim.age_band or "", victim.sex or "", victim.occupation)


def _losses(now: Rows, before: Rows) -> tuple[LossLine, ...]:
    return tuple(
        _loss(line, now, before) for line in tally(now, before, lambda each: [(each.kind,)])
    )


def _loss(line: Tally, now: Rows, before: Rows) -> LossLine:
    named, base = _of_kind(now, line.key[0]), _of_kind(before, line.key[0])
    lost = [each.loss_cents for each in named if each.loss_cents is not None]
    then = [each.loss_cents for each in base if each.loss_cents is not None]
    return LossLine(
        line,
        known_ids=tuple(each.id for each in named),
        confirmed_ids=tuple(each.id for each in named if each.is_confirmed),
        total=sum(lost),
        median=median_low(lost) if lost else None,
        largest=max(lost, default=None),
        base_known_ids=tuple(each.id for each in base),
        base_total=sum(then),
    )


def _of_kind(rows: Rows, kind: str) -> list[FraudFacts]:
    """Those of a kind that name a loss."""
    return [each for each in rows if each.kind == kind and each.loss_cents is not None]


def _brief(
    community: str, here: Rows, before: Rows, everywhere: Rows, share: float
) -> FraudBrief | None:
    main = main_kind(here, before, share)
    if main is None:
        return None
    mine = [each for each in here if each.kind == main.kind]
    all_of_it = [each for each in everywhere if each.kind == main.kind]
    return FraudBrief(
        community,
        main,
        loss=_loss(main.tally, here, before),
        victims=leading(mine, all_of_it, _known_group),
        band=leading(mine, all_of_it, lambda each: [(two_hour_band(each.hour),)]),
        channel=leading(mine, all_of_it, lambda each: [(name,) for name in each.channels]),
    )


def _known_group(fraud: FraudFacts) -> list[Key]:
    band, sex = fraud.victim.age_band, fraud.victim.sex
    return [(band, sex)] if band and sex else []
