"""法制审核: submit a document of a case, take it, return it, pass it, withdraw it.

Nobody reviews a case that he works or worked on. What is returned is owed by the case's lead
officer as a task, which ends when it is submitted again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from jinhai_console.domain import legal_review_life as life
from jinhai_console.domain.calendar import after_workdays
from jinhai_console.domain.case import (
    CASE_KIND_NAMES,
    Case,
    CaseOfficer,
    CasePerson,
    CaseRole,
    PersonPart,
)
from jinhai_console.domain.instant import Instant, day_of
from jinhai_console.domain.legal_review import (
    LegalReview,
    ReviewItem,
    ReviewRound,
    RoundResult,
    Verdict,
)
from jinhai_console.domain.legal_time import end_of_day
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.review_check import (
    AFTER_END,
    DOCUMENT_NAMES,
    ReviewDocument,
    checks_on,
    documents_of,
)
from jinhai_console.domain.task import About, Receiver, TaskSource
from jinhai_console.services.cases import moment
from jinhai_console.services.command import Command
from jinhai_console.services.owed import drop_owed, owe, settle_owed
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

T = TypeVar("T")

_LEVEL = 2  # of the task to mend what was returned


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmitReview(Command):
    """送审: one document of a case, with the check-list of that day."""

    case_id: int
    document: ReviewDocument
    person_id: int | None = None  # the suspect it is about
    note: str = ""
    at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        case, at = tx.get(Case, self.case_id), moment(tx, self.at)
        _refuse_unfit(tx, case, self.document, self.person_id, at)
        review = tx.add(
            LegalReview,
            number=tx.next_number("法审", tx.year_of(at), digits=4),
            case_id=case.id,
            document=self.document,
            person_id=self.person_id,
            submitted_at=at,
            moved_at=at,
        )
        _begin_round(tx, review, at, self.note)
        day = day_of(at, tx.lists.station.zone).isoformat()
        checks = checks_on(tx.lists.review_checks.values(), case.kind, self.document, day)
        for place, check in enumerate(checks, start=1):
            tx.add(
                ReviewItem,
                review_id=review.id,
                round=review.round,
                position=place,
                check_id=check.id,
                name=check.name,
                basis=check.basis,
            )
        return Subject(review.id, review.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeReview(Command):
    """受理: whoever takes it reviews it, also in place of another."""

    review_id: int

    def perform(self, tx: Transaction) -> Subject:
        review = tx.get(LegalReview, self.review_id)
        officer = tx.first(Officer, id=tx.actor_id) if tx.actor_id is not None else None
        if officer is None:
            raise Refusal("请先登录；审核要写明是谁")
        if officer.is_auxiliary:
            raise Refusal("辅警不能审核；请由法制员审核")
        refuse_own_case(tx, review)
        _save(tx, review, lambda: life.taken(review, officer.id))
        return Subject(review.id, review.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReviewItem(Command):
    """核对 one item; a faulty one with what is wrong."""

    item_id: int
    verdict: Verdict
    remark: str = ""

    def perform(self, tx: Transaction) -> Subject:
        item = tx.get(ReviewItem, self.item_id)
        review = tx.get(LegalReview, item.review_id)
        refuse_unless_reviewer(tx, review)
        _tried(lambda: life.refuse_away(review))
        if item.round != review.round:
            raise Refusal("这是以前一轮的核对，不能再改")
        remark = self.remark.strip()
        after = _tried(lambda: life.checked(item, self.verdict, remark, tx.now, tx.actor_id))
        tx.put(item, after)
        # What rests on the answers is undone before them.
        tx.replace(review, answers=review.answers + 1)
        return Subject(review.id, review.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnReview(Command):
    """退回 with remarks: the case's lead officer owes what is to be mended."""

    review_id: int
    version: int
    remarks: str
    due_at: Instant | None = None  # None: the station's working days from now
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        review, at = current(tx, self.review_id, self.version), moment(tx, self.at)
        refuse_unless_reviewer(tx, review)
        remarks = require(self.remarks, "退回的意见")
        due_at = self.due_at if self.due_at is not None else _usual_due(tx)
        if due_at <= tx.now:
            raise Refusal("补正期限已经过去；请写今后的时间")
        after = _save(tx, review, lambda: life.returned(review, at))
        _decide(tx, review, RoundResult.RETURNED, at, remarks)
        asks = f"按审核意见补正后再次送审：{remarks}"
        owe(tx, _about(tx, after), _lead(tx, after), asks, due_at)
        return Subject(review.id, review.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResubmitReview(Command):
    """再次送审: the next round, with the faults of the last one to be looked at again."""

    review_id: int
    version: int
    note: str = ""
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        review, at = current(tx, self.review_id, self.version), moment(tx, self.at)
        after = _save(tx, review, lambda: life.resubmitted(review, at))
        _begin_round(tx, after, at, self.note)
        items = items_of(tx, review)
        ids = tx.next_ids(len(items)) if items else ()
        tx.add_all([life.carried(each, id) for each, id in zip(items, ids, strict=True)])
        settle_owed(tx, _about(tx, after))
        return Subject(review.id, review.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class PassReview(Command):
    """通过."""

    review_id: int
    version: int
    opinion: str = ""
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        review, at = current(tx, self.review_id, self.version), moment(tx, self.at)
        refuse_unless_reviewer(tx, review)
        opinion = self.opinion.strip() or "审核通过"
        items = items_of(tx, review)
        _save(tx, review, lambda: life.passed(review, at, opinion, items))
        _decide(tx, review, RoundResult.PASSED, at, opinion)
        return Subject(review.id, review.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawReview(Command):
    """撤回送审; what was to be mended need not be any more."""

    review_id: int
    version: int
    reason: str
    at: Instant | None = None

    def perform(self, tx: Transaction) -> Subject:
        review, at = current(tx, self.review_id, self.version), moment(tx, self.at)
        reason = tx.reason = require(self.reason, "撤回送审的理由")
        after = _save(tx, review, lambda: life.withdrawn(review, at, reason))
        if review.is_at_desk:
            _decide(tx, review, RoundResult.WITHDRAWN, at, reason)
        drop_owed(tx, _about(tx, after), reason)
        return Subject(review.id, review.number)


def current(tx: Transaction, id: int, version: int) -> LegalReview:
    """The review. Refused where it was changed since."""
    review = tx.get(LegalReview, id)
    if review.version != version:
        raise Refusal(f"{review.number} 刚被别人更改，没有保存；请看过最新内容再改")
    return review


def items_of(tx: Transaction, review: LegalReview) -> list[ReviewItem]:
    """Those of its present round."""
    found = tx.find(ReviewItem, review_id=review.id, round=review.round)
    return sorted(found, key=lambda each: each.position)


def refuse_unless_reviewer(tx: Transaction, review: LegalReview) -> None:
    if review.reviewer_id is None:
        raise Refusal(f"{review.number} 还没有人受理；请先受理")
    if review.reviewer_id != tx.actor_id:
        name = tx.get(Officer, review.reviewer_id).name
        raise Refusal(f"{review.number} 由{name}审核；要接手请先受理")
    refuse_own_case(tx, review)


def refuse_own_case(tx: Transaction, review: LegalReview) -> None:
    """Also of who was taken off the case: it is his work that is looked at."""
    if tx.find(CaseOfficer, case_id=review.case_id, officer_id=tx.actor_id or 0):
        raise Refusal("不能审核自己办过的案件；请由另一名民警审核")


def _refuse_unfit(
    tx: Transaction, case: Case, document: ReviewDocument, person_id: int | None, at: Instant
) -> None:
    name = DOCUMENT_NAMES[document]
    if document not in documents_of(case.kind):
        raise Refusal(f"{CASE_KIND_NAMES[case.kind]}案件没有{name}；请核对")
    if not case.is_open and document not in AFTER_END:
        raise Refusal(f"{case.number} 已经了结，只能送审案卷")
    if at < case.taken_at:
        raise Refusal("送审时间早于接报时间；请核对")
    if person_id is not None:
        person = tx.first(CasePerson, id=person_id)
        if person is None or person.case_id != case.id or person.part is not PersonPart.SUSPECT:
            raise Refusal("这个人不是这起案件的嫌疑人；请重新选择")
    same = tx.find(LegalReview, case_id=case.id, document=document, person_id=person_id)
    if running := next((each for each in same if each.is_running), None):
        raise Refusal(f"{case.number} 的{name}正在审核（{running.number}）；不用再送")


def _begin_round(tx: Transaction, review: LegalReview, at: Instant, note: str) -> None:
    tx.add(
        ReviewRound,
        review_id=review.id,
        round=review.round,
        submitted_at=at,
        submitted_by_id=tx.actor_id,
        note=note.strip(),
    )


def _decide(
    tx: Transaction, review: LegalReview, result: RoundResult, at: Instant, remarks: str
) -> None:
    (this,) = tx.find(ReviewRound, review_id=review.id, round=review.round)
    tx.put(this, _tried(lambda: life.decided(this, result, at, tx.actor_id, remarks)))


def _lead(tx: Transaction, review: LegalReview) -> Receiver:
    lead = tx.first(CaseOfficer, case_id=review.case_id, role=CaseRole.LEAD, left_at=None)
    if lead is None:
        raise Refusal("案件没有主办民警，退回以后没有人补正；请先加上主办")
    return Receiver(officer_id=lead.officer_id)


def _about(tx: Transaction, review: LegalReview) -> About:
    case = tx.get(Case, review.case_id)
    return About(
        source=TaskSource.REVIEW,
        id=review.id,
        number=review.number,
        title=f"{DOCUMENT_NAMES[review.document]}　{case.number} {case.name}",
        level=_LEVEL,
    )


def _usual_due(tx: Transaction) -> Instant:
    station = tx.lists.station
    today = day_of(tx.now, station.zone)
    last = after_workdays(tx.lists.calendar, today, station.mend_days)
    return end_of_day(last, station.zone)


def _save(tx: Transaction, review: LegalReview, change: Callable[[], LegalReview]) -> LegalReview:
    return tx.put(review, _tried(change))


def _tried(change: Callable[[], T]) -> T:
    try:
        return change()
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None
