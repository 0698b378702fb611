"""地图: a question's incidents and the communities' outlines, brought onto one plane."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from jinhai_console.domain.analysis.boundary import boundary_area, in_metres
from jinhai_console.domain.analysis.fact import Axis
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.analysis.projection import (
    REACH_M,
    LocalPlane,
    SortedPlaces,
    sort_places,
)
from jinhai_console.domain.analysis.station_map import Ground, MapArea, MapPoints
from jinhai_console.domain.classification import Bucket, with_descendants
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.station import Community
from jinhai_console.services.boundaries import middle_of
from jinhai_console.services.counting import NO_COMMUNITY, left_out
from jinhai_console.services.definition import Phrase, definition
from jinhai_console.store.lists import Lists
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.points import Located, located
from jinhai_console.store.views.tallies import Counted, counts

MOST_INCIDENTS = 300_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MapQuestion:
    """`community_id` NOWHERE: those without one."""

    period: Period
    category_id: int | None = None
    community_id: int | None = None


def station_map(reader: Reader, question: MapQuestion) -> Ground:
    """Refused where the question counts more than can be drawn."""
    lists = reader.lists
    counted = counted_of(lists, question, question.period)
    total = counts(reader, counted, Axis.CATEGORY).total()
    if total > MOST_INCIDENTS:
        raise Refusal(
            f"这个时段有 {total:,} 起，地图最多画 {MOST_INCIDENTS:,} 起；请缩短时段，或只看一类"
        )
    rows = located(reader, counted)
    degrees = np.array((rows.longitudes, rows.latitudes), dtype=np.float64).T
    places = sort_places(degrees.reshape(-1, 2), middle_of(lists.station))
    live = [each for each in lists.communities.values() if each.retired_at is None]
    outlined = [each for each in live if each.boundary]
    plane = _steady(places.plane) or _plane_of(lists, outlined)
    near, far = outlines_near(outlined, plane)
    return Ground(
        points=_points(lists, rows, degrees.reshape(-1, 2), places, plane),
        areas=near,
        plane=plane,
        far=far,
        is_covered=bool(live) and len(near) == len(live),
    )


def asked_definition(question: MapQuestion, lists: Lists) -> tuple[Phrase, ...]:
    """What the map counts."""
    chosen = () if question.category_id is None else (lists.categories[question.category_id],)
    place = lists.communities.get(question.community_id or 0)
    nowhere = NO_COMMUNITY if question.community_id is not None else ""
    return definition(lists.station, None, chosen, place.name if place is not None else nowhere)


def counted_of(lists: Lists, question: MapQuestion, period: Period) -> Counted:
    """What the question counts, of any period."""
    ids = question.category_id and with_descendants(lists.categories, question.category_id)
    return Counted(
        period=period,
        category_ids=ids or None,
        community_id=question.community_id,
        left_out=left_out(lists.station),
    )


def _points(
    lists: Lists, rows: Located, degrees: np.ndarray, places: SortedPlaces, plane: LocalPlane | None
) -> MapPoints:
    order = {bucket: place for place, bucket in enumerate(Bucket)}
    bucket_of = {id: order[each.bucket] for id, each in lists.categories.items()}
    metres = np.full(degrees.shape, np.nan)
    if plane is not None:
        metres[places.usable] = plane.metres(degrees[places.usable])
    return MapPoints(
        ids=np.array(rows.ids, dtype=np.int64),
        days=np.array(rows.days, dtype=np.int64),
        buckets=np.array([bucket_of[each] for each in rows.category_ids], dtype=np.int8),
        communities=np.array(rows.community_ids, dtype=np.int64),
        standings=places.standings,
        metres=metres,
    )


def _steady(plane: LocalPlane | None) -> LocalPlane | None:
    """One incident more moves the middle of the records a little: the map shall not move."""
    if plane is None:
        return None
    return LocalPlane(round(plane.longitude, 1), round(plane.latitude, 1))


def _plane_of(lists: Lists, outlined: Iterable[Community]) -> LocalPlane | None:
    """Where no incident has a place: about the outlines, else about the station."""
    boxes = [boundary_area(each.boundary).bounds for each in outlined]
    if boxes:
        west, south, east, north = np.median(np.array(boxes), axis=0)
        return LocalPlane(float(west + east) / 2, float(south + north) / 2)
    middle = middle_of(lists.station)
    return LocalPlane(*middle) if middle is not None else None


def outlines_near(
    outlined: Iterable[Community], plane: LocalPlane | None
) -> tuple[tuple[MapArea, ...], tuple[str, ...]]:
    """The outlines in metres, and the names of those that lie too far away for that."""
    near, far = [], []
    for each in outlined:
        assert plane is not None  # there is an outline
        area = boundary_area(each.boundary)
        moved = in_metres(area, plane.metres)
        # Beyond the horizon metres fold back: what comes back elsewhere is not near.
        corner = np.array([area.bounds[:2]])
        is_near = bool(np.allclose(plane.degrees(plane.metres(corner)), corner, atol=1e-6))
        if is_near and np.abs(moved.bounds).max() <= REACH_M:
            near.append(MapArea(each.id, each.name, moved))
        else:
            far.append(each.name)
    return tuple(near), tuple(far)
