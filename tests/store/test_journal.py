"""R12: any edit, removal, swap or cut among ten thousand entries is found."""

import random
import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert, text, update

from jinhai_console.domain.entity import first_id
from jinhai_console.store import journal, tables
from jinhai_console.store.database import Database, open_database
from jinhai_console.store.direct import insert_rows
from jinhai_console.store.journal import (
    Change,
    Entry,
    Verdict,
    digest_changes,
    read_head,
    verify,
)
from tests.stations import START, Room, copy_station

ENTRIES = 10_000
FIRST = first_id(1)

JOURNAL = (
    "station_id, at, actor_id, seat, command, command_uuid, subject_id, reason, undoes, "
    "changes_digest, digest, sequence"
).split(", ")
CHANGE = "sequence, ordinal, entity, entity_id, version, operation, image".split(", ")
HEAD = "station_id, sequence, lists_sequence, digest, seal".split(", ")


def write_entries(database: Database, upto: int) -> None:
    """Entries up to the sequence `upto`, most with two changes; by `journal`'s own arithmetic."""
    with database.engines.write.connect() as connection, connection.begin():
        last = read_head(connection, database.station_id)
        entries: list[dict[str, Any]] = []
        changes: list[tuple[Any, ...]] = []
        digest = last.digest
        for place in range(last.sequence + 1, upto + 1):
            written = [
                Change("note", FIRST + place, 1, "insert", f'{{"id":{place},"text":"第{each}条"}}')
                for each in range(2 if place % 50 else 0)
            ]
            entry = Entry(
                place, database.station_id, START + place, None, "一号", "AddNote", f"uuid {place}",
                FIRST, f"理由 {place}", None, digest_changes(written),
            )  # fmt: skip
            digest = journal._chain(database.key, digest, entry)
            entries.append({**{n: getattr(entry, n) for n in Entry.__slots__}, "digest": digest})
            changes += [(place, ordinal, *each) for ordinal, each in enumerate(written)]
        connection.execute(insert(tables.journal), entries)
        insert_rows(connection, tables.change, changes)
        seal = journal._seal(database.key, 1, upto, last.lists_sequence, digest)
        connection.execute(update(tables.head).values(sequence=upto, digest=digest, seal=seal))


