"""Signing in: argon2, five failures lock, and the hash never leaves its column."""

import pytest
from sqlalchemy import text

from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.officer import Account, Officer
from jinhai_console.domain.outcome import Refusal, Refused
from jinhai_console.services.accounts import (
    FAILURES_BEFORE_LOCK,
    LOCK_FOR,
    RecordSignIn,
    RecordSignOut,
    SetPassword,
    SignedIn,
    hash_password,
    random_password,
    sign_in,
)
from jinhai_console.services.station import RetireEntry
from tests.stations import Room

PASSWORD = "wuyun-2026-雾"
HASH = hash_password(PASSWORD)


@pytest.fixture
def known(room: Room) -> Room:
    """Officer 01 can sign in."""
    room.done(SetPassword(actor_id=None, officer_id=room.officer("01"), password_hash=HASH))
    return room


def fail(room: Room, times: int) -> None:
    for _ in range(times):
        room.done(RecordSignIn(actor_id=None, officer_id=room.officer("01"), is_success=False))


def test_the_right_password_signs_in(known: Room) -> None:
    signed_in = sign_in(known.desk, " 01 ", PASSWORD)
    assert signed_in == SignedIn(known.officer("01"), "01", "单一鸣")
    known.done(RecordSignOut(actor_id=known.officer("01")))
    assert known.verdict().ok


@pytest.mark.parametrize(
    ("number", "password"), [("01", "wrong-password"), ("02", PASSWORD), ("99", PASSWORD), ("", "")]
)
def test_anything_else_does_not_and_says_no_more(known: Room, number: str, password: str) -> None:
    refused = sign_in(known.desk, number, password)
    assert refused == Refused("警号或口令不对；请核对后重试")


def test_five_failures_lock_even_for_the_right_password(known: Room) -> None:
    fail(known, FAILURES_BEFORE_LOCK - 1)
    assert isinstance(sign_in(known.desk, "01", "wrong-password"), Refused)
    locked = sign_in(known.desk, "01", PASSWORD)
    assert isinstance(locked, Refused)
    assert "15 分钟" in locked.reason
    known.clock.step(LOCK_FOR - MINUTE)
    assert isinstance(sign_in(known.desk, "01", PASSWORD), Refused)
    known.clock.step(2 * MINUTE)
    assert isinstance(sign_in(known.desk, "01", PASSWORD), SignedIn)


def test_a_guess_under_way_does_not_get_past_the_lock(known: Room) -> None:
    """What was checked before the lock fell is recorded after it."""
    fail(known, FAILURES_BEFORE_LOCK)
    officer = known.officer("01")
    late = RecordSignIn(actor_id=officer, officer_id=officer, is_success=True)
    assert "锁定" in known.refused(late)


def test_signing_in_forgives_earlier_failures(known: Room) -> None:
    fail(known, FAILURES_BEFORE_LOCK - 1)
    assert isinstance(sign_in(known.desk, "01", PASSWORD), SignedIn)
    fail(known, FAILURES_BEFORE_LOCK - 1)
    assert isinstance(sign_in(known.desk, "01", PASSWORD), SignedIn)


def test_a_new_password_unlocks(known: Room) -> None:
    fail(known, FAILURES_BEFORE_LOCK)
    officer = known.officer("01")
    known.done(SetPassword(actor_id=None, officer_id=officer, password_hash=HASH))
    assert isinstance(sign_in(known.desk, "01", PASSWORD), SignedIn)


def test_a_retired_officer_cannot_sign_in(known: Room) -> None:
    known.done(RetireEntry(actor_id=None, kind=Officer, id=known.officer("01")))
    assert isinstance(sign_in(known.desk, "01", PASSWORD), Refused)


def test_a_damaged_hash_signs_nobody_in(room: Room) -> None:
    room.done(SetPassword(actor_id=None, officer_id=room.officer("01"), password_hash="plain"))
    assert isinstance(sign_in(room.desk, "01", "plain"), Refused)


def test_the_hash_is_in_no_journal_and_no_text_of_a_command(known: Room) -> None:
    fail(known, 1)
    images = known.desk.read(
        lambda reader: reader.connection.execute(text("SELECT image FROM change")).scalars().all()
    ).result(60)
    assert any('"officer_id"' in each and '"failures"' in each for each in images)
    assert not any("argon2" in each or "password_hash" in each for each in images)
    command = SetPassword(actor_id=None, officer_id=1, password_hash=HASH)
    assert HASH not in repr(command)
    (account,) = known.all(Account)
    assert account.password_hash == HASH


def test_passwords_are_long_enough_and_never_the_same() -> None:
    with pytest.raises(Refusal, match="至少 8"):
        hash_password("short")
    assert len({random_password() for _ in range(100)}) == 100
    assert len(random_password()) == 14
