"""What is known beside an incident: the past of its people and place, likenesses, cautions."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import BindParameter, ColumnClause, bindparam, literal_column, select, text

from jinhai_console.domain.address import is_near, normal_address
from jinhai_console.domain.caution import Place
from jinhai_console.domain.dispute_watch import Scene
from jinhai_console.domain.incident import Incident, Involvement
from jinhai_console.domain.instant import DAY, MINUTE, Instant, short_text
from jinhai_console.domain.known import (
    Group,
    Person,
    Seen,
    Tie,
    groups_of_persons,
    groups_of_places,
)
from jinhai_console.domain.known_rows import (
    AlikeLine,
    CautionRow,
    Known,
    KnownGroup,
    PastLine,
    SiteLine,
    Sought,
)
from jinhai_console.domain.likeness import LIKELY, Near, Standing, likeness, one_that_stays
from jinhai_console.domain.masking import mask_identity, mask_name, mask_phone
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.domain.station import Site
from jinhai_console.domain.visit import VisitPlace, due_at
from jinhai_console.store import search
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.tables.dispatch import IS_OPEN
from jinhai_console.store.views.cautions import cautions_about
from jinhai_console.store.views.disputes import disputes_beside
from jinhai_console.store.views.people import people_of
from jinhai_console.store.views.queue import incident_rows
from jinhai_console.store.views.series import series_mark

MOST = 3_000  # of a name or a house that everybody has, the last so many are looked through
_ALIKE = 3

_incident = SHAPES[Incident].table
_i = _incident.c
_p = SHAPES[Involvement].table.c
_ROW: ColumnClause[int] = literal_column("rowid")
_WORDS: BindParameter[str] = bindparam("words")
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_SINCE: BindParameter[int] = bindparam("since")
_UNTIL: BindParameter[int] = bindparam("until")
_STATION: BindParameter[int] = bindparam("station_id")

# The rows of an index that have the words, the last ones written first.
FOUND_IN = {
    table: select(_ROW)
    .select_from(text(table))
    .where(text(f"{table} MATCH :words"))
    .order_by(_ROW.desc())
    .limit(bindparam("most"))
    for table in search.TABLES
}
_SOMEBODY, _SOMEWHERE = FOUND_IN[search.PERSONS], FOUND_IN[search.INCIDENTS]
_REPORTERS = select(_i.id, _i.received_at, _i.reporter_name, _i.reporter_phone).where(
    _i.id.in_(_SOMEBODY), _i.received_at >= _SINCE
)
_INVOLVED = (
    select(_p.incident_id, _i.received_at, _p.name, _p.phone, _p.identity_number)
    .join(_incident, _i.id == _p.incident_id)
    .where(_p.id.in_(_SOMEBODY), _i.received_at >= _SINCE)
)
_PLACES = select(_i.id, _i.received_at, _i.address, _i.community_id).where(
    _i.id.in_(_SOMEWHERE), _i.received_at >= _SINCE
)
_OPEN_NEAR = select(_i.id).where(
    _i.station_id == _STATION,
    IS_OPEN,
    _i.received_at.between(_SINCE, _UNTIL),
)
_LINES = select(
    _i.id,
    _i.number,
    _i.received_at,
    _i.category_id,
    _i.confirmed_category_id,
    _i.state,
    _i.disposition_id,
).where(_i.id.in_(_IDS))
_PLACE = SHAPES[VisitPlace]
_OF_SITES = select(_PLACE.table).where(_PLACE.table.c.site_id.in_(_IDS))


def known_of(reader: Reader, incident_id: int) -> Known | None:
    """What is known beside a stored incident; None where there is none."""
    found = reader.connection.execute(_BY_ID, {"id": incident_id}).one_or_none()
    if found is None:
        return None
    incident: Incident = SHAPES[Incident].entity(found)
    sought = Sought(
        people=tuple(people_of(reader, incident)),
        address=incident.address,
        community_id=incident.community_id,
        category_id=incident.effective_category_id,
        longitude=incident.longitude,
        latitude=incident.latitude,
        received_at=incident.received_at,
        incident_id=incident_id,
    )
    return _known(reader, sought, is_open=incident.is_open)


def known_for(reader: Reader, sought: Sought) -> Known:
    """What is known of what a form holds so far."""
    return _known(reader, sought, is_open=False)


def cautions_of(reader: Reader, incident: Incident) -> tuple[CautionRow, ...]:
    """The cautions on the people and the place of a stored incident."""
    sites = sites_at(reader, incident.address, incident.community_id)
    place = Place(incident.address, incident.community_id, frozenset(each.id for each in sites))
    return cautions_about(reader, people_of(reader, incident), place)


_BY_ID = select(_incident).where(_i.id == bindparam("id"))


def _known(reader: Reader, sought: Sought, *, is_open: bool) -> Known:
    station = reader.lists.station
    since = reader.now - station.known_days * DAY
    seen = [
        each
        for each in _seen(reader, sought.people, since)
        if each.incident_id != sought.incident_id
    ]
    same, near = incidents_at(reader, sought, since)
    groups = [
        *groups_of_persons(sought.people, seen),
        *groups_of_places(same, near, sought.address),
    ]
    sites = _sites(reader, sought)
    place = Place(sought.address, sought.community_id, frozenset(each.id for each in sites))
    return Known(
        groups=_with_lines(reader, groups),
        alike=_alike(reader, sought) if is_open else (),
        cautions=cautions_about(reader, sought.people, place),
        sites=sites,
        series=series_mark(reader, sought.incident_id) if sought.incident_id else None,
        disputes=disputes_beside(reader, Scene(sought.people, sought.address, {})),
        days=station.known_days,
        recent_days=station.recent_days,
    )


def people_with_phone(reader: Reader, phone: str) -> list[Person]:
    """Everybody who was registered with this number in the days that are looked back."""
    since = reader.now - reader.lists.station.known_days * DAY
    return [each.person for each in _seen(reader, [Person(phone=phone)], since)]


# -- people and places of the past ------------------------------------------------


def _seen(reader: Reader, people: Sequence[Person], since: Instant) -> list[Seen]:
    """Every person of the past who shares a number or the name with one of these."""
    words = [
        word
        for each in people
        for word in (
            search.phone_word(each.phone),
            search.identity_word(each.identity_number),
            search.name_word(each.name),
        )
    ]
    match = search.match_any(words)
    if not match:
        return []
    given = {"words": match, "most": MOST, "since": since}
    read = reader.connection.execute
    reporters = [Seen(id, at, Person(*who)) for id, at, *who in read(_REPORTERS, given)]
    return [*reporters, *(Seen(id, at, Person(*who)) for id, at, *who in read(_INVOLVED, given))]


def incidents_at(
    reader: Reader, sought: Sought, since: Instant
) -> tuple[Mapping[int, Instant], Mapping[int, Instant]]:
    """By id, when the incidents at this address were received, and those only near it."""
    wanted = normal_address(sought.address)
    same: dict[int, Instant] = {}
    near: dict[int, Instant] = {}
    match = search.match_any([search.address_word(wanted), search.door_word(wanted)])
    given = {"words": match, "most": MOST, "since": since}
    for row in reader.connection.execute(_PLACES, given) if match else ():
        elsewhere = None not in (row.community_id, sought.community_id) and (
            row.community_id != sought.community_id
        )
        if row.id != sought.incident_id and not elsewhere:
            found = same if normal_address(row.address) == wanted else near
            found[row.id] = row.received_at
    return same, near


def incidents_naming(
    reader: Reader, name: str, community_id: int, since: Instant
) -> dict[int, Instant]:
    """By id, when those were received whose address names this place, in its community."""
    words = search.match_of(name)
    given = {"words": words, "most": MOST, "since": since}
    return {
        row.id: row.received_at
        for row in (reader.connection.execute(_PLACES, given) if words else ())
        if name in row.address and row.community_id in (None, community_id)
    }


def categories_of(reader: Reader, ids: Collection[int]) -> dict[int, int]:
    """By incident, what it counts as."""
    rows = reader.connection.execute(_LINES, {"ids": list(ids)}) if ids else ()
    return {row.id: row.confirmed_category_id or row.category_id for row in rows}


def _with_lines(reader: Reader, groups: Sequence[Group]) -> tuple[KnownGroup, ...]:
    station = reader.lists.station
    shown = {id for each in groups for id in each.ids[: station.known_shown]}
    lines = past_lines(reader, shown)
    recent = reader.now - station.recent_days * DAY
    return tuple(
        KnownGroup(
            tie=each.tie,
            subject=_masked(each),
            count=len(each.ids),
            recent=each.since(recent),
            ids=each.ids,
            lines=tuple(lines[id] for id in each.ids[: station.known_shown]),
        )
        for each in groups
    )


def past_lines(reader: Reader, ids: Collection[int]) -> dict[int, PastLine]:
    """By id, an incident of the past in one line."""
    lists = reader.lists
    found = {}
    for row in reader.connection.execute(_LINES, {"ids": list(ids)}) if ids else ():
        category = lists.categories[row.confirmed_category_id or row.category_id]
        disposition = lists.dispositions.get(row.disposition_id or 0)
        found[row.id] = PastLine(
            row.id,
            row.number,
            short_text(row.received_at, lists.station.zone),
            category.name,
            row.state,
            disposition.name if disposition else "",
        )
    return found


def _masked(group: Group) -> str:
    match group.tie:
        case Tie.PHONE:
            return mask_phone(group.subject)
        case Tie.ADDRESS | Tie.NEAR_ADDRESS:
            return group.subject
        case Tie.PARTIES:
            return "、".join(mask_name(each) for each in group.subject.split("、"))
        case _ if any(each.isdigit() for each in group.subject):
            return mask_identity(group.subject)
    return mask_name(group.subject)


# -- the same event, the site -----------------------------------------------------


def _alike(reader: Reader, sought: Sought) -> tuple[AlikeLine, ...]:
    """Open incidents near in place and time that may be the same one, the likeliest first."""
    station = reader.lists.station
    apart = station.alike_minutes * MINUTE
    given = {
        "station_id": reader.station_id,
        "since": sought.received_at - apart,
        "until": sought.received_at + apart,
    }
    ids = list(reader.connection.execute(_OPEN_NEAR, given).scalars())
    rows = {each.id: each for each in incident_rows(reader, ids)}
    own = rows.pop(sought.incident_id or 0, None)
    if own is None:
        return ()
    near = Near(station.alike_minutes, station.alike_metres)
    rated = [
        (likeness(own, each, near), each)
        for each in rows.values()
        if each.is_order == own.is_order  # an order and an incident are never one
    ]
    likely = [each for each in rated if each[0].score >= LIKELY and each[0].is_placed]
    likely.sort(key=lambda each: (-each[0].score, each[1].id))
    found = []
    for how, other in likely[:_ALIKE]:
        stays = one_that_stays(_standing(own), _standing(other)).id
        goes = own.id if stays == other.id else other.id
        found.append(
            AlikeLine(other.id, other.number, other.category, other.place, how, goes, stays)
        )
    return tuple(found)


def _standing(row: IncidentRow) -> Standing:
    return Standing(row.id, row.received_at, bool(row.officers))


def _sites(reader: Reader, sought: Sought) -> tuple[SiteLine, ...]:
    found = sites_at(reader, sought.address, sought.community_id)
    visited = _site_visits(reader, [each.id for each in found])
    zone = reader.lists.station.zone
    return tuple(
        SiteLine(
            each.id,
            each.name,
            each.kind,
            mask_name(each.contact_name),
            mask_phone(each.contact_phone),
            normal_address(each.address) != normal_address(sought.address),
            each.workers,
            *_visit_texts(visited.get(each.id), reader.now, zone),
        )
        for each in found
    )


def _site_visits(reader: Reader, ids: Sequence[int]) -> dict[int, VisitPlace]:
    rows = reader.connection.execute(_OF_SITES, {"ids": list(ids)}) if ids else ()
    return {row.site_id: _PLACE.entity(row) for row in rows}


def _visit_texts(place: VisitPlace | None, now: Instant, zone: str) -> tuple[str, str, bool]:
    """When it was last visited, by what day it is to be visited next, whether that is over."""
    if place is None:
        return "", "", False
    last, due = place.last_visited_at, due_at(place, zone)
    return (
        short_text(last, zone)[:5],
        short_text(due, zone)[:5],
        due is not None and due < now,
    )


def sites_at(reader: Reader, address: str, community_id: int | None) -> list[Site]:
    """The sites of this address: where the community is known, of this community."""
    wanted = normal_address(address)
    return [
        each
        for each in reader.lists.sites.values()
        if each.retired_at is None
        and community_id in (None, each.community_id)
        and is_near(normal_address(each.address), wanted)
    ]
