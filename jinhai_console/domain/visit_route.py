"""走访路线: an officer's places in the order of a round, what is overdue first."""

from collections import defaultdict
from collections.abc import Iterable

from jinhai_console.domain.visit import Due, PlaceKind, building_key, natural
from jinhai_console.domain.visit_rows import PlaceRow, RouteGroup, RoutePart

_BUILDINGS, _PERSONS, _SITES = "楼栋", "重点人员", "工地与重点部位"
_PART = {
    PlaceKind.HOUSEHOLD: _BUILDINGS,
    PlaceKind.FIRM: _BUILDINGS,
    PlaceKind.PERSON: _PERSONS,
    PlaceKind.SITE: _SITES,
}


def route_of(rows: Iterable[PlaceRow], officer_id: int, *, due_only: bool) -> tuple[RoutePart, ...]:
    """His places by building, by person in focus, by site; `due_only`: overdue or due this week.

    A building with something overdue comes first; within it the doors by their numbers.
    """
    parts: dict[str, dict[str, list[PlaceRow]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        place = row.place
        is_due = row.due in (Due.OVERDUE, Due.WEEK)
        if row.officer_id == officer_id and row.due is not Due.RETIRED and (is_due or not due_only):
            parts[_PART[place.kind]][_group_name(row)].append(row)
    return tuple(
        RoutePart(name, _groups(parts[name]))
        for name in (_BUILDINGS, _PERSONS, _SITES)
        if name in parts
    )


def _group_name(row: PlaceRow) -> str:
    """Of households and firms the building they are in, of others the community."""
    if _PART[row.place.kind] != _BUILDINGS:
        return row.community
    where = row.place.address or row.place.building
    return f"{row.community} {where}".strip()


def _groups(found: dict[str, list[PlaceRow]]) -> tuple[RouteGroup, ...]:
    groups = [RouteGroup(name, tuple(sorted(rows, key=_order))) for name, rows in found.items()]
    groups.sort(key=lambda each: (not _is_late(each), natural(each.name)))
    return tuple(groups)


def _is_late(group: RouteGroup) -> bool:
    return any(each.due is Due.OVERDUE for each in group.places)


def _order(row: PlaceRow) -> tuple[object, ...]:
    is_building = _PART[row.place.kind] == _BUILDINGS
    late = row.due is not Due.OVERDUE
    return (False if is_building else late, *building_key(row.place))
