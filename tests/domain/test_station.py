"""A station's name where the place marks fiction by itself."""

import pytest

from jinhai_console.domain.station import Station


@pytest.mark.parametrize(
    ("name", "is_fictional", "bare"),
    [
        ("示范派出所 · 虚构", True, "示范派出所"),
        ("示范派出所（虚构）", True, "示范派出所"),
        ("示范派出所", True, "示范派出所"),
        ("虚构", True, "虚构"),
        ("滨海（虚构）派出所", False, "滨海（虚构）派出所"),
    ],
)
def test_fiction_is_said_once(name: str, is_fictional: bool, bare: str) -> None:
    station = Station(id=1, station_id=1, name=name, is_fictional=is_fictional)
    assert station.bare_name == bare
