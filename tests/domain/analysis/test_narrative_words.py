"""Words of a narrative: the longer first, none that is denied, nothing without a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.narrative_words import WordFinder, WordGroup, excerpt

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


PIECES = st.lists(st.sampled_from(["电瓶", "电瓶车", "剪断", "未剪断", "，", "\n", "后来", "<b>"]))


@given(PIECES.map("".join))
def test_words_stand_where_they_are_said_to(narrative: str) -> None:
    found = FINDER.places_in(narrative)
    assert {each.group for each in found} == FINDER.groups_in(narrative)
    said = [narrative[each.start : each.end] for each in found]
    assert set(said) <= {"电瓶", "电瓶车", "剪断"}


@given(PIECES.map("".join), st.integers(8, 40))
def test_an_excerpt_shows_the_first_word_in_one_line(narrative: str, length: int) -> None:
    found = FINDER.places_in(narrative)
    piece = excerpt(narrative, found, length)
    assert len(piece.text.strip("…")) <= length
    assert "\n" not in piece.text
    assert piece.text.strip("…") in narrative.replace("\n", " ")
    marked = [piece.text[each.start : each.end] for each in piece.marks]
    assert bool(marked) == bool(found)
    assert marked == [narrative[e.start : e.end] for e in found][: len(marked)]


def test_a_short_narrative_stands_whole() -> None:
    assert excerpt("电瓶被偷", ()).text == "电瓶被偷"
    assert excerpt("前" * 100 + "电瓶", FINDER.places_in("前" * 100 + "电瓶"), 20).text == (
        "…" + "前" * 18 + "电瓶"
    )
