"""串并案 as stored: what is compared, which series there are, who is in them, what was refused."""

from collections import defaultdict
from collections.abc import Collection
from typing import NamedTuple

from sqlalchemy import BindParameter, bindparam, select

from jinhai_console.domain.analysis.fact import NONE
from jinhai_console.domain.case_series import CaseSeries, SeriesMember, SeriesRejection
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.series_rows import SeriesMark
from jinhai_console.store.lists import read_all
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME, SHAPES, fact
from jinhai_console.store.views.tallies import Counted, counted_conditions

_i = BY_NAME["incident"].table.c
_m = SHAPES[SeriesMember].table.c
_s = SHAPES[CaseSeries].table.c
_officer = BY_NAME["officer"].table.c

_AT_ONCE = 500
_IDS: BindParameter[int] = bindparam("ids", expanding=True)
_SPOTS = select(
    _i.id,
    _i.number,
    _i.received_at,
    fact.c.category_id,
    fact.c.community_id,
    _i.longitude,
    _i.latitude,
    _i.address,
    _i.state,
    _i.narrative,
).join(fact, fact.c.incident_id == _i.id)
_STANDING = select(_m.series_id, _m.incident_id).where(
    _m.station_id == bindparam("station_id"), _m.left_at.is_(None)
)
_MARK = (
    select(_s.id, _s.name, _s.size, _s.ended_at)
    .join(SHAPES[SeriesMember].table, _m.series_id == _s.id)
    .where(_m.incident_id == bindparam("incident_id"), _m.left_at.is_(None))
)


class SeriesSpot(NamedTuple):
    """An incident as it is compared: by the classification that figures count it by."""

    id: int
    number: str
    received_at: Instant
    category_id: int
    community_id: int  # NONE where there is none
    longitude: float | None
    latitude: float | None
    address: str
    state: IncidentState
    narrative: str

    @property
    def known_community_id(self) -> int | None:
        return None if self.community_id == NONE else self.community_id


def series_spots(reader: Reader, counted: Counted) -> list[SeriesSpot]:
    """Every incident that the question counts."""
    query = _SPOTS.where(*counted_conditions(reader, counted))
    return [SeriesSpot._make(row) for row in reader.connection.execute(query)]


def spots_of(reader: Reader, ids: Collection[int]) -> list[SeriesSpot]:
    """These incidents, by the time of their receipt."""
    wanted, found = sorted(ids), []
    for start in range(0, len(wanted), _AT_ONCE):
        given = {"ids": wanted[start : start + _AT_ONCE]}
        rows = reader.connection.execute(_SPOTS.where(_i.id.in_(_IDS)), given)
        found += [SeriesSpot._make(row) for row in rows]
    return sorted(found, key=lambda each: (each.received_at, each.id))


def all_series(reader: Reader) -> list[CaseSeries]:
    return read_all(reader.connection, CaseSeries, reader.station_id)


def standing_members(reader: Reader) -> dict[int, list[int]]:
    """By the id of a series, running or ended, the incidents in it."""
    found: dict[int, list[int]] = defaultdict(list)
    given = {"station_id": reader.station_id}
    for series_id, incident_id in reader.connection.execute(_STANDING, given):
        found[series_id].append(incident_id)
    return dict(found)


def rejections(reader: Reader) -> list[SeriesRejection]:
    return read_all(reader.connection, SeriesRejection, reader.station_id)


def officer_names(reader: Reader, ids: Collection[int]) -> dict[int, str]:
    rows = reader.connection.execute(
        select(_officer.id, _officer.name).where(_officer.id.in_(_IDS)), {"ids": sorted(ids)}
    )
    return {id: name for id, name in rows}


def series_mark(reader: Reader, incident_id: int) -> SeriesMark | None:
    """The series that an incident is in."""
    row = reader.connection.execute(_MARK, {"incident_id": incident_id}).one_or_none()
    return None if row is None else SeriesMark(row.id, row.name, row.size, bool(row.ended_at))
