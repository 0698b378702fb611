"""What screens, sheets and the command line show of fraud warnings."""

from dataclasses import dataclass

from jinhai_console.domain.fraud_alert import (
    Amounts,
    ContactAttempt,
    ContactWay,
    FraudLevel,
    FraudLimits,
    FraudOutcome,
    FraudWarning,
    Target,
)
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.task_rows import TaskRow


@dataclass(frozen=True, slots=True, kw_only=True)
class FraudClock:
    """The moments of both lanes, in the present reckoning.

    `contact_due` and `door_due` are the limits of its level, None where the station has none.
    """

    opened_at: Instant
    contact_due: Instant | None
    door_due: Instant | None
    first_attempt_at: Instant | None
    reached_at: Instant | None
    door_at: Instant | None
    next_attempt_at: Instant | None
    ended_at: Instant | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FraudRow:
    """One alert; `person` masked.

    `is_verified`: his identity number has a sound check digit; None where there is no number.
    `asks`: who is to be reached since he denied it.
    """

    id: int
    version: int
    number: str
    incident_id: int
    incident_number: str
    incident_state: IncidentState
    level: FraudLevel
    person: Target
    is_verified: bool | None
    kind_id: int | None
    kind: str
    amounts: Amounts
    source: str
    community: str
    address: str
    officers: tuple[str, ...]
    clock: FraudClock
    attempts: int
    warnings: int
    denied_at: Instant | None
    asks: tuple[ContactWay, ...]
    outcome: FraudOutcome | None
    closed_by: str
    remark: str
    follow_up_at: Instant | None
    followed_up_at: Instant | None
    case_incident_id: int | None
    case_number: str

    @property
    def is_open(self) -> bool:
        return self.outcome is None

    @property
    def place(self) -> str:
        return f"{self.community} {self.address}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptRow:
    """`attempt.number` is masked."""

    attempt: ContactAttempt
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One officer's way to the door."""

    who: str
    dispatched_at: Instant | None
    acknowledged_at: Instant | None
    en_route_at: Instant | None
    on_scene_at: Instant | None
    ended_at: Instant | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FraudDetail:
    """One alert whole, oldest first in each list."""

    row: FraudRow
    limits: FraudLimits | None
    warnings: tuple[FraudWarning, ...]
    attempts: tuple[AttemptRow, ...]
    movements: tuple[Movement, ...]
    tasks: tuple[TaskRow, ...]
