"""What screens and sheets are told of tasks: frozen, complete, read once."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinhai_console.domain.task import Task, TaskAnswer, results_of


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
