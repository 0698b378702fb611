"""撤消: random work undone step by step leaves everything as it was; what must hold, holds."""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from jinhai_console.domain.assignment import Assignment, Milestone, Role
from jinhai_console.domain.incident import Incident, IncidentState, current_round, derive_state
from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.officer import Activity, Officer
from jinhai_console.domain.outcome import Done
from jinhai_console.services.command import Command
from jinhai_console.services.dispatch import (
    AssignOfficer,
    DecideReturn,
    RequestReturn,
    SetActivity,
    StampMilestone,
    WithdrawAssignment,
)
from jinhai_console.services.ending import (
    ArchiveIncident,
    CloseIncident,
    ExitIncident,
    GiveFeedback,
    MergeIncident,
    ReopenIncident,
)
from jinhai_console.services.incidents import CorrectIncident, ReleaseScheduled
from jinhai_console.services.undo import UndoEntry
from jinhai_console.store.check import check
from tests.stations import Room, copy_station, found_station

# Hypothesis makes the machines: a fixture's folder does not reach them.
_HELD = tempfile.TemporaryDirectory(prefix="undo-")
_FOLDER = Path(_HELD.name)
_TEMPLATE = _FOLDER / "template.db"

INCIDENTS, OFFICERS = 4, 5
which = st.integers(0, INCIDENTS - 1)
who = st.integers(0, OFFICERS - 1)
nth = st.integers(0, 9)


@dataclass(frozen=True)
class Step:
    """An undoable entry and the records before it."""

    sequence: int
    before: dict[int, dict[str, Any]]


