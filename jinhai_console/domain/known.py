"""What is known: which incidents of the past have the same phone, person, address or parties."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from jinhai_console.domain.instant import Instant


class Tie(StrEnum):
    """What an incident of the past shares with this one, in the order in which it is said."""

    PARTIES = "parties"  # two of the persons together
    PERSON = "person"  # identity number, or name and phone
    PHONE = "phone"
    NAME = "name"  # alone: weaker, and said so
    ADDRESS = "address"
    NEAR_ADDRESS = "near_address"  # the same house, or almost the same words


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as an incident names him, in whatever spelling."""

    name: str = ""
    phone: str = ""
    identity_number: str = ""

    def __bool__(self) -> bool:
        return bool(self.name or self.phone or self.identity_number)


@dataclass(frozen=True, slots=True)
class Seen:
    """A person in an incident of the past."""

    incident_id: int
    received_at: Instant
    person: Person


@dataclass(frozen=True, slots=True)
class Group:
    """The incidents that share one thing, latest first. `subject` is what they share."""

    tie: Tie
    subject: str
    ids: tuple[int, ...]
    moments: tuple[Instant, ...]

    def since(self, moment: Instant) -> int:
        """How many of them were received at `moment` or later."""
        return sum(each >= moment for each in self.moments)


_NOBODY = re.compile(
    r"(?:先生|女士|小姐|同志|师傅|老板|某+)$|^(?:匿名|群众|路人|不详|未知|无名|本人|热心).*"
)
_Moments = Mapping[int, Instant]
_KEPT = 8_192  # keys: every caution is held against each of hundreds of people
_FEWEST_DIGITS = 5  # a number of the station's own switchboard is nobody's


@lru_cache(_KEPT)
def phone_key(phone: str) -> str:
    """The digits of a number without the country's, or "" where it is too short to tell."""
    digits = "".join(each for each in unicodedata.normalize("NFKC", phone) if each in "0123456789")
    for country in ("0086", "86"):
        if digits.startswith(country) and len(digits) == len(country) + 11:
            digits = digits.removeprefix(country)
    return digits if len(digits) >= _FEWEST_DIGITS else ""


@lru_cache(_KEPT)
def identity_key(number: str) -> str:
    """An identity number's letters and digits, or "" where there are too few to tell."""
    said = unicodedata.normalize("NFKC", number).upper()
    key = "".join(each for each in said if each.isascii() and each.isalnum())
    return key if len(key) >= _FEWEST_DIGITS else ""


@lru_cache(_KEPT)
def name_key(name: str) -> str:
    """A whole name without blanks; "" where it names nobody in particular, as `王先生` does."""
    said = "".join(unicodedata.normalize("NFKC", name).split()).casefold()
    key = "".join(each for each in said if each.isalnum())
    return "" if len(key) < 2 or _NOBODY.search(key) else key


def tie_between(one: Person, other: Person) -> Tie | None:
    """What two persons share, the strongest; two identity numbers that differ part them."""
    identity, others = identity_key(one.identity_number), identity_key(other.identity_number)
    phone, name = phone_key(one.phone), name_key(one.name)
    same_phone = bool(phone) and phone == phone_key(other.phone)
    same_name = bool(name) and name == name_key(other.name)
    if identity and others:
        if identity == others:
            return Tie.PERSON
        return Tie.PHONE if same_phone else None
    if same_phone and same_name:
        return Tie.PERSON
    if same_phone:
        return Tie.PHONE
    return Tie.NAME if same_name else None


def distinct(people: Iterable[Person], *, by_name: bool = True) -> list[Person]:
    """Each person once, with all that is known of him: by his name alone only if `by_name`.

    The reporter of an incident is often named again among those involved.
    """
    kept: list[Person] = []
    for person in filter(None, people):
        together, place = person, len(kept)
        # Whoever is added may show that two who stood apart are one.
        while (at := _place_of(together, kept, by_name=by_name)) is not None:
            together = _together(kept.pop(at), together)
            place = min(place, at)
        kept.insert(place, together)
    return kept


def _place_of(person: Person, among: Sequence[Person], *, by_name: bool) -> int | None:
    for place, each in enumerate(among):
        tie = tie_between(person, each)
        have_phones = phone_key(person.phone) and phone_key(each.phone)
        if tie is Tie.PERSON or (by_name and tie is Tie.NAME and not have_phones):
            return place
    return None


def groups_of_persons(people: Sequence[Person], seen: Collection[Seen]) -> list[Group]:
    """What the past says of these people: together, each by person, phone and name alone."""
    moments = {each.incident_id: each.received_at for each in seen}
    there: dict[int, set[int]] = {}  # by incident, the places of those of them who were in it
    for each in seen:
        if (place := _who(each.person, people)) is not None:
            there.setdefault(each.incident_id, set()).add(place)
    together = [id for id, places in there.items() if len(places) > 1]
    names = "、".join(each.name for each in people if each.name)
    single = [group for person in people for group in _of_person(person, seen, moments)]
    return _once([*_group(Tie.PARTIES, names, together, moments), *single])


def _who(person: Person, people: Sequence[Person]) -> int | None:
    """Which of them he is, the surest; a family's phone is not yet the same person."""
    ties = [tie_between(person, each) for each in people]
    for tie in (Tie.PERSON, Tie.NAME):
        if tie in ties:
            return ties.index(tie)
    return None


def _of_person(person: Person, seen: Collection[Seen], moments: _Moments) -> list[Group]:
    same: set[int] = set()
    alone: set[int] = set()
    for each in seen:
        tie = tie_between(person, each.person)
        (same if tie is Tie.PERSON else alone if tie is Tie.NAME else set()).add(each.incident_id)
    number = phone_key(person.phone)
    phone = {each.incident_id for each in seen if number and number == phone_key(each.person.phone)}
    named = person.name or person.identity_number
    return [
        *_group(Tie.PERSON, named, same, moments),
        # Where it was always he himself, the number says nothing more.
        *_group(Tie.PHONE, person.phone, phone if phone != same else (), moments),
        *_group(Tie.NAME, person.name, alone - same - phone, moments),
    ]


def _group(tie: Tie, subject: str, ids: Iterable[int], moments: _Moments) -> list[Group]:
    ordered = sorted(ids, key=lambda id: (-moments[id], -id))
    if not ordered:
        return []
    return [Group(tie, subject, tuple(ordered), tuple(moments[id] for id in ordered))]


def groups_of_places(same: _Moments, near: _Moments, address: str) -> list[Group]:
    """The incidents at an address, and those that are only near it."""
    return [
        *_group(Tie.ADDRESS, address, same, same),
        *_group(Tie.NEAR_ADDRESS, address, near, near),
    ]


def _once(groups: Iterable[Group]) -> list[Group]:
    """Groups by tie; the same phone of two persons is one."""
    kept: dict[tuple[Tie, tuple[int, ...]], Group] = {}
    for each in groups:
        kept.setdefault((each.tie, each.ids), each)
    order = list(Tie)
    return sorted(kept.values(), key=lambda each: order.index(each.tie))


def _together(one: Person, other: Person) -> Person:
    return Person(
        one.name or other.name,
        one.phone or other.phone,
        one.identity_number or other.identity_number,
    )
