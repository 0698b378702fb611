"""装备: issued, brought back, counted; nobody takes what is not there; all of it corrected."""

from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.equipment import (
    LONGEST,
    Equipment,
    EquipmentCount,
    EquipmentKind,
    EquipmentLoan,
    EquipmentReturn,
    ReturnState,
    count_problem,
)
from jinhai_console.domain.instant import HOUR, MINUTE
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Done
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.equipment import CorrectIssue, CorrectReturn, StrikeIssue
from jinhai_console.services.handover import PrepareHandover, Signer, SignHandover, TakeOver
from jinhai_console.services.station import ChangeEntry, RetireEntry
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.views.equipment import equipment_standing
from tests.equipment import (
    add_item,
    count,
    counting,
    issue,
    issuing,
    loan_of,
    open_shift,
    returning,
    row_of,
)
from tests.stations import START, Room


def correcting(room: Room, loan: int, **values: Any) -> CorrectIssue:
    known = loan_of(room, loan)
    wanted = {
        name: getattr(known, name)
        for name in ("officer_id", "quantity", "issued_at", "due_at", "purpose")
    }
    whole: dict[str, Any] = {**wanted, "reason": "登记有误", **values}
    return CorrectIssue(actor_id=room.officer("05"), loan_id=loan, version=known.version, **whole)


def mending(room: Room, back: int, quantity: int, **values: Any) -> CorrectReturn:
    known = room.one(EquipmentReturn, back)
    whole: dict[str, Any] = {
        "state": known.state,
        "remark": known.remark,
        "reason": "登记有误",
        **values,
    }
    return CorrectReturn(
        actor_id=room.officer("05"),
        return_id=back,
        version=known.version,
        quantity=quantity,
        **whole,
    )


def test_what_is_out_is_not_here(room: Room) -> None:
    item = add_item(room)
    loan = issue(room, item, 2, due_at=START + HOUR, purpose="夜间巡逻")
    issue(room, item, to="03")
    row = row_of(room, item)
    assert (row.should, row.out, row.expected, row.is_overdue) == (5, 3, 2, False)
    assert row.whom == "单一鸣 2（11-23 10:13 起）、查文斌（11-23 10:13 起）"
    room.clock.step(HOUR + MINUTE)
    row = row_of(room, item)
    assert row.is_overdue
    assert "单一鸣 2（11-23 10:13 起，超期未还）" in row.whom
    room.done(returning(room, loan, 1))
    assert row_of(room, item).expected == 3
    room.done(returning(room, loan))
    assert (row_of(room, item).expected, loan_of(room, loan).closed_at) == (4, room.clock.now)


def test_no_more_is_taken_than_is_there(room: Room) -> None:
    item = add_item(room, quantity=2)
    issue(room, item, 2)
    assert "超过库存" in room.refused(issuing(room, item))
    room.done(RetireEntry(actor_id=None, kind=Equipment, id=add_item(room, "备用机")))
    retired = next(each for each in room.all(Equipment) if each.retired_at)
    assert "已经停用" in room.refused(issuing(room, retired.id))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"quantity": 0}, "1 以上"),
        ({"due_at": START}, "晚于领用"),
        ({"at": START + HOUR}, "今后"),
        ({"purpose": "字" * (LONGEST + 1)}, "最多"),
    ],
)
def test_an_issue_that_cannot_be_is_refused(room: Room, values: dict[str, Any], said: str) -> None:
    assert said in room.refused(issuing(room, add_item(room), **values))
    assert row_of(room, room.all(Equipment)[0].id).out == 0


def test_damaged_and_lost_say_how(room: Room) -> None:
    loan = issue(room, add_item(room), 2)
    for state in (ReturnState.DAMAGED, ReturnState.LOST):
        assert "的情况" in room.refused(returning(room, loan, 1, state=state))
    room.done(returning(room, loan, 1, state=ReturnState.DAMAGED, remark="天线断了"))
    assert "在外 1" in room.refused(returning(room, loan, 2))
    room.done(returning(room, loan, officer_id=room.officer("02")))
    assert [each.state for each in room.all(EquipmentReturn)] == ["damaged", "intact"]
    assert "已经全部归还" in room.refused(returning(room, loan))


def test_a_count_that_differs_says_why_and_the_last_one_stands(room: Room) -> None:
    item = add_item(room)
    assert "F12" in room.refused(counting(room, item, 5))
    shift = open_shift(room)
    issue(room, item)
    assert "应在 4，清点 3，少 1" in room.refused(counting(room, item, 3))
    count(room, item, 3, "1 部在维修点", by="04")
    row = row_of(room, item)
    assert (row.counted, row.difference, row.counted_by) == (3, -1, "曾一帆")
    room.clock.step()
    count(room, item, 4)
    row = row_of(room, item)
    assert (row.counted, row.difference, row.remark) == (4, 0, "")
    assert row.counted_at == room.clock.now
    issue(room, item)
    assert row_of(room, item).difference == 0  # it agreed when it was counted
    assert room.desk.read(equipment_standing, shift).result(10) == [row_of(room, item)]
    (bare,) = room.desk.read(equipment_standing, None).result(10)
    assert bare.counted is None


