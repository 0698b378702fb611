"""Where the words that were searched for stand in a text, cut out with a little around them."""

import re
import unicodedata
from collections.abc import Iterable

from jinhai_console.domain.find_rows import Piece, Where
from jinhai_console.domain.masking import mask_text

_BEFORE, _AFTER = 12, 28
_RUN = re.compile(r"[0-9a-z]+|[^\W0-9a-z_]+")


def runs_of(text: str) -> list[str]:
    """Its runs of ASCII letters and digits, and of all other letters, in order.

    NFKC: an input method's full-width digits and letters are found by plain ones.
    """
    return _RUN.findall(unicodedata.normalize("NFKC", text).lower())


def piece_of(
    texts: Iterable[tuple[Where, str]], typed: str, names: Iterable[str] = ()
) -> Piece | None:
    """The first text that has the longest word, else the next; numbers and `names` masked."""
    told = [(where, " ".join(text.split())) for where, text in texts if text]
    hidden = tuple(names)
    for word in sorted(dict.fromkeys(runs_of(typed)), key=len, reverse=True):
        for where, text in told:
            at = _narrow(text).find(word)
            if at >= 0:
                return _cut(where, text, at, at + len(word), hidden)
    return None


def _narrow(text: str) -> str:
    """As the index knows it, character for character: what is shown stays as it was written."""
    return "".join(map(_narrowed, text))


def _narrowed(character: str) -> str:
    narrow = unicodedata.normalize("NFKC", character).lower()
    return narrow if len(narrow) == 1 else character


def _cut(where: Where, text: str, start: int, end: int, names: tuple[str, ...]) -> Piece:
    """A hit inside a number or a name is the whole of it, so that it can be masked as one."""
    while start and _is_of_number(text[start - 1]) and _is_of_number(text[start]):
        start -= 1
    while end < len(text) and _is_of_number(text[end - 1]) and _is_of_number(text[end]):
        end += 1
    for name in filter(None, names):
        for found in re.finditer(re.escape(name), text):
            if found.start() < end and start < found.end():
                start, end = min(start, found.start()), max(end, found.end())
    before, after = mask_text(text[:start], names), mask_text(text[end:], names)
    dots = "…" if len(before) > _BEFORE else ""
    rest = "…" if len(after) > _AFTER else ""
    hit = text[start:end] if where is Where.NUMBER else mask_text(text[start:end], names)
    return Piece(where, dots + before[-_BEFORE:], hit, after[:_AFTER] + rest)


def _is_of_number(character: str) -> bool:
    return character in "0123456789Xx-"
