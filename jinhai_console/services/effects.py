"""成效: whether what an assessment is about became fewer after it was pushed."""

from dataclasses import replace
from datetime import date

from jinhai_console.domain.analysis.effect import LONGEST, Effect, a_year_ago, windows
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assessment import Assessment
from jinhai_console.domain.instant import day_of
from jinhai_console.services.assessments import question_of
from jinhai_console.services.themes import counted_for
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.assessments import first_pushed_at, plain_assessment
from jinhai_console.store.views.points import recorded_days
from jinhai_console.store.views.tallies import Counted, ids_behind


def effect_of(reader: Reader, assessment_id: int) -> Effect | None:
    """None where nothing was pushed, or no whole day on both sides of it can be compared.

    Nothing is held against days before the records begin, or before its community was founded.
    """
    zone = reader.lists.station.zone
    pushed_at = first_pushed_at(reader, assessment_id)
    found = plain_assessment(reader, assessment_id)
    if pushed_at is None or found is None:
        return None
    pushed, since = day_of(pushed_at, zone), _known_since(reader, found)
    longest = min(LONGEST, (pushed - since).days)
    both = windows(pushed, day_of(reader.now, zone), longest)
    if both is None:
        return None
    before, after = both
    year = tuple(map(a_year_ago, both))
    reaches = since <= year[0].first
    return Effect(
        before=before,
        after=after,
        count_before=_count(reader, found, before),
        count_after=_count(reader, found, after),
        year_before=_count(reader, found, year[0]) if reaches else None,
        year_after=_count(reader, found, year[1]) if reaches else None,
    )


def effect_ids(reader: Reader, assessment_id: int, period: Period) -> list[int]:
    """The incidents behind one of its counts."""
    found = plain_assessment(reader, assessment_id)
    return ids_behind(reader, _counted(reader, found, period)) if found else []


def _known_since(reader: Reader, assessment: Assessment) -> date:
    """From when on its counts say all that happened."""
    known = recorded_days(reader)
    since = date.fromordinal(known[0]) if known else date.max
    community = reader.lists.communities.get(
        counted_for(reader.lists, question_of(assessment)).community_id or 0
    )
    return max(since, community.first_day) if community else since


def _count(reader: Reader, assessment: Assessment, period: Period) -> int:
    return len(ids_behind(reader, _counted(reader, assessment, period)))


def _counted(reader: Reader, assessment: Assessment, period: Period) -> Counted:
    return replace(counted_for(reader.lists, question_of(assessment)), period=period)
