"""Incidents of the past, as a file or the demonstration tells them: by name, not yet by id."""

from dataclasses import dataclass

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.incident import IncidentState, PersonRole, Sex
from jinhai_console.domain.instant import Instant


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoricAssignment:
    """`unit` is an officer number of ours, or another body's name for whom it sent."""

    unit: str
    role: Role = Role.LEAD
    dispatched_at: Instant | None = None
    acknowledged_at: Instant | None = None
    en_route_at: Instant | None = None
    on_scene_at: Instant | None = None
    cleared_at: Instant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoricInvolvement:
    role: PersonRole
    name: str = ""
    phone: str = ""
    identity_number: str = ""
    occupation: str = ""
    sex: Sex | None = None
    birth_year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoricIncident:
    """`key` makes a second import of the same row a repeat: `import:<number>`, or a digest.

    Categories are names from the top class down, one to four, as the file says them.
    An empty `number` lets the station give one. `extra` is JSON of columns without a field.
    """

    key: str
    received_at: Instant
    zone: str
    number: str = ""
    category: tuple[str, ...] = ()
    confirmed_category: tuple[str, ...] = ()
    level: int | None = None
    address: str = ""
    community: str = ""
    narrative: str = ""
    reporter_name: str = ""
    reporter_phone: str = ""
    disposition: str = ""
    feedback: str = ""
    source: str = ""
    channel: str = ""
    loss_cents: int | None = None
    longitude: float | None = None
    latitude: float | None = None
    feedback_at: Instant | None = None
    closed_at: Instant | None = None
    exit: IncidentState | None = None
    assignments: tuple[HistoricAssignment, ...] = ()
    involvements: tuple[HistoricInvolvement, ...] = ()
    extra: str = ""
