"""任务: what an officer, a team or another unit owes by a time, and what came of it.

Every function takes a moment and gives the task as it is from then on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from jinhai_console.domain.entity import Entity
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import Told


class TaskSource(StrEnum):
    """What a task comes from; of one record there may be several, each for its own end."""

    ASSESSMENT = "assessment"
    HAND = "hand"  # a person's own order, about no record
    FRAUD_FOLLOW_UP = "fraud_follow_up"
    DISPUTE_CONTACT = "dispute_contact"  # a visit or a call, as its grade asks
    MEDIATION = "mediation"
    PERFORMANCE = "performance"  # what was agreed is to be done
    CONFIRMATION = "confirmation"  # by a court
    VISIT = "visit"
    CALLBACK = "callback"
    DISSATISFIED = "dissatisfied"
    POPULATION = "population"
    CLUE = "clue"  # to look for whom the patrol post describes
    LEAD = "lead"
    BRIEFING = "briefing"  # 会商意见
    REVIEW = "review"  # returned by the legal desk: to be mended


SOURCE_NAMES: Mapping[TaskSource, str] = {
    TaskSource.ASSESSMENT: "研判",
    TaskSource.HAND: "交办",
    TaskSource.FRAUD_FOLLOW_UP: "劝阻回访",
    TaskSource.DISPUTE_CONTACT: "纠纷走访",
    TaskSource.MEDIATION: "调解",
    TaskSource.PERFORMANCE: "协议履行",
    TaskSource.CONFIRMATION: "司法确认",
    TaskSource.VISIT: "走访",
    TaskSource.CALLBACK: "电话回访",
    TaskSource.DISSATISFIED: "不满意核处",
    TaskSource.POPULATION: "人口信息更正",
    TaskSource.CLUE: "巡查线索",
    TaskSource.LEAD: "线索核查",
    TaskSource.BRIEFING: "会商意见",
    TaskSource.REVIEW: "审核退回",
}
# An answer ends these; the others end by the act they ask for, as it stands in their own record.
ENDED_BY_ANSWER = frozenset((TaskSource.ASSESSMENT, TaskSource.HAND, TaskSource.BRIEFING))
# Day's work by plan: nobody is sent a message about it, and where it is late no alarm sounds.
ROUTINE = frozenset((TaskSource.VISIT, TaskSource.CALLBACK))

RECEIVERS = ("officer_id", "team_id", "unit_id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Receiver:
    """Who is to do it: exactly one is named."""

    officer_id: int | None = None
    team_id: int | None = None
    unit_id: int | None = None

    def __post_init__(self) -> None:
        if [self.officer_id, self.team_id, self.unit_id].count(None) != len(RECEIVERS) - 1:
            raise ValueError("a task has one receiver")


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The record a task comes from, in the words of that moment; `level` 1 is the gravest.

    `number` is what it is called by: where it has none, a name.
    """

    source: TaskSource
    id: int
    number: str
    title: str
    level: int = 3


class TaskOutcome(StrEnum):
    DONE = "done"
    WITHDRAWN = "withdrawn"


class TaskState(StrEnum):
    """How far it is, as far as anybody knows."""

    GIVEN = "given"
    DELIVERED = "delivered"
    READ = "read"
    ANSWERED = "answered"
    DONE = "done"
    WITHDRAWN = "withdrawn"


TASK_STATE_NAMES: Mapping[TaskState, str] = {
    TaskState.GIVEN: "未送达",
    TaskState.DELIVERED: "已送达",
    TaskState.READ: "已读",
    TaskState.ANSWERED: "已反馈",
    TaskState.DONE: "已办结",
    TaskState.WITHDRAWN: "已撤回",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Entity):
    """`about_id` is the record it comes from, 0 for none; exactly one receiver is named.

    `number`, `title` and `level` are that record's when the task was given. Whoever of a team has
    it or answers does so for the team.
    """

    source: TaskSource
    about_id: int
    number: str
    title: str
    level: int
    officer_id: int | None = None
    team_id: int | None = None
    unit_id: int | None = None
    asks: str
    due_at: Instant
    given_at: Instant
    given_by_id: int | None = None
    delivered_at: Instant | None = None
    read_at: Instant | None = None
    answered_at: Instant | None = None
    told_how: Told | None = None  # a person told them
    chases: int = 0
    chased_at: Instant | None = None
    ended_at: Instant | None = None
    ended_by_id: int | None = None
    outcome: TaskOutcome | None = None
    end_reason: str = ""

    @property
    def about(self) -> About:
        return About(
            source=self.source,
            id=self.about_id,
            number=self.number,
            title=self.title,
            level=self.level,
        )

    @property
    def receiver(self) -> Receiver:
        return Receiver(officer_id=self.officer_id, team_id=self.team_id, unit_id=self.unit_id)

    @property
    def is_open(self) -> bool:
        return self.ended_at is None

    @property
    def state(self) -> TaskState:
        if self.outcome is not None:
            return TaskState.DONE if self.outcome is TaskOutcome.DONE else TaskState.WITHDRAWN
        if self.answered_at is not None:
            return TaskState.ANSWERED
        if self.read_at is not None:
            return TaskState.READ
        return TaskState.DELIVERED if self.delivered_at is not None else TaskState.GIVEN

    @property
    def state_name(self) -> str:
        """Nobody is sent a message about the day's routine: it waits to be done."""
        if self.state is TaskState.GIVEN and self.source in ROUTINE:
            return "待办"
        return TASK_STATE_NAMES[self.state]

    def standing(self, now: Instant) -> str:
        """How it stands in one word: late before all else."""
        return "逾期" if self.is_overdue(now) else self.state_name

    def is_for(self, officer: Officer) -> bool:
        """Whether it was given to him, or to his team."""
        return self.officer_id == officer.id or self.team_id == officer.team_id

    def is_overdue(self, now: Instant) -> bool:
        """Nobody has answered, and the time is over."""
        return self.is_open and self.answered_at is None and now > self.due_at


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskAnswer(Entity):
    """反馈: what was done. Counts are those of this answer; None where it does not say."""

    task_id: int
    answered_at: Instant
    entered_by_id: int | None = None
    text: str
    is_final: bool = False
    arrests: int | None = None
    visits: int | None = None
    households: int | None = None


