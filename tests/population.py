"""Population checks for tests: a check with a few of its sample."""

from typing import Any

from jinhai_console.domain.population_check import CheckResult, SampledPerson, SampleRow, WrongField
from jinhai_console.domain.population_rows import CheckDetail
from jinhai_console.domain.station import Community
from jinhai_console.services import reads
from jinhai_console.services.population import EnterCheck, EnterResult, TakeSample
from tests.stations import Room

SOUND = "110101199003070193"  # made up; its check digit agrees
UNSOUND = "110101199003070194"


def entered(room: Room, day: str = "2026-11-20", **values: Any) -> int:
    """A check's id."""
    return room.done(
        EnterCheck(actor_id=room.officer("05"), office="分局人口大队", day=day, **values)
    ).id


def row(room: Room, name: str = "甲一", community: str = "鼓岩社区", **values: Any) -> SampleRow:
    return SampleRow(name=name, community_id=room.named(Community, community), **values)


def sampled(room: Room, check_id: int, *rows: SampleRow) -> list[SampledPerson]:
    room.done(TakeSample(actor_id=None, check_id=check_id, rows=rows or (row(room),)))
    return people(room, check_id)


def people(room: Room, check_id: int) -> list[SampledPerson]:
    return [each for each in room.all(SampledPerson) if each.check_id == check_id]


def result(
    room: Room, person_id: int, what: CheckResult, *wrong: WrongField, **values: Any
) -> None:
    room.done(EnterResult(actor_id=None, person_id=person_id, result=what, wrong=wrong, **values))


def whole(room: Room, check_id: int) -> CheckDetail:
    found = room.desk.read(reads.check_detail, check_id).result(60)
    assert found is not None
    return found
