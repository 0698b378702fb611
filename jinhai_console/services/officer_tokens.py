"""网页口令: given to an officer for his phone, shown once, taken back at any time."""

import secrets
from dataclasses import dataclass, field
from hashlib import sha256

from jinhai_console.domain.officer import Officer
from jinhai_console.domain.officer_token import OfficerToken, TokenRow
from jinhai_console.domain.outcome import Refusal, Subject
from jinhai_console.services.command import Command
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.officer_tokens import token_rows

__all__ = [
    "IssueToken",
    "RecordPageUse",
    "RevokeToken",
    "TokenRow",
    "hash_token",
    "new_token",
    "token_rows",
]

TOKEN_BYTES = 32  # 256 bits: nobody guesses it, so a plain hash protects it


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueToken(Command):
    """Give an officer a new token; the one he had is good no longer."""

    officer_id: int
    token_hash: str = field(repr=False)

    def perform(self, tx: Transaction) -> Subject:
        officer = tx.get(Officer, self.officer_id)
        if officer.retired_at is not None:
            raise Refusal(f"{officer.name}已停用，不能发放网页口令")
        for each in _good(tx, officer.id):
            tx.replace(each, revoked_at=tx.now)
        tx.add(
            OfficerToken,
            officer_id=officer.id,
            token_hash=self.token_hash,
            issued_at=tx.now,
            issued_by_id=tx.actor_id,
        )
        return Subject(officer.id, officer.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeToken(Command):
    """From now on the officer's phone sees nothing any more."""

    officer_id: int

    def perform(self, tx: Transaction) -> Subject:
        officer = tx.get(Officer, self.officer_id)
        good = _good(tx, officer.id)
        if not good:
            raise Refusal(f"{officer.name}没有网页口令，无需撤销")
        for each in good:
            tx.replace(each, revoked_at=tx.now)
        return Subject(officer.id, officer.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPageUse(Command):
    """The officer's phone used the page: the first time, then by the hour."""

    officer_id: int

    def perform(self, tx: Transaction) -> Subject:
        for each in _good(tx, self.officer_id):
            tx.replace(each, seen_at=tx.now)
        return Subject(self.officer_id)


def new_token() -> str:
    """A token to be shown once; only its hash is kept."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def hash_token(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def _good(tx: Transaction, officer_id: int) -> list[OfficerToken]:
    return tx.find(OfficerToken, officer_id=officer_id, revoked_at=None)
