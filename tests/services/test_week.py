"""Some hours of the simulated week: every limit that passes calls in its second, nothing else."""

from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.week import PER_DAY, Week
from jinhai_console.domain.instant import HOUR


@pytest.mark.parametrize("seed", [3, 4])
def test_no_clock_passes_its_limit_unnoticed(tmp_path: Path, seed: int) -> None:
    """The whole week is run by `make bench`."""
    with closing(Week(tmp_path / "week.db", seed)) as week:
        found = week.run(2 * HOUR, 2 * PER_DAY)
    assert found.unnoticed == []
    assert found.without_cause == []
    assert found.not_climbed == []
    assert found.incidents > 15
    assert found.called > 5
    assert found.climbed > 0
