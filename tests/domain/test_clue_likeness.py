"""Clues that look alike are proposed with reasons: plates, clothes, vehicles, time and place."""

from typing import Any

from jinhai_console.domain.clue import Clue, Colour, Sighting, VehicleKind, features_text
from jinhai_console.domain.clue_likeness import Nearness, Trail, alike
from jinhai_console.domain.instant import HOUR

NEAR = Nearness(metres=3_000, hours=72)


def trail(id: int, hour: int = 0, east: float | None = 118.6, **features: Any) -> Trail:
    clue = Clue(id=id, station_id=1, number=f"巡线2026-000{id}", entered_at=0, **features)
    at = Sighting(
        id=100 + id, station_id=1, clue_id=id, at=hour * HOUR, entered_at=0, address="南门",
        longitude=east, latitude=None if east is None else 24.9,
    )  # fmt: skip
    return Trail(clue, [at])


DRESS: dict[str, Any] = {
    "upper_colour": Colour.BLACK,
    "vehicle": VehicleKind.EBIKE,
    "vehicle_colour": Colour.WHITE,
}


def test_the_same_part_of_a_plate_wherever_it_was() -> None:
    found = alike(trail(1, plate="闽A1?345"), trail(2, 999, 120.0, plate="*345"), NEAR)
    assert found == ("车牌可能相同（闽A1?345 / *345）",)


def test_the_same_clothes_and_vehicle_near_in_time_and_place() -> None:
    found = alike(trail(1, **DRESS), trail(2, 5, **DRESS), NEAR)
    assert found == ("都是黑色上衣", "都是白色电动自行车", "相距约 0 米，前后 5 小时")


def test_not_far_away_nor_long_after() -> None:
    assert alike(trail(1, **DRESS), trail(2, 100, **DRESS), NEAR) == ()
    assert alike(trail(1, **DRESS), trail(2, 0, 118.7, **DRESS), NEAR) == ()


def test_one_feature_alone_says_nothing() -> None:
    black: dict[str, Any] = {"upper_colour": Colour.BLACK}
    assert alike(trail(1, **black), trail(2, **black), NEAR) == ()


def test_two_plates_are_two_vehicles() -> None:
    one, other = trail(1, plate="闽A12345", **DRESS), trail(2, plate="闽A99999", **DRESS)
    assert alike(one, other, NEAR) == ()


def test_without_coordinates_the_name_of_the_place_counts() -> None:
    assert alike(trail(1, 0, None, **DRESS), trail(2, 1, None, **DRESS), NEAR)


def test_in_one_line() -> None:
    clue = trail(1, upper="连帽外套", height_from=170, height_to=175, plate="*345", **DRESS).clue
    assert features_text(clue) == "黑色连帽外套、身高 170–175 厘米、白色电动自行车、车牌 *345"
