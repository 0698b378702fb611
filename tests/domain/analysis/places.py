"""Points for the tests of where and when: made ones, and Seattle's burglaries."""

import numpy as np
import pytest

from benchmarks.seattle import HAS_FILE, burglaries
from jinhai_console.domain.analysis.near_repeat import Days
from jinhai_console.domain.analysis.projection import Points

__all__ = ["burglaries", "needs_real_data", "scattered"]

needs_real_data = pytest.mark.skipif(not HAS_FILE, reason="JINHAI_REAL_DATA is not set")


def scattered(
    count: int, wide: float = 2_000.0, span: int = 60, seed: int = 1
) -> tuple[Points, Days]:
    """Incidents here and there in a square of `wide` metres, on any of `span` days."""
    some = np.random.default_rng(seed)
    return some.uniform(0, wide, (count, 2)), some.integers(0, span, count)
