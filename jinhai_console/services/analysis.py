"""统计分析: one question's table, heat and response times, and the incidents behind each number."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from jinhai_console.domain.analysis.fact import Axis
from jinhai_console.domain.analysis.periods import Compare, Period, base_of, months_up_to
from jinhai_console.domain.classification import with_descendants
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.analysis_rows import (
    MONTHS,
    Figures,
    Part,
    Row,
    category_rows,
    entry_rows,
    hour_rows,
    total_rows,
    with_shares,
)
from jinhai_console.services.counting import (
    DEEPEST,
    NO_COMMUNITY,
    NO_SOURCE,
    NO_TEAM,
    By,
    left_out,
    told_apart,
)
from jinhai_console.services.definition import Phrase, definition
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.views import tallies
from jinhai_console.store.views.tallies import Counted

_HOURS = 7 * 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which incidents a column counts. `community_id` NOWHERE: those without one."""

    period: Period
    category_id: int | None = None
    community_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """`level` is the depth of the category rows, None: the top, or just below the category."""

    scope: Scope
    compare: Compare = Compare.YEAR
    by: By = By.CATEGORY
    level: int | None = None
    pinned: tuple[Scope, ...] = ()

    @property
    def columns(self) -> tuple[Scope, ...]:
        """What is asked, its base, and what is pinned."""
        base = replace(self.scope, period=base_of(self.scope.period, self.compare))
        return (self.scope, base, *self.pinned)

    @property
    def year(self) -> Scope:
        """Twelve whole months, the last of them the one in which the period ends."""
        return replace(self.scope, period=months_up_to(self.scope.period.last, MONTHS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Analysis:
    """`rows` add up to the first of `totals` (全部, 骚扰, 有效) in every column.

    `heat` has the hours of the week, Monday first; `responses` how many fall into each bin;
    `definitions` say of each column what it counts.
    """

    question: Question
    totals: tuple[Row, ...]
    rows: tuple[Row, ...]
    heat: tuple[int, ...]
    responses: Mapping[int, int]
    definitions: tuple[tuple[Phrase, ...], ...]
    read_at: Instant
    is_empty: bool  # the station has no incident at all


def analysis(reader: Reader, question: Question) -> Analysis:
    """Answer `question`. Refused where it names what the station does not have."""
    lists = reader.lists
    columns = [_counted(lists, each) for each in question.columns]
    year = _counted(lists, question.year)
    by_category = _figures(reader, columns, year, Axis.CATEGORY)
    valid = [_counted(lists, each, valid=True) for each in question.columns]
    of_valid = by_category
    if valid != columns:
        of_valid = _figures(
            reader, valid, _counted(lists, question.year, valid=True), Axis.CATEGORY
        )
    totals = total_rows(lists.categories, by_category, of_valid)
    rows = with_shares(_rows(reader, question, columns, year, by_category), totals[0].numbers[0])
    heat = tallies.counts(reader, columns[0], Axis.HOUR)
    return Analysis(
        question=question,
        totals=totals,
        rows=rows,
        heat=tuple(heat[hour] for hour in range(_HOURS)),
        responses=tallies.counts(reader, columns[0], Axis.RESPONSE),
        definitions=tuple(
            _definition(lists, each, question, is_pinned=at > 1)
            for at, each in enumerate(question.columns)
        ),
        read_at=reader.now,
        is_empty=tallies.is_empty(reader),
    )


def behind(reader: Reader, scope: Scope, part: Part) -> list[int]:
    """The incidents that a number counts: as many as it says."""
    counted = _counted(reader.lists, scope, valid=part.is_valid)
    if part.values is None:
        return tallies.ids_behind(reader, counted)
    if part.axis is not None:
        return tallies.ids_behind(reader, counted, {part.axis: part.values})
    (place,) = part.values
    if scope.community_id not in (None, place):
        return []
    return tallies.ids_behind(reader, replace(counted, community_id=place))


def in_time(reader: Reader, scope: Scope) -> list[int]:
    """The incidents where somebody was there within the target of their level."""
    return tallies.in_time(reader, _counted(reader.lists, scope))


def _counted(lists: Lists, scope: Scope, *, valid: bool = False) -> Counted:
    category, community = scope.category_id, scope.community_id
    if category is not None and category not in lists.categories:
        raise Refusal("问题里的警情类别已不在派出所资料里；请重新选择")
    if community is not None and community > 0 and community not in lists.communities:
        raise Refusal("问题里的社区已不在派出所资料里；请重新选择")
    chosen = None if category is None else with_descendants(lists.categories, category)
    return Counted(
        period=scope.period,
        category_ids=chosen,
        community_id=community,
        left_out=left_out(lists.station, valid=valid),
    )


def _figures(reader: Reader, columns: list[Counted], year: Counted, axis: Axis | None) -> Figures:
    """By the values of an axis; None: by the community."""
    if axis is None:
        found = [tallies.counts_by_community(reader, each) for each in columns]
    else:
        found = [tallies.counts(reader, each, axis) for each in columns]
    months = tallies.counts_of_months(reader, year, axis)
    return Figures(tuple(found), tuple(months.values()))


def _rows(
    reader: Reader,
    question: Question,
    columns: list[Counted],
    year: Counted,
    by_category: Figures,
) -> list[Row]:
    lists = reader.lists
    match question.by:
        case By.CATEGORY:
            return category_rows(lists.categories, by_category, _level(lists, question))
        case By.COMMUNITY:
            figures = _figures(reader, columns, year, None)
            return entry_rows(lists.communities, figures, None, NO_COMMUNITY)
        case By.SOURCE:
            figures = _figures(reader, columns, year, Axis.SOURCE)
            return entry_rows(lists.sources, figures, Axis.SOURCE, NO_SOURCE)
        case By.TEAM:
            figures = _figures(reader, columns, year, Axis.TEAM)
            return entry_rows(lists.teams, figures, Axis.TEAM, NO_TEAM)
    return hour_rows(question.by, _figures(reader, columns, year, Axis.HOUR))


def _level(lists: Lists, question: Question) -> int:
    """Never above the category that is asked for: its rows would only repeat it."""
    chosen = question.scope.category_id
    least = 1 if chosen is None else min(DEEPEST, lists.categories[chosen].depth + 1)
    return max(question.level or 1, least)


def is_comparable(lists: Lists, scope: Scope, row: Row) -> bool:
    """Whether a column's number counts the community of the row, or of the column, as it is now."""
    id = scope.community_id
    if id is None and row.part.axis is None and row.part.values:
        (id,) = row.part.values
    community = lists.communities.get(id) if id is not None else None
    return community is None or community.is_comparable(scope.period)


def _definition(
    lists: Lists, scope: Scope, question: Question, *, is_pinned: bool
) -> tuple[Phrase, ...]:
    category, community = scope.category_id, scope.community_id
    categories = () if category is None else (lists.categories[category],)
    place = lists.communities.get(community) if community is not None else None
    name = place.name if place is not None else NO_COMMUNITY if community is not None else ""
    against = None if is_pinned else (question.compare, question.columns[1].period)
    apart = told_apart(lists, question.by, community)
    return definition(lists.station, against, categories, name, apart)
