"""网页口令: one good token an officer, kept as a hash, taken back at once."""

from jinhai_console.domain.officer import Officer
from jinhai_console.domain.officer_token import OfficerToken
from jinhai_console.services.officer_tokens import (
    IssueToken,
    RecordPageUse,
    RevokeToken,
    hash_token,
    new_token,
    token_rows,
)
from jinhai_console.services.station import RetireEntry
from jinhai_console.store.views.officer_tokens import officer_of_token
from tests.stations import Room


def issue(room: Room, number: str = "01") -> str:
    token = new_token()
    officer, actor = room.officer(number), room.officer("05")
    room.done(IssueToken(actor_id=actor, officer_id=officer, token_hash=hash_token(token)))
    return token


def owner(room: Room, token: str) -> str | None:
    found = room.desk.read(officer_of_token, hash_token(token)).result()
    return found[0].number if found else None


def test_a_token_names_its_officer_and_a_second_replaces_it(room: Room) -> None:
    first = issue(room)
    assert owner(room, first) == "01"
    second = issue(room)
    assert (owner(room, first), owner(room, second)) == (None, "01")
    assert owner(room, "") is None
    assert len(first) >= 43  # 256 bits


def test_a_revoked_one_is_good_no_more_and_is_not_revoked_twice(room: Room) -> None:
    token = issue(room)
    revoke = RevokeToken(actor_id=room.officer("05"), officer_id=room.officer("01"))
    room.done(revoke)
    assert owner(room, token) is None
    again = RevokeToken(actor_id=room.officer("05"), officer_id=room.officer("01"))
    assert "没有" in room.refused(again)


def test_who_is_retired_gets_none_and_has_none(room: Room) -> None:
    token = issue(room)
    officer = room.officer("01")
    room.done(RetireEntry(actor_id=None, kind=Officer, id=officer, is_retired=True))
    assert owner(room, token) is None
    assert "停用" in room.refused(IssueToken(actor_id=None, officer_id=officer, token_hash="x"))


def test_neither_token_nor_hash_reaches_the_journal(room: Room) -> None:
    token = issue(room)
    images = room.desk.read(
        lambda reader: [
            str(row)
            for table in ("journal", "change")
            for row in reader.connection.exec_driver_sql(f"SELECT * FROM {table}")
        ]
    ).result()
    assert not any(token in each or hash_token(token) in each for each in images)
    assert token not in repr(IssueToken(actor_id=None, officer_id=1, token_hash=token))
    assert room.verdict().ok


def test_the_list_says_who_has_one_since_when_and_when_it_was_used(room: Room) -> None:
    issue(room)
    room.clock.step()
    room.done(RecordPageUse(actor_id=room.officer("01"), officer_id=room.officer("01")))
    rows = {each.number: each for each in room.desk.read(token_rows).result()}
    assert (rows["01"].issued_text, rows["01"].seen_text) == ("11-23 10:13", "11-23 10:14")
    assert rows["01"].has_token
    assert not rows["02"].has_token
    assert len(room.all(OfficerToken)) == 1
