"""What the command palette finds: by Chinese, by pinyin initials, by English; latest use first."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from jinhai_console.ui.actions import Actions


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to run. `names` are searched from their beginning and within, case ignored."""

    id: str
    title: str
    hint: str
    names: tuple[str, ...]
    run: Callable[[], object]


def action_entries(actions: Actions, initials: Callable[[str], str]) -> list[Entry]:
    """Every action that can be done now; `initials` gives all pinyin readings of a text."""
    return [
        Entry(
            spec.id,
            spec.text,
            spec.shortcut,
            (spec.text, spec.source, spec.english, *initials(spec.source).split()),
            action.trigger,
        )
        for spec, action in actions
        if action.isEnabled()
    ]


def search(
    entries: Iterable[Entry], asked: str, recent: Sequence[str], limit: int = 12
) -> list[Entry]:
    """Each word must be found; the better match first, then the later used, then as listed."""
    words = asked.casefold().split()
    used = {entry_id: at for at, entry_id in enumerate(recent)}
    found = [
        (rank, used.get(entry.id, len(used)), at, entry)
        for at, entry in enumerate(entries)
        if (rank := _rank(entry, words)) is not None
    ]
    found.sort(key=lambda each: each[:3])
    return [entry for *_, entry in found[:limit]]


def _rank(entry: Entry, words: Sequence[str]) -> int | None:
    """0: the words begin a name or a word of one; higher: found further inside; None: not."""
    worst = 0
    names = [name.casefold() for name in entry.names]
    for word in words:
        if any(name.startswith(word) for name in names):
            continue
        if any(f" {word}" in name for name in names):
            worst = max(worst, 1)
        elif any(word in name for name in names):
            worst = max(worst, 2)
        else:
            return None
    return worst
