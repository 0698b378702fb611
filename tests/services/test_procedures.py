"""Cards are written, corrected and restored; steps are ticked, taken back, never lost."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import MINUTE, SECOND
from jinhai_console.domain.outcome import Done
from jinhai_console.domain.procedure import Procedure, ProcedureTick, keys_of
from jinhai_console.domain.procedure_rows import IncidentProcedure
from jinhai_console.domain.procedure_text import read_card
from jinhai_console.domain.station_plan import PlannedProcedure
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.ending import ExitIncident
from jinhai_console.services.incidents import CorrectIncident
from jinhai_console.services.procedures import (
    RestoreProcedure,
    TickStep,
    UntickStep,
    WriteProcedure,
)
from jinhai_console.services.station import RetireEntry
from jinhai_console.services.undo import UndoEntry
from tests.stations import PLAN, Room, found_station

CARD = """+++
title = "纠纷"
categories = ["04"]
+++
## 问报警人
- [ ] 双方是谁
## 首要动作
- [ ] [2分钟·接警席] 请双方分开
- [ ] [10分钟] 查历史警情
"""
THEFT = CARD.replace("纠纷", "盗窃").replace('"04"', '"0101"')


@pytest.fixture
def card(room: Room) -> int:
    return room.done(WriteProcedure(actor_id=None, text=CARD)).id


def shown(room: Room, incident_id: int) -> IncidentProcedure:
    detail = room.desk.read(reads.incident_detail, incident_id).result()
    assert detail is not None
    return detail.procedure


def rewrite(room: Room, card: int, text: str) -> WriteProcedure:
    return WriteProcedure(
        actor_id=None, id=card, version=room.one(Procedure, card).version, text=text
    )


def tick(room: Room, incident_id: int, number: int, officer: str = "05") -> TickStep:
    procedure = shown(room, incident_id)
    assert procedure.procedure_id is not None
    return TickStep(
        actor_id=room.officer(officer),
        incident_id=incident_id,
        procedure_id=procedure.procedure_id,
        key=procedure.steps[number - 1].key,
    )


def untick(given: TickStep) -> UntickStep:
    return UntickStep(
        actor_id=given.actor_id,
        incident_id=given.incident_id,
        procedure_id=given.procedure_id,
        key=given.key,
    )


def test_an_incident_comes_with_the_card_of_its_category(room: Room, card: int) -> None:
    procedure = shown(room, room.take())
    assert (procedure.procedure_id, procedure.title, procedure.category) == (card, "纠纷", "纠纷")
    assert [row.step.text for row in procedure.steps] == ["双方是谁", "请双方分开", "查历史警情"]
    assert shown(room, room.take(category_id=room.category("12"))) == IncidentProcedure(
        started_at=room.clock.now
    )


def test_a_tick_says_who_and_when_and_reaches_other_seats_at_once(
    station_path: Path, room: Room, card: int
) -> None:
    seen: list[reads.ChangeSet] = []
    other = Room(station_path, seat="二号", on_change=seen.append)
    try:
        incident_id = room.take()
        room.clock.step(90 * SECOND)
        room.done(tick(room, incident_id, 2))
        other.take()  # its own commit comes back through the feed after the tick
        assert any(incident_id in each.touched for each in seen)
        (row,) = [row for row in shown(other, incident_id).steps if row.tick]
        assert row.tick is not None
        assert (row.number, row.tick.by, row.tick.at) == (2, "区静怡", room.clock.now)
    finally:
        other.close()
    detail = room.desk.read(reads.incident_detail, incident_id).result()
    assert detail is not None
    assert "TickStep" in [line.command for line in detail.journal]


def test_a_step_is_ticked_once_and_taken_back_once(room: Room, card: int) -> None:
    incident_id = room.take()
    given = tick(room, incident_id, 2)
    room.done(given)
    again = tick(room, incident_id, 2)
    assert "区静怡" in room.refused(again)
    room.done(untick(given))
    assert "不用再取消" in room.refused(untick(given))
    assert not shown(room, incident_id).ticks()
    room.done(tick(room, incident_id, 2))
    assert len(room.all(ProcedureTick)) == 2
    assert room.verdict().ok


def test_ticks_can_be_undone_but_not_twice_over(room: Room, card: int) -> None:
    incident_id = room.take()
    given = tick(room, incident_id, 2)
    first = room.done(given)
    taken_back = room.done(untick(given))
    room.done(tick(room, incident_id, 2))
    back = UndoEntry(actor_id=None, sequence=taken_back.sequence)
    assert "之后又勾过" in room.refused(back)
    other = room.done(tick(room, incident_id, 1))
    room.done(UndoEntry(actor_id=None, sequence=other.sequence))
    assert [each.key for each in shown(room, incident_id).ticks()] == [given.key]
    assert "又有改动" in room.refused(UndoEntry(actor_id=None, sequence=first.sequence))


def test_an_edited_card_keeps_the_ticks_of_running_incidents(room: Room, card: int) -> None:
    incident_id = room.take()
    room.done(tick(room, incident_id, 2))
    room.done(tick(room, incident_id, 3))
    edited = CARD.replace("请双方分开", "请双方先分开等").replace(
        "- [ ] [10分钟] 查历史警情", "- [ ] 报值班领导"
    )
    room.done(rewrite(room, card, edited.replace("## 首要动作", "## 首要动作\n- [ ] 派警")))
    procedure = shown(room, incident_id)
    assert [(row.step.text, row.tick is not None) for row in procedure.steps] == [
        ("双方是谁", False),
        ("派警", False),
        ("请双方先分开等", True),
        ("报值班领导", False),
    ]
    assert [each.words for each in procedure.earlier] == ["查历史警情"]
    gone = procedure.earlier[0]
    room.done(
        UntickStep(
            actor_id=None, incident_id=incident_id, procedure_id=gone.procedure_id, key=gone.key
        )
    )
    assert shown(room, incident_id).earlier == ()


def test_another_category_brings_another_card_and_keeps_what_was_done(
    room: Room, card: int
) -> None:
    theft = room.done(WriteProcedure(actor_id=None, text=THEFT)).id
    incident_id = room.take()
    late = tick(room, incident_id, 1)
    room.done(tick(room, incident_id, 2))
    incident = room.incident(incident_id)
    room.done(
        CorrectIncident(
            actor_id=None,
            incident_id=incident_id,
            version=incident.version,
            level=incident.level,
            address="",
            community_id=None,
            category_id=room.category("0101"),
        )
    )
    procedure = shown(room, incident_id)
    assert procedure.procedure_id == theft
    assert [each.words for each in procedure.earlier] == ["请双方分开"]
    assert "规范也换了" in room.refused(late)


def test_nothing_is_ticked_on_what_is_over(room: Room, card: int) -> None:
    incident_id = room.take()
    given = tick(room, incident_id, 1)
    room.done(
        ExitIncident(
            actor_id=None, incident_id=incident_id, exit=IncidentState.CANCELLED, reason="误报"
        )
    )
    assert "不能再改" in room.refused(given)
    assert shown(room, incident_id).started_at is None


def test_an_appointment_starts_no_limit(room: Room, card: int) -> None:
    later = room.take(scheduled_for=room.clock.now + 60 * MINUTE)
    assert shown(room, later).started_at is None


def test_limits_run_until_everybody_has_left(room: Room, card: int) -> None:
    incident_id = room.take()
    received_at = room.clock.now
    room.clock.step()
    room.done(AssignOfficer(actor_id=None, incident_id=incident_id, officer_id=room.officer("01")))
    assert shown(room, incident_id).started_at == received_at
    (assignment,) = room.assignments(incident_id)
    room.done(
        StampMilestone(actor_id=None, assignment_id=assignment.id, milestone=Milestone.CLEARED)
    )
    assert shown(room, incident_id).started_at is None
    room.done(tick(room, incident_id, 1))


def test_broken_text_and_strange_categories_are_refused(room: Room, card: int) -> None:
    def refused(text: str) -> str:
        return room.refused(WriteProcedure(actor_id=None, text=text))

    assert refused(THEFT.replace("2分钟", "两分钟")).startswith("没有保存：第 8 行")
    assert "另有 1 处" in refused(THEFT.replace("## 首要动作", "## 其他\n甲"))
    assert "没有编码为 9999" in refused(THEFT.replace("0101", "9999"))
    assert "已有规范《纠纷》" in refused(CARD)
    assert "没有需要保存" in room.refused(rewrite(room, card, CARD))
    stale = WriteProcedure(actor_id=None, id=card, version=9, text=THEFT)
    assert "刚被别人更改" in room.refused(stale)


def test_a_retired_card_gives_way_and_comes_back_only_where_there_is_room(
    room: Room, card: int
) -> None:
    incident_id = room.take()
    room.done(RetireEntry(actor_id=None, kind=Procedure, id=card))
    assert shown(room, incident_id).procedure_id is None
    second = room.done(WriteProcedure(actor_id=None, text=CARD)).id
    back = RetireEntry(actor_id=None, kind=Procedure, id=card, is_retired=False)
    assert "已有规范" in room.refused(back)
    room.done(RetireEntry(actor_id=None, kind=Procedure, id=second))
    room.done(back)
    assert shown(room, incident_id).procedure_id == card


def test_the_shipped_text_comes_back_and_its_ticks_with_it(tmp_path: Path) -> None:
    planned = PlannedProcedure(name="纠纷", text=CARD, codes=("04",))
    found_station(tmp_path / "station.db", plan=replace(PLAN, procedures=(planned,)))
    room = Room(tmp_path / "station.db")
    try:
        (shipped,) = room.all(Procedure)
        assert shipped.keys == keys_of(read_card(CARD).card.steps)
        incident_id = room.take()
        room.done(tick(room, incident_id, 2))
        room.done(rewrite(room, shipped.id, CARD.replace("- [ ] [2分钟·接警席] 请双方分开\n", "")))
        assert [each.words for each in shown(room, incident_id).earlier] == ["请双方分开"]
        room.done(restore(room, shipped.id))
        assert shown(room, incident_id).steps[1].tick is not None
        assert "没有需要保存" in room.refused(restore(room, shipped.id))
    finally:
        room.close()


def test_a_card_of_the_stations_own_has_no_shipped_text(room: Room, card: int) -> None:
    assert "没有附带的原文" in room.refused(restore(room, card))


def restore(room: Room, card: int) -> RestoreProcedure:
    return RestoreProcedure(actor_id=None, id=card, version=room.one(Procedure, card).version)


def test_undo_of_an_edit_brings_the_card_and_its_keys_back(room: Room, card: int) -> None:
    before = room.one(Procedure, card)
    done = room.done(rewrite(room, card, CARD.replace("双方是谁", "几个人")))
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    after = room.one(Procedure, card)
    assert (after.text, after.keys, after.name) == (before.text, before.keys, before.name)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_done_every_standing_tick_is_shown_once(
    room: Room, card: int, seed: int
) -> None:
    chance = random.Random(seed)
    incident_id = room.take()
    done: list[int] = []
    for _ in range(40):
        procedure = shown(room, incident_id)
        deed = chance.randrange(4)
        command: Command
        if deed == 0:
            kept = [step for step in ("请双方分开", "查历史警情") if chance.random() < 0.7]
            body = "".join(f"- [ ] {step}\n" for step in [*kept, f"第 {chance.randrange(3)} 件"])
            command = rewrite(room, card, CARD.partition("- [ ]")[0] + body)
        elif deed == 1 and procedure.ticks():
            given = chance.choice(procedure.ticks())
            command = UntickStep(
                actor_id=None,
                incident_id=incident_id,
                procedure_id=given.procedure_id,
                key=given.key,
            )
        elif deed == 2 and done:
            command = UndoEntry(actor_id=None, sequence=chance.choice(done))
        else:
            command = tick(room, incident_id, chance.randint(1, len(procedure.steps)))
        answer = room.submit(command)
        if isinstance(answer, Done):
            done.append(answer.sequence)
        standing = {each.key for each in room.all(ProcedureTick) if each.undone_at is None}
        seen = [each.key for each in shown(room, incident_id).ticks()]
        assert sorted(seen) == sorted(standing)
    assert room.verdict().ok
