"""Places to visit and visits read: whose they are, when they are due, what was found there."""

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, func, select

from jinhai_console.domain.attachment import AttachmentRow
from jinhai_console.domain.caution import Place
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.known import Person
from jinhai_console.domain.known_rows import CautionRow
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.visit import (
    Due,
    Visit,
    VisitOutcome,
    VisitPlace,
    due_at,
    due_of,
    going,
    natural,
    responsible,
)
from jinhai_console.domain.visit_rows import PlaceDetail, PlaceRow, SiteIncidents, SiteRow, VisitRow
from jinhai_console.store import past
from jinhai_console.store.past import journal_lines
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.attachments import attachments_of
from jinhai_console.store.views.cautions import cautions_about_each
from jinhai_console.store.views.known import past_lines
from jinhai_console.store.views.officers import all_officers
from jinhai_console.store.views.opened import UNMASKED_FOR
from jinhai_console.store.views.sites import incidents_at_site

_PLACE, _VISIT = SHAPES[VisitPlace], SHAPES[Visit]
_p, _v = _PLACE.table.c, _VISIT.table.c
_ORDER = list(Due)
SHOWN = 200  # visits of one place


def place_rows(reader: Reader) -> tuple[PlaceRow, ...]:
    """Every place, the longest due first; those never due behind, those out of use last."""
    return _rows(reader, _p.station_id == reader.station_id)


def places_of_officer(reader: Reader, officer_id: int) -> tuple[PlaceRow, ...]:
    """Those in use that fall to this officer, the longest due first."""
    officers = all_officers(reader)
    own = next((each.community_ids for each in officers if each.id == officer_id), ())
    wanted = (
        (_p.station_id == reader.station_id)
        & _p.retired_at.is_(None)
        & (
            (_p.officer_id == officer_id)
            | (_p.stand_in_id == officer_id)
            | _p.community_id.in_(own)
        )
    )
    return tuple(each for each in _rows(reader, wanted) if each.officer_id == officer_id)


def place_row(reader: Reader, id: int) -> PlaceRow | None:
    return next(iter(_rows(reader, _p.id == id)), None)


def places_among(reader: Reader, ids: Collection[int]) -> tuple[PlaceRow, ...]:
    """These, the longest due first."""
    return _rows(reader, _p.id.in_(ids)) if ids else ()


def place_of_site(reader: Reader, site_id: int) -> PlaceRow | None:
    return next(iter(_rows(reader, _p.site_id == site_id)), None)


def site_rows(reader: Reader) -> tuple[SiteRow, ...]:
    """The register: every site in use with its place to visit, the longest due first."""
    sites = reader.lists.sites
    places = [(sites.get(each.place.site_id or 0), each) for each in place_rows(reader)]
    return tuple(
        SiteRow(site, row, incidents_at_site(reader, site))
        for site, row in places
        if site is not None and site.retired_at is None
    )


def place_detail(reader: Reader, id: int) -> PlaceDetail | None:
    """None where there is no such place."""
    row = place_row(reader, id)
    if row is None:
        return None
    place, lists = row.place, reader.lists
    site = lists.sites.get(place.site_id or 0)
    happened = incidents_at_site(reader, site) if site else SiteIncidents()
    visits = visit_rows(reader, _v.place_id == id, SHOWN)
    names = {each.id: each.name for each in all_officers(reader)}
    known = past_lines(reader, happened.ids)
    return PlaceDetail(
        row=row,
        visits=visits,
        site=site,
        incidents=happened,
        lines=tuple(known[each] for each in happened.ids),
        cautions=cautions_at(reader, [place])[0],
        entered_by=names.get(place.entered_by_id or 0, ""),
        days=lists.station.known_days,
        journal=tuple(journal_lines(reader, [id, *(each.id for each in visits)])),
    )


def cautions_at(reader: Reader, places: Sequence[VisitPlace]) -> list[tuple[CautionRow, ...]]:
    """For each place the cautions on it and on whoever is met there."""
    return cautions_about_each(reader, [_met_at(each) for each in places])


def _met_at(place: VisitPlace) -> tuple[list[Person], Place]:
    sites = frozenset((place.site_id,)) if place.site_id else frozenset[int]()
    people = [Person(name, place.contact_phone) for name in (place.name, place.contact_name)]
    return people, Place(place.address, place.community_id, sites)


def place_unmasked(reader: Reader, sequence: int) -> VisitPlace | None:
    """What the entry `sequence` asked to see; None where it is no such entry, or too old."""
    entry = past.entry(reader.connection, sequence)
    # Either way: a clock stepped back must not hold it open for an hour.
    if entry is None or entry.command != "UnmaskPlace":
        return None
    if abs(reader.now - entry.at) > UNMASKED_FOR:
        return None
    row = place_row(reader, entry.subject_id)
    return row.place if row else None


