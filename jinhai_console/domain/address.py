"""地址: one spelling for the many in which the same place is said, and how near two are."""

import re
import unicodedata
from functools import lru_cache

_KEPT = 8_192  # addresses: every caution is held against each of hundreds of places
SHORTEST = 4  # characters: `3栋` or `门口` alone names no place

_DIGITS = {each: value for value, each in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100}
_BETWEEN = re.compile(r"[\W_]+")
_COUNTED = re.compile(r"([零〇一二两三四五六七八九十百]+)(?=号|栋|幢|座|楼|单元|室|层)")
# What stands before the street and is left out as often as not. `超市`, `社区` are no districts.
_ABOVE = re.compile(
    r"^(?:[^\W\d]{2,3}省)?"
    r"(?:[^\W\d]{1,4}(?<![超夜菜城])市(?!场))"
    r"(?:[^\W\d]{1,4}(?<![社小园校厂])[区县])?"
    r"(?:[^\W\d]{1,4}(?:街道|镇))?"
)
_BUILDINGS = re.compile(r"号楼|幢|座")
_DOOR = re.compile(r"^.*?\d+(?:号|弄|栋)")
_NEAR = 0.75


@lru_cache(_KEPT)
def normal_address(address: str) -> str:
    """`厦门市翔安区鼓岩路 十八号 2 幢` and `鼓岩路18号2栋` alike; "" where no place is named."""
    said = unicodedata.normalize("NFKC", address).casefold()
    said = _BETWEEN.sub("", said)
    if not said.isascii():
        said = _COUNTED.sub(lambda found: str(_number(found[1])), said)
        said = _ABOVE.sub("", said) or said
        said = _BUILDINGS.sub("栋", said)
    return said if len(said) >= SHORTEST else ""


@lru_cache(_KEPT)
def door_of(normal: str) -> str:
    """`鼓岩路18号` of `鼓岩路18号2栋502室`: the house without the flat; else all of it."""
    found = _DOOR.match(normal)
    return found[0] if found and len(found[0]) >= SHORTEST else normal


def shared_pairs(one: str, other: str) -> float:
    """The share of character pairs that two texts have in common, 0 … 1."""
    pairs, others = _pairs(one), _pairs(other)
    whole = len(pairs | others)
    return len(pairs & others) / whole if whole else 0.0


def is_near(one: str, other: str) -> bool:
    """Whether two normal addresses are the same house, or almost the same words."""
    if not (one and other):
        return False
    door, others = door_of(one), door_of(other)
    if door == others:
        return True
    are_numbered = _DOOR.match(one) and _DOOR.match(other)  # 18号 and 118号 are two houses
    return not are_numbered and shared_pairs(one, other) >= _NEAR


def _pairs(text: str) -> set[str]:
    cleaned = "".join(text.split()).casefold()
    return {cleaned[at : at + 2] for at in range(len(cleaned) - 1)}


def _number(said: str) -> int:
    """`十八` → 18, `一百零二` → 102, `二〇三` → 203."""
    if not any(each in _TENS for each in said):
        return int("".join(str(_DIGITS[each]) for each in said))
    total, digit = 0, 0
    for each in said:
        if each in _TENS:
            total += (digit or 1) * _TENS[each]
            digit = 0
        else:
            digit = _DIGITS[each]
    return total + digit
