"""What screens and sheets are told of 研判: frozen, complete, read once."""

from collections.abc import Mapping
from dataclasses import dataclass

from jinhai_console.domain.assessment import Assessment, Grade, Purpose, Stage
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.task import results_of
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.domain.theme import Theme, ThemeReport


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskCounts:
    """Of the tasks of one assessment; `overdue` are among the open ones."""

    given: int = 0
    read: int = 0
    answered: int = 0
    ended: int = 0
    overdue: int = 0
    unanswered: int = 0  # of the open ones


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentRow:
    """One line of the list. `topic` is the 定期专题 that drafted it, "" where a person did."""

    id: int
    version: int
    number: str
    title: str
    theme: Theme
    from_day: str
    to_day: str
    grade: Grade
    purpose: Purpose
    stage: Stage
    topic: str
    author: str
    drafted_at: Instant
    submitted_at: Instant | None
    decided_at: Instant | None
    decided_by: str
    as_of: Instant | None
    tasks: TaskCounts


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentDetail:
    """One assessment whole. `report` is None where no figures were kept."""

    assessment: Assessment
    report: ThemeReport | None
    topic: str
    author: str
    submitted_by: str
    decided_by: str
    tasks: tuple[TaskRow, ...]

    @property
    def results(self) -> Mapping[str, int]:
        """What all its tasks brought so far."""
        return results_of(each for row in self.tasks for each in row.answers)
