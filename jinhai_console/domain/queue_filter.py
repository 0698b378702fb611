"""What the queue shows and in which order: asked of the store, and asked of each patched row."""

from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.rows import IncidentRow

# Where a row stands in its order; ids make every key unique. Smaller stands higher.
RowKey = tuple[int, ...]


class QueueOrder(StrEnum):
    OPEN = "open"  # what awaits a response: gravest first, then longest waiting
    HISTORY = "history"  # everything, latest first

    def key(self, row: IncidentRow) -> RowKey:
        if self is QueueOrder.OPEN:
            return (row.level, row.received_at, row.id)
        return (-row.received_at, -row.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueFilter:
    """None leaves a question open. `category_ids` already holds the descendants of a chosen one.

    `text` is words separated by blanks; each must occur somewhere in the row, case ignored.
    OPEN shows open incidents only, whatever `states` says.
    """

    order: QueueOrder = QueueOrder.OPEN
    states: frozenset[IncidentState] | None = None
    category_ids: frozenset[int] | None = None
    community_id: int | None = None
    text: str = ""
    received_from: Instant | None = None
    received_before: Instant | None = None
    ids: frozenset[int] | None = None  # exactly these: the incidents behind a figure

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(self.text.casefold().split())

    def matches(self, row: IncidentRow) -> bool:
        """Whether a row belongs on the screen."""
        return self.keeps(row) and self._finds(row)

    def keeps(self, row: IncidentRow) -> bool:
        """`matches` without the text: for a row that the store has found.

        The store searches whole narratives, of which a row carries the beginning only.
        """
        if self.order is QueueOrder.OPEN and not row.is_open:
            return False
        if self.states is not None and row.state not in self.states:
            return False
        if self.category_ids is not None and row.category_id not in self.category_ids:
            return False
        if self.received_from is not None and row.received_at < self.received_from:
            return False
        if self.received_before is not None and row.received_at >= self.received_before:
            return False
        if self.ids is not None and row.id not in self.ids:
            return False
        return self.community_id is None or row.community_id == self.community_id

    def _finds(self, row: IncidentRow) -> bool:
        words = self.words
        if not words:
            return True
        texts = (row.number, row.category, row.place, row.summary, row.who)
        whole = "\n".join(texts).casefold()
        return all(word in whole for word in words)
