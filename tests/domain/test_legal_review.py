"""法制审核: random lives of a review; what becomes of its items; which check-list it gets."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain import legal_review_life as life
from jinhai_console.domain.calendar import CalendarDay, workdays_between
from jinhai_console.domain.case import CaseKind
from jinhai_console.domain.instant import parse_day
from jinhai_console.domain.legal_review import (
    LegalReview,
    ReviewItem,
    ReviewRound,
    ReviewState,
    RoundResult,
    Verdict,
)
from jinhai_console.domain.review_check import (
    ReviewCheck,
    ReviewDocument,
    checks_on,
    documents_of,
)

ACTS = st.lists(
    st.tuples(
        st.sampled_from(["take", "check", "return", "resubmit", "pass", "withdraw"]),
        st.sampled_from(list(Verdict)),
        st.integers(0, 2),
        st.integers(-1, 3),
    ),
    max_size=30,
)
_P = ReviewDocument.PENALTY


def fresh() -> LegalReview:
    return LegalReview(
        id=1,
        station_id=1,
        number="法审2026-0001",
        case_id=2,
        document=_P,
        submitted_at=10,
        moved_at=10,
    )


def item(place: int = 1, **values: object) -> ReviewItem:
    whole = {"name": f"第 {place} 项", "position": place, **values}
    return ReviewItem(id=place, station_id=1, review_id=1, round=1, **whole)  # type: ignore[arg-type]


def act(
    review: LegalReview, items: list[ReviewItem], what: str, verdict: Verdict, place: int, at: int
) -> tuple[LegalReview, list[ReviewItem]]:
    match what:
        case "take":
            return life.taken(review, at), items
        case "check":
            life.refuse_away(review)
            items = list(items)
            items[place] = life.checked(items[place], verdict, "缺少签名", at, 5)
        case "return":
            review = life.returned(review, at)
        case "resubmit":
            review = life.resubmitted(review, at)
            items = [life.carried(each, each.id) for each in items]
        case "pass":
            review = life.passed(review, at, "审核通过", items)
        case "withdraw":
            review = life.withdrawn(review, at, "不再办理")
    return review, items


@given(ACTS)
def test_whatever_is_done_a_review_stays_what_it_may_be(
    acts: list[tuple[str, Verdict, int, int]],
) -> None:
    review, items = fresh(), [item(1), item(2), item(3)]
    at, rounds = 10, 1
    for what, verdict, place, later in acts:
        before = review, items
        with suppress(ValueError):
            review, items = act(review, items, what, verdict, place, at + later)
        if (review, items) == before:
            continue
        at = review.moved_at
        rounds += what == "resubmit"
        assert before[0].is_running
        assert review.moved_at >= before[0].moved_at
        assert review.round == rounds
        assert all(each.round == rounds for each in items)
        assert all(each.since_round <= rounds for each in items)
        assert all(each.since_round for each in items if each.is_faulty)
        assert (review.ended_at is None) is review.is_running
        if review.state is ReviewState.PASSED:
            assert not any(each.is_open or each.is_faulty for each in items)


def test_a_fault_stays_a_fault_until_it_is_mended() -> None:
    found = life.checked(item(), Verdict.FAULTY, "缺少签名", 20, 5)
    assert (found.is_faulty, found.since_round, found.is_found) == (True, 1, True)
    again = life.carried(found, 7)
    assert (again.id, again.round, again.is_faulty, again.remark) == (7, 2, True, "缺少签名")
    assert not again.is_found  # it counts where it was found
    mended = life.checked(again, Verdict.FIT, "", 30, 5)
    assert (mended.verdict, mended.remark, mended.since_round) == (Verdict.MENDED, "缺少签名", 1)
    third = life.carried(mended, 8)
    assert (third.verdict, third.remark, third.since_round) == (Verdict.FIT, "", 0)
    assert life.checked(third, Verdict.FAULTY, "又缺", 40, 5).since_round == 3


def test_within_a_round_a_fault_is_mended_or_was_none() -> None:
    found = life.checked(item(), Verdict.FAULTY, "缺少签名", 20, 5)
    assert life.checked(found, Verdict.MENDED, "", 21, 5).is_found
    taken_back = life.checked(found, Verdict.FIT, "", 21, 5)
    assert (taken_back.verdict, taken_back.since_round, taken_back.remark) == (Verdict.FIT, 0, "")
    with pytest.raises(ValueError, match="没有不合格过"):
        life.checked(item(), Verdict.MENDED, "", 20, 5)
    with pytest.raises(ValueError, match="写明问题"):
        life.checked(item(), Verdict.FAULTY, "", 20, 5)


def test_a_round_is_decided_once() -> None:
    this = ReviewRound(id=1, station_id=1, review_id=1, round=1, submitted_at=10)
    after = life.decided(this, RoundResult.RETURNED, 20, 5, "补签名")
    with pytest.raises(ValueError, match="已经有了结果"):
        life.decided(after, RoundResult.PASSED, 21, 5, "")


def check(place: int, **values: object) -> ReviewCheck:
    whole = {"name": f"第 {place} 项", "position": place, **values}
    return ReviewCheck(id=place, station_id=1, **whole)  # type: ignore[arg-type]  # values by name


def test_the_check_list_is_that_of_the_kind_the_document_and_the_day() -> None:
    checks = (
        check(1),
        check(2, document=_P, valid_to="2025-12-31"),
        check(3, document=_P, valid_from="2026-01-01"),
        check(4, document=ReviewDocument.BAIL),
        check(5, document=_P, kind=CaseKind.CRIMINAL),
        check(6, kind=CaseKind.ADMINISTRATIVE),
        replace(check(7, document=_P), retired_at=1),
    )

    def places(day: str) -> list[int]:
        return [each.id for each in checks_on(checks, CaseKind.ADMINISTRATIVE, _P, day)]

    assert places("2025-12-31") == [2, 1, 6]
    assert places("2026-01-01") == [3, 1, 6]


def test_each_kind_of_case_has_its_documents() -> None:
    assert ReviewDocument.PROSECUTION not in documents_of(CaseKind.ADMINISTRATIVE)
    assert _P not in documents_of(CaseKind.CRIMINAL)
    for kind in CaseKind:
        assert ReviewDocument.CASE_FILE in documents_of(kind)


@pytest.mark.parametrize(
    ("first", "last", "count"),
    [
        ("2026-11-23", "2026-11-23", 0),  # the day itself does not count
        ("2026-11-23", "2026-11-24", 1),
        ("2026-11-27", "2026-11-30", 1),  # over a weekend
        ("2026-09-30", "2026-10-08", 1),  # over a holiday
        ("2026-10-09", "2026-10-10", 1),  # a Saturday that is worked
    ],
)
def test_working_days_between(first: str, last: str, count: int) -> None:
    off = {f"2026-10-0{day}": False for day in range(1, 8)} | {"2026-10-10": True}
    days = {
        day: CalendarDay(id=at, station_id=1, day=day, is_workday=works)
        for at, (day, works) in enumerate(off.items(), start=1)
    }
    assert workdays_between(days, parse_day(first), parse_day(last)) == count
