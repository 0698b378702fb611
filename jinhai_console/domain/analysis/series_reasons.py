"""A score told as reasons: the mean of each term over some pairs, with its fact."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from jinhai_console.domain.analysis.series_facts import (
    SeriesFacts,
    SeriesReason,
    SeriesRules,
    Term,
)
from jinhai_console.domain.analysis.series_score import (
    DAY_SECONDS,
    UNKNOWN,
    Between,
    Bits,
    Columns,
    Ints,
    between,
    columns_of,
    names_of,
    terms,
)


def pair_reasons(
    one: SeriesFacts, other: SeriesFacts, rules: SeriesRules
) -> tuple[SeriesReason, ...]:
    """Each term that counts between two incidents; the same in both directions."""
    return reasons_over(columns_of([one, other]), rules, np.array([0]), np.array([1]))


def group_reasons(incidents: Sequence[SeriesFacts], rules: SeriesRules) -> tuple[SeriesReason, ...]:
    """What speaks for a group that stands together already; nothing of fewer than two."""
    if len(incidents) < 2:
        return ()
    one, other = np.array(list(combinations(range(len(incidents)), 2))).T
    return reasons_over(columns_of(incidents), rules, one, other)


def reasons_over(
    columns: Columns, rules: SeriesRules, one: Ints, other: Ints
) -> tuple[SeriesReason, ...]:
    """Over the pairs (one[k], other[k]), at least one; a term that counts nothing is left out."""
    facts = between(columns, one, other)
    amounts = _amounts(facts)
    whole = np.union1d(one, other)
    words = {
        Term.METHOD: _common(columns.methods[whole], columns.method_names),
        Term.TARGET: _common(columns.targets[whole], columns.target_names),
    }
    means = {term: round(int(each.sum()) / len(one)) for term, each in terms(facts, rules).items()}
    return tuple(
        SeriesReason(term, mean, amounts.get(term), words.get(term, ()))
        for term, mean in means.items()
        if mean
    )


def _amounts(facts: Between) -> dict[Term, int]:
    placed = facts.metres[facts.metres != UNKNOWN]
    return {
        Term.KIND: int(facts.steps.max()),
        Term.METRES: int(placed.max(initial=0)),
        Term.DAYS: int(facts.seconds.max()) // DAY_SECONDS,
        Term.HOURS: int(facts.minutes.max()),
    }


def _common(bits: Bits, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names that at least half of the incidents have, and no fewer than two of them."""
    named = [name for each in bits.tolist() for name in names_of(each, names)]
    least = max(2, -(-len(bits) // 2))
    return tuple(name for name in names if named.count(name) >= least)
