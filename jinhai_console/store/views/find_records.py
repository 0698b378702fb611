"""Search over the registers of community work: disputes and places to visit, by what names them.

Their few thousand rows are read through, without an index of words.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Table, func, or_, select

from jinhai_console.domain.address import normal_address
from jinhai_console.domain.dispute import Dispute, DisputeParty
from jinhai_console.domain.find_rows import FoundDispute, FoundPlace
from jinhai_console.domain.pinyin import name_readings
from jinhai_console.domain.visit import VisitPlace
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.tables.dispute import IS_RUNNING
from jinhai_console.store.views.disputes import dispute_rows
from jinhai_console.store.views.visits import places_among

_FEWEST_DIGITS = 3  # fewer are in nearly every telephone number
_LEAST_LETTERS = 2

_dispute, _party, _place = (SHAPES[e].table for e in (Dispute, DisputeParty, VisitPlace))
_d, _p, _v = _dispute.c, _party.c, _place.c

Term = ColumnElement[bool]


def found_disputes(
    reader: Reader, words: Sequence[str], shown: int
) -> tuple[tuple[FoundDispute, ...], int]:
    """Those in which each word occurs, in themselves or a party; how many there are."""
    named = _named(reader, _party, words)

    def has(word: str) -> Term:
        of_party = [*_texts(word, _p.name, _p.address), *_spelled(word, _p.address_key)]
        of_party += _numbers(word, _p.phone, _p.phone_key, _p.identity_number)
        parties = select(_p.dispute_id).where(or_(*of_party, _p.name.in_(named(word))))
        own = [*_texts(word, _d.number, _d.claim, _d.address), *_spelled(word, _d.address_key)]
        return or_(*own, _d.id.in_(parties))

    order = (IS_RUNNING.desc(), _d.taken_up_at.desc(), _d.id.desc())
    ids, total = _found(reader, _dispute, [has(each) for each in words], order, shown)
    rows = {each.id: each for each in dispute_rows(reader, ids)}
    return tuple(
        FoundDispute(
            id,
            rows[id].dispute.number,
            rows[id].dispute.kind,
            rows[id].parties,
            rows[id].dispute.grade,
            rows[id].dispute.state,
            f"{rows[id].community} {rows[id].dispute.address}".strip(),
        )
        for id in ids
    ), total


def found_places(
    reader: Reader, words: Sequence[str], shown: int
) -> tuple[tuple[FoundPlace, ...], int]:
    """Places to visit in which each word occurs, those in use first; how many there are."""
    named = _named(reader, _place, words)

    def has(word: str) -> Term:
        texts = _texts(word, _v.name, _v.address, _v.building, _v.contact_name)
        return or_(*texts, *_numbers(word, _v.contact_phone), _v.name.in_(named(word)))

    order = (_v.retired_at.is_(None).desc(), _v.id.desc())
    ids, total = _found(reader, _place, [has(each) for each in words], order, shown)
    rows = {each.id: each for each in places_among(reader, ids)}
    return tuple(
        FoundPlace(
            id,
            rows[id].place.kind,
            rows[id].place.label,
            f"{rows[id].community} {rows[id].place.where}".strip(),
            rows[id].officer,
            rows[id].place.retired_at is not None,
        )
        for id in ids
    ), total


def _found(
    reader: Reader, table: Table, terms: Iterable[Term], order: Iterable[Any], shown: int
) -> tuple[list[int], int]:
    where = (table.c.station_id == reader.station_id, *terms)
    total = reader.connection.execute(select(func.count()).select_from(table).where(*where))
    query = select(table.c.id).where(*where).order_by(*order).limit(shown)
    return list(reader.connection.execute(query).scalars()), int(total.scalar_one())


def _named(reader: Reader, table: Table, words: Sequence[str]) -> Callable[[str], list[str]]:
    """By word, the names that have it as the beginning of their initials."""
    if not any(map(_may_be_initials, words)):
        return lambda _word: []
    names = reader.connection.execute(select(table.c.name).distinct()).scalars()
    readings = {each: name_readings(each) for each in names}
    return lambda word: [
        name
        for name, spelled in readings.items()
        if _may_be_initials(word) and any(each.startswith(word) for each in spelled)
    ]


def _may_be_initials(word: str) -> bool:
    return len(word) >= _LEAST_LETTERS and word.isascii() and word.isalpha()


def _texts(word: str, *columns: ColumnElement[str]) -> list[Term]:
    return [func.instr(func.lower(each), word) > 0 for each in columns]


def _numbers(word: str, *columns: ColumnElement[str]) -> list[Term]:
    """Of a telephone or identity number, any three digits or more."""
    return _texts(word, *columns) if sum(map(str.isdigit, word)) >= _FEWEST_DIGITS else []


def _spelled(word: str, key: ColumnElement[str]) -> list[Term]:
    """An address, in whatever spelling of its numbers."""
    normal = normal_address(word)
    return _texts(normal, key) if any(map(str.isdigit, normal)) and len(normal) > 2 else []
