"""可能发生的情况与处置: what may happen in the next shift, and what is to be done then.

The fourth part of a structured handover (I-PASS: situation awareness and contingency plans). The
rules that make the lines are in `foresight_rules`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from jinhai_console.domain.instant import Instant

MOST = 12  # lines on a sheet
MOST_OF_A_RULE = 3
OWN = "note"  # the rule of what one of the watch wrote himself
_ELSEWHERE: Mapping[str, str] = {"post": "「值班表」", "series": "「串并案」", "duty": "「民警」"}


class Weight(IntEnum):
    """What comes first: somebody's liberty, then safety, then a promise broken, then the rest."""

    LIBERTY = 1
    SAFETY = 2
    PROMISE = 3
    PLAN = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Foresight:
    """If `what`, then `then`. `when` is a short moment or window, empty where nobody knows.

    `key` is the rule and the record, e.g. `limit:12`; `who` does it.
    """

    key: str
    when: str
    what: str
    then: str
    who: str = ""

    @property
    def rule(self) -> str:
        return self.key.partition(":")[0]

    @property
    def is_own(self) -> bool:
        """One of the watch wrote it down himself."""
        return self.rule == OWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """`at`: when it may happen, None where nobody knows."""

    weight: Weight
    at: Instant | None
    line: Foresight


def chosen(found: Iterable[Weighed]) -> tuple[Foresight, ...]:
    """By weight and time, so many of each rule, the rest of a rule told as a number.

    No rule is crowded out by others: each has its first line. The officers' own words are never
    left out.
    """
    ordered = [each.line for each in sorted(found, key=_gravity)]
    own = [at for at, each in enumerate(ordered) if each.is_own]
    first: dict[str, int] = {}
    for at, line in enumerate(ordered):
        if not line.is_own:
            first.setdefault(line.rule, at)
    kept = list(first.values())[:MOST]
    of_rule = Counter(ordered[at].rule for at in kept)
    for at, line in enumerate(ordered):
        is_known = line.is_own or first[line.rule] == at
        if not is_known and len(kept) < MOST and of_rule[line.rule] < MOST_OF_A_RULE:
            kept.append(at)
            of_rule[line.rule] += 1
    shown = [ordered[at] for at in sorted((*kept, *own))]
    left = Counter(each.rule for each in ordered) - Counter(each.rule for each in shown)
    return tuple(_with_rest(each, shown, left) for each in shown)


def _gravity(each: Weighed) -> tuple[int, bool, Instant]:
    return each.weight, each.at is None, each.at or 0


def _with_rest(line: Foresight, shown: Sequence[Foresight], left: Mapping[str, int]) -> Foresight:
    """The last of its rule says how many more there are, and where they stand."""
    last = [each for each in shown if each.rule == line.rule][-1]
    count = left.get(line.rule, 0)
    if line is not last or not count:
        return line
    where = _ELSEWHERE.get(line.rule, "待办事项")
    return replace(line, what=f"{line.what}（同类另有 {count} 件，见{where}）")
