"""All keys of the registry, group by group: for the card on the screen and on paper."""

from collections.abc import Iterable

from jinhai_console.ui.actions import ActionSpec, Group

KeyLines = list[tuple[str, str]]  # the key and what it does


def keys_by_group(specs: Iterable[ActionSpec]) -> list[tuple[Group, KeyLines]]:
    known = tuple(specs)
    return [
        (group, [(spec.shortcut, spec.text) for spec in known if spec.group is group])
        for group in Group
    ]
