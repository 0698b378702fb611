"""The demonstration's population checks: the same for the same seed, one with errors owed now."""

from pathlib import Path

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.population_check import SampledPerson
from jinhai_console.domain.task import Task, TaskSource
from jinhai_console.intake.simulation.population_story import tell_population
from jinhai_console.services import reads
from tests.stations import Room, copy_station, found_station


def told(folder: Path, seed: int) -> Room:
    folder.mkdir()
    found_station(folder / "template.db")
    room = Room(copy_station(folder / "template.db", folder / "station.db"))
    present = room.clock.now

    def go(at: Instant | None) -> None:
        room.clock.now = present if at is None else at

    tell_population(room.desk, lambda command: room.done(command).id, go, present, seed)
    return room


def names(room: Room) -> list[str]:
    return [each.name for each in room.all(SampledPerson)]


def test_one_seed_tells_one_story_with_errors_that_are_owed(tmp_path: Path) -> None:
    first, again, other = (told(tmp_path / str(at), seed) for at, seed in enumerate((1, 1, 2)))
    assert names(first) == names(again) != names(other)
    newest, *past = first.desk.read(reads.check_list).result(60)
    assert (newest.open_errors, newest.corrected, newest.sampled - newest.resulted) == (2, 1, 2)
    assert all(each.open_errors == 0 and each.resulted == each.sampled for each in past)
    assert len(past) == 13
    owed = [each for each in first.all(Task) if each.is_open]
    assert {each.source for each in owed} == {TaskSource.POPULATION, TaskSource.HAND}
    people = first.desk.read(reads.check_detail, newest.id).result(60)
    assert people is not None
    assert sum(each.shares_number for each in people.people) == 2
    assert sum(not each.person.is_verified for each in people.people) == 1
    for room in (first, again, other):
        room.close()
