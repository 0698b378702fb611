"""What screens and sheets are told of tasks: frozen, complete, read once."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.outbox_rows import OutboxRow
from jinhai_console.domain.task import Task, TaskAnswer, results_of


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One task on the list of all that is owed: with whose it is, without what became of it."""

    task: Task
    receiver: str
    given_by: str

    @property
    def id(self) -> int:
        return self.task.id


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRow:
    """One task with whom it was given to. `messages` went out, `reached` of them arrived."""

    task: Task
    receiver: str
    phone: str
    given_by: str
    answers: tuple[TaskAnswer, ...]
    messages: int
    reached: int
    readers: int
    failed: int
    error: str
    is_served: bool  # a channel leads there; else a person has to tell them

    @property
    def id(self) -> int:
        return self.task.id

    @property
    def results(self) -> Mapping[str, int]:
        """What its answers counted, by the names of `domain.task.RESULT_NAMES`."""
        return results_of(self.answers)


@dataclass(frozen=True, slots=True)
class TaskDetail:
    """One task whole: its answers with the row, what was sent, what was done with it."""

    row: TaskRow
    messages: tuple[OutboxRow, ...]
    journal: tuple[JournalLine, ...]

    @property
    def task(self) -> Task:
        return self.row.task
