"""What a screen or a sheet shows: frozen, complete, read once on the feed's or a reader's thread.

Texts that come from data (names, places) stand here ready; words of the program (states,
milestones) stay enumerations, so that the screen can say them in its own language.
"""

from dataclasses import dataclass

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.attachment import AttachmentRow
from jinhai_console.domain.callback_rows import CallbackRow
from jinhai_console.domain.case import CaseMark
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.clocks import Clock
from jinhai_console.domain.incident import IncidentState, NoteKind, PersonRole, Sex
from jinhai_console.domain.instant import Duration, Instant
from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.known_rows import SiteContact
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.outbox_rows import PushMark
from jinhai_console.domain.procedure_rows import NO_PROCEDURE, IncidentProcedure
from jinhai_console.domain.roster import PostKind
from jinhai_console.domain.routing import Suggested
from jinhai_console.domain.station import TeamKind


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """One line of the queue. `place` is community and address; `who` the officers, lead first."""

    id: int
    version: int
    number: str
    level: int
    state: IncidentState
    category_id: int
    category: str
    bucket: Bucket
    community_id: int | None
    community: str
    address: str
    received_at: Instant
    received_text: str
    summary: str
    officers: tuple[str, ...]
    officer_ids: tuple[int, ...]
    clock: Clock | None
    is_open: bool
    merged_into: str = ""
    longitude: float | None = None
    latitude: float | None = None
    is_order: bool = False  # 指令: counted as no incident

    @property
    def place(self) -> str:
        return f"{self.community} {self.address}".strip()

    @property
    def who(self) -> str:
        return "、".join(self.officers)


@dataclass(frozen=True, slots=True)
class DutyLine:
    """What an officer is on: one running assignment."""

    incident_id: int
    assignment_id: int
    number: str
    category: str
    milestone: Milestone
    since: Instant


@dataclass(frozen=True, slots=True)
class OfficerRow:
    """One line of the assignment panel. `availability` already counts the running assignments.

    `posts` and `post` (in words) are where the roster has him now, until `duty_ends_at`.
    """

    id: int
    version: int
    number: str
    name: str
    initials: str
    team_id: int
    team: str
    team_kind: TeamKind
    is_auxiliary: bool
    is_on_duty: bool
    activity_id: int
    activity: str
    availability: Availability
    community_ids: tuple[int, ...]
    communities: str
    skills: tuple[str, ...]
    duties: tuple[DutyLine, ...]
    phone: str = ""
    posts: tuple[PostKind, ...] = ()
    post: str = ""
    duty_ends_at: Instant | None = None
    is_on_leave: bool = False


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """What one incident contributes to the live charts."""

    id: int
    received_at: Instant
    bucket: Bucket
    is_nuisance: bool
    state: IncidentState
    is_open: bool
    response: Duration | None  # received → first on scene


@dataclass(frozen=True, slots=True)
class NoteRow:
    id: int
    at_text: str
    author: str
    text: str
    kind: NoteKind
    corrects: str  # the text it corrects, shortened


@dataclass(frozen=True, slots=True)
class InvolvementRow:
    """Masked unless the reader asked with a reason."""

    id: int
    role: PersonRole
    name: str
    phone: str
    identity_number: str
    remark: str
    occupation: str = ""
    sex: Sex | None = None
    birth_year: int | None = None


@dataclass(frozen=True, slots=True)
class PersonsInFull:
    """Names and numbers of one incident, for the short time that was asked for with a reason."""

    incident_id: int
    reporter: str
    reporter_phone: str
    involvements: tuple[InvolvementRow, ...]
    sites: tuple[SiteContact, ...] = ()


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    id: int
    version: int
    officer_id: int | None
    who: str
    team: str
    role: Role
    milestone: Milestone
    is_running: bool
    return_requested: bool
    return_reason: str
    is_returned: bool
    moments: tuple[tuple[Milestone, Instant], ...]  # those reached, in order
    push: PushMark | None = None  # the last message to him
    has_channel: bool = True  # whether anything can be pushed to him


@dataclass(frozen=True, slots=True)
class IncidentDetail:
    """Everything the middle panel shows about one incident."""

    row: IncidentRow
    category_path: tuple[str, ...]
    confirmed_category: str
    source: str
    origin: str
    reporter: str
    reporter_phone: str
    narrative: str
    longitude: float | None
    latitude: float | None
    disposition: str
    feedback: str
    closed_at: Instant | None
    moments: tuple[tuple[str, Instant], ...]  # the incident's line in time, named as in domain.md
    assignments: tuple[AssignmentRow, ...]
    notes: tuple[NoteRow, ...]
    involvements: tuple[InvolvementRow, ...]
    journal: tuple[JournalLine, ...]
    merged: tuple[str, ...]  # numbers of the incidents merged into this one
    suggested: Suggested
    scheduled_for: Instant | None = None
    procedure: IncidentProcedure = NO_PROCEDURE
    attachments: tuple[AttachmentRow, ...] = ()
    loss_cents: int | None = None
    channel: str = ""
    callbacks: tuple[CallbackRow, ...] = ()
    case: CaseMark | None = None


@dataclass(frozen=True, slots=True)
class EntryRef:
    """Who did what: enough for a panel to know its own echo and to name another's change."""

    sequence: int
    command: str
    command_uuid: str
    actor: str
    seat: str
