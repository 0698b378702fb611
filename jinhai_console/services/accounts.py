"""Who is at the desk: personal accounts, argon2, five failures lock."""

import secrets
from dataclasses import dataclass, field

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from jinhai_console.domain.instant import MINUTE, Duration
from jinhai_console.domain.officer import Account, Officer
from jinhai_console.domain.outcome import Done, Refusal, Refused, Subject
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.store.reader import Reader
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.accounts import account_of, officer_by_number

FAILURES_BEFORE_LOCK = 5
LOCK_FOR = 15 * MINUTE
SHORTEST_PASSWORD = 8


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The officer at this seat."""

    officer_id: int
    number: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPassword(Command):
    """Give an officer his sign-in, or a new password. The hash is made before, off this thread."""

    officer_id: int
    password_hash: str = field(repr=False)

    def perform(self, tx: Transaction) -> Subject:
        officer = tx.get(Officer, self.officer_id)
        account = tx.first(Account, officer_id=officer.id)
        if account is None:
            tx.add(Account, officer_id=officer.id, password_hash=self.password_hash)
        else:
            tx.replace(account, password_hash=self.password_hash, failures=0, locked_until=None)
        return Subject(officer.id, officer.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetFirstPassword(SetPassword):
    """The first sign-in of a new station, given by whoever sits there; never a second one."""

    def perform(self, tx: Transaction) -> Subject:
        if tx.first(Account) is not None:
            raise Refusal("本所已经有人设置过登录口令；请由他登录后再设置其他人的")
        # The compiler makes a slotted class anew, so a bare super() would not find it.
        return super(SetFirstPassword, self).perform(tx)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSignIn(Command):
    """A sign-in that the password allowed, or a failure that counts toward the lock."""

    officer_id: int
    is_success: bool

    def perform(self, tx: Transaction) -> Subject:
        account = tx.first(Account, officer_id=self.officer_id)
        if account is None:
            raise Refusal("这名民警还没有登录口令")
        if account.locked_until is not None and account.locked_until > tx.now:
            raise Refusal(_locked(account.locked_until - tx.now))
        failures = 0 if self.is_success else account.failures + 1
        locks = failures >= FAILURES_BEFORE_LOCK
        tx.replace(
            account,
            failures=0 if locks else failures,
            locked_until=tx.now + LOCK_FOR if locks else None,
        )
        return Subject(self.officer_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPasswordCheck(RecordSignIn):
    """An officer proves who he is for a signature; the seat stays with whoever sits there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSignOut(Command):
    """The officer leaves the seat: nothing but the journal's entry."""

    def perform(self, tx: Transaction) -> Subject:
        return Subject(tx.actor_id or 0)


def hash_password(password: str) -> str:
    """argon2id of `password` (about 150 ms). Raises Refusal where it is too short."""
    if len(password) < SHORTEST_PASSWORD:
        raise Refusal(f"口令至少 {SHORTEST_PASSWORD} 个字符")
    return PasswordHasher().hash(password)


def random_password() -> str:
    """For the demonstration station: printed once, never a default."""
    letters = "abcdefghjkmnpqrstuvwxyz23456789"
    return "-".join("".join(secrets.choice(letters) for _ in range(4)) for _ in range(3))


def sign_in(desk: Desk, number: str, password: str) -> SignedIn | Refused:
    """Check and journal a sign-in. Takes argon2's time: never call it on the GUI's thread."""
    return _check(desk, number, password, RecordSignIn)


def check_password(desk: Desk, number: str, password: str) -> SignedIn | Refused:
    """Whose signature this is: checked and journalled as `sign_in` is, but nobody takes the seat.

    Never call it on the GUI's thread.
    """
    return _check(desk, number, password, RecordPasswordCheck)


def _check(
    desk: Desk, number: str, password: str, record: type[RecordSignIn]
) -> SignedIn | Refused:
    found = desk.read(_find, number.strip()).result()
    wrong = Refused("警号或口令不对；请核对后重试")
    if found is None:
        hash_password("x" * SHORTEST_PASSWORD)  # a stranger's number takes as long as a known one
        return wrong
    officer, account, now = found
    if account.locked_until is not None and account.locked_until > now:
        return Refused(_locked(account.locked_until - now))
    try:
        PasswordHasher().verify(account.password_hash, password)
    except (VerificationError, InvalidHashError):
        desk.submit(record(actor_id=None, officer_id=officer.id, is_success=False)).result()
        return wrong
    answer = desk.submit(
        record(actor_id=officer.id, officer_id=officer.id, is_success=True)
    ).result()
    if isinstance(answer, Refused):
        return answer
    if not isinstance(answer, Done):
        return Refused("这次核对没有记入日志，请重试")
    return SignedIn(officer.id, officer.number, officer.name)


def _locked(rest: Duration) -> str:
    return f"口令错误次数过多，已锁定，请 {-(-rest // MINUTE)} 分钟后再试"


def _find(reader: Reader, number: str) -> tuple[Officer, Account, int] | None:
    officer = officer_by_number(reader, number)
    account = account_of(reader, officer.id) if officer else None
    return (officer, account, reader.now) if officer and account else None
