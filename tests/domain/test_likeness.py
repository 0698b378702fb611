"""Two incidents alike: the same both ways, the nearer the likelier, each reason true."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.likeness import Alike, likeness


@dataclass(frozen=True)
class Told:
    received_at: int = 0
    community_id: int | None = 1
    address: str = "鼓岩路128号"
    category_id: int | None = 2
    longitude: float | None = 118.1
    latitude: float | None = 24.5


TOLD = st.builds(
    Told,
    st.integers(0, 1_000).map(lambda minutes: minutes * MINUTE),
    st.sampled_from([None, 1, 2]),
    st.text("鼓岩路128号 滨海", max_size=12),
    st.sampled_from([None, 1, 2]),
    st.one_of(st.none(), st.floats(118.1, 118.11)),
    st.one_of(st.none(), st.floats(24.5, 24.51)),
)


@given(TOLD, TOLD)
def test_it_is_the_same_in_both_directions(one: Told, other: Told) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other).score <= 1


def test_the_same_event_is_fully_alike() -> None:
    assert likeness(Told(), Told()).score == 1
    assert likeness(Told(), Told()).reasons == tuple(Alike)


def test_nearer_in_time_is_likelier() -> None:
    near = likeness(Told(), Told(received_at=5 * MINUTE))
    far = likeness(Told(), Told(received_at=90 * MINUTE))
    assert near.score > far.score
    assert near.minutes == 5


def test_what_is_unknown_speaks_for_nothing() -> None:
    found = likeness(Told(0, None, "", None, None), Told(600 * MINUTE, None, "", None))
    assert found.score == 0
    assert found.reasons == ()
