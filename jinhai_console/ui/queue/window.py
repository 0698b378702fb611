"""The ordered rows behind the queue: all in memory, or blocks of a million fetched when seen."""

from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jinhai_console.domain.queue_filter import QueueOrder, RowKey
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.ui.queue.tally import Tally

BLOCK_ROWS = 200
LOADED_BLOCKS = 150

# Smaller than every key: where the first block begins, whatever comes in above it.
START: RowKey = ()


@dataclass(slots=True, eq=False)
class Block:
    """The rows from `first_key` up to the next block's; `rows` is None until they are fetched."""

    first_key: RowKey
    count: int
    rows: list[IncidentRow] | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Rows to fetch: `start` <= key < `end`, in order; an `end` of None is open."""

    start: RowKey
    end: RowKey | None


class QueueWindow:
    """Rows in one order, found by position, key or id in O(log n).

    A window made of rows holds all of them. One made of anchors loads blocks on demand, keeps
    the last used and forgets the others; for what is not loaded it knows positions only.
    """

    def __init__(self, order: QueueOrder, loaded_blocks: int = LOADED_BLOCKS) -> None:
        self.order = order
        self._limit = loaded_blocks
        self._recent: OrderedDict[Block, None] | None = None
        self._set_blocks([Block(START, 0, [])])
        self._keys: dict[int, RowKey] = {}

    @classmethod
    def of_rows(cls, order: QueueOrder, rows: Sequence[IncidentRow]) -> "QueueWindow":
        """Everything in memory; `rows` need no order."""
        window = cls(order)
        ordered = sorted(rows, key=order.key)
        window._keys = {row.id: order.key(row) for row in ordered}
        window._set_blocks(window._blocks_of(ordered, START) or [Block(START, 0, [])])
        return window

    @classmethod
    def of_anchors(
        cls,
        order: QueueOrder,
        anchors: Sequence[tuple[RowKey, int]],
        loaded_blocks: int = LOADED_BLOCKS,
    ) -> "QueueWindow":
        """Nothing loaded yet: the first key of each block and how many rows it has."""
        window = cls(order, loaded_blocks)
        window._recent = OrderedDict()
        blocks = [Block(key, count) for key, count in anchors]
        if blocks:
            blocks[0].first_key = START
            window._set_blocks(blocks)
        return window

    @property
    def holds_all(self) -> bool:
        return self._recent is None

    def __len__(self) -> int:
        return self._tally.total

    def row(self, position: int) -> IncidentRow | None:
        """The row there, or None where its block is not loaded (see `span_at`)."""
        index, offset = self._tally.find(position)
        block = self._blocks[index]
        if block.rows is None:
            return None
        self._touch(block)
        return block.rows[offset]

    def span_at(self, position: int) -> Span:
        """What to fetch so that `row(position)` has an answer."""
        index, _ = self._tally.find(position)
        return Span(self._starts[index], self._end(index))

    def extent(self, span: Span) -> tuple[int, int] | None:
        """First position and number of rows of a block still asked for; None if it was split."""
        index = bisect_left(self._starts, span.start)
        if index == len(self._starts) or self._starts[index] != span.start:
            return None
        if self._end(index) != span.end or self._blocks[index].rows is not None:
            return None
        return self._tally.before(index), self._blocks[index].count

    def fill(self, span: Span, rows: Sequence[IncidentRow]) -> None:
        """Put the fetched rows into their block; what was fetched decides how many there are."""
        if self.extent(span) is None:
            return
        index = bisect_left(self._starts, span.start)
        block = self._blocks[index]
        block.rows = list(rows)
        self._tally.add(index, len(rows) - block.count)
        block.count = len(rows)
        self._keys.update((row.id, self.order.key(row)) for row in rows)
        self._split(index)
        self._touch(self._blocks[index])
        self._forget()

    def known(self, incident_id: int) -> IncidentRow | None:
        """The loaded row of that id."""
        key = self._keys.get(incident_id)
        if key is None:
            return None
        rows = self._blocks[self._block_of(key)].rows
        return rows[self._offset(rows, key)] if rows is not None else None

    def position(self, incident_id: int) -> int | None:
        """Where a loaded row stands."""
        key = self._keys.get(incident_id)
        return None if key is None else self.place(key)

    def place(self, key: RowKey) -> int:
        """Where a row of that key stands or would stand; in an unloaded block, at its end."""
        index = self._block_of(key)
        block = self._blocks[index]
        offset = block.count if block.rows is None else self._offset(block.rows, key)
        return self._tally.before(index) + offset

    def covers(self, key: RowKey) -> bool:
        """Whether the rows around that key are loaded."""
        return self._blocks[self._block_of(key)].rows is not None

    def insert(self, row: IncidentRow) -> None:
        """Add a row whose id is not known; its place is what `place` said."""
        key = self.order.key(row)
        index = self._block_of(key)
        block = self._blocks[index]
        if block.rows is not None:
            block.rows.insert(self._offset(block.rows, key), row)
            self._keys[row.id] = key
        block.count += 1
        self._tally.add(index, 1)
        self._split(index)

    def replace(self, row: IncidentRow) -> None:
        """Put a newer row of the same key in its place."""
        key = self._keys[row.id]
        rows = self._blocks[self._block_of(key)].rows
        if rows is not None:
            rows[self._offset(rows, key)] = row

    def remove(self, incident_id: int) -> None:
        """Take out a loaded row."""
        key = self._keys.pop(incident_id)
        index = self._block_of(key)
        block = self._blocks[index]
        if block.rows is not None:
            del block.rows[self._offset(block.rows, key)]
        block.count -= 1
        self._tally.add(index, -1)

    def loaded(self) -> Iterator[IncidentRow]:
        """Every row in memory, in order."""
        for block in self._blocks:
            yield from block.rows or ()

    def _set_blocks(self, blocks: list[Block]) -> None:
        self._blocks = blocks
        self._starts = [block.first_key for block in blocks]
        self._tally = Tally([block.count for block in blocks])

    def _end(self, index: int) -> RowKey | None:
        return self._starts[index + 1] if index + 1 < len(self._starts) else None

    def _block_of(self, key: RowKey) -> int:
        return bisect_right(self._starts, key) - 1

    def _offset(self, rows: list[IncidentRow], key: RowKey) -> int:
        return bisect_left(rows, key, key=self.order.key)

    def _blocks_of(self, rows: list[IncidentRow], first_key: RowKey) -> list[Block]:
        parts = [rows[at : at + BLOCK_ROWS] for at in range(0, len(rows), BLOCK_ROWS)]
        blocks = [Block(self.order.key(part[0]), len(part), part) for part in parts]
        if blocks:
            blocks[0].first_key = first_key
        return blocks

    def _split(self, index: int) -> None:
        """A block that has grown too long becomes several."""
        block = self._blocks[index]
        if block.rows is None or block.count <= 2 * BLOCK_ROWS:
            return
        parts = self._blocks_of(block.rows, block.first_key)
        if self._recent is not None:
            self._recent.pop(block, None)
            self._recent.update(dict.fromkeys(parts))
        self._set_blocks(self._blocks[:index] + parts + self._blocks[index + 1 :])

    def _touch(self, block: Block) -> None:
        if self._recent is not None:
            self._recent[block] = None
            self._recent.move_to_end(block)

    def _forget(self) -> None:
        """Let go of the blocks that nobody has looked at for longest."""
        while self._recent is not None and len(self._recent) > self._limit:
            block, _ = self._recent.popitem(last=False)
            for row in block.rows or ():
                self._keys.pop(row.id, None)
            block.rows = None
