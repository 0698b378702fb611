"""What a change set means for the rows on the screen: who changes, moves, comes and leaves."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.ui.queue.window import QueueWindow


@dataclass(slots=True)
class Patch:
    """`changed` keep their places; `stray` would leave, were they not held under the cursor."""

    changed: list[IncidentRow] = field(default_factory=list)
    moved: list[IncidentRow] = field(default_factory=list)
    coming: list[IncidentRow] = field(default_factory=list)
    leaving: list[int] = field(default_factory=list)
    stray: list[int] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many rows change their place."""
        return len(self.moved) + len(self.coming) + len(self.leaving)


def sort_out(
    rows: Iterable[IncidentRow],
    removed_ids: Iterable[int],
    *,
    asked: QueueFilter,
    window: QueueWindow,
    held: int | None,
) -> Patch:
    """The patch of `window` by rows as they are now and by ids that are gone."""
    patch = Patch()
    newest = {row.id: row for row in rows}
    for row in newest.values():
        known = window.known(row.id)
        if known is None:
            if asked.matches(row) and _is_new(row, asked, window):
                patch.coming.append(row)
        elif known.version <= row.version:
            _place(row, known, patch, asked, held)
    gone = set(removed_ids).difference(newest)
    patch.leaving.extend(each for each in gone if window.known(each) is not None)
    return patch


def runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Ascending places as stretches without gaps, first and last of each."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _is_new(row: IncidentRow, asked: QueueFilter, window: QueueWindow) -> bool:
    """Where rows are not loaded, only a fresh incident is surely not counted already."""
    return row.version == 1 or window.covers(asked.order.key(row))


def _place(
    row: IncidentRow, known: IncidentRow, patch: Patch, asked: QueueFilter, held: int | None
) -> None:
    if not asked.keeps(row):
        if row.id != held:
            patch.leaving.append(row.id)
            return
        patch.stray.append(row.id)
    key = asked.order.key
    (patch.changed if key(known) == key(row) else patch.moved).append(row)
