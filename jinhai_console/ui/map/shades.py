"""Colours of the map: quiet fills for counts, the charts' own for single incidents."""

from PySide6.QtGui import QColor

from jinhai_console.domain.classification import Bucket
from jinhai_console.ui.theme import Theme

# How much of the text's grey each class has: light steps enough apart, dots stand out from all.
_SHARES = (0.07, 0.15, 0.24, 0.34, 0.46)


def fills(classes: int, theme: Theme) -> list[QColor]:
    """One for each class, the most last: grey alone, so that no colour is needed to read them."""
    shares = _SHARES if classes > 3 else _SHARES[1 :: 2 if classes < 3 else 1]
    return [mixed(theme.panel, theme.text_dim, share) for share in shares[-classes:]]


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
