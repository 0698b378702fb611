"""Search over everything: what the words are found in, by groups, the latest first."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import BindParameter, bindparam, func, literal, select, text

from jinhai_console.domain.address import normal_address
from jinhai_console.domain.find_rows import (
    Found,
    FoundCommunity,
    FoundIncident,
    FoundOfficer,
    FoundPerson,
    FoundSite,
    Where,
)
from jinhai_console.domain.incident import OPEN_STATES, Incident, Involvement, Note
from jinhai_console.domain.instant import short_text
from jinhai_console.domain.known import Person, identity_key, name_key, phone_key
from jinhai_console.domain.masking import mask_identity, mask_name, mask_phone
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.piece import piece_of
from jinhai_console.domain.station import Entry
from jinhai_console.store import search
from jinhai_console.store.indexing import parts_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.cautions import caution_list
from jinhai_console.store.views.find_records import found_disputes, found_places
from jinhai_console.store.views.known import FOUND_IN
from jinhai_console.store.views.queue import incident_rows

SHOWN = 8  # of each group
COUNTED = 10_000
_LOOKED_AT = 200  # the last so many, of which the open ones and the latest are shown

_incident, _person = SHAPES[Incident], SHAPES[Involvement]
_i, _p = _incident.table.c, _person.table.c
_officer = SHAPES[Officer].table
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_TOTALS = {
    table: select(func.count()).select_from(
        select(literal(1))
        .select_from(text(table))
        .where(text(f"{table} MATCH :words"))
        .limit(bindparam("most"))
        .subquery()
    )
    for table in search.TABLES
}
_MOMENTS = select(_i.id, _i.received_at, _i.state).where(_i.id.in_(_IDS))
_MOMENTS_OF = (
    select(_i.id, _i.received_at).where(_i.id.in_(FOUND_IN[search.PERSONS])),
    select(_i.id, _i.received_at)
    .join(_person.table, _p.incident_id == _i.id)
    .where(_p.id.in_(FOUND_IN[search.PERSONS])),
)
_INCIDENTS = select(_incident.table).where(_i.id.in_(_IDS))
_INVOLVED = select(_p.id, _p.incident_id, _p.name, _p.phone, _p.identity_number).where(
    _p.id.in_(_IDS)
)
_REPORTERS = select(_i.id, _i.id.label("incident_id"), _i.reporter_name, _i.reporter_phone).where(
    _i.id.in_(_IDS)
)
_OFFICERS = (
    select(_officer)
    .where(_officer.c.station_id == bindparam("station_id"), _officer.c.retired_at.is_(None))
    .order_by(_officer.c.number)
)


def find(reader: Reader, said: str, shown: int = SHOWN, counted: int = COUNTED) -> Found:
    """Everything in which each word of `said` occurs, at most `shown` of a group.

    Totals are counted up to `counted`: what has more is too much to be looked through anyway.
    """
    words = said.casefold().split()
    if not words:
        return Found(said)
    match = search.match_of(said)
    disputes, disputes_total = found_disputes(reader, words, shown)
    places, places_total = found_places(reader, words, shown)
    return Found(
        text=said,
        incidents=_incidents(reader, said, match, shown) if match else (),
        incidents_total=_total(reader, search.INCIDENTS, match, counted) if match else 0,
        persons=_persons(reader, match, shown) if match else (),
        persons_total=_total(reader, search.PERSONS, match, counted) if match else 0,
        disputes=disputes,
        disputes_total=disputes_total,
        places=places,
        places_total=places_total,
        officers=_officers(reader, words, shown),
        sites=_sites(reader, words, shown),
        communities=tuple(
            FoundCommunity(each.id, each.name)
            for each in _entries(reader.lists.communities.values(), words)
        )[:shown],
        cautions=tuple(caution_list(reader, said)[:shown]),
    )


def _total(reader: Reader, table: str, match: str, counted: int) -> int:
    given = {"words": match, "most": counted}
    return int(reader.connection.execute(_TOTALS[table], given).scalar_one())


def _rows_in(reader: Reader, table: str, match: str, most: int) -> list[int]:
    given = {"words": match, "most": most}
    return list(reader.connection.execute(FOUND_IN[table], given).scalars())


# -- incidents ------------------------------------------------------------------------


def _incidents(reader: Reader, said: str, match: str, shown: int) -> tuple[FoundIncident, ...]:
    ids = _rows_in(reader, search.INCIDENTS, match, _LOOKED_AT)
    moments = sorted(
        reader.connection.execute(_MOMENTS, {"ids": ids}),
        key=lambda each: (each.state not in OPEN_STATES, -each.received_at),
    )
    wanted = [each.id for each in moments[:shown]]
    rows = {each.id: each for each in incident_rows(reader, wanted)}
    texts = _texts(reader, wanted)
    found = []
    for id in wanted:
        row = rows[id]
        told, names = texts[id]
        found.append(
            FoundIncident(
                id,
                row.number,
                row.category,
                row.place,
                row.received_at,
                row.received_text,
                row.state,
                row.is_open,
                piece_of(told, said, names),
            )
        )
    return tuple(found)


def _texts(
    reader: Reader, ids: Sequence[int]
) -> dict[int, tuple[list[tuple[Where, str]], list[str]]]:
    """By incident, its texts in the order in which a find is explained, and its people's names."""
    parts = parts_of(reader.connection, ids)
    found = {}
    for row in reader.connection.execute(_INCIDENTS, {"ids": list(ids)}):
        each: Incident = _incident.entity(row)
        notes = [part for part in parts[each.id] if isinstance(part, Note)]
        people = [part for part in parts[each.id] if isinstance(part, Involvement)]
        told = [
            (Where.NUMBER, each.number),
            (Where.ADDRESS, each.address),
            (Where.NARRATIVE, each.narrative),
            (Where.FEEDBACK, each.feedback),
            *((Where.NOTE, note.text) for note in notes if not note.is_former),
            (Where.REPORTER, f"{each.reporter_name} {each.reporter_phone}"),
            *((Where.PERSON, _said_of(person)) for person in people),
        ]
        found[each.id] = (told, [each.reporter_name, *(person.name for person in people)])
    return found


