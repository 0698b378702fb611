"""Reads `narrative_words.toml`: the words that 串并案 and the themes look for in a narrative."""

from dataclasses import fields
from pathlib import Path

from jinhai_console.domain.analysis.narrative_words import MOST_GROUPS, NarrativeWords, WordGroup
from jinhai_console.intake.toml_entry import TomlEntry, load_toml


def read_narrative_words(path: Path) -> NarrativeWords:
    """Raises Refusal with the place of what cannot be read, is named twice or is too much."""
    return narrative_words_in(TomlEntry(load_toml(path), path.name))


def narrative_words_in(entry: TomlEntry) -> NarrativeWords:
    """The same of a table that was read already."""
    words = NarrativeWords(*(_groups(entry, each.name) for each in fields(NarrativeWords)))
    entry.finish()
    return words


def _groups(entry: TomlEntry, key: str) -> tuple[WordGroup, ...]:
    group_of: dict[str, str] = {}
    groups: list[WordGroup] = []
    for each in entry.entries(key):
        group = WordGroup(each.text("name"), each.texts("words", required=True))
        each.finish()
        if group.name in {other.name for other in groups}:
            raise each.refusal("这个名称已有一组，请合并或改名")
        for word in group.words:
            if not word:
                raise each.refusal("words 里有空的词，请删去")
            if word in group_of:
                raise each.refusal(f"“{word}”已写在“{group_of[word]}”里，请只留一处")
            group_of[word] = group.name
        groups.append(group)
    if len(groups) > MOST_GROUPS:
        raise entry.refusal(f"{key} 有 {len(groups)} 组，最多 {MOST_GROUPS} 组，请合并")
    return tuple(groups)
