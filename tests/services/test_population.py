"""Population checks: the sample, what was found, who owes the correction, the rates."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.instant import DAY
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Duplicate
from jinhai_console.domain.population_check import CheckResult, SampledPerson, SampleRow, WrongField
from jinhai_console.domain.station import Community
from jinhai_console.domain.task import Receiver, Task, TaskSource, TaskState
from jinhai_console.services import population, reads
from jinhai_console.services.population import (
    ChangeCheck,
    CorrectPerson,
    EnterCheck,
    EnterResult,
    TakeSample,
    UnmaskCheck,
)
from jinhai_console.services.station import ChangeEntry
from jinhai_console.services.undo import UndoEntry
from tests.population import SOUND, UNSOUND, entered, people, result, row, sampled, whole
from tests.services.pushing import add_channel, body, messages
from tests.stations import Room

RIGHT, WRONG, MISSING = CheckResult


def tasks(room: Room) -> list[Task]:
    return [each for each in room.all(Task) if each.source is TaskSource.POPULATION]


def test_a_check_has_its_number_and_a_time_for_corrections(room: Room) -> None:
    check = whole(room, entered(room)).check
    assert check.number == "核查2026-001"
    assert check.due_at > room.clock.now
    assert whole(room, entered(room, "2025-12-10")).check.number == "核查2025-001"


def test_what_was_entered_wrong_is_mended_and_taken_back(room: Room) -> None:
    check_id = entered(room)
    given: dict[str, Any] = {"actor_id": None, "check_id": check_id, "office": "分局户政大队"}
    done = room.done(ChangeCheck(**given, day="2026-10-20"))
    check = whole(room, check_id).check
    assert (check.office, check.day, check.number) == (
        "分局户政大队",
        "2026-10-20",
        "核查2026-001",
    )
    assert isinstance(room.submit(ChangeCheck(**given, day="2026-10-20")), Duplicate)
    assert "还没有到" in room.refused(ChangeCheck(**given, day="2027-10-20"))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert whole(room, check_id).check.day == "2026-11-20"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"office": " "}, "组织核查的单位"),
        ({"day": "2026-02-30"}, "2026-02-30"),
        ({"day": "2027-01-01"}, "还没有到"),
        ({"community_id": 1}, "没有这个社区"),
    ],
)
def test_a_check_that_cannot_be_is_refused(room: Room, values: dict[str, Any], said: str) -> None:
    given = {"actor_id": None, "office": "分局", "day": "2026-11-20", **values}
    assert said in room.refused(EnterCheck(**given))


def test_an_error_is_owed_by_the_officer_of_the_community_until_it_is_put_right(
    room: Room,
) -> None:
    add_channel(room)
    check_id = entered(room)
    first, second, third = sampled(
        room,
        check_id,
        row(room, "甲一", address="鼓岩路 1 号", recorded="登记 301 室"),
        row(room, "乙二", "滨海社区"),
        row(room, "丙三"),
    )
    result(room, first.id, WRONG, WrongField.ADDRESS, WrongField.PHONE)
    result(room, second.id, MISSING)
    result(room, third.id, RIGHT)
    owed, other = tasks(room)
    assert owed.receiver == Receiver(officer_id=room.officer("01"))
    assert other.receiver == Receiver(officer_id=room.officer("02"))
    assert (owed.number, owed.asks) == ("核查2026-001-001", "更正甲*的现住址、联系电话")
    assert other.asks == "补采乙*的人口信息"
    facts = {each["name"]: each["text"] for each in body(messages(room)[0])["about"]["facts"]}
    assert (facts["姓名"], facts["登记内容"]) == ("甲一", "登记 301 室")
    room.done(CorrectPerson(actor_id=None, person_id=first.id, text="改为 502 室，电话已更新"))
    assert room.one(Task, owed.id).state is TaskState.DONE
    line = whole(room, check_id).row
    assert (line.resulted, line.collected, line.corrected, line.open_errors) == (3, 2, 1, 1)
    again = CorrectPerson(actor_id=None, person_id=first.id, text="再改")
    assert "已经更正过" in room.refused(again)
    assert "不用更正" in room.refused(CorrectPerson(actor_id=None, person_id=third.id, text="x"))


def test_another_result_replaces_what_was_asked(room: Room) -> None:
    (person,) = sampled(room, entered(room))
    result(room, person.id, MISSING)
    result(room, person.id, WRONG, WrongField.NAME)
    first, second = tasks(room)
    assert (first.state, second.is_open) == (TaskState.WITHDRAWN, True)
    result(room, person.id, RIGHT)
    assert not any(each.is_open for each in tasks(room))


def test_a_result_says_what_is_wrong_and_nothing_else_does(room: Room) -> None:
    (person,) = sampled(room, entered(room))
    about: dict[str, Any] = {"actor_id": None, "person_id": person.id}
    assert "哪几项" in room.refused(EnterResult(**about, result=WRONG))
    wrong = (WrongField.NAME,)
    assert "只有采集有误" in room.refused(EnterResult(**about, result=RIGHT, wrong=wrong))


def test_a_correction_is_taken_back_with_its_task(room: Room) -> None:
    (person,) = sampled(room, entered(room))
    result(room, person.id, MISSING)
    done = room.done(CorrectPerson(actor_id=None, person_id=person.id, text="已补采"))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert room.one(SampledPerson, person.id).is_open_error
    assert tasks(room)[0].is_open


def test_a_community_without_an_officer_leaves_it_to_the_team(room: Room) -> None:
    check_id = entered(room)
    (person,) = sampled(room, check_id, SampleRow(name="丁四"))
    result(room, person.id, MISSING)
    team = room.one(Officer, room.officer("01")).team_id
    assert tasks(room)[0].receiver == Receiver(team_id=team)


def test_a_list_that_comes_again_changes_nothing_but_results(room: Room) -> None:
    check_id = entered(room)
    rows = (row(room, "甲一", identity_number=SOUND), row(room, "乙二", address="滨海路 2 号"))
    sampled(room, check_id, *rows)
    again = TakeSample(actor_id=None, check_id=check_id, rows=rows)
    assert isinstance(room.submit(again), Duplicate)
    with_result = row(room, "甲一", identity_number=SOUND, result=MISSING)
    sampled(room, check_id, with_result, row(room, "丙三", result=RIGHT))
    found = people(room, check_id)
    assert [(each.place, each.name) for each in found] == [(1, "甲一"), (2, "乙二"), (3, "丙三")]
    assert [each.result for each in found] == [MISSING, None, RIGHT]
    assert len(tasks(room)) == 1


def test_numbers_are_taken_as_they_come_and_their_doubts_are_shown(room: Room) -> None:
    check_id = entered(room)
    sampled(
        room,
        check_id,
        row(room, "甲一", identity_number=SOUND),
        row(room, "乙二", identity_number=SOUND.lower()),
        row(room, "丙三", identity_number=UNSOUND),
    )
    first, second, third = whole(room, check_id).people
    assert (first.shares_number, second.shares_number, third.shares_number) == (True, True, False)
    assert (first.person.is_verified, third.person.is_verified) == (True, False)
    assert third.person.identity_number == UNSOUND


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (SampleRow(name=" "), "没有姓名"),
        (SampleRow(name="甲", recorded="x" * 500), "超过"),
        (SampleRow(name="甲", community_id=1), "没有这个社区"),
        (SampleRow(name="甲", result=WRONG), "甲：采集有误的"),
    ],
)
def test_a_bad_line_is_refused_and_nothing_is_taken(room: Room, bad: SampleRow, said: str) -> None:
    check_id = entered(room)
    command = TakeSample(actor_id=None, check_id=check_id, rows=(row(room), bad))
    assert said in room.refused(command)
    assert people(room, check_id) == []


def test_looking_at_names_in_full_leaves_its_reason(room: Room) -> None:
    check_id = entered(room)
    assert "理由" in room.refused(UnmaskCheck(actor_id=None, check_id=check_id, reason=""))
    room.done(UnmaskCheck(actor_id=None, check_id=check_id, reason="核对名单"))


def figures(room: Room, first: date, last: date) -> Any:
    return room.desk.read(reads.population_figures, Period(first, last)).result(60)


def test_the_published_month_has_both_rates_in_full(room: Room) -> None:
    """December 2022: collection and accuracy 100 % and 100 %."""
    check_id = entered(room, "2022-12-15")
    rows = [row(room, f"甲{number}", result=RIGHT) for number in range(40)]
    sampled(room, check_id, *rows)
    work = figures(room, date(2022, 12, 1), date(2022, 12, 31))
    assert work.figure("collection_rate").value == Decimal("100.00")
    assert work.figure("accuracy_rate").value == Decimal("100.00")
    assert len(work.figure("accuracy_rate").of_ids) == 40


def test_rates_are_those_of_the_check_by_community_and_month(room: Room) -> None:
    before = entered(room, "2025-11-10")
    sampled(room, before, row(room, "甲", result=RIGHT), row(room, "乙", result=MISSING))
    check_id = entered(room, "2026-11-20")
    wrong = (WrongField.PHONE,)
    found = sampled(
        room,
        check_id,
        row(room, "甲", result=RIGHT),
        row(room, "乙", result=WRONG, wrong=wrong),
        row(room, "丙", "滨海社区", result=MISSING),
        row(room, "丁", "滨海社区"),
    )
    room.done(CorrectPerson(actor_id=None, person_id=found[1].id, text="电话已更新"))
    work = figures(room, date(2026, 11, 1), date(2026, 11, 30))
    values = {each.key: (each.value, each.base) for each in work.figures}
    assert values["sampled"] == (4, 2)
    assert values["resulted"] == (3, 2)
    assert values["collection_rate"] == (Decimal("66.67"), Decimal("50.00"))
    assert values["accuracy_rate"] == (Decimal("50.00"), Decimal("100.00"))
    assert (values["errors"], values["corrected"]) == ((2, 1), (1, 0))
    communities, months = work.tables
    assert [each.name for each in communities.rows] == ["滨海社区", "鼓岩社区"]
    assert communities.rows[0].figures[1].value == Decimal("0.00")
    assert communities.rows[0].figures[2].value is None
    assert [each.name for each in months.rows] == ["2026-11"]
    assert work.definition[0].startswith("采集率 =")


def test_one_is_given_days_where_the_result_comes_late(room: Room) -> None:
    (person,) = sampled(room, entered(room, "2026-01-05"))
    result(room, person.id, MISSING)
    assert tasks(room)[0].due_at == room.clock.now + DAY


def test_a_community_is_the_checks_own_where_the_list_names_none(room: Room) -> None:
    own = room.named(Community, "滨海社区")
    (person,) = sampled(room, entered(room, community_id=own), SampleRow(name="甲"))
    assert person.community_id == own


def test_a_sample_and_a_result_are_taken_back(room: Room) -> None:
    check_id = entered(room)
    taken = room.done(
        TakeSample(actor_id=None, check_id=check_id, rows=(row(room), row(room, "乙二")))
    )
    (first, _second) = people(room, check_id)
    found = room.done(EnterResult(actor_id=None, person_id=first.id, result=MISSING))
    assert "之后又有改动" in room.refused(UndoEntry(actor_id=None, sequence=taken.sequence))
    room.done(UndoEntry(actor_id=None, sequence=found.sequence))
    assert room.one(SampledPerson, first.id).result is None
    assert not any(each.is_open for each in tasks(room))
    room.done(UndoEntry(actor_id=None, sequence=taken.sequence))
    assert people(room, check_id) == []


def test_a_full_list_that_comes_again_is_not_too_long(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(population, "MOST_ROWS", 2)
    check_id = entered(room)
    rows = (row(room, "甲一"), row(room, "乙二"))
    sampled(room, check_id, *rows)
    again = TakeSample(actor_id=None, check_id=check_id, rows=rows)
    assert isinstance(room.submit(again), Duplicate)
    more = TakeSample(actor_id=None, check_id=check_id, rows=(row(room, "丙三"),))
    assert "最多 2 人" in room.refused(more)


def test_an_auxiliary_owes_no_correction_where_the_community_has_an_officer(room: Room) -> None:
    for number, values in (
        ("01", {"is_auxiliary": True}),
        ("02", {"community_ids": (room.named(Community, "鼓岩社区"),)}),
    ):
        officer = room.one(Officer, room.officer(number))
        given: dict[str, Any] = {"id": officer.id, "version": officer.version, "values": values}
        room.done(ChangeEntry(actor_id=None, kind=Officer, **given))
    (person,) = sampled(room, entered(room))
    result(room, person.id, MISSING)
    assert tasks(room)[0].receiver == Receiver(officer_id=room.officer("02"))
