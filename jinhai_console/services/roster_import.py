"""A roster from a table: what it would change, then the change, in one entry of the journal."""

from dataclasses import dataclass, replace

from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.domain.roster import Duty
from jinhai_console.domain.roster_foresight import Foresight, changed, foresee, provisional
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.domain.roster_table import Difference, ReadTable, RefusedCell, difference
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
        return not self.difference.add and not self.difference.drop


def import_preview(reader: Reader, table: ReadTable) -> ImportPreview:
    """Duties that are over stay as they were: cells that say otherwise are refused."""
    if (table.last - table.first).days >= MOST_DAYS:
        raise Refusal(f"一次最多导入 {MOST_DAYS} 天；请分几次导入")
    roster = roster_between(reader, table.first, table.last)
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
    foresight = foresee(roster, gone=found.drop, added=added)
    after = changed(roster, gone=found.drop, added=added)
    return ImportPreview(roster, table, found, foresight, after)


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
        return Subject(made[0].id if made else 0, str(len(made)))
