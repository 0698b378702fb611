"""Who is the same person, and which incidents of the past share what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.known import (
    Person,
    Seen,
    Tie,
    distinct,
    groups_of_persons,
    identity_key,
    name_key,
    phone_key,
    tie_between,
)

WANG = Person("王小明", "13800001234", "350213199001011234")
PEOPLE = st.builds(
    Person,
    st.sampled_from(["", "王小明", "李四", "王先生", "匿名"]),
    st.sampled_from(["", "13800001234", "+86 138-0000-1234", "13900005678", "110"]),
    st.sampled_from(["", "350213199001011234", "350213199001015678"]),
)


@pytest.mark.parametrize(
    "spelling",
    [
        "13800001234",
        "+86 138 0000 1234",
        "86-138-0000-1234",
        "１３８００００１２３４",
        "0086 13800001234",
    ],
)
def test_a_number_in_any_spelling(spelling: str) -> None:
    assert phone_key(spelling) == "13800001234"


@pytest.mark.parametrize("short", ["", "110", "12", "abc", "１１０"])
def test_too_short_a_number_is_nobodys(short: str) -> None:
    assert phone_key(short) == ""


def test_keys_of_identity_and_name() -> None:
    assert identity_key(" 35021319900101123x ") == "35021319900101123X"
    assert name_key("王 小明") == "王小明"
    for nobody in ("王先生", "李女士", "匿名", "群众甲", "张某", "王"):
        assert name_key(nobody) == ""


@pytest.mark.parametrize(
    ("other", "tie"),
    [
        (Person("别名", "", "350213199001011234"), Tie.PERSON),
        (Person("王小明", "138 0000 1234"), Tie.PERSON),
        (Person("李四", "13800001234"), Tie.PHONE),
        (Person("王小明", "13900005678"), Tie.NAME),
        (Person("王小明", "13800001234", "350213199001015678"), Tie.PHONE),
        (Person("王小明", "", "350213199001015678"), None),
        (Person("李四", "13900005678"), None),
        (Person(), None),
    ],
)
def test_what_two_persons_share(other: Person, tie: Tie | None) -> None:
    assert tie_between(WANG, other) is tie


@given(PEOPLE, PEOPLE)
def test_it_is_the_same_in_both_directions(one: Person, other: Person) -> None:
    assert tie_between(one, other) is tie_between(other, one)


@given(st.lists(PEOPLE, max_size=5))
def test_each_person_stands_once(people: list[Person]) -> None:
    kept = distinct(people)
    for place, each in enumerate(kept):
        assert all(tie_between(each, other) is not Tie.PERSON for other in kept[:place])
    assert distinct(kept) == kept


def seen(id: int, person: Person) -> Seen:
    return Seen(id, id * 100, person)


def test_groups_say_what_is_shared_and_the_weaker_apart() -> None:
    family = Person("王大山", "13800001234")
    past = [
        seen(1, Person("王小明", "13800001234")),
        seen(2, family),
        seen(3, Person("王小明", "13911112222")),
        seen(4, Person("王小明")),
        seen(4, Person("李四", "13900005678")),
    ]
    groups = groups_of_persons([WANG, Person("李四", "13900005678")], past)
    assert [(each.tie, each.ids) for each in groups] == [
        (Tie.PARTIES, (4,)),
        (Tie.PERSON, (1,)),
        (Tie.PERSON, (4,)),
        (Tie.PHONE, (2, 1)),
        (Tie.NAME, (4, 3)),
    ]
    phone = groups[3]
    assert (phone.since(150), phone.since(0), phone.since(999)) == (1, 2, 0)


def test_where_it_was_always_himself_the_number_says_nothing_more() -> None:
    groups = groups_of_persons([WANG], [seen(1, WANG)])
    assert [each.tie for each in groups] == [Tie.PERSON]
