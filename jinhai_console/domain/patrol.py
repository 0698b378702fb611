"""巡查岗: the post's log, the first look at a scene and its clock, when nobody stood there."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import MINUTE, Instant

AMBER_PERCENT = 80


class EntryKind(StrEnum):
    NOTE = "note"
    ON = "on"
    OFF = "off"


ENTRY_NAMES: Mapping[EntryKind, str] = {
    EntryKind.NOTE: "记事",
    EntryKind.ON: "上岗",
    EntryKind.OFF: "离岗",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PatrolEntry(Entity):
    """A line of the log: `officer_id` is whom it is about, who came on, went off, or wrote."""

    at: Instant
    kind: EntryKind = EntryKind.NOTE
    officer_id: int | None = None
    text: str = ""
    incident_id: int | None = None
    entered_at: Instant
    entered_by_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PatrolLook(Entity):
    """已查看: the first look over a scene. The limit is that of the moment it was asked for."""

    incident_id: int
    asked_at: Instant
    due_at: Instant
    looked_at: Instant
    looked_by_id: int | None = None
    seen: str
    has_found: bool = False  # something that can be followed

    @property
    def is_in_time(self) -> bool:
        return self.looked_at <= self.due_at


class Light(StrEnum):
    """How far its clock has run."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


def due_of(asked_at: Instant, minutes: int) -> Instant:
    return asked_at + minutes * MINUTE


def light_of(asked_at: Instant, due_at: Instant, now: Instant) -> Light:
    if now > due_at:
        return Light.RED
    amber = asked_at + (due_at - asked_at) * AMBER_PERCENT // 100
    return Light.AMBER if now >= amber else Light.GREEN


@dataclass(frozen=True, slots=True)
class Stand:
    """Whom the roster has at the post, from when till when."""

    officer_id: int
    starts_at: Instant
    ends_at: Instant


@dataclass(frozen=True, slots=True)
class Unmanned:
    """Nobody at the post; `rostered`: somebody should have been."""

    starts_at: Instant
    ends_at: Instant
    rostered: bool


Span = tuple[Instant, Instant]


def unmanned(
    stands: Sequence[Stand], entries: Iterable[PatrolEntry], start: Instant, end: Instant
) -> tuple[Unmanned, ...]:
    """The gaps in [start, end). Whoever the roster has is there unless he went off; whoever
    came on is there till he goes off, or his duty ends."""
    present = _merged(_present(stands, entries, start, end))
    planned = _merged((max(e.starts_at, start), min(e.ends_at, end)) for e in stands)
    edges = sorted({start, end, *(x for span in (*present, *planned) for x in span)})
    found: list[Unmanned] = []
    for begins, ends in pairwise(edges):
        if _covers(present, begins):
            continue
        rostered = _covers(planned, begins)
        last = found[-1] if found else None
        if last and last.ends_at == begins and last.rostered == rostered:
            found[-1] = Unmanned(last.starts_at, ends, rostered)
        else:
            found.append(Unmanned(begins, ends, rostered))
    return tuple(found)


def on_post(stands: Sequence[Stand], entries: Iterable[PatrolEntry], at: Instant) -> list[int]:
    """Who is at the post at a moment, in the order they came."""
    moves = _moves(entries)
    found = []
    for officer in dict.fromkeys([*(e.officer_id for e in stands), *moves]):
        spans = _of_officer(officer, stands, moves.get(officer, []), at + 1)
        if any(starts <= at < ends for starts, ends in spans):
            found.append(officer)
    return found


def _present(
    stands: Sequence[Stand], entries: Iterable[PatrolEntry], start: Instant, end: Instant
) -> list[Span]:
    moves = _moves(entries)
    officers = {each.officer_id for each in stands} | moves.keys()
    return [
        (max(starts, start), min(ends, end))
        for officer in officers
        for starts, ends in _of_officer(officer, stands, moves.get(officer, []), end)
    ]


def _moves(entries: Iterable[PatrolEntry]) -> dict[int, list[PatrolEntry]]:
    found: dict[int, list[PatrolEntry]] = {}
    for each in sorted(entries, key=lambda e: (e.at, e.id)):
        if each.kind is not EntryKind.NOTE and each.officer_id is not None:
            found.setdefault(each.officer_id, []).append(each)
    return found


def _of_officer(
    officer_id: int, stands: Sequence[Stand], moves: Sequence[PatrolEntry], end: Instant
) -> list[Span]:
    """When he was there: his duties, cut by what he said himself."""
    events = [(each.starts_at, 0, True) for each in stands if each.officer_id == officer_id]
    events += [(each.ends_at, 0, False) for each in stands if each.officer_id == officer_id]
    events += [(each.at, 1, each.kind is EntryKind.ON) for each in moves]
    found: list[Span] = []
    since: Instant | None = None
    for at, _, is_on in sorted(events):
        if is_on and since is None:
            since = at
        elif not is_on and since is not None:
            found.append((since, at))
            since = None
    if since is not None:
        found.append((since, max(since, end)))
    return found


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for starts, ends in sorted(each for each in spans if each[0] < each[1]):
        if found and starts <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], ends))
        else:
            found.append((starts, ends))
    return found


def _covers(spans: Sequence[Span], at: Instant) -> bool:
    return any(starts <= at < ends for starts, ends in spans)
