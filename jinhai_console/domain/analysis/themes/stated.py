"""The sum of money that a report names: what the caller said, confirmed by nobody."""

import re
from decimal import Decimal

_UNITS = {"": 1, "百": 100, "千": 1_000, "万": 10_000}
_SUM = re.compile(r"(?<![\d.])(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d{1,4})?\s*([百千万]?)[余多]?元")


def stated_cents(narrative: str) -> int | None:
    """The largest sum in digits before 元, in cents; None where none is named.

    The largest, because a report names the single transfers before their total.
    """
    found = [
        int(Decimal(whole.replace(",", "") + (rest or "")) * _UNITS[unit] * 100)
        for whole, rest, unit in _SUM.findall(narrative)
    ]
    return max(found, default=None)
