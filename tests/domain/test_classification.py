"""The tree of categories, and the guess from a narrative."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.classification import (
    Bucket,
    Category,
    guess,
    path_of,
    with_descendants,
)


def node(id: int, depth: int, parent: int | None, *keywords: str) -> Category:
    return Category(
        id=id,
        station_id=1,
        name=f"类{id}",
        code=f"{id:02d}",
        depth=depth,
        bucket=Bucket.OTHER,
        parent_id=parent,
        keywords=keywords,
    )


TREE = {
    each.id: each
    for each in (
        node(1, 1, None, "偷"),
        node(2, 2, 1, "被偷", "失窃"),
        node(3, 3, 2, "电动车"),
        node(4, 1, None, "争吵", ""),
    )
}


def test_paths_and_what_is_below() -> None:
    assert [each.id for each in path_of(TREE, 3)] == [1, 2, 3]
    assert with_descendants(TREE, 1) == {1, 2, 3}
    assert with_descendants(TREE, 3) == {3}


def test_a_circle_ends() -> None:
    circle = {1: node(1, 1, 2), 2: node(2, 2, 1)}
    assert len(path_of(circle, 1)) == 4


def test_the_longest_and_deepest_words_win() -> None:
    def found(narrative: str) -> int | None:
        category = guess(TREE, narrative)
        return category.id if category else None

    assert found("钱包被偷") == 2
    assert found("电动车不见了") == 3
    assert found("邻居争吵") == 4
    assert found("天气很好") is None
    assert found("") is None


def test_a_retired_category_is_not_guessed() -> None:
    assert guess({4: replace(TREE[4], retired_at=1)}, "争吵") is None


@given(st.text())
def test_any_text_can_be_guessed_from(narrative: str) -> None:
    guess(TREE, narrative)
