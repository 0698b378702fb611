"""How a review moves on: taken, checked, returned, submitted again, passed, withdrawn.

Each takes the record as it is and returns it as it will be. Raises ValueError with a sentence.
"""

from collections.abc import Iterable
from dataclasses import replace

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_review import (
    REVIEW_STATE_NAMES,
    LegalReview,
    ReviewItem,
    ReviewRound,
    ReviewState,
    RoundResult,
    Verdict,
)

RESULTS = {
    RoundResult.RETURNED: ReviewState.RETURNED,
    RoundResult.PASSED: ReviewState.PASSED,
    RoundResult.WITHDRAWN: ReviewState.WITHDRAWN,
}


def taken(review: LegalReview, reviewer_id: int) -> LegalReview:
    """He reviews it from now on."""
    refuse_away(review)
    if review.reviewer_id == reviewer_id:
        raise ValueError(f"{review.number} 已经由您审核")
    return replace(review, reviewer_id=reviewer_id)


def returned(review: LegalReview, at: Instant) -> LegalReview:
    """退回: with whoever works on the case again."""
    refuse_away(review)
    _refuse_early(review, at)
    return replace(review, state=ReviewState.RETURNED, moved_at=at)


def resubmitted(review: LegalReview, at: Instant) -> LegalReview:
    """再次送审: the next round."""
    _refuse_ended(review)
    if review.state is not ReviewState.RETURNED:
        raise ValueError(f"{review.number} 没有退回，不用再次送审")
    _refuse_early(review, at)
    return replace(review, state=ReviewState.RESUBMITTED, round=review.round + 1, moved_at=at)


def passed(
    review: LegalReview, at: Instant, opinion: str, items: Iterable[ReviewItem]
) -> LegalReview:
    """通过: every item of its round was looked at, and none is faulty."""
    refuse_away(review)
    _refuse_early(review, at)
    own = [each for each in items if each.round == review.round]
    if open_ := [each for each in own if each.is_open]:
        raise ValueError(f"还有 {len(open_)} 项没有核对，如“{open_[0].name}”；核对完再通过")
    if faulty := [each for each in own if each.is_faulty]:
        raise ValueError(f"还有 {len(faulty)} 项不合格，如“{faulty[0].name}”；改正或退回")
    return _over(review, ReviewState.PASSED, at, opinion)


def withdrawn(review: LegalReview, at: Instant, reason: str) -> LegalReview:
    """撤回送审: it need not be reviewed any more."""
    _refuse_ended(review)
    _refuse_early(review, at)
    return _over(review, ReviewState.WITHDRAWN, at, reason)


def decided(
    this: ReviewRound, result: RoundResult, at: Instant, by_id: int | None, remarks: str
) -> ReviewRound:
    """What became of the round."""
    if this.decided_at is not None:
        raise ValueError("这一轮审核已经有了结果")
    return replace(this, result=result, decided_at=at, decided_by_id=by_id, remarks=remarks)


def checked(
    item: ReviewItem, verdict: Verdict, remark: str, at: Instant, by_id: int | None
) -> ReviewItem:
    """What was found. A fault of an earlier round that is fit now was mended."""
    was_found_before = 0 < item.since_round < item.round
    if verdict is Verdict.FIT and was_found_before:
        verdict = Verdict.MENDED
    if verdict is Verdict.MENDED and not item.since_round:
        raise ValueError(f"“{item.name}”没有不合格过，不用改正；请选合格")
    if verdict is Verdict.FAULTY and not remark:
        raise ValueError(f"“{item.name}”不合格的，请写明问题")
    since = item.since_round if was_found_before or verdict is Verdict.MENDED else 0
    if verdict is Verdict.FAULTY:
        since = since or item.round
    said = remark or (item.remark if verdict is Verdict.MENDED else "")
    return replace(
        item, verdict=verdict, remark=said, since_round=since, checked_at=at, checked_by_id=by_id
    )


def carried(item: ReviewItem, id: int) -> ReviewItem:
    """It in the next round: what was fit stays so, what is faulty is to be looked at again."""
    was_mended = item.verdict is Verdict.MENDED
    after = replace(item, id=id, version=1, round=item.round + 1)
    if was_mended:
        after = replace(after, verdict=Verdict.FIT, remark="", since_round=0)
    return after


def refuse_away(review: LegalReview) -> None:
    """Where the legal desk has it not."""
    _refuse_ended(review)
    if not review.is_at_desk:
        raise ValueError(f"{review.number} 已经退回补正，等再次送审")


def _refuse_ended(review: LegalReview) -> None:
    if not review.is_running:
        raise ValueError(f"{review.number} {REVIEW_STATE_NAMES[review.state]}，不能再改")


def _refuse_early(review: LegalReview, at: Instant) -> None:
    if at < review.moved_at:
        raise ValueError("时间早于上一步；请核对")


def _over(review: LegalReview, state: ReviewState, at: Instant, said: str) -> LegalReview:
    return replace(review, state=state, moved_at=at, ended_at=at, opinion=said)
