"""会商: draft it, write down who is there and what is asked for, sign it.

Opinions are tasks as soon as they are given; the meeting's signature freezes what was said, the
tasks live on and are told of at the next meetings.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from jinhai_console.domain import task as life
from jinhai_console.domain.briefing import Briefing, Edition
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.json_form import from_json, to_json
from jinhai_console.domain.meeting import Attendance, Meeting, Opinion
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.task import About, Receiver, TaskSource
from jinhai_console.services.briefing import draw_briefing
from jinhai_console.services.command import Command
from jinhai_console.services.handover import signature
from jinhai_console.services.meeting_minutes import minutes_of
from jinhai_console.services.settle import require
from jinhai_console.services.task_push import call_back, save_task
from jinhai_console.services.tasks import give, open_tasks_of
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views import shift as shifts

LONGEST = 4_000  # signs of minutes
LONGEST_OPINION = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftMeeting(Command):
    """Draw up the meeting of a day, or draw it up anew; opinions and attendance stay."""

    day: date
    edition: Edition = Edition.DAY

    def perform(self, tx: Transaction) -> Subject:
        known = tx.first(Meeting, edition=self.edition, day=str(self.day))
        if known is not None and known.is_signed:
            raise Refusal(f"{self.day} 的会商已经签名，不能重拟")
        drawn = draw_briefing(tx.reader, self.day, self.edition, self.actor_id)
        values = {
            "first": str(drawn.first),
            "last": str(drawn.last),
            "content": to_json(drawn),
            "drafted_at": tx.now,
        }
        if known is not None:
            tx.replace(known, **values)
            return Subject(known.id, f"{drawn.title} {self.day}")
        made = tx.add(Meeting, edition=self.edition, day=str(self.day), **values)
        return Subject(made.id, f"{drawn.title} {self.day}")


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteMinutes(Command):
    """The free text of the minutes."""

    meeting_id: int
    version: int
    text: str

    def perform(self, tx: Transaction) -> Subject:
        meeting = _open(tx, self.meeting_id)
        if meeting.version != self.version:
            raise Refusal("这次会商刚刚改过；请看过现在的内容再写")
        if len(self.text) > LONGEST:
            raise Refusal(f"纪要最多 {LONGEST:,} 个字；请写要点")
        tx.replace(meeting, minutes=self.text.strip())
        return Subject(meeting.id, meeting.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordAttendance(Command):
    """Who was there; `absent` with the reason of each. Replaces what was written down before."""

    meeting_id: int
    present: tuple[int, ...]
    absent: Mapping[int, str] = field(default_factory=dict)

    def perform(self, tx: Transaction) -> Subject:
        meeting = _open(tx, self.meeting_id)
        wanted = dict.fromkeys(self.present, (True, ""))
        for id, reason in self.absent.items():
            if id in wanted:
                raise Refusal("同一名民警不能又到会又缺席；请核对")
            wanted[id] = (False, require(reason, "缺席的理由"))
        for id in wanted:
            tx.get(Officer, id)
        for each in tx.find(Attendance, meeting_id=meeting.id):
            if wanted.get(each.officer_id) == (each.is_present, each.reason):
                del wanted[each.officer_id]
            else:
                tx.remove(each)
        for id, (is_present, reason) in wanted.items():
            tx.add(
                Attendance,
                meeting_id=meeting.id,
                officer_id=id,
                is_present=is_present,
                reason=reason,
            )
        return Subject(meeting.id, meeting.day)


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveOpinion(Command):
    """会商意见 on an item ("" on the whole): at once a task for each of its owners."""

    meeting_id: int
    item_key: str
    text: str
    owners: tuple[Receiver, ...]
    due_at: Instant

    def perform(self, tx: Transaction) -> Subject:
        meeting = _open(tx, self.meeting_id)
        text = require(self.text, "意见")
        if len(text) > LONGEST_OPINION:
            raise Refusal(f"一条意见最多 {LONGEST_OPINION} 个字；请分几条写")
        title = _title(meeting, self.item_key)
        opinion = tx.add(
            Opinion,
            meeting_id=meeting.id,
            number=tx.next_number("会商", tx.year_of(tx.now)),
            item_key=self.item_key,
            text=text,
            given_at=tx.now,
        )
        give(tx, _about(opinion, title), self.owners, text, self.due_at)
        return Subject(opinion.id, opinion.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawOpinion(Command):
    """Not meant so: its open tasks are taken back with it. Only until the meeting is signed."""

    opinion_id: int
    reason: str

    def perform(self, tx: Transaction) -> Subject:
        opinion = tx.get(Opinion, self.opinion_id)
        meeting = _open(tx, opinion.meeting_id)
        if not opinion.stands:
            raise Refusal(f"{opinion.number} 已经撤回")
        reason = require(self.reason, "撤回的理由")
        tx.reason = reason
        for each in open_tasks_of(tx, _about(opinion, _title(meeting, opinion.item_key))):
            ended = save_task(
                tx, each.id, lambda task: life.withdrawn(task, tx.now, tx.actor_id, reason)
            )
            call_back(tx, ended, reason)
        tx.replace(opinion, withdrawn_at=tx.now, withdraw_reason=reason)
        return Subject(opinion.id, opinion.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignMeeting(Command):
    """The chair signs, a leader: what was told and said is frozen.

    Whoever calls this has checked his password just before.
    """

    meeting_id: int

    def perform(self, tx: Transaction) -> Subject:
        meeting = _open(tx, self.meeting_id)
        chair = tx.get(Officer, self.actor_id) if self.actor_id is not None else None
        if chair is None or not chair.is_leader:
            raise Refusal("会商由主持的所领导本人签名；请在「派出所」里核对谁是所领导")
        if not any(each.is_present for each in tx.find(Attendance, meeting_id=meeting.id)):
            raise Refusal("还没有写到会人员；请先写明谁到会，再签名")
        point = shifts.checkpoint(tx.reader)
        frozen = replace(
            minutes_of(tx.reader, meeting),
            chair=signature(tx, chair.id),
            checkpoint=point.code,
            reference=f"JINHAI {tx.station_id} {meeting.id} {point.sequence} {point.code}",
        )
        tx.replace(
            meeting,
            signed_at=tx.now,
            signed_by_id=chair.id,
            checkpoint=point.code,
            snapshot=frozen.to_json(),
        )
        return Subject(meeting.id, meeting.day)


def _open(tx: Transaction, id: int) -> Meeting:
    meeting = tx.get(Meeting, id)
    if meeting.is_signed:
        raise Refusal(f"{meeting.day} 的会商已经签名，不能再改；新的意见请在下一次会商提")
    return meeting


def _title(meeting: Meeting, item_key: str) -> str:
    """What an opinion is on, in the meeting's own words."""
    briefing = from_json(Briefing, meeting.content)
    if not item_key:
        return f"{briefing.title} {meeting.day}"
    try:
        return briefing.item(item_key).title
    except KeyError:
        raise Refusal(f"这次会商没有“{item_key}”这一项；请从列表里选") from None


def _about(opinion: Opinion, title: str) -> About:
    return About(
        source=TaskSource.BRIEFING, id=opinion.id, number=opinion.number, title=title, level=3
    )
