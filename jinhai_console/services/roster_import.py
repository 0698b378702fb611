"""A roster from a table: what it would change, then the change, in one entry of the journal."""

from dataclasses import dataclass, replace

from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.roster import Duty, Leave
from jinhai_console.domain.roster_foresight import Foresight, changed, foresee, provisional
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.domain.roster_table import (
    Difference,
    LeaveDays,
    ReadTable,
    RefusedCell,
    difference,
    leave_problem,
)
from jinhai_console.services.command import Command
from jinhai_console.store.reader import Reader
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.roster import roster_between

MOST_DAYS = 93


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What a table would change; `foresight` says what gaps and clashes that would bring."""

    before: Roster
    table: ReadTable
    difference: Difference
    foresight: Foresight
    after: Roster

    @property
    def is_nothing(self) -> bool:
        return self.difference.is_nothing


def import_preview(reader: Reader, table: ReadTable) -> ImportPreview:
    """Duties that are over stay as they were, and so does leave: cells that say otherwise are
    refused."""
    if (table.last - table.first).days >= MOST_DAYS:
        raise Refusal(f"一次最多导入 {MOST_DAYS} 天；请分几次导入")
    roster = roster_between(reader, table.first, table.last)
    table = _without_problems(roster, table)
    found = difference(roster, table)
    over = {each.id: each for each in roster.duties if each.ends_at <= reader.now}
    late = {(each.officer_id, each.day) for each in found.add if each.ends_at <= reader.now}
    late |= {(over[id].officer_id, over[id].day) for id in found.drop if id in over}
    refused = tuple(
        RefusedCell(each.place, each.day, "这一天的班已经结束，不能改")
        for each in table.wanted
        if (each.officer_id, each.day) in late
    )
    table = replace(table, refused=(*table.refused, *refused))
    found = replace(
        found,
        add=tuple(each for each in found.add if each.ends_at > reader.now),
        drop=tuple(id for id in found.drop if id not in over),
    )
    added = [provisional(each, -1 - at) for at, each in enumerate(found.add)]
    leaves = [_leave(each, -1 - at) for at, each in enumerate(found.leaves)]
    foresight = foresee(roster, gone=found.drop, added=added, leaves=leaves)
    after = changed(roster, gone=found.drop, added=added, leaves=leaves)
    return ImportPreview(roster, table, found, foresight, after)


def _without_problems(roster: Roster, table: ReadTable) -> ReadTable:
    """The table without the cells that do not go with the leave that stands."""
    problems = {each: leave_problem(roster, each) for each in table.wanted}
    wrong = tuple(RefusedCell(e.place, e.day, said) for e, said in problems.items() if said)
    kept = tuple(each for each, said in problems.items() if not said)
    return replace(table, wanted=kept, refused=(*table.refused, *wrong))


def _leave(days: LeaveDays, id: int, station_id: int = 0) -> Leave:
    return Leave(
        id=id,
        station_id=station_id,
        officer_id=days.officer_id,
        first_day=days.first_day,
        last_day=days.last_day,
        kind=days.kind,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRoster(Command):
    """Carry out what `import_preview` said of the table: `seen` is the difference it named."""

    table: ReadTable
    seen: Difference

    def perform(self, tx: Transaction) -> Subject:
        preview = import_preview(tx.reader, self.table)
        if preview.is_nothing:
            raise Refusal("表里的安排和现在的值班表一样，没有要改的")
        if preview.difference != self.seen:
            raise Refusal("值班表刚被别人改过，没有导入；请重新导入，看过结果再确定")
        for id in preview.difference.drop:
            tx.replace(tx.get(Duty, id), cancelled_at=tx.now, is_by_hand=True)
        slots = preview.difference.add
        ids = tx.next_ids(len(slots)) if slots else range(0)
        made = [
            replace(
                provisional(slot, id),
                station_id=tx.station_id,
                is_by_hand=True,
            )
            for id, slot in zip(ids, slots, strict=True)
        ]
        tx.add_all(made)
        leaves = preview.difference.leaves
        leave_ids = tx.next_ids(len(leaves)) if leaves else range(0)
        tx.add_all([_leave(e, id, tx.station_id) for id, e in zip(leave_ids, leaves, strict=True)])
        ids_made = [*ids, *leave_ids]
        return Subject(ids_made[0] if ids_made else 0, str(len(made)))
