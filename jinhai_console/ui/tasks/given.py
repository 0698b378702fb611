"""The tasks that a record gave, as lines of a table within it."""

from collections.abc import Iterable

from jinhai_console.domain.instant import Instant
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.ui.records.table import TableLine
from jinhai_console.ui.tasks.words import due_text, due_tone, task_word


def given_lines(rows: Iterable[TaskRow], now: Instant, zone: str) -> list[TableLine]:
    """To whom, what, how far, the answers, by when."""
    return [
        TableLine(
            row.id,
            (
                row.receiver,
                row.task.asks,
                task_word(row.task),
                "；".join(each.text for each in row.answers),
                due_text(row.task, now, zone),
            ),
            tones=((4, due_tone(row.task, now, zone)),),
        )
        for row in rows
    ]
