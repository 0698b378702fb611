"""Facts and tallies: whatever is done and undone, every incident is counted once and rightly."""

import random
from collections import Counter
from datetime import date, timedelta

import pytest
from sqlalchemy import delete, update

from jinhai_console.domain.analysis.fact import NOWHERE, Axis, Exit
from jinhai_console.domain.analysis.periods import Period
from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.incident import Incident, IncidentState
from jinhai_console.domain.instant import DAY, SECOND, day_of
from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.station import Community, Disposition
from jinhai_console.services.command import Command
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.ending import ExitIncident, GiveFeedback, MergeIncident
from jinhai_console.services.incidents import CorrectIncident
from jinhai_console.services.station import ChangeStation
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.check import check
from jinhai_console.store.tables import fact, tally
from jinhai_console.store.tallying import recount
from jinhai_console.store.views.tallies import (
    Counted,
    counts,
    counts_by_community,
    counts_by_day,
    counts_by_hour,
    counts_by_month,
    ids_behind,
)
from tests.stations import Room

ZONE = "Asia/Shanghai"


def faults(room: Room) -> list[str]:
    return [str(each) for each in check(room.desk.database)]


class Life:
    """Anything that may happen to incidents of three years, by chance and all by commands."""

    def __init__(self, room: Room, seed: int) -> None:
        self.room = room
        self.chance = random.Random(seed)
        self.done: list[int] = []

    def go_on(self, steps: int) -> None:
        for _ in range(steps):
            self.room.clock.step()
            act = self.chance.choice([self._take, self._take, self._do, self._do, self._undo])
            act()

    def _take(self) -> None:
        room, chance = self.room, self.chance
        room.take(
            received_at=self.room.clock() - chance.choice([0, chance.randrange(800 * DAY)]),
            category_id=room.category(chance.choice(["01", "0101", "04"])),
            community_id=chance.choice([None, *(each.id for each in room.all(Community))]),
        )

    def _do(self) -> None:
        incidents = self.room.all(Incident)
        if incidents:
            answer = self.room.submit(self._command(self.chance.choice(incidents)))
            if not isinstance(answer, Refused):
                self.done.append(answer.sequence)

    def _command(self, incident: Incident) -> Command:
        room, chance = self.room, self.chance
        officer = room.officer(chance.choice(["01", "02", "03"]))
        sent = [each.id for each in room.assignments(incident.id)]
        other = chance.choice(room.all(Incident)).id
        found: list[Command] = [
            AssignOfficer(
                actor_id=officer, incident_id=incident.id, officer_id=officer, reason="急"
            ),
            CorrectIncident(
                actor_id=officer,
                incident_id=incident.id,
                version=incident.version,
                level=incident.level,
                address="",
                community_id=chance.choice(room.all(Community)).id,
            ),
            ExitIncident(
                actor_id=officer,
                incident_id=incident.id,
                exit=chance.choice([IncidentState.CANCELLED, IncidentState.UNFOUNDED]),
                reason="报警人撤警",
            ),
            MergeIncident(actor_id=officer, incident_id=incident.id, into_id=other),
            GiveFeedback(
                actor_id=officer,
                incident_id=incident.id,
                text="调解达成协议",
                disposition_id=room.all(Disposition)[0].id,
                confirmed_category_id=room.category("0101"),
            ),
        ]
        if sent:
            milestone = chance.choice([Milestone.ON_SCENE, Milestone.CLEARED])
            step = StampMilestone(
                actor_id=officer, assignment_id=chance.choice(sent), milestone=milestone
            )
            found += [step, step]
        return chance.choice(found)

    def _undo(self) -> None:
        if self.done:
            sequence = self.chance.choice(self.done[-3:])
            self.room.submit(UndoEntry(actor_id=None, sequence=sequence))


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_and_undone_each_is_counted_once(room: Room, seed: int) -> None:
    Life(room, seed).go_on(60)
    assert not faults(room)


@pytest.mark.parametrize("seed", range(3))
def test_the_tallies_say_what_counting_one_by_one_says(room: Room, seed: int) -> None:
    Life(room, seed).go_on(60)
    chance = random.Random(seed)
    for _ in range(25):
        first = date(2024, 9, 1) + timedelta(days=chance.randrange(600))
        counted = Counted(
            period=Period(first, first + timedelta(days=chance.randrange(300))),
            category_ids=chance.choice([None, frozenset({room.category("0101")})]),
            community_id=chance.choice([None, NOWHERE, room.all(Community)[0].id]),
            left_out=frozenset(chance.sample(list(Exit)[1:], chance.randrange(4))),
        )
        _compare(room, counted)


def _compare(room: Room, counted: Counted) -> None:
    ids = set(room.desk.read(ids_behind, counted).result(10))
    behind = [each for each in room.all(Incident) if _is_counted(each, counted)]
    assert ids == {each.id for each in behind}
    for axis in Axis:
        found = room.desk.read(counts, counted, axis).result(10)
        if axis is Axis.RESPONSE:
            assert found == _responses(room, behind)
        else:
            assert found.total() == len(behind)
        for value, count in found.items():
            some = room.desk.read(ids_behind, counted, {axis: {value}}).result(10)
            assert len(some) == count
            assert ids.issuperset(some)
    for view in (counts_by_community, counts_by_day, counts_by_month, counts_by_hour):
        assert room.desk.read(view, counted).result(10).total() == len(behind)


def _responses(room: Room, behind: list[Incident]) -> Counter[int]:
    """By half minutes until the first was there, as one counts by hand."""
    found: Counter[int] = Counter()
    for each in behind:
        arrivals = [at for sent in room.assignments(each.id) if (at := sent.on_scene_at)]
        if arrivals:
            waited = max(0, min(arrivals) - each.received_at)
            found[min(waited // (30 * SECOND), 240)] += 1
    return found


def _is_counted(each: Incident, counted: Counted) -> bool:
    left_out = {str(end.name).lower() for end in counted.left_out}
    place = counted.community_id
    return (
        counted.period.first <= day_of(each.received_at, ZONE) <= counted.period.last
        and (counted.category_ids is None or each.effective_category_id in counted.category_ids)
        and (place is None or (each.community_id or NOWHERE) == place)
        and str(each.exit) not in left_out
    )


def test_a_station_that_moves_its_clock_counts_anew(room: Room) -> None:
    Life(room, 5).go_on(30)
    version = room.desk.read(lambda reader: reader.lists.station.version).result(10)
    room.done(ChangeStation(actor_id=None, version=version, values={"zone": "America/Chicago"}))
    assert not faults(room)


def test_what_was_altered_behind_its_back_is_found_and_made_good(room: Room) -> None:
    Life(room, 6).go_on(40)
    database = room.desk.database
    with database.engines.write.begin() as connection:
        some = connection.execute(tally.select().where(tally.c.plain > 0)).first()
        assert some is not None
        here = tally.c.start == some.start
        connection.execute(update(tally).where(here).values(plain=tally.c.plain + 1))
        lost = connection.execute(fact.select()).first()
        assert lost is not None
        connection.execute(delete(fact).where(fact.c.incident_id == lost.incident_id))
    said = faults(room)
    assert any(f"统计 {lost.incident_id}：没有计入" in each for each in said)
    assert any("应为" in each for each in said)
    told: list[int] = []
    with database.engines.write.begin() as connection:
        count = recount(connection, database.station_id, ZONE, told.append)
    assert count == told[-1] == len(room.all(Incident))
    assert not faults(room)
