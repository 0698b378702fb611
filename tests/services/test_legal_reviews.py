"""Legal reviews: submitted, checked, returned as a task, mended, passed; what is refused."""

from typing import Any

import pytest

from jinhai_console.domain.case import Case, CaseKind, CasePerson, PersonPart
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, day_of
from jinhai_console.domain.legal_review import (
    LegalReview,
    ReviewItem,
    ReviewRound,
    ReviewState,
    Verdict,
)
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.review_check import ReviewCheck, ReviewDocument
from jinhai_console.domain.station import Station
from jinhai_console.domain.task import Task, TaskOutcome, TaskSource
from jinhai_console.services.case_people import AddCasePerson, PutOnCase, TakeOffCase
from jinhai_console.services.cases import EndCase, NotFileCase
from jinhai_console.services.legal_reviews import (
    PassReview,
    ResubmitReview,
    ReturnReview,
    SubmitReview,
    TakeReview,
    WithdrawReview,
)
from jinhai_console.services.station import AddEntry, ChangeEntry, ChangeStation
from jinhai_console.services.undo import UndoEntry
from tests.cases import file, register
from tests.reviews import (
    accepted,
    acting,
    check,
    check_all,
    checking,
    give_back,
    items,
    let_pass,
    resubmit,
    submit,
    submitting,
    withdraw,
)
from tests.stations import START, Room


def state(room: Room, review: LegalReview) -> ReviewState:
    return room.one(LegalReview, review.id).state


def task(room: Room) -> Task:
    (found,) = [each for each in room.all(Task) if each.source is TaskSource.REVIEW]
    return found


def test_submitted_it_has_the_check_list_of_its_document(room: Room) -> None:
    case = accepted(room)
    review = submit(room, case, note="拟处拘留十日")
    assert (review.number, review.reviewer_id) == ("法审2026-0001", room.officer("05"))
    names = [each.name for each in items(room, review)]
    assert names[0] == "违法事实清楚，证据充分"
    assert names[-1] == "其他问题"  # the general ones stand last
    assert items(room, review)[0].basis == "行政处罚法 57"
    (only,) = room.all(ReviewRound)
    assert (only.note, only.submitted_by_id) == ("拟处拘留十日", room.officer("03"))


def test_what_is_returned_is_owed_by_the_lead_and_ends_with_the_next_round(room: Room) -> None:
    review = submit(room)
    check_all(room, review, but=2)
    give_back(room, review)
    assert state(room, review) is ReviewState.RETURNED
    owed = task(room)
    assert (owed.officer_id, owed.number) == (room.officer("03"), review.number)
    assert "补签名" in owed.asks
    assert str(day_of(owed.due_at, "Asia/Shanghai")) == "2026-11-25"  # two working days
    room.clock.step(HOUR)
    resubmit(room, review, note="已补")
    assert task(room).outcome is TaskOutcome.DONE
    faults = [each for each in items(room, review) if each.is_faulty]
    assert [(each.round, each.since_round, each.remark) for each in faults] == [
        (2, 1, "缺少签名")
    ] * 2
    assert "2 项不合格" in room.refused(acting(room, review, PassReview))
    for each in faults:
        check(room, each)
    let_pass(room, review)
    assert state(room, review) is ReviewState.PASSED
    first = [each for each in room.all(ReviewItem) if each.round == 1 and each.is_faulty]
    assert len(first) == 2  # what was found stays
    results = [(each.round, each.result) for each in room.all(ReviewRound)]
    assert results == [(1, "returned"), (2, "passed")]


def test_a_station_says_how_long_mending_may_take(room: Room) -> None:
    version = room.all(Station)[0].version
    room.done(ChangeStation(actor_id=None, version=version, values={"mend_days": 5}))
    review = submit(room)
    give_back(room, review)
    assert str(day_of(task(room).due_at, "Asia/Shanghai")) == "2026-11-30"


def test_an_open_item_lets_nothing_pass(room: Room) -> None:
    review = submit(room)
    count = len(items(room, review))
    assert f"{count} 项没有核对" in room.refused(acting(room, review, PassReview))
    check_all(room, review, but=1)
    check(room, items(room, review)[0], Verdict.MENDED)  # on the spot
    let_pass(room, review)


