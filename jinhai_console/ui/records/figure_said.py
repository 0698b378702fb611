"""Names and definitions of figures in the language of the window.

The domain says them in Chinese: so they stand on paper, in files and on the command line.
"""

import re
from decimal import Decimal
from functools import cache

from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.figure_names import NAMES
from jinhai_console.ui.records.figure_sentences import SENTENCES

_TEN_THOUSANDS = "{0} 万元"  # by which other languages do not count
_SLOT = re.compile(r"\\{\d\\}")
_BETWEEN = re.compile("(；|　)")


def said(text: str) -> str:
    """What nobody marked, as names of people and places, stays as it is."""
    source, parts = _source(text)
    if not source:
        pieces = _BETWEEN.split(text)
        if len(pieces) == 1:
            return text
        return "".join(each if _BETWEEN.fullmatch(each) else said(each) for each in pieces)
    found = tr("Work", source)
    if source == _TEN_THOUSANDS and found != source:
        parts = tuple(f"{Decimal(each.replace(',', '')) * 10_000:,.0f}" for each in parts)
    for place, part in enumerate(parts):
        found = found.replace(f"{{{place}}}", said(part))
    return found


def is_known(text: str) -> bool:
    return bool(_source(text)[0])


@cache
def _source(text: str) -> tuple[str, tuple[str, ...]]:
    """The marked text that this is, and what stands in its slots."""
    if text in _PLAIN:
        return text, ()
    for source, pattern in _SLOTTED:
        if found := pattern.fullmatch(text):
            return source, found.groups()
    return "", ()


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(_SLOT.sub("(.+?)", re.escape(source)))


_PLAIN = frozenset((*NAMES, *SENTENCES))
_SLOTTED = tuple((each, _pattern(each)) for each in (*NAMES, *SENTENCES) if "{0}" in each)
