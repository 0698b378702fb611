"""Fills the slots of a narrative: {词名} from the words, {n:2-5}, {money:100-3000}, {plate}."""

import re
from collections.abc import Mapping
from random import Random

_SLOT = re.compile(r"\{(\w+)(?::(\d+)-(\d+))?\}")
_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_DEEPEST = 4  # words within words


def fill(rng: Random, template: str, words: Mapping[str, tuple[str, ...]], spot: str = "") -> str:
    """The sentence with every slot replaced. Raises KeyError for a word that nobody listed."""

    def word(slot: re.Match[str]) -> str:
        name, low, high = slot.groups()
        if name == "spot":
            return spot
        if name == "plate":
            return plate(rng)
        if name == "n":
            return str(rng.randint(int(low), int(high)))
        if name == "money":
            return str(rng.randint(int(low) // 10, int(high) // 10) * 10)
        return rng.choice(words[name])

    text = template
    for _ in range(_DEEPEST):
        if "{" not in text:
            break
        text = _SLOT.sub(word, text)
    return text.rstrip("，。") + "。"


def plate(rng: Random) -> str:
    """A licence plate of no province: 示 stands for none."""
    return f"示{rng.choice(_LETTERS)}{rng.randint(0, 99999):05d}"
