"""Personal data as lists, wall and print show it."""

import re
from collections.abc import Callable, Iterable

# Longest first: an identity number holds runs that look like a telephone number.
_IDENTITY = re.compile(r"(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])")
_MOBILE = r"(?:\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}"
_PHONE = re.compile(rf"(?<![0-9])(?:{_MOBILE}|0[0-9]{{2,3}}-?[0-9]{{7,8}})(?![0-9])")
_NARROW = str.maketrans("０１２３４５６７８９Ｘｘ＋－\u3000", "0123456789Xx+- ")


def mask_name(name: str) -> str:
    """`张三丰` → `张**`. The surname alone is left."""
    cleaned = name.strip()
    return cleaned[:1] + "*" * (len(cleaned) - 1) if cleaned else ""


def mask_phone(phone: str) -> str:
    """`13800001234` → `138****1234`; shorter numbers keep their last two digits."""
    cleaned = phone.strip()
    if len(cleaned) >= 11:
        return f"{cleaned[:3]}****{cleaned[-4:]}"
    return "*" * max(0, len(cleaned) - 2) + cleaned[-2:] if cleaned else ""


def mask_identity(number: str) -> str:
    """`350213199001011234` → `350213********1234`."""
    cleaned = number.strip()
    if len(cleaned) < 10:
        return "*" * len(cleaned)
    return f"{cleaned[:6]}{'*' * (len(cleaned) - 10)}{cleaned[-4:]}"


def is_masked(number: str) -> bool:
    """Whether a telephone or identity number is only what a list shows of it."""
    return "*" in number or "＊" in number


def mask_text(text: str, names: Iterable[str] = ()) -> str:
    """Free text with identity numbers, telephone numbers and the given names masked."""
    masked = _replaced(_IDENTITY, mask_identity, text)
    masked = _replaced(_PHONE, mask_phone, masked)
    for name in sorted({each.strip() for each in names}, key=len, reverse=True):
        if len(name) > 1:
            masked = masked.replace(name, mask_name(name))
    return masked


def _replaced(pattern: re.Pattern[str], mask: Callable[[str], str], text: str) -> str:
    """Every find masked, also where an input method wrote full-width digits."""
    pieces: list[str] = []
    at = 0
    for found in pattern.finditer(text.translate(_NARROW)):
        pieces += [text[at : found.start()], mask(found[0])]
        at = found.end()
    return "".join([*pieces, text[at:]])
