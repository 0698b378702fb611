"""专题分析: fraud, theft, fights, disputes over a period, from what the records say."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.analysis.themes.deeds import DeedBrief, analyse_deeds
from jinhai_console.domain.analysis.themes.fraud import FraudBrief, LossLine, analyse_fraud
from jinhai_console.domain.analysis.themes.guarded import (
    ShownTable,
    says_something,
    shown,
    without_change,
)
from jinhai_console.domain.analysis.themes.in_time import in_time
from jinhai_console.domain.analysis.themes.repeated import Repeated, among
from jinhai_console.domain.analysis.themes.tallies import TableName, Tally, ThemeTable
from jinhai_console.domain.analysis.themes.year_end import FIRST, YearEnd, winter, year_end
from jinhai_console.domain.classification import Category, with_descendants
from jinhai_console.domain.instant import day_start, to_local
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.theme import (
    THEME_NAMES,
    USUAL_CATEGORIES,
    Finding,
    FindingKind,
    Theme,
    ThemeBrief,
    ThemeReport,
)
from jinhai_console.domain.theme_words import (
    BASE_NAMES,
    brief_of,
    deed_findings,
    fraud_findings,
    most_frequent,
    repeated_finding,
    year_end_finding,
)
from jinhai_console.services.counting import left_out
from jinhai_console.services.named import categories_called, community_id_called
from jinhai_console.services.theme_definition import definition, too_small, unsaid, warned_of
from jinhai_console.services.theme_facts import FactReader
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.fraud import fraud_kind_counts
from jinhai_console.store.views.points import recorded_days
from jinhai_console.store.views.tallies import Counted
from jinhai_console.store.views.themes import ThemeRow, theme_rows

_FIRST_YEAR, _LAST_YEAR = 1970, 2100


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeQuestion:
    """`categories` and `community` as a person calls them; without any the theme's usual ones."""

    theme: Theme
    first: date
    last: date
    categories: tuple[str, ...] = ()
    community: str | None = None
    compare: Compare = Compare.YEAR


@dataclass(frozen=True, slots=True)
class _Told:
    """What is particular to a theme."""

    tables: tuple[ThemeTable, ...]
    findings: tuple[Finding, ...]
    briefs: tuple[ThemeBrief, ...]
    losses: tuple[LossLine, ...] = ()
    year_end: YearEnd | None = None
    repeats: tuple[Repeated, ...] = ()


def analyse_theme(reader: Reader, question: ThemeQuestion) -> ThemeReport:
    """Answer `question`. Refused where it names what the station does not have."""
    return _Analysis(reader, question).report()


def counted_for(lists: Lists, question: ThemeQuestion) -> Counted:
    """Which incidents the question counts."""
    ids: set[int] = set()
    for each in _categories(lists, question):
        ids |= with_descendants(lists.categories, each.id)
    community = question.community
    return Counted(
        period=_period(question),
        category_ids=frozenset(ids),
        community_id=community_id_called(lists, community) if community else None,
        left_out=left_out(lists.station),
    )


