"""研判: figures kept as they were, written, approved by another, pushed, answered, its effect."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jinhai_console.domain.analysis.effect import Effect
from jinhai_console.domain.assessment import Assessment, Figures, Stage
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import MessageKind, MessageState, Told
from jinhai_console.domain.push_channel import ChannelKind
from jinhai_console.domain.station import Community, OutsideUnit
from jinhai_console.domain.task import Receiver, TaskState
from jinhai_console.domain.theme import Theme
from jinhai_console.services import reads
from jinhai_console.services.assessments import (
    ApproveAssessment,
    DraftAssessment,
    DropAssessment,
    FillFigures,
    PushAssessment,
    ReturnAssessment,
    SubmitAssessment,
    WriteAssessment,
)
from jinhai_console.services.delivery import ClaimMessage, TakeReceipt
from jinhai_console.services.station import ChangeEntry, RetireEntry
from jinhai_console.services.tasks import (
    AnswerTask,
    ChaseTask,
    PushTaskAgain,
    TellTask,
    WithdrawTask,
)
from jinhai_console.services.themes import analyse_theme
from jinhai_console.services.topics import draft_due, due_drafts
from jinhai_console.services.undo import UndoEntry
from tests.assessing import (
    WEEK,
    analysts_room,
    approved,
    detail,
    draft,
    found_analysts,
    push,
    question,
    take_thefts,
    unit,
    write,
)
from tests.intake.schema import Schema
from tests.services.pushing import add_channel, body, deliver, deliver_all, messages, miss
from tests.stations import Room

SCHEMA = Schema(Path(__file__).resolve().parents[2] / "docs" / "push.schema.json")


@pytest.fixture(scope="module")
def analysts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_analysts(tmp_path_factory.mktemp("analysts") / "station.db")


@pytest.fixture
def room(analysts: Path, tmp_path: Path) -> Iterator[Room]:
    with analysts_room(analysts, tmp_path) as made:
        yield made


# -- figures -----------------------------------------------------------------------


def test_the_figures_stay_as_they_were_drawn(room: Room) -> None:
    ids = take_thefts(room, 5)
    id = draft(room)
    drawn = room.desk.read(analyse_theme, question()).result(60)
    assert detail(room, id).report == drawn
    take_thefts(room, 2)
    kept = detail(room, id).report
    assert kept is not None
    assert kept.total.ids == tuple(sorted(ids))
    assert kept.as_of == drawn.as_of


def test_figures_of_every_theme_read_back_as_they_were(room: Room) -> None:
    take_thefts(room, 3, reporter_name="林某", reporter_phone="13900000000")
    fraud, dispute = room.category("0104"), room.category("04")
    for _ in range(3):
        at = room.clock.now - 3 * DAY
        room.take(category_id=fraud, received_at=at)
        room.take(category_id=dispute, received_at=at, address="鼓岩路18号")
    for theme in (Theme.FRAUD, Theme.THEFT, Theme.DISPUTE):
        asked = question(theme=theme)
        drawn = room.desk.read(analyse_theme, asked).result(60)
        assert detail(room, draft(room, theme=theme)).report == drawn
        assert drawn.total.count == 3


def test_newer_figures_may_be_of_another_period_but_not_of_another_theme(room: Room) -> None:
    take_thefts(room, 4)
    id = draft(room)
    day = question(last=WEEK[0])

    def fill(theme: Theme = Theme.THEFT) -> FillFigures:
        drawn = room.desk.read(reads.draw_figures, replace(day, theme=theme)).result(60)
        version = room.one(Assessment, id).version
        return FillFigures(actor_id=None, assessment_id=id, version=version, drawn=drawn)

    room.done(fill())
    report = detail(room, id).report
    assert report is not None
    assert report.total.count == 1
    assert room.one(Assessment, id).to_day == "2026-11-16"
    assert len(room.all(Figures)) == 2
    assert "专题不能更换" in room.refused(fill(theme=Theme.DISPUTE))


# -- writing and approval ----------------------------------------------------------


def test_it_is_called_by_its_number_and_topic(room: Room) -> None:
    id = draft(room)
    made = room.one(Assessment, id)
    assert (made.number, made.title) == ("研判2026-001", "盗窃研判")
    assert room.one(Assessment, draft(room)).number == "研判2026-002"
    assert room.desk.read(reads.assessment_id, "研判2026-001").result(60) == id


def test_nothing_is_sent_up_without_conclusions_and_advice(room: Room) -> None:
    id = draft(room)
    submit = SubmitAssessment(actor_id=room.officer("05"), assessment_id=id)
    assert "请写明结论" in room.refused(submit)
    write(room, id, advice="")
    assert "请写明建议" in room.refused(replace(submit, uuid="2"))
    write(room, id)
    room.done(replace(submit, uuid="3"))
    assert room.one(Assessment, id).stage is Stage.SUBMITTED


def test_only_a_leader_who_did_not_write_it_approves(room: Room) -> None:
    id = draft(room)
    write(room, id)
    room.done(SubmitAssessment(actor_id=room.officer("05"), assessment_id=id))
    version = room.one(Assessment, id).version

    def approve(number: str | None, seen: int = version) -> ApproveAssessment:
        actor = room.officer(number) if number else None
        return ApproveAssessment(actor_id=actor, assessment_id=id, version=seen)

    assert "所领导" in room.refused(approve("03"))
    assert "所领导" in room.refused(approve(None))
    assert "刚被别人更改" in room.refused(approve("90", version - 1))
    room.done(approve("90"))
    found = detail(room, id)
    assert (found.assessment.stage, found.decided_by) == (Stage.APPROVED, "高所长")


def test_a_leader_does_not_approve_his_own(room: Room) -> None:
    id = draft(room, author="90")
    write(room, id, author="90")
    room.done(SubmitAssessment(actor_id=room.officer("05"), assessment_id=id))
    version = room.one(Assessment, id).version
    command = ApproveAssessment(actor_id=room.officer("90"), assessment_id=id, version=version)
    assert "不能自己批准" in room.refused(command)


def test_a_returned_one_is_written_anew_with_the_remarks_beside_it(room: Room) -> None:
    id = draft(room)
    write(room, id)
    room.done(SubmitAssessment(actor_id=room.officer("05"), assessment_id=id))
    command = ReturnAssessment(actor_id=room.officer("90"), assessment_id=id, remarks=" ")
    assert "退回的意见" in room.refused(command)
    room.done(replace(command, remarks="补上时段", uuid="2"))
    found = room.one(Assessment, id)
    assert (found.stage, found.remarks) == (Stage.DRAFT, "补上时段")
    write(room, id, conclusions="集中在上午 10 时")


def test_what_is_sent_up_approved_or_dropped_is_not_written_any_more(room: Room) -> None:
    id = approved(room)
    found = room.one(Assessment, id)
    command = WriteAssessment(
        actor_id=None,
        assessment_id=id,
        version=found.version,
        title="别的",
        grade=found.grade,
        purpose=found.purpose,
        conclusions="",
        advice="",
    )
    assert "已经批准" in room.refused(command)
    other = draft(room)
    room.done(DropAssessment(actor_id=room.officer("05"), assessment_id=other, reason="重复"))
    seen = replace(command, assessment_id=other, version=2, uuid="2")
    assert "刚被别人更改" in room.refused(seen)
    fresh = replace(seen, version=room.one(Assessment, other).version, uuid="3")
    assert "已经作废" in room.refused(fresh)


def test_what_was_pushed_is_not_dropped(room: Room) -> None:
    id = approved(room)
    push(room, id)
    command = DropAssessment(actor_id=None, assessment_id=id, reason="错了")
    assert "已经推送" in room.refused(command)


def test_drafting_and_writing_are_taken_back_and_the_number_is_not_given_again(room: Room) -> None:
    id = draft(room)
    before = room.one(Assessment, id)
    write(room, id)
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert replace(room.one(Assessment, id), version=before.version) == before


# -- push, receipts, answers -------------------------------------------------------


def test_only_an_approved_one_is_pushed(room: Room) -> None:
    id = draft(room)
    command = PushAssessment(
        actor_id=None,
        assessment_id=id,
        receivers=(Receiver(officer_id=room.officer("03")),),
        asks="核查",
        due_at=room.clock.now + DAY,
    )
    assert "还没有批准" in room.refused(command)
    id = approved(room)
    command = replace(command, assessment_id=id, uuid="2")
    assert "期限已经过去" in room.refused(replace(command, due_at=room.clock.now, uuid="3"))
    assert "至少选一个" in room.refused(replace(command, receivers=(), uuid="4"))
    assert "要求做什么" in room.refused(replace(command, asks=" ", uuid="5"))
    room.done(command)
    assert "手上已有" in room.refused(replace(command, uuid="6"))


def test_a_task_is_delivered_read_and_answered(room: Room) -> None:
    add_channel(room)
    id = approved(room)
    push(room, id)
    (message,) = messages(room)
    said = body(message)
    assert SCHEMA.allows(said)
    assert (message.kind, said["kind"]) == (MessageKind.TASK, "task")
    assert said["about"]["title"] == "鼓岩盗窃研判"
    assert {"name": "建议", "text": "案件队加强上午蹲守。"} in said["about"]["parts"]
    (row,) = detail(room, id).tasks
    assert (row.task.state, row.receiver) == (TaskState.GIVEN, "查文斌")

    room.clock.step(HOUR)
    deliver(room, message.id)
    (row,) = detail(room, id).tasks
    assert (row.task.state, row.reached) == (TaskState.DELIVERED, 1)

    room.clock.step(HOUR)
    room.done(TakeReceipt(actor_id=None, key=message.key))
    (row,) = detail(room, id).tasks
    assert (row.task.state, row.readers) == (TaskState.READ, 1)
    assert row.task.read_at == room.clock.now

    room.clock.step(DAY)
    answer = AnswerTask(
        actor_id=room.officer("05"),
        task_id=row.task.id,
        text="走访 12 户，抓获 1 人",
        is_final=False,
        arrests=1,
        visits=12,
    )
    room.done(answer)
    room.done(replace(answer, text="又走访 3 户", arrests=None, visits=3, is_final=True, uuid="2"))
    found = detail(room, id)
    assert found.tasks[0].task.state is TaskState.DONE
    assert dict(found.results) == {"arrests": 1, "visits": 15}
    assert "已经办结" in room.refused(replace(answer, uuid="3"))
    assert room.verdict().ok


def test_a_team_has_it_once_one_of_it_has_and_everybody_of_it_is_told(room: Room) -> None:
    add_channel(room)
    id = approved(room)
    team = next(
        each.team_id
        for each in room.desk.read(reads.officer_rows).result(60)
        if each.number == "03"
    )
    push(room, id, Receiver(team_id=team))
    assert sorted(body(each)["to"]["number"] for each in messages(room)) == ["03", "04"]
    deliver_all(room)
    room.done(TakeReceipt(actor_id=None, key=messages(room)[1].key))
    (row,) = detail(room, id).tasks
    assert (row.receiver, row.messages, row.reached, row.readers) == ("案件办理队", 2, 2, 1)
    assert row.task.state is TaskState.READ


def test_another_unit_gets_only_what_a_channel_named_for_it_carries(room: Room) -> None:
    add_channel(room, "全所")
    id = approved(room)
    push(room, id, Receiver(unit_id=unit(room)))
    (row,) = detail(room, id).tasks
    assert (messages(room), row.is_served, row.phone) == ([], False, "0592-1110000")
    assert "没有推送通道" in room.refused(PushTaskAgain(actor_id=None, task_id=row.task.id))
    room.done(TellTask(actor_id=None, task_id=row.task.id, how=Told.PAPER))
    assert detail(room, id).tasks[0].task.state is TaskState.READ

    add_channel(room, "刑侦", address="xz", unit_ids=(unit(room),))
    room.done(PushTaskAgain(actor_id=None, task_id=row.task.id))
    (message,) = messages(room)
    assert (message.unit_id, message.officer_id) == (unit(room), None)
    deliver(room, message.id)
    assert messages(room)[0].state is MessageState.DELIVERED


def test_who_owes_something_is_not_retired(room: Room) -> None:
    officer = room.officer("03")
    push(room, approved(room), Receiver(unit_id=unit(room)), Receiver(officer_id=officer))
    for kind, id in ((OutsideUnit, unit(room)), (Officer, officer)):
        retire = RetireEntry(actor_id=None, kind=kind, id=id)
        assert "1 件任务没有办结" in room.refused(retire)


def test_who_owes_an_answer_is_chased_and_an_answered_one_is_not(room: Room) -> None:
    add_channel(room)
    id = approved(room)
    push(room, id, days=1)
    deliver_all(room)
    room.clock.step(2 * DAY)
    (row,) = detail(room, id).tasks
    assert row.task.is_overdue(room.clock.now)
    (line,) = room.desk.read(reads.assessment_list).result(60)
    assert (line.tasks.given, line.tasks.overdue) == (1, 1)
    room.done(ChaseTask(actor_id=None, task_id=row.task.id))
    chase = messages(room)[-1]
    assert chase.kind is MessageKind.CHASE
    assert "催办" in body(chase)["asked"]
    assert detail(room, id).tasks[0].task.chases == 1
    room.done(AnswerTask(actor_id=None, task_id=row.task.id, text="已核查", is_final=False))
    assert "不用催办" in room.refused(ChaseTask(actor_id=None, task_id=row.task.id))
    (line,) = room.desk.read(reads.assessment_list).result(60)
    assert line.tasks.overdue == 0


def test_a_withdrawn_task_is_called_back_from_whoever_may_have_it(room: Room) -> None:
    add_channel(room)
    id = approved(room)
    receivers = (Receiver(officer_id=room.officer("03")), Receiver(officer_id=room.officer("04")))
    push(room, id, *receivers)
    first, second = messages(room)
    deliver(room, first.id)
    for row in detail(room, id).tasks:
        room.done(WithdrawTask(actor_id=None, task_id=row.task.id, reason="已破案"))
    states = {each.id: each.state for each in messages(room)}
    assert states[second.id] is MessageState.CANCELLED
    last = messages(room)[-1]
    assert (last.kind, last.officer_id) == (MessageKind.WITHDRAW, room.officer("03"))
    assert {row.task.state for row in detail(room, id).tasks} == {TaskState.WITHDRAWN}


def test_a_message_nobody_takes_is_said_until_somebody_was_told(room: Room) -> None:
    add_channel(room)
    id = approved(room)
    push(room, id)
    miss(room, messages(room)[0].id, is_refused=True)
    (late,) = room.desk.read(reads.undelivered).result(60)
    assert (late.who, late.incident_id) == ("查文斌", None)
    (row,) = detail(room, id).tasks
    assert (row.failed, row.error) == (1, "没有回答")
    room.done(TellTask(actor_id=None, task_id=row.task.id))
    assert room.desk.read(reads.undelivered).result(60) == ()


def test_every_kind_of_message_about_a_task_is_as_published(room: Room) -> None:
    add_channel(room)
    add_channel(room, "刑侦", address="xz", unit_ids=(unit(room),))
    id = approved(room)
    push(room, id, Receiver(officer_id=room.officer("03")), Receiver(unit_id=unit(room)))
    deliver_all(room)
    for row in detail(room, id).tasks:
        room.done(ChaseTask(actor_id=None, task_id=row.task.id))
    deliver_all(room)
    for row in detail(room, id).tasks:
        room.done(WithdrawTask(actor_id=None, task_id=row.task.id, reason="已破案"))
    said = [body(each) for each in messages(room)]
    assert [each["kind"] for each in said] == ["task", "task", "chase", "chase", *["withdraw"] * 2]
    assert all(map(SCHEMA.allows, said))


def test_of_two_to_one_receiver_the_first_goes_first(room: Room) -> None:
    add_channel(room)
    id = approved(room)
    push(room, id)
    first = messages(room)[0]
    deliver(room, first.id)
    (row,) = detail(room, id).tasks
    room.done(ChaseTask(actor_id=None, task_id=row.task.id))
    room.done(ChaseTask(actor_id=None, task_id=row.task.id))
    assert [each.state for each in messages(room)] == [
        MessageState.DELIVERED,
        MessageState.CANCELLED,
        MessageState.WAITING,
    ]
    assert deliver_all(room) == 1


def test_mail_goes_to_the_address_of_the_unit(room: Room) -> None:
    found = room.one(OutsideUnit, unit(room))
    room.done(
        ChangeEntry(
            actor_id=None,
            kind=OutsideUnit,
            id=found.id,
            version=found.version,
            values={"email": "xz@example.cn"},
        )
    )
    add_channel(
        room,
        "邮件",
        kind=ChannelKind.EMAIL,
        address="mail.example.cn:465",
        sender="room@example.cn",
        unit_ids=(found.id,),
    )
    push(room, approved(room), Receiver(unit_id=found.id))
    claim = ClaimMessage(actor_id=None, message_id=messages(room)[0].id)
    room.done(claim)
    parcel = room.desk.read(reads.parcel, messages(room)[0].id, claim.uuid).result(60)
    assert parcel is not None
    assert parcel.email == "xz@example.cn"


# -- effect ------------------------------------------------------------------------


def test_the_effect_counts_as_many_days_after_as_before_and_names_their_incidents(
    room: Room,
) -> None:
    take_thefts(room, 6)
    id = approved(room)
    assert room.desk.read(reads.effect_of, id).result(60) is None
    push(room, id)
    assert room.desk.read(reads.effect_of, id).result(60) is None
    room.clock.step(8 * DAY)
    take_thefts(room, 2, date(2026, 11, 25))
    effect = room.desk.read(reads.effect_of, id).result(60)
    assert effect is not None
    assert (effect.before.days, effect.after.days) == (7, 7)
    assert (effect.count_before, effect.count_after) == (6, 2)
    assert str(effect.change_percent) == "-66.67"
    assert effect.year_before is None
    behind = room.desk.read(reads.effect_ids, id, effect.after).result(60)
    assert len(behind) == effect.count_after


def test_what_was_before_a_community_was_founded_is_not_held_against_it(room: Room) -> None:
    place = room.named(Community, "鼓岩社区")
    take_thefts(room, 6, community_id=place)
    take_thefts(room, 1, date(2025, 11, 20), community_id=place)
    id = draft(room, community="鼓岩社区")
    write(room, id)
    room.done(SubmitAssessment(actor_id=room.officer("05"), assessment_id=id))
    version = room.one(Assessment, id).version
    room.done(ApproveAssessment(actor_id=room.officer("90"), assessment_id=id, version=version))
    push(room, id)
    room.clock.step(8 * DAY)

    def effect(founded_on: str) -> Effect | None:
        found = room.one(Community, place)
        values = {"founded_on": founded_on}
        if found.founded_on != founded_on:
            room.done(
                ChangeEntry(
                    actor_id=None, kind=Community, id=place, version=found.version, values=values
                )
            )
        return room.desk.read(reads.effect_of, id).result(60)

    whole, cut = effect(""), effect("2026-11-20")
    assert whole is not None
    assert (whole.before.days, whole.count_before) == (7, 6)
    assert cut is not None
    assert (cut.before.first, cut.before.days, cut.after.days) == (date(2026, 11, 20), 3, 3)
    assert (cut.count_before, cut.year_before) == (2, None)
    assert effect("2026-11-23") is None


# -- topics ------------------------------------------------------------------------


def test_a_topic_drafts_the_week_that_is_over_once_and_waits(room: Room) -> None:
    assert room.desk.read(due_drafts).result(60) == ()  # nothing is recorded yet
    take_thefts(room, 4)
    made = draft_due(room.desk)
    assert len(made) == 1
    (row,) = room.desk.read(reads.assessment_list).result(60)
    assert (row.title, row.topic, row.stage) == ("每周盗窃研判", "每周盗窃", Stage.DRAFT)
    assert (row.from_day, row.to_day) == ("2026-11-16", "2026-11-22")
    assert row.author == ""
    assert draft_due(room.desk) == []
    assert messages(room) == []
    room.clock.step(7 * DAY)
    assert len(draft_due(room.desk)) == 1


def test_a_dropped_draft_of_a_topic_is_not_drafted_again(room: Room) -> None:
    take_thefts(room, 1)
    draft_due(room.desk)
    (row,) = room.desk.read(reads.assessment_list).result(60)
    room.done(DropAssessment(actor_id=room.officer("05"), assessment_id=row.id, reason="不需要"))
    assert draft_due(room.desk) == []


def test_two_seats_draft_a_period_once(room: Room) -> None:
    take_thefts(room, 1)
    (due,) = room.desk.read(due_drafts).result(60)
    drawn = room.desk.read(reads.draw_figures, due.question).result(60)
    for number in ("1", "2"):
        command = DraftAssessment(
            actor_id=None, uuid=number, drawn=drawn, title=due.title, topic_id=due.topic.id
        )
        room.submit(command)
    assert len(room.all(Assessment)) == 1
