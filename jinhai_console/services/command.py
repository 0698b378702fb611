"""What every command is: a frozen intention that knows how to carry itself out."""

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from uuid import uuid4

from jinhai_console.domain.outcome import Subject
from jinhai_console.store.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Command(ABC):
    """`actor_id` is the officer who wants it, None where a machine does.

    The same `uuid` is carried out once, however often it is submitted.
    """

    actor_id: int | None
    uuid: str = field(default_factory=lambda: str(uuid4()))

    @abstractmethod
    def perform(self, tx: Transaction) -> Subject:
        """Check, decide, save. Raises Refusal where it must not be; then nothing is saved."""
