"""作案手法、侵害目标、接触渠道、起因: groups of words that a text names; the station's lists."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

MOST_GROUPS = 64  # of one kind: the comparison keeps them as the bits of one number
_DENIED = r"(?<![未无没非])(?<!没有)"  # 未剪断, 无撬痕: named only to say that it was not so


@dataclass(frozen=True, slots=True)
class WordGroup:
    """Words that say the same, under the name that is shown."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FoundWord:
    """Where a narrative names a group: its characters from `start` up to, without, `end`."""

    start: int
    end: int
    group: str


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

    def places_in(self, narrative: str) -> tuple[FoundWord, ...]:
        """The same words where they stand, in their order."""
        if self._pattern is None:
            return ()
        found = self._pattern.finditer(narrative)
        return tuple(FoundWord(*each.span(), self._group_of[each.group()]) for each in found)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a narrative in one line; `marks` are the words found, as they stand in `text`."""

    text: str
    marks: tuple[FoundWord, ...] = ()


def excerpt(narrative: str, words: Sequence[FoundWord], length: int = 80) -> Excerpt:
    """Some `length` characters with the first word that was found, cut ends shown by …"""
    text = "".join(" " if each.isspace() else each for each in narrative)
    start = 0
    if words and words[0].end > length:
        start = max(0, min(words[0].start - length // 4, len(text) - length))
    end = min(len(text), start + length)
    head, tail = "…" if start else "", "…" if end < len(text) else ""
    moved = len(head) - start
    marks = tuple(
        FoundWord(each.start + moved, each.end + moved, each.group)
        for each in words
        if start <= each.start and each.end <= end
    )
    return Excerpt(head + text[start:end] + tail, marks)


@dataclass(frozen=True, slots=True)
class NarrativeWords:
    """How it was done, what it was aimed at, how a swindler reached his victim, what a quarrel
    was about; how occupations, as they are entered, are grouped; what makes a quarrel dangerous.
    """

    methods: tuple[WordGroup, ...] = ()
    targets: tuple[WordGroup, ...] = ()
    channels: tuple[WordGroup, ...] = ()
    causes: tuple[WordGroup, ...] = ()
    occupations: tuple[WordGroup, ...] = ()
    risks: tuple[WordGroup, ...] = ()
