"""法制审核: a document of a case before the legal desk, round by round, item by item."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.review_check import ReviewDocument


class ReviewState(StrEnum):
    SUBMITTED = "submitted"
    RETURNED = "returned"
    RESUBMITTED = "resubmitted"
    PASSED = "passed"
    WITHDRAWN = "withdrawn"


REVIEW_STATE_NAMES: Mapping[ReviewState, str] = {
    ReviewState.SUBMITTED: "已送审",
    ReviewState.RETURNED: "已退回",
    ReviewState.RESUBMITTED: "已送审",  # its round says that it was before
    ReviewState.PASSED: "已通过",
    ReviewState.WITHDRAWN: "已撤回",
}
AT_DESK = frozenset((ReviewState.SUBMITTED, ReviewState.RESUBMITTED))
RUNNING = AT_DESK | {ReviewState.RETURNED}


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalReview(Entity):
    """`person_id`: the suspect whom the document is about, None where it is about the case.

    `moved_at`: when the last step happened; `opinion`: what was said at the end. `answers`: how
    often an item was checked.
    """

    number: str
    case_id: int
    document: ReviewDocument
    person_id: int | None = None
    state: ReviewState = ReviewState.SUBMITTED
    round: int = 1
    reviewer_id: int | None = None
    submitted_at: Instant
    moved_at: Instant
    ended_at: Instant | None = None
    opinion: str = ""
    answers: int = 0

    @property
    def is_running(self) -> bool:
        return self.state in RUNNING

    @property
    def is_at_desk(self) -> bool:
        """Whether the legal desk has to go on with it."""
        return self.state in AT_DESK


class RoundResult(StrEnum):
    RETURNED = "returned"
    PASSED = "passed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewRound(Entity):
    """From one submission to what became of it; a round that is decided is never changed.

    `note` is from who submitted it, `remarks` from who decided.
    """

    review_id: int
    round: int
    submitted_at: Instant
    submitted_by_id: int | None = None
    note: str = ""
    decided_at: Instant | None = None
    decided_by_id: int | None = None
    result: RoundResult | None = None
    remarks: str = ""


class Verdict(StrEnum):
    FIT = "fit"
    FAULTY = "faulty"
    MENDED = "mended"  # was faulty, and is not any more
    NOT_APPLICABLE = "not_applicable"


VERDICT_NAMES: Mapping[Verdict, str] = {
    Verdict.FIT: "合格",
    Verdict.FAULTY: "不合格",
    Verdict.MENDED: "已改正",
    Verdict.NOT_APPLICABLE: "不适用",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem(Entity):
    """One item of one round; the next round has its own, so that what was found stays.

    `name` and `basis` are the list's at the first submission. `since_round`: in which round it was
    found faulty, 0 where it was not; `remark` says what is wrong.
    """

    review_id: int
    round: int
    position: int
    check_id: int | None = None
    name: str
    basis: str = ""
    verdict: Verdict | None = None
    remark: str = ""
    since_round: int = 0
    checked_at: Instant | None = None
    checked_by_id: int | None = None

    @property
    def is_open(self) -> bool:
        return self.verdict is None

    @property
    def is_faulty(self) -> bool:
        return self.verdict is Verdict.FAULTY

    @property
    def is_found(self) -> bool:
        """Whether it was in this round that it was found faulty."""
        return self.since_round == self.round
