"""What is unusual in a window: many series judged together, with one promise for all of them."""

from dataclasses import dataclass

import numpy as np

from jinhai_console.domain.analysis.colour_band import ColourBand, colour_band, mean, recent_windows
from jinhai_console.domain.analysis.drift import Drift, DriftChart, drift_chart
from jinhai_console.domain.analysis.many_series import holm_threshold
from jinhai_console.domain.analysis.prediction import Prediction, predict
from jinhai_console.domain.analysis.tails import Floats, Ints

LEVEL = 0.05
LEAST_INCIDENTS = 3  # before anything is called high
LEAST_WINDOWS = 26  # of history before a series is judged: half a year of weeks
_RAREST = 1_000_000  # "less than once in …": no model is to be believed beyond


@dataclass(frozen=True, slots=True)
class Exceedance:
    """One series in the window under judgement.

    A series too young to be tested claims nothing: its `p_value` is 1 and `expected` is its mean,
    None before its first window. `mean_15` is the mean of the last fifteen weeks.
    """

    index: int
    observed: int
    expected: float | None
    p_value: float
    band: ColourBand
    mean_15: float | None
    is_tested: bool
    is_alert: bool
    drift: Drift | None

    @property
    def one_in(self) -> int:
        """The chance in words: so many or more come about once in this many such windows."""
        times = int(1 / max(self.p_value, 1 / _RAREST))
        step: int = 10 ** max(0, len(str(times)) - 2)
        return times // step * step


@dataclass(frozen=True, slots=True)
class History:
    """One series for a chart, oldest window first, the judged one last.

    `limits` are the counts from which on a window is called high. Nothing is known of the windows
    before `begins`. The limits of the EWMA are infinite where too few incidents allow of none.
    """

    begins: int
    counts: Ints
    expected: Floats
    limits: Ints
    ewma: Floats
    ewma_lower: Floats
    ewma_upper: Floats

    def means_around(self, since: int) -> tuple[float | None, float]:
        """What a window held in the mean before the column `since`, and from then on."""
        before, after = self.counts[self.begins : since], self.counts[since:]
        return float(before.mean()) if len(before) else None, float(after.mean())


@dataclass(frozen=True, slots=True)
class Judgement:
    """All series of one window. `threshold` is what the p-value of an alert does not exceed."""

    level: float
    threshold: float
    counts: Ints  # (S, W + 1)
    begins: Ints  # (S,)
    weeks_apart: int
    rows: Ints  # (T,) the series that are old enough to be tested
    p_values: Floats  # (S,)
    prediction: Prediction  # of those tested, as is the chart
    chart: DriftChart

    @property
    def tested(self) -> int:
        return len(self.rows)

    @property
    def series(self) -> tuple[Exceedance, ...]:
        return tuple(self.exceedance(index) for index in range(len(self.counts)))

    @property
    def alerts(self) -> tuple[Exceedance, ...]:
        """The rarest first."""
        high = self.counts[:, -1] >= LEAST_INCIDENTS
        called = np.flatnonzero(high & (self.p_values <= self.threshold))
        order = called[np.argsort(self.p_values[called], kind="stable")]
        return tuple(self.exceedance(int(index)) for index in order)

    @property
    def drifts(self) -> tuple[Exceedance, ...]:
        """What has left its mean and is no alert, the furthest beyond its limit first."""
        last, upper, lower = (
            each[:, -1] for each in (self.chart.ewma, self.chart.upper, self.chart.lower)
        )
        beyond = np.maximum(last - upper, lower - last)
        rows = np.flatnonzero(beyond > 0)
        order = self.rows[rows[np.argsort(-beyond[rows], kind="stable")]]
        found = (self.exceedance(int(index)) for index in order)
        return tuple(each for each in found if not each.is_alert)

    def exceedance(self, index: int) -> Exceedance:
        *past, observed = self.counts[index, self.begins[index] :].tolist()
        usual = past[-recent_windows(self.weeks_apart) :]
        row = self._row(index)
        p_value = float(self.p_values[index])
        expected = self.prediction.baseline.fitted[row, -1] if row is not None else mean(past)
        return Exceedance(
            index=index,
            observed=observed,
            expected=None if expected is None else float(expected),
            p_value=p_value,
            band=colour_band(observed, usual, LEAST_INCIDENTS),
            mean_15=mean(usual),
            is_tested=row is not None,
            is_alert=observed >= LEAST_INCIDENTS and p_value <= self.threshold,
            drift=None if row is None else self.chart.drift(row),
        )

    def history(self, index: int) -> History | None:
        """None where the series is too young to be tested."""
        row = self._row(index)
        if row is None:
            return None
        return History(
            begins=int(self.begins[index]),
            counts=self.counts[index],
            expected=self.prediction.baseline.fitted[row],
            limits=self.prediction.limits(row, self.threshold, LEAST_INCIDENTS),
            ewma=self.chart.ewma[row],
            ewma_lower=self.chart.lower[row],
            ewma_upper=self.chart.upper[row],
        )

    def _row(self, index: int) -> int | None:
        row = int(np.searchsorted(self.rows, index))
        return row if row < len(self.rows) and self.rows[row] == index else None


def judge(
    counts: Ints, begins: Ints | None = None, *, weeks_apart: int = 1, level: float = LEVEL
) -> Judgement:
    """Judge the last column of `counts` (S, W + 1) by the ones before it, all series together.

    The columns are counts of windows `weeks_apart` weeks apart, oldest first (see
    `comparable_windows`). `begins` (S,) names the first column that a series was kept in: a
    community of this spring has no zeros of last year. The chance that a quiet window has any
    alert is at most `level`; so is, apart from that, the chance that any series is falsely said
    to drift. Which series are tested depends on their age alone, never on what was observed.
    """
    counts, first = _checked(counts, begins, level)
    rows = np.flatnonzero(counts.shape[1] - 1 - first >= LEAST_WINDOWS)
    kept = counts[rows]
    prediction = predict(kept[:, :-1], first[rows], weeks_apart)
    p_values = np.ones(len(counts))
    p_values[rows] = prediction.tail(kept[:, -1])
    callable_ = np.where(kept[:, -1] >= LEAST_INCIDENTS, p_values[rows], 1.0)
    return Judgement(
        level=level,
        threshold=holm_threshold(callable_, level),
        counts=counts,
        begins=first,
        weeks_apart=weeks_apart,
        rows=rows,
        p_values=p_values,
        prediction=prediction,
        chart=drift_chart(kept, first[rows], prediction.alpha, level),
    )


def _checked(counts: Ints, begins: Ints | None, level: float) -> tuple[Ints, Ints]:
    if counts.ndim != 2 or not counts.shape[1]:
        raise ValueError(f"counts must be (S, W + 1), not {counts.shape}")
    if counts.size and counts.min() < 0:
        raise ValueError("a count is negative")
    if not 0 < level < 1:
        raise ValueError(f"level must lie between 0 and 1, not {level}")
    last = counts.shape[1] - 1
    first = np.clip(np.zeros(len(counts), np.int64) if begins is None else begins, 0, last)
    has_begun = np.arange(last + 1) >= first[:, np.newaxis]
    return np.where(has_begun, counts, 0).astype(np.int64), first
