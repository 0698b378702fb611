"""Shares of a whole that add up to it, whatever is rounded."""

from collections.abc import Sequence


def shares(counts: Sequence[int], total: int, whole: int, of: int | None = None) -> list[int]:
    """How much of `whole` (1,000 for tenths of a percent) each count is of `total`, in whole parts.

    By the largest remainder, the first of equals: they add up to `of`, by default the nearest to
    the counts' own share. `of` is that share rounded up or down. All 0 where the total is 0.
    """
    if total == 0:
        return [0] * len(counts)
    found = [count * whole // total for count in counts]
    if of is None:
        of = (2 * sum(counts) * whole + total) // (2 * total)
    missing = of - sum(found)
    order = sorted(range(len(counts)), key=lambda at: -(counts[at] * whole % total))
    for at in order[:missing]:
        found[at] += 1
    return found
