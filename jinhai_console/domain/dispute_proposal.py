"""应建档: people who quarrel again and again and stand in no register yet."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.known import Person, identity_key, name_key, phone_key

FEWEST = 2  # incidents


@dataclass(frozen=True, slots=True)
class Quarrel:
    """An incident of a dispute with whoever is in it."""

    incident_id: int
    received_at: Instant
    people: tuple[Person, ...]
    address: str = ""


@dataclass(frozen=True, slots=True)
class Proposed:
    """The same person in several quarrels, latest first."""

    person: Person
    ids: tuple[int, ...]


def repeated(quarrels: Iterable[Quarrel]) -> tuple[Proposed, ...]:
    """Each set of incidents once, those with most of them first."""
    by_key: dict[str, list[Quarrel]] = defaultdict(list)
    person_of: dict[str, Person] = {}
    for quarrel in sorted(quarrels, key=lambda each: (-each.received_at, -each.incident_id)):
        for key, person in {_key(each): each for each in quarrel.people}.items():
            if key:
                by_key[key].append(quarrel)
                person_of.setdefault(key, person)
    found: dict[tuple[int, ...], Proposed] = {}
    for key, some in by_key.items():
        ids = tuple(each.incident_id for each in some)
        if len(ids) >= FEWEST:
            found.setdefault(ids, Proposed(person_of[key], ids))
    return tuple(sorted(found.values(), key=lambda each: (-len(each.ids), -each.ids[0])))


def _key(person: Person) -> str:
    """An identity number, or a name with a telephone: either alone may be somebody else's."""
    if identity := identity_key(person.identity_number):
        return identity
    name, phone = name_key(person.name), phone_key(person.phone)
    return f"{name} {phone}" if name and phone else ""
