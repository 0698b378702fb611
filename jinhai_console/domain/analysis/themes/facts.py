"""What the themes need of an incident. "", () and None: not known, and counted as such."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from jinhai_console.domain.incident import Sex


class AgeBand(StrEnum):
    """Full years on the day of the incident."""

    TO_17 = "0-17"
    TO_29 = "18-29"
    TO_44 = "30-44"
    TO_59 = "45-59"
    FROM_60 = "60-"


@dataclass(frozen=True, slots=True)
class Victim:
    """A group, never a person: no name, no number."""

    age_band: AgeBand | None = None
    sex: Sex | None = None
    occupation: str = ""


class Happened(Protocol):
    """What every theme counts by. `day` and `hour` (0 … 23) are of the station's wall clock."""

    @property
    def id(self) -> int: ...
    @property
    def day(self) -> date: ...
    @property
    def hour(self) -> int: ...
    @property
    def community(self) -> str: ...
    @property
    def kind(self) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class FraudFacts:
    """`kind`: the name of its category; `channels`: how the swindler reached the victim.

    `is_confirmed`: the loss is not only what the report said.
    """

    id: int
    day: date
    hour: int
    community: str
    kind: str
    victim: Victim = Victim()
    loss_cents: int | None = None
    is_confirmed: bool = False
    channels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeedFacts:
    """A theft, a fight, a dispute. `named`: what it was aimed at or about, names of word groups."""

    id: int
    day: date
    hour: int
    community: str
    kind: str
    named: tuple[str, ...] = ()
