"""Colours of the map: quiet fills for counts, the charts' own for single incidents."""

from PySide6.QtGui import QColor

from jinhai_console.domain.classification import Bucket
from jinhai_console.ui.theme import Theme

# How much of the text's grey the classes have: the lowest is told from the ground around, from
# the highest dots of all colours stand out.
_LEAST, _MOST = 0.08, 0.48


def fills(classes: int, theme: Theme) -> list[QColor]:
    """One for each class, the most last: grey alone, so that no colour is needed to read them."""
    return [
        mixed(theme.panel, theme.text_dim, _LEAST + (_MOST - _LEAST) * place / classes)
        for place in range(1, classes + 1)
    ]


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
