"""研判用词 as a list of the station: groups of words that say the same in a narrative."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from jinhai_console.domain.analysis.narrative_words import MOST_GROUPS, NarrativeWords, WordGroup
from jinhai_console.domain.station import Entry


class WordKind(StrEnum):
    METHOD = "method"
    TARGET = "target"
    CHANNEL = "channel"
    CAUSE = "cause"
    OCCUPATION = "occupation"
    RISK = "risk"


WORD_KIND_NAMES: dict[WordKind, str] = {
    WordKind.METHOD: "作案手法",
    WordKind.TARGET: "侵害目标",
    WordKind.CHANNEL: "诈骗渠道",
    WordKind.CAUSE: "起因",
    WordKind.OCCUPATION: "职业",
    WordKind.RISK: "纠纷升级",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(Entry):
    """One group: whichever of `words` a narrative has, it is known by the entry's name."""

    kind: WordKind
    words: tuple[str, ...]


def narrative_words(wordings: Iterable[Wording]) -> NarrativeWords:
    """The groups in use, for who looks for them in narratives."""
    used = [each for each in wordings if each.retired_at is None]

    def of(kind: WordKind) -> tuple[WordGroup, ...]:
        return tuple(WordGroup(each.name, each.words) for each in used if each.kind is kind)

    return NarrativeWords(*map(of, WordKind))


def by_kind(words: NarrativeWords) -> tuple[tuple[WordGroup, ...], ...]:
    """The groups in the order of `WordKind`."""
    groups = (words.methods, words.targets, words.channels, words.causes)
    return *groups, words.occupations, words.risks


def wording_problem(wording: Wording, others: Iterable[Wording]) -> str:
    """Why this group cannot stand beside the others of its station; "" where it can."""
    if not wording.words or not all(each.strip() for each in wording.words):
        return "请写至少一个词，词不能是空的"
    beside = [
        each
        for each in others
        if each.kind is wording.kind and each.retired_at is None and each.id != wording.id
    ]
    if len(beside) >= MOST_GROUPS:
        return f"{WORD_KIND_NAMES[wording.kind]}最多 {MOST_GROUPS} 组，请合并或停用一些"
    group_of = {word: each.name for each in beside for word in each.words}
    for word in wording.words:
        if word in group_of:
            return f"“{word}”已写在“{group_of[word]}”里，请只留一处"
    return ""
