"""Pinyin initials, as lists, forms and the palette ask for them."""

from jinhai_console.domain.pinyin import MAX_READINGS, SURNAMES, initials

__all__ = ["MAX_READINGS", "SURNAMES", "initials"]
