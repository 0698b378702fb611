"""车牌 as far as it was read: `闽A12?45`, `*8K27`; what can be one, what may be the same."""

import re

ANY, ONE = "*", "?"
MOST_SIGNS = 12
LEAST_READ = 3  # fewer signs in common say nothing
_FORM = re.compile(r"[\u4e00-\u9fffA-Z0-9?*]+")
_PROVINCES = frozenset("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼")
_FULL = (7, 8)  # signs of a car's plate, the longer one of a car that runs on current
_PLAIN = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def normal_plate(said: str) -> str:
    """In capital letters without blanks, dots and dashes; full-width signs made plain."""
    return re.sub(r"[\s·・.\-—]", "", said.translate(_PLAIN)).upper()


def read_plate(said: str) -> str:
    """The plate in its one spelling. Raises ValueError with a sentence where it cannot be one."""
    plate = normal_plate(said)
    if not plate:
        return ""
    shown = said.strip()[:20]
    if not _FORM.fullmatch(plate):
        raise ValueError(f"车牌“{shown}”里有不该有的符号；看不清的一位写 ?，几位写 *")
    signs = plate.replace(ANY, "")
    if len(signs) > MOST_SIGNS:
        raise ValueError(f"车牌“{shown}”太长，最多 {MOST_SIGNS} 位；请核对")
    if not signs.replace(ONE, ""):
        raise ValueError(f"车牌“{shown}”一位也没有看清；那就不填")
    bare = plate.lstrip(ANY + ONE)
    if any(each in _PROVINCES for each in bare[1:]):
        raise ValueError(f"车牌“{shown}”的省份简称应在最前面；请核对")
    if plate[0] in _PROVINCES:
        _refuse_form(plate, shown)
    return plate


def _refuse_form(plate: str, shown: str) -> None:
    """Behind a province stands a letter, and then as many signs as plates have."""
    if len(plate) > 1 and plate[1].isdigit():
        raise ValueError(f"车牌“{shown}”的省份简称后面应是字母，如 闽A12?45；请核对")
    if len(plate.replace(ANY, "")) > _FULL[-1]:
        raise ValueError(f"车牌“{shown}”比车牌长；请核对")
    if ANY not in plate and len(plate) not in _FULL:
        raise ValueError(f"车牌“{shown}”的位数不够；没看清的一位写 ?，几位写 *")


def read_in_common(one: str, other: str) -> int:
    """How many signs were read of both, where they may be one plate; else 0."""
    if not (one and other and may_be_same(one, other)):
        return 0
    return min(sum(sign not in (ANY, ONE) for sign in each) for each in (one, other))


def may_be_same(one: str, other: str) -> bool:
    """Whether one plate can be read both ways. Row by row: no pattern makes it explode."""
    before = [True]
    for sign in other:
        before.append(before[-1] and sign == ANY)
    for mine in one:
        row = [before[0] and mine == ANY]
        for place, sign in enumerate(other):
            if ANY in (mine, sign):
                row.append(before[place + 1] or row[place])
            else:
                row.append(before[place] and (mine == sign or ONE in (mine, sign)))
        before = row
    return before[-1]
