"""作案手法、侵害目标、接触渠道、起因: groups of words that a text names; the station's lists."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

MOST_GROUPS = 64  # of one kind: the comparison keeps them as the bits of one number
_DENIED = r"(?<![未无没非])(?<!没有)"  # 未剪断, 无撬痕: named only to say that it was not so


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Words that say the same, under the name that is shown."""

    name: str
    words: tuple[str, ...]


class WordFinder:
    """Finds the groups of one list, longer words first: 电瓶车 is not read as 电瓶."""

    def __init__(self, groups: Iterable[WordGroup]) -> None:
        self._group_of = {word: group.name for group in groups for word in group.words if word}
        longest_first = sorted(self._group_of, key=lambda word: (-len(word), word))
        choice = "|".join(map(re.escape, longest_first))
        self._pattern = re.compile(f"{_DENIED}(?:{choice})") if choice else None

    def groups_in(self, narrative: str) -> frozenset[str]:
        if self._pattern is None:
            return frozenset()
        return frozenset(self._group_of[each] for each in self._pattern.findall(narrative))


@dataclass(frozen=True, slots=True)
class NarrativeWords:
    """How it was done, what it was aimed at, how a swindler reached his victim, what a quarrel
    was about; and how occupations, as they are entered, are grouped.
    """

    methods: tuple[WordGroup, ...] = ()
    targets: tuple[WordGroup, ...] = ()
    channels: tuple[WordGroup, ...] = ()
    causes: tuple[WordGroup, ...] = ()
    occupations: tuple[WordGroup, ...] = ()
