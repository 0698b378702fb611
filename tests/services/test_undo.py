"""撤消: random work undone step by step leaves everything as it was; what must hold, holds."""

import shutil
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from jinhai_console.domain.assignment import Assignment, Milestone, Role
from jinhai_console.domain.incident import (
    Incident,
    IncidentState,
    Note,
    current_round,
    derive_state,
)
from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.officer import Activity, Officer
from jinhai_console.domain.outcome import Answer, Done
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
roles = st.sampled_from([None, Role.LEAD, Role.SUPPORT])
milestones = st.sampled_from(list(Milestone))

Records = dict[int, dict[str, Any]]
Field = tuple[int, str]


@dataclass(frozen=True)
class Step:
    """An undoable entry and the records before it."""

    sequence: int
    before: Records


def fields_set(before: Records, after: Records) -> set[Field]:
    """What a step changed itself: state and lead follow from all steps together."""
    none: dict[str, Any] = {}
    return {
        (id, name)
        for id in before.keys() | after.keys()
        for name in before.get(id, none).keys() | after.get(id, none).keys()
        if before.get(id, none).get(name) != after.get(id, none).get(name)
        and name not in ("state", "role")
    }


class Working(RuleBasedStateMachine):
    """A duty officer at work on four incidents with five officers, who takes steps back."""

    def __init__(self) -> None:
        super().__init__()
        if not _TEMPLATE.exists():
            found_station(_TEMPLATE)
        self.folder = Path(tempfile.mkdtemp(dir=_FOLDER))
        self.room = Room(copy_station(_TEMPLATE, self.folder / "station.db"))
        self.steps: list[Step] = []
        self.origins: dict[int, int] = {}  # of an entry, also an undo's: the step it is about
        self.standing: dict[int, set[Field]] = {}  # what each step set that is not undone
        self.undone: dict[int, set[Field]] = {}

    @initialize()
    def begin(self) -> None:
        room = self.room
        self.incidents = [room.take(address=f"{n} 号") for n in range(INCIDENTS - 1)]
        self.incidents.append(room.take(scheduled_for=room.clock.now + MINUTE))
        self.officers = [each.id for each in room.all(Officer)]
        self.activities = [each.id for each in room.all(Activity)]
        self.now = self.records()

    def records(self) -> Records:
        """Every record that the work here touches, but its version, which only ever rises."""
        found: Records = {}
        for kind in (Incident, Assignment, Officer, Note):
            for each in self.room.all(kind):
                found[each.id] = {k: v for k, v in asdict(each).items() if k != "version"}
        return found

    def do(self, command: Command) -> Answer:
        self.room.clock.step(MINUTE)
        before = self.now
        answer = self.room.submit(command)
        self.now = self.records()
        if isinstance(answer, Done):
            self.steps.append(Step(answer.sequence, before))
            self.keep(answer.sequence, command, fields_set(before, self.now))
        else:
            assert self.now == before
        return answer

    def keep(self, sequence: int, command: Command, changed: set[Field]) -> None:
        """What stands now. An undo leaves alone what later steps set that stand."""
        if not isinstance(command, UndoEntry):
            self.origins[sequence] = sequence
            self.standing[sequence] = changed
            return
        origin = self.origins[sequence] = self.origins[command.sequence]
        is_redo = origin in self.undone
        source, target = (self.undone, self.standing)[:: 1 if is_redo else -1]
        target[origin] = source.pop(origin)
        for later, its_fields in self.standing.items():
            assert later <= origin or changed.isdisjoint(its_fields)

    def assignment(self, place: int) -> int:
        found = self.room.all(Assignment)
        return found[-1 - place % len(found)].id if found else 1

    def free_of(self, incident: int) -> None:
        running = [each for each in self.room.assignments(incident) if each.is_running]
        assert running == []

    # -- work ---------------------------------------------------------------------

    @rule(i=which, o=who, role=roles)
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

    @rule(n=nth, milestone=milestones)
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
        step = self.steps[-1]
        answer = self.do(UndoEntry(actor_id=None, sequence=step.sequence))
        assert isinstance(answer, Done), answer
        assert self.now == step.before
        del self.steps[-2:]

    @precondition(lambda self: self.steps)
    @rule(n=nth)
    def undo_any(self, n: int) -> None:
        """Out of order it may be refused, and is itself undone when everything is."""
        if self.steps:
            place = -1 - n % len(self.steps)
            self.do(UndoEntry(actor_id=None, sequence=self.steps[place].sequence))

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
            assert [each.role for each in running].count(Role.LEAD) <= 1

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


few = st.integers(0, 1)
acts = st.one_of(
    st.tuples(st.just("assign"), few, few, roles),
    st.tuples(st.just("stamp"), nth, milestones),
    st.tuples(st.just("undo_any"), nth),
    st.tuples(st.just("undo_any"), few),
)


# Two arrive at the same; both moments are taken back in the order they came.
ARRIVED = [
    ("assign", 0, 0, None),
    ("stamp", 0, Milestone.ON_SCENE),
    ("assign", 0, 1, None),
    ("stamp", 0, Milestone.ON_SCENE),
    ("undo_any", 2),
    ("undo_any", 1),
]
# Both are taken back, and the second, who supported, is sent again alone.
SENT_AGAIN = [
    ("assign", 0, 0, None),
    ("assign", 0, 1, None),
    ("undo_any", 0),
    ("undo_any", 2),
    ("undo_any", 1),
]


@settings(max_examples=15, phases=[Phase.explicit, Phase.generate])
@example(history=ARRIVED)
@example(history=SENT_AGAIN)
@given(history=st.lists(acts, min_size=12, max_size=16))
def test_steps_undone_and_done_again_in_any_order(history: list[tuple[Any, ...]]) -> None:
    """On two incidents with two officers steps meet often; unwound, all is as in the beginning."""
    work = Working()
    work.begin()
    try:
        for name, *values in history:
            getattr(work, name)(*values)
            work.what_must_hold()
    finally:
        work.teardown()
