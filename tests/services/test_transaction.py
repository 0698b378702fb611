"""What every command writes with: what differs, and numbers that are drawn once."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from jinhai_console.domain.outcome import Subject
from jinhai_console.domain.station import Community
from jinhai_console.services.command import Command
from jinhai_console.store.transaction import Transaction
from tests.stations import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class Put(Command):
    id: int
    change: Callable[[Community], Community]

    def perform(self, tx: Transaction) -> Subject:
        before = tx.get(Community, self.id)
        return Subject(tx.put(before, self.change(before)).version)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draw(Command):
    word: str
    year: int

    def perform(self, tx: Transaction) -> Subject:
        return Subject(number=tx.next_number(self.word, self.year))


def test_a_record_that_is_as_it_was_is_not_written(room: Room) -> None:
    first = room.all(Community)[0]

    def same(community: Community) -> Community:
        return replace(community, name=community.name)

    def renamed(community: Community) -> Community:
        return replace(community, residents=7)

    assert room.done(Put(actor_id=None, id=first.id, change=same)).id == first.version
    assert room.done(Put(actor_id=None, id=first.id, change=renamed)).id == first.version + 1
    assert room.one(Community, first.id).residents == 7


def test_each_word_and_year_counts_for_itself(room: Room) -> None:
    drawn = [("研判", 2026), ("研判", 2026), ("核查", 2026), ("研判", 2027)]
    numbers = [room.done(Draw(actor_id=None, word=w, year=y)).number for w, y in drawn]
    assert numbers == ["研判2026-001", "研判2026-002", "核查2026-001", "研判2027-001"]
