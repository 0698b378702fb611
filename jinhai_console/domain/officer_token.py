"""网页口令: what lets an officer's phone see his own incidents, and nothing else."""

from dataclasses import dataclass

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerToken(Entity):
    """The token itself is shown once and kept nowhere; its hash never reaches the journal."""

    officer_id: int
    token_hash: str
    issued_at: Instant
    issued_by_id: int | None = None
    seen_at: Instant | None = None
    revoked_at: Instant | None = None


@dataclass(frozen=True, slots=True)
class TokenRow:
    """An officer in the list of those who may use the page; without a token, no moments."""

    officer_id: int
    number: str
    name: str
    team: str
    issued_text: str
    seen_text: str

    @property
    def has_token(self) -> bool:
        return bool(self.issued_text)
