"""What is shown beside an incident of what is known: groups, likenesses, cautions, sites, finds."""

from dataclasses import dataclass

from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.dispute_rows import DisputeMark
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.known import Person, Tie
from jinhai_console.domain.likeness import Likeness
from jinhai_console.domain.series_rows import SeriesMark


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What is asked about: an incident that is stored, or what a form holds of one so far.

    `received_at` 0 is now.
    """

    people: tuple[Person, ...] = ()
    address: str = ""
    community_id: int | None = None
    category_id: int | None = None
    longitude: float | None = None
    latitude: float | None = None
    received_at: Instant = 0
    incident_id: int | None = None


@dataclass(frozen=True, slots=True)
class PastLine:
    """One incident of a group; `disposition` is its outcome, "" where it has none yet."""

    id: int
    number: str
    received_text: str
    category: str
    state: IncidentState
    disposition: str


@dataclass(frozen=True, slots=True)
class KnownGroup:
    """`subject` is masked. `recent` of the `count` are of late; `lines` are the last of them."""

    tie: Tie
    subject: str
    count: int
    recent: int
    ids: tuple[int, ...]
    lines: tuple[PastLine, ...]


@dataclass(frozen=True, slots=True)
class AlikeLine:
    """An open incident that may be the same one. Of two, `merges_id` would go into `into_id`."""

    id: int
    number: str
    category: str
    place: str
    likeness: Likeness
    merges_id: int
    into_id: int

    @property
    def stays(self) -> bool:
        """Whether the other one is the one that goes on."""
        return self.into_id == self.id


@dataclass(frozen=True, slots=True)
class CautionRow:
    """A caution as it is read: `subject` masked, `tie` why it is shown here (None in a list)."""

    id: int
    version: int
    kind: CautionKind
    subject: str
    text: str
    source: str
    entered_by: str
    entered_text: str
    expires_at: Instant
    expires_text: str
    holds: bool
    ended_text: str = ""
    end_reason: str = ""
    tie: Tie | None = None

    @property
    def doubt(self) -> str:
        """What whoever goes there has to make sure of first; empty where it is sure."""
        return _DOUBTS.get(self.tie, "") if self.tie else ""


_DOUBTS = {
    Tie.NAME: "仅姓名相同，请核实是否本人",
    Tie.NEAR_ADDRESS: "地址相近，请核实",
}


@dataclass(frozen=True, slots=True)
class SiteLine:
    """A site at the address, its contact masked; `is_near`: the same house or almost.

    `visited_text` and `due_text` are days, `11-23`: of the last visit and of the next one due.
    """

    id: int
    name: str
    kind: str
    contact: str
    phone: str
    is_near: bool
    workers: int = 0
    visited_text: str = ""
    due_text: str = ""
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """Everything that is known of an incident's people and place. Empty parts are not shown."""

    groups: tuple[KnownGroup, ...] = ()
    alike: tuple[AlikeLine, ...] = ()
    cautions: tuple[CautionRow, ...] = ()
    sites: tuple[SiteLine, ...] = ()
    series: SeriesMark | None = None
    disputes: tuple[DisputeMark, ...] = ()
    days: int = 365
    recent_days: int = 30


@dataclass(frozen=True, slots=True)
class SiteContact:
    """A site's contact in full, behind the same journal entry as the incident's persons."""

    id: int
    name: str
    contact: str
    phone: str
