"""A roster from a table: a dry run, one entry of the journal, the past left alone."""

from datetime import timedelta

import pytest

from jinhai_console.domain.instant import DAY
from jinhai_console.domain.roster import Leave, LeaveKind
from jinhai_console.domain.roster_table import ReadTable, read_table, table_of
from jinhai_console.services import reads
from jinhai_console.services.leave import TakeLeave
from jinhai_console.services.roster import RemoveDuty
from jinhai_console.services.roster_import import ImportRoster
from jinhai_console.services.undo import UndoEntry
from tests.services.roster_room import TODAY, RosterRoom, with_roster
from tests.stations import Room


@pytest.fixture
def made(room: Room) -> RosterRoom:
    return with_roster(room)


def changed(made: RosterRoom, number: str, column: int, text: str) -> ReadTable:
    """The table as exported, one cell of it written anew."""
    roster = made.roster()
    header, rows = table_of(roster)
    next(row for row in rows if row[0] == number)[3 + column] = text
    return read(made, header, rows)


def read(made: RosterRoom, header: list[str], rows: list[list[str]]) -> ReadTable:
    roster = made.roster()
    officers = {each.number: (each.id, each.name, False) for each in roster.officers}
    numbered = list(enumerate([header, *rows], 1))
    return read_table(numbered, officers, tuple(roster.plan.posts.values()))


def test_a_table_is_carried_out_in_one_step_and_undone(made: RosterRoom) -> None:
    table = changed(made, "05", 3, "日")
    preview = made.room.desk.read(reads.import_preview, table).result(10)
    assert (len(preview.difference.add), len(preview.difference.drop)) == (1, 1)
    assert [each.post_id for each in preview.foresight.gaps] == [made.seat]
    before = {each.id for each in made.duties()}
    command = ImportRoster(actor_id=None, table=table, seen=preview.difference)
    done = made.room.done(command)
    assert {each.id for each in made.duties()} != before
    again = ImportRoster(actor_id=None, table=table, seen=preview.difference)
    assert "没有要改的" in made.room.refused(again)
    made.room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert {each.id for each in made.duties()} == before


def test_leave_comes_with_the_table_and_is_undone_with_it(made: RosterRoom) -> None:
    roster = made.roster()
    header, rows = table_of(roster)
    own = next(row for row in rows if row[0] == "05")
    own[3:8] = ["指挥席", "病假", "病假", "年休", ""]
    table = read(made, header, rows)
    preview = made.room.desk.read(reads.import_preview, table).result(10)
    assert [each.post_id for each in preview.foresight.gaps].count(made.seat) >= 3
    done = made.room.done(ImportRoster(actor_id=None, table=table, seen=preview.difference))
    day = [(TODAY + timedelta(days=n)).isoformat() for n in range(5)]
    leaves = made.room.all(Leave)
    assert [(e.first_day, e.last_day, e.kind) for e in leaves] == [
        (day[1], day[2], LeaveKind.SICK),
        (day[3], day[3], LeaveKind.ANNUAL),
    ]
    again = made.room.desk.read(reads.import_preview, table).result(10)
    assert (again.is_nothing, again.table.refused) == (True, table.refused)
    exported = made.room.desk.read(reads.import_preview, read(made, *table_of(made.roster())))
    assert (exported.result(10).is_nothing, exported.result(10).table.refused) == (True, ())
    made.room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    assert made.room.all(Leave) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [("", "请了病假"), ("指挥席", "请了病假"), ("年休", "请了病假"), ("病假、日", "不能排班")],
)
def test_leave_that_stands_is_not_changed_by_a_table(
    made: RosterRoom, text: str, said: str
) -> None:
    day = (TODAY + timedelta(days=3)).isoformat()
    five = made.room.officer("05")
    take = TakeLeave(
        actor_id=None, officer_id=five, first_day=day, last_day=day, kind=LeaveKind.SICK
    )
    made.room.done(take)
    preview = made.room.desk.read(reads.import_preview, changed(made, "05", 3, text)).result(10)
    assert preview.is_nothing
    assert [said in each.reason for each in preview.table.refused] == [True]


def test_leave_without_its_kind_is_refused(made: RosterRoom) -> None:
    preview = made.room.desk.read(reads.import_preview, changed(made, "05", 3, "假")).result(10)
    assert preview.is_nothing
    assert ["哪种假" in each.reason for each in preview.table.refused] == [True]


def test_what_is_over_is_refused_cell_by_cell(made: RosterRoom) -> None:
    table = changed(made, "05", 0, "")
    made.room.clock.now += 3 * DAY
    preview = made.room.desk.read(reads.import_preview, table).result(10)
    assert preview.is_nothing
    assert ["已经结束" in each.reason for each in preview.table.refused] == [True]


def test_what_somebody_changed_meanwhile_is_not_overwritten(made: RosterRoom) -> None:
    table = changed(made, "05", 3, "日")
    preview = made.room.desk.read(reads.import_preview, table).result(10)
    duty = made.duties("01")[-1]
    made.room.done(RemoveDuty(actor_id=None, duty_id=duty.id))
    stale = ImportRoster(actor_id=None, table=table, seen=preview.difference)
    assert "刚被别人改过" in made.room.refused(stale)
