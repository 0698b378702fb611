"""The promise: on quiet days the share with any false alert, or drift, is at most the level.

The benchmark `exceedance` does the same with many more days.
"""

import numpy as np
import pytest

from benchmarks import quiet
from jinhai_console.domain.analysis.exceedance import LEAST_WINDOWS, LEVEL, judge

DAYS, SERIES = 80, 100


@pytest.mark.parametrize("windows", [104, LEAST_WINDOWS])
@pytest.mark.parametrize("name", list(quiet.STATIONS))
def test_quiet_days_stay_quiet(name: str, windows: int) -> None:
    some = np.random.default_rng(20)
    judged = [judge(quiet.STATIONS[name](some, SERIES, windows + 1)) for _ in range(DAYS)]
    assert sum(bool(each.alerts) for each in judged) <= LEVEL * DAYS
    if name != "mild trends":  # that is a drift
        drifting = [any(s.drift for s in each.series) for each in judged]
        assert sum(drifting) <= LEVEL * DAYS


def test_the_level_asked_for_is_the_one_held() -> None:
    """Three tenths promised: not only kept, but used, so that outbreaks are not missed."""
    some = np.random.default_rng(21)
    alarmed = [
        bool(judge(quiet.over_dispersed(some, 60, 105), level=0.3).alerts) for _ in range(200)
    ]
    assert 0.08 < np.mean(alarmed) <= 0.3
