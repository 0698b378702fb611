"""What the desk answers: a value a person can act on. Exceptions are for faults."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """What a handler hands back: the record it made or changed.

    `is_repeat`: the outside world said this before; nothing was saved.
    """

    id: int = 0
    number: str = ""
    is_repeat: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """The command stands in the journal as entry `sequence`; `id` is the record it wrote."""

    sequence: int
    id: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The same command, or the same message, was carried out before."""

    sequence: int
    id: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was changed. `reason` says what is wrong and what to do, in one sentence.

    `may_pass`: the surroundings are at fault (disk full, locked); the same may be done later.
    """

    reason: str
    may_pass: bool = False


Answer = Done | Duplicate | Refused


class Refusal(Exception):
    """Raised inside a handler; the desk turns it into `Refused`. The text is for a person."""
