"""线索 read: the list, one whole with its route and what looks like it, the page's board."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, select

from jinhai_console.domain.attachment import AttachmentRow
from jinhai_console.domain.case import Case
from jinhai_console.domain.clue import RUNNING, Clue, ClueState, Sighting, features_text
from jinhai_console.domain.clue_likeness import Nearness, Trail, alike
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.patrol_rows import (
    ClueDetail,
    ClueRow,
    Likeness,
    LookDetail,
    LookRow,
    PostDetail,
    PostRow,
    SightingRow,
)
from jinhai_console.domain.route import Route, RouteLimits, Seen, route_of
from jinhai_console.domain.task import Task, TaskOutcome
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.attachments import attachments_of
from jinhai_console.store.views.patrol import (
    incident_numbers,
    log_of_today,
    look_row,
    look_rows,
    officer_names,
    post_row,
)
from jinhai_console.store.views.tasks import task_rows, tasks_of

MOST = 500  # ended ones of a list
ALIKE_BACK = 365 * DAY  # clues that ended longer ago are not compared

_CLUE, _SIGHTING, _CASE = SHAPES[Clue], SHAPES[Sighting], SHAPES[Case]
_c, _s, _k = _CLUE.table.c, _SIGHTING.table.c, _CASE.table.c
_i, _t = SHAPES[Incident].table.c, SHAPES[Task].table.c

PatrolRow = LookRow | PostRow | ClueRow
PatrolDetail = LookDetail | PostDetail | ClueDetail


def patrol_board(reader: Reader) -> tuple[PatrolRow, ...]:
    """Looks that wait, the post, clues that run, looks that are done, clues that ended."""
    looks, clues = look_rows(reader), clue_list(reader)
    return (
        *(each for each in looks if each.is_wanted),
        post_row(reader),
        *(each for each in clues if each.clue.is_running),
        *(each for each in looks if not each.is_wanted),
        *(each for each in clues if not each.clue.is_running),
    )


def patrol_shown(reader: Reader, id: int) -> PatrolDetail | None:
    """Whatever has this id on the board."""
    if id == reader.station_id:
        return PostDetail(row=post_row(reader), log=log_of_today(reader))
    found = clue_detail(reader, id)
    return found if found is not None else look_detail(reader, id)


def look_detail(reader: Reader, incident_id: int) -> LookDetail | None:
    row = look_row(reader, incident_id)
    if row is None:
        return None
    said = reader.connection.execute(select(_i.narrative).where(_i.id == incident_id)).scalar_one()
    return LookDetail(
        row=row,
        narrative=said,
        clues=tuple(clue_rows(reader, _c.incident_id == incident_id)),
        log=log_of_today(reader),
    )


def clue_list(reader: Reader) -> tuple[ClueRow, ...]:
    """Those that run, whoever was seen last first; then those that ended, latest first."""
    rows = clue_rows(reader, _c.station_id == reader.station_id)
    running = [each for each in rows if each.clue.is_running]
    running.sort(key=lambda each: (-_last(each), -each.id))
    ended = [each for each in rows if not each.clue.is_running]
    ended.sort(key=lambda each: (-(each.clue.ended_at or 0), -each.id))
    return *running, *ended[:MOST]


def open_clues(reader: Reader) -> tuple[ClueRow, ...]:
    return tuple(each for each in clue_list(reader) if each.clue.is_running)


def _last(row: ClueRow) -> Instant:
    return row.last_seen.at if row.last_seen else row.clue.entered_at


def clue_id(reader: Reader, number: str) -> int | None:
    query = select(_c.id).where(_c.station_id == reader.station_id, _c.number == number)
    return reader.connection.execute(query).scalar_one_or_none()


def clue_rows(reader: Reader, which: ColumnElement[bool]) -> list[ClueRow]:
    query = select(_CLUE.table).where(_c.station_id == reader.station_id, which)
    clues: list[Clue] = [_CLUE.entity(row) for row in reader.connection.execute(query)]
    ids = [each.id for each in clues]
    seen = sightings_of(reader, ids)
    incidents = incident_numbers(reader, [each.incident_id for each in clues])
    cases = _case_numbers(reader, [each.case_id for each in clues])
    tasks = _handed(reader, ids)
    compared = _compared(reader)
    near = _nearness(reader)
    found = []
    for clue in clues:
        stands = [each for each in seen[clue.id] if each.stands]
        found.append(
            ClueRow(
                id=clue.id,
                clue=clue,
                incident_number=incidents.get(clue.incident_id or 0, ""),
                case_number=cases.get(clue.case_id or 0, ""),
                sightings=len(stands),
                last_seen=stands[-1] if stands else None,
                handed_to=tuple(tasks[clue.id]),
                alike=len(_alike(clue, stands, compared, near)) if clue.is_running else 0,
            )
        )
    return found


def clue_detail(reader: Reader, id: int) -> ClueDetail | None:
    """None where there is no such clue."""
    rows = clue_rows(reader, _c.id == id)
    if not rows:
        return None
    clue, seen = rows[0].clue, sightings_of(reader, [id])[id]
    stands = [each for each in seen if each.stands]
    route = route_through(reader, stands)
    query = select(_i.received_at).where(_i.id == clue.incident_id)
    into = select(_c.number).where(_c.id == clue.merged_into_id)
    compared = _compared(reader)
    return ClueDetail(
        row=rows[0],
        entered_by=officer_names(reader, [clue.entered_by_id]).get(clue.entered_by_id or 0, ""),
        incident_received_at=reader.connection.execute(query).scalar_one_or_none(),
        merged_into=reader.connection.execute(into).scalar_one_or_none() or "",
        sightings=_sighting_rows(reader, seen, route),
        route=route,
        alike=tuple(_alike(clue, stands, compared, _nearness(reader))),
        tasks=tasks_of(reader, id),
        log=log_of_today(reader),
    )


def route_through(reader: Reader, stands: Sequence[Sighting]) -> Route:
    station = reader.lists.station
    limits = RouteLimits(station.route_kmh, station.route_gap_minutes)
    return route_of((seen_at(each) for each in stands), limits)


def seen_at(each: Sighting) -> Seen:
    point = None
    if each.longitude is not None and each.latitude is not None:
        point = (each.longitude, each.latitude)
    return Seen(id=each.id, at=each.at, point=point)


def sightings_of(reader: Reader, clue_ids: Collection[int]) -> dict[int, list[Sighting]]:
    """By clue, in order of time, those withdrawn among them."""
    found: dict[int, list[Sighting]] = defaultdict(list)
    query = select(_SIGHTING.table).where(_s.clue_id.in_(clue_ids)).order_by(_s.at, _s.id)
    for row in reader.connection.execute(query):
        each = _SIGHTING.entity(row)
        found[each.clue_id].append(each)
    return found


def _sighting_rows(
    reader: Reader, seen: Sequence[Sighting], route: Route
) -> tuple[SightingRow, ...]:
    photos: dict[int, list[AttachmentRow]] = attachments_of(reader, [each.id for each in seen])
    names = officer_names(reader, [each.entered_by_id for each in seen])
    legs = {each.to_id: each for each in route.legs}
    return tuple(
        SightingRow(
            each,
            names.get(each.entered_by_id or 0, ""),
            tuple(photos.get(each.id, ())),
            legs.get(each.id) if each.stands else None,
        )
        for each in seen
    )


def _compared(reader: Reader) -> list[Trail]:
    """Clues that others may be the same as: not those merged, nor those of long ago."""
    query = select(_CLUE.table).where(
        _c.station_id == reader.station_id,
        _c.state != ClueState.MERGED,
        _c.state.in_(RUNNING) | (_c.ended_at >= reader.now - ALIKE_BACK),
    )
    clues: list[Clue] = [_CLUE.entity(row) for row in reader.connection.execute(query)]
    seen = sightings_of(reader, [each.id for each in clues])
    return [Trail(each, [e for e in seen[each.id] if e.stands]) for each in clues]


def _nearness(reader: Reader) -> Nearness:
    station = reader.lists.station
    return Nearness(station.clue_metres, station.clue_hours)


def _alike(
    clue: Clue, stands: Sequence[Sighting], compared: Sequence[Trail], near: Nearness
) -> list[Likeness]:
    """Latest first: what speaks for it is said, none is better than another."""
    mine = Trail(clue, stands)
    found = []
    for each in sorted(compared, key=lambda trail: -trail.clue.id):
        if each.clue.id != clue.id and (reasons := alike(mine, each, near)):
            other = each.clue
            found.append(Likeness(other.id, other.number, features_text(other), reasons))
    return found


def _case_numbers(reader: Reader, ids: Collection[int | None]) -> dict[int, str]:
    query = select(_k.id, _k.number).where(_k.id.in_([each for each in ids if each]))
    return {id: number for id, number in reader.connection.execute(query)}


def _handed(reader: Reader, ids: Collection[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    for row in task_rows(reader, _t.about_id.in_(ids)):
        if row.task.outcome is not TaskOutcome.WITHDRAWN:
            found[row.task.about_id].append(row.receiver)
    return found
