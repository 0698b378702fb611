"""Stored incidents as the facts that the themes count by; what was entered comes before words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from jinhai_console.domain.address import normal_address
from jinhai_console.domain.analysis.narrative_words import WordFinder
from jinhai_console.domain.analysis.themes.facts import DeedFacts, FraudFacts, Victim
from jinhai_console.domain.analysis.themes.repeated import (
    Again,
    Mark,
    Marked,
    Repeated,
    repeated,
)
from jinhai_console.domain.analysis.themes.stated import stated_cents
from jinhai_console.domain.analysis.themes.tallies import TableName
from jinhai_console.domain.analysis.themes.victims import victim_of
from jinhai_console.domain.incident import PersonRole
from jinhai_console.domain.known import Person, Tie, identity_key, phone_key, tie_between
from jinhai_console.domain.masking import mask_identity, mask_name, mask_phone
from jinhai_console.domain.wording import narrative_words
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.tallies import Counted
from jinhai_console.store.views.themes import ThemePerson, ThemeRow, theme_persons

_PARTIES = frozenset(PersonRole) - {PersonRole.WITNESS}


class FactReader:
    """Over one snapshot, with the station's word lists as they stand in it."""

    def __init__(self, reader: Reader) -> None:
        lists = reader.lists
        words = narrative_words(lists.wordings.values())
        self._reader = reader
        self._categories = lists.categories
        self._communities = lists.communities
        self._channels = WordFinder(words.channels)
        self._occupations = WordFinder(words.occupations)
        self._named = {
            TableName.TARGET: WordFinder(words.targets),
            TableName.CAUSE: WordFinder(words.causes),
        }

    def community(self, row: ThemeRow) -> str:
        entry = self._communities.get(row.community_id)
        return entry.name if entry else ""

    def deed(self, row: ThemeRow, naming: TableName) -> DeedFacts:
        return DeedFacts(
            id=row.id,
            day=date.fromordinal(row.day),
            hour=row.hour,
            community=self.community(row),
            kind=self._categories[row.category_id].name,
            named=tuple(sorted(self._named[naming].groups_in(row.narrative))),
        )

    def fraud(self, row: ThemeRow, victim: ThemePerson | None) -> FraudFacts:
        is_confirmed = row.loss_cents is not None
        named = (row.channel,) if row.channel else self._channels.groups_in(row.narrative)
        day = date.fromordinal(row.day)
        return FraudFacts(
            id=row.id,
            day=day,
            hour=row.hour,
            community=self.community(row),
            kind=self._categories[row.category_id].name,
            victim=self._victim(victim, day) if victim else Victim(),
            loss_cents=row.loss_cents if is_confirmed else stated_cents(row.narrative),
            is_confirmed=is_confirmed,
            channels=tuple(sorted(named)),
        )

    def victims(self, *counted: Counted) -> Mapping[int, ThemePerson]:
        """By incident: the victim who was entered first and of whom anything is known.

        Who was entered again, to say more of him, is one person.
        """
        found: dict[int, ThemePerson] = {}
        for each in counted:
            for person in theme_persons(self._reader, each, {PersonRole.VICTIM}):
                before = found.get(person.incident_id)
                if before is None and not any(_described(person)):
                    continue
                if before is None or _are_one(before, person):
                    found[person.incident_id] = _together(before or person, person)
        return found

    def repeats(self, counted: Counted, rows: Sequence[ThemeRow]) -> tuple[Repeated, ...]:
        """What of these incidents came again, at one address or with one person."""
        persons = theme_persons(self._reader, counted, _PARTIES)
        owners = _owners(persons)
        marks: dict[int, list[Mark]] = {
            each.id: [*_at(each.address), *_with(owners, each.reporter_name, each.reporter_phone)]
            for each in rows
        }
        for each in persons:
            if each.incident_id in marks:
                who = _with(owners, each.name, each.phone, each.identity_number)
                marks[each.incident_id] += who
        return repeated(Marked(id, tuple(some)) for id, some in marks.items())

    def _victim(self, person: ThemePerson, day: date) -> Victim:
        groups = sorted(self._occupations.groups_in(person.occupation))
        occupation = groups[0] if groups else person.occupation
        return victim_of(person.identity_number, day, occupation, person.sex, person.birth_year)


def _described(person: ThemePerson) -> tuple[object, ...]:
    return person.identity_number, person.occupation, person.sex, person.birth_year


def _are_one(person: ThemePerson, other: ThemePerson) -> bool:
    one, two = (Person(e.name, e.phone, e.identity_number) for e in (person, other))
    return tie_between(one, two) in (Tie.PERSON, Tie.NAME)


def _together(first: ThemePerson, later: ThemePerson) -> ThemePerson:
    """What was said first, its gaps filled."""
    return ThemePerson._make(one or two for one, two in zip(first, later, strict=True))


def _at(address: str) -> Iterable[Mark]:
    if place := normal_address(address):
        yield Mark(Again.ADDRESS, place, address)


def _with(
    owners: Mapping[str, str], name: str, phone: str, identity_number: str = ""
) -> Iterable[Mark]:
    """By number, for a name alone is no person; shown as lists show it, masked."""
    number = phone_key(phone)
    key = identity_key(identity_number) or owners.get(number, number)
    if key:
        masked = mask_phone(phone) or mask_identity(identity_number)
        yield Mark(Again.PERSON, key, " ".join(filter(None, (mask_name(name), masked))))


def _owners(persons: Iterable[ThemePerson]) -> Mapping[str, str]:
    """By phone the identity number of whoever alone was entered with it."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in persons:
        phone, identity = phone_key(each.phone), identity_key(each.identity_number)
        if phone and identity:
            found[phone].add(identity)
    return {phone: next(iter(some)) for phone, some in found.items() if len(some) == 1}
