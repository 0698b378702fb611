"""Incidents that come again: by address, by person, each group once."""

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.analysis.themes.repeated import Again, Mark, Marked, repeated

MARKS = st.lists(
    st.builds(
        lambda again, key: Mark(again, key, key),
        st.sampled_from(Again),
        st.sampled_from("甲乙丙丁"),
    ),
    max_size=4,
).map(tuple)


def address(key: str) -> Mark:
    return Mark(Again.ADDRESS, key, f"{key}旁")


def test_an_address_is_told_with_its_incidents() -> None:
    rows = [Marked(1, (address("甲"),)), Marked(2, (address("乙"),)), Marked(3, (address("甲"),))]
    (found,) = repeated(rows)
    assert (found.again, found.label, found.ids) == (Again.ADDRESS, "甲旁", (1, 3))


def test_a_person_with_two_numbers_is_told_once() -> None:
    marks = (Mark(Again.PERSON, "id:1", "张**"), Mark(Again.PERSON, "tel:2", "138****1234"))
    (found,) = repeated([Marked(1, marks), Marked(2, marks)])
    assert found.label == "张**"


@given(st.lists(MARKS, max_size=12))
def test_a_group_holds_exactly_those_that_share_its_mark(rows: list[tuple[Mark, ...]]) -> None:
    for group in repeated(Marked(id, marks) for id, marks in enumerate(rows)):
        sharing = {
            id
            for id, marks in enumerate(rows)
            if any((each.again, each.label) == (group.again, group.label) for each in marks)
        }
        assert set(group.ids) == sharing
        assert len(group.ids) == len(sharing) >= 2
