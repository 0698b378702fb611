"""Pinyin initials, as lists, forms and the palette ask for them."""

from jinhai_console.domain.pinyin import SURNAMES, initials

__all__ = ["SURNAMES", "initials"]