def test_issues_and_returns_are_corrected(room: Room) -> None:
    item = add_item(room)
    loan = issue(room, item, 2)
    officer = room.officer("04")
    room.done(correcting(room, loan, quantity=3, officer_id=officer))
    assert (row_of(room, item).out, loan_of(room, loan).officer_id) == (3, officer)
    assert "超过库存" in room.refused(correcting(room, loan, quantity=6))
    assert "没有需要保存" in room.refused(correcting(room, loan))
    back = room.done(returning(room, loan, 2)).id
    assert "不能比它少" in room.refused(correcting(room, loan, quantity=1))
    room.done(correcting(room, loan, quantity=2))
    assert loan_of(room, loan).closed_at is not None
    room.done(mending(room, back, 1))
    assert (row_of(room, item).out, loan_of(room, loan).closed_at) == (1, None)
    assert "之间" in room.refused(mending(room, back, 3))
    room.done(mending(room, back, 0))
    assert (row_of(room, item).out, room.all(EquipmentReturn)) == (2, [])
    known = loan_of(room, loan)
    struck = StrikeIssue(
        actor_id=officer, loan_id=loan, version=known.version, reason="登记到别的装备上了"
    )
    room.done(struck)
    assert row_of(room, item).out == 0
    assert "已经作废" in room.refused(correcting(room, loan, quantity=1))


def test_every_step_is_undone_unless_stock_would_not_do(room: Room) -> None:
    item = add_item(room, quantity=1)
    open_shift(room)
    actor = room.officer("05")
    issued = room.done(issuing(room, item))
    back = room.done(returning(room, issued.id))
    again = room.done(issuing(room, item, to="02"))
    undo_back = UndoEntry(actor_id=actor, sequence=back.sequence)
    assert "超过库存" in room.refused(undo_back)
    room.done(UndoEntry(actor_id=actor, sequence=again.sequence))
    room.done(undo_back)
    assert row_of(room, item).out == 1
    counted = count(room, item, 0)
    room.done(UndoEntry(actor_id=actor, sequence=counted.sequence))
    assert room.all(EquipmentCount) == []
    room.done(UndoEntry(actor_id=actor, sequence=issued.sequence))
    assert row_of(room, item).out == 0


def test_the_list_keeps_what_is_out(room: Room) -> None:
    item = add_item(room)
    issue(room, item, 2)
    wanted: tuple[Command, ...] = (
        RetireEntry(actor_id=None, kind=Equipment, id=item),
        RetireEntry(actor_id=None, kind=Officer, id=room.officer("01")),
    )
    for command in wanted:
        assert "归还" in room.refused(command)
    fewer = ChangeEntry(actor_id=None, kind=Equipment, id=item, version=1, values={"quantity": 1})
    assert "超过库存" in room.refused(fewer)
    for values, said in (({"quantity": -1}, "0 到"), ({"note": "字" * 201}, "最多")):
        change = ChangeEntry(actor_id=None, kind=Equipment, id=item, version=1, values=values)
        assert said in room.refused(change)


def test_items_stand_by_kind_then_as_the_station_put_them(room: Room) -> None:
    for name, kind in (
        ("备用电池", EquipmentKind.OTHER),
        ("警车乙", EquipmentKind.VEHICLE),
        ("警车甲", EquipmentKind.VEHICLE),
    ):
        add_item(room, name, 1, kind)
    rows = room.desk.read(reads.equipment_rows).result(10)
    assert [each.name for each in rows] == ["警车乙", "警车甲", "备用电池"]


@given(st.integers(0, 99), st.integers(-3, 20_000), st.sampled_from(["", " ", "在修"]))
def test_a_count_needs_a_word_exactly_where_it_differs(
    expected: int, present: int, remark: str
) -> None:
    problem = count_problem(expected, present, remark)
    is_number = 0 <= present <= 9_999
    assert bool(problem) == (not is_number or (present != expected and not remark.strip()))


def test_what_was_counted_in_a_shift_that_ended_stands(room: Room) -> None:
    item, shift = add_item(room), open_shift(room)
    counted = count(room, item, 5)
    giver = room.officer("05")
    handover = room.done(PrepareHandover(actor_id=giver)).id
    taker = room.officer("04")
    room.done(TakeOver(actor_id=taker, handover_id=handover, key=f"equipment:{item}"))
    for by, signer in ((giver, Signer.HANDED), (taker, Signer.RECEIVED)):
        room.done(SignHandover(actor_id=by, handover_id=handover, signer=signer))
    assert "已经交接" in room.refused(UndoEntry(actor_id=giver, sequence=counted.sequence))
    (row,) = room.desk.read(equipment_standing, shift).result(10)
    assert (row.counted, row_of(room, item).counted) == (5, None)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_whatever_is_done_and_undone_the_register_agrees(room: Room, seed: int) -> None:
    chance, item, done = Random(seed), add_item(room, quantity=4), list[int]()

    def step() -> Command:
        loans, returns = room.all(EquipmentLoan), room.all(EquipmentReturn)
        wanted: list[Command] = [issuing(room, item, chance.randint(1, 3), to="02")]
        if loans:
            loan = chance.choice(loans)
            wanted += [
                returning(room, loan.id, chance.choice([None, 1])),
                correcting(room, loan.id, quantity=chance.randint(1, 4)),
                StrikeIssue(actor_id=None, loan_id=loan.id, version=loan.version, reason="记错"),
            ]
        if returns:
            back = chance.choice(returns)
            wanted.append(mending(room, back.id, chance.randint(0, 3)))
        if done:
            wanted.append(UndoEntry(actor_id=None, sequence=chance.choice(done)))
        return chance.choice(wanted)

    for _ in range(60):
        answer = room.submit(step())
        if isinstance(answer, Done):
            done.append(answer.sequence)
        back: Counter[int] = Counter()
        for each in room.all(EquipmentReturn):
            back[each.loan_id] += each.quantity
        loans = room.all(EquipmentLoan)
        assert [each.returned for each in loans] == [back[each.id] for each in loans]
        assert all((each.left > 0) == (each.closed_at is None) for each in loans)
        assert 0 <= sum(each.left for each in loans) == row_of(room, item).out <= 4
    assert len(done) > 15
