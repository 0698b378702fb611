"""What a change of the roster would bring, before it is made: new gaps and new clashes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from jinhai_console.domain.roster import Duty, Leave
from jinhai_console.domain.roster_check import Conflict, Gap
from jinhai_console.domain.roster_fill import Filling, Slot
from jinhai_console.domain.roster_rows import Roster


@dataclass(frozen=True, slots=True)
class Foresight:
    """Only what is not so already."""

    gaps: tuple[Gap, ...]
    conflicts: tuple[Conflict, ...]


def foresee(
    roster: Roster,
    *,
    gone: Collection[int] = (),
    added: Sequence[Duty] = (),
    leaves: Sequence[Leave] = (),
) -> Foresight:
    """`gone` names duties that would be cancelled; `added` those that would be new."""
    after = changed(roster, gone=gone, added=added, leaves=leaves)
    known_gaps, known = set(roster.gaps), set(roster.conflicts)
    return Foresight(
        tuple(each for each in after.gaps if each not in known_gaps),
        tuple(each for each in after.conflicts if each not in known),
    )


def changed(
    roster: Roster,
    *,
    gone: Collection[int] = (),
    added: Sequence[Duty] = (),
    leaves: Sequence[Leave] = (),
) -> Roster:
    """The roster as it would stand."""
    kept = tuple(each for each in roster.duties if each.id not in gone)
    duties = sorted((*kept, *added), key=lambda each: (each.starts_at, each.id))
    return replace(roster, duties=tuple(duties), leaves=(*roster.leaves, *leaves))


def filled(roster: Roster, filling: Filling) -> Roster:
    """The roster as filling would leave it."""
    added = [provisional(each, -1 - at) for at, each in enumerate(filling.add)]
    return changed(roster, gone={each.id for each in filling.drop}, added=added)


def provisional(slot: Slot, id: int = -1, stands_in_for_id: int | None = None) -> Duty:
    """A duty that is not stored yet."""
    return Duty(
        id=id,
        station_id=0,
        officer_id=slot.officer_id,
        post_id=slot.post_id,
        day=slot.day,
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        group_id=slot.group_id,
        stands_in_for_id=stands_in_for_id,
    )
