"""警情: one call for service, and the state that follows from its assignments."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.assignment import Assignment
from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant


class IncidentState(StrEnum):
    SCHEDULED = "scheduled"
    PENDING = "pending"
    DISPATCHED = "dispatched"
    ACKNOWLEDGED = "acknowledged"
    EN_ROUTE = "en_route"
    ON_SCENE = "on_scene"
    AWAITING_FEEDBACK = "awaiting_feedback"
    IN_REVIEW = "in_review"
    CLOSED = "closed"
    ARCHIVED = "archived"
    TRANSFERRED = "transferred"
    MERGED = "merged"
    CANCELLED = "cancelled"
    UNFOUNDED = "unfounded"


STATE_NAMES: dict[IncidentState, str] = {
    IncidentState.SCHEDULED: "预约",
    IncidentState.PENDING: "待派",
    IncidentState.DISPATCHED: "已派",
    IncidentState.ACKNOWLEDGED: "已签收",
    IncidentState.EN_ROUTE: "途中",
    IncidentState.ON_SCENE: "到场",
    IncidentState.AWAITING_FEEDBACK: "待反馈",
    IncidentState.IN_REVIEW: "待审核",
    IncidentState.CLOSED: "已办结",
    IncidentState.ARCHIVED: "已归档",
    IncidentState.TRANSFERRED: "转出",
    IncidentState.MERGED: "合并",
    IncidentState.CANCELLED: "撤销",
    IncidentState.UNFOUNDED: "虚警",
}

OPEN_STATES = frozenset(list(IncidentState)[:8])
EXIT_STATES = frozenset(list(IncidentState)[10:])


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident(Entity):
    """`category_id` is the classification at intake, `confirmed_category_id` at feedback.

    `state` is stored for the queue's index and always equals `derive_state`.
    `clocks_from`: reopened or released then; what passed before is not held against anybody.
    `extra` keeps, as JSON text, what a message said beyond the known fields.
    `loss_cents` is confirmed, None: not known; `channel` is how a swindler reached his victim.
    """

    number: str
    origin: str  # hand, message, import
    category_id: int
    level: int
    received_at: Instant
    zone: str
    state: IncidentState = IncidentState.PENDING
    external_key: str | None = None
    source_id: int | None = None
    confirmed_category_id: int | None = None
    address: str = ""
    community_id: int | None = None
    longitude: float | None = None
    latitude: float | None = None
    narrative: str = ""
    reporter_name: str = ""
    reporter_phone: str = ""
    reported_at: Instant | None = None
    scheduled_for: Instant | None = None
    taken_by_id: int | None = None
    feedback: str = ""
    feedback_at: Instant | None = None
    disposition_id: int | None = None
    closed_at: Instant | None = None
    archived_at: Instant | None = None
    exit: IncidentState | None = None
    merged_into_id: int | None = None
    transferred_to: str = ""
    extra: str = ""
    clocks_from: Instant | None = None
    loss_cents: int | None = None
    channel: str = ""

    @property
    def waits_since(self) -> Instant:
        """From when its clocks run."""
        return self.clocks_from or self.received_at

    @property
    def effective_category_id(self) -> int:
        """What figures count by: the classification at feedback, else at intake."""
        return self.confirmed_category_id or self.category_id

    @property
    def is_open(self) -> bool:
        return self.state in OPEN_STATES


def derive_state(incident: Incident, assignments: Sequence[Assignment]) -> IncidentState:
    """The state of an incident, from its own end or else from its assignments.

    Nobody sets it twice: the first acknowledged, en route, on scene moves it on; all cleared
    ends the handling.
    """
    if incident.exit is not None:
        return incident.exit
    if incident.archived_at is not None:
        return IncidentState.ARCHIVED
    if incident.closed_at is not None:
        return IncidentState.CLOSED
    if all(each.returned_at is not None for each in assignments):
        waits = incident.scheduled_for is not None
        return IncidentState.SCHEDULED if waits else IncidentState.PENDING
    kept = current_round(assignments)
    if not kept:
        reported = incident.feedback_at is not None
        return IncidentState.IN_REVIEW if reported else IncidentState.AWAITING_FEEDBACK
    if any(each.on_scene_at for each in kept):
        return IncidentState.ON_SCENE
    if any(each.en_route_at for each in kept):
        return IncidentState.EN_ROUTE
    if incident.scheduled_for is not None:
        return IncidentState.SCHEDULED  # whoever is named for later is not on his way
    if any(each.acknowledged_at for each in kept):
        return IncidentState.ACKNOWLEDGED
    return IncidentState.DISPATCHED


def current_round(assignments: Sequence[Assignment]) -> list[Assignment]:
    """Who is at it now: the running assignments and those that ended while these ran.

    Empty when none runs. Whoever is sent after all were cleared begins a new round.
    """
    running = [each for each in assignments if each.is_running]
    if not running:
        return []
    since = min(each.dispatched_at or 0 for each in running)
    return [
        each
        for each in assignments
        if each.returned_at is None and (each.cleared_at is None or each.cleared_at > since)
    ]


@dataclass(frozen=True, slots=True)
class Harm:
    """What a theft or fraud cost, as confirmed, and how a swindler came in contact."""

    loss_cents: int | None = None
    channel: str = ""


class PersonRole(StrEnum):
    REPORTER = "reporter"
    VICTIM = "victim"
    SUSPECT = "suspect"
    PARTY = "party"
    WITNESS = "witness"


class Sex(StrEnum):
    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True, slots=True, kw_only=True)
class Involvement(Entity):
    """涉警人员: a person with his part in an incident.

    `sex` and `birth_year` are as said; where an identity number is sound it has the last word.
    """

    incident_id: int
    role: PersonRole
    name: str = ""
    phone: str = ""
    identity_number: str = ""
    remark: str = ""
    occupation: str = ""
    sex: Sex | None = None
    birth_year: int | None = None


class NoteKind(StrEnum):
    NOTE = "note"
    CORRECTION = "correction"
    AMENDMENT = "amendment"  # the platform sent the same message again, with other content
    REASON = "reason"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Entity):
    """Appended to an incident, never changed. A correction names what it corrects."""

    incident_id: int
    at: Instant
    text: str
    author_id: int | None = None
    kind: NoteKind = NoteKind.NOTE
    corrects_id: int | None = None

    @property
    def is_former(self) -> bool:
        """What stood there before a correction: kept to be read, not to be found or gone by."""
        return self.kind is NoteKind.CORRECTION and self.corrects_id is None
