"""反复警情: what came again in a period from the same address or with the same person."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

FEWEST = 2


class Again(StrEnum):
    ADDRESS = "address"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something by which an incident can be recognised: `key` compares, `label` is shown."""

    again: Again
    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Marked:
    id: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Repeated:
    again: Again
    label: str
    ids: tuple[int, ...]


def repeated(incidents: Iterable[Marked]) -> tuple[Repeated, ...]:
    """What two incidents or more share, the most first; what binds the same ones is told once."""
    ids: dict[tuple[Again, str], dict[int, None]] = defaultdict(dict)
    labels: dict[tuple[Again, str], str] = {}
    for each in incidents:
        for mark in each.marks:
            ids[mark.again, mark.key][each.id] = None
            labels.setdefault((mark.again, mark.key), mark.label)
    found: dict[tuple[Again, tuple[int, ...]], Repeated] = {}
    for place, some in ids.items():
        if len(some) >= FEWEST:
            group = Repeated(place[0], labels[place], tuple(some))
            found.setdefault((group.again, group.ids), group)
    return tuple(sorted(found.values(), key=lambda each: (-len(each.ids), each.again, each.label)))