class Working(RuleBasedStateMachine):
    """A duty officer at work on four incidents with five officers, who takes steps back."""

    def __init__(self) -> None:
        super().__init__()
        if not _TEMPLATE.exists():
            found_station(_TEMPLATE)
        self.folder = Path(tempfile.mkdtemp(dir=_FOLDER))
        self.room = Room(copy_station(_TEMPLATE, self.folder / "station.db"))
        self.steps: list[Step] = []
        self.counted = 0

    @initialize()
    def begin(self) -> None:
        room = self.room
        self.incidents = [room.take(address=f"{n} 号") for n in range(INCIDENTS - 1)]
        self.incidents.append(room.take(scheduled_for=room.clock.now + MINUTE))
        self.officers = [each.id for each in room.all(Officer)]
        self.activities = [each.id for each in room.all(Activity)]
        self.now = self.records()

    def records(self) -> dict[int, dict[str, Any]]:
        """Every record but its version, which only ever rises."""
        rows = self.room.rows()
        return {id: {k: v for k, v in row.items() if k != "version"} for id, row in rows.items()}

    def do(self, command: Command) -> None:
        self.room.clock.step(MINUTE)
        before = self.now
        answer = self.room.submit(command)
        if isinstance(answer, Done):
            self.steps.append(Step(answer.sequence, before))
        self.now = self.records()
        if not isinstance(answer, Done):
            assert self.now == before

    def assignment(self, place: int) -> int:
        found = self.room.all(Assignment)
        return found[-1 - place % len(found)].id if found else 1

    def free_of(self, incident: int) -> None:
        running = [each for each in self.room.assignments(incident) if each.is_running]
        assert running == []

    # -- work ---------------------------------------------------------------------

    @rule(i=which, o=who, role=st.sampled_from([None, Role.LEAD, Role.SUPPORT]))
    def assign(self, i: int, o: int, role: Role | None) -> None:
        running = {each.id for each in self.room.all(Assignment) if each.is_running}
        incident, officer = self.incidents[i], self.officers[o]
        self.do(
            AssignOfficer(
                actor_id=None, incident_id=incident, officer_id=officer, role=role, reason="急"
            )
        )
        still = {each.id for each in self.room.all(Assignment) if each.is_running}
        assert running <= still

    @rule(n=nth, milestone=st.sampled_from(list(Milestone)))
    def stamp(self, n: int, milestone: Milestone) -> None:
        id = self.assignment(n)
        self.do(StampMilestone(actor_id=None, assignment_id=id, milestone=milestone))

    @rule(n=nth)
    def withdraw(self, n: int) -> None:
        self.do(WithdrawAssignment(actor_id=None, assignment_id=self.assignment(n), reason="改派"))

    @rule(n=nth)
    def ask_to_return(self, n: int) -> None:
        self.do(RequestReturn(actor_id=None, assignment_id=self.assignment(n), reason="车坏了"))

    @rule(n=nth, yes=st.booleans())
    def decide(self, n: int, yes: bool) -> None:
        id = self.assignment(n)
        self.do(DecideReturn(actor_id=None, assignment_id=id, is_approved=yes, reason="缺人"))

    @rule(i=which, text=st.sampled_from(["已调解", "已劝离"]))
    def feedback(self, i: int, text: str) -> None:
        category = self.room.category("0101")
        self.do(
            GiveFeedback(
                actor_id=None,
                incident_id=self.incidents[i],
                text=text,
                confirmed_category_id=category,
            )
        )

    @rule(i=which)
    def close_incident(self, i: int) -> None:
        lists = self.room.desk.read(lambda reader: reader.lists).result()
        self.do(
            CloseIncident(
                actor_id=None,
                incident_id=self.incidents[i],
                disposition_id=next(iter(lists.dispositions)),
            )
        )
        if self.room.incident(self.incidents[i]).state is IncidentState.CLOSED:
            self.free_of(self.incidents[i])

    @rule(i=which)
    def archive(self, i: int) -> None:
        self.do(ArchiveIncident(actor_id=None, incident_id=self.incidents[i]))

    @rule(i=which)
    def reopen(self, i: int) -> None:
        self.do(ReopenIncident(actor_id=None, incident_id=self.incidents[i], reason="又来电"))

    @rule(i=which, j=which)
    def merge(self, i: int, j: int) -> None:
        self.do(
            MergeIncident(actor_id=None, incident_id=self.incidents[i], into_id=self.incidents[j])
        )

    @rule(i=which, to=st.sampled_from(list(IncidentState)[10:]))
    def leave(self, i: int, to: IncidentState) -> None:
        self.do(
            ExitIncident(
                actor_id=None,
                incident_id=self.incidents[i],
                exit=to,
                reason="不属管辖",
                transferred_to="邻所",
            )
        )

    @rule(i=which, level=st.integers(1, 4))
    def correct(self, i: int, level: int) -> None:
        incident = self.room.incident(self.incidents[i])
        self.do(
            CorrectIncident(
                actor_id=None,
                incident_id=incident.id,
                version=incident.version,
                category_id=incident.category_id,
                level=level,
                address=incident.address,
                community_id=None,
            )
        )

    @rule()
    def release(self) -> None:
        self.do(ReleaseScheduled(actor_id=None, incident_id=self.incidents[-1]))

    @rule(o=who, a=nth)
    def set_activity(self, o: int, a: int) -> None:
        activity = self.activities[a % len(self.activities)]
        self.do(SetActivity(actor_id=None, officer_id=self.officers[o], activity_id=activity))

    # -- back ---------------------------------------------------------------------

    @precondition(lambda self: self.steps)
    @rule()
    def undo_last(self) -> None:
        step = self.steps.pop()
        self.room.done(UndoEntry(actor_id=None, sequence=step.sequence))
        self.now = self.records()
        assert self.now == step.before

    @precondition(lambda self: self.steps)
    @rule(n=nth)
    def undo_any(self, n: int) -> None:
        """Out of order it may be refused, and is itself undone when everything is."""
        self.do(UndoEntry(actor_id=None, sequence=self.steps[-1 - n % len(self.steps)].sequence))

    # -- always -------------------------------------------------------------------

    @invariant()
    def what_must_hold(self) -> None:
        assignments = self.room.all(Assignment)
        for incident in self.room.all(Incident):
            own = [each for each in assignments if each.incident_id == incident.id]
            running = [each for each in own if each.is_running]
            assert incident.state is derive_state(incident, own)
            assert incident.is_open or not running
            officers = [each.officer_id for each in running]
            assert len(officers) == len(set(officers))
            assert not running or Role.LEAD in {each.role for each in current_round(own)}

    def teardown(self) -> None:
        try:
            while self.steps:
                self.undo_last()
            assert check(self.room.database) == []
        finally:
            self.room.close()
            shutil.rmtree(self.folder)


TestWorking = Working.TestCase
TestWorking.settings = settings(
    max_examples=20, stateful_step_count=25, phases=[Phase.explicit, Phase.generate]
)  # no shrinking: a run of real commands is short enough to read
