"""The colours of the police habit, exact at their limits."""

import pytest

from jinhai_console.domain.analysis.colour_band import (
    ColourBand,
    colour_band,
    mean,
    recent_windows,
)


@pytest.mark.parametrize(
    ("observed", "colour"),
    [
        *((0, "green"), (110, "green"), (111, "yellow"), (130, "yellow")),
        *((131, "orange"), (150, "orange"), (151, "red")),
    ],
)
def test_limits_belong_to_the_calmer_colour(observed: int, colour: str) -> None:
    assert colour_band(observed, [100] * 15, 3) == ColourBand(colour)


@pytest.mark.parametrize("total", [7, 11, 13, 1_000_003, 10**16 + 1])
def test_no_fraction_blurs_a_limit(total: int) -> None:
    usual = [10 * total, 0, 20 * total]
    for tenths, colour in (
        (11, ColourBand.GREEN),
        (13, ColourBand.YELLOW),
        (15, ColourBand.ORANGE),
    ):
        assert colour_band(tenths * total, usual, 3) is colour
        assert colour_band(tenths * total + 1, usual, 3) is not colour


def test_few_incidents_are_never_high() -> None:
    assert colour_band(2, [0] * 15, 3) is ColourBand.GREEN
    assert colour_band(3, [0] * 15, 3) is ColourBand.RED
    assert colour_band(9, [], 3) is ColourBand.GREEN


def test_the_mean_is_of_fifteen_weeks() -> None:
    assert [recent_windows(each) for each in (1, 2, 5, 15, 16)] == [15, 7, 3, 1, 1]
    assert mean([1, 2]) == 1.5
    assert mean([]) is None
