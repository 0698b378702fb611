"""Personal data as lists, wall and print show it."""

import re
from collections.abc import Iterable

# Longest first: an identity number holds runs that look like a telephone number.
_IDENTITY = re.compile(r"(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9])")
_PHONE = re.compile(r"(?<![0-9])(?:1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})(?![0-9])")


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


def mask_text(text: str, names: Iterable[str] = ()) -> str:
    """Free text with identity numbers, telephone numbers and the given names masked."""
    masked = _IDENTITY.sub(lambda found: mask_identity(found[0]), text)
    masked = _PHONE.sub(lambda found: mask_phone(found[0]), masked)
    for name in sorted({each.strip() for each in names}, key=len, reverse=True):
        if len(name) > 1:
            masked = masked.replace(name, mask_name(name))
    return masked
