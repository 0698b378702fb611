"""Series planted in the demonstration are found, and little else is taken for one."""

import pytest

from benchmarks.planted import Planted, Verdict
from jinhai_console.domain.analysis.series import find_series
from jinhai_console.domain.analysis.series_facts import SeriesRules


@pytest.mark.parametrize("seed", [1, 2, 3])  # the rules were chosen on the seeds 101 … 106
def test_most_are_found_and_most_proposals_are_right(seed: int) -> None:
    planted = Planted.of(seed)
    verdict = planted.judge(find_series(planted.incidents, SeriesRules(), accepted={}, rejected=()))
    assert verdict.planted == 33
    assert verdict.recall >= 0.85
    assert verdict.precision >= 0.75


def test_the_judge_counts_shares() -> None:
    planted = Planted((), (frozenset({1, 2, 3, 4, 5}), frozenset({6, 7, 8})))
    assert planted.judge(()) == Verdict(2, 0, 0, 0)
