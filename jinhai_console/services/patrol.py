"""巡查岗: the first look over a scene, and the post's log."""

from dataclasses import dataclass

from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.patrol import EntryKind, PatrolEntry, PatrolLook, due_of
from jinhai_console.services.command import Command
from jinhai_console.services.settle import require
from jinhai_console.store.transaction import Transaction

_LATEST_ENTRY = 7 * DAY  # a log is written while it happens
_GONE = frozenset({IncidentState.MERGED, IncidentState.CANCELLED, IncidentState.TRANSFERRED})


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordLook(Command):
    """已查看: who looked when, and what was seen. Its alarms end with it."""

    incident_id: int
    seen: str
    has_found: bool = False
    looked_at: Instant | None = None  # None: now

    def perform(self, tx: Transaction) -> Subject:
        incident = tx.get(Incident, self.incident_id)
        known = tx.first(PatrolLook, incident_id=incident.id)
        if known is not None:
            raise Refusal(f"警情 {incident.number} 已经查看过；后来看到的请记在岗位日志里")
        if self.actor_id is None:
            raise Refusal("查看要有姓名；请先登录，命令行请用 --as 写明警号")
        if incident.exit in _GONE:
            raise Refusal(f"警情 {incident.number} 已经不在本所处置，不用再查看")
        at = past_moment(tx, self.looked_at, "查看时间")
        if at < incident.received_at:
            raise Refusal("查看时间早于接警时间；请核对")
        asked_at = min(incident.waits_since, at)
        tx.add(
            PatrolLook,
            incident_id=incident.id,
            asked_at=asked_at,
            due_at=due_of(asked_at, tx.lists.station.look_minutes),
            looked_at=at,
            looked_by_id=tx.actor_id,
            seen=require(self.seen, "看到了什么；没有发现也写一句"),
            has_found=self.has_found,
        )
        return Subject(incident.id, incident.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteLog(Command):
    """A line of the log. On and off name whom they are about, else whoever writes."""

    kind: EntryKind = EntryKind.NOTE
    text: str = ""
    at: Instant | None = None  # None: now
    officer_id: int | None = None
    incident_id: int | None = None

    def perform(self, tx: Transaction) -> Subject:
        at = past_moment(tx, self.at, "记录的时间")
        if at < tx.now - _LATEST_ENTRY:
            raise Refusal("岗位日志只补记七天以内的；更早的请写进警情或线索")
        text = self.text.strip()
        if self.kind is EntryKind.NOTE:
            text = require(text, "记什么")
        officer_id = self.officer_id or tx.actor_id
        if self.kind is not EntryKind.NOTE and officer_id is None:
            raise Refusal("请写明谁上岗、离岗；命令行请用 --officer 或 --as")
        officer = tx.get(Officer, officer_id) if officer_id is not None else None
        if officer is not None and officer.retired_at is not None:
            raise Refusal(f"{officer.name}已停用；请另选")
        incident = tx.get(Incident, self.incident_id) if self.incident_id is not None else None
        entry = tx.add(
            PatrolEntry,
            at=at,
            kind=self.kind,
            officer_id=officer_id,
            text=text,
            incident_id=incident.id if incident else None,
            entered_at=tx.now,
            entered_by_id=tx.actor_id,
        )
        return Subject(entry.id, incident.number if incident else "")


def past_moment(tx: Transaction, said: Instant | None, what: str) -> Instant:
    """The moment that was said, else now. Refused where it is still to come."""
    at = tx.now if said is None else said
    if at > tx.now:
        raise Refusal(f"{what}在今后；请核对")
    return at
