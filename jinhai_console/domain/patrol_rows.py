"""What the page of the patrol post lists and shows: looks, clues, the post itself."""

from dataclasses import dataclass

from jinhai_console.domain.attachment import AttachmentRow
from jinhai_console.domain.clue import Clue, Sighting
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.patrol import Light, PatrolLook, Unmanned, light_of
from jinhai_console.domain.route import Leg, Route
from jinhai_console.domain.task_rows import TaskRow


@dataclass(frozen=True, slots=True, kw_only=True)
class LookRow:
    """A scene that the post is to look at, or has looked at. `id` is the incident's.

    `is_wanted`: it has not looked, and somebody may still be met there. Without that and without
    a look it was missed.
    """

    id: int
    number: str
    category: str
    place: str
    level: int
    asked_at: Instant
    due_at: Instant
    is_wanted: bool
    look: PatrolLook | None = None
    looked_by: str = ""
    clues: int = 0

    def light(self, now: Instant) -> Light:
        return light_of(self.asked_at, self.due_at, now)

    @property
    def is_missed(self) -> bool:
        return self.look is None and not self.is_wanted


@dataclass(frozen=True, slots=True, kw_only=True)
class ClueRow:
    """One clue in a list. `last_seen` is the last sighting that stands."""

    id: int
    clue: Clue
    incident_number: str
    case_number: str
    sightings: int
    last_seen: Sighting | None
    handed_to: tuple[str, ...]
    alike: int  # other clues that may be the same


@dataclass(frozen=True, slots=True, kw_only=True)
class PostRow:
    """The post itself: who is there now. `id` is the station's."""

    id: int
    name: str
    on_post: tuple[str, ...]
    rostered: tuple[str, ...]
    gaps: tuple[Unmanned, ...]  # of the last day


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """A line of the log: an entry, or a look, which stands there as well."""

    id: int
    at: Instant
    kind: str  # as in `domain.patrol.ENTRY_NAMES`, or 查看
    officer: str
    text: str
    incident_id: int | None
    incident_number: str
    entered_at: Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """The log of some hours, latest first, with the gaps in manning."""

    since: Instant
    until: Instant
    lines: tuple[LogLine, ...]
    gaps: tuple[Unmanned, ...]


@dataclass(frozen=True, slots=True)
class SightingRow:
    """A sighting with its pictures; `leg` leads to it from the one before, of those that stand."""

    sighting: Sighting
    by: str
    photos: tuple[AttachmentRow, ...]
    leg: Leg | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """Another clue that may be the same, with what speaks for it."""

    id: int
    number: str
    features: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LookDetail:
    row: LookRow
    narrative: str
    clues: tuple[ClueRow, ...]
    log: Log


@dataclass(frozen=True, slots=True, kw_only=True)
class PostDetail:
    row: PostRow
    log: Log


@dataclass(frozen=True, slots=True, kw_only=True)
class ClueDetail:
    """`sightings` in order of time, those withdrawn among them; `route` of those that stand."""

    row: ClueRow
    entered_by: str
    incident_received_at: Instant | None
    merged_into: str
    sightings: tuple[SightingRow, ...]
    route: Route
    alike: tuple[Likeness, ...]
    tasks: tuple[TaskRow, ...]
    log: Log

    @property
    def clue(self) -> Clue:
        return self.row.clue