class _Analysis:
    """One question over one snapshot."""

    def __init__(self, reader: Reader, question: ThemeQuestion) -> None:
        lists = reader.lists
        self._reader = reader
        self._question = question
        self._period = _period(question)
        self._base = base_of(self._period, question.compare)
        self._chosen = _categories(lists, question)
        self._counted = counted_for(lists, question)
        self._facts = FactReader(reader)
        self._numbers: dict[int, str] = {}  # of whatever was read
        recorded = recorded_days(reader)
        self._records = date.fromordinal(recorded[0]) if recorded else None
        asked = lists.communities.get(self._counted.community_id or 0)
        self._since = self._records and max(self._records, asked.first_day if asked else date.min)
        self._later = {
            each.name: each.founded_on
            for each in lists.communities.values()
            if not each.is_comparable(self._base)
        }
        # Where the records or the community begin later, fewer in the base is no rise.
        self._is_comparable = self._since is not None and self._since <= self._base.first
        self._against = BASE_NAMES[question.compare] if self._is_comparable else ""
        self._today = to_local(reader.now, lists.station.zone).date()

    def report(self) -> ThemeReport:
        now, before = self._read(self._period), self._read(self._base)
        theme = self._question.theme
        told = _TELL[theme](self, now, before)
        ids, base_ids = (tuple(each.id for each in rows) for rows in (now, before))
        total = Tally((), ids, base_ids, self._is_comparable)
        course = in_time(now, before, self._period, self._base)
        tables = [self._shown(each) for each in (course, *told.tables) if says_something(each)]
        return ThemeReport(
            theme=theme,
            period=self._period,
            base=self._base,
            compare=self._question.compare,
            as_of=self._reader.now,
            total=total,
            tables=tuple(each for each in tables if each.names_a_group),
            losses=told.losses,
            findings=told.findings,
            briefs=told.briefs,
            year_end=told.year_end,
            repeats=told.repeats,
            definition=self._definition(),
            missing=(
                *self._not_comparable(now),
                *unsaid(theme, self._period, self._today, total, told.tables, told.losses),
                *(too_small(each.name) for each in tables if not each.names_a_group),
            ),
            numbers=self._numbers,
        )

    def _definition(self) -> tuple[str, ...]:
        theme = self._question.theme
        said = definition(
            self._reader.lists.station,
            theme,
            (self._question.compare, self._base),
            self._chosen,
            self._question.community,
        )
        if theme is not Theme.FRAUD:
            return said
        zone = self._reader.lists.station.zone
        start = day_start(self._period.first, zone)
        end = day_start(self._period.last + timedelta(days=1), zone)
        counts = fraud_kind_counts(self._reader, start, end, self._counted.community_id)
        return (*said, warned_of(counts, self._reader.lists.categories))

    def _not_comparable(self, now: Sequence[ThemeRow]) -> Iterator[str]:
        if self._records is not None and self._records > self._base.first:
            base = BASE_NAMES[self._question.compare]
            yield f"记录从 {self._records} 才开始，{base}没有完整的记录，升降不作结论"
        here = {self._facts.community(each) for each in now}
        for name, day in self._later.items():
            if name in here:
                yield f"{name} {day} 设立或改划，与之前不可比，升降不作结论"

    def _shown(self, table: ThemeTable) -> ShownTable:
        barred = self._later if self._is_comparable else None
        return without_change(shown(table), barred)

    def _against_in(self, community: str) -> str:
        """What the base is called, "" where the community cannot be compared with it."""
        return "" if community in self._later else self._against

    def fraud(self, now: Sequence[ThemeRow], before: Sequence[ThemeRow]) -> _Told:
        victims = self._facts.victims(self._over(self._period), self._over(self._base))
        facts = [self._facts.fraud(each, victims.get(each.id)) for each in (*now, *before)]
        found = analyse_fraud(facts, self._period, self._question.compare)
        told = ((FindingKind.VICTIMS,), (FindingKind.HOURS, FindingKind.CHANNEL))
        per_brief = [
            fraud_findings(each, self._against_in(each.community))
            for each in (found.whole, *found.briefs)
            if each
        ]
        kinds = [each.tally for each in found.losses]
        findings = (*self._most(kinds, found.whole), *_flat(per_brief))
        return _Told(found.tables, findings, _briefs(per_brief, told), losses=found.losses)

    def theft(self, now: Sequence[ThemeRow], before: Sequence[ThemeRow]) -> _Told:
        told = self._deeds(now, before, TableName.TARGET)
        winters = self._winters()
        if winters is None or not (winters.tally.count or winters.tally.base):
            return told
        return replace(told, year_end=winters, findings=(*told.findings, year_end_finding(winters)))

    def fight(self, now: Sequence[ThemeRow], before: Sequence[ThemeRow]) -> _Told:
        return self._deeds(now, before, TableName.CAUSE)

    def dispute(self, now: Sequence[ThemeRow], before: Sequence[ThemeRow]) -> _Told:
        repeats = self._facts.repeats(self._over(self._period), now)
        ids: dict[str, set[int]] = defaultdict(set)
        for each in now:
            ids[self._facts.community(each)].add(each.id)

        def in_community(community: str) -> list[Finding]:
            here = among(repeats, ids[community]) if community else repeats
            return [repeated_finding(here, community)] if here else []

        told = self._deeds(now, before, TableName.CAUSE, in_community)
        return replace(told, repeats=repeats)

    def _deeds(
        self,
        now: Sequence[ThemeRow],
        before: Sequence[ThemeRow],
        naming: TableName,
        more: Callable[[str], list[Finding]] | None = None,
    ) -> _Told:
        facts = [self._facts.deed(each, naming) for each in (*now, *before)]
        found = analyse_deeds(facts, self._period, self._question.compare, naming)
        per_brief = [
            deed_findings(each, naming, self._against_in(each.community))
            + (more(each.community) if more else [])
            for each in (found.whole, *found.briefs)
            if each
        ]
        named = FindingKind.TARGET if naming is TableName.TARGET else FindingKind.CAUSE
        third = (FindingKind.REPEATED,) if more else (named,)
        second = (FindingKind.HOURS, named) if more else (FindingKind.HOURS,)
        (kinds,) = (each.lines for each in found.tables if each.name is TableName.KIND)
        findings = (*self._most(kinds, found.whole), *_flat(per_brief))
        return _Told(found.tables, findings, _briefs(per_brief, (second, third)))

    def _most(
        self, kinds: Sequence[Tally], whole: FraudBrief | DeedBrief | None
    ) -> Iterator[Finding]:
        """The most frequent kind, where it is another that rises."""
        if (
            self._against
            and whole
            and whole.main.is_rising
            and kinds[0].key != whole.main.tally.key
        ):
            yield most_frequent(kinds[0], self._against)

    def _winters(self) -> YearEnd | None:
        """The last winter that had begun by the period's end, and by today.

        None where the records do not reach back to the one before.
        """
        until = min(self._period.last, self._today)
        year = until.year if (until.month, until.day) >= FIRST else until.year - 1
        before = winter(year - 1).first
        if self._since is None or self._since > before:
            return None
        rows = self._read(Period(before, until))
        facts = [self._facts.deed(each, TableName.TARGET) for each in rows]
        return year_end(facts, year, until)

    def _over(self, period: Period) -> Counted:
        return replace(self._counted, period=period)

    def _read(self, period: Period) -> list[ThemeRow]:
        rows = theme_rows(self._reader, self._over(period))
        self._numbers |= {each.id: each.number for each in rows}
        return rows


