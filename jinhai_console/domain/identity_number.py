"""Identity numbers after GB 11643: whether the check digit agrees with the rest."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"  # ISO 7064 MOD 11-2


def is_sound(number: str) -> bool:
    """Whether it has 18 places of which the last follows from the others."""
    said = number.strip().upper()
    if len(said) != 18 or not (said.isascii() and said[:17].isdigit()):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(said[:17], _WEIGHTS, strict=True))
    return said[17] == _CHECKS[total % 11]
