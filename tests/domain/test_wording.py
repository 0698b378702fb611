"""研判用词: what may stand beside what; which groups are in use."""

import pytest

from jinhai_console.domain.analysis.narrative_words import MOST_GROUPS, WordGroup
from jinhai_console.domain.wording import Wording, WordKind, narrative_words, wording_problem


def wording(
    id: int, kind: WordKind = WordKind.METHOD, *words: str, retired_at: int | None = None
) -> Wording:
    name = f"组{id}"
    return Wording(id=id, station_id=1, name=name, kind=kind, words=words, retired_at=retired_at)


CUT = wording(1, WordKind.METHOD, "剪锁", "剪断")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (wording(2, WordKind.METHOD, "撬锁"), ""),
        (wording(2, WordKind.TARGET, "剪断"), ""),  # of another kind it says another thing
        (wording(1, WordKind.METHOD, "剪断"), ""),  # itself
        (wording(2, WordKind.METHOD, "撬锁", "剪断"), "“剪断”已写在“组1”里"),
        (wording(2, WordKind.METHOD), "至少一个词"),
        (wording(2, WordKind.METHOD, " "), "至少一个词"),
    ],
)
def test_a_word_stands_in_one_group(made: Wording, said: str) -> None:
    assert said in wording_problem(made, [CUT])
    assert bool(said) == bool(wording_problem(made, [CUT]))


def test_there_are_no_more_groups_than_can_be_compared() -> None:
    full = [wording(n, WordKind.METHOD, f"词{n}") for n in range(1, MOST_GROUPS + 1)]
    assert "最多" in wording_problem(wording(99, WordKind.METHOD, "另"), full)
    assert wording_problem(wording(99, WordKind.TARGET, "另"), full) == ""
    assert wording_problem(full[0], full) == ""


def test_what_is_out_of_use_is_not_looked_for() -> None:
    car = wording(3, WordKind.TARGET, "汽车")
    words = narrative_words([CUT, wording(2, WordKind.METHOD, "撬锁", retired_at=1), car])
    assert words.methods == (WordGroup("组1", ("剪锁", "剪断")),)
    assert (words.targets, words.channels) == ((WordGroup("组3", ("汽车",)),), ())
