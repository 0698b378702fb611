"""专题: which there are, and what the analysis of one over a period comes to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.analysis.periods import Compare, Period
from jinhai_console.domain.analysis.themes.fraud import LossLine
from jinhai_console.domain.analysis.themes.guarded import ShownTable
from jinhai_console.domain.analysis.themes.repeated import Repeated
from jinhai_console.domain.analysis.themes.tallies import Tally
from jinhai_console.domain.analysis.themes.year_end import YearEnd
from jinhai_console.domain.classification import Category
from jinhai_console.domain.instant import Instant


class Theme(StrEnum):
    FRAUD = "fraud"
    THEFT = "theft"
    FIGHT = "fight"
    DISPUTE = "dispute"


THEME_NAMES: Mapping[Theme, str] = {
    Theme.FRAUD: "诈骗",
    Theme.THEFT: "盗窃",
    Theme.FIGHT: "打架斗殴",
    Theme.DISPUTE: "纠纷",
}
# The names of the categories that a theme takes, with all below them, where nobody names others.
USUAL_CATEGORIES: Mapping[Theme, tuple[str, ...]] = {
    Theme.FRAUD: ("诈骗", "诈骗（小额）"),
    Theme.THEFT: ("盗窃",),
    Theme.FIGHT: ("打架斗殴", "殴打他人", "结伙斗殴"),
    Theme.DISPUTE: ("纠纷",),
}


def is_of(theme: Theme, path: Iterable[Category]) -> bool:
    """Whether a category of this path, from the top class down, usually counts to the theme."""
    return any(each.name in USUAL_CATEGORIES[theme] for each in path)


class FindingKind(StrEnum):
    RISING = "rising"
    FREQUENT = "frequent"
    VICTIMS = "victims"
    HOURS = "hours"
    CHANNEL = "channel"
    TARGET = "target"
    CAUSE = "cause"
    REPEATED = "repeated"
    YEAR_END = "year_end"


@dataclass(frozen=True, slots=True)
class Finding:
    """`community` is "" where it holds for all that was asked for."""

    kind: FindingKind
    community: str
    text: str
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ThemeBrief:
    """What the officer of a community needs to know, in three sentences."""

    community: str
    sentences: tuple[str, str, str]
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeReport:
    """Every number has its incidents: `numbers` are theirs by id.

    `definition` says what is counted, `missing` what the records do not say.
    """

    theme: Theme
    period: Period
    base: Period
    compare: Compare
    as_of: Instant
    total: Tally
    tables: tuple[ShownTable, ...]
    losses: tuple[LossLine, ...]
    findings: tuple[Finding, ...]
    briefs: tuple[ThemeBrief, ...]
    year_end: YearEnd | None
    repeats: tuple[Repeated, ...]
    definition: tuple[str, ...]
    missing: tuple[str, ...]
    numbers: Mapping[int, str]
