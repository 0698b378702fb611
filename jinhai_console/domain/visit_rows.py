"""What screens and sheets are told of visits: frozen, complete, read once."""

from dataclasses import dataclass

from jinhai_console.domain.attachment import AttachmentRow
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.known_rows import CautionRow, PastLine
from jinhai_console.domain.masking import mask_phone
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.domain.station import Site
from jinhai_console.domain.visit import Due, Visit, VisitPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """One place with who goes there next and when it is due.

    `officer` is empty where nobody has it; `usual` names whose it is where another goes this once.
    """

    place: VisitPlace
    community: str
    officer_id: int | None
    officer: str
    usual: str = ""
    due_at: Instant | None
    due: Due
    visits: int  # so far, those that met nobody too
    last_tried_at: Instant | None  # the last of them

    @property
    def id(self) -> int:
        return self.place.id

    @property
    def phone(self) -> str:
        return mask_phone(self.place.contact_phone)


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRow:
    """One visit. `label` is the place's, masked where it is a person's.

    `names` are those of its people, which lists mask in what was written.
    """

    visit: Visit
    label: str
    names: tuple[str, ...]
    officer: str
    entered_by: str
    topics: tuple[str, ...]
    photos: tuple[AttachmentRow, ...] = ()

    @property
    def id(self) -> int:
        return self.visit.id


@dataclass(frozen=True, slots=True)
class SiteIncidents:
    """Incidents at a site of late, by id, the newest first; a labour dispute is no theft."""

    labour: tuple[int, ...] = ()
    theft: tuple[int, ...] = ()
    others: tuple[int, ...] = ()

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(sorted((*self.labour, *self.theft, *self.others), reverse=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceDetail:
    """One place whole: its visits the newest first, what happened there, what to look out for."""

    row: PlaceRow
    visits: tuple[VisitRow, ...]
    site: Site | None
    incidents: SiteIncidents
    lines: tuple[PastLine, ...]  # the incidents, a line each
    cautions: tuple[CautionRow, ...]
    entered_by: str
    days: int  # how far back incidents were looked for
    journal: tuple[JournalLine, ...] = ()

    @property
    def place(self) -> VisitPlace:
        return self.row.place


@dataclass(frozen=True, slots=True)
class SiteRow:
    """A site of the register with its place to visit and what happened there."""

    site: Site
    place: PlaceRow
    incidents: SiteIncidents


@dataclass(frozen=True, slots=True)
class RouteGroup:
    """A building, or one of the other ends of a round: its places in the order of walking."""

    name: str
    places: tuple[PlaceRow, ...]


@dataclass(frozen=True, slots=True)
class RoutePart:
    """`name`: 楼栋, 重点人员, 工地与重点部位."""

    name: str
    groups: tuple[RouteGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RouteSheet:
    """走访路线单 of one officer: what is overdue or due within `days`."""

    officer: str
    parts: tuple[RoutePart, ...]
    days: int
    heading: SheetHeading
    zone: str
    at: Instant
