"""The colours of the police habit: a count against the mean of the last fifteen weeks."""

from collections.abc import Sequence
from enum import StrEnum

MEAN_WEEKS = 15


class ColourBand(StrEnum):
    """How far a count lies above the mean."""

    GREEN = "green"  # up to 10 %
    YELLOW = "yellow"  # up to 30 %
    ORANGE = "orange"  # up to 50 %
    RED = "red"


BAND_NAMES = {
    ColourBand.GREEN: "绿",
    ColourBand.YELLOW: "黄",
    ColourBand.ORANGE: "橙",
    ColourBand.RED: "红",
}
_TENTHS = ((1, ColourBand.GREEN), (3, ColourBand.YELLOW), (5, ColourBand.ORANGE))


def colour_band(observed: int, usual: Sequence[int], least: int) -> ColourBand:
    """The colour of `observed` against the mean of `usual`, in whole numbers: limits are exact.

    Below `least` incidents, and without a window to compare with, nothing is called high.
    """
    if observed < least or not usual:
        return ColourBand.GREEN
    total = sum(usual)
    above = 10 * (observed * len(usual) - total)
    return next((band for tenths, band in _TENTHS if above <= tenths * total), ColourBand.RED)


def mean(counts: Sequence[int]) -> float | None:
    return sum(counts) / len(counts) if counts else None


def recent_windows(weeks_apart: int) -> int:
    """How many windows the last fifteen weeks hold, at least one."""
    return max(1, MEAN_WEEKS // weeks_apart)
