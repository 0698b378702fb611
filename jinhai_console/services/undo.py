"""撤消: an entry of the journal put back by a new entry. Nothing is erased."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, cast

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import OutboxMessage
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.procedure import ProcedureTick
from jinhai_console.domain.rows import JournalLine
from jinhai_console.domain.station import Community, Entry
from jinhai_console.services import (
    alarms,
    attachments,
    boundaries,
    cautions,
    dispatch,
    ending,
    incidents,
    leave,
    procedures,
    roster,
    roster_fill,
    roster_import,
    station,
)
from jinhai_console.services.command import Command
from jinhai_console.services.delivery import CARRIAGE
from jinhai_console.services.entry_rules import refuse_restoring, refuse_retiring
from jinhai_console.services.outbox import correct, follow
from jinhai_console.services.settle import settle
from jinhai_console.store import past
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.transaction import Transaction

_KEPT = frozenset({"id", "station_id", "version"})
_CALLED_BACK = "指挥室撤回了这一步"


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoEntry(Command):
    """Put back every row that the entry `sequence` wrote, as it was before it.

    Refused where one of them was written again since: undoing would overwrite that. What was
    undone and done again can be undone again.
    """

    sequence: int

    def perform(self, tx: Transaction) -> Subject:
        entry = past.entry(tx.connection, self.sequence)
        if entry is None or entry.station_id != tx.station_id:
            raise Refusal("日志里没有这一条，无法撤消")
        if entry.command not in UNDOABLE:
            raise Refusal("这个操作不能撤消；请用更正、撤回或重新打开来处理")
        sequence = past.standing(tx.connection, self.sequence)
        if sequence is None:
            raise Refusal("这个操作已经撤消过了")
        tx.undoes = sequence
        written = _written_by(tx, sequence)
        before = {each.last.id: tx.first(type(each.last), id=each.last.id) for each in written}
        if sequence != self.sequence:
            # Done again, it may have touched what was taken back since: nothing is left of that.
            written = [e for e in written if before[e.last.id] or e.was_inserted or e.was_deleted]
        for each in reversed(written):
            _put_back(tx, each, sequence)
        _settle_touched(tx, [each.last for each in written])
        for each in written:
            _tell(tx, type(each.last), each.last.id, before[each.last.id])
        return Subject(entry.subject_id)


@dataclass(frozen=True, slots=True)
class _Written:
    """A row that an entry wrote, once or several times: its last image and what befell it."""

    last: Entity
    was_inserted: bool
    was_deleted: bool


def _written_by(tx: Transaction, sequence: int) -> list[_Written]:
    rows: dict[int, _Written] = {}
    for operation, after in past.changes_of(tx.connection, sequence):
        if isinstance(after, OutboxMessage):
            continue  # what has left the room is called back by a message of its own
        known = rows.get(after.id)
        was_inserted = known.was_inserted if known else operation == "insert"
        rows[after.id] = _Written(after, was_inserted, operation == "delete")
    return list(rows.values())


UNDOABLE = frozenset(
    each.__name__
    for each in (
        dispatch.AssignOfficer,
        dispatch.AssignSuggested,
        dispatch.StampMilestone,
        dispatch.WithdrawAssignment,
        dispatch.RequestReturn,
        dispatch.DecideReturn,
        dispatch.SetActivity,
        ending.GiveFeedback,
        ending.CloseIncident,
        ending.ArchiveIncident,
        ending.ExitIncident,
        ending.MergeIncident,
        ending.ReopenIncident,
        incidents.CorrectIncident,
        incidents.ReleaseScheduled,
        cautions.EnterCaution,
        cautions.ExtendCaution,
        cautions.EndCaution,
        alarms.AcknowledgeAlarms,
        alarms.ShelveAlarms,
        alarms.UnshelveAlarms,
        attachments.AddPhoto,
        boundaries.ImportBoundaries,
        boundaries.SetBoundary,
        procedures.TickStep,
        procedures.UntickStep,
        procedures.WriteProcedure,
        procedures.RestoreProcedure,
        roster.PutDuty,
        roster.MoveDuty,
        roster.RemoveDuty,
        roster.SwapDuties,
        roster.CoverDuty,
        roster.CallIn,
        roster.GoOffDuty,
        roster_fill.FillRoster,
        roster_import.ImportRoster,
        leave.TakeLeave,
        leave.CancelLeave,
        station.AddEntry,
        station.ChangeEntry,
        station.RetireEntry,
        station.ChangeStation,
        station.SetCalendarDay,
        UndoEntry,
    )
)


def _put_back(tx: Transaction, written: _Written, sequence: int) -> None:
    after = written.last
    kind = type(after)
    if not past.is_as_after(tx.connection, after.id, sequence, unseen=CARRIAGE):
        raise Refusal("之后又有改动，不能撤消这一步；请先撤消后面的操作")
    before = past.image_before(tx.connection, after, sequence)
    if written.was_deleted:
        _refuse_twin(tx, after)
        tx.add_all([replace(after, version=after.version + 1)])
    elif before is None or written.was_inserted:
        now = tx.get(kind, after.id)
        _refuse_leaving(tx, now)
        tx.remove(now)
    else:
        _refuse_twin(tx, before)
        now = tx.get(kind, after.id)
        _refuse_moving(tx, now, before)
        tx.replace(now, **_as_it_was(before, after, now))


def _as_it_was(before: Entity, after: Entity, now: Entity) -> dict[str, Any]:
    """The fields to put back: all but what a receiver has confirmed since, and secrets, which
    stand in no image."""
    names = {each.name for each in fields(now)} - _KEPT - SHAPES[type(now)].secret
    return {
        name: getattr(before, name) for name in names if getattr(now, name) == getattr(after, name)
    }


def _tell(tx: Transaction, kind: type[Entity], id: int, before: Entity | None) -> None:
    """What was put back may send somebody on his way, or call him back."""
    after = tx.first(kind, id=id)
    if kind is Assignment:
        follow(tx, cast(Assignment | None, before), cast(Assignment | None, after), _CALLED_BACK)
    elif isinstance(before, Incident) and isinstance(after, Incident):
        correct(tx, before, after)


def _refuse_leaving(tx: Transaction, now: Entity) -> None:
    """An entry of the lists that others lean on stays; the database knows of most of them."""
    if isinstance(now, Entry) and now.retired_at is None:
        refuse_retiring(tx, now)
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
    """An officer sent again, a step ticked again meanwhile: neither can stand twice."""
    if isinstance(wanted, Assignment) and wanted.is_running and wanted.officer_id is not None:
        same = tx.find(Assignment, officer_id=wanted.officer_id, incident_id=wanted.incident_id)
        if any(each.is_running and each.id != wanted.id for each in same):
            raise Refusal("这名民警之后又被派到同一警情，不能撤消这一步；请先撤回后来的派警")
    if isinstance(wanted, ProcedureTick) and wanted.undone_at is None:
        step = {name: getattr(wanted, name) for name in ("incident_id", "procedure_id", "key")}
        if any(each.id != wanted.id for each in tx.find(ProcedureTick, undone_at=None, **step)):
            raise Refusal("这一步之后又勾过，不用再撤消")


def _settle_touched(tx: Transaction, entities: Iterable[Entity]) -> None:
    """Another assignment may have moved on since: the state follows from all of them."""
    ids = {getattr(each, "incident_id", each.id) for each in entities}
    for id in ids:
        incident = tx.first(Incident, id=id)
        if incident is not None and not settle(tx, incident).is_open:
            _refuse_held(tx, incident)


def _refuse_held(tx: Transaction, incident: Incident) -> None:
    if any(each.is_running for each in tx.find(Assignment, incident_id=incident.id)):
        raise Refusal(f"警情 {incident.number} 已经结束，不能撤消这一步；需要时请先重新打开")


def undoable_entries(reader: Reader, seat: str) -> Sequence[JournalLine]:
    """What this seat can undo, newest first, an undo of an undo (redo) apart."""
    return [
        each
        for each in past.last_entries(reader, seat, UNDOABLE)
        if each.undoes is None and past.standing(reader.connection, each.sequence) is not None
    ]
