"""反复警情: what came again in a period from the same address or with the same person."""

from collections import defaultdict
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
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


def among(groups: Iterable[Repeated], ids: Container[int]) -> tuple[Repeated, ...]:
    """What came again within `ids` alone."""
    cut = ((each, tuple(id for id in each.ids if id in ids)) for each in groups)
    return _ordered(replace(each, ids=some) for each, some in cut if len(some) >= FEWEST)


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
    return _ordered(found.values())


def _ordered(groups: Iterable[Repeated]) -> tuple[Repeated, ...]:
    return tuple(sorted(groups, key=lambda each: (-len(each.ids), each.again, each.label)))
