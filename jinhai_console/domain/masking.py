"""Personal data as lists, wall and print show it."""


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
