"""Search: any two characters in a row find the text, and no text is ever query syntax."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.services import reads
from jinhai_console.services.incidents import AddNote, CorrectIncident
from jinhai_console.store import search
from tests.stations import Room

chinese = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2)
anything = st.text(st.characters(codec="utf-8"))


@contextmanager
def index_of(*texts: str) -> Iterator[dbapi2.Connection]:
    connection = dbapi2.connect(":memory:", isolation_level=None)
    connection.execute(search.CREATE[0])
    for id, text in enumerate(texts, 1):
        words = " ".join(dict.fromkeys(search.words_of(text)))
        connection.execute("INSERT INTO incident_text(rowid, words) VALUES (?, ?)", (id, words))
    yield connection
    connection.close()


def found(connection: dbapi2.Connection, typed: str) -> list[int]:
    match = search.match_of(typed)
    if not match:
        return []
    query = "SELECT rowid FROM incident_text WHERE incident_text MATCH ? ORDER BY rowid"
    return [row[0] for row in connection.execute(query, (match,))]


@given(anything, chinese, anything, st.data())
def test_any_two_characters_in_a_row_find_it(
    before: str, text: str, after: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 2))
    end = data.draw(st.integers(start + 2, len(text)))
    with index_of(f"{before}{text}{after}", "别的") as connection:
        assert 1 in found(connection, text[start:end])


@given(anything)
def test_the_whole_text_finds_itself(text: str) -> None:
    with index_of(text) as connection:
        assert found(connection, text) == ([1] if search.match_of(text) else [])


@given(anything)
def test_whatever_is_typed_is_no_syntax(typed: str) -> None:
    with index_of("两户邻居争吵") as connection:
        found(connection, typed)


@pytest.mark.parametrize(
    "typed",
    [
        '"',
        "'; DROP TABLE incident; --",
        "NEAR(a b)",
        "words: x",
        "a OR NOT b",
        "*",
        "^",
        '""""',
        "{x}",
        "a" * 10_000,
        "警" * 10_000,
        "\0",
        "\x00警情",
        "_",
        "-1",
        "(",
        "\ud800",
    ],
)
def test_hostile_words_are_only_words(room: Room, typed: str) -> None:
    room.take()
    rows = room.desk.read(reads.open_rows, QueueFilter(text=typed)).result(60)
    assert len(rows) <= 1


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("报警人𬭚姓", "𬭚"),
        ("姓名䶮", "䶮"),
        ("电动自行车被盗", "行车 被盗"),
        ("闽D12345 小车", "d123"),
        ("电话１３８００００１２３４", "13800001234"),
        ("电话13800001234", "１３８０"),
        ("Ａ座", "a座"),
        ("ÀÉ", "àé"),
    ],
)
def test_what_should_be_found(room: Room, text: str, typed: str) -> None:
    incident = room.take(narrative=text)
    room.take(narrative="无关的内容")
    rows = room.desk.read(reads.open_rows, QueueFilter(text=typed)).result(60)
    assert [row.id for row in rows] == [incident]


def test_a_corrected_address_is_found_and_the_old_one_is_not(room: Room) -> None:
    incident = room.incident(room.take(address="鼓岩路八号"))
    room.done(
        CorrectIncident(
            actor_id=None,
            incident_id=incident.id,
            version=incident.version,
            category_id=incident.category_id,
            level=incident.level,
            address="滨海路九号",
            community_id=None,
        )
    )
    room.done(AddNote(actor_id=None, incident_id=incident.id, text="已核实"))
    for typed, expected in (("滨海路", [incident.id]), ("鼓岩路", [])):
        rows = room.desk.read(reads.open_rows, QueueFilter(text=typed)).result(60)
        assert [row.id for row in rows] == expected
