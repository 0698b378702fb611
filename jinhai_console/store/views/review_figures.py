"""What the figures of legal review are drawn from."""

from collections import defaultdict

from sqlalchemy import select

from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.community.reviews import ReviewFact, review_figures
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.case import Case
from jinhai_console.domain.instant import day_of
from jinhai_console.domain.legal_review import (
    LegalReview,
    ReviewItem,
    ReviewRound,
    ReviewState,
    RoundResult,
)
from jinhai_console.domain.review_rows import days_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES

_REVIEW, _ROUND, _ITEM = (SHAPES[each] for each in (LegalReview, ReviewRound, ReviewItem))
_r, _t, _i, _c = _REVIEW.table.c, _ROUND.table.c, _ITEM.table.c, SHAPES[Case].table.c


def review_work(reader: Reader, period: Period) -> WorkFigures:
    """Those of the period beside the same days of the year before."""
    base = base_of(period, Compare.YEAR)
    return review_figures(review_facts(reader), period, base, reader.now)


def review_facts(reader: Reader) -> list[ReviewFact]:
    lists, execute, own = reader.lists, reader.connection.execute, reader.station_id
    zone = lists.station.zone
    rounds: dict[int, list[ReviewRound]] = defaultdict(list)
    for row in execute(select(_ROUND.table).where(_t.station_id == own).order_by(_t.id)):
        rounds[row.review_id].append(_ROUND.entity(row))
    faults = defaultdict(list)
    is_found = (_i.station_id == own) & (_i.since_round == _i.round)
    for row in execute(select(_i.review_id, _i.name, _i.checked_at).where(is_found)):
        faults[row.review_id].append((row.name, day_of(row.checked_at, zone)))
    query = select(_REVIEW.table, _c.kind.label("of_case")).join(_c.id.table, _c.id == _r.case_id)
    facts = []
    for row in execute(query.where(_r.station_id == own).order_by(_r.id)):
        review: LegalReview = _REVIEW.entity(row)
        took = days_of(rounds[review.id], lists.calendar, zone, reader.now)
        returned = [e for e in rounds[review.id] if e.result is RoundResult.RETURNED]
        is_passed = review.state is ReviewState.PASSED and review.ended_at is not None
        facts.append(
            ReviewFact(
                id=review.id,
                kind=row.of_case,
                document=review.document,
                submitted_on=day_of(review.submitted_at, zone),
                returned_on=tuple(day_of(e.decided_at or 0, zone) for e in returned),
                passed_on=day_of(review.ended_at or 0, zone) if is_passed else None,
                working=took.working,
                elapsed=took.elapsed,
                faults=tuple(faults[review.id]),
            )
        )
    return facts
