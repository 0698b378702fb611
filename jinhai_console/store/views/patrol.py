"""巡查岗 read: scenes to be looked at, who is at the post, its log with the gaps."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, select

from jinhai_console.domain.classification import path_of
from jinhai_console.domain.clock_steps import reckoned
from jinhai_console.domain.clue import Clue
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.patrol import (
    ENTRY_NAMES,
    PatrolEntry,
    PatrolLook,
    Stand,
    due_of,
    on_post,
    unmanned,
)
from jinhai_console.domain.patrol_rows import Log, LogLine, LookRow, PostRow
from jinhai_console.domain.roster import PostKind
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import SHAPES
from jinhai_console.store.views.duty import duties_within
from jinhai_console.store.views.officers import all_officers
from jinhai_console.store.views.patrol_alerts import WORTH_A_LOOK, asked_for

LOOKED = "查看"
SHOWN: Instant = DAY  # so far back the page looks
MOST_LINES = 500

_INCIDENT, _LOOK, _ENTRY = SHAPES[Incident], SHAPES[PatrolLook], SHAPES[PatrolEntry]
_i, _l, _e = _INCIDENT.table.c, _LOOK.table.c, _ENTRY.table.c
_clue = SHAPES[Clue].table.c


def look_rows(reader: Reader) -> tuple[LookRow, ...]:
    """Of the last day: those that wait, the soonest due first; then those that are done."""
    since = reader.now - SHOWN
    rows = _looks(reader, (_i.received_at >= since) | _i.clocks_from.is_not(None))
    recent = [e for e in rows if e.is_wanted or e.asked_at >= since]
    return tuple(sorted(recent, key=_order))


def looks_between(reader: Reader, start: Instant, end: Instant) -> tuple[LookRow, ...]:
    """Of every incident received in [start, end) that the rules ask to be looked at."""
    within = (_i.received_at >= start) & (_i.received_at < end)
    return tuple(sorted(_looks(reader, within), key=lambda each: (each.asked_at, each.id)))


def look_row(reader: Reader, incident_id: int) -> LookRow | None:
    """Of one incident; None where nobody asks for a look at it and nobody looked."""
    return next(iter(_looks(reader, _i.id == incident_id)), None)


def waiting_looks(reader: Reader) -> tuple[LookRow, ...]:
    return tuple(each for each in look_rows(reader) if each.is_wanted)


def _order(row: LookRow) -> tuple[int, int]:
    return (0, row.due_at) if row.is_wanted else (1, -row.asked_at)


def _looks(reader: Reader, which: ColumnElement[bool]) -> list[LookRow]:
    query = select(_INCIDENT.table).where(_i.station_id == reader.station_id, which)
    incidents = [_INCIDENT.entity(row) for row in reader.connection.execute(query)]
    looks = _looks_of(reader, [each.id for each in incidents])
    asked = {each.id for each in asked_for(reader, incidents)}
    names = officer_names(reader, {each.looked_by_id for each in looks.values()})
    clues = _clues_of(reader, [each.id for each in incidents])
    rows = [
        _row(reader, each, looks.get(each.id), names, clues.get(each.id, 0))
        for each in incidents
        if each.id in asked or each.id in looks
    ]
    # What came from a file afterwards nobody could have looked at.
    imported = {each.id for each in incidents if each.origin == "import"}
    return [each for each in rows if each.look or each.is_wanted or each.id not in imported]


def _row(
    reader: Reader, incident: Incident, look: PatrolLook | None, names: dict[int, str], clues: int
) -> LookRow:
    lists = reader.lists
    asked_at = reckoned(incident.waits_since, lists.clock_steps)
    community = lists.communities.get(incident.community_id or 0)
    path = path_of(lists.categories, incident.effective_category_id)
    return LookRow(
        id=incident.id,
        number=incident.number,
        category=path[-1].name,
        place=incident.address or (community.name if community else ""),
        level=incident.level,
        asked_at=look.asked_at if look else asked_at,
        due_at=look.due_at if look else due_of(asked_at, lists.station.look_minutes),
        is_wanted=look is None and incident.state in WORTH_A_LOOK,
        look=look,
        looked_by=names.get(look.looked_by_id or 0, "") if look else "",
        clues=clues,
    )


def _looks_of(reader: Reader, ids: Sequence[int]) -> dict[int, PatrolLook]:
    if not ids:
        return {}
    query = select(_LOOK.table).where(_l.incident_id.between(min(ids), max(ids)))
    wanted = set(ids)
    found = (_LOOK.entity(row) for row in reader.connection.execute(query))
    return {each.incident_id: each for each in found if each.incident_id in wanted}


def _clues_of(reader: Reader, ids: Sequence[int]) -> dict[int, int]:
    if not ids:
        return {}
    query = select(_clue.incident_id).where(_clue.incident_id.between(min(ids), max(ids)))
    found: dict[int, int] = {}
    for id in reader.connection.execute(query).scalars():
        found[id] = found.get(id, 0) + 1
    return found


def officer_names(reader: Reader, ids: Iterable[int | None]) -> dict[int, str]:
    wanted = {each for each in ids if each}
    if not wanted:
        return {}
    return {each.id: each.name for each in all_officers(reader) if each.id in wanted}


# -- the post ---------------------------------------------------------------------------


def post_row(reader: Reader) -> PostRow:
    """Who is there at this moment, by roster and log, and when nobody was since yesterday."""
    now = reader.now
    entries = _entries(reader, now - SHOWN - DAY, now + 1)
    stands = stands_within(reader, now - SHOWN - DAY, now + 1)
    there = on_post(stands, entries, now)
    planned = [each.officer_id for each in stands if each.starts_at <= now < each.ends_at]
    names = officer_names(reader, [*there, *planned])
    posts = _patrol_posts(reader)
    return PostRow(
        id=reader.station_id,
        name=next(iter(posts.values()), "巡查岗"),
        on_post=tuple(names.get(each, "") for each in there),
        rostered=tuple(names.get(each, "") for each in dict.fromkeys(planned)),
        gaps=unmanned(stands, entries, now - SHOWN, now) if posts or entries else (),
    )


def log_between(reader: Reader, start: Instant, end: Instant) -> Log:
    """Its lines of [start, end), latest first, looks among them; the gaps till now."""
    entries = _entries(reader, start, end)
    query = select(_LOOK.table).where(
        _l.station_id == reader.station_id, _l.looked_at >= start, _l.looked_at < end
    )
    looks = [_LOOK.entity(row) for row in reader.connection.execute(query)]
    names = officer_names(
        reader, [*(e.officer_id for e in entries), *(e.looked_by_id for e in looks)]
    )
    numbers = incident_numbers(reader, [e.incident_id for e in (*entries, *looks)])
    lines = [
        *(_entry_line(each, names, numbers) for each in entries),
        *(_look_line(each, names, numbers) for each in looks),
    ]
    lines.sort(key=lambda each: (-each.at, -each.id))
    ends = min(end, reader.now)
    earlier = _entries(reader, start - DAY, end)
    stands = stands_within(reader, start - DAY, end)
    has_post = bool(_patrol_posts(reader) or earlier)
    gaps = unmanned(stands, earlier, start, ends) if has_post and start < ends else ()
    return Log(since=start, until=end, lines=tuple(lines[:MOST_LINES]), gaps=gaps)


def log_of_today(reader: Reader) -> Log:
    return log_between(reader, reader.now - SHOWN, reader.now + 1)


def _entry_line(each: PatrolEntry, names: dict[int, str], numbers: dict[int, str]) -> LogLine:
    return LogLine(
        id=each.id,
        at=each.at,
        kind=ENTRY_NAMES[each.kind],
        officer=names.get(each.officer_id or 0, ""),
        text=each.text,
        incident_id=each.incident_id,
        incident_number=numbers.get(each.incident_id or 0, ""),
        entered_at=each.entered_at,
    )


def _look_line(each: PatrolLook, names: dict[int, str], numbers: dict[int, str]) -> LogLine:
    return LogLine(
        id=each.id,
        at=each.looked_at,
        kind=LOOKED,
        officer=names.get(each.looked_by_id or 0, ""),
        text=each.seen,
        incident_id=each.incident_id,
        incident_number=numbers.get(each.incident_id, ""),
        entered_at=each.looked_at,
    )


def incident_numbers(reader: Reader, ids: Iterable[int | None]) -> dict[int, str]:
    wanted = [each for each in dict.fromkeys(ids) if each]
    query = select(_i.id, _i.number).where(_i.id.in_(wanted))
    return {id: number for id, number in reader.connection.execute(query)}


def _entries(reader: Reader, start: Instant, end: Instant) -> list[PatrolEntry]:
    query = select(_ENTRY.table).where(
        _e.station_id == reader.station_id, _e.at >= start, _e.at < end
    )
    return [_ENTRY.entity(row) for row in reader.connection.execute(query)]


def stands_within(reader: Reader, start: Instant, end: Instant) -> list[Stand]:
    """Whom the roster has at posts of this kind in [start, end)."""
    posts = _patrol_posts(reader)
    return [
        Stand(officer, each.starts_at, each.until)
        for officer, duties in duties_within(reader, start, end).items()
        for each in duties
        if each.post_id in posts
    ]


def _patrol_posts(reader: Reader) -> dict[int, str]:
    return {
        each.id: each.name
        for each in reader.lists.posts.values()
        if each.kind is PostKind.PATROL and each.retired_at is None
    }
