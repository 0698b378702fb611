"""Cautions: those that concern an incident's people and place, and the list of all."""

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select

from jinhai_console.domain.caution import CAUTION_NAMES, Caution, Place, tie_to
from jinhai_console.domain.instant import day_of, short_text
from jinhai_console.domain.known import Person, Tie
from jinhai_console.domain.known_rows import CautionRow
from jinhai_console.domain.masking import mask_identity, mask_name, mask_phone
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES

_shape = SHAPES[Caution]
_c = _shape.table.c
_officer = BY_NAME["officer"].table.c

_STATION: BindParameter[int] = bindparam("station_id")
_NOW: BindParameter[int] = bindparam("now")
_HOLDING = select(_shape.table).where(
    _c.station_id == _STATION, _c.ended_at.is_(None), _c.expires_at > _NOW
)
_ALL = select(_shape.table).where(_c.station_id == _STATION)


def cautions_about(
    reader: Reader, people: Sequence[Person], place: Place
) -> tuple[CautionRow, ...]:
    """Those that hold now and concern one of these people or this place, the surest first."""
    return cautions_about_each(reader, [(people, place)])[0]


def cautions_about_each(
    reader: Reader, subjects: Sequence[tuple[Sequence[Person], Place]]
) -> list[tuple[CautionRow, ...]]:
    """The same of many at once: what holds is read once."""
    holding = _holding(reader)
    found = [_tied(holding, people, place) for people, place in subjects]
    names = _names(reader, [each for these in found for _tie, each in these])
    return [tuple(_row(reader, each, names, tie) for tie, each in these) for these in found]


def caution_list(reader: Reader, text: str = "") -> list[CautionRow]:
    """All that hold, in whose text, source or subject every word occurs; the first to end first."""
    return _list(reader, _HOLDING, text)


def caution_history(reader: Reader, text: str = "") -> list[CautionRow]:
    """The same, and behind them those that hold no longer, the latest first."""
    return _list(reader, _ALL, text)


def _list(reader: Reader, query: Select[Any], text: str) -> list[CautionRow]:
    given = {"station_id": reader.station_id, "now": reader.now}
    every = [_shape.entity(row) for row in reader.connection.execute(query, given)]
    words = text.casefold().split()
    found = [each for each in every if _has_words(reader, each, words)]
    holding = [each for each in found if each.holds_at(reader.now)]
    others = [each for each in found if not each.holds_at(reader.now)]
    holding.sort(key=lambda each: (each.expires_at, each.id))
    others.sort(key=lambda each: -(each.ended_at or each.expires_at))
    names = _names(reader, found)
    return [_row(reader, each, names) for each in (*holding, *others)]


def _holding(reader: Reader) -> list[Caution]:
    given = {"station_id": reader.station_id, "now": reader.now}
    return [_shape.entity(row) for row in reader.connection.execute(_HOLDING, given)]


def _tied(
    holding: Sequence[Caution], people: Sequence[Person], place: Place
) -> list[tuple[Tie, Caution]]:
    tied = [(tie_to(each, people, place), each) for each in holding]
    found = [(tie, each) for tie, each in tied if tie is not None]
    order = list(Tie)
    found.sort(key=lambda each: (order.index(each[0]), each[1].id))
    return found


def _has_words(reader: Reader, caution: Caution, words: Collection[str]) -> bool:
    """By what it says in full: whoever knows a number finds it, though he sees it masked."""
    texts = (
        CAUTION_NAMES[caution.kind],
        caution.text,
        caution.source,
        caution.name,
        caution.phone,
        caution.identity_number,
        _place(reader, caution),
    )
    whole = "\n".join(texts).casefold()
    return all(word in whole for word in words)


def _names(reader: Reader, cautions: Sequence[Caution]) -> dict[int, str]:
    ids = {each.entered_by_id for each in cautions if each.entered_by_id}
    query = select(_officer.id, _officer.name).where(_officer.id.in_(ids))
    return dict(reader.connection.execute(query).all()) if ids else {}


def _row(
    reader: Reader, caution: Caution, names: dict[int, str], tie: Tie | None = None
) -> CautionRow:
    zone = reader.lists.station.zone
    return CautionRow(
        id=caution.id,
        version=caution.version,
        kind=caution.kind,
        subject=_subject(reader, caution),
        text=caution.text,
        source=caution.source,
        entered_by=names.get(caution.entered_by_id or 0, ""),
        entered_text=short_text(caution.entered_at, zone),
        expires_at=caution.expires_at,
        expires_text=day_of(caution.expires_at - 1, zone).isoformat(),  # its last day
        holds=caution.holds_at(reader.now),
        ended_text=short_text(caution.ended_at, zone),
        end_reason=caution.end_reason,
        tie=tie,
    )


def _subject(reader: Reader, caution: Caution) -> str:
    parts = (
        mask_name(caution.name),
        mask_phone(caution.phone),
        mask_identity(caution.identity_number),
        _place(reader, caution),
    )
    return "　".join(each for each in parts if each)


def _place(reader: Reader, caution: Caution) -> str:
    lists = reader.lists
    site = lists.sites.get(caution.site_id or 0)
    community = lists.communities.get(caution.community_id or 0)
    parts = (community.name if community else "", caution.address, site.name if site else "")
    return " ".join(each for each in parts if each)
