"""An officer's places to visit for his phone, and which visit a phone's command made."""

from collections.abc import Sequence

from sqlalchemy import select

from jinhai_console.domain.caution import CAUTION_NAMES
from jinhai_console.domain.instant import short_text
from jinhai_console.domain.known_rows import CautionRow
from jinhai_console.domain.masking import mask_text
from jinhai_console.domain.officers_page_rows import PageCaution, PagePlace
from jinhai_console.domain.visit import PLACE_KIND_NAMES, Due, going
from jinhai_console.domain.visit_rows import PlaceRow
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import journal
from jinhai_console.store.views.officers import all_officers
from jinhai_console.store.views.visits import cautions_at, place_row, places_of_officer

MOST = 200


def page_places(reader: Reader, officer_id: int) -> tuple[PagePlace, ...]:
    """Those that fall to him, the longest due first."""
    rows = places_of_officer(reader, officer_id)[:MOST]
    cautions = cautions_at(reader, [each.place for each in rows])
    zone = reader.lists.station.zone
    return tuple(_place(*each, zone) for each in zip(rows, cautions, strict=True))


def may_visit(reader: Reader, officer_id: int, place_id: int) -> bool:
    """Whether the place is his, or lies in a community of his."""
    row = place_row(reader, place_id)
    if row is None:
        return False
    officers = all_officers(reader)
    owner = going(row.place, officers)
    own = next((each for each in officers if each.id == officer_id), None)
    is_near = own is not None and row.place.community_id in own.community_ids
    return is_near or (owner is not None and owner.id == officer_id)


def visit_made_by(reader: Reader, officer_id: int, uuid: str) -> int | None:
    """The visit that this command of his made; None where there is none."""
    query = select(journal.c.subject_id).where(
        journal.c.station_id == reader.station_id,
        journal.c.command_uuid == uuid,
        journal.c.actor_id == officer_id,
        journal.c.command == "RecordVisit",
    )
    return reader.connection.execute(query).scalar()


def _place(row: PlaceRow, cautions: Sequence[CautionRow], zone: str) -> PagePlace:
    place = row.place
    return PagePlace(
        place_id=place.id,
        kind=PLACE_KIND_NAMES[place.kind],
        name=place.name,
        where=f"{row.community} {place.where}".strip(),
        contact=place.contact_name,
        phone=place.contact_phone,
        reason=place.reason,
        remarks=place.remarks,
        due_text=short_text(row.due_at, zone)[:5],
        is_due=row.due in (Due.OVERDUE, Due.WEEK),
        is_overdue=row.due is Due.OVERDUE,
        last_text=short_text(place.last_visited_at, zone)[:5],
        # The name stands in full on the same card; numbers of anybody do not.
        cautions=tuple(
            PageCaution(CAUTION_NAMES[e.kind], mask_text(e.text), e.subject, e.doubt)
            for e in cautions
        ),
    )
