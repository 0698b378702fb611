"""Legal reviews in a room: submitted of a case of officers 03 and 04, reviewed by 05."""

from typing import Any

from jinhai_console.domain.case import Case, CaseKind
from jinhai_console.domain.legal_review import LegalReview, ReviewItem, Verdict
from jinhai_console.domain.review_check import ReviewDocument
from jinhai_console.services.legal_reviews import (
    CheckReviewItem,
    PassReview,
    ResubmitReview,
    ReturnReview,
    SubmitReview,
    TakeReview,
    WithdrawReview,
)
from tests.cases import register
from tests.stations import Room

REVIEWER = "05"


def accepted(room: Room, **values: Any) -> Case:
    """An administrative case."""
    return register(room, kind=CaseKind.ADMINISTRATIVE, name="鼓岩殴打他人案", **values)


def submitting(room: Room, case: Case, **values: Any) -> SubmitReview:
    whole: dict[str, Any] = {"document": ReviewDocument.PENALTY, "case_id": case.id, **values}
    return SubmitReview(actor_id=room.officer("03"), **whole)


def submit(room: Room, case: Case | None = None, **values: Any) -> LegalReview:
    """Submitted and taken by the reviewer."""
    found = room.done(submitting(room, case or accepted(room), **values)).id
    room.done(TakeReview(actor_id=room.officer(REVIEWER), review_id=found))
    return room.one(LegalReview, found)


def items(room: Room, review: LegalReview) -> list[ReviewItem]:
    """Of its present round."""
    now = room.one(LegalReview, review.id)
    found = [each for each in room.all(ReviewItem) if each.review_id == review.id]
    return sorted((e for e in found if e.round == now.round), key=lambda each: each.position)


def check(room: Room, item: ReviewItem, verdict: Verdict = Verdict.FIT, remark: str = "") -> None:
    room.done(checking(room, item, verdict, remark))


def checking(
    room: Room, item: ReviewItem, verdict: Verdict = Verdict.FIT, remark: str = ""
) -> CheckReviewItem:
    by = room.officer(REVIEWER)
    return CheckReviewItem(actor_id=by, item_id=item.id, verdict=verdict, remark=remark)


def check_all(room: Room, review: LegalReview, *, but: int = 0) -> None:
    """All are fit or mended by now, but the first `but`, which are faulty."""
    for place, item in enumerate(items(room, review)):
        if place < but:
            check(room, item, Verdict.FAULTY, "缺少签名")
        elif item.is_open or item.is_faulty:
            check(room, item)


def acting(room: Room, review: LegalReview, kind: Any, by: str = REVIEWER, **values: Any) -> Any:
    now = room.one(LegalReview, review.id)
    return kind(actor_id=room.officer(by), review_id=now.id, version=now.version, **values)


def give_back(room: Room, review: LegalReview, **values: Any) -> None:
    room.done(acting(room, review, ReturnReview, **{"remarks": "补签名", **values}))


def resubmit(room: Room, review: LegalReview, **values: Any) -> None:
    room.done(acting(room, review, ResubmitReview, "03", **values))


def let_pass(room: Room, review: LegalReview, **values: Any) -> None:
    room.done(acting(room, review, PassReview, **values))


def withdraw(room: Room, review: LegalReview, **values: Any) -> None:
    room.done(acting(room, review, WithdrawReview, "03", **{"reason": "改报分局", **values}))
