"""Bytes → message: what the published schema promises, and a sentence for everything else."""

import json
import math
from typing import Any

import pytest

from jinhai_console.domain.incident import Sex
from jinhai_console.domain.message import Message
from jinhai_console.intake.wire import MAX_BYTES, MAX_DEPTH, Malformed, read_message
from tests.intake.malformed import WELL_FORMED, odd_documents
from tests.intake.schema import FILE, Schema

MOMENTS = ("received_at", "reported_at")
IMPOSSIBLE = (
    "2026-02-30T00:00:00+08:00",
    "2026-11-23T24:00:00Z",
    "2026-11-23T17:05:09+99:99",
)


def raw(document: object) -> bytes:
    return json.dumps(document).encode()


def read(**changes: Any) -> Message:
    return read_message(raw(WELL_FORMED | changes))


def refusal(content: bytes) -> str:
    with pytest.raises(Malformed) as refused:
        read_message(content)
    return str(refused.value)


def without_nulls(value: Any) -> Any:
    """What the message says: a null says nothing."""
    if isinstance(value, dict):
        return {name: without_nulls(each) for name, each in value.items() if each is not None}
    return [without_nulls(each) for each in value] if isinstance(value, list) else value


def is_readable(document: Any) -> bool:
    try:
        read_message(raw(document))
    except Malformed:
        return False
    return True


def is_stricter(document: Any) -> bool:
    """What no schema can say: days that are not, numbers beyond reason, half characters."""
    text = json.dumps(document)
    return (
        any(_is_no_moment(document.get(name)) for name in MOMENTS)
        or any(isinstance(each, float) and math.isinf(each) for each in document.values())
        or "\\ud800" in text
    )


def _is_no_moment(said: object) -> bool:
    return isinstance(said, str) and (said in IMPOSSIBLE or said[:4] in ("0001", "9999"))


def test_the_schema_and_the_reader_agree() -> None:
    schema = Schema()
    allowed = 0
    for document in odd_documents():
        by_schema = schema.allows(without_nulls(document))
        allowed += by_schema
        if is_readable(document) != by_schema:
            assert by_schema, document  # the reader never takes what the schema forbids
            assert is_stricter(document), document
    assert allowed > 100


def test_the_example_of_the_page_is_one() -> None:
    page = FILE.with_name("messages.md").read_text("utf-8")
    example = json.loads(page.partition("```json")[2].partition("```")[0])
    assert Schema().allows(example)
    assert is_readable(example)


def test_every_known_field_arrives() -> None:
    message = read()
    assert message.id == WELL_FORMED["id"]
    assert message.received_at == 1_795_424_709_000_000
    assert message.reported_at == 1_795_424_640_500_000
    assert message.category == ("刑事类警情", "盗窃")
    assert (message.level, message.source) == (3, "0101")
    assert (message.longitude, message.latitude) == (123.4951, 28.5062)
    assert (message.reporter_name, message.reporter_phone) == ("林某", "19900001234")
    assert [each.role.value for each in message.persons] == ["victim", "witness"]


def test_a_person_may_be_described() -> None:
    said = {"role": "victim", "occupation": "学生", "sex": "female", "birth_year": 2004}
    (person,) = read(persons=[said]).persons
    assert (person.occupation, person.sex, person.birth_year) == ("学生", Sex.FEMALE, 2004)


def test_what_nobody_knows_is_kept_where_it_was_said() -> None:
    assert json.loads(read().extra) == {
        "platform": WELL_FORMED["platform"],
        "reporter": {"relation": "本人"},
        "persons": [{"height_cm": 171}, {}],
    }
    bare = read_message(raw({"id": "1", "received_at": "2026-11-23T09:05Z"}))
    assert (bare.extra, bare.narrative, bare.level, bare.persons) == ("", "", None, ())


def test_half_a_character_in_an_unknown_field_is_kept() -> None:
    assert json.loads(read(platform="\ud800").extra)["platform"] == "\ud800"
    assert "narrative" in refusal(raw(WELL_FORMED | {"narrative": "\ud800"}))


def test_control_characters_become_spaces() -> None:
    assert read(narrative="a\x00b\x1b[31m\n下一行").narrative == "a b [31m\n下一行"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": ""}, "id"),
        ({"id": "a b"}, "id"),
        ({"received_at": None}, "received_at"),
        ({"received_at": "2026-11-23T17:05:09"}, "时区"),
        ({"received_at": "2026-02-30T17:05:09Z"}, "时区"),
        ({"received_at": "1066-10-14T09:00:00Z"}, "年份"),
        ({"level": 5}, "级别"),
        ({"level": True}, "级别"),
        ({"longitude": None}, "同时"),
        ({"longitude": 181}, "之间"),
        ({"longitude": 10**400}, "之间"),
        ({"longitude": "123"}, "数字"),
        ({"address": "x" * 501}, "501"),
        ({"category": ["a", "b", "c", "d", "e"]}, "category"),
        ({"reporter": []}, "reporter"),
        ({"persons": [{"role": "judge"}]}, "role"),
        ({"persons": [{"role": {}}]}, "role"),
        ({"persons": [{"role": "victim", "sex": "女"}]}, "sex"),
        ({"persons": [{"role": "victim", "sex": []}]}, "sex"),
        ({"persons": [{"role": "victim", "birth_year": "1990"}]}, "birth_year"),
        ({"persons": [{"role": "victim", "birth_year": 90}]}, "birth_year"),
    ],
)
def test_what_cannot_be_read_is_named(changes: dict[str, Any], said: str) -> None:
    assert said in refusal(raw(WELL_FORMED | changes))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "JSON"),
        (b"null", "对象"),
        (b"[]", "对象"),
        (b"{", "JSON"),
        (b'{"id": NaN}', "NaN"),
        (b'{"id": "1", "received_at": "2026-11-23T09:05Z", "x": 1e999}', "范围"),
        (b'{"x": ' + b"1" * 5_000 + b"}", "JSON"),
        (b"\xff\xfe{", "第 1 字节"),
        (b'{"id": "' + "盗".encode("gb18030") + b'"}', "第 9 字节"),
        (b"[" * 100_000, "JSON"),
        (b" " * (MAX_BYTES + 1), "上限"),
    ],
)
def test_bytes_that_are_no_message_are_refused(content: bytes, said: str) -> None:
    assert said in refusal(content)


def test_nesting_ends_somewhere() -> None:
    def nested(levels: int) -> dict[str, Any]:
        value: Any = 1
        for _ in range(levels):
            value = [value]
        return WELL_FORMED | {"platform": value}

    assert is_readable(nested(MAX_DEPTH - 1))
    assert "嵌套" in refusal(raw(nested(MAX_DEPTH)))


def test_a_mark_before_the_first_byte_is_no_fault() -> None:
    assert read_message(b"\xef\xbb\xbf" + raw(WELL_FORMED)) == read()
