"""Upper tails of the negative binomial, and its likelihood, on whole arrays without scipy."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_TINY = 1e-300
_TURNS_BETWEEN_LOOKS = 8  # of the continued fraction, before those that have converged are left
_MOST_TURNS = 100_000
_SHIFT = 10  # Stirling's series is exact to the last digit from here on
# B(2n) / (2n (2n − 1)) of Stirling's series.
_STIRLING = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156)


def negative_binomial_tail(least: ArrayLike, mean: ArrayLike, size: ArrayLike) -> Floats:
    """P(X ≥ least) of the negative binomial with variance mean + mean² / size.

    The arguments are broadcast; `least` ≥ 0 need not be whole, mean > 0, size > 0. It is the
    incomplete beta function I(mean / (mean + size); least, size), to nine digits or more; below
    the mean, where it is no small number, up to a size of 1e6.
    """
    broadcast = np.broadcast_arrays(least, mean, size)
    shape = broadcast[0].shape
    x, m, r = (np.asarray(each, dtype=np.float64).ravel() for each in broadcast)
    tail = np.ones(x.size)
    above = (x > 0) & (m * (r + 1) < r * (x + 1))
    below = (x > 0) & ~above
    a, b, c = x[above], m[above], r[above]
    tail[above] = _front(a, b, c) / a * _fraction(a, c, b / (b + c))
    a, b, c = x[below], m[below], r[below]
    tail[below] = 1 - _front(a, b, c) / c * _fraction(c, a, c / (b + c))
    return np.clip(tail, 0.0, 1.0).reshape(shape)


def stirling_error(x: Floats) -> Floats:
    """ln Γ(x) less Stirling's formula (x − ½) ln x − x + ½ ln 2π, for x > 0."""
    near = np.array(x, dtype=np.float64)
    error = np.zeros_like(near)
    for _ in range(_SHIFT):
        low = near < _SHIFT
        if not low.any():
            break
        at = near[low]
        error[low] += (at + 0.5) * np.log1p(1 / at) - 1
        near[low] = at + 1
    square = 1 / (near * near)
    series = np.zeros_like(near)
    for each in reversed(_STIRLING):
        series = series * square + each
    result: Floats = error + series / near
    return result


def log_rising(counts: Ints, alpha: float) -> Floats:
    """Σ ln(1 + alpha·i) over i = 0 … count − 1: what a count adds to the likelihood of alpha."""
    if alpha == 0:
        return np.zeros(counts.shape)
    y, size = counts.astype(np.float64), 1 / alpha
    errors = stirling_error(y + size) - stirling_error(np.array([size]))
    result: Floats = (y + size - 0.5) * np.log1p(alpha * y) - y + errors
    return result


def _front(x: Floats, mean: Floats, size: Floats) -> Floats:
    """q^x (1 − q)^size / B(x, size), by deviances: differences of large logarithms lose digits."""
    whole = mean + size
    change, ratio = size * (mean - x) / (x * whole), mean / x * ((x + size) / whole)
    near = ratio > 0.5
    logarithm = np.where(near, np.log1p(np.where(near, change, 0.0)), np.log(ratio))
    deviance = x * logarithm + size * np.log1p((x - mean) / whole)
    errors = stirling_error(x + size) - stirling_error(x) - stirling_error(size)
    result: Floats = np.exp(deviance + errors) * np.sqrt(x * (size / (x + size)) / (2 * np.pi))
    return result


def _fraction(a: Floats, b: Floats, x: Floats) -> Floats:
    """The continued fraction of I(x; a, b), DLMF 8.17.22, by Lentz's method."""
    result = np.ones(a.size)
    open_ = np.arange(a.size)
    c = np.ones(a.size)
    d = _inverse(1 - (a + b) * x / (a + 1))
    value = d.copy()
    for turn in range(1, _MOST_TURNS):
        even = turn * (b - turn) * x / ((a + 2 * turn - 1) * (a + 2 * turn))
        d, c = _inverse(1 + even * d), _not_zero(1 + even / c)
        value *= d * c
        odd = -(a + turn) * (a + b + turn) * x / ((a + 2 * turn) * (a + 2 * turn + 1))
        d, c = _inverse(1 + odd * d), _not_zero(1 + odd / c)
        step = d * c
        value *= step
        if turn % _TURNS_BETWEEN_LOOKS == 0:
            result[open_] = value
            going = np.abs(step - 1) > 1e-15
            if not going.any():
                break
            open_ = open_[going]
            a, b, x = a[going], b[going], x[going]
            c, d, value = c[going], d[going], value[going]
    return result


def _inverse(x: Floats) -> Floats:
    result: Floats = 1 / _not_zero(x)
    return result


def _not_zero(x: Floats) -> Floats:
    return np.where(np.abs(x) < _TINY, _TINY, x)
