"""Pinyin initials, so that a list is searched without an input method: 鼓岩社区 → gysq."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import combinations, groupby, islice, product

MAX_READINGS = 8

# How a character is read when it is a surname; the two-character surnames stand before the
# single ones. Where usage differs by family, every reading is given.
SURNAMES: Mapping[str, tuple[str, ...]] = {
    "万俟": ("mq",),
    "尉迟": ("yc",),
    "长孙": ("zs",),
    "澹台": ("tt",),
    "单于": ("cy",),
    "乐正": ("yz",),
    "令狐": ("lh",),
    "单": ("s",),
    "曾": ("z",),
    "仇": ("q",),
    "查": ("z",),
    "解": ("x",),
    "翟": ("z", "d"),
    "朴": ("p",),
    "乐": ("y", "l"),
    "区": ("o",),
    "尉": ("w",),
    "盖": ("g",),
    "繁": ("p",),
    "种": ("c",),
    "秘": ("b",),
    "召": ("s",),
    "折": ("s",),
    "祭": ("z",),
    "宿": ("s",),
    "覃": ("q", "t"),
    "谌": ("c", "s"),
    "隗": ("w", "k"),
    "郗": ("x", "c"),
    "莘": ("s", "x"),
    "牟": ("m",),
    "缪": ("m",),
    "员": ("y",),
    "晟": ("c", "s"),
    "句": ("g",),
    "黑": ("h",),
    "车": ("c",),
    "石": ("s",),
    "沈": ("s",),
    "洗": ("x",),
    "臧": ("z",),
    "褚": ("c",),
    "重": ("c",),
}


def initials(text: str, surname: bool = False) -> str:
    """The initials of `text` in every reading, the likeliest first, separated by spaces.

    At most eight. Letters and digits of ASCII are kept in lower case, all else that has no
    reading is left out. With `surname` the text is a person's name: its beginning is read as
    a surname first.
    """
    letters = "".join(each for each in text if not each.isascii() or each.isalnum())
    if not letters:
        return ""
    slots = _slots(letters)
    head = _surname(letters) if surname else ""
    if head:
        ordinary = ["".join(each) for each in product(*slots[: len(head)])]
        slots[: len(head)] = [list(dict.fromkeys([*SURNAMES[head], *ordinary]))]
    return " ".join(islice(_readings(slots), MAX_READINGS))


def name_readings(name: str) -> list[str]:
    """The initials of a person's name in its likely readings: what an index keeps of it.

    Characters are read one by one and remembered, so that ten thousand names take no time.
    """
    slots = [_letters_of(each) for each in name if not each.isascii()]
    if not 2 <= len(slots) <= _LONGEST_NAME or not all(slots):
        return []
    head = _surname(name)
    said = {
        reading + "".join(each)
        for reading in (SURNAMES[head] if head else ())
        for each in islice(product(*slots[len(head) :]), MAX_READINGS)
    }
    ordinary = ("".join(each) for each in islice(product(*slots), MAX_READINGS))
    return sorted({*said, *ordinary})[: 2 * MAX_READINGS]


_LONGEST_NAME = 6


@lru_cache(maxsize=8_192)
def _letters_of(character: str) -> tuple[str, ...]:
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.FIRST_LETTER, heteronym=True, errors="ignore")
    return tuple(dict.fromkeys(found[0])) if found else ()


def _surname(name: str) -> str:
    return next((each for each in SURNAMES if name.startswith(each)), "")


def _slots(text: str) -> list[list[str]]:
    """For each character its possible first letters, as the words around it suggest first."""
    from pypinyin import Style, pinyin  # late: its dictionaries cost 0.1 s

    slots: list[list[str]] = []
    for is_ascii, run in groupby(text, key=str.isascii):
        if is_ascii:
            slots += [[each.lower()] for each in run]
            continue
        word = "".join(run)
        alone = [
            pinyin(each, style=Style.FIRST_LETTER, heteronym=True, errors="ignore") for each in word
        ]
        readable = "".join(each for each, found in zip(word, alone, strict=True) if found)
        likely = pinyin(readable, style=Style.FIRST_LETTER)
        others = [found[0] for found in alone if found]
        for first, rest in zip(likely, others, strict=True):
            slots.append(list(dict.fromkeys([*first, *rest])))
    return slots


def _readings(slots: list[list[str]]) -> Iterator[str]:
    """Combinations with the fewest unlikely characters first."""
    choices = [position for position, slot in enumerate(slots) if len(slot) > 1]
    for changed in range(len(choices) + 1):
        for places in combinations(choices, changed):
            for picks in product(*(slots[place][1:] for place in places)):
                letters = [slot[0] for slot in slots]
                for place, pick in zip(places, picks, strict=True):
                    letters[place] = pick
                yield "".join(letters)
