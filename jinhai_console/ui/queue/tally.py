"""Running totals over many counts that change one at a time (a Fenwick tree)."""

from collections.abc import Sequence


class Tally:
    """How many rows come before a block, and which block holds a position, in O(log n)."""

    def __init__(self, counts: Sequence[int]) -> None:
        self.total = sum(counts)
        self._sums = [0, *counts]
        for index in range(1, len(self._sums)):
            parent = index + (index & -index)
            if parent < len(self._sums):
                self._sums[parent] += self._sums[index]

    def add(self, index: int, change: int) -> None:
        self.total += change
        node = index + 1
        while node < len(self._sums):
            self._sums[node] += change
            node += node & -node

    def before(self, index: int) -> int:
        """The sum of all counts before `index`."""
        found = 0
        node = index
        while node > 0:
            found += self._sums[node]
            node -= node & -node
        return found

    def find(self, position: int) -> tuple[int, int]:
        """The index whose count covers `position`, and how far into it the position lies.

        Raises IndexError outside 0 … total - 1.
        """
        if not 0 <= position < self.total:
            raise IndexError(position)
        node = 0
        rest = position
        step = 1 << (len(self._sums).bit_length() - 1)
        while step:
            child = node + step
            if child < len(self._sums) and self._sums[child] <= rest:
                node = child
                rest -= self._sums[child]
            step >>= 1
        return node, rest
