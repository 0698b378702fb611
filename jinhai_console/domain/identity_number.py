"""公民身份号码, GB 11643: eighteen signs, the last of which checks the others."""

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"  # ISO 7064 MOD 11-2


def is_sound(number: str) -> bool:
    """Whether the last sign is what the others ask for."""
    said = number.strip().upper()
    if len(said) != 18 or not (said.isascii() and said[:17].isdigit()):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(said[:17], _WEIGHTS, strict=True))
    return said[17] == _CHECKS[total % 11]
