"""How much more than Poisson the counts vary, learnt from all series together."""

import numpy as np

from jinhai_console.domain.analysis.baseline import Baseline
from jinhai_console.domain.analysis.tails import Floats, Ints, log_rising

# alpha of variance = mean + alpha · mean²; the first is Poisson's.
ALPHAS: Floats = np.concatenate([[0.0], 2.0 ** np.arange(-10, 5)])
_TURNS = 20  # of EM: the weights are settled long before
_AS_IF = 2.0  # so many series of which nothing is known are added, spread over all alphas
_AS_NEIGHBOURS = 1.0  # so many series, spread as all are, are added to those of one size
_LEANING = (0.25, 0.5, 0.25)  # how much of a prior moves up by 0, 1, 2 steps
_SIZES = 2.0 ** np.arange(-6, 15)  # expected counts at which a prior is held


def dispersion_weights(history: Ints, baseline: Baseline) -> Floats:
    """(S, J) probability of each of `ALPHAS` for each series, given its history.

    What is common to series of one size is estimated from all of them (empirical Bayes) and taken
    as the prior of each: a sparse series, whose own counts say little, is judged like its
    neighbours. The prior leans to the more dispersed side, for a promise must hold, not balance.
    """
    likelihood = _log_likelihood(history, baseline)
    likelihood = np.exp(likelihood - likelihood.max(axis=1, keepdims=True))
    everything = np.ones((len(history), 1))
    flat = np.full((1, len(ALPHAS)), 1 / len(ALPHAS))
    overall = _common(likelihood, everything, _AS_IF * flat)
    near = _nearness(baseline.level)
    prior = _common(likelihood, near, _AS_NEIGHBOURS * overall)
    result: Floats = likelihood * (near @ _leaning(prior))
    result /= result.sum(axis=1, keepdims=True)
    return result


def _common(likelihood: Floats, near: Floats, added: Floats) -> Floats:
    """(G, J) the prior of each of G groups by EM; `near` (S, G) says who belongs to them."""
    prior: Floats = np.ones((near.shape[1], 1)) * added / added.sum(axis=1, keepdims=True)
    for _ in range(_TURNS):
        posterior = likelihood * (near @ prior)
        posterior /= posterior.sum(axis=1, keepdims=True)
        prior = near.T @ posterior + added
        prior /= prior.sum(axis=1, keepdims=True)
    return prior


def _leaning(prior: Floats) -> Floats:
    """Each weight moves up by no step, one or two: EM is too sure of what few windows say.

    With half a step, ten series of 15 windows with three times Poisson's variance raised a false
    alert on 6 % of the days where 5 % were promised; after two years it hardly matters.
    """
    leaning = np.zeros_like(prior)
    for steps, share in enumerate(_LEANING):
        leaning[:, steps:] += share * prior[:, : len(ALPHAS) - steps]
        leaning[:, -1] += share * prior[:, len(ALPHAS) - steps :].sum(axis=1)
    return leaning


def _nearness(level: Floats) -> Floats:
    """(S, G) how each series is shared between the two of `_SIZES` that it lies between."""
    at = np.clip(np.log2(level / _SIZES[0]), 0, len(_SIZES) - 1)[:, np.newaxis]
    result: Floats = np.maximum(0.0, 1 - np.abs(at - np.arange(len(_SIZES))))
    return result


def _log_likelihood(history: Ints, baseline: Baseline) -> Floats:
    """(S, J), adjusted (Cox and Reid) for the level and the slope that the fit has used up."""
    expected, weights = baseline.fitted[:, :-1], baseline.weights
    counts, where = np.unique(history, return_inverse=True)
    where = where.reshape(history.shape)
    known = baseline.slope_variance(np.ones(len(history)))
    columns = []
    for alpha in ALPHAS:
        scale = np.log1p(alpha * expected) / alpha if alpha else expected
        each = log_rising(counts, alpha)[where] - (alpha * history + 1) * scale
        excess = 1 + alpha * baseline.level
        used = np.log(excess) + np.log(baseline.slope_variance(excess) / known)
        columns.append((weights * each).sum(axis=1) + used / 2)
    return np.stack(columns, axis=1)
