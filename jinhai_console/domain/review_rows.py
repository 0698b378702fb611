"""法制审核 as it is listed and shown, and how long each took."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jinhai_console.domain.calendar import CalendarDay, workdays_between
from jinhai_console.domain.case import Case
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.instant import Instant, day_of
from jinhai_console.domain.legal_review import LegalReview, ReviewItem, ReviewRound


@dataclass(frozen=True, slots=True)
class ReviewDays:
    """How long it took: `working` days with the legal desk alone, `elapsed` from first to last.

    The day of submission does not count.
    """

    working: int
    elapsed: int


def days_of(
    rounds: Iterable[ReviewRound], calendar: Mapping[str, CalendarDay], zone: str, now: Instant
) -> ReviewDays:
    """Of a review, or of one round of it; of what is not decided, up to now."""
    spans = [(day_of(each.submitted_at, zone), day_of(_end(each, now), zone)) for each in rounds]
    working = sum(workdays_between(calendar, *each) for each in spans)
    elapsed = max(last for _, last in spans) - min(first for first, _ in spans)
    return ReviewDays(working, elapsed.days)


def _end(this: ReviewRound, now: Instant) -> Instant:
    return now if this.decided_at is None else this.decided_at


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRow:
    """One line of the list. `officers` of the case, the lead first; `person` masked.

    `unchecked` and `faults` are items of its present round; `nearest`: the period of the law that
    ends first of those that run for its case.
    """

    review: LegalReview
    case: Case
    officers: tuple[str, ...]
    reviewer: str
    person: str
    unchecked: int
    faults: int
    days: ReviewDays
    nearest: DeadlineRow | None

    @property
    def id(self) -> int:
        return self.review.id


@dataclass(frozen=True, slots=True)
class RoundLine:
    round: ReviewRound
    submitted_by: str
    decided_by: str
    days: ReviewDays


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDetail:
    """One whole: the items of its present round, what was found before, the case's periods.

    `deadlines` are those that run, the nearest first; `to_check`: the list it was reviewed by is
    to be confirmed by the legal officer.
    """

    row: ReviewRow
    rounds: tuple[RoundLine, ...]
    items: tuple[ReviewItem, ...]
    found_before: tuple[ReviewItem, ...]
    deadlines: tuple[DeadlineRow, ...]
    to_check: bool

    @property
    def review(self) -> LegalReview:
        return self.row.review


@dataclass(frozen=True, slots=True)
class CaseOffer:
    """A case of which something may be submitted; `suspects` by id, masked."""

    case: Case
    suspects: tuple[tuple[int, str], ...]