@pytest.fixture(scope="module")
def long_journal(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A database with ten thousand entries. Tests tamper in transactions that are rolled back."""
    path = copy_station(template, tmp_path_factory.mktemp("journal") / "station.db")
    with closing(Room(path)) as room:
        room.take()
    database = open_database(path)
    write_entries(database, ENTRIES)
    yield database
    database.close()


@contextmanager
def tampering(database: Database) -> Iterator[Connection]:
    with database.engines.write.connect() as connection:
        raw = connection.connection.driver_connection
        assert raw is not None
        raw.execute("PRAGMA foreign_keys=OFF")
        transaction = connection.begin()
        yield connection
        transaction.rollback()


def judged(database: Database, connection: Connection) -> Verdict:
    return verify(connection, database.station_id, database.key)


def entry_with_changes(chance: random.Random) -> int:
    """An entry that wrote a row: the 50th, 100th … wrote none."""
    place = chance.randrange(10, ENTRIES)
    return place if place % 50 else place + 1


def other(value: Any) -> Any:
    """Another value of the same type."""
    if value is None:
        return 7
    if isinstance(value, bytes):
        return bytes([value[0] ^ 1]) + value[1:]
    return value + 1 if isinstance(value, int) else value + " "


def test_ten_thousand_entries_hold(long_journal: Database) -> None:
    with tampering(long_journal) as connection:
        assert judged(long_journal, connection) == Verdict(ENTRIES, True)


@pytest.mark.parametrize("column", JOURNAL)
def test_an_edited_entry_is_found(long_journal: Database, column: str) -> None:
    place = entry_with_changes(random.Random(column))
    with tampering(long_journal) as connection:
        where = f"FROM journal WHERE sequence = {place}"
        value = connection.execute(text(f"SELECT {column} {where}")).scalar_one()
        new = ENTRIES + 77 if column == "sequence" else other(value)
        connection.execute(
            text(f"UPDATE journal SET {column} = :new WHERE sequence = {place}"), {"new": new}
        )
        verdict = judged(long_journal, connection)
        assert (verdict.ok, verdict.first_bad, verdict.entries) == (False, place, place - 1)


@pytest.mark.parametrize("ordinal", [0, 1])
@pytest.mark.parametrize("column", CHANGE)
def test_an_edited_change_is_found(long_journal: Database, column: str, ordinal: int) -> None:
    place = entry_with_changes(random.Random(f"{column} {ordinal}"))
    with tampering(long_journal) as connection:
        where = f"FROM change WHERE sequence = {place} AND ordinal = {ordinal}"
        value = connection.execute(text(f"SELECT {column} {where}")).scalar_one()
        new = {"sequence": place + 50 - place % 50, "ordinal": 7}.get(column) or other(value)
        connection.execute(
            text(f"UPDATE change SET {column} = :new {where.removeprefix('FROM change')}"),
            {"new": new},
        )
        verdict = judged(long_journal, connection)
        assert (verdict.ok, verdict.first_bad) == (False, place)


@pytest.mark.parametrize("column", HEAD)
def test_an_edited_head_is_found(long_journal: Database, column: str) -> None:
    with tampering(long_journal) as connection:
        value = connection.execute(text(f"SELECT {column} FROM journal_head")).scalar_one()
        connection.execute(text(f"UPDATE journal_head SET {column} = :new"), {"new": other(value)})
        assert not judged(long_journal, connection).ok


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET digest = 'text' WHERE sequence = 5001",
        "UPDATE journal SET changes_digest = 1000000000000 WHERE sequence = 5001",
        "UPDATE journal SET seat = x'ff' WHERE sequence = 5001",
        "UPDATE journal SET reason = CAST(x'ff' AS TEXT) WHERE sequence = 5001",
        "UPDATE change SET image = x'ff00' WHERE sequence = 5001",
        "UPDATE change SET image = CAST(x'ff' AS TEXT) WHERE sequence = 5001",
        "UPDATE journal_head SET digest = 'text'",
        "UPDATE journal_head SET seal = 5",
    ],
)
def test_a_value_of_a_strange_type_is_found(long_journal: Database, statement: str) -> None:
    with tampering(long_journal) as connection:
        connection.execute(text(statement))
        assert not judged(long_journal, connection).ok


def test_changes_in_another_order_are_found(long_journal: Database) -> None:
    with tampering(long_journal) as connection:
        for old, new in ((0, -1), (1, 0), (-1, 1)):
            connection.execute(
                text(f"UPDATE change SET ordinal={new} WHERE sequence=777 AND ordinal={old}")
            )
        assert judged(long_journal, connection).first_bad == 777


@pytest.mark.parametrize("seed", range(3))
def test_a_removed_entry_is_found(long_journal: Database, seed: int) -> None:
    place = random.Random(seed).randrange(2, ENTRIES)
    with tampering(long_journal) as connection:
        connection.execute(text(f"DELETE FROM change WHERE sequence = {place}"))
        connection.execute(text(f"DELETE FROM journal WHERE sequence = {place}"))
        assert judged(long_journal, connection).first_bad == place


@pytest.mark.parametrize("seed", range(3))
def test_removing_and_closing_the_gap_is_found(long_journal: Database, seed: int) -> None:
    place = random.Random(seed).randrange(2, ENTRIES - 2_000)
    with tampering(long_journal) as connection:
        for table in ("change", "journal"):
            connection.execute(text(f"DELETE FROM {table} WHERE sequence = {place}"))
            connection.execute(
                text(f"UPDATE {table} SET sequence = -sequence WHERE sequence > {place}")
            )
            connection.execute(
                text(f"UPDATE {table} SET sequence = -sequence - 1 WHERE sequence < 0")
            )
        verdict = judged(long_journal, connection)
        assert (verdict.ok, verdict.first_bad) == (False, place)


@pytest.mark.parametrize("seed", range(3))
def test_swapped_entries_are_found(long_journal: Database, seed: int) -> None:
    first, second = sorted(random.Random(seed).sample(range(2, ENTRIES), 2))
    with tampering(long_journal) as connection:
        for table in ("change", "journal"):
            for old, new in ((first, -1), (second, first), (-1, second)):
                connection.execute(
                    text(f"UPDATE {table} SET sequence = {new} WHERE sequence = {old}")
                )
        verdict = judged(long_journal, connection)
        assert (verdict.ok, verdict.first_bad) == (False, first)


@pytest.mark.parametrize("kept", [0, 1, 5_000, ENTRIES - 1])
@pytest.mark.parametrize("is_head_set_back", [False, True])
def test_a_cut_end_is_found(long_journal: Database, kept: int, is_head_set_back: bool) -> None:
    with tampering(long_journal) as connection:
        connection.execute(text(f"DELETE FROM change WHERE sequence > {kept}"))
        connection.execute(text(f"DELETE FROM journal WHERE sequence > {kept}"))
        if is_head_set_back:
            last = text(f"SELECT digest FROM journal WHERE sequence = {kept}")
            digest = connection.execute(last).scalar() or bytes(32)
            connection.execute(
                text(f"UPDATE journal_head SET sequence = {kept}, digest = :d"), {"d": digest}
            )
        verdict = judged(long_journal, connection)
        assert not verdict.ok
        assert verdict.entries == kept


def test_an_added_entry_is_found(long_journal: Database) -> None:
    columns = [each for each in JOURNAL if each != "sequence"]
    for sequence, station in ((ENTRIES + 1, 1), (ENTRIES + 1, 2), (0, 1), (-5, 2)):
        copied = ", ".join(
            {"station_id": str(station), "command_uuid": "'another'", "undoes": "NULL"}.get(e, e)
            for e in columns
        )
        with tampering(long_journal) as connection:
            connection.execute(
                text(
                    f"INSERT INTO journal (sequence, {', '.join(columns)}) "
                    f"SELECT {sequence}, {copied} FROM journal WHERE sequence = 9"
                )
            )
            assert not judged(long_journal, connection).ok


def test_added_changes_are_found(long_journal: Database) -> None:
    for sequence in (-1, 0, 51, 500, ENTRIES, ENTRIES + 9):
        with tampering(long_journal) as connection:
            connection.execute(
                text(
                    "INSERT INTO change SELECT :to, 99, entity, entity_id, version, operation, "
                    "image FROM change WHERE sequence = 9 AND ordinal = 0"
                ),
                {"to": sequence},
            )
            assert not judged(long_journal, connection).ok


def test_a_second_head_is_found(long_journal: Database) -> None:
    with tampering(long_journal) as connection:
        connection.execute(
            text("INSERT INTO journal_head SELECT 2, 0, 0, digest, seal FROM journal_head")
        )
        assert not judged(long_journal, connection).ok


def test_no_head_is_found(long_journal: Database) -> None:
    with tampering(long_journal) as connection:
        connection.execute(text("DELETE FROM journal_head"))
        assert not judged(long_journal, connection).ok


def test_another_key_does_not_fit(long_journal: Database) -> None:
    with tampering(long_journal) as connection:
        assert not verify(connection, long_journal.station_id, bytes(32)).ok


def test_rewriting_the_whole_chain_needs_the_key(template: Path, tmp_path: Path) -> None:
    """Who has the file but not the key cannot write a chain that holds."""
    mine = copy_station(template, tmp_path / "mine.db")
    forged = tmp_path / "forged.db"
    with closing(Room(mine)) as room:
        room.take()
    shutil.copyfile(mine, forged)
    forged.with_name("forged.db.key").write_text("ab" * 32 + "\n", encoding="ascii")
    key = journal.read_key(mine.with_name("mine.db.key"))
    database = open_database(mine)
    with database.engines.read.begin() as connection:
        assert verify(connection, 1, key).ok
        assert not verify(connection, 1, bytes.fromhex("ab" * 32)).ok
    database.close()


def test_the_short_code_has_three_groups_of_letters_none_to_confuse() -> None:
    code = journal.short_code(bytes(range(32)))
    assert [len(group) for group in code.split("-")] == [4, 4, 4]
    assert not set("01IO") & set(code)
    assert code != journal.short_code(bytes(range(1, 33)))
