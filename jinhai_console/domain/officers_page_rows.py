"""What an officer's own page shows: his incidents, without the names of others, and his tasks."""

from collections.abc import Mapping
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
class PageAnswer:
    """`results` counts by the names of `domain.task.RESULT_NAMES`."""

    at_text: str
    text: str
    results: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PageTask:
    """What he or his `team` (empty where it is his own) owes; its words as they were written.

    `parts`: the conclusions and advice of the 研判 `about`, under their headings. `is_read`: all
    that was sent to him about it too.
    """

    task_id: int
    about: str
    title: str
    grade: str
    purpose: str
    parts: tuple[tuple[str, str], ...]
    asks: str
    team: str
    due_text: str
    is_overdue: bool
    given_text: str
    given_by: str
    chases: int
    chased_text: str
    is_delivered: bool
    is_read: bool
    answers: tuple[PageAnswer, ...]


@dataclass(frozen=True, slots=True)
class PagePlace:
    """A place that falls to him, in full: whom he is to meet. `is_due`: overdue or this week."""

    place_id: int
    kind: str
    name: str
    where: str
    contact: str
    phone: str
    reason: str
    remarks: str
    due_text: str
    is_due: bool
    is_overdue: bool
    last_text: str
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
    tasks: tuple[PageTask, ...] = ()
    places: tuple[PagePlace, ...] = ()
    topics: tuple[tuple[int, str], ...] = ()
