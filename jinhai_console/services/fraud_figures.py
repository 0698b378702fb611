"""Figures of fraud warnings: read for a period and for the same days of the year before."""

from datetime import timedelta

from jinhai_console.domain import fraud_life as life
from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.community.fraud import FraudFact
from jinhai_console.domain.analysis.community.fraud import fraud_figures as figures_of_fraud
from jinhai_console.domain.analysis.periods import Compare, Period, base_of
from jinhai_console.domain.analysis.themes.victims import victim_of
from jinhai_console.domain.instant import SECOND, Instant, day_of, day_start
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.fraud import FraudCase, fraud_cases


def fraud_figures(reader: Reader, period: Period, compare: Compare = Compare.YEAR) -> WorkFigures:
    """预警劝阻 of `period`, by the day of the first warning."""
    base = base_of(period, compare)
    return figures_of_fraud(_facts(reader, period), _facts(reader, base), period, base, reader.now)


def _facts(reader: Reader, period: Period) -> list[FraudFact]:
    zone = reader.lists.station.zone
    start, end = day_start(period.first, zone), day_start(period.last + timedelta(days=1), zone)
    return [_fact(reader, each) for each in fraud_cases(reader, start, end)]


def _fact(reader: Reader, case: FraudCase) -> FraudFact:
    alert, lists = case.alert, reader.lists
    day = day_of(alert.opened_at, lists.station.zone)
    limits = lists.fraud_limits.get(alert.level)
    kind = lists.categories.get(alert.kind_id or 0)
    said = next((each.kind for each in case.warnings if each.kind), "")
    return FraudFact(
        id=alert.id,
        day=day,
        level=alert.level,
        kind=kind.name if kind else said,
        victim=victim_of(alert.identity_number, day, alert.occupation, alert.sex, alert.birth_year),
        outcome=alert.outcome,
        was_denied=alert.denied_at is not None,
        amounts=alert.amounts,
        attempt_s=_took(alert.opened_at, _first_contact(case)),
        reached_s=_took(alert.opened_at, life.reached_at(case.dissuasion)),
        door_s=_took(alert.opened_at, life.door_at(case.sent)),
        attempt_limit_s=limits.first_contact_s if limits else None,
        door_limit_s=limits.face_to_face_s if limits else None,
    )


def _first_contact(case: FraudCase) -> Instant | None:
    """The first attempt, or an officer at the door before it: no alarm asks for a call then."""
    moments = (life.first_attempt_at(case.dissuasion), life.door_at(case.sent))
    return min((each for each in moments if each is not None), default=None)


def _took(start: Instant, end: Instant | None) -> int | None:
    """Whole seconds, one begun counts: who is a moment late is late."""
    return None if end is None else max(0, -(-(end - start) // SECOND))
