"""Ids that two stations can merge and every JSON reader keeps exact."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.entity import MAX_STATION, STATION_SHIFT, first_id

stations = st.integers(1, MAX_STATION)
sequences = st.integers(1, 2**STATION_SHIFT - 1)


@given(stations, sequences, stations, sequences)
def test_ids_of_two_stations_never_meet(one: int, first: int, other: int, second: int) -> None:
    same = first_id(one) + first == first_id(other) + second
    assert same == ((one, first) == (other, second))


@given(stations, sequences)
def test_an_id_survives_a_reader_that_knows_only_floating_numbers(one: int, first: int) -> None:
    id = first_id(one) + first
    assert int(float(id)) == id < 2**53
    assert json.loads(json.dumps(id), parse_int=float) == id
    assert id > MAX_STATION  # a station's own id is its number: it meets no record's


@pytest.mark.parametrize("wrong", [0, -1, MAX_STATION + 1])
def test_a_station_number_out_of_range_is_said(wrong: int) -> None:
    with pytest.raises(ValueError, match="派出所编号"):
        first_id(wrong)