RESULT_NAMES: Mapping[str, str] = {"arrests": "抓获", "visits": "走访", "households": "宣传户数"}
RESULT_UNITS: Mapping[str, str] = {"arrests": "人", "visits": "次", "households": "户"}
MOST_RESULTS = 1_000_000


def results_of(answers: Iterable[TaskAnswer]) -> dict[str, int]:
    """What the answers counted together, by name; a result that none speaks of is left out."""
    found: dict[str, int] = {}
    for answer in answers:
        for name in RESULT_NAMES:
            count = getattr(answer, name)
            if count is not None:
                found[name] = found.get(name, 0) + count
    return found


def delivered(task: Task, now: Instant) -> Task:
    """The first of its receivers has it."""
    if task.delivered_at is not None:
        return task
    return replace(task, delivered_at=max(now, task.given_at))


def read(task: Task, now: Instant) -> Task:
    """Somebody has read it; who reads has it."""
    if task.read_at is not None:
        return task
    moment = max(now, task.given_at)
    return replace(delivered(task, moment), read_at=moment)


def told(task: Task, how: Told, now: Instant) -> Task:
    """A person told them. Raises ValueError where it is over."""
    _refuse_ended(task)
    return replace(read(task, now), told_how=how)


def answered(task: Task, now: Instant, by_id: int | None, *, is_final: bool) -> Task:
    """An answer came; the last one ends it. Raises ValueError where it is over."""
    _refuse_ended(task)
    moment = max(now, task.given_at)
    after = replace(read(task, moment), answered_at=task.answered_at or moment)
    if not is_final:
        return after
    return replace(after, ended_at=moment, ended_by_id=by_id, outcome=TaskOutcome.DONE)


def chased(task: Task, now: Instant) -> Task:
    """催办. Raises ValueError where there is nothing to wait for any more."""
    _refuse_ended(task)
    if task.answered_at is not None:
        raise ValueError("这件任务已经有反馈，不用催办")
    return replace(task, chases=task.chases + 1, chased_at=max(now, task.given_at))


def extended(task: Task, due_at: Instant) -> Task:
    """延期: more time. Raises ValueError where it is over, answered, or no later than it was."""
    _refuse_ended(task)
    if task.answered_at is not None:
        raise ValueError("这件任务已经有反馈，不用延期")
    if due_at <= task.due_at:
        raise ValueError("新的期限不比原来的晚；要提前，请撤回后重新交办")
    return replace(task, due_at=due_at)


def settled(task: Task, now: Instant, by_id: int | None) -> Task:
    """What it asked for has been done and stands in its own record. ValueError where it is over."""
    _refuse_ended(task)
    moment = max(now, task.given_at)
    return replace(task, ended_at=moment, ended_by_id=by_id, outcome=TaskOutcome.DONE)


def withdrawn(task: Task, now: Instant, by_id: int | None, reason: str) -> Task:
    """Raises ValueError where it is over."""
    _refuse_ended(task)
    moment = max(now, task.given_at)
    return replace(
        task, ended_at=moment, ended_by_id=by_id, outcome=TaskOutcome.WITHDRAWN, end_reason=reason
    )


def _refuse_ended(task: Task) -> None:
    if task.outcome is TaskOutcome.DONE:
        raise ValueError("这件任务已经办结")
    if task.outcome is TaskOutcome.WITHDRAWN:
        raise ValueError("这件任务已经撤回")
