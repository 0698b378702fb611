"""One promise over many series looked at together."""

import numpy as np

from jinhai_console.domain.analysis.tails import Floats


def holm_threshold(p_values: Floats, level: float) -> float:
    """What a p-value must not exceed: then the chance of any false alert is at most `level`.

    Holm's method. It asks nothing of how the series hang together, so it holds for a category and
    its child, a community and the station. Benjamini and Yekutieli's holds as widely, but promises
    only the share of false ones among the alerts, and as long as alerts are few it is the stricter:
    the first must pass level / (m · Σ 1/i), a sixth of level / m at 300 series. Methods that are
    kinder (Hochberg, Benjamini and Hochberg) need independence or positive dependence.

    Every series that might have been called is to be among `p_values`, with 1.0 where it was not
    in fact: to leave out those with few incidents, chosen by what was observed, breaks the promise.
    """
    tested = len(p_values)
    if not tested:
        return level
    steps = level / (tested - np.arange(tested))
    passed = np.sort(p_values) <= steps
    # The one step that stopped decides for all: those before it lie below it, those after above.
    return float(steps[-1] if passed.all() else steps[passed.argmin()])