def _said_of(person: Involvement) -> str:
    return f"{person.name} {person.phone} {person.identity_number} {person.remark}"


# -- persons --------------------------------------------------------------------------


def _persons(reader: Reader, match: str, shown: int) -> tuple[FoundPerson, ...]:
    """Each person once, who was named last first; his incidents are asked for by his keys."""
    ids = _rows_in(reader, search.PERSONS, match, _LOOKED_AT)
    named = _people(reader, ids)
    people = _each_once(named[id][1] for id in ids if id in named)[:shown]
    zone = reader.lists.station.zone
    found = []
    for person in people:
        incidents = _incidents_of(reader, person)
        last = short_text(max(incidents.values(), default=None), zone)
        ordered = sorted(incidents, key=lambda id: -incidents[id])
        found.append(
            FoundPerson(
                mask_name(person.name),
                mask_phone(person.phone),
                mask_identity(person.identity_number),
                tuple(ordered),
                last,
            )
        )
    return tuple(found)


def _each_once(people: Iterable[Person]) -> list[Person]:
    """By identity number, or by name and phone: whoever has either in common is one."""
    kept: list[Person] = []
    place_of: dict[tuple[str, ...], int] = {}
    for person in people:
        identity = identity_key(person.identity_number)
        keys: list[tuple[str, ...]] = [(name_key(person.name), phone_key(person.phone))]
        if identity:
            keys = [(identity,), *(each for each in keys if all(each))]
        place = next((place_of[each] for each in keys if each in place_of), len(kept))
        if place == len(kept):
            kept.append(person)
        elif identity and not kept[place].identity_number:
            kept[place] = replace(kept[place], identity_number=person.identity_number)
        place_of.update(dict.fromkeys(keys, place))
    return kept


def _people(reader: Reader, ids: Sequence[int]) -> dict[int, tuple[int, Person]]:
    """By row of the index, the incident and the person in it."""
    read, given = reader.connection.execute, {"ids": list(ids)}
    found = {id: (incident, Person(*who)) for id, incident, *who in read(_REPORTERS, given)}
    found |= {id: (incident, Person(*who)) for id, incident, *who in read(_INVOLVED, given)}
    return found


def _incidents_of(reader: Reader, person: Person) -> Mapping[int, int]:
    """By id, when the incidents of this person were received."""
    identity = search.identity_word(person.identity_number)
    others = [search.phone_word(person.phone), search.name_word(person.name)]
    both = " AND ".join(f'"{each}"' for each in others if each)
    match = f'"{identity}"' + (f" OR ({both})" if all(others) else "") if identity else both
    if not match:
        return {}
    given = {"words": match, "most": _LOOKED_AT}
    rows = [row for query in _MOMENTS_OF for row in reader.connection.execute(query, given)]
    return {row.id: row.received_at for row in rows}


# -- the station's own ----------------------------------------------------------------


def _officers(reader: Reader, words: Sequence[str], shown: int) -> tuple[FoundOfficer, ...]:
    """By part of the name or number, or the initials."""
    rows = reader.connection.execute(_OFFICERS, {"station_id": reader.station_id})
    every = [SHAPES[Officer].entity(row) for row in rows]
    teams = reader.lists.teams
    return tuple(
        FoundOfficer(each.id, each.number, each.name, teams[each.team_id].name)
        for each in _entries(every, words)
    )[:shown]


def _sites(reader: Reader, words: Sequence[str], shown: int) -> tuple[FoundSite, ...]:
    communities = reader.lists.communities
    found = []
    for each in _entries(reader.lists.sites.values(), words)[:shown]:
        word = search.address_word(normal_address(each.address))
        match = search.match_any([word])
        ids = _rows_in(reader, search.INCIDENTS, match, _LOOKED_AT) if match else []
        found.append(
            FoundSite(
                each.id,
                each.name,
                f"{communities[each.community_id].name} {each.address}".strip(),
                mask_name(each.contact_name),
                mask_phone(each.contact_phone),
                tuple(ids),
            )
        )
    return tuple(found)


def _entries(entries: Iterable[Any], words: Sequence[str]) -> list[Any]:
    return [each for each in entries if each.retired_at is None and _has(each, words)]


def _has(entry: Entry, words: Sequence[str]) -> bool:
    names = ("name", "number", "code", "address", "contact_name", "contact_phone")
    whole = "\n".join(str(getattr(entry, name, "")) for name in names).casefold()
    readings = entry.initials.split()
    return all(word in whole or any(each.startswith(word) for each in readings) for word in words)