def visit_rows(
    reader: Reader, which: ColumnElement[bool], most: int | None = None
) -> tuple[VisitRow, ...]:
    """The visits of which this holds, the latest first, with their photos."""
    query = (
        select(_VISIT.table)
        .where(_v.station_id == reader.station_id, which)
        .order_by(_v.at.desc(), _v.id.desc())
        .limit(most)
    )
    found = [_VISIT.entity(row) for row in reader.connection.execute(query)]
    names = {each.id: each.name for each in all_officers(reader)}
    photos = attachments_of(reader, [each.id for each in found])
    places = _places(reader, {each.place_id for each in found})
    return tuple(_visit_row(reader, each, names, places, photos) for each in found)


def visits_of_officer(reader: Reader, officer_id: int, since: Instant) -> tuple[VisitRow, ...]:
    """What he entered lately, the latest first."""
    return visit_rows(reader, (_v.officer_id == officer_id) & (_v.at >= since))


def visits_between(reader: Reader, start: Instant, end: Instant) -> list[Visit]:
    """Those in [start, end), by time."""
    query = (
        select(_VISIT.table)
        .where(_v.station_id == reader.station_id, _v.at >= start, _v.at < end)
        .order_by(_v.at, _v.id)
    )
    return [_VISIT.entity(row) for row in reader.connection.execute(query)]


def is_visit_known(reader: Reader, place_id: int, officer_id: int, at: Instant) -> bool:
    query = select(_v.id).where(_v.place_id == place_id, _v.officer_id == officer_id, _v.at == at)
    return reader.connection.execute(query).first() is not None


def last_real_before(reader: Reader, moment: Instant) -> dict[int, Instant]:
    """By place, when somebody was last met there before `moment`."""
    query = (
        select(_v.place_id, func.max(_v.at))
        .where(_v.station_id == reader.station_id, _v.outcome == VisitOutcome.MET, _v.at < moment)
        .group_by(_v.place_id)
    )
    return {id: at for id, at in reader.connection.execute(query)}


def all_places(reader: Reader) -> list[VisitPlace]:
    query = select(_PLACE.table).where(_p.station_id == reader.station_id).order_by(_p.id)
    return [_PLACE.entity(row) for row in reader.connection.execute(query)]


def _rows(reader: Reader, which: ColumnElement[bool]) -> tuple[PlaceRow, ...]:
    query = select(_PLACE.table).where(which)
    places = [_PLACE.entity(row) for row in reader.connection.execute(query)]
    officers, tried = all_officers(reader), _tried(reader, which)
    rows = [_row(reader, each, officers, tried) for each in places]
    rows.sort(key=_by_due)
    return tuple(rows)


def _by_due(row: PlaceRow) -> tuple[object, ...]:
    return _ORDER.index(row.due), row.due_at or 0, natural(row.place.where), row.id


def _row(
    reader: Reader,
    place: VisitPlace,
    officers: Sequence[Officer],
    tried: Mapping[int, tuple[int, Instant]],
) -> PlaceRow:
    lists = reader.lists
    zone = lists.station.zone
    community = lists.communities.get(place.community_id)
    officer, usual = going(place, officers), responsible(place, officers)
    count, last = tried.get(place.id, (0, None))
    return PlaceRow(
        place=place,
        community=community.name if community else "",
        officer_id=officer.id if officer else None,
        officer=officer.name if officer else "",
        usual=usual.name if usual and usual != officer else "",
        due_at=due_at(place, zone),
        due=due_of(place, reader.now, zone),
        visits=count,
        last_tried_at=last,
    )


def _tried(reader: Reader, which: ColumnElement[bool]) -> dict[int, tuple[int, Instant]]:
    """By place, how many visits it has had and when the last was."""
    query = (
        select(_v.place_id, func.count(), func.max(_v.at))
        .where(_v.place_id.in_(select(_p.id).where(which)))
        .group_by(_v.place_id)
    )
    return {id: (count, at) for id, count, at in reader.connection.execute(query)}


def _places(reader: Reader, ids: Collection[int]) -> dict[int, VisitPlace]:
    wanted = select(_PLACE.table).where(_p.id.in_(ids))
    return {each.id: _PLACE.entity(each) for each in reader.connection.execute(wanted)}


def _visit_row(
    reader: Reader,
    visit: Visit,
    names: Mapping[int, str],
    places: Mapping[int, VisitPlace],
    photos: Mapping[int, Sequence[AttachmentRow]],
) -> VisitRow:
    topics, place = reader.lists.visit_topics, places[visit.place_id]
    return VisitRow(
        visit=visit,
        label=place.label,
        names=tuple(each for each in (place.name, place.contact_name) if each),
        officer=names.get(visit.officer_id, ""),
        entered_by=names.get(visit.entered_by_id or 0, ""),
        topics=tuple(topics[id].name for id in visit.topic_ids if id in topics),
        photos=tuple(photos.get(visit.id, ())),
    )