def test_nobody_reviews_his_own_case(room: Room) -> None:
    case = accepted(room)
    review = submit(room, case)
    for number in ("03", "04"):
        take = TakeReview(actor_id=room.officer(number), review_id=review.id)
        assert "自己办过" in room.refused(take)
    room.done(PutOnCase(actor_id=None, case_id=case.id, officer_id=room.officer("05")))
    assert "自己办过" in room.refused(checking(room, items(room, review)[0]))
    room.done(TakeReview(actor_id=room.officer("02"), review_id=review.id))


def test_nor_does_who_was_taken_off_it(room: Room) -> None:
    case = accepted(room)
    room.done(TakeOffCase(actor_id=None, case_id=case.id, officer_id=room.officer("04")))
    review = submit(room, case)
    take = TakeReview(actor_id=room.officer("04"), review_id=review.id)
    assert "自己办过" in room.refused(take)


def test_one_reviews_at_a_time(room: Room) -> None:
    found = room.done(submitting(room, accepted(room))).id
    review = room.one(LegalReview, found)
    assert "还没有人受理" in room.refused(checking(room, items(room, review)[0]))
    room.done(TakeReview(actor_id=room.officer("02"), review_id=found))
    assert "仇小满" in room.refused(checking(room, items(room, review)[0]))
    room.done(TakeReview(actor_id=room.officer("05"), review_id=found))
    check(room, items(room, review)[0])
    assert "已经由您" in room.refused(TakeReview(actor_id=room.officer("05"), review_id=found))
    assert "登录" in room.refused(TakeReview(actor_id=None, review_id=found))


def test_an_auxiliary_reviews_nothing(room: Room) -> None:
    review = submit(room)
    known = room.one(Officer, room.officer("02"))
    change = ChangeEntry(
        actor_id=None,
        kind=Officer,
        id=known.id,
        version=known.version,
        values={"is_auxiliary": True},
    )
    room.done(change)
    assert "辅警" in room.refused(TakeReview(actor_id=known.id, review_id=review.id))


def test_each_suspect_has_a_document_of_his_own(room: Room) -> None:
    case, other = accepted(room), accepted(room)
    for name, part in (("赵某", PersonPart.SUSPECT), ("钱某", PersonPart.SUSPECT)):
        room.done(AddCasePerson(actor_id=None, case_id=case.id, part=part, name=name))
    room.done(AddCasePerson(actor_id=None, case_id=case.id, part=PersonPart.VICTIM, name="孙某"))
    first, second, victim = room.all(CasePerson)
    submit(room, case, person_id=first.id)
    submit(room, case, person_id=second.id)
    assert "正在审核" in room.refused(submitting(room, case, person_id=first.id))
    assert "不是这起案件的嫌疑人" in room.refused(submitting(room, case, person_id=victim.id))
    assert "不是这起案件的嫌疑人" in room.refused(submitting(room, other, person_id=first.id))


def test_withdrawn_nobody_owes_anything(room: Room) -> None:
    case = accepted(room)
    review = submit(room, case)
    give_back(room, review)
    withdraw(room, review)
    assert task(room).outcome is TaskOutcome.WITHDRAWN
    assert "已撤回" in room.refused(acting(room, review, ResubmitReview, "03"))
    assert [each.result for each in room.all(ReviewRound)] == ["returned"]
    submit(room, case)  # another may be submitted then
    assert len(room.all(LegalReview)) == 2


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"case_id": 7}, "不存在"),
        ({"document": ReviewDocument.PROSECUTION}, "行政案件没有移送起诉"),
        ({"at": START + HOUR}, "今后"),
        ({"at": START - DAY}, "早于接报"),
        ({"person_id": 7}, "嫌疑人"),
    ],
)
def test_what_cannot_be_submitted(room: Room, values: dict[str, Any], said: str) -> None:
    case = accepted(room)
    assert said in room.refused(submitting(room, case, **values))
    assert room.all(LegalReview) == []


def test_of_a_case_that_is_over_only_the_file_is_reviewed(room: Room) -> None:
    case = accepted(room)
    room.done(NotFileCase(actor_id=None, case_id=case.id, version=case.version, reason="轻微"))
    assert "只能送审案卷" in room.refused(submitting(room, case))
    submit(room, case, document=ReviewDocument.CASE_FILE)


