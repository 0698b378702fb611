"""What an officer's own page shows: his incidents, without the names of others."""

from dataclasses import dataclass

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.station import Level


@dataclass(frozen=True, slots=True)
class PageNote:
    at_text: str
    text: str


@dataclass(frozen=True, slots=True)
class PageCaution:
    """What to look out for: `about` is masked, `check` what to make sure of first."""

    name: str
    text: str
    about: str
    check: str


@dataclass(frozen=True, slots=True)
class PageIncident:
    """`phone`, the reporter's in full, and `cautions` are there while the assignment runs."""

    incident_id: int
    assignment_id: int
    number: str
    level: Level
    category: str
    place: str
    received_text: str
    narrative: str
    notes: tuple[PageNote, ...]
    phone: str
    role: Role
    is_running: bool
    is_delivered: bool
    moments: tuple[tuple[Milestone, str], ...]  # those reached, with the time of day
    category_id: int
    disposition_id: int | None
    feedback: str
    photos: int
    cautions: tuple[PageCaution, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficersPage:
    """Everything one phone may see, of one moment."""

    officer_id: int
    number: str
    seen_at: Instant | None  # when the token was last noted as used
    now: Instant
    incidents: tuple[PageIncident, ...]
    dispositions: tuple[tuple[int, str], ...]
