"""Text from outside as paper can carry it: nothing is lost unseen, nothing turns the line round."""

import re
from collections.abc import Mapping
from typing import Any

# What a page cannot show and a PDF cannot carry: control characters but for the line break, lone
# halves of a pair, noncharacters.
_UNPRINTABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Marks that turn the direction of what follows: printed by name, so that nobody reads a line the
# wrong way round.
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_LINE_BREAK = re.compile("\r\n?|\x0b|\x0c|\x85|[\u2028\u2029]")
# Spaces and joiners that forbid a line break would let a line leave the page.
_TIGHT_SPACE = re.compile("[\t\u00a0\u2007\u202f]")
_JOINER = re.compile("[\u2060\ufeff]")


def plain(text: str) -> str:
    """The text with every character that paper cannot carry replaced by `�` or its code."""
    text = _LINE_BREAK.sub("\n", text)
    text = _TIGHT_SPACE.sub(" ", text)
    text = _JOINER.sub("", text)
    text = _DIRECTION.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
    return _UNPRINTABLE.sub("\ufffd", text)


def plain_values(value: Any) -> Any:
    """The same structure of mappings, sequences and scalars with every text in it `plain`."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        return {key: plain_values(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain_values(each) for each in value]
    return value
