"""Which incidents are called back: the rule that says it most exactly, and always the same ones."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.callback_rule import (
    CallbackRule,
    filled,
    is_chosen,
    rule_for,
    rule_problem,
)
from jinhai_console.domain.classification import Bucket, Category


def category(id: int, depth: int, parent: int | None, bucket: Bucket) -> Category:
    return Category(
        id=id,
        station_id=1,
        name=str(id),
        code=str(id),
        depth=depth,
        bucket=bucket,
        parent_id=parent,
    )


TREE = {
    each.id: each
    for each in (
        category(1, 1, None, Bucket.CRIMINAL),
        category(2, 2, 1, Bucket.CRIMINAL),
        category(3, 1, None, Bucket.DISPUTE),
    )
}
ALL = CallbackRule(id=10, station_id=1, name="全部")
GRAVE = replace(ALL, id=11, name="重大", levels=(1, 2))
DISPUTES = replace(ALL, id=12, name="纠纷", bucket=Bucket.DISPUTE)
THEFT = replace(ALL, id=13, name="盗窃", category_id=1, share=0)
RULES = [ALL, GRAVE, DISPUTES, THEFT]


def test_the_most_exact_rule_holds() -> None:
    assert rule_for(RULES, TREE, 2, 1) == THEFT
    assert rule_for(RULES, TREE, 3, 1) == DISPUTES
    assert rule_for([ALL, GRAVE], TREE, 3, 1) == GRAVE
    assert rule_for([ALL, GRAVE], TREE, 3, 3) == ALL
    assert rule_for([GRAVE], TREE, 3, 3) is None
    assert rule_for([replace(ALL, retired_at=5)], TREE, 3, 3) is None


@given(st.text(min_size=1), st.integers(0, 99))
def test_a_larger_share_takes_all_of_a_smaller_one(number: str, share: int) -> None:
    assert not is_chosen(number, 0)
    assert is_chosen(number, 100)
    if is_chosen(number, share):
        assert is_chosen(number, share + 1)


def test_the_share_is_about_what_it_says() -> None:
    chosen = sum(is_chosen(f"2026{n:06d}", 30) for n in range(10_000))
    assert 2_800 < chosen < 3_200


def test_what_cannot_be_meant_is_said() -> None:
    assert not rule_problem(ALL)
    assert "0 到 100" in rule_problem(replace(ALL, share=101))
    assert "几天" in rule_problem(replace(ALL, days=-1))
    assert "级别" in rule_problem(replace(ALL, levels=(5,)))
    assert "一样" in rule_problem(replace(DISPUTES, category_id=3))


def test_a_script_takes_the_words_it_knows() -> None:
    assert filled("请问是{称呼}吗？{别的}", {"称呼": "王女士"}) == "请问是王女士吗？{别的}"
