"""撤消: an entry of the journal put back by a new entry. Nothing is erased."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, cast

from jinhai_console.domain.alarm import Alarm
from jinhai_console.domain.assignment import Assignment, Role
from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.case_series import CaseSeries, SeriesMember
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import MessageKind, OutboxMessage
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.procedure import ProcedureTick
from jinhai_console.domain.station import Community, Entry
from jinhai_console.domain.task import ROUTINE, Task
from jinhai_console.domain.visit import Visit
from jinhai_console.services.command import Command
from jinhai_console.services.delivery import CARRIAGE
from jinhai_console.services.dispute_watch import LEAVES_BEHIND, is_of_watch
from jinhai_console.services.entry_rules import refuse_restoring, refuse_retiring
from jinhai_console.services.equipment_rules import refuse_unfit_again
from jinhai_console.services.outbox import correct, follow
from jinhai_console.services.owed import take_back
from jinhai_console.services.settle import FOLLOWS, is_beside, settle
from jinhai_console.services.task_push import push_task
from jinhai_console.services.undoable import UNDOABLE
from jinhai_console.store import past
from jinhai_console.store.reader import Reader
from jinhai_console.store.transaction import Referred, Transaction

_CALLED_BACK = "指挥室撤回了这一步"
_WRITTEN_SINCE = "之后又有改动，不能撤消这一步；请先撤消后面的操作"


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoEntry(Command):
    """Put back every row that the entry `sequence` wrote, as it was before it.

    Refused where one of them was written again since: undoing would overwrite that. What only
    followed from something else, as an incident's state, is no such writing: it follows anew.
    What was undone and done again can be undone again.
    """

    sequence: int

    def perform(self, tx: Transaction) -> Subject:
        entry = past.entry(tx.connection, self.sequence)
        if entry is None or entry.station_id != tx.station_id:
            raise Refusal("日志里没有这一条，无法撤消")
        if entry.command not in UNDOABLE:
            raise Refusal("这个操作不能撤消；请用更正、撤回或重新打开来处理")
        tx.undoes = past.standing(tx.connection, self.sequence)
        if tx.undoes is None:
            raise Refusal("这个操作已经撤消过了")
        written = _written_by(tx, self.sequence, entry.command)
        now = {each.after.id: tx.first(type(each.after), id=each.after.id) for each in written}
        for each in written:
            if not (each.is_beside or each.is_task_given):
                _refuse_overwriting(tx, each.after, self.sequence)
        for each in reversed(written):
            _put_back(tx, each)
        _settle_touched(tx, written, now, self.sequence)
        for each in written:
            refuse_unfit_again(tx, each.after)
            _tell(tx, type(each.after), each.after.id, now[each.after.id])
        return Subject(entry.subject_id)


@dataclass(frozen=True, slots=True)
class _Written:
    """A row that an entry wrote, once or several times; None where it was or is not there."""

    before: Entity | None
    after: Entity
    was_removed: bool

    @property
    def is_beside(self) -> bool:
        """Whether the entry changed it only because something else changed."""
        return (
            self.before is not None and not self.was_removed and is_beside(self.before, self.after)
        )

    @property
    def is_task_given(self) -> bool:
        """A task that the entry gave: it is taken back, also from who has read it."""
        return self.before is None and not self.was_removed and isinstance(self.after, Task)


def _written_by(tx: Transaction, sequence: int, command: str) -> list[_Written]:
    last = {
        after.id: (after, operation)
        for operation, after in past.changes_of(tx.connection, sequence)
    }
    return [
        _Written(past.image_before(tx.connection, after, sequence), after, operation == "delete")
        for after, operation in last.values()
        if not isinstance(after, OutboxMessage)  # what has left is called back by one of its own
        and not (command in LEAVES_BEHIND and is_of_watch(after))
    ]


def _refuse_overwriting(tx: Transaction, entity: Entity, sequence: int) -> None:
    if not past.is_as_after(tx.connection, entity, sequence, is_beside=is_beside, unseen=CARRIAGE):
        raise Refusal(_WRITTEN_SINCE)


def _put_back(tx: Transaction, written: _Written) -> None:
    before, after = written.before, written.after
    now = tx.first(type(after), id=after.id)
    if written.was_removed:
        again = _again(tx, after)
        _refuse_twin(tx, again)
        tx.add_all([again])
    elif now is None:
        return  # changed beside something else, and taken back since
    elif written.is_task_given:
        take_back(tx, now.id)  # messages name it: it stays, withdrawn
    elif before is None:
        _refuse_leaving(tx, now)
        try:
            tx.remove(now)
        except Referred:
            raise Refusal(_WRITTEN_SINCE) from None
    elif changes := _as_it_was(before, after, now):
        _refuse_twin(tx, replace(now, **changes))
        _refuse_moving(tx, now, before)
        if isinstance(now, Alarm) and now.cleared_at is not None and not written.is_beside:
            raise Refusal("这条告警已经自行消除，不用再撤消")
        tx.replace(now, **changes)


def _again(tx: Transaction, removed: Entity) -> Entity:
    """The record as it was last, with what a receiver confirmed after it was first removed."""
    last = past.last_image(tx.connection, removed)
    follows = FOLLOWS.get(type(removed), frozenset())
    values: dict[str, Any] = {name: getattr(removed, name) for name in follows}
    return replace(last, version=last.version + 1, **values)


def _as_it_was(before: Entity, after: Entity, now: Entity) -> dict[str, Any]:
    """The fields to put back: what was changed, but for what somebody else has set since."""
    return {
        each.name: getattr(before, each.name)
        for each in fields(now)
        if each.name != "version"
        and getattr(before, each.name) != getattr(after, each.name) == getattr(now, each.name)
    }


def _tell(tx: Transaction, kind: type[Entity], id: int, before: Entity | None) -> None:
    """What was put back may send somebody on his way, or call him back."""
    after = tx.first(kind, id=id)
    if kind is Assignment:
        follow(tx, cast(Assignment | None, before), cast(Assignment | None, after), _CALLED_BACK)
    elif isinstance(before, Incident) and isinstance(after, Incident):
        correct(tx, before, after)
    elif isinstance(before, Task) and isinstance(after, Task):
        owed_again = after.is_open and not before.is_open
        if owed_again and after.source not in ROUTINE:
            push_task(tx, after, MessageKind.TASK)


def _refuse_leaving(tx: Transaction, now: Entity) -> None:
    """An entry of the lists that others lean on stays; the database knows of most of them."""
    if isinstance(now, Entry) and now.retired_at is None:
        refuse_retiring(tx, now)
    if isinstance(now, Visit) and tx.first(Attachment, subject_id=now.id) is not None:
        raise Refusal("这次走访之后添加了照片，不能撤消；请先撤消添加照片")
    if isinstance(now, Community):
        minded = [each.name for each in tx.find(Officer) if now.id in each.community_ids]
        minded += [each.name for each in tx.find(Community) if now.id in each.neighbour_ids]
        if minded:
            raise Refusal(f"{minded[0]}的资料里还有这个社区，不能撤消；可以停用它")


def _refuse_moving(tx: Transaction, now: Entity, before: Entity) -> None:
    """Out of use and back into it goes by the same rules as by hand."""
    if isinstance(now, Entry) and isinstance(before, Entry):
        if now.retired_at is None and before.retired_at is not None:
            refuse_retiring(tx, now)
        if now.retired_at is not None and before.retired_at is None:
            refuse_restoring(tx, before)


def _refuse_twin(tx: Transaction, wanted: Entity) -> None:
    """Sent again, ticked again, put into another series meanwhile: nothing can stand twice."""
    if isinstance(wanted, Assignment) and wanted.is_running and wanted.officer_id is not None:
        same = tx.find(Assignment, officer_id=wanted.officer_id, incident_id=wanted.incident_id)
        if any(each.is_running and each.id != wanted.id for each in same):
            raise Refusal("这名民警之后又被派到同一警情，不能撤消这一步；请先撤回后来的派警")
    if isinstance(wanted, ProcedureTick) and wanted.undone_at is None:
        step = {name: getattr(wanted, name) for name in ("incident_id", "procedure_id", "key")}
        if any(each.id != wanted.id for each in tx.find(ProcedureTick, undone_at=None, **step)):
            raise Refusal("这一步之后又勾过，不用再撤消")
    if isinstance(wanted, SeriesMember) and wanted.left_at is None:
        for each in tx.find(SeriesMember, incident_id=wanted.incident_id, left_at=None):
            if each.id != wanted.id:
                name = tx.get(CaseSeries, each.series_id).name
                raise Refusal(f"其中一起警情之后并入了系列《{name}》，不能撤消；请先从那里移出")


def _settle_touched(
    tx: Transaction, written: list[_Written], before: dict[int, Entity | None], sequence: int
) -> None:
    """Others may have moved on since: what follows from them all follows anew."""
    for id in {getattr(each.after, "incident_id", each.after.id) for each in written}:
        incident = tx.first(Incident, id=id)
        if incident is None:
            continue
        _yield_lead(tx, id, before)
        was = cast(Incident, before.get(id, incident))
        if not settle(tx, incident).is_open:
            _refuse_held(tx, incident)
            if was.is_open:  # it ends by this: nothing may have been done at it since
                for each in tx.find(Assignment, incident_id=id):
                    _refuse_overwriting(tx, each, sequence)


def _yield_lead(tx: Transaction, incident_id: int, before: dict[int, Entity | None]) -> None:
    """Whoever leads by now keeps the lead: of two it is he who was put back that supports."""
    leads = [
        each
        for each in tx.find(Assignment, incident_id=incident_id, role=Role.LEAD)
        if each.is_running
    ]
    for each in leads if len(leads) > 1 else ():
        was = cast(Assignment | None, before.get(each.id, each))
        if was is None or not was.is_running or was.role is not Role.LEAD:
            tx.replace(each, role=Role.SUPPORT)


def _refuse_held(tx: Transaction, incident: Incident) -> None:
    if any(each.is_running for each in tx.find(Assignment, incident_id=incident.id)):
        raise Refusal(f"警情 {incident.number} 已经结束，不能撤消这一步；需要时请先重新打开")


def undoable_entries(reader: Reader, seat: str, actor_id: int | None) -> Sequence[JournalLine]:
    """What this officer did at this seat and can undo, newest first, a redo apart.

    Whoever relieves him does not take back his steps unawares.
    """
    return [
        each
        for each in past.last_entries(reader, seat, actor_id, UNDOABLE)
        if each.undoes is None and past.standing(reader.connection, each.sequence) is not None
    ]
