"""Sums of money: kept in cents, said and read in yuan."""

import re
from decimal import Decimal

_SUM = re.compile(r"[¥￥]?\s*(\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,6})?\s*([百千万]?)\s*元?")
_UNITS = {"": 1, "百": 100, "千": 1_000, "万": 10_000}


def read_money(text: str) -> int | None:
    """`26,000`, `2.6万元` in cents; None where the text is no sum."""
    match = _SUM.fullmatch(text.strip())
    if match is None:
        return None
    yuan = Decimal(match[1].replace(",", "") + (match[2] or "")) * _UNITS[match[3]]
    return int(yuan * 100)


def money_text(cents: int) -> str:
    """`2,600 元`, from ten thousand on `2.6 万元`."""
    yuan = Decimal(cents) / 100
    if yuan < 10_000:
        return f"{yuan.normalize():,f} 元"
    return f"{(yuan / 10_000).quantize(Decimal('0.01')).normalize():,f} 万元"


def yuan_text(cents: int) -> str:
    """`26000` or `26000.5`, as it is typed."""
    return f"{(Decimal(cents) / 100).normalize():f}"
