"""Shades of the heat table: a few steps of one colour, each with a text that can be read on it."""

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import QColor

from jinhai_console.ui.theme import Theme

# How much of the colour each step has: none of them a ground on which neither text can be read.
_STEPS = (0.14, 0.3, 0.48, 0.74, 1.0)
_LIGHT, _DARK = 0.05, 12.92


@dataclass(frozen=True, slots=True)
class Shade:
    """For counts up to `most`, from the one after the shade before it."""

    least: int
    most: int
    ground: str
    text: str

    @property
    def words(self) -> str:
        return f"{self.least}" if self.least == self.most else f"{self.least}–{self.most}"


def shades_of(most: int, theme: Theme) -> tuple[Shade, ...]:
    """Equal ranges of whole counts up to `most`; 0 has the panel's own ground."""
    steps = min(most, len(_STEPS))
    found = [Shade(0, 0, theme.panel, theme.text_faint)]
    ends = [0, *(-(-most * at // steps) for at in range(1, steps + 1))] if steps else [0]
    shares = _STEPS[-steps:] if steps else ()
    for (before, end), share in zip(pairwise(ends), shares, strict=True):
        ground = _mixed(theme.panel, blue_of(theme), share)
        text = max((theme.text, theme.on_accent, theme.panel), key=lambda t: contrast(t, ground))
        found.append(Shade(before + 1, end, ground, text))
    return tuple(found)


def blue_of(theme: Theme) -> str:
    """The blue of the palette that stands out from the panel."""
    return max(theme.charts[:2], key=lambda each: contrast(each, theme.panel))


def contrast(one: str, other: str) -> float:
    """As WCAG 2 measures it, 1 … 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + _LIGHT) / (dark + _LIGHT)


def lightness(colour: str) -> float:
    """L* of CIE 1976, 0 … 100: equal steps look equal."""
    luminance = _luminance(colour)
    dark = 24_389 / 27 * luminance
    return dark if luminance <= 216 / 24_389 else 116 * float(luminance ** (1 / 3)) - 16


def _luminance(colour: str) -> float:
    red, green, blue = (
        each / _DARK if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(ground: str, colour: str, share: float) -> str:
    parts = zip(_parts(ground), _parts(colour), strict=True)
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts)).name()


def _parts(colour: str) -> tuple[float, float, float]:
    found = QColor(colour)
    return found.redF(), found.greenF(), found.blueF()
