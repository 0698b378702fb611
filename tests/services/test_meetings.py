"""会商 kept: what it speaks of, opinions that become tasks and are told of again, the signature."""

import json
from datetime import date, timedelta
from typing import Any

import pytest

from jinhai_console.domain.briefing import Edition
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.meeting import Meeting, MeetingDetail, Minutes
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.sheet_difference import Difference
from jinhai_console.domain.task import Receiver, Task, TaskSource
from jinhai_console.services import reads
from jinhai_console.services.handover_check import PaperCheck, checker
from jinhai_console.services.meetings import (
    DraftMeeting,
    GiveOpinion,
    RecordAttendance,
    SignMeeting,
    WithdrawOpinion,
    WriteMinutes,
)
from jinhai_console.services.station import ChangeEntry
from jinhai_console.services.tasks import AnswerTask
from tests.stations import Room
from tests.tampering import look, tamper

MONDAY = date(2026, 11, 23)  # the day of `START`


class Chamber:
    """03 is a leader and chairs; 01 writes."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.writer, self.other, self.chair = (room.officer(each) for each in ("01", "02", "03"))
        version = room.one(Officer, self.chair).version
        leads = {"is_leader": True}
        room.done(
            ChangeEntry(actor_id=None, kind=Officer, id=self.chair, version=version, values=leads)
        )

    def draft(self, day: date = MONDAY, edition: Edition = Edition.DAY) -> int:
        return self.room.done(DraftMeeting(actor_id=self.writer, day=day, edition=edition)).id

    def attend(self, id: int) -> None:
        command = RecordAttendance(
            actor_id=self.writer,
            meeting_id=id,
            present=(self.writer, self.chair),
            absent={self.other: "外出办案"},
        )
        self.room.done(command)

    def opine(self, id: int, text: str = "夜市加派巡逻", key: str = "risers") -> int:
        return self.room.done(self.opining(id, text, key)).id

    def opining(self, id: int, text: str = "夜市加派巡逻", key: str = "risers") -> GiveOpinion:
        return GiveOpinion(
            actor_id=self.writer,
            meeting_id=id,
            item_key=key,
            text=text,
            owners=(Receiver(officer_id=self.other),),
            due_at=self.room.clock.now + 2 * DAY,
        )

    def sign(self, id: int) -> None:
        self.room.done(SignMeeting(actor_id=self.chair, meeting_id=id))

    def held(self, day: date = MONDAY) -> int:
        id = self.draft(day)
        self.attend(id)
        self.sign(id)
        return id

    def detail(self, id: int) -> MeetingDetail:
        found = self.room.desk.read(reads.meeting_detail, id).result(60)
        assert found is not None
        return found

    def checked(self, code: str) -> PaperCheck:
        return self.room.desk.read(checker(self.room.desk), code).result(60)


@pytest.fixture
def chamber(room: Room) -> Chamber:
    return Chamber(room)


def test_drafted_anew_it_stays_the_same_meeting_with_its_opinions(chamber: Chamber) -> None:
    id = chamber.draft()
    chamber.opine(id)
    chamber.attend(id)
    chamber.room.take()
    assert chamber.draft() == id
    minutes = chamber.detail(id).minutes
    assert [each.text for each in minutes.opinions] == ["夜市加派巡逻"]
    assert len(minutes.present) == 2
    assert [each.reason for each in minutes.absent] == ["外出办案"]


def test_an_opinion_is_a_task_that_is_told_of_until_it_is_done_and_once_more(
    chamber: Chamber,
) -> None:
    room, id = chamber.room, chamber.draft()
    chamber.opine(id)
    (task,) = (each for each in room.all(Task) if each.source is TaskSource.BRIEFING)
    assert (task.officer_id, task.asks) == (chamber.other, "夜市加派巡逻")
    (line,) = chamber.detail(id).minutes.opinions
    assert (line.number, line.item, line.owners) == (task.number, "上升较多", "仇小满")
    chamber.attend(id)
    chamber.sign(id)
    told = []
    for later in range(1, 5):
        room.clock.step(DAY)
        if later == 2:
            room.done(AnswerTask(actor_id=None, task_id=task.id, text="已加派", is_final=True))
            room.clock.step(HOUR)
        next_id = chamber.draft(MONDAY + timedelta(days=later))
        followed = chamber.detail(next_id).minutes.briefing.item("followed")
        told.append([each.cells[4] for each in followed.rows])
        chamber.attend(next_id)
        chamber.sign(next_id)
    assert [len(each) for each in told] == [1, 1, 0, 0]
    assert told[1] == ["已办结 已加派"]


def test_days_between_two_meetings_are_never_left_out(chamber: Chamber) -> None:
    chamber.held()
    room = chamber.room
    room.clock.step(4 * DAY)
    friday = chamber.detail(chamber.draft(MONDAY + timedelta(days=4))).meeting
    assert (friday.first, friday.last) == ("2026-11-23", "2026-11-26")  # nobody met since Monday
    assert chamber.detail(chamber.draft(MONDAY + timedelta(days=1))).meeting.first == "2026-11-23"


def test_what_is_signed_is_frozen_and_can_be_checked(chamber: Chamber) -> None:
    room, id = chamber.room, chamber.draft()
    chamber.opine(id)
    assert "到会人员" in room.refused(SignMeeting(actor_id=chamber.chair, meeting_id=id))
    chamber.attend(id)
    assert "所领导" in room.refused(SignMeeting(actor_id=chamber.writer, meeting_id=id))
    version = room.one(Meeting, id).version
    write: dict[str, Any] = {"actor_id": chamber.writer, "meeting_id": id}
    room.done(WriteMinutes(**write, version=version, text=" 研究夜市防范 "))
    assert "刚刚改过" in room.refused(WriteMinutes(**write, version=version, text="x"))
    chamber.sign(id)
    minutes = chamber.detail(id).minutes
    assert minutes.chair.name == room.one(Officer, chamber.chair).name
    assert minutes.minutes == "研究夜市防范"
    for command in (
        DraftMeeting(actor_id=chamber.writer, day=MONDAY),
        chamber.opining(id),
        SignMeeting(actor_id=chamber.chair, meeting_id=id),
    ):
        assert "已经签名" in room.refused(command)
    room.clock.step(DAY)
    (task,) = (each for each in room.all(Task) if each.source is TaskSource.BRIEFING)
    room.done(AnswerTask(actor_id=None, task_id=task.id, text="已加派", is_final=True))
    assert chamber.detail(id).minutes == minutes  # what was signed says what was said then
    assert chamber.checked(minutes.checkpoint).agrees
    snapshot = json.loads(look(room.path, "SELECT snapshot FROM meeting"))
    snapshot["minutes"] = "改过的"
    altered = json.dumps(snapshot, ensure_ascii=False).replace("'", "''")
    tamper(room.path, f"UPDATE meeting SET snapshot = '{altered}'")
    assert chamber.checked(minutes.checkpoint).different == (
        Difference("纪要", "研究夜市防范", "改过的"),
    )


def test_a_withdrawn_opinion_takes_its_tasks_back(chamber: Chamber) -> None:
    room, id = chamber.room, chamber.draft()
    opinion = chamber.opine(id)
    assert "理由" in room.refused(WithdrawOpinion(actor_id=None, opinion_id=opinion, reason=" "))
    room.done(WithdrawOpinion(actor_id=None, opinion_id=opinion, reason="与在办任务重复"))
    (task,) = (each for each in room.all(Task) if each.source is TaskSource.BRIEFING)
    assert not task.is_open
    (line,) = chamber.detail(id).minutes.opinions
    assert line.withdrawn == "与在办任务重复"
    again = WithdrawOpinion(actor_id=None, opinion_id=opinion, reason="x")
    assert "已经撤回" in room.refused(again)


def test_what_cannot_be_is_refused(chamber: Chamber) -> None:
    room, id = chamber.room, chamber.draft()
    assert "没有“x”这一项" in room.refused(chamber.opining(id, key="x"))
    assert "意见" in room.refused(chamber.opining(id, text=" "))
    assert "最多 500 个字" in room.refused(chamber.opining(id, text="长" * 501))
    both = RecordAttendance(
        actor_id=None, meeting_id=id, present=(chamber.writer,), absent={chamber.writer: "病假"}
    )
    assert "又到会又缺席" in room.refused(both)
    late = DraftMeeting(actor_id=None, day=MONDAY + timedelta(days=1))
    assert "还没有到" in room.refused(late)


def test_each_edition_has_a_meeting_of_its_own(chamber: Chamber) -> None:
    ids = {chamber.draft(edition=each) for each in Edition}
    assert len(ids) == 3
    rows = chamber.room.desk.read(reads.meeting_rows).result(60)
    assert {each.meeting.edition for each in rows} == set(Edition)


def test_minutes_read_back_whole(chamber: Chamber) -> None:
    minutes = chamber.detail(chamber.held()).minutes
    assert Minutes.from_json(minutes.to_json()) == minutes
