"""按键一览 on paper: every key of the window, to lie beside the keyboard."""

from collections.abc import Iterable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.reports.paper import Paper

KeyGroups = Iterable[tuple[str, Iterable[tuple[str, str]]]]  # what they are for; key and deed


def keys_data(groups: KeyGroups, heading: SheetHeading) -> dict[str, Any]:
    """What `templates/keys` prints; a deed without a key does not stand there."""
    return {
        "heading": asdict(heading),
        "groups": [
            {"name": name, "keys": [{"key": key, "text": text} for key, text in keys if key]}
            for name, keys in groups
        ],
    }


def keys_paper(groups: KeyGroups, heading: SheetHeading, resources: Path) -> Paper:
    return Paper("keys", partial(keys_data, groups, heading), "按键一览", resources)
