"""What a search finds, by groups: incidents, persons, registers, the station's own, cautions."""

from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.dispute import DisputeKind, DisputeState, Risk
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.known_rows import CautionRow
from jinhai_console.domain.visit import PlaceKind


class Where(StrEnum):
    """In which of an incident's texts the words stand."""

    NUMBER = "number"
    ADDRESS = "address"
    NARRATIVE = "narrative"
    FEEDBACK = "feedback"
    NOTE = "note"
    REPORTER = "reporter"
    PERSON = "person"


WHERE_NAMES: dict[Where, str] = {
    Where.NUMBER: "编号",
    Where.ADDRESS: "地址",
    Where.NARRATIVE: "经过",
    Where.FEEDBACK: "反馈",
    Where.NOTE: "记录",
    Where.REPORTER: "报警人",
    Where.PERSON: "涉警人员",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """The words found, with a little of what stands around them; personal data masked."""

    where: Where
    before: str
    hit: str
    after: str

    @property
    def text(self) -> str:
        return f"{self.before}{self.hit}{self.after}"


@dataclass(frozen=True, slots=True)
class FoundIncident:
    """`piece` is None where the words stand apart from each other."""

    id: int
    number: str
    category: str
    place: str
    received_at: Instant
    received_text: str
    state: IncidentState
    is_open: bool
    piece: Piece | None


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """One person, masked, with his incidents, latest first."""

    name: str
    phone: str
    identity_number: str
    incident_ids: tuple[int, ...]
    last_text: str


@dataclass(frozen=True, slots=True)
class FoundOfficer:
    id: int
    number: str
    name: str
    team: str


@dataclass(frozen=True, slots=True)
class FoundSite:
    """A site, its contact masked, with the incidents at its address."""

    id: int
    name: str
    place: str
    contact: str
    phone: str
    incident_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FoundCommunity:
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class FoundDispute:
    """`parties` masked."""

    id: int
    number: str
    kind: DisputeKind
    parties: str
    grade: Risk
    state: DisputeState
    place: str


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place to visit; `label` masked where it is a person's."""

    id: int
    kind: PlaceKind
    label: str
    place: str
    officer: str
    is_retired: bool


@dataclass(frozen=True, slots=True)
class Found:
    """Totals count all that have the words, `persons_total` every mention."""

    text: str
    incidents: tuple[FoundIncident, ...] = ()
    incidents_total: int = 0
    persons: tuple[FoundPerson, ...] = ()
    persons_total: int = 0
    disputes: tuple[FoundDispute, ...] = ()
    disputes_total: int = 0
    places: tuple[FoundPlace, ...] = ()
    places_total: int = 0
    officers: tuple[FoundOfficer, ...] = ()
    sites: tuple[FoundSite, ...] = ()
    communities: tuple[FoundCommunity, ...] = ()
    cautions: tuple[CautionRow, ...] = ()

    @property
    def total(self) -> int:
        others = (self.officers, self.sites, self.communities, self.cautions)
        registers = self.disputes_total + self.places_total
        own = sum(len(each) for each in others)
        return self.incidents_total + self.persons_total + registers + own
