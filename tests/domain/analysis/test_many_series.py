"""Holm's threshold: one number that decides as the steps do."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.many_series import holm_threshold

P_VALUES = st.lists(st.sampled_from([1e-6, 1e-3, 0.009, 0.01, 0.0125, 0.02, 0.04, 0.05, 0.3, 1.0]))


@given(P_VALUES)
def test_it_decides_as_the_steps_do(p_values: list[float]) -> None:
    rejected = 0
    for step, p_value in enumerate(sorted(p_values)):
        if p_value > 0.05 / (len(p_values) - step):
            break
        rejected += 1
    threshold = holm_threshold(np.array(p_values), 0.05)
    assert sum(each <= threshold for each in p_values) == rejected


def test_it_begins_with_bonferroni_and_relaxes_with_every_alert() -> None:
    assert holm_threshold(np.ones(300), 0.05) == pytest.approx(0.05 / 300)
    assert holm_threshold(np.array([1e-9, *np.ones(299)]), 0.05) == pytest.approx(0.05 / 299)
    assert holm_threshold(np.full(4, 1e-9), 0.05) == 0.05
    assert holm_threshold(np.ones(0), 0.05) == 0.05
