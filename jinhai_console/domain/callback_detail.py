"""One call-back whole: what a person needs before him who telephones."""

from dataclasses import dataclass

from jinhai_console.domain.callback_rows import AttemptRow, BehindCallback, CallbackRow
from jinhai_console.domain.task_rows import TaskRow


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackDetail:
    """`script` has places for words, `domain.callback_rule.filled`; `others` are the masked names
    of those who are registered with the same number."""

    row: CallbackRow
    script: str
    behind: BehindCallback | None
    attempts: tuple[AttemptRow, ...]
    others: tuple[str, ...]
    tasks: tuple[TaskRow, ...]
    chain: tuple[CallbackRow, ...]  # what it follows, and what follows from it
    tries_allowed: int
