"""撤消: an entry of the journal put back by a new entry. Nothing is erased."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.rows import JournalLine
from jinhai_console.services import dispatch, ending, incidents, station
from jinhai_console.services.command import Command
from jinhai_console.services.settle import settle
from jinhai_console.store import past
from jinhai_console.store.reader import Reader
from jinhai_console.store.transaction import Transaction

_KEPT = frozenset({"id", "station_id", "version"})


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoEntry(Command):
    """Put back every row that the entry `sequence` wrote, as it was before it.

    Refused where one of them was written again since: undoing would overwrite that.
    """

    sequence: int

    def perform(self, tx: Transaction) -> Subject:
        entry = past.entry(tx.connection, self.sequence)
        if entry is None or entry.station_id != tx.station_id:
            raise Refusal("日志里没有这一条，无法撤消")
        if entry.command not in UNDOABLE:
            raise Refusal("这个操作不能撤消；请用更正、撤回或重新打开来处理")
        if past.is_undone(tx.connection, self.sequence):
            raise Refusal("这个操作已经撤消过了")
        tx.undoes = self.sequence
        written = _written_by(tx, self.sequence)
        for each in reversed(written):
            _put_back(tx, each, self.sequence)
        _settle_touched(tx, [each.last for each in written])
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
        known = rows.get(after.id)
        was_inserted = known.was_inserted if known else operation == "insert"
        rows[after.id] = _Written(after, was_inserted, operation == "delete")
    return list(rows.values())


UNDOABLE = frozenset(
    each.__name__
    for each in (
        dispatch.AssignOfficer,
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
    if past.last_change_of(tx.connection, after.id).sequence != sequence:
        raise Refusal("之后又有改动，不能撤消这一步；请先撤消后面的操作")
    before = past.image_before(tx.connection, after, sequence)
    if written.was_deleted:
        tx.add_all([replace(after, version=after.version + 1)])
    elif before is None or written.was_inserted:
        tx.remove(tx.get(kind, after.id))
    else:
        names = {each.name for each in fields(kind)} - _KEPT
        tx.replace(tx.get(kind, after.id), **{name: getattr(before, name) for name in names})


def _settle_touched(tx: Transaction, entities: Iterable[Entity]) -> None:
    """Another assignment may have moved on since: the state follows from all of them."""
    ids = {getattr(each, "incident_id", each.id) for each in entities}
    for id in ids:
        incident = tx.first(Incident, id=id)
        if incident is not None:
            settle(tx, incident)


def undoable_entries(reader: Reader, seat: str) -> Sequence[JournalLine]:
    """What this seat can undo, newest first, an undo of an undo (redo) apart."""
    lines = past.last_entries(reader, seat)
    undone = past.undone_sequences(reader, [each.sequence for each in lines])
    return [
        each
        for each in lines
        if each.command in UNDOABLE and each.sequence not in undone and each.undoes is None
    ]
