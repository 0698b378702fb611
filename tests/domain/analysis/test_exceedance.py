"""What is unusual: planted outbreaks, young series, and rules that hold for any counts."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from benchmarks import quiet
from jinhai_console.domain.analysis.colour_band import ColourBand
from jinhai_console.domain.analysis.exceedance import LEAST_WINDOWS, Exceedance, judge

Ints = NDArray[np.int64]


@st.composite
def histories(draw: st.DrawFn) -> Ints:
    """Up to eight series of up to forty windows, some calm, some wild, some without anything."""
    series, columns = draw(st.integers(1, 8)), draw(st.integers(1, 40))
    some = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    means = 10 ** some.uniform(-3, draw(st.sampled_from([0, 2, 6])), (series, 1))
    shape = draw(st.sampled_from([0.1, 1.0, 1e6]))
    return some.poisson(means * some.gamma(shape, 1 / shape, (series, columns)))


def calm(mean: float = 5, series: int = 20, windows: int = 104) -> Ints:
    return np.random.default_rng(1).poisson(mean, (series, windows + 1))


# -- what is found ----------------------------------------------------------------


def test_a_planted_outbreak_is_the_one_alert() -> None:
    counts = calm(series=300)
    counts[7, -1] = 25
    (alert,) = judge(counts).alerts
    assert (alert.index, alert.observed, alert.band) == (7, 25, ColourBand.RED)
    assert alert.expected == pytest.approx(5, abs=0.7)
    assert alert.mean_15 == counts[7, -16:-1].mean()
    assert alert.p_value < 0.05 / 300


def test_alerts_come_with_the_rarest_first() -> None:
    counts = calm()
    counts[[2, 9, 4], -1] = 25, 60, 40
    alerts = judge(counts).alerts
    assert {each.index for each in alerts} == {9, 4, 2}
    chances = [each.p_value for each in alerts]
    assert chances == sorted(chances)


@pytest.mark.parametrize(("mean", "observed"), [(5, 20), (20, 45), (0.2, 6), (100, 160)])
def test_what_is_plain_to_see_is_found_among_300(mean: float, observed: int) -> None:
    some, found = np.random.default_rng(3), 0
    for _ in range(20):
        counts = quiet.poisson(some, 300, 105)
        counts[0] = some.poisson(mean, 105)
        counts[0, -1] = observed
        found += any(each.index == 0 for each in judge(counts).alerts)
    assert found >= 18


def test_a_doubling_alone_is_found_more_often_than_among_many() -> None:
    """Mean 5, 10 expected: a promise for one series leaves more room than one for 300."""
    some = np.random.default_rng(2)
    history = some.poisson(5, (200, 104))
    doubled = some.poisson(10, (200, 1))
    counts = np.concatenate([history, doubled], axis=1)
    alone = np.mean([bool(judge(each[np.newaxis]).alerts) for each in counts])
    assert 0.4 < alone < 0.75
    assert judge(counts, level=0.001).tested == 200


def test_a_trend_is_followed() -> None:
    years = np.arange(-104, 1) / 52
    counts = np.round(40 * np.exp(0.4 * years)).astype(np.int64)[np.newaxis]
    (found,) = judge(counts).series
    assert found.expected == pytest.approx(40, rel=0.06)
    assert not found.is_alert
    assert found.drift is not None
    assert found.drift.is_rising


def test_drifts_are_what_drifts_and_is_no_alert_the_furthest_first() -> None:
    counts = calm(mean=5, series=30)
    for series, rise in ((3, 4), (11, 9), (20, 9)):
        counts[series, -20:] += rise
    counts[20, -1] = 80  # an alert, whatever it did before
    judged = judge(counts)
    assert [each.index for each in judged.alerts] == [20]
    assert [each.index for each in judged.drifts] == [11, 3]
    assert {each.index for each in judged.series if each.drift} == {3, 11, 20}
    found = judged.drifts[0]
    history = judged.history(11)
    assert found.drift is not None
    assert history is not None
    before, after = history.means_around(found.drift.since)
    assert before == pytest.approx(5, abs=0.7)
    assert after == pytest.approx(14, abs=1.5)
    assert history.means_around(0) == (None, counts[11].mean())


# -- what is not called -------------------------------------------------------------


def test_fewer_than_three_are_never_called_high() -> None:
    counts = np.zeros((1, 105), np.int64)
    for observed, is_alert in ((2, False), (3, True)):
        counts[0, -1] = observed
        (found,) = judge(counts).series
        assert found.p_value < 0.05
        assert (found.is_alert, found.band is ColourBand.RED) == (is_alert, is_alert)


def test_a_young_station_is_told_so_and_not_alarmed() -> None:
    for windows in (0, 1, LEAST_WINDOWS - 1):
        counts = calm(windows=windows)
        counts[:, -1] = 1_000
        judged = judge(counts)
        assert (judged.tested, judged.alerts) == (0, ())
        found = judged.series[3]
        assert not found.is_tested
        assert (found.p_value, judged.history(3)) == (1.0, None)
        assert found.expected == (counts[3, :-1].mean() if windows else None)
    assert judge(calm(windows=LEAST_WINDOWS)).tested == 20


def test_a_series_counts_from_where_it_began() -> None:
    late = calm()
    late[0, :60] = 0
    begins = np.zeros(20, np.int64)
    begins[0] = 60
    whole, since = judge(late).series[0], judge(late, begins).series[0]
    assert since.expected == pytest.approx(5, abs=0.9)
    assert whole.drift is not None
    assert since.drift is None
    begins[0] = 104 - LEAST_WINDOWS + 1
    assert judge(late, begins).tested == 19
    # What was entered before does not matter.
    late[0, :60] = 1_000
    begins[0] = 60
    assert judge(late, begins).series[0] == since


def test_windows_further_apart_shorten_the_fifteen_weeks() -> None:
    counts = calm(windows=26)
    assert judge(counts, weeks_apart=4).series[0].mean_15 == counts[0, -4:-1].mean()


@pytest.mark.parametrize(
    ("p_value", "one_in"),
    [(1.0, 1), (0.4, 2), (0.05, 20), (0.001234, 810), (1e-6, 1_000_000), (1e-30, 1_000_000)],
)
def test_the_chance_is_said_in_two_digits(p_value: float, one_in: int) -> None:
    found = Exceedance(0, 9, 1.0, p_value, ColourBand.RED, 1.0, True, True, None)
    assert found.one_in == one_in


# -- the history behind it ---------------------------------------------------------


def test_the_limit_of_the_judged_window_is_where_an_alert_begins() -> None:
    for seed, station in enumerate(quiet.STATIONS.values()):
        counts = station(np.random.default_rng(seed), 40, 105)
        judged = judge(counts)
        for index in range(0, len(counts), 7):
            history = judged.history(index)
            assert history is not None
            limit = int(history.limits[-1])
            for observed in (limit - 1, limit):
                # The threshold as it was: this series' own alert would relax it for others.
                row = counts.copy()
                row[index, -1] = observed
                chance = judge(row).series[index].p_value
                called = observed >= 3 and chance <= judged.threshold
                assert called == (observed == limit)


def test_the_history_is_a_line_with_a_band_above() -> None:
    counts = calm()
    history = judge(counts).history(4)
    assert history is not None
    assert (history.counts == counts[4]).all()
    assert {len(getattr(history, name)) for name in ("expected", "limits", "ewma")} == {105}
    assert (history.limits > history.expected).all()
    assert (history.limits >= 3).all()
    assert (history.ewma_lower < history.ewma_upper).all()


# -- for any counts ------------------------------------------------------------------


@given(histories(), st.integers(1, 50))
@settings(max_examples=60)
def test_more_observed_is_never_likelier(counts: Ints, more: int) -> None:
    raised = counts.copy()
    raised[:, -1] += more
    before, after = judge(counts).p_values, judge(raised).p_values
    assert ((before > 0) & (before <= 1) & (after > 0)).all()
    assert (after <= before * (1 + 1e-12)).all()


@given(histories(), st.integers(0, 99))
@settings(max_examples=60)
def test_the_order_of_the_series_does_not_matter(counts: Ints, seed: int) -> None:
    order = np.random.default_rng(seed).permutation(len(counts))
    one, other = judge(counts), judge(counts[order])
    np.testing.assert_allclose(other.p_values, one.p_values[order], rtol=1e-9)
    assert [each.is_alert for each in other.series] == [one.series[i].is_alert for i in order]


@given(histories())
@settings(max_examples=60)
def test_alerts_are_those_that_pass_the_threshold(counts: Ints) -> None:
    judged = judge(counts)
    found = {each.index for each in judged.alerts}
    assert found == {each.index for each in judged.series if each.is_alert}
    assert judged.level / max(1, judged.tested) <= judged.threshold <= judged.level
    assert (judged.tested > 0) == (counts.shape[1] > LEAST_WINDOWS)


def test_nothing_ever_and_numbers_beyond_all_measure() -> None:
    nothing = judge(np.zeros((5, 105), np.int64))
    assert {each.p_value for each in nothing.series} == {1.0}
    assert nothing.alerts == ()
    assert judge(np.zeros((0, 105), np.int64)).series == ()
    huge = np.full((2, 105), 10**9)
    assert judge(huge).alerts == ()
    huge[0, -1] = 10**10
    assert [each.index for each in judge(huge).alerts] == [0]
    history = judge(huge).history(1)
    assert history is not None
    assert 10**9 < history.limits[-1] < 1.1 * 10**9


@pytest.mark.parametrize(
    ("counts", "level", "words"),
    [
        (np.zeros(5, np.int64), 0.05, "must be"),
        (np.zeros((5, 0), np.int64), 0.05, "must be"),
        (np.array([[1, -1]]), 0.05, "negative"),
        (np.array([[1, 1]]), 0.0, "level"),
        (np.array([[1, 1]]), 1.0, "level"),
    ],
)
def test_what_cannot_be_judged_is_refused(counts: Ints, level: float, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        judge(counts, level=level)
