"""The demonstration's legal reviews: passed at once, returned and mended, in hand, waiting."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from itertools import cycle
from typing import Any

from jinhai_console.domain.case import CaseKind, PersonPart
from jinhai_console.domain.case_life import FEWEST_OFFICERS
from jinhai_console.domain.case_rows import CaseRow
from jinhai_console.domain.incident import EXIT_STATES
from jinhai_console.domain.instant import DAY, HOUR, Instant, day_of, day_start
from jinhai_console.domain.legal_review import Verdict
from jinhai_console.domain.queue_filter import QueueFilter, QueueOrder
from jinhai_console.domain.review_check import ReviewDocument
from jinhai_console.domain.review_rows import ReviewDetail
from jinhai_console.domain.rows import IncidentRow, OfficerRow
from jinhai_console.domain.station import TeamKind
from jinhai_console.services import reads
from jinhai_console.services.case_people import AddCasePerson
from jinhai_console.services.cases import FileCase, RegisterCase
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.legal_reviews import (
    CheckReviewItem,
    PassReview,
    ResubmitReview,
    ReturnReview,
    SubmitReview,
    TakeReview,
)

Give = Callable[[Command], int]
_ASSAULT = "0201"  # 殴打他人, with everything below it
_FILING, _DETENTION = ReviewDocument.FILING, ReviewDocument.DETENTION
# Items of the check-list of a filing report, by their place.
_FAULTS = (
    (2, "立案报告引用的条文没有写到款"),
    (5, "审批表上的日期早于接报日期"),
)


def tell_reviews(
    desk: Desk, give: Give, at: Callable[[Instant | None], None], now: Instant
) -> None:
    """`at(moment)` sets the hour at which what follows is entered; None is now again."""
    officers = [each for each in desk.read(reads.officer_rows).result() if not each.is_auxiliary]
    handlers = [each for each in officers if each.team_kind == TeamKind.CASE]
    reviewers = [each for each in officers if each.team_kind == TeamKind.COMMAND]
    if len(handlers) < FEWEST_OFFICERS or not reviewers:
        return
    story = _Story(desk, give, at, (officers, reviewers), now)
    rows = sorted(desk.read(reads.case_rows).result(), key=lambda each: each.case.taken_at)
    running = [each for each in rows if each.case.is_open and each.case.filed_at is not None]
    for row, tell in zip(running, cycle((story.mended, story.passed)), strict=False):
        tell(row)
    for row, tell in zip(
        reversed(running), (story.in_hand, story.sent_back, story.waiting), strict=False
    ):
        tell(row)
    for row in rows:
        if row.case.ended_at is not None:
            story.filed_away(row)
        elif row.case.filed_at is None:
            story.filing(row)
    if (fight := _fight(desk, now)) is not None:
        story.penalty(fight, tuple(each.id for each in handlers[:FEWEST_OFFICERS]))
    at(None)


def _fight(desk: Desk, now: Instant) -> IncidentRow | None:
    """One of the last weeks, that the law still leaves some days for."""
    lists = desk.read(reads.lists).result()
    ids = frozenset(e.id for e in lists.categories.values() if e.code.startswith(_ASSAULT))
    chosen = QueueFilter(
        order=QueueOrder.HISTORY,
        category_ids=ids,
        received_from=now - 29 * DAY,
        received_before=now - 20 * DAY,
    )
    found = desk.read(reads.listed, chosen, 50).result()
    return next((each for each in found if each.state not in EXIT_STATES), None)


class _Story:
    def __init__(
        self,
        desk: Desk,
        give: Give,
        at: Callable[[Instant | None], None],
        people: tuple[Sequence[OfficerRow], Sequence[OfficerRow]],
        now: Instant,
    ) -> None:
        self._desk = desk
        self._give = give
        self._at = at
        self._officers, self._reviewers = people
        self._now = now
        self._faults = cycle(_FAULTS)

    def passed(self, row: CaseRow) -> None:
        start = row.case.filed_at or row.case.taken_at
        review = self._taken(row, _FILING, start + 2 * HOUR)
        self._check(review)
        self._let_pass(review, start + 27 * HOUR)

    def mended(self, row: CaseRow) -> None:
        """Returned once, and passed in the next round."""
        start = row.case.filed_at or row.case.taken_at
        review = self._taken(row, _FILING, start + 2 * HOUR)
        self._check(review, next(self._faults))
        self._back(review, start + 26 * HOUR)
        self._at(start + 45 * HOUR)
        self._give(ResubmitReview(**self._as_read(review, self._lead(row)), note="已补正"))
        self._check(review)
        self._let_pass(review, start + 70 * HOUR)

    def in_hand(self, row: CaseRow) -> None:
        """Taken, half looked through, one item faulty."""
        document = _DETENTION if row.suspects else ReviewDocument.PROSECUTION
        review = self._taken(row, document, self._ago(1, 14))
        self._check(review, (2, "嫌疑人身份只有口供，没有核对身份证件"), count=4)

    def filing(self, row: CaseRow) -> None:
        """A case that is still to be filed, within the law's days."""
        if row.case.taken_at < self._now - 5 * HOUR:
            self._taken(row, _FILING, self._now - 4 * HOUR)

    def penalty(self, fight: IncidentRow, pair: tuple[int, ...]) -> None:
        """Returned, mended, and looked through again while the thirty days run out."""
        about: dict[str, Any] = {"actor_id": pair[0]}
        self._at(fight.received_at + HOUR)
        case = self._give(
            RegisterCase(
                **about,
                kind=CaseKind.ADMINISTRATIVE,
                name=f"{fight.community}殴打他人案（虚构）",
                category_id=fight.category_id,
                taken_at=fight.received_at,
                incident_ids=(fight.id,),
                officer_ids=pair,
                address=fight.address,
                community_id=fight.community_id,
            )
        )
        self._at(fight.received_at + 4 * HOUR)
        self._give(FileCase(**about, case_id=case, version=1))
        part = PersonPart.SUSPECT
        self._give(AddCasePerson(**about, case_id=case, part=part, name="虚某丁"))
        detail = self._desk.read(reads.case_detail, case).result()
        assert detail is not None  # it was just registered
        person_id = detail.persons[0].person.id
        review = self._taken(detail.row, ReviewDocument.PENALTY, self._ago(7, 10), person_id)
        self._check(review, (6, "笔录里没有写明告知了陈述申辩权"))
        self._back(review, self._ago(6, 15))
        self._at(self._ago(2, 9))
        self._give(ResubmitReview(**self._as_read(review, pair[0]), note="已补作告知笔录"))
        self._check(review, (8, "扣押清单缺见证人签名"), count=8)

    def sent_back(self, row: CaseRow) -> None:
        review = self._taken(row, ReviewDocument.BAIL, self._ago(3, 9))
        self._check(review, (2, "保证金数额没有写明理由"))
        self._back(review, self._ago(1, 10))

    def waiting(self, row: CaseRow) -> None:
        """Nobody has it yet."""
        self._submit(row, ReviewDocument.ARREST, self._now - 3 * HOUR)

    def filed_away(self, row: CaseRow) -> None:
        start = row.case.ended_at or self._now
        if start < self._now - 30 * HOUR:
            review = self._taken(row, ReviewDocument.CASE_FILE, start + 4 * HOUR)
            self._check(review, (4, "光盘没有制作说明"), is_mended=True)
            self._let_pass(review, start + 24 * HOUR)

    def _ago(self, days: int, hour: int) -> Instant:
        """So many days before today, at that hour of the station's clock."""
        zone = self._desk.read(reads.lists).result().station.zone
        return day_start(day_of(self._now, zone) - timedelta(days=days), zone) + hour * HOUR

    def _submit(
        self, row: CaseRow, document: ReviewDocument, moment: Instant, person_id: int | None = None
    ) -> int:
        self._at(moment)
        return self._give(
            SubmitReview(
                actor_id=self._lead(row),
                case_id=row.id,
                document=document,
                person_id=person_id,
                note="请审核（虚构）",
            )
        )

    def _taken(
        self, row: CaseRow, document: ReviewDocument, moment: Instant, person_id: int | None = None
    ) -> int:
        review = self._submit(row, document, moment, person_id)
        free = [each for each in self._reviewers if each.name not in row.officers]
        self._at(moment + HOUR)
        self._give(TakeReview(actor_id=free[0].id, review_id=review))
        return review

    def _check(
        self,
        review: int,
        fault: tuple[int, str] | None = None,
        *,
        count: int = 99,
        is_mended: bool = False,
    ) -> None:
        """The first `count` items, all fit or mended but the one that `fault` names."""
        detail = self._read(review)
        for item in detail.items[:count]:
            about: dict[str, Any] = {
                "actor_id": detail.review.reviewer_id,
                "item_id": item.id,
            }
            if fault is None or item.position != fault[0]:
                if item.verdict in (None, Verdict.FAULTY):
                    self._give(CheckReviewItem(**about, verdict=Verdict.FIT))
                continue
            self._give(CheckReviewItem(**about, verdict=Verdict.FAULTY, remark=fault[1]))
            if is_mended:
                self._give(CheckReviewItem(**about, verdict=Verdict.MENDED))

    def _back(self, review: int, moment: Instant) -> None:
        self._at(moment)
        detail = self._read(review)
        faults = [each.remark for each in detail.items if each.is_faulty]
        self._give(ReturnReview(**self._as_read(review), remarks="；".join(faults)))

    def _let_pass(self, review: int, moment: Instant) -> None:
        self._at(moment)
        self._give(PassReview(**self._as_read(review), opinion="审核通过"))

    def _as_read(self, review: int, by: int | None = None) -> Mapping[str, Any]:
        """As the reviewer, unless another is named."""
        found = self._read(review).review
        return {
            "actor_id": by or found.reviewer_id,
            "review_id": review,
            "version": found.version,
        }

    def _read(self, review: int) -> ReviewDetail:
        found = self._desk.read(reads.review_detail, review).result()
        assert found is not None  # it was just submitted
        return found

    def _lead(self, row: CaseRow) -> int:
        return next(each.id for each in self._officers if each.name == row.officers[0])
