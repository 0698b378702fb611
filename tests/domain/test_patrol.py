"""The patrol post: the first look's clock, and when nobody stood there."""

from jinhai_console.domain.instant import HOUR, MINUTE, Instant
from jinhai_console.domain.patrol import (
    EntryKind,
    Light,
    PatrolEntry,
    Stand,
    Unmanned,
    due_of,
    light_of,
    on_post,
    unmanned,
)

DAY_END = 24 * HOUR


def entry(id: int, at: Instant, kind: EntryKind, officer: int = 1) -> PatrolEntry:
    return PatrolEntry(id=id, station_id=1, at=at, kind=kind, officer_id=officer, entered_at=at)


def test_amber_at_four_fifths_red_past_the_limit() -> None:
    due = due_of(0, 10)
    assert [light_of(0, due, at * MINUTE) for at in (7, 8, 10)] == [
        Light.GREEN,
        Light.AMBER,
        Light.AMBER,
    ]
    assert light_of(0, due, due + 1) is Light.RED


def test_whom_the_roster_has_is_there() -> None:
    stands = [Stand(1, 0, 12 * HOUR), Stand(2, 12 * HOUR, DAY_END)]
    assert unmanned(stands, [], 0, DAY_END) == ()
    assert on_post(stands, [], 13 * HOUR) == [2]


def test_a_hole_in_the_roster_and_one_who_went_off_are_two_things() -> None:
    stands = [Stand(1, 0, 12 * HOUR)]
    away = [entry(1, 2 * HOUR, EntryKind.OFF), entry(2, 3 * HOUR, EntryKind.ON)]
    assert unmanned(stands, away, 0, DAY_END) == (
        Unmanned(2 * HOUR, 3 * HOUR, rostered=True),
        Unmanned(12 * HOUR, DAY_END, rostered=False),
    )
    assert on_post(stands, away, 2 * HOUR + MINUTE) == []


def test_whoever_came_on_fills_a_hole_till_he_goes() -> None:
    moves = [entry(1, HOUR, EntryKind.ON, 7), entry(2, 5 * HOUR, EntryKind.OFF, 7)]
    assert unmanned([], moves, 0, 6 * HOUR) == (
        Unmanned(0, HOUR, rostered=False),
        Unmanned(5 * HOUR, 6 * HOUR, rostered=False),
    )
    assert on_post([], moves, 2 * HOUR) == [7]


def test_somebody_else_stands_in() -> None:
    stands = [Stand(1, 0, 12 * HOUR)]
    moves = [entry(1, 2 * HOUR, EntryKind.OFF), entry(2, 2 * HOUR, EntryKind.ON, 5)]
    assert unmanned(stands, moves, 0, 12 * HOUR) == ()
    assert on_post(stands, moves, 3 * HOUR) == [5]
