"""Colours of the map: quiet fills for counts, the charts' own for single incidents."""

from functools import lru_cache

import numpy as np
from PySide6.QtGui import QColor

from jinhai_console.domain.classification import Bucket
from jinhai_console.ui.analysis.shades import lightness
from jinhai_console.ui.theme import Theme, ThemeName

# How much of the text's grey the highest class has: dots of all colours stand out from it.
_DEEPEST = {ThemeName.LIGHT: 0.54, ThemeName.NIGHT: 0.6}
_SHARES = np.linspace(0, 1, 101)


@lru_cache(maxsize=16)
def fills(classes: int, theme: Theme) -> tuple[QColor, ...]:
    """One for each class, the most last: grey alone, so that no colour is needed to read them.

    As far from each other as the first from the panel, in lightness as the eye has it.
    """
    greys = [mixed(theme.panel, theme.text_dim, each) for each in _SHARES]
    away = np.abs([lightness(each.name()) - lightness(theme.panel) for each in greys])
    deepest = np.interp(_DEEPEST[theme.name], _SHARES, away)
    steps = deepest * np.arange(1, classes + 1) / max(classes, 1)
    shares = np.interp(steps, away, _SHARES).tolist()
    return tuple(mixed(theme.panel, theme.text_dim, each) for each in shares)


def mixed(ground: str, colour: str, share: float) -> QColor:
    one, other = QColor(ground), QColor(colour)
    parts = (
        (one.redF(), other.redF()),
        (one.greenF(), other.greenF()),
        (one.blueF(), other.blueF()),
    )
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in parts))


def bucket_colours(theme: Theme) -> list[QColor]:
    """As the charts have them."""
    return [QColor(theme.charts[place]) for place, _ in enumerate(Bucket)]