def test_what_cannot_be_done_with_it(room: Room) -> None:
    review = submit(room)
    ahead = START + HOUR
    for kind, values, said in (
        (ReturnReview, {"remarks": " "}, "退回的意见"),
        (ReturnReview, {"remarks": "补", "due_at": START - MINUTE}, "期限已经过去"),
        (ReturnReview, {"remarks": "补", "at": ahead}, "今后"),
        (ReturnReview, {"remarks": "补", "at": START - DAY}, "早于上一步"),
        (PassReview, {"at": ahead}, "今后"),
        (ResubmitReview, {}, "没有退回"),
        (WithdrawReview, {"reason": ""}, "理由"),
    ):
        assert said in room.refused(acting(room, review, kind, **values)), said
    stale = PassReview(actor_id=room.officer("05"), review_id=review.id, version=1)
    assert "刚被别人更改" in room.refused(stale)
    assert "写明问题" in room.refused(checking(room, items(room, review)[0], Verdict.FAULTY, " "))
    give_back(room, review)
    assert "退回补正" in room.refused(checking(room, items(room, review)[0]))
    old = items(room, review)[0]
    resubmit(room, review)
    assert "以前一轮" in room.refused(checking(room, old))


def test_without_a_lead_nothing_is_returned(room: Room) -> None:
    review = submit(room, accepted(room, officer_ids=()))
    assert "没有主办" in room.refused(acting(room, review, ReturnReview, remarks="补"))


def test_steps_are_undone_from_the_last_one_on(room: Room) -> None:
    review = submit(room)
    check_all(room, review, but=1)
    checked = room.entries()
    give_back(room, review)
    returned = room.entries()
    resubmit(room, review)
    undo = [UndoEntry(actor_id=None, sequence=each) for each in (returned, checked)]
    for each in undo:
        assert "之后又有改动" in room.refused(each)
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert task(room).is_open
    assert [each.round for each in room.all(ReviewRound)] == [1]
    room.done(undo[0])
    assert state(room, review) is ReviewState.SUBMITTED
    assert task(room).outcome is TaskOutcome.WITHDRAWN
    room.done(undo[1])
    assert items(room, review)[-1].is_open


def test_a_station_may_ask_for_a_review_before_a_case_ends(room: Room) -> None:
    version = room.all(Station)[0].version
    asks = ChangeStation(actor_id=None, version=version, values={"review_before_end": True})
    room.done(asks)
    case: Case = file(room, register(room, kind=CaseKind.CRIMINAL))
    end = EndCase(actor_id=None, case_id=case.id, version=case.version, outcome="已起诉")
    assert "没有通过法制审核" in room.refused(end)
    review = submit(room, case, document=ReviewDocument.CASE_FILE)
    check_all(room, review)
    let_pass(room, review)
    room.done(EndCase(actor_id=None, case_id=case.id, version=case.version, outcome="已起诉"))


def test_a_changed_list_holds_for_what_is_submitted_later(room: Room) -> None:
    case = accepted(room)
    review = submit(room, case)
    count = len(items(room, review))
    added = {"name": "录音录像完整", "document": ReviewDocument.PENALTY}
    room.done(AddEntry(actor_id=None, kind=ReviewCheck, values=added))
    give_back(room, review)
    resubmit(room, review)
    assert len(items(room, review)) == count
    withdraw(room, review)
    assert len(items(room, submit(room, case))) == count + 1


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"name": "其他问题"}, "已经有这一项"),
        ({"name": " "}, "名称"),
        ({"name": "甲", "valid_from": "2026-02-01", "valid_to": "2026-01-01"}, "晚于"),
        ({"name": "甲", "kind": CaseKind.CRIMINAL, "document": ReviewDocument.PENALTY}, "文书"),
    ],
)
def test_what_no_check_list_takes(room: Room, values: dict[str, Any], said: str) -> None:
    assert said in room.refused(AddEntry(actor_id=None, kind=ReviewCheck, values=values))


def test_the_same_is_asked_of_two_documents(room: Room) -> None:
    name = "属于本单位管辖"  # of receiving and of filing
    values = {"name": name, "document": ReviewDocument.NOT_FILED}
    room.done(AddEntry(actor_id=None, kind=ReviewCheck, values=values))


def test_submitting_is_undone_whole(room: Room) -> None:
    made = SubmitReview(
        actor_id=room.officer("03"),
        case_id=accepted(room).id,
        document=ReviewDocument.ACCEPTANCE,
    )
    room.done(made)
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert (room.all(LegalReview), room.all(ReviewRound), room.all(ReviewItem)) == ([], [], [])