_TELL: dict[Theme, Callable[[_Analysis, Sequence[ThemeRow], Sequence[ThemeRow]], _Told]] = {
    Theme.FRAUD: _Analysis.fraud,
    Theme.THEFT: _Analysis.theft,
    Theme.FIGHT: _Analysis.fight,
    Theme.DISPUTE: _Analysis.dispute,
}


def _period(question: ThemeQuestion) -> Period:
    if question.first.year < _FIRST_YEAR or question.last.year > _LAST_YEAR:
        raise Refusal(f"日期须在 {_FIRST_YEAR} 年至 {_LAST_YEAR} 年之间")
    try:
        return Period(question.first, question.last)
    except ValueError as wrong:
        raise Refusal(f"{wrong}；请检查起止日期") from None


def _categories(lists: Lists, question: ThemeQuestion) -> tuple[Category, ...]:
    if question.categories:
        named = [categories_called(lists, each) for each in question.categories]
        return tuple(dict.fromkeys(each for some in named for each in some))
    usual = USUAL_CATEGORIES[question.theme]
    found = tuple(each for each in lists.categories.values() if each.name in usual)
    if not found:
        names = "、".join(usual)
        raise Refusal(
            f"本所没有名为“{names}”的警情类别；请指明哪些类别算{THEME_NAMES[question.theme]}"
        )
    return found


def _flat(per_brief: Iterable[list[Finding]]) -> tuple[Finding, ...]:
    return tuple(each for some in per_brief for each in some)


def _briefs(
    per_brief: Iterable[list[Finding]], told: tuple[tuple[FindingKind, ...], ...]
) -> tuple[ThemeBrief, ...]:
    return tuple(brief_of(some, told) for some in per_brief)
