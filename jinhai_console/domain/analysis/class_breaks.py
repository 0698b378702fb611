"""Classes of counts for a map: as many communities in each, whole numbers, no gaps between."""

from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

MOST_CLASSES = 5


def class_breaks(counts: ArrayLike, most: int = MOST_CLASSES) -> tuple[tuple[int, int], ...]:
    """The classes (least, most) of the counts above 0, ascending; fewer where few differ."""
    values = np.asarray(counts, dtype=np.int64).ravel()
    values = values[values > 0]
    if not len(values):
        return ()
    shares = np.arange(1, most + 1) / most
    ends = np.unique(np.quantile(values, shares, method="inverted_cdf")).tolist()
    return tuple((before + 1, end) for before, end in pairwise([0, *ends]))


def class_of(count: int, classes: tuple[tuple[int, int], ...]) -> int | None:
    """The place of the class that a count falls into, the last for more; None for 0."""
    if count <= 0 or not classes:
        return None
    return next((place for place, (_, end) in enumerate(classes) if count <= end), len(classes) - 1)
