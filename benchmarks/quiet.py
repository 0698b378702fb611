"""Stations on which nothing happens: counts in comparable windows, drawn at random."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Quiet = Callable[[np.random.Generator, int, int], Ints]  # series, columns → counts


def poisson(some: np.random.Generator, series: int, columns: int) -> Ints:
    return _drawn(some, _means(some, series), columns, np.zeros((series, 1)))


def over_dispersed(some: np.random.Generator, series: int, columns: int) -> Ints:
    """Variance mean + mean² / 2 in every series."""
    return _drawn(some, _means(some, series), columns, np.full((series, 1), 0.5))


def mixed(some: np.random.Generator, series: int, columns: int) -> Ints:
    """Each series has a dispersion of its own, from next to none to more than 1."""
    return _drawn(some, _means(some, series), columns, some.lognormal(-1.5, 1, (series, 1)))


def threefold(some: np.random.Generator, series: int, columns: int) -> Ints:
    """Variance three times the mean, whatever the mean."""
    means = _means(some, series)
    return _drawn(some, means, columns, 2 / means)


def trending(some: np.random.Generator, series: int, columns: int) -> Ints:
    """Each goes its way by some 20 … 30 % a year, with dispersion ¼."""
    years = (np.arange(columns) - columns + 1) / 52
    means = _means(some, series) * np.exp(some.normal(0.1, 0.25, (series, 1)) * years)
    return _drawn(some, means, columns, np.full((series, 1), 0.25))


def sparse(some: np.random.Generator, series: int, columns: int) -> Ints:
    """One incident in twenty windows."""
    return _drawn(some, np.full((series, 1), 0.05), columns, np.zeros((series, 1)))


def sparse_dispersed(some: np.random.Generator, series: int, columns: int) -> Ints:
    return _drawn(some, np.full((series, 1), 0.05), columns, np.full((series, 1), 2.0))


def nested(some: np.random.Generator, series: int, columns: int) -> Ints:
    """Categories × communities with the totals of both and of all: about `series` rows."""
    down = max(2, int(np.sqrt(series)) - 3)
    across = series // (down + 1) - 1
    share = np.outer(some.gamma(0.7, 1, down), some.gamma(1, 1, across))
    means = (share * 200 / share.sum()).reshape(-1, 1)
    cells = _drawn(some, means, columns, np.full((len(means), 1), 0.2))
    table = cells.reshape(down, across, columns)
    totals = (table.sum(axis=1), table.sum(axis=0), table.sum(axis=(0, 1))[np.newaxis])
    return np.concatenate([cells, *totals])


def _means(some: np.random.Generator, series: int) -> Floats:
    """From a few in a year to some forty in a window."""
    return some.lognormal(0.7, 1.2, (series, 1))


def _drawn(some: np.random.Generator, means: Floats, columns: int, alpha: Floats) -> Ints:
    """Negative binomial with variance mean + alpha · mean²; Poisson where alpha is 0."""
    shape = 1 / np.maximum(alpha, 1e-9)
    clumps = some.gamma(shape, 1 / shape, (len(means), columns))
    return some.poisson(means * np.where(alpha > 0, clumps, 1.0))


STATIONS: dict[str, Quiet] = {
    "Poisson": poisson,
    "over-dispersed": over_dispersed,
    "mixed dispersion": mixed,
    "variance three times the mean": threefold,
    "mild trends": trending,
    "sparse": sparse,
    "sparse and over-dispersed": sparse_dispersed,
    "nested with totals": nested,
}
