"""What screens, sheets and scripts are told of call-backs: frozen, masked, read once."""

from dataclasses import dataclass

from jinhai_console.domain.callback import Callback, CallbackAttempt
from jinhai_console.domain.callback_sample import CallbackSample
from jinhai_console.domain.instant import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackRow:
    """`callback` has its name and number masked; `problem` is why no telephone leads there."""

    callback: Callback
    community: str
    officer: str
    caller: str  # who has it on the telephone now
    ended_by: str
    problem: str
    waits_for_answer: bool  # dissatisfied, and the task about it is not done

    @property
    def id(self) -> int:
        return self.callback.id

    def is_late(self, now: Instant) -> bool:
        return self.callback.is_open and now > self.callback.due_at


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptRow:
    attempt: CallbackAttempt
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BehindCallback:
    """What is called about; narrative and feedback are masked."""

    happened_at: Instant
    handled_at: Instant | None
    address: str
    narrative: str
    result: str


@dataclass(frozen=True, slots=True)
class ContactInFull:
    """Whom to ask for and by which number, for the time of a call."""

    callback_id: int
    name: str
    phone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleRow:
    """A drawing and how far its calls are."""

    sample: CallbackSample
    drawn_by: str
    ids: tuple[int, ...]  # its call-backs
    done: int
    valid: int

    @property
    def id(self) -> int:
        return self.sample.id
