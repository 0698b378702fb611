"""Words of a narrative: the longer first, none that is denied, nothing without a list."""

import pytest

from jinhai_console.domain.analysis.narrative_words import WordFinder, WordGroup

FINDER = WordFinder(
    [
        WordGroup("电瓶", ("电瓶",)),
        WordGroup("电动自行车", ("电动车", "电瓶车")),
        WordGroup("剪锁", ("锁被剪", "剪断")),
    ]
)


@pytest.mark.parametrize(
    ("narrative", "groups"),
    [
        ("停在楼下的电瓶车不见", {"电动自行车"}),
        ("电动车电瓶被偷", {"电动自行车", "电瓶"}),
        ("U型锁被剪断", {"剪锁"}),
        ("锁打开，未剪断", set()),
        ("锁没有剪断，电瓶还在", {"电瓶"}),
        ("防盗网剪断，锁未剪断", {"剪锁"}),
        ("", set()),
    ],
)
def test_groups_are_found_as_the_sentence_means_them(narrative: str, groups: set[str]) -> None:
    assert FINDER.groups_in(narrative) == groups


def test_an_empty_list_finds_nothing() -> None:
    assert WordFinder([]).groups_in("电瓶") == frozenset()
